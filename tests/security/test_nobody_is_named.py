# SPDX-License-Identifier: Apache-2.0
"""Whatever breaks, wherever it breaks: no message and no trace of calls repeats what a client said."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

import legalaid
from tests.helpers.desks import consultation, put_vault
from tests.helpers.program import Program

pytestmark = [pytest.mark.sec("LOG"), pytest.mark.timeout(300)]

LATIN, KHMER, PHONE = CANARIES = ("Zebrinov", "ឞក្រពើឡង់", "077 919 919")
HOME = str(Path(legalaid.__file__).parent)


class ForeignError(Exception):
    """An error that quotes what it was working on, as drivers and parsers do."""


class Saboteur:
    """Watches the calls of our own code that hold a client's words, and breaks inside the nth of them."""

    def __init__(self, nth) -> None:
        self.nth, self.seen = nth, 0
        self._ours = {}

    def __call__(self, frame, event, _) -> None:
        code = frame.f_code
        if event != "call" or not self._ours.setdefault(code, code.co_filename.startswith(HOME)):
            return
        said = next((text for value in frame.f_locals.values() if (text := spoken(value))), None)
        if said is None:
            return
        self.seen += 1
        if self.seen == self.nth:
            raise ForeignError(f"cannot work on {said}", said)


def spoken(value):
    """The client's words in a value, if there are any."""
    if isinstance(value, dict):
        value = str(value)
    if isinstance(value, bytes):
        value = value.decode(errors="replace")
    return value if isinstance(value, str) and any(name in value for name in CANARIES) else None


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stumble")
    put_vault(folder / "vault")
    return Program.on(folder / "vault")


def record_with(program, saboteur):
    """Record a case of the client whose name must not be heard; restores the profiler whatever happens."""
    client = {"family_name_latin": LATIN, "given_name_km": KHMER, "phone": PHONE, "sex": "female"}
    document = json.dumps(consultation(client=client, summary=f"{KHMER} {LATIN} {PHONE}"), ensure_ascii=False)
    before = sys.getprofile()
    sys.setprofile(saboteur)
    try:
        return program("case", "add", "-", "--json", given=document)
    finally:
        sys.setprofile(before)


def check_points(program, count, seed):
    scout = Saboteur(0)
    assert record_with(program, scout).code == 0
    assert scout.seen >= 200, "the words of the client were to be seen going by"
    points = random.Random(seed).sample(range(1, scout.seen + 1), min(count, scout.seen))  # noqa: S311 - a choice
    ended = 0
    for nth in points:
        answer = record_with(program, Saboteur(nth))
        assert not any(name in answer.out + answer.err for name in CANARIES), nth
        if answer.code == 70:
            assert answer.error["code"] == "defect"
            ended += 1
    assert ended > len(points) * 3 // 4, "nearly every stumble was to end the command as a defect"


def test_an_error_at_any_point_names_nobody(program):
    check_points(program, 25, seed=5)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_an_error_at_five_hundred_points_names_nobody(program):
    check_points(program, 500, seed=6)


def test_a_program_that_prints_its_errors_would_name_the_client():
    code = "name = 'Zebrinov'; raise ValueError(name)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"Zebrinov" in done.stderr
