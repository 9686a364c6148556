# SPDX-License-Identifier: Apache-2.0
"""Who opened a space, and for which organisation and group?

The first frame of a space says it in clear, signed by its maker. A space id is a hash over maker, kind and nonce, so
nobody else can open it. The frame is a function of what it says: a restored copy and its original make the same bytes.
"""

from dataclasses import dataclass, field
from typing import Any

import msgspec

from legalaid.crypto.signatures import SigningKey
from legalaid.domain.values import encode
from legalaid.ids import ID_BYTES, DeviceId, SpaceId, SpaceKind, device_id, space_id
from legalaid.sync.frames import NO_HASH, Frame, FrameKind, Header, Refusal, Refused, sign

_WIRE = msgspec.msgpack.Decoder(dict[int, Any])
_DEVICE, _KIND, _NONCE, _ORG, _HOME_GROUP = range(1, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What an opening frame says; every id has 16 bytes."""

    device: DeviceId
    kind: SpaceKind
    nonce: bytes
    org: bytes
    home_group: bytes
    space: SpaceId = field(init=False, compare=False)
    """The space that is opened; every judgement of a frame asks for it."""

    def __post_init__(self) -> None:
        if any(len(part) != ID_BYTES for part in (self.device, self.nonce, self.org, self.home_group)):
            raise ValueError("an id has 16 bytes")
        object.__setattr__(self, "space", space_id(self.device, self.kind, self.nonce))

    def __bytes__(self) -> bytes:
        ids = {_DEVICE: self.device, _NONCE: self.nonce, _ORG: self.org, _HOME_GROUP: self.home_group}
        return encode({**ids, _KIND: self.kind.value})


def opening_frame(opening: Opening, *, key: SigningKey) -> bytes:
    """The frame, signed by the maker of the space. Raises `Refused` if the key is another device's."""
    if device_id(key.public) != opening.device:
        raise Refused(Refusal.OPENING)
    body = bytes(opening)
    header = Header(
        kind=FrameKind.OPENING,
        flags=0,
        space=opening.space,
        device=opening.device,
        number=1,
        previous=NO_HASH,
        body_bytes=len(body),
    )
    return sign(header, body, org=opening.org, key=key)


def read_opening(frame: Frame, *, org: bytes) -> Opening:
    """What a verified opening frame says. Raises `Refused` unless maker, space and organisation are the frame's own."""
    opening = _decoded(frame)
    if (opening.device, opening.space, opening.org) != (frame.header.device, frame.header.space, org):
        raise Refused(Refusal.OPENING)
    return opening


def _decoded(frame: Frame) -> Opening:
    try:
        wire = _WIRE.decode(frame.body)
        opening = Opening(
            device=DeviceId(_bytes(wire[_DEVICE])),
            kind=SpaceKind(wire[_KIND]),
            nonce=_bytes(wire[_NONCE]),
            org=_bytes(wire[_ORG]),
            home_group=_bytes(wire[_HOME_GROUP]),
        )
    except (msgspec.MsgspecError, ValueError, KeyError):
        raise Refused(Refusal.OPENING) from None
    if frame.header.kind is not FrameKind.OPENING or bytes(opening) != frame.body:
        raise Refused(Refusal.OPENING)
    return opening


def _bytes(part: object) -> bytes:
    if not isinstance(part, bytes):
        raise ValueError("an id is bytes")  # noqa: TRY004 - what was read is of the wrong form
    return part
