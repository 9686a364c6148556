# SPDX-License-Identifier: Apache-2.0
"""What can an entry of the membership log say?

Each class is the body of one operation. Its bytes are one canonical MessagePack map: `op` names the operation, the
other keys are the field names here, in ascending order; a list that stands for a set ascends and repeats nothing. The
log is readable by the hub, so there are ids, keys, numbers and codes in it and never a name.
"""

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from itertools import pairwise
from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from legalaid.crypto import hpke, signatures
from legalaid.crypto.kdf import SHA256_BYTES
from legalaid.ids import FIRST_OWN_TAG, ID_BYTES

SUITES = (1,)
"""The suites of wraps and frames that this version knows."""

_16 = Meta(min_length=ID_BYTES, max_length=ID_BYTES)
_32 = Meta(min_length=SHA256_BYTES, max_length=SHA256_BYTES)
_64 = Meta(min_length=signatures.SIGNATURE_BYTES, max_length=signatures.SIGNATURE_BYTES)
_1216 = Meta(min_length=hpke.PUBLIC_BYTES, max_length=hpke.PUBLIC_BYTES)

Id: TypeAlias = Annotated[bytes, _16]
Hash: TypeAlias = Annotated[bytes, _32]
SigningPublic: TypeAlias = Annotated[bytes, _32]
WrapPublic: TypeAlias = Annotated[bytes, _1216]
Signature: TypeAlias = Annotated[bytes, _64]
Tag: TypeAlias = Annotated[int, Meta(ge=1, lt=FIRST_OWN_TAG)]
Version: TypeAlias = Annotated[int, Meta(ge=0, le=0xFFFF)]
Number: TypeAlias = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]


class Role(StrEnum):
    """What a person does; a device has the roles of its person."""

    LAWYER = "lawyer"
    MONITOR = "monitor"
    INTAKE = "intake"
    HEAD_OFFICE = "head_office"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class GroupRole(StrEnum):
    """What a device may do in the spaces of a group; each one may do what the one before it may."""

    READER = "reader"
    WRITER = "writer"
    SUPERVISOR = "supervisor"


class GroupKind(StrEnum):
    """What a group is for.

    Everybody reads the space of the organisation. An office has two groups: one for its own spaces, and one it shares
    with head office for intake and statistics. A restricted case or interview has a group of its own. The secret of the
    index group keys the conflict index; it is home to no space.
    """

    EVERYONE = "everyone"
    OFFICE = "office"
    SHARED = "shared"
    RESTRICTED = "restricted"
    INDEX = "index"


class Reason(IntEnum):
    """Why a device was removed, or a key given or taken back. Other numbers are of later versions."""

    OTHER = 0
    LOST = 1
    LEFT = 2
    REPLACED = 3
    REFERRED = 4
    ASSIGNED = 5
    ENDED = 6
    REVIEW = 7


class EraseReason(IntEnum):
    """Why a case or visit is erased. Other numbers are of later versions."""

    OTHER = 0
    ASKED = 1
    EXPIRED = 2
    MISTAKE = 3
    ORDERED = 4
    DANGER = 5


class _Op(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="op"):
    """The body of an entry."""


class Genesis(_Op, frozen=True, tag="genesis"):
    """The organisation begins. `policy`: how many shares of its seed are needed, of how many; 1 of 1 is one sheet."""

    root: SigningPublic
    recovery: WrapPublic
    policy: tuple[Annotated[int, Meta(ge=1, le=16)], Annotated[int, Meta(ge=1, le=16)]]
    suites: tuple[Annotated[int, Meta(ge=1, le=255)], ...]

    def __post_init__(self) -> None:
        _ascending(self.suites)


class AddAdmin(_Op, frozen=True, tag="add_admin"):
    """A device may sign operations of administrators from here on."""

    device: Id


class RemoveAdmin(_Op, frozen=True, tag="remove_admin"):
    """A device may no longer."""

    device: Id


class FormerKey(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """The Ed25519 key of a device that this vault was restored from, and that device's word for the new one."""

    public: SigningPublic
    signature: Signature


class AddDevice(_Op, frozen=True, tag="add_device"):
    """A device belongs to the organisation. Its id is the hash of `public`; `person` is an opaque id."""

    public: SigningPublic
    hpke: WrapPublic
    person: Id
    roles: tuple[Role, ...]
    tag: Tag
    former: tuple[FormerKey, ...]

    def __post_init__(self) -> None:
        _ascending(self.roles)
        _ascending([key.public for key in self.former])
        if not self.roles:
            raise ValueError("a device has a role")


class RevokeDevice(_Op, frozen=True, tag="revoke_device"):
    """A device is out. `accepted`: the last frame that still counts in each space; none in a space not named."""

    device: Id
    reason: Number
    accepted: tuple[tuple[Id, Number], ...]

    def __post_init__(self) -> None:
        _ascending([space for space, _ in self.accepted])


class OpenGroup(_Op, frozen=True, tag="group"):
    """A group begins, empty."""

    group: Id
    kind: GroupKind


class AddToGroup(_Op, frozen=True, tag="add_to_group"):
    """A device joins a group, or has another role there from now on."""

    group: Id
    device: Id
    role: GroupRole


class RemoveFromGroup(_Op, frozen=True, tag="remove_from_group"):
    """A device leaves a group; the next epoch is closed to it."""

    group: Id
    device: Id


class Rotate(_Op, frozen=True, tag="rotate"):
    """A group has a new secret. `wraps`: for each member and for the recovery key (under the organisation's id) the
    SHA-256 of the wrap, which travels beside the log.
    """

    group: Id
    epoch: Annotated[int, Meta(ge=1, le=0xFFFF)]
    commitment: Hash
    wraps: tuple[tuple[Id, Hash], ...]

    def __post_init__(self) -> None:
        _ascending([device for device, _ in self.wraps])


class GiveSpace(_Op, frozen=True, tag="grant"):
    """A device or group gets the key of one space. A device as `to` has exactly one wrap; a group one per member."""

    space: Id
    epoch: Version
    gen: Version
    to: Id
    role: GroupRole
    commitment: Hash
    wraps: tuple[tuple[Id, Hash], ...]
    reason: Number

    def __post_init__(self) -> None:
        _ascending([device for device, _ in self.wraps])


class EndGrant(_Op, frozen=True, tag="end_grant"):
    """It is taken back: later frames of the space are sealed under generation `gen`."""

    space: Id
    gen: Annotated[int, Meta(ge=1, le=0xFFFF)]
    to: Id
    reason: Number


class Countersign(_Op, frozen=True, tag="countersign"):
    """An administrator vouches for frames (their 16-byte hashes) that a removed device had made honestly."""

    frames: tuple[Id, ...]

    def __post_init__(self) -> None:
        _ascending(self.frames)


class RecoveryUse(_Op, frozen=True, tag="recovery_use"):
    """The organisation's seed was used on a device at a time (milliseconds since 1970 UTC); shown to everybody."""

    device: Id
    at: Number


class EraseSpaces(_Op, frozen=True, tag="erase"):
    """Everything that was written in these spaces shall go, everywhere; the order was given `at` (milliseconds).

    It is in force at once where the organisation has one person, else with the second person's word.
    """

    spaces: Annotated[tuple[Id, ...], Meta(min_length=1)]
    reason: Number
    at: Number

    def __post_init__(self) -> None:
        _ascending(self.spaces)


class ApproveErasure(_Op, frozen=True, tag="approve_erasure"):
    """A second person agrees to an order; `order` is the hash of its entry, so that it fits no other one."""

    order: Hash


class WithdrawErasure(_Op, frozen=True, tag="withdraw_erasure"):
    """An order that is not in force yet is taken back; `order` is the hash of its entry."""

    order: Hash


Op: TypeAlias = (
    Genesis
    | AddAdmin
    | RemoveAdmin
    | AddDevice
    | RevokeDevice
    | OpenGroup
    | AddToGroup
    | RemoveFromGroup
    | Rotate
    | GiveSpace
    | EndGrant
    | Countersign
    | RecoveryUse
    | EraseSpaces
    | ApproveErasure
    | WithdrawErasure
)

_ENCODER = msgspec.msgpack.Encoder(order="sorted")
_DECODER: msgspec.msgpack.Decoder[Op] = msgspec.msgpack.Decoder(Op)


def encode(op: Op) -> bytes:
    """The one body of an operation."""
    return _ENCODER.encode(op)


def decode(body: bytes) -> Op:
    """The operation whose body is exactly these bytes. Raises `ValueError`."""
    try:
        op = _DECODER.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise ValueError("no operation") from None
    if encode(op) != body:
        raise ValueError("another form of an operation")
    return op


def _ascending(items: Sequence[str] | Sequence[int] | Sequence[bytes]) -> None:
    if any(not one < other for one, other in pairwise(items)):  # type: ignore[operator]
        raise ValueError("a set ascends")
