# SPDX-License-Identifier: Apache-2.0
"""How does a passage of Khmer and Latin text stand in a column, and where may a page cut it?

The one text flowable of the product. It breaks with `lines`, never leaves its column, keeps at least two lines on each
side of a page break, and hangs its label (a number, a bullet) in its indent.
"""

from collections.abc import Sequence
from functools import lru_cache

from reportlab.platypus import Flowable

from legalaid.documents.fonts import typeface
from legalaid.documents.lines import Line, Opening, balance, fill, opening, plain_word, set_words
from legalaid.documents.markup import Span, plain
from legalaid.documents.page import Drawing
from legalaid.documents.styles import MIN_LEADING, Align, Style
from legalaid.khmer.text import ZWSP, is_khmer

_PASSAGES_KEPT = 512

KEPT_TOGETHER = 2
"""Lines of a passage that stay on each side of a page break."""


class Passage(Drawing):
    """One paragraph. A plain string is a person's text and is set literally."""

    def __init__(
        self, text: str | Sequence[Span], style: Style, *, label: str = "", names: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self._spans = plain(text) if isinstance(text, str) else tuple(text)
        self.style, self._label, self._names = self._open_enough(style), label, names
        self._lines: list[Line] = []
        self._column = -1.0
        self._is_cut = False
        self.spaceBefore, self.spaceAfter = style.before, style.after

    @property
    def text(self) -> str:
        """What the passage says, its label left out."""
        return "".join(span.text for span in self._spans).replace(ZWSP, "")

    @property
    def line_count(self) -> int:
        """Lines, once it has been wrapped."""
        return len(self._lines)

    def wrap(self, width: float, height: float = 0) -> tuple[float, float]:  # noqa: ARG002  ReportLab passes it
        """The size the passage takes in a column of this width."""
        if not self._is_cut and width != self._column:
            self._lines = self._broken(width)
        self._column = self.width = width
        self.height = len(self._lines) * self.style.leading
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The part that fits and the rest; nothing where the passage has to move as a whole."""
        self.wrap(width)
        fitting = int((height + 0.001) // self.style.leading)
        if fitting >= len(self._lines):
            return [self]
        fitting = min(fitting, len(self._lines) - KEPT_TOGETHER)
        return list(self.cut(fitting)) if fitting >= KEPT_TOGETHER else []

    def cut(self, lines: int) -> tuple["Passage", "Passage"]:
        """The passage in two, after so many lines; it must have been wrapped."""
        head = self._part(self._lines[:lines], self.style.but(after=0), self._label)
        return head, self._part(self._lines[lines:], self.style.but(before=0, first=0), "")

    def cut_tail(self, width: float, lines: int = KEPT_TOGETHER) -> list["Passage"]:
        """The passage, its last lines apart, so that what follows can be kept with them."""
        self.wrap(width)
        count = len(self._lines)
        return list(self.cut(count - lines)) if count >= lines + KEPT_TOGETHER else [self]

    def draw(self) -> None:
        """Set the lines on the page, from the top of the passage."""
        style, faces = self.style, typeface(self.style.cut)
        ascent, descent = faces.ascent * style.size / 1000, faces.descent * style.size / 1000
        baseline = self.height - (style.leading - (ascent - descent)) / 2 - ascent
        self.canv.write(f"q {style.color} rg")
        if self._label:
            self.canv.words([(0.0, plain_word(self._label, style.label))], baseline, style.size)
        for number, line in enumerate(self._lines):
            self._draw_line(line, number, baseline - number * style.leading)
        self.canv.write("Q")

    # --- lines ---

    def _open_enough(self, style: Style) -> Style:
        """Khmer needs its line height whatever the style says."""
        least = style.size * MIN_LEADING
        return style.but(leading=least) if style.leading < least and is_khmer(self.text) else style

    def _part(self, lines: Sequence[Line], style: Style, label: str) -> "Passage":
        part = Passage(self._spans, style, label=label, names=self._names)
        part._lines, part._is_cut = list(lines), True
        return part

    def _broken(self, width: float) -> list[Line]:
        named = tuple(name for name in self._names if name in self.text)
        return list(_broken(self._spans, self.style, named, width))

    def _draw_line(self, line: Line, number: int, baseline: float) -> None:
        if not line.words:
            return
        style = self.style
        left = style.indent + (style.first if number == 0 else 0)
        limit = (self._column - left) * 1000 / style.size
        gaps = opening(line, limit) if style.align is Align.JUSTIFY else Opening()
        free = limit - line.width
        at = {Align.CENTER: free / 2, Align.RIGHT: free}.get(style.align, 0.0)
        placed = []
        for word in line.words:
            placed.append((left + at * style.size / 1000, word))
            at += word.width + word.spaces_width + word.joints * gaps.syllable
            at += word.spaces * gaps.space or gaps.joint
        self.canv.words(placed, baseline, style.size, gaps.syllable)


# --- breaking --------------------------------------------------------------------------------------------------------


@lru_cache(_PASSAGES_KEPT)
def _broken(spans: tuple[Span, ...], style: Style, names: tuple[str, ...], width: float) -> tuple[Line, ...]:
    """The lines of a text in a column of this width, in points."""
    rest = (width - style.indent) * 1000 / style.size
    first = rest - style.first * 1000 / style.size
    broken: list[Line] = []
    for text, is_bold in _hard_lines(spans):
        found = set_words(text, is_bold, names, base=style.cut, column=min(first, rest))
        lines = balance if style.align is Align.JUSTIFY else fill
        broken += lines(found, rest if broken else first, rest)
    return tuple(broken)


def _hard_lines(spans: tuple[Span, ...]) -> list[tuple[str, list[bool]]]:
    """The text between forced breaks, and which of its characters (ZWSP left out) are bold."""
    parts: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.split("\n")
        parts[-1].append(Span(first, span.is_bold))
        parts += [[Span(text, span.is_bold)] for text in others]
    return [
        ("".join(span.text for span in line), [s.is_bold for s in line for char in s.text if char != ZWSP])
        for line in parts
    ]


def forget() -> None:
    """Drop the passages that are held for speed, when the vault locks."""
    _broken.cache_clear()
