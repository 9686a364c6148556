# SPDX-License-Identifier: Apache-2.0
"""What may leave of a visit: whatever the consents are, never who spoke, and nothing that was not allowed."""

from dataclasses import fields, is_dataclass, replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legalaid.domain.checklist import ChecklistTemplate, Question, Section
from legalaid.domain.interview import Interview, Risk, Use, may
from legalaid.domain.record import Record, change
from legalaid.services.attachments import attach, export_attachment
from legalaid.services.recommendations import issue, verify
from legalaid.services.visit_import import extend_visit, import_visit
from legalaid.services.visit_page import InterviewLine, visit_page
from legalaid.services.visit_release import (
    Audience,
    NameInText,
    ReprisalNotJudged,
    check_names,
    check_risks,
    release,
    released,
)
from legalaid.services.visits import answer, open_visit
from tests.helpers.desks import open_desk
from tests.helpers.visits import visit_document

SAID = "គាត់និយាយថាទឹកមិនគ្រប់គ្រាន់"
WHO = ("ជា វណ្ណៈ", "ជាវណ្ណៈ", "វណ្ណៈ", "P-8841", "B12")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("visits") / "vault") as opened:
        yield opened


class Shown:
    """A page that a failing example does not print whole."""

    def __init__(self, page) -> None:
        self.page = page


@pytest.fixture(scope="module")
def shown(desk):
    return Shown(visit_page(desk, import_visit(desk, visit_document())))


def words(value):
    """Every text in a value, however deep; the checklist itself is everybody's."""
    if isinstance(value, ChecklistTemplate | Section | Question):
        return
    if isinstance(value, Record):
        yield from (text for part in value.values().values() for text in words(part))
    elif is_dataclass(value):
        yield from (text for field in fields(value) for text in words(getattr(value, field.name)))
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in words(part))
    elif isinstance(value, list | tuple | set | frozenset):
        yield from (text for part in value for text in words(part))
    elif isinstance(value, str) and not isinstance(value, UUID):
        yield value


YES_NO = st.sampled_from([None, "yes", "no", "unknown", "declined", "not_asked"])
RISKS = st.sampled_from([*Risk, None])
CONSENTS = st.sets(st.sampled_from(Use)).map(lambda uses: tuple(sorted(uses)))
TALKS = st.tuples(CONSENTS, YES_NO, RISKS, st.sampled_from([None, 1, 2, 5]))


@settings(max_examples=500)
@given(st.lists(TALKS, min_size=2, max_size=2), st.sampled_from(Audience), st.booleans())
def test_whatever_the_consents_nothing_leaves_that_was_not_allowed(shown, talks, audience, seen_too):
    page = shown.page
    made = []
    for line, (consents, free, risk, persons) in zip(page.interviews, talks, strict=True):
        more = {"consents": consents, "free_to_refuse": free, "reprisal_risk": risk, "persons": persons, "text": SAID}
        made.append(InterviewLine(change(line.record, **more)))
    mixed = replace(page, interviews=tuple(made))
    if not seen_too:
        alone = replace(page.findings[0], sources=("stated_detainees",), single_source=True)
        mixed = replace(mixed, findings=(alone, *page.findings[1:]))
    if any(line.record.reprisal_risk is None for line in made):
        with pytest.raises(ReprisalNotJudged):
            check_risks(mixed)
        return
    check_risks(mixed)
    out = released(mixed, audience)
    needed = {Audience.PUBLIC: Use.QUOTE, Audience.UN: Use.UN}.get(audience, Use.SHARE)
    allowed = [line.record for line in made if may(line.record, needed) and may(line.record, Use.QUOTE)]
    told = list(words(out))
    assert len(out.quotes) <= len(allowed)
    assert (SAID in told) == bool(out.quotes)
    assert not {"A1", "A2"} & set(told), "a pseudonym never leaves"
    assert not any(who in text for text in told for who in WHO)
    heard = made[0].record
    has_left = 1 in [line.record.no for line in out.page.findings]
    if heard.reprisal_risk == Risk.HIGH:
        assert not has_left
    if not seen_too and has_left:
        assert (heard.persons or 1) > 1 or (may(heard, needed) and audience is not Audience.PUBLIC)
    if audience is Audience.PUBLIC:
        assert all(line.record.public for line in (*out.page.findings, *out.page.recommendations))
        assert "ការទិញថ្ងៃទី១៨" not in told, "notes are for the team"


def test_two_different_judgements_of_a_risk_stop_everything(desk):
    ref = import_visit(desk, visit_document())
    page = visit_page(desk, ref)
    with desk.read() as reader:
        forms = [reader.open(Interview, page.interviews[1].record.id) for _ in range(2)]
    for opened, risk in zip(forms, ("none", "high"), strict=True):
        with desk.write("interview.edit") as work:
            work.save(opened, change(opened.record, reprisal_risk=risk))
    with pytest.raises(ReprisalNotJudged) as told:
        release(desk, ref, Audience.CONFIDENTIAL)
    assert told.value.facts == {"count": 1}


NAMED = [
    ({"answers": {"VOC02": "អ្នកឈ្មោះ វណ្ណៈ ដេរ"}}, "answers.VOC02"),
    ({"answers": {"GEN02": {"value": "no", "note": "asked ជា វណ្ណៈ"}}}, "answers.GEN02.note"),
    ({"findings": [{"severity": "serious", "text_en": "Prisoner p-8841 was beaten"}]}, "findings.3"),
    ({"recommendations": [{"text_km": "ដោះលែងជាវណ្ណៈ"}]}, "/R2"),
]


@pytest.mark.parametrize(("more", "place"), NAMED)
def test_a_name_in_a_text_stops_everything_and_is_told_by_its_place(desk, more, place):
    ref = import_visit(desk, visit_document())
    extend_visit(desk, open_visit(desk, ref), more)
    with pytest.raises(NameInText) as told:
        release(desk, ref, Audience.CONFIDENTIAL)
    assert told.value.facts["field"].endswith(place)


def test_a_given_name_that_only_begins_a_common_word_stops_nothing(desk):
    talk = {"pseudonym": "C1", "reprisal_risk": "none", "identity": {"family_km": "លី", "given_km": "សុខា"}}
    findings = [{"severity": "serious", "text_km": "មន្ត្រីសុខាភិបាលមិនបានពិនិត្យ"}]
    ref = import_visit(desk, visit_document(interviews=[talk], findings=findings, recommendations=None, requests=None))
    release(desk, ref, Audience.CONFIDENTIAL)
    extend_visit(desk, open_visit(desk, ref), {"answers": {"VOC02": "គាត់ប្រាប់ថាសុខាធ្វើការ"}})
    with pytest.raises(NameInText):
        release(desk, ref, Audience.CONFIDENTIAL)


def test_what_was_asked_before_leaves_once_it_went_out_and_names_of_then_stop_it_too(desk):
    before = import_visit(desk, visit_document(facility="CC3", start_on="2026-03-01"))
    issue(desk, before)
    ref = import_visit(
        desk, visit_document(facility="CC3", interviews=[], findings=[], recommendations=[], requests=[])
    )
    assert [line.ref for line in release(desk, ref, Audience.PUBLIC).page.to_verify] == [f"{before}/R1"]
    verify(desk, f"{before}/R1", visit_ref=ref, result="full", evidence="ជា វណ្ណៈ told us")
    with pytest.raises(NameInText) as told:
        release(desk, ref, Audience.CONFIDENTIAL)
    assert told.value.facts["field"] == f"{before}/R1"


def test_not_even_a_photograph_leaves_while_a_risk_is_not_judged(desk, tmp_path):
    ref = import_visit(desk, visit_document())
    paper = attach(desk, ref, title="note.txt", content=b"words")["id"]
    export_attachment(desk, paper, tmp_path / "note.txt")
    extend_visit(desk, open_visit(desk, ref), {"interviews": [{"pseudonym": "A7"}]})
    with pytest.raises(ReprisalNotJudged):
        export_attachment(desk, paper, tmp_path / "again.txt")
    assert not (tmp_path / "again.txt").exists()


def test_a_cleared_visit_leaves_with_what_was_allowed(desk):
    ref = import_visit(desk, visit_document())
    answer(desk, open_visit(desk, ref), {"SEP01": "yes"})
    out = release(desk, ref, Audience.FACILITY)
    assert (out.interviews, out.quotes, out.withheld) == (2, (), 0)
    assert (out.page.interviews, out.page.requests) == ((), ())
    public = release(desk, ref, Audience.PUBLIC)
    assert [line.record.no for line in public.page.findings] == [1]
    assert public.withheld == 1


def test_where_one_person_alone_spoke_that_is_not_told(shown):
    page = shown.page
    only = replace(page, interviews=page.interviews[:1], findings=page.findings[1:])
    assert released(only, Audience.CONFIDENTIAL).interviews is None
    check_names(released(only, Audience.CONFIDENTIAL), ())
