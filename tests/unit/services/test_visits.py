# SPDX-License-Identifier: Apache-2.0
"""A visit from its plan to its page: started, answered one by one, answered by two, moved on, brought up to date."""

import json
from dataclasses import replace

import pytest

from legalaid.domain.answers import Alert
from legalaid.domain.checklist import read_template, template
from legalaid.domain.record import build, change
from legalaid.domain.stored_checklist import StoredChecklist
from legalaid.domain.visit import Visit, VisitMoveNotAllowed
from legalaid.errors import MissingField, NotFound, UnknownCode, UnknownField, WrongCheckDigit, WrongValue
from legalaid.ids import SpaceId
from legalaid.services.checklist_shelf import on_shelf, take
from legalaid.services.conflicts import list_conflicts, resolve_conflict
from legalaid.services.office import list_staff, set_staff
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_page import visit_page
from legalaid.services.visits import (
    ChecklistInUse,
    answer,
    move_visit,
    open_visit,
    plan_upgrade,
    save_visit,
    start_visit,
    upgrade_visit,
    withdraw_answer,
)
from tests.helpers.desks import open_desk
from tests.helpers.visits import visit_document


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("visits") / "vault") as opened:
        yield opened


@pytest.fixture
def ref(desk):
    return start_visit(desk, "cc1", type="full", announced=False)


def lines(desk, ref):
    return {line.code: line for line in visit_page(desk, ref).lines}


def test_a_visit_has_a_number_a_place_and_the_newest_checklist(desk, ref):
    page = visit_page(desk, ref)
    assert ref.startswith("V-BTB-2026-")
    assert (page.facility.code, page.visit.status, page.visit.template_version) == ("CC1", "planned", "2026.1")
    assert page.team == ("កែវ ដារ៉ា",)
    assert len(list(page.lines)) == 86
    assert not any(line.is_answered for line in page.lines)


def test_a_paper_in_english_calls_the_team_by_their_names_in_latin_letters(desk, ref):
    set_staff(desk, list_staff(desk)[0]["id"], {"name_en": "Keo Dara"})
    page = visit_page(desk, ref)
    assert (page.team, page.team_latin) == (("កែវ ដារ៉ា",), ("Keo Dara",))


@pytest.mark.parametrize(
    ("facility", "given", "refusal"),
    [
        ("NOWHERE", {}, NotFound),
        ("CC1", {"type": "surprise"}, UnknownCode),
        ("CC1", {"version": "1999.1"}, NotFound),
    ],
)
def test_a_visit_that_cannot_be_is_not_planned(desk, facility, given, refusal):
    with pytest.raises(refusal):
        start_visit(desk, facility, **given)


def test_a_mistyped_number_is_told_from_one_that_is_not_there(desk, ref):
    with pytest.raises(WrongCheckDigit):
        open_visit(desk, ref[:-1] + str((int(ref[-1]) + 1) % 10))
    with pytest.raises(WrongValue):
        open_visit(desk, "R1")


def test_each_answer_is_saved_by_itself_with_what_it_rests_on(desk, ref):
    answer(desk, open_visit(desk, ref), {"GEN01": "no"})
    given = {"value": "៣៤០០", "sources": ["register"], "note": "ថ្ងៃទី១៨", "disputed": True}
    assert answer(desk, open_visit(desk, ref), {"FOD02": given, "MED02": "refused"}) == ("FOD02", "MED02")
    found = lines(desk, ref)
    assert found["GEN01"].alert is Alert.CRITICAL
    assert (found["FOD02"].value, found["FOD02"].sources, found["FOD02"].disputed) == (3400, ("register",), True)
    assert (found["MED02"].value, found["MED02"].not_assessed) == (None, "refused")


def test_a_new_answer_takes_the_place_of_the_old_one_and_keeps_the_note(desk, ref):
    answer(desk, open_visit(desk, ref), {"FOD02": {"value": 3400, "sources": ["register"], "note": "seen twice"}})
    answer(desk, open_visit(desk, ref), {"FOD02": "no_time"})
    line = lines(desk, ref)["FOD02"]
    assert (line.text, line.not_assessed, line.sources, line.note) == (None, "no_time", (), "seen twice")
    withdraw_answer(desk, open_visit(desk, ref), "FOD02")
    assert not lines(desk, ref)["FOD02"].is_answered
    with pytest.raises(NotFound):
        withdraw_answer(desk, open_visit(desk, ref), "SEP01")


def test_answers_that_cannot_be_true_together_are_told(desk, ref):
    answer(desk, open_visit(desk, ref), {"EXE01": 30, "EXE02": "yes", "DIS02": 0, "DIS03": 4, "INC01": 0})
    assert [check.when for check in visit_page(desk, ref).contradictions] == [
        "EXE01 < 60 and EXE02 = 'yes'",
        "DIS02 = 0 and DIS03 > 0",
    ]
    answer(desk, open_visit(desk, ref), {"EXE02": "no", "DIS03": "not_seen"})
    assert visit_page(desk, ref).contradictions == ()


@pytest.mark.parametrize(
    ("given", "refusal", "field"),
    [
        ({"ZZZ01": "yes"}, UnknownField, "ZZZ01"),
        ({"GEN01": "maybe"}, WrongValue, "GEN01"),
        ({"GEN01": {"value": "yes", "colour": 1}}, UnknownField, "GEN01.colour"),
        ({"GEN01": {"value": "yes", "not_assessed": "refused"}}, WrongValue, "GEN01.not_assessed"),
        ({"GEN01": {"value": "yes", "sources": ["hearsay"]}}, UnknownCode, "GEN01.sources"),
        ({"SEP01": "yes", "GEN04": 12}, WrongValue, "GEN04"),
    ],
)
def test_a_wrong_answer_is_named_and_none_of_its_save_is_kept(desk, ref, given, refusal, field):
    with pytest.raises(refusal) as told:
        answer(desk, open_visit(desk, ref), given)
    assert told.value.facts["field"] == field
    assert not any(line.is_answered for line in visit_page(desk, ref).lines)


def test_two_monitors_who_answer_differently_are_both_kept(desk, ref):
    first, second = open_visit(desk, ref), open_visit(desk, ref)
    answer(desk, first, {"SEP01": "yes", "SEP02": "yes"})
    answer(desk, second, {"SEP01": "no", "SEP02": "yes"})
    page = visit_page(desk, ref)
    assert [line.code for line in page.lines if line.contested] == ["SEP01"], "the same answer twice is no conflict"
    (clash,) = [entry for entry in list_conflicts(desk) if entry["id"] == page.conflicts[0].id]
    assert (clash["ref"], clash["field"]) == (ref, "answer.SEP01.value")
    assert {value["value"]["value"] for value in clash["values"]} == {"yes", "no"}
    resolve_conflict(desk, clash["id"], take=1)
    assert not any(line.contested for line in visit_page(desk, ref).lines)


def test_what_the_population_says_stands_beside_the_answer(desk):
    ref = import_visit(desk, visit_document())
    page = visit_page(desk, ref)
    line = next(line for line in page.lines if line.code == "GEN04")
    assert (line.text, line.population) == ("0/2400", (("counted", "0/2400"),))
    stated, counted = page.population("stated").figures, page.population("counted").figures
    assert (stated.held, counted.held) == (2350, 2400), "stated and counted never share a number"
    assert (stated.occupancy, stated.unsentenced_share) == (2350 / 1800, 900 / 2350)
    assert (counted.places_from, counted.persons_per_toilet) == ("Phnom Penh Post, October 2017", 40)


def test_the_last_visits_answer_is_hidden_until_there_is_one(desk):
    past = import_visit(desk, visit_document(facility="CC2", start_on="2026-05-02"))
    move_visit(desk, open_visit(desk, past), "done")
    ref = start_visit(desk, "CC2")
    assert all(line.earlier is None for line in visit_page(desk, ref).lines)
    answer(desk, open_visit(desk, ref), {"GEN01": "yes"})
    found = lines(desk, ref)
    assert (found["GEN01"].earlier.value, found["GEN01"].earlier.number) == ("no", past)
    assert found["FOD02"].earlier is None


def test_a_visit_is_changed_and_moves_only_where_it_may(desk, ref):
    assert save_visit(desk, open_visit(desk, ref), {"access": "refused", "areas_refused": "all"}) == (
        "access",
        "areas_refused",
    )
    with pytest.raises(UnknownField):
        save_visit(desk, open_visit(desk, ref), {"number": "V-1"})
    with pytest.raises(VisitMoveNotAllowed):
        move_visit(desk, open_visit(desk, ref), "closed")
    with pytest.raises(MissingField):
        move_visit(desk, open_visit(desk, ref), "cancelled")
    move_visit(desk, open_visit(desk, ref), "cancelled", reason="flood")
    assert visit_page(desk, ref).visit.status == "cancelled"


# --- a checklist of one's own, and a newer version of it -------------------------------------------------------------


def test_an_upgrade_maps_answers_by_code_and_shows_what_did_not_map(desk, monkeypatch):
    shipped = template()
    newer = replace(
        shipped,
        version="2029.1",
        sections=tuple(
            replace(section, questions=tuple(q for q in section.questions if q.code != "FOD01"))
            for section in shipped.sections
        ),
    )
    monkeypatch.setattr("legalaid.domain.checklist.templates", lambda: (newer, shipped))
    ref = import_visit(desk, visit_document(version="2026.1"))
    planned = plan_upgrade(desk, open_visit(desk, ref))
    assert (planned.template.version, planned.not_mapped) == ("2029.1", ("FOD01",))
    assert {"GEN01", "FOD02", "MED02"} <= set(planned.carried)
    upgrade_visit(desk, open_visit(desk, ref))
    page = visit_page(desk, ref)
    assert page.visit.template_version == "2029.1"
    assert [(line.code, line.value) for line in page.unmapped] == [("FOD01", "2")], "no answer is lost"
    for status in ("done", "drafted", "sent"):
        move_visit(desk, open_visit(desk, ref), status)
    with pytest.raises(ChecklistInUse):
        upgrade_visit(desk, open_visit(desk, ref), "2026.1")


def test_a_visit_whose_checklist_is_missing_still_shows_every_answer(desk):
    ref = import_visit(desk, visit_document())
    form = open_visit(desk, ref)
    with desk.write("visit.edit") as work:
        work.save(form.visit, change(form.visit.record, template="lost-list", template_version="2020.1"))
    page = visit_page(desk, ref)
    assert (page.template, page.sections) == (None, ())
    assert {line.code for line in page.unmapped} >= {"GEN01", "FOD02", "MED02"}
    with pytest.raises(UnknownField):
        answer(desk, open_visit(desk, ref), {"GEN01": "yes"})


def test_a_checklist_of_ones_own_goes_with_the_visit(desk):
    shipped = template()
    table = {
        "code": "own-list",
        "version": "2026.1",
        "km": "បញ្ជី",
        "en": "List",
        "standard": [{"code": "NMR", "km": "វិធាន", "en": "Rules"}],
        "section": [
            {
                "code": "WAT",
                "km": "ទឹក",
                "en": "Water",
                "question": [
                    {"code": "WAT01", "type": "compliance", "km": "ទឹក?", "en": "Water?", "rules": ["NMR 22"]},
                    {
                        "code": "WAT02",
                        "type": "text",
                        "km": "ហេតុអ្វី?",
                        "en": "Why?",
                        "rules": ["NMR 22"],
                        "show_if": "WAT01 = 'no'",
                    },
                ],
            }
        ],
    }
    own = read_template(table)
    with desk.write("checklist.import") as work:
        row = {"id": work.new_id(), "space_id": desk.office_space, "code": own.code, "version": own.version}
        work.add(build(StoredChecklist, **row, content=json.dumps(table).encode(), sha256=b"-"))
    with desk.read() as reader:
        assert {known.code for known in on_shelf(reader)} == {own.code, shipped.code}
    ref = start_visit(desk, "CC1", template="own-list")
    found = lines(desk, ref)
    assert (found["WAT01"].asked, found["WAT02"].asked) == (True, False)
    answer(desk, open_visit(desk, ref), {"WAT01": "no"})
    assert lines(desk, ref)["WAT02"].asked
    with desk.write("checklist.retire") as work:
        for opened in work.opened_where(StoredChecklist, space_id=desk.office_space):
            work.delete(opened, reason="removed")
    with desk.read() as reader:
        space = SpaceId(reader.where(Visit, number=ref)[0].space_id)
        assert [row.space_id for row in reader.where(StoredChecklist)] == [space]
        assert take(reader, "own-list", "2026.1") == own
        assert {known.code for known in on_shelf(reader)} == {shipped.code}
        with pytest.raises(NotFound):
            take(reader, "own-list", "2030.1")
    assert lines(desk, ref)["WAT01"].value == "no"
