# SPDX-License-Identifier: Apache-2.0
"""In which lunar month does a day fall, and when does the sun's year turn?

Integer arithmetic after the published rules of the traditional reckoning (Roath Kim Soeun, "Pratitin
Soryakkatik-Chankatik"). A year of twelve lunar months has 354 days; the rules add a day or a month of 30 days where
the moon has fallen behind the sun. Compared with momentkh 2.5.5: no difference in day and month from 2014 to 2036, and
the same New Year's Day in 200 of the 201 years from 1900 to 2100 (2012 is a hand-set exception there).
"""

from bisect import bisect_right
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import accumulate

FIRST_YEAR = 1900
LAST_YEAR = 2100

DAYS_WAXING = 15
"""Every month waxes for 15 days; it wanes for 14 or 15."""


class LunarMonth(StrEnum):
    """A lunar month by its Khmer name; in a year with a leap month, Asadh is replaced by a first and a second one."""

    MIKASA = "មិគសិរ"
    BOSS = "បុស្ស"
    MEAK = "មាឃ"
    PHALKUN = "ផល្គុន"
    CHET = "ចេត្រ"
    PISAKH = "ពិសាខ"
    CHES = "ជេស្ឋ"
    ASADH = "អាសាឍ"
    FIRST_ASADH = "បឋមាសាឍ"
    SECOND_ASADH = "ទុតិយាសាឍ"
    SRAP = "ស្រាពណ៍"
    PHATR = "ភទ្របទ"
    ASSOCH = "អស្សុជ"
    KADEK = "កត្តិក"


_FIRST_OF_BOSS_1900 = date(1900, 1, 1)
_DAYS_TO_VISAK_BOCHEA = 30 + 29 + 30 + 29 + 14
"""From 1 waxing of Boss over four months to 15 waxing of Pisakh, in every kind of year."""


def lunar_place(day: date) -> tuple[LunarMonth, int]:
    """The lunar month of a day from 1900 to 2100, and the days since its first."""
    starts = _year_starts()
    year = bisect_right(starts, day.toordinal()) - 1
    days_into_year = day.toordinal() - starts[year]
    first_days = [0, *accumulate(length for _, length in months(FIRST_YEAR + year))]
    place = bisect_right(first_days, days_into_year) - 1
    return months(FIRST_YEAR + year)[place][0], days_into_year - first_days[place]


def visak_bochea(year: int) -> date:
    """15 waxing of Pisakh; the Buddhist Era turns on the day after it."""
    return date.fromordinal(_year_starts()[year - FIRST_YEAR] + _DAYS_TO_VISAK_BOCHEA)


@cache
def months(year: int) -> tuple[tuple[LunarMonth, int], ...]:
    """Months with their days from Boss to Mikasa, of the lunar year that begins around New Year's Day of `year`."""
    leap, month = _leap(year + 544), LunarMonth
    asadh = [(month.FIRST_ASADH, 30), (month.SECOND_ASADH, 30)] if leap is _Leap.MONTH else [(month.ASADH, 30)]
    return (
        *((month.BOSS, 30), (month.MEAK, 29), (month.PHALKUN, 30), (month.CHET, 29), (month.PISAKH, 30)),
        (month.CHES, 30 if leap is _Leap.DAY else 29),
        *asadh,
        *((month.SRAP, 29), (month.PHATR, 30), (month.ASSOCH, 29), (month.KADEK, 30), (month.MIKASA, 29)),
    )


@cache
def _year_starts() -> tuple[int, ...]:
    """Ordinals of 1 waxing of Boss, one for each lunar year that the range touches."""
    lengths = (sum(length for _, length in months(year)) for year in range(FIRST_YEAR, LAST_YEAR + 1))
    return tuple(accumulate(lengths, initial=_FIRST_OF_BOSS_1900.toordinal()))


# --- leap years ------------------------------------------------------------------------------------------------------


class _Leap(StrEnum):
    """What a lunar year has over its 354 days."""

    NONE = "none"
    DAY = "day"
    MONTH = "month"


_LEAP_MONTH_AGES = frozenset((*range(6), *range(25, 30)))
"""Ages of the moon at the New Year that bring a leap month."""

_LEAP_MONTH_EXCEPTIONS = {(25, 5): False, (24, 6): True}
"""Ages in this year and the next, of which only one may bring it."""

_LEAP_DAY_UP_TO = 137
_LEAP_DAY_UP_TO_IN_SOLAR_LEAP = 126
"""Largest avoman of a year with a leap day."""

_SOLAR_LEAP_PARTS = 207
"""A solar year of 366 days begins with at most this much of its first day left."""


def _leap(era: int) -> _Leap:
    """The leap of a Buddhist year. A leap day that meets a leap month is put off to the next year."""
    if _brings_month(era):
        return _Leap.MONTH
    put_off = _brings_month(era - 1) and _brings_day(era - 1)
    return _Leap.DAY if put_off or _brings_day(era) else _Leap.NONE


def _brings_month(era: int) -> bool:
    age, age_next = _bodithey(era), _bodithey(era + 1)
    return _LEAP_MONTH_EXCEPTIONS.get((age, age_next), age in _LEAP_MONTH_AGES)


def _brings_day(era: int) -> bool:
    if _is_solar_leap(era):
        return _avoman(era) <= _LEAP_DAY_UP_TO_IN_SOLAR_LEAP
    return _avoman(era) <= _LEAP_DAY_UP_TO and _avoman(era + 1) != 0


def _aharkun(era: int) -> int:
    """Days of the reckoning up to the New Year of the Buddhist year."""
    return (era * _PARTS_PER_YEAR + 499) // _PARTS_PER_DAY + 4


def _avoman(era: int) -> int:
    """The excess of the moon's days over the sun's at the New Year, in 1/692 day."""
    return (11 * _aharkun(era) + 25) % 692


def _bodithey(era: int) -> int:
    """The moon's age at the New Year, in days."""
    days = _aharkun(era)
    return ((11 * days + 25) // 692 + days + 29) % 30


def _is_solar_leap(era: int) -> bool:
    return _PARTS_PER_DAY - (era * _PARTS_PER_YEAR + 499) % _PARTS_PER_DAY <= _SOLAR_LEAP_PARTS


# --- the sun's year --------------------------------------------------------------------------------------------------

# The sun's year is 292,207 parts of 1/800 day; it began on Loeng Sak of the year 638.
_PARTS_PER_DAY = 800
_PARTS_PER_YEAR = 292_207
_PARTS_AT_START = 373
_START_ORDINAL = 232_743
SONGKRAN_BEFORE_LOENG_SAK = 1_732
"""In parts of 1/800 day: 2 days 3 h 57 min 36 s."""


def solar_turn(year: int, *, parts_before: int) -> date:
    """The day on which the sun's year turns, or so many parts before that instant."""
    parts = _PARTS_PER_YEAR * (year - 638) + _PARTS_AT_START - parts_before
    return date.fromordinal(parts // _PARTS_PER_DAY + _START_ORDINAL)
