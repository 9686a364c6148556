# SPDX-License-Identifier: Apache-2.0
"""Who did what in this case, and where did two people write different things?"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from legalaid.domain.fields import TABLES
from legalaid.domain.values import Kind, PartialDate
from legalaid.services import conflicts
from legalaid.services.case_page import Clash, Event
from legalaid.services.forms import Disagreement
from ui.language import digits
from ui.models import words
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
        card = ConflictCard(Disagreement(clash.id, "", clash.values), lambda value: said(clash, value))
        spec = TABLES[clash.table].by_name.get(clash.fields[0])
        is_free = spec is not None and spec.kind is Kind.TEXT and len(clash.fields) == 1
        card.another.setVisible(is_free)
        card.taken.connect(lambda conflict, n: self._resolve(conflict, take=n))
        card.written.connect(lambda conflict, text: self._resolve(conflict, value=text))
        self.cards.append(card)
        return card

    def _resolve(self, conflict: str, *, take: int | None = None, value: str | None = None) -> None:
        desk = self._doing.desk
        self._doing.do(
            lambda: conflicts.resolve_conflict(desk, conflict, take=take, value=value), self.tr("The choice is saved.")
        )


def said(clash: Clash, value: Any) -> str:
    """One of the values in the reader's words."""
    if isinstance(value, Mapping):
        if "kept" in value:
            return QCoreApplication.translate("ClashesCard", "It stays.")
        if "deleted" in value:
            return QCoreApplication.translate("ClashesCard", "It is taken out.")
        parts = (_said(clash.table, name, part) for name, part in value.items())
        return ", ".join(part for part in parts if part)
    return _said(clash.table, clash.fields[0], value)


def _said(table: str, name: str, value: Any) -> str:
    spec = TABLES[table].by_name.get(name)
    if value is None or spec is None:
        return "" if value is None else str(value)
    if isinstance(value, list):
        return ", ".join(_said(table, name, part) for part in value)
    if spec.kind is Kind.PARTIAL:
        return words.value(table, name, PartialDate.parse(value))
    return words.value(table, name, value)


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
