# SPDX-License-Identifier: Apache-2.0
"""Does somebody in this case stand, or did they stand, on another side of a case? Said plainly, never decided.

Of another office it is said only that there may be a conflict, and whom to ask.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from legalaid.domain.case import OURS
from legalaid.domain.vocabulary import label
from legalaid.services.sides import Elsewhere, OtherSide
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

    def warn(self, sides: Sequence[OtherSide], elsewhere: Elsewhere | None = None) -> None:
        """Say where; nobody hides the warning."""
        if sides or elsewhere is not None:
            self._head.setText(self._headline(sides))
            lines = [self._line(side) for side in sides]
            if elsewhere is not None:
                lines.append(self._elsewhere(elsewhere))
            self._body.setText("\n".join(lines))
            self.setAccessibleName(self.words())
        self.setVisible(bool(sides) or elsewhere is not None)

    def _headline(self, sides: Sequence[OtherSide]) -> str:
        if not sides:
            return self.tr("There may be a conflict of interest at another office.")
        if any(side.role in OURS for side in sides):
            return self.tr("This person may be, or may have been, a client here.")
        return self.tr("This person may stand against a client in another case here.")

    def _elsewhere(self, elsewhere: Elsewhere) -> str:
        if elsewhere.offices:
            return self.tr("Possible conflict at: {offices}").format(offices=", ".join(elsewhere.offices))
        return self.tr("Possible conflict at another office: ask head office before you advise.")

    def words(self) -> str:
        """Everything the warning says."""
        return f"{self._head.plain()} {self._body.plain()}"

    def _line(self, side: OtherSide) -> str:
        role = label("party_role", side.role, current())
        state = self.tr("ended") if side.is_ended else self.tr("still open")
        return self.tr("{case} ({state}): {name}, {role} – {reasons}").format(
            case=side.ref, state=state, name=" · ".join(side.names), role=role, reasons=reasons(side.why)
        )
