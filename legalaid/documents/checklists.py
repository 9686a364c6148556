# SPDX-License-Identifier: Apache-2.0
"""How is a checklist printed, blank for handwriting in a place of detention or filled?

A table for each section, its heading rows on every page that it reaches; a question never parts from its room for
notes. Boxes and letters are drawn or ringed by hand. The form has no place for a prisoner's name, and says so. A filled
one has its boxes ticked, the words in place of the lines, and only the letters that apply.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from legalaid.documents.archive import About
from legalaid.documents.blocks import TickBox, WritingLines, columns, gap, padding
from legalaid.documents.content import Bilingual, Letterhead, LetterLanguage, Mark, Printed
from legalaid.documents.fonts import Cut
from legalaid.documents.formulae import formula
from legalaid.documents.letterhead import foot, head
from legalaid.documents.page import FORM, Repeated, set_pages
from legalaid.documents.passage import Passage
from legalaid.documents.styles import (
    CELL_ANSWER,
    CELL_LABEL,
    CELL_LATIN,
    CELL_OPTION,
    SECTION,
    SHADE,
    TABLE_HEADING,
    TABLE_NOTE,
    TABLE_TITLE,
    Align,
    Style,
    in_language,
)
from legalaid.domain.checklist import (
    ChecklistTemplate,
    Question,
    QuestionType,
    Section,
    SourceKind,
    source_kinds,
    word,
    words,
)
from legalaid.domain.vocabulary import Term
from legalaid.i18n import Language
from legalaid.khmer.digits import to_khmer

LAYOUT = 1
"""Version of the layout."""

_WIDTHS = (17 * mm, 72 * mm, 73 * mm, FORM.column - 162 * mm)
_LINE, _PADDING = 0.5, 3
_TICK, _BESIDE_TICK, _ABOVE_TICK = 8.5, 3.5, 3.5
_HEAD_ROWS = 2
_OPTION_SHARES = (0.38, 0.34, 0.28)
"""Of the room for an answer; the longest words stand in the first of the three columns."""
_COUNT_SHARES = (0.16, 0.2, 0.03, 0.16, 0.2, 0.03, 0.22)
"""Of the room for an answer by sex: word, line and a little space for each, then the unit."""
_LETTERS_IN_A_ROW = 3
_LETTERS_WIDTH = _WIDTHS[3] - 2 * _PADDING
_NOTES = 22 * mm
_APART = "   "
_NOTE_LINES = 12
_LISTS = {QuestionType.COMPLIANCE: "answer", QuestionType.SCALE: "scale"}

Worded = ChecklistTemplate | Section | Question | Term | SourceKind
"""Whatever has words in Khmer and English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What stands in the room for one answer."""

    ticked: frozenset[str]
    """The codes whose boxes are ticked."""
    words: Bilingual
    """What stands in place of lines, or why there is no answer."""
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """A visit, as its checklist shows it; without answers it is a blank form with the visit's number."""

    reference: str
    head: Mapping[str, Bilingual]
    """By the codes of the list `head`."""
    answers: Mapping[str, Filled]
    """By question."""
    marks: frozenset[Mark] = frozenset()


def print_checklist(
    template: ChecklistTemplate, *, language: LetterLanguage, letterhead: Letterhead, filling: Filling | None = None
) -> Printed:
    """The form of a checklist, blank or filled. Raises `DoesNotFit` and `TooManyPages`."""
    main = language.main
    version = f"{template.code.upper()}-{template.version}"
    reference = filling.reference if filling else version
    drawn = _Drawn(language, filling)
    above = head(letterhead, main, paper=FORM, marks=filling.marks if filling else frozenset())
    story: list[Flowable] = [*above, *drawn.title(template), *drawn.opening()]
    for section in template.sections:
        story += [gap(7), drawn.section(section)]
    story += [gap(5), *drawn.standards(template)]
    title = f"{template.km if main is Language.KM else template.en} {reference}"
    about = About(title=title, author=letterhead.office.best_in(main), language=main)
    warning = "" if template.reviewed else formula("form_not_reviewed", main)
    notes = tuple(filter(None, (version if filling else "", warning)))
    drawn_foot = foot(reference, main, paper=FORM, notes=notes)
    pdf, pages = set_pages(story, about=about, foot=drawn_foot, paper=FORM)
    return Printed(pdf, hashlib.sha256(pdf).digest(), pages, template.code, LAYOUT)


class _Drawn:
    """The parts of the form in a language."""

    def __init__(self, language: LetterLanguage, filling: Filling | None) -> None:
        self._main, self._is_both = language.main, language is LetterLanguage.BOTH
        self._filling, self._answers = filling, filling.answers if filling else {}
        width = _WIDTHS[2] - 2 * _PADDING
        self._boxes = {kind: self._options(words(name), width) for kind, name in _LISTS.items()}
        self._notes, self._letters = self._room_for_notes(width), Repeated(columns([_letters()], [_LETTERS_WIDTH]))

    def title(self, template: ChecklistTemplate) -> list[Flowable]:
        """The heading of the form, in Khmer over English where both are asked."""
        shown: list[Flowable] = [Passage(self._words(template), self._style(TABLE_TITLE))]
        if self._is_both:
            english = in_language(TABLE_TITLE, Language.EN).but(size=10, leading=15)
            shown.append(Passage(template.en, english))
        return shown

    def opening(self) -> list[Flowable]:
        """Where, when and by whom; then how to fill in the form."""
        cells = [
            [Passage(self._line(label), self._style(CELL_LABEL)), self._head_cell(label)] for label in words("head")
        ]
        half = FORM.column / 2
        rows = [cells[:2], cells[2:]]
        table = Table(rows, colWidths=[half, half], style=[*_GRID, ("VALIGN", (0, 0), (-1, -1), "TOP")], hAlign="LEFT")
        letters = _APART.join(f"{kind.letter} = {self._line(kind, between=' / ')}" for kind in source_kinds())
        heading = self._words(word("column", "source"))
        warning = () if self._answers else (self._line(word("note", "no_names")),)
        lines = (*warning, self._line(word("note", "critical")), f"{heading}: {letters}")
        return [table, *(Passage(line, self._style(TABLE_NOTE)) for line in lines)]

    def _head_cell(self, label: Term) -> Flowable:
        said = self._filling.head.get(label.code, Bilingual()).best_in(self._main) if self._filling else ""
        return Passage(said, self._style(CELL_ANSWER)) if said else gap(6.5 * mm)

    def section(self, section: Section) -> Flowable:
        """A table whose two heading rows stand on each page that the section reaches."""
        title = [Passage(f"{section.code}  {self._line(section)}", self._style(SECTION))]
        style = self._style(TABLE_HEADING.but(size=8.5, leading=15.5, align=Align.LEFT))
        headings = [[Passage(self._words(label), style)] for label in words("column")]
        rows: list[list[Sequence[Flowable] | str]] = [[title, "", "", ""], [*headings]]
        rows += [row for question in section.questions for row in self._rows(question)]
        look = [
            *_GRID,
            ("SPAN", (0, 0), (-1, 0)),
            ("BACKGROUND", (0, 0), (-1, _HEAD_ROWS - 1), Color(*SHADE)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("NOSPLIT", (0, 0), (0, _HEAD_ROWS)),
        ]
        return Table(rows, colWidths=list(_WIDTHS), style=look, repeatRows=_HEAD_ROWS, splitInRow=0, hAlign="LEFT")

    def standards(self, template: ChecklistTemplate) -> list[Flowable]:
        """What the short names of the rules stand for."""
        style = self._style(TABLE_NOTE)
        return [Passage(f"{known.code} = {self._line(known)}", style) for known in template.standards]

    def _rows(self, question: Question) -> list[list[Sequence[Flowable] | str]]:
        """The row of a question; a long note goes on in rows of its own, so that a page may end between them."""
        mark = " !" if question.critical else ""
        code = Passage(question.code + mark, in_language(SECTION, Language.EN).but(size=8.5))
        width = _WIDTHS[2] - 2 * _PADDING
        filled = self._answers.get(question.code)
        if filled is None:
            return [[[code], self._asked(question), [self._answer(question, width), self._notes], [self._letters]]]
        first, *more = self._note(filled.note, width)
        row: list[Sequence[Flowable] | str] = [
            [code],
            self._asked(question),
            [*self._given(question, filled, width), *first],
            self._sources(filled),
        ]
        further: list[list[Sequence[Flowable] | str]] = [["", "", part, ""] for part in more]
        return [row, *further]

    def _given(self, question: Question, filled: Filled, width: float) -> list[Flowable]:
        """The answer: ticks where there are boxes, then its words."""
        options = question.terms
        boxes: list[Flowable] = [self._options(options, width, filled.ticked)] if options else []
        said = filled.words.best_in(self._main)
        return [*boxes, *([Passage(said, self._style(CELL_ANSWER.but(size=9, leading=16.5)))] if said else [])]

    def _note(self, note: str, width: float) -> list[list[Flowable]]:
        """A note in pieces, none of them higher than a page ending may leave blank; at least one, maybe empty."""
        pieces: list[list[Flowable]] = []
        rest = Passage(note, self._style(CELL_LABEL)) if note else None
        while rest:
            rest.wrap(width)
            first, after = rest.cut(_NOTE_LINES) if rest.line_count > _NOTE_LINES else (rest, None)
            pieces.append([first])
            rest = after
        return pieces or [[]]

    def _sources(self, filled: Filled) -> list[Flowable]:
        letters = [kind.letter for kind in source_kinds() if kind.code in filled.sources]
        return [Passage(_APART.join(letters), _LETTER.but(cut=Cut.BOLD))] if letters else []

    def _room_for_notes(self, width: float) -> Flowable:
        notes = Passage(self._words(word("note", "notes")), self._style(CELL_LABEL.but(size=7.5)))
        return Repeated(columns([[notes], [_line_beside()]], [_NOTES, width - _NOTES], bottom=True))

    def _asked(self, question: Question) -> list[Flowable]:
        shown: list[Flowable] = [Passage(self._words(question), self._style(CELL_OPTION))]
        if self._is_both:
            shown.append(Passage(question.en, CELL_LATIN.but(size=7.5, leading=11)))
        return [*shown, Passage("; ".join(question.rules), CELL_LATIN)]

    def _answer(self, question: Question, width: float) -> Flowable:
        match question.type:
            case QuestionType.COMPLIANCE | QuestionType.SCALE:
                return self._boxes[question.type]
            case QuestionType.COUNT_BY_SEX:
                return self._count(question, width)
            case QuestionType.NUMBER:
                unit = self._line(word("unit", question.unit), between=" / ")
                style = self._style(CELL_LABEL.but(indent=4))
                return columns([[_line_beside()], [Passage(unit, style)]], [width * 0.6, width * 0.4], bottom=True)
            case QuestionType.CHOICE | QuestionType.CHOICES:
                return self._options(question.options, width)
            case QuestionType.TEXT | QuestionType.TIME | QuestionType.MONEY:
                return WritingLines(1)

    def _options(self, options: Sequence[Term], width: float, ticked: frozenset[str] = frozenset()) -> Flowable:
        """Boxes to tick, or ticked, three in a row."""
        box = _TICK + _BESIDE_TICK
        widths = [part for share in _OPTION_SHARES for part in (box, width * share - box)]
        each = len(_OPTION_SHARES)
        rows = [self._option_row(options[at : at + each], widths, ticked) for at in range(0, len(options), each)]
        return Repeated(columns([rows], [width]))

    def _option_row(self, options: Sequence[Term], widths: Sequence[float], ticked: frozenset[str]) -> Flowable:
        cells: list[Sequence[Flowable]] = []
        for option in options:
            box = TickBox(_TICK, is_ticked=option.code in ticked)
            cells += [[gap(_ABOVE_TICK), box], self._option(option)]
        return columns(cells, widths[: len(cells)])

    def _option(self, option: Term) -> list[Flowable]:
        number = f"{self._digits(option.code)} " if option.code.isdigit() else ""
        shown: list[Flowable] = [Passage(number + self._words(option), self._style(CELL_LABEL))]
        return [*shown, Passage(option.en, CELL_LATIN)] if self._is_both else shown

    def _count(self, question: Question, width: float) -> Flowable:
        """A line to write on for each sex, and the unit at the end."""
        unit = self._words(word("unit", question.unit))
        cells: list[Sequence[Flowable]] = []
        for sex in words("sex"):
            cells += [self._option(sex), [_line_beside()], []]
        cells.append([Passage(unit, self._style(CELL_LABEL.but(indent=4)))])
        return columns(cells, [width * share for share in _COUNT_SHARES], bottom=True)

    # --- words ---

    def _words(self, worded: Worded) -> str:
        return worded.km if self._main is Language.KM else worded.en

    def _line(self, worded: Worded, *, between: str = " · ") -> str:
        """The words; in both languages the English ones stand behind."""
        return f"{worded.km}{between}{worded.en}" if self._is_both else self._words(worded)

    def _digits(self, digits: str) -> str:
        return to_khmer(digits) if self._main is Language.KM else digits

    def _style(self, style: Style) -> Style:
        return in_language(style, self._main)


_LETTER = in_language(CELL_LABEL, Language.EN).but(align=Align.CENTER, leading=17)


def _line_beside() -> WritingLines:
    """A line to write on, at the height on which the words beside it stand."""
    return WritingLines(1, rise=4)


def _letters() -> list[Flowable]:
    """The letters of the kinds of source, far enough apart to ring one."""
    letters = [kind.letter for kind in source_kinds()]
    rows = (letters[start : start + _LETTERS_IN_A_ROW] for start in range(0, len(letters), _LETTERS_IN_A_ROW))
    return [Passage(_APART.join(row), _LETTER) for row in rows]


_GRID: list[tuple[object, ...]] = [("GRID", (0, 0), (-1, -1), _LINE, "black"), *padding(_PADDING)]
