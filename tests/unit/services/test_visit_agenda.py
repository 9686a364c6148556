# SPDX-License-Identifier: Apache-2.0
"""What waits of earlier visits stands on today's lists and at the next visit, until it is done."""

from datetime import date

import pytest
from sqlalchemy import event

from legalaid.domain.interview import InterviewIdentity
from legalaid.errors import NotFound, UnknownField
from legalaid.services.agenda import today
from legalaid.services.interviews import identify, identity_of, recheck
from legalaid.services.recommendations import issue, verify
from legalaid.services.visit_agenda import visit_agenda
from legalaid.services.visit_document import NoConsentToRecord
from legalaid.services.visit_import import extend_visit, import_visit
from legalaid.services.visit_page import visit_page
from legalaid.services.visit_steps import Opened, edit
from legalaid.services.visits import open_visit, start_visit
from tests.helpers.desks import StandingClock, open_desk
from tests.helpers.visits import visit_document


@pytest.fixture(scope="module")
def clock():
    return StandingClock()


@pytest.fixture(scope="module")
def desk(tmp_path_factory, clock):
    with open_desk(tmp_path_factory.mktemp("visits") / "vault", clock=clock) as opened:
        yield opened


def of(desk, name, facility):
    return [entry for entry in today(desk)[name] if entry["facility"] == facility]


def test_an_overdue_recommendation_waits_until_it_is_seen_done(desk):
    recommendation = {"text_en": "Mend the roof", "findings": [1], "addressee": "facility", "due": "2026-06"}
    ref = import_visit(desk, visit_document(facility="CC2", start_on="2026-03-01", recommendations=[recommendation]))
    assert of(desk, "overdue_recommendations", "CC2") == [], "nothing was asked yet"
    issue(desk, ref, on=date(2026, 3, 10))
    (late,) = of(desk, "overdue_recommendations", "CC2")
    assert (late["recommendation"], late["due"], late["claimed"], late["verified"]) == (
        f"{ref}/R1",
        "2026-06",
        False,
        None,
    )
    later = start_visit(desk, "CC2", start_on=date(2026, 11, 1))
    verify(desk, f"{ref}/R1", visit_ref=later, result="full", evidence="New tiles on all of it")
    assert of(desk, "overdue_recommendations", "CC2") == []


def test_the_agenda_of_many_recommendations_asks_the_store_no_more_often_than_that_of_a_few(desk):
    one = {"text_en": "Mend the roof", "findings": [1], "addressee": "facility", "due": "2026-06"}

    def asked(count):
        parts = {"findings": [{"severity": "serious", "text_en": "Roof"}], "recommendations": [one] * count}
        nobody = {"interviews": None, "requests": None}
        ref = import_visit(desk, visit_document(facility="CC1", start_on="2026-03-01", **parts, **nobody))
        issue(desk, ref, on=date(2026, 3, 10))
        statements = []
        with desk.read() as reader:
            event.listen(reader.connection, "before_cursor_execute", lambda *told: statements.append(told[2]))
            late = visit_agenda(reader, date(2026, 11, 1)).late
        return len(late), len(statements)

    (few, first), (many, second) = asked(2), asked(40)
    assert many - few == 40
    assert second == first


def test_a_finding_that_comes_back_is_told_with_how_often(desk):
    first = visit_document(facility="CC3", start_on="2026-03-01")
    good = {"questions": ["FOD04"], "severity": "good_practice", "text_en": "A filter was built"}
    import_visit(desk, first)
    assert of(desk, "repeated_findings", "CC3") == []
    import_visit(desk, first | {"start_on": "2026-05-01", "findings": [good], "recommendations": []})
    assert of(desk, "repeated_findings", "CC3") == [], "what is good does not come back as a fault"
    import_visit(desk, first | {"start_on": "2026-07-01"})
    assert [(one["finding"], one["times"], one["questions"]) for one in of(desk, "repeated_findings", "CC3")] == [
        (1, 2, ["FOD04"]),
        (2, 2, ["GEN01"]),
    ]


def test_whoever_risks_reprisals_is_seen_again(desk, clock):
    ref = import_visit(desk, visit_document(facility="CC4"))
    assert of(desk, "reprisal_checks", "CC4") == []
    ahead = start_visit(desk, "CC4", start_on=date(2026, 12, 20))
    assert [(row.number, row.pseudonym) for row in visit_page(desk, ahead).rechecks] == [(ref, "A1")]
    clock.pass_time(days=13)
    (waiting,) = of(desk, "reprisal_checks", "CC4")
    assert waiting == {"facility": "CC4", "visit": ref, "pseudonym": "A1", "due": "2026-12-04", "risk": "medium"}
    talk = visit_page(desk, ref).interviews[0].record
    recheck(desk, talk.id, found="Well; nobody asked him anything", on=date(2026, 12, 20))
    assert of(desk, "reprisal_checks", "CC4") == []
    assert visit_page(desk, ahead).rechecks == ()


# --- interviews ------------------------------------------------------------------------------------------------------


def test_consent_can_be_withdrawn_and_then_the_words_go(desk):
    page = visit_page(desk, import_visit(desk, visit_document(facility="CC1")))
    opened = Opened(page.interviews[0].record, page.form.seen)
    with pytest.raises(NoConsentToRecord):
        edit(desk, opened, {"consents": ["share"]})
    now = edit(desk, opened, {"consents": [], "text": None}).now.record
    assert (now.consents, now.text) == ((), None)
    with pytest.raises(UnknownField):
        edit(desk, opened, {"family_km": "ជា"})


def test_an_identity_is_written_once_and_each_look_is_noted(desk):
    ref = import_visit(desk, visit_document(facility="CC1"))
    page = visit_page(desk, ref)
    extend_visit(desk, open_visit(desk, ref), {"interviews": [{"pseudonym": "A9"}]})
    talk = visit_page(desk, ref).interviews[2].record.id
    assert identity_of(desk, talk) is None
    identify(desk, page.visit.id, talk, {"given_km": "សុខា", "cell": "C1"})
    identify(desk, page.visit.id, talk, {"cell": "C2"})
    known = identity_of(desk, talk).record
    assert (known.given_km, known.cell) == ("សុខា", "C2")
    with desk.read() as reader:
        spaces = {one.space_id for one in reader.where(InterviewIdentity, visit=page.visit.id)}
        looks = [entry.action for entry in reader.history(known.id)]
    assert len(spaces) == 1
    assert looks.count("interview.identify") == 3, "written, changed, looked at"
    with pytest.raises(NotFound):
        identify(desk, talk, talk, {"cell": "C2"})
