# SPDX-License-Identifier: Apache-2.0
"""Who is behind a pseudonym: shown only when somebody asks, noted in the trail, and kept apart from the visit?

What is typed here is no draft of the visit: each line goes to the compartment of identities as soon as it is left.
"""

import dataclasses
from collections.abc import Callable
from threading import Lock
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from legalaid.domain.interview import InterviewIdentity
from legalaid.errors import LegalAidError
from legalaid.services.case_document import to_json
from legalaid.services.desk import Desk
from legalaid.services.interviews import identify, identity_of
from legalaid.services.visit_steps import Opened
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.choice import SegmentField
from ui.widgets.date import DateField
from ui.widgets.field import Field
from ui.widgets.form import FieldGrid
from ui.widgets.lines import LineField
from ui.widgets.plain import any_field, is_unreadable, plain, put
from ui.widgets.prose import TextField
from ui.widgets.text import Label


class IdentityCard(Card):
    """One person; out of sight and empty until it is asked for."""

    failed = Signal(object)
    kept_by = None
    """A name is saved where it belongs as soon as its line is left, and nowhere else."""
    put_away = Signal()
    """Somebody is done with it: the keyboard goes elsewhere."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._visit: UUID | None = None
        self._subject: UUID | None = None
        self._kept = _Kept()
        self.title = Label(role="h2", wrap=True)
        told = self.tr("Only who opens it here sees it, and each look is noted. A line is saved when you leave it.")
        self.put(self.title)
        self.put(Label(told, "small", wrap=True))
        self.fields: dict[str, Field] = {}
        grid = FieldGrid(2)
        for each in (
            LineField("family_km", self.tr("Family name in Khmer")),
            LineField("given_km", self.tr("Given name in Khmer")),
            LineField("family_latin", self.tr("Family name in Latin letters")),
            LineField("given_latin", self.tr("Given name in Latin letters")),
            LineField("prisoner_number", self.tr("Prisoner number")),
            LineField("cell", self.tr("Cell")),
            SegmentField("sex", self.tr("Sex"), "sex"),
            DateField("birth", self.tr("Date of birth"), today=desk.clock.today()),
            LineField("contact", self.tr("How to reach the person or the family")),
        ):
            grid.add(each, is_wide=isinstance(each, SegmentField))
            self._know(each)
        note = TextField("note", self.tr("Note"), lines=2)
        grid.add(note, is_wide=True)
        self._know(note)
        self.put(grid)
        self.close_button = Button(self.tr("Put it away"), icon="eye-off")
        self.close_button.clicked.connect(lambda _on=False: self._put_away())
        self.put(button_row(before=[self.close_button]))
        self.hide()

    def _know(self, field: Field) -> None:
        self.fields[field.name] = field
        signal = field.edited if isinstance(field, SegmentField) else field.left
        signal.connect(lambda name=field.name: self._save(name))

    # --- opening -----------------------------------------------------------------------------------------------------

    def open(self, visit: UUID, subject: UUID, pseudonym: str) -> None:
        """Look it up; that somebody looked is written down."""
        self.close_up()
        self._visit, self._subject = visit, subject
        self.title.setText(self.tr("Who is {pseudonym}?").format(pseudonym=pseudonym))
        self._tasks.run(
            lambda: identity_of(self._desk, subject),
            owner=self,
            then=lambda found: self._show(subject, found),
            failed=self.failed.emit,
        )

    def _show(self, subject: UUID, found: Opened[InterviewIdentity] | None) -> None:
        if subject != self._subject:
            return
        self._kept = _Kept(found, {name: _plain(found, name) for name in self.fields})
        for name, field in self.fields.items():
            put(field, self._kept.held[name])
        self.show()
        self.first().setFocus()

    def close_up(self) -> None:
        """Out of sight, and out of the window's memory."""
        for name in self.fields:
            self._save(name)
        self._visit = self._subject = None
        self._kept = _Kept()
        self.title.setText("")
        for field in self.fields.values():
            put(field, None)
            any_field(field).clear_message()  # type: ignore[attr-defined]
        self.hide()

    def _put_away(self) -> None:
        self.close_up()
        self.put_away.emit()

    @property
    def is_open(self) -> bool:
        """Whether a person is shown, or is being looked up."""
        return self._subject is not None

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.fields["family_km"].editor

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever leaves the page leaves nobody's name behind on it."""
        super().hideEvent(event)
        if self.is_open and not event.spontaneous():
            self.close_up()

    # --- saving ------------------------------------------------------------------------------------------------------

    def keep_now(self) -> None:
        """Every line that was typed is in the vault when this returns, also one that is on its way."""
        for name in self.fields:
            work = self._saving(name, self._kept.held)
            if work is not None:
                try:
                    work()
                except LegalAidError as error:
                    self._not_saved(name, error)

    def _save(self, name: str) -> None:
        """Save one line, if it is another one than was sent before."""
        work = self._saving(name, self._kept.sent)
        if work is not None:
            self._tasks.run(
                work, owner=self, then=lambda _done: None, failed=lambda error: self._not_saved(name, error)
            )

    def _saving(self, name: str, before: dict[str, Any]) -> Callable[[], None] | None:
        """The work that saves a line against what is kept by then; nothing where it stands as before."""
        field, visit, subject, kept = self.fields[name], self._visit, self._subject, self._kept
        if visit is None or subject is None or not kept.held or is_unreadable(field):
            return None
        value = plain(field)
        if value == before.get(name):
            return None
        kept.sent[name] = value
        typed = {name: "" if value is None else str(value)}

        def work() -> None:
            with kept.lock:
                kept.opened = identify(self._desk, visit, subject, typed, shown=kept.opened)
                kept.held[name] = value

        return work

    def _not_saved(self, name: str, error: Exception) -> None:
        """It is tried again when the line is left again."""
        self._kept.sent.pop(name, None)
        self.failed.emit(error)


def _plain(found: Opened[InterviewIdentity] | None, name: str) -> Any:
    """One line as it is kept, as its field shows it."""
    if found is None:
        return None
    return to_json(InterviewIdentity.table.by_name[name].kind, getattr(found.record, name))


@dataclasses.dataclass(slots=True)
class _Kept:
    """What the lines of one person are saved against; each save moves it on, one after the other."""

    opened: Opened[InterviewIdentity] | None = None
    held: dict[str, Any] = dataclasses.field(default_factory=dict)
    """What the vault has, by the name of the field; empty while nobody is shown."""
    sent: dict[str, Any] = dataclasses.field(default_factory=dict)
    """The same with what is on its way."""
    lock: Lock = dataclasses.field(default_factory=Lock)
    """A line may be on its way when the page is left and the last one is saved at once."""

    def __post_init__(self) -> None:
        """Nothing is on its way yet."""
        self.sent = dict(self.held)
