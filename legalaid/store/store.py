# SPDX-License-Identifier: Apache-2.0
"""What does a program hold in its hands while a vault is open?

A `Store`: it gives readers, each of one moment, and units of work, one at a time. Threads of one process queue for a
lock here, so that none runs into SQLite's busy loop; nothing it returns is tied to a thread.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID
from weakref import WeakValueDictionary

from sqlalchemy import Connection
from sqlalchemy.engine import Engine

from legalaid.clock import Clock
from legalaid.errors import ForeignStore, NewerStore, StoreError, StoreGone, StoreNeedsUpgrade
from legalaid.ids import DeviceId
from legalaid.store import device, meta
from legalaid.store.audit import AuditHead
from legalaid.store.engine import APPLICATION_ID, GetKey, Use, open_engine, reported
from legalaid.store.meta import Meta
from legalaid.store.migrations import NEWEST
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work

_VAULT_ID = "vault_id"
_CREATED_AT = "created_at"


class _Turn:
    """The right to write to one file: whoever has the lock."""

    def __init__(self) -> None:
        self.lock = threading.Lock()


_turns: WeakValueDictionary[Path, _Turn] = WeakValueDictionary()
_turns_lock = threading.Lock()


class Store:
    """An open store. `blobs` is the folder of sealed attachments beside it; `meta` its small values."""

    def __init__(self, engine: Engine, path: Path, *, clock: Clock, blobs: Path, read_only: bool) -> None:
        self.engine = engine
        self.path = path
        self.blobs = blobs
        self.clock = clock
        self.read_only = read_only
        self._closed = False
        self.meta = Meta(self._reading, self._writing)
        with _turns_lock:
            self._turn = _turns.setdefault(path.absolute(), _Turn())
        with self._reading() as connection:
            self._device = device.current(connection)

    @classmethod
    def create(
        cls,
        path: Path,
        key: GetKey,
        *,
        clock: Clock,
        blobs: Path,
        vault_id: UUID | None = None,
        device_tag: int | None = None,
    ) -> "Store":
        """Make a store with its layout and this device's identity. Nothing may be at `path` yet."""
        if path.exists():
            raise FileExistsError("a store is already there")
        try:
            _upgrade(path, key, create=True)
        except StoreError:
            for part in path.parent.glob(f"{path.name}*"):
                part.unlink()
            raise
        engine = open_engine(path, key)
        with reported(), engine.begin() as connection:
            device.make(connection, clock, tag=device_tag)
            meta.put(connection, _CREATED_AT, clock.now().isoformat())
            if vault_id is not None:
                meta.put(connection, _VAULT_ID, str(vault_id))
        return cls(engine, path, clock=clock, blobs=blobs, read_only=False)

    @classmethod
    def open(
        cls,
        path: Path,
        key: GetKey,
        *,
        clock: Clock,
        blobs: Path,
        vault_id: UUID | None = None,
        read_only: bool = False,
        key_is_right: bool = True,
    ) -> "Store":
        """Open a store and bring an older layout up to date; a verified backup comes before and is the caller's.

        `key_is_right` says that the header proved the key, so that an unreadable file is damaged. Raises
        `StoreMissing`, `StoreDamaged`, `StoreUnreadable`, `StoreNotEncrypted`, `ForeignStore`, `NewerStore`,
        `StoreNeedsUpgrade`, `UpgradeFailed`.
        """
        engine = open_engine(path, key, use=Use.READ if read_only else Use.WORK, key_is_right=key_is_right)
        try:
            is_older = _is_older(engine, read_only=read_only)
            if is_older:
                engine.dispose()
                _upgrade(path, key)
            store = cls(engine, path, clock=clock, blobs=blobs, read_only=read_only)
            store._check_vault(vault_id)
            if is_older:
                store._adopt()
        except BaseException:
            engine.dispose()
            raise
        return store

    def _check_vault(self, vault_id: UUID | None) -> None:
        if vault_id is not None and self.meta.get(_VAULT_ID) != str(vault_id):
            raise ForeignStore

    def _adopt(self) -> None:
        with self.write(actor=None, action="upgrade") as work:
            work.adopt()

    @property
    def device(self) -> DeviceId:
        """This installation."""
        return self._device.id

    @property
    def device_tag(self) -> int:
        """The tag inside the human numbers made here."""
        return self._device.tag

    def look_again(self, reader: Reader) -> None:
        """Take up the tag that an office has given to this computer since the store was opened."""
        self._device = device.current(reader.connection)

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """One consistent view."""
        with self._reading() as connection:
            yield Reader(connection)

    @contextmanager
    def write(self, *, actor: UUID | None, action: str) -> Iterator[Work]:
        """One unit of work: durable when the block ends, as if it had never been on any exception."""
        with self._writing() as connection:
            connection.exec_driver_sql("INSERT INTO temp.journal_open VALUES (1)")
            work = Work(connection, device=self._device, clock=self.clock, actor=actor, action=action)
            yield work
            work.finish()
            connection.exec_driver_sql("DELETE FROM temp.journal_open")

    def head(self) -> AuditHead:
        """The end of the audit trail."""
        with self.read() as reader:
            return reader.head()

    def checkpoint(self) -> None:
        """Bring everything from the write-ahead log into the main file."""
        with self._turn.lock, reported(), self.engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def rewrite(self) -> None:
        """Write the whole main file anew, without what old pages hold between their rows. Needs room for a copy."""
        with self._turn.lock, reported(), self.engine.connect() as connection:
            connection.connection.cursor().execute("VACUUM")
        self.checkpoint()

    def close(self) -> None:
        """Checkpoint and let go of every connection; a second time does nothing."""
        try:
            if not (self.read_only or self._closed):
                self.checkpoint()
        finally:
            self._closed = True
            self.engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with reported(), self.engine.connect().execution_options(reader=True) as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        self._look_that_it_is_there()
        with self._turn.lock, reported(), self.engine.begin() as connection:
            yield connection

    def _look_that_it_is_there(self) -> None:
        """A system that keeps an open file after its folder was deleted would take saves that nobody sees again.

        Raises `StoreGone`.
        """
        if not self.path.exists():
            raise StoreGone


def layout(engine: Engine) -> int:
    """Which revision the store is at. Raises `ForeignStore` or `NewerStore`."""
    with reported(), engine.connect().execution_options(reader=True) as connection:
        if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
            raise ForeignStore
        found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if found > NEWEST:
        raise NewerStore(version=found)
    return found


def _is_older(engine: Engine, *, read_only: bool) -> bool:
    found = layout(engine)
    if found < NEWEST and read_only:
        raise StoreNeedsUpgrade(version=found)
    return found < NEWEST


def _upgrade(path: Path, key: GetKey, *, create: bool = False) -> None:
    from legalaid.store import schema  # noqa: PLC0415 - Alembic is slow to load and seldom needed

    schema.upgrade(path, key, create=create)
