# SPDX-License-Identifier: Apache-2.0
"""Wrong, broken and hostile input: its own error, a next step in both languages, nothing lost, nobody named."""

import json

import pytest

from legalaid import limits
from legalaid.khmer.text import is_khmer
from tests.helpers.desks import consultation, put_vault, reopened
from tests.helpers.program import Program

CANARY = "Kanari"


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    folder = tmp_path_factory.mktemp("refusals")
    put_vault(folder / "vault")
    return Program.on(folder / "vault")


def with_client(**client):
    return consultation(client=client)


BAD_DOCUMENTS = {
    "not json": (b"{", "input.malformed"),
    "a key twice": (b'{"matter": "land", "matter": "debt"}', "input.malformed"),
    "not a document": (b"[]", "input.wrong_value"),
    "too deep": (b"[" * 40 + b"]" * 40, "input.malformed"),
    "too large": (b" " * (limits.JSON_BYTES + 1), "input.file_too_large"),
    "unknown key": (consultation(colour="red"), "input.unknown_field"),
    "a name as key": (consultation(**{"Kanari Name": 1}), "input.unknown_field"),
    "unknown code": (consultation(matter="kanari"), "input.unknown_code"),
    "no channel": (consultation(channel=None), "input.missing_field"),
    "a number for a text": (consultation(summary=[CANARY]), "input.wrong_value"),
    "a wrong date": (with_client(birth="Kanari"), "input.wrong_value"),
    "bidi in a name": (with_client(family_name_km=f"{CANARY}\u202e"), "input.control_character"),
    "NUL in a name": (with_client(given_name_latin=f"{CANARY}\0"), "input.control_character"),
    "a line end in a phone": (with_client(phone=f"012\n{CANARY}"), "input.control_character"),
    "too long a name": (with_client(family_name_km=CANARY * 100), "input.too_long"),
    "too long a summary": (consultation(summary="x" * (limits.NARRATIVE_CHARACTERS + 1)), "input.too_long"),
    "too many tasks": (consultation(tasks=[{"text": CANARY}] * (limits.ROWS_IN_ONE_RECORD + 1)), "input.too_long"),
}


@pytest.mark.parametrize("name", BAD_DOCUMENTS)
def test_a_bad_document_has_its_own_error_and_saves_nothing(program, name):
    document, code = BAD_DOCUMENTS[name]
    raw = document if isinstance(document, bytes) else json.dumps(document).encode()
    answer = program("case", "add", "-", "--json", given=raw)
    assert (answer.code, answer.out, answer.error["code"]) == (1, "", code)
    assert CANARY.lower() not in answer.err.lower()
    assert program.ask("case", "list")["cases"] == []


def test_a_bad_line_does_not_stop_the_others(program, tmp_path):
    put_vault(tmp_path / "vault")
    own = Program.on(tmp_path / "vault")
    good = json.dumps(consultation(), ensure_ascii=False)
    rows = [good, "{", "", json.dumps(consultation(matter="kanari")), "x" * (limits.JSON_BYTES + 10), good]
    answer = own("case", "add", "--lines", "-", given="\n".join(rows))
    assert (answer.code, answer.err) == (1, "")
    results = [json.loads(line) for line in answer.out.splitlines()]
    assert [sorted(result) for result in results] == [["ref"], *[["error", "line"]] * 3, ["ref"]]
    assert [(result["line"], result["error"]["code"]) for result in results[1:4]] == [
        (2, "input.malformed"),
        (4, "input.unknown_code"),
        (5, "input.file_too_large"),
    ]
    assert all(result["error"].keys() == {"code", "message", "next"} for result in results[1:4])
    refs = [case["ref"] for case in own.ask("case", "list")["cases"]]
    assert refs == [results[4]["ref"], results[0]["ref"]]
    assert own("case", "add", "--lines", "-", given=good).code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("case", "show", "nonsense"), "input.wrong_value"),
        (("case", "show", "BTB-2026-500-0001-1"), "input.wrong_check_digit"),
        (("case", "show", "BTB-2026-003-0041-3"), "input.not_found"),
        (("case", "list", "--status", "kanari"), "input.unknown_code"),
        (("case", "add", "/no/such/file"), "input.file_unreadable"),
        (("codes", "kanari"), "input.not_found"),
        (("khmer", "date", "kanari"), "input.wrong_value"),
        (("report", "month", "kanari"), "input.wrong_value"),
        (("report", "month", "2026-11", "--out", "kanari.doc"), "input.unsuitable_file_name"),
        (("office", "set", "--set", "kanari=1"), "input.unknown_field"),
        (("staff", "set", "kanari", "--set", "name_en=K"), "input.not_found"),
        (("template", "review", "no-such"), "document.unknown_template"),
        (("attachment", "export", "kanari", "--out", "x"), "input.not_found"),
        (("conflicts", "resolve", "kanari", "--take", "1"), "input.not_found"),
        (("letter", "void", "L-BTB-2026-003-0041-3", "--reason", "Kanari"), "input.not_found"),
        (("vault", "backup", "/proc/no/such"), "vault.folder_unusable"),
    ],
    ids=lambda words: " ".join(words[:2]) if isinstance(words, tuple) else words,
)
def test_every_refusal_has_its_code_and_a_next_step_in_both_languages(program, words, code):
    assert program.refusal(*words) == code
    for language in ("en", "km"):
        answer = Program((*program.words, "--language", language))(*words)
        what, after, mark = answer.err.strip().split("\n")
        assert mark == f"[{code}]"
        assert is_khmer(what) == is_khmer(after) == (language == "km")


def test_a_wrong_passphrase_opens_nothing(tmp_path):
    put_vault(tmp_path / "vault")
    wrong = Program.on(tmp_path / "vault", "seven lotus ponds behind the river")
    answer = wrong.apart("case", "list", "--json")
    assert (answer.code, answer.out, answer.error["code"]) == (1, "", "vault.wrong_passphrase")
    assert "lotus" not in answer.err
    assert wrong.refusal("case", "list") in {"vault.wrong_passphrase", "vault.too_many_tries"}


def test_a_folder_without_a_vault_is_named_as_such(tmp_path):
    program = Program.on(tmp_path / "nothing")
    assert program.refusal("case", "list") == "vault.missing"


def test_a_second_process_is_turned_away_and_the_first_goes_on(tmp_path):
    put_vault(tmp_path / "vault")
    program = Program.on(tmp_path / "vault")
    with reopened(tmp_path / "vault") as desk:
        answer = program.apart("case", "list", "--json")
        assert (answer.code, answer.error["code"]) == (1, "vault.in_use")
        assert desk.info().cases == 0
    assert program.apart("case", "list", "--json").object == {"cases": []}


def test_a_vault_is_never_made_over_another(program):
    words = ("vault", "create", "--office", "A", "--office-code", "ABC", "--person", "B")
    assert program.refusal(*words) == "vault.already_exists"


@pytest.mark.parametrize("code", ["AB", "abc", "ABCD", "ខគឃ", "A1C"])
def test_an_office_code_is_three_capital_letters(tmp_path, code):
    program = Program.on(tmp_path / "vault")
    words = ("vault", "create", "--office", "Office", "--office-code", code, "--person", "B")
    assert program.refusal(*words) == "input.wrong_value"
    assert not (tmp_path / "vault" / "vault.json").exists()


NAMES = ("Kanari", "kanari", "កាណារី", "Kanari\u200bName", "\u202eKanari", "Kanari\0", "Kanari" * 60)
PLACES = (
    *("matter", "channel", "urgency", "received_at", "place", "sub", "event", "anonymous", "duration_min"),
    *("client.sex", "client.birth", "client.safe_contact", "client.family_name_km", "client.place", "client.phones"),
    *(
        "client.consents",
        "advice.given_on",
        "advice.next_steps",
        "tasks.due",
        "tasks.kind",
        "hearings.kind",
        "hearings.at",
    ),
    *("parties.role", "parties.organisation", "references.kind", "notes.at"),
)


def misplaced(place, value):
    """A consultation with a value where it does not belong."""
    head, _, key = place.partition(".")
    document = consultation()
    if not key:
        return document | {head: value}
    part = document.get(head)
    return document | {head: part | {key: value} if isinstance(part, dict) else [{key: value}]}


def test_no_error_repeats_what_a_client_said(tmp_path):
    """A name in every place where it does not belong, as value, as key and in a list: no answer repeats it."""
    put_vault(tmp_path / "vault")
    values = [shape for name in NAMES for shape in (name, {name: name}, [name], [[name]])]
    rows = [misplaced(place, value) for place in PLACES for value in values]
    answer = Program.on(tmp_path / "vault")("case", "add", "--lines", "-", given="\n".join(map(json.dumps, rows)))
    assert (answer.code, answer.err) == (1, "")
    results = [json.loads(line) for line in answer.out.splitlines()]
    assert len(results) == len(rows)
    assert sum("error" in result for result in results) > len(rows) // 2
    assert all(part not in answer.out for part in ("Kanari", "kanari", "កាណារី"))


def test_what_a_client_said_is_never_read_as_markup(tmp_path):
    put_vault(tmp_path / "vault")
    program = Program.on(tmp_path / "vault")
    hostile = "[bold]Kanari[/bold] {matter} %s \\n"
    ref = program.ask("case", "add", "-", given=json.dumps(consultation(summary=hostile)))["ref"]
    assert hostile in program("case", "show", ref).out
    assert program.ask("case", "show", ref)["summary"] == hostile
