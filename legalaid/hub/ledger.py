# SPDX-License-Identifier: Apache-2.0
"""In which order do frames stand at the hub, and which does it take?

Numbers are handed out by `UPDATE org SET seq = seq + k RETURNING seq` inside the transaction that inserts. The row lock
makes the order of numbers the order of commits, so a reader whose cursor has passed a number never misses a frame that
commits later under a smaller one. Holes are harmless. Nothing is ever overwritten: the same frame again is accepted in
silence, another one under the same number is a fork.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update

from legalaid.hub import reading
from legalaid.hub.admission import Caller, charge
from legalaid.hub.denials import Denied
from legalaid.hub.organisations import Organisations
from legalaid.hub.settings import Settings
from legalaid.hub.tables import CHAIN, DEVICE, FRAME, ORG, SPACE
from legalaid.sync.authority import after_revocation
from legalaid.sync.frames import NO_HASH, Frame, FrameKind, Refused, verify
from legalaid.sync.heads import Code
from legalaid.sync.membership import Membership
from legalaid.sync.opening import read_opening


@dataclass(frozen=True, slots=True)
class Taken:
    """How many frames of a batch were taken or already held, and why the next one was not."""

    accepted: int
    denied: Denied | None = None


@dataclass(slots=True)
class _Tail:
    """The end of one chain while a batch is looked at."""

    number: int
    hash: bytes
    is_new: bool
    grown: int = 0


def authentic(frames: Iterable[Frame], *, org: bytes, membership: Membership) -> Taken:
    """How many of these frames, from the start, were signed by devices of the organisation."""
    count = 0
    for frame in frames:
        public = membership.public_of(frame.header.device)
        if public is None:
            return Taken(count, Denied(Code.UNKNOWN_DEVICE).at(frame))
        try:
            verify(frame, org=org, public=public)
        except Refused as refused:
            return Taken(count, Denied(Code.FRAME, reason=refused.refusal.value).at(frame))
        count += 1
    return Taken(count)


def take(
    work: Connection,
    organisations: Organisations,
    settings: Settings,
    *,
    caller: Caller,
    frames: Sequence[Frame],
    now: int,
) -> Taken:
    """Add frames whose signatures were verified, up to the first that does not follow. Raises `Denied` for a quota."""
    last = work.execute(
        update(ORG).where(ORG.c.id == caller.org).values(seq=ORG.c.seq + len(frames)).returning(ORG.c.seq)
    ).scalar_one()
    batch = _Batch(work, caller.org, organisations.membership(work, caller.org), last - len(frames), now)
    taken = batch.add_all(frames)
    kept = batch.keep()
    charge(work, settings, caller, kept=kept, sent=sum(len(frame.raw) for frame in frames), frames=len(frames), now=now)
    return taken


class _Batch:
    """Frames that are being added inside one transaction."""

    def __init__(self, work: Connection, org: bytes, membership: Membership, seq: int, now: int) -> None:
        self._work = work
        self._org = org
        self._membership = membership
        self._seq = seq
        self._now = now
        self._tails: dict[tuple[bytes, bytes], _Tail] = {}
        self._opened: set[bytes] = set()
        self._rows: list[dict[str, Any]] = []

    def add_all(self, frames: Iterable[Frame]) -> Taken:
        """Add each frame that follows; how many, and why the next one did not."""
        count = 0
        for frame in frames:
            try:
                self._add(frame)
            except Denied as denied:
                return Taken(count, denied.at(frame))
            count += 1
        return Taken(count)

    def keep(self) -> int:
        """Write what was added; its bytes."""
        if self._rows:
            self._work.execute(insert(FRAME), self._rows)
        for (space, device), tail in self._tails.items():
            if tail.grown:
                self._keep_tail(space, device, tail)
        return sum(row["size"] for row in self._rows)

    def _add(self, frame: Frame) -> None:
        header = frame.header
        tail = self._tail(header.space, header.device)
        if header.number <= tail.number:
            self._check_same(frame, tail)
            return
        if header.kind is not FrameKind.OPENING and reading.is_erased(self._work, self._membership, header.space):
            raise Denied(Code.ERASED)
        if header.number != tail.number + 1:
            raise Denied(Code.GAP)
        if header.previous != tail.hash:
            raise Denied(Code.FORK)
        if after_revocation(self._membership, header, frame=frame.hash):
            raise Denied(Code.REVOKED)
        if header.kind is FrameKind.OPENING:
            self._open(frame)
        elif self._membership.is_former(header.device):
            raise Denied(Code.NOT_ALLOWED)
        elif not self._is_open(header.space):
            raise Denied(Code.UNOPENED)
        self._append(frame, tail)

    def _append(self, frame: Frame, tail: _Tail) -> None:
        header = frame.header
        self._seq += 1
        self._rows.append(
            {
                "org": self._org,
                "seq": self._seq,
                "space": header.space,
                "device": header.device,
                "number": header.number,
                "hash": frame.hash,
                "size": len(frame.raw),
                "received_at": self._now,
                "body": frame.raw,
            }
        )
        tail.number, tail.hash, tail.grown = header.number, frame.hash, tail.grown + 1

    def _tail(self, space: bytes, device: bytes) -> _Tail:
        known = self._tails.get((space, device))
        if known is None:
            own = (CHAIN.c.org == self._org) & (CHAIN.c.space == space) & (CHAIN.c.device == device)
            row = self._work.execute(select(CHAIN.c.number, CHAIN.c.hash).where(own)).one_or_none()
            known = _Tail(0, NO_HASH, is_new=True) if row is None else _Tail(row.number, bytes(row.hash), is_new=False)
            self._tails[space, device] = known
        return known

    def _check_same(self, frame: Frame, tail: _Tail) -> None:
        header = frame.header
        if header.number == tail.number:
            held: bytes | None = tail.hash
        else:
            held = next((row["hash"] for row in self._rows if _is_at(row, frame)), None) or self._held_hash(frame)
        if held != frame.hash:
            raise Denied(Code.FORK)

    def _held_hash(self, frame: Frame) -> bytes:
        header = frame.header
        place = (FRAME.c.device == header.device) & (FRAME.c.space == header.space) & (FRAME.c.number == header.number)
        return bytes(self._work.execute(select(FRAME.c.hash).where(FRAME.c.org == self._org, place)).scalar_one())

    def _open(self, frame: Frame) -> None:
        try:
            opening = read_opening(frame, org=self._org)
        except Refused as refused:
            raise Denied(Code.FRAME, reason=refused.refusal.value) from None
        self._opened.add(opening.space)
        row = {"device": opening.device, "kind": opening.kind.value, "nonce": opening.nonce}
        self._work.execute(insert(SPACE).values(org=self._org, id=opening.space, home_group=opening.home_group, **row))

    def _is_open(self, space: bytes) -> bool:
        if space not in self._opened and reading.is_open(self._work, self._org, space):
            self._opened.add(space)
        return space in self._opened

    def _keep_tail(self, space: bytes, device: bytes, tail: _Tail) -> None:
        own = (CHAIN.c.org == self._org) & (CHAIN.c.space == space) & (CHAIN.c.device == device)
        end = {"number": tail.number, "hash": tail.hash}
        if tail.is_new:
            self._work.execute(insert(CHAIN).values(org=self._org, space=space, device=device, **end))
        else:
            self._work.execute(update(CHAIN).where(own).values(**end))
        author = (DEVICE.c.org == self._org) & (DEVICE.c.id == device)
        self._work.execute(update(DEVICE).where(author).values(frames=DEVICE.c.frames + tail.grown))


def _is_at(row: dict[str, Any], frame: Frame) -> bool:
    header = frame.header
    return (row["space"], row["device"], row["number"]) == (header.space, header.device, header.number)
