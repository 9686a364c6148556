# SPDX-License-Identifier: Apache-2.0
"""How does a line offer what a person may mean while they type?

`suggest(line, find)` hangs a list under a line. `find` gets what was typed and gives pairs: what the choice is, and how
it is called. Arrows and Enter choose, Escape closes the list and leaves what was typed.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from legalaid.khmer.text import visible_controls

Suggestion = tuple[Any, str]
_ROWS_SHOWN = 10


class Suggestions(QObject):
    """The list under one line."""

    chosen = Signal(object)
    """The first of the pair that was chosen."""

    def __init__(self, line: QLineEdit, find: Callable[[str], Sequence[Suggestion]]) -> None:
        super().__init__(line)
        self._line, self._find = line, find
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_ROWS_SHOWN)
        popup = QListView()
        popup.setProperty("role", "choices")
        popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        popup.setAccessibleName(line.accessibleName())
        self._completer.setPopup(popup)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        line.setCompleter(self._completer)
        line.textEdited.connect(self.refresh)

    def refresh(self, typed: str) -> None:
        """Offer what fits now."""
        self._model.clear()
        for what, called in self._find(typed) if typed.strip() else ():
            row = QStandardItem(visible_controls(called))
            row.setData(what, Qt.ItemDataRole.UserRole)
            self._model.appendRow(row)

    def offered(self) -> list[str]:
        """What is in the list now."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def _take(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))


def suggest(line: QLineEdit, find: Callable[[str], Sequence[Suggestion]]) -> Suggestions:
    """Hang suggestions under a line."""
    return Suggestions(line, find)
