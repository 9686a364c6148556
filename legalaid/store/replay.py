# SPDX-License-Identifier: Apache-2.0
"""Do rows, versions and competing values follow from the journal, if every save is merged again from the first?

A space is replayed if the journal holds all of it: every device in its vector is this one, and its transactions run
from 1 without a gap. Spaces that took in other devices' saves are replayed from their frames, where these are kept.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.domain.field import DELETED, TableSpec
from legalaid.domain.fields import BY_NUMBER
from legalaid.domain.merge import Dot, RowState, Write, is_contested, merge, shown
from legalaid.domain.transaction import Malformed, Op, Transaction, decode_transaction
from legalaid.domain.values import encode
from legalaid.store import device, statements
from legalaid.store.engine import Driver, driver_of
from legalaid.store.merging import deletion_columns, packed, stored_row
from legalaid.store.tables import ERASED, OUTBOX, PEER, ROWVER, SIBLING
from legalaid.store.versions import from_blob

SPACE = "space"
"""Stands for a whole space that has more rows, or fewer, than its journal speaks of."""

_RowName = tuple[int, bytes]
"""A table's number and a row's id."""


def broken_vectors(connection: Connection) -> Iterator[bytes]:
    """Spaces whose vector does not end where this device's journal ends, or whose journal has a gap.

    While no frame of a space was sealed, its journal begins with the first save. Of an erased one there is none.
    """
    own = device.current(connection).id
    journals = _numbers(connection)
    reached = connection.execute(sa.select(PEER.c.space, PEER.c.n, PEER.c.dseq).where(PEER.c.device == own))
    vectors = {row.space: (row.n, row.dseq) for row in reached}
    for space in (journals.keys() | vectors.keys()) - set(connection.scalars(sa.select(ERASED.c.space))):
        numbers = journals.get(space, [])
        last, sealed = vectors.get(space, (0, 0))
        first = numbers[0] if sealed and numbers else 1
        if not (sealed and not numbers) and numbers != list(range(first, last + 1)):
            yield space


def _numbers(connection: Connection) -> dict[bytes, list[int]]:
    found: dict[bytes, list[int]] = defaultdict(list)
    for space, n in connection.execute(sa.select(OUTBOX.c.space, OUTBOX.c.n).order_by(OUTBOX.c.space, OUTBOX.c.n)):
        found[space].append(n)
    return found


def differing(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """What the journal gives otherwise than it stands here: a table's name and a row's id, or "space" and its id."""
    driver = driver_of(connection)
    own = device.current(connection).id
    counted: dict[bytes, int] = dict(driver.execute("SELECT space, count(*) FROM sync_rowver GROUP BY space"))
    for space in _whole_spaces(connection, own):
        states = _replayed(driver, space, own)
        if len(states) != counted.get(space, 0):
            yield SPACE, space
        for (table_no, row), state in states.items():
            if not stands_as(driver, BY_NUMBER[table_no], row, state):
                yield BY_NUMBER[table_no].name, row
    yield from _without_version(driver)


def _whole_spaces(connection: Connection, own: bytes) -> Iterator[bytes]:
    devices: dict[bytes, set[bytes]] = defaultdict(set)
    for space, name in connection.execute(sa.select(PEER.c.space, PEER.c.device).where(PEER.c.n > 0)):
        devices[space].add(name)
    journals = _numbers(connection)
    return (space for space, names in devices.items() if names == {own} and journals.get(space, [0])[0] == 1)


def _replayed(driver: Driver, space: bytes, own: bytes) -> dict[_RowName, RowState]:
    states: dict[_RowName, RowState] = defaultdict(RowState)
    for n, raw in driver.execute(_SAVES, (space,)).fetchall():
        try:
            tx = decode_transaction(raw)
        except Malformed:
            continue  # the rows it wrote will differ
        for op in tx.ops:
            name = (op.table_no, op.row)
            states[name] = merge(states[name], _write(Dot(own, n), tx, op))
    return states


def _write(dot: Dot, tx: Transaction, op: Op) -> Write:
    again = tx.former
    return Write(again or dot, tx.hlc, tx.context(dot), op.values, (dot,) if again else ())


def stands_as(driver: Driver, table: TableSpec, row: bytes, state: RowState) -> bool:
    """Whether a row, its version and its competing values are what this state says."""
    stored = stored_row(driver, table, row)
    version = driver.execute(_VERSION, (row,)).fetchone()
    if stored is None or version is None:
        return False
    return (
        tuple(version[:2]) == (table.no, int(is_contested(state)))
        and _is_version(from_blob(version[2]), state)
        and {name: stored[name] for name in ("deleted", "deletion")} == deletion_columns(state)
        and _siblings(driver, row) == _expected_siblings(state)
        and all(stored[name] == value for name, value in _shown(table, state))
    )


def _is_version(kept: RowState, state: RowState) -> bool:
    """Whether both speak of the same values. A save that was issued again twice may keep names in between."""
    if kept.contested != state.contested or kept.registers.keys() != state.registers.keys():
        return False
    return all(
        [(one.hlc, one.dot) for one in kept.registers[no]] == [(one.hlc, one.dot) for one in all_]
        and all(set(one.also) <= set(held.also) for held, one in zip(kept.registers[no], all_, strict=True))
        for no, all_ in state.registers.items()
    )


def _shown(table: TableSpec, state: RowState) -> Iterator[tuple[str, Any]]:
    """The columns as they must stand; a register that nobody wrote is the row digest's business."""
    for no, all_ in state.registers.items():
        if no != DELETED and no in table.registers:
            yield from packed(table, no, shown(all_)).items()


def _siblings(driver: Driver, row: bytes) -> Mapping[tuple[int, bytes, int], tuple[int, bytes]]:
    return {(no, name, n): (hlc, value) for no, name, n, hlc, value in driver.execute(_SIBLINGS, (row,)).fetchall()}


def _expected_siblings(state: RowState) -> Mapping[tuple[int, bytes, int], tuple[int, bytes]]:
    return {
        (no, *one.dot): (one.hlc, encode(one.value))
        for no, all_ in state.registers.items()
        if len(all_) > 1
        for one in all_
    }


def _without_version(driver: Driver) -> Iterator[tuple[str, bytes]]:
    """Rows without a version, and versions without a row."""
    for table in BY_NUMBER.values():
        for (row,) in driver.execute(_NO_VERSION.format(name=table.name)).fetchall():
            yield table.name, row
        for (row,) in driver.execute(_NO_ROW.format(name=table.name), (table.no,)).fetchall():
            yield table.name, row


_SAVES = "SELECT n, tx FROM sync_outbox_tx WHERE space = ? ORDER BY n"
_NO_VERSION = "SELECT id FROM {name} WHERE id NOT IN (SELECT row FROM sync_rowver)"
_NO_ROW = "SELECT row FROM sync_rowver WHERE table_no = ? AND row NOT IN (SELECT id FROM {name})"
_VERSION = statements.compiled(
    sa.select(ROWVER.c.table_no, ROWVER.c.contested, ROWVER.c.v).where(ROWVER.c.row == sa.bindparam("row"))
)
_SIBLINGS = statements.compiled(
    sa.select(SIBLING.c.register, SIBLING.c.device, SIBLING.c.n, SIBLING.c.hlc, SIBLING.c.value).where(
        SIBLING.c.row == sa.bindparam("row")
    )
)
