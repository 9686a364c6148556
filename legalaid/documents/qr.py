# SPDX-License-Identifier: Apache-2.0
"""How is the reference of a page drawn as a QR code?

As rectangles: no picture, so it is sharp at every size. It says `LA1:{number}:{page}/{pages}` and nothing about a
person or a matter.
"""

from functools import lru_cache
from itertools import groupby

import segno

from legalaid.documents.pdfobjects import number

_RECENT = 64
_MASK = 3
"""One of the eight masks for every code: weighing all of them takes five times as long, and readers undo any."""


def page_reference(reference: str, page: int, pages: int) -> str:
    """The text of the code on one page."""
    return f"LA1:{reference}:{page}/{pages}"


def operators(text: str, *, x: float, y: float, size: float) -> str:
    """Operators that fill the dark modules of the code; its lower left corner at (x, y), in points."""
    rows = modules(text)
    unit = size / len(rows)
    parts = ["q 0 g"]
    for row, dark in enumerate(rows):
        bottom = y + size - (row + 1) * unit
        parts += [
            f"{number(x + first * unit)} {number(bottom)} {number(count * unit)} {number(unit)} re"
            for first, count in _dark_runs(dark)
        ]
    return " ".join([*parts, "f Q"])


@lru_cache(_RECENT)
def modules(text: str) -> tuple[bytes, ...]:
    """The code row by row; 1 is a dark module."""
    return tuple(bytes(row) for row in segno.make_qr(text, error="m", boost_error=False, mask=_MASK).matrix)


def _dark_runs(modules: bytes) -> list[tuple[int, int]]:
    """First module and length of each run of dark ones."""
    found, at = [], 0
    for is_dark, run in groupby(modules):
        count = len(list(run))
        if is_dark:
            found.append((at, count))
        at += count
    return found


def forget() -> None:
    """Drop the codes that are held for speed."""
    modules.cache_clear()
