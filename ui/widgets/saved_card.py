# SPDX-License-Identifier: Apache-2.0
"""What was just saved, and how is it opened?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.field import Glyph
from ui.widgets.text import Label


class SavedCard(QFrame):
    """Out of sight until something was saved."""

    opened = Signal(str)
    """The record is to be opened: its id."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._record = ""
        self._words = Label(role="strong", wrap=True)
        self.button = Button(action, icon="folder-open")
        self.button.clicked.connect(lambda _on=False: self.opened.emit(self._record))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP.m, theme.GAP.s, theme.GAP.m, theme.GAP.s)
        row.setSpacing(theme.GAP.m)
        row.addWidget(Glyph("circle-check", "ok", 1.2))
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(self, words: str, record: str) -> None:
        """Say it."""
        self._record = record
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def words(self) -> str:
        """What is said now."""
        return self._words.plain()
