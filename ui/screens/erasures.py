# SPDX-License-Identifier: Apache-2.0
"""Which orders to erase are there, who has carried them out, and what do they wait for?"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.services import erasure, erasure_list
from legalaid.services.desk import Desk
from legalaid.services.erasure_list import Carried, Ordered
from ui import theme
from ui.language import day
from ui.models import belonging, words
from ui.models import erasure as told
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.entries import Entries, Entry, empty_out
from ui.widgets.finish_row import FinishRow
from ui.widgets.lines import LineField
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState
from ui.widgets.text import Label
from ui.widgets.work_column import WorkColumn


class ErasuresScreen(Screen):
    """A card for each order, newest first."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Orders to erase"))
        self._desk = desk
        self._is_private = False
        self._orders: tuple[Ordered, ...] = ()
        self.cards: list[OrderCard] = []
        self._column = WorkColumn(tasks, self.name)
        self._column.failed.connect(self._refused)
        self.back = Button(self.tr("Exchange"), ButtonKind.QUIET, icon="arrow-left")
        self.back.clicked.connect(lambda _on=False: self.go.emit("exchange", ""))
        self.top.add(self.back)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(theme.GAP.m)
        self._column.put(self._listed)
        self.states = self.show_content(self._column)
        self.refresh()

    def refresh(self) -> None:
        """Look again."""
        self._column.ask(lambda: erasure_list.orders(self._desk), self._show, reads=True)

    def first_focus(self) -> QWidget:
        """What waits for this person, or the way back."""
        waiting = next((card for card in self.cards if card.ask is not None), None)
        return self.back if waiting is None or waiting.ask is None else waiting.ask

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names."""
        self._is_private = is_private
        self._show(self._orders)

    def _show(self, orders: tuple[Ordered, ...]) -> None:
        self._orders = orders
        self.cards = [OrderCard(one, self._decide, is_private=self._is_private) for one in orders]
        empty_out(self._listed)
        for card in self.cards:
            self._listed.addWidget(card)
        if orders:
            self.states.show_filled()
        else:
            words_ = self.tr("A case is erased from its own page. Who has carried it out is seen here.")
            self.states.show_empty(EmptyState("trash-2", self.tr("Nothing was ordered to be erased"), words_))

    def _decide(self, one: Ordered, typed: str) -> None:
        desk, entry = self._desk, one.entry
        if one.may_approve:
            self._column.ask_long(lambda: erasure.approve(desk, entry, confirm=typed), lambda _given: self._agreed())
        else:
            self._column.ask_long(lambda: erasure.let_go(desk, entry, confirm=typed), lambda _count: self._gone())

    def _agreed(self) -> None:
        self.said.emit(self.tr("You have agreed. Every computer carries it out with its next exchange."), None)
        self.refresh()

    def _gone(self) -> None:
        self.said.emit(self.tr("It is erased on this computer too."), None)
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self.show_failure(error, self.refresh)


class OrderCard(Card):
    """One order: what, why, by whom, how far; and what this person has to say to it."""

    def __init__(self, one: Ordered, decide: Callable[[Ordered, str], object], *, is_private: bool) -> None:
        super().__init__(one.number or self.tr("A case that is not known here"))
        self._one, self._decide = one, decide
        self.ask: Button | None = None
        self.put(Entry(told.reason(one.reason), self._by(is_private=is_private), ends=[Pill(*told.standing(one))]))
        if one.is_in_force and one.is_here and one.unsent:
            told_ = self.tr(
                "This computer has work in it that no other one has. It is not handed on any more. Read it or print it "
                "if it is needed, then let it go."
            )
            self.put(Label(told_, "warning", wrap=True))
        elif one.may_approve and one.unsent:
            told_ = self.tr("This computer has work in it that no other one has. It goes too if you agree.")
            self.put(Label(told_, "warning", wrap=True))
        self._computers = Entries()
        self._computers.show_all(map(partial(_computer, is_private=is_private), one.computers))
        self.put(self._computers)
        if one.may_approve or (one.is_in_force and one.is_here):
            self._offer()

    def _by(self, *, is_private: bool) -> str:
        def name(who: str) -> str:
            return words.HIDDEN if is_private else who

        parts = [self.tr("ordered by {name}").format(name=name(belonging.colleague(self._one.by)))]
        if self._one.approved_by is not None:
            agreed = belonging.colleague(self._one.approved_by)
            parts.append(self.tr("agreed to by {name}").format(name=name(agreed)))
        return " · ".join([*parts, day(self._one.at.date())])

    def _offer(self) -> None:
        title = self.tr("Agree") if self._one.may_approve else self.tr("Let it go")
        self.ask = Button(title, ButtonKind.PLAIN)
        self.ask.clicked.connect(lambda _on=False: self._open())
        self.typed = LineField("confirm", self.tr("Type {text}").format(text=self._one.typed), required=True)
        self.typed.edited.connect(self._arm)
        self.row = FinishRow(title, icon="trash-2")
        self.row.cancel.clicked.connect(lambda _on=False: self._close())
        self.row.finish.clicked.connect(lambda _on=False: self._go())
        self.put(button_row([], [self.ask]))
        self.put(self.typed)
        self.put(self.row)
        self._close()

    def _open(self) -> None:
        if self.ask is not None:
            self.ask.hide()
        self.typed.show()
        self.row.show()
        self._arm()
        self.typed.line.setFocus()

    def _close(self) -> None:
        self.typed.hide()
        self.row.hide()
        if self.ask is not None:
            self.ask.show()

    def _arm(self) -> None:
        self.row.finish.setEnabled(self.typed.value().upper() == self._one.typed.upper())

    def _go(self) -> None:
        if self.row.finish.isEnabled():
            self.row.finish.setEnabled(False)
            self._decide(self._one, self.typed.value())


def _computer(one: Carried, *, is_private: bool) -> Entry:
    name = belonging.colleague(one.person) or QCoreApplication.translate("erasure", "not yet known here")
    return Entry(words.HIDDEN if is_private else name, told.heard(one), ends=[Pill(*told.carried(one))])
