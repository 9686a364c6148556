# SPDX-License-Identifier: Apache-2.0
"""Whatever was allowed or not, the papers of a visit hold nobody's identity, and the public ones nothing private."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legalaid.documents.content import Bilingual, LetterLanguage, Signatory
from legalaid.domain.interview import Risk, Use, may
from legalaid.domain.record import change
from legalaid.services.facility_history import facility_history
from legalaid.services.facility_lines import known_questions
from legalaid.services.recommendations import issue, respond, verify
from legalaid.services.visit_filled import filling
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_letter import letter_content
from legalaid.services.visit_page import InterviewLine, visit_page
from legalaid.services.visit_release import Audience, released
from legalaid.services.visit_report import report_content
from legalaid.services.visit_timeline import timeline_content
from tests.helpers.desks import open_desk
from tests.helpers.letters import LETTERHEAD
from tests.helpers.visits import visit_document

SAID = "SAID: the water is not enough"
ALONE = "ALONE: one man says he was beaten"
INSIDE = "INSIDE: the kitchen was closed"
PRIVATE = ("NOTE", "TRADE", "TEAM", "INSIDE", "MANDATE", "KEPT")
WHO = ("ជា វណ្ណៈ", "ជាវណ្ណៈ", "វណ្ណៈ", "P-8841", "B12", "A1", "A2", "1988")

DOCUMENT = visit_document(
    others=["TEAM member"],
    mandate="MANDATE",
    answers={
        "GEN01": {"value": "no", "note": "NOTE"},
        "GEN04": {"value": {"female": 3, "male": 2400}, "sources": ["register"]},
        "REG03": {"value": 7, "sources": ["register"]},
        "FOD04": {"value": "no", "sources": ["seen", "stated_detainees"]},
        "VOC02": "TRADE",
    },
    populations=[{"source": "stated", "held": 2403, "unsentenced": 4, "places": 1800, "note": "NOTE"}],
    findings=[
        {"questions": ["FOD04"], "interviews": ["A1"], "text_en": ALONE, "severity": "critical", "public": True},
        {"questions": ["GEN01"], "text_en": INSIDE, "severity": "serious"},
    ],
    recommendations=[
        {"findings": [1], "text_en": "Install a tank", "addressee": "facility", "due": "2027-01-31", "public": True},
        {"findings": [2], "text_en": "KEPT inside", "addressee": "facility"},
    ],
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("visits") / "vault") as opened:
        yield opened


@pytest.fixture(scope="module")
def page(desk):
    return visit_page(desk, import_visit(desk, DOCUMENT))


@pytest.fixture(scope="module")
def history(desk, page):
    return facility_history(desk, page.facility.code), known_questions(desk)


def words(value):
    """Every text of a paper, however deep."""
    found, open_ = [], [value]
    while open_:
        one = open_.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, dict):
            open_.extend(one.values())
        elif isinstance(one, list | tuple | set | frozenset):
            open_.extend(one)
        else:
            open_.extend(getattr(one, name) for name in getattr(one, "__dataclass_fields__", ()))
    return found


def papers(out, history):
    """Every paper that a reader of this kind can be given."""
    said = {"language": LetterLanguage.BOTH, "letterhead": LETTERHEAD}
    yield report_content(out, **said)
    yield filling(out)
    yield timeline_content(*history, out, **said)
    if out.audience is Audience.FACILITY:
        signatory = Signatory(name=Bilingual("កែវ ដារ៉ា", "KEO Dara"))
        yield letter_content(out, **said, signatory=signatory, today=out.page.visit.start_on)


YES_NO = st.sampled_from([None, "yes", "no", "unknown", "declined", "not_asked"])
CONSENTS = st.sets(st.sampled_from(Use)).map(lambda uses: tuple(sorted(uses)))
TALKS = st.tuples(CONSENTS, YES_NO, st.sampled_from(Risk), st.sampled_from([None, 1, 2, 5]))


@settings(max_examples=500)
@given(st.lists(TALKS, min_size=2, max_size=2), st.sampled_from(Audience), st.booleans())
def test_no_paper_tells_who_spoke_or_what_was_not_allowed(page, history, talks, audience, is_alone):
    made = []
    for line, (consents, free, risk, persons) in zip(page.interviews, talks, strict=True):
        more = {"consents": consents, "free_to_refuse": free, "reprisal_risk": risk, "persons": persons, "text": SAID}
        made.append(InterviewLine(change(line.record, **more)))
    mixed = replace(page, interviews=tuple(made))
    if is_alone:
        alone = replace(page.findings[0], sources=("stated_detainees",), single_source=True)
        mixed = replace(mixed, findings=(alone, *page.findings[1:]))
    out = released(mixed, audience)
    told = [text for paper in papers(out, history) for text in words(paper)]
    assert not any(who in text for text in told for who in WHO)
    needed = {Audience.PUBLIC: Use.QUOTE, Audience.UN: Use.UN}.get(audience, Use.SHARE)
    allowed = [line.record for line in made if may(line.record, needed) and may(line.record, Use.QUOTE)]
    assert allowed or SAID not in told
    heard = made[0].record
    if heard.reprisal_risk == Risk.HIGH or (is_alone and (heard.persons or 1) == 1 and not may(heard, needed)):
        assert ALONE not in told
        assert "Install a tank" not in told, "what rests on it stays back with it"
    if audience is Audience.PUBLIC:
        assert [text for text in told if any(private in text for private in PRIVATE)] == []
        assert not any(text.startswith(("3 female", "7 persons", "4 (", "4")) for text in told)


def test_the_confidential_report_says_what_was_found_and_counted(page):
    out = released(page, Audience.CONFIDENTIAL)
    told = words(report_content(out, language=LetterLanguage.EN, letterhead=LETTERHEAD))
    for wanted in (INSIDE, ALONE, "TRADE", "3 female, 2400 male", "7 persons\ncalls for attention", "MANDATE"):
        assert wanted in told
    assert any("TEAM member" in text for text in told)
    assert "Single source · Questions: GEN01" in told


def test_small_numbers_are_not_told_to_the_public_even_as_a_difference(page):
    out = released(page, Audience.PUBLIC)
    told = words(report_content(out, language=LetterLanguage.EN, letterhead=LETTERHEAD))
    assert "2403" in told
    assert any(text.startswith("fewer than 10") for text in told)
    assert not any("2400" in text for text in told)
    assert not any("%" in text and "0%" not in text and "(n" not in text for text in told), (
        "shares of few tell them too"
    )


def test_an_earlier_recommendation_is_told_to_the_public_only_if_it_is_public(page):
    sent = [replace(line, record=change(line.record, issued_on=date(2026, 4, 1))) for line in page.recommendations]
    later = replace(page, to_verify=(sent[1], sent[0]), recommendations=())
    for audience, expected in ((Audience.PUBLIC, False), (Audience.CONFIDENTIAL, True)):
        out = released(later, audience)
        told = words(report_content(out, language=LetterLanguage.EN, letterhead=LETTERHEAD))
        assert any("KEPT" in text for text in told) is expected
        assert "Install a tank" in told


def test_the_word_of_the_place_stands_beside_what_was_seen_and_neither_text_is_for_the_public(desk):
    first = import_visit(desk, DOCUMENT | {"start_on": "2026-03-20"})
    issue(desk, first, on=date(2026, 4, 1))
    reply = {"received_on": "2026-05-02", "kind": "accepted", "action_claimed": "CLAIM", "claimed_on": "2026-09-01"}
    respond(desk, f"{first}/R1", reply | {"our_view": "VIEW"})
    second = import_visit(desk, DOCUMENT)
    verify(desk, f"{first}/R1", visit_ref=second, result="partial", evidence="EVIDENCE")
    shown = visit_page(desk, second)
    for audience, expected in ((Audience.PUBLIC, False), (Audience.CONFIDENTIAL, True)):
        told = words(report_content(released(shown, audience), language=LetterLanguage.EN, letterhead=LETTERHEAD))
        (claimed,) = [text for text in told if text.startswith("says it is done (01/09/2026)")]
        (seen,) = [text for text in told if text.startswith("Done in part")]
        assert ("CLAIM" in claimed, "EVIDENCE" in seen) == (expected, expected)
        assert not any("VIEW" in text for text in told)
