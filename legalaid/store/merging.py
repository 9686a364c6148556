# SPDX-License-Identifier: Apache-2.0
"""How does one write reach a row, its merge state and the values that compete with what is shown?

The rule is `legalaid.domain.merge`; here its result is kept. While a register has one value, that value stands in the
row's own columns; more than one stand in `sync_sibling`. Registers and tables that a newer version of the program
wrote keep their values in `sync_unknown`; their merge state is kept like any other, so that an upgrade only has to
move values into columns.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.clock import Hlc, hlc_instant, to_milliseconds
from legalaid.domain.fields import BY_NUMBER, DELETED, TableSpec, field_values
from legalaid.domain.merge import (
    RowState,
    Sibling,
    Siblings,
    Write,
    is_contested,
    is_deleted,
    merge,
    recognise,
    shown,
)
from legalaid.domain.transaction import Op
from legalaid.domain.values import Wire, decode, encode, to_wire
from legalaid.errors import TransactionRefused
from legalaid.store import statements
from legalaid.store.columns import blank, pack, unpack
from legalaid.store.rows import TABLES
from legalaid.store.tables import ROWVER, SIBLING, UNKNOWN
from legalaid.store.versions import from_blob, to_blob

_DIGEST_LABEL = b"legalaid/row/v1"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a write comes from: the space of its transaction, who saved, and what the rule needs."""

    space: bytes
    write: Write
    actor: bytes | None
    again: bool = False
    """A second copy of a save that is already applied here."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A row as a write left it. `table` is None where this version has no such table."""

    table: TableSpec | None
    row: bytes
    digest: bytes | None


def take(connection: Connection, source: Source, op: Op) -> Changed:
    """Merge one op into its row. Raises `TransactionRefused` for a row that belongs to another space or table."""
    found = connection.exec_driver_sql(_ROWVER_BY_ROW, (op.row,)).first()
    if found is None:
        return _new_row(connection, source, op)
    if (found.table_no, found.space) != (op.table_no, source.space):
        raise TransactionRefused(reason="row")
    return _old_row(connection, source, op, from_blob(found.v))


def row_digest(table: TableSpec, stored: Mapping[str, Any]) -> bytes:
    """SHA-256 over a row as its columns hold it. Blank fields are left out, so that a new field changes no digest."""
    fields = {no: stored[name] for no, name, nothing in _canonical(table) if stored[name] != nothing}
    kept = [stored[name] for name in _KEPT]
    return hashlib.sha256(_DIGEST_LABEL + encode([table.no, *kept, fields])).digest()


_KEPT = ("id", "space_id", "created_at", "created_by", "updated_hlc", "updated_by", "deleted", "deletion")
_BLANKS = {table.no: {spec.name: blank(spec) for spec in table.fields} for table in BY_NUMBER.values()}
_CANONICAL = {
    table.no: tuple((spec.no, spec.name, blank(spec)) for spec in table.fields) for table in BY_NUMBER.values()
}


def _canonical(table: TableSpec) -> tuple[tuple[int, str, Any], ...]:
    return _CANONICAL[table.no]


# --- a row nobody has seen before -----------------------------------------------------------------------------------


def _new_row(connection: Connection, source: Source, op: Op) -> Changed:
    write = source.write
    state = merge(RowState(), write)
    table = BY_NUMBER.get(op.table_no)
    _keep_state(connection, source, op, state)
    _keep_values(connection, source, op, table, RowState(), state)
    if table is None:
        return Changed(None, op.row, None)
    stored = {
        "id": op.row,
        "space_id": source.space,
        **_BLANKS[table.no],
        **_columns(table, state, write.values),
        "created_at": to_milliseconds(hlc_instant(Hlc(write.hlc))),
        "created_by": source.actor,
        "updated_hlc": write.hlc,
        "updated_by": source.actor,
        **_deletion(state),
    }
    stored["row_digest"] = row_digest(table, stored)
    connection.exec_driver_sql(statements.insert(TABLES[table.name], tuple(stored)), tuple(stored.values()))
    return Changed(table, op.row, stored["row_digest"])


# --- a row that is here ----------------------------------------------------------------------------------------------


def _old_row(connection: Connection, source: Source, op: Op, bare: RowState) -> Changed:
    table = BY_NUMBER.get(op.table_no)
    stored = _stored(connection, table, op.row)
    before = _with_values(connection, table, op, bare, stored)
    state = recognise(before, source.write) if source.again else merge(before, source.write)
    _keep_state(connection, source, op, state)
    _keep_values(connection, source, op, table, before, state)
    if table is None or stored is None:
        return Changed(None, op.row, None)
    changes = {**_columns(table, state, op.values), **_deletion(state), **_updated(stored, source)}
    changes["row_digest"] = row_digest(table, {**stored, **changes})
    connection.exec_driver_sql(statements.update(table.name, tuple(changes)), (*changes.values(), op.row))
    return Changed(table, op.row, changes["row_digest"])


def _stored(connection: Connection, table: TableSpec | None, row: bytes) -> Mapping[str, Any] | None:
    if table is None:
        return None
    found = connection.exec_driver_sql(statements.by_id(table.name), (row,)).mappings().first()
    return None if found is None else dict(found)


def _updated(stored: Mapping[str, Any], source: Source) -> dict[str, Any]:
    """The latest clock wins, whatever the order of arrival; the actor decides between equal clocks."""
    mine = (source.write.hlc, source.actor or b"")
    theirs = (stored["updated_hlc"], stored["updated_by"] or b"")
    return {"updated_hlc": mine[0], "updated_by": source.actor} if mine > theirs else {}


def _columns(table: TableSpec, state: RowState, touched: Iterable[int]) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for register in touched:
        if register == DELETED or register not in table.registers:
            continue
        for name, value in field_values(table, register, shown(state.registers[register])).items():
            spec = table.by_name[name]
            columns[name] = pack(spec.kind, to_wire(spec.kind, value))
    return columns


def _deletion(state: RowState) -> dict[str, Any]:
    marks = state.registers.get(DELETED)
    value = shown(marks) if marks else None
    return {"deleted": int(is_deleted(state)), "deletion": None if value is None else encode(value)}


# --- the merge state and the competing values ------------------------------------------------------------------------


def _keep_state(connection: Connection, source: Source, op: Op, state: RowState) -> None:
    values = (op.row, op.table_no, source.space, int(is_contested(state)), to_blob(state))
    connection.exec_driver_sql(_PUT_ROWVER, values)


def _with_values(
    connection: Connection, table: TableSpec | None, op: Op, bare: RowState, stored: Mapping[str, Any] | None
) -> RowState:
    """The state with the values that the rule will look at: those of the registers written, and of the deletion."""
    registers = dict(bare.registers)
    for register in {DELETED, *op.values} & registers.keys():
        registers[register] = _filled(connection, table, op.row, register, registers[register], stored)
    return RowState(registers, bare.contested)


def _filled(
    connection: Connection,
    table: TableSpec | None,
    row: bytes,
    register: int,
    siblings: Siblings,
    stored: Mapping[str, Any] | None,
) -> Siblings:
    kept = kept_values(connection, table, row, register)
    if kept or table is None or stored is None:
        return tuple(_valued(sibling, kept[sibling.dot.device, sibling.dot.n]) for sibling in siblings)
    return tuple(_valued(sibling, column_value(table, register, stored)) for sibling in siblings)


def _valued(sibling: Sibling, value: Wire) -> Sibling:
    return Sibling(sibling.hlc, sibling.dot, value, sibling.also)


def column_value(table: TableSpec, register: int, stored: Mapping[str, Any]) -> Wire:
    """The canonical value of a register, from the columns of its row."""
    if register == DELETED:
        return None if stored["deletion"] is None else decode(stored["deletion"])  # type: ignore[no-any-return]
    members = table.members(register)
    wires = {spec.no: unpack(spec.kind, stored[spec.name]) for spec in members}
    if len(members) == 1 and members[0].no == register:
        return wires[register]
    return {no: wire for no, wire in wires.items() if wire is not None}


def kept_values(
    connection: Connection, table: TableSpec | None, row: bytes, register: int
) -> dict[tuple[bytes, int], Wire]:
    """The values of one register that stand outside its columns, by dot."""
    sql = _VALUES[is_known(table, register)]
    return {(found.device, found.n): decode(found.value) for found in connection.exec_driver_sql(sql, (row, register))}


def with_unknown_members(connection: Connection, table: TableSpec, row: bytes, register: int, value: Any) -> Wire:
    """A group's new value together with the members that a newer version wrote and this one does not know."""
    known = {spec.no for spec in table.members(register)}
    kept = kept_values(connection, table, row, register).values()
    wider = {no: wire for old in kept if isinstance(old, dict) for no, wire in old.items() if no not in known}
    return {**wider, **value}


def is_known(table: TableSpec | None, register: int) -> bool:
    """Whether this version has columns for a register."""
    return table is not None and (register == DELETED or register in table.registers)


def _keep_values(
    connection: Connection, source: Source, op: Op, table: TableSpec | None, before: RowState, state: RowState
) -> None:
    for register in op.values:
        known = is_known(table, register)
        home = SIBLING if known else UNKNOWN
        living = state.registers[register]
        old = before.registers.get(register, ())
        outside = living if len(living) > 1 or not known or _is_wider(table, register, living) else ()
        if len(old) > 1 or not known or (old and _is_wider(table, register, old)):
            connection.exec_driver_sql(_CLEAR[known], (op.row, register))
        for one in outside:
            values = (
                op.row,
                register,
                one.dot.device,
                one.dot.n,
                one.hlc,
                op.table_no,
                source.space,
                encode(one.value),
            )
            connection.exec_driver_sql(statements.insert(home), values)


def _is_wider(table: TableSpec | None, register: int, siblings: Siblings) -> bool:
    """Whether a group's value has members that this version has no columns for."""
    if table is None or register == DELETED:
        return False
    known = {spec.no for spec in table.members(register)}
    return any(isinstance(one.value, dict) and not one.value.keys() <= known for one in siblings)


_ROWVER_BY_ROW = statements.compiled(
    sa.select(ROWVER.c.table_no, ROWVER.c.space, ROWVER.c.v).where(ROWVER.c.row == sa.bindparam("row"))
)
_PUT_ROWVER = statements.compiled(sa.insert(ROWVER).prefix_with("OR REPLACE"))
_VALUES = {
    known: statements.compiled(
        sa.select(home.c.device, home.c.n, home.c.value).where(
            home.c.row == sa.bindparam("row"), home.c.register == sa.bindparam("register")
        )
    )
    for known, home in ((True, SIBLING), (False, UNKNOWN))
}
_CLEAR = {
    known: statements.compiled(
        sa.delete(home).where(home.c.row == sa.bindparam("row"), home.c.register == sa.bindparam("register"))
    )
    for known, home in ((True, SIBLING), (False, UNKNOWN))
}
