# SPDX-License-Identifier: Apache-2.0
"""Is the store what this program wrote, all of it, and nothing older?

Each page is authenticated by itself, so an older copy of one page opens without a murmur. It is found by what the
pages say of each other: rows against the audit trail, the trail against itself and the head remembered outside, rows
and their versions against the journal replayed, numbers against the counters that gave them out, search tables against
the words they were made from, attachments against their hashes. A finding names a place, never what stands there.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.domain.fields import TABLES as SPECS
from legalaid.errors import StoreDamaged, StoreError, WrongCheckDigit, WrongValue
from legalaid.ids import NumberPrefix, SpaceKind, parse_number, space_id
from legalaid.store import attachments, audit, replay, search_check
from legalaid.store.audit import AuditHead
from legalaid.store.engine import driver_of, reported
from legalaid.store.merging import row_digest, stored_row
from legalaid.store.meta import CHANGED_OUTSIDE, HEADER_GENERATION
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES
from legalaid.store.snapshot import damaged_pages
from legalaid.store.store import Store
from legalaid.store.tables import AUDIT, DEVICE, META, SERIAL, SPACE


class Fault(StrEnum):
    """What can be wrong."""

    PAGE = "page"
    """A page is damaged, or two pages do not fit together."""
    TRAIL = "trail"
    """The audit trail does not fit itself; `where` is the first entry."""
    ANCHOR = "anchor"
    """The trail is shorter than, or another one than, the head remembered outside."""
    ROW = "row"
    """A row is not what the audit trail says of it."""
    VERSION = "version"
    """A row, its version or its competing values are not what the journal gives."""
    JOURNAL = "journal"
    """A space's vector and its journal do not fit, or a transaction cannot be read."""
    COUNTER = "counter"
    """A counter stands behind a number that it gave out, so that the number would be given out again."""
    SPACE = "space"
    """A row lies in a space that is not known, or a space's id is not made of its parts."""
    SEARCH = "search"
    """A search table does not say what the rows say."""
    FILE_MISSING = "file_missing"
    """An attachment is not in the folder: lost, or not received yet."""
    FILE_ALTERED = "file_altered"
    """An attachment is not the one that was sealed."""
    CHANGED_OUTSIDE = "changed_outside"
    """The store's file was not the one that had been closed; `where` is when that was seen first."""
    HEADER = "header"
    """The vault header and the store were not saved together."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. `where` is a table, a record id, a space, a page or a number."""

    code: Fault
    where: str


_Check = Callable[[Reader], Iterator[Finding]]


def verify(
    store: Store, *, anchored: AuditHead | None = None, header_generation: int | None = None
) -> tuple[Finding, ...]:
    """Check everything, at some hundred cases a second. `anchored` is the head noted at the last lock."""
    found: list[Finding] = []
    if not store.read_only:
        store.checkpoint()  # a torn write-ahead log would look like a damaged page
    try:
        with reported(), store.engine.connect() as connection:
            found += [Finding(Fault.PAGE, page) for page in damaged_pages(connection)]
        with store.read() as reader:
            found += _outside(reader, anchored, header_generation)
            for check in _CHECKS:
                found += _checked(check, reader)
            found += _files(reader, store.blobs)
    except StoreDamaged:
        found.append(Finding(Fault.PAGE, "unreadable"))
    return tuple(dict.fromkeys(found))


def _checked(check: _Check, reader: Reader) -> list[Finding]:
    """What a check finds; a page that stops it is a finding like any other."""
    try:
        with reported():
            return list(check(reader))
    except (StoreError, RuntimeError, ValueError, TypeError, KeyError):
        return [Finding(Fault.PAGE, f"unreadable: {check.__name__.strip('_')}")]


# --- the trail -------------------------------------------------------------------------------------------------------


def _outside(reader: Reader, anchored: AuditHead | None, header_generation: int | None) -> Iterator[Finding]:
    if anchored is not None and anchored.seq and not _has(reader.connection, anchored):
        yield Finding(Fault.ANCHOR, str(anchored.seq))
    if header_generation is not None:
        noted = _noted(reader, HEADER_GENERATION)
        if noted != str(header_generation):
            yield Finding(Fault.HEADER, str(header_generation))
    if (since := _noted(reader, CHANGED_OUTSIDE)) is not None:
        yield Finding(Fault.CHANGED_OUTSIDE, since)


def _noted(reader: Reader, key: str) -> str | None:
    return reader.connection.scalar(sa.select(META.c.value).where(META.c.key == key))


def _has(connection: Connection, head: AuditHead) -> bool:
    return connection.scalar(sa.select(AUDIT.c.hash).where(AUDIT.c.seq == head.seq)) == head.hash


def _trail(reader: Reader) -> Iterator[Finding]:
    report = audit.verify_chain(reader.connection)
    if not report.ok:
        yield Finding(Fault.TRAIL, str(report.broken_at))


def _rows(reader: Reader) -> Iterator[Finding]:
    """Every row is what the last entry about it says, and every entry's row is there."""
    driver = driver_of(reader.connection)
    for name, spec in SPECS.items():
        for (row,) in driver.execute(f"SELECT id FROM {name}").fetchall():  # noqa: S608
            stored = stored_row(driver, spec, row)
            last = driver.execute(_LAST_DIGEST, (row, name)).fetchone()
            if stored is None or last is None or not row_digest(spec, stored) == stored["row_digest"] == last[0]:
                yield Finding(Fault.ROW, _place(name, row))
        for (row,) in driver.execute(_GONE.format(name=name), (name,)).fetchall():
            yield Finding(Fault.ROW, _place(name, row))


_LAST_DIGEST = (
    "SELECT digest FROM audit WHERE object_id = ? AND object_kind = ? AND digest IS NOT NULL ORDER BY seq DESC LIMIT 1"
)
_GONE = (
    "SELECT DISTINCT object_id FROM audit WHERE object_kind = ?1 AND digest IS NOT NULL "
    "AND object_id NOT IN (SELECT id FROM {name}) "
    "AND object_id NOT IN (SELECT object_id FROM audit WHERE action = 'record.erase' AND object_kind = ?1)"
)


# --- the journal -----------------------------------------------------------------------------------------------------


def _journal(reader: Reader) -> Iterator[Finding]:
    for space in replay.broken_vectors(reader.connection):
        yield Finding(Fault.JOURNAL, space.hex())
    for name, row in replay.differing(reader.connection):
        yield Finding(Fault.JOURNAL, row.hex()) if name == replay.SPACE else Finding(Fault.VERSION, _place(name, row))


# --- counters and spaces ---------------------------------------------------------------------------------------------


def _counters(reader: Reader) -> Iterator[Finding]:
    connection = reader.connection
    given: dict[str, int] = dict(driver_of(connection).execute("SELECT name, seq FROM sqlite_sequence"))
    for name in (*TABLES, SPACE.name):
        highest = connection.exec_driver_sql(f"SELECT max(local_id) FROM {name}").scalar() or 0  # noqa: S608
        if given.get(name, 0) < highest:
            yield Finding(Fault.COUNTER, name)
    for key, highest in _highest_serials(connection).items():
        if _last_serial(connection, key) < highest:
            yield Finding(Fault.COUNTER, "-".join(map(str, key)))
    yield from _clock(connection)


_SerialKey = tuple[str, str, int, int]


def _highest_serials(connection: Connection) -> dict[_SerialKey, int]:
    """The highest serial that stands in a case or letter number of this vault's own devices."""
    own = set(connection.scalars(sa.select(DEVICE.c.tag)))
    highest: dict[_SerialKey, int] = {}
    for name in ("case_file", "letter"):
        for text in connection.scalars(sa.select(TABLES[name].c.number)):
            try:
                number = parse_number(text or "")
            except (WrongValue, WrongCheckDigit):  # another system's number is nobody's serial
                continue
            if number.tag in own:
                key = (NumberPrefix(number.prefix).value, number.office, number.year, number.tag)
                highest[key] = max(highest.get(key, 0), number.serial)
    return highest


def _last_serial(connection: Connection, key: _SerialKey) -> int:
    prefix, office, year, tag = key
    query = sa.select(SERIAL.c.last).where(
        SERIAL.c.prefix == prefix, SERIAL.c.office == office, SERIAL.c.year == year, SERIAL.c.tag == tag
    )
    return connection.scalar(query) or 0


def _clock(connection: Connection) -> Iterator[Finding]:
    """The clock value kept for the next save is no earlier than that of any save made here."""
    kept = int(connection.scalar(sa.select(META.c.value).where(META.c.key == "hlc")) or 0)
    own = sa.select(DEVICE.c.device_id)
    latest = connection.scalar(sa.select(sa.func.max(AUDIT.c.hlc)).where(AUDIT.c.device.in_(own))) or 0
    if kept < latest:
        yield Finding(Fault.COUNTER, "clock")


def _spaces(reader: Reader) -> Iterator[Finding]:
    connection = reader.connection
    known = set()
    for row in connection.execute(sa.select(SPACE)):
        known.add(row.space_id)
        if space_id(row.device, SpaceKind(row.kind), row.nonce) != row.space_id:
            yield Finding(Fault.SPACE, row.space_id.hex())
    for name, table in TABLES.items():
        for space in connection.scalars(sa.select(table.c.space_id).distinct()):
            if space not in known:
                yield Finding(Fault.SPACE, f"{name} {space.hex()}")


# --- search and files ------------------------------------------------------------------------------------------------


def _search(reader: Reader) -> Iterator[Finding]:
    for name, row in search_check.differing(reader):
        yield Finding(Fault.SEARCH, f"{name} {row}")


def _files(reader: Reader, blobs: Path) -> Iterator[Finding]:
    table = TABLES["attachment"]
    wanted = sa.select(table.c.id, table.c.blob, table.c.sealed_sha256).where(sa.func.length(table.c.file_key) > 0)
    for row in reader.connection.execute(wanted):
        if not attachments.blob_path(blobs, row.blob).is_file():
            yield Finding(Fault.FILE_MISSING, str(row.id))
        elif not attachments.is_whole(blobs, row.blob, row.sealed_sha256):
            yield Finding(Fault.FILE_ALTERED, str(row.id))


_CHECKS: tuple[_Check, ...] = (_trail, _rows, _journal, _counters, _spaces, _search)


def _place(table: str, row: bytes) -> str:
    return f"{table} {UUID(bytes=row)}"
