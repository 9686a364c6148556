# SPDX-License-Identifier: Apache-2.0
"""Which orders to erase are there, who has carried them out, what do they wait for, and how do they come on paper?"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from legalaid.services import erasure, erasure_list, erasure_record
from legalaid.services.desk import Desk
from legalaid.services.erasure_list import Alone, Carried, Listed, Ordered
from ui import theme
from ui.language import current, day, digits
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
    """A card for each order, newest first; below them what this computer erased while it was alone."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Orders to erase"))
        self._desk = desk
        self._is_private = False
        self._found = Listed()
        self.cards: list[OrderCard] = []
        self.alone: list[AloneCard] = []
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
        self._column.ask(lambda: erasure_list.listed(self._desk), self._show, reads=True)

    def first_focus(self) -> QWidget:
        """What waits for this person, or the way back."""
        waiting = next((card for card in self.cards if card.ask is not None), None)
        return self.back if waiting is None or waiting.ask is None else waiting.ask

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names."""
        self._is_private = is_private
        self._show(self._found)

    def _show(self, found: Listed) -> None:
        self._found = found
        self.cards = [OrderCard(one, is_private=self._is_private) for one in found.orders]
        self.alone = [AloneCard(one) for one in found.alone]
        empty_out(self._listed)
        for card in self.cards:
            card.decided.connect(partial(self._decide, card.order))
            card.withdrawn.connect(partial(self._withdraw, card.order))
            card.record_wanted.connect(partial(self._record, str(card.order.entry), card.order.typed))
            self._listed.addWidget(card)
        for one in self.alone:
            one.record_wanted.connect(partial(self._record, one.number, one.number))
            self._listed.addWidget(one)
        if self.cards or self.alone:
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

    def _withdraw(self, one: Ordered) -> None:
        desk, entry = self._desk, one.entry
        self._column.ask_long(lambda: erasure.withdraw(desk, entry), lambda _none: self._withdrawn())

    def _withdrawn(self) -> None:
        self.said.emit(self.tr("The order is withdrawn, unless somebody has agreed to it elsewhere meanwhile."), None)
        self.refresh()

    def _record(self, which: str, number: str) -> None:
        """The record of an erasure as a file; which order, and by which number the file is called."""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the record"), f"{number}-erased.pdf", "PDF (*.pdf)")
        if path:
            desk, target, language = self._desk, Path(path), str(current())
            self._column.ask_long(
                lambda: erasure_record.write_record(desk, which, target, language=language),
                lambda _printed: self.said.emit(self.tr("{name} is written.").format(name=target.name), None),
            )

    def _refused(self, error: Exception) -> None:
        self.show_failure(error, self.refresh)


class _PaperCard(Card):
    """An erasure that comes on paper."""

    record_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.record = Button(self.tr("Record on paper"), ButtonKind.QUIET, icon="printer")
        self.record.setAccessibleDescription(title)
        self.record.clicked.connect(lambda _on=False: self.record_wanted.emit())


class AloneCard(_PaperCard):
    """What this computer erased while it belonged to nobody."""

    def __init__(self, one: Alone) -> None:
        super().__init__(one.number)
        self.number = one.number
        self.put(Entry(told.reason(one.reason), day(one.at.date()), ends=[Pill(*told.done())]))
        self.put(button_row([self.record]))


class OrderCard(_PaperCard):
    """One order: what, why, by whom, how far; and what this person has to say to it."""

    decided = Signal(str)
    """Agreed to, or let go, by what was typed."""
    withdrawn = Signal()

    def __init__(self, order: Ordered, *, is_private: bool) -> None:
        super().__init__(order.number or self.tr("A case that is not known here"))
        self.order = order
        self.ask: Button | None = None
        self.put(Entry(told.reason(order.reason), self._by(is_private=is_private), ends=[Pill(*told.standing(order))]))
        if order.is_in_force and order.is_here and order.unsent:
            told_ = self.tr(
                "This computer has work in it that no other one has. It is not handed on any more. Read it or print it "
                "if it is needed, then let it go."
            )
            self.put(Label(told_, "warning", wrap=True))
        elif order.may_approve and order.unsent:
            told_ = self.tr("This computer has work in it that no other one has. It goes too if you agree.")
            self.put(Label(told_, "warning", wrap=True))
        self._computers = Entries()
        self._computers.show_all(map(partial(_computer, is_private=is_private), order.computers))
        self.put(self._computers)
        ways = [self._withdraw_button()] if order.may_withdraw else []
        if order.may_approve or (order.is_in_force and order.is_here):
            self._offer(ways)
        else:
            self.put(button_row([self.record], ways))

    def _by(self, *, is_private: bool) -> str:
        def name(who: str) -> str:
            return words.HIDDEN if is_private else who

        order = self.order
        parts = [self.tr("ordered by {name}").format(name=name(belonging.colleague(order.by)))]
        if order.approved_by is not None:
            parts.append(self.tr("agreed to by {name}").format(name=name(belonging.colleague(order.approved_by))))
        if order.withdrawn_by is not None:
            parts.append(self.tr("withdrawn by {name}").format(name=name(belonging.colleague(order.withdrawn_by))))
        return " · ".join([*parts, day(order.at.date())])

    def _withdraw_button(self) -> Button:
        self.withdraw = Button(self.tr("Withdraw the order"), ButtonKind.PLAIN, icon="undo-2")
        self.withdraw.clicked.connect(lambda _on=False: self._take_back())
        return self.withdraw

    def _take_back(self) -> None:
        self.withdraw.setEnabled(False)
        self.withdrawn.emit()

    def _offer(self, ways: list[Button]) -> None:
        title = self.tr("Agree") if self.order.may_approve else self.tr("Let it go")
        self.ask = Button(title, ButtonKind.PLAIN)
        self.ask.clicked.connect(lambda _on=False: self._open())
        self.typed = LineField("confirm", self.tr("Type {text}").format(text=self.order.typed), required=True)
        self.typed.edited.connect(self._arm)
        self.typed.is_kept = False  # whoever erases types anew
        self.row = FinishRow(title, icon="trash-2")
        self.row.cancel.clicked.connect(lambda _on=False: self._close())
        self.row.finish.clicked.connect(lambda _on=False: self._go())
        self.put(button_row([self.record], [*ways, self.ask]))
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
        self.row.finish.setEnabled(self.typed.value().upper() == self.order.typed.upper())

    def _go(self) -> None:
        if self.row.finish.isEnabled():
            self.row.finish.setEnabled(False)
            self.decided.emit(self.typed.value())


def _computer(one: Carried, *, is_private: bool) -> Entry:
    name = belonging.colleague(one.person) or QCoreApplication.translate("erasure", "not yet known here")
    told_ = QCoreApplication.translate("erasure", "computer {tag}").format(tag=digits(one.tag))
    detail = " · ".join(filter(None, [told_, told.heard(one)]))
    return Entry(words.HIDDEN if is_private else name, detail, ends=[Pill(*told.carried(one))])
