# SPDX-License-Identifier: Apache-2.0
"""What are the bytes of a bundle, the file that carries frames on a stick or through a shared folder?

    "LABUNDLE1" NUL | organisation 16 | epoch 2 | slots 2 | slots x 1168 | salt 32 | blob

The blob is sealed like an attachment, under a key made from the salt and the key of the organisation's space (gen 0).
A slot holds that epoch's secret, sealed to one device, without its name; random bytes fill up what is left of them.
Inside stand `length of the head 4 | head | frames | files | SHA-256 | Ed25519 | zeros`; the zeros bring it to one of
eight sizes for each power of ten. So whoever finds the stick sees no person, no office and no count.

What does not fit into one file goes on in further parts, each of them sealed and signed for itself. The first holds
all of the text; files are the sealed bytes of attachments, as they lie in the vault.

The signature says who put the bundle together; what its frames are worth, their own signatures say.
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from secrets import token_bytes
from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from legalaid import limits
from legalaid.crypto import signatures
from legalaid.crypto.aead import NotAuthentic
from legalaid.crypto.hpke import OVERHEAD_BYTES
from legalaid.crypto.kdf import SHA256_BYTES, hkdf
from legalaid.crypto.signatures import SIGNATURE_BYTES, SigningKey
from legalaid.crypto.stream import decrypt, encrypt, padded_size, sealed_size
from legalaid.ids import ID_BYTES
from legalaid.sync.frames import HEADER_BYTES, Refused, parse_header
from legalaid.sync.keyring import SECRET_BYTES, SpaceKey
from legalaid.sync.payload import HEAD_BYTES as WITNESS_BYTES

MAGIC = b"LABUNDLE1\0"
SUFFIX = ".labundle"
SLOT_BYTES = SECRET_BYTES + OVERHEAD_BYTES
SALT_BYTES = 32
FILE_BYTES = 64
"""What a file adds to the head, at most."""

_ENCODER = msgspec.msgpack.Encoder(order="sorted")
_PUBLIC = struct.Struct(">10s16sHH")
_KEY = b"legalaid/bundle-key/v1\0"
_SIGNED = b"legalaid/bundle/v1\0"
_SLOTS_STEP = 8
_CLASSES = 8
_SMALLEST = 4096
_LENGTH_BYTES = 4
_END_BYTES = SHA256_BYTES + SIGNATURE_BYTES

Id: TypeAlias = Annotated[bytes, Meta(min_length=ID_BYTES, max_length=ID_BYTES)]
Count: TypeAlias = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
Begin: TypeAlias = Annotated[bytes, Meta(min_length=WITNESS_BYTES, max_length=WITNESS_BYTES)]


class BadBundle(ValueError):
    """The bytes are no whole bundle of this organisation; nothing in it may be kept.

    `readable` of `total` frames stand in what is there, as far as it can be told.
    """

    def __init__(self, *, readable: int = 0, total: int = 0) -> None:
        super().__init__("not a whole bundle")
        self.readable = readable
        self.total = total


class Held(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """How far the maker has a chain: its last number, and how the hash there begins."""

    space: Id
    device: Id
    number: Count
    witness: Begin


class File(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A sealed file that follows the frames: its name in the vault, its bytes and their SHA-256."""

    blob: Id
    size: Annotated[int, Meta(ge=0, le=sealed_size(limits.ATTACHMENT_BYTES))]
    sha256: Annotated[bytes, Meta(min_length=SHA256_BYTES, max_length=SHA256_BYTES)]


class Head(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands before the frames: who made it, how much follows, what he has, the log, secrets sealed to devices.

    All parts of one bundle bear the same `bundle`; this is the `part`-th of `parts`. `holds` names the files that the
    maker has.
    """

    maker: Id
    frames: Count
    size: Count
    bundle: Id
    part: Annotated[int, Meta(ge=1)] = 1
    parts: Annotated[int, Meta(ge=1, le=limits.BUNDLE_PARTS)] = 1
    files: tuple[File, ...] = ()
    holds: tuple[Id, ...] = ()
    have: tuple[Held, ...] = ()
    log: tuple[bytes, ...] = ()
    wraps: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Public:
    """What anybody sees of a bundle, and what binds the rest to it."""

    org: bytes
    epoch: int
    slots: tuple[bytes, ...]
    salt: bytes

    def __bytes__(self) -> bytes:
        start = _PUBLIC.pack(MAGIC, self.org, self.epoch, len(self.slots))
        return start + b"".join(self.slots) + self.salt


def public_part(*, org: bytes, epoch: int, slots: Sequence[bytes]) -> Public:
    """The open part of a new bundle; the slots are filled up with random ones."""
    empty = -len(slots) % _SLOTS_STEP
    filled = [*slots, *(token_bytes(SLOT_BYTES) for _ in range(empty))]
    return Public(org, epoch, tuple(filled), token_bytes(SALT_BYTES))


def read_public(source: Iterator[bytes]) -> tuple[Public, Iterator[bytes]]:
    """The open part of a file that comes in pieces, and what follows it. Raises `BadBundle`."""
    taker = _Taker(source)
    magic, org, epoch, count = _PUBLIC.unpack(taker.take(_PUBLIC.size))
    if magic != MAGIC or count > limits.BUNDLE_SLOTS:
        raise BadBundle
    slots = tuple(taker.take(SLOT_BYTES) for _ in range(count))
    return Public(org, epoch, slots, taker.take(SALT_BYTES)), taker.rest()


def seal(head: Head, pieces: Iterable[bytes], *, public: Public, key: SpaceKey, maker: SigningKey) -> Iterator[bytes]:
    """The bytes of the bundle, piece by piece. `head` must say how much there is in `pieces`: frames, then files."""
    raw = _ENCODER.encode(head)
    files = sum(file.size for file in head.files)
    length = _class_of(_LENGTH_BYTES + len(raw) + head.size + files + _END_BYTES)
    yield bytes(public)
    content = _content(raw, pieces, length, public.org, maker)
    yield from encrypt(content, file_key=_file_key(key, public), length=length)


def room(head: Head, *, slots: int, part_bytes: int) -> int:
    """How many bytes of frames and files go into a part of at most so many bytes, each file with `FILE_BYTES` more."""
    around = len(bytes(public_part(org=bytes(ID_BYTES), epoch=0, slots=[bytes(SLOT_BYTES)] * slots)))
    step, largest = 0, 0
    while around + sealed_size(size := _size(step)) <= part_bytes:
        step, largest = step + 1, size
    return largest - len(_ENCODER.encode(head)) - _LENGTH_BYTES - _END_BYTES


class Contents:
    """A bundle being read: its head at once, then all `frames`, all `files`, and the `check` of the end, in this order.

    Raises `BadBundle` wherever it turns out bad. Whoever takes something must be ready to give everything back, since
    the end may still fail.
    """

    def __init__(self, source: Iterator[bytes], *, public: Public, body_bytes: int, key: SpaceKey) -> None:
        length = _SMALLEST
        while sealed_size(length) < body_bytes:
            length = _class_of(length + 1)
        self._public = public
        self._digest = sha256()
        self._readable = 0
        self._total = 0
        self._taker = _Taker(_opened(source, _file_key(key, public), length))
        self.head = self._read_head()
        self._total = self.head.frames

    def frames(self) -> Iterator[bytes]:
        """The frames, one by one."""
        left = self.head.size
        while left:
            raw = self._next_frame(left)
            left -= len(raw)
            self._readable += 1
            yield raw
        if self._readable != self._total:
            raise self._bad()

    def files(self) -> Iterator[tuple[File, bytes]]:
        """The files, one by one, each of them what its hash says."""
        for file in self.head.files:
            raw = self._take(file.size)
            if sha256(raw).digest() != file.sha256:
                raise self._bad()
            yield file, raw

    def check(self, maker: bytes) -> None:
        """Return if the end is in order: the hash of it all, and its maker's signature by this Ed25519 key."""
        digest = self._digest.digest()
        if self._take(SHA256_BYTES) != digest:
            raise self._bad()
        try:
            signatures.verify(maker, _signed(self._public.org, digest), self._take(SIGNATURE_BYTES))
        except NotAuthentic:
            raise self._bad() from None
        if any(piece.strip(b"\0") for piece in self._all_that_is_left()):
            raise self._bad()

    def _read_head(self) -> Head:
        size = int.from_bytes(self._take(_LENGTH_BYTES), "big")
        if size > limits.BUNDLE_HEAD_BYTES:
            raise BadBundle
        raw = self._take(size)
        try:
            head = msgspec.msgpack.decode(raw, type=Head)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            raise BadBundle from None
        if _ENCODER.encode(head) != raw:
            raise BadBundle
        return head

    def _next_frame(self, left: int) -> bytes:
        start = self._take(HEADER_BYTES)
        try:
            size = parse_header(start).frame_bytes
        except Refused:
            raise self._bad() from None
        if size > left:
            raise self._bad()
        return start + self._take(size - HEADER_BYTES)

    def _take(self, size: int) -> bytes:
        try:
            taken = self._taker.take(size)
        except (NotAuthentic, BadBundle):
            raise self._bad() from None
        self._digest.update(taken)
        return taken

    def _all_that_is_left(self) -> Iterator[bytes]:
        try:
            yield from self._taker.rest()
        except NotAuthentic:
            raise self._bad() from None

    def _bad(self) -> BadBundle:
        return BadBundle(readable=self._readable, total=self._total)


class _Taker:
    """Bytes in pieces of any size, taken in pieces of a given one."""

    def __init__(self, source: Iterator[bytes]) -> None:
        self._source = source
        self._buffer = bytearray()

    def take(self, size: int) -> bytes:
        """Exactly so many bytes. Raises `BadBundle` if there are fewer."""
        while len(self._buffer) < size:
            piece = next(self._source, None)
            if piece is None:
                raise BadBundle
            self._buffer += piece
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def rest(self) -> Iterator[bytes]:
        """Everything that was not taken."""
        if self._buffer:
            yield bytes(self._buffer)
            self._buffer.clear()
        yield from self._source


def _opened(source: Iterator[bytes], file_key: bytes, length: int) -> Iterator[bytes]:
    return decrypt(source, file_key=file_key, length=length)


def _content(raw: bytes, pieces: Iterable[bytes], length: int, org: bytes, maker: SigningKey) -> Iterator[bytes]:
    digest, given = sha256(), 0
    for piece in chain([len(raw).to_bytes(_LENGTH_BYTES, "big"), raw], pieces):
        digest.update(piece)
        given += len(piece)
        yield piece
    yield digest.digest() + maker.sign(_signed(org, digest.digest()))
    yield bytes(length - given - _END_BYTES)


def _file_key(key: SpaceKey, public: Public) -> bytes:
    return hkdf(key, salt=public.salt, info=_KEY + sha256(bytes(public)).digest())


def _signed(org: bytes, digest: bytes) -> bytes:
    return _SIGNED + org + digest


def _class_of(length: int) -> int:
    """The smallest of the sizes that bundles have which is not below this one."""
    step = 0
    while (size := _size(step)) < length:
        step += 1
    return size


def _size(step: int) -> int:
    return padded_size(round(_SMALLEST * 10 ** (step / _CLASSES)))
