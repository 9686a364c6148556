# SPDX-License-Identifier: Apache-2.0
"""Scripts are written against names, keys and exit codes: does every command answer as it always did?"""

import json
import re

import pytest

from legalaid.cli import wording
from legalaid.cli.main import program as whole_program
from legalaid.i18n import Language
from tests.helpers.desks import PASSPHRASE, consultation, new_vault, put_vault
from tests.helpers.house import ROOT
from tests.helpers.program import Program

LISTS = {"tasks", "hearings", "drafts", "letters_not_handed_over", "no_next_step"} | {
    *("opened_by_others", "overdue_recommendations", "repeated_findings", "reprisal_checks"),
}
INFO = {"vault_id", "format", "app_version", "device_id", "device_tag", "office", "slots", "cases", "created"}
ATTACHED = {"id", "title", "mime", "size", "sha256", "at"}
LETTER = ("--template", "advice", "--language", "en", "--set", "place=Battambang", "--out", "{tmp}/letter.pdf")
MONTH = {"month", "office", "unit", "period", "total", "counts", "register"}
LUNAR = {"lunar", "solar", "day", "phase", "month", "animal", "sak", "era", "confirmed"}

# Command, and the keys of its answer: exactly these.
ANSWERS = {
    "vault info": INFO,
    "vault verify": {"ok", "findings"},
    "vault backup {tmp}/backup": {"path", "files", "bytes", "counts"},
    "vault rekey": {"recovery_code"},
    "vault change-passphrase --new-passphrase-file {secret}": {"changed"},
    "vault office-key create --out {tmp}/office.key": {"recipient"},
    "office set --set phones=012": {"changed"},
    "staff add --set name_en=Helper": {"id"},
    "staff list": {"staff"},
    "staff set {staff} --set title_en=Lawyer": {"changed"},
    "template list": {"templates"},
    "template review receipt": {"template", "version"},
    "case add {tmp}/case.json": {"ref"},
    "case edit {ref} --set client.phone=015": {"ref", "changed"},
    "case list": {"cases"},
    "case list --query 012 --status open --limit 3": {"cases"},
    "case close {spare_case} --outcome counsel_and_advice --result full --told 2026-11-21": {"ref", "status"},
    "case reopen {closed} --reason again": {"ref", "status"},
    "attachment add {ref} {tmp}/case.json": ATTACHED,
    "attachment list {ref}": {"attachments"},
    "attachment export {attachment} --out {tmp}/out": {"id", "out", "bytes", "sha256"},
    "person search Chan": {"people"},
    "person same {one} {two}": {"a", "b", "same"},
    "person same {three} {four} --undo": {"a", "b", "same"},
    "today": LISTS,
    "report month 2026-11": MONTH,
    "report month 2026-11 --out {tmp}/r.xlsx": MONTH | {"out"},
    "letter make {ref} " + " ".join(LETTER): {"letter", "sha256", "pages", "out"},
    "letter list {ref}": {"letters"},
    "letter reprint {letter} --out {tmp}/again.pdf": {"letter", "out"},
    "letter handed {letter} --how by_hand --read-aloud yes": {"letter", "handed"},
    "letter void {spare_letter} --reason wrong": {"letter", "status"},
    "form consultation --language both --out {tmp}/form.pdf": {"out", "sha256"},
    "checklist list": {"checklists"},
    "checklist show": {"code", "version", "km", "en", "reviewed", "sections", "questions", "standards"},
    "checklist blank --language both --out {tmp}/checklist.pdf": {"code", "version", "out", "sha256"},
    "checklist export --out {tmp}/exported.xlsx": {"code", "version", "out", "sha256"},
    "checklist import {tmp}/checklist.xlsx": {"code", "version", "new", "left_out"},
    "facility list": {"facilities"},
    "khmer date 2026-11-21": LUNAR,
    "khmer dates 2026-11-21 2026-11-22": {"dates"},
    "khmer words ជំនួយច្បាប់": {"words"},
    "khmer fold ក្តី": {"folded"},
    "codes": {"lists"},
    "codes sex": {"list", "codes"},
    "audit verify": {"ok", "entries", "head", "head_code"},
    "audit list --limit 3": {"ok", "entries", "head", "head_code"},
    "case check {ref}": {"ref", "hits"},
    "conflicts list": {"conflicts"},
    "conflicts resolve {conflict} --take 1": {"id", "resolved"},
}

# Told by a story of its own below, or without a fixed set of keys.
ELSEWHERE = {
    *("vault create", "vault restore", "vault recover", "vault office-key enrol", "case example", "case show"),
    *("office show", "demo"),
    # test_two_laptops_become_one_office.py
    *(
        "org create",
        "org status",
        "org people",
        "org connect",
        "org recover",
        "org rotate",
        "case share",
        "case assign",
    ),
    *("case answer", "case restrict"),
    *("device request", "device approve", "device join", "device list", "device revoke", "device vouch"),
    # tests/unit/cli/test_device_cmd.py
    *("device invite", "device waiting", "device decline"),
    # tests/unit/cli/test_erasure_cmd.py
    *("case erase", "visit erase", "erasure list", "erasure approve", "erasure let-go"),
    *("erasure print", "erasure withdraw"),
    # tests/unit/cli/test_intake_cmd.py
    *("intake add", "intake list", "intake assign", "intake settle", "intake case"),
    # tests/unit/cli/test_sync_cmd.py, test_update_cmd.py
    *("bundle export", "bundle import", "sync run", "sync line", "sync status", "update check", "update install"),
    *("update send", "update list", "update fetch", "update withdraw"),
    "attachment fetch",
    # tests/unit/cli/test_checklist_cmd.py, test_visit_report_cmd.py, test_visit_cmd.py
    *("checklist retire", "visit report"),
    *("visit example", "visit start", "visit answer", "visit import", "visit add", "visit edit", "visit move"),
    *("visit upgrade", "visit list", "visit show", "visit case", "visit names"),
    *("facility show", "facility set", "facility capacity"),
    *("recommendation list", "recommendation issue", "recommendation respond", "recommendation verify"),
}


class Office:
    """A vault with something of everything, and what its parts are called; no test needs another one before it."""

    def __init__(self, folder) -> None:
        put_vault(folder / "vault")
        self.program = program = Program.on(folder / "vault")
        program.ask("checklist", "export", "--out", folder / "checklist.xlsx")
        file = folder / "case.json"
        file.write_text(json.dumps(consultation()), encoding="utf-8")
        (folder / "secret").write_text(PASSPHRASE, encoding="utf-8")
        self.names = {"tmp": str(folder), "secret": str(folder / "secret")}
        for name in ("ref", "other", "spare_case", "closed"):
            self.names[name] = program.ask("case", "add", file)["ref"]
        program.ask(*self.words("case close {closed} --outcome counsel_and_advice --result full --told 2026-11-21"))
        people = [person["id"] for person in program.ask("person", "search", "Chan")["people"]]
        self.names |= dict(zip(("one", "two", "three", "four"), people, strict=True))
        program.ask("person", "same", self.names["three"], self.names["four"])
        self.names["staff"] = program.ask("staff", "list")["staff"][0]["id"]
        self.names["attachment"] = program.ask("attachment", "add", self.names["ref"], file)["id"]
        for name in ("letter", "spare_letter"):
            words = self.words("letter make {ref} " + " ".join(LETTER))
            self.names[name] = program.ask(*words)["letter"]
        self._clash(folder / "vault")
        self.names["conflict"] = program.ask("conflicts", "list")["conflicts"][0]["id"]

    def _clash(self, vault):
        from legalaid.services.case_edit import save_form  # noqa: PLC0415
        from legalaid.services.cases import open_form  # noqa: PLC0415
        from tests.helpers.desks import reopened  # noqa: PLC0415

        with reopened(vault) as desk:
            windows = [open_form(desk, self.names["ref"]) for _ in range(2)]
            for window, value in zip(windows, "13", strict=True):
                save_form(desk, window, {"urgency": value})

    def words(self, line):
        return [word.format(**self.names) for word in line.split(" ")]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return Office(tmp_path_factory.mktemp("contract"))


@pytest.mark.parametrize("line", ANSWERS, ids=lambda line: line.split(" {")[0].encode("ascii", "ignore").decode())
def test_every_command_answers_with_its_keys(office, line):
    answer = office.program(*office.words(line), "--json")
    assert answer.code == 0, answer.err
    assert answer.err == ""
    assert answer.out.count("\n") == 1
    assert answer.object.keys() == ANSWERS[line]


@pytest.mark.parametrize("language", ["km", "en"])
@pytest.mark.parametrize(
    "line", ["case list", "today", "report month 2026-11", "audit list", "case show {ref}", "codes"]
)
def test_people_are_answered_in_lines_of_text(office, line, language):
    plain = Program((*office.program.words, "--language", language))
    answer = plain(*office.words(line))
    assert (answer.code, answer.err) == (0, "")
    assert len(answer.out.splitlines()) > 3
    assert not answer.out.startswith("{")


def test_no_command_is_left_out_of_the_contract():
    commands = {
        path for path, command in wording.commands(whole_program(Language.EN)) if not hasattr(command, "commands")
    }
    told = {line.split(" {")[0].split(" --")[0] for line in ANSWERS} | ELSEWHERE
    told_paths = {line.replace("-", "_").replace(" ", "_") for line in told}
    assert [
        path for path in commands if not any(name == path or name.startswith(f"{path}_") for name in told_paths)
    ] == []


def test_the_page_for_script_writers_names_every_command():
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    commands = {
        path for path, command in wording.commands(whole_program(Language.EN)) if not hasattr(command, "commands")
    }
    named = re.sub(r"[ -]", "_", page)
    assert [path for path in commands if f"`{path}" not in named] == []


def test_a_case_is_shown_as_the_document_that_recorded_it(office):
    shown = office.program.ask("case", "show", office.names["other"])
    assert shown.keys() >= {
        "ref",
        "status",
        "opened_on",
        "letters",
        "conflicts",
        "client",
        "parties",
        "advice",
        "tasks",
    }
    assert shown["client"]["family_name_latin"] == "Chan"
    listed = office.program.ask("case", "list")["cases"]
    assert listed[0].keys() >= {"ref", "client", "matter", "status", "opened_on"}


def test_a_conflict_has_the_keys_that_were_fixed(office):
    for conflict in office.program.ask("conflicts", "list")["conflicts"]:
        assert conflict.keys() == {"id", "ref", "field", "values", "base"}
        assert [value.keys() for value in conflict["values"]] == [{"n", "value", "by", "device", "at"}] * 2


def test_the_example_can_be_added_and_has_the_keys_of_the_contract(tmp_path):
    put_vault(tmp_path / "vault")
    example = Program()("case", "example").out
    keys = "kind channel received_at matter sub urgency summary client parties advice tasks hearings"
    assert json.loads(example).keys() >= set(keys.split())
    client = "family_name_km given_name_km family_name_latin given_name_latin sex birth phone place safe_contact"
    assert json.loads(example)["client"].keys() >= set(client.split())
    assert json.loads(example)["advice"].keys() >= {"text_km", "text_en", "next_steps"}
    program = Program.on(tmp_path / "vault")
    ref = program.ask("case", "add", "-", given=example)["ref"]
    shown = program.ask("case", "show", ref)
    for key in keys.split():
        if key not in {"client", "parties", "advice"}:
            assert shown[key] == json.loads(example)[key]


def test_lunar_dates_are_tab_separated_with_both_ends():
    plain = Program()("khmer", "dates", "2026-11-20", "2026-11-21").out
    rows = [line.split("\t") for line in plain.splitlines()]
    assert rows == [
        ["2026-11-20", "11", "waxing", "កត្តិក", "មមី", "អដ្ឋស័ក", "2570"],
        ["2026-11-21", "12", "waxing", "កត្តិក", "មមី", "អដ្ឋស័ក", "2570"],
    ]
    assert Program()("khmer", "dates", "1900-01-01", "2100-12-31").out.count("\n") == 73_414
    assert Program().refusal("khmer", "dates", "2026-11-21", "2026-11-20") == "input.wrong_value"
    assert Program().refusal("khmer", "date", "2101-01-01") == "input.date_out_of_range"
    assert Program().refusal("khmer", "dates", "1899-12-31", "1900-01-01") == "input.date_out_of_range"


def test_recovery_goes_from_the_code_to_a_new_passphrase_and_a_new_code(tmp_path):
    created = new_vault(tmp_path / "vault")
    created.desk.lock()
    (tmp_path / "code").write_text(created.recovery_code, encoding="utf-8")
    (tmp_path / "new").write_text("another quiet river near the market\n", encoding="utf-8")
    program = Program.on(tmp_path / "vault")
    files = ("--code-file", tmp_path / "code", "--new-passphrase-file", tmp_path / "new")
    recovered = program.ask("vault", "recover", *files)
    assert recovered.keys() == {"recovery_code"}
    assert recovered["recovery_code"] != created.recovery_code
    assert program.refusal("vault", "info") == "vault.wrong_passphrase"
    again = Program.on(tmp_path / "vault", "another quiet river near the market")
    assert again.ask("vault", "info")["slots"] == ["passphrase", "recovery"]


def test_an_office_key_opens_a_vault_that_enrolled_it(tmp_path):
    put_vault(tmp_path / "vault")
    program = Program.on(tmp_path / "vault")
    key, public = tmp_path / "office.key", tmp_path / "office.key.pub"
    made = program.ask("vault", "office-key", "create", "--out", key)
    assert program.refusal("vault", "office-key", "create", "--out", key) == "input.cannot_write"
    assert program.ask("vault", "office-key", "enrol", public) == made
    (tmp_path / "new").write_text("another quiet river near the market", encoding="utf-8")
    words = ("vault", "recover", "--office-key", key, "--new-passphrase-file", tmp_path / "new")
    assert program.ask(*words).keys() == {"recovery_code"}
    assert program.refusal("vault", "recover", "--office-key", public, "--new-passphrase-file", tmp_path / "new") == (
        "vault.office_key_unreadable"
    )


def test_a_restored_vault_holds_everything_and_says_what_it_is(tmp_path):
    put_vault(tmp_path / "vault")
    program = Program.on(tmp_path / "vault")
    ref = program.ask("case", "add", "-", given=Program()("case", "example").out)["ref"]
    made = program.ask("vault", "backup", tmp_path / "backup")
    restored = program.ask("vault", "restore", made["path"], "--to", tmp_path / "restored")
    assert restored.keys() == {"path", "counts", "restored_from", "device_tag"}
    assert restored["counts"] == made["counts"]
    other = Program(("--vault", str(tmp_path / "restored"), *program.words[2:]))
    info, old = other.ask("vault", "info"), program.ask("vault", "info")
    assert info["restored_from"] == restored["restored_from"]
    assert info["device_id"] != old["device_id"]
    assert other.ask("case", "show", ref) == program.ask("case", "show", ref)
    assert other.ask("vault", "verify") == {"ok": True, "findings": []}
