# SPDX-License-Identifier: Apache-2.0
"""One thing of a visit is written, changed against what was shown, and taken back without a trace in sight."""

import pytest

from legalaid.domain.interview import Interview, InterviewIdentity, PrisonerRequest
from legalaid.domain.recommendation import Finding, Recommendation
from legalaid.errors import MissingField, NotFound, UnknownCode, UnknownField, WrongValue
from legalaid.services.visit_document import NoConsentToRecord
from legalaid.services.visit_page import visit_page
from legalaid.services.visit_steps import add, edit, put_population, undo
from legalaid.services.visits import open_visit, start_visit
from legalaid.store.reader import Opened
from tests.helpers.desks import open_desk

TANK = {"text_en": "The water tank is empty", "severity": "critical", "questions": ["FOD04"], "sources": ["seen"]}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("steps") / "vault") as opened:
        yield opened


@pytest.fixture
def form(desk):
    return open_visit(desk, start_visit(desk, "CC1"))


def test_findings_are_numbered_and_a_recommendation_names_the_one_it_answers(desk, form):
    first = add(desk, form, Finding, TANK)
    second = add(desk, form, Finding, TANK | {"text_km": "ធុងទឹកទទេ", "text_en": None})
    add(desk, form, Recommendation, {"text_en": "Fill it", "findings": [second.now.record.id], "due": "2027-02"})
    page = visit_page(desk, form.ref)
    assert [line.record.no for line in page.findings] == [1, 2]
    assert page.findings[0].single_source
    assert page.recommendations[0].findings == (2,)
    assert str(page.recommendations[0].record.due) == "2027-02"
    undo(desk, first)
    assert [line.record.no for line in visit_page(desk, form.ref).findings] == [2]


def test_a_change_is_taken_back_to_what_stood_there(desk, form):
    written = add(desk, form, Finding, TANK)
    changed = edit(desk, written.now, {"severity": "moderate", "sources": ["seen", "register"], "questions": []})
    assert (changed.now.record.severity, changed.now.record.questions) == ("moderate", ())
    undo(desk, changed)
    (line,) = visit_page(desk, form.ref).findings
    assert (line.record.severity, line.record.questions, line.record.sources) == ("critical", ("FOD04",), ("seen",))


def test_a_change_of_what_somebody_else_changed_meanwhile_keeps_both(desk, form):
    written = add(desk, form, Finding, TANK)
    edit(desk, written.now, {"severity": "serious"})
    edit(desk, written.now, {"severity": "moderate"})
    (conflict,) = visit_page(desk, form.ref).conflicts
    assert {version.values["severity"] for version in conflict.values} == {"serious", "moderate"}


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"text_en": " "}, MissingField),
        ({"severity": None}, MissingField),
        ({"severity": "terrible"}, UnknownCode),
        ({"no": "one"}, WrongValue),
        ({"visit": "another"}, UnknownField),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_saved(desk, form, given, refusal):
    with pytest.raises(refusal):
        add(desk, form, Finding, TANK | given)
    assert visit_page(desk, form.ref).findings == ()


def test_who_asks_stands_apart_and_goes_with_the_request(desk, form):
    given = {"pseudonym": "A1", "matter": "detention", "text": "a lawyer", "decision": "given", "free_to_refuse": "yes"}
    written = add(desk, form, PrisonerRequest, given, identity={"family_km": "ជា", "given_km": ""})
    with desk.read() as reader:
        (known,) = reader.where(InterviewIdentity, subject=written.now.record.id)
    assert known.family_km == "ជា"
    assert known.space_id != written.now.record.space_id
    undo(desk, written)
    assert visit_page(desk, form.ref).requests == ()
    with desk.read() as reader:
        assert reader.where(InterviewIdentity, subject=written.now.record.id) == ()
        with pytest.raises(NotFound):
            reader.open(PrisonerRequest, written.now.record.id)


def test_numbers_of_the_people_held_stand_apart_by_source(desk, form):
    stated = put_population(desk, form, "stated", {"held": "២៣០០", "unsentenced": 900}, base=None)
    put_population(desk, form, "counted", {"female": 100, "male": 2300}, base=None)
    put_population(desk, form, "stated", {"held": 2350, "unsentenced": ""}, base=stated)
    page = visit_page(desk, form.ref)
    assert page.conflicts == ()
    assert page.population("stated").record.held == 2350
    assert page.population("stated").record.unsentenced is None
    assert page.population("counted").figures.held == 2400


def test_two_who_give_one_number_without_knowing_of_each_other_are_both_kept(desk, form):
    put_population(desk, form, "register", {"held": 10}, base=None)
    put_population(desk, form, "register", {"held": 12}, base=None)
    (conflict,) = visit_page(desk, form.ref).conflicts
    assert {version.values["held"] for version in conflict.values} == {10, 12}


def test_what_is_no_number_is_refused_by_its_name(desk, form):
    with pytest.raises(WrongValue) as refusal:
        put_population(desk, form, "register", {"held": "many"}, base=None)
    assert refusal.value.facts["field"] == "held"
    assert isinstance(put_population(desk, form, "register", {}, base=None), Opened)


def test_a_risk_sets_the_day_on_which_the_person_is_seen_again(desk, form):
    written = add(desk, form, Interview, {"pseudonym": "A1", "held_on": "2026-11-20", "reprisal_risk": "low"})
    assert written.now.record.recheck_on is None
    risky = edit(desk, written.now, {"reprisal_risk": "high"})
    assert str(risky.now.record.recheck_on) == "2026-12-04"
    named = edit(desk, risky.now, {"recheck_on": "2026-11-23"})
    assert str(named.now.record.recheck_on) == "2026-11-23"


def test_words_need_leave_and_a_pseudonym_stands_for_one_talk(desk, form):
    with pytest.raises(NoConsentToRecord):
        add(desk, form, Interview, {"pseudonym": "A1", "text": "ទឹក", "consents": ["share"]})
    add(desk, form, Interview, {"pseudonym": "A1"})
    with pytest.raises(WrongValue):
        add(desk, form, Interview, {"pseudonym": "A1"})
    other = add(desk, form, Interview, {"pseudonym": "A2"})
    with pytest.raises(WrongValue):
        edit(desk, other.now, {"pseudonym": "A1"})
