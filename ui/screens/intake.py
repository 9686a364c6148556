# SPDX-License-Identifier: Apache-2.0
"""Who came, called or wrote and has no case yet, and who takes them up?"""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from legalaid.clock import local_day
from legalaid.services import intake
from legalaid.services.colleagues import Colleague
from legalaid.services.desk import Desk
from legalaid.services.intake import Entry, Step
from ui.language import day, short_day
from ui.models import belonging, words
from ui.models.pages import Column, Page, PagedModel
from ui.tasks import Lane, Tasks
from ui.widgets.ask_panel import AskPanel
from ui.widgets.bars import Crumb
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import in_pairs
from ui.widgets.choice import ChoiceField
from ui.widgets.finish_row import FinishRow
from ui.widgets.lines import LineField, PhoneField
from ui.widgets.prose import TextField
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState
from ui.widgets.table import RowTable, TableCard
from ui.widgets.text import Label

_URGENCIES = (1, 2, 3, 4)


class _Entries:
    """The list as one page: what waits for long is little."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, _after: Entry | None, _stopped: Callable[[], bool]) -> Page[Entry]:
        return Page(intake.entries(self._desk), has_more=False)

    def count(self, _stopped: Callable[[], bool]) -> int:
        return len(intake.entries(self._desk))


class TakeCard(Card):
    """A contact to write down."""

    taken = Signal()
    given_up = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Write down a contact"))
        self._desk, self._tasks = desk, tasks
        self.channel = ChoiceField("channel", self.tr("How it came"), "channel", required=True)
        self.matter = ChoiceField("matter", self.tr("Matter"), "matter", required=True)
        urgencies = [(str(value), words.urgency(value)) for value in _URGENCIES]
        self.urgency = ChoiceField("urgency", self.tr("Urgency"), choices=urgencies)
        self.alias = LineField("alias", self.tr("Name or alias"))
        self.phone = PhoneField("phone", self.tr("Telephone"))
        self.summary = TextField("summary", self.tr("What was asked"), required=True, lines=3)
        self._fields = (self.channel, self.matter, self.urgency, self.alias, self.phone, self.summary)
        self.put(in_pairs(self.channel, self.matter, self.alias, self.phone, self.urgency))
        self.put(self.summary)
        row = FinishRow(self.tr("Write it down"))
        self.finish, self.cancel = row.finish, row.cancel
        self.finish.clicked.connect(lambda _on=False: self._take())
        self.cancel.clicked.connect(lambda _on=False: self._give_up())
        self.put(row)
        self.hide()

    def open(self) -> None:
        """Show it; what was typed and not saved still stands there."""
        self.show()
        self.channel.setFocus()

    def _take(self) -> None:
        for field in (self.channel, self.matter, self.summary):
            field.clear_message()
            if not (field.value() or "").strip():
                field.show_error(self.tr("This is needed."))
                field.setFocus()
                return
        desk, document = self._desk, self._document()
        self._tasks.run(
            lambda: intake.take(desk, document),
            owner=self,
            then=lambda _id: self._done(),
            failed=self.failed.emit,
        )

    def _document(self) -> Mapping[str, Any]:
        client = {"alias": (self.alias.value() or "").strip(), "phone": (self.phone.value() or "").strip()}
        client = {key: text for key, text in client.items() if text}
        urgency = self.urgency.value()
        return {
            "channel": self.channel.value(),
            "matter": self.matter.value(),
            "summary": self.summary.value(),
            "urgency": int(urgency) if urgency else None,
            "client": client or None,
        }

    def _give_up(self) -> None:
        self.hide()
        self.given_up.emit()

    def _done(self) -> None:
        for field in self._fields:
            field.set_value(None)
            field.clear_message()
        self.hide()
        self.taken.emit()


class EntryCard(Card):
    """One contact, and what can be done with it."""

    def __init__(self) -> None:
        super().__init__()
        self.head_line, self.reach = Label(role="strong", wrap=True), Label(role="small", wrap=True)
        self.words = Label(wrap=True)
        self.ask = Button(self.tr("Ask somebody to take it up"), icon="user")
        self.settle = Button(self.tr("No case comes of it"), icon="check")
        row = FinishRow(
            self.tr("Open a case"), icon="file-plus", cancel=self.tr("Close"), before=(self.settle, self.ask)
        )
        self.case, self.cancel = row.finish, row.cancel
        self.cancel.clicked.connect(self.hide)
        for part in (self.head_line, self.reach, self.words, row):
            self.put(part)
        self.hide()

    def show_entry(self, entry: Entry, *, is_private: bool, may_ask: bool) -> None:
        """Show it; with names hidden neither who it is nor what was said."""
        received = day(local_day(entry.received_at))
        parts = [words.code("matter", entry.matter or ""), words.code("channel", entry.channel), received]
        self.head_line.setText(" · ".join(part for part in parts if part))
        taken = "" if entry.taken_by is None else self.tr("taken by {person}")
        told = [taken.format(person=belonging.colleague(entry.taken_by))] if entry.taken_by is not None else []
        self.reach.setText(words.HIDDEN if is_private else " · ".join([*entry.names, *entry.phones, *told]))
        self.words.setText(words.HIDDEN if is_private else entry.summary)
        self.ask.setVisible(may_ask)
        self.show()


class IntakeScreen(Screen):
    """The list, those that nobody was asked to take up first."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Intake"))
        self._desk, self._tasks = desk, tasks
        self._is_private = False
        self._chosen: UUID | None = None
        self.people: tuple[Colleague, ...] = ()
        self.take, self.entry = TakeCard(desk, tasks), EntryCard()
        self.asking = AskPanel(self.tr("Ask somebody to take it up"), self.tr("Whom"), "", self._assign)
        self.new = Button(self.tr("Write down a contact"), ButtonKind.PRIMARY, icon="plus")
        self.new.clicked.connect(lambda _on=False: self.take.open())
        self.top.add_end(self.new)
        self.take.taken.connect(lambda: self._said(self.tr("The contact is in the list."), None))
        self.take.given_up.connect(self.table_focus)
        self.take.failed.connect(self.show_failure)
        self.entry.case.clicked.connect(lambda _on=False: self._make_case())
        self.entry.ask.clicked.connect(lambda _on=False: self._ask())
        self.entry.settle.clicked.connect(lambda _on=False: self._settle_entry())
        for part in (self.take, self.entry, self.asking):
            self.column.addWidget(part)
        self.model = PagedModel[Entry](self._columns(), tasks, self)
        self.table = RowTable(self.tr("Intake"))
        self.table.setModel(self.model)
        self.table.fit_columns()
        self.table.opened.connect(self._open)
        self.states = self.show_content(TableCard(self.table))
        self.model.asked.connect(self.states.show_loading)
        self.model.arrived.connect(lambda _rows: self._arrived())
        self.model.failed.connect(lambda error: self.show_failure(error, retry=self.refresh))

    def _columns(self) -> list[Column[Entry]]:
        return [
            Column(self.tr("Received"), 8, lambda row: short_day(local_day(row.received_at)), yields=3),
            Column(self.tr("Name or alias"), 12, self._names, least=8),
            Column(self.tr("Matter"), 13, lambda row: words.code("matter", row.matter or ""), least=8),
            Column(self.tr("How it came"), 10, lambda row: words.code("channel", row.channel), yields=2),
            Column(
                self.tr("Urgency"),
                8,
                lambda row: words.urgency(row.urgency),
                tone=lambda row: words.urgency_tone(row.urgency),
            ),
            Column(self.tr("Office"), 7, lambda row: row.office, yields=1),
            Column(self.tr("Who takes it up"), 12, self._asked, least=8),
        ]

    def _names(self, row: Entry) -> str:
        return words.HIDDEN if self._is_private and row.names else ", ".join(row.names)

    def _asked(self, row: Entry) -> str:
        if row.asked is None:
            return self.tr("Nobody yet")
        return self.tr("You") if row.is_mine else belonging.colleague(row.asked)

    def table_focus(self) -> None:
        """The keyboard goes back to the rows."""
        self.table.setFocus()

    # --- doing -------------------------------------------------------------------------------------------------------

    def _open(self, row: Entry) -> None:
        self._chosen = row.id
        self.asking.hide()
        self.entry.show_entry(row, is_private=self._is_private, may_ask=bool(self.people))
        self.entry.case.setFocus()

    def _ask(self) -> None:
        choices = [(str(one.person), belonging.colleague(one)) for one in self.people]
        self.asking.open_for(choices, [])

    def _assign(self, person: str, _why: str) -> None:
        desk, entry = self._desk, str(self._chosen)
        self._do(
            lambda: intake.assign(desk, entry, person=person), self.tr("They are asked to take it up."), self._undo
        )

    def _settle_entry(self) -> None:
        desk, entry = self._desk, str(self._chosen)
        self._do(lambda: intake.settle(desk, entry), self.tr("It is off the list."), self._undo)

    def _undo(self, step: Step) -> object:
        desk = self._desk
        return lambda: intake.take_back(desk, step)

    def _make_case(self) -> None:
        desk, entry = self._desk, str(self._chosen)
        self._tasks.run(lambda: intake.make_case(desk, entry), owner=self, then=self._made, failed=self.show_failure)

    def _made(self, ref: str) -> None:
        self.entry.hide()
        self.go.emit("case", ref)

    def _do(self, work: Callable[[], Step], said: str, undo: Callable[[Step], object]) -> None:
        self._tasks.run(work, owner=self, then=lambda step: self._said(said, undo(step)), failed=self.show_failure)

    def _said(self, told: str, undo: object) -> None:
        self.entry.hide()
        self.asking.hide()
        self.said.emit(told, undo)
        self.refresh()

    # --- the window --------------------------------------------------------------------------------------------------

    def _arrived(self) -> None:
        rows = self.model.rows()
        if rows:
            self.states.show_filled()
            ids = [row.id for row in rows]
            self.table.selectRow(ids.index(self._chosen) if self._chosen in ids else 0)
        else:
            nothing = self.tr("Whoever came, called or wrote and has no case yet stands here.")
            self.states.show_empty(EmptyState("inbox", self.tr("Nobody waits"), nothing))

    def refresh(self) -> None:
        """Ask again."""
        desk = self._desk
        self.model.ask(_Entries(desk))
        self._tasks.run(
            lambda: intake.people(desk), owner=self, then=self._know, failed=self.show_failure, lane=Lane.READER
        )

    def _know(self, people: tuple[Colleague, ...]) -> None:
        self.people = people

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names and of what was said."""
        self._is_private = is_private
        self.entry.hide()
        self.table.viewport().update()

    def reopen(self, form: str) -> bool:
        """The card above the list."""
        if form == TakeCard.__name__:
            self.take.open()
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back finds what changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def crumbs(self) -> list[Crumb]:
        """The cases, then this list."""
        return [(self.tr("Cases"), "cases"), (self.name, "")]

    def first_focus(self) -> QWidget:
        """The rows."""
        return self.table
