# SPDX-License-Identifier: Apache-2.0
"""How are 128 random bits written on paper, so that a mistyped digit is found and named?

Eight groups of six digits. A group is a 16-bit number times 11, so a valid group is divisible by 11 and at most
720885: each wrong digit and each swap of neighbours changes the value modulo 11 and is seen at once. Swapped whole
groups pass here; the key slot's commitment finds them. Digits may be Khmer or Latin, groups apart or together.
"""

import unicodedata

from legalaid.errors import BadRecoveryGroups

SECRET_BYTES = 16
GROUPS = 8
GROUP_DIGITS = 6

_FACTOR = 11
_LARGEST = 0xFFFF * _FACTOR
_KHMER_ZERO = 0x17E0
_TO_KHMER = {ord("0") + digit: _KHMER_ZERO + digit for digit in range(10)}
_TO_LATIN = {khmer: latin for latin, khmer in _TO_KHMER.items()}
_APART = {"Pd", "Zs", "Zl", "Zp", "Cf", "Cc"}
"""Unicode categories that stand between groups: dashes, blanks, invisible marks, line ends."""


def encode(secret: bytes, *, khmer: bool = False) -> str:
    """16 random bytes as `dddddd-dddddd-…`, in Latin or Khmer digits."""
    numbers = (int.from_bytes(secret[at : at + 2], "big") for at in range(0, SECRET_BYTES, 2))
    text = "-".join(f"{number * _FACTOR:06d}" for number in numbers)
    return text.translate(_TO_KHMER) if khmer else text


def parse(text: str) -> bytes:
    """The 16 bytes behind a code as typed. Raises `BadRecoveryGroups` naming each bad group, counted from 1."""
    groups = split(text)
    bad = [number for number, group in enumerate(groups, 1) if number > GROUPS or not is_group(group)]
    if bad:
        raise BadRecoveryGroups(groups=", ".join(map(str, bad)))
    return b"".join((int(group) // _FACTOR).to_bytes(2, "big") for group in groups)


def split(text: str) -> list[str]:
    """The groups of a code as typed, in Latin digits: at least eight, missing ones empty.

    Where the writing itself shows eight groups they are kept, so that one lost digit spoils one group and not all
    that follow; else the digits are counted off in sixes.
    """
    latin = text.translate(_TO_LATIN)
    apart = "".join(" " if unicodedata.category(sign) in _APART else sign for sign in latin).split()
    if len(apart) == GROUPS:
        return apart
    digits = "".join(apart)
    end = max(len(digits), GROUPS * GROUP_DIGITS)
    return [digits[at : at + GROUP_DIGITS] for at in range(0, end, GROUP_DIGITS)]


def is_group(group: str) -> bool:
    """Can this be one group of a code, in Latin digits? For checking while a person types."""
    # `int()` alone would take signs, underscores, blanks and the digits of every script.
    if len(group) != GROUP_DIGITS or not (group.isascii() and group.isdigit()):
        return False
    return int(group) % _FACTOR == 0 and int(group) <= _LARGEST
