# SPDX-License-Identifier: Apache-2.0
"""How does the hub reach its database, SQLite or PostgreSQL, with the same code?

A transaction either reads or writes. A writer on SQLite takes the one lock at its start; on PostgreSQL the row of the
organisation does the same for that organisation, see `ledger`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from legalaid.errors import NoHubDatabase, UnusableDatabase
from legalaid.hub import tables

_PATIENCE_SECONDS = 30
_CONNECTIONS: dict[str, Any] = {"pool_size": 5, "max_overflow": 15, "pool_timeout": _PATIENCE_SECONDS}
"""Of each process: PostgreSQL lets a hundred in, unless it is told otherwise."""

_WRITES = "legalaid_writes"
_POSTGRESQL_FULL = "53100"
_SQLITE_FULL = "SQLITE_FULL"


class Database:
    """One hub's database; safe to use from several threads."""

    def __init__(self, url: str) -> None:
        parsed = _url(url)
        self._file = Path(str(parsed.database)) if _is_sqlite(parsed) else None
        self._engine = _engine(parsed)
        self._writer = self._engine.execution_options(**{_WRITES: True})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give every connection back."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that changes nothing."""
        with self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is durable once the block ends, and undone if it raises."""
        with self._writer.begin() as connection:
            yield connection

    @contextmanager
    def still(self) -> Iterator[Connection]:
        """A long reading transaction in which the database stands still, for a backup."""
        if self._engine.dialect.name == "sqlite":
            with self.reading() as connection:
                yield connection
        else:
            with self._engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
                yield connection

    def make(self) -> None:
        """Make the tables of a hub where there are none; raise as `check` does where there is something else."""
        if self._file is not None:
            _make_folder(self._file.parent)
        with _answering(), self.writing() as connection:
            tables.METADATA.create_all(connection)
            if connection.scalar(select(tables.HUB.c.version)) is None:
                connection.execute(insert(tables.HUB).values(version=tables.VERSION))
                _keep_bodies_uncompressed(connection)
        self.check()

    def put_away(self) -> None:
        """Let nothing that was deleted stay in SQLite's log; PostgreSQL clears up by itself."""
        if self._file is not None:
            with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def check(self) -> None:
        """Return if this is a hub of this version; else raise `UnusableDatabase` or `NoHubDatabase`."""
        if self._file is not None and not self._file.exists():
            raise NoHubDatabase
        with _answering(), self.reading() as connection:
            if not inspect(connection).has_table(tables.HUB.name):
                raise NoHubDatabase
            if connection.scalars(select(tables.HUB.c.version)).all() != [tables.VERSION]:
                raise NoHubDatabase


def is_full(error: DBAPIError) -> bool:
    """Whether the disk below the database is full."""
    cause = error.orig
    names = {getattr(cause, "sqlstate", None), getattr(cause, "sqlite_errorname", None)}
    return not names.isdisjoint({_POSTGRESQL_FULL, _SQLITE_FULL})


@contextmanager
def _answering() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError:
        raise UnusableDatabase from None


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise UnusableDatabase from None


def _url(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise UnusableDatabase from None
    if parsed.drivername in {"postgres", "postgresql"}:
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername not in {"sqlite", "postgresql+psycopg"} or (_is_sqlite(parsed) and not parsed.database):
        raise UnusableDatabase
    return parsed


def _is_sqlite(url: URL) -> bool:
    return url.drivername == "sqlite"


def _engine(url: URL) -> Engine:
    if not _is_sqlite(url):
        return create_engine(url, **_CONNECTIONS, pool_pre_ping=True, hide_parameters=True)
    engine = create_engine(url, **_CONNECTIONS, hide_parameters=True, connect_args={"timeout": _PATIENCE_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin_sqlite` says so
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _keep_bodies_uncompressed(connection: Connection) -> None:
    """Ciphertext cannot be compressed; PostgreSQL need not try, and keeps long bodies beside the rows."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("ALTER TABLE frame ALTER COLUMN body SET STORAGE EXTERNAL"))
