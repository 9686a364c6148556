# SPDX-License-Identifier: Apache-2.0
"""A provincial lawyer, no network: open a vault, record a consultation, print the letter, hand it over."""

import hashlib
import json
import subprocess
import sys

import pytest

from tests.helpers.desks import PASSPHRASE, put_vault
from tests.helpers.pdfs import poppler_text, squeezed
from tests.helpers.program import Program

_OFFLINE = """
import socket, sys

class NoNetwork(socket.socket):
    def __init__(self, family=socket.AF_INET, *rest, **more):
        if family != getattr(socket, "AF_UNIX", None):
            raise SystemExit("the network was asked for")
        super().__init__(family, *rest, **more)

socket.socket = NoNetwork
socket.getaddrinfo = lambda *_, **__: sys.exit("a name was looked up")
from legalaid.cli.main import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture
def program(tmp_path):
    put_vault(tmp_path / "vault")
    return Program.on(tmp_path / "vault")


def offline(program, *words, given=""):
    """One command as a process that has no network."""
    done = subprocess.run(
        [sys.executable, "-c", _OFFLINE, *program.words, *map(str, words), "--json"],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_from_a_new_vault_to_a_printed_letter(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    program = Program(("--vault", str(tmp_path / "vault"), "--passphrase-file", str(secret)))
    made = offline(program, "vault", "create", "--office", "ការិយាល័យគំរូ", "--office-code", "BTB", "--person", "ហេង")
    assert made.keys() == {"vault_id", "device_tag", "recovery_code"}
    document = Program().apart("case", "example").out
    ref = offline(program, "case", "add", "-", given=document)["ref"]
    assert ref.startswith(f"BTB-2026-{made['device_tag']}-0001-") or ref[:4] == "BTB-"
    out = tmp_path / "letter.pdf"
    letter = offline(
        program,
        "letter",
        "make",
        ref,
        "--template",
        "advice",
        "--language",
        "km",
        "--set",
        "place=បាត់ដំបង",
        "--out",
        out,
    )
    pdf = out.read_bytes()
    assert hashlib.sha256(pdf).hexdigest() == letter["sha256"]
    text = squeezed(poppler_text(pdf))
    given = json.loads(document)
    for words in (given["client"]["family_name_km"], given["advice"]["text_km"], letter["letter"], ref):
        assert squeezed(words) in text
    assert offline(program, "letter", "handed", letter["letter"], "--how", "by_hand") == {
        "letter": letter["letter"],
        "handed": "by_hand",
    }
    assert offline(program, "today")["letters_not_handed_over"] == []


@pytest.fixture
def ref(program):
    return program.ask("case", "add", "-", given=Program()("case", "example").out)["ref"]


@pytest.mark.parametrize("language", ["km", "en", "both"])
def test_a_letter_is_the_same_bytes_whenever_it_is_printed(program, ref, tmp_path, language):
    words = ("letter", "make", ref, "--template", "advice", "--language", language, "--out", tmp_path / "first.pdf")
    made = program.ask(*words, "--set", "place=Battambang")
    program.ask("letter", "reprint", made["letter"], "--out", tmp_path / "again.pdf")
    assert (tmp_path / "first.pdf").read_bytes() == (tmp_path / "again.pdf").read_bytes()
    (listed,) = program.ask("letter", "list", ref)["letters"]
    assert (listed["copies"], listed["sha256"]) == (2, made["sha256"])


def test_a_template_says_that_nobody_read_it_until_the_office_did(program, ref, tmp_path):
    def text():
        words = (
            "--template",
            "advice",
            "--language",
            "en",
            "--out",
            tmp_path / "letter.pdf",
            "--set",
            "place=Battambang",
        )
        program.ask("letter", "make", ref, *words)
        return poppler_text((tmp_path / "letter.pdf").read_bytes())

    assert "not reviewed" in text()
    assert program.ask("template", "review", "advice") == {"template": "advice", "version": 1}
    assert "not reviewed" not in text()
    reviewed = {entry["code"]: entry["reviewed"] for entry in program.ask("template", "list")["templates"]}
    assert [code for code, read in reviewed.items() if read] == ["advice"]


def test_a_void_letter_keeps_its_number_and_cannot_be_handed_over(program, ref, tmp_path):
    words = ("--template", "receipt", "--language", "en", "--set", "items=A birth certificate")
    made = program.ask("letter", "make", ref, *words, "--out", tmp_path / "a.pdf")["letter"]
    assert program.ask("letter", "void", made, "--reason", "wrong paper") == {"letter": made, "status": "void"}
    assert program.refusal("letter", "handed", made, "--how", "by_hand") == "case.letter_void"
    following = program.ask("letter", "make", ref, *words, "--out", tmp_path / "b.pdf")["letter"]
    assert following != made
    assert [entry["status"] for entry in program.ask("letter", "list", ref)["letters"]] == ["void", "sealed"]


def test_a_letter_that_cannot_be_written_is_not_made(program, ref, tmp_path):
    words = ("letter", "make", ref, "--template", "advice", "--language", "en", "--out", tmp_path / "no" / "a.pdf")
    assert program.refusal(*words) == "input.cannot_write"
    assert program.ask("letter", "list", ref)["letters"] == []


@pytest.mark.parametrize("language", ["km", "en", "both"])
def test_a_blank_form_carries_no_name(program, ref, tmp_path, language):
    program.ask("form", "consultation", "--language", language, "--out", tmp_path / "form.pdf")
    text = poppler_text((tmp_path / "form.pdf").read_bytes())
    assert "ដារ៉ា" not in text
    assert "Dara" not in text
