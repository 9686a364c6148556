# SPDX-License-Identifier: Apache-2.0
"""Who else may see who was interviewed here, and how is that given and ended by the interviewer?"""

from functools import partial

from PySide6.QtWidgets import QWidget

from legalaid.services.colleagues import Colleague
from legalaid.services.identity_sharing import hide_identities, identities_shown, may_be_shown, show_identities
from legalaid.services.sharing import Share
from ui.models import belonging
from ui.screens.visit.part import Part
from ui.tasks import Lane
from ui.widgets.ask_panel import AskPanel
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.entries import Entries, Entry
from ui.widgets.text import Label

_Found = tuple[tuple[Share, ...], tuple[Colleague, ...]]


class ShownNames(Card):
    """To whom names were shown; out of sight where there is nobody and none to show."""

    def __init__(self, part: Part) -> None:
        super().__init__(self.tr("Who else may see the names"))
        self._part = part
        self._people: tuple[Colleague, ...] = ()
        told = self.tr(
            "Only who wrote a name down can read it, not even the lead of the team, unless it is shown here."
        )
        self.put(Label(told, "muted", wrap=True))
        self._entries = Entries()
        self.put(self._entries)
        self.show_to = Button(self.tr("Show the names to somebody"), icon="users")
        self.show_to.clicked.connect(lambda _on=False: self._ask())
        self.put(button_row(before=[self.show_to]))
        self.asking = AskPanel(self.tr("Show the names"), self.tr("To whom"), "", self._give)
        self.put(self.asking)
        self.hide()

    def refresh(self) -> None:
        """Read who may see the names of this visit."""
        desk, ref = self._part.desk, self._part.ref
        self._part.tasks.run(
            lambda: (identities_shown(desk, ref), may_be_shown(desk, ref)),
            owner=self,
            then=self._show,
            failed=self._part.show_failure,
            lane=Lane.READER,
        )

    def _show(self, found: _Found) -> None:
        shares, self._people = found
        self._entries.show_all(map(self._entry, shares), self.tr("Nobody but you."))
        self.show_to.setVisible(bool(self._people))
        self.show_to.setEnabled(not self._part.is_private)
        self.setVisible(bool(shares or self._people))

    def _entry(self, share: Share) -> QWidget:
        to = belonging.colleague(share.person) if share.person is not None else belonging.office(share.office)
        by = self.tr("shown by {person}").format(person=belonging.colleague(share.by))
        ends: list[QWidget] = []
        if self._people and share.person is not None:
            end = IconButton("x", self.tr("End: {who}").format(who=to))
            end.clicked.connect(partial(self._end, share.person))
            ends.append(end)
        return Entry(to, by, ends=ends, is_strong=True)

    def _ask(self) -> None:
        self.asking.open_for([(str(one.person), belonging.colleague(one)) for one in self._people], [])

    def _give(self, person: str, _why: str) -> None:
        desk, ref = self._part.desk, self._part.ref
        self._part.do(
            lambda: show_identities(desk, ref, person=person),
            self.tr("The names of this visit are shown. Both of you see that."),
            lambda _shares: hide_identities(desk, ref, person=person),
            then=lambda _shares: self.asking.hide(),
        )

    def _end(self, person: Colleague, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        desk, ref, whom = self._part.desk, self._part.ref, str(person.person)
        self._part.do(
            lambda: hide_identities(desk, ref, person=whom),
            self.tr("It ends here: names written from now on are closed to them. What they have they keep."),
            lambda _shares: show_identities(desk, ref, person=whom),
        )
