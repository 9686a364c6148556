# SPDX-License-Identifier: Apache-2.0
"""The shipped checklist goes through a spreadsheet unchanged; a hostile spreadsheet is refused before it is opened."""

import contextlib
import io
import zipfile

import pytest
from pyxform.xls2xform import convert

from legalaid import limits
from legalaid.documents.xlsforms import read_checklist, write_checklist
from legalaid.domain.checklist import templates
from legalaid.domain.xlsform.sheets import FormRefused, Reason
from legalaid.errors import FileTooLarge, FileUnreadable
from tests.helpers import forms
from tests.helpers.forms import SMALL, changed

SOUND = forms.workbook()


def problems(content):
    with pytest.raises(FormRefused) as refused:
        read_checklist(content)
    return [(problem.sheet, problem.row, problem.reason) for problem in refused.value.problems]


def repacked(**changes):
    """The sound workbook with parts replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SOUND)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.get(name.rpartition("/")[2].replace(".", "_"), old.read(name)))
        for name in changes.keys() - {name.rpartition("/")[2].replace(".", "_") for name in old.namelist()}:
            new.writestr(name, changes[name])
    return out.getvalue()


def test_every_shipped_checklist_goes_through_a_file_unchanged():
    for shipped in templates():
        content = write_checklist(shipped)
        assert read_checklist(content).template == shipped
        assert write_checklist(shipped) == content
        assert convert(xlsform=content, validate=False, file_type=".xlsx").warnings == []


def test_a_form_of_an_organisation_goes_through_a_file_unchanged():
    template = read_checklist(SOUND).template
    content = write_checklist(template)
    assert read_checklist(content).template == template
    assert convert(xlsform=content, validate=False, file_type=".xlsx").warnings == []


def test_a_fault_is_found_at_the_row_that_the_spreadsheet_shows():
    tables = changed("survey", 4, "relevant", "${KIT77} = 1")
    tables["survey"].insert(2, [""])
    assert problems(forms.workbook(tables)) == [("survey", 5, Reason.UNKNOWN_QUESTION)]


def test_a_formula_is_a_fault_wherever_it_stands():
    tables = changed("survey", 3, "rules", '=HYPERLINK("http://x","NMR 1")')
    tables["choices"][2][2] = "=1+1"
    assert problems(forms.workbook(tables)) == [
        ("choices", 3, Reason.FORMULA),
        ("survey", 3, Reason.FORMULA),
    ]


def test_ten_thousand_rows_are_not_read():
    many = [*SMALL["survey"][:-1], *([["text", f"KIT{n}", "ក", "a"] for n in range(10_000)])]
    assert ("survey", limits.FORM_ROWS + 1, Reason.TOO_MANY_ROWS) in problems(forms.workbook({**SMALL, "survey": many}))


def test_a_very_wide_sheet_is_not_read():
    wide = [[*line, *[f"c{n}" for n in range(limits.FORM_COLUMNS)]] for line in SMALL["survey"]]
    assert ("survey", 1, Reason.TOO_MANY_COLUMNS) in problems(forms.workbook({**SMALL, "survey": wide}))


def test_numbers_are_read_as_the_spreadsheet_shows_them():
    content = repacked(sheet3_xml=_sheet_with_a_number(b"2026.1"))
    assert read_checklist(content).template.version == "2026.1"


def _sheet_with_a_number(value):
    with zipfile.ZipFile(io.BytesIO(SOUND)) as book:
        page = book.read("xl/worksheets/sheet3.xml")
    start = page.index(b'<c r="D2"')
    end = page.index(b"</c>", start)
    return page[:start] + b'<c r="D2"><v>' + value + b"</v>" + page[end:]


def test_a_form_that_only_the_standard_refuses_is_refused():
    tables = {
        **SMALL,
        "settings": [[*SMALL["settings"][0], "instance_name", "name"], [*SMALL["settings"][1], "", "1 x"]],
    }
    assert problems(forms.workbook(tables)) == [("survey", 0, Reason.NOT_A_FORM)]


# --- hostile files ---------------------------------------------------------------------------------------------------

BOMB = b"<worksheet>" + b" " * (limits.FORM_UNPACKED_BYTES + 1)
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'

HOSTILE = {
    "a zip bomb": (lambda: repacked(sheet1_xml=BOMB), FileTooLarge),
    "a thousand parts": (lambda: repacked(**{f"p{n}": b"" for n in range(limits.FORM_PARTS)}), FileTooLarge),
    "a very large file": (lambda: b"P" * (limits.FORM_BYTES + 1), FileTooLarge),
    "entities": (lambda: repacked(sheet1_xml=LAUGHS), FileUnreadable),
    "entities in other letters": (
        lambda: repacked(sheet1_xml=LAUGHS.decode().encode("utf-16")),
        FileUnreadable,
    ),
    "a file of the machine": (lambda: repacked(workbook_xml=OUTSIDE), FileUnreadable),
    "half a file": (lambda: SOUND[: len(SOUND) // 2], FileUnreadable),
    "an empty file": (lambda: b"", FileUnreadable),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), FileUnreadable),
    "a zip of something else": (lambda: _zip_of({"a.txt": b"a"}), FileUnreadable),
    "a broken sheet": (lambda: repacked(sheet1_xml=b"<worksheet><sheetData><row"), FileUnreadable),
    "broken styles": (lambda: repacked(styles_xml=b"<styleSheet a=b>"), FileUnreadable),
    "no sheet": (lambda: repacked(workbook_xml=b"<workbook/>"), FormRefused),
}


def _zip_of(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(("content", "error"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused(content, error):
    with pytest.raises(error):
        read_checklist(content())


@pytest.mark.parametrize("at", range(0, 100, 4))
def test_a_damaged_file_is_refused_or_read_and_nothing_else(at):
    damaged = bytearray(SOUND)
    place = len(SOUND) * at // 100
    damaged[place : place + 8] = b"\xff" * 8
    with contextlib.suppress(FileUnreadable, FileTooLarge, FormRefused):
        read_checklist(bytes(damaged))
