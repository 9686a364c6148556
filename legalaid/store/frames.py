# SPDX-License-Identifier: Apache-2.0
"""Which frames does this vault keep, and how far does each chain go?

A chain is the frames of one device in one space, numbered from 1 without gaps. An accepted frame is kept byte for byte
for ever: as proof, for the stick, to rebuild a hub. A frame before its turn is held; one that is refused for want of
authority, or stands in the place of another, lies in quarantine. Of a frame whose space was erased a stub is left,
which keeps its place in the chain and goes nowhere. Nothing here knows what a frame says.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.clock import from_milliseconds, to_milliseconds
from legalaid.store import statements
from legalaid.store.engine import driver_of
from legalaid.store.tables import ALARM, FRAME, HELD, PEER, QUARANTINE, WITNESS
from legalaid.store.unit_of_work import Work

NO_HEAD = bytes(16)
"""What stands before the first frame of a chain."""

STUB = 2
"""In place of `opened`: only the stub of a frame is here."""

_BATCH = 200


class Link(NamedTuple):
    """The name of a frame: the `number`-th of a device in a space."""

    space: bytes
    device: bytes
    number: int


class End(NamedTuple):
    """How far a chain goes: the number of its last frame and its hash; 0 and zeros if it has none."""

    number: int
    head: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """A whole frame, its name and its hash."""

    link: Link
    hash: bytes
    raw: bytes


@dataclass(frozen=True, slots=True)
class Witnessed:
    """What the device `by` says of a chain: its number and hash there, whole or cut."""

    by: bytes
    number: int
    head: bytes


class Standing(NamedTuple):
    """What is here where a frame wants to go."""

    known: bytes | None
    """The hash of the frame of its name that is kept."""
    is_quarantined: bool
    """Whether it lies in quarantine itself."""
    is_witnessed: bool
    """Whether somebody said that he has the chain as far as this frame."""
    end: End
    """How far its chain goes."""


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A frame in quarantine, and why."""

    kept: Kept
    reason: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """What honest devices and an honest hub never do, where it was seen first."""

    kind: str
    link: Link
    raised_at: int


# --- accepted frames -------------------------------------------------------------------------------------------------


def keep(work: Work, frame: Kept, *, opened: bool, acked: bool = False) -> None:
    """Put a frame at the end of its chain; its number must be the next one."""
    driver = driver_of(work.connection)
    if driver.execute(_BEGIN_CHAIN if frame.link.number == 1 else _GO_ON, (*frame.link, frame.hash)).rowcount != 1:
        raise ValueError("a chain has no gaps")
    row = (*frame.link, frame.hash, int(opened), int(acked), to_milliseconds(work.now), frame.raw)
    driver.execute(_PUT_FRAME, row)


def mark_opened(work: Work, link: Link) -> None:
    """The content of a kept frame has been applied."""
    driver_of(work.connection).execute(_MARK_OPENED, link)


def mark_acked(work: Work, links: Iterable[Link]) -> None:
    """A hub has these frames."""
    driver_of(work.connection).executemany(_MARK_ACKED, list(links))


def mark_chain_acked(work: Work, space: bytes, device: bytes, upto: int) -> int:
    """A hub has a chain as far as this; how many of its frames that is news of."""
    return driver_of(work.connection).execute(_MARK_CHAIN, (space, device, upto)).rowcount


def unmark_acked(work: Work) -> None:
    """Another hub, or one put back to an older state: what it has is to be asked anew."""
    driver_of(work.connection).execute("UPDATE sync_frame SET acked = 0")


def end(connection: Connection, space: bytes, device: bytes) -> End:
    """How far a chain goes."""
    found = driver_of(connection).execute(_END, (space, device)).fetchone()
    return End(found[0], found[1] or NO_HEAD) if found else End(0, NO_HEAD)


def ends(connection: Connection, space: bytes | None = None) -> dict[tuple[bytes, bytes], End]:
    """The ends of all chains, or of those of one space, by space and device; chains without a frame are left out."""
    query = sa.select(PEER.c.space, PEER.c.device, PEER.c.dseq, PEER.c.head).where(PEER.c.dseq > 0)
    rows = connection.execute(query if space is None else query.where(PEER.c.space == space))
    return {(row.space, row.device): End(row.dseq, row.head) for row in rows}


def standing(connection: Connection, frame: Kept) -> Standing:
    """All that has to be known of a place before a frame goes there, asked at once."""
    known, quarantined, witnessed, number, head = (
        driver_of(connection).execute(_STANDING, (*frame.link, frame.hash)).fetchone()
    )
    return Standing(known, bool(quarantined), bool(witnessed), End(number or 0, head or NO_HEAD))


def hash_at(connection: Connection, link: Link) -> bytes | None:
    """The hash of a kept frame."""
    found = driver_of(connection).execute(_HASH_AT, link).fetchone()
    return found[0] if found else None


def after(connection: Connection, space: bytes, device: bytes, number: int) -> Iterator[Kept]:
    """A chain's frames beyond a number, in order."""
    query = sa.select(FRAME).where(FRAME.c.space == space, FRAME.c.device == device, FRAME.c.dseq > number)
    return _kept(connection, query.where(_IS_WHOLE).order_by(FRAME.c.dseq))


def of_space(connection: Connection, space: bytes) -> Iterator[Kept]:
    """All frames of a space, chain by chain."""
    query = sa.select(FRAME).where(FRAME.c.space == space, _IS_WHOLE)
    return _kept(connection, query.order_by(FRAME.c.device, FRAME.c.dseq))


def stubs(connection: Connection) -> Iterator[Kept]:
    """What is left of erased frames, chain by chain."""
    query = sa.select(FRAME).where(FRAME.c.opened == STUB)
    return _kept(connection, query.order_by(FRAME.c.space, FRAME.c.device, FRAME.c.dseq))


def wear_down(work: Work, link: Link, stub: bytes) -> None:
    """Put a stub in the place of a frame; its bytes are gone."""
    driver_of(work.connection).execute(_WEAR_DOWN, (stub, *link))


def unacked(connection: Connection, own: bytes) -> tuple[Link, ...]:
    """The names of the frames that no hub has, as they are best sent: openings, this device's own, others'."""
    return tuple(Link(*row) for row in driver_of(connection).execute(_UNACKED, (_OPENING, own)).fetchall())


def fetch(connection: Connection, link: Link) -> Kept:
    """A kept frame."""
    hash_, raw = driver_of(connection).execute(_FETCH, link).fetchone()
    return Kept(link, hash_, raw)


def unopened(connection: Connection) -> Iterator[Kept]:
    """The frames whose content is still closed here, each chain in order."""
    query = sa.select(FRAME).where(FRAME.c.opened == 0)
    return _kept(connection, query.order_by(FRAME.c.space, FRAME.c.device, FRAME.c.dseq))


def acked_up_to(connection: Connection) -> dict[tuple[bytes, bytes], int]:
    """For each chain with frames that no hub has: the number before the first of them."""
    query = sa.select(FRAME.c.space, FRAME.c.device, sa.func.min(FRAME.c.dseq).label("first")).where(FRAME.c.acked == 0)
    rows = connection.execute(query.where(_IS_WHOLE).group_by(FRAME.c.space, FRAME.c.device))
    return {(row.space, row.device): row.first - 1 for row in rows}


def measure(connection: Connection, chains: Mapping[tuple[bytes, bytes], int]) -> tuple[int, int]:
    """How many frames, and how many bytes, the chains have beyond these numbers."""
    driver = driver_of(connection)
    found = [driver.execute(_MEASURE, (*chain, number)).fetchone() for chain, number in chains.items()]
    return sum(count for count, _ in found), sum(size for _, size in found)


def last_heard(connection: Connection) -> dict[bytes, datetime]:
    """When the last frame of each device came here, by this computer's clock."""
    query = sa.select(FRAME.c.device, sa.func.max(FRAME.c.kept_at).label("at")).group_by(FRAME.c.device)
    return {row.device: from_milliseconds(row.at) for row in connection.execute(query)}


def scattered(connection: Connection, device: bytes) -> tuple[int, int]:
    """Of a device's frames: how many lie here alone, and how many no other device has said it has."""
    alone, unheld = driver_of(connection).execute(_SCATTERED, (device, device)).fetchone()
    return int(alone or 0), int(unheld)


def count(connection: Connection) -> int:
    """How many frames are kept."""
    return int(connection.execute(sa.select(sa.func.count()).select_from(FRAME)).scalar_one())


def count_of(connection: Connection, device: bytes, *, acked: bool = False) -> int:
    """How many frames of a device are kept, or how many of them a hub has."""
    where = [FRAME.c.device == device, *([FRAME.c.acked == 1] if acked else [])]
    return int(connection.execute(sa.select(sa.func.count()).select_from(FRAME).where(*where)).scalar_one())


def _kept(connection: Connection, query: "sa.Select[tuple[object, ...]]") -> Iterator[Kept]:
    found = connection.execute(query).yield_per(_BATCH)
    return (Kept(Link(row.space, row.device, row.dseq), row.hash, row.frame) for row in found)


# --- frames before their turn ----------------------------------------------------------------------------------------


def hold(work: Work, frame: Kept) -> bool:
    """Hold a frame until its predecessor comes; whether it was not held already."""
    return driver_of(work.connection).execute(_HOLD, (*frame.link, frame.hash, frame.raw)).rowcount > 0


def held_at(connection: Connection, link: Link) -> tuple[Kept, ...]:
    """The held frames of this name: more than one only if somebody cheats."""
    found = driver_of(connection).execute(_HELD_AT, link).fetchall()
    return tuple(Kept(link, hash_, raw) for hash_, raw in found)


def held_next(connection: Connection, space: bytes | None = None) -> tuple[Link, ...]:
    """The names of held frames of a space, or of all, whose turn it is by their numbers."""
    found = driver_of(connection).execute(_HELD_NEXT, (space, space)).fetchall()
    return tuple(Link(*row) for row in found)


def release(work: Work, frame: Kept) -> int:
    """Take a frame out of the held ones; 1 if it was there."""
    return int(driver_of(work.connection).execute(_RELEASE, (*frame.link, frame.hash)).rowcount)


def held_links(connection: Connection) -> tuple[Link, ...]:
    """The names of the held frames, in order."""
    names = (HELD.c.space, HELD.c.device, HELD.c.dseq)
    found = connection.execute(sa.select(*names).order_by(*names))
    return tuple(Link(row.space, row.device, row.dseq) for row in found)


def count_held(connection: Connection) -> int:
    """How many frames wait for others."""
    return int(connection.execute(sa.select(sa.func.count()).select_from(HELD)).scalar_one())


# --- quarantine and alarms -------------------------------------------------------------------------------------------


def quarantine(work: Work, frame: Kept, *, reason: str, at: int) -> bool:
    """Put a frame aside for good, or until it is countersigned; whether it was not there already."""
    row = (frame.hash, *frame.link, reason, at, frame.raw)
    return driver_of(work.connection).execute(_QUARANTINE, row).rowcount > 0


def quarantined(connection: Connection) -> tuple[Quarantined, ...]:
    """What lies in quarantine, each chain in order."""
    order = (QUARANTINE.c.space, QUARANTINE.c.device, QUARANTINE.c.dseq, QUARANTINE.c.hash)
    rows = connection.execute(sa.select(QUARANTINE).order_by(*order))
    return tuple(
        Quarantined(Kept(Link(row.space, row.device, row.dseq), row.hash, row.frame), row.reason) for row in rows
    )


def count_quarantined(connection: Connection) -> int:
    """How many frames lie in quarantine."""
    return int(connection.execute(sa.select(sa.func.count()).select_from(QUARANTINE)).scalar_one())


def pardon(work: Work, hash_: bytes) -> None:
    """Take a frame out of quarantine: the log lets it in by now."""
    driver_of(work.connection).execute(_PARDON, (hash_,))


def raise_alarm(work: Work, kind: str, link: Link, *, at: int) -> bool:
    """Note what honest devices never do; whether it was not noted already."""
    return driver_of(work.connection).execute(_RAISE, (kind, *link, at)).rowcount > 0


def alarms(connection: Connection, *, unseen: bool = False) -> tuple[Alarm, ...]:
    """Everything noted, or what nobody has read of yet; oldest first."""
    query = sa.select(ALARM).order_by(ALARM.c.raised_at, ALARM.c.kind)
    rows = connection.execute(query.where(ALARM.c.seen_at.is_(None)) if unseen else query)
    return tuple(Alarm(row.kind, Link(row.space, row.device, row.dseq), row.raised_at) for row in rows)


def see_alarms(work: Work, *, at: int) -> int:
    """A person has read of everything noted so far; how much of it was new."""
    return work.connection.execute(sa.update(ALARM).where(ALARM.c.seen_at.is_(None)).values(seen_at=at)).rowcount


# --- what other devices have -----------------------------------------------------------------------------------------


def witness(work: Work, space: bytes, device: bytes, said: Witnessed) -> None:
    """Note how far somebody has a chain; what he said of less is no news."""
    driver_of(work.connection).execute(_WITNESS, (space, device, said.by, said.number, said.head))


def witnesses(connection: Connection, space: bytes, device: bytes) -> tuple[Witnessed, ...]:
    """What all others have said of a chain."""
    return tuple(Witnessed(*row) for row in driver_of(connection).execute(_WITNESSES, (space, device)).fetchall())


def said_by(connection: Connection, by: bytes, space: bytes | None = None) -> dict[tuple[bytes, bytes], int]:
    """How far a device said that it has each chain, by space and device."""
    query = sa.select(WITNESS.c.space, WITNESS.c.device, WITNESS.c.dseq).where(WITNESS.c.by == by)
    rows = connection.execute(query if space is None else query.where(WITNESS.c.space == space))
    return {(row.space, row.device): row.dseq for row in rows}


def said(connection: Connection) -> dict[tuple[bytes, bytes], dict[bytes, int]]:
    """How far every device said that it has each chain: by space and device, then by who said it."""
    found: dict[tuple[bytes, bytes], dict[bytes, int]] = defaultdict(dict)
    for row in connection.execute(sa.select(WITNESS.c.space, WITNESS.c.device, WITNESS.c.by, WITNESS.c.dseq)):
        found[row.space, row.device][row.by] = row.dseq
    return found


def holders(connection: Connection, device: bytes) -> dict[bytes, frozenset[bytes]]:
    """Who else has all of a device's frames: by space, the devices that have said so."""
    chains = {space: last.number for (space, who), last in ends(connection).items() if who == device}
    query = sa.select(WITNESS.c.space, WITNESS.c.by, WITNESS.c.dseq)
    said = connection.execute(query.where(WITNESS.c.device == device, WITNESS.c.by != device)).all()
    return {
        space: frozenset(row.by for row in said if row.space == space and row.dseq >= number)
        for space, number in chains.items()
    }


_IS_WHOLE = FRAME.c.opened != STUB
_PUT_FRAME = statements.insert(FRAME)
_WEAR_DOWN = "UPDATE sync_frame SET frame = ?, opened = 2 WHERE space = ? AND device = ? AND dseq = ?"
_HOLD = statements.compiled(sa.insert(HELD).prefix_with("OR IGNORE"))
_QUARANTINE = statements.compiled(sa.insert(QUARANTINE).prefix_with("OR IGNORE"))
_RAISE = "INSERT OR IGNORE INTO sync_alarm (kind, space, device, dseq, raised_at) VALUES (?, ?, ?, ?, ?)"
_BEGIN_CHAIN = (
    "INSERT INTO sync_peer (space, device, n, dseq, head) VALUES (?1, ?2, 0, ?3, ?4) "
    "ON CONFLICT (space, device) DO UPDATE SET dseq = ?3, head = ?4 WHERE dseq = 0"
)
_GO_ON = "UPDATE sync_peer SET dseq = ?3, head = ?4 WHERE space = ?1 AND device = ?2 AND dseq = ?3 - 1"
_MARK_OPENED = "UPDATE sync_frame SET opened = 1 WHERE space = ? AND device = ? AND dseq = ?"
_MARK_ACKED = "UPDATE sync_frame SET acked = 1 WHERE space = ? AND device = ? AND dseq = ?"
_END = "SELECT dseq, head FROM sync_peer WHERE space = ? AND device = ?"
_MARK_CHAIN = "UPDATE sync_frame SET acked = 1 WHERE space = ? AND device = ? AND dseq <= ? AND acked = 0"
_OPENING = b"\x02"
"""The second byte of an opening frame."""
_UNACKED = (
    "SELECT space, device, dseq FROM sync_frame WHERE acked = 0 AND opened != 2 "
    "ORDER BY substr(frame, 2, 1) = ? DESC, device = ? DESC, space, device, dseq"
)
_FETCH = "SELECT hash, frame FROM sync_frame WHERE space = ? AND device = ? AND dseq = ?"
_SCATTERED = (
    "SELECT sum(acked = 0), count(*) FROM sync_frame AS frame WHERE device = ? AND opened != 2 "
    "AND NOT EXISTS (SELECT 1 FROM sync_witness AS said WHERE said.space = frame.space AND said.device = frame.device "
    'AND said."by" != ? AND said.dseq >= frame.dseq)'
)
_MEASURE = (
    "SELECT count(*), coalesce(sum(length(frame)), 0) FROM sync_frame "
    "WHERE space = ? AND device = ? AND dseq > ? AND opened != 2"
)
_STANDING = (
    "SELECT (SELECT hash FROM sync_frame WHERE space = ?1 AND device = ?2 AND dseq = ?3), "
    "EXISTS (SELECT 1 FROM sync_quarantine WHERE hash = ?4), "
    "EXISTS (SELECT 1 FROM sync_witness WHERE space = ?1 AND device = ?2 AND dseq = ?3), peer.dseq, peer.head "
    "FROM (SELECT 1) LEFT JOIN sync_peer AS peer ON peer.space = ?1 AND peer.device = ?2"
)
_HASH_AT = "SELECT hash FROM sync_frame WHERE space = ? AND device = ? AND dseq = ?"
_HELD_AT = "SELECT hash, frame FROM sync_held WHERE space = ? AND device = ? AND dseq = ? ORDER BY hash"
_HELD_NEXT = (
    "SELECT DISTINCT held.space, held.device, held.dseq FROM sync_held AS held "
    "LEFT JOIN sync_peer AS peer ON peer.space = held.space AND peer.device = held.device "
    "WHERE (? IS NULL OR held.space = ?) AND held.dseq = coalesce(peer.dseq, 0) + 1 ORDER BY held.space, held.device"
)
_RELEASE = "DELETE FROM sync_held WHERE space = ? AND device = ? AND dseq = ? AND hash = ?"
_PARDON = "DELETE FROM sync_quarantine WHERE hash = ?"
_WITNESS = (
    'INSERT INTO sync_witness (space, device, "by", dseq, head) VALUES (?, ?, ?, ?, ?) '
    'ON CONFLICT (space, device, "by") DO UPDATE SET dseq = excluded.dseq, head = excluded.head '
    "WHERE excluded.dseq > sync_witness.dseq"
)
_WITNESSES = 'SELECT "by", dseq, head FROM sync_witness WHERE space = ? AND device = ? ORDER BY "by"'
