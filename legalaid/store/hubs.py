# SPDX-License-Identifier: Apache-2.0
"""How far has this vault come with a hub?"""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from legalaid import limits
from legalaid.clock import from_milliseconds, to_milliseconds
from legalaid.store import meta
from legalaid.store.tables import CURSOR, META
from legalaid.store.unit_of_work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """How far a hub's frames (in which history), membership log and wraps were read; the bytes sent at once."""

    history: bytes = b""
    seq: int = 0
    entries: int = 0
    wraps: int = 0
    request_bytes: int = limits.SENT_AT_FIRST
    synced_at: datetime | None = None


def cursor(connection: Connection, hub: str) -> Cursor:
    """How far it came with a hub; from the beginning with one that is new."""
    row = connection.execute(sa.select(CURSOR).where(CURSOR.c.hub == hub)).first()
    if row is None:
        return Cursor()
    return Cursor(
        history=row.history,
        seq=row.seq,
        entries=row.entries,
        wraps=row.wraps,
        request_bytes=row.request_bytes,
        synced_at=None if row.synced_at is None else from_milliseconds(row.synced_at),
    )


def put_cursor(work: Work, hub: str, reached: Cursor) -> None:
    """Write down how far it came; another hub than the last one is a new beginning."""
    work.connection.execute(sa.delete(CURSOR).where(CURSOR.c.hub != hub))
    values = {
        "history": reached.history,
        "seq": reached.seq,
        "entries": reached.entries,
        "wraps": reached.wraps,
        "request_bytes": reached.request_bytes,
        "synced_at": None if reached.synced_at is None else to_milliseconds(reached.synced_at),
    }
    statement = insert(CURSOR).values(hub=hub, **values)
    work.connection.execute(statement.on_conflict_do_update(index_elements=["hub"], set_=values))


def pinned(connection: Connection, hub: str) -> bytes | None:
    """The hash of the key that a hub's certificate had when it was first met; None for another hub."""
    found = connection.execute(sa.select(META.c.value).where(META.c.key == _HUB_KEY)).scalar()
    address, _, key = str(found or "").rpartition(" ")
    return bytes.fromhex(key) if address == hub else None


def pin(work: Work, hub: str, key: bytes) -> None:
    """Remember the key of a hub, in place of any other."""
    meta.put(work.connection, _HUB_KEY, f"{hub} {key.hex()}")


_HUB_KEY = "hub_key"
