# SPDX-License-Identifier: Apache-2.0
"""What can still be read from a damaged store, and what is lost?

One bad page spoils the rows on it, and the connection that met it. So every table is read in ranges of row numbers; a
range that cannot be read is halved, on a new connection, until the bad rows stand alone. The audit trail then tells
which records there must have been. Nothing is written: the damaged file stays as it is, for whoever tries again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlcipher3 import dbapi2 as sqlcipher

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES as SPECS
from legalaid.domain.record import Record, restore
from legalaid.domain.records import RECORDS
from legalaid.domain.values import from_wire
from legalaid.store.columns import unpack
from legalaid.store.engine import Driver, GetKey, Use, connect
from legalaid.store.rows import METADATA

_MOST_ROWS = 1 << 24
"""How far to look where not even the counter of a table can be read."""

_AT_ONCE = 1024
"""Rows in one read while all goes well."""

_FAILURES = 20_000
"""Unreadable ranges after which a table is given up: its upper pages are gone, and nothing will be found."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A record that the audit trail knows and that could not be read."""

    table: str
    record_id: UUID


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was read, deleted records left out; `lost`; and how many entries of the trail were unreadable."""

    records: Mapping[str, tuple[Record, ...]]
    lost: tuple[Lost, ...]
    trail_gaps: int


def salvage(path: Path, key: GetKey) -> Salvage:
    """Read everything that can be read. Raises a `StoreError` only if the file does not open at all."""
    source = _Source(path, key)
    try:
        rows = {name: tuple(source.rows(name, "local_id")) for name in SPECS}
        trail = tuple(source.rows("audit", "seq"))
    finally:
        source.close()
    known = {(name, row["id"]) for name, all_ in rows.items() for row in all_}
    told = {(entry["object_kind"], entry["object_id"]) for entry in trail if entry["digest"] is not None}
    return Salvage(
        records={
            name: tuple(_record(SPECS[name], row) for row in all_ if not row["deleted"]) for name, all_ in rows.items()
        },
        lost=tuple(Lost(name, UUID(bytes=row)) for name, row in sorted(told - known) if name in SPECS),
        trail_gaps=max((entry["seq"] for entry in trail), default=0) - len(trail),
    )


class _Source:
    """A damaged file: a connection that is replaced whenever it met an unreadable page."""

    def __init__(self, path: Path, key: GetKey) -> None:
        self._open = partial(_connect, path, key)
        self._connection = self._open()
        self._patience = 0

    def close(self) -> None:
        self._connection.close()

    def rows(self, table: str, number: str) -> Iterator[dict[str, Any]]:
        """The readable rows in the order of their numbers."""
        columns = tuple(column.name for column in METADATA.tables[table].columns)
        sql = f"SELECT {_quoted(columns)} FROM {table} NOT INDEXED WHERE {number} BETWEEN ? AND ? ORDER BY {number}"  # noqa: S608
        last = self._last(table, number)
        self._patience = _FAILURES
        for first in range(1, last + 1, _AT_ONCE):
            for row in self._range(sql, first, min(first + _AT_ONCE - 1, last)):
                yield dict(zip(columns, row, strict=True))

    def _last(self, table: str, number: str) -> int:
        for sql in (
            f"SELECT max({number}) FROM {table} NOT INDEXED",  # noqa: S608
            f"SELECT max(seq) FROM sqlite_sequence WHERE name = '{table}'",  # noqa: S608
        ):
            found = self._try(sql)
            if found:
                return int(found[0][0] or 0)
        return _MOST_ROWS

    def _range(self, sql: str, first: int, last: int) -> Iterator[tuple[Any, ...]]:
        found = self._try(sql, first, last)
        if found is not None:
            yield from found
        elif first < last and self._patience:
            middle = (first + last) // 2
            yield from self._range(sql, first, middle)
            yield from self._range(sql, middle + 1, last)

    def _try(self, sql: str, *values: int) -> list[tuple[Any, ...]] | None:
        """The rows, or None where a page cannot be read; then the connection is a new one."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlcipher.DatabaseError:
            self._patience = max(0, self._patience - 1)
            self._connection.close()
            self._connection = self._open()
            return None


def _connect(path: Path, key: GetKey) -> Driver:
    return connect(path, key(), use=Use.READ)


def _quoted(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _record(spec: TableSpec, row: Mapping[str, Any]) -> Record:
    values = {field.name: _value(spec, field.name, row[field.name]) for field in spec.fields}
    return restore(RECORDS[spec.name], {"id": UUID(bytes=row["id"]), "space_id": row["space_id"], **values})


def _value(spec: TableSpec, name: str, stored: Any) -> Any:
    kind = spec.by_name[name].kind
    return from_wire(kind, unpack(kind, stored))
