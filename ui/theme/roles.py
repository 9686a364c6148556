# SPDX-License-Identifier: Apache-2.0
"""What does a model tell those who paint its rows, beside the words?"""

from typing import Final

from PySide6.QtCore import Qt

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The row itself, as the service gave it."""

TONE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""Of a cell: the token of its pill; nothing for plain text."""

WIDTH_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""Of a column's header: its width in text sizes."""

SORT_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""Of a column's header: True if it can be sorted by."""

MARK_ROLE: Final = Qt.ItemDataRole.UserRole + 4
"""Of a cell: pairs of drawing and token put before its words, such as a conflict; said in the accessible text too."""

LEAST_ROLE: Final = Qt.ItemDataRole.UserRole + 5
"""Of a column's header: how narrow it may become where there is little room, in text sizes."""

YIELD_ROLE: Final = Qt.ItemDataRole.UserRole + 6
"""Of a column's header: where there is still no room, the highest number goes out of sight first; 0 never does."""
