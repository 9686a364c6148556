# SPDX-License-Identifier: Apache-2.0
"""How does everything that was written in a space go out of this store for good?

Rows, competing values, saves that are in no frame, what waits, drafts, search rows and the names of files are deleted;
SQLite overwrites what it deletes with zeros, and the search tables are written together anew, since a deleted word
would stay in them until then. Each frame gives way to a stub, so that the chain can be followed as before. Afterwards
the whole file is written anew: a page from which SQLite moved rows to another keeps copies of them between its cells,
where no zeros come. The audit trail keeps its entries, which hold no word of what was written, and gets one more for
each record. The opening frame stays: it says that there was a space, and nothing of what was in it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.clock import from_milliseconds, to_milliseconds
from legalaid.domain.record import Record
from legalaid.errors import NotFound
from legalaid.ids import SpaceId
from legalaid.store import frames, meta, search
from legalaid.store import membership as kept
from legalaid.store.engine import driver_of
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES
from legalaid.store.store import Store
from legalaid.store.tables import (
    BLOB,
    DRAFT,
    ERASED,
    HELD,
    OUTBOX,
    PENDING,
    QUARANTINE,
    REISSUED,
    ROWVER,
    SIBLING,
    UNKNOWN,
)
from legalaid.store.unit_of_work import Work

_ENTRY = "record.erase"
_OPENING = b"\x02"
"""The second byte of an opening frame."""
_OF_A_SPACE = (OUTBOX, ROWVER, SIBLING, UNKNOWN, PENDING, REISSUED, HELD, QUARANTINE, BLOB)

_TO_REWRITE = "erasure_to_rewrite"
"""Set from the save of an erasure until the file was written anew."""

Stub = Callable[[bytes], bytes]
"""What is left of a frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """A space that was erased here. `entry` is the order in the membership log; None in a vault alone.

    `unsent` counts the saves of this computer that no other one had: they went with the rest.
    """

    space: bytes
    label: str
    reason: int
    entry: int | None
    at: datetime
    records: int
    files: int
    unsent: int


@dataclass(frozen=True, slots=True)
class Extent:
    """What an erasure would take: records, files (by the names of their sealed bytes), and frames."""

    records: int
    blobs: tuple[bytes, ...]
    frames: int


def extent(reader: Reader, space: bytes) -> Extent:
    """What stands in a space here."""
    count = sum(len(rows) for rows in _rows(reader.connection, space).values())
    whole = sum(1 for _ in frames.of_space(reader.connection, space))
    return Extent(count, _blobs(reader.connection, space), whole)


def unheld(connection: Connection, space: bytes) -> tuple[bytes, ...]:
    """The frames of this computer in a space that no hub and no other computer has; saves in no frame are not here."""
    return tuple(raw for (raw,) in driver_of(connection).execute(_UNHELD, (space, _OPENING)).fetchall())


def erased(connection: Connection) -> tuple[Erased, ...]:
    """The spaces that were erased here, in the order in which they were."""
    found = connection.execute(sa.select(ERASED).order_by(ERASED.c.at, ERASED.c.space))
    return tuple(Erased(**row._asdict() | {"at": from_milliseconds(row.at)}) for row in found)


def is_erased(connection: Connection, space: bytes) -> bool:
    """Whether a space was erased here."""
    return driver_of(connection).execute("SELECT 1 FROM erased WHERE space = ?", (space,)).fetchone() is not None


def require_kept(reader: Reader, record: Record) -> None:
    """Return unless a record was erased while its form was open. Raises `NotFound`: no row beside it comes back."""
    if is_erased(reader.connection, record.space_id):
        raise NotFound(kind=record.table.name)


def label(connection: Connection, space: bytes) -> str:
    """The human number of the case or visit in a space; empty where there is none."""
    return next((row[0] for row in driver_of(connection).execute(_LABEL, (space, space)) if row[0]), "")


def erase(
    work: Work, space: SpaceId, *, label: str, reason: int, unsent: int, stub: Stub, entry: int | None = None
) -> tuple[bytes, ...]:
    """Take everything in a space out of the store; the names of the files to remove once the work is saved.

    `clean` follows after the last space: the words of a deleted row stay in the search tables until then.
    """
    connection, blobs = work.connection, _blobs(work.connection, space)
    rows = _rows(connection, space)
    _drop_search(work, rows)
    for name, ids in rows.items():
        for row in ids:
            work.log(_ENTRY, name, row)
        connection.execute(sa.delete(TABLES[name]).where(TABLES[name].c.space_id == space))
    targets = [row for ids in rows.values() for row in ids]
    for row in targets:
        connection.execute(sa.delete(DRAFT).where(DRAFT.c.target == row.bytes))
    for table in _OF_A_SPACE:
        connection.execute(sa.delete(table).where(table.c.space == space))
    for frame in tuple(frames.of_space(connection, space)):
        if frame.raw[1:2] != _OPENING:
            frames.wear_down(work, frame.link, stub(frame.raw))
    kept.drop_secrets(work, space)
    note = {"space": space, "label": label, "reason": reason, "entry": entry, "at": to_milliseconds(work.now)}
    counts = {"records": len(targets), "files": len(blobs), "unsent": unsent}
    connection.execute(sa.insert(ERASED).values(**note, **counts))
    return blobs


def clean(work: Work) -> None:
    """Leave no word of what was erased in the search tables; once for all spaces, since it reads all of them.

    `leave_nothing` follows when this is saved.
    """
    search.forget_dropped(work)
    meta.put(work.connection, _TO_REWRITE, "1")


def leave_nothing(store: Store) -> None:
    """Write the file anew if something was erased since that was done last.

    It takes as much memory and disk as the store has, and seconds where that is large. What was broken off, or had no
    room, is done after the next unlock.
    """
    if _TO_REWRITE in store.meta:
        store.rewrite()
        del store.meta[_TO_REWRITE]


def _rows(connection: Connection, space: bytes) -> dict[str, list[UUID]]:
    """The ids of the rows of a space by their tables."""
    found = {
        name: list(connection.scalars(sa.select(table.c.id).where(table.c.space_id == space)))
        for name, table in TABLES.items()
    }
    return {name: ids for name, ids in found.items() if ids}


def _blobs(connection: Connection, space: bytes) -> tuple[bytes, ...]:
    table = TABLES["attachment"]
    return tuple(connection.scalars(sa.select(table.c.blob).where(table.c.space_id == space).order_by(table.c.blob)))


def _drop_search(work: Work, rows: dict[str, list[UUID]]) -> None:
    for name in rows.keys() & search.SPOKEN_OF.keys():
        search.drop(work, name, rows[name])


_LABEL = "SELECT number FROM case_file WHERE space_id = ? UNION ALL SELECT number FROM visit WHERE space_id = ?"
_UNHELD = (
    "WITH own(id) AS (SELECT device_id FROM device) SELECT frame FROM sync_frame AS frame "
    "WHERE space = ? AND device IN own AND acked = 0 AND opened != 2 AND substr(frame, 2, 1) != ? "
    "AND NOT EXISTS (SELECT 1 FROM sync_witness AS said WHERE said.space = frame.space "
    'AND said.device = frame.device AND said."by" NOT IN own AND said.dseq >= frame.dseq) ORDER BY device, dseq'
)
