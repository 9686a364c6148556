# SPDX-License-Identifier: Apache-2.0
"""Which device asks the hub for something, and is it this very request?

A request is signed as it stands, so there is no session and no login round trip. The preamble (104 bytes):

    device 16 | milliseconds since 1970 8 | nonce 12 | Ed25519 64 | length of the head 4

It stands before the head in the body of a POST; a request whose body is none of ours (GET, PUT) carries it in base64
as `Authorization: LA1`. The signature covers organisation, device, time, nonce, method, target and the head. The frames
after the head carry signatures of their own: this one only says who pays for the line.
"""

import base64
import binascii
import struct
from dataclasses import dataclass
from enum import StrEnum

from legalaid.crypto import signatures
from legalaid.crypto.aead import NotAuthentic
from legalaid.crypto.kdf import sha256
from legalaid.crypto.signatures import SIGNATURE_BYTES, SigningKey
from legalaid.ids import ID_BYTES, DeviceId, device_id

PREAMBLE_BYTES = 104
NONCE_BYTES = 12
WINDOW_MS = 10 * 60 * 1000
"""How far the clock of a request may stand from the hub's, either way."""

_SCHEME = "LA1 "
_LABEL = b"legalaid/auth/v1\0"
_PREAMBLE = struct.Struct(f">{ID_BYTES}sQ{NONCE_BYTES}s{SIGNATURE_BYTES}sI")


class Flaw(StrEnum):
    """Why bytes are no request of a device."""

    CUT = "cut"
    SCHEME = "scheme"
    SIGNATURE = "signature"


class Flawed(ValueError):
    """The bytes are no request of the device that they name."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


@dataclass(frozen=True, slots=True, kw_only=True)
class Preamble:
    """Who asks, when, and once only."""

    device: DeviceId
    milliseconds: int
    nonce: bytes
    signature: bytes
    head_bytes: int

    def __bytes__(self) -> bytes:
        return _PREAMBLE.pack(self.device, self.milliseconds, self.nonce, self.signature, self.head_bytes)


@dataclass(frozen=True, slots=True)
class Subject:
    """What is asked for: the method, the target from `/v1/` on with its query, and the head."""

    method: str
    target: str
    head: bytes = b""


def sign(subject: Subject, *, org: bytes, key: SigningKey, milliseconds: int, nonce: bytes) -> Preamble:
    """The preamble of one request; a request that is sent again needs a fresh nonce."""
    device = device_id(key.public)
    message = _signed(subject, org, device, milliseconds, nonce)
    return Preamble(
        device=device,
        milliseconds=milliseconds,
        nonce=nonce,
        signature=key.sign(message),
        head_bytes=len(subject.head),
    )


def parse(raw: bytes) -> Preamble:
    """The preamble at the start of these bytes; its signature is not looked at yet. Raises `Flawed`."""
    if len(raw) < PREAMBLE_BYTES:
        raise Flawed(Flaw.CUT)
    device, milliseconds, nonce, signature, head_bytes = _PREAMBLE.unpack_from(raw)
    return Preamble(
        device=DeviceId(device), milliseconds=milliseconds, nonce=nonce, signature=signature, head_bytes=head_bytes
    )


def verify(preamble: Preamble, subject: Subject, *, org: bytes, public: bytes) -> None:
    """Return if the device with this Ed25519 public key asks for this of this organisation; else raise `Flawed`."""
    message = _signed(subject, org, preamble.device, preamble.milliseconds, preamble.nonce)
    try:
        signatures.verify(public, message, preamble.signature)
    except NotAuthentic:
        raise Flawed(Flaw.SIGNATURE) from None
    if device_id(public) != preamble.device or len(subject.head) != preamble.head_bytes:
        raise Flawed(Flaw.SIGNATURE)


def to_header(preamble: Preamble) -> str:
    """The value of `Authorization` for a request without a head."""
    return _SCHEME + base64.b64encode(bytes(preamble)).decode()


def from_header(value: str) -> Preamble:
    """The preamble in the value of `Authorization`. Raises `Flawed`."""
    if not value.startswith(_SCHEME):
        raise Flawed(Flaw.SCHEME)
    try:
        raw = base64.b64decode(value.removeprefix(_SCHEME), validate=True)
    except (binascii.Error, ValueError):
        raise Flawed(Flaw.SCHEME) from None
    if len(raw) != PREAMBLE_BYTES:
        raise Flawed(Flaw.CUT)
    return parse(raw)


def _signed(subject: Subject, org: bytes, device: bytes, milliseconds: int, nonce: bytes) -> bytes:
    if len(org) != ID_BYTES or len(nonce) != NONCE_BYTES:
        raise ValueError("an organisation's id has 16 bytes, a nonce 12")
    said = subject.method.encode() + subject.target.encode() + b"\0" + sha256(subject.head)
    return _LABEL + org + device + milliseconds.to_bytes(8, "big") + nonce + said
