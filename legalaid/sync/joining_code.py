# SPDX-License-Identifier: Apache-2.0
"""What does a new laptop get from an administrator, so that it can ask over the line and believe no hub?

A code of 128 random bits, eight groups of six digits, that goes from person to person and never to the hub. From it
follow three things: the name under which the hub keeps the door open, the key that seals the card behind it, and the
key that proves a request. So a hub can neither put another organisation behind the code nor another laptop before it;
whoever got hold of the code itself is found out by the two people who compare the fingerprint.

    derived   HKDF-SHA256(code, -, "legalaid/joining/v1" NUL, 80 bytes) = name 16 | card key 32 | proof key 32
    card      ChaCha20-Poly1305 under the card key, zero nonce (the key seals one card), AAD the name
    knock     HMAC-SHA256(proof key, request file) 32 | request file
"""

import re
import secrets
from dataclasses import dataclass, field

import msgspec

from legalaid import limits
from legalaid.crypto import recovery_code
from legalaid.crypto.aead import KEY_BYTES, NONCE_BYTES, Aead, NotAuthentic, chacha20_poly1305
from legalaid.crypto.kdf import SHA256_BYTES, equal, hkdf, hmac_sha256
from legalaid.errors import BadRecoveryGroups, JoiningCodeMistyped, JoiningCodeRefused
from legalaid.ids import ID_BYTES
from legalaid.sync.member_ops import SigningPublic

_INFO = b"legalaid/joining/v1\0"
_ONCE = bytes(NONCE_BYTES)
_ADDRESS = re.compile(r"https?://\S+")


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What stands behind a code: the organisation's root key, and the key of the hub's certificate if it has one."""

    root: SigningPublic
    hub_key: bytes


@dataclass(frozen=True, slots=True)
class JoiningCode:
    """The code of one laptop that shall join. Used for one request, for a day."""

    secret: bytes = field(repr=False)

    @classmethod
    def draw(cls) -> "JoiningCode":
        """A fresh one."""
        return cls(secrets.token_bytes(recovery_code.SECRET_BYTES))

    @property
    def name(self) -> bytes:
        """What the hub knows it by; it tells nothing of the code."""
        return self._derived(0, ID_BYTES)

    def printed(self) -> str:
        """The code in Latin digits."""
        return recovery_code.encode(self.secret)

    def seal(self, card: Card) -> bytes:
        """The card for the hub to keep."""
        plain = msgspec.msgpack.encode(card, order="sorted")
        return self._cipher().seal(plain, nonce=_ONCE, aad=self.name)

    def open(self, sealed: bytes) -> Card:
        """The card that an administrator sealed. Raises `JoiningCodeRefused`."""
        try:
            plain = self._cipher().open(sealed, nonce=_ONCE, aad=self.name)
            return msgspec.msgpack.decode(plain, type=Card)
        except (NotAuthentic, msgspec.MsgspecError):
            raise JoiningCodeRefused from None

    def knock(self, request: bytes) -> bytes:
        """A request file with the proof that whoever asks has the code."""
        return self._proof(request) + request

    def request_in(self, knock: bytes) -> bytes | None:
        """The request file that was proven; None for one that somebody without the code has put there."""
        proof, request = knock[:SHA256_BYTES], knock[SHA256_BYTES:]
        is_proven = len(request) <= limits.REQUEST_FILE_BYTES and equal(proof, self._proof(request))
        return request if is_proven else None

    def _cipher(self) -> Aead:
        return chacha20_poly1305(self._derived(ID_BYTES, KEY_BYTES))

    def _proof(self, request: bytes) -> bytes:
        return hmac_sha256(self._derived(ID_BYTES + KEY_BYTES, KEY_BYTES), request)

    def _derived(self, start: int, length: int) -> bytes:
        return hkdf(self.secret, info=_INFO, length=ID_BYTES + 2 * KEY_BYTES)[start : start + length]


def written(hub: str, code: JoiningCode) -> str:
    """All that a new laptop needs, as one line: the hub's address and the code."""
    return f"{hub} {code.printed()}"


def read(text: str) -> tuple[str | None, JoiningCode]:
    """The hub's address, if it stands there, and the code, as typed or pasted. Raises `JoiningCodeMistyped`."""
    if len(text) > limits.JOINING_TEXT_CHARACTERS:
        raise JoiningCodeMistyped(groups=f"1-{recovery_code.GROUPS}")
    found = _ADDRESS.search(text)
    try:
        secret = recovery_code.parse(_ADDRESS.sub(" ", text))
    except BadRecoveryGroups as wrong:
        raise JoiningCodeMistyped(**wrong.facts) from None
    return (found.group() if found else None), JoiningCode(secret)
