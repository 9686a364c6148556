# SPDX-License-Identifier: Apache-2.0
"""Frames made by hand, by somebody who has a member's keys: well sealed and signed, whatever they say."""

import secrets
from collections.abc import Sequence

import zstandard

from legalaid.crypto.aead import NONCE_BYTES, TAG_BYTES, chacha20_poly1305
from legalaid.crypto.kdf import hkdf, sha256
from legalaid.crypto.signatures import SigningKey
from legalaid.domain.transaction import Op, Transaction
from legalaid.domain.values import encode
from legalaid.ids import SpaceId
from legalaid.sync.envelope import Place, seal
from legalaid.sync.frames import FLAG_ZSTD, NO_HASH, PAD_BYTES, SALT_BYTES, FrameKind, Header, frame_hash, parse, sign
from legalaid.sync.keyring import GroupSecret, SpaceKey, space_key
from legalaid.sync.payload import Payload
from tests.helpers.exchange import Union
from tests.helpers.organisation import Laptop

CLOCK = 1 << 58
"""Later than any honest save, so that a wrong value would be the one shown."""


def key_of(union: Union, space: SpaceId, *, epoch: int = 1, group: bytes | None = None) -> SpaceKey:
    """The key of a space, for whoever knows the secrets."""
    return space_key(GroupSecret(union.secrets[group or union.GROUP, epoch]), space=space, gen=0)


def saves(*ops: Op, number: int = 1) -> Payload:
    """One save of a device that had seen nothing, its `number`-th."""
    return Payload(number, (Transaction(CLOCK, {}, number - 1, ops),))


def sealed(
    union: Union, laptop: Laptop, space: SpaceId, payload: Payload, *, after: bytes | None = None, epoch: int = 1
) -> bytes:
    """The next frame of a device after this one, or its first one in a space."""
    number, previous = (1, NO_HASH) if after is None else (parse(after).header.number + 1, frame_hash(after))
    place = Place(space=space, number=number, previous=previous, epoch=epoch, gen=0)
    return seal(payload, place=place, org=union.org, space_key=key_of(union, space, epoch=epoch), key=laptop.key)


def in_place_of(union: Union, laptop: Laptop, raw: bytes, payload: Payload) -> bytes:
    """Another frame of the same device in the place of one."""
    head = parse(raw).header
    place = Place(space=head.space, number=head.number, previous=head.previous, epoch=head.epoch, gen=0)
    key = key_of(union, head.space, epoch=head.epoch)
    return seal(payload, place=place, org=union.org, space_key=key, key=laptop.key)


def with_content(union: Union, laptop: Laptop, space: SpaceId, plain: bytes) -> bytes:
    """A device's first frame in a space, sealed around any bytes; a multiple of 64."""
    header = Header(
        kind=FrameKind.CHANGE,
        flags=FLAG_ZSTD,
        space=space,
        device=laptop.id,
        number=1,
        previous=NO_HASH,
        epoch=1,
        body_bytes=len(plain) + TAG_BYTES,
        salt=secrets.token_bytes(SALT_BYTES),
    )
    info = b"legalaid/frame-key/v1\0" + sha256(union.org + bytes(header))
    cipher = chacha20_poly1305(hkdf(key_of(union, space), salt=header.salt, info=info))
    body = cipher.seal(plain, nonce=bytes(NONCE_BYTES), aad=bytes(header))
    return sign(header, body, org=union.org, key=laptop.key)


def padded(packed: bytes) -> bytes:
    """As a frame's content is padded."""
    marked = packed + b"\x80"
    return marked + bytes(-len(marked) % PAD_BYTES)


def packed(*transactions: Sequence[object], first: int = 1) -> bytes:
    """A payload of these transactions, however wrong they are."""
    return zstandard.compress(encode([first, {}, list(transactions)]), 9)


def of_kind(kind: int, raw: bytes, *, org: bytes, key: SigningKey) -> bytes:
    """The same frame as one of another kind, which this version may not know, signed anew."""
    frame = parse(raw)
    head = frame.head[:1] + bytes([kind]) + frame.head[2:]
    return head + frame.body + key.sign(b"legalaid/frame/v1\0" + org + head + sha256(frame.body))
