# SPDX-License-Identifier: Apache-2.0
"""How does the secret of an organisation go on paper?

One code: a sheet with two identical copies, to be cut and sealed apart. Shares: a sheet for each. A copy says what it
is for, what is to be done with it, by which fingerprint it is known, and who sealed it. The square beside the digits
holds the same code and nothing else. Nothing of it stays in the caches of this package.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from legalaid import assets
from legalaid.documents import lines, passage, qr, shaping
from legalaid.documents.archive import About
from legalaid.documents.blocks import Rule, Strip, columns, gap
from legalaid.documents.fonts import Cut
from legalaid.documents.formulae import counted, written_date
from legalaid.documents.lines import plain_word
from legalaid.documents.page import Drawing, PageCanvas, Paper, set_pages
from legalaid.documents.passage import Passage
from legalaid.documents.pdfobjects import number
from legalaid.documents.styles import CELL_LABEL, MUTED, RULE, Align, Style, in_language
from legalaid.i18n import Language
from legalaid.khmer.digits import to_khmer

_PATH = "letters/seed.toml"
_PAPER = Paper(left=18 * mm, right=18 * mm, top=11 * mm, bottom=11 * mm)
_CUT = 12 * mm
_QR_EDGE = 38 * mm
_GROUP_COLUMNS, _WORD_COLUMNS = 4, 4
_NUMBER_WIDTH = 16.0
_SIGNING_ROOM = 13 * mm

_TITLE = Style(cut=Cut.HEADING, size=13, leading=24)
_FACTS = Style(size=9.5, leading=17.5, color=MUTED)
_TEXT = Style(size=9.5, leading=17.5, align=Align.JUSTIFY, after=3)
_NUMBER = Style(size=8.5, leading=20, color=MUTED)
_GROUP = Style(cut=Cut.BOLD, size=14.5, leading=27)
_WORD = Style(cut=Cut.BOLD, size=11, leading=20)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedPapers:
    """What stands on the papers: one code in groups, or shares in words."""

    organisation: str
    """Its name; empty where it has none in this language."""
    fingerprint: str
    made: date
    papers: tuple[str, ...] = field(repr=False)
    needed: int = 1
    """How many of the papers are needed."""


def print_seed(seed: SeedPapers, *, language: Language, khmer_digits: bool) -> bytes:
    """The sheets as PDF, made in memory: two copies of a code on one, or one sheet for each share."""
    if len(seed.papers) == 1:
        half = (_PAPER.height - _PAPER.top - _PAPER.bottom - _CUT) / 2
        copies = [_High(_Copy(seed, 0, language, khmer_digits=khmer_digits).story(), half) for _ in range(2)]
        story: list[Flowable] = [copies[0], _CutLine(_said("cut", language)), copies[1]]
    else:
        height = _PAPER.height - _PAPER.top - _PAPER.bottom
        shares = range(len(seed.papers))
        story = [_High(_Copy(seed, at, language, khmer_digits=khmer_digits).story(), height) for at in shares]
    about = About(title=_said("title", language), author=seed.organisation, language=language)
    try:
        return set_pages(story, about=about, foot=lambda *_: None, paper=_PAPER)[0]
    finally:
        for cache in (passage, lines, shaping, qr):
            cache.forget()


@dataclass(frozen=True, slots=True)
class _Copy:
    """One copy of one paper."""

    seed: SeedPapers
    at: int
    language: Language
    khmer_digits: bool = field(kw_only=True)

    @property
    def is_share(self) -> bool:
        """Whether others are needed beside it."""
        return len(self.seed.papers) > 1

    def story(self) -> list[Flowable]:
        """From its title to its lines for signing."""
        facts = {"fingerprint": self._digits(self.seed.fingerprint), "day": written_date(self.seed.made, self.language)}
        named = "facts" if self.seed.organisation else "facts_unnamed"
        return [
            self._passage(self._title(), _TITLE),
            self._passage(_said(named, self.language, organisation=self.seed.organisation, **facts), _FACTS),
            Rule(0.6, space=8),
            self._secret(),
            gap(8),
            *(self._passage(words, _TEXT) for words in self._texts()),
            gap(_SIGNING_ROOM),
            self._signing(),
        ]

    def _title(self) -> str:
        if not self.is_share:
            return _said("title", self.language)
        n, of = (counted(value, self.language) for value in (self.at + 1, len(self.seed.papers)))
        return _said("share_title", self.language, n=n, of=of)

    def _texts(self) -> list[str]:
        needed, of = (counted(value, self.language) for value in (self.seed.needed, len(self.seed.papers)))
        keys = ("share_what", "share_keep", "use") if self.is_share else ("what", "keep", "use")
        return [_said(key, self.language, needed=needed, of=of) for key in keys]

    def _secret(self) -> Flowable:
        """The numbered groups or words, and the square beside them."""
        code = self.seed.papers[self.at]
        parts, across, style = self._parts(code)
        width = _PAPER.column - _QR_EDGE - 4 * mm
        down = -(-len(parts) // across)
        stacks = [parts[first : first + down] for first in range(0, len(parts), down)]
        each = width / across
        cells: list[list[Flowable]] = []
        for column, stack in enumerate(stacks):
            numbers = range(column * down + 1, column * down + len(stack) + 1)
            cells.append([self._cell(n, text, style, each) for n, text in zip(numbers, stack, strict=True)])
        grid = columns(cells, [each] * len(cells))
        return columns([[grid], [_Square(code)]], [width + 4 * mm, _QR_EDGE])

    def _parts(self, code: str) -> tuple[list[str], int, Style]:
        if self.is_share:
            return code.split(), _WORD_COLUMNS, _WORD
        return [self._digits(f"{group[:3]} {group[3:]}") for group in code.split("-")], _GROUP_COLUMNS, _GROUP

    def _cell(self, n: int, text: str, style: Style, width: float) -> Flowable:
        label = Passage(self._digits(str(n)), _NUMBER.but(leading=style.leading))
        return columns([[label], [Passage(text, style)]], [_NUMBER_WIDTH, width - _NUMBER_WIDTH])

    def _signing(self) -> Flowable:
        keys = ("sealed_by", "witness", "kept_at")
        apart = 6 * mm
        width = (_PAPER.column - apart * (len(keys) - 1)) / len(keys)
        cells: list[Sequence[Flowable]] = []
        widths: list[float] = []
        for key in keys:
            if cells:
                cells.append(())
                widths.append(apart)
            cells.append([Rule(0.5, space=4), self._passage(_said(key, self.language), CELL_LABEL)])
            widths.append(width)
        return columns(cells, widths)

    def _passage(self, words: str, style: Style) -> Passage:
        return Passage(words, in_language(style, self.language))

    def _digits(self, text: str) -> str:
        return to_khmer(text) if self.khmer_digits else text


class _High(Drawing):
    """Flowables from the top of a piece of paper of a fixed height."""

    def __init__(self, story: list[Flowable], height: float) -> None:
        super().__init__()
        self._content = columns([story], [_PAPER.column])
        self._height = height

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """All of its height, or more where the words need it, which then fits no page."""
        self.width, needed = self._content.wrap(width, height)
        self.height = max(self._height, needed)
        return self.width, self.height

    def draw(self) -> None:
        """From the top."""
        self._content.drawOn(self.canv, 0, self.height - self._content.height)


class _Square(Drawing):
    """The code as a square for a camera."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code
        self.width = self.height = _QR_EDGE

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  ReportLab passes it
        """Its own size."""
        return self.width, self.height

    def draw(self) -> None:
        """The dark modules."""
        self.canv.write(qr.operators(self._code, x=0, y=0, size=_QR_EDGE))


class _CutLine(Strip):
    """A dashed line over the sheet, with its word in the middle."""

    canv: PageCanvas

    def __init__(self, words: str) -> None:
        super().__init__(_CUT)
        self._word = plain_word(words, Cut.TEXT)

    def draw(self) -> None:
        """Two halves of the line, and the word between them."""
        size, y = 7.5, self.height / 2
        wide = self._word.width * size / 1000
        left, right = (self.width - wide) / 2 - 6, (self.width + wide) / 2 + 6
        ends = ((0.0, left), (right, self.width))
        drawn = " ".join(f"{number(a)} {number(y)} m {number(b)} {number(y)} l" for a, b in ends)
        self.canv.write(f"q {RULE} RG 0.6 w [4 3] 0 d {drawn} S Q q {MUTED} rg")
        self.canv.words([(left + 6, self._word)], y - 2.5, size)
        self.canv.write("Q")


def _said(key: str, language: Language, **facts: str) -> str:
    return str(assets.read_toml(_PATH)[key][language]).format(**facts)
