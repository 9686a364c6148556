# SPDX-License-Identifier: Apache-2.0
"""What a birth date allows us to say, and what a consent allows us to do."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain.person import AgeBand, Consent, PersonIdentity, age_band, age_on, is_child, may_use
from legalaid.domain.record import build
from legalaid.domain.values import PartialDate

TODAY = date(2026, 11, 21)
OWN = {"id": UUID(int=1), "space_id": bytes(16), "person": UUID(int=2)}


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [
        ("2008-11-21", "2026-11-21", 18),
        ("2008-11-22", "2026-11-21", 17),
        ("2004-02-29", "2022-02-28", 17),
        ("2004-02-29", "2022-03-01", 18),
        ("2026-11-22", "2026-11-21", -1),
    ],
)
def test_a_year_is_completed_on_the_birthday(born, day, years):
    assert age_on(date.fromisoformat(born), date.fromisoformat(day)) == years


@pytest.mark.parametrize(
    ("born", "band"),
    [
        ("2013-11-21", AgeBand.CHILD),
        ("2012-11-22", AgeBand.CHILD),
        ("2012-11-21", AgeBand.TEEN),
        ("2008-11-22", AgeBand.TEEN),
        ("2008-11-21", AgeBand.YOUNG),
        ("2001-11-22", AgeBand.YOUNG),
        ("2001-11-21", AgeBand.ADULT),
        ("1991-11-21", AgeBand.MIDDLE),
        ("1966-11-22", AgeBand.MIDDLE),
        ("1966-11-21", AgeBand.OLDER),
        ("2026-11-21", AgeBand.CHILD),
        ("2026-11-22", AgeBand.UNKNOWN),
    ],
)
def test_a_whole_birth_date_falls_in_one_band(born, band):
    assert age_band(PartialDate.parse(born), TODAY) is band


@pytest.mark.parametrize(
    ("born", "band"),
    [
        ("1990", AgeBand.MIDDLE),
        ("~1990", AgeBand.MIDDLE),
        ("2008", AgeBand.UNKNOWN),
        ("2008-11", AgeBand.UNKNOWN),
        ("2008-10", AgeBand.YOUNG),
        ("2012", AgeBand.UNKNOWN),
        ("~1966", AgeBand.UNKNOWN),
        ("2026", AgeBand.UNKNOWN),
    ],
)
def test_a_span_falls_in_a_band_only_if_both_its_ends_do(born, band):
    assert age_band(PartialDate.parse(born), TODAY) is band


def test_an_unknown_birth_has_no_band_and_makes_no_child():
    assert age_band(None, TODAY) is AgeBand.UNKNOWN
    assert not is_child(None, TODAY)


@pytest.mark.parametrize(
    ("born", "child"),
    [("2008-11-22", True), ("2008-11-21", False), ("2008", True), ("~2008", True), ("2008-11", True), ("2007", False)],
)
def test_who_may_be_a_child_is_protected_as_one(born, child):
    assert is_child(PartialDate.parse(born), TODAY) is child


@given(st.dates(date(1900, 1, 1), date(2030, 1, 1)), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_nobody_published_as_grown_up_is_protected_as_a_child(born, day):
    for written in (born.isoformat(), born.isoformat()[:7], born.isoformat()[:4]):
        birth = PartialDate.parse(written)
        if is_child(birth, day):
            assert age_band(birth, day) in {AgeBand.CHILD, AgeBand.TEEN, AgeBand.UNKNOWN}


# --- names -----------------------------------------------------------------------------------------------------------


def test_the_family_name_comes_first_and_one_name_is_enough():
    both = build(PersonIdentity, **OWN, family_km="សុខ", given_km="ដារ៉ា", family_latin="SOK", given_latin="Dara")
    assert (both.name_km, both.name_latin) == ("សុខ ដារ៉ា", "SOK Dara")
    single = build(PersonIdentity, **OWN, given_km="ដារ៉ា")
    assert (single.name_km, single.name_latin) == ("ដារ៉ា", "")


# --- consent ---------------------------------------------------------------------------------------------------------


def consent(decision: str, free_to_refuse: str | None = None) -> Consent:
    return build(Consent, **OWN, purpose="referral", decision=decision, free_to_refuse=free_to_refuse)


def test_no_record_of_consent_means_no():
    assert not may_use(None, detained=False)
    assert not may_use(None, detained=True)


@pytest.mark.parametrize("decision", ["refused", "withdrawn"])
@pytest.mark.parametrize("detained", [True, False])
def test_a_no_stays_a_no(decision, detained):
    assert not may_use(consent(decision, "yes"), detained=detained)


@pytest.mark.parametrize(
    ("free", "counts"), [("yes", True), ("no", False), ("unknown", False), ("declined", False), (None, False)]
)
def test_in_detention_a_yes_counts_only_from_who_was_free_to_refuse(free, counts):
    assert may_use(consent("given", free), detained=True) is counts
    assert may_use(consent("given", free), detained=False)
