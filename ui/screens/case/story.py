# SPDX-License-Identifier: Apache-2.0
"""Who did what in this case, and where did two people write different things?"""

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt

from legalaid.domain.field import Privacy
from legalaid.domain.fields import TABLES
from legalaid.domain.person import PersonSensitive
from legalaid.khmer.text import syllables
from legalaid.services import conflicts
from legalaid.services.case_page import Event
from legalaid.services.conflicts import Clash
from legalaid.services.history import Change
from ui.language import current, digits
from ui.models import words
from ui.models.clashes import is_free, said
from ui.models.field_words import field_label
from ui.screens.case.view import Doing, View
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.conflict_card import ConflictCard
from ui.widgets.entries import Entries, Entry, empty_out
from ui.widgets.text import Label

_SHOWN_FIRST = 12

_LINES_FIRST = 4
"""Fields shown under an event before the rest is asked for."""

_LONGEST = 90
"""Characters of one value, as they are seen; the whole text stands in its own part of the page."""

_OPEN = frozenset({Privacy.PUBLIC, Privacy.INTERNAL})

_SENSITIVE = PersonSensitive.table.name
"""Of sensitive facts the history says that one was written and when, never what."""


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
    """The newest events, and all of them on demand: who did what, when, and which fields it changed."""

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
        self._entries.show_all(self._event(event, view) for event in shown)
        self._more.setVisible(len(events) > len(shown))
        self._more.setText(self.tr("Show all: {n}").format(n=digits(len(events))))

    def _show_more(self) -> None:
        self._all = True
        if self._view is not None:
            self.show_case(self._view)

    def _event(self, event: Event, view: View) -> Entry:
        told = (words.moment(event.at), event.by)
        entry = Entry(words.action(event.action, event.kinds), " · ".join(part for part in told if part))
        lines = [self._line(change, view) for change in event.changes]
        is_short = len(lines) <= _LINES_FIRST + 1  # a button for one line would be as high as the line
        self._unfold(entry, lines if is_short else lines[:_LINES_FIRST], lines)
        return entry

    def _unfold(self, entry: Entry, first: Sequence[str], every: Sequence[str]) -> None:
        """Put the first lines under an entry, and a button for the others."""
        empty_out(entry.below)
        for line in first:
            entry.below.addWidget(Label(line, "small", wrap=True))
        if len(first) < len(every):
            rest = self.tr("{n} more fields").format(n=digits(len(every) - len(first)))
            more = Button(rest, ButtonKind.QUIET, icon="chevron-down")
            more.clicked.connect(lambda: self._unfold(entry, every, every))
            entry.below.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, change: Change, view: View) -> str:
        """A field by its name, what stood there before and what since."""
        field = field_label(change.table, change.field)
        before, after = (_said(change, held, view) for held in (change.before, change.after))
        if not before:
            return self.tr("{field}: {value}").format(field=field, value=after)
        if not after:
            return self.tr("{field}: {value} was taken out").format(field=field, value=before)
        return self.tr("{field}: {before} → {after}").format(field=field, before=before, after=after)


def _said(change: Change, held: Any, view: View) -> str:
    """A value in the reader's words, as far as it may be seen; of a long text the beginning."""
    spec = TABLES[change.table].by_name[change.field]
    if isinstance(held, UUID):
        return view.page.person(held)
    if (change.table, change.field) == ("letter", "template"):
        return view.page.titles.get(str(held), {}).get(current(), str(held))
    said = words.value(change.table, change.field, held)
    is_closed = change.table == _SENSITIVE or (view.is_private and spec.privacy not in _OPEN)
    if is_closed and said:
        return words.HIDDEN
    seen = syllables(said[: 4 * _LONGEST])
    return said if len(seen) <= _LONGEST else f"{''.join(seen[:_LONGEST]).rstrip()}…"
