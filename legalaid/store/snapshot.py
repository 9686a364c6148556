# SPDX-License-Identifier: Apache-2.0
"""How does a whole store get into another file, and how do we know that it arrived?

A copy for a backup is made by `VACUUM INTO` under the same key; a copy under a new key by SQLCipher's export, which
drops the two numbers that mark the file as ours, so they are set by hand. Nobody writes meanwhile, so that original
and copy can be counted and compared. No copy is trusted before it was opened again.
"""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.errors import BackupDamaged, StoreDamaged, StoreError
from legalaid.store import audit
from legalaid.store.engine import GetKey, Use, driver_of, export, make_private, open_engine, reported
from legalaid.store.rows import METADATA
from legalaid.store.store import Store, layout
from legalaid.vault.manifest import StoreFacts

_WHOLE = "ok"


def copy_to(store: Store, path: Path) -> StoreFacts:
    """Write a copy under the same key to `path`, where nothing may be yet, and say what the store holds."""
    store.checkpoint()
    with store.write(actor=None, action="backup") as work:
        make_private(path)
        with reported(), store.engine.connect() as other:
            driver_of(other).execute("VACUUM INTO ?", (str(path),))
        return facts(work.connection)


def inspect(path: Path, key: bytes) -> StoreFacts:
    """Open a copy for reading, check every page and the audit trail, and count. Raises `BackupDamaged`."""
    try:
        return _inspected(path, lambda: key)
    except StoreError:
        raise BackupDamaged(part="store") from None


def export_rekeyed(store: Store, path: Path, key: bytes) -> StoreFacts:
    """Write the store under another key to `path`, open it again and compare. Raises `StoreDamaged`."""
    store.checkpoint()
    with store.write(actor=None, action="backup") as work:
        with store.engine.connect() as other:
            export(driver_of(other), path, key)
        held = facts(work.connection)
    if _inspected(path, lambda: key) != held:
        raise StoreDamaged
    return held


def facts(connection: Connection) -> StoreFacts:
    """How many rows each table has, and where the audit trail stands."""
    rows = {
        table.name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
        for table in METADATA.sorted_tables
    }
    head = audit.head(connection)
    return StoreFacts(rows=rows, audit_sequence=head.seq, audit_head=head.hash)


def damaged_pages(connection: Connection) -> list[str]:
    """What SQLCipher and SQLite find wrong with the file; the write-ahead log must be empty."""
    cipher = [str(found) for (found,) in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    plain = [str(found) for (found,) in connection.exec_driver_sql("PRAGMA integrity_check")]
    return cipher + [found for found in plain if found != _WHOLE]


def _inspected(path: Path, key: GetKey) -> StoreFacts:
    engine = open_engine(path, key, use=Use.READ)
    try:
        layout(engine)
        with reported(), engine.connect() as connection:
            if damaged_pages(connection) or not audit.verify_chain(connection).ok:
                raise StoreDamaged
            return facts(connection)
    finally:
        engine.dispose()
