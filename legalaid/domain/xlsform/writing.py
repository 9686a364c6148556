# SPDX-License-Identifier: Apache-2.0
"""How is a checklist written as the sheets of a form?

A section is a group, a count by sex a group of two whole numbers in it, limits are a constraint. What XLSForm has no
column for (rules, unit, critical) stands in columns of our own, which other programs pass over.
"""

from collections.abc import Iterable
from decimal import Decimal

from legalaid.domain.answers import plain_number
from legalaid.domain.checklist import ChecklistTemplate, Question, QuestionType, Section, words
from legalaid.domain.vocabulary import Term
from legalaid.domain.xlsform.conditions import as_relevance
from legalaid.domain.xlsform.sheets import (
    CHOICES,
    EN_LABEL,
    KM_LABEL,
    SETTINGS,
    STANDARDS,
    SURVEY,
    Sheets,
    sheet_of,
)

RULES_BETWEEN = "; "
OWN_LISTS = {QuestionType.COMPLIANCE: "answer", QuestionType.SCALE: "scale"}
"""The lists that every checklist shares."""
SIDES = ("female", "male")
MONEY_KIND = "money"

_SURVEY = (
    "type", "name", KM_LABEL, EN_LABEL, "relevant", "constraint",
    "rules", "unit", "kind", "critical", "limit_source", "population", "area", "doubtful",
)  # fmt: skip
_CHOICES = ("list_name", "name", KM_LABEL, EN_LABEL)
_SETTINGS = ("form_title", "title_km", "form_id", "version", "default_language", "reviewed")
_STANDARDS = ("code", "km", "en")

_Cells = dict[str, str]


def as_sheets(template: ChecklistTemplate) -> Sheets:
    """The sheets that `reading.read_form` reads back into the same template."""
    counts = frozenset(question.code for question in template.questions if _is_count(question))
    survey = [row for section in template.sections for row in _section(section, counts)]
    settings = {
        "form_title": template.en,
        "title_km": template.km,
        "form_id": template.code,
        "version": template.version,
        "default_language": KM_LABEL.removeprefix("label::"),
        "reviewed": "yes" if template.reviewed else "",
    }
    return {
        SURVEY: sheet_of(_SURVEY, survey),
        CHOICES: sheet_of(_CHOICES, [row for name, terms in _lists(template) for row in _list(name, terms)]),
        SETTINGS: sheet_of(_SETTINGS, [settings]),
        STANDARDS: sheet_of(_STANDARDS, [{"code": s.code, "km": s.km, "en": s.en} for s in template.standards]),
    }


def _section(section: Section, counts: frozenset[str]) -> Iterable[_Cells]:
    yield _labelled("begin_group", section.code, section.km, section.en) | {"area": section.area}
    for question in section.questions:
        yield from _question(question, counts)
    yield {"type": "end_group"}


def _question(question: Question, counts: frozenset[str]) -> Iterable[_Cells]:
    first = _labelled(_type(question), question.code, question.km, question.en) | {
        "relevant": as_relevance(question.show_if, counts) if question.show_if else "",
        "constraint": _constraint(question),
        "rules": RULES_BETWEEN.join(question.rules),
        "unit": question.unit,
        "kind": MONEY_KIND if question.type is QuestionType.MONEY else "",
        "critical": "yes" if question.critical else "",
        "limit_source": question.limit_source,
        "population": " ".join(question.population),
        "doubtful": "yes" if question.doubtful else "",
    }
    yield first
    if _is_count(question):
        sexes = {term.code: term for term in words("sex")}
        for side in SIDES:
            yield _labelled("integer", f"{question.code}_{side}", sexes[side].km, sexes[side].en)
        yield {"type": "end_group"}


def _type(question: Question) -> str:
    match question.type:
        case QuestionType.COMPLIANCE | QuestionType.SCALE:
            return f"select_one {OWN_LISTS[question.type]}"
        case QuestionType.CHOICE:
            return f"select_one {question.code}"
        case QuestionType.CHOICES:
            return f"select_multiple {question.code}"
        case QuestionType.COUNT_BY_SEX:
            return "begin_group"
        case QuestionType.NUMBER | QuestionType.MONEY:
            return "decimal"
        case QuestionType.TEXT | QuestionType.TIME:
            return question.type.value


def _constraint(question: Question) -> str:
    limits = ((">=", question.least), ("<=", question.most))
    return " and ".join(f". {sign} {plain_number(Decimal(str(limit)))}" for sign, limit in limits if limit is not None)


def _lists(template: ChecklistTemplate) -> Iterable[tuple[str, tuple[Term, ...]]]:
    types = {question.type for question in template.questions}
    yield from ((name, words(name)) for kind, name in OWN_LISTS.items() if kind in types)
    yield from ((question.code, question.options) for question in template.questions if question.options)


def _list(name: str, terms: Iterable[Term]) -> Iterable[_Cells]:
    return ({"list_name": name, "name": term.code, KM_LABEL: term.km, EN_LABEL: term.en} for term in terms)


def _labelled(kind: str, name: str, km: str, en: str) -> _Cells:
    return {"type": kind, "name": name, KM_LABEL: km, EN_LABEL: en}


def _is_count(question: Question) -> bool:
    return question.type is QuestionType.COUNT_BY_SEX
