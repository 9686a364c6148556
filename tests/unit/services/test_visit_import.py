# SPDX-License-Identifier: Apache-2.0
"""A whole visit gets in as one document, or none of it does and everything that is wrong is told."""

import pytest

from legalaid.domain.interview import Interview, InterviewIdentity
from legalaid.domain.visit import Visit
from legalaid.ids import SpaceId
from legalaid.limits import ROWS_IN_ONE_RECORD
from legalaid.services.visit_document import NoConsentToRecord, VisitRefused
from legalaid.services.visit_import import extend_visit, import_visit
from legalaid.services.visit_page import visit_page
from legalaid.services.visits import open_visit
from tests.helpers.desks import open_desk
from tests.helpers.visits import visit_document


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("visits") / "vault") as opened:
        yield opened


def refused(desk, document):
    with desk.read() as reader:
        before = reader.count(Visit), reader.head().seq
    with pytest.raises(VisitRefused) as told:
        import_visit(desk, document)
    with desk.read() as reader:
        assert (reader.count(Visit), reader.head().seq) == before, "nothing is half imported"
    return {problem.facts["field"]: problem.code for problem in told.value.problems}


def test_a_whole_visit_gets_in_at_once(desk):
    page = visit_page(desk, import_visit(desk, visit_document()))
    assert sum(line.is_answered for line in page.lines) == 8
    assert [line.pseudonym for line in page.interviews] == ["A1", "A2"]
    assert [(line.record.no, line.sources, line.single_source) for line in page.findings] == [
        (1, ("seen", "stated_detainees"), False),
        (2, (), True),
    ]
    (recommendation,) = page.recommendations
    assert (recommendation.ref, recommendation.findings) == (f"{page.ref}/R1", (1,))
    assert (page.requests[0].interview, page.requests[0].case) == (page.interviews[0].record.id, None)
    assert page.interviews[0].record.recheck_on.isoformat() == "2026-12-04", "a risk sets a follow-up check"
    assert page.interviews[1].record.recheck_on is None


def test_identities_stand_in_a_space_of_their_own_and_nowhere_on_the_page(desk):
    page = visit_page(desk, import_visit(desk, visit_document()))
    with desk.read() as reader:
        identities = reader.where(InterviewIdentity, visit=page.visit.id)
        kinds = {identity.space_id for identity in identities}
        talks = reader.where(Interview, visit=page.visit.id)
    assert len(identities) == 2
    assert len(kinds) == 1
    assert page.visit.space_id not in kinds
    assert {talk.space_id for talk in talks} == {page.visit.space_id}
    for name in ("វណ្ណៈ", "P-8841", "B12"):
        assert name not in repr(page.interviews)
        assert not any(name in str(value) for line in page.interviews for value in line.record.values().values())


def test_everything_that_is_wrong_is_told_at_once(desk):
    document = visit_document(
        facility="NOWHERE",
        colour="blue",
        announced="perhaps",
        answers={"ZZZ01": 1, "GEN01": "maybe", "FOD02": {"value": 1, "colour": 2}},
        populations=[{"source": "rumour"}, {"source": "stated", "held": -1}, {"source": "stated"}],
        findings=[{"severity": "odd", "text_en": "x", "interviews": ["Q9"]}, {"severity": "serious"}],
        recommendations=[{"text_en": "x", "findings": [7]}, {"text_en": "x", "no": 1}, "words"],
        requests=[{"pseudonym": "A1", "interview": "Q9"}],
    )
    assert refused(desk, document) == {
        "facility": "input.not_found",
        "colour": "input.unknown_field",
        "announced": "input.wrong_value",
        "answers.ZZZ01": "input.unknown_field",
        "answers.GEN01": "input.wrong_value",
        "answers.FOD02.colour": "input.unknown_field",
        "populations.1.source": "input.unknown_code",
        "populations.2.held": "input.wrong_value",
        "populations.3.source": "input.wrong_value",
        "findings.1.severity": "input.unknown_code",
        "findings.1.interviews": "input.wrong_value",
        "findings.2.text_km": "input.missing_field",
        "recommendations.1.findings": "input.wrong_value",
        "recommendations.2.no": "input.wrong_value",
        "recommendations.3": "input.wrong_value",
        "requests.1.text": "input.missing_field",
        "requests.1.interview": "input.wrong_value",
    }


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"facility": None}, "facility"),
        ({"template": "prison-visit", "version": "1999.1"}, "template"),
        ({"answers": ["yes"]}, "answers"),
        ({"interviews": {"A1": {}}}, "interviews"),
        ({"interviews": [{"pseudonym": "A1"}] * 2, "findings": None, "requests": None}, "interviews.2.pseudonym"),
        ({"interviews": [{"pseudonym": "A1", "identity": "Vanna"}], "findings": None}, "interviews.1.identity"),
        ({"findings": [{}] * (ROWS_IN_ONE_RECORD + 1), "recommendations": None}, "findings"),
        ({"start_on": "yesterday"}, "start_on"),
        ({"team": ["somebody"]}, "team"),
    ],
)
def test_one_wrong_part_refuses_the_whole(desk, changed, field):
    assert field in refused(desk, visit_document(**changed))


def test_what_is_no_document_is_refused(desk):
    assert refused(desk, ["a visit"])["document"] == "input.wrong_value"


def test_a_key_that_could_be_a_name_is_not_repeated(desk):
    assert "?" in refused(desk, visit_document(វណ្ណៈ=1))


def test_words_are_written_down_only_with_consent(desk):
    talk = {"pseudonym": "B1", "text": "…", "consents": ["share"], "free_to_refuse": "yes", "reprisal_risk": "none"}
    told = refused(desk, visit_document(interviews=[talk], findings=None, recommendations=None, requests=None))
    assert told == {"interviews.1.text": NoConsentToRecord.code}


def test_parts_are_added_to_a_visit_that_is_there(desk):
    ref = import_visit(desk, visit_document())
    added = extend_visit(
        desk,
        open_visit(desk, ref),
        {
            "answers": {"SEP01": "yes"},
            "interviews": [{"pseudonym": "A3", "reprisal_risk": "none"}],
            "findings": [{"severity": "moderate", "text_en": "Dark cells", "interviews": ["A3", "A1"]}],
            "recommendations": [{"text_en": "Open the shutters", "findings": [3]}],
            "populations": [{"source": "stated", "held": 2351}],
        },
    )
    assert added == ("answers", "populations", "interviews", "findings", "recommendations")
    page = visit_page(desk, ref)
    assert [line.record.no for line in page.findings] == [1, 2, 3]
    assert page.findings[2].interviews == ("A1", "A3")
    assert page.recommendations[1].ref == f"{ref}/R2"
    stated = page.population("stated").record
    assert (stated.held, stated.places) == (2351, 1800)
    with pytest.raises(VisitRefused):
        extend_visit(desk, open_visit(desk, ref), {"interviews": [{"pseudonym": "A1"}], "facility": "CC2"})


def test_a_second_form_that_adds_over_an_answer_leaves_both(desk):
    ref = import_visit(desk, visit_document())
    before = open_visit(desk, ref)
    extend_visit(desk, open_visit(desk, ref), {"answers": {"SEP02": "yes"}})
    extend_visit(desk, before, {"answers": {"SEP02": "no"}})
    page = visit_page(desk, ref)
    assert [line.code for line in page.lines if line.contested] == ["SEP02"]
    assert SpaceId(page.visit.space_id) == page.conflicts[0].space
