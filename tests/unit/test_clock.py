# SPDX-License-Identifier: Apache-2.0
"""Days are those of Phnom Penh, instants are exact, and a clock that was set wrongly drags nobody along."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.clock import PHNOM_PENH, Clock, Hlc, from_milliseconds, hlc_instant, local_day, to_milliseconds

NOON = datetime(2026, 11, 21, 12, 0, 0, 123_456, tzinfo=PHNOM_PENH)


def clock_at(moment: datetime) -> Clock:
    return Clock(lambda: moment)


def test_now_is_in_utc_and_as_fine_as_a_record_keeps_it():
    assert clock_at(NOON).now() == datetime(2026, 11, 21, 5, 0, 0, 123_000, tzinfo=UTC)
    assert Clock().now().tzinfo is UTC


@pytest.mark.parametrize(("hour", "day"), [(16, 20), (17, 21), (23, 21)])
def test_the_day_turns_at_midnight_in_phnom_penh(hour, day):
    moment = datetime(2026, 11, 20, hour, tzinfo=UTC)
    assert clock_at(moment).today().day == local_day(moment).day == day


@given(st.datetimes(timezones=st.sampled_from([UTC, PHNOM_PENH, timezone(timedelta(hours=-11))])))
def test_milliseconds_come_back_exactly(moment):
    whole = moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    assert from_milliseconds(to_milliseconds(whole)) == whole


def test_a_clock_that_stands_still_still_counts_on():
    clock = clock_at(NOON)
    first = clock.next_hlc(Hlc(0))
    assert hlc_instant(first) == clock.now()
    assert [clock.next_hlc(Hlc(first + n)) - first for n in range(3)] == [1, 2, 3]


def test_a_clock_that_was_set_back_never_counts_back():
    later = clock_at(NOON).next_hlc(Hlc(0))
    assert clock_at(NOON - timedelta(days=400)).next_hlc(later) == later + 1


@given(st.integers(0, 2**62), st.integers(0, 2**62))
def test_what_was_seen_is_never_forgotten(last, remote):
    clock = clock_at(NOON)
    assert clock.witness(Hlc(last), Hlc(remote)) >= last
    assert clock.next_hlc(clock.witness(Hlc(last), Hlc(remote))) > last


def test_a_clock_up_to_a_day_ahead_is_followed_and_one_further_ahead_is_not():
    ours = clock_at(NOON).next_hlc(Hlc(0))
    near = clock_at(NOON + timedelta(hours=23)).next_hlc(Hlc(0))
    far = clock_at(NOON + timedelta(hours=25)).next_hlc(Hlc(0))
    assert clock_at(NOON).witness(ours, near) == near
    assert clock_at(NOON).witness(ours, far) == ours
