# SPDX-License-Identifier: Apache-2.0
"""Which rows of a space are not what its saves make of them, and how are they put right?

All saves of the space are merged again, each after what its author had seen, by the one rule. A row that stands
otherwise is written as the rule has it. A row that no save speaks of is taken away. If a save of the space is missing,
nothing is touched: then nobody here knows what is right.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import BY_NUMBER
from legalaid.domain.merge import Dot, RowState, Vector, Write, covers, includes, is_contested, merge, recognise, shown
from legalaid.domain.transaction import Transaction
from legalaid.domain.values import encode
from legalaid.store import statements
from legalaid.store.engine import Driver, driver_of
from legalaid.store.merging import (
    deletion_columns,
    home_of,
    new_row,
    packed,
    row_digest,
    stands_apart,
    stored_row,
    values_apart,
)
from legalaid.store.replay import stands_as
from legalaid.store.rows import TABLES
from legalaid.store.tables import ROWVER, SIBLING, UNKNOWN
from legalaid.store.versions import from_blob, to_blob

RowName = tuple[int, bytes]
"""A table's number and a row's id."""

Saves = Mapping[Dot, Transaction]


@dataclass(frozen=True, slots=True)
class Mended:
    """A row that was put right: its table's number, its id and its digest; without one if it is gone or unknown."""

    table_no: int
    row: bytes
    digest: bytes | None


@dataclass(slots=True)
class _Row:
    """What the saves make of a row, and who made and changed it."""

    state: RowState = field(default_factory=RowState)
    made: tuple[int, bytes | None] = (0, None)
    updated: tuple[int, bytes | None] = (0, None)


def states(connection: Connection, space: bytes) -> Iterator[tuple[int, bytes, RowState]]:
    """The merge states of a space's rows, without values, in the order of their ids."""
    for row, table_no, blob in driver_of(connection).execute(_OF_SPACE, (space,)).fetchall():
        yield table_no, row, from_blob(blob)


def mend(driver: Driver, space: bytes, vector: Vector, saves: Saves) -> Iterator[Mended]:
    """Put right what does not follow from the saves up to this version of the space."""
    rows = _merged(vector, saves)
    if rows is None:
        return
    for (table_no, row), made in sorted(rows.items()):
        if not _stands(driver, space, table_no, row, made.state):
            yield Mended(table_no, row, _write(driver, space, table_no, row, made))
    for row, table_no, _ in driver.execute(_OF_SPACE, (space,)).fetchall():
        if (table_no, row) not in rows:
            _clear(driver, table_no, row)
            yield Mended(table_no, row, None)


# --- what is right ---------------------------------------------------------------------------------------------------


def _merged(vector: Vector, saves: Saves) -> dict[RowName, _Row] | None:
    """Every row by all saves of this version; None if one of them is missing."""
    rows: dict[RowName, _Row] = defaultdict(_Row)
    applied: dict[bytes, int] = {}
    reissued: set[Dot] = set()
    while applied != {device: n for device, n in vector.items() if n}:
        ready = next(_ready(vector, applied, saves), None)
        if ready is None:
            return None
        tx = saves[ready]
        again = ready in reissued or (tx.former is not None and (tx.former in reissued or covers(applied, tx.former)))
        if tx.former is not None:
            reissued.add(tx.former)
        _apply(rows, ready, tx, again=again)
        applied[ready.device] = ready.n
    return rows


def _ready(vector: Vector, applied: Vector, saves: Saves) -> Iterator[Dot]:
    """The saves whose turn it is."""
    for device, last in vector.items():
        following = Dot(device, applied.get(device, 0) + 1)
        if following.n <= last and following in saves and includes(applied, saves[following].seen):
            yield following


def _apply(rows: dict[RowName, _Row], dot: Dot, tx: Transaction, *, again: bool) -> None:
    stamp = (tx.hlc, None if tx.actor is None else tx.actor.bytes)
    for op in tx.ops:
        row = rows[op.table_no, op.row]
        write = Write(tx.former or dot, tx.hlc, tx.context(dot), op.values, (dot,) if tx.former else ())
        is_known = row.made != (0, None)
        row.state = recognise(row.state, write) if again and is_known else merge(row.state, write)
        row.made = row.made if is_known else stamp
        row.updated = max(row.updated, stamp, key=lambda one: (one[0], one[1] or b""))


# --- what is here ----------------------------------------------------------------------------------------------------


def _stands(driver: Driver, space: bytes, table_no: int, row: bytes, state: RowState) -> bool:
    found = driver.execute(_ROWVER, (row,)).fetchone()
    if found is None or found[0] != space:
        return False
    table = BY_NUMBER.get(table_no)
    as_it_is = to_blob(state) == found[1] if table is None else stands_as(driver, table, row, state)
    return as_it_is and _is_kept_apart(driver, table, row, state)


def _is_kept_apart(driver: Driver, table: TableSpec | None, row: bytes, state: RowState) -> bool:
    """Whether the values that no column holds are those of the state."""
    return all(
        values_apart(driver, table, row, no) == {one.dot: one.value for one in siblings}
        for no, siblings in state.registers.items()
        if stands_apart(table, no, siblings)
    )


def _write(driver: Driver, space: bytes, table_no: int, row: bytes, made: _Row) -> bytes | None:
    table, state = BY_NUMBER.get(table_no), made.state
    before = None if table is None else stored_row(driver, table, row)
    _clear(driver, table_no, row)
    driver.execute(_PUT_ROWVER, (row, table_no, space, int(is_contested(state)), to_blob(state)))
    for no, siblings in state.registers.items():
        if stands_apart(table, no, siblings):
            for one in siblings:
                place = (row, no, *one.dot, one.hlc, table_no, space)
                driver.execute(statements.insert(home_of(table, no)), (*place, encode(one.value)))
    if table is None:
        return None
    stored = new_row(table, row, space, hlc=made.made[0], actor=made.made[1]) | deletion_columns(state)
    stored |= {"updated_hlc": made.updated[0], "updated_by": made.updated[1]}
    for no, siblings in state.registers.items():
        stored |= packed(table, no, shown(siblings)) if no in table.by_register else {}
    if before:
        stored = {"local_id": before["local_id"], **stored}  # search and lists hold on to it
    digest = stored["row_digest"] = row_digest(table, stored)
    driver.execute(statements.insert(TABLES[table.name], tuple(stored)), tuple(stored.values()))
    return digest


def _clear(driver: Driver, table_no: int, row: bytes) -> None:
    for statement in (_DROP_ROWVER, _DROP_SIBLINGS, _DROP_UNKNOWN):
        driver.execute(statement, (row,))
    table = BY_NUMBER.get(table_no)
    if table is not None:
        driver.execute(_DROP_ROW[table.name], (row,))


def _of(home: sa.Table) -> "sa.ColumnElement[bool]":
    return home.c.row == sa.bindparam("row")


_OF_SPACE = statements.compiled(
    sa.select(ROWVER.c.row, ROWVER.c.table_no, ROWVER.c.v)
    .where(ROWVER.c.space == sa.bindparam("space"))
    .order_by(ROWVER.c.row)
)
_ROWVER = statements.compiled(sa.select(ROWVER.c.space, ROWVER.c.v).where(_of(ROWVER)))
_PUT_ROWVER = statements.compiled(sa.insert(ROWVER).prefix_with("OR REPLACE"))
_DROP_ROWVER, _DROP_SIBLINGS, _DROP_UNKNOWN = (
    statements.compiled(sa.delete(home).where(_of(home))) for home in (ROWVER, SIBLING, UNKNOWN)
)
_DROP_ROW = {
    table.name: statements.compiled(sa.delete(TABLES[table.name]).where(TABLES[table.name].c.id == sa.bindparam("row")))
    for table in BY_NUMBER.values()
}
