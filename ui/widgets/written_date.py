# SPDX-License-Identifier: Apache-2.0
"""Which date did a person mean by what they typed?

Taken, in Khmer or Latin digits and with any of `/ - .` or spaces between: day month year, year-month-day, a month by
its name in either language, a month and year, a year alone, and `~year` for an estimate. A year above 2400 is Buddhist:
that era turns in spring, so a whole date nearly always says which of our years it lies in, and a year alone is taken as
543 less. Either is marked, so that the field can ask. Years of two digits are refused: 62 may be a birth or a wish.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from legalaid.domain.values import PartialDate, Precision
from legalaid.errors import DateOutOfRange
from legalaid.khmer.calendar import MONTHS_EN, MONTHS_KM, lunar_date
from legalaid.khmer.digits import to_latin
from legalaid.khmer.text import fold
from legalaid.khmer.words import strip_display

_FIRST_BUDDHIST: Final = 2400
_BUDDHIST_OFFSETS: Final = (543, 544)
"""Until Visak Bochea, and from the day after."""

_LEAST_LETTERS = 3
"""Letters of an English month that are enough to know it."""

_NUMBERS = re.compile(r"\d+", re.ASCII)
_LATIN_WORD = re.compile(r"[a-z]+")
_ALLOWED = re.compile(r"[\d\s/.\-,~\u1780-\u17d3]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """What was read. `era` is the Buddhist year that was typed, if one was."""

    date: PartialDate
    era: int | None = None


def read(text: str) -> WrittenDate | None:
    """The date that stands in the text; nothing where it cannot be read as one."""
    plain = to_latin(strip_display(text)).strip().casefold()
    month, rest = _named_month(plain)
    if not _ALLOWED.fullmatch(rest):
        return None
    numbers = [(int(found[0]), len(found[0])) for found in _NUMBERS.finditer(rest)]
    try:
        return _assemble(numbers, month, is_estimate="~" in rest)
    except ValueError:
        return None


def _named_month(plain: str) -> tuple[int | None, str]:
    """The month that is named, and the text without its name."""
    for number, name in enumerate(MONTHS_KM, 1):
        for spelt in (name, fold(name)):
            if spelt in plain:
                return number, plain.replace(spelt, " ", 1)
    word = _LATIN_WORD.search(plain)
    if word and len(word[0]) >= _LEAST_LETTERS:
        for number, name in enumerate(MONTHS_EN, 1):
            if name.casefold().startswith(word[0]):
                return number, plain.replace(word[0], " ", 1)
    return None, plain


def _assemble(numbers: list[tuple[int, int]], month: int | None, *, is_estimate: bool) -> WrittenDate:
    """Put the numbers in their places. Raises `ValueError`."""
    values = [value for value, _ in numbers]
    if numbers and numbers[0][1] == 4:  # noqa: PLR2004 - a year of four digits comes first in year-month-day
        values.reverse()
    if month is not None and values:
        values.insert(len(values) - 1, month)
    match values:
        case [day, month_number, year]:
            return _whole(day, month_number, _year(year))
        case [month_number, year] if not is_estimate:
            return _partial(_year(year), month_number, Precision.MONTH)
        case [year]:
            return _partial(_year(year), 1, Precision.ESTIMATE if is_estimate else Precision.YEAR)
    raise ValueError("no date")


def _year(number: int) -> int:
    if not 1000 <= number <= 2999:  # noqa: PLR2004 - four digits, and no year that nobody means
        raise ValueError("no year")
    return number


def _whole(day: int, month: int, year: int) -> WrittenDate:
    if year <= _FIRST_BUDDHIST:
        return WrittenDate(PartialDate(date(year, month, day), Precision.DAY))
    for offset in _BUDDHIST_OFFSETS:
        candidate = date(year - offset, month, day)
        if _era(candidate) == year:
            return WrittenDate(PartialDate(candidate, Precision.DAY), era=year)
    return WrittenDate(PartialDate(date(year - _BUDDHIST_OFFSETS[0], month, day), Precision.DAY), era=year)


def _partial(year: int, month: int, precision: Precision) -> WrittenDate:
    if year <= _FIRST_BUDDHIST:
        return WrittenDate(PartialDate(date(year, month, 1), precision))
    return WrittenDate(PartialDate(date(year - _BUDDHIST_OFFSETS[0], month, 1), precision), era=year)


def _era(day: date) -> int | None:
    try:
        return lunar_date(day).era
    except DateOutOfRange:
        return None
