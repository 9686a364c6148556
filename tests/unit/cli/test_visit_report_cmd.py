# SPDX-License-Identifier: Apache-2.0
"""Can a paper of a visit be written from the command line, and is the writing on record?"""

import json

import pytest

from tests.helpers.desks import put_vault
from tests.helpers.pdfs import poppler_text
from tests.helpers.program import Program
from tests.helpers.visits import visit_document


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """The program on an office's vault."""
    folder = tmp_path_factory.mktemp("office") / "vault"
    put_vault(folder)
    return Program.on(folder)


def test_a_paper_is_written_and_recorded(program, tmp_path):
    ref = program.ask("visit", "import", "-", given=json.dumps(visit_document()))["ref"]
    target = tmp_path / "paper.pdf"
    words = ("visit", "report", ref, "--kind", "report", "--version", "public", "--language", "both", "--out", target)
    told = program.ask(*words)
    assert (told["ref"], told["kind"], told["version"], told["out"]) == (ref, "report", "public", str(target))
    pages = poppler_text(target.read_bytes()).split("\f")[:-1]
    assert len(pages) == told["pages"]
    entries = program.ask("audit", "list")["entries"]
    assert ("export", "visit") in [(entry["action"], entry["kind"]) for entry in entries]


def test_a_letter_to_the_place_is_numbered_and_given_again_until_it_is_void(program, tmp_path):
    ref = program.ask("visit", "import", "-", given=json.dumps(visit_document()))["ref"]
    first, again = tmp_path / "first.pdf", tmp_path / "again.pdf"
    told = program.ask("visit", "report", ref, "--kind", "letter", "--language", "km", "--out", first)
    assert set(told) == {"ref", "kind", "version", "pages", "out", "sha256", "letter"}
    program.ask("letter", "reprint", told["letter"], "--out", again)
    assert again.read_bytes() == first.read_bytes()
    program.ask("letter", "void", told["letter"], "--reason", "wrong day")
    (listed,) = program.ask("letter", "list", ref)["letters"]
    assert (listed["number"], listed["status"], listed["copies"]) == (told["letter"], "void", 2)


def test_a_visit_with_an_unjudged_risk_does_not_leave(program, tmp_path):
    talk = [{"pseudonym": "A1", "kind": "individual"}]
    document = visit_document(interviews=talk, findings=None, recommendations=None, requests=None)
    ref = program.ask("visit", "import", "-", given=json.dumps(document))["ref"]
    target = tmp_path / "paper.pdf"
    refused = program.refusal("visit", "report", ref, "--language", "km", "--out", target)
    assert refused == "case.reprisal_not_judged"
    assert not target.exists()
