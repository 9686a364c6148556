# SPDX-License-Identifier: Apache-2.0
"""Where two people changed the same place of a text: whose sentences are taken, or those of both?"""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.domain.weave import Piece, Take
from ui import theme
from ui.language import digits
from ui.widgets.choice import Segments
from ui.widgets.text import Label


class PartedPlaces(QWidget):
    """One choice for each such place; at first both are taken."""

    chosen = Signal()

    def __init__(self, places: Iterable[Piece], *, whose: tuple[str, str]) -> None:
        """`whose` says in words who wrote the one and who the other."""
        super().__init__()
        self.choices: list[Segments] = []
        self._whose = {Take.ONE: whose[0], Take.OTHER: whose[1]}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.s)
        for number, place in enumerate(places, 1):
            column.addLayout(self._place(number, place))

    def takes(self) -> tuple[Take, ...]:
        """What is chosen for each place, in order; a choice taken back takes both."""
        return tuple(Take(choice.chosen() or Take.BOTH) for choice in self.choices)

    def _place(self, number: int, place: Piece) -> QVBoxLayout:
        told = self.tr("Both changed place {n}").format(n=digits(number))
        choice = Segments([(Take.BOTH, self.tr("Both")), *self._whose.items()])
        choice.name(told)
        choice.choose(Take.BOTH)
        choice.picked.connect(self.chosen)
        self.choices.append(choice)
        rows = QVBoxLayout()
        rows.setSpacing(theme.GAP.xs)
        rows.addWidget(Label(told, "small"))
        for take, who in self._whose.items():
            text = "".join(place.taken(take)).strip() or self.tr("(empty)")
            rows.addWidget(Label(self.tr("{person}: {text}").format(person=who, text=text), wrap=True))
        rows.addWidget(choice)
        return rows
