# SPDX-License-Identifier: Apache-2.0
"""Which key says how an answer is known, or why there is none, while a handwritten form is typed in?

Digits answer. The row of keys below them names the sources, the row below that the reasons why there is no answer. The
keys count by where they lie, so that they are the same whether the keyboard writes Latin or Khmer letters.
"""

import sys
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

SOURCES: Final = "QWERTY"
"""For the sources in the order of their list."""
REASONS: Final = "ASDFGH"
"""For the reasons in the order of their list."""

_FIRST: Final = {SOURCES: 16, REASONS: 30}
"""Where the first key of a row lies: its number on the keyboard of a PC."""
_OFFSET: Final = 0 if sys.platform == "win32" else 8
"""X11 and Wayland count from eight on."""

_PLAIN: Final = Qt.KeyboardModifier.NoModifier


def place_in(row: str, event: QKeyEvent) -> int | None:
    """Which key of a row was pressed by itself; None for any other key."""
    if event.modifiers() not in {_PLAIN, Qt.KeyboardModifier.KeypadModifier}:
        return None
    letter = event.text().upper()
    if len(letter) == 1 and letter in row:
        return row.index(letter)
    at = event.nativeScanCode() - _OFFSET - _FIRST[row]
    return at if event.text() and 0 <= at < len(row) else None
