# SPDX-License-Identifier: Apache-2.0
"""Does the demo tell the whole story, twice, and leave other people's files alone?"""

import json
from pathlib import Path

import pytest

from legalaid.cli import demo_folder
from legalaid.cli.demo_script import script
from legalaid.cli.output import lay_out
from legalaid.i18n import Language, texts
from tests.helpers.pdfs import poppler_text
from tests.helpers.program import Program

TEMPLATES = {"advice", "acknowledgement", "referral", "appointment", "consent", "next-steps", "receipt"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("demo") / "out"


@pytest.fixture(scope="module")
def summary(folder):
    return Program().ask("demo", "--out", folder)


def test_two_laptops_met_at_a_hub_and_by_stick(summary):
    told = summary["exchange"]
    program = Program.on(Path(told["folder"]), told["passphrase"])
    assert len(program.ask("case", "list")["cases"]) == 2
    (conflict,) = program.ask("conflicts", "list")["conflicts"]
    assert conflict["ref"] == told["waits"]
    assert len({version["by"] for version in conflict["values"]}) == 2
    assert program.ask("sync", "status")["state"] == "needs_you"
    assert program.ask("audit", "verify")["ok"]


def test_two_vaults_hold_the_consultations(summary):
    assert summary["cases"] == sum(len(office.consultations) for office in script().offices) >= 12
    assert len(summary["vaults"]) == 2
    for vault in summary["vaults"]:
        program = Program.on(Path(vault["folder"]), vault["passphrase"])
        assert program.ask("audit", "verify")["ok"]
        assert program.ask("vault", "verify") == {"ok": True, "findings": []}
        assert len(program.ask("case", "list")["cases"]) in {6, 7}


def test_every_template_and_language_is_printed(summary, folder):
    letters = sorted((folder / demo_folder.LETTERS).rglob("*.pdf"))
    assert len(letters) == summary["letters"]
    printed = {tuple(path.stem.split("-", 6)[6].rsplit("-", 1)) for path in letters}
    assert {template for template, _ in printed} == TEMPLATES
    assert {language for _, language in printed} == {"km", "en", "both"}
    for path in letters:
        assert "Example Legal Aid" in poppler_text(path.read_bytes()) or not path.stem.endswith("-en")


def test_a_prison_visit_goes_from_the_blank_checklist_to_the_verified_improvement(summary, folder):
    papers = sorted((folder / demo_folder.VISITS).glob("*.pdf"))
    kinds = {"checklist-km", "checklist-both", "report-km", "report-public-en", "letter-both", "timeline-both"}
    assert kinds <= {kind for kind in kinds for path in papers if path.stem.endswith(kind)}
    first = summary["vaults"][0]
    program = Program.on(Path(first["folder"]), first["passphrase"])
    seen = {
        line["ref"][-2:]: (line["claimed"], line["verified"])
        for line in program.ask("recommendation", "list")["recommendations"]
    }
    assert seen == {"R1": (True, "full"), "R2": (False, "none")}
    identity = json.loads(Program()("visit", "example").out)["interviews"][0]["identity"]
    for path in papers:
        text = poppler_text(path.read_bytes())
        assert not [said for said in (identity["given_km"], identity["prisoner_number"]) if said in text], path.name


@pytest.mark.parametrize("language", list(Language))
def test_the_last_lines_name_everything_in_words(summary, language):
    keys = [*summary, *summary["vaults"][0], *summary["restored"]]
    assert set(keys) <= texts("cli.label", language).keys()
    assert not [key for key in keys if "_" in key and key in lay_out(summary, language)]


def test_forms_reports_backup_and_restored_vault_lie_where_the_summary_says(summary, folder):
    assert len(list((folder / demo_folder.FORMS).glob("*.pdf"))) == 4
    assert sorted(path.suffix for path in (folder / demo_folder.REPORTS).iterdir()) == [
        ".pdf",
        ".pdf",
        ".xlsx",
        ".xlsx",
    ]
    assert any((folder / demo_folder.BACKUP).rglob("manifest.json"))
    restored = summary["restored"]
    first = summary["vaults"][0]
    program = Program.on(Path(restored["folder"]), first["passphrase"])
    assert program.ask("vault", "info")["restored_from"] == restored["restored_from"]


@pytest.mark.slow
def test_it_can_be_told_again_in_khmer(summary, folder):
    answer = Program(("--language", "km"))("demo", "--out", folder)
    assert answer.code == 0, answer.err
    assert "កែវ ស្រីនាង" in answer.out, "found although it was typed in another order of signs"
    assert str(folder) in answer.out


def test_a_folder_of_somebody_else_is_left_as_it_was(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mine.pdf").write_bytes(b"mine")
    chosen = demo_folder.prepare(tmp_path)
    assert chosen == tmp_path / "legalaid-demo-1"
    assert (tmp_path / "letters" / "mine.pdf").read_bytes() == b"mine"
    (chosen / "letters" / "old.pdf").touch()
    assert demo_folder.prepare(tmp_path) == chosen
    assert not (chosen / "letters" / "old.pdf").exists()
    assert demo_folder.prepare(chosen) == chosen


def test_a_folder_that_cannot_be_written_is_refused(tmp_path):
    (tmp_path / "file").touch()
    assert Program().refusal("demo", "--out", tmp_path / "file" / "below") == "input.cannot_write"


def test_nobody_in_the_demo_is_more_than_a_name():
    said = json.dumps([office.name for office in script().offices])
    assert "invented" in script().about.lower()
    assert "Example" in said
