# SPDX-License-Identifier: Apache-2.0
"""How does a secret become a key?

A passphrase goes through Argon2id (RFC 9106): memory makes each guess dear. A full random key goes through
HKDF-SHA256 (RFC 5869): one key, many labelled children. A cost outside the bounds cannot be constructed, so a
planted header can neither ask for a terabyte nor make guessing cheap.
"""

import hashlib
import hmac
import time
from collections.abc import Callable

import msgspec
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from legalaid import limits
from legalaid.errors import KdfOutOfBounds, NotEnoughMemory

KEY_BYTES = 32
SHA256_BYTES = 32


class Argon2Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="name", tag="argon2id"):
    """What one guess costs. Wire form: `{"m":…,"name":"argon2id","p":…,"t":…}`."""

    m: int
    """Memory in KiB."""
    t: int
    """Passes over that memory."""
    p: int
    """Lanes."""

    def __post_init__(self) -> None:
        if not (
            limits.ARGON2_MIN_KIB <= self.m <= limits.ARGON2_MAX_KIB
            and limits.ARGON2_MIN_PASSES <= self.t <= limits.ARGON2_MAX_PASSES
            and 1 <= self.p <= limits.ARGON2_MAX_LANES
        ):
            raise KdfOutOfBounds


FLOOR = Argon2Cost(m=limits.ARGON2_MIN_KIB, t=limits.ARGON2_MIN_PASSES, p=4)
"""The second recommendation of RFC 9106: 64 MiB, 3 passes, 4 lanes."""


def argon2id(secret: bytes, *, salt: bytes, cost: Argon2Cost) -> bytes:
    """32 bytes from a passphrase. Takes 0.1 to 1 s and `cost.m` KiB; raises `NotEnoughMemory`."""
    try:
        return Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.t, lanes=cost.p, memory_cost=cost.m).derive(secret)
    except MemoryError:
        raise NotEnoughMemory(mebibytes=cost.m // 1024) from None


def hkdf(key: bytes | bytearray, *, info: bytes, salt: bytes | None = None, length: int = KEY_BYTES) -> bytes:
    """HKDF-SHA256. Only for keys that are already full random; a passphrase goes through Argon2id first."""
    return HKDF(hashes.SHA256(), length, salt=salt, info=info).derive(key)


def sha256(data: bytes) -> bytes:
    """The SHA-256 of `data`."""
    return hashlib.sha256(data).digest()


def hmac_sha256(key: bytes, data: bytes) -> bytes:
    """The HMAC-SHA256 of `data`."""
    return hmac.digest(key, data, "sha256")


def equal(one: bytes, other: bytes) -> bool:
    """Are the two byte strings equal? In constant time for equal lengths."""
    return hmac.compare_digest(one, other)


def measured_seconds(cost: Argon2Cost) -> float:
    """How long one derivation of `cost` takes on this machine."""
    start = time.perf_counter()
    argon2id(b"calibrate", salt=bytes(32), cost=cost)
    return time.perf_counter() - start


def calibrate(
    seconds: float = 1.0, *, measure: Callable[[Argon2Cost], float] = measured_seconds, floor: Argon2Cost = FLOOR
) -> Argon2Cost:
    """The dearest cost that stays under about `seconds` here: memory doubles from the floor to the cap.

    The cap of 256 MiB keeps laptops with 4 GiB usable. A vault made on a fast machine still opens on a slow one,
    only later. Takes up to twice `seconds`, so call it off the UI thread.
    """
    cost = floor
    while cost.m * 2 <= limits.ARGON2_CALIBRATED_KIB and measure(cost) * 2 <= seconds:
        cost = Argon2Cost(m=cost.m * 2, t=cost.t, p=cost.p)
    return cost
