# SPDX-License-Identifier: Apache-2.0
"""Draw lines of text with Qt, in a program of its own: `python qt_lines.py FONT.ttf PIXELS OUT_FOLDER < lines`.

Qt shapes by its own copy of HarfBuzz and rasters by its own engine. Line n becomes `n.png`: black on white, its start
at x = 40, its baseline at y = 2.5 times the size. The text is set eight times as large and scaled down, since Qt rounds
every advance to a whole pixel.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter

FINER = 8


def main() -> None:
    """Read lines, write pictures."""
    font_file, pixels, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    application = QGuiApplication([])
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(font_file))
    font = QFont(families[0])
    font.setPixelSize(pixels * FINER)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    if "Bold" in font_file:
        font.setBold(True)
    for number, line in enumerate(sys.stdin.buffer.read().decode("utf-8").splitlines()):
        picture = QImage(pixels * 24, pixels * 4, QImage.Format.Format_Grayscale8)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.setFont(font)
        painter.scale(1 / FINER, 1 / FINER)
        painter.drawText(QPointF(40 * FINER, pixels * 2.5 * FINER), line)
        painter.end()
        picture.save(str(folder / f"{number:02d}.png"))
    del application


if __name__ == "__main__":
    main()
