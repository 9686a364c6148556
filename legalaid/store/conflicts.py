# SPDX-License-Identifier: Apache-2.0
"""Where did two people write different things without knowing of each other, and what was there before?

A conflict is a register with more than one different value; each is shown with who wrote it, where and when, beside the
value that all of them had seen. A contested deletion is a row that one deleted and another changed or kept; its two
values are the deletion (with its reason) and the row as it stands.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.clock import Hlc, hlc_instant
from legalaid.domain.fields import BY_NUMBER, DELETED, TableSpec, field_values
from legalaid.domain.merge import Dot, RowState, Sibling, Siblings, Vector, covers, in_conflict
from legalaid.domain.transaction import Transaction, decode_transaction
from legalaid.domain.values import Wire, decode
from legalaid.errors import ConflictGone
from legalaid.ids import DeviceId, SpaceId
from legalaid.store.rows import TABLES
from legalaid.store.tables import AUDIT, OUTBOX, ROWVER, SIBLING
from legalaid.store.versions import from_blob

SeenOf = Callable[[SpaceId], Vector]


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


def find(connection: Connection, space: SpaceId | None, *, seen: SeenOf) -> tuple[Conflict, ...]:
    """Every conflict of a space, or of all; by record and register."""
    found = [*_registers(connection, space, seen), *_deletions(connection, space, seen)]
    return tuple(sorted(found, key=lambda conflict: (conflict.record_id.bytes, conflict.register)))


def find_one(connection: Connection, conflict_id: str, *, seen: SeenOf) -> Conflict:
    """The conflict of that id. Raises `ConflictGone` if it was decided meanwhile."""
    for conflict in find(connection, None, seen=seen):
        if conflict.id == conflict_id:
            return conflict
    raise ConflictGone


def _registers(connection: Connection, space: SpaceId | None, seen: SeenOf) -> Iterator[Conflict]:
    query = sa.select(SIBLING).order_by(SIBLING.c.row, SIBLING.c.register, SIBLING.c.hlc, SIBLING.c.device, SIBLING.c.n)
    rows = connection.execute(query if space is None else query.where(SIBLING.c.space == space)).all()
    for (row, register), group in groupby(rows, key=lambda found: (found.row, found.register)):
        found = list(group)
        siblings = tuple(Sibling(one.hlc, Dot(one.device, one.n), decode(one.value)) for one in found)
        table = BY_NUMBER[found[0].table_no]
        if register != DELETED and in_conflict(siblings) and _stands(connection, table, row):
            yield _conflict(connection, table, row, SpaceId(found[0].space), register, siblings, seen)


def _stands(connection: Connection, table: TableSpec, row: bytes) -> bool:
    rows = TABLES[table.name]
    return connection.execute(sa.select(rows.c.deleted).where(rows.c.id == UUID(bytes=row))).scalar() == 0


def _conflict(
    connection: Connection,
    table: TableSpec,
    row: bytes,
    space: SpaceId,
    register: int,
    siblings: Siblings,
    seen: SeenOf,
) -> Conflict:
    before = _base(connection, table, row, space, register, siblings)
    return Conflict(
        id=f"{UUID(bytes=row)}.{register}",
        table=table.name,
        record_id=UUID(bytes=row),
        space=space,
        register=register,
        fields=tuple(spec.name for spec in table.members(register)),
        values=tuple(
            _version(connection, row, one, field_values(table, register, one.value)) for one in _different(siblings)
        ),
        base=None if before is None else field_values(table, register, before.value),
        contested_delete=False,
        seen=seen(space),
    )


def _different(siblings: Siblings) -> list[Sibling]:
    """One sibling for each value: the latest."""
    latest: list[Sibling] = []
    for sibling in reversed(siblings):
        if all(in_conflict((sibling, other)) for other in latest):
            latest.append(sibling)
    return latest[::-1]


def _version(connection: Connection, row: bytes, sibling: Sibling, values: Mapping[str, Any]) -> Version:
    query = sa.select(AUDIT.c.actor).where(
        AUDIT.c.object_id == row, AUDIT.c.hlc == sibling.hlc, AUDIT.c.device == sibling.dot.device
    )
    actor = connection.execute(query.limit(1)).scalar()
    at = hlc_instant(Hlc(sibling.hlc))
    return Version(values, DeviceId(sibling.dot.device), at, None if actor is None else UUID(bytes=actor))


# --- contested deletions ---------------------------------------------------------------------------------------------


def _deletions(connection: Connection, space: SpaceId | None, seen: SeenOf) -> Iterator[Conflict]:
    query = sa.select(ROWVER).where(ROWVER.c.contested == 1).order_by(ROWVER.c.row)
    for found in connection.execute(query if space is None else query.where(ROWVER.c.space == space)).all():
        table = BY_NUMBER.get(found.table_no)
        if table is not None:
            yield _contested(connection, table, found.row, SpaceId(found.space), from_blob(found.v), seen)


def _contested(
    connection: Connection, table: TableSpec, row: bytes, space: SpaceId, state: RowState, seen: SeenOf
) -> Conflict:
    marks = _marks(connection, table, row, state.registers[DELETED])
    gone = next(mark for mark in reversed(marks) if mark.value is not None)
    others = [one for register, all_ in state.registers.items() if register != DELETED for one in all_]
    kept = max([*others, *(mark for mark in marks if mark.value is None)], key=lambda one: one.precedence)
    reason = gone.value.get(1) if isinstance(gone.value, dict) else None
    return Conflict(
        id=f"{UUID(bytes=row)}.{DELETED}",
        table=table.name,
        record_id=UUID(bytes=row),
        space=space,
        register=DELETED,
        fields=("deleted",),
        values=(_version(connection, row, gone, {"deleted": reason}), _version(connection, row, kept, {})),
        base=None,
        contested_delete=True,
        seen=seen(space),
    )


def _marks(connection: Connection, table: TableSpec, row: bytes, marks: Siblings) -> list[Sibling]:
    query = sa.select(SIBLING).where(SIBLING.c.row == row, SIBLING.c.register == DELETED)
    values = {(one.device, one.n): decode(one.value) for one in connection.execute(query)}
    if not values:
        rows = TABLES[table.name]
        deletion = connection.execute(sa.select(rows.c.deletion).where(rows.c.id == UUID(bytes=row))).scalar_one()
        values = {(mark.dot.device, mark.dot.n): decode(deletion) for mark in marks}
    return [Sibling(mark.hlc, mark.dot, values[mark.dot.device, mark.dot.n], mark.also) for mark in marks]


# --- what was there before -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Before:
    hlc: int
    value: Wire


def _base(
    connection: Connection, table: TableSpec, row: bytes, space: SpaceId, register: int, siblings: Siblings
) -> _Before | None:
    """The latest value that the authors of all siblings had seen, as far as our own journal tells."""
    journal = _journal(connection, space)
    contexts = [journal[one.dot].context(one.dot) for one in siblings if one.dot in journal]
    candidates = [
        _Before(tx.hlc, op.values[register])
        for dot, tx in journal.items()
        for op in tx.ops
        if (op.table_no, op.row) == (table.no, row)
        and register in op.values
        and contexts
        and all(covers(context, dot) for context in contexts)
    ]
    return max(candidates, key=lambda before: before.hlc, default=None)


def _journal(connection: Connection, space: SpaceId) -> dict[Dot, Transaction]:
    """Our own transactions of a space; they are all under this device's name."""
    from legalaid.store import device  # noqa: PLC0415 - the id alone, where there is a conflict at all

    own = device.current(connection).id
    rows = connection.execute(sa.select(OUTBOX.c.n, OUTBOX.c.tx).where(OUTBOX.c.space == space))
    return {Dot(own, row.n): decode_transaction(row.tx) for row in rows}
