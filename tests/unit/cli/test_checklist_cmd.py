# SPDX-License-Identifier: Apache-2.0
"""Can a monitor list the checklists, read their questions and print one, and is the printing on record?"""

import hashlib
import json

import pytest

from tests.helpers import forms
from tests.helpers.desks import put_vault
from tests.helpers.program import Program


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """The program on an office's vault."""
    folder = tmp_path_factory.mktemp("office") / "vault"
    put_vault(folder)
    return Program.on(folder)


def test_the_list_needs_no_vault():
    (shipped,) = Program().ask("checklist", "list")["checklists"]
    assert (shipped["code"], shipped["version"], shipped["questions"]) == ("prison-visit", "2026.1", 86)


def test_the_questions_are_shown_with_their_rules():
    found = Program().ask("checklist", "show")
    assert found == Program().ask("checklist", "show", "prison-visit")
    limit = next(question for question in found["questions"] if question["code"] == "DIS03")
    assert (limit["type"], limit["unit"], limit["most"], limit["critical"]) == ("number", "days", 15, True)
    assert limit["rules"] == ["NMR 43-44"]
    spoken = Program(("--language", "km"))("checklist", "show").out
    assert found["questions"][0]["km"] in spoken


def test_an_unknown_checklist_is_refused(program, tmp_path):
    assert Program().refusal("checklist", "show", "village") == "input.not_found"
    target = tmp_path / "form.pdf"
    assert program.refusal("checklist", "blank", "village", "--language", "km", "--out", target) == "input.not_found"
    assert not target.exists()


def test_a_blank_checklist_is_written_and_recorded(program, tmp_path):
    target = tmp_path / "form.pdf"
    told = program.ask("checklist", "blank", "--language", "km", "--out", target)
    assert told == {
        "code": "prison-visit",
        "version": "2026.1",
        "out": str(target),
        "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
    }
    assert target.read_bytes().startswith(b"%PDF-")
    entries = program.ask("audit", "list")["entries"]
    assert [entry["kind"] for entry in entries if entry["action"] == "export"] == ["form"]


def test_a_checklist_of_the_office_comes_from_a_spreadsheet_and_goes_back_into_one(program, tmp_path):
    source, target = tmp_path / "kitchens.xlsx", tmp_path / "again.xlsx"
    source.write_bytes(forms.workbook())
    told = program.ask("checklist", "import", source)
    assert told == {"code": "kitchen-visit", "version": "2026.1", "new": True, "left_out": []}
    assert [known["code"] for known in program.ask("checklist", "list")["checklists"]] == [
        "kitchen-visit",
        "prison-visit",
    ]
    shown = program.ask("checklist", "show", "kitchen-visit")["questions"]
    assert shown[1]["show_if"] == "KIT01 = 'yes'"
    assert program.ask("checklist", "export", "kitchen-visit", "--out", target)["out"] == str(target)
    assert program.ask("checklist", "import", target)["new"] is False
    told = program.ask("checklist", "retire", "kitchen-visit", "--checklist-version", "2026.1")
    assert told == {"code": "kitchen-visit", "version": "2026.1", "retired": True}
    assert len(program.ask("checklist", "list")["checklists"]) == 1


def test_every_fault_of_a_form_is_listed_with_its_row(program, tmp_path):
    source = tmp_path / "kitchens.xlsx"
    source.write_bytes(forms.workbook(forms.changed("survey", 4, "relevant", "${KIT77} = 1")))
    answer = program("checklist", "import", source, "--json")
    assert answer.code == 1
    (problem,) = json.loads(answer.out)["problems"]
    assert (problem["sheet"], problem["row"], problem["reason"]) == ("survey", 4, "unknown_question")
    assert "KIT77" in problem["what"]
    assert answer.error["code"] == "input.form_refused"
