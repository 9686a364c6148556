# SPDX-License-Identifier: Apache-2.0
"""Which small values does the store keep about itself?

The vault's id, the header generation, when and with which version it was made, where it was restored from. They are
text, never anything about a client.
"""

from collections.abc import Callable, Iterator, MutableMapping
from contextlib import AbstractContextManager

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.store.engine import driver_of
from legalaid.store.tables import META

HEADER_GENERATION = "header_generation"
"""The save number of the vault header, by which an old header put back is known."""

CHANGED_OUTSIDE = "changed_outside"
"""When the store's file was first found to differ from the one that was closed (ISO 8601); absent if never."""

LAST_BACKUP = "last_backup"
"""When a backup of this vault was last made and read back (ISO 8601); absent if never."""

Begin = Callable[[], AbstractContextManager[Connection]]


class Meta(MutableMapping[str, str]):
    """The values by name; each access is a transaction of its own."""

    def __init__(self, read: Begin, write: Begin) -> None:
        self._read = read
        self._write = write

    def __getitem__(self, key: str) -> str:
        with self._read() as connection:
            found = get(connection, key)
        if found is None:
            raise KeyError(key)
        return found

    def __setitem__(self, key: str, value: str) -> None:
        with self._write() as connection:
            put(connection, key, value)

    def __delitem__(self, key: str) -> None:
        with self._write() as connection:
            if not connection.execute(sa.delete(META).where(META.c.key == key)).rowcount:
                raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        with self._read() as connection:
            return iter(connection.execute(sa.select(META.c.key).order_by(META.c.key)).scalars().all())

    def __len__(self) -> int:
        with self._read() as connection:
            return connection.execute(sa.select(sa.func.count()).select_from(META)).scalar_one()


def get(connection: Connection, key: str) -> str | None:
    """One value inside a transaction that is open."""
    found = driver_of(connection).execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if found is None else str(found[0])


def put(connection: Connection, key: str, value: str) -> None:
    """Set one value inside a transaction that is open."""
    statement = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
    driver_of(connection).execute(statement, (key, value))
