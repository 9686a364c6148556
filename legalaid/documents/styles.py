# SPDX-License-Identifier: Apache-2.0
"""In which size, weight and alignment is each part of a document set?

Sizes in points. Khmer needs a line height of at least 1.81 of its size: below that the subscripts of one line meet the
vowels of the next (`MIN_LEADING`, from the height and depth that Battambang and Moul state).
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from legalaid.documents.fonts import Cut
from legalaid.i18n import Language

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
    label: Cut = Cut.TEXT
    first: float = 0
    """Further indent of the first line."""
    color: str = INK

    def but(self, **changes: object) -> "Style":
        """The same style with some things different."""
        return replace(self, **changes)  # type: ignore[arg-type]


# --- letters ---------------------------------------------------------------------------------------------------------

NATION = Style(cut=Cut.HEADING, size=13.5, leading=25, align=Align.CENTER)
MOTTO = Style(cut=Cut.HEADING, size=11.5, leading=21.5, align=Align.CENTER)
ISSUER = Style(cut=Cut.HEADING, size=11.5, leading=21.5)
ISSUER_SMALL = ISSUER.but(size=9.5, leading=17.5)
ISSUER_LATIN = Style(cut=Cut.BOLD, size=9.5, leading=15)
CONTACT = Style(size=8.5, leading=15.5, color=MUTED)
NUMBER = Style(size=10, leading=18.5)
MARK = Style(cut=Cut.HEADING, size=10.5, leading=19.5, align=Align.CENTER)
TITLE = Style(cut=Cut.HEADING, size=14, leading=26, align=Align.CENTER, before=5, after=6)
HEAD_LINE = Style(label=Cut.BOLD, after=1)
BODY = Style(align=Align.JUSTIFY, first=28, before=1, after=4)
PLAIN_BODY = BODY.but(first=0)
ITEM = Style(align=Align.JUSTIFY, indent=28, after=3)
SUBHEADING = Style(cut=Cut.BOLD, before=4, after=3)
SUMMARY_HEADING = Style(after=4)
CAPTION = Style(size=9.5, leading=17.5, align=Align.CENTER, color=MUTED)
BOXED = Style(cut=Cut.BOLD, size=13.5, leading=25, align=Align.CENTER)
DATE = Style(size=10.5, leading=19, align=Align.CENTER)
SIGNATORY = Style(cut=Cut.HEADING, size=10.5, leading=20, align=Align.CENTER)
SIGNATURE_NOTE = Style(size=8.5, leading=15.5, align=Align.CENTER, color=MUTED)
SIGNED_NAME = Style(cut=Cut.BOLD, size=11, leading=20.5, align=Align.CENTER)
COPIES = Style(size=8.5, leading=15.5)
COPY_ITEM = COPIES.but(indent=12)
FOOT_SIZE = 8.5
FOOT_NOTE_SIZE = 7.5

LATIN_LEADING = 1.48
"""English lines hold no subscripts and may stand closer; a passage with Khmer in it opens up by itself."""


def in_language(style: Style, language: Language) -> Style:
    """The style as the letters of the language need it."""
    if language is Language.KM:
        return style
    cut = Cut.BOLD if style.cut is Cut.HEADING else style.cut
    return style.but(cut=cut, leading=style.size * LATIN_LEADING)


def scaled(style: Style, factor: float) -> Style:
    """The same, in larger or smaller type."""
    return style.but(
        size=style.size * factor,
        leading=style.leading * factor,
        indent=style.indent * factor,
        after=style.after * factor,
        before=style.before * factor,
    )


# --- forms and tables ------------------------------------------------------------------------------------------------

SECTION = Style(cut=Cut.BOLD, size=10, leading=18.5)
CELL_LABEL = Style(size=8.5, leading=15.5)
CELL_LATIN = Style(size=7, leading=10, color=MUTED)
CELL_ANSWER = Style(cut=Cut.BOLD, size=10, leading=18.5)
CELL_OPTION = Style(size=9, leading=16.5)
TABLE_TITLE = TITLE.but(size=13, leading=24, before=0, after=2)
TABLE_HEADING = Style(cut=Cut.BOLD, size=9, leading=16.5, align=Align.CENTER)
TABLE_CELL = Style(size=9, leading=16.5)
TABLE_NOTE = Style(size=8.5, leading=15.5, before=2)
SHADE = (0.91, 0.93, 0.96)
"""Behind heading rows; light enough to copy and to fax."""
