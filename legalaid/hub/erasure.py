# SPDX-License-Identifier: Apache-2.0
"""When does the hub delete the bytes of what was ordered to be erased, and what of them does it keep?

From the moment an order is in force nothing of its spaces is taken or given. The sealed bytes stay for some weeks more
by the hub's own clock, so that whoever gave an order as a crime has not destroyed everything by it. Then of each frame
a stub is left, by which its chain and its signature can be followed as before; files and the secrets that open nothing
else any more go whole. The bytes of files are deleted before their rows, so that a crash leaves nothing behind unseen.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, delete, insert, select, update

from legalaid.hub import reading
from legalaid.hub.blobs import BlobStore, ChunkName
from legalaid.hub.database import Database
from legalaid.hub.organisations import Organisations, lock
from legalaid.hub.tables import BLOB, ERASURE, FRAME, ORG, SPACE, WRAP
from legalaid.ids import ID_BYTES
from legalaid.sync.frames import FrameKind, parse_header, stub
from legalaid.sync.membership import GroupKind, Membership

_DAY_MS = 24 * 60 * 60 * 1000
_HOLDER = slice(1, 1 + ID_BYTES)
"""Where a wrap says whose secret it is: after the byte of its suite. The hub knows no more of wraps."""


def note(work: Connection, membership: Membership, *, now: int) -> None:
    """Begin the time of every order that came into force and was not known."""
    if not membership.erasing:
        return
    noted = {bytes(space) for space in work.scalars(select(ERASURE.c.space).where(ERASURE.c.org == membership.org))}
    for space in sorted(membership.erasing.keys() - noted):
        if reading.is_erased(work, membership, space):
            work.execute(insert(ERASURE).values(org=membership.org, space=space, ordered_at=now))


def erase_due(database: Database, organisations: Organisations, blobs: BlobStore, *, days: int, now: int) -> int:
    """Delete the bytes of which the time has come; of how many spaces."""
    with database.writing() as work:
        for org in work.scalars(select(ORG.c.id)).all():
            note(work, organisations.membership(work, bytes(org)), now=now)
    due = (ERASURE.c.erased_at.is_(None)) & (ERASURE.c.ordered_at <= now - days * _DAY_MS)
    with database.reading() as connection:
        found = [(bytes(row.org), bytes(row.space)) for row in connection.execute(select(ERASURE).where(due))]
    for org, space in found:
        _remove_chunks(database, blobs, org, space)
        with database.writing() as work:
            lock(work, org)
            if space not in erased(work, org):  # else another process was quicker
                _erase(work, organisations.membership(work, org), space, now=now)
    if found:
        database.put_away()
    return len(found)


def erased(connection: Connection, org: bytes) -> frozenset[bytes]:
    """The spaces of whose frames only stubs are left."""
    gone = select(ERASURE.c.space).where(ERASURE.c.org == org, ERASURE.c.erased_at.is_not(None))
    return frozenset(bytes(space) for space in connection.scalars(gone))


def _remove_chunks(database: Database, blobs: BlobStore, org: bytes, space: bytes) -> None:
    with database.reading() as connection:
        names = connection.scalars(select(BLOB.c.id).where(BLOB.c.org == org, BLOB.c.space == space)).all()
    for name in names:
        blobs.remove(ChunkName(org, space, bytes(name)))


def _erase(work: Connection, membership: Membership, space: bytes, *, now: int) -> None:
    org = membership.org
    own = (BLOB.c.org == org) & (BLOB.c.space == space)
    freed = sum(work.scalars(select(BLOB.c.size).where(own)).all())
    work.execute(delete(BLOB).where(own))
    for seq, raw in _whole(work, org, space):
        left = stub(raw)
        freed += len(raw) - len(left)
        place = (FRAME.c.org == org) & (FRAME.c.seq == seq)
        work.execute(update(FRAME).where(place).values(body=left, size=len(left)))
    mark = (ERASURE.c.org == org) & (ERASURE.c.space == space)
    work.execute(update(ERASURE).where(mark).values(erased_at=now))
    freed += _drop_wraps(work, membership, space)
    work.execute(update(ORG).where(ORG.c.id == org).values(bytes=ORG.c.bytes - freed))


def _whole(work: Connection, org: bytes, space: bytes) -> Iterator[tuple[int, bytes]]:
    rows = select(FRAME.c.seq, FRAME.c.body).where(FRAME.c.org == org, FRAME.c.space == space)
    for row in work.execute(rows.order_by(FRAME.c.seq)).all():
        if parse_header(bytes(row.body)).kind is not FrameKind.OPENING:
            yield row.seq, bytes(row.body)


def _drop_wraps(work: Connection, membership: Membership, space: bytes) -> int:
    """Delete the sealed secrets of the space, and of a group that has no other one; their bytes."""
    org = membership.org
    holders = {space, *_groups_of_their_own(work, membership, space)}
    freed = 0
    for row in work.execute(select(WRAP.c.no, WRAP.c.raw).where(WRAP.c.org == org)).all():
        if bytes(row.raw)[_HOLDER] in holders:
            freed += len(row.raw)
            work.execute(delete(WRAP).where(WRAP.c.org == org, WRAP.c.no == row.no))
    return freed


def _groups_of_their_own(work: Connection, membership: Membership, space: bytes) -> Iterator[bytes]:
    opening = reading.opening(work, membership.org, space)
    home = None if opening is None else membership.groups.get(opening.home_group)
    if home is None or home.kind is not GroupKind.RESTRICTED:
        return
    spaces = work.scalars(select(SPACE.c.id).where(SPACE.c.org == membership.org, SPACE.c.home_group == home.id))
    if {bytes(one) for one in spaces} <= erased(work, membership.org):
        yield home.id
