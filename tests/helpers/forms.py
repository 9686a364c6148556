# SPDX-License-Identifier: Apache-2.0
"""Forms as an organisation would write them: a small sound one, and the same with some cells different."""

import copy
import io
from collections.abc import Mapping, Sequence

import xlsxwriter

from legalaid.domain.xlsform.sheets import EN_LABEL, KM_LABEL, Row, Sheet, Sheets

Cells = Sequence[Sequence[str]]

SMALL: dict[str, list[list[str]]] = {
    "survey": [
        ["type", "name", KM_LABEL, EN_LABEL, "relevant", "constraint", "rules", "unit", "critical"],
        ["begin_group", "KIT", "ផ្ទះបាយ", "Kitchen", "", "", "", "", ""],
        ["select_one answer", "KIT01", "ស្អាតទេ?", "Is it clean?", "", "", "NMR 22", "", "yes"],
        ["integer", "KIT02", "ចំនួនចង្ក្រាន", "Stoves", "${KIT01} = 'yes'", ". >= 1 and . <= 40", "", "", ""],
        ["begin_group", "KIT03", "អ្នកធ្វើការ", "Who work there", "", "", "", "persons", ""],
        ["integer", "KIT03_female", "ស្រី", "Female", "", "", "", "", ""],
        ["integer", "KIT03_male", "ប្រុស", "Male", "", "", "", "", ""],
        ["end_group", "", "", "", "", "", "", "", ""],
        ["select_multiple fuel", "KIT04", "ឥន្ធនៈ", "Fuel", "${KIT03_female} > 0 or ${KIT02} < 2", "", "", "", ""],
        ["time", "KIT05", "ម៉ោងបាយ", "Time of the meal", "not(selected(${KIT04}, 'gas'))", "", "", "", ""],
        ["end_group", "", "", "", "", "", "", "", ""],
    ],
    "choices": [
        ["list_name", "name", KM_LABEL, EN_LABEL],
        ["fuel", "wood", "អុស", "Wood"],
        ["fuel", "gas", "ហ្គាស", "Gas"],
        ["answer", "yes", "បាទ/ចាស", "Yes"],
        ["answer", "partial", "មួយផ្នែក", "Partly"],
        ["answer", "no", "ទេ", "No"],
        ["answer", "na", "មិនពាក់ព័ន្ធ", "Not applicable"],
        ["answer", "not_seen", "មិនបានឃើញ", "Not seen"],
    ],
    "settings": [
        ["form_title", "title_km", "form_id", "version"],
        ["Kitchens", "ផ្ទះបាយ", "kitchen-visit", "2026.1"],
    ],
    "standards": [["code", "km", "en"], ["NMR", "វិធានណែលសុន ម៉ង់ដេឡា", "Nelson Mandela Rules"]],
}  # fmt: skip


def sheets(tables: Mapping[str, Cells] = SMALL) -> Sheets:
    """The sheets as they are read from a file."""
    return {name: _sheet(table) for name, table in tables.items()}


def _sheet(table: Cells) -> Sheet:
    columns = tuple(column for column in table[0] if column)
    numbered = enumerate(table[1:], start=2)
    found = (Row(n, {c: v for c, v in zip(table[0], row, strict=False) if c and v}) for n, row in numbered)
    return Sheet(columns, tuple(row for row in found if row.cells))


def changed(sheet: str, row: int, column: str, value: str) -> dict[str, list[list[str]]]:
    """The small form with one cell different; a column that is not there comes at the end. Rows count from 1."""
    tables = copy.deepcopy(SMALL)
    table = tables[sheet]
    if column not in table[0]:
        for at, line in enumerate(table):
            line.append(column if at == 0 else "")
    table[row - 1][table[0].index(column)] = value
    return tables


def with_rows(sheet: str, at: int, *rows: Sequence[str]) -> dict[str, list[list[str]]]:
    """The small form with rows put in before row `at`."""
    tables = copy.deepcopy(SMALL)
    width = len(tables[sheet][0])
    tables[sheet][at - 1 : at - 1] = [[*row, *[""] * (width - len(row))] for row in rows]
    return tables


def workbook(tables: Mapping[str, Cells] = SMALL) -> bytes:
    """The form as an XLSX file; what begins with `=` is a formula."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    for name, table in tables.items():
        page = book.add_worksheet(name)
        for down, line in enumerate(table):
            for at, value in enumerate(line):
                if value.startswith("="):
                    page.write_formula(down, at, value)
                elif value:
                    page.write_string(down, at, value)
    book.close()
    return out.getvalue()
