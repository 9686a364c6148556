# SPDX-License-Identifier: Apache-2.0
"""Write the pictures of the desktop that the README and the handbook show: docs/pictures/<name>.png.

    python .ci/pictures.py [--only WORD]

PICTURES names them all; each is a scene of `.ci/screenshots.py` in one language, smaller and with a palette of colours.
"""

import argparse
import io
import sys
from collections.abc import Mapping
from pathlib import Path

import screenshots
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from legalaid.i18n import Language
from ui import theme
from ui.language import Translators
from ui.session import Preferences, ThemeChoice

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
COLOURS = 48
WIDTH = 1100
"""Pixels: small letters can still be read."""
BYTES = 120 * 1024
"""What one picture may weigh."""

PICTURES: Mapping[str, tuple[str, Language]] = {
    "unlock": ("entry-unlock-first", Language.EN),
    "today": ("today", Language.KM),
    "hotline": ("hotline", Language.EN),
    "consultation": ("consultation", Language.KM),
    "letter": ("letter", Language.EN),
    "letters-kept": ("letter-kept", Language.EN),
    "erase": ("erase", Language.EN),
    "erasures": ("erasures", Language.EN),
    "find": ("find", Language.EN),
    "two-values": ("consultation-conflict", Language.EN),
    "settings-backup": ("settings-backup", Language.EN),
    "exchange": ("exchange", Language.KM),
    "organisation": ("organisation-member", Language.EN),
    "joining": ("organisation-comparing", Language.KM),
    "visit": ("visit", Language.EN),
    "visit-verify": ("visit-verify", Language.KM),
    "stolen": ("settings-stolen", Language.KM),
}
"""Scene and language of each picture."""


def packed(picture: QImage) -> bytes:
    """The picture as a small PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes here, Qt wants words
    image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    image = image.resize((WIDTH, WIDTH * image.height // image.width), Image.Resampling.LANCZOS)
    small = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


def main() -> None:
    """Write the pictures that were asked for."""
    wanted = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    wanted.add_argument("--only", default="", help="pictures with this word in their name")
    only = wanted.parse_args().only
    app = QApplication(sys.argv[:1])
    theme.load_fonts()
    translators = Translators(app)
    for name, (scene, language) in PICTURES.items():
        if only not in name:
            continue
        look = Preferences(language, ThemeChoice.LIGHT, 100)
        png = packed(screenshots.photograph(app, translators, screenshots.SCENES[scene], look))
        if len(png) > BYTES:
            raise SystemExit(f"{name}: {len(png)} bytes are too many for a page")
        (FOLDER / f"{name}.png").write_bytes(png)
        print(f"{name}: {len(png):,} bytes", flush=True)


if __name__ == "__main__":
    main()
