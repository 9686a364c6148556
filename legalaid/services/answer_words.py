# SPDX-License-Identifier: Apache-2.0
"""How is an answer of a visit written on paper, for readers inside and for the public?

The public reads no free text, and no number of people between 1 and 9, by itself or as the difference of two numbers:
in a place of detention so few can be known by name.
"""

from decimal import Decimal

from legalaid.documents.content import Bilingual
from legalaid.documents.visit_words import both, coded, figure, joined, said
from legalaid.domain.answer_value import CountBySex
from legalaid.domain.answers import plain_number, value_of
from legalaid.domain.checklist import Question, QuestionType, word
from legalaid.domain.values import Money
from legalaid.services.visit_page import AnswerLine

LEAST_PUBLIC = 10
"""People that a public number counts at least, or none."""

OF_PEOPLE = frozenset({"persons", "children", "deaths", "staff"})
"""Units whose small numbers the public does not read."""
_MINOR = {"KHR": 0}
"""Decimals of a currency that has not two."""


def answered(line: AnswerLine, *, is_public: bool = False) -> Bilingual:
    """The answer in words; why there is none, where there is none."""
    if line.text is None:
        return coded("not_assessed", line.not_assessed) if line.not_assessed else said("not_asked")
    if line.question is None:
        return said("not_public") if is_public else Bilingual(line.text, line.text)
    try:
        return _in_words(line.question, line.text, is_public=is_public)
    except ValueError:
        return said("not_public") if is_public else Bilingual(line.text, line.text)


def _in_words(question: Question, text: str, *, is_public: bool) -> Bilingual:
    value = value_of(question, text)
    if question.choices:
        return _chosen(question, text.split())
    match value:
        case CountBySex():
            return _count(value, is_public=is_public)
        case Decimal():
            return _number(question, value, is_public=is_public)
        case Money():
            return _amount(value)
    return said("not_public") if is_public and question.type is QuestionType.TEXT else Bilingual(text, text)


def _chosen(question: Question, codes: list[str]) -> Bilingual:
    shown = joined([both(term) for term in question.terms if term.code in codes])
    if question.type is not QuestionType.SCALE:
        return shown
    return Bilingual(f"{figure(codes[0]).km} {shown.km}", f"{codes[0]} {shown.en}")


def _number(question: Question, value: Decimal, *, is_public: bool) -> Bilingual:
    unit = both(word("unit", question.unit))
    hidden = is_public and question.unit in OF_PEOPLE and is_few(int(value))
    shown = said("fewer", least=LEAST_PUBLIC) if hidden else figure(plain_number(value))
    return Bilingual(f"{shown.km} {unit.km}", f"{shown.en} {unit.en}")


def _count(count: CountBySex, *, is_public: bool) -> Bilingual:
    sides = [("female", count.female), ("male", count.male)]
    if is_public and any(is_few(side) for _, side in sides if side is not None):
        return people(count.total) if count.total else said("not_public")
    return joined([said(name, count=side) for name, side in sides if side is not None])


def people(count: int | None) -> Bilingual:
    """A number of people as the public reads it."""
    if count is None:
        return Bilingual()
    return said("fewer", least=LEAST_PUBLIC) if is_few(count) else figure(count)


def is_few(count: int) -> bool:
    """Whether so few people could be known by name."""
    return 0 < count < LEAST_PUBLIC


def _amount(amount: Money) -> Bilingual:
    decimals = _MINOR.get(amount.currency, 2)
    value = plain_number(Decimal(amount.minor).scaleb(-decimals))
    return Bilingual(f"{figure(value).km} {amount.currency}", f"{value} {amount.currency}")
