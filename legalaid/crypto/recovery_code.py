# SPDX-License-Identifier: Apache-2.0
"""How are random bits written on paper, so that a mistyped digit is found and named?

Groups of six digits: eight for the 128 bits that open a vault, sixteen for the 256 bits of an organisation's seed. A
group is a 16-bit number times 11, so a valid group is divisible by 11 and at most 720885: each wrong digit and each
swap of neighbours changes the value modulo 11 and is seen at once. Swapped whole groups pass here; the key slot's
commitment finds them, as does an organisation's root key. Digits may be Khmer or Latin, groups apart or together.
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
    """Random bytes, two to a group, as `dddddd-dddddd-…`, in Latin or Khmer digits."""
    numbers = (int.from_bytes(secret[at : at + 2], "big") for at in range(0, len(secret), 2))
    text = "-".join(f"{number * _FACTOR:06d}" for number in numbers)
    return text.translate(_TO_KHMER) if khmer else text


def parse(text: str, *, groups: int = GROUPS) -> bytes:
    """The bytes behind a code as typed. Raises `BadRecoveryGroups` naming each bad group, counted from 1."""
    typed = split(text, groups=groups)
    bad = [number for number, group in enumerate(typed, 1) if number > groups or not is_group(group)]
    if bad:
        raise BadRecoveryGroups(groups=", ".join(map(str, bad)))
    return b"".join((int(group) // _FACTOR).to_bytes(2, "big") for group in typed)


def split(text: str, *, groups: int = GROUPS) -> list[str]:
    """The groups of a code as typed, in Latin digits: at least as many as it has, missing ones empty.

    Where the writing itself shows that many groups they are kept, so that one lost digit spoils one group and not all
    that follow; else the digits are counted off in sixes.
    """
    latin = text.translate(_TO_LATIN)
    apart = "".join(" " if unicodedata.category(sign) in _APART else sign for sign in latin).split()
    if len(apart) == groups:
        return apart
    digits = "".join(apart)
    end = max(len(digits), groups * GROUP_DIGITS)
    return [digits[at : at + GROUP_DIGITS] for at in range(0, end, GROUP_DIGITS)]


def is_group(group: str) -> bool:
    """Can this be one group of a code, in Latin digits? For checking while a person types."""
    # `int()` alone would take signs, underscores, blanks and the digits of every script.
    if len(group) != GROUP_DIGITS or not (group.isascii() and group.isdigit()):
        return False
    return int(group) % _FACTOR == 0 and int(group) <= _LARGEST
