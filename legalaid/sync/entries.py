# SPDX-License-Identifier: Apache-2.0
"""What are the bytes of an entry of the membership log, and which bytes are none?

    version 1 | index 8 | previous 32 | organisation 16 | author 16 | length 4 | body | Ed25519 64

Numbers are big endian. `previous` is the SHA-256 of the whole entry before, zeros for the first one, which has index
1. The signature is over `legalaid/member/v1` NUL and everything before it. The bytes are kept as they came and never
made again. Authors are devices, or the organisation's root, whose id is the organisation's.
"""

import struct
from dataclasses import dataclass
from enum import StrEnum

from legalaid import limits
from legalaid.crypto import signatures
from legalaid.crypto.aead import NotAuthentic
from legalaid.crypto.kdf import SHA256_BYTES, sha256
from legalaid.crypto.signatures import SIGNATURE_BYTES, SigningKey
from legalaid.ids import ID_BYTES
from legalaid.sync.member_ops import Op, decode, encode

VERSION = 1
NO_ENTRY = bytes(SHA256_BYTES)
"""What the first entry names as its previous one."""

_HEAD = struct.Struct(">BQ32s16s16sI")
_LABEL = b"legalaid/member/v1\0"
_MOST_INDEX = (1 << 63) - 1


class MemberRefusal(StrEnum):
    """Why an entry is not the next one of a log."""

    CUT = "cut"
    VERSION = "version"
    LENGTH = "length"
    BODY = "body"
    ROOT = "root"
    ORGANISATION = "organisation"
    INDEX = "index"
    PREVIOUS = "previous"
    AUTHOR = "author"
    SIGNATURE = "signature"
    AUTHORITY = "authority"
    RULE = "rule"


class MemberRefused(ValueError):
    """The bytes are not the next entry; the membership is as it was."""

    def __init__(self, reason: MemberRefusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry whose form is in order; who may have signed it is not looked at yet."""

    index: int
    prev: bytes
    org: bytes
    author: bytes
    op: Op
    raw: bytes

    @property
    def hash(self) -> bytes:
        """What the next entry names as its previous one."""
        return entry_hash(self.raw)


def entry_hash(raw: bytes) -> bytes:
    """The SHA-256 of a whole entry."""
    return sha256(raw)


def parse(raw: bytes) -> Entry:
    """The entry that is exactly these bytes. Raises `MemberRefused`."""
    require(len(raw) >= _HEAD.size, MemberRefusal.CUT)
    version, index, prev, org, author, length = _HEAD.unpack_from(raw)
    require(version == VERSION, MemberRefusal.VERSION)
    require(1 <= index <= _MOST_INDEX, MemberRefusal.INDEX)
    whole = _HEAD.size + length + SIGNATURE_BYTES
    require(whole <= limits.MEMBER_ENTRY_BYTES, MemberRefusal.LENGTH)
    require(len(raw) >= whole, MemberRefusal.CUT)
    require(len(raw) == whole, MemberRefusal.LENGTH)
    try:
        op = decode(raw[_HEAD.size : -SIGNATURE_BYTES])
    except ValueError:
        raise MemberRefused(MemberRefusal.BODY) from None
    return Entry(index, prev, org, author, op, raw)


def signed(op: Op, *, org: bytes, index: int, prev: bytes, author: bytes, key: SigningKey) -> bytes:
    """The entry, signed. Raises `MemberRefused` for one that no reader would take."""
    if (len(org), len(author), len(prev)) != (ID_BYTES, ID_BYTES, SHA256_BYTES):
        raise ValueError("an id has 16 bytes, a hash 32")
    body = encode(op)
    told = _HEAD.pack(VERSION, index, prev, org, author, len(body)) + body
    raw = told + key.sign(_LABEL + told)
    parse(raw)
    return raw


def verify(entry: Entry, *, public: bytes) -> None:
    """Return if the holder of this Ed25519 public key signed the entry; else raise `MemberRefused`."""
    try:
        signatures.verify(public, _LABEL + entry.raw[:-SIGNATURE_BYTES], entry.raw[-SIGNATURE_BYTES:])
    except NotAuthentic:
        raise MemberRefused(MemberRefusal.SIGNATURE) from None


def require(holds: bool, otherwise: MemberRefusal) -> None:  # noqa: FBT001 - reads as a sentence
    """Raise `MemberRefused` unless it holds."""
    if not holds:
        raise MemberRefused(otherwise)
