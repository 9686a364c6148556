# SPDX-License-Identifier: Apache-2.0
"""What follows from the one secret of an organisation, and how is it kept on paper?

A seed of 32 random bytes gives the root key, which names administrators, and the recovery key, to which every group's
secret is wrapped. The seed is never stored: it is printed once, as sixteen groups of six digits or as shares, and
typed in again when an administrator is added or after all devices were lost.
"""

import secrets
from typing import NewType

from legalaid.crypto import recovery_code
from legalaid.crypto.hpke import PRIVATE_BYTES, PrivateKey
from legalaid.crypto.kdf import hkdf
from legalaid.crypto.shares import BadShares, divide, join
from legalaid.crypto.signatures import SigningKey
from legalaid.errors import SeedRefused

Seed = NewType("Seed", bytes)
"""32 random bytes."""

SEED_BYTES = 32
GROUPS = SEED_BYTES // 2
POLICIES = ((1, 1), (2, 3))
"""How many papers are needed, of how many."""

_ROOT = b"legalaid/org/root/v1"
_RECOVERY = b"legalaid/org/recovery/v1"


def new_seed() -> Seed:
    """A fresh seed from the system's random source."""
    return Seed(secrets.token_bytes(SEED_BYTES))


def root_key(seed: Seed) -> SigningKey:
    """The key that begins the organisation and names its administrators."""
    return SigningKey(hkdf(seed, info=_ROOT))


def recovery_key(seed: Seed) -> PrivateKey:
    """The key that opens every secret of every group."""
    return PrivateKey(hkdf(seed, info=_RECOVERY, length=PRIVATE_BYTES))


def printed(seed: Seed, *, khmer: bool = False) -> str:
    """The seed as sixteen groups of six digits."""
    return recovery_code.encode(seed, khmer=khmer)


def shares(seed: Seed, *, needed: int, of: int) -> tuple[str, ...]:
    """The seed as shares, each a line of words."""
    return divide(seed, needed=needed, of=of)


def read_seed(text: str) -> Seed:
    """The seed behind what was typed: sixteen groups of digits, or as many shares as are needed, one on each line.

    Raises `SeedRefused` for shares that do not fit, `BadRecoveryGroups` for groups.
    """
    if not any(sign.isascii() and sign.isalpha() for sign in text):
        return Seed(recovery_code.parse(text, groups=GROUPS))
    try:
        seed = join([line.strip() for line in text.splitlines() if line.strip()])
    except BadShares:
        raise SeedRefused from None
    if len(seed) != SEED_BYTES:
        raise SeedRefused
    return Seed(seed)
