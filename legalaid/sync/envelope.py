# SPDX-License-Identifier: Apache-2.0
"""How is a payload sealed into a frame, and opened again?

The key serves one frame: HKDF-SHA256 of the space key with a random salt, bound to organisation and header. So the
nonce is zero, and a restored or copied database cannot repeat a pair of key and nonce. The header is authenticated
with the ciphertext. Padding to 64 bytes hides the exact length. What fails inside the seal is never told apart.
"""

import secrets
from dataclasses import dataclass

from legalaid.crypto.aead import NONCE_BYTES, TAG_BYTES, Aead, NotAuthentic, chacha20_poly1305
from legalaid.crypto.kdf import hkdf, sha256
from legalaid.crypto.signatures import SigningKey
from legalaid.ids import DeviceId, SpaceId, device_id
from legalaid.sync import dictionaries
from legalaid.sync.frames import (
    FLAG_ZSTD,
    PAD_BYTES,
    SALT_BYTES,
    Frame,
    FrameKind,
    Header,
    Refusal,
    Refused,
    sign,
)
from legalaid.sync.keyring import SpaceKey
from legalaid.sync.payload import Payload, packings, unpack

_LABEL = b"legalaid/frame-key/v1\0"
_NONCE = bytes(NONCE_BYTES)
_MARK = b"\x80"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a frame stands: the number and predecessor in its chain, and the version of the space key."""

    space: SpaceId
    number: int
    previous: bytes
    epoch: int
    gen: int


def seal(payload: Payload, *, place: Place, org: bytes, space_key: SpaceKey, key: SigningKey) -> bytes:
    """A frame of the device with this signing key; two calls never give the same bytes.

    It is a heartbeat if it has no transactions. Raises `Refused` if it would be larger than any reader takes.
    """
    author = device_id(key.public)
    dictionary, plain = _smallest(payload, author)
    header = Header(
        kind=_kind(payload),
        flags=FLAG_ZSTD,
        space=place.space,
        device=author,
        number=place.number,
        previous=place.previous,
        epoch=place.epoch,
        gen=place.gen,
        dictionary=dictionary,
        body_bytes=len(plain) + TAG_BYTES,
        salt=secrets.token_bytes(SALT_BYTES),
    )
    body = _cipher(header, org, space_key).seal(plain, nonce=_NONCE, aad=bytes(header))
    return sign(header, body, org=org, key=key)


def open_frame(frame: Frame, *, org: bytes, space_key: SpaceKey) -> Payload:
    """What a frame carries whose signature was verified. Raises `Refused`.

    A dictionary that this version does not have is named as such: a later version opens the frame.
    """
    if frame.header.kind is FrameKind.OPENING:
        raise Refused(Refusal.KIND)
    if frame.header.dictionary not in dictionaries.ALL:
        raise Refused(Refusal.DICTIONARY)
    try:
        plain = _cipher(frame.header, org, space_key).open(frame.body, nonce=_NONCE, aad=frame.head)
    except NotAuthentic:
        raise Refused(Refusal.CONTENT) from None
    payload = unpack(_unpadded(plain), author=frame.header.device, dictionary=frame.header.dictionary)
    if frame.header.kind is not _kind(payload):
        raise Refused(Refusal.CONTENT)
    return payload


def _smallest(payload: Payload, author: DeviceId) -> tuple[int, bytes]:
    """What is sealed, and the dictionary that makes it smallest; none where none makes the frame smaller."""
    plains = {each: _padded(packed) for each, packed in packings(payload, author=author).items()}
    dictionary = min(plains, key=lambda each: (len(plains[each]), each))
    return dictionary, plains[dictionary]


def _kind(payload: Payload) -> FrameKind:
    return FrameKind.CHANGE if payload.transactions else FrameKind.HEARTBEAT


def _cipher(header: Header, org: bytes, space_key: SpaceKey) -> Aead:
    return chacha20_poly1305(hkdf(space_key, salt=header.salt, info=_LABEL + sha256(org + bytes(header))))


def _padded(packed: bytes) -> bytes:
    marked = packed + _MARK
    return marked + bytes(-len(marked) % PAD_BYTES)


def _unpadded(plain: bytes) -> bytes:
    packed = plain.rstrip(b"\0").removesuffix(_MARK)
    if _padded(packed) != plain:
        raise Refused(Refusal.CONTENT)
    return packed
