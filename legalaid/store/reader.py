# SPDX-License-Identifier: Apache-2.0
"""What does the store answer, all of one moment?

A reader sees one consistent state and gives frozen records, never rows. A form is opened with `open`, which also says
which version of the space its reader has seen; whoever saves gives that back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.clock import Hlc, hlc_instant
from legalaid.domain.merge import Vector
from legalaid.domain.record import Record, restore
from legalaid.errors import NotFound
from legalaid.ids import SpaceId, SpaceKind
from legalaid.store import audit, conflicts, journal
from legalaid.store.audit import AuditEntry, AuditHead
from legalaid.store.conflicts import Conflict, SavesOf
from legalaid.store.rows import TABLES
from legalaid.store.tables import SPACE

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Opened(Generic[R]):
    """A record in a form, and the version of its space when the form was opened."""

    record: R
    seen: Vector


@dataclass(frozen=True, slots=True)
class Made:
    """Who made a row and who changed it last."""

    created_at: datetime
    created_by: UUID | None
    updated_at: datetime
    updated_by: UUID | None


class Reader:
    """One consistent view. `connection` is for `legalaid.store.queries` and the other modules of the store alone."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def open(self, kind: type[R], record_id: UUID) -> Opened[R]:
        """A record to be edited. Raises `NotFound` if it is absent or deleted."""
        record = self.get(kind, record_id)
        if record is None:
            raise NotFound(kind=kind.table.name)
        return Opened(record, self.seen(SpaceId(record.space_id)))

    def get(self, kind: type[R], record_id: UUID) -> R | None:
        """A record, or None if it is absent or deleted."""
        return next(iter(self.where(kind, id=record_id)), None)

    def where(
        self,
        kind: type[R],
        *,
        order: str | None = None,
        descending: bool = False,
        limit: int | None = None,
        **equals: Any,
    ) -> tuple[R, ...]:
        """The records that have these values; in the order they came in unless `order` names a field."""
        table = TABLES[kind.table.name]
        query = _matching(_columns(kind), table, equals)
        column = table.c[order or "local_id"]
        query = query.order_by(column.desc() if descending else column, table.c.local_id).limit(limit)
        return tuple(restore(kind, row._asdict()) for row in self.connection.execute(query))

    def where_any(self, kind: type[R], field: str, values: Iterable[Any]) -> tuple[R, ...]:
        """The records in which a field has one of these values, in the order they came in; thousands at once."""
        table, wanted = TABLES[kind.table.name], list(dict.fromkeys(values))
        found: list[R] = []
        for start in range(0, len(wanted), _AT_ONCE):
            among = table.c[field].in_(wanted[start : start + _AT_ONCE])
            query = _columns(kind).where(table.c.deleted == 0, among).order_by(table.c.local_id)
            found += (restore(kind, row._asdict()) for row in self.connection.execute(query))
        return tuple(found)

    def opened_where(
        self,
        kind: type[R],
        *,
        order: str | None = None,
        descending: bool = False,
        limit: int | None = None,
        **equals: Any,
    ) -> tuple[Opened[R], ...]:
        """As `where`, each with the version seen."""
        records = self.where(kind, order=order, descending=descending, limit=limit, **equals)
        seen = {space: self.seen(SpaceId(space)) for space in {record.space_id for record in records}}
        return tuple(Opened(record, seen[record.space_id]) for record in records)

    def count(self, kind: type[Record], **equals: Any) -> int:
        """How many records have these values."""
        table = TABLES[kind.table.name]
        return int(self.connection.execute(_matching(sa.select(sa.func.count()), table, equals)).scalar_one())

    def made(self, record: Record) -> Made:
        """Who made it and who changed it last. Raises `NotFound`."""
        table = TABLES[record.table.name]
        query = sa.select(table.c.created_at, table.c.created_by, table.c.updated_hlc, table.c.updated_by)
        found = self.connection.execute(query.where(table.c.id == record.id)).first()
        if found is None:
            raise NotFound(kind=record.table.name)
        return Made(found.created_at, found.created_by, hlc_instant(Hlc(found.updated_hlc)), found.updated_by)

    def spaces(self, kind: SpaceKind) -> tuple[SpaceId, ...]:
        """The spaces of a kind that are known here, newest first."""
        query = sa.select(SPACE.c.space_id).where(SPACE.c.kind == kind.value).order_by(SPACE.c.local_id.desc())
        return tuple(SpaceId(found) for found in self.connection.execute(query).scalars())

    def seen(self, space: SpaceId) -> Vector:
        """The version of a space: how far each device's transactions are applied."""
        return journal.vector(self.connection, space)

    def conflicts(self, space: SpaceId | None = None, *, saves: SavesOf | None = None) -> tuple[Conflict, ...]:
        """What a person has to decide, in one space or in all; `saves` as in `conflicts.find`."""
        return conflicts.find(self.connection, space, seen=self.seen, saves=saves)

    def history(self, record_id: UUID) -> tuple[AuditEntry, ...]:
        """What was done to one record, oldest first."""
        return audit.history(self.connection, record_id)

    def head(self) -> AuditHead:
        """The end of the audit trail."""
        return audit.head(self.connection)


_AT_ONCE = 10_000
"""Values in one statement; SQLite takes 32,766."""


@cache
def _columns(kind: type[Record]) -> "sa.Select[Any]":
    table = TABLES[kind.table.name]
    return sa.select(table.c.id, table.c.space_id, *(table.c[spec.name] for spec in kind.table.fields))


def _matching(query: "sa.Select[Any]", table: sa.Table, equals: Mapping[str, Any]) -> "sa.Select[Any]":
    conditions = [table.c[name] == value for name, value in equals.items()]
    return query.where(table.c.deleted == 0, *conditions)
