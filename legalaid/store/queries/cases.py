# SPDX-License-Identifier: Apache-2.0
"""Which cases stand on one page of the list, newest first?

A page begins below the last case of the one before it, so that paging costs the same on every page and a case that is
added meanwhile moves nothing.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from legalaid.domain.values import PartialDate
from legalaid.store.queries.people import names_of
from legalaid.store.queries.search import search_cases
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES

CLIENT_ROLES = ("client", "co_client")

_CASE, _PARTY, _TASK = TABLES["case_file"].c, TABLES["case_party"].c, TABLES["task"].c
PAGE = 50
"""How many lines a page has."""

_HITS = 2_000
"""How many hits of a search are looked through for a status or matter."""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case in the list; each client by the first of their names."""

    local_id: int
    id: UUID
    number: str
    clients: tuple[str, ...]
    kind: str
    matter: str
    status: str
    urgency: int | None
    opened_on: date
    owner: UUID | None
    next_due: PartialDate | None
    is_twin: bool = False
    """Whether another case bears the same number."""


@dataclass(frozen=True, slots=True)
class CasePage:
    """A page, and where the next one begins; None if there is none."""

    lines: tuple[CaseLine, ...]
    before: int | None


def page_of_cases(
    reader: Reader,
    *,
    text: str = "",
    status: str | None = None,
    matter: str | None = None,
    before: int | None = None,
    limit: int = PAGE,
) -> CasePage:
    """The newest cases that fit, below the local id `before`."""
    query = sa.select(
        _CASE.local_id,
        _CASE.id,
        _CASE.number,
        _CASE.kind,
        _CASE.matter,
        _CASE.status,
        _CASE.urgency,
        _CASE.opened_on,
        _CASE.owner,
    ).where(_CASE.deleted == 0, *_conditions(status, matter, before))
    if text.strip():
        query = query.where(_CASE.local_id.in_(search_cases(reader, text, limit=_HITS)))
    rows = reader.connection.execute(query.order_by(_CASE.local_id.desc()).limit(limit + 1)).all()
    shown = rows[:limit]
    return CasePage(_lines(reader, shown), shown[-1].local_id if len(rows) > limit else None)


def _conditions(status: str | None, matter: str | None, before: int | None) -> list["sa.ColumnElement[bool]"]:
    wanted = ((_CASE.status, status), (_CASE.matter, matter))
    equal = [column == value for column, value in wanted if value is not None]
    return equal if before is None else [*equal, _CASE.local_id < before]


def _lines(reader: Reader, rows: Sequence[Any]) -> tuple[CaseLine, ...]:
    cases = [row.id for row in rows]
    called, due = client_names(reader, cases), _next_due(reader, cases)
    twins = numbers_given_twice(reader, [row.number for row in rows])
    return tuple(
        CaseLine(**row._mapping, clients=called[row.id], next_due=due.get(row.id), is_twin=row.number in twins)  # noqa: SLF001
        for row in rows
    )


def client_names(reader: Reader, cases: Sequence[UUID]) -> defaultdict[UUID, tuple[str, ...]]:
    """The clients of each case, in the order they were entered, by the first of their names."""
    query = sa.select(_PARTY.case, _PARTY.person).where(
        _PARTY.case.in_(cases), _PARTY.role.in_(CLIENT_ROLES), _PARTY.person.is_not(None), _PARTY.deleted == 0
    )
    rows = reader.connection.execute(query.order_by(_PARTY.local_id)).all()
    called = names_of(reader, {row.person for row in rows})
    clients: defaultdict[UUID, tuple[str, ...]] = defaultdict(tuple)
    for row in rows:
        clients[row.case] += called.get(row.person, ())[:1]
    return clients


def numbers_given_twice(reader: Reader, numbers: Sequence[str]) -> frozenset[str]:
    """Which of these numbers more than one case bears: two laptops gave them without knowing of each other."""
    query = sa.select(_CASE.number).where(_CASE.number.in_(numbers), unindexed(_CASE.deleted) == 0)
    counted = query.group_by(_CASE.number).having(sa.func.count() > 1)
    return frozenset(reader.connection.execute(counted).scalars())


def _next_due(reader: Reader, cases: Sequence[UUID]) -> dict[UUID, PartialDate]:
    """The earliest day of an open task. The column sorts by the first day of the span."""
    query = sa.select(_TASK.case, sa.func.min(_TASK.due, type_=_TASK.due.type).label("due")).where(
        _TASK.case.in_(cases), _TASK.done_at.is_(None), _TASK.due.is_not(None), _TASK.deleted == 0
    )
    return {row.case: row.due for row in reader.connection.execute(query.group_by(_TASK.case))}


def unindexed(column: "sa.ColumnElement[Any]") -> "sa.ColumnElement[Any]":
    """Keep the planner from the indexes that begin with this column; `+status` is SQLite's way to say it."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)
