# SPDX-License-Identifier: Apache-2.0
"""How is a short secret sealed to somebody else's public key?

Suite 1 = HPKE (RFC 9180) with the KEM MLKEM768_X25519 (X-Wing, id 0x647a, an IETF draft), HKDF-SHA256 and
ChaCha20-Poly1305: a copy taken today stays closed to a quantum computer later. The product has one suite number for
every use; suite 2 would be another table row, and a reader refuses what it does not know.

Private key: 96 bytes = ML-KEM-768 seed (64) ‖ X25519 scalar (32). Public key: 1,216 bytes = ML-KEM-768 (1,184) ‖
X25519 (32). Sealed: 1,120 bytes of encapsulation ‖ ciphertext ‖ 16-byte tag. Both sides give the same `info`.
"""

import secrets
from dataclasses import dataclass, field
from typing import Self

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from legalaid.crypto.aead import TAG_BYTES, NotAuthentic
from legalaid.crypto.kdf import sha256

SUITE = 1
PRIVATE_BYTES = 96
PUBLIC_BYTES = 1216
OVERHEAD_BYTES = 1120 + TAG_BYTES
RECIPIENT_BYTES = 16

_MLKEM_SEED = 64
_MLKEM_PUBLIC = 1184
_SUITE_1 = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that anybody may hold; sealing to it needs nothing else."""

    raw: bytes

    def __post_init__(self) -> None:
        self._loaded()

    @property
    def recipient(self) -> bytes:
        """The 16 bytes by which a sealed secret names its reader: SHA-256 of the key, cut."""
        return sha256(self.raw)[:RECIPIENT_BYTES]

    def seal(self, plain: bytes, *, info: bytes) -> bytes:
        """Seal `plain`; two calls never give the same bytes."""
        return _SUITE_1.encrypt(plain, self._loaded(), info=info)

    def _loaded(self) -> hpke.MLKEM768X25519PublicKey:
        if len(self.raw) != PUBLIC_BYTES:
            raise ValueError("a public key has 1216 bytes")
        mlkem = MLKEM768PublicKey.from_public_bytes(self.raw[:_MLKEM_PUBLIC])
        return hpke.MLKEM768X25519PublicKey(mlkem, X25519PublicKey.from_public_bytes(self.raw[_MLKEM_PUBLIC:]))


@dataclass(frozen=True, slots=True)
class PrivateKey:
    """The key that opens what was sealed to its public half."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != PRIVATE_BYTES:
            raise ValueError("a private key has 96 bytes")

    @classmethod
    def generate(cls) -> Self:
        """A fresh key from the system's random source."""
        return cls(secrets.token_bytes(PRIVATE_BYTES))

    @property
    def public(self) -> PublicKey:
        """The half to give away."""
        mlkem, x25519 = self._halves()
        return PublicKey(mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw())

    def open(self, sealed: bytes, *, info: bytes) -> bytes:
        """The plain bytes, or `NotAuthentic`: sealed to another key, under another `info`, or altered."""
        try:
            return _SUITE_1.decrypt(sealed, hpke.MLKEM768X25519PrivateKey(*self._halves()), info=info)
        except (InvalidTag, ValueError, UnsupportedAlgorithm):
            raise NotAuthentic from None

    def _halves(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        mlkem = MLKEM768PrivateKey.from_seed_bytes(self.raw[:_MLKEM_SEED])
        return mlkem, X25519PrivateKey.from_private_bytes(self.raw[_MLKEM_SEED:])
