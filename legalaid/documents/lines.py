# SPDX-License-Identifier: Apache-2.0
"""Where does a paragraph break into lines, and how wide does each line open?

Justified text is broken as a whole: of all ways to break it, the one whose lines need the least opening is taken. A
line opens first of all at its spaces, a little at the joints between Khmer words (which have no space) and by a hair
between syllables; above `JOINT` a reader of the PDF would see a space that is not there. A line that would need more
than that stays at its natural width. Lengths are in thousandths of an em.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from legalaid.documents.fonts import Cut, Run, runs
from legalaid.documents.pdffont import utf16
from legalaid.khmer.text import ZWSP, syllables
from legalaid.khmer.words import words

SPACE = 500.0
"""The most by which a space may grow."""
SPACE_SHRINK = 60.0
"""The most by which a space may shrink."""
JOINT = 60.0
"""The most by which a joint between two words may open; poppler was seen to read .12 em as a space."""
SYLLABLE = 30.0
"""The most by which a joint between two syllables of a word may open."""

_WORDS_KEPT = 32_768
_AFTER_LATIN_BREAK = re.compile(r"(?<=[/\-_.@])")
_LOOSE_LINE = 400.0
_SHORT_LAST_LINE = 0.12


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
    """The next smaller pieces: after a slash or hyphen, then syllables, then characters."""
    for pieces in (_AFTER_LATIN_BREAK.split(text), syllables(text)):
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
    best = [0.0] + [float("inf")] * len(found)
    came_from = [0] * (len(found) + 1)
    for start in range(len(found)):
        limit = rest if start else first
        for end, cost in _possible_ends(found, start, limit):
            if best[start] + cost < best[end]:
                best[end], came_from[end] = best[start] + cost, start
    ends = [len(found)]
    while came_from[ends[-1]]:
        ends.append(came_from[ends[-1]])
    lines, start = [], 0
    for end in reversed(ends):
        lines.append(Line(tuple(found[start:end]), is_last=end == len(found)))
        start = end
    return lines


def _possible_ends(found: Sequence[Word], start: int, limit: float) -> Iterator[tuple[int, float]]:
    """Where a line that begins at `start` may end, and what each end costs. One end is always possible."""
    tally = _Tally()
    for end in range(start + 1, len(found) + 1):
        tally.add(found[end - 1])
        free = limit - tally.width
        if free < -tally.shrink and end > start + 1:
            return
        yield end, tally.last_line_cost(limit) if end == len(found) else tally.cost(limit)


class _Tally:
    """Width and elasticity of a growing line."""

    def __init__(self) -> None:
        self.width = self.stretch = self.shrink = 0.0
        self._after: Word | None = None

    def add(self, word: Word) -> None:
        if self._after is not None:
            self.width += self._after.spaces_width
            self.stretch += SPACE * self._after.spaces or JOINT
            self.shrink += SPACE_SHRINK * self._after.spaces
        self.width += word.width
        self.stretch += SYLLABLE * word.joints
        self._after = word

    def cost(self, limit: float) -> float:
        free = limit - self.width
        if free < 0:
            return 20.0 + 100.0 * (free / self.shrink) ** 2 if self.shrink else 10_000.0
        if free > self.stretch:
            return 1_000.0 + _LOOSE_LINE * free / limit
        return 100.0 * float((free / self.stretch) ** 3) if self.stretch else 0.0

    def last_line_cost(self, limit: float) -> float:
        if self.width > limit:
            return self.cost(limit)
        return 60.0 if self.width < _SHORT_LAST_LINE * limit else 0.0


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
