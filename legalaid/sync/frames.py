# SPDX-License-Identifier: Apache-2.0
"""What are the bytes of a frame, and which bytes are none?

    header (96 bytes) | body (ct_len bytes) | Ed25519 signature (64 bytes)

A frame is sealed once and then the same everywhere: over the line, in the hub, in the vault and on a stick. Numbers
are big endian; `docs/sync-format.md` has the table. Nothing here needs a key to the content, so the hub runs it too.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from legalaid import limits
from legalaid.crypto import signatures
from legalaid.crypto.aead import TAG_BYTES, NotAuthentic
from legalaid.crypto.kdf import SHA256_BYTES, sha256
from legalaid.crypto.signatures import SIGNATURE_BYTES, SigningKey
from legalaid.ids import ID_BYTES, DeviceId, SpaceId, device_id

VERSION, SUITE = 0xA1, 1
FLAG_ZSTD = 1
HEADER_BYTES, HASH_BYTES, SALT_BYTES, PAD_BYTES = 96, 16, 24, 64
NO_HASH, NO_SALT = bytes(HASH_BYTES), bytes(SALT_BYTES)
STUB_BYTES = HEADER_BYTES + SHA256_BYTES + SIGNATURE_BYTES

_HEADER = struct.Struct(">BBBB16s16sQ16sHHHHI24s")
_LABEL = b"legalaid/frame/v1\0"
_MOST_NUMBER = (1 << 63) - 1
"""A database keeps whole numbers of 63 bits."""


class Refusal(StrEnum):
    """Why bytes are no acceptable frame. What failed inside the seal is never told apart."""

    CUT = "cut"
    VERSION = "version"
    KIND = "kind"
    SUITE = "suite"
    FLAGS = "flags"
    RESERVED = "reserved"
    LENGTH = "length"
    NUMBER = "number"
    PREVIOUS = "previous"
    OPENING = "opening"
    SIGNATURE = "signature"
    DICTIONARY = "dictionary"
    CONTENT = "content"


class Refused(ValueError):
    """The bytes are no acceptable frame; nothing of them may be applied."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class FrameKind(IntEnum):
    """What a frame is for. 3 is kept for snapshots and refused until there are any."""

    CHANGE = 1
    OPENING = 2
    HEARTBEAT = 4


_KINDS = frozenset(FrameKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The first 96 bytes. `number` counts the frames of one device in one space from 1 (`dseq`)."""

    kind: FrameKind
    flags: int
    space: SpaceId
    device: DeviceId
    number: int
    previous: bytes
    epoch: int = 0
    gen: int = 0
    dictionary: int = 0
    body_bytes: int
    salt: bytes = NO_SALT

    def __bytes__(self) -> bytes:
        return _HEADER.pack(
            *(VERSION, self.kind, SUITE, self.flags, self.space, self.device, self.number, self.previous),
            *(self.epoch, self.gen, self.dictionary, 0, self.body_bytes, self.salt),
        )

    @property
    def frame_bytes(self) -> int:
        """The size of the whole frame."""
        return HEADER_BYTES + self.body_bytes + SIGNATURE_BYTES


@dataclass(frozen=True, slots=True)
class Frame:
    """A whole frame whose header is in order; its signature and content are not looked at yet."""

    header: Header
    raw: bytes

    @property
    def head(self) -> bytes:
        """The header as it stands there."""
        return self.raw[:HEADER_BYTES]

    @property
    def body(self) -> bytes:
        """The ciphertext, or the clear text of an opening frame."""
        return self.raw[HEADER_BYTES:-SIGNATURE_BYTES]

    @property
    def hash(self) -> bytes:
        """What the next frame of the chain names as its previous one: header and body, without the signature."""
        return frame_hash(self.raw)


def frame_hash(raw: bytes) -> bytes:
    """The 16-byte hash of a whole frame: SHA-256 of header and body, cut."""
    return sha256(raw[:-SIGNATURE_BYTES])[:HASH_BYTES]


def parse(raw: bytes) -> Frame:
    """The frame that is exactly these bytes. Raises `Refused`."""
    header = parse_header(raw)
    if len(raw) != header.frame_bytes:
        raise Refused(Refusal.CUT if len(raw) < header.frame_bytes else Refusal.LENGTH)
    return Frame(header, raw)


def split(stream: bytes) -> Iterator[Frame]:
    """Each complete frame at the start of a stream; a cut one at the end is left out.

    Raises `Refused` at the first header that is none, after the good frames before it: these may be kept.
    """
    start = 0
    while len(stream) - start >= HEADER_BYTES:
        header = parse_header(stream[start : start + HEADER_BYTES])
        end = start + header.frame_bytes
        if end > len(stream):
            return
        yield Frame(header, stream[start:end])
        start = end


def parse_header(raw: bytes) -> Header:
    """The header at the start of these bytes. Raises `Refused`."""
    if len(raw) < HEADER_BYTES:
        raise Refused(Refusal.CUT)
    version, kind, suite, flags, space, device, number, previous, *rest = _HEADER.unpack_from(raw)
    epoch, gen, dictionary, zero, body_bytes, salt = rest
    _require(version == VERSION, Refusal.VERSION)
    _require(kind in _KINDS, Refusal.KIND)
    _require(suite == SUITE, Refusal.SUITE)
    _require(zero == 0, Refusal.RESERVED)
    header = Header(
        kind=FrameKind(kind),
        flags=flags,
        space=SpaceId(space),
        device=DeviceId(device),
        number=number,
        previous=previous,
        epoch=epoch,
        gen=gen,
        dictionary=dictionary,
        body_bytes=body_bytes,
        salt=salt,
    )
    _check(header)
    return header


def _check(header: Header) -> None:
    opening = header.kind is FrameKind.OPENING
    _require(header.flags == (0 if opening else FLAG_ZSTD), Refusal.FLAGS)
    _require(1 <= header.number <= _MOST_NUMBER, Refusal.NUMBER)
    _require((header.number == 1) == (header.previous == NO_HASH), Refusal.PREVIOUS)
    if opening:
        blank = (header.number, header.epoch, header.gen, header.dictionary, header.salt) == (1, 0, 0, 0, NO_SALT)
        _require(blank, Refusal.OPENING)
        _require(1 <= header.body_bytes <= limits.OPENING_BYTES, Refusal.LENGTH)
    else:
        sealed = header.body_bytes - TAG_BYTES
        _require(sealed >= PAD_BYTES and sealed % PAD_BYTES == 0, Refusal.LENGTH)
        _require(header.frame_bytes <= limits.FRAME_BYTES, Refusal.LENGTH)


def sign(header: Header, body: bytes, *, org: bytes, key: SigningKey) -> bytes:
    """The whole frame. Raises `Refused` for a header that no reader would take."""
    _check(header)
    head = bytes(header)
    return head + body + key.sign(_signed(head, body, org))


def verify(frame: Frame, *, org: bytes, public: bytes) -> None:
    """Return if the device with this Ed25519 public key made the frame for this organisation; else raise `Refused`."""
    try:
        signatures.verify(public, _signed(frame.head, frame.body, org), frame.raw[-SIGNATURE_BYTES:])
    except NotAuthentic:
        raise Refused(Refusal.SIGNATURE) from None
    _require(device_id(public) == frame.header.device, Refusal.SIGNATURE)


def stub(raw: bytes) -> bytes:
    """What is left of an erased frame: header ‖ SHA-256 of the body ‖ signature, which is as good as before."""
    return raw[:HEADER_BYTES] + sha256(raw[HEADER_BYTES:-SIGNATURE_BYTES]) + raw[-SIGNATURE_BYTES:]


def verify_stub(raw: bytes, *, org: bytes, public: bytes) -> Header:
    """The header of a frame that this device had made for this organisation. Raises `Refused`."""
    header = parse_header(raw)
    _require(len(raw) == STUB_BYTES, Refusal.LENGTH)
    digest, signature = raw[HEADER_BYTES:-SIGNATURE_BYTES], raw[-SIGNATURE_BYTES:]
    try:
        signatures.verify(public, _labelled(raw[:HEADER_BYTES], digest, org), signature)
    except NotAuthentic:
        raise Refused(Refusal.SIGNATURE) from None
    _require(device_id(public) == header.device, Refusal.SIGNATURE)
    return header


def _signed(head: bytes, body: bytes, org: bytes) -> bytes:
    return _labelled(head, sha256(body), org)


def _labelled(head: bytes, digest: bytes, org: bytes) -> bytes:
    if len(org) != ID_BYTES:
        raise ValueError("an organisation's id has 16 bytes")
    return _LABEL + org + head + digest


def _require(holds: bool, otherwise: Refusal) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise Refused(otherwise)
