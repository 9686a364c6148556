# SPDX-License-Identifier: Apache-2.0
"""What does a monitor ask in a place of detention, and how may each question be answered?

A template is a file `resources/checklists/<code>-<version>.toml`. A version never changes once it has been used, and a
question code never changes its meaning: a changed meaning is a new code. Every `compliance` question is worded so that
"yes" is what the rule asks for.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import cache
from typing import Any

from legalaid import assets
from legalaid.domain import condition
from legalaid.domain.fields import TABLES
from legalaid.domain.vocabulary import Term
from legalaid.errors import MissingField, NotFound, UnknownField, WrongValue

SHIPPED = "prison-visit"
"""The checklist that is meant where none is named."""

_FOLDER, _ENDING = "checklists", ".toml"
_WORDS = "words"
_TEMPLATE_CODE = re.compile(r"[a-z]+(-[a-z]+)*")
_VERSION = re.compile(r"[0-9]{4}\.[0-9]{1,3}")
_OPTION_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}", re.ASCII)
_SECTION_CODE = re.compile(r"[A-Z]{3}")
_TEMPLATE_KEYS = frozenset({"schema", "code", "version", "reviewed", "km", "en", "standard", "section", "check"})
_CHECK_KEYS = frozenset({"when", "km", "en"})
_SECTION_KEYS = frozenset({"code", "km", "en", "area", "question"})
_STANDARD_KEYS = frozenset({"code", "km", "en"})


class QuestionType(StrEnum):
    """How a question is answered."""

    COMPLIANCE = "compliance"
    """Yes, partly, no, not applicable or not seen."""
    NUMBER = "number"
    COUNT_BY_SEX = "count_by_sex"
    SCALE = "scale"
    """0, very poor, to 4, very good."""
    TEXT = "text"
    TIME = "time"
    MONEY = "money"
    CHOICE = "choice"
    """One of the question's own options."""
    CHOICES = "choices"
    """Any of the question's own options."""


_POPULATION = frozenset(TABLES["population"].by_name)
_CHOSEN = frozenset({QuestionType.CHOICE, QuestionType.CHOICES})
_COUNTED = frozenset({QuestionType.NUMBER, QuestionType.COUNT_BY_SEX})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; `doubtful` marks a Khmer wording that a native reader should read first."""

    code: str
    type: QuestionType
    km: str
    en: str
    rules: tuple[str, ...]
    """References such as `NMR 84(1)(b)`; each begins with a standard of the template."""
    unit: str = ""
    critical: bool = False
    least: float | None = None
    most: float | None = None
    """Limits beyond which a number is marked."""
    limit_source: str = ""
    """Where the limit comes from, if not from the rules."""
    doubtful: bool = False
    options: tuple[Term, ...] = ()
    """What may be chosen, of a question with options of its own."""
    population: tuple[str, ...] = ()
    """The fields of a population (`legalaid.domain.visit`) that say the same; shown beside the answer."""
    show_if: str = ""
    """The condition (`legalaid.domain.condition`) under which it is asked; always where there is none."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """What may answer it, in words; nothing where the answer is a number or text."""
        lists = {QuestionType.COMPLIANCE: "answer", QuestionType.SCALE: "scale"}
        return self.options or (tuple(words(lists[self.type])) if self.type in lists else ())

    @property
    def choices(self) -> tuple[str, ...]:
        """The codes of these."""
        return tuple(term.code for term in self.terms)


_QUESTION_KEYS = frozenset(Question.__dataclass_fields__)
_QUESTION_NEEDS = ("code", "type", "km", "en", "rules")


@dataclass(frozen=True, slots=True)
class Section:
    """Questions under a heading; `area` names the claimed improvement that it asks about."""

    code: str
    km: str
    en: str
    questions: tuple[Question, ...]
    area: str = ""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Answers that cannot be true together, as a condition; it is shown and blocks nothing."""

    when: str
    km: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistTemplate:
    """One frozen version of a checklist."""

    code: str
    version: str
    km: str
    en: str
    reviewed: bool
    standards: tuple[Term, ...]
    sections: tuple[Section, ...]
    contradictions: tuple[Contradiction, ...] = field(default=(), compare=False)
    """Not compared: a spreadsheet has no place for them, and it holds the same checklist."""

    def find(self, code: str) -> Question | None:
        """The question with this code, if this version has it."""
        return next((question for question in self.questions if question.code == code), None)

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in their order."""
        return tuple(question for section in self.sections for question in section.questions)


@dataclass(frozen=True, slots=True)
class SourceKind:
    """What an answer rests on, and the letter that stands for it on paper."""

    code: str
    letter: str
    km: str
    en: str


# --- what is shipped -------------------------------------------------------------------------------------------------


@cache
def templates() -> tuple[ChecklistTemplate, ...]:
    """Every shipped version, by code, the newest of each first."""
    names = (name.removesuffix(_ENDING) for name in assets.names(_FOLDER) if name.endswith(_ENDING))
    found = [read_template(assets.read_toml(f"{_FOLDER}/{name}{_ENDING}")) for name in names if name != _WORDS]
    newest_first = sorted(found, key=lambda template: _order(template.version), reverse=True)
    return tuple(sorted(newest_first, key=lambda template: template.code))


def template(code: str = SHIPPED, version: str | None = None) -> ChecklistTemplate:
    """That version of a checklist, or its newest one. Raises `NotFound`."""
    for known in templates():
        if known.code == code and version in (None, known.version):
            return known
    raise NotFound(kind="checklist")


@cache
def words(name: str) -> tuple[Term, ...]:
    """A list of the words that all checklists share, such as `answer` or `unit`."""
    return tuple(Term(**entry) for entry in assets.read_toml(f"{_FOLDER}/{_WORDS}{_ENDING}")[name])


@cache
def word(name: str, code: str) -> Term:
    """One of these words. Raises `KeyError`."""
    return {term.code: term for term in words(name)}[code]


@cache
def source_kinds() -> tuple[SourceKind, ...]:
    """What an answer can rest on."""
    return tuple(SourceKind(**entry) for entry in assets.read_toml(f"{_FOLDER}/{_WORDS}{_ENDING}")["source"])


def standard_of_own() -> Term:
    """What stands in the place of a rule where an organisation asks for reasons of its own."""
    return words("standard")[0]


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


# --- writing ---------------------------------------------------------------------------------------------------------


def as_table(template: ChecklistTemplate) -> dict[str, Any]:
    """The table that `read_template` reads back into the same template."""
    return {
        "code": template.code,
        "version": template.version,
        "km": template.km,
        "en": template.en,
        "reviewed": template.reviewed,
        "standard": [_worded(standard) for standard in template.standards],
        "section": [
            {**_worded(section), "area": section.area, "question": [_plain(question) for question in section.questions]}
            for section in template.sections
        ],
        "check": [{"when": one.when, "km": one.km, "en": one.en} for one in template.contradictions],
    }


def _worded(term: Term | Section) -> dict[str, Any]:
    return {"code": term.code, "km": term.km, "en": term.en}


def _plain(question: Question) -> dict[str, Any]:
    """A question without what it leaves at its default."""
    said = {part.name: getattr(question, part.name) for part in fields(question)}
    said |= {name: list(said[name]) for name in ("rules", "population")}
    said |= {"type": question.type.value, "options": [_worded(option) for option in question.options]}
    return {key: value for key, value in said.items() if value is not False and value not in ("", None, [])}


# --- reading ---------------------------------------------------------------------------------------------------------


def read_template(table: Mapping[str, Any]) -> ChecklistTemplate:
    """A template from its table, refused as a whole where anything in it does not fit.

    Raises `MissingField`, `UnknownField` or `WrongValue`; `field` says where, such as `ACC01.unit`.
    """
    _check_keys(table, "", known=_TEMPLATE_KEYS, needed=("code", "version", "km", "en", "section"))
    _check(_TEMPLATE_CODE.fullmatch(table["code"]), "code")
    _check(_VERSION.fullmatch(table["version"]), "version")
    standards = tuple(_standard(entry) for entry in table.get("standard", ()))
    sections = tuple(_section(entry, tuple(known.code for known in standards)) for entry in table["section"])
    for codes in (standards, sections, [question for section in sections for question in section.questions]):
        _check_unique(one.code for one in codes)
    _check_conditions([question for section in sections for question in section.questions])
    return ChecklistTemplate(
        code=table["code"],
        version=table["version"],
        km=table["km"],
        en=table["en"],
        reviewed=table.get("reviewed", False),
        standards=standards,
        sections=sections,
        contradictions=tuple(_contradiction(entry, n, sections) for n, entry in enumerate(table.get("check", ()), 1)),
    )


def _contradiction(table: Mapping[str, Any], number: int, sections: tuple[Section, ...]) -> Contradiction:
    place = f"check.{number}"
    _check_keys(table, place, known=_CHECK_KEYS, needed=("when", "km", "en"))
    asked = {question.code for section in sections for question in section.questions}
    _check(_condition_fits(table["when"], asked), f"{place}.when")
    return Contradiction(table["when"], table["km"], table["en"])


def _standard(table: Mapping[str, Any]) -> Term:
    _check_keys(table, str(table.get("code", "standard")), known=_STANDARD_KEYS, needed=("code", "km", "en"))
    return Term(table["code"], table["km"], table["en"])


def _section(table: Mapping[str, Any], standards: tuple[str, ...]) -> Section:
    code = str(table.get("code", "section"))
    _check_keys(table, code, known=_SECTION_KEYS, needed=("code", "km", "en", "question"))
    _check(_SECTION_CODE.fullmatch(code), f"{code}.code")
    questions = tuple(_question(entry, code, standards) for entry in table["question"])
    return Section(code, table["km"], table["en"], questions, table.get("area", ""))


def _question(table: Mapping[str, Any], section: str, standards: tuple[str, ...]) -> Question:
    code = str(table.get("code", section))
    _check_keys(table, code, known=_QUESTION_KEYS, needed=_QUESTION_NEEDS)
    _check(re.fullmatch(rf"{section}[0-9]{{2}}", code), f"{code}.code")
    _check(table["type"] in set(QuestionType), f"{code}.type")
    read = {
        "type": QuestionType(table["type"]),
        "rules": tuple(table["rules"]),
        "population": tuple(table.get("population", ())),
        "options": tuple(_option(entry, code) for entry in table.get("options", ())),
    }
    question = Question(**(dict(table) | read))
    _check(all(rule.startswith(standards) for rule in question.rules), f"{code}.rules")
    _check_limits(question)
    _check(set(question.population) <= _POPULATION, f"{code}.population")
    _check(bool(question.options) == (question.type in _CHOSEN), f"{code}.options")
    _check_unique(option.code for option in question.options)
    return question


def _option(table: Mapping[str, Any], code: str) -> Term:
    _check_keys(table, f"{code}.options", known=_STANDARD_KEYS, needed=("code", "km", "en"))
    _check(_OPTION_CODE.fullmatch(table["code"]), f"{code}.options")
    return Term(table["code"], table["km"], table["en"])


def _check_conditions(questions: Iterable[Question]) -> None:
    """Every condition can be read and asks about questions that stand before its own, so that none can go round."""
    before: set[str] = set()
    for question in questions:
        if question.show_if:
            _check(_condition_fits(question.show_if, before), f"{question.code}.show_if")
        before.add(question.code)


def _condition_fits(text: str, before: set[str]) -> bool:
    try:
        return condition.questions_of(condition.parse(text)) <= before
    except ValueError:
        return False


def _check_limits(question: Question) -> None:
    """A unit stands beside every number and nowhere else, and limits beside numbers alone."""
    is_counted = question.type in _COUNTED
    units = {known.code for known in words("unit")}
    _check(question.unit in units if is_counted else not question.unit, f"{question.code}.unit")
    limits = [limit for limit in (question.least, question.most) if limit is not None]
    _check(not limits or question.type is QuestionType.NUMBER, f"{question.code}.limit")
    _check(limits == sorted(limits), f"{question.code}.limit")


def _check_keys(table: Mapping[str, Any], place: str, *, known: frozenset[str], needed: Iterable[str]) -> None:
    prefix = f"{place}." if place else ""
    for key in table:
        if key not in known:
            raise UnknownField(field=f"{prefix}{key}")
    for key in needed:
        if not table.get(key):
            raise MissingField(field=f"{prefix}{key}")


def _check_unique(codes: Iterable[str]) -> None:
    seen: set[str] = set()
    for code in codes:
        _check(code not in seen, f"{code}.code")
        seen.add(code)


def _check(holds: object, field: str) -> None:
    if not holds:
        raise WrongValue(field=field)
