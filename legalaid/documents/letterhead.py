# SPDX-License-Identifier: Apache-2.0
"""What stands above the title and under the text of every page?

Above: the national heading where the office has ticked it, the issuer with logo and marks, the numbers. Under: a rule,
the number, page n of N, the code of the audit head and a QR with nothing but the reference.
"""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from legalaid.documents import qr
from legalaid.documents.blocks import Logo, Ornament, Rule, columns, gap
from legalaid.documents.content import Letterhead, Mark
from legalaid.documents.fonts import Cut
from legalaid.documents.formulae import counted, formula
from legalaid.documents.lines import plain_word
from legalaid.documents.page import LETTER, Foot, PageCanvas, Paper
from legalaid.documents.passage import Passage
from legalaid.documents.pdfobjects import number
from legalaid.documents.styles import (
    CONTACT,
    FOOT_NOTE_SIZE,
    FOOT_SIZE,
    ISSUER,
    ISSUER_LATIN,
    ISSUER_SMALL,
    MARK,
    MOTTO,
    MUTED,
    NATION,
    NUMBER,
    RULE,
    in_language,
)
from legalaid.i18n import Language

_LOGO_EDGE = 19 * mm
_LOGO_COLUMN = 23 * mm
_MARK_PADDING = 8
_QR_EDGE = 14 * mm
_QR_BOTTOM = 7.5 * mm
_FOOT_RULE = 23.5 * mm
_FOOT_LINES = (18.2 * mm, 13.4 * mm, 9.2 * mm)


def head(
    letterhead: Letterhead,
    language: Language,
    *,
    paper: Paper = LETTER,
    numbers: tuple[str, ...] = (),
    marks: frozenset[Mark] = frozenset(),
) -> list[Flowable]:
    """Everything above the title."""
    column = paper.column
    story: list[Flowable] = []
    if letterhead.show_national_heading:
        story += _national(language)
    boxes = [_mark(mark, language) for mark in Mark if mark in marks]
    side = max((box.wrap(column, 0)[0] for box in boxes), default=0)
    issuer = _issuer(letterhead, language, column - side)
    under = gap(4) if letterhead.show_national_heading else Rule(0.9, space=9)
    numbered = (Passage(line, in_language(NUMBER, language)) for line in numbers if line)
    return [*story, columns([issuer, [*boxes]], [column - side, side]), under, *numbered]


def _national(language: Language) -> list[Flowable]:
    return [
        Passage(formula("nation", language), in_language(NATION, language)),
        Passage(formula("motto", language), in_language(MOTTO, language)),
        Ornament(),
    ]


def _issuer(letterhead: Letterhead, language: Language, width: float) -> list[Flowable]:
    """The issuer's lines, and the ways to reach it."""
    texts = _issuer_lines(letterhead, language)
    contact = _contact(letterhead, language)
    if letterhead.logo:
        logo = [Logo(letterhead.logo, _LOGO_EDGE)]
        return [columns([logo, [*texts, *contact]], [_LOGO_COLUMN, width - _LOGO_COLUMN])]
    return [*texts, *contact]


def _issuer_lines(letterhead: Letterhead, language: Language) -> list[Flowable]:
    style = ISSUER_SMALL if letterhead.show_national_heading else ISSUER
    if language is Language.EN:
        return [Passage(line, in_language(style, language)) for line in letterhead.issuer_en or letterhead.issuer_km]
    khmer = (Passage(line, style) for line in letterhead.issuer_km)
    english = (line for line in letterhead.issuer_en[-1:] if line not in letterhead.issuer_km)
    return [*khmer, *(Passage(line, ISSUER_LATIN) for line in english)]


def _contact(letterhead: Letterhead, language: Language) -> list[Flowable]:
    phones = formula("phone", language, phones=" / ".join(letterhead.phones)) if letterhead.phones else ""
    parts = (letterhead.address.best_in(language), phones, letterhead.email)
    line = "  ·  ".join(part for part in parts if part)
    return [Passage(line, in_language(CONTACT, language), names=letterhead.phones)] if line else []


def _mark(mark: Mark, language: Language) -> Table:
    text, style = formula(mark, language), in_language(MARK, language)
    width = plain_word(text, style.cut).width * style.size / 1000 + 1
    return Table(
        [[Passage(text, style)]],
        colWidths=[width + 2 * _MARK_PADDING],
        style=[
            ("BOX", (0, 0), (-1, -1), 1, "black"),
            ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ("LEFTPADDING", (0, 0), (-1, -1), _MARK_PADDING),
            ("RIGHTPADDING", (0, 0), (-1, -1), _MARK_PADDING),
        ],
        hAlign="RIGHT",
        spaceAfter=4,
    )


def foot(reference: str, language: Language, *, paper: Paper, head_code: str = "", notes: tuple[str, ...] = ()) -> Foot:
    """What draws the foot of each page. `notes` are the warnings that no page may lose, at most two lines."""
    right = paper.width - paper.right
    text_right = right - _QR_EDGE - 5 * mm

    def draw(canvas: PageCanvas, page: int, pages: int) -> None:
        canvas.write(
            f"q {RULE} RG 0.5 w {number(paper.left)} {number(_FOOT_RULE)} m {number(right)} {number(_FOOT_RULE)} l S"
        )
        here = formula("page", language, page=counted(page, language), pages=counted(pages, language))
        top, *others = _FOOT_LINES
        reference_width = _foot_text(canvas, reference, (paper.left, top), size=FOOT_SIZE, cut=Cut.BOLD)
        _foot_text(canvas, here, (text_right, top), size=FOOT_SIZE, is_right=True)
        if head_code:
            code = formula("head_code", language, code=f"{head_code[:4]} {head_code[4:]}")
            canvas.write(f"{MUTED} rg")
            _foot_text(canvas, code, (paper.left + reference_width + 12, top), size=FOOT_NOTE_SIZE)
            canvas.write("0 g")
        for note, y in zip(notes, others, strict=False):
            _foot_text(canvas, note, (paper.left, y), size=FOOT_NOTE_SIZE)
        canvas.write("Q")
        code = qr.page_reference(reference, page, pages)
        canvas.write(qr.operators(code, x=right - _QR_EDGE, y=_QR_BOTTOM, size=_QR_EDGE))

    return draw


def _foot_text(
    canvas: PageCanvas, text: str, at: tuple[float, float], *, size: float, cut: Cut = Cut.TEXT, is_right: bool = False
) -> float:
    """Draw one line of the foot; give its width."""
    word = plain_word(text, cut)
    width = word.width * size / 1000
    x, y = at
    canvas.words([(x - width if is_right else x, word)], y, size)
    return width
