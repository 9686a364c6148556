# SPDX-License-Identifier: Apache-2.0
"""Does somebody in this case stand, or did they stand, on another side of a case here? Said plainly, never decided."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from legalaid.domain.vocabulary import label
from legalaid.services.sides import OURS, OtherSide
from ui import theme
from ui.language import current
from ui.widgets.field import Glyph
from ui.widgets.likeness import reasons
from ui.widgets.text import Label


class SidesWarning(QFrame):
    """Out of sight until there is something to warn of."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._head = Label(role="strong", wrap=True)
        self._body = Label(wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._head)
        words.addWidget(self._body)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP.m, theme.GAP.s, theme.GAP.m, theme.GAP.s)
        row.setSpacing(theme.GAP.s)
        row.addWidget(Glyph("triangle-alert", "warn", 1.2))
        row.addLayout(words, 1)
        self.hide()

    def warn(self, sides: Sequence[OtherSide]) -> None:
        """Say where; nobody hides the warning."""
        if sides:
            are_ours = any(side.role in OURS for side in sides)
            self._head.setText(
                self.tr("This person may be, or may have been, a client here.")
                if are_ours
                else self.tr("This person may stand against a client in another case here.")
            )
            self._body.setText("\n".join(self._line(side) for side in sides))
            self.setAccessibleName(self.words())
        self.setVisible(bool(sides))

    def words(self) -> str:
        """Everything the warning says."""
        return f"{self._head.plain()} {self._body.plain()}"

    def _line(self, side: OtherSide) -> str:
        role = label("party_role", side.role, current())
        state = self.tr("ended") if side.is_ended else self.tr("still open")
        return self.tr("{case} ({state}): {name}, {role} – {reasons}").format(
            case=side.ref, state=state, name=" · ".join(side.names), role=role, reasons=reasons(side.why)
        )
