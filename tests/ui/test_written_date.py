# SPDX-License-Identifier: Apache-2.0
"""Is every way of writing a date read as what it means, and nothing else as a date?"""

from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from legalaid.domain.values import PartialDate, Precision
from legalaid.i18n import Language
from legalaid.khmer.calendar import khmer_date, lunar_date
from legalaid.khmer.digits import to_khmer
from tests.helpers.screen import wear
from ui.language import partial
from ui.theme import Look
from ui.widgets.written_date import read

READ = {
    "21/11/2026": "2026-11-21",
    "21-11-2026": "2026-11-21",
    "21.11.2026": "2026-11-21",
    " 21 11 2026 ": "2026-11-21",
    "1/2/1990": "1990-02-01",
    "2026-11-21": "2026-11-21",
    "២១-១១-២០២៦": "2026-11-21",
    "21 វិច្ឆិកា 2026": "2026-11-21",
    "២១ វិច្ឆិកា ២០២៦": "2026-11-21",
    "ថ្ងៃទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦": "2026-11-21",
    "21 November 2026": "2026-11-21",
    "21 nov 2026": "2026-11-21",
    "November 2026": "2026-11",
    "11/2026": "2026-11",
    "2026-11": "2026-11",
    "វិច្ឆិកា ២០២៦": "2026-11",
    "2026": "2026",
    "២០២៦": "2026",
    "~1962": "~1962",
    "29/2/2024": "2024-02-29",
}


@pytest.mark.parametrize(("typed", "meant"), READ.items())
def test_it_is_read(typed, meant):
    assert str(read(typed).date) == meant
    assert read(typed).era is None


REFUSED = ["", "x", "32/1/2026", "29/2/2023", "21/13/2026", "21/11/26", "1/2", "21 foo 2026", "~11/2026", "1 2 3 2026"]


@pytest.mark.parametrize("typed", [*REFUSED, "20261121", "0/0/2026", "2026/11/21/1", "about 1990", "21/11/2026 x"])
def test_it_is_no_date(typed):
    assert read(typed) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)), precision=st.sampled_from(Precision))
def test_what_the_window_writes_it_reads(dressed, day, precision):
    first = {Precision.DAY: day, Precision.MONTH: day.replace(day=1)}.get(precision, date(day.year, 1, 1))
    value = PartialDate(first, precision)
    for language in Language:
        wear_once(dressed, language)
        shown = f"~{first.year}" if precision is Precision.ESTIMATE else partial(value)
        assert read(shown).date == value


def wear_once(dressed, language):
    dressed.speak(language)


@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_buddhist_year_is_the_one_of_that_day(day):
    era = lunar_date(day).era
    found = read(f"{day.day}/{day.month}/{era}")
    assert found.era == era
    if found.date.first != day:  # a few days of May fall on both sides of the turn, a year apart
        assert lunar_date(found.date.first).era == era
        assert day.month in {4, 5}


def test_a_buddhist_year_alone_is_marked_so_that_the_field_can_ask():
    assert str(read("2569").date) == "2026"
    assert read("2569").era == 2569


@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_the_date_of_a_letter_reads_back(day):
    assert read(khmer_date(day)).date == PartialDate(day, Precision.DAY)


@given(text=st.text(max_size=30))
def test_nothing_that_is_typed_breaks_it(text):
    read(text)
    read(to_khmer(text))


def test_the_look_is_back(dressed):
    wear(dressed, Look())
