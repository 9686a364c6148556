# SPDX-License-Identifier: Apache-2.0
"""Which key opens a space?

A group shares one random secret per epoch. The key of a space is its child, so a new case needs no key exchange; a
grant hands out the child alone. The cipher that wraps secrets does not commit to what it wraps, so the membership log
carries a commitment beside each wrap: one log entry cannot mean two things to two people.
"""

from typing import NewType

from legalaid.crypto.kdf import equal, hkdf
from legalaid.ids import SpaceId

GroupSecret = NewType("GroupSecret", bytes)
"""32 random bytes of one group and epoch."""
SpaceKey = NewType("SpaceKey", bytes)
"""32 bytes of one space, epoch and generation."""

SECRET_BYTES = 32
_SPACE_KEY = b"legalaid/space-key/v1\0"
_COMMITMENT = b"legalaid/commit/v1"


def space_key(secret: GroupSecret, *, space: SpaceId, gen: int) -> SpaceKey:
    """The key of a space whose home group has this secret; `gen` (16 bits) rises when a grant is taken back."""
    return SpaceKey(hkdf(_whole(secret), info=_SPACE_KEY + space + gen.to_bytes(2, "big")))


def commitment(secret: GroupSecret | SpaceKey) -> bytes:
    """The 32 bytes that the log carries for a secret; they tell nothing of it."""
    return hkdf(_whole(secret), info=_COMMITMENT)


def is_committed(secret: GroupSecret | SpaceKey, to: bytes) -> bool:
    """Whether an unwrapped secret is the one that the log committed to."""
    return equal(commitment(secret), to)


def _whole(secret: bytes) -> bytes:
    if len(secret) != SECRET_BYTES:
        raise ValueError("a secret has 32 bytes")
    return secret
