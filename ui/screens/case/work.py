# SPDX-License-Identifier: Apache-2.0
"""What is to be done, what takes place, what was noted, and which letters went out?"""

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from legalaid.domain.case import Hearing, Note, Task
from legalaid.domain.vocabulary import label
from legalaid.services import case_steps
from legalaid.services.case_page import LetterLine
from legalaid.services.case_steps import Opened
from ui import theme
from ui.language import current, day, digits, partial
from ui.models import words
from ui.screens.case.view import Doing, View
from ui.theme.tokens import Token
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.card import Card, Pill
from ui.widgets.choice import Combo
from ui.widgets.date import DateField
from ui.widgets.entries import Entries, Entry
from ui.widgets.lines import LineField
from ui.widgets.prose import TextField
from ui.widgets.tick import Box


class TasksCard(Card):
    """Tasks to tick, the nearest first; a line for another one."""

    def __init__(self, doing: Doing, today: date) -> None:
        super().__init__(self.tr("Tasks"))
        self._doing, self._today = doing, today
        self._view: View | None = None
        self._entries = Entries()
        self.text = LineField("task", self.tr("Another task"))
        self.due = DateField("due", self.tr("Due date"), today=today)
        self.add = IconButton("plus", self.tr("Add the task"), ButtonKind.PLAIN)
        self.add.clicked.connect(self._add)
        self.text.line.returnPressed.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP.s)
        row.addWidget(self.due)
        row.addWidget(self.add)
        row.addStretch()
        self.put(self._entries)
        self.put(self.text)
        self.put(row)

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        self._view = view
        opened = sorted(
            view.page.form.tasks,
            key=lambda one: (one.record.done_at is not None, one.record.due.first if one.record.due else date.max),
        )
        self._entries.show_all((self._task(view, one) for one in opened), self.tr("Nothing is to be done."))

    def _task(self, view: View, opened: Opened[Task]) -> QWidget:
        task, text = opened.record, view.veiled(opened.record.text)
        box = Box(self.tr("Done: {task}").format(task=text))
        box.setChecked(task.done_at is not None)
        box.clicked.connect(lambda on: self._tick(opened, is_done=on))
        detail = [words.code("task_kind", task.kind), partial(task.due) if task.due else "", view.veiled(task.outcome)]
        if task.done_at is not None:
            detail.append(self.tr("done on {day}").format(day=day(task.done_at.date())))
        is_late = task.done_at is None and task.due is not None and task.due.last < self._today
        ends = [Pill(self.tr("Overdue"), "danger")] if is_late else []
        return Entry(text, " · ".join(part for part in detail if part), lead=box, ends=ends)

    def _tick(self, opened: Opened[Task], *, is_done: bool) -> None:
        desk = self._doing.desk
        self._doing.do(
            lambda: case_steps.set_done(desk, opened, done=is_done),
            self.tr("The task is done.") if is_done else self.tr("The task is open again."),
            lambda now: case_steps.set_done(desk, now, done=not is_done),
        )

    def _add(self) -> None:
        text, view = self.text.value(), self._view
        if not text or view is None:
            self.text.show_error(self.tr("Write what is to be done."))
            self.text.setFocus()
            return
        desk, case, due = self._doing.desk, view.page.form.case.record, self.due.value()
        self._doing.do(
            lambda: case_steps.add_task(desk, case, text, due),
            self.tr("The task is added."),
            lambda task: case_steps.take_back(desk, Task, task),
            then=self._empty,
        )

    def _empty(self) -> None:
        self.text.set_value("")
        self.text.clear_message()
        self.due.set_value(None)
        self.text.edited.emit()


class HearingsCard(Card):
    """Hearings and appointments; under a past one a line for its result."""

    def __init__(self, doing: Doing) -> None:
        super().__init__(self.tr("Hearings and appointments"))
        self._doing = doing
        self._lines: dict[UUID, _ResultLine] = {}
        """They outlive what is shown: somebody may be typing in one."""
        self._entries = Entries()
        self.put(self._entries)

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        for line in self._lines.values():
            line.setParent(self)
        opened = sorted(view.page.form.hearings, key=lambda one: one.record.at, reverse=True)
        self._entries.show_all((self._hearing(view, one) for one in opened), self.tr("No date is set."))

    def _hearing(self, view: View, opened: Opened[Hearing]) -> QWidget:
        hearing = opened.record
        is_past = hearing.at < self._doing.desk.clock.now()
        title = f"{words.code('hearing_kind', hearing.kind)}, {words.moment(hearing.at)}"
        detail = [view.veiled(part) for part in (hearing.place, hearing.with_whom, hearing.note) if part]
        ends: list[QWidget] = [] if is_past else [Pill(self.tr("Ahead"), "info")]
        result = IconButton("pencil", self.tr("Write the result: {hearing}").format(hearing=title))
        ends.append(result)
        entry = Entry(title, " · ".join(detail), ends=ends)
        if hearing.outcome:
            entry.below.addWidget(Entry(self.tr("Result: {text}").format(text=view.veiled(hearing.outcome))))
        line = self._line(opened)
        result.clicked.connect(line.open)
        result.setEnabled(not view.is_private)
        entry.below.addWidget(line)
        line.setVisible(line.is_open)
        return entry

    def reopen(self, form: str) -> None:
        """The line in which words were left."""
        for line in self._lines.values():
            if form == f"{type(self).__name__}/{line.written_for}":
                line.open()

    def _line(self, opened: Opened[Hearing]) -> "_ResultLine":
        hearing = opened.record.id
        if hearing not in self._lines:
            self._lines[hearing] = _ResultLine(hearing, self._save)
        self._lines[hearing].opened = opened
        return self._lines[hearing]

    def _save(self, opened: Opened[Hearing], outcome: str) -> None:
        desk, before = self._doing.desk, opened.record.outcome or ""
        self._doing.do(
            lambda: case_steps.set_outcome(desk, opened, outcome),
            self.tr("The result is saved."),
            lambda now: case_steps.set_outcome(desk, now, before),
            then=self._lines[opened.record.id].close_up,
        )


class _ResultLine(QWidget):
    """A line for the result of a hearing, and a button that saves it."""

    def __init__(self, hearing: UUID, save: Callable[[Opened[Hearing], str], object]) -> None:
        super().__init__()
        self.opened: Opened[Hearing] | None = None
        """The hearing as it is shown now."""
        self.is_open = False
        self.written_for = str(hearing)
        self._save = save
        self.outcome = LineField("outcome", self.tr("Result"))
        self.outcome.strip()
        self.outcome.line.returnPressed.connect(self._go)
        self.save = Button(self.tr("Save"), icon="check")
        self.save.clicked.connect(lambda _on=False: self._go())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.GAP.xs, 0, 0)
        row.addWidget(self.outcome, 1)
        row.addWidget(self.save)
        self.hide()

    def open(self) -> None:
        """Show the line with what is there already."""
        if not self.is_open:
            self.is_open = True
            self.outcome.set_value(self.opened.record.outcome if self.opened else "")
            self.show()
        self.outcome.setFocus()

    def close_up(self) -> None:
        """Nothing more is asked."""
        self.is_open = False
        self.hide()

    def _go(self) -> None:
        if self.opened is not None:
            self._save(self.opened, self.outcome.value())


class NotesCard(Card):
    """Notes, the newest first, and room for another one."""

    def __init__(self, doing: Doing) -> None:
        super().__init__(self.tr("Notes"))
        self._doing = doing
        self._view: View | None = None
        self.text = TextField("note", self.tr("Another note"), lines=2)
        self.add = Button(self.tr("Add the note"), icon="plus")
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.add)
        self._entries = Entries()
        for part in (self.text, row, self._entries):
            self.put(part)

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        self._view = view
        notes = sorted(view.page.form.notes, key=lambda note: note.at, reverse=True)
        self._entries.show_all(self._note(view, note) for note in notes)

    @staticmethod
    def _note(view: View, note: Note) -> QWidget:
        by = view.page.person(note.by)
        return Entry(view.veiled(note.text), " · ".join(part for part in (words.moment(note.at), by) if part))

    def _add(self) -> None:
        text, view = self.text.value().strip(), self._view
        if not text or view is None:
            self.text.show_error(self.tr("Write the note first."))
            self.text.setFocus()
            return
        desk, case = self._doing.desk, view.page.form.case.record
        self._doing.do(
            lambda: case_steps.add_note(desk, case, text),
            self.tr("The note is added."),
            lambda note: case_steps.take_back(desk, Note, note),
            then=self._empty,
        )

    def _empty(self) -> None:
        self.text.set_value("")
        self.text.clear_message()
        self.text.edited.emit()


class LettersCard(Card):
    """Letters with their copies and how they reached the client."""

    def __init__(self, doing: Doing) -> None:
        super().__init__(self.tr("Letters"))
        self._doing = doing
        self._view: View | None = None
        self._entries = Entries()
        self._template = Combo(self.tr("Template of the new letter"))
        self._make = Button(self.tr("Make a letter"), icon="file-plus")
        self._make.clicked.connect(self._go)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP.s)
        row.addWidget(self._template, 1)
        row.addWidget(self._make)
        self._order = QWidget()
        self._order.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.put(self._entries)
        self.put(self._order)
        self._order.setVisible(doing.can_go("letter"))

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        self._view = view
        if not self._template.count():
            for code, template in view.page.templates.items():
                self._template.addItem(str(template[f"title_{current()}"]), code)
        self._entries.show_all(self._letters(view), self.tr("No letter was made yet."))

    def _letters(self, view: View) -> Iterator[QWidget]:
        for letter in reversed(view.page.letters):
            title = view.page.titles.get(letter.template, {}).get(current(), letter.template)
            detail = [
                letter.number,
                day(letter.day),
                words.code("letter_language", letter.language),
                self.tr("copies: {n}").format(n=digits(letter.copies)),
            ]
            yield Entry(title, " · ".join(detail), ends=[Pill(*_way(letter))])

    def _go(self) -> None:
        if self._view is not None:
            self._doing.go_to("letter", f"{self._view.page.address}|{self._template.currentData()}")


def _way(letter: LetterLine) -> tuple[str, Token]:
    """What became of a letter, in one word."""
    if letter.status == "void":
        return label("letter_status", "void", current()), "muted"
    if letter.handed and letter.handed != "not_handed":
        return label("handing", letter.handed, current()), "ok"
    if letter.needs_handing:
        return label("handing", "not_handed", current()), "warn"
    return label("letter_status", letter.status, current()), "ok"
