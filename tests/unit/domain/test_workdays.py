# SPDX-License-Identifier: Apache-2.0
"""Days off are defaults that can be corrected, and those that move with the moon agree with the lunar calendar."""

from datetime import date, timedelta

import pytest

from legalaid import assets
from legalaid.domain.workdays import WorkingDays, holidays, listed_years, working_days
from legalaid.khmer.calendar import lunar_date, new_year_day
from legalaid.khmer.reckoning import visak_bochea
from legalaid.khmer.text import is_khmer, store_norm

DAYS = working_days()
YEARS = pytest.mark.parametrize("year", listed_years())


def named(year: int) -> dict[str, tuple[date, date]]:
    return {holiday.code: (holiday.first, holiday.last) for holiday in holidays(year)}


def test_movable_holidays_are_listed_from_2024_to_2035():
    assert listed_years() == range(2024, 2036)
    assert all(len(holidays(year)) == 17 for year in listed_years())
    assert {holiday.code for holiday in holidays(2040)} == {holiday.code for holiday in holidays(2026)} - {
        *("meak_bochea", "visak_bochea", "royal_ploughing", "pchum_ben", "water_festival", "khmer_new_year"),
    }


@YEARS
def test_the_list_agrees_with_the_lunar_calendar(year):
    listed = named(year)
    assert listed["khmer_new_year"] == (new_year_day(year), date(year, 4, 16))
    assert listed["visak_bochea"] == (visak_bochea(year),) * 2
    assert listed["royal_ploughing"] == (visak_bochea(year) + timedelta(days=4),) * 2
    full_moon = listed["water_festival"][0] + timedelta(days=1)
    assert (lunar_date(full_moon).day, lunar_date(full_moon).phase) == (15, "waxing")
    middle_of_pchum = listed["pchum_ben"][0] + timedelta(days=1)
    assert lunar_date(middle_of_pchum).phase == "waning"
    for first, last in (listed["water_festival"], listed["pchum_ben"]):
        assert last - first == timedelta(days=2)


def test_peace_day_was_first_kept_in_2024():
    assert "peace_day" not in named(2023)
    assert "peace_day" in named(2024)


def test_meak_bochea_is_shown_and_is_a_working_day():
    day = named(2027)["meak_bochea"][0]
    assert not next(holiday for holiday in holidays(2027) if holiday.code == "meak_bochea").public
    monday = named(2026)["meak_bochea"][0]
    assert monday.weekday() == 0
    assert DAYS.is_working(monday)
    assert not DAYS.is_working(day), "in 2027 it falls on a Sunday"


@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2026-11-20", True),
        ("2026-11-21", False),
        ("2026-11-22", False),
        ("2026-11-23", False),
        ("2026-11-25", False),
        ("2026-11-26", True),
        ("2026-01-07", False),
        ("2026-04-14", False),
        ("2026-04-16", False),
        ("2026-04-17", True),
    ],
)
def test_weekends_and_public_holidays_are_days_off(day, working):
    assert DAYS.is_working(date.fromisoformat(day)) is working


def test_the_next_and_the_last_working_day_step_over_holidays():
    in_new_year = date(2027, 4, 15)
    assert DAYS.last_until(in_new_year) == date(2027, 4, 13)
    assert DAYS.first_from(in_new_year) == date(2027, 4, 19)
    assert DAYS.first_from(date(2026, 11, 20)) == DAYS.last_until(date(2026, 11, 20)) == date(2026, 11, 20)


def test_an_office_can_bring_its_own_list():
    own = WorkingDays(frozenset({date(2026, 11, 20)}), range(2026, 2027))
    assert own.last_until(date(2026, 11, 20)) == date(2026, 11, 19)
    assert own.is_working(date(2026, 11, 23))


def test_every_holiday_has_words_in_both_languages_that_nobody_has_reviewed():
    table = assets.read_toml("deadlines/holidays.toml")
    for entry in (*table["fixed"], *table["movable"]):
        assert is_khmer(entry["km"])
        assert entry["km"] == store_norm(entry["km"])
        assert entry["en"].isascii()
        assert entry["reviewed"] is False
