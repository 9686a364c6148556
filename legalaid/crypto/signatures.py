# SPDX-License-Identifier: Apache-2.0
"""Who made these bytes? Ed25519 (RFC 8032): 32-byte seed, 32-byte public key, 64-byte signature.

Every signed message starts with the label of its format, so that a signature for one never serves another.
"""

import secrets
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from legalaid.crypto.aead import NotAuthentic

SEED_BYTES = 32
PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key, kept as its seed."""

    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.seed) != SEED_BYTES:
            raise ValueError("a seed has 32 bytes")

    @classmethod
    def generate(cls) -> Self:
        """A fresh key from the system's random source."""
        return cls(secrets.token_bytes(SEED_BYTES))

    @property
    def public(self) -> bytes:
        """The 32 bytes to give away."""
        return self._loaded().public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature; the same message always gives the same one."""
        return self._loaded().sign(message)

    def _loaded(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def verify(public: bytes, message: bytes, signature: bytes) -> None:
    """Return if `public` signed `message`; else raise `NotAuthentic`, for keys that are none as well."""
    try:
        _public(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        raise NotAuthentic from None


@lru_cache(maxsize=64)
def _public(raw: bytes) -> Ed25519PublicKey:
    """A few devices sign thousands of frames; a public key is no secret to keep in memory."""
    return Ed25519PublicKey.from_public_bytes(raw)
