# SPDX-License-Identifier: Apache-2.0
"""How is the encrypted database opened, and what may a connection do?

This is the only place where a database is opened or a key is put into SQL text. The key comes from a function, so that
it stands in no URL, no repr, no log and no exception. Every connection

- keeps temporary files in memory and waits five seconds for a lock; writers use the write-ahead log and flush at each
  commit (`synchronous=FULL`: with less, a power cut loses acknowledged saves);
- carries a guard: TEMP triggers that refuse every write to a journalled table unless the unit of work has opened the
  journal on this connection. (A trigger of the main schema could name no temp table, and under `trusted_schema=OFF`
  call no function of ours.)
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from legalaid.errors import (
    OutsideJournal,
    StoreBusy,
    StoreDamaged,
    StoreDiskFull,
    StoreError,
    StoreInputOutput,
    StoreMissing,
    StoreNotEncrypted,
    StoreReadOnly,
    StoreUnreadable,
    StoreUnsafePlace,
)
from legalaid.store.migrations import NEWEST
from legalaid.store.tables import APPEND_ONLY, JOURNALLED
from legalaid.vault import disk

APPLICATION_ID = 0x4C414331
"""`LAC1` in the file header: our own check knows the store from any other database."""

KEY_BYTES = 48
"""32 bytes of key and 16 of salt: with the salt given, damage to the file's first bytes does not lose the rest."""

GetKey = Callable[[], bytes]

Driver = sqlcipher.Connection
"""The driver's own connection: the journal's many small statements go straight to it."""

_BUSY_SECONDS = 5.0
_OPENING_BYTES = 64 * 1024
_MEMORY = 2

# vault-format.md says what each is for.
_PRAGMAS = (
    "temp_store=MEMORY",
    "secure_delete=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "mmap_size=0",
    "cache_size=-32768",
)

_READER_CACHE = "PRAGMA cache_size=-8192"
_WRITER_CACHE = "PRAGMA cache_size=-32768"
"""KiB. Whoever changes much at once comes back to the same pages; to whoever reads, more is worth a twentieth of the
time, and there may be four connections."""


class Use(Enum):
    """What a connection is for."""

    CREATE = auto()
    WORK = auto()
    READ = auto()
    MIGRATE = auto()
    """Foreign keys off and no guard: rebuilding a parent table would delete its children."""


_MODES = {Use.CREATE: "rwc", Use.WORK: "rw", Use.READ: "ro", Use.MIGRATE: "rw"}
"""A missing file is an error except at creation, never a new empty store."""


def connect(path: Path, key: bytes, *, use: Use = Use.WORK, key_is_right: bool = True) -> Driver:
    """One keyed connection with every setting in place.

    `key_is_right` says that the key was proven before (the vault header authenticated), so that what cannot be read
    is damaged. Raises a `StoreError`; the driver's own words, which may hold the key, never leave this function.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a raw key is 32 bytes of key and 16 bytes of salt")
    connection = _opened(path, use)
    try:
        _unlock(connection, path, key, StoreDamaged if key_is_right else StoreUnreadable)
        with reported():
            _settle(connection, use)
    except StoreInputOutput:
        connection.close()
        raise (StoreInputOutput if _has_room(path) else StoreDiskFull) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _has_room(path: Path) -> bool:
    """Whether the little that opening writes would fit. SQLite calls a full disk an I/O error there."""
    return disk.free_bytes(path.parent) >= _OPENING_BYTES


def make_private(path: Path) -> None:
    """An empty file that only its owner may read, for SQLite to fill; it gives its log and index the same rights."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, disk.PRIVATE_FILE))
    except OSError:
        raise StoreInputOutput from None


def _opened(path: Path, use: Use) -> Driver:
    if use is Use.CREATE:
        make_private(path)
    try:
        return sqlcipher.connect(
            f"{path.absolute().as_uri()}?mode={_MODES[use]}",
            uri=True,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
    except sqlcipher.Error:
        raise (StoreInputOutput if path.exists() else StoreMissing) from None


def _unlock(connection: Driver, path: Path, key: bytes, refusal: type[StoreError]) -> None:
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # first: else a wrong key is logged to stderr
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError as error:
        fault = _fault(error)
        raise (_refusal(path, refusal) if fault is StoreDamaged else fault or refusal) from None
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise StoreNotEncrypted  # plain SQLite takes PRAGMA key without a word


def _refusal(path: Path, otherwise: type[StoreError]) -> type[StoreError]:
    """Whether the file opens without any key. SQLite itself looks: a plain open() would drop its file locks."""
    probe = sqlcipher.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        probe.execute("PRAGMA cipher_log_level = NONE")
        probe.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.Error:
        return otherwise
    else:
        return StoreNotEncrypted
    finally:
        probe.close()


def _settle(connection: Driver, use: Use) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(f"PRAGMA foreign_keys={'OFF' if use is Use.MIGRATE else 'ON'}")
    if connection.execute("PRAGMA temp_store").fetchone()[0] != _MEMORY:
        raise StoreUnsafePlace
    if use is not Use.READ:
        if connection.execute("PRAGMA journal_mode=WAL").fetchone()[0] != "wal":
            raise StoreUnsafePlace
        connection.execute("PRAGMA synchronous=FULL")
    if use in {Use.WORK, Use.READ} and connection.execute("PRAGMA user_version").fetchone()[0] == NEWEST:
        connection.executescript(_GUARD)


_REFUSAL = "outside the journal"


def _guard() -> str:
    """Triggers that let a write pass only while the journal is open on this connection."""
    shut = "WHEN NOT EXISTS (SELECT 1 FROM temp.journal_open)"
    rules = [(table, verb, shut) for table in JOURNALLED for verb in ("INSERT", "UPDATE", "DELETE")]
    rules += [(table, "INSERT", shut) for table in APPEND_ONLY]
    rules += [(table, verb, "") for table in APPEND_ONLY for verb in ("UPDATE", "DELETE")]
    triggers = [
        f'CREATE TEMP TRIGGER "guard_{table}_{verb}" BEFORE {verb} ON main."{table}" {when} '
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END;"
        for table, verb, when in rules
    ]
    return "\n".join(["CREATE TEMP TABLE journal_open (yes INTEGER);", *triggers])


_GUARD = _guard()


def open_engine(path: Path, key: GetKey, *, use: Use = Use.WORK, key_is_right: bool = True) -> Engine:
    """A pool of such connections. A transaction begins IMMEDIATE, or deferred with the option `reader=True`.

    The connection used last is used next: it holds in memory what was read last, and the others stay small.
    """
    pool: dict[str, Any] = {"poolclass": QueuePool, "pool_size": 4, "max_overflow": 0, "pool_use_lifo": True}
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key(), use=use, key_is_right=key_is_right),
        pool_reset_on_return="rollback",
        hide_parameters=True,
        **({"poolclass": NullPool} if use in {Use.CREATE, Use.MIGRATE} else pool),
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reader = use is Use.READ or connection.get_execution_options().get("reader")
        driver_of(connection).execute(_READER_CACHE if reader else _WRITER_CACHE)
        connection.exec_driver_sql("BEGIN" if reader else "BEGIN IMMEDIATE")

    return engine


def driver_of(connection: Connection) -> Driver:
    """The driver's connection below a transaction that is open."""
    driver: Driver = connection.connection.driver_connection  # type: ignore[assignment]
    return driver


def export(driver: Driver, path: Path, key: bytes) -> None:
    """Write the whole database under another key to a new file, marked as ours."""
    if len(key) != KEY_BYTES:
        raise ValueError("a raw key is 32 bytes of key and 16 bytes of salt")
    version = driver.execute("PRAGMA main.user_version").fetchone()[0]
    make_private(path)
    with reported():
        driver.execute("ATTACH DATABASE ? AS copy KEY ?", (f"{path.absolute().as_uri()}?mode=rwc", f"x'{key.hex()}'"))
        try:
            driver.execute("BEGIN")  # else every row would be flushed to the disk by itself
            driver.execute("SELECT sqlcipher_export('copy')").fetchall()
            driver.execute(f"PRAGMA copy.application_id = {APPLICATION_ID}")  # the export leaves both at 0
            driver.execute(f"PRAGMA copy.user_version = {version}")
            driver.execute("COMMIT")
        except BaseException:
            if driver.in_transaction:
                driver.execute("ROLLBACK")
            raise
        finally:
            driver.execute("DETACH DATABASE copy")


# --- what the driver reports ------------------------------------------------------------------------------------------

_FAULTS: dict[int, type[StoreError]] = {
    sqlcipher.SQLITE_FULL: StoreDiskFull,
    sqlcipher.SQLITE_BUSY: StoreBusy,
    sqlcipher.SQLITE_LOCKED: StoreBusy,
    sqlcipher.SQLITE_CORRUPT: StoreDamaged,
    sqlcipher.SQLITE_NOTADB: StoreDamaged,
    sqlcipher.SQLITE_READONLY: StoreReadOnly,
    sqlcipher.SQLITE_IOERR: StoreInputOutput,
    sqlcipher.SQLITE_CANTOPEN: StoreInputOutput,
}


def _fault(error: Exception) -> type[StoreError] | None:
    if error.args == (_REFUSAL,):  # the driver has one number for every broken constraint
        return OutsideJournal
    return _FAULTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)


@contextmanager
def reported() -> Iterator[None]:
    """Turn what the driver reports into our own errors. A defect keeps its statement and loses its values."""
    try:
        yield
    except DBAPIError as error:
        origin = error.orig or error
        fault = _fault(origin) if isinstance(origin, Exception) else None
        name = getattr(origin, "sqlite_errorname", "no number")
        raise (fault or RuntimeError(f"{name} in: {error.statement}")) from None
    except sqlcipher.Error as error:
        raise (_fault(error) or RuntimeError(getattr(error, "sqlite_errorname", "driver"))) from None
