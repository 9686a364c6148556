# SPDX-License-Identifier: Apache-2.0
"""Which fonts does the screen use, whatever the computer has?

Every font is packaged, so a display without any fonts shows Khmer all the same.
"""

from typing import Final

from PySide6.QtGui import QFontDatabase

from legalaid import assets

FAMILIES: Final = ("Kantumruy Pro", "Noto Sans Khmer")
"""The letters of the screen, and what fills their gaps."""

_FILES = (
    "KantumruyPro_400Regular.ttf",
    "KantumruyPro_500Medium.ttf",
    "KantumruyPro_600SemiBold.ttf",
    "NotoSansKhmer_400Regular.ttf",
)


def load_fonts() -> None:
    """Make the packaged fonts known to Qt; once for each QApplication, before the first widget."""
    for file in _FILES:
        QFontDatabase.addApplicationFontFromData(assets.read_bytes(f"fonts/{file}"))
