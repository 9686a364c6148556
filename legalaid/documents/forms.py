# SPDX-License-Identifier: Apache-2.0
"""How is a form for handwriting printed, blank or filled?

One generator for both, from a list of labelled cells in `resources/letters/<code>-form.toml`: a cell has room to write,
ruled lines, or boxes to tick. A blank form carries no name. In two languages the English words stand beside or
under the Khmer ones.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from legalaid import assets
from legalaid.documents.archive import About
from legalaid.documents.blocks import TickBox, WritingLines, columns, gap, padding
from legalaid.documents.content import Bilingual, Letterhead, LetterLanguage, Printed
from legalaid.documents.formulae import formula
from legalaid.documents.letterhead import foot, head
from legalaid.documents.lines import plain_word
from legalaid.documents.page import FORM, set_pages
from legalaid.documents.passage import Passage
from legalaid.documents.styles import (
    CELL_ANSWER,
    CELL_LABEL,
    CELL_LATIN,
    CELL_OPTION,
    SECTION,
    SHADE,
    TABLE_TITLE,
    Style,
    in_language,
)
from legalaid.errors import UnknownTemplate
from legalaid.i18n import Language

_FOLDER, _ENDING = "letters", "-form.toml"
_ROOM = 6.5 * mm
_TICK = 9.0
_BESIDE_TICK = 5.0
_LINE = 0.5
_PADDING = 3


@dataclass(frozen=True, slots=True)
class Option:
    """A box to tick."""

    code: str
    label: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A labelled place of a form."""

    code: str
    label: Bilingual
    share: float
    """Its part of the row's width."""
    room: float
    """Height to write in, in points."""
    lines: int
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading."""

    title: Bilingual
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form as it is printed."""

    code: str
    version: int
    title: Bilingual
    sections: tuple[Section, ...]
    reviewed_by: str


@cache
def load_form(code: str) -> Form:
    """A shipped form. Raises `UnknownTemplate`."""
    name = f"{code}{_ENDING}"
    if name not in assets.names(_FOLDER):
        raise UnknownTemplate(template=code)
    table = assets.read_toml(f"{_FOLDER}/{name}")
    return Form(
        code=table["code"],
        version=table["version"],
        title=Bilingual(**table["title"]),
        sections=tuple(_section(section) for section in table["sections"]),
        reviewed_by=table["reviewed_by"],
    )


def _section(table: Mapping[str, Any]) -> Section:
    return Section(Bilingual(**table["title"]), tuple(tuple(_cell(cell) for cell in row) for row in table["rows"]))


def _cell(table: Mapping[str, Any]) -> Cell:
    return Cell(
        code=table["code"],
        label=Bilingual(table["km"], table["en"]),
        share=table.get("share", 1.0),
        room=table["height"] * mm if "height" in table else _ROOM,
        lines=table.get("lines", 0),
        options=tuple(Option(o["code"], Bilingual(o["km"], o["en"])) for o in table.get("options", ())),
    )


def print_form(
    code: str,
    *,
    language: LetterLanguage,
    letterhead: Letterhead,
    answers: Mapping[str, str] | None = None,
    reference: str = "",
    reviewed: bool = False,
) -> Printed:
    """A form, blank or with `answers` (text, or option codes with commas between) by cell code."""
    form = load_form(code)
    main = language.main
    reference = reference or f"FORM-{form.code.upper()}-{form.version}"
    drawn = _Drawn(language, answers or {})
    story: list[Flowable] = [
        *head(letterhead, main, paper=FORM),
        *drawn.title(form.title),
    ]
    for section in form.sections:
        story += [gap(6), drawn.section(section)]
    about = About(
        title=f"{form.title.written_in(main)} {reference}", author=letterhead.office.best_in(main), language=main
    )
    notes = () if reviewed else (formula("form_not_reviewed", main),)
    pdf, pages = set_pages(story, about=about, foot=foot(reference, main, paper=FORM, notes=notes), paper=FORM)
    return Printed(pdf, hashlib.sha256(pdf).digest(), pages, form.code, form.version)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The form in a language, with its answers."""

    language: LetterLanguage
    answers: Mapping[str, str]

    def title(self, title: Bilingual) -> list[Flowable]:
        """The heading of the form, in Khmer over English where both are asked."""
        main = self.language.main
        shown: list[Flowable] = [Passage(title.written_in(main), self._style(TABLE_TITLE))]
        if self.language is LetterLanguage.BOTH:
            style = in_language(TABLE_TITLE, Language.EN).but(size=10, leading=15, before=0)
            shown = [Passage(title.km, TABLE_TITLE.but(after=0)), Passage(title.en, style)]
        return shown

    def section(self, section: Section) -> Flowable:
        """A table with a heading row, which stands on each page that the section reaches."""
        rows: list[list[Sequence[Flowable]]] = [[self._label(section.title, SECTION)]]
        closed = [0]
        held = [(0, 1)]
        for row in section.rows:
            first = len(rows)
            rows += [[[part]] for part in self._parts(row)]
            closed.append(len(rows) - 1)
            held += _ends(first, len(rows) - 1)
        style: list[tuple[object, ...]] = [
            ("BOX", (0, 0), (-1, -1), _LINE, "black"),
            *(("LINEBELOW", (0, row), (-1, row), _LINE, "black") for row in (*closed, "splitlast")),
            ("BACKGROUND", (0, 0), (-1, 0), Color(*SHADE)),
            *(("NOSPLIT", (0, first), (0, last)) for first, last in held),
            *padding(0),
            ("LEFTPADDING", (0, 0), (-1, 0), _PADDING + 1),
            ("BOTTOMPADDING", (0, 0), (-1, 0), 1),
        ]
        return Table(rows, colWidths=[FORM.column], style=style, repeatRows=1, hAlign="LEFT")

    def _parts(self, row: Sequence[Cell]) -> list[Flowable]:
        """A row of the form; ruled lines are rows of their own, so that a page may end between them."""
        ruled = next((cell for cell in row if cell.lines and not self.answers.get(cell.code)), None)
        further = ruled.lines - 1 if ruled else 0
        return [self._row(row), *(_ruled(FORM.column) for _ in range(further))]

    def _row(self, row: Sequence[Cell]) -> Flowable:
        whole = sum(cell.share for cell in row)
        widths = [FORM.column * cell.share / whole for cell in row]
        style: list[tuple[object, ...]] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEAFTER", (0, 0), (-2, -1), _LINE, "black"),
            *padding(0),
            ("LEFTPADDING", (0, 0), (-1, -1), _PADDING + 1),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING + 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), _PADDING),
        ]
        cells = [self._cell(cell, width - 2 * _PADDING - 2) for cell, width in zip(row, widths, strict=True)]
        return Table([cells], colWidths=widths, style=style, hAlign="LEFT")

    def _cell(self, cell: Cell, width: float) -> list[Flowable]:
        label = self._label(cell.label, CELL_LABEL)
        if cell.options:
            return [*label, self._options(cell, width)]
        answer = self.answers.get(cell.code, "")
        if answer:
            return [*label, *(Passage(line, self._style(CELL_ANSWER)) for line in answer.splitlines())]
        return [*label, WritingLines(1) if cell.lines else Spacer(0, cell.room)]

    def _options(self, cell: Cell, width: float) -> Flowable:
        ticked = {code.strip() for code in self.answers.get(cell.code, "").split(",")}
        widest = max(_width(option.label, self.language) for option in cell.options) + _TICK + 2 * _BESIDE_TICK
        each = min(len(cell.options), max(1, int(width // widest)))
        shown = [self._option(option, is_ticked=option.code in ticked) for option in cell.options]
        rows = [shown[start : start + each] for start in range(0, len(shown), each)]
        rows[-1] += [["", ""]] * (each - len(rows[-1]))
        label_width = width / each - _TICK - _BESIDE_TICK
        style: list[tuple[object, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP"), *padding(0)]
        style += [("TOPPADDING", (n, 0), (n, -1), 4) for n in range(0, 2 * each, 2)]
        return Table(
            [[part for pair in row for part in pair] for row in rows],
            colWidths=[_TICK + _BESIDE_TICK, label_width] * each,
            style=style,
            hAlign="LEFT",
        )

    def _option(self, option: Option, *, is_ticked: bool) -> list[Flowable | Sequence[Flowable] | str]:
        return [TickBox(_TICK, is_ticked=is_ticked), self._option_label(option.label)]

    def _label(self, words: Bilingual, style: Style) -> list[Flowable]:
        """A label; in both languages the English words stand beside it."""
        is_both = self.language is LetterLanguage.BOTH and words.en not in {"", words.km}
        english = f" · {words.en}" if is_both else ""
        return [Passage(words.written_in(self.language.main) + english, self._style(style))]

    def _option_label(self, words: Bilingual) -> list[Flowable]:
        """The words of an option; in both languages the English ones stand under them."""
        shown: list[Flowable] = [Passage(words.written_in(self.language.main), self._style(CELL_OPTION))]
        if self.language is LetterLanguage.BOTH and words.en:
            shown.append(Passage(words.en, CELL_LATIN))
        return shown

    def _style(self, style: Style) -> Style:
        return in_language(style, self.language.main)


def _ends(first: int, last: int) -> list[tuple[int, int]]:
    """The rows at both ends of a ruled cell that no page ending parts: nobody writes on a single line."""
    return [(first, first + 1), (last - 1, last)] if last > first else []


def _ruled(width: float) -> Flowable:
    inset = [_PADDING + 1, width - 2 * (_PADDING + 1)]
    return columns([[], [WritingLines(1)]], inset)


def _width(words: Bilingual, language: LetterLanguage) -> float:
    """The width of an option's label, in points."""
    cut, size = CELL_OPTION.cut, CELL_OPTION.size
    return plain_word(words.written_in(language.main), cut).width * size / 1000
