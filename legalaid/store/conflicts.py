# SPDX-License-Identifier: Apache-2.0
"""Where did two people write different things without knowing of each other, and what was there before?

A conflict is a register with more than one different value; each is shown with who wrote it, where and when, beside the
value that all of them had seen. A contested deletion is a row that one deleted and another changed or kept; its two
values are the deletion (with its reason) and the row as it stands.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.clock import Hlc, hlc_instant
from legalaid.domain.field import DELETED, TableSpec, field_values
from legalaid.domain.fields import BY_NUMBER
from legalaid.domain.merge import Dot, Sibling, Siblings, Vector, covers, in_conflict
from legalaid.domain.transaction import Transaction, decode_transaction
from legalaid.domain.values import decode
from legalaid.errors import ConflictGone
from legalaid.ids import DeviceId, SpaceId
from legalaid.store import device
from legalaid.store.engine import driver_of
from legalaid.store.merging import stored_row, values_of
from legalaid.store.tables import AUDIT, OUTBOX, ROWVER, SIBLING
from legalaid.store.versions import from_blob

SeenOf = Callable[[SpaceId], Vector]
Saves = Mapping[Dot, Transaction]
SavesOf = Callable[[SpaceId], Saves]
"""What was saved in a space, as far as it can be read: to tell what stood there before."""

_REASON = 1


@dataclass(frozen=True, slots=True)
class Version:
    """One of the competing values, by field name, and where it comes from.

    Of a contested deletion, `values` is {"deleted": reason} for the deletion and {} for the row as it stands.
    """

    values: Mapping[str, Any]
    device: DeviceId
    at: datetime
    by: UUID | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something a person has to decide. `seen` is what the decision is based on; `base` is None where not known."""

    id: str
    table: str
    record_id: UUID
    space: SpaceId
    register: int
    fields: tuple[str, ...]
    values: tuple[Version, ...]
    base: Mapping[str, Any] | None
    contested_delete: bool
    seen: Vector


@dataclass(frozen=True, slots=True)
class _Row:
    table: TableSpec
    id: bytes
    space: SpaceId


def find(
    connection: Connection, space: SpaceId | None, *, seen: SeenOf, saves: SavesOf | None = None
) -> tuple[Conflict, ...]:
    """Every conflict of a space, or of all; by record and register.

    `saves` says what was written before; by default our own saves that are in no frame yet.
    """
    told = cache(saves or (lambda space: own_saves(connection, space)))
    found = [*_clashes(connection, space, seen, told), *_contested_deletions(connection, space, seen)]
    return tuple(sorted(found, key=lambda conflict: (conflict.record_id.bytes, conflict.register)))


def find_one(connection: Connection, conflict_id: str, *, seen: SeenOf) -> Conflict:
    """The conflict of that id. Raises `ConflictGone` if it was decided meanwhile."""
    for conflict in find(connection, None, seen=seen):
        if conflict.id == conflict_id:
            return conflict
    raise ConflictGone


# --- different values of one register --------------------------------------------------------------------------------


def _clashes(connection: Connection, space: SpaceId | None, seen: SeenOf, saves: SavesOf) -> Iterator[Conflict]:
    query = sa.select(SIBLING).where(SIBLING.c.register != DELETED)
    query = query.order_by(SIBLING.c.row, SIBLING.c.register, SIBLING.c.hlc, SIBLING.c.device, SIBLING.c.n)
    rows = connection.execute(query if space is None else query.where(SIBLING.c.space == space)).all()
    for (row_id, register), group in groupby(rows, key=lambda found: (found.row, found.register)):
        found = list(group)
        siblings = tuple(Sibling(one.hlc, Dot(one.device, one.n), decode(one.value)) for one in found)
        row = _Row(BY_NUMBER[found[0].table_no], row_id, SpaceId(found[0].space))
        if in_conflict(siblings) and not _is_gone(connection, row):
            clash = _clash(connection, row, register, siblings, seen)
            yield replace(clash, base=_base(saves(row.space), row, register, siblings))


def _is_gone(connection: Connection, row: _Row) -> bool:
    stored = stored_row(driver_of(connection), row.table, row.id)
    return stored is None or bool(stored["deleted"])


def _clash(connection: Connection, row: _Row, register: int, siblings: Siblings, seen: SeenOf) -> Conflict:
    versions = (
        _version(connection, row, one, field_values(row.table, register, one.value)) for one in _different(siblings)
    )
    return Conflict(
        id=f"{UUID(bytes=row.id)}.{register}",
        table=row.table.name,
        record_id=UUID(bytes=row.id),
        space=row.space,
        register=register,
        fields=tuple(spec.name for spec in row.table.members(register)),
        values=tuple(versions),
        base=None,
        contested_delete=False,
        seen=seen(row.space),
    )


def _different(siblings: Siblings) -> list[Sibling]:
    """One sibling for each value: the latest."""
    latest: list[Sibling] = []
    for sibling in reversed(siblings):
        if all(in_conflict((sibling, other)) for other in latest):
            latest.append(sibling)
    return latest[::-1]


def _version(connection: Connection, row: _Row, sibling: Sibling, values: Mapping[str, Any]) -> Version:
    query = sa.select(AUDIT.c.actor).where(
        AUDIT.c.object_id == row.id, AUDIT.c.hlc == sibling.hlc, AUDIT.c.device == sibling.dot.device
    )
    actor = connection.execute(query.limit(1)).scalar()
    at = hlc_instant(Hlc(sibling.hlc))
    return Version(values, DeviceId(sibling.dot.device), at, None if actor is None else UUID(bytes=actor))


# --- contested deletions ---------------------------------------------------------------------------------------------


def _contested_deletions(connection: Connection, space: SpaceId | None, seen: SeenOf) -> Iterator[Conflict]:
    query = sa.select(ROWVER).where(ROWVER.c.contested == 1)
    for found in connection.execute(query if space is None else query.where(ROWVER.c.space == space)).all():
        table = BY_NUMBER.get(found.table_no)
        if table is not None:
            yield _contested(connection, _Row(table, found.row, SpaceId(found.space)), found.v, seen)


def _contested(connection: Connection, row: _Row, blob: bytes, seen: SeenOf) -> Conflict:
    registers = from_blob(blob).registers
    marks = _valued(connection, row, registers[DELETED])
    gone = next(mark for mark in reversed(marks) if mark.value is not None)
    writes = [one for register, all_ in registers.items() if register != DELETED for one in all_]
    kept = max([*writes, *(mark for mark in marks if mark.value is None)], key=lambda one: one.precedence)
    reason = gone.value.get(_REASON) if isinstance(gone.value, dict) else None
    return Conflict(
        id=f"{UUID(bytes=row.id)}.{DELETED}",
        table=row.table.name,
        record_id=UUID(bytes=row.id),
        space=row.space,
        register=DELETED,
        fields=("deleted",),
        values=(_version(connection, row, gone, {"deleted": reason}), _version(connection, row, kept, {})),
        base=None,
        contested_delete=True,
        seen=seen(row.space),
    )


def _valued(connection: Connection, row: _Row, marks: Siblings) -> list[Sibling]:
    driver = driver_of(connection)
    stored = stored_row(driver, row.table, row.id) or {"id": row.id}
    values = values_of(driver, row.table, DELETED, marks, stored)
    return [replace(mark, value=value) for mark, value in zip(marks, values, strict=True)]


# --- what was there before -------------------------------------------------------------------------------------------


def _base(saves: Saves, row: _Row, register: int, siblings: Siblings) -> Mapping[str, Any] | None:
    """The latest value that the authors of all siblings had seen, as far as the saves tell."""
    competing = {one.dot for one in siblings}
    contexts = [tx.context(dot) for dot, tx in saves.items() if (tx.former or dot) in competing]
    shared = [tx for dot, tx in saves.items() if contexts and all(covers(context, dot) for context in contexts)]
    written = [(tx.hlc, op.values) for tx in shared for op in tx.ops if op.row == row.id]
    if not written:
        return None
    _, values = max(written, key=lambda one: (register in one[1], one[0]))
    return field_values(row.table, register, values.get(register))


def own_saves(connection: Connection, space: SpaceId) -> dict[Dot, Transaction]:
    """Our own transactions of a space that are in no frame yet; they all bear this device's name."""
    own = device.current(connection).id
    rows = connection.execute(sa.select(OUTBOX.c.n, OUTBOX.c.tx).where(OUTBOX.c.space == space))
    return {Dot(own, row.n): decode_transaction(row.tx) for row in rows}
