# SPDX-License-Identifier: Apache-2.0
"""On which days are courts and offices open?

Saturdays, Sundays and public holidays are days off. The shipped holidays are defaults: the government fixes each
year's list, and the movable ones are known for the years in `WorkingDays.years` only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from legalaid import assets

_PATH = "deadlines/holidays.toml"
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday of one year, `first` and `last` day included; one that is not public is a working day."""

    code: str
    km: str
    en: str
    first: date
    last: date
    public: bool
    reviewed: bool


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A calendar of days off; an office can make its own from a corrected list."""

    days_off: frozenset[date]
    years: range
    """The years whose movable holidays are listed."""

    def is_working(self, day: date) -> bool:
        """Whether courts and offices are open."""
        return day.weekday() < _SATURDAY and day not in self.days_off

    def last_until(self, day: date) -> date:
        """The last working day on or before a day."""
        while not self.is_working(day):
            day -= _ONE_DAY
        return day

    def first_from(self, day: date) -> date:
        """The first working day on or after a day."""
        while not self.is_working(day):
            day += _ONE_DAY
        return day


def holidays(year: int) -> tuple[Holiday, ...]:
    """The holidays of a year by their first day; of a year that is not listed the fixed ones alone."""
    return tuple(sorted((*_fixed(year), *_movable(year)), key=lambda holiday: holiday.first))


@cache
def listed_years() -> range:
    """The years that every movable holiday is listed for."""
    years = [{int(year) for year in entry["days"]} for entry in assets.read_toml(_PATH)["movable"]]
    known = set.intersection(*years)
    return range(min(known), max(known) + 1)


@cache
def working_days() -> WorkingDays:
    """The calendar of the shipped holidays, from 1993 (the Constitution) to a century later."""
    off = {
        day
        for year in range(1993, 2094)
        for holiday in holidays(year)
        if holiday.public
        for day in _days(holiday.first, holiday.last)
    }
    return WorkingDays(frozenset(off), listed_years())


def _fixed(year: int) -> Iterator[Holiday]:
    for entry in assets.read_toml(_PATH)["fixed"]:
        if year >= entry.get("since_year", 0):
            day = date.fromisoformat(f"{year:04}-{entry['day']}")
            yield Holiday(entry["code"], entry["km"], entry["en"], day, day, public=True, reviewed=entry["reviewed"])


def _movable(year: int) -> Iterator[Holiday]:
    for entry in assets.read_toml(_PATH)["movable"]:
        if str(year) in entry["days"]:
            first, last = entry["days"][str(year)]
            yield Holiday(entry["code"], entry["km"], entry["en"], first, last, entry["public"], entry["reviewed"])


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
