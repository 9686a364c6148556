# SPDX-License-Identifier: Apache-2.0
"""Where a recommendation stands follows from what happened, whatever came in first, and a claim is never a proof."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain.recommendation import (
    Recommendation,
    Response,
    Smart,
    Stage,
    Verification,
    is_single_source,
    missing_marks,
    standing,
)
from legalaid.domain.record import build
from legalaid.domain.values import PartialDate

TODAY = date(2026, 11, 21)
NOBODY = UUID(int=0)
FIXED = {"space_id": b"s" * 16}


def recommendation(**values):
    return build(Recommendation, id=NOBODY, visit=NOBODY, no=1, **FIXED, **values)


def reply(n, day, kind="accepted", **values):
    return build(Response, id=UUID(int=n), recommendation=NOBODY, received_on=day, kind=kind, **FIXED, **values)


def check(n, day, result):
    fixed = {"id": UUID(int=n), "recommendation": NOBODY, "visit": NOBODY, "evidence": "seen", **FIXED}
    return build(Verification, **fixed, verified_on=day, result=result)


ISSUED = recommendation(issued_on=date(2026, 1, 5), due="2026-06")


def stand(record=ISSUED, replies=(), checks=(), today=TODAY):
    return standing(record, replies, checks, today=today)


def test_the_exchange_goes_from_draft_to_an_agreed_day():
    assert stand(recommendation()).stage is Stage.DRAFTED
    assert stand().stage is Stage.ISSUED
    refused = reply(1, date(2026, 2, 1), "rejected")
    assert stand(replies=[refused]).stage is Stage.REPLIED
    agreed = reply(2, date(2026, 3, 1), "partly", timeline=PartialDate.parse("2027-01"))
    found = stand(replies=[refused, agreed])
    assert (found.stage, str(found.due), found.answer) == (Stage.TIMELINE_AGREED, "2027-01", "partly")


def test_a_day_named_by_who_rejects_is_no_agreement():
    found = stand(replies=[reply(1, date(2026, 2, 1), "rejected", timeline=PartialDate.parse("2030"))])
    assert (found.stage, str(found.due)) == (Stage.REPLIED, "2026-06")


@pytest.mark.parametrize(
    ("today", "late"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True), (date(2027, 1, 1), True)]
)
def test_it_is_overdue_when_its_month_is_over(today, late):
    assert stand(today=today).overdue is late


def test_what_was_never_issued_or_has_no_day_is_not_overdue():
    assert not stand(recommendation(due="2020")).overdue
    assert not stand(recommendation(issued_on=date(2026, 1, 5))).overdue


def test_a_claim_alone_settles_nothing():
    found = stand(replies=[reply(1, date(2026, 5, 1), action_claimed="All done", claimed_on=date(2026, 4, 30))])
    assert (found.claimed, found.claimed_on, found.verified, found.overdue) == (True, date(2026, 4, 30), None, True)
    assert not found.is_settled


def test_what_was_seen_last_counts_and_not_being_able_to_tell_counts_least():
    done, worse = check(1, date(2026, 7, 1), "full"), check(2, date(2026, 9, 1), "worsened")
    blind = check(3, date(2026, 10, 1), "cannot_tell")
    assert stand(checks=[done]).is_settled
    assert not stand(checks=[done]).overdue
    assert (stand(checks=[done, worse]).verified, stand(checks=[done, worse]).overdue) == ("worsened", True)
    assert stand(checks=[done, blind]).is_settled
    assert stand(checks=[blind]).verified == "cannot_tell"


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
REPLIES = st.lists(
    st.builds(
        lambda n, day, kind, timeline, claimed: reply(n, day, kind, timeline=timeline, action_claimed=claimed),
        st.integers(1, 99),
        DAYS,
        st.sampled_from(["accepted", "partly", "rejected", "disputes_facts", "more_information"]),
        st.none() | DAYS.map(lambda day: PartialDate.parse(day.isoformat())),
        st.none() | st.just("done"),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
)
CHECKS = st.lists(
    st.builds(check, st.integers(1, 99), DAYS, st.sampled_from(["full", "partial", "none", "worsened", "cannot_tell"])),
    max_size=4,
    unique_by=lambda one: one.id,
)


@given(REPLIES, CHECKS, st.randoms(use_true_random=False))
def test_every_order_of_arrival_gives_the_same_and_claims_never_touch_what_was_seen(replies, checks, order):
    mixed, seen = list(replies), list(checks)
    order.shuffle(mixed)
    order.shuffle(seen)
    found = stand(replies=replies, checks=checks)
    assert stand(replies=mixed, checks=seen) == found
    assert stand(replies=(), checks=checks).verified == found.verified
    assert stand(replies=replies, checks=()).claimed == found.claimed
    assert stand(replies=replies, checks=()).verified is None


def test_four_marks_are_tested_and_six_are_ticked():
    nothing = missing_marks(recommendation())
    assert set(nothing) == set(Smart)
    good = recommendation(
        indicator="a full tank",
        due="2026-06",
        findings=(NOBODY,),
        addressee="facility",
        smart=("specific", "achievable", "results", "solution", "priorities", "root_cause"),
    )
    assert missing_marks(good) == ()
    assert set(missing_marks(recommendation(smart=("measurable", "time_bound", "argued", "targeted")))) == set(Smart)


def test_two_kinds_of_source_are_needed_and_two_prisoners_are_one_kind():
    assert is_single_source([])
    assert is_single_source(["stated_detainees", "stated_detainees"])
    assert not is_single_source(["stated_detainees", "stated_staff"])
