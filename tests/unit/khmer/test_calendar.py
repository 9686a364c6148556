# SPDX-License-Identifier: Apache-2.0
"""The lunar calendar agrees with published days, runs without a gap, and turns its years when it should."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from legalaid import assets
from legalaid.errors import DateOutOfRange
from legalaid.khmer import calendar, reckoning
from legalaid.khmer.calendar import LunarDate, Phase, khmer_date, lunar_date, lunar_line, solar_line

PUBLISHED = """
2010-01-30 15 waxing មាឃ      list of holidays, year inferred
2010-04-28 15 waxing ពិសាខ    list of holidays, year inferred
2010-05-02  4 waning ពិសាខ    royal ploughing, year inferred
2011-02-18 15 waxing មាឃ      list of holidays of 2011
2011-05-17 15 waxing ពិសាខ    list of holidays of 2011
2011-05-21  4 waning ពិសាខ    royal ploughing 2011
2011-09-27 15 waning ភទ្របទ   Pchum Ben 26-28 September 2011
2011-11-10 15 waxing កត្តិក   Water Festival 9-11 November 2011
2017-02-11 15 waxing មាឃ      list of holidays of 2017
2017-05-10 15 waxing ពិសាខ    list of holidays of 2017
2017-05-14  4 waning ពិសាខ    royal ploughing 2017
2017-09-20 15 waning ភទ្របទ   Pchum Ben 19-21 September 2017
2017-11-03 15 waxing កត្តិក   Water Festival 2-4 November 2017
2023-05-04 15 waxing ពិសាខ    sub-decree 166 of 12 August 2022
2023-05-08  4 waning ពិសាខ    royal ploughing, same sub-decree
2023-10-14 15 waning ភទ្របទ   Pchum Ben 13-15 October 2023, same sub-decree
2023-11-27 15 waxing កត្តិក   Water Festival 26-28 November 2023, same sub-decree
2024-02-24 15 waxing មាឃ      Meak Bochea 2024
""".strip().splitlines()

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: row[:10])
def test_published_days(row):
    iso, day, phase, month = row.split()[:4]
    lunar = lunar_date(date.fromisoformat(iso))
    assert (lunar.day, lunar.phase, lunar.month) == (int(day), phase, month)


def test_there_are_eighteen_of_them():
    assert len(PUBLISHED) == 18


_MONTH = reckoning.LunarMonth
MONTHS_BEHIND = {
    **{before: {after} for before, after in pairwise(_MONTH)},
    _MONTH.CHES: {_MONTH.ASADH, _MONTH.FIRST_ASADH},
    _MONTH.ASADH: {_MONTH.SRAP},
    _MONTH.KADEK: {_MONTH.MIKASA},
}


@pytest.fixture(scope="module")
def every_day() -> list[tuple[date, LunarDate]]:
    days = (FIRST + ONE_DAY * n for n in range((LAST - FIRST).days + 1))
    return [(day, lunar_date(day)) for day in days]


def _day_of_month(lunar: LunarDate) -> int:
    return lunar.day + (15 if lunar.phase is Phase.WANING else 0)


def test_every_day_follows_the_day_before(every_day):
    for (_, before), (day, after) in pairwise(every_day):
        assert after.weekday == (before.weekday + 1) % 7 == day.weekday()
        if after.month == before.month:
            assert _day_of_month(after) == _day_of_month(before) + 1, day
        else:
            assert (_day_of_month(after), _day_of_month(before) in {29, 30}) == (1, True), day
            assert after.month in MONTHS_BEHIND[before.month], day


def test_eras_animals_and_saks_turn_once_a_year_one_after_the_other(every_day):
    turns = {"era": [], "animal": [], "sak": []}
    for (_, before), (day, after) in pairwise(every_day):
        for what, days in turns.items():
            if getattr(before, what) != getattr(after, what):
                days.append(day)
        assert after.era - before.era in {0, 1}
        assert (calendar.ANIMALS.index(after.animal) - calendar.ANIMALS.index(before.animal)) % 12 in {0, 1}
        assert (calendar.SAKS.index(after.sak) - calendar.SAKS.index(before.sak)) % 10 in {0, 1}
    for days in turns.values():
        assert [day.year for day in days] == list(range(1900, 2101))


@pytest.mark.parametrize("year", range(1900, 2101))
def test_lengths_of_months_and_years(year):
    months = reckoning.months(year)
    names = [name for name, _ in months]
    assert {length for _, length in months} == {29, 30}
    assert sum(length for _, length in months) in {354, 355, 384}
    assert ("បឋមាសាឍ" in names) == ("ទុតិយាសាឍ" in names) == ("អាសាឍ" not in names)


def test_kinds_of_years_that_are_known():
    days = {year: sum(length for _, length in reckoning.months(year)) for year in range(2014, 2027)}
    assert [year for year, length in days.items() if length == 384] == [2015, 2018, 2021, 2023, 2026]
    assert [year for year, length in days.items() if length == 355] == [2016, 2020, 2025]


def test_the_era_turns_on_the_day_after_visak_bochea():
    assert lunar_date(date(2024, 5, 22)).era == 2567
    assert lunar_date(date(2024, 5, 23)).era == 2568
    assert [lunar_date(date(2026, 5, day)).era for day in (1, 2)] == [2569, 2570]


@pytest.mark.parametrize(("year", "day"), [(2016, 13), (2020, 13), (2024, 13), (2023, 14), (2025, 14), (2026, 14)])
def test_the_animal_turns_on_new_year_day(year, day):
    new_year = date(year, 4, day)
    assert calendar.new_year_day(year) == new_year
    before, after = lunar_date(new_year - ONE_DAY).animal, lunar_date(new_year).animal
    assert after == calendar.ANIMALS[(calendar.ANIMALS.index(before) + 1) % 12]


@pytest.mark.parametrize("year", range(2014, 2037))
def test_the_sak_turns_on_the_sixteenth_of_april(year):
    assert calendar.loeng_sak_day(year) == date(year, 4, 16)
    assert lunar_date(date(year, 4, 15)).sak != lunar_date(date(year, 4, 16)).sak


def test_new_year_days_in_the_table_are_those_of_the_rule():
    listed = assets.read_toml("places/new_year.toml")["days"]
    assert list(map(int, listed)) == list(range(2014, 2037))
    for year, day in listed.items():
        parts = reckoning.SONGKRAN_BEFORE_LOENG_SAK
        assert reckoning.solar_turn(int(year), parts_before=parts) == date.fromisoformat(f"{year}-{day}")


@pytest.mark.parametrize(
    ("iso", "confirmed"),
    [
        ("2014-01-01", True),
        ("2036-12-31", True),
        ("2013-12-31", False),
        ("2037-01-01", False),
        ("2026-04-12", True),
        ("2026-04-13", False),
        ("2026-04-16", False),
        ("2026-04-17", True),
    ],
)
def test_what_is_not_confirmed_says_so(iso, confirmed):
    assert lunar_date(date.fromisoformat(iso)).confirmed is confirmed


@pytest.mark.parametrize("day", [FIRST - ONE_DAY, LAST + ONE_DAY])
def test_outside_its_years_the_calendar_refuses(day):
    with pytest.raises(DateOutOfRange) as refused:
        lunar_date(day)
    assert refused.value.facts == {"first": 1900, "last": 2100}


def test_the_lines_of_a_letter():
    day = date(2026, 11, 21)
    assert lunar_line(day) == "ថ្ងៃសៅរ៍ ១២កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០"
    assert khmer_date(day) == "ថ្ងៃទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦"
    assert solar_line("រាជធានីភ្នំពេញ", day) == "រាជធានីភ្នំពេញ ថ្ងៃទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦"
    assert khmer_date(date(2026, 1, 5)) == "ថ្ងៃទី០៥ ខែមករា ឆ្នាំ២០២៦"


def test_months_and_weekdays_have_a_name_in_both_languages():
    assert len(set(calendar.MONTHS_KM)) == len(set(calendar.MONTHS_EN)) == 12
    assert len(set(calendar.WEEKDAYS_KM)) == len(set(calendar.WEEKDAYS_EN)) == 7
    assert [date(2024, month, 1).strftime("%B") for month in range(1, 13)] == list(calendar.MONTHS_EN)
