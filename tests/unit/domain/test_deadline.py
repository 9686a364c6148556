# SPDX-License-Identifier: Apache-2.0
"""When limits pass: every rule at month ends, in leap years, before weekends and holidays, roughly known, extended.

The expected dates below were counted on a calendar, not by the code. They stand per length; each of the rules is held
to the row of its length, so a rule whose figure changes is noticed in `RULES`.
"""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from legalaid import assets
from legalaid.clock import PHNOM_PENH
from legalaid.domain.deadline import Assumption, Granted, reckon
from legalaid.domain.deadline_rules import Bearer, Rule, SourceConfidence, Unit, rule, rules
from legalaid.domain.values import PartialDate, Precision
from legalaid.domain.workdays import WorkingDays, working_days
from legalaid.errors import WrongValue
from legalaid.i18n import Language
from legalaid.khmer.text import is_khmer, store_norm

# code: amount, unit, bearer, confidence in the source
RULES = {
    "CUSTODY": (48, "hours", "authority", "source_read"),
    "CUSTODY_M14_F": (36, "hours", "authority", "recalled_low"),
    "CUSTODY_M14_M": (24, "hours", "authority", "recalled_low"),
    "CUSTODY_M16_F": (48, "hours", "authority", "recalled_low"),
    "CUSTODY_M16_M": (36, "hours", "authority", "recalled_low"),
    "LAWYER24": (24, "hours", "authority", "recalled"),
    "IMMEDIATE": (14, "days", "authority", "source_read"),
    "PTD_F": (6, "months", "authority", "recalled"),
    "PTD_M": (4, "months", "authority", "source_read"),
    "PTD_INT": (12, "months", "authority", "recalled"),
    "PTD_J14_F": (4, "months", "authority", "recalled"),
    "PTD_J16_F": (6, "months", "authority", "recalled_low"),
    "PTD_J14_M": (2, "months", "authority", "recalled"),
    "PTD_J16_M": (4, "months", "authority", "recalled_low"),
    "CLOSING_HOLD": (4, "months", "authority", "recalled"),
    "APPEAL_ORDER": (5, "days", "client", "recalled"),
    "APPEAL_JUDG": (1, "months", "client", "recalled"),
    "APPEAL_PROS": (1, "months", "authority", "recalled"),
    "OPPOSITION": (15, "days", "client", "recalled"),
    "CASSATION": (1, "months", "client", "recalled"),
    "NOPROSECUTION": (2, "months", "authority", "recalled_low"),
    "LIMIT_F": (15, "years", "client", "recalled"),
    "LIMIT_M": (5, "years", "client", "recalled"),
    "LIMIT_P": (1, "years", "client", "recalled"),
    "CIV_APPEAL": (1, "months", "client", "recalled_low"),
}

by_the_day = [known for known in rules() if known.unit is not Unit.HOURS]
by_the_hour = [known for known in rules() if known.unit is Unit.HOURS]
every_rule = pytest.mark.parametrize("known", rules(), ids=lambda known: known.code)
every_day_rule = pytest.mark.parametrize("known", by_the_day, ids=lambda known: known.code)
every_hour_rule = pytest.mark.parametrize("known", by_the_hour, ids=lambda known: known.code)

DAYS = working_days()


def on(written: str) -> PartialDate:
    return PartialDate.parse(written)


def day(written: str) -> date:
    return date.fromisoformat(written)


# --- the rules -------------------------------------------------------------------------------------------------------


def test_the_rules_are_these():
    assert {
        known.code: (known.amount, *map(str, (known.unit, known.bearer, known.source_confidence))) for known in rules()
    } == RULES
    assert sum(known.bearer is Bearer.CLIENT for known in rules()) == 8


def test_no_rule_is_shown_as_verified():
    confidence = [known.source_confidence for known in rules()]
    assert {kind: confidence.count(kind) for kind in SourceConfidence} == {
        SourceConfidence.SOURCE_READ: 3,
        SourceConfidence.RECALLED: 14,
        SourceConfidence.RECALLED_LOW: 8,
    }
    assert not any(known.is_verified for known in rules())
    assert not any("verified" in str(known.source_confidence) for known in rules())
    assert all(
        entry["verified_by"] == entry["verified_on"] == "" for entry in assets.read_toml("deadlines/rules.toml")["rule"]
    )


@every_rule
def test_a_rule_has_words_in_both_languages_that_nobody_has_reviewed(known: Rule):
    assert is_khmer(known.label(Language.KM))
    assert known.km == store_norm(known.km)
    assert known.label(Language.EN).isascii()
    assert known.article.startswith(("CPC ", "CCP "))
    assert known.note
    assert not known.reviewed
    assert rule(known.code) is known
    with pytest.raises(KeyError):
        rule("NO_SUCH_RULE")


# --- month ends and leap years ---------------------------------------------------------------------------------------

FROM_MONTH_END = {  # from 31 August 2025
    (5, "days"): "2025-09-05",
    (14, "days"): "2025-09-14",
    (15, "days"): "2025-09-15",
    (1, "months"): "2025-09-30",
    (2, "months"): "2025-10-31",
    (4, "months"): "2025-12-31",
    (6, "months"): "2026-02-28",
    (12, "months"): "2026-08-31",
    (1, "years"): "2026-08-31",
    (5, "years"): "2030-08-31",
    (15, "years"): "2040-08-31",
}
FROM_LEAP_DAY = {  # from 29 February 2024
    (5, "days"): "2024-03-05",
    (14, "days"): "2024-03-14",
    (15, "days"): "2024-03-15",
    (1, "months"): "2024-03-29",
    (2, "months"): "2024-04-29",
    (4, "months"): "2024-06-29",
    (6, "months"): "2024-08-29",
    (12, "months"): "2025-02-28",
    (1, "years"): "2025-02-28",
    (5, "years"): "2029-02-28",
    (15, "years"): "2039-02-28",
}
INTO_LEAP_FEBRUARY = {  # from 31 January 2028
    (5, "days"): "2028-02-05",
    (14, "days"): "2028-02-14",
    (15, "days"): "2028-02-15",
    (1, "months"): "2028-02-29",
    (2, "months"): "2028-03-31",
    (4, "months"): "2028-05-31",
    (6, "months"): "2028-07-31",
    (12, "months"): "2029-01-31",
    (1, "years"): "2029-01-31",
    (5, "years"): "2033-01-31",
    (15, "years"): "2043-01-31",
}


@every_day_rule
@pytest.mark.parametrize(
    ("event", "expected"),
    [("2025-08-31", FROM_MONTH_END), ("2024-02-29", FROM_LEAP_DAY), ("2028-01-31", INTO_LEAP_FEBRUARY)],
    ids=["month end", "leap day", "into a leap February"],
)
def test_months_end_on_the_same_day_or_the_last_one_there_is(known: Rule, event, expected):
    reckoned = reckon(known, on(event))
    statutory = day(expected[known.amount, known.unit])
    assert reckoned.statutory.day == statutory
    assert reckoned.earliest.day == statutory - timedelta(days=1)
    assert reckoned.latest.day >= statutory
    assert not reckoned.is_approximate


def test_one_month_from_the_end_of_january():
    reckoned = reckon(rule("APPEAL_JUDG"), on("2026-01-31"))
    assert reckoned.statutory.day == day("2026-02-28")
    assert reckoned.act_by == day("2026-02-27")
    assert reckoned.latest.day == day("2026-03-02")


# --- weekends and holidays -------------------------------------------------------------------------------------------


DAYS_IN_UNIT = {Unit.DAYS: 1, Unit.MONTHS: 30, Unit.YEARS: 365}


def event_for(known: Rule, limit: date) -> PartialDate:
    """An event whose limit falls on that day, searched backwards from a little after it should be."""
    least = known.amount * DAYS_IN_UNIT[known.unit] - 3
    events = (PartialDate(limit - timedelta(days=back), Precision.DAY) for back in range(least, least + 30))
    return next(event for event in events if reckon(known, event).statutory.day == limit)


SITUATIONS = {  # limit: last working day before the earliest reading, working day it would move on to
    "Saturday": ("2026-10-24", "2026-10-23", "2026-10-26"),
    "Sunday": ("2026-10-25", "2026-10-23", "2026-10-26"),
    "Monday": ("2026-10-26", "2026-10-23", "2026-10-26"),
    "New Year": ("2027-04-15", "2027-04-13", "2027-04-19"),
    "day after New Year": ("2027-04-19", "2027-04-13", "2027-04-19"),
    "Constitution Day": ("2026-09-24", "2026-09-23", "2026-09-25"),
    "Water Festival": ("2026-11-24", "2026-11-20", "2026-11-26"),
    "a plain Wednesday": ("2026-08-26", "2026-08-25", "2026-08-26"),
}


@every_day_rule
@pytest.mark.parametrize(("limit", "act_by", "moved_to"), SITUATIONS.values(), ids=SITUATIONS)
def test_the_client_acts_before_days_off_and_an_authority_has_until_after(known: Rule, limit, act_by, moved_to):
    event = event_for(known, day(limit))
    reckoned = reckon(known, event)
    assert reckoned.statutory.day == day(limit), "the statutory date never moves"
    assert reckoned.latest.day == day(moved_to)
    assert (Assumption.DAY_OFF in reckoned.assumptions) is (limit != moved_to)
    if known.bearer is Bearer.CLIENT:
        assert reckoned.act_by == max(day(act_by), event.first)
    else:
        assert reckoned.act_by is None


def test_where_every_day_is_a_day_off_the_client_is_told_to_act_at_once():
    closed = WorkingDays(frozenset(day("2026-08-01") + timedelta(days=n) for n in range(30)), range(2026, 2027))
    reckoned = reckon(rule("APPEAL_ORDER"), on("2026-08-10"), calendar=closed)
    assert reckoned.act_by == day("2026-08-10")
    assert Assumption.NO_WORKING_DAY in reckoned.assumptions


def test_a_year_whose_holidays_are_not_listed_is_marked():
    assert Assumption.HOLIDAYS_UNKNOWN not in reckon(rule("LIMIT_M"), on("2026-05-06")).assumptions
    assert Assumption.HOLIDAYS_UNKNOWN in reckon(rule("LIMIT_F"), on("2026-05-06")).assumptions


# --- hours -----------------------------------------------------------------------------------------------------------


@every_hour_rule
def test_hours_run_through_the_night_the_weekend_and_the_new_year(known: Rule):
    arrival = datetime(2027, 4, 13, 22, 30, tzinfo=PHNOM_PENH)
    reckoned = reckon(known, arrival)
    assert reckoned.statutory.at == arrival + timedelta(hours=known.amount)
    assert reckoned.earliest == reckoned.statutory == reckoned.latest
    assert reckoned.assumptions == (Assumption.NOT_VERIFIED,)


def test_hours_are_those_of_phnom_penh_whatever_the_clock_was_set_to():
    reckoned = reckon(rule("CUSTODY"), datetime(2026, 1, 30, 20, 0, tzinfo=UTC))
    assert reckoned.statutory.at.isoformat() == "2026-02-02T03:00:00+07:00"
    assert reckoned.statutory.day == day("2026-02-02")


def test_a_timestamp_starts_a_limit_of_days_on_its_day_in_phnom_penh():
    late_evening = datetime(2026, 1, 30, 18, 0, tzinfo=UTC)
    assert reckon(rule("APPEAL_JUDG"), late_evening) == reckon(rule("APPEAL_JUDG"), on("2026-01-31"))


# --- events that are not known exactly -------------------------------------------------------------------------------


@every_day_rule
@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2025-08", "2025-08-01", "2025-08-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("~2025", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_rough_date_warns_from_its_first_day_and_blames_after_its_last(known: Rule, written, first, last):
    rough = reckon(known, on(written))
    assert rough.is_approximate
    assert rough.earliest == reckon(known, on(first)).earliest
    assert rough.statutory == reckon(known, on(first)).statutory
    assert rough.latest == reckon(known, on(last)).latest
    assert rough.act_by == reckon(known, on(first)).act_by


@every_hour_rule
def test_a_day_without_its_hour_runs_from_midnight_to_midnight(known: Rule):
    rough = reckon(known, on("2026-11-21"))
    assert rough.is_approximate
    assert rough.earliest.at == datetime(2026, 11, 21, tzinfo=PHNOM_PENH) + timedelta(hours=known.amount)
    assert rough.latest.at == datetime(2026, 11, 22, tzinfo=PHNOM_PENH) + timedelta(hours=known.amount)


# --- extensions ------------------------------------------------------------------------------------------------------

EXTENDED = {
    "PTD_F": ([(6, "months")], "2026-08-31"),
    "PTD_F twice": ([(6, "months"), (6, "months")], "2027-02-28"),
    "PTD_M": ([(2, "months")], "2026-02-28"),
    "PTD_INT": ([(12, "months")], "2027-08-31"),
    "APPEAL_PROS": ([(2, "months")], "2025-11-30"),
}


@pytest.mark.parametrize(("name", "granted", "limit"), [(name, *row) for name, row in EXTENDED.items()], ids=EXTENDED)
def test_an_extension_is_counted_from_the_event(name, granted, limit):
    known = rule(name.split()[0])
    reckoned = reckon(known, on("2025-08-31"), granted=[Granted(amount, Unit(unit)) for amount, unit in granted])
    assert reckoned.statutory.day == day(limit)
    assert Assumption.EXTENSION_OUTSIDE_RULE not in reckoned.assumptions


def test_custody_is_extended_by_hours():
    arrival = datetime(2026, 11, 21, 9, 0, tzinfo=PHNOM_PENH)
    reckoned = reckon(rule("CUSTODY"), arrival, granted=[Granted(24, Unit.HOURS)])
    assert reckoned.latest.at == arrival + timedelta(hours=72)
    assert Assumption.EXTENSION_OUTSIDE_RULE not in reckoned.assumptions


@every_rule
def test_an_extension_that_the_rule_does_not_know_is_counted_and_marked(known: Rule):
    event = datetime(2026, 3, 2, 9, 0, tzinfo=PHNOM_PENH)
    unit = Unit.HOURS if known.unit is Unit.HOURS else Unit.DAYS
    reckoned = reckon(known, event, granted=[Granted(7, unit)])
    plain = reckon(known, event)
    assert reckoned.statutory.at - plain.statutory.at == (
        timedelta(hours=7) if unit is Unit.HOURS else timedelta(days=7)
    )
    assert (Assumption.EXTENSION_OUTSIDE_RULE in reckoned.assumptions) is (known.code != "CUSTODY")


def test_more_extensions_than_allowed_are_counted_and_marked():
    thrice = reckon(rule("PTD_F"), on("2025-01-01"), granted=[Granted(6, Unit.MONTHS)] * 3)
    assert thrice.statutory.day == day("2027-01-01")
    assert Assumption.EXTENSION_OUTSIDE_RULE in thrice.assumptions


@pytest.mark.parametrize(
    ("code", "granted"),
    [("CUSTODY", Granted(1, Unit.DAYS)), ("PTD_F", Granted(24, Unit.HOURS)), ("PTD_F", Granted(0, Unit.MONTHS))],
)
def test_an_extension_that_cannot_be_added_is_refused(code, granted):
    with pytest.raises(WrongValue):
        reckon(rule(code), on("2026-01-01"), granted=[granted])


@pytest.mark.parametrize("event", [on("1776"), on("9999"), datetime(2026, 1, 1)])  # noqa: DTZ001 - refused for that
def test_an_event_that_cannot_be_is_refused(event):
    with pytest.raises(WrongValue):
        reckon(rule("LIMIT_F"), event)


# --- what is said of it ----------------------------------------------------------------------------------------------


def test_an_authority_is_late_only_after_every_reading():
    reckoned = reckon(rule("PTD_M"), on("2026-04-29"))
    assert [limit.day.isoformat() for limit in (reckoned.earliest, reckoned.statutory, reckoned.latest)] == [
        *("2026-08-28", "2026-08-29", "2026-08-31"),
    ]
    before, warned, still, passed = (
        datetime(2026, *at, tzinfo=PHNOM_PENH) for at in ((8, 28, 23), (8, 29, 1), (8, 31, 23), (9, 1, 1))
    )
    assert [reckoned.is_near(now) for now in (before, warned, still, passed)] == [False, True, True, True]
    assert [reckoned.is_passed(now) for now in (before, warned, still, passed)] == [False, False, False, True]
    assert [reckoned.days_passed(now) for now in (warned, still, passed)] == [0, 0, 1]
    assert reckoned.days_passed(passed + timedelta(days=9)) == 10


def test_a_right_that_begins_is_never_late():
    begins = reckon(rule("LAWYER24"), datetime(2026, 1, 1, 9, 0, tzinfo=PHNOM_PENH))
    much_later = datetime(2026, 6, 1, tzinfo=PHNOM_PENH)
    assert begins.rule.begins
    assert begins.is_near(much_later)
    assert not begins.is_passed(much_later)
    assert begins.days_passed(much_later) == 0


def test_a_rule_that_a_lawyer_has_verified_says_so():
    verified = Rule(
        **{name: getattr(rule("PTD_F"), name) for name in Rule.__slots__}
        | {"version": 2, "verified_by": "A lawyer of the bar", "verified_on": "2026-11-21"}
    )
    assert verified.is_verified
    assert Assumption.NOT_VERIFIED not in reckon(verified, on("2026-01-01")).assumptions
    assert Assumption.NOT_VERIFIED in reckon(rule("PTD_F"), on("2026-01-01")).assumptions


@given(
    st.sampled_from(rules()),
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2060, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(["datetime", "day", "month", "year"]),
)
def test_readings_stand_in_order_and_the_safe_day_is_safe(known, moment, known_to):
    assume(known_to == "datetime" or known.unit is not Unit.HOURS or known_to == "day")
    text = moment.date().isoformat()
    event = {"datetime": moment, "day": on(text), "month": on(text[:7]), "year": on(text[:4])}[known_to]
    reckoned = reckon(known, event)
    assert reckoned.earliest <= reckoned.statutory <= reckoned.latest
    if reckoned.act_by is not None:
        assert reckoned.act_by <= reckoned.earliest.day
        assert DAYS.is_working(reckoned.act_by) or Assumption.NO_WORKING_DAY in reckoned.assumptions
