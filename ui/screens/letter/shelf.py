# SPDX-License-Identifier: Apache-2.0
"""Which letters of the case are there?"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.letter_card import LetterCard


class Shelf(QScrollArea):
    """The letters, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("inner")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, theme.GAP.s, 0)
        self._column.setSpacing(theme.GAP.m)
        self._column.addStretch()
        self._inner = inner
        self.setWidget(inner)
        self.cards: list[LetterCard] = []

    def show_letters(self, letters: Sequence[LetterCard]) -> None:
        """Show these, in their order."""
        for old in self.cards:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = list(letters)
        for at, card in enumerate(self.cards):
            self._column.insertWidget(at, card)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its widest card: they scroll down, never sideways."""
        inner = self._inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(inner, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A card was opened and may be wider now."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._inner:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def card(self, number: str) -> LetterCard:
        """One of them. Raises `StopIteration`."""
        return next(card for card in self.cards if card.number == number)
