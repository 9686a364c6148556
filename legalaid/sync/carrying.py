# SPDX-License-Identifier: Apache-2.0
"""What does this vault put on a stick, and what does it take from one?

A bundle holds every frame that some other device may read and has not said it has, own and foreign ones alike, with the
whole membership log, wrapped secrets, and how far this vault has read each chain: on the way back that is the
acknowledgement. Taking one in is one transaction, and a second time changes nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from legalaid.ids import SpaceId
from legalaid.store import device as identity
from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.store.frames import Link, Witnessed
from legalaid.store.membership import Mine
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import authority, bundle, custody, ingest, keychain, rebasing, wraps
from legalaid.sync.bundle import BadBundle, Contents, Head, Held, Public
from legalaid.sync.entries import MemberRefused
from legalaid.sync.ingest import Source, Taken
from legalaid.sync.keyring import GroupSecret, SpaceKey, is_committed, space_key
from legalaid.sync.membership import Membership
from legalaid.sync.opening import Opening
from legalaid.sync.payload import HEAD_BYTES as WITNESS_BYTES
from legalaid.sync.wraps import Address, Wrap, WrapRefused


class NoSecret(ValueError):
    """It is no bundle of this organisation, or this device was not given the secret that it is sealed under."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A bundle about to be written: how many frames, and its bytes in pieces, to be taken while the reader is open."""

    frames: int
    pieces: Iterator[bytes]


def pack(reader: Reader, membership: Membership, stand: Mine) -> Packed:
    """Everything that others may lack. Raises `NoSecret` for a device that was given none of the organisation's."""
    secrets = kept.secrets_of(reader.connection, stand.everyone)
    if not secrets:
        raise NoSecret
    (epoch, _), secret = max(secrets.items())
    own = identity.current(reader.connection)
    lacking = _lacking(reader, membership, stand, own.id)
    count, size = frames.measure(reader.connection, lacking)
    head = Head(
        maker=own.id,
        frames=count,
        size=size,
        have=_what_is_here(reader),
        log=kept.entries(reader.connection),
        wraps=tuple(wrap.raw for wrap in kept.wraps(reader.connection)),
    )
    public = bundle.public_part(org=stand.org, epoch=epoch, slots=_slots(reader, stand.everyone, epoch))
    key = _key(GroupSecret(secret), stand)
    return Packed(count, bundle.seal(head, _raws(reader, lacking), public=public, key=key, maker=own.signing))


def unpack(work: Work, stand: Mine, pieces: Iterator[bytes], *, size: int) -> Taken:
    """Take in a bundle of `size` bytes. Raises `BadBundle` or `NoSecret`; then the caller must give everything back."""
    public, rest = _public(pieces, stand)
    secret = _secret(work, stand, public)
    contents = Contents(rest, public=public, body_bytes=size - len(bytes(public)), key=_key(secret, stand))
    membership = _learn(work, contents.head)
    _keep(work, membership, stand, public, secret)
    maker = membership.public_of(contents.head.maker)
    if maker is None:
        raise BadBundle
    taken = ingest.ingest(work, membership, contents.frames(maker), Source.FILE)
    _note_what_he_has(work, contents.head)
    return taken + ingest.reconsider(work, membership)


def _key(secret: GroupSecret, stand: Mine) -> SpaceKey:
    return space_key(secret, space=SpaceId(stand.org_space), gen=0)


# --- what goes along -------------------------------------------------------------------------------------------------


def _lacking(reader: Reader, membership: Membership, stand: Mine, own: bytes) -> Mapping[tuple[bytes, bytes], int]:
    """For each chain that somebody may lack, the number after which he does."""
    said = frames.said(reader.connection)
    unsent = {} if stand.hub_url is None else frames.acked_up_to(reader.connection)
    readers = _Readers(membership)
    lacking: dict[tuple[bytes, bytes], int] = {}
    ends = frames.ends(reader.connection)
    for known in kept.spaces(reader.connection):
        opening = keychain.opening_of(known)
        devices = readers.of(opening) - {own} if opening is not None else frozenset()
        for chain in (chain for chain in ends if chain[0] == known.id):
            told = [said.get(chain, {}).get(device, 0) for device in devices if device != chain[1]]
            least = min([*told, unsent.get(chain, ends[chain].number)])
            if least < ends[chain].number:
                lacking[chain] = least
    return lacking


class _Readers:
    """Which devices read a space; in an office most spaces have the same ones."""

    def __init__(self, membership: Membership) -> None:
        self._membership = membership
        self._of_group: dict[bytes, frozenset[bytes]] = {}

    def of(self, opening: Opening) -> frozenset[bytes]:
        """The devices that belong now and may read this space."""
        if opening.space in self._membership.handed:
            return self._judged(opening)
        if opening.home_group not in self._of_group:
            self._of_group[opening.home_group] = self._judged(opening)
        return self._of_group[opening.home_group]

    def _judged(self, opening: Opening) -> frozenset[bytes]:
        living = (member.device for member in self._membership.living())
        return frozenset(device for device in living if authority.may_read(self._membership, device, opening))


def _raws(reader: Reader, lacking: Mapping[tuple[bytes, bytes], int]) -> Iterator[bytes]:
    for (space, device), number in lacking.items():
        yield from (frame.raw for frame in frames.after(reader.connection, space, device, number))


def _what_is_here(reader: Reader) -> tuple[Held, ...]:
    ends = sorted(frames.ends(reader.connection).items())
    return tuple(Held(space, device, end.number, end.head[:WITNESS_BYTES]) for (space, device), end in ends)


def _slots(reader: Reader, everyone: bytes, epoch: int) -> list[bytes]:
    """The organisation's secret as it is sealed to each device; their order says nothing."""
    sealed = kept.wraps(reader.connection, holder=everyone)
    return sorted(wraps.parse(wrap.raw).sealed for wrap in sealed if wrap.name.epoch == epoch)


# --- what comes in ---------------------------------------------------------------------------------------------------


def _public(pieces: Iterator[bytes], stand: Mine) -> tuple[Public, Iterator[bytes]]:
    try:
        public, rest = bundle.read_public(pieces)
    except BadBundle:
        raise NoSecret from None
    if public.org != stand.org:
        raise NoSecret
    return public, rest


def _secret(work: Work, stand: Mine, public: Public) -> GroupSecret:
    """The secret that the bundle is sealed under: held here, or in one of its slots."""
    held = kept.secret(work.connection, stand.everyone, public.epoch, 0)
    if held is not None:
        return GroupSecret(held)
    own = identity.current(work.connection)
    to = Address(stand.everyone, public.epoch, 0, own.id)
    for slot in public.slots:
        try:
            return GroupSecret(wraps.unwrap_uncommitted(Wrap(to, slot), key=own.opening, org=stand.org))
        except WrapRefused:
            continue
    raise NoSecret


def _learn(work: Work, head: Head) -> Membership:
    try:
        membership = rebasing.take_entries(work, head.log, settled=kept.handed_out(work.connection))
    except MemberRefused:
        raise BadBundle from None
    custody.take_wraps(work, membership, head.wraps)
    return membership


def _keep(work: Work, membership: Membership, stand: Mine, public: Public, secret: GroupSecret) -> None:
    """A secret from a slot is kept once the log is known, and only if the log committed to it."""
    group = membership.groups.get(stand.everyone)
    committed = None if group is None else group.commitments.get(public.epoch)
    if committed is None or not is_committed(secret, committed):
        raise BadBundle
    kept.put_secret(work, stand.everyone, public.epoch, 0, secret)


def _note_what_he_has(work: Work, head: Head) -> None:
    for held in head.have:
        said = Witnessed(head.maker, held.number, held.witness)
        ingest.note_witness(work, Link(held.space, held.device, held.number), said)
