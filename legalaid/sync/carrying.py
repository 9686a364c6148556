# SPDX-License-Identifier: Apache-2.0
"""What does this vault put on a stick, and what does it take from one?

A bundle holds every frame that some other device may read and has not said it has, own and foreign ones alike, with the
whole membership log, wrapped secrets, and how far this vault has read each chain: on the way back that is the
acknowledgement. Taking one in is one transaction, and a second time changes nothing.

Files of cases go along: those that are here and that some computer which may open them has not said it has. A few
travel with the text, the others in parts of their own.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes

from msgspec.structs import replace

from legalaid import limits
from legalaid.domain.case import Attachment
from legalaid.ids import ID_BYTES, SpaceId
from legalaid.store import attachments, frames
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store.frames import Link, Witnessed
from legalaid.store.membership import Mine
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import authority, bundle, custody, erasing, ingest, keychain, rebasing, wraps
from legalaid.sync.bundle import BadBundle, Contents, File, Head, Held, Public
from legalaid.sync.entries import MemberRefused
from legalaid.sync.ingest import Source, Taken
from legalaid.sync.keyring import GroupSecret, SpaceKey, is_committed, space_key
from legalaid.sync.membership import Membership, read
from legalaid.sync.opening import Opening
from legalaid.sync.payload import HEAD_BYTES as WITNESS_BYTES
from legalaid.sync.shelf import Shelf
from legalaid.sync.wraps import Address, Wrap, WrapRefused


class NoSecret(ValueError):
    """It is no bundle of this organisation, or this device was not given the secret that it is sealed under."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A bundle about to be written: how many frames and files, and the bytes of its parts in pieces.

    They are to be taken while the reader is open. Text stands in the first part.
    """

    frames: int
    files: int
    parts: tuple[Iterator[bytes], ...]

    @property
    def pieces(self) -> Iterator[bytes]:
        """The first part, or the only one."""
        return self.parts[0]


def pack(
    reader: Reader,
    membership: Membership,
    stand: Mine,
    *,
    blobs: Path | None = None,
    files: bool = True,
    part_bytes: int = limits.BUNDLE_PART_BYTES,
    with_text: int = limits.BUNDLE_FILES_WITH_TEXT,
) -> Packed:
    """Everything that others may lack; files from the folder `blobs`, if they shall go along.

    Raises `NoSecret` for a device that was given none of the organisation's secrets.
    """
    secrets = kept.secrets_of(reader.connection, stand.everyone)
    if not secrets:
        raise NoSecret
    (epoch, _), secret = max(secrets.items())
    own = identity.current(reader.connection)
    lacking = _lacking(reader, membership, stand, own.id)
    count, size = frames.measure(reader.connection, lacking)
    here = () if blobs is None else tuple(one for one in attachments.living(reader) if attachments.is_here(blobs, one))
    head = Head(
        maker=own.id,
        frames=count,
        size=size,
        bundle=token_bytes(ID_BYTES),
        have=_what_is_here(reader),
        holds=tuple(sorted({one.blob for one in here})),
        log=kept.entries(reader.connection),
        wraps=tuple(wrap.raw for wrap in kept.wraps(reader.connection)),
    )
    going = _files_lacking(reader, membership, here, own.id, blobs) if files and blobs is not None else ()
    slots = _slots(reader, stand.everyone, epoch)
    room = bundle.room(head, slots=len(slots), part_bytes=part_bytes)
    loads = list(_loads(going, first=min(with_text, room - size), others=room))
    key = _key(GroupSecret(secret), stand)

    def part(number: int, load: Sequence[Attachment]) -> Iterator[bytes]:
        public = bundle.public_part(org=stand.org, epoch=epoch, slots=slots)
        told = replace(head, part=number, parts=len(loads), files=tuple(map(_named, load)))
        texts = _raws(reader, lacking) if number == 1 else ()
        if number > 1:
            told = replace(told, frames=0, size=0, have=(), holds=())
        sealed = (attachments.sealed(blobs, one) for one in load) if blobs is not None else ()
        yield from bundle.seal(told, itertools.chain(texts, sealed), public=public, key=key, maker=own.signing)

    return Packed(count, len(going), tuple(part(number, load) for number, load in enumerate(loads, start=1)))


def unpack(
    work: Work,
    stand: Mine,
    pieces: Iterator[bytes],
    *,
    size: int,
    shelf: Shelf | None = None,
    give_way: bool = False,
) -> Taken:
    """Take in the first part of a bundle, of `size` bytes; files go onto the shelf, if there is one.

    With `give_way` the maker's list of members counts where it parts from the one here (`rebasing`). Raises `BadBundle`
    or `NoSecret`; then the caller must give everything back.
    """
    public, secret, contents = _opened(work, stand, pieces, size)
    membership = _learn(work, contents.head, give_way=give_way)
    _keep(work, membership, stand, public, secret)
    maker = membership.public_of(contents.head.maker)
    if maker is None or contents.head.part != 1:
        raise BadBundle
    taken = ingest.ingest(work, membership, contents.frames(), Source.FILE)
    _put(contents, shelf)
    contents.check(maker)
    _note_what_he_has(work, contents.head)
    return taken + ingest.reconsider(work, membership)


def peek(reader: Reader, stand: Mine, pieces: Iterator[bytes], *, size: int) -> Head:
    """What a part says of itself. Raises `BadBundle` or `NoSecret`."""
    return _opened(reader, stand, pieces, size)[2].head


def spool(reader: Reader, stand: Mine, pieces: Iterator[bytes], *, size: int, of: Head, shelf: Shelf) -> None:
    """Put the files of a further part of the bundle `of` onto the shelf.

    Raises `BadBundle`, also for a part of another bundle, or `NoSecret`.
    """
    _, _, contents = _opened(reader, stand, pieces, size)
    head = contents.head
    if (head.bundle, head.maker, head.parts, head.frames) != (of.bundle, of.maker, of.parts, 0) or head.part == 1:
        raise BadBundle
    try:
        maker = read(head.log, root=stand.root).public_of(head.maker)
    except MemberRefused:
        raise BadBundle from None
    if maker is None:
        raise BadBundle
    _put(contents, shelf)
    contents.check(maker)


def _opened(reader: Reader, stand: Mine, pieces: Iterator[bytes], size: int) -> tuple[Public, GroupSecret, Contents]:
    public, rest = _public(pieces, stand)
    secret = _secret(reader, stand, public)
    contents = Contents(rest, public=public, body_bytes=size - len(bytes(public)), key=_key(secret, stand))
    return public, secret, contents


def _put(contents: Contents, shelf: Shelf | None) -> None:
    for file, raw in contents.files():
        if shelf is not None:
            shelf.put(file, raw)


def _key(secret: GroupSecret, stand: Mine) -> SpaceKey:
    return space_key(secret, space=SpaceId(stand.org_space), gen=0)


# --- what goes along -------------------------------------------------------------------------------------------------


def _lacking(reader: Reader, membership: Membership, stand: Mine, own: bytes) -> Mapping[tuple[bytes, bytes], int]:
    """For each chain that somebody may lack, the number after which he does."""
    said = frames.said(reader.connection)
    unsent = {} if stand.hub_url is None else frames.acked_up_to(reader.connection)
    readers = _Readers(membership)
    lacking: dict[tuple[bytes, bytes], int] = {}
    ends, closed = frames.ends(reader.connection), erasing.closed(reader, membership)
    for known in (known for known in kept.spaces(reader.connection) if known.id not in closed):
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
        if opening.space in self._membership.handed or opening.space in self._membership.erasing:
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


def _files_lacking(
    reader: Reader, membership: Membership, here: Iterable[Attachment], own: bytes, blobs: Path
) -> tuple[Attachment, ...]:
    """The files that somebody may open and has not said he has; a damaged one stays."""
    readers = _Readers(membership)
    openings = {known.id: keychain.opening_of(known) for known in kept.spaces(reader.connection)}
    lacking = []
    for one in here:
        opening = openings.get(SpaceId(one.space_id))
        devices = readers.of(opening) - {own} if opening is not None else frozenset()
        if devices - attachments.holders(reader, one) and attachments.is_whole(blobs, one.blob, one.sealed_sha256):
            lacking.append(one)
    return tuple(lacking)


def _loads(files: Iterable[Attachment], *, first: int, others: int) -> Iterator[list[Attachment]]:
    """The files for each part: what has room with the text, then as many as go into a part."""
    load: list[Attachment] = []
    left = first
    for one in files:
        size = attachments.sealed_size(one) + bundle.FILE_BYTES
        if size > left:
            yield load
            load, left = [], others
        load.append(one)
        left -= size
    yield load


def _named(one: Attachment) -> File:
    return File(one.blob, attachments.sealed_size(one), one.sealed_sha256)


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


def _secret(reader: Reader, stand: Mine, public: Public) -> GroupSecret:
    """The secret that the bundle is sealed under: held here, or in one of its slots."""
    held = kept.secret(reader.connection, stand.everyone, public.epoch, 0)
    if held is not None:
        return GroupSecret(held)
    own = identity.current(reader.connection)
    to = Address(stand.everyone, public.epoch, 0, own.id)
    for slot in public.slots:
        try:
            return GroupSecret(wraps.unwrap_uncommitted(Wrap(to, slot), key=own.opening, org=stand.org))
        except WrapRefused:
            continue
    raise NoSecret


def _learn(work: Work, head: Head, *, give_way: bool) -> Membership:
    settled = kept.handed_out(work.connection)
    try:
        membership = rebasing.take_entries(work, head.log, settled=settled, give_way=give_way)
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
    holds = frozenset(head.holds)
    for one in attachments.living(work) if holds else ():
        if one.blob in holds:
            attachments.mark_held(work, one, by=head.maker)
