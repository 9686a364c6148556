# SPDX-License-Identifier: Apache-2.0
"""How is a number shown with Khmer digits, and read from either kind?

Numbers are stored and reckoned with Latin digits; Khmer ones are for the eye, and are read wherever a person types.
"""

import re

_TO_KHMER = {ord("0") + n: chr(0x17E0 + n) for n in range(10)}
_TO_LATIN = {khmer: latin for latin, khmer in ((ord("0") + n, 0x17E0 + n) for n in range(10))}
_INTEGER = re.compile("-?[0-9]{1,18}")
"""Up to 18 digits, which always fit the 64 bits of a stored integer."""


def to_khmer(value: str | int) -> str:
    """The value with Khmer digits; everything else in it stays."""
    return str(value).translate(_TO_KHMER)


def to_latin(text: str) -> str:
    """The text with 0-9 for Khmer digits; everything else in it stays."""
    return text.translate(_TO_LATIN)


def group_number(number: int, *, khmer: bool) -> str:
    """The number with its thousands apart: by points and in Khmer digits, or by commas in Latin ones."""
    grouped = f"{number:,}"
    return to_khmer(grouped.replace(",", ".")) if khmer else grouped


def parse_int(text: str) -> int | None:
    """The whole number that stands in the text, or nothing.

    Both kinds of digits are read. Unlike `int()`, separators and the digits of other scripts are refused.
    """
    latin = to_latin(text.strip())
    return int(latin) if _INTEGER.fullmatch(latin) else None
