# SPDX-License-Identifier: Apache-2.0
"""Does everything that the hub keeps still hold?

Every entry of every log is followed from its root, every signature of a frame checked anew, every chain walked from its
first frame, every chunk hashed. The hub needs no key for that. What is wrong is named by ids and numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, select

from legalaid.crypto.kdf import sha256
from legalaid.hub import erasure, organisations
from legalaid.hub.blobs import BlobStore, ChunkName
from legalaid.hub.database import Database
from legalaid.hub.denials import Denied
from legalaid.hub.tables import BLOB, CHAIN, DEVICE, FRAME, ORG, SPACE, WRAP
from legalaid.sync import frames, membership
from legalaid.sync.entries import MemberRefused
from legalaid.sync.frames import NO_HASH, STUB_BYTES, Frame, FrameKind, Header, Refused
from legalaid.sync.membership import Membership
from legalaid.sync.opening import read_opening

_ROWS_AT_ONCE = 200
_NAMED_AT_MOST = 100


@dataclass(slots=True)
class Findings:
    """What was looked at, and what is wrong; of many faults the first hundred are named."""

    organisations: int = 0
    entries: int = 0
    frames: int = 0
    chunks: int = 0
    fault_count: int = 0
    faults: list[str] = field(default_factory=list)

    def fault(self, kind: str, *place: bytes | int) -> None:
        """Note that something is wrong, and where."""
        self.fault_count += 1
        if len(self.faults) < _NAMED_AT_MOST:
            parts = (part.hex() if isinstance(part, bytes) else str(part) for part in place)
            self.faults.append(" ".join((kind, *parts)))


def verify(database: Database, blobs: BlobStore) -> Findings:
    """Look at everything, as it stood at one instant."""
    found = Findings()
    with database.still() as connection:
        for row in connection.execute(select(ORG)).all():
            found.organisations += 1
            _look_at_organisation(connection, row, found)
        _look_at_chunks(connection, blobs, found)
    return found


def _look_at_organisation(connection: Connection, row: Any, found: Findings) -> None:
    org = bytes(row.id)
    log = organisations.log(connection, org)
    found.entries += len(log)
    try:
        members = membership.read(log, root=bytes(row.root))
    except MemberRefused:
        found.fault("log", org)
        return
    if members.length != row.entries or members.org != org:
        found.fault("log", org)
    _look_at_frames(connection, members, found, last=row.seq)
    _look_at_wraps(connection, org, found)


def _look_at_frames(connection: Connection, members: Membership, found: Findings, *, last: int) -> None:
    org = members.org
    counts: dict[bytes, int] = {}
    ends: dict[tuple[bytes, bytes], tuple[int, bytes]] = {}
    gone = erasure.erased(connection, org)
    for (space, device), rows in groupby(_frames(connection, org), key=lambda row: (row.space, row.device)):
        end = _look_at_chain(connection, members, found, rows, last=last, is_erased=bytes(space) in gone)
        ends[bytes(space), bytes(device)] = end
        counts[bytes(device)] = counts.get(bytes(device), 0) + end[0]
    tails = connection.execute(select(CHAIN).where(CHAIN.c.org == org)).all()
    if {(bytes(row.space), bytes(row.device)): (row.number, bytes(row.hash)) for row in tails} != ends:
        found.fault("chain ends", org)
    devices = connection.execute(select(DEVICE.c.id, DEVICE.c.frames).where(DEVICE.c.org == org))
    for row in devices:
        if counts.get(bytes(row.id), 0) != row.frames:
            found.fault("count", org, bytes(row.id))


def _frames(connection: Connection, org: bytes) -> Iterator[Any]:
    rows = select(FRAME).where(FRAME.c.org == org).order_by(FRAME.c.space, FRAME.c.device, FRAME.c.number)
    yield from connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(rows)


def _look_at_chain(
    connection: Connection, members: Membership, found: Findings, rows: Iterator[Any], *, last: int, is_erased: bool
) -> tuple[int, bytes]:
    """Walk one chain; its last number and hash. Of an erased one the stubs are walked."""
    number, previous = 0, NO_HASH
    for row in rows:
        found.frames += 1
        is_stub = is_erased and len(row.body) == STUB_BYTES
        header = _sound_stub(members, row) if is_stub else _sound(connection, members, row)
        follows = header is not None and (row.number, header.previous) == (number + 1, previous)
        if not follows or row.seq > last:
            found.fault("frame", members.org, bytes(row.space), bytes(row.device), row.number)
        number, previous = row.number, bytes(row.hash)
    return number, previous


def _sound_stub(members: Membership, row: Any) -> Header | None:
    """The header of an erased frame; its hash in the row is proven by the frame that follows, as ever."""
    raw = bytes(row.body)
    try:
        header = frames.verify_stub(raw, org=members.org, public=members.public_of(bytes(row.device)) or b"")
    except Refused:
        return None
    columns = (bytes(row.space), bytes(row.device), row.number, row.size)
    return header if columns == (header.space, header.device, header.number, len(raw)) else None


def _sound(connection: Connection, members: Membership, row: Any) -> Header | None:
    """The header of the frame in a row whose bytes, columns and signature agree."""
    public = members.public_of(bytes(row.device))
    try:
        frame = frames.parse(bytes(row.body))
        frames.verify(frame, org=members.org, public=public or b"")
        is_opened = frame.header.kind is not FrameKind.OPENING or _is_kept(connection, frame, members.org)
    except Refused:
        return None
    header = frame.header
    columns = (bytes(row.space), bytes(row.device), row.number, bytes(row.hash), row.size)
    same = columns == (header.space, header.device, header.number, frame.hash, len(frame.raw))
    return header if same and is_opened else None


def _is_kept(connection: Connection, frame: Frame, org: bytes) -> bool:
    """Whether the row of a space says what its opening frame says."""
    opening = read_opening(frame, org=org)
    row = connection.execute(select(SPACE).where(SPACE.c.org == org, SPACE.c.id == opening.space)).one_or_none()
    said = (opening.device, opening.kind.value, opening.nonce, opening.home_group)
    return row is not None and (bytes(row.device), row.kind, bytes(row.nonce), bytes(row.home_group)) == said


def _look_at_wraps(connection: Connection, org: bytes, found: Findings) -> None:
    for row in connection.execute(select(WRAP.c.no, WRAP.c.hash, WRAP.c.raw).where(WRAP.c.org == org)):
        if sha256(bytes(row.raw)) != bytes(row.hash):
            found.fault("wrap", org, row.no)


def _look_at_chunks(connection: Connection, blobs: BlobStore, found: Findings) -> None:
    for row in connection.execute(select(BLOB.c.org, BLOB.c.space, BLOB.c.id)):
        found.chunks += 1
        name = ChunkName(bytes(row.org), bytes(row.space), bytes(row.id))
        try:
            data = blobs.get(name)
        except Denied:
            data = None
        if data is None or sha256(data) != name.id:
            found.fault("chunk", name.org, name.space, name.id)
