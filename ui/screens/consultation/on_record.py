# SPDX-License-Identifier: Apache-2.0
"""Who in the form is on record: is the client known, and does anybody stand on another side of a case?

Those on record are looked through a moment after the last key, beside the window; an older question is dropped.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from legalaid.domain.matching import Description
from legalaid.services import people_search, sides
from legalaid.services.desk import Desk
from legalaid.services.sides import Elsewhere, OtherSide
from ui.screens.consultation.form import ConsultationForm
from ui.tasks import Lane, Task, Tasks
from ui.widgets.choice import ChoiceField
from ui.widgets.duplicate_card import Hit
from ui.widgets.parties import description_of
from ui.widgets.person_sides import SidesWarning
from ui.widgets.rows import Row

_LOOK_AFTER_MS = 400
"""After the last key before those on record are looked through."""

_ASKED_ABOUT = 5


@dataclass(frozen=True, slots=True)
class _Faced:
    """Where somebody stands on another side: here, and perhaps at another office."""

    here: tuple[OtherSide, ...]
    elsewhere: Elsewhere | None


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the register says of those who stand in the form."""

    like_client: tuple[Hit, ...]
    of_client: _Faced
    of_parties: tuple[_Faced, ...]


class OnRecord(QObject):
    """Asks, and has the cards of the form say what was found."""

    failed = Signal(object)

    def __init__(self, form: ConsultationForm, desk: Desk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._desk, self._tasks = form, desk, tasks
        self._asked: object = None
        self._looking: Task | None = None
        self.ref = ""
        """The case that the form shows, which is no find."""
        self.is_settled = False
        """Whether it was said already who the client is."""
        self._soon = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._soon.timeout.connect(self._look)
        form.edited.connect(self._soon.start)
        form.field("parties").grown.connect(_make_room_for_warning)

    def forget(self) -> None:
        """Somebody else stands in the form now."""
        self._asked = None
        self.is_settled = False
        if self._looking is not None:
            self._looking.cancel()
        self._form.duplicates.ask(())

    def _look(self) -> None:
        client = self._form.client_description()
        rows = tuple(self._form.parties())
        parties = [(description_of(row), _role(row)) for row in rows]
        asked = (client, tuple(parties))
        if asked == self._asked:
            return
        self._asked = asked
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._tasks.run(
            lambda: self._seen(client, parties),
            owner=self,
            then=lambda seen: self._show(seen, rows),
            failed=self.failed.emit,
            lane=Lane.READER,
        )

    def _seen(self, client: Description, parties: Sequence[tuple[Description, str]]) -> _Seen:
        is_named = bool(client.names or client.phones or client.ids)
        alike = people_search.people_like(self._desk, client, limit=_ASKED_ABOUT) if is_named else []
        return _Seen(
            like_client=tuple(hit for hit in alike if self.ref not in hit["cases"]),
            of_client=self._sides(client, "client"),
            of_parties=tuple(self._sides(party, role) for party, role in parties),
        )

    def _sides(self, person: Description, role: str) -> _Faced:
        here = sides.other_sides(self._desk, person, role, but=self.ref or None)
        return _Faced(here, sides.elsewhere(self._desk, person, role))

    def _show(self, seen: _Seen, rows: Sequence[Row]) -> None:
        if not self.is_settled:
            self._form.duplicates.ask(seen.like_client)
        self._form.sides.warn(seen.of_client.here, seen.of_client.elsewhere)
        there = self._form.parties()
        for row, found in zip(rows, seen.of_parties, strict=True):
            if row in there:
                _warning_of(row).warn(found.here, found.elsewhere)


def _role(row: Row) -> str:
    role = row.fields["role"]
    return (role.value() or "") if isinstance(role, ChoiceField) else ""


def _make_room_for_warning(row: Row) -> None:
    row.below.addWidget(SidesWarning())


def _warning_of(row: Row) -> SidesWarning:
    found = row.findChild(SidesWarning)
    assert isinstance(found, SidesWarning)  # noqa: S101 - every row was given one
    return found
