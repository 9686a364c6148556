# SPDX-License-Identifier: Apache-2.0
"""What becomes of values that a newer version wrote, once this one is as new?

Their merge state was kept from the start, so nothing is merged again: the values go from `sync_unknown` to their
columns (and to `sync_sibling` where several compete), and rows of tables that were unknown come into being. It runs
after a change of layout, in the unit of work that follows it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import sqlalchemy as sa

from legalaid.domain.field import DELETED, TableSpec
from legalaid.domain.fields import BY_NUMBER
from legalaid.domain.merge import RowState, Siblings, shown
from legalaid.domain.values import decode
from legalaid.store import statements
from legalaid.store.engine import Driver
from legalaid.store.merging import deletion_columns, new_row, packed, row_digest, stands_apart, stored_row
from legalaid.store.rows import TABLES
from legalaid.store.tables import AUDIT, ROWVER, SIBLING, UNKNOWN
from legalaid.store.versions import from_blob


@dataclass(frozen=True, slots=True)
class Adopted:
    """A row that came to show what it could not show before."""

    table: str
    row: bytes
    digest: bytes


def adopt(driver: Driver) -> Iterator[Adopted]:
    """Bring everything that this version knows by now into its columns."""
    for row, table_no in driver.execute(_ROWS).fetchall():
        table = BY_NUMBER.get(table_no)
        if table is not None:
            yield from _adopt_row(driver, table, row)


def _adopt_row(driver: Driver, table: TableSpec, row: bytes) -> Iterator[Adopted]:
    known = [DELETED, *table.registers]
    for register in known:
        driver.execute(_MOVE, (row, register))
        driver.execute(_FORGET_UNKNOWN, (row, register))
    space, blob = driver.execute(_ROWVER, (row,)).fetchone()
    state = _valued(driver, row, from_blob(blob))
    found = stored_row(driver, table, row)
    before = found or _made(driver, table, row, space)
    after = dict(before)
    if DELETED in state.registers:
        after |= deletion_columns(state)
    for register, siblings in state.registers.items():
        if register in table.by_register:
            after |= packed(table, register, shown(siblings))
        if not stands_apart(table, register, siblings):
            driver.execute(_FORGET_SIBLING, (row, register))
    if after != before or found is None:
        after["row_digest"] = row_digest(table, after)
        _write(driver, table, after, is_new=found is None)
        yield Adopted(table.name, row, after["row_digest"])


def _valued(driver: Driver, row: bytes, bare: RowState) -> RowState:
    """The registers whose values stand outside the columns, with these values."""
    values = {(register, device, n): decode(value) for register, device, n, value in driver.execute(_SIBLINGS, (row,))}

    def filled(register: int, siblings: Siblings) -> Siblings:
        return tuple(replace(one, value=values[register, *one.dot]) for one in siblings)

    apart = {register for register, _, _ in values}
    registers = {register: filled(register, all_) for register, all_ in bare.registers.items() if register in apart}
    return replace(bare, registers=registers)


def _made(driver: Driver, table: TableSpec, row: bytes, space: bytes) -> dict[str, object]:
    """A row of a table that was unknown: who made it and who changed it last stand in the audit trail."""
    entries = driver.execute(_MADE, (row,)).fetchall()
    made, last = entries[0], max(entries, key=lambda entry: (entry[0], entry[1] or b""))
    fresh = new_row(table, row, space, hlc=made[0], actor=made[1])
    return fresh | {"updated_hlc": last[0], "updated_by": last[1]}


def _write(driver: Driver, table: TableSpec, after: dict[str, object], *, is_new: bool) -> None:
    if is_new:
        driver.execute(statements.insert(TABLES[table.name], tuple(after)), tuple(after.values()))
    else:
        changes = {name: value for name, value in after.items() if name != "local_id"}
        driver.execute(statements.update(table.name, tuple(changes)), (*changes.values(), after["id"]))


def _place(home: sa.Table) -> "sa.ColumnElement[bool]":
    return sa.and_(home.c.row == sa.bindparam("row"), home.c.register == sa.bindparam("register"))


_ALL_BLANK = "x'90'"
"""The merge state of a row in which no register was ever written: an empty array."""

_ROWS = statements.compiled(
    sa.union(
        sa.select(UNKNOWN.c.row, UNKNOWN.c.table_no),
        sa.select(SIBLING.c.row, SIBLING.c.table_no),
        sa.select(ROWVER.c.row, ROWVER.c.table_no).where(ROWVER.c.v == sa.text(_ALL_BLANK)),
    )
)
_MOVE = statements.compiled(
    sa.insert(SIBLING).from_select(
        [column.name for column in SIBLING.columns], sa.select(UNKNOWN).where(_place(UNKNOWN))
    )
)
_FORGET_UNKNOWN = statements.compiled(sa.delete(UNKNOWN).where(_place(UNKNOWN)))
_FORGET_SIBLING = statements.compiled(sa.delete(SIBLING).where(_place(SIBLING)))
_SIBLINGS = statements.compiled(
    sa.select(SIBLING.c.register, SIBLING.c.device, SIBLING.c.n, SIBLING.c.value).where(
        SIBLING.c.row == sa.bindparam("row")
    )
)
_ROWVER = statements.compiled(sa.select(ROWVER.c.space, ROWVER.c.v).where(ROWVER.c.row == sa.bindparam("row")))
_MADE = statements.compiled(
    sa.select(AUDIT.c.hlc, AUDIT.c.actor).where(AUDIT.c.object_id == sa.bindparam("row")).order_by(AUDIT.c.seq)
)
