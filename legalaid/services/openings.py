# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - only who belongs to an organisation loads what it needs
"""Who has looked at a colleague's case, and does the one in charge learn of it?

One row for each reader, case and day goes into the case, so it reaches every computer that has the case. Whoever is in
charge sees it on the page of the case, and on the list of the day until it is ticked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from legalaid.clock import local_day
from legalaid.domain.case import CaseFile, CaseOpening
from legalaid.domain.record import build, change
from legalaid.ids import derived_record_id
from legalaid.services.desk import Desk
from legalaid.store import membership as kept
from legalaid.store.queries import today as lists
from legalaid.store.queries.today import OfCase
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work

if TYPE_CHECKING:
    from legalaid.services.colleagues import Colleague


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody looked at a case on a day; `is_new` until the one in charge has said that they know."""

    id: UUID
    of: OfCase
    by: "Colleague"
    day: date
    is_new: bool


def is_a_colleagues(desk: Desk, reader: Reader, case: CaseFile) -> bool:
    """Whether somebody else has the case in charge; a case of nobody is everybody's."""
    if case.owner in {None, desk.actor}:
        return False
    if not _belongs(reader):
        return True
    from legalaid.services import colleagues

    return case.owner not in colleagues.own_ids(desk, reader)


def note(desk: Desk, work: Work, case: CaseFile) -> None:
    """Note that this person looks at a case today. Where nobody else belongs there is nobody to tell."""
    if not _belongs(work):
        return
    from legalaid.services import colleagues

    if colleagues.is_alone(work):
        return
    person, day = colleagues.own_person(desk, work), local_day(work.now)
    row = derived_record_id(case.space_id, CaseOpening.table.no, f"{person} {day}")
    if work.get(CaseOpening, row) is None:
        where = {"space_id": case.space_id, "office_id": case.office_id, "case": case.id}
        work.add(build(CaseOpening, id=row, by=person, day=day, **where))


def looks_at(desk: Desk, reader: Reader, case: CaseFile) -> tuple[Look, ...]:
    """Who looked at a case, for the one in charge; the newest day first. Nobody else is told."""
    if not _belongs(reader) or is_a_colleagues(desk, reader, case):
        return ()
    from legalaid.services import colleagues

    own = colleagues.own_ids(desk, reader)
    others = [row for row in reader.where(CaseOpening, case=case.id) if row.by not in own]
    rows = sorted(others, key=lambda row: row.day, reverse=True)
    return _looks(reader, [(row.id, OfCase(case.number), row.by, row.day, row.seen_at is None) for row in rows])


def new_looks(desk: Desk, reader: Reader) -> tuple[Look, ...]:
    """What the person at this computer has not been told yet, of all the cases in their charge."""
    if not _belongs(reader):
        return ()
    from legalaid.services import colleagues

    rows = lists.looks(reader, colleagues.own_ids(desk, reader))
    return _looks(reader, [(row.id, row.of, row.by, row.day, True) for row in rows])


def _looks(reader: Reader, rows: Sequence[tuple[UUID, OfCase, UUID, date, bool]]) -> tuple[Look, ...]:
    from legalaid.services import colleagues

    known = colleagues.everybody(reader) if rows else {}
    return tuple(Look(id_, of, known.get(by, colleagues.STRANGER), day, new) for id_, of, by, day, new in rows)


def _belongs(reader: Reader) -> bool:
    return kept.mine(reader.connection) is not None


def told(look: Look) -> dict[str, str | None]:
    """A look, as commands print it."""
    return {"by": str(look.by.person), "name": look.by.name, "office": look.by.office, "day": look.day.isoformat()}


def tick(desk: Desk, look: UUID, *, seen: bool) -> None:
    """Say that one knows of it, or take that back. Raises `NotFound`."""
    with desk.write("opening.seen") as work:
        opened = work.open(CaseOpening, look)
        work.save(opened, change(opened.record, seen_at=work.now if seen else None))
