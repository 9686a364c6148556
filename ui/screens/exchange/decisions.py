# SPDX-License-Identifier: Apache-2.0
"""Where did two people write different things, in every case, and which values hold?

Each field stands by itself, under its case. Where there are many, the later value can be taken for all of them. Both
ways can be taken back.
"""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legalaid.ids import NumberPrefix, parse_number
from legalaid.services import conflicts
from legalaid.services.conflicts import Clash, Decision
from legalaid.services.desk import Desk
from ui import theme
from ui.language import digits
from ui.models import words
from ui.models.clashes import is_free, said
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.conflict_card import ConflictCard
from ui.widgets.entries import Entries
from ui.widgets.text import Label


class DecisionsCard(Card):
    """Every field with more than one value. Out of sight where there is none."""

    settled = Signal(str, object)
    """What was done, in words, and what takes it back."""
    failed = Signal(object)
    wanted = Signal(str, str)
    """A kind of screen and the number of a case or visit to open."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Two values to choose from"))
        self._desk, self._tasks = desk, tasks
        self.cards: list[ConflictCard] = []
        self.later = Button("", ButtonKind.QUIET, icon="check")
        self.later.clicked.connect(lambda _on=False: self._take_later())
        self.head.addWidget(self.later)
        self._clashes: tuple[Clash, ...] = ()
        self._entries = Entries()
        self.put(self._entries)
        self.hide()

    def show_clashes(self, clashes: tuple[Clash, ...], *, is_private: bool) -> None:
        """Show what waits now; values only while names may be seen."""
        self._clashes, self.cards = clashes, []
        self.later.setText(self.tr("Take the later value in all {n}").format(n=digits(len(clashes))))
        self.later.setVisible(len(clashes) > 1)
        by_case = groupby(sorted(clashes, key=lambda clash: clash.ref or ""), key=lambda clash: clash.ref)
        self._entries.show_all(self._case(ref, list(found), is_private=is_private) for ref, found in by_case)
        self.setVisible(bool(clashes))

    def _case(self, ref: str | None, clashes: Sequence[Clash], *, is_private: bool) -> QWidget:
        head = Label(ref or self.tr("In no case"), "strong")
        top = QHBoxLayout()
        top.addWidget(head, 1)
        if ref is not None:
            is_visit = parse_number(ref).prefix is NumberPrefix.VISIT
            told = self.tr("Open the visit") if is_visit else self.tr("Open the case")
            look = Button(told, ButtonKind.QUIET, icon="folder-open")
            look.setAccessibleDescription(ref)
            look.clicked.connect(lambda _on=False: self.wanted.emit("visit" if is_visit else "case", ref))
            top.addWidget(look)
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, theme.GAP.s, 0, theme.GAP.s)
        column.setSpacing(theme.GAP.s)
        column.addLayout(top)
        for clash in clashes:
            what = words.field_name(clash.table, clash.fields)
            column.addWidget(Label(f"{clash.of}: {what}" if clash.of else what))
            column.addWidget(Label(words.HIDDEN) if is_private else self._card(clash))
        return group

    def _card(self, clash: Clash) -> ConflictCard:
        card = ConflictCard(clash, partial(said, clash), is_free=is_free(clash))
        card.taken.connect(lambda found, n: self._settle([lambda: self._resolve(found, take=n)]))
        card.written.connect(lambda found, text: self._settle([lambda: self._resolve(found, value=text)]))
        self.cards.append(card)
        return card

    def _resolve(self, clash: str, *, take: int | None = None, value: str | None = None) -> Decision:
        return conflicts.resolve_conflict(self._desk, clash, take=take, value=value)

    def _take_later(self) -> None:
        self._settle([partial(self._resolve, clash.id, take=_latest(clash)) for clash in self._clashes])

    def _settle(self, steps: Sequence[Callable[[], Decision]]) -> None:
        self.setEnabled(False)  # each choice is made once
        self._tasks.run(lambda: [step() for step in steps], owner=self, then=self._done, failed=self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.setEnabled(True)
        self.failed.emit(error)

    def _done(self, decisions: list[Decision]) -> None:
        self.setEnabled(True)
        words_ = self.tr("The value is settled.") if len(decisions) == 1 else self.tr("The values are settled.")
        self.settled.emit(words_, partial(self._reopen, decisions))

    def _reopen(self, decisions: Sequence[Decision]) -> None:
        self._tasks.run(
            lambda: [conflicts.reopen(self._desk, decision) for decision in decisions],
            owner=self,
            then=lambda _opened: self.settled.emit(self.tr("Both values wait for a decision again."), None),
            failed=self.failed.emit,
        )


def _latest(clash: Clash) -> int:
    """The number of the value that was saved last; of a deletion, that the row stays."""
    last = max(clash.values, key=lambda version: (str(version["at"]), version["n"]))
    stays = (version for version in clash.values if isinstance(version["value"], dict) and "kept" in version["value"])
    return int(next(stays, last)["n"])
