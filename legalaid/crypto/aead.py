# SPDX-License-Identifier: Apache-2.0
"""How are bytes sealed under a key, so that any change is seen?

Two ciphers: AES-256-GCM-SIV (RFC 8452) wraps keys, since a repeated nonce costs it little; ChaCha20-Poly1305
(RFC 8439) seals content. Neither commits to its key: where one ciphertext could be shown to open under two keys, the
format carries a commitment beside it.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV, ChaCha20Poly1305

KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16


class NotAuthentic(Exception):
    """The bytes are not what was sealed or signed, or the key is another one. Callers say what that means."""


class Aead:
    """One cipher under one key. Some libraries accept longer nonces in silence; here a nonce has 12 bytes."""

    def __init__(self, cipher: AESGCMSIV | ChaCha20Poly1305) -> None:
        self._cipher = cipher

    def seal(self, plain: bytes, *, nonce: bytes, aad: bytes) -> bytes:
        """Ciphertext and 16-byte tag. A pair of key and nonce is used once."""
        return self._cipher.encrypt(_checked(nonce), plain, aad)

    def open(self, sealed: bytes, *, nonce: bytes, aad: bytes) -> bytes:
        """The plain bytes, or `NotAuthentic` and nothing."""
        try:
            return self._cipher.decrypt(_checked(nonce), sealed, aad)
        except InvalidTag:
            raise NotAuthentic from None


def aes_gcm_siv(key: bytes) -> Aead:
    """AES-256-GCM-SIV under a 32-byte key."""
    return Aead(AESGCMSIV(_whole(key)))


def chacha20_poly1305(key: bytes) -> Aead:
    """ChaCha20-Poly1305 under a 32-byte key."""
    return Aead(ChaCha20Poly1305(_whole(key)))


def _whole(key: bytes) -> bytes:
    if len(key) != KEY_BYTES:  # AESGCMSIV would take 16 bytes and be AES-128
        raise ValueError("a key has 32 bytes")
    return key


def _checked(nonce: bytes) -> bytes:
    if len(nonce) != NONCE_BYTES:
        raise ValueError("a nonce has 12 bytes")
    return nonce
