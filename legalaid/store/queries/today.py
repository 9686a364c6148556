# SPDX-License-Identifier: Apache-2.0
"""What is due today or overdue, what takes place soon, and what could be forgotten?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

import sqlalchemy as sa

from legalaid import limits
from legalaid.clock import PHNOM_PENH
from legalaid.domain.case import CaseStatus
from legalaid.domain.values import PartialDate
from legalaid.store import drafts
from legalaid.store.drafts import Draft
from legalaid.store.queries.cases import client_names
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES

_CASE, _TASK, _HEARING = TABLES["case_file"].c, TABLES["task"].c, TABLES["hearing"].c
_LETTER, _COPY = TABLES["letter"].c, TABLES["letter_copy"].c
_LOOK = TABLES["case_opening"].c

_OURS_TO_MOVE = (CaseStatus.NEW, CaseStatus.TRIAGE, CaseStatus.ASSIGNED, CaseStatus.OPEN)
"""Where a case waits for nobody but us."""

_NOT_HANDED = "not_handed"


@dataclass(frozen=True, slots=True)
class OfCase:
    """The case that a line belongs to, as it is called; empty for office work."""

    number: str | None = None
    clients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskLine:
    """An open task."""

    id: UUID
    of: OfCase
    kind: str | None
    text: str
    due: PartialDate | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class HearingLine:
    """A hearing or appointment ahead."""

    id: UUID
    of: OfCase
    kind: str
    at: datetime
    place: str | None
    with_whom: str | None


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A sealed letter of which no copy has reached the client."""

    id: UUID
    of: OfCase
    number: str
    template: str
    day: date


@dataclass(frozen=True, slots=True)
class IdleCase:
    """A case that waits for us and has neither an open task nor a date ahead."""

    id: UUID
    of: OfCase
    matter: str
    status: str
    opened_on: date


@dataclass(frozen=True, slots=True)
class LookLine:
    """A colleague looked at a case, and the one in charge has not said yet that they know."""

    id: UUID
    of: OfCase
    by: UUID
    day: date


@dataclass(frozen=True, slots=True)
class Today:
    """The five lists."""

    tasks: tuple[TaskLine, ...]
    hearings: tuple[HearingLine, ...]
    drafts: tuple[Draft, ...]
    letters: tuple[LetterLine, ...]
    idle: tuple[IdleCase, ...]
    """Those that wait longest, `limits.IDLE_CASES` of them at the most."""
    idle_count: int
    """How many there are in all."""


def today(reader: Reader, day: date) -> Today:
    """The lists of a day in Phnom Penh: dated tasks first, by day; hearings from that day on, by time."""
    idle, idle_count = _idle(reader, day)
    return Today(
        tasks=_tasks(reader, day),
        hearings=_hearings(reader, day),
        drafts=drafts.all_drafts(reader.connection),
        letters=_letters(reader),
        idle=idle,
        idle_count=idle_count,
    )


def _tasks(reader: Reader, day: date) -> tuple[TaskLine, ...]:
    query = sa.select(_TASK.id, _TASK.case, _TASK.kind, _TASK.text, _TASK.due).where(
        _TASK.done_at.is_(None), _TASK.deleted == 0
    )
    rows = reader.connection.execute(query.order_by(_TASK.due.is_(None), _TASK.due, _TASK.local_id)).all()
    cases = _cases(reader, (row.case for row in rows))
    return tuple(
        TaskLine(row.id, cases.get(row.case, OfCase()), row.kind, row.text, row.due, _is_past(row.due, day))
        for row in rows
    )


def _is_past(due: PartialDate | None, day: date) -> bool:
    """A month or year that is not over yet is not overdue."""
    return due is not None and due.last < day


def _hearings(reader: Reader, day: date) -> tuple[HearingLine, ...]:
    columns = (_HEARING.id, _HEARING.case, _HEARING.kind, _HEARING.at, _HEARING.place, _HEARING.with_whom)
    query = sa.select(*columns).where(_HEARING.at >= _morning(day), _HEARING.deleted == 0)
    rows = reader.connection.execute(query.order_by(_HEARING.at, _HEARING.local_id)).all()
    cases = _cases(reader, (row.case for row in rows))
    return tuple(
        HearingLine(row.id, cases.get(row.case, OfCase()), row.kind, row.at, row.place, row.with_whom) for row in rows
    )


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(), PHNOM_PENH)


def _letters(reader: Reader) -> tuple[LetterLine, ...]:
    handed = sa.exists().where(
        _COPY.letter == _LETTER.id, _COPY.deleted == 0, _COPY.handed.is_not(None), _COPY.handed != _NOT_HANDED
    )
    query = sa.select(_LETTER.id, _LETTER.case, _LETTER.number, _LETTER.template, _LETTER.day).where(
        _LETTER.status == "sealed", _LETTER.needs_handing == sa.true(), _LETTER.deleted == 0, ~handed
    )
    rows = reader.connection.execute(query.order_by(_LETTER.day, _LETTER.local_id)).all()
    cases = _cases(reader, (row.case for row in rows))
    return tuple(LetterLine(row.id, cases.get(row.case, OfCase()), row.number, row.template, row.day) for row in rows)


def _idle(reader: Reader, day: date) -> tuple[tuple[IdleCase, ...], int]:
    has_task = sa.exists().where(_TASK.case == _CASE.id, _TASK.done_at.is_(None), _TASK.deleted == 0)
    has_date = sa.exists().where(_HEARING.case == _CASE.id, _HEARING.at >= _morning(day), _HEARING.deleted == 0)
    is_ours = _CASE.status.in_([status.value for status in _OURS_TO_MOVE])
    waits = (is_ours, _CASE.deleted == 0, ~has_task, ~has_date)
    query = sa.select(_CASE.id, _CASE.matter, _CASE.status, _CASE.opened_on).where(*waits)
    rows = reader.connection.execute(query.order_by(_CASE.local_id).limit(limits.IDLE_CASES)).all()
    count = len(rows)
    if count == limits.IDLE_CASES:
        count = reader.connection.execute(sa.select(sa.func.count(_CASE.id)).where(*waits)).scalar_one()
    cases = _cases(reader, (row.id for row in rows))
    return tuple(IdleCase(row.id, cases[row.id], row.matter, row.status, row.opened_on) for row in rows), count


def looks(reader: Reader, people: Iterable[UUID]) -> tuple[LookLine, ...]:
    """Looks of others at cases in the charge of one of these that nobody has ticked, the newest day first."""
    own = list(people)
    theirs = sa.select(_CASE.id).where(_CASE.owner.in_(own), _CASE.deleted == 0)
    query = sa.select(_LOOK.id, _LOOK.case, _LOOK.by, _LOOK.day).where(
        _LOOK.seen_at.is_(None), _LOOK.by.not_in(own), _LOOK.case.in_(theirs), _LOOK.deleted == 0
    )
    rows = reader.connection.execute(query.order_by(_LOOK.day.desc(), _LOOK.local_id)).all()
    cases = _cases(reader, (row.case for row in rows))
    return tuple(LookLine(row.id, cases[row.case], row.by, row.day) for row in rows)


_AT_ONCE = 10_000
"""Values in one statement; SQLite takes 32,766."""


def _cases(reader: Reader, ids: Iterable[UUID | None]) -> dict[UUID, OfCase]:
    wanted = list(dict.fromkeys(case for case in ids if case is not None))
    found: dict[UUID, OfCase] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        called = client_names(reader, part)
        rows = reader.connection.execute(sa.select(_CASE.id, _CASE.number).where(_CASE.id.in_(part)))
        found |= {row.id: OfCase(row.number, called[row.id]) for row in rows}
    return found
