# SPDX-License-Identifier: Apache-2.0
"""How does a table become a spreadsheet that nothing can run in?

XLSX: text is written as text, never guessed into a formula, link or number; what could be taken for a formula also
carries the sheet's own quote mark, so that editing the cell does not wake it. CSV, which knows no types, gets an
apostrophe in front instead, and a byte-order mark, without which Excel garbles Khmer.
"""

import csv
import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from legalaid.documents.tables import Table
from legalaid.errors import TextTooLong
from legalaid.khmer.text import visible_controls

CELL_CHARACTERS = 32_767
"""The most that a cell of an XLSX file holds."""

_COULD_RUN = re.compile(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
"""What spreadsheets take for the start of a formula, full-width forms included (OWASP, CSV injection)."""

_PLAIN_NUMBER = re.compile(r"[+-]?[0-9][0-9 .,]*")
_SHEET_NAME_LENGTH = 31
_NOT_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")
_WIDTH_PER_SHARE = 16
MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Stated as the day of making, so that the same table is the same bytes."""


def could_run(text: str) -> bool:
    """Whether a spreadsheet could take this text for a formula."""
    return bool(_COULD_RUN.match(text)) and not _PLAIN_NUMBER.fullmatch(text)


def workbook(tables: Sequence[Table]) -> bytes:
    """The tables as an XLSX file, one sheet each. Raises `TextTooLong`."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"created": MADE})
    formats = {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "heading": book.add_format({"bold": True, "text_wrap": True, "border": 1, "bg_color": "#E8EDF5"}),
        "text": book.add_format({"text_wrap": True, "valign": "top", "border": 1}),
        "guarded": book.add_format({"text_wrap": True, "valign": "top", "border": 1, "quote_prefix": True}),
    }
    for number, table in enumerate(tables, start=1):
        _write(book.add_worksheet(_sheet_name(table.title, number)), table, formats)
    book.close()
    return out.getvalue()


def _write(sheet: Worksheet, table: Table, formats: dict[str, Format]) -> None:
    sheet.write_string(0, 0, table.title, formats["title"])
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _WIDTH_PER_SHARE * column.share)
        sheet.write_string(2, at, column.heading, formats["heading"])
    for down, row in enumerate(table.rows, start=3):
        for at, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(down, at, value, formats["text"])
                continue
            text = visible_controls(value)
            if len(text) > CELL_CHARACTERS:
                raise TextTooLong(field=table.columns[at].heading, limit=CELL_CHARACTERS)
            sheet.write_string(down, at, text, formats["guarded" if could_run(text) else "text"])
    for down, note in enumerate(table.notes, start=4 + len(table.rows)):
        sheet.write_string(down, 0, note)
    sheet.freeze_panes(3, 0)


def _sheet_name(title: str, number: int) -> str:
    """The title as far as a sheet may be called so; numbered, since two titles may begin alike."""
    return f"{number} {_NOT_IN_SHEET_NAME.sub(' ', title)}"[:_SHEET_NAME_LENGTH].strip()


def csv_file(table: Table) -> bytes:
    """The table as CSV: UTF-8 with a byte-order mark, every cell in quotes."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow([_guarded(column.heading) for column in table.columns])
    for row in table.rows:
        writer.writerow([value if isinstance(value, int) else _guarded(visible_controls(value)) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _guarded(text: str) -> str:
    return f"'{text}" if could_run(text) else text
