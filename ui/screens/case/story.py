# SPDX-License-Identifier: Apache-2.0
"""Who did what in this case, and where did two people write different things?"""

from functools import partial

from legalaid.services import conflicts
from legalaid.services.case_page import Event
from legalaid.services.conflicts import Clash
from ui.language import digits
from ui.models import words
from ui.models.clashes import is_free, said
from ui.screens.case.view import Doing, View
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.conflict_card import ConflictCard
from ui.widgets.entries import Entries, Entry
from ui.widgets.text import Label

_SHOWN_FIRST = 12


class ClashesCard(Card):
    """Both values of each field, to choose one or write a third. Out of sight where nothing clashes."""

    def __init__(self, doing: Doing) -> None:
        super().__init__(self.tr("Two values to choose from"))
        self._doing = doing
        self._entries = Entries()
        self.cards: list[ConflictCard] = []
        self.put(self._entries)
        self.hide()

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        self.cards = []
        rows = []
        for clash in view.page.clashes:
            entry = Entry(words.field_name(clash.table, clash.fields), is_strong=True)
            if not view.is_private:
                entry.below.addWidget(self._card(clash))
            else:
                entry.below.addWidget(Label(words.HIDDEN))
            rows.append(entry)
        self._entries.show_all(rows)
        self.setVisible(bool(rows))

    def _card(self, clash: Clash) -> ConflictCard:
        card = ConflictCard(clash, partial(said, clash), is_free=is_free(clash))
        card.taken.connect(lambda conflict, n: self._resolve(conflict, take=n))
        card.written.connect(lambda conflict, text: self._resolve(conflict, value=text))
        self.cards.append(card)
        return card

    def _resolve(self, conflict: str, *, take: int | None = None, value: str | None = None) -> None:
        desk = self._doing.desk
        self._doing.do(
            lambda: conflicts.resolve_conflict(desk, conflict, take=take, value=value), self.tr("The choice is saved.")
        )


class HistoryCard(Card):
    """The newest events, and all of them on demand."""

    def __init__(self) -> None:
        super().__init__(self.tr("History"))
        self._view: View | None = None
        self._all = False
        self._entries = Entries()
        self._more = Button("", ButtonKind.QUIET, icon="history")
        self._more.clicked.connect(self._show_more)
        self.put(self._entries)
        self.put(self._more)

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        self._view = view
        events = view.page.events
        shown = events if self._all else events[:_SHOWN_FIRST]
        self._entries.show_all(self._event(event) for event in shown)
        self._more.setVisible(len(events) > len(shown))
        self._more.setText(self.tr("Show all: {n}").format(n=digits(len(events))))

    def _show_more(self) -> None:
        self._all = True
        if self._view is not None:
            self.show_case(self._view)

    @staticmethod
    def _event(event: Event) -> Entry:
        told = (words.moment(event.at), event.by)
        return Entry(words.action(event.action, event.kinds), " · ".join(part for part in told if part))
