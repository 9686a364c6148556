# SPDX-License-Identifier: Apache-2.0
"""A visit, its recommendations and its place, from the command line alone: two visits and what lies between them."""

import json

import pytest

from legalaid.i18n import Language, texts
from tests.helpers.desks import put_vault
from tests.helpers.program import Program


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    folder = tmp_path_factory.mktemp("visits") / "vault"
    put_vault(folder)
    return Program.on(folder)


@pytest.fixture(scope="module")
def example():
    return json.loads(Program()("visit", "example").out)


@pytest.fixture(scope="module")
def first(program, example):
    return program.ask("visit", "import", "-", given=json.dumps(example))["ref"]


def test_the_example_is_shown_without_who_spoke_and_what_they_said(program, example, first):
    shown = program.ask("visit", "show", first)
    assert (shown["ref"], shown["status"], shown["facility"]["code"]) == (first, "planned", "EXAMPLE")
    assert shown["answered"] == len(example["answers"])
    told = json.dumps(shown, ensure_ascii=False)
    for secret in ("សុវណ្ណារិទ្ធ", "P-8841", "B12", *(talk["text"] for talk in example["interviews"])):
        assert secret in json.dumps(example, ensure_ascii=False)
        assert secret not in told
    assert [(finding["single_source"], finding["interviews"]) for finding in shown["findings"]] == [
        (False, ["A1", "A2"]),
        (False, ["A2"]),
        (True, []),
    ]
    stated = next(line for line in shown["populations"] if line["source"] == "stated")
    assert stated["figures"]["occupancy"] == round(2350 / 1800, 3)
    case = program.ask("visit", "case", shown["requests"][0]["id"])["ref"]
    assert case.startswith("BTB-")


@pytest.mark.parametrize("language", ["km", "en"])
def test_people_read_words_and_the_keys_that_they_type(program, first, language):
    words = texts("cli.visit", Language(language))
    speaking = Program(("--language", language, *program.words))
    for command in (("visit", "show", first), ("facility", "show", "EXAMPLE"), ("recommendation", "list")):
        answer, told = program.ask(*command), speaking(*command).out
        assert all(f"{words[key]} ({key})" in told for key in answer)
        assert keys_of(answer) - set(words) == set()


def keys_of(answer):
    """Every key of an answer, but for codes that are keys: of the questions of lines, and of kinds of source."""
    if isinstance(answer, list):
        return {key for part in answer for key in keys_of(part)}
    if not isinstance(answer, dict):
        return set()
    inside = {key for name, part in answer.items() for key in keys_of(_inside(name, part))}
    return set(answer) | inside


def _inside(name, part):
    return list(part.values()) if name in {"lines", "population"} else part


def test_from_the_plan_to_the_verified_improvement(program, first):
    name = f"{first}/R1"
    issued = program.ask("recommendation", "issue", first, "--on", "2026-11-14", "--letter", "L-1")
    assert issued == {"issued": [name, f"{first}/R2"]}
    said = ("--set", "action_claimed=A tank stands there", "--set", "received_on=2026-11-18")
    claimed = program.ask("recommendation", "respond", name, "--kind", "accepted", *said)
    assert (claimed["claimed"], claimed["verified"], claimed["stage"]) == (True, None, "replied")
    later = program.ask("visit", "start", "EXAMPLE", "--set", "type=follow_up", "--set", "start_on=2026-12-01")["ref"]
    typed = program.ask("visit", "answer", later, "FOD04=yes", "GEN04=១២/340", "--source", "seen", "--note", "at 4")
    assert typed["changed"] == ["FOD04", "GEN04"]
    assert program.ask("visit", "answer", later, "MED02=not_seen", "FOD04=")["changed"] == ["MED02", "FOD04"]
    more = {"findings": [{"severity": "moderate", "text_en": "Dark cells"}], "answers": {"SEP01": "yes"}}
    assert program.ask("visit", "add", later, "-", given=json.dumps(more))["added"] == ["answers", "findings"]
    words = ("--visit", later, "--result", "partial", "--evidence", "Half full at 16:00", "--question", "FOD04")
    seen = program.ask("recommendation", "verify", name, *words)
    assert (seen["claimed"], seen["verified"], seen["verifications"][0]["questions"]) == (True, "partial", ["FOD04"])
    found = program.ask("recommendation", "list", "--facility", "EXAMPLE")["recommendations"]
    assert [line["ref"] for line in found] == issued["issued"]
    history = program.ask("facility", "show", "example")
    assert {line["ref"] for line in history["visits"]} == {first, later}
    assert history["recommendations"][0]["verified"] == "partial"


def test_a_visit_is_changed_moved_and_listed(program, first):
    assert program.ask("visit", "edit", first, "--set", "access=full")["changed"] == ["access"]
    upgraded = program.ask("visit", "upgrade", first, "--dry-run")
    assert (upgraded["version"], upgraded["not_mapped"], upgraded["no_longer_fit"]) == ("2026.1", [], [])
    assert program.ask("visit", "move", first, "done")["status"] == "done"
    listed = program.ask("visit", "list", "--facility", "example")["visits"]
    assert (listed[-1]["ref"], listed[-1]["status"]) == (first, "done")


def test_a_faulty_part_is_refused_with_its_place_and_other_words_are_no_answer(program, first):
    answer = program("visit", "add", first, "-", "--json", given=json.dumps({"answers": {"ZZZ01": "yes"}}))
    assert (answer.code, answer.error["code"]) == (1, "input.visit_refused")
    assert "answers.ZZZ01" in answer.error["message"]
    assert program("visit", "answer", first, "some words").code == 2


def test_an_office_corrects_a_place_and_notes_a_capacity(program):
    assert program.ask("facility", "set", "CC1", "--set", "name_en=Prey Sar 1")["changed"] == ["name_en"]
    added = ("--set", "least=2000", "--set", "observed=2026-05", "--set", "source=Annual report")
    program.ask("facility", "capacity", "CC1", *added)
    known = {place["code"]: place for place in program.ask("facility", "list")["facilities"]}["CC1"]
    assert (known["en"], known["corrected"]) == ("Prey Sar 1", True)
    assert [seen["source"] for seen in known["capacity"]] == ["Phnom Penh Post, October 2017", "Annual report"]
