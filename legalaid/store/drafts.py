# SPDX-License-Identifier: Apache-2.0
"""What is typed but not saved? A draft outlives a power cut and a lock; it is local and no row yet."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.clock import from_milliseconds, to_milliseconds
from legalaid.domain.merge import Vector
from legalaid.domain.values import decode, encode
from legalaid.store.tables import DRAFT


@dataclass(frozen=True, slots=True)
class Draft:
    """The content of a form; `seen` is the version it was opened with, so that saving it later is no overwrite."""

    id: UUID
    kind: str
    target: UUID | None
    body: bytes
    seen: Vector
    updated_at: datetime


def keep(connection: Connection, draft: Draft) -> None:
    """Write a draft, or write it anew."""
    row = {
        "id": draft.id.bytes,
        "kind": draft.kind,
        "target": None if draft.target is None else draft.target.bytes,
        "body": draft.body,
        "seen": encode(dict(draft.seen)),  # type: ignore[arg-type]
        "updated_at": to_milliseconds(draft.updated_at),
    }
    connection.execute(sa.insert(DRAFT).prefix_with("OR REPLACE").values(row))


def drop(connection: Connection, draft_id: UUID) -> None:
    """Remove a draft, if it is there."""
    connection.execute(sa.delete(DRAFT).where(DRAFT.c.id == draft_id.bytes))


def all_drafts(connection: Connection) -> tuple[Draft, ...]:
    """The drafts, latest first."""
    rows = connection.execute(sa.select(DRAFT).order_by(DRAFT.c.updated_at.desc(), DRAFT.c.id))
    return tuple(
        Draft(
            UUID(bytes=row.id),
            row.kind,
            None if row.target is None else UUID(bytes=row.target),
            row.body,
            decode(row.seen),
            from_milliseconds(row.updated_at),
        )
        for row in rows
    )
