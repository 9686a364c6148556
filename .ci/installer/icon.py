# SPDX-License-Identifier: Apache-2.0
"""The program's icon for Windows, drawn from the one that the desktop shows: `icon.py TARGET.ico`.

Run by the Python of the environment, which has Qt and Pillow.
"""

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SCALE = Path(__file__).parents[2] / "resources" / "icons" / "scale.svg"
INK = "#14532D"
LARGEST = 256
SIZES = (16, 24, 32, 48, 64, LARGEST)


def drawn() -> Image.Image:
    """The scale in the green of the desktop, as large as an icon gets."""
    renderer = QSvgRenderer(QByteArray(SCALE.read_text(encoding="utf-8").replace("currentColor", INK).encode()))
    image = QImage(LARGEST, LARGEST, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


if __name__ == "__main__":
    app = QGuiApplication(["icon", "-platform", "offscreen"])
    drawn().save(sys.argv[1], format="ICO", sizes=[(size, size) for size in SIZES], bitmap_format="bmp")
