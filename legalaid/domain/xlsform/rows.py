# SPDX-License-Identifier: Apache-2.0
"""Which sheets, columns and cells does a form have, by our names for them, and what is wrong with them by themselves?

A column that a checklist has no use for is left out and named; a column that would change what is asked, such as the
filter of a cascading list, is a fault where it is filled.
"""

import re
from collections.abc import Iterable, Iterator

from legalaid import limits
from legalaid.domain.xlsform.sheets import (
    CHOICES,
    EN_LABEL,
    KM_LABEL,
    SETTINGS,
    STANDARDS,
    SURVEY,
    LeftOut,
    Problem,
    Reason,
    Row,
    Sheet,
    Sheets,
)
from legalaid.khmer.text import has_control, store_norm

_KHMER = re.compile(r"label::?\s*(?:khmer\b.*|.*\bkm\b.*)", re.IGNORECASE)
_ENGLISH = re.compile(r"label::?\s*(?:english\b.*|.*\ben\b.*)", re.IGNORECASE)
_SAME = {"relevance": "relevant", "list name": "list_name", "value": "name", "calculate": "calculation"}
"""Other names that the standard gives a column."""

_READ = {
    SURVEY: {
        "type", "name", KM_LABEL, EN_LABEL, "relevant", "constraint", "rules", "unit", "kind", "critical",
        "limit_source", "population", "area", "doubtful",
    },
    CHOICES: {"list_name", "name", KM_LABEL, EN_LABEL},
    SETTINGS: {"form_title", "title_km", "form_id", "version", "default_language", "reviewed"},
    STANDARDS: {"code", "km", "en"},
}  # fmt: skip
_NEEDED = {
    SURVEY: ("type", "name", KM_LABEL, EN_LABEL),
    CHOICES: ("list_name", "name", KM_LABEL, EN_LABEL),
    SETTINGS: ("form_title", "title_km", "form_id", "version"),
    STANDARDS: ("code", "km", "en"),
}
_FAULTY = {
    "choice_filter": Reason.CASCADE,
    "repeat_count": Reason.REPEAT,
    "calculation": Reason.CALCULATION,
    "trigger": Reason.CALCULATION,
    "parameters": Reason.NOT_READ,
    "default": Reason.NOT_READ,
}
"""Columns of the survey that would change what is asked or lead the answer."""

_BARE_LABEL = "label"


class Rows:
    """The sheets of a form with their columns called by our names; gathers what is wrong and what is left out."""

    def __init__(self, sheets: Sheets) -> None:
        self.problems: list[Problem] = []
        self.left_out: list[LeftOut] = []
        self._sheets = {name: self._named(name, sheets[name]) for name in _READ if name in sheets}
        for name in sheets:
            if name not in _READ:
                self.left_out.append(LeftOut(name, 0, name))

    def rows(self, sheet: str) -> tuple[Row, ...]:
        """The rows of one sheet."""
        return self._sheets[sheet].rows if sheet in self._sheets else ()

    def refuse(self, sheet: str, row: Row | int, reason: Reason, what: str = "") -> None:
        """Note something that is wrong."""
        self.problems.append(Problem(sheet, row.number if isinstance(row, Row) else row, reason, what))

    def leave_out(self, sheet: str, row: Row | int, what: str) -> None:
        """Note something that is not taken over."""
        self.left_out.append(LeftOut(sheet, row.number if isinstance(row, Row) else row, what))

    def flag(self, row: Row, column: str) -> bool:
        """Whether a cell of the survey or the settings says yes."""
        sheet = SETTINGS if column == "reviewed" else SURVEY
        said = row[column].casefold()
        if said not in {"", "yes", "no", "true()", "false()", "true", "false"}:
            self.refuse(sheet, row, Reason.NOT_YES_OR_NO, column)
        return said in {"yes", "true", "true()"}

    # --- columns and cells ---

    def _named(self, name: str, sheet: Sheet) -> Sheet:
        """The sheet with our names for its columns, and clean cells."""
        names = {column: _own_name(column) for column in sheet.columns}
        for wanted in _NEEDED[name]:
            if wanted not in names.values() and (sheet.rows or name == SURVEY):
                self.refuse(name, 1, Reason.NO_COLUMN, wanted)
        for twice in _repeated(map(_own_name, sheet.columns)):
            self.refuse(name, 1, Reason.COLUMN_TWICE, twice)
        self._name_the_rest(name, sheet, names)
        known = {column: own for column, own in names.items() if own in _READ[name]}
        rows = (Row(row.number, dict(self._cells(name, row, known))) for row in sheet.rows)
        return Sheet(tuple(known.values()), tuple(rows))

    def _name_the_rest(self, name: str, sheet: Sheet, names: dict[str, str]) -> None:
        """Columns that are not read: a fault in each row that fills one which matters, else left out."""
        for column, own in names.items():
            if own in _READ[name]:
                continue
            filled = [row for row in sheet.rows if row[column]]
            if name == SURVEY and own in _FAULTY:
                for row in filled:
                    self.refuse(name, row, _FAULTY[own], column)
            elif filled:
                self.leave_out(name, 1, column)

    def _cells(self, name: str, row: Row, known: dict[str, str]) -> Iterator[tuple[str, str]]:
        for column, own in known.items():
            text = " ".join(row[column].split())
            if len(text) > limits.FORM_CELL_CHARACTERS:
                self.refuse(name, row, Reason.TOO_LONG, column)
            elif has_control(text):
                self.refuse(name, row, Reason.CONTROL_CHARACTER, column)
            elif text:
                yield own, store_norm(text)


def _own_name(column: str) -> str:
    if column.startswith(_BARE_LABEL):
        for pattern, own in ((_KHMER, KM_LABEL), (_ENGLISH, EN_LABEL)):
            if pattern.fullmatch(column):
                return own
    plain = column.strip().casefold()
    return _SAME.get(plain, plain)


def _repeated(names: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [name for name in names if name in seen or seen.add(name)]  # type: ignore[func-returns-value]
