# SPDX-License-Identifier: Apache-2.0
"""Is the person whose name is being typed somebody on record already?

The card shows who it may be and why, and asks; it decides nothing. One press takes the known facts over, another says
that it is somebody else.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.field import Glyph
from ui.widgets.likeness import reasons
from ui.widgets.text import Label

_SHOWN = 3

Hit = Mapping[str, Any]
"""A person as `people_search` gives one: id, names, score, why, cases."""


class DuplicateCard(QFrame):
    """Out of sight until there is somebody to ask about."""

    picked = Signal(object)
    """It is this one: the hit."""
    undone = Signal()
    """It is nobody on record after all."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._dismissed: set[str] = set()
        self._hits: Sequence[Hit] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.GAP.m, theme.GAP.s, theme.GAP.m, theme.GAP.s)
        self._column.setSpacing(theme.GAP.xs)
        self.buttons: list[Button] = []
        self.hide()

    def ask(self, hits: Sequence[Hit]) -> None:
        """Show who it may be; nobody hides the card."""
        self._hits = [hit for hit in hits if hit["id"] not in self._dismissed][:_SHOWN]
        self._clear()
        if self._hits:
            self._head(self.tr("Is this the same person?"))
            for hit in self._hits:
                self._add(hit)
        self.setVisible(bool(self._hits))

    def tell(self, names: str, cases: Sequence[str]) -> None:
        """Say who it was said to be, and offer to take it back."""
        self._clear()
        self._head(self.tr("Held to be the same person"))
        undo = Button(self.tr("It is somebody else"), ButtonKind.QUIET, icon="unlink")
        undo.clicked.connect(lambda _on=False: self.undone.emit())
        self._line(names, ", ".join(cases), undo)
        self.show()

    def forget(self) -> None:
        """Ask about everybody again: another person is being written about."""
        self._dismissed.clear()
        self.ask(())

    def words(self) -> str:
        """Everything the card says."""
        return " ".join(label.plain() for label in self.findChildren(Label) if isinstance(label, Label))

    # --- inside ------------------------------------------------------------------------------------------------------

    def _head(self, words: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP.s)
        row.addWidget(Glyph("users", "info", 1.2))
        row.addWidget(Label(words, "strong"), 1)
        self.setAccessibleName(words)
        self._put(row)

    def _add(self, hit: Hit) -> None:
        same = Button(self.tr("Same person"), icon="link")
        same.clicked.connect(lambda _on=False: self.picked.emit(hit))
        other = Button(self.tr("Somebody else"), ButtonKind.QUIET)
        other.clicked.connect(lambda _on=False: self._dismiss(hit))
        cases = self.tr("Cases: {cases}").format(cases=", ".join(hit["cases"])) if hit["cases"] else ""
        about = " · ".join(part for part in (reasons(hit["why"]), cases) if part)
        names = " · ".join(hit["names"]) or self.tr("No name")
        same.setAccessibleDescription(f"{names}, {about}")
        self._line(names, about, same, other)

    def _line(self, names: str, about: str, *buttons: Button) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(names, elide=True))
        words.addWidget(Label(about, "small", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.GAP.s)
        row.addLayout(words, 1)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons.append(button)
        self._put(row)

    def _put(self, row: QHBoxLayout) -> None:
        line = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        line.setLayout(row)
        self._column.addWidget(line)

    def _dismiss(self, hit: Hit) -> None:
        self._dismissed.add(hit["id"])
        self.ask(self._hits)

    def _clear(self) -> None:
        self.buttons.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.setParent(None)
                part.deleteLater()
