# SPDX-License-Identifier: Apache-2.0
"""From a recommendation to what was really done: issued, answered, claimed, verified, and never mixed."""

from datetime import date

import pytest

from legalaid.domain.case import CaseFile
from legalaid.domain.interview import PrisonerRequest
from legalaid.domain.person import PersonIdentity
from legalaid.domain.recommendation import Recommendation
from legalaid.domain.record import change
from legalaid.errors import MissingField, NotFound, UnknownCode, UnknownField
from legalaid.services import recommendations, standings
from legalaid.services.recommendations import (
    VerifiedElsewhere,
    issue,
    respond,
    show_recommendation,
    verify,
)
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_page import visit_page
from legalaid.services.visit_requests import CaseIsOpen, NoConsentToCase, open_case
from legalaid.services.visit_steps import edit
from legalaid.services.visits import start_visit
from tests.helpers.desks import open_desk
from tests.helpers.visits import visit_document


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("visits") / "vault") as opened:
        yield opened


@pytest.fixture
def first(desk):
    return import_visit(desk, visit_document(start_on="2026-02-10"))


def test_from_the_recommendation_to_the_verified_improvement(desk, first):
    name = f"{first}/R1"
    assert show_recommendation(desk, name).standing.stage == "drafted"
    assert issue(desk, first, on=date(2026, 3, 1)) == (name,)
    assert issue(desk, first) == (), "what went out goes out once"
    respond(desk, name, {"kind": "accepted", "timeline": "2026-06", "received_on": "2026-03-20"})
    respond(desk, name, {"kind": "accepted", "action_claimed": "A tank stands there", "received_on": "2026-07-01"})
    told = show_recommendation(desk, name).standing
    assert (told.stage, told.claimed, told.verified, told.overdue) == ("timeline_agreed", True, None, True)
    later = start_visit(desk, "CC1", start_on=date(2026, 11, 20))
    assert name in {line.ref for line in visit_page(desk, later).to_verify}
    verify(desk, name, visit_ref=later, result="full", evidence="A tank, full at 16:00", questions=("FOD04",))
    told = show_recommendation(desk, name).standing
    assert (told.claimed, told.verified, told.overdue, told.is_settled) == (True, "full", False, True)
    assert name in {line.ref for line in visit_page(desk, later).verified_here}
    third = start_visit(desk, "CC1", start_on=date(2026, 12, 20))
    assert name not in {line.ref for line in visit_page(desk, third).to_verify}


def test_a_recommendation_is_verified_at_a_later_visit_to_the_same_place(desk, first):
    name = f"{first}/R1"
    elsewhere = start_visit(desk, "CC2", start_on=date(2026, 11, 20))
    before = start_visit(desk, "CC1", start_on=date(2026, 1, 5))
    for ref in (first, elsewhere, before):
        with pytest.raises(VerifiedElsewhere):
            verify(desk, name, visit_ref=ref, result="full", evidence="seen")
    later = start_visit(desk, "CC1", start_on=date(2026, 11, 20))
    with pytest.raises(MissingField):
        verify(desk, name, visit_ref=later, result="full", evidence=" ")
    with pytest.raises(UnknownCode):
        verify(desk, name, visit_ref=later, result="splendid", evidence="seen")
    assert show_recommendation(desk, name).standing.times_verified == 0


def test_a_reply_says_what_kind_it_is(desk, first):
    with pytest.raises(MissingField):
        respond(desk, f"{first}/R1", {})
    with pytest.raises(UnknownField):
        respond(desk, f"{first}/R1", {"mood": "friendly"})


def test_a_recommendation_is_found_by_name_and_by_id(desk, first):
    line = show_recommendation(desk, f"{first}/r1")
    assert show_recommendation(desk, str(line.record.id)).ref == line.ref
    for ref in (f"{first}/R9", f"{first}/", "words", "00000000-0000-0000-0000-000000000000"):
        with pytest.raises(NotFound):
            show_recommendation(desk, ref)


def test_a_draft_is_sharpened_and_two_windows_lose_nothing(desk, first):
    record = show_recommendation(desk, f"{first}/R1").record
    with desk.read() as reader:
        windows = [reader.open(Recommendation, record.id) for _ in range(2)]
    marks = ["specific", "achievable", "results", "solution", "priorities", "root_cause"]
    edit(desk, windows[0], {"indicator": "Water at 17:00", "smart": marks})
    edit(desk, windows[1], {"due": "2026-12"})
    line = show_recommendation(desk, f"{first}/R1")
    assert (line.missing, str(line.record.due), line.record.indicator) == ((), "2026-12", "Water at 17:00")
    with pytest.raises(UnknownField):
        edit(desk, windows[0], {"mood": "friendly"})


def test_what_is_overdue_is_listed_and_what_is_done_is_not(desk):
    names = [import_visit(desk, visit_document(facility="CC3", start_on=f"2026-01-{day}")) for day in (10, 11, 12)]
    for ref in names:
        issue(desk, ref, on=date(2026, 2, 1))
    later = start_visit(desk, "CC3", start_on=date(2026, 6, 1))
    verify(desk, f"{names[0]}/R1", visit_ref=later, result="full", evidence="seen")
    verify(desk, f"{names[1]}/R1", visit_ref=later, result="full", evidence="seen")
    worse = start_visit(desk, "CC3", start_on=date(2026, 9, 1))
    verify(desk, f"{names[1]}/R1", visit_ref=worse, result="worsened", evidence="broken again")
    verify(desk, f"{names[0]}/R1", visit_ref=worse, result="cannot_tell", evidence="closed that day")
    with desk.read() as reader:
        ours = {line.record.id for line in recommendations.list_recommendations(desk, facility="CC3")}
        late = [one for one, _ in standings.overdue(reader, date(2027, 2, 1)) if one.id in ours]
        none_yet = [one for one, _ in standings.overdue(reader, date(2027, 1, 31)) if one.id in ours]
    shown = {line.record.id: line for line in recommendations.list_recommendations(desk, facility="CC3")}
    assert sorted(shown[one.id].ref for one in late) == [f"{names[1]}/R1", f"{names[2]}/R1"]
    assert none_yet == [], "the day itself is not late"


# --- what one prisoner asks for himself ------------------------------------------------------------------------------


def request_of(desk, ref, **changed):
    with desk.write("request.edit") as work:
        request = work.where(PrisonerRequest, visit=visit_page(desk, ref).visit.id)[0]
        opened = work.open(PrisonerRequest, request.id)
        work.save(opened, change(opened.record, **changed))
    return request.id


def test_a_request_becomes_a_case_in_one_step(desk, first):
    request = request_of(desk, first)
    number = open_case(desk, request)
    with desk.read() as reader:
        (case,) = reader.where(CaseFile, number=number)
        names = {identity.name_km for identity in reader.where(PersonIdentity, space_id=case.space_id)}
        assert reader.open(PrisonerRequest, request).record.case == case.id
    assert (case.matter, names) == ("detention", {"ជា វណ្ណៈ"})
    with pytest.raises(CaseIsOpen):
        open_case(desk, request)


@pytest.mark.parametrize(
    "changed",
    [
        {"decision": "refused"},
        {"decision": "withdrawn"},
        {"decision": None},
        {"free_to_refuse": "no"},
        {"free_to_refuse": None},
    ],
)
def test_without_a_free_yes_there_is_no_case(desk, first, changed):
    request = request_of(desk, first, **changed)
    with desk.read() as reader:
        before = reader.count(CaseFile)
    with pytest.raises(NoConsentToCase):
        open_case(desk, request)
    with desk.read() as reader:
        assert reader.count(CaseFile) == before
