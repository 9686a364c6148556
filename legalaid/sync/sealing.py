# SPDX-License-Identifier: Apache-2.0
"""How do saves become frames?

Once. Every space of this vault gets its opening frame, then its saves go into frames of some 64 kB in the order of
their numbers, and leave the journal. A frame is kept from then on and sent as it is, however often a line is cut. A
laptop that worked alone for months does the same on the day it joins: nothing is numbered anew.

What this vault may not write, or has no key in force for, stays in the journal and is tried again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from legalaid import limits
from legalaid.clock import to_milliseconds
from legalaid.domain.transaction import Transaction, decode_transaction
from legalaid.ids import SpaceId
from legalaid.store import device as identity
from legalaid.store import erasure, frames, journal
from legalaid.store import membership as kept
from legalaid.store.device import Device
from legalaid.store.frames import Kept, Link, Witnessed
from legalaid.store.membership import KnownSpace, Mine
from legalaid.store.unit_of_work import Work
from legalaid.sync import authority, keychain, outcome, roll
from legalaid.sync.envelope import Place, seal
from legalaid.sync.frames import FLAG_ZSTD, NO_HASH, PAD_BYTES, FrameKind, Header, Refused, frame_hash
from legalaid.sync.keychain import CurrentKey
from legalaid.sync.membership import Membership
from legalaid.sync.opening import Opening, opening_frame
from legalaid.sync.payload import HEAD_BYTES, Payload, Witness, in_short
from legalaid.sync.seclusion import seclude

TOO_LARGE = "too_large"
"""The alarm for one save that no frame can hold."""


class _Save(NamedTuple):
    """A transaction of the journal: its number, how many bytes it has there, what it says."""

    n: int
    size: int
    tx: Transaction


def seal_backlog(work: Work, membership: Membership) -> int:
    """Open this vault's spaces and seal its saves, as far as it may; returns how many frames were made."""
    stand = kept.mine(work.connection)
    own = identity.current(work.connection)
    if stand is None or not membership.is_living(own.id):
        return 0
    sealing = _Sealing(work, seclude(work, membership), stand, own)
    return sum(sealing.opened(known) for known in kept.spaces(work.connection)) + sum(
        sealing.sealed(SpaceId(space), _saves(rows))
        for space, rows in groupby(journal.outbox(work.connection), key=itemgetter(0))
    )


def heartbeat(work: Work, membership: Membership) -> int:
    """A frame that says that this device is alive and how far it has read, in the organisation's space."""
    stand = kept.mine(work.connection)
    own = identity.current(work.connection)
    if stand is None or not membership.is_living(own.id):
        return 0
    return _Sealing(work, membership, stand, own).alive(SpaceId(stand.org_space))


class _Sealing:
    """The work of one round."""

    def __init__(self, work: Work, membership: Membership, stand: Mine, own: Device) -> None:
        self._work = work
        self._membership = membership
        self._stand = stand
        self._own = own
        self._person = roll.person_of(membership, own.id)

    def opened(self, known: KnownSpace) -> int:
        """Make the opening frame of a space that this vault made and that has none; 1 if it was made."""
        key = identity.signing_key(self._work.connection, known.device)
        home = known.home_group or kept.home_group_of(known.kind, self._stand)
        if known.org is not None or key is None or home is None or erasure.is_erased(self._work.connection, known.id):
            return 0
        opening = Opening(device=known.device, kind=known.kind, nonce=known.nonce, org=self._stand.org, home_group=home)
        if not authority.may_open(self._membership, opening):
            return 0
        raw = opening_frame(opening, key=key)
        frames.keep(self._work, Kept(Link(known.id, known.device, 1), frame_hash(raw), raw), opened=True)
        kept.set_opened(self._work, known.id, org=opening.org, home_group=home)
        return 1

    def sealed(self, space: SpaceId, saves: Sequence[_Save]) -> int:
        """Seal the saves of one space; returns in how many frames."""
        opening, key = self._ready(space)
        if opening is None or key is None or not self._may_write(opening, key, saves):
            return 0
        made = 0
        for batch in _batches(saves):
            payload = self._payload(space, batch[0].n, batch, is_last=batch[-1] is saves[-1])
            if not self._make(space, payload, key):
                return made
            journal.forget_saves(self._work.connection, space, upto=batch[-1].n)
            made += 1
        return made

    def alive(self, space: SpaceId) -> int:
        """Seal a frame without any save; 1 if it was made."""
        opening, key = self._ready(space)
        if opening is None or key is None:
            return 0
        last = max((n for _, n, _ in journal.outbox(self._work.connection, space)), default=None)
        following = journal.vector(self._work.connection, space).get(self._own.id, 0) + 1
        news = self._news(space)
        payload = Payload(
            following, (), news, outcome.of_space(self._work, space, author=self._own.id) if news else None
        )
        return int(last is None and self._make(space, payload, key))

    def _ready(self, space: SpaceId) -> tuple[Opening | None, CurrentKey | None]:
        known = kept.space(self._work.connection, space)
        opening = None if known is None else keychain.opening_of(known)
        key = None if opening is None else keychain.current_key(self._work, self._membership, opening)
        return opening, key

    def _may_write(self, opening: Opening, key: CurrentKey, saves: Sequence[_Save]) -> bool:
        header = Header(
            kind=FrameKind.CHANGE,
            flags=FLAG_ZSTD,
            space=opening.space,
            device=self._own.id,
            number=1,
            previous=NO_HASH,
            epoch=key.epoch,
            gen=key.gen,
            body_bytes=PAD_BYTES,
        )
        tables = {op.table_no for save in saves for op in save.tx.ops}
        return authority.may_write(self._membership, header, opening, tables=tables)

    def _payload(self, space: SpaceId, first: int, saves: Sequence[_Save], *, is_last: bool = True) -> Payload:
        """What a frame says. With news of others' chains it also says what all of it has come to here."""
        news = self._news(space)
        came_to = outcome.of_space(self._work, space, author=self._own.id) if news and is_last else None
        return Payload(first, tuple(save.tx for save in saves), news, came_to)

    def _make(self, space: SpaceId, payload: Payload, key: CurrentKey) -> bool:
        """Seal and keep one frame; False, with an alarm, if no frame can hold it."""
        own, end = self._own.id, frames.end(self._work.connection, space, self._own.id)
        place = Place(space=space, number=end.number + 1, previous=end.head, epoch=key.epoch, gen=key.gen)
        link = Link(space, own, place.number)
        try:
            said = in_short(payload, person=self._person)
            raw = seal(said, place=place, org=self._stand.org, space_key=key.key, key=self._own.signing)
        except Refused:
            frames.raise_alarm(self._work, TOO_LARGE, link, at=to_milliseconds(self._work.now))
            return False
        frames.keep(self._work, Kept(link, frame_hash(raw), raw), opened=True)
        for device, seen in payload.seen.items():
            frames.witness(self._work, space, device, Witnessed(own, seen.number, seen.head))
        return True

    def _news(self, space: SpaceId) -> Mapping[bytes, Witness]:
        """How far the others' chains have come since this device last said so."""
        own = self._own.id
        told = frames.said_by(self._work.connection, own, space)
        ends = frames.ends(self._work.connection, space)
        news = {
            device: Witness(end.number, end.head[:HEAD_BYTES])
            for (_, device), end in sorted(ends.items())
            if device != own and end.number > told.get((space, device), 0)
        }
        return dict(islice(news.items(), limits.DEVICES_IN_ONE_CONTEXT))


def _batches(saves: Sequence[_Save]) -> Iterator[list[_Save]]:
    """The saves in runs of some 64 kB."""
    batch: list[_Save] = []
    size = 0
    for save in saves:
        batch.append(save)
        size += save.size
        if size >= limits.SEALED_AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _saves(rows: Iterable[tuple[bytes, int, bytes]]) -> Sequence[_Save]:
    return [_Save(n, len(raw), decode_transaction(raw)) for _, n, raw in rows]
