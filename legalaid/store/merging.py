# SPDX-License-Identifier: Apache-2.0
"""How does one write reach a row, its merge state and the values that compete with what is shown?

The rule is `legalaid.domain.merge`; here its result is kept. While a register has one value, that value stands in the
row's own columns; more than one stand in `sync_sibling`. Registers and tables that a newer version of the program
wrote keep their values in `sync_unknown`; their merge state is kept like any other, so that an upgrade only has to
move values into columns. A group's value with members unknown here stands both in its columns and in `sync_sibling`.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa

from legalaid.clock import Hlc, hlc_instant, to_milliseconds
from legalaid.domain.field import DELETED, TableSpec
from legalaid.domain.fields import BY_NUMBER
from legalaid.domain.merge import (
    RowState,
    Siblings,
    Vector,
    Write,
    has_seen,
    is_contested,
    is_deleted,
    merge,
    recognise,
    shown,
)
from legalaid.domain.values import Wire, decode, encode
from legalaid.errors import TransactionRefused
from legalaid.store import statements
from legalaid.store.columns import blank, pack, unpack
from legalaid.store.engine import Driver
from legalaid.store.rows import TABLES
from legalaid.store.tables import ROWVER, SIBLING, UNKNOWN
from legalaid.store.versions import from_blob, to_blob

Stored = Mapping[str, Any]
"""A row as its columns hold it, by column name."""

_DIGEST_LABEL = b"legalaid/row/v1"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A write on its way into a row."""

    space: bytes
    table_no: int
    row: bytes
    write: Write
    actor: bytes | None
    again: bool = False
    """A second copy of a save that is already applied here."""

    @property
    def table(self) -> TableSpec | None:
        """None for a table that this version does not know."""
        return BY_NUMBER.get(self.table_no)


class Known(NamedTuple):
    """What is known of a row that is here: where it stands, and its merge state."""

    table_no: int
    space: bytes
    state: bytes


Rows = dict[bytes, Known]
"""Rows that are here by their ids."""


def known(driver: Driver, rows: Collection[bytes]) -> Rows:
    """Those of these rows that are here, looked up at once."""
    wanted = list(rows)
    found: Rows = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        found |= {row: Known(*rest) for row, *rest in driver.execute(_among(len(part)), part)}
    return found


def take(driver: Driver, incoming: Incoming, here: Rows) -> bytes | None:
    """Merge one write into its row; returns the row's new digest, None where this version has no such table.

    `here` is what is `known` of the rows of a save; what changes is noted in it. Raises `TransactionRefused` for a row
    that belongs to another space or table.
    """
    found = here.get(incoming.row)
    if found is None:
        return _new_row(driver, incoming, here)
    if (found.table_no, found.space) != (incoming.table_no, incoming.space):
        raise TransactionRefused(reason="row")
    return _old_row(driver, incoming, here, from_blob(found.state))


def row_digest(table: TableSpec, stored: Stored) -> bytes:
    """SHA-256 over a row as its columns hold it. Blank fields are left out, so that a new field changes no digest."""
    fields = {no: stored[name] for no, name, nothing in _CANONICAL[table.no] if stored[name] != nothing}
    return hashlib.sha256(_DIGEST_LABEL + encode([table.no, *(stored[name] for name in _KEPT), fields])).digest()


_KEPT = ("id", "space_id", "created_at", "created_by", "updated_hlc", "updated_by", "deleted", "deletion")
_BLANKS = {table.no: {spec.name: blank(spec) for spec in table.fields} for table in BY_NUMBER.values()}
_GROUPS = {
    table.no: frozenset(no for no, members in table.by_register.items() if len(members) > 1 or members[0].no != no)
    for table in BY_NUMBER.values()
}
_CANONICAL = {
    table.no: tuple((spec.no, spec.name, blank(spec)) for spec in table.fields) for table in BY_NUMBER.values()
}


# --- a row nobody has seen before ------------------------------------------------------------------------------------


def _new_row(driver: Driver, incoming: Incoming, here: Rows) -> bytes | None:
    write, table = incoming.write, incoming.table
    state = merge(RowState(), write)
    _keep_state(driver, incoming, here, state)
    _keep_values(driver, incoming, RowState(), state)
    if table is None:
        return None
    stored = new_row(table, incoming.row, incoming.space, hlc=write.hlc, actor=incoming.actor)
    stored |= _columns(table, state, write.values) | deletion_columns(state)
    digest = stored["row_digest"] = row_digest(table, stored)
    driver.execute(statements.insert(TABLES[table.name], tuple(stored)), tuple(stored.values()))
    return digest


def new_row(table: TableSpec, row: bytes, space: bytes, *, hlc: int, actor: bytes | None) -> dict[str, Any]:
    """A row in which nothing is filled in yet, as its columns hold it; its digest is missing."""
    return {
        "id": row,
        "space_id": space,
        **_BLANKS[table.no],
        "created_at": to_milliseconds(hlc_instant(Hlc(hlc))),
        "created_by": actor,
        "updated_hlc": hlc,
        "updated_by": actor,
        "deleted": 0,
        "deletion": None,
    }


# --- a row that is here ----------------------------------------------------------------------------------------------


def _old_row(driver: Driver, incoming: Incoming, here: Rows, bare: RowState) -> bytes | None:
    table = incoming.table
    stored = {} if table is None else stored_row(driver, table, incoming.row) or {}
    before = _with_values(driver, incoming, bare, stored)
    state = recognise(before, incoming.write) if incoming.again else merge(before, incoming.write)
    _keep_state(driver, incoming, here, state)
    _keep_values(driver, incoming, before, state)
    if table is None:
        return None
    changes = {
        **_columns(table, state, incoming.write.values),
        **_updated(stored, incoming),
        **deletion_columns(state),
    }
    digest = changes["row_digest"] = row_digest(table, {**stored, **changes})
    driver.execute(statements.update(table.name, tuple(changes)), (*changes.values(), incoming.row))
    return digest


def stored_row(driver: Driver, table: TableSpec, row: bytes) -> dict[str, Any] | None:
    """A row as its columns hold it, deleted or not; None if it is not here."""
    found = driver.execute(statements.by_id(table.name), (row,)).fetchone()
    return None if found is None else dict(zip(TABLES[table.name].columns.keys(), found, strict=True))


def _updated(stored: Stored, incoming: Incoming) -> dict[str, Any]:
    """The latest clock wins, whatever the order of arrival; the actor decides between equal clocks."""
    mine = (incoming.write.hlc, incoming.actor or b"")
    theirs = (stored["updated_hlc"], stored["updated_by"] or b"")
    return {"updated_hlc": mine[0], "updated_by": incoming.actor} if mine > theirs else {}


def _columns(table: TableSpec, state: RowState, touched: Iterable[int]) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for register in touched:
        if register in table.by_register:
            columns |= packed(table, register, shown(state.registers[register]))
    return columns


def packed(table: TableSpec, register: int, wire: Wire) -> dict[str, Any]:
    """What the columns of a register hold for this value."""
    wires: Any = (wire or {}) if is_group(table, register) else {register: wire}
    return {
        spec.name: blank(spec) if wires.get(spec.no) is None else pack(spec.kind, wires[spec.no])
        for spec in table.members(register)
    }


def deletion_columns(state: RowState) -> dict[str, Any]:
    """Whether the row is out of sight, and the deletion as it was written."""
    marks = state.registers.get(DELETED)
    value = shown(marks) if marks else None
    return {"deleted": int(is_deleted(state)), "deletion": None if value is None else encode(value)}


# --- the merge state and the competing values ------------------------------------------------------------------------


def _keep_state(driver: Driver, incoming: Incoming, here: Rows, state: RowState) -> None:
    now = here[incoming.row] = Known(incoming.table_no, incoming.space, to_blob(state))
    values = (incoming.row, now.table_no, now.space, int(is_contested(state)), now.state)
    driver.execute(_PUT_ROWVER, values)


def _keep_values(driver: Driver, incoming: Incoming, before: RowState, state: RowState) -> None:
    table = incoming.table
    for register in incoming.write.values:
        if stands_apart(table, register, before.registers.get(register, ())):
            driver.execute(_CLEAR[home_of(table, register).name], (incoming.row, register))
        if stands_apart(table, register, state.registers[register]):
            for one in state.registers[register]:
                place = (incoming.row, register, *one.dot, one.hlc, incoming.table_no, incoming.space)
                driver.execute(statements.insert(home_of(table, register)), (*place, encode(one.value)))


def home_of(table: TableSpec | None, register: int) -> sa.Table:
    """Where the values of a register stand that stand outside its columns."""
    known = table is not None and (register == DELETED or register in table.by_register)
    return SIBLING if known else UNKNOWN


def stands_apart(table: TableSpec | None, register: int, siblings: Siblings) -> bool:
    """Whether these values stand outside the row's columns: there are several, or the columns cannot hold them."""
    if not siblings:
        return False
    if table is None or (register != DELETED and register not in table.by_register):
        return True
    return len(siblings) > 1 or (is_group(table, register) and _is_wider(table, register, siblings))


def knows_of_a_deletion(driver: Driver, stored: Stored, seen: Vector) -> bool:
    """Whether a row is deleted, or its deletion disputed, and this version of the space includes that."""
    contested, blob = driver.execute(_DISPUTE, (stored["id"],)).fetchone()
    marks = from_blob(blob).registers.get(DELETED, ())
    return bool(contested or stored["deletion"]) and any(has_seen(seen, mark) for mark in marks)


def is_group(table: TableSpec, register: int) -> bool:
    """Whether a register's value is the map of a group."""
    return register in _GROUPS[table.no]


def _is_wider(table: TableSpec, register: int, siblings: Siblings) -> bool:
    known = {spec.no for spec in table.members(register)}
    return any(isinstance(one.value, dict) and not one.value.keys() <= known for one in siblings)


def _with_values(driver: Driver, incoming: Incoming, bare: RowState, stored: Stored) -> RowState:
    """The state with the values that the rule will look at: those of the registers written, and of the deletion."""
    registers = dict(bare.registers)
    for register in {DELETED, *incoming.write.values} & registers.keys():
        values = values_of(driver, incoming.table, register, registers[register], {"id": incoming.row, **stored})
        registers[register] = tuple(
            replace(one, value=value) for one, value in zip(registers[register], values, strict=True)
        )
    return replace(bare, registers=registers)


def values_of(driver: Driver, table: TableSpec | None, register: int, siblings: Siblings, stored: Stored) -> list[Wire]:
    """The values of a register's siblings, wherever they stand."""
    kept = values_apart(driver, table, stored["id"], register)
    if kept or table is None:
        return [kept[one.dot] for one in siblings]
    return [_column_value(table, register, stored) for _ in siblings]


def values_apart(driver: Driver, table: TableSpec | None, row: bytes, register: int) -> dict[tuple[bytes, int], Wire]:
    """The values of one register that stand outside its columns, by dot."""
    found = driver.execute(_VALUES[home_of(table, register).name], (row, register))
    return {(device, n): decode(value) for device, n, value in found}


def _column_value(table: TableSpec, register: int, stored: Stored) -> Wire:
    if register == DELETED:
        deletion: Wire = None if stored["deletion"] is None else decode(stored["deletion"])
        return deletion
    wires = {spec.no: unpack(spec.kind, stored[spec.name]) for spec in table.members(register)}
    if not is_group(table, register):
        return wires[register]
    return {no: wire for no, wire in wires.items() if wire is not None}


def with_unknown_members(driver: Driver, table: TableSpec, row: bytes, register: int, value: Wire) -> Wire:
    """A group's new value together with the members that a newer version wrote and this one does not know."""
    if not is_group(table, register):
        return value
    known = {spec.no for spec in table.members(register)}
    kept = values_apart(driver, table, row, register).values()
    wider = {no: wire for old in kept if isinstance(old, dict) for no, wire in old.items() if no not in known}
    return {**wider, **value} if isinstance(value, dict) else value


_AT_ONCE = 50
"""Rows in one statement; one is compiled for each number of them."""


@cache
def _among(count: int) -> str:
    wanted = [sa.bindparam(f"row_{n}", type_=sa.LargeBinary) for n in range(count)]
    return statements.compiled(
        sa.select(ROWVER.c.row, ROWVER.c.table_no, ROWVER.c.space, ROWVER.c.v).where(ROWVER.c.row.in_(wanted))
    )


_DISPUTE = statements.compiled(sa.select(ROWVER.c.contested, ROWVER.c.v).where(ROWVER.c.row == sa.bindparam("row")))
_PUT_ROWVER = statements.compiled(sa.insert(ROWVER).prefix_with("OR REPLACE"))


def _one_register(home: sa.Table) -> "sa.ColumnElement[bool]":
    return sa.and_(home.c.row == sa.bindparam("row"), home.c.register == sa.bindparam("register"))


_VALUES = {
    home.name: statements.compiled(sa.select(home.c.device, home.c.n, home.c.value).where(_one_register(home)))
    for home in (SIBLING, UNKNOWN)
}
_CLEAR = {home.name: statements.compiled(sa.delete(home).where(_one_register(home))) for home in (SIBLING, UNKNOWN)}
