# SPDX-License-Identifier: Apache-2.0
"""What is a spreadsheet here, which of its columns mean something, and what may be wrong with it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from legalaid.errors import InputError

SURVEY, CHOICES, SETTINGS, STANDARDS = "survey", "choices", "settings", "standards"
"""The three sheets of the standard, and one of ours: the rules that questions refer to."""

KM_LABEL, EN_LABEL = "label::Khmer (km)", "label::English (en)"
"""The columns of words, as they are written; `label::km` and the like are read as well."""


class Reason(StrEnum):
    """What is wrong with a row. The texts stand in the locale files under `form_problem`."""

    NO_SHEET = "no_sheet"
    NO_COLUMN = "no_column"
    COLUMN_TWICE = "column_twice"
    NO_LABEL = "no_label"
    NO_VALUE = "no_value"
    FORMULA = "formula"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_LONG = "too_long"
    CONTROL_CHARACTER = "control_character"
    NOT_A_CODE = "not_a_code"
    CODE_TWICE = "code_twice"
    CODE_OF_SHIPPED = "code_of_shipped"
    CODE_CHANGED = "code_changed"
    VERSION_USED = "version_used"
    UNKNOWN_TYPE = "unknown_type"
    REPEAT = "repeat"
    GROUP_IN_GROUP = "group_in_group"
    GROUP_NOT_OPEN = "group_not_open"
    GROUP_NOT_CLOSED = "group_not_closed"
    GROUP_EMPTY = "group_empty"
    OUTSIDE_GROUP = "outside_group"
    LIST_MISSING = "list_missing"
    LIST_DIFFERS = "list_differs"
    CASCADE = "cascade"
    CALCULATION = "calculation"
    NOT_READ = "not_read"
    CONDITION = "condition"
    UNKNOWN_QUESTION = "unknown_question"
    CIRCLE = "circle"
    CONSTRAINT = "constraint"
    NOT_YES_OR_NO = "not_yes_or_no"
    UNKNOWN_UNIT = "unknown_unit"
    UNKNOWN_RULE = "unknown_rule"
    NOT_A_FORM = "not_a_form"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, and where; `row` counts as the spreadsheet does, 0 is the sheet as a whole."""

    sheet: str
    row: int
    reason: Reason
    what: str = ""
    """The code, column or value that is meant; from the form, never from a record."""


@dataclass(frozen=True, slots=True, order=True)
class LeftOut:
    """Something of the form that a checklist has no use for, and that was not taken over."""

    sheet: str
    row: int
    what: str


class FormRefused(InputError):
    """A form with faults; nothing of it was taken over. Facts: `count`, `sheet`, `row` (of the first)."""

    code = "input.form_refused"

    def __init__(self, problems: Sequence[Problem]) -> None:
        first = problems[0]
        super().__init__(count=len(problems), sheet=first.sheet, row=first.row)
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Row:
    """One row with something in it: its number in the spreadsheet, and its cells by column."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """A cell; empty where there is none."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its columns, and the rows under them."""

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()

    def table(self) -> list[list[str]]:
        """As rows of cells, the columns first."""
        return [list(self.columns), *([row[column] for column in self.columns] for row in self.rows)]


Sheets = Mapping[str, Sheet]


def sheet_of(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> Sheet:
    """A sheet whose rows follow each other under its columns; a column with nothing in it is left away."""
    used = [column for column in columns if any(row.get(column) for row in rows)]
    numbered = (Row(number, MappingProxyType(dict(row))) for number, row in enumerate(rows, start=2))
    return Sheet(tuple(used), tuple(numbered))
