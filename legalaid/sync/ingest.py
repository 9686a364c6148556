# SPDX-License-Identifier: Apache-2.0
"""What becomes of a frame that came from outside, by whatever way?

This is the one door for the line, the shared folder and the stick. In this order: are these the bytes of a frame, do we
know its author, did he sign it, is its space one that was erased, do we have it already or another in its place, does
it come in its turn, may he open this space or write these tables, does it open, is its content in order. Only then is
it applied, whole. A frame before its turn is held; one for want of authority, or in another's place, goes into
quarantine with its reason; one that this vault has no key to is kept as it is and carried on; one of an erased space is
dropped, so that nobody brings a case back. All of it happens in the caller's transaction.
"""

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from legalaid import limits
from legalaid.clock import to_milliseconds
from legalaid.errors import TransactionRefused
from legalaid.ids import ID_BYTES, SpaceId, device_id
from legalaid.store import device as identity
from legalaid.store import erasure, frames
from legalaid.store import membership as kept
from legalaid.store.frames import End, Kept, Link, Standing, Witnessed
from legalaid.store.membership import KnownSpace
from legalaid.store.unit_of_work import Work
from legalaid.sync import authority, keychain, outcome, roll
from legalaid.sync.envelope import open_frame
from legalaid.sync.frames import Frame, FrameKind, Refusal, Refused, parse, verify
from legalaid.sync.membership import Membership
from legalaid.sync.opening import Opening, read_opening
from legalaid.sync.payload import HEAD_BYTES, Outcome, Payload, in_full


class Source(StrEnum):
    """The way a frame came."""

    HUB = "hub"
    FILE = "file"


class Reason(StrEnum):
    """Why a frame lies in quarantine."""

    UNKNOWN = "unknown_device"
    FORMER = "former_device"
    REVOKED = "revoked"
    ROLE = "not_allowed"
    FORK = "fork"
    CONTENT = "content"


class AlarmKind(StrEnum):
    """What honest devices and an honest hub never do."""

    FORGED = "forged"
    FORK = "fork"
    COPY = "copy"
    CONTENT = "content"
    FLOOD = "flood"
    ROLLED_BACK = "rolled_back"
    RESTORED = "hub_restored"
    OMITTED = "omitted"
    REFUSED = "refused_by_hub"


class _PutAside(Exception):
    """A frame goes into quarantine."""

    def __init__(self, reason: Reason, alarm: AlarmKind | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.alarm = alarm


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of the frames of one delivery. `applied` counts accepted frames, also those that stay closed here;
    `transactions` what other devices' saves changed here, earlier ones that had waited included; `erased` the frames
    of erased spaces, which were dropped.
    """

    applied: int = 0
    transactions: int = 0
    duplicates: int = 0
    held: int = 0
    quarantined: int = 0
    refused: int = 0
    alarms: int = 0
    erased: int = 0

    def __add__(self, other: "Taken") -> "Taken":
        return Taken(**{name: getattr(self, name) + getattr(other, name) for name in self.__slots__})


NOWHERE = Link(bytes(ID_BYTES), bytes(ID_BYTES), 0)
"""Where an alarm is about no frame."""


def ingest(work: Work, membership: Membership, raws: Iterable[bytes], source: Source) -> Taken:
    """Take in frames, in any order and as often as they come."""
    intake = _Intake(work, membership, source)
    for raw in raws:
        intake.take(raw)
    intake.compare()
    return intake.taken()


def reconsider(work: Work, membership: Membership) -> Taken:
    """After the log has grown or a key has come: let in what waits for it."""
    intake = _Intake(work, membership, Source.FILE)
    for waiting in frames.quarantined(work.connection):
        if waiting.reason in _MAY_HEAL:
            frames.pardon(work, waiting.kept.hash)
            intake.take(waiting.kept.raw)
    for closed in tuple(frames.unopened(work.connection)):
        intake.open_again(closed)
    intake.release(frames.held_next(work.connection))
    intake.compare()
    return intake.taken()


def note_witness(work: Work, link: Link, said: Witnessed) -> int:
    """Note how far somebody has read a chain; how many new alarms follow."""
    frames.witness(work, link.space, link.device, said)
    return _compare(work, link, said)


def _compare(work: Work, link: Link, said: Witnessed) -> int:
    """Somebody read another chain than this vault: the chain was forked, or one of the two was misled."""
    known = frames.hash_at(work.connection, link)
    if known is None or known[:HEAD_BYTES] == said.head[:HEAD_BYTES]:
        return 0
    kind = _fork(identity.current(work.connection).id, link)
    return int(frames.raise_alarm(work, kind.value, link, at=to_milliseconds(work.now)))


def _fork(own: bytes, link: Link) -> AlarmKind:
    """Two frames in one place: of this device, a copy of its vault was at work."""
    return AlarmKind.COPY if link.device == own else AlarmKind.FORK


_MAY_HEAL = frozenset({Reason.UNKNOWN, Reason.FORMER, Reason.REVOKED, Reason.ROLE})


class _Intake:
    """One delivery on its way in."""

    def __init__(self, work: Work, membership: Membership, source: Source) -> None:
        self._work = work
        self._membership = membership
        self._acked = source is Source.HUB
        self._own = identity.current(work.connection).id
        self._at = to_milliseconds(work.now)
        self._gone = {one.space for one in erasure.erased(work.connection)}
        self._openings: dict[bytes, Opening] = {}
        self._keys = keychain.Keys(work)
        self._held = frames.count_held(work.connection)
        self._released: deque[Frame] = deque()
        self._counted: Counter[str] = Counter()
        self._said: dict[tuple[SpaceId, bytes], tuple[Outcome, Link]] = {}

    def taken(self) -> Taken:
        """What became of everything so far."""
        return Taken(**self._counted)

    def compare(self) -> None:
        """Hold what the last frames said of their spaces against what these have come to here."""
        for (space, _), (said, link) in self._said.items():
            self._counted["alarms"] += outcome.compare(self._work, space, said, link)
        self._said.clear()

    def take(self, raw: bytes) -> None:
        """Take in one frame, and those that waited for it."""
        try:
            frame = parse(raw)
        except Refused:
            self._refuse()
            return
        self._judge(frame)
        while self._released:
            self._judge(self._released.popleft())

    def release(self, links: Iterable[Link]) -> None:
        """Take in what was held under these names."""
        self._queue(links)
        while self._released:
            self._judge(self._released.popleft())

    def open_again(self, closed: Kept) -> None:
        """Apply a kept frame if there is a key to it by now. Its author stands by what he signed; it is not refused."""
        frame = parse(closed.raw)
        opening = self._opening(frame.header.space)
        if opening is None or self._is_closed(frame.header.space):
            return
        try:
            payload = self._content(frame, opening)
        except _PutAside as aside:
            self._alarm(aside.alarm or AlarmKind.CONTENT, closed.link)
            return
        if payload is not None:
            self._apply(frame, payload)
            frames.mark_opened(self._work, closed.link)

    # --- one frame ---

    def _judge(self, frame: Frame) -> None:
        kept_frame = _kept(frame)
        try:
            self._check_author(frame, kept_frame.hash)
            if self._is_erased(frame):
                self._counted["erased"] += 1
                return
            place = frames.standing(self._work.connection, kept_frame)
            if self._is_known(frame, kept_frame, place):
                self._counted["duplicates"] += 1
            elif self._is_its_turn(frame, place.end):
                self._accept(frame, kept_frame, is_witnessed=place.is_witnessed)
            else:
                self._hold(kept_frame)
        except Refused:
            self._refuse()
        except _PutAside as aside:
            self._put_aside(kept_frame, aside)

    def _check_author(self, frame: Frame, hash_: bytes) -> None:
        """Raises `Refused` for a forged frame, `_PutAside` for an author who is unknown or was removed."""
        public = self._membership.public_of(frame.header.device)
        if public is None:
            raise _PutAside(Reason.UNKNOWN)
        verify(frame, org=self._membership.org, public=public)
        if authority.after_revocation(self._membership, frame.header, frame=hash_):
            raise _PutAside(Reason.REVOKED)
        if self._membership.is_former(frame.header.device) and frame.header.kind is not FrameKind.OPENING:
            raise _PutAside(Reason.FORMER)

    def _is_erased(self, frame: Frame) -> bool:
        """Whether it is of a space that was erased, or has to be; that there was one may be known."""
        header = frame.header
        return header.kind is not FrameKind.OPENING and self._is_closed(header.space)

    def _is_closed(self, space: bytes) -> bool:
        if space in self._gone:
            return True
        opening = self._opening(space) if space in self._membership.erasing else None
        return opening is not None and authority.erasure(self._membership, opening) is not None

    def _is_known(self, frame: Frame, kept_frame: Kept, place: Standing) -> bool:
        """Whether this very frame is here already. Raises `_PutAside` for another one in its place."""
        if place.known == kept_frame.hash:
            if self._acked:
                frames.mark_acked(self._work, [kept_frame.link])
            self._release(frame)  # a laptop's own opening frame never came in by this door
            return True
        if place.known is not None:
            raise _PutAside(Reason.FORK, _fork(self._own, kept_frame.link))
        return place.is_quarantined

    def _is_its_turn(self, frame: Frame, end: End) -> bool:
        """Whether frame and space are complete up to here. Raises `_PutAside` where the chain goes on otherwise."""
        header, link = frame.header, _link(frame)
        if header.device == self._own and self._opening(header.space) is not None:
            self._alarm(AlarmKind.COPY, link)  # this device never made it: a copy of this vault is at work
            return False
        if header.number != end.number + 1:
            return False
        if header.previous != end.head:
            raise _PutAside(Reason.FORK, _fork(self._own, link))
        return header.kind is FrameKind.OPENING or self._opening(header.space) is not None

    def _accept(self, frame: Frame, kept_frame: Kept, *, is_witnessed: bool) -> None:
        if frame.header.kind is FrameKind.OPENING:
            self._open_space(frame)
            opened = True
        else:
            opened = self._open_content(frame)
        frames.keep(self._work, kept_frame, opened=opened, acked=self._acked)
        self._counted["applied"] += 1
        if self._held:
            self._held -= frames.release(self._work, kept_frame)
        if is_witnessed:
            self._check_witnesses(kept_frame)
        self._release(frame)

    def _open_space(self, frame: Frame) -> None:
        opening = read_opening(frame, org=self._membership.org)
        if not authority.may_write(self._membership, frame.header, opening):
            raise _PutAside(Reason.ROLE)
        space = KnownSpace(opening.space, opening.kind, opening.nonce, opening.device, opening.home_group, opening.org)
        kept.add_space(self._work, space, at=self._at)
        self._openings[opening.space] = opening

    def _open_content(self, frame: Frame) -> bool:
        opening = self._opening(frame.header.space)
        if opening is None:
            raise ValueError("a frame's turn comes after its space is opened")
        if not authority.may_write(self._membership, frame.header, opening):
            raise _PutAside(Reason.ROLE)
        payload = self._content(frame, opening)
        if payload is not None:
            self._apply(frame, payload)
        return payload is not None

    def _content(self, frame: Frame, opening: Opening) -> Payload | None:
        """What a frame says, judged as a whole; None without the key, or if only a later version can read it."""
        header = frame.header
        key = self._keys.at(opening, epoch=header.epoch, gen=header.gen)
        if key is None:
            return None
        try:
            said = open_frame(frame, org=self._membership.org, space_key=key)
            payload = in_full(said, person=roll.person_of(self._membership, header.device))
            self._work.judge(header.space, payload.transactions)
        except Refused as refused:
            if refused.refusal is Refusal.DICTIONARY:
                return None
            raise _PutAside(Reason.CONTENT, AlarmKind.CONTENT) from None
        except TransactionRefused:
            raise _PutAside(Reason.CONTENT, AlarmKind.CONTENT) from None
        tables = {op.table_no for tx in payload.transactions for op in tx.ops}
        if not authority.may_write(self._membership, header, opening, tables=tables):
            raise _PutAside(Reason.ROLE)
        if not self._former_dots(payload) <= self._former_of(header.device):
            raise _PutAside(Reason.ROLE, AlarmKind.CONTENT)
        return payload

    def _former_dots(self, payload: Payload) -> set[bytes]:
        """Whose saves are issued again."""
        return {tx.former.device for tx in payload.transactions if tx.former is not None}

    def _former_of(self, device: bytes) -> set[bytes]:
        """Whose saves a device may issue again: those of the devices that vouched for it."""
        member = self._membership.member(device)
        return set() if member is None else {device_id(public) for public in member.former}

    def _apply(self, frame: Frame, payload: Payload) -> None:
        space, device = frame.header.space, frame.header.device
        for n, tx in enumerate(payload.transactions, payload.first):
            self._counted["transactions"] += self._work.take_in(space, device, n, tx)
        if payload.outcome is not None:
            self._said[space, device] = (payload.outcome, _link(frame))
        for other, seen in payload.seen.items():
            link = Link(space, other, seen.number)
            self._counted["alarms"] += note_witness(self._work, link, Witnessed(device, seen.number, seen.head))

    # --- what waits, what is put aside ---

    def _hold(self, frame: Kept) -> None:
        if self._held >= limits.HELD_FRAMES:
            self._alarm(AlarmKind.FLOOD, NOWHERE)
            return
        fresh = frames.hold(self._work, frame)
        self._held += fresh
        self._counted["held" if fresh else "duplicates"] += 1

    def _release(self, frame: Frame) -> None:
        """The turn of frames that came before this one."""
        if not self._held:
            return
        header = frame.header
        is_opening = header.kind is FrameKind.OPENING
        following = Link(header.space, header.device, header.number + 1)
        self._queue(frames.held_next(self._work.connection, header.space) if is_opening else (following,))

    def _queue(self, links: Iterable[Link]) -> None:
        for link in links:
            for waiting in frames.held_at(self._work.connection, link):
                frames.release(self._work, waiting)
                self._held -= 1
                self._released.append(parse(waiting.raw))

    def _put_aside(self, frame: Kept, aside: _PutAside) -> None:
        is_stranger = aside.reason is Reason.UNKNOWN
        if is_stranger and frames.count_quarantined(self._work.connection) >= limits.QUARANTINED_FRAMES:
            self._alarm(AlarmKind.FLOOD, NOWHERE)
            return
        if aside.alarm is not None:
            self._alarm(aside.alarm, frame.link)
        fresh = frames.quarantine(self._work, frame, reason=aside.reason.value, at=self._at)
        self._counted["quarantined" if fresh else "duplicates"] += 1

    def _refuse(self) -> None:
        """What it says of itself is nobody's word, so one alarm stands for all."""
        self._counted["refused"] += 1
        self._alarm(AlarmKind.FORGED, NOWHERE)

    def _alarm(self, kind: AlarmKind, link: Link) -> None:
        self._counted["alarms"] += frames.raise_alarm(self._work, kind.value, link, at=self._at)

    # --- what devices say of each other ---

    def _check_witnesses(self, frame: Kept) -> None:
        for said in frames.witnesses(self._work.connection, frame.link.space, frame.link.device):
            if said.number == frame.link.number:
                self._counted["alarms"] += _compare(self._work, frame.link, said)

    def _opening(self, space: bytes) -> Opening | None:
        if space not in self._openings:
            known = kept.space(self._work.connection, space)
            opening = None if known is None else keychain.opening_of(known)
            if opening is None:
                return None
            self._openings[space] = opening
        return self._openings[space]


def _link(frame: Frame) -> Link:
    return Link(frame.header.space, frame.header.device, frame.header.number)


def _kept(frame: Frame) -> Kept:
    return Kept(_link(frame), frame.hash, frame.raw)
