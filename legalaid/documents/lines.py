# SPDX-License-Identifier: Apache-2.0
"""Where does a paragraph break into lines, and how wide does each line open?

Justified text is broken as a whole: of all ways to break it, the one whose lines need the least opening is taken. A
line opens first of all at its spaces, a little at the joints between Khmer words (which have no space) and by a hair
between syllables; above `JOINT` a reader of the PDF would see a space that is not there. A line that would need more
than that stays at its natural width. Lengths are in thousandths of an em.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from math import inf

from legalaid.documents.fonts import Cut, Run, runs
from legalaid.documents.pdffont import utf16
from legalaid.khmer.text import ZWSP, syllables
from legalaid.khmer.words import words

SPACE = 600.0
"""The most by which a space may grow."""
SPACE_SHRINK = 60.0
"""The most by which a space may shrink."""
JOINT = 60.0
"""The most by which a joint between two words may open; poppler was seen to read .12 em as a space."""
SYLLABLE = 50.0
"""The most by which a joint between two syllables of a word may open."""

_WORDS_KEPT = 32_768
_AFTER_SPACE = re.compile(r"(?<= )(?! )")
_AFTER_LATIN_BREAK = re.compile(r"(?<=[/\-_.@])")

# What the breaks of justified lines are weighed by; only their proportions matter.
_OPEN, _TIGHT, _LOOSE = 100.0, 100.0, 1000.0
_SHORT_LAST_LINE, _NEARLY_EMPTY = 60.0, 0.88


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text that no line cuts, shaped; it keeps the spaces after it."""

    text: str
    actual: str
    """The text in UTF-16 hexadecimal, as ActualText takes it."""
    runs: tuple[Run, ...]
    width: float
    """Without the spaces at its end."""
    spaces_width: float
    spaces: int
    joints: int


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one line."""

    words: tuple[Word, ...]
    is_last: bool
    """The last of a paragraph, or before a forced break: never stretched."""

    @property
    def width(self) -> float:
        """Natural width, without the spaces at the end."""
        if not self.words:
            return 0.0
        return sum(word.width + word.spaces_width for word in self.words) - self.words[-1].spaces_width


@dataclass(frozen=True, slots=True)
class Opening:
    """How much a line opens at each place, in thousandths of an em."""

    space: float = 0.0
    joint: float = 0.0
    syllable: float = 0.0


def set_words(text: str, bold: Sequence[bool], names: tuple[str, ...], *, base: Cut, column: float) -> list[Word]:
    """The text without line ends as words, in `base` or, where `bold` says so, in bold.

    `bold` has one claim per character of the text without ZWSP. A word wider than `column` falls to pieces.
    """
    found: list[Word] = []
    at = 0
    for piece in words(text, names):
        found += _fitting(piece, tuple(bold[at : at + len(piece)]), base=base, column=column)
        at += len(piece)
    return found


def _fitting(text: str, bold: tuple[bool, ...], *, base: Cut, column: float) -> Iterator[Word]:
    word = _word(text, bold, base)
    if word.width <= column or len(text) == 1:
        yield word
        return
    at = 0
    for piece in _smaller(text):
        yield from _fitting(piece, bold[at : at + len(piece)], base=base, column=column)
        at += len(piece)


def _smaller(text: str) -> list[str]:
    """The next smaller pieces: after a space, after a slash or hyphen, then syllables, then characters."""
    for pieces in (_AFTER_SPACE.split(text), _AFTER_LATIN_BREAK.split(text), syllables(text)):
        kept = [piece for piece in pieces if piece]
        if len(kept) > 1:
            return kept
    return list(text)


@lru_cache(_WORDS_KEPT)
def _word(text: str, bold: tuple[bool, ...], base: Cut) -> Word:
    shaped: list[Run] = []
    for cut, part in _cuts(text, bold, base):
        shaped += runs(part, cut)
    spaces = len(text) - len(text.rstrip(" "))
    spaces_width = sum(glyph.advance for glyph in shaped[-1].shaped.glyphs[-spaces:]) if spaces else 0.0
    return Word(
        text=text,
        actual=utf16(text),
        runs=tuple(shaped),
        width=sum(run.shaped.width for run in shaped) - spaces_width,
        spaces_width=spaces_width,
        spaces=spaces,
        joints=sum(run.shaped.joints for run in shaped),
    )


def _cuts(text: str, bold: tuple[bool, ...], base: Cut) -> Iterator[tuple[Cut, str]]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or bold[at] != bold[start]:
            yield Cut.BOLD if bold[start] else base, text[start:at]
            start = at


def plain_word(text: str, cut: Cut) -> Word:
    """A text that is set on one line whatever its width: a footer, a number."""
    clean = text.replace(ZWSP, "")
    return _word(clean, (False,) * len(clean), cut)


# --- breaking --------------------------------------------------------------------------------------------------------


def fill(found: Sequence[Word], first: float, rest: float) -> list[Line]:
    """Lines filled one after the other; `first` and `rest` are the widths of the first line and of the others."""
    lines: list[Line] = []
    start, width = 0, 0.0
    for at, word in enumerate(found):
        limit = rest if lines else first
        if at > start and width + word.width > limit:
            lines.append(Line(tuple(found[start:at]), is_last=False))
            start, width = at, 0.0
        width += word.width + word.spaces_width
    return [*lines, Line(tuple(found[start:]), is_last=True)]


def balance(found: Sequence[Word], first: float, rest: float) -> list[Line]:
    """Lines of justified text, broken where all of them together open least."""
    if not found:
        return [Line((), is_last=True)]
    measure = _Measure(found)
    best = [0.0] + [inf] * len(found)
    came_from = [0] * (len(found) + 1)
    for start in range(len(found)):
        limit = rest if start else first
        for end in measure.likely_ends(start, limit):
            cost = best[start] + measure.cost(start, end, limit)
            if cost < best[end]:
                best[end], came_from[end] = cost, start
    if best[-1] == inf:  # a narrow column with words of very different lengths
        return fill(found, first, rest)
    ends = [len(found)]
    while came_from[ends[0]]:
        ends.insert(0, came_from[ends[0]])
    return [Line(tuple(found[start:end]), is_last=end == len(found)) for start, end in pairwise((0, *ends))]


class _Measure:
    """Width and elasticity of every stretch of words, from running sums."""

    def __init__(self, found: Sequence[Word]) -> None:
        self._count = len(found)
        self._widths = [0.0, *accumulate(word.width + word.spaces_width for word in found)]
        self._tails = [0.0, *(word.spaces_width for word in found)]
        gaps = [SPACE * word.spaces or JOINT for word in found]
        self._gaps = [0.0, *gaps]
        self._stretches = [0.0, *accumulate(g + SYLLABLE * w.joints for g, w in zip(gaps, found, strict=True))]
        self._spaces = [0, *accumulate(word.spaces for word in found)]

    def likely_ends(self, start: int, limit: float) -> range:
        """Where a line that begins at `start` may end: at least half full, if words are short enough for that."""
        fullest = bisect_right(self._widths, self._widths[start] + limit * 1.1, lo=start + 1)
        emptiest = bisect_right(self._widths, self._widths[start] + limit * 0.5, lo=start + 1)
        return range(min(emptiest, max(fullest - 1, start + 1)), min(fullest, self._count) + 1)

    def cost(self, start: int, end: int, limit: float) -> float:
        """How ugly one line with these words is; infinite if it cannot be set."""
        free = limit - (self._widths[end] - self._widths[start] - self._tails[end])
        if free < 0:
            shrink = SPACE_SHRINK * (self._spaces[end - 1] - self._spaces[start])
            return _TIGHT * (free / shrink) ** 2 + _TIGHT / 5 if -free <= shrink else inf
        if end == self._count:
            return _SHORT_LAST_LINE if free > _NEARLY_EMPTY * limit else 0.0
        stretch = self._stretches[end] - self._stretches[start] - self._gaps[end]
        if free > stretch:
            return _LOOSE * (1 + free / limit)
        return _OPEN * float((free / stretch) ** 3) if stretch else 0.0


def opening(line: Line, limit: float) -> Opening:
    """How far a justified line opens (or closes, at its spaces alone) to be `limit` wide."""
    free = limit - line.width
    spaces = sum(word.spaces for word in line.words[:-1])
    if free < 0:
        return Opening(space=max(free / spaces, -SPACE_SHRINK)) if spaces else Opening()
    if line.is_last:
        return Opening()
    joints = sum(not word.spaces for word in line.words[:-1])
    stretch = SPACE * spaces + JOINT * joints + SYLLABLE * sum(word.joints for word in line.words)
    if free > stretch or not stretch:
        return Opening()
    ratio = free / stretch
    return Opening(SPACE * ratio, JOINT * ratio, SYLLABLE * ratio)


def forget() -> None:
    """Drop the words that are held for speed, when the vault locks."""
    _word.cache_clear()
