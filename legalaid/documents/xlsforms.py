# SPDX-License-Identifier: Apache-2.0
"""How does a checklist get into and out of the spreadsheet of an organisation?

The only module that opens a spreadsheet of somebody else. Before anything is unpacked, the file says how large its
parts are; no part may declare XML entities; a formula is a fault, since what it says depends on who opens it. Every
row is read here with its number, and the standard's own reader (pyxform) has the last word.
"""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.utils.exceptions import InvalidFileException
from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from legalaid import limits
from legalaid.documents.sheets import MADE
from legalaid.domain.checklist import ChecklistTemplate
from legalaid.domain.xlsform.reading import FormRead, read_form, refuse_if_any
from legalaid.domain.xlsform.sheets import (
    CHOICES,
    SETTINGS,
    STANDARDS,
    SURVEY,
    FormRefused,
    Problem,
    Reason,
    Row,
    Sheet,
    Sheets,
)
from legalaid.domain.xlsform.writing import as_sheets
from legalaid.errors import FileTooLarge, FileUnreadable

_KNOWN = {SURVEY, CHOICES, SETTINGS, STANDARDS}
_DECLARATIONS = tuple(
    mark.encode(encoding) for mark in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_WIDTHS = {"type": 24, "label::Khmer (km)": 60, "label::English (en)": 60, "km": 50, "en": 50, "title_km": 40}
_WIDTH = 16


def read_checklist(content: bytes) -> FormRead:
    """The checklist of an XLSX file. Raises `FileTooLarge`, `FileUnreadable` or `FormRefused`."""
    _check_package(content)
    read = read_form(_sheets(content))
    _check_standard(content)
    return read


def write_checklist(template: ChecklistTemplate) -> bytes:
    """The checklist as an XLSX file, the same bytes for the same checklist."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"created": MADE})
    heading = book.add_format({"bold": True, "border": 1, "bg_color": "#E8EDF5"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    for name, sheet in as_sheets(template).items():
        page = book.add_worksheet(name)
        for at, column in enumerate(sheet.columns):
            page.set_column(at, at, _WIDTHS.get(column, _WIDTH))
        for down, row in enumerate(sheet.table()):
            for at, cell in enumerate(row):
                if cell:
                    page.write_string(down, at, cell, text if down else heading)
        page.freeze_panes(1, 0)
    book.close()
    return out.getvalue()


# --- what may be opened ----------------------------------------------------------------------------------------------


def _check_package(content: bytes) -> None:
    """Refuse what is too large, is no ZIP of plain parts, or declares XML entities. Nothing is unpacked to find out."""
    if len(content) > limits.FORM_BYTES:
        raise FileTooLarge(limit=limits.FORM_BYTES // 2**20)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > limits.FORM_PARTS or sum(part.file_size for part in parts) > limits.FORM_UNPACKED_BYTES:
                raise FileTooLarge(limit=limits.FORM_UNPACKED_BYTES // 2**20)
            if any(part.compress_type not in _PACKINGS for part in parts):
                raise FileUnreadable
            for part in parts:
                with package.open(part) as opened:
                    _check_part(opened.read(part.file_size + 1))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        raise FileUnreadable from None


def _check_part(part: bytes) -> None:
    """An XML part of a spreadsheet declares nothing: entities are how a small file becomes a large one."""
    if any(declaration in part for declaration in _DECLARATIONS):
        raise FileUnreadable


# --- rows ------------------------------------------------------------------------------------------------------------


def _sheets(content: bytes) -> Sheets:
    """The sheets that a form may have, row by row. Raises `FileUnreadable`, and `FormRefused` for formulas."""
    problems: list[Problem] = []
    try:
        with warnings.catch_warnings(action="ignore"):  # what the reader warns of, it may quote
            found = _read_sheets(content, problems)
    except _UNREADABLE:
        raise FileUnreadable from None
    refuse_if_any(problems)
    return found


def _read_sheets(content: bytes, problems: list[Problem]) -> dict[str, Sheet]:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    found = {name: Sheet() for name in book.sheetnames}
    for name in found.keys() & _KNOWN:
        found[name] = _sheet(name, book[name].iter_rows(max_col=limits.FORM_COLUMNS + 1), problems)
    return found


_UNREADABLE = (
    InvalidFileException, zipfile.BadZipFile, SyntaxError, KeyError, ValueError, TypeError, AttributeError, IndexError,
    OSError, RecursionError,
)  # fmt: skip
"""What a broken spreadsheet makes its reader raise; a syntax error is one of its XML."""


def _sheet(name: str, rows: Iterable[Sequence[Any]], problems: list[Problem]) -> Sheet:
    numbered = enumerate(islice(rows, limits.FORM_ROWS + 1), start=1)
    _, first = next(numbered, (1, ()))
    columns = [str(cell.value).strip() if cell.value is not None else "" for cell in first]
    if len(columns) > limits.FORM_COLUMNS and columns[limits.FORM_COLUMNS]:
        problems.append(Problem(name, 1, Reason.TOO_MANY_COLUMNS, str(limits.FORM_COLUMNS)))
    found = []
    for number, row in numbered:
        if number > limits.FORM_ROWS:
            problems.append(Problem(name, number, Reason.TOO_MANY_ROWS, str(limits.FORM_ROWS)))
            break
        cells = dict(_cells(name, number, zip(columns, row, strict=False), problems))
        if cells:
            found.append(Row(number, MappingProxyType(cells)))
    return Sheet(tuple(filter(None, columns)), tuple(found))


def _cells(
    name: str, number: int, named: Iterable[tuple[str, Any]], problems: list[Problem]
) -> Iterator[tuple[str, str]]:
    for column, cell in named:
        if cell.value is None:
            continue
        if cell.data_type == "f":
            problems.append(Problem(name, number, Reason.FORMULA, column))
        elif column:
            yield column, _text(cell.value)


def _text(value: object) -> str:
    """A cell as text: 15.0 is 15, as the spreadsheet shows it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


# --- the standard ----------------------------------------------------------------------------------------------------


def _check_standard(content: bytes) -> None:
    """The standard's own reader must take the form too: it knows rules that are not ours. Raises `FormRefused`."""
    try:
        convert(xlsform=content, validate=False, file_type=".xlsx")
    except (PyXFormError, *_UNREADABLE):
        raise FormRefused([Problem(SURVEY, 0, Reason.NOT_A_FORM)]) from None
