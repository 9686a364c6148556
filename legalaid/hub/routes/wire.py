# SPDX-License-Identifier: Apache-2.0
"""What do all routes share: ids in addresses, answers in bytes, their description, and two rules?"""

from typing import Any

from fastapi import Response

from legalaid.crypto.kdf import equal, sha256
from legalaid.hub.admission import Caller
from legalaid.hub.denials import Denied
from legalaid.ids import ID_BYTES
from legalaid.sync import heads
from legalaid.sync.heads import MEDIA_TYPE, Code, Digest

_HEX = frozenset("0123456789abcdef")
_DIGITS_OF_A_NUMBER = 19

_BYTES = {"content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}}

BINARY: dict[str, Any] = {
    "response_class": Response,
    "responses": {
        200: {"description": "Length of the head (4 bytes), the head, the rest", **_BYTES},
        "4XX": {"description": "`error`, the hub's clock `t`, and what the error is about"},
    },
}
"""How OpenAPI describes a route that answers in bytes."""


def octets(head: object, rest: bytes = b"") -> Response:
    """An answer: the length of the head, the head, the rest."""
    return Response(heads.packed(head, rest), media_type=MEDIA_TYPE)


def small_id(text: str) -> bytes:
    """A 16-byte id in an address. Raises `Denied`."""
    return _hex(text, ID_BYTES)


def digest(text: str) -> bytes:
    """A SHA-256 in an address. Raises `Denied`."""
    return _hex(text, 32)


def number(text: str) -> int:
    """A whole number in an address. Raises `Denied`."""
    if not (text.isascii() and text.isdigit() and len(text) < _DIGITS_OF_A_NUMBER):
        raise Denied(Code.MALFORMED, reason="number")
    return int(text)


def require_admin(caller: Caller) -> None:
    """Return for an administrator of the organisation. Raises `Denied`."""
    if not caller.membership.is_admin(caller.device):
        raise Denied(Code.NOT_ALLOWED)


def require_same(digest: Digest, rest: bytes) -> None:
    """Return if the rest is what the signed head names. Raises `Denied`."""
    if not equal(digest.sha256, sha256(rest)):
        raise Denied(Code.SIGNATURE)


def _hex(text: str, size: int) -> bytes:
    if len(text) != 2 * size or not _HEX.issuperset(text):
        raise Denied(Code.MALFORMED, reason="id")
    return bytes.fromhex(text)
