# SPDX-License-Identifier: Apache-2.0
"""What was done to a case and to everything that hangs on it?"""

from uuid import UUID

import sqlalchemy as sa

from legalaid.domain.case import CaseFile
from legalaid.errors import NotFound
from legalaid.store import audit
from legalaid.store.audit import AuditEntry
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES


def history_of_case(reader: Reader, case: UUID, *, limit: int | None = None) -> tuple[AuditEntry, ...]:
    """The trail of every record in the case's space, deleted ones included, newest first. Raises `NotFound`."""
    table = TABLES[CaseFile.table.name]
    space = reader.connection.scalar(sa.select(table.c.space_id).where(table.c.id == case))
    if space is None:
        raise NotFound(kind=CaseFile.table.name)
    rows = sa.union_all(*(sa.select(one.c.id).where(one.c.space_id == space) for one in TABLES.values()))
    found = (entry for row in reader.connection.scalars(rows) for entry in audit.history(reader.connection, row))
    return tuple(sorted(found, key=lambda entry: -entry.seq)[:limit])
