# SPDX-License-Identifier: Apache-2.0
"""How is a report of several parts printed: headings, paragraphs, facts, tables and charts?

The parts are plain and in both languages; whoever fills them decides what may be said. In both languages the English
words stand under the Khmer ones, smaller. Heading rows of tables stand on every page, and a long cell goes on over the
page.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import zip_longest

from reportlab.lib.colors import Color
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Table

from legalaid.documents.archive import About
from legalaid.documents.blocks import columns, gap
from legalaid.documents.chart import Line, LineChart
from legalaid.documents.content import Bilingual, Letterhead, LetterInput, LetterLanguage, Mark, Printed
from legalaid.documents.formulae import formula
from legalaid.documents.letterhead import foot, head
from legalaid.documents.page import FORM, set_pages
from legalaid.documents.passage import Passage
from legalaid.documents.signing import signatures
from legalaid.documents.styles import (
    BODY,
    CELL_LATIN,
    HEAD_LINE,
    MUTED,
    PLAIN_BODY,
    SECTION,
    SHADE,
    TABLE_CELL,
    TABLE_HEADING,
    TABLE_NOTE,
    TABLE_TITLE,
    Align,
    Style,
    in_language,
)
from legalaid.documents.templates import Signing
from legalaid.i18n import Language
from legalaid.khmer.digits import to_latin

VERSION = 1
"""Of the layout."""

_LINE, _LINES_IN_A_PART = 0.4, 6
_PADDING = {"LEFT": 3, "RIGHT": 3, "TOP": 0.5, "BOTTOM": 2}
_MOST_ROOM = 300.0
"""That a heading asks of a page at most."""
_BEGUN, _FIRST_LINES = 2, 3
"""How many parts begin under a heading before a page may end, and how much of a long paragraph has to."""
_NO_LIMIT = 72_000.0
_FACT_LABEL, _CHART = 0.3, 0.6
_BESIDE, _ROWS_BESIDE = 10.0, 10
_SMALLER, _HEAD_INDENT = 0.85, 78
_LEVELS = (Style(size=12.5, leading=23, before=9, after=3), SECTION.but(before=5, after=1))


class Look(StrEnum):
    """How a paragraph stands."""

    BODY = "body"
    FORMAL = "formal"
    """As in a letter: justified, its first line indented."""
    NOTE = "note"
    QUOTE = "quote"


# --- the parts -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 or 2."""

    words: Bilingual
    level: int = 1
    code: str = ""
    """Stands before the words, once."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Text; line ends begin a new paragraph."""

    words: Bilingual
    look: Look = Look.BODY


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values beside them."""

    rows: tuple[tuple[Bilingual, Bilingual], ...]


@dataclass(frozen=True, slots=True)
class Headed:
    """A column of a grid."""

    words: Bilingual
    share: float = 1.0
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a heading row."""

    columns: tuple[Headed, ...]
    rows: tuple[tuple[Bilingual, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A line through the years, with its table beside it."""

    title: Bilingual
    line: Line
    table: Grid
    code: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """The head lines of a letter: label and words, the label hanging."""

    rows: tuple[tuple[Bilingual, Bilingual], ...]


@dataclass(frozen=True, slots=True)
class Signed:
    """Date lines and the place to sign, as in a letter."""

    letter: LetterInput


Part = Heading | Prose | Facts | Grid | Chart | Opening | Signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as it leaves the program."""

    code: str
    title: Bilingual
    subtitle: Bilingual
    reference: str
    language: LetterLanguage
    letterhead: Letterhead
    numbers: tuple[str, ...] = ()
    marks: frozenset[Mark] = frozenset()
    parts: tuple[Part, ...]
    head_code: str = ""
    names: tuple[str, ...] = field(default=())
    """Places and people that no line cuts."""


def print_report(report: Report) -> Printed:
    """The report as an archived PDF. Raises `MissingGlyph`, `UnreadableLogo`, `DoesNotFit` or `TooManyPages`."""
    main = report.language.main
    drawn = _Drawn(report.language, report.names)
    story: list[Flowable] = head(report.letterhead, main, paper=FORM, numbers=report.numbers, marks=report.marks)
    story += drawn.text(report.title, TABLE_TITLE)
    story += drawn.text(report.subtitle, TABLE_CELL.but(size=10.5, leading=19, align=Align.CENTER, after=4))
    story += drawn.together(report.parts)
    title = f"{report.title.best_in(main)} {report.reference}"
    about = About(title=title, author=report.letterhead.office.best_in(main), language=main)
    notes = (formula("not_reviewed", main),)
    drawn_foot = foot(report.reference, main, paper=FORM, head_code=report.head_code, notes=notes)
    pdf, pages = set_pages(story, about=about, foot=drawn_foot, paper=FORM)
    return Printed(pdf, hashlib.sha256(pdf).digest(), pages, report.code, VERSION)


_KEPT_WITH = (Facts, Signed)
"""What the paragraph before it does not leave alone on a page."""


def _kept(flowables: list[Flowable]) -> list[Flowable]:
    """The same, kept on one page with what follows."""
    for flowable in flowables:
        flowable.keepWithNext = 1
    return flowables


class _Drawn:
    """The parts in a language."""

    def __init__(self, language: LetterLanguage, names: tuple[str, ...]) -> None:
        self._main, self._is_both, self._names = language.main, language is LetterLanguage.BOTH, names

    def together(self, parts: Sequence[Part]) -> Iterable[Flowable]:
        """All parts; no page ends between a heading and the beginning of what it is over."""
        waiting: list[Flowable] = []
        for at, (part, after) in enumerate(zip_longest(parts, parts[1:])):
            if isinstance(part, Heading):
                yield CondPageBreak(self._room(parts[at:]))
            shown = self.part(part)
            if shown and isinstance(part, Prose) and isinstance(after, _KEPT_WITH):
                before, waiting = self._ended(shown)
                yield from before
            elif isinstance(part, _KEPT_WITH):
                yield KeepTogether([*waiting, *shown])
                waiting = []
            else:
                yield from shown

    def part(self, part: Part) -> list[Flowable]:
        """One part."""
        match part:
            case Heading():
                shown = self._heading(part)
            case Prose():
                shown = self._paragraph(part)
            case Facts():
                shown = [gap(3), self._facts(part), gap(4)]
            case Grid():
                shown = [gap(3), self._grid(part, FORM.column), gap(4)]
            case Chart():
                shown = self._chart(part)
            case Opening():
                shown = self._opening(part)
            case Signed(letter=letter):
                shown = [gap(6), *signatures(letter, Signing.SIGNATORY, self._main, copies=())]
        return shown

    def text(self, words: Bilingual, style: Style) -> list[Flowable]:
        """Words in the main language, the English ones under them where both are asked."""
        main = words.best_in(self._main)
        if not main:
            return []
        shown: list[Flowable] = [self._passage(main, style, self._main)]
        if self._is_both and words.km and words.en and not _is_same(words):
            smaller = style.but(size=style.size * _SMALLER, leading=style.leading * _SMALLER, color=MUTED, before=0)
            shown.append(self._passage(words.en, smaller, Language.EN))
        return shown

    def _heading(self, heading: Heading) -> list[Flowable]:
        beside = f"{heading.words.km} · {heading.words.en}" if self._both(heading.words) else ""
        style = _LEVELS[heading.level - 1].but(cut=SECTION.cut)
        said = beside or heading.words.best_in(self._main)
        title = self._passage(f"{heading.code}  {said}".strip(), style, self._main)
        return _kept([title])

    def _paragraph(self, paragraph: Prose) -> list[Flowable]:
        style = {
            Look.BODY: PLAIN_BODY.but(size=10, leading=18.5),
            Look.FORMAL: BODY if self._main is Language.KM else PLAIN_BODY,
            Look.NOTE: TABLE_NOTE.but(color=MUTED),
            Look.QUOTE: PLAIN_BODY.but(size=10, leading=18.5, indent=18),
        }[paragraph.look]
        said = paragraph.words
        lines = [
            Bilingual(km, en)
            for km, en in _paired(said.km.splitlines(), said.en.splitlines())
        ]  # fmt: skip
        return [flowable for line in lines for flowable in self.text(line, style)]

    def _ended(self, shown: list[Flowable]) -> tuple[list[Flowable], list[Flowable]]:
        """A text, and its last lines apart: in both languages the Khmer ones go with the English ones under them."""
        *before, last = shown
        *begun, tail = last.cut_tail(FORM.column) if isinstance(last, Passage) else [last]
        at = len(before) - (self._is_both and not begun)
        return [*before[:at], *begun], [*before[at:], tail]

    def _facts(self, facts: Facts) -> Flowable:
        label = FORM.column * _FACT_LABEL
        rows = [[self._label(name), self._cell(value)] for name, value in facts.rows]
        return _table(rows, [label, FORM.column - label], headings=0)

    def _grid(self, grid: Grid, width: float) -> Flowable:
        whole = sum(column.share for column in grid.columns)
        widths = [width * column.share / whole for column in grid.columns]
        rows = [[self._label(column.words, TABLE_HEADING) for column in grid.columns]]
        aligned = [Align.RIGHT if column.is_number else Align.LEFT for column in grid.columns]
        rows += [[self._cell(*cell) for cell in zip(row, aligned, strict=True)] for row in grid.rows]
        return _table(rows, widths, headings=1)

    def _chart(self, chart: Chart) -> list[Flowable]:
        """The line, its table beside it; a table that is too long for that stands under it."""
        title, drawing = self._heading(Heading(chart.title, 2, chart.code))[0], LineChart(chart.line, self._main)
        if len(chart.table.rows) > _ROWS_BESIDE:
            return [KeepTogether([title, drawing]), self._grid(chart.table, FORM.column), gap(4)]
        width = FORM.column * _CHART
        rest = FORM.column - width - _BESIDE
        beside = columns([[drawing], [self._grid(chart.table, rest)]], [width + _BESIDE, rest])
        return [KeepTogether([title, beside]), gap(4)]

    def _opening(self, opening: Opening) -> list[Flowable]:
        lines: list[Flowable] = []
        for label, words in opening.rows:
            lines.append(self._head_line(label, words, HEAD_LINE, self._main))
            if self._both(words):
                small = HEAD_LINE.but(size=HEAD_LINE.size * _SMALLER, color=MUTED)
                lines.append(self._head_line(label, words, small, Language.EN))
        return [*lines, gap(4)]

    def _head_line(self, label: Bilingual, words: Bilingual, style: Style, language: Language) -> Passage:
        hanging = in_language(style.but(indent=_HEAD_INDENT), language)
        return Passage(words.best_in(language), hanging, label=label.best_in(language), names=self._names)

    # --- how much has to stand under a heading ---

    def _room(self, parts: Sequence[Part]) -> float:
        """What a page must have left for the headings at the beginning and for the first of what they are over."""
        needed, begun = 0.0, 0
        for part in parts:
            if begun == _BEGUN or (begun and isinstance(part, Heading)):
                break
            needed += sum(map(_height, self._beginning(part)))
            begun += not isinstance(part, Heading)
        return min(needed, _MOST_ROOM)

    def _beginning(self, part: Part) -> list[Flowable]:
        """The first of a part that no page ending may cut."""
        match part:
            case Grid():
                return [gap(3), self._grid(replace(part, rows=part.rows[:1]), FORM.column)]
            case Facts():
                return [gap(3), self._facts(part)]
            case Chart():
                return [*self._heading(Heading(part.title, 2, part.code)), LineChart(part.line, self._main)]
            case _:
                return self.part(part)[:1]

    # --- cells ---

    def _cell(self, words: Bilingual, align: Align = Align.LEFT) -> list[Passage]:
        style = TABLE_CELL.but(align=align)
        shown: list[Passage] = []
        for km, en in _paired(words.km.splitlines(), words.en.splitlines()):
            line = Bilingual(km, en)
            shown.append(self._passage(line.best_in(self._main), style, self._main))
            if self._both(line):
                shown.append(self._passage(en, CELL_LATIN.but(size=7.5, leading=11, align=align), Language.EN))
        return shown or [self._passage("", style, self._main)]

    def _label(self, words: Bilingual, style: Style = TABLE_HEADING) -> list[Passage]:
        shown = [
            self._passage(words.best_in(self._main), style.but(align=Align.LEFT, size=8.5, leading=15.5), self._main)
        ]
        if self._both(words):
            shown.append(self._passage(words.en, CELL_LATIN, Language.EN))
        return shown

    def _passage(self, text: str, style: Style, language: Language) -> Passage:
        return Passage(text, in_language(style, language), names=self._names)

    def _both(self, words: Bilingual) -> bool:
        return self._is_both and bool(words.km and words.en) and not _is_same(words)


def _is_same(words: Bilingual) -> bool:
    """Whether both languages say the same but for the digits, such as a number."""
    return words.en in {words.km, to_latin(words.km)}


def _paired(km: Sequence[str], en: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Line by line where both have as many; else all Khmer lines before all English ones."""
    if len(km) == len(en):
        return zip(km, en, strict=True)
    return [*((line, "") for line in km), *(("", line) for line in en)] if km and en else _alone(km, en)


def _alone(km: Sequence[str], en: Sequence[str]) -> list[tuple[str, str]]:
    return [(line, "") for line in km] + [("", line) for line in en]


def _height(flowable: Flowable) -> float:
    """Of a flowable in the column; of a long paragraph, its first lines."""
    height = flowable.wrap(FORM.column, _NO_LIMIT)[1]
    if isinstance(flowable, Passage):
        height = min(height, _FIRST_LINES * flowable.style.leading)
    return flowable.getSpaceBefore() + height + flowable.getSpaceAfter()


# --- tables ----------------------------------------------------------------------------------------------------------

_Cells = list[list[Passage]]


def _table(rows: list[_Cells], widths: list[float], *, headings: int) -> Table:
    """A table whose heading rows stand on each page; a row that is too high is cut between lines."""
    parts: list[_Cells] = rows[:headings]
    closed = list(range(headings))
    for row in rows[headings:]:
        parts += _parts(row, widths)
        closed.append(len(parts) - 1)
    style: list[tuple[object, ...]] = [
        ("BOX", (0, 0), (-1, -1), _LINE, "black"),
        ("LINEAFTER", (0, 0), (-2, -1), _LINE, "black"),
        *(("LINEBELOW", (0, at), (-1, at), _LINE, "black") for at in (*closed, "splitlast")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        *((f"{side}PADDING", (0, 0), (-1, -1), points) for side, points in _PADDING.items()),
    ]
    if headings:
        style.append(("BACKGROUND", (0, 0), (-1, headings - 1), Color(*SHADE)))
    else:
        style.append(("BACKGROUND", (0, 0), (0, -1), Color(*SHADE)))
    return Table(parts, colWidths=widths, style=style, repeatRows=headings, hAlign="LEFT")


def _parts(row: _Cells, widths: list[float]) -> list[_Cells]:
    """A row as several, none of them higher than a page ending may leave blank."""
    for cell, width in zip(row, widths, strict=True):
        for passage in cell:
            passage.wrap(width - _PADDING["LEFT"] - _PADDING["RIGHT"])
    if all(sum(passage.line_count for passage in cell) <= _LINES_IN_A_PART for cell in row):
        return [row]
    halves = [_cut(cell) for cell in row]
    return [[first for first, _ in halves], *_parts([rest for _, rest in halves], widths)]


def _cut(cell: list[Passage]) -> tuple[list[Passage], list[Passage]]:
    """A cell in two, after so many lines."""
    room, first = _LINES_IN_A_PART, []
    for at, passage in enumerate(cell):
        if passage.line_count <= room:
            first.append(passage)
            room -= passage.line_count
            continue
        if not room:
            return first, cell[at:]
        top, rest = passage.cut(room)
        return [*first, top], [rest, *cell[at + 1 :]]
    return first, []
