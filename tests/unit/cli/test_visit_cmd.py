# SPDX-License-Identifier: Apache-2.0
"""A visit, its recommendations and its place, from the command line alone."""

import json

import pytest

from legalaid.clock import Clock
from tests.helpers.desks import new_vault
from tests.helpers.program import Program
from tests.helpers.visits import visit_document


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    folder = tmp_path_factory.mktemp("visits") / "vault"
    new_vault(folder, clock=Clock()).desk.lock()
    return Program.on(folder)


def test_the_example_is_imported_and_shown(program):
    example = Program()("visit", "example").out
    ref = program.ask("visit", "import", "-", given=example)["ref"]
    shown = program.ask("visit", "show", ref)
    given = json.loads(example)
    assert (shown["ref"], shown["status"], shown["facility"]["code"]) == (ref, "planned", "EXAMPLE")
    assert shown["answered"] == len(given["answers"])
    told = json.dumps(shown, ensure_ascii=False)
    for secret in ("សុវណ្ណារិទ្ធ", "P-8841", "B12", *(talk["text"] for talk in given["interviews"])):
        assert secret in example
        assert secret not in told
    assert [(finding["single_source"], finding["interviews"]) for finding in shown["findings"]] == [
        (False, ["A1", "A2"]),
        (False, ["A2"]),
        (True, []),
    ]
    stated = next(line for line in shown["populations"] if line["source"] == "stated")
    assert stated["figures"]["occupancy"] == round(2350 / 1800, 3)
    assert program("visit", "show", ref).code == 0


def test_from_the_plan_to_the_verified_improvement(program):
    first = program.ask("visit", "import", "-", given=json.dumps(visit_document(start_on="2026-02-10")))["ref"]
    name = f"{first}/R1"
    assert program.ask("recommendation", "issue", first, "--on", "2026-03-01") == {"issued": [name]}
    said = ("--set", "action_claimed=A tank stands there", "--set", "received_on=2026-04-01")
    claimed = program.ask("recommendation", "respond", name, "--kind", "accepted", *said)
    assert (claimed["claimed"], claimed["verified"], claimed["stage"]) == (True, None, "replied")
    later = program.ask("visit", "start", "CC1", "--set", "type=follow_up", "--set", "start_on=2026-12-01")["ref"]
    assert [line["ref"] for line in program.ask("visit", "show", later)["to_verify"]] == [name]
    words = ("--visit", later, "--result", "partial", "--evidence", "Half full at 16:00", "--question", "FOD04")
    seen = program.ask("recommendation", "verify", name, *words)
    assert (seen["claimed"], seen["verified"], seen["verifications"][0]["questions"]) == (True, "partial", ["FOD04"])
    found = program.ask("recommendation", "list", "--facility", "CC1")["recommendations"]
    assert [line["ref"] for line in found] == [name]
    assert program.refusal("recommendation", "verify", name, *words[:1], first, *words[2:]) == (
        "case.verified_elsewhere"
    )
    history = program.ask("facility", "show", "CC1")
    assert {line["ref"] for line in history["visits"]} == {first, later}
    assert history["recommendations"][0]["verified"] == "partial"


def test_answers_are_typed_one_by_one(program):
    ref = program.ask("visit", "start", "CC2")["ref"]
    typed = program.ask("visit", "answer", ref, "GEN01=no", "GEN04=១២/340", "--source", "seen", "--note", "at noon")
    assert typed["changed"] == ["GEN01", "GEN04"]
    program.ask("visit", "answer", ref, "MED02=not_seen", "GEN01=")
    shown = program.ask("visit", "show", ref)
    answers = {line["question"]: line for section in shown["sections"] for line in section["answers"]}
    assert set(answers) == {"GEN04", "MED02"}
    assert answers["GEN04"] == {
        "question": "GEN04",
        "value": {"female": 12, "male": 340},
        "sources": ["seen"],
        "note": "at noon",
    }
    assert program.refusal("visit", "answer", ref, "GEN01=maybe") == "input.wrong_value"
    assert program("visit", "answer", ref, "some words").code == 2
    assert program.ask("visit", "edit", ref, "--set", "access=partial")["changed"] == ["access"]
    assert program.ask("visit", "move", ref, "done")["status"] == "done"
    assert program.refusal("visit", "move", ref, "closed") == "case.visit_move_not_allowed"
    upgraded = program.ask("visit", "upgrade", ref, "--dry-run")
    assert (upgraded["version"], upgraded["carried"], upgraded["not_mapped"]) == ("2026.1", ["GEN04", "MED02"], [])
    listed = program.ask("visit", "list", "--facility", "cc2")["visits"]
    assert [(line["ref"], line["answers"], line["status"]) for line in listed] == [(ref, 2, "done")]


def test_parts_are_added_and_a_faulty_visit_is_refused_with_its_places(program):
    ref = program.ask("visit", "start", "CC3")["ref"]
    more = {"findings": [{"severity": "moderate", "text_en": "Dark cells"}], "answers": {"SEP01": "yes"}}
    assert program.ask("visit", "add", ref, "-", given=json.dumps(more))["added"] == ["answers", "findings"]
    answer = program("visit", "add", ref, "-", "--json", given=json.dumps({"answers": {"ZZZ01": "yes"}}))
    assert (answer.code, answer.error["code"]) == (1, "input.visit_refused")
    assert "answers.ZZZ01" in answer.error["message"]


def test_a_request_becomes_a_case_when_the_prisoner_agreed(program):
    ref = program.ask("visit", "import", "-", given=json.dumps(visit_document(facility="CC4")))["ref"]
    request = program.ask("visit", "show", ref)["requests"][0]
    case = program.ask("visit", "case", request["id"])["ref"]
    assert program.ask("case", "show", case)["client"]["family_name_km"] == "ជា"
    assert program.refusal("visit", "case", request["id"]) == "case.request_has_case"


def test_an_office_corrects_a_place_and_notes_a_capacity(program):
    assert program.ask("facility", "set", "CC1", "--set", "name_en=Prey Sar One")["changed"] == ["name_en"]
    program.ask("facility", "set", "CC1", "--set", "name_en=Prey Sar 1", "--set", "holds=men,women")
    added = ("--set", "least=2000", "--set", "observed=2026-05", "--set", "source=Annual report")
    program.ask("facility", "capacity", "CC1", *added)
    program.ask("facility", "set", "PP-POLICE", "--set", "kind=police_custody", "--set", "name_km=ស្នងការ")
    found = {place["code"]: place for place in program.ask("facility", "list")["facilities"]}
    assert (found["CC1"]["en"], found["CC1"]["corrected"], found["CC1"]["holds"]) == (
        "Prey Sar 1",
        True,
        ["men", "women"],
    )
    assert [seen["source"] for seen in found["CC1"]["capacity"]] == ["Phnom Penh Post, October 2017", "Annual report"]
    assert found["PP-POLICE"]["kind"] == "police_custody"
    assert program.refusal("facility", "capacity", "CC1", "--set", "least=2000") == "input.missing_field"
    assert program.refusal("facility", "show", "NOWHERE") == "input.not_found"
