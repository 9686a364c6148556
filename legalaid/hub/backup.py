# SPDX-License-Identifier: Apache-2.0
"""How is a hub copied to a folder, and put back?

A backup is a folder with an SQLite hub (`hub.db`) and the chunks (`blobs/`), whatever the hub itself runs on; so it
also moves a hub from one database to another. The rows are those of one instant; of the chunks, which are copied later,
only those of an erased space may be gone by then, and these are left out. `hub.db` gets its name last: a folder without
it is no backup.

A hub that was put back has lost what came later. It gets a new history, by which every device sees that it must look
what the hub lacks and send it again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from legalaid.errors import BackupRefused, UnusableBlobStore
from legalaid.hub.blobs import BlobStore, ChunkName, Folder
from legalaid.hub.database import Database
from legalaid.hub.organisations import new_history
from legalaid.hub.tables import BLOB, FRAME, KEPT, ORG

DATABASE_FILE = "hub.db"
CHUNKS_FOLDER = "blobs"

_IN_WORK = ".part"
_ROWS_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds."""

    organisations: int
    frames: int
    chunks: int


def back_up(database: Database, blobs: BlobStore, folder: Path) -> Copied:
    """Copy a hub into a new or empty folder. Raises a `HubError`."""
    _require_empty(folder)
    part = folder / (DATABASE_FILE + _IN_WORK)
    with Database(f"sqlite:///{part}") as copy:
        copy.make()
        with database.still() as source, copy.writing() as target:
            _copy_rows(source, target)
        with copy.writing() as target:
            _copy_chunks(target, blobs, Folder(folder / CHUNKS_FOLDER), gone=partial(_leave_out, database, target))
            copied = _counted(target)
    part.replace(folder / DATABASE_FILE)
    return copied


def restore(folder: Path, database: Database, blobs: BlobStore) -> Copied:
    """Put a backup into an empty hub, under new histories. Raises a `HubError`."""
    with Database(f"sqlite:///{folder / DATABASE_FILE}") as copy:
        copy.check()
        database.make()
        with database.reading() as target:
            _require_unused(target)
        with copy.reading() as source:
            _copy_chunks(source, Folder(folder / CHUNKS_FOLDER), blobs)
            with database.writing() as target:
                _require_unused(target)
                _copy_rows(source, target)
                renew(target)
                return _counted(target)


def renew(work: Connection) -> int:
    """Give every organisation a new history; how many there are. Needed after any restore by other means."""
    orgs = work.scalars(select(ORG.c.id)).all()
    for org in orgs:
        work.execute(update(ORG).where(ORG.c.id == org).values(history=new_history()))
    return len(orgs)


def _copy_rows(source: Connection, target: Connection) -> None:
    for table in KEPT:
        rows = source.execution_options(yield_per=_ROWS_AT_ONCE).execute(select(table))
        for some in rows.mappings().partitions():
            target.execute(insert(table), [dict(row) for row in some])


def _copy_chunks(
    connection: Connection, source: BlobStore, target: BlobStore, *, gone: Callable[[ChunkName], None] | None = None
) -> None:
    names = select(BLOB.c.org, BLOB.c.space, BLOB.c.id)
    for row in connection.execute(names).all():
        name = ChunkName(bytes(row.org), bytes(row.space), bytes(row.id))
        data = source.get(name)
        if data is not None:
            target.put(name, data)
        elif gone is not None:
            gone(name)
        else:
            raise UnusableBlobStore


def _leave_out(database: Database, copy: Connection, name: ChunkName) -> None:
    """Drop a chunk from the copy that was erased meanwhile. Raises `UnusableBlobStore` for one that is lost."""
    same = (BLOB.c.org == name.org) & (BLOB.c.space == name.space) & (BLOB.c.id == name.id)
    with database.reading() as connection:
        if connection.scalar(select(BLOB.c.size).where(same)) is not None:
            raise UnusableBlobStore
    copy.execute(delete(BLOB).where(same))


def _counted(connection: Connection) -> Copied:
    return Copied(_count(connection, ORG), _count(connection, FRAME), _count(connection, BLOB))


def _count(connection: Connection, table: Table) -> int:
    number: Any = connection.execute(select(func.count()).select_from(table)).scalar_one()
    return int(number)


def _require_unused(target: Connection) -> None:
    if target.scalar(select(ORG.c.id).limit(1)) is not None:
        raise BackupRefused


def _require_empty(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_empty = not any(folder.iterdir())
    except OSError:
        raise BackupRefused from None
    if not is_empty:
        raise BackupRefused
