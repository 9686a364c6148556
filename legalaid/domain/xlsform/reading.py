# SPDX-License-Identifier: Apache-2.0
"""Which checklist does a form hold, or what is wrong with it?

All faults of a form are found at once, each with its sheet and row, and nothing of a faulty form is taken over. What
XLSForm has and a checklist has not (repeats, cascading lists, calculations) is refused where it stands; metadata,
notes, hints and looks are left out and named.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from legalaid import limits
from legalaid.domain.checklist import (
    ChecklistTemplate,
    QuestionType,
    read_template,
    standard_of_own,
    words,
)
from legalaid.domain.xlsform.conditions import read_relevance
from legalaid.domain.xlsform.rows import Rows
from legalaid.domain.xlsform.sheets import (
    CHOICES,
    EN_LABEL,
    KM_LABEL,
    SETTINGS,
    STANDARDS,
    SURVEY,
    FormRefused,
    LeftOut,
    Problem,
    Reason,
    Row,
    Sheets,
)
from legalaid.domain.xlsform.writing import MONEY_KIND, OWN_LISTS, RULES_BETWEEN, SIDES
from legalaid.errors import InputError

_TEMPLATE_CODE = re.compile(r"(?=.{1,32}$)[a-z]+(-[a-z]+)*")
_VERSION = re.compile(r"[0-9]{4}\.[0-9]{1,3}")
_SECTION = re.compile(r"[A-Z]{3}")
_OPTION = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}", re.ASCII)
_BOUND = re.compile(r"\.\s*(>=|<=)\s*(-?[0-9]{1,12}(?:\.[0-9]{1,6})?)")
_NUMBERS = frozenset({"integer", "int", "decimal"})
_NOT_ASKED = frozenset({
    "start", "end", "today", "deviceid", "username", "phonenumber", "email", "audit", "simserial", "subscriberid",
    "note",
})  # fmt: skip
"""Rows that ask nothing: what a device knows about itself, and words in between."""
_BEGIN, _END = re.compile(r"begin[ _]group"), re.compile(r"end[ _]group")
_REPEAT = re.compile(r"(begin|end)[ _]repeat")
_SELECT = re.compile(r"(select_one|select_multiple|select one|select multiple) ([^ ]+)( or_other)?")
_LIST_TYPES = {name: kind for kind, name in OWN_LISTS.items()}
_UNIT_OF_PLAIN_NUMBERS = "number"

_Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class FormRead:
    """A whole checklist, and what of its form was not taken over."""

    template: ChecklistTemplate
    left_out: tuple[LeftOut, ...]
    rows: Mapping[str, int]
    """In which row of the survey each code stands."""


def read_form(sheets: Sheets) -> FormRead:
    """The checklist that these sheets hold. Raises `FormRefused` with every fault."""
    if SURVEY not in sheets:
        raise FormRefused([Problem(SURVEY, 0, Reason.NO_SHEET)])
    rows = Rows(sheets)
    table, places = _Reading(rows).table()
    refuse_if_any(rows.problems)
    try:
        template = read_template(table)
    except InputError as refused:
        field = str(refused.facts.get("field", ""))
        where = places.get(field.split(".", maxsplit=1)[0], (SETTINGS, 2))
        raise FormRefused([Problem(*where, Reason.NOT_READ, field)]) from None
    return FormRead(template, tuple(sorted(rows.left_out)), {code: row for code, (_, row) in places.items()})


def refuse_if_any(problems: Iterable[Problem]) -> None:
    """Raises `FormRefused` with the first of these faults, in the order of the form, if there are any."""
    found = sorted(set(problems))[: limits.FORM_PROBLEMS]
    if found:
        raise FormRefused(found)


class _Reading:
    """Goes through the rows once, from top to bottom."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._lists = self._read_lists()
        self._standards = self._read_standards()
        self._sections: list[_Table] = []
        self._open: list[tuple[Row, _Table]] = []
        self._codes: set[str] = set()
        self._asked: set[str] = set()
        self._places: dict[str, tuple[str, int]] = {}

    def table(self) -> tuple[_Table, Mapping[str, tuple[str, int]]]:
        """The template as a table, and the row of each code."""
        survey = self._rows.rows(SURVEY)
        at = 0
        while at < len(survey):
            at += self._take(survey[at : at + 2 + len(SIDES)])
        for row, _ in self._open:
            self._rows.refuse(SURVEY, row, Reason.GROUP_NOT_CLOSED, row["name"])
        if not survey:
            self._rows.refuse(SURVEY, 1, Reason.GROUP_EMPTY)
        return self._read_settings() | {"standard": self._standards, "section": self._sections}, self._places

    def _take(self, ahead: Sequence[Row]) -> int:
        """Read the first of these rows, and how many belong to it."""
        row = ahead[0]
        kind = row["type"].strip()
        if not kind:
            self._rows.refuse(SURVEY, row, Reason.NO_VALUE, "type")
        elif kind in _NOT_ASKED:
            self._rows.leave_out(SURVEY, row, kind)
        elif _REPEAT.fullmatch(kind):
            self._rows.refuse(SURVEY, row, Reason.REPEAT, row["name"])
        elif _BEGIN.fullmatch(kind):
            return self._begin(row, ahead[1:])
        elif _END.fullmatch(kind):
            self._end(row)
        else:
            self._question(row, kind)
        return 1

    # --- groups ---

    def _begin(self, row: Row, after: Sequence[Row]) -> int:
        if not self._open:
            self._section(row)
            return 1
        if self._is_count(row, after):
            self._add(row, QuestionType.COUNT_BY_SEX, {"unit": row["unit"] or "persons"})
            return 2 + len(SIDES)
        self._rows.refuse(SURVEY, row, Reason.GROUP_IN_GROUP, row["name"])
        self._open.append((row, self._open[-1][1]))
        return 1

    def _is_count(self, row: Row, after: Sequence[Row]) -> bool:
        names = [f"{row['name']}_{side}" for side in SIDES]
        kinds = [inner["type"] for inner in after]
        is_whole = len(after) == len(SIDES) + 1 and all(kind in _NUMBERS for kind in kinds[:-1])
        return is_whole and bool(_END.fullmatch(kinds[-1])) and [inner["name"] for inner in after[:-1]] == names

    def _section(self, row: Row) -> None:
        section: _Table = {"code": row["name"], "area": row["area"], "question": []}
        section |= self._labels(SURVEY, row)
        self._check_code(row, _SECTION)
        self._sections.append(section)
        self._open.append((row, section))

    def _end(self, row: Row) -> None:
        if not self._open:
            self._rows.refuse(SURVEY, row, Reason.GROUP_NOT_OPEN)
            return
        begun, section = self._open.pop()
        if not self._open and not section["question"]:
            self._rows.refuse(SURVEY, begun, Reason.GROUP_EMPTY, begun["name"])

    # --- questions ---

    def _question(self, row: Row, kind: str) -> None:
        chosen = _SELECT.fullmatch(kind)
        if chosen:
            self._selection(row, chosen)
        elif kind in _NUMBERS:
            is_money = row["kind"] == MONEY_KIND
            own = {} if is_money else {"unit": row["unit"] or _UNIT_OF_PLAIN_NUMBERS} | self._limits(row)
            self._add(row, QuestionType.MONEY if is_money else QuestionType.NUMBER, own)
        elif kind in {QuestionType.TEXT, QuestionType.TIME}:
            self._add(row, QuestionType(kind), {})
        elif kind == "calculate":
            self._rows.refuse(SURVEY, row, Reason.CALCULATION, row["name"])
        else:
            self._rows.refuse(SURVEY, row, Reason.UNKNOWN_TYPE, kind)

    def _selection(self, row: Row, chosen: re.Match[str]) -> None:
        name, is_one = chosen[2], chosen[1].endswith("one")
        if chosen[3] or name not in self._lists:
            self._rows.refuse(SURVEY, row, Reason.UNKNOWN_TYPE if chosen[3] else Reason.LIST_MISSING, row["type"])
        elif name in _LIST_TYPES and is_one:
            self._add(row, _LIST_TYPES[name], {})
        else:
            self._add(row, QuestionType.CHOICE if is_one else QuestionType.CHOICES, {"options": self._lists[name]})

    def _add(self, row: Row, kind: QuestionType, own: Mapping[str, Any]) -> None:
        """One question into the open section."""
        if not self._open:
            self._rows.refuse(SURVEY, row, Reason.OUTSIDE_GROUP, row["name"])
            return
        begun, section = self._open[-1]
        self._check_code(row, re.compile(rf"{re.escape(section['code'])}[0-9]{{2}}"))
        if row["constraint"] and kind is not QuestionType.NUMBER:
            self._rows.refuse(SURVEY, row, Reason.CONSTRAINT, row["constraint"])
        question = {"code": row["name"], "type": kind.value, **self._labels(SURVEY, row), **own}
        said = {
            "rules": self._rules(row),
            "show_if": self._condition(begun, row),
            "critical": self._rows.flag(row, "critical"),
            "doubtful": self._rows.flag(row, "doubtful"),
            "limit_source": row["limit_source"],
            "population": row["population"].split(),
        }
        self._check_unit(row, kind)
        section["question"].append(question | {key: value for key, value in said.items() if value})
        self._asked.add(row["name"])

    def _limits(self, row: Row) -> _Table:
        """`least` and `most` from the constraint of a number."""
        found: _Table = {}
        for part in row["constraint"].split(" and ") if row["constraint"] else ():
            bound = _BOUND.fullmatch(part.strip())
            key = {">=": "least", "<=": "most"}[bound[1]] if bound else ""
            if not bound or key in found:
                self._rows.refuse(SURVEY, row, Reason.CONSTRAINT, row["constraint"])
                return {}
            value = Decimal(bound[2])
            found[key] = int(value) if value == value.to_integral_value() else float(value)
        if list(found.values()) != sorted(found.values()) and set(found) == {"least", "most"}:
            self._rows.refuse(SURVEY, row, Reason.CONSTRAINT, row["constraint"])
        return found

    def _condition(self, begun: Row, row: Row) -> str:
        """When the question is asked: what its group and what it says itself."""
        said = [text for text in (begun["relevant"], row["relevant"]) if text]
        together = said[0] if len(said) == 1 else " and ".join(f"({text})" for text in said)
        if not together:
            return ""
        try:
            read = read_relevance(together)
        except ValueError:
            self._rows.refuse(SURVEY, row, Reason.CONDITION, together)
            return ""
        self._check_asked(row, together)
        return read

    def _check_asked(self, row: Row, relevance: str) -> None:
        """Whoever is asked about must have been asked before: so no condition leads in a circle."""
        names = {name["name"] for name in self._rows.rows(SURVEY)}
        for name in sorted(set(re.findall(r"\$\{\s*(\w+)\s*\}", relevance))):
            code = re.sub("_(female|male)$", "", name)
            if code not in self._asked:
                self._rows.refuse(SURVEY, row, Reason.CIRCLE if code in names else Reason.UNKNOWN_QUESTION, name)

    def _check_unit(self, row: Row, kind: QuestionType) -> None:
        has_unit = kind in {QuestionType.NUMBER, QuestionType.COUNT_BY_SEX}
        if row["unit"] and not (has_unit and row["unit"] in {term.code for term in words("unit")}):
            self._rows.refuse(SURVEY, row, Reason.UNKNOWN_UNIT, row["unit"])

    def _rules(self, row: Row) -> tuple[str, ...]:
        """The rules of a question; one without any is the organisation's own."""
        rules = tuple(rule for rule in row["rules"].split(RULES_BETWEEN.strip()) if rule.strip())
        known = tuple(standard["code"] for standard in self._standards)
        stripped = tuple(rule.strip() for rule in rules)
        for rule in stripped:
            if not rule.startswith(known):
                self._rows.refuse(SURVEY, row, Reason.UNKNOWN_RULE, rule)
        return stripped or (self._own_standard(),)

    def _own_standard(self) -> str:
        own = standard_of_own()
        if own.code not in {standard["code"] for standard in self._standards}:
            self._standards.append({"code": own.code, "km": own.km, "en": own.en})
        return own.code

    # --- the other sheets ---

    def _read_lists(self) -> dict[str, list[_Table]]:
        lists: dict[str, list[_Table]] = {}
        for row in self._rows.rows(CHOICES):
            name, code = row["list_name"], row["name"]
            if not name or not _OPTION.fullmatch(code):
                self._rows.refuse(CHOICES, row, Reason.NOT_A_CODE if name else Reason.NO_VALUE, code or "list_name")
                continue
            if code in {term["code"] for term in lists.get(name, ())}:
                self._rows.refuse(CHOICES, row, Reason.CODE_TWICE, code)
            terms = lists.setdefault(name, [])
            terms.append({"code": code, **self._labels(CHOICES, row), "row": row.number})
        for name in _LIST_TYPES.keys() & lists.keys():
            if {term["code"] for term in lists[name]} != {term.code for term in words(name)}:
                self._rows.refuse(CHOICES, lists[name][0]["row"], Reason.LIST_DIFFERS, name)
        return {name: [{k: term[k] for k in ("code", "km", "en")} for term in terms] for name, terms in lists.items()}

    def _read_standards(self) -> list[_Table]:
        standards: list[_Table] = []
        for row in self._rows.rows(STANDARDS):
            for column in ("code", "km", "en"):
                if not row[column]:
                    self._rows.refuse(STANDARDS, row, Reason.NO_VALUE, column)
            if row["code"] in {known["code"] for known in standards}:
                self._rows.refuse(STANDARDS, row, Reason.CODE_TWICE, row["code"])
            standards.append({column: row[column] for column in ("code", "km", "en")})
        return standards

    def _read_settings(self) -> _Table:
        rows = self._rows.rows(SETTINGS)
        row = rows[0] if rows else Row(2, {})
        for column in ("form_title", "title_km"):
            if not row[column]:
                self._rows.refuse(SETTINGS, row, Reason.NO_VALUE, column)
            if len(row[column]) > limits.LINE_CHARACTERS:
                self._rows.refuse(SETTINGS, row, Reason.TOO_LONG, column)
        for column, pattern in (("form_id", _TEMPLATE_CODE), ("version", _VERSION)):
            if not pattern.fullmatch(row[column]):
                self._rows.refuse(SETTINGS, row, Reason.NOT_A_CODE if row[column] else Reason.NO_VALUE, column)
        return {
            "code": row["form_id"],
            "version": row["version"],
            "km": row["title_km"],
            "en": row["form_title"],
            "reviewed": self._rows.flag(row, "reviewed"),
        }

    # --- codes and words ---

    def _labels(self, sheet: str, row: Row) -> dict[str, str]:
        for column in (KM_LABEL, EN_LABEL):
            if not row[column]:
                self._rows.refuse(sheet, row, Reason.NO_LABEL, column)
        return {"km": row[KM_LABEL], "en": row[EN_LABEL]}

    def _check_code(self, row: Row, pattern: re.Pattern[str]) -> None:
        code = row["name"]
        if not pattern.fullmatch(code):
            self._rows.refuse(SURVEY, row, Reason.NOT_A_CODE if code else Reason.NO_VALUE, code or "name")
        elif code in self._codes:
            self._rows.refuse(SURVEY, row, Reason.CODE_TWICE, code)
        self._codes.add(code)
        self._places.setdefault(code, (SURVEY, row.number))
