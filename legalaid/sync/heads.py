# SPDX-License-Identifier: Apache-2.0
"""What do a device and the hub tell each other before the frames?

Each head is one MessagePack map with short keys; unknown keys are ignored, so that either side may be newer. An answer
is `length of the head 4 | head | the rest`, the rest being frames, entries or nothing.
"""

from enum import StrEnum
from typing import Annotated, TypeAlias, TypeVar

import msgspec
from msgspec import Meta

from legalaid.ids import ID_BYTES

MEDIA_TYPE = "application/octet-stream"
WITNESS_BYTES = 8
"""How much of a frame's hash stands in a list of what the hub holds."""

Id: TypeAlias = Annotated[bytes, Meta(min_length=ID_BYTES, max_length=ID_BYTES)]
Count: TypeAlias = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]

_LENGTH_BYTES = 4


class _Head(msgspec.Struct, frozen=True, kw_only=True):
    """What stands before the frames."""


class Ask(_Head, frozen=True):
    """`POST /v1/sync`: how far this device has read in which history, and how many bytes it takes at most."""

    most: Count = msgspec.field(name="m")
    history: bytes = msgspec.field(name="h", default=b"")
    cursor: Count = msgspec.field(name="c", default=0)


class Answer(_Head, frozen=True):
    """What the hub answers. With another `history` than asked for it took and gave nothing.

    `cursor`: how far the frames below reach. `accepted`: frames taken or already held. `mine`: frames that the hub
    holds of the asking device. `entries`: length of the membership log. `milliseconds`: the hub's clock. `steps`: by
    how much each frame below moves the cursor, so that an answer that is cut counts as far as it came.
    """

    history: bytes = msgspec.field(name="h")
    cursor: Count = msgspec.field(name="c")
    more: bool
    accepted: Count = msgspec.field(name="ok")
    mine: Count = msgspec.field(name="me")
    entries: Count = msgspec.field(name="mem")
    milliseconds: Count = msgspec.field(name="t")
    steps: tuple[Count, ...] = msgspec.field(name="s", default=())


class AskHeld(_Head, frozen=True):
    """`POST /v1/have`: the next page after this (space, device); of these spaces only, if any are named."""

    after: tuple[bytes, bytes] = msgspec.field(name="a", default=(b"", b""))
    spaces: tuple[Id, ...] = msgspec.field(name="s", default=())


class Held(msgspec.Struct, frozen=True, array_like=True):
    """The last frame that the hub holds of one device in one space; `witness` starts its hash."""

    space: Id
    device: Id
    number: Count
    witness: bytes


class HeldPage(_Head, frozen=True):
    """One page of what the hub holds, ordered by (space, device); `after` is what to ask for the next one with."""

    history: bytes = msgspec.field(name="h")
    held: tuple[Held, ...] = msgspec.field(name="v")
    after: tuple[bytes, bytes] = msgspec.field(name="a")
    more: bool


class Page(_Head, frozen=True):
    """One page of frames of a space, of entries or of wraps: how far it reaches, and whether more follow."""

    cursor: Count = msgspec.field(name="c")
    more: bool


class AskChunks(_Head, frozen=True):
    """`POST /v1/blob/missing`: which of these chunks of a space does the hub lack?"""

    space: Id = msgspec.field(name="s")
    chunks: tuple[bytes, ...] = msgspec.field(name="b")


class Digest(_Head, frozen=True):
    """The SHA-256 of what follows a head, where that carries no signature of its own."""

    sha256: bytes = msgspec.field(name="x")


class Founding(_Head, frozen=True):
    """`POST /v1/org`: an invitation and the membership log from its genesis on."""

    invite: str
    log: tuple[bytes, ...]


class Founded(_Head, frozen=True):
    """The organisation has its place at the hub."""

    org: bytes
    history: bytes = msgspec.field(name="history_id")


class Parcel(msgspec.Struct, frozen=True, array_like=True):
    """A wrapped secret and the device (or, for the recovery key, the organisation) that it is sealed to."""

    to: Id
    raw: bytes


class Code(StrEnum):
    """Why the hub refuses, in the answer's `error`."""

    CLOCK = "clock"
    REPLAYED = "replayed"
    SIGNATURE = "signature"
    UNKNOWN_DEVICE = "unknown_device"
    REVOKED = "revoked"
    NOT_ALLOWED = "not_allowed"
    NOT_FOUND = "not_found"
    FORK = "fork"
    GAP = "gap"
    UNOPENED = "unopened"
    ERASED = "erased"
    INDEX = "index"
    TOO_LARGE = "too_large"
    MALFORMED = "malformed"
    FRAME = "frame"
    MEMBER = "member"
    INVITE = "invite"
    JOINING_CODE = "joining_code"
    JOINING_CODE_USED = "joining_code_used"
    BUSY = "busy"
    FULL = "full"
    FAULT = "fault"


class Denial(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The JSON body of every refusal: the code, the hub's clock, and what a client needs to go on.

    `accepted`: frames of this request that were taken before the refused one, which the last three fields name.
    """

    error: str
    milliseconds: Count = msgspec.field(name="t")
    reason: str = ""
    accepted: Count = msgspec.field(name="ok", default=0)
    space: str = ""
    device: str = ""
    number: Count = 0


HeadT = TypeVar("HeadT")


class BadHead(ValueError):
    """The bytes are no head of the expected kind."""


def encode(head: object) -> bytes:
    """The bytes of a head."""
    return msgspec.msgpack.encode(head)


def decode(raw: bytes, kind: type[HeadT]) -> HeadT:
    """The head of this kind. Raises `BadHead`."""
    try:
        return msgspec.msgpack.decode(raw, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise BadHead from None


def packed(head: object, rest: bytes = b"") -> bytes:
    """An answer: the length of the head, the head, the rest."""
    raw = encode(head)
    return len(raw).to_bytes(_LENGTH_BYTES, "big") + raw + rest


def unpacked(raw: bytes, kind: type[HeadT]) -> tuple[HeadT, bytes]:
    """The head and the rest of an answer. Raises `BadHead`."""
    end = _LENGTH_BYTES + int.from_bytes(raw[:_LENGTH_BYTES], "big")
    if len(raw) < max(end, _LENGTH_BYTES):
        raise BadHead
    return decode(raw[_LENGTH_BYTES:end], kind), raw[end:]
