# SPDX-License-Identifier: Apache-2.0
"""Which cases are in a list of any length, filtered and sorted, page by page, and how many are there in all?

Pages go on behind the last row of the page before, by sort key and row number, never by offset: row 99,800 costs what
row 1 costs.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from legalaid.clock import local_day
from legalaid.domain.field import DELETED
from legalaid.store.queries.cases import client_names, numbers_given_twice, unindexed
from legalaid.store.queries.search import search_cases
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES
from legalaid.store.tables import ROWVER, SIBLING

PAGE = 200
"""Rows of one page: some screens full."""

EVERY_HIT = 2**31 - 1

_FEW = 4000
"""Up to so many hits of a search are looked up one by one; more of them are met soon on the way down the list."""

_LEAST_URGENT = 5
"""Where a case stands whose urgency nobody set, when the most urgent come first."""

_UTC_OFFSET = 7 * 3600
"""Seconds by which days begin earlier in Phnom Penh."""

_CASE, _TASK, _HEARING = TABLES["case_file"].c, TABLES["task"].c, TABLES["hearing"].c


class CaseSort(StrEnum):
    """What a list of cases is sorted by."""

    OPENED = "opened"
    NUMBER = "number"
    URGENCY = "urgency"
    NEXT = "next"
    """By the nearest open task or coming appointment; cases without one follow at the end, newest first."""


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases are wanted; nothing given means all of them."""

    text: str = ""
    statuses: frozenset[str] = frozenset()
    matter: str | None = None
    owner: UUID | None = None
    opened_from: date | None = None
    opened_to: date | None = None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in a list. `next_on` is the nearest open task or coming appointment."""

    local_id: int
    id: UUID
    ref: str
    clients: tuple[str, ...]
    kind: str
    matter: str
    status: str
    urgency: int | None
    opened_on: date
    owner: UUID | None
    next_on: date | None
    is_contested: bool
    is_twin: bool = False
    """Whether another case bears the same number."""

    @property
    def address(self) -> str:
        """What opens this very case: its number, or its id where another case bears the number too."""
        return str(self.id) if self.is_twin else self.ref


@dataclass(frozen=True, slots=True)
class CaseQuestion:
    """A filter with its order.

    `hits` are the rows that hold its text, None where there is no text; `dated` those with a next date in its order,
    where that is what the list is sorted by.
    """

    wanted: CaseFilter
    sort: CaseSort
    descending: bool
    hits: tuple[int, ...] | None
    dated: tuple[int, ...] = ()


def ask(reader: Reader, wanted: CaseFilter, sort: CaseSort, *, descending: bool, now: datetime) -> CaseQuestion:
    """Look up once what serves all pages of the answer. `now` parts coming appointments from past ones."""
    hits = search_cases(reader, wanted.text, limit=EVERY_HIT) if wanted.text else None
    question = CaseQuestion(wanted, sort, descending, hits)
    return replace(question, dated=_dated(reader, question, now)) if sort is CaseSort.NEXT else question


def page(
    reader: Reader, question: CaseQuestion, after: CaseRow | None, *, now: datetime, limit: int = PAGE
) -> tuple[CaseRow, ...]:
    """The rows behind `after`, or the first ones. `now` parts coming appointments from past ones."""
    if question.hits == ():
        return ()
    if question.sort is CaseSort.NEXT:
        return _page_by_next_date(reader, question, after, now, limit)
    key = _key(question.sort)
    query = sa.select(*_SHOWN).where(*_conditions(question), *_behind(question, key, after))
    order = [column.desc() if question.descending else column for column in (key, _CASE.local_id)]
    return _rows(reader, reader.connection.execute(query.order_by(*order).limit(limit)).all(), now)


def count(reader: Reader, question: CaseQuestion) -> int:
    """How many cases there are in all."""
    if question.hits == ():
        return 0
    query = sa.select(sa.func.count()).select_from(TABLES["case_file"]).where(*_conditions(question))
    return int(reader.connection.execute(query).scalar_one())


def rows(reader: Reader, local_ids: Sequence[int], *, now: datetime) -> tuple[CaseRow, ...]:
    """The rows of these cases, in this order; those that are gone are left out."""
    query = sa.select(*_SHOWN).where(_CASE.local_id.in_(local_ids), _CASE.deleted == 0)
    found = {row.local_id: row for row in reader.connection.execute(query)}
    return _rows(reader, [found[one] for one in local_ids if one in found], now)


def _page_by_next_date(
    reader: Reader, question: CaseQuestion, after: CaseRow | None, now: datetime, limit: int
) -> tuple[CaseRow, ...]:
    """First those with a date, then the others."""
    dated = question.dated
    is_past_dates = after is not None and after.local_id not in dated
    at = 0 if after is None else len(dated) if is_past_dates else dated.index(after.local_id) + 1
    found: tuple[CaseRow, ...] = ()
    while at < len(dated) and len(found) < limit:
        part = dated[at : at + limit - len(found)]
        found += rows(reader, part, now=now)
        at += len(part)
    if len(found) == limit:
        return found
    query = sa.select(*_SHOWN).where(*_conditions(question), unindexed(_CASE.local_id).not_in(_each(dated)))
    if after is not None and is_past_dates:
        query = query.where(_CASE.local_id < after.local_id)
    rest = query.order_by(_CASE.local_id.desc()).limit(limit - len(found))
    return found + _rows(reader, reader.connection.execute(rest).all(), now)


# --- what is asked ---------------------------------------------------------------------------------------------------

_SHOWN = [
    _CASE[name]
    for name in ("local_id", "id", "space_id", "number", "kind", "matter", "status", "urgency", "opened_on", "owner")
]


def _key(sort: CaseSort) -> "sa.ColumnElement[Any]":
    if sort is CaseSort.URGENCY:
        return sa.func.coalesce(_CASE.urgency, _LEAST_URGENT)
    return _CASE.opened_on if sort is CaseSort.OPENED else _CASE.number


def _behind(
    question: CaseQuestion, key: "sa.ColumnElement[Any]", after: CaseRow | None
) -> "list[sa.ColumnElement[bool]]":
    if after is None:
        return []
    here = sa.tuple_(key, _CASE.local_id)
    there = sa.tuple_(sa.literal(_value(question.sort, after), key.type), sa.literal(after.local_id))
    return [here < there if question.descending else here > there]


def _value(sort: CaseSort, row: CaseRow) -> Any:
    if sort is CaseSort.URGENCY:
        return row.urgency or _LEAST_URGENT
    return row.opened_on if sort is CaseSort.OPENED else row.ref


def _conditions(question: CaseQuestion) -> "list[sa.ColumnElement[bool]]":
    wanted = question.wanted
    found: list[sa.ColumnElement[bool]] = [_CASE.deleted == 0]
    if wanted.statuses:
        found.append(unindexed(_CASE.status).in_(sorted(wanted.statuses)))
    if wanted.matter is not None:
        found.append(_CASE.matter == wanted.matter)
    if wanted.owner is not None:
        found.append(_CASE.owner == wanted.owner)
    if wanted.opened_from is not None:
        found.append(_CASE.opened_on >= wanted.opened_from)
    if wanted.opened_to is not None:
        found.append(_CASE.opened_on <= wanted.opened_to)
    if question.hits is not None:
        found.append(_among(question.hits))
    return found


def _among(hits: tuple[int, ...]) -> "sa.ColumnElement[bool]":
    here = _CASE.local_id if len(hits) <= _FEW else unindexed(_CASE.local_id)
    return here.in_(_each(hits))


def _each(local_ids: tuple[int, ...]) -> "sa.Select[Any]":
    return sa.select(sa.func.json_each(json.dumps(local_ids)).table_valued("value").c.value)


def _dated(reader: Reader, question: CaseQuestion, now: datetime) -> tuple[int, ...]:
    """The rows that fit and have a next date, by that date; on one day the newest case first."""
    tasks, hearings = _open_tasks(), _coming_hearings(now)
    days = sa.union_all(
        tasks.with_only_columns(_TASK.case, sa.func.json_extract(_TASK.due, "$[0]").label("day")),
        hearings.with_only_columns(
            _HEARING.case,
            sa.func.date(
                sa.type_coerce(_HEARING.at, sa.Integer) / sa.literal_column("1000") + _UTC_OFFSET, "unixepoch"
            ),
        ),
    ).subquery()
    day = sa.func.min(days.c.day).label("day")
    nearest = sa.select(days.c.case, day).group_by(days.c.case).subquery()
    query = sa.select(_CASE.local_id).join(nearest, nearest.c.case == _CASE.id).where(*_conditions(question))
    order = nearest.c.day.desc() if question.descending else nearest.c.day
    return tuple(reader.connection.execute(query.order_by(order, _CASE.local_id.desc())).scalars())


# --- what stands beside a case ---------------------------------------------------------------------------------------


def _rows(reader: Reader, found: "Sequence[sa.Row[Any]]", now: datetime) -> tuple[CaseRow, ...]:
    ids = [row.id for row in found]
    clients, coming, contested = client_names(reader, ids), _coming(reader, ids, now), _contested(reader)
    twins = numbers_given_twice(reader, [row.number for row in found])
    return tuple(
        CaseRow(
            local_id=row.local_id,
            id=row.id,
            ref=row.number,
            clients=clients[row.id],
            kind=row.kind,
            matter=row.matter,
            status=row.status,
            urgency=row.urgency,
            opened_on=row.opened_on,
            owner=row.owner,
            next_on=coming.get(row.id),
            is_contested=row.space_id in contested,
            is_twin=row.number in twins,
        )
        for row in found
    )


def _coming(reader: Reader, cases: list[UUID], now: datetime) -> dict[UUID, date]:
    """The nearest day on which something is to be done or to take place."""
    tasks, hearings = _open_tasks().where(_TASK.case.in_(cases)), _coming_hearings(now).where(_HEARING.case.in_(cases))
    days = [(row.case, row.due.first) for row in reader.connection.execute(tasks)]
    days += [(row.case, local_day(row.at)) for row in reader.connection.execute(hearings)]
    nearest: dict[UUID, date] = {}
    for case, day in days:
        nearest[case] = min(day, nearest.get(case, day))
    return nearest


def _open_tasks() -> "sa.Select[Any]":
    return sa.select(_TASK.case, _TASK.due).where(_TASK.deleted == 0, _TASK.done_at.is_(None), _TASK.due.is_not(None))


def _coming_hearings(now: datetime) -> "sa.Select[Any]":
    return sa.select(_HEARING.case, _HEARING.at).where(_HEARING.deleted == 0, _HEARING.at >= now)


def _contested(reader: Reader) -> frozenset[bytes]:
    """The spaces in which somebody has to decide between values."""
    clashes = sa.select(SIBLING.c.space).where(SIBLING.c.register != DELETED).distinct()
    deletions = sa.select(ROWVER.c.space).where(ROWVER.c.contested == 1)
    spaces = {space for query in (clashes, deletions) for space in reader.connection.execute(query).scalars()}
    return frozenset(space for space in spaces if reader.conflicts(space))
