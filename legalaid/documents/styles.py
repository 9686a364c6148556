# SPDX-License-Identifier: Apache-2.0
"""In which size, weight and alignment is each part of a document set?

Sizes in points. Khmer needs a line height of at least 1.81 of its size: below that the subscripts of one line meet the
vowels of the next (`MIN_LEADING`, from the height and depth that Battambang and Moul state).
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from legalaid.documents.fonts import Cut

MIN_LEADING = 1.81
INK = "0 0 0"
MUTED = "0.33 0.33 0.33"
RULE = "0.45 0.45 0.45"
"""Colours as red, green and blue; nothing depends on colour, so that any printer will do."""


class Align(StrEnum):
    """How the lines of a passage stand in their column."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a passage is set."""

    cut: Cut = Cut.TEXT
    size: float = 11
    leading: float = 20.5
    align: Align = Align.LEFT
    before: float = 0
    after: float = 0
    indent: float = 0
    """Of every line; a label stands in it."""
    first: float = 0
    """Further indent of the first line."""
    color: str = INK

    def but(self, **changes: object) -> "Style":
        """The same style with some things different."""
        return replace(self, **changes)  # type: ignore[arg-type]
