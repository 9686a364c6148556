# SPDX-License-Identifier: Apache-2.0
"""How is a table of texts and numbers printed?

Landscape A4, its heading row on every page; a long cell goes on over the page. `sheets` writes the same table as a
spreadsheet.
"""

import hashlib
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.platypus import CondPageBreak, Flowable
from reportlab.platypus import Table as Grid

from legalaid.documents.archive import About
from legalaid.documents.blocks import gap
from legalaid.documents.content import Letterhead, Printed
from legalaid.documents.formulae import counted
from legalaid.documents.letterhead import foot, head
from legalaid.documents.page import LANDSCAPE, set_pages
from legalaid.documents.passage import Passage
from legalaid.documents.styles import (
    SHADE,
    TABLE_CELL,
    TABLE_HEADING,
    TABLE_NOTE,
    TABLE_TITLE,
    Align,
    Style,
    in_language,
)
from legalaid.i18n import Language

VERSION = 1
"""Of the layout of tables."""

_LINE = 0.4
_LINES_IN_A_PART = 4
_ROOM_FOR_A_TABLE = 100.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and its part of the width."""

    heading: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it leaves the program; numbers stay numbers, everything else is text."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str | int, ...], ...]
    notes: tuple[str, ...] = ()
    """Lines under the table: what was counted, and what not."""


def print_tables(
    *tables: Table, language: Language, letterhead: Letterhead, reference: str, head_code: str = ""
) -> Printed:
    """The tables one after the other, under the office's letterhead."""
    story: list[Flowable] = head(letterhead, language, paper=LANDSCAPE)
    for table in tables:
        story += _set(table, language)
    about = About(title=f"{tables[0].title} {reference}", author=letterhead.office.best_in(language), language=language)
    drawn = foot(reference, language, paper=LANDSCAPE, head_code=head_code)
    pdf, pages = set_pages(story, about=about, foot=drawn, paper=LANDSCAPE)
    return Printed(pdf, hashlib.sha256(pdf).digest(), pages, "table", VERSION)


def _set(table: Table, language: Language) -> list[Flowable]:
    whole = sum(column.share for column in table.columns)
    widths = [LANDSCAPE.column * column.share / whole for column in table.columns]
    heading = in_language(TABLE_HEADING, language)
    rows: list[list[Passage]] = [[Passage(column.heading, heading) for column in table.columns]]
    closed = [0]
    for row in table.rows:
        rows += _parts([_cell(value, in_language(TABLE_CELL, language), language) for value in row], widths)
        closed.append(len(rows) - 1)
    last = len(rows) - 1
    notes = [Passage(note, in_language(TABLE_NOTE, language)) for note in table.notes]
    grid = Grid(
        [*rows, *_under(notes, len(widths))],
        colWidths=widths,
        style=[
            ("BOX", (0, 0), (-1, last), _LINE, "black"),
            ("LINEAFTER", (0, 0), (-2, last), _LINE, "black"),
            *(("LINEBELOW", (0, number), (-1, number), _LINE, "black") for number in (*closed, "splitlast")),
            ("BACKGROUND", (0, 0), (-1, 0), Color(*SHADE)),
            ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
            ("VALIGN", (0, 1), (-1, -1), "TOP"),
            *([("SPAN", (0, -1), (-1, -1)), ("NOSPLIT", (0, last), (0, -1))] if notes else []),
            *((f"{side}PADDING", (0, 0), (-1, -1), points) for side, points in _PADDING.items()),
        ],
        repeatRows=1,
        hAlign="LEFT",
    )
    title = Passage(table.title, in_language(TABLE_TITLE, language))
    return [gap(6), CondPageBreak(_ROOM_FOR_A_TABLE), title, grid]


def _under(notes: list[Passage], columns: int) -> list[list[list[Passage]]]:
    """The notes as a last row over all columns, which no page ending parts from the row above it."""
    return [[notes, *([] for _ in range(columns - 1))]] if notes else []


def _parts(row: list[Passage], widths: list[float]) -> list[list[Passage]]:
    """A row as several, none of them higher than a page ending may leave blank."""
    for passage, width in zip(row, widths, strict=True):
        passage.wrap(width - _PADDING["LEFT"] - _PADDING["RIGHT"])
    if all(passage.line_count <= _LINES_IN_A_PART for passage in row):
        return [row]
    halves = [passage.cut(_LINES_IN_A_PART) for passage in row]
    return [[head for head, _ in halves], *_parts([rest for _, rest in halves], widths)]


_PADDING = {"LEFT": 3, "RIGHT": 3, "TOP": 0.5, "BOTTOM": 1.5}


def _cell(value: str | int, style: Style, language: Language) -> Passage:
    if isinstance(value, int):
        return Passage(counted(value, language), style.but(align=Align.RIGHT))
    return Passage(value, style)
