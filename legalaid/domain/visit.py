# SPDX-License-Identifier: Apache-2.0
"""What is a visit to a place of detention, what was counted and answered there, and which moves may it make?

What is stated and what is counted are rows apart: they never share a number. An answer is one register, so that two
monitors who answer one question differently are both kept and shown.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.record import Code, Codes, Count, Instant, Line, Lines, Narrative, Record
from legalaid.errors import CaseWorkError


class VisitStatus(StrEnum):
    """Where a visit stands."""

    PLANNED = "planned"
    DONE = "done"
    DRAFTED = "drafted"
    FACT_CHECK_SENT = "fact_check_sent"
    SENT = "sent"
    CLOSED = "closed"
    CANCELLED = "cancelled"


_MOVES: dict[VisitStatus, frozenset[VisitStatus]] = {
    VisitStatus.PLANNED: frozenset({VisitStatus.DONE, VisitStatus.CANCELLED}),
    VisitStatus.DONE: frozenset({VisitStatus.DRAFTED}),
    VisitStatus.DRAFTED: frozenset({VisitStatus.FACT_CHECK_SENT, VisitStatus.SENT, VisitStatus.DONE}),
    VisitStatus.FACT_CHECK_SENT: frozenset({VisitStatus.SENT, VisitStatus.DRAFTED}),
    VisitStatus.SENT: frozenset({VisitStatus.CLOSED, VisitStatus.DRAFTED}),
    VisitStatus.CLOSED: frozenset({VisitStatus.SENT}),
    VisitStatus.CANCELLED: frozenset({VisitStatus.PLANNED}),
}

BEFORE_THE_REPORT = frozenset({VisitStatus.PLANNED, VisitStatus.DONE, VisitStatus.DRAFTED})
"""While nothing has left: the checklist may still be changed for a newer version."""


class VisitMoveNotAllowed(CaseWorkError):
    """A visit cannot go from where it stands to there. Facts: `from_status`, `to_status`."""

    code = "case.visit_move_not_allowed"


def visit_moves(status: str) -> frozenset[VisitStatus]:
    """Where a visit may go from here; from a status that only a newer version knows, nowhere."""
    return _MOVES[VisitStatus(status)] if status in set(VisitStatus) else frozenset()


def check_visit_move(from_status: str, to_status: str) -> None:
    """Refuse an illegal move. Raises `VisitMoveNotAllowed`."""
    if to_status not in visit_moves(from_status):
        raise VisitMoveNotAllowed(from_status=from_status, to_status=to_status)


class Visit(Record):
    """One visit; `facility` is the code of the place, `template` and `template_version` the checklist it pins."""

    table: ClassVar[TableSpec] = TABLES["visit"]

    number: Line
    facility: Line
    start_on: date
    end_on: date | None = None
    type: Code | None = None
    announced: bool | None = None
    mandate: Narrative | None = None
    lead: UUID | None = None
    team: tuple[UUID, ...] = ()
    others: Lines = ()
    access: Code | None = None
    areas_refused: Lines = ()
    escorted: Code | None = None
    registers: Lines = ()
    template: Code
    template_version: Line
    status: Code
    status_reason: Narrative | None = None
    status_at: Instant | None = None
    to_verify: tuple[UUID, ...] = ()
    summary_km: Narrative | None = None
    summary_en: Narrative | None = None


class Population(Record):
    """How many people one kind of source gives for the place; `cell_area_m2` and `toilets` are of the whole place."""

    table: ClassVar[TableSpec] = TABLES["population"]

    visit: UUID
    source: Code
    as_of: date | None = None
    places: Count | None = None
    held: Count | None = None
    female: Count | None = None
    male: Count | None = None
    unsentenced: Count | None = None
    unsentenced_female: Count | None = None
    unsentenced_male: Count | None = None
    under_18_female: Count | None = None
    under_18_male: Count | None = None
    pregnant: Count | None = None
    children_with_mothers: Count | None = None
    foreign: Count | None = None
    disability: Count | None = None
    over_limit: Count | None = None
    cell_area_m2: Count | None = None
    toilets: Count | None = None
    note: Narrative | None = None


class Answer(Record):
    """The answer to one question: a value (`legalaid.domain.answers`) or why there is none, and what it rests on.

    `disputed` says that the sources contradict each other.
    """

    table: ClassVar[TableSpec] = TABLES["answer"]

    visit: UUID
    question: Line
    value: Narrative | None = None
    not_assessed: Code | None = None
    sources: Codes = ()
    disputed: bool | None = None
    note: Narrative | None = None
