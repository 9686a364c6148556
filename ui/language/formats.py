# SPDX-License-Identifier: Apache-2.0
"""How are numbers, dates and times written in the language of the window?

Khmer shows Khmer digits, with a full stop between thousands. Case numbers, codes and other identifiers never come
through here: they stay Latin in both languages.
"""

from datetime import date, datetime
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from legalaid.clock import PHNOM_PENH
from legalaid.domain.values import PartialDate, Precision
from legalaid.errors import DateOutOfRange
from legalaid.i18n import Language
from legalaid.khmer import words
from legalaid.khmer.calendar import MONTHS_EN, MONTHS_KM, lunar_line
from legalaid.khmer.digits import group_number, to_khmer
from legalaid.khmer.text import is_khmer, visible_controls
from ui.language.catalogue import current

_DATES_HELD = 8192
"""Written dates kept in memory: a list of 100,000 rows shows few different days."""


def digits(text: str | int) -> str:
    """The text with the digits of the language."""
    return to_khmer(text) if current() is Language.KM else str(text)


def number(value: int) -> str:
    """A count with its thousands apart."""
    return group_number(value, khmer=current() is Language.KM)


def day(value: date) -> str:
    """A day: `21 November 2026`, or the same in Khmer."""
    return _day(value, current())


def short_day(value: date) -> str:
    """A day in little room: `21/11/2026`."""
    return digits(f"{value:%d/%m/%Y}")


def partial(value: PartialDate) -> str:
    """A date as precisely as it is known; an estimate says so."""
    year, month = digits(value.first.year), _months(current())[value.first.month - 1]
    if value.precision is Precision.DAY:
        return day(value.first)
    if value.precision is Precision.MONTH:
        return f"{month} {year}"
    if value.precision is Precision.ESTIMATE:
        return QCoreApplication.translate("formats", "about {year}").format(year=year)
    return year


def clock_time(moment: datetime) -> str:
    """The time of day in Phnom Penh, as `14:05`."""
    return digits(f"{moment.astimezone(PHNOM_PENH):%H:%M}")


def lunar(value: date) -> str:
    """The lunar line of a day, in Khmer whatever the language; nothing outside the years that are known."""
    try:
        return lunar_line(value)
    except DateOutOfRange:
        return ""


def visible(text: str) -> str:
    """Any text as a label shows it: hidden controls made visible, and places where a Khmer line may end."""
    shown = visible_controls(text)
    return words.display(shown) if is_khmer(shown) else shown


def _months(language: Language) -> tuple[str, ...]:
    return MONTHS_KM if language is Language.KM else MONTHS_EN


@lru_cache(_DATES_HELD)
def _day(value: date, language: Language) -> str:
    written = f"{value.day} {_months(language)[value.month - 1]} {value.year}"
    return to_khmer(written) if language is Language.KM else written
