# SPDX-License-Identifier: Apache-2.0
"""What is said when something goes wrong, with which exit code, and is nobody's name ever in it?"""

import json

import pytest

from legalaid.cli import faults, main
from legalaid.errors import NotFound, WrongPassphrase
from legalaid.i18n import Language
from legalaid.khmer.text import is_khmer
from tests.helpers.program import Program

CANARY = "Kanari-កាណារី"


def test_an_expected_error_ends_with_one_and_says_what_to_do_next(capsys):
    assert faults.report(WrongPassphrase(), Language.EN, as_json=False) == 1
    what, after, code = capsys.readouterr().err.splitlines()
    assert what
    assert after
    assert code == "[vault.wrong_passphrase]"


def test_an_error_as_json_has_its_three_keys(capsys):
    assert faults.report(NotFound(kind="case"), Language.KM, as_json=True) == 1
    error = json.loads(capsys.readouterr().err)["error"]
    assert error.keys() == {"code", "message", "next"}
    assert error["code"] == "input.not_found"
    assert is_khmer(error["message"])


def _break_with(name):
    raise ValueError(f"the name {name} does not fit")


@pytest.mark.parametrize("as_json", [False, True])
def test_a_defect_ends_with_seventy_and_tells_where_but_not_what(capsys, as_json):
    with pytest.raises(ValueError, match=CANARY) as caught:
        _break_with(CANARY)
    assert faults.report(caught.value, Language.EN, as_json=as_json) == 70
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert CANARY not in said
    assert "does not fit" not in said


def test_a_defect_in_a_command_is_reported_and_not_raised(monkeypatch, capsys):
    monkeypatch.setattr(main, "program", lambda _: _break_with(CANARY))
    assert main.run(["codes", "--json"]) == 70
    error = json.loads(capsys.readouterr().err)["error"]
    assert error["code"] == "defect"
    assert "legalaid.cli.main:" in error["message"]
    assert CANARY not in str(error)


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, BrokenPipeError])
def test_who_stops_the_program_gets_no_report(capsys, interruption):
    assert faults.report(interruption(), Language.EN, as_json=True) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "words",
    [
        [CANARY],
        ["case", CANARY],
        ["case", "list", f"--{CANARY}"],
        ["case", "list", CANARY],
        ["case", "list", "--limit", CANARY],
        ["case", "list", "--limit", "0"],
        ["case", "edit", "REF"],
        ["case", "edit", "REF", "--set", CANARY],
        ["case", "edit", "REF", "--set", f"{CANARY}=1"],
        ["case", "close", "REF", "--outcome", "a", "--result", "b"],
        ["case", "close", "REF", "--outcome", "a", "--result", "b", "--told", "2026-11-21", "--not-told", CANARY],
        ["letter", "make", "REF", "--template", "advice", "--language", CANARY, "--out", "x.pdf"],
        ["letter", "make", "REF", "--template", "advice", "--language", "km"],
        ["conflicts", "resolve", "ID"],
        ["conflicts", "resolve", "ID", "--take", "1", "--value", CANARY],
        ["vault", "recover"],
        ["vault", "create", "--office", CANARY],
        ["office", "set"],
        ["person", "search", "Kanari", CANARY],
        ["--language", CANARY, "codes"],
        ["case", "list"],
        ["khmer", "date", "\udcff"],
    ],
    ids=lambda words: " ".join(words).encode("ascii", "replace").decode(),
)
def test_wrong_usage_ends_with_two_and_repeats_nothing_that_was_typed(words):
    answer = Program()(*words, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert answer.error["code"] in {"input.usage", "input.no_vault_named"}
    assert "Kanari" not in answer.err
    plain = Program()(*words)
    assert plain.code == 2
    assert "Kanari" not in plain.err + plain.out


def test_a_vault_without_a_passphrase_is_wrong_usage_where_nobody_can_be_asked(tmp_path):
    answer = Program(("--vault", str(tmp_path)))("case", "list", "--json")
    assert (answer.code, answer.error["code"]) == (2, "input.no_passphrase")


def test_a_full_disk_behind_the_output_is_an_expected_error():
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device, not a path of ours
        import contextlib  # noqa: PLC0415

        with contextlib.redirect_stdout(full):
            code = main.run(["codes", "--json"])
        with contextlib.suppress(OSError):
            full.close()
    assert code == 1
