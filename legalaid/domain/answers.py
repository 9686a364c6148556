# SPDX-License-Identifier: Apache-2.0
"""What is a valid answer to a question, in what form is it kept, and when does it call for attention?

An answer is kept as one text, so that one register holds whatever kind of answer there is:

| question | kept as |
|---|---|
| compliance, scale, choice | the code |
| choices | the codes, sorted, with blanks between |
| number | decimal digits without trailing zeros |
| count by sex | `female/male`; a side that was not counted is empty |
| time | `HH:MM` |
| money | minor units, a blank, ISO 4217 |
| text | itself |
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from legalaid.domain.answer_value import CountBySex, Value
from legalaid.domain.checklist import Question, QuestionType
from legalaid.domain.values import Money
from legalaid.errors import WrongValue
from legalaid.khmer.digits import to_latin

_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,6})?", re.ASCII)
_COUNT = re.compile(r"\d{0,9}", re.ASCII)
_PAIR = re.compile(r"\s*(\d{0,9})\s*/\s*(\d{0,9})\s*", re.ASCII)
_MONEY = re.compile(r"(-?\d{1,15}) ([A-Z]{3})", re.ASCII)


def kept(question: Question, given: Any) -> str:
    """The form in which an answer is kept, from its JSON or typed form; Khmer digits are taken in numbers.

    Raises `WrongValue` naming the question.
    """
    try:
        return _KEEPERS[question.type](question, given)
    except (ValueError, TypeError, KeyError, ArithmeticError):
        raise WrongValue(field=question.code) from None


def value_of(question: Question, text: str) -> Value:
    """The value of a kept answer. Raises `ValueError` where the text is no answer of this question's type."""
    return _READERS[question.type](question, text)


def as_json(question: Question, text: str) -> Any:
    """A kept answer as JSON; a text that does not fit its question stands as it is."""
    try:
        value = value_of(question, text)
    except ValueError:
        return text
    match value:
        case CountBySex(female=female, male=male):
            return {"female": female, "male": male}
        case Money(minor=minor, currency=currency):
            return {"minor": minor, "currency": currency}
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case tuple():
            return list(value)
    return value


# --- keeping ---------------------------------------------------------------------------------------------------------


def _keep_code(question: Question, given: Any) -> str:
    return _one_of(question, str(_plain(given)))


def _keep_codes(question: Question, given: Any) -> str:
    codes = given.split() if isinstance(given, str) else given
    if not isinstance(codes, list | tuple) or not codes:
        raise TypeError
    return " ".join(sorted({_one_of(question, _text(code)) for code in codes}))


def _one_of(question: Question, code: str) -> str:
    latin = to_latin(code.strip())
    if latin not in question.choices:
        raise ValueError("no such answer")
    return latin


def _keep_number(_question: Question, given: Any) -> str:
    text = to_latin(str(_plain(given)).strip())
    if not _NUMBER.fullmatch(text):
        raise ValueError("not a number")
    return plain_number(Decimal(text))


def plain_number(value: Decimal) -> str:
    """Decimal digits without an exponent and without trailing zeros."""
    text = f"{value.normalize():f}"
    return "0" if text == "-0" else text


def _keep_count(_question: Question, given: Any) -> str:
    if isinstance(given, Mapping):
        if set(given) - {"female", "male"}:
            raise ValueError("another key")
        sides = [_side(given.get("female")), _side(given.get("male"))]
    else:
        found = _PAIR.fullmatch(to_latin(_text(given)))
        if not found:
            raise ValueError("not a count by sex")
        sides = [_side(found[1]), _side(found[2])]
    if not any(sides):
        raise ValueError("nothing counted")
    return "/".join(sides)


def _side(given: Any) -> str:
    text = "" if given is None else to_latin(str(_plain(given)).strip())
    if not _COUNT.fullmatch(text):
        raise ValueError("not a count")
    return str(int(text)) if text else ""


def _keep_time(_question: Question, given: Any) -> str:
    hour, sign, minute = to_latin(_text(given).strip()).partition(":")
    if not sign:
        raise ValueError("not a time")
    return time(int(hour), int(minute)).strftime("%H:%M")


def _keep_money(_question: Question, given: Any) -> str:
    if isinstance(given, Mapping):
        if set(given) != {"minor", "currency"}:
            raise ValueError("another key")
        amount = Money(int(_plain(given["minor"])), _text(given["currency"]))
    else:
        amount = _money(to_latin(_text(given).strip()))
    return f"{amount.minor} {amount.currency}"


def _money(text: str) -> Money:
    found = _MONEY.fullmatch(text)
    if not found:
        raise ValueError("not an amount")
    return Money(int(found[1]), found[2])


def _keep_text(_question: Question, given: Any) -> str:
    text = _text(given)
    if not text.strip():
        raise ValueError("nothing said")
    return text


def _plain(given: Any) -> str | int | float:
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        raise TypeError
    return given


def _text(given: Any) -> str:
    if not isinstance(given, str):
        raise TypeError
    return given


_KEEPERS: dict[QuestionType, Callable[[Question, Any], str]] = {
    QuestionType.COMPLIANCE: _keep_code,
    QuestionType.SCALE: _keep_code,
    QuestionType.CHOICE: _keep_code,
    QuestionType.CHOICES: _keep_codes,
    QuestionType.NUMBER: _keep_number,
    QuestionType.COUNT_BY_SEX: _keep_count,
    QuestionType.TIME: _keep_time,
    QuestionType.MONEY: _keep_money,
    QuestionType.TEXT: _keep_text,
}


# --- reading what was kept -------------------------------------------------------------------------------------------


def _read_number(_question: Question, text: str) -> Value:
    if not _NUMBER.fullmatch(text):
        raise ValueError("not a number")
    return Decimal(text)


def _read_count(_question: Question, text: str) -> Value:
    found = _PAIR.fullmatch(text)
    if not found:
        raise ValueError("not a count by sex")
    return CountBySex(*(int(side) if side else None for side in found.groups()))


def _read_code(question: Question, text: str) -> Value:
    if text not in question.choices:
        raise ValueError("no such answer")
    return text


_READERS: dict[QuestionType, Callable[[Question, str], Value]] = {
    QuestionType.COMPLIANCE: _read_code,
    QuestionType.SCALE: _read_code,
    QuestionType.CHOICE: _read_code,
    QuestionType.CHOICES: lambda _question, text: tuple(text.split()),
    QuestionType.NUMBER: _read_number,
    QuestionType.COUNT_BY_SEX: _read_count,
    QuestionType.TIME: lambda _question, text: text,
    QuestionType.MONEY: lambda _question, text: _money(text),
    QuestionType.TEXT: lambda _question, text: text,
}


# --- what calls for attention ----------------------------------------------------------------------------------------

YES, PARTIAL, NO = "yes", "partial", "no"


class Alert(StrEnum):
    """How loudly an answer calls."""

    CRITICAL = "critical"
    WARNING = "warning"
    OUTSIDE = "outside"
    """A number beyond a limit, at a question that is not critical."""


def alert(question: Question, text: str | None) -> Alert | None:
    """Whether an answer calls for attention.

    "No" to a critical question and a number beyond its limit do, "partly" less loudly; a critical number without a
    limit calls when it is above zero.
    """
    try:
        value = None if text is None else value_of(question, text)
    except ValueError:
        return None
    if isinstance(value, CountBySex):
        value = None if value.total is None else Decimal(value.total)
    if isinstance(value, Decimal):
        return _number_alert(question, value)
    if question.critical and question.type is QuestionType.COMPLIANCE:
        return {NO: Alert.CRITICAL, PARTIAL: Alert.WARNING}.get(str(value))
    return None


def _number_alert(question: Question, value: Decimal) -> Alert | None:
    limits_given = question.least is not None or question.most is not None
    below = question.least is not None and value < Decimal(str(question.least))
    above = question.most is not None and value > Decimal(str(question.most))
    calls = below or above if limits_given else question.critical and value > 0
    if not calls:
        return None
    return Alert.CRITICAL if question.critical else Alert.OUTSIDE


@dataclass(frozen=True, slots=True)
class Score:
    """How far a section does what the rules ask, from 0 to 1; `n` answers count, the others do not."""

    share: float | None
    n: int


def score(codes: Iterable[str]) -> Score:
    """(yes + partly / 2) / (yes + partly + no); what does not apply and what was not seen is left out."""
    found = list(codes)
    yes, partial, no = (found.count(code) for code in (YES, PARTIAL, NO))
    n = yes + partial + no
    return Score((yes + partial / 2) / n if n else None, n)
