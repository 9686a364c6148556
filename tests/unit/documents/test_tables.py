# SPDX-License-Identifier: Apache-2.0
"""A register leaves the program as a PDF, a workbook or CSV; in none of them does a client's text run."""

import csv
import io
import xml.etree.ElementTree as ET
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.documents.sheets import CELL_CHARACTERS, could_run, csv_file, workbook
from legalaid.documents.tables import Column, Table, print_tables
from legalaid.errors import TextTooLong
from legalaid.i18n import Language
from tests.helpers.khmer_samples import PARAGRAPHS
from tests.helpers.letters import LETTERHEAD
from tests.helpers.pdfs import poppler_text, squeezed

COLUMNS = (Column("លេខសំណុំរឿង", 1.4), Column("ឈ្មោះ"), Column("ចំនួន", 0.5), Column("សង្ខេប", 3))
FORMULAS = ("=1+1", "+1+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", " =1", "\uff1d1", '=HYPERLINK("http://x","y")')
NUMBERS = ("+855 12 900 456", "-5", "1.250.000")


def register(rows: int = 3, text: str = "ក") -> Table:
    lines = tuple((f"BTB-2026-003-{n:04d}-3", "ចាន់ សុភា", n, text) for n in range(rows))
    return Table("បញ្ជីសំណុំរឿង ខែវិច្ឆិកា", COLUMNS, lines, ("រាប់តាមសំណុំរឿង",))


def cells(content: bytes) -> list[tuple[str, str]]:
    """Type and text of each cell of the first sheet, by the file alone."""
    name = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        shared = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314  our own file
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    strings = ["".join(part.text or "" for part in entry.iter(f"{{{name['m']}}}t")) for entry in shared]
    found = []
    for cell in sheet.iterfind(".//m:c", name):
        assert cell.find("m:f", name) is None, "a formula"
        value = cell.findtext("m:v", "", name)
        found.append((cell.get("t", "n"), strings[int(value)] if cell.get("t") == "s" else value))
    return found


def test_a_printed_register_repeats_its_headings_on_every_page():
    made = print_tables(register(90), language=Language.KM, letterhead=LETTERHEAD, reference="R-2026-11")
    text = poppler_text(made.pdf)
    pages = text.split("\f")[:-1]
    assert len(pages) == made.pages > 3
    assert all("លេខសំណុំរឿង" in squeezed(page) for page in pages if "BTB-" in page)
    assert all(f"BTB-2026-003-{n:04d}-3" in text for n in range(90))
    assert "០" in text
    assert "រាប់តាមសំណុំរឿង" in squeezed(text)


def test_what_stands_under_a_table_never_stands_alone_on_a_page():
    """However full the page is, the last row and the headings go over with it."""
    parted = set()
    for count in range(14, 24):
        made = print_tables(register(count), language=Language.KM, letterhead=LETTERHEAD, reference="R")
        pages = [squeezed(page) for page in poppler_text(made.pdf).split("\f")[:-1]]
        (at,) = [number for number, page in enumerate(pages) if "រាប់តាមសំណុំរឿង" in page]
        assert f"BTB-2026-003-{count - 1:04d}-3" in pages[at]
        assert squeezed(COLUMNS[1].heading) in pages[at]
        parted.add(at)
    assert parted == {0, 1}


def test_a_cell_longer_than_a_page_goes_on():
    long = "\n".join(PARAGRAPHS * 8)
    made = print_tables(register(1, long), language=Language.KM, letterhead=LETTERHEAD, reference="R")
    assert made.pages > 1
    assert squeezed(poppler_text(made.pdf)).count(squeezed(PARAGRAPHS[2])[-12:]) == 8


def test_text_is_text_in_a_workbook():
    rows = tuple((text,) for text in (*FORMULAS, *NUMBERS, "https://example.org"))
    table = Table("x", (Column("a"),), rows)
    found = cells(workbook([table]))
    assert [text for kind, text in found if kind == "s"][2:] == [row[0] for row in rows]


def test_numbers_are_numbers_in_a_workbook():
    assert [text for kind, text in cells(workbook([register()])) if kind == "n"] == ["0", "1", "2"]


def test_the_same_table_is_the_same_workbook():
    assert workbook([register()]) == workbook([register()])


def test_a_cell_that_a_sheet_cannot_hold_is_named_and_not_cut():
    with pytest.raises(TextTooLong) as refused:
        workbook([register(1, "ក" * (CELL_CHARACTERS + 1))])
    assert refused.value.facts["field"] == "សង្ខេប"


def test_csv_is_marked_and_guarded():
    table = Table("x", (Column("=a"),), tuple((text,) for text in (*FORMULAS, *NUMBERS, "ក", 7)))
    content = csv_file(table)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = [row[0] for row in csv.reader(io.StringIO(content.decode("utf-8-sig")))]
    assert [text[0] for text in rows[: 1 + len(FORMULAS)]] == ["'"] * (1 + len(FORMULAS))
    assert rows[1 + len(FORMULAS) :] == [*NUMBERS, "ក", "7"]


@given(st.text())
def test_nothing_that_starts_like_a_formula_passes(text):
    first = text.lstrip()[:1]
    if first and first in "=@":
        assert could_run(text)


def test_sheets_with_the_same_title_and_odd_signs_get_names():
    odd = Table("[a]:*?/\\ " + "x" * 40, (Column("a"),), (("b",),))
    assert workbook([odd, odd])
