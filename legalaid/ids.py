# SPDX-License-Identifier: Apache-2.0
"""How are records, devices, spaces and case files named, without asking anybody?

- A record id is a UUIDv7 (RFC 9562); it travels only inside ciphertext, since it carries its time.
- A device id is the SHA-256 of its Ed25519 public key, cut to 16 bytes.
- A space id is a hash over its maker and a nonce: no time in it, and no organisation, so that it never changes.
- A human number (`BTB-2026-003-0041-3`) is a label made offline, with a Damm check digit; it is never a key.
"""

import hashlib
import re
import secrets
import uuid
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from legalaid.clock import Clock
from legalaid.errors import WrongCheckDigit, WrongValue

DeviceId = NewType("DeviceId", bytes)
SpaceId = NewType("SpaceId", bytes)

ID_BYTES = 16
FIRST_OWN_TAG, LAST_OWN_TAG = 500, 999
LAST_YEAR = 9999


class SpaceKind(StrEnum):
    """The kinds of space (docs/architecture.md); the values are part of the hashed id and never change."""

    ORG = "org"
    OFFICE = "office"
    INTAKE = "intake"
    CASE = "case"
    VISIT = "visit"
    STATS = "stats"
    VISIT_IDENTITY = "visit-identity"


def new_record_id(clock: Clock) -> uuid.UUID:
    """A fresh UUIDv7: 48 bits of milliseconds, 74 random bits."""
    value = (clock.milliseconds() & (1 << 48) - 1) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return uuid.UUID(int=value)


def device_id(signing_public: bytes) -> DeviceId:
    """The id of the device with this Ed25519 public key (32 bytes)."""
    return DeviceId(hashlib.sha256(signing_public).digest()[:ID_BYTES])


def space_id(device: DeviceId, kind: SpaceKind, nonce: bytes) -> SpaceId:
    """The id of the space that `device` opens with a 16-byte random nonce."""
    label = b"legalaid/space/v1\0"
    return SpaceId(hashlib.sha256(label + device + kind.value.encode() + nonce).digest()[:ID_BYTES])


def derived_record_id(space: bytes, table_no: int, key: str) -> uuid.UUID:
    """The id (UUIDv8) of the one row of a table that is about this key in this space.

    Two devices that write about the same thing without knowing of each other so write the same row, and a difference
    shows as a conflict instead of as two rows.
    """
    label = b"legalaid/row-id/v1\0"
    digest = hashlib.sha256(label + space + table_no.to_bytes(2, "big") + key.encode()).digest()
    value = int.from_bytes(digest[:ID_BYTES], "big")
    value = value & ~(0xF << 76) | 0x8 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return uuid.UUID(int=value)


def own_tag(device: DeviceId) -> int:
    """The tag, 500 to 999, of a device that no office has enrolled yet."""
    span = LAST_OWN_TAG - FIRST_OWN_TAG + 1
    return FIRST_OWN_TAG + int.from_bytes(hashlib.sha256(device).digest()[:8], "big") % span


# --- human numbers ---------------------------------------------------------------------------------------------------

# The quasigroup of order 10 from H. M. Damm's thesis (2004): totally anti-symmetric, so every single wrong digit and
# every swap of neighbours changes the check digit.
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)

_OFFICE = re.compile(r"[A-Z]{3}")
_NUMBER = re.compile(r"(?:([LVS])-)?([A-Z]{3})-(\d{4})-(\d{3})-(\d{4,})-(\d)", re.ASCII)


class NumberPrefix(StrEnum):
    """What a human number counts; each prefix has its own serial."""

    CASE = ""
    LETTER = "L"
    VISIT = "V"
    SNAPSHOT = "S"


def damm_digit(digits: str) -> int:
    """The Damm check digit of a string of ASCII digits."""
    state = 0
    for digit in digits:
        state = _DAMM[state][int(digit)]
    return state


@dataclass(frozen=True, slots=True)
class HumanNumber:
    """A number that people say and print: office, year opened (UTC+7), device tag, serial, check digit."""

    prefix: NumberPrefix
    office: str
    year: int
    tag: int
    serial: int

    def __post_init__(self) -> None:
        in_bounds = 0 <= self.year <= LAST_YEAR and 0 <= self.tag <= LAST_OWN_TAG and self.serial > 0
        if not (in_bounds and _OFFICE.fullmatch(self.office)):
            raise WrongValue(field="number")

    @property
    def check(self) -> int:
        """Damm over the office letters (base 26, mod 97, two digits), year, tag and serial."""
        letters = 0
        for letter in self.office:
            letters = letters * 26 + ord(letter) - ord("A")
        return damm_digit(f"{letters % 97:02d}{self.year:04d}{self.tag:03d}{self.serial:04d}")

    def __str__(self) -> str:
        body = f"{self.office}-{self.year:04d}-{self.tag:03d}-{self.serial:04d}-{self.check}"
        return f"{self.prefix}-{body}" if self.prefix else body


def parse_number(text: str) -> HumanNumber:
    """Read a number as typed (ASCII digits). Raises `WrongValue` or `WrongCheckDigit`."""
    found = _NUMBER.fullmatch(text.strip().upper())
    if not found:
        raise WrongValue(field="number")
    prefix, office, year, tag, serial, check = found.groups()
    number = HumanNumber(NumberPrefix(prefix or ""), office, int(year), int(tag), int(serial))
    if number.check != int(check):
        raise WrongCheckDigit
    return number


def is_office_code(text: str) -> bool:
    """An office code is exactly three letters A to Z."""
    return bool(_OFFICE.fullmatch(text))
