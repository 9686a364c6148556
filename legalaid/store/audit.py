# SPDX-License-Identifier: Apache-2.0
"""Who did what, when, and can anybody have changed that afterwards?

Every change of a row, and every opening, export and print, leaves an entry in the same transaction. Each entry's hash
covers the one before it:

    hash = SHA-256("legalaid/audit/v1" ‖ previous hash ‖ canonical JSON of the entry)

The canonical form is the one of the vault header (ASCII, sorted keys, bytes as base64); absent parts are left out, and
nothing a client said stands in it: `digest` is the SHA-256 of the row after the change. The last hash is the head. It
is remembered outside the store, in `anchor.json` and as eight digits on each printed letter, so a trail cut short or
written anew does not go unseen.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.clock import from_milliseconds
from legalaid.ids import DeviceId
from legalaid.store import statements
from legalaid.store.engine import driver_of
from legalaid.store.tables import AUDIT

_LABEL = b"legalaid/audit/v1"
_START = bytes(32)
_CODE_DIGITS = 8


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The end of the trail: how many entries, and the hash of the last one."""

    seq: int
    hash: bytes

    @property
    def code(self) -> str:
        """Eight digits for paper: the first eight bytes of the hash, modulo 10^8."""
        return f"{int.from_bytes(self.hash[:8], 'big') % 10**_CODE_DIGITS:0{_CODE_DIGITS}d}"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the trail. `device` made the change; `digest` is the row's afterwards, None for a mere look."""

    seq: int
    at: datetime
    hlc: int
    device: DeviceId
    actor: UUID | None
    action: str
    object_kind: str
    object_id: UUID | None
    digest: bytes | None
    prev: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What a walk along the trail found; `broken_at` is the first entry that does not fit, None if all do."""

    entries: int
    head: AuditHead
    broken_at: int | None

    @property
    def ok(self) -> bool:
        """Whether every entry fits."""
        return self.broken_at is None


class Trail:
    """The trail as one unit of work writes it on."""

    def __init__(self, connection: Connection) -> None:
        self._driver = driver_of(connection)
        self.head = head(connection)

    def append(
        self,
        action: str,
        object_kind: str,
        object_id: bytes | None,
        *,
        at_utc: int,
        hlc: int,
        device: bytes,
        actor: bytes | None,
        digest: bytes | None,
    ) -> None:
        """Write one entry after the head."""
        seq, prev = self.head.seq + 1, self.head.hash
        row = (seq, at_utc, hlc, device, actor, action, object_kind, object_id, digest)
        new = _hash(prev, row)
        self._driver.execute(_INSERT, (*row, prev, new))
        self.head = AuditHead(seq, new)


def head(connection: Connection) -> AuditHead:
    """The end of the trail; (0, zeros) while it is empty."""
    last = driver_of(connection).execute(_HEAD).fetchone()
    return AuditHead(*last) if last else AuditHead(0, _START)


def entries(connection: Connection, *, limit: int | None = None) -> tuple[AuditEntry, ...]:
    """The trail, newest first."""
    rows = connection.execute(sa.select(AUDIT).order_by(AUDIT.c.seq.desc()).limit(limit))
    return tuple(_entry(row) for row in rows)


def history(connection: Connection, record_id: UUID) -> tuple[AuditEntry, ...]:
    """What was done to one record, oldest first."""
    rows = connection.execute(sa.select(AUDIT).where(AUDIT.c.object_id == record_id.bytes).order_by(AUDIT.c.seq))
    return tuple(_entry(row) for row in rows)


def verify_chain(connection: Connection, *, tail: int | None = None) -> ChainReport:
    """Walk the trail, or its last `tail` entries, and recompute every hash."""
    end = head(connection)
    first = 1 if tail is None else max(1, end.seq - tail + 1)
    rows = connection.execute(sa.select(AUDIT).where(AUDIT.c.seq >= first).order_by(AUDIT.c.seq))
    prev, seq, broken = _START if first == 1 else None, first - 1, None
    for row in rows:
        seq += 1
        fits = row.seq == seq and prev in {None, row.prev} and _hash(row.prev, tuple(row)[:9]) == row.hash
        if not fits:
            broken = seq
            break
        prev = row.hash
    return ChainReport(end.seq, end, broken)


_INSERT = statements.insert(AUDIT)
_HEAD = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"


class _Line(msgspec.Struct, omit_defaults=True, kw_only=True):
    """An entry as it is hashed. Its parts stand in the order of their names, so that their text is the canonical one:
    a store takes in thousands of entries at once.
    """

    action: str
    actor: bytes | None = None
    at: int
    device: bytes
    digest: bytes | None = None
    hlc: int
    object_id: bytes | None = None
    object_kind: str
    seq: int


_TEXT = msgspec.json.Encoder()


def _hash(prev: bytes, row: Sequence[Any]) -> bytes:
    seq, at, hlc, device, actor, action, kind, object_id, digest = row
    line = _Line(
        action=action,
        actor=actor,
        at=at,
        device=device,
        digest=digest,
        hlc=hlc,
        object_id=object_id,
        object_kind=kind,
        seq=seq,
    )
    return hashlib.sha256(_LABEL + prev + _TEXT.encode(line)).digest()


def _entry(row: "sa.Row[tuple[object, ...]]") -> AuditEntry:
    values = row._asdict()
    values["at"] = from_milliseconds(values.pop("at_utc"))
    for name in ("actor", "object_id"):
        values[name] = None if values[name] is None else UUID(bytes=values[name])
    return AuditEntry(**values)
