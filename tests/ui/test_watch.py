# SPDX-License-Identifier: Apache-2.0
"""A program that was killed opens again by itself; one that said goodbye, or that falls over each time, does not."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

BEGIN = "import sys, time; from ui.watch import Watched; w = Watched(); w.begin(); print('on', flush=True)"
STAY = f"{BEGIN}; time.sleep(60)"
LEAVE = f"{BEGIN}; w.end()"


@pytest.fixture
def home(tmp_path):
    """A computer on which the program leaves a note when it starts, and does no more."""
    stand_in = tmp_path / "lib" / "ui"
    stand_in.mkdir(parents=True)
    (stand_in / "__init__.py").write_text("", encoding="utf-8")
    root = Path(__file__).parents[2]
    (stand_in / "watch.py").write_bytes((root / "ui" / "watch.py").read_bytes())
    note = 'import os, pathlib\npathlib.Path("started").write_text(os.environ["LEGALAID_REOPENED"], encoding="utf-8")\n'
    (stand_in / "__main__.py").write_text(note, encoding="utf-8")
    return tmp_path


def run(home, script, **more):
    environment = os.environ | {"PYTHONPATH": str(home / "lib")} | more
    person = subprocess.Popen([sys.executable, "-c", script], env=environment, cwd=home, stdout=subprocess.PIPE)
    assert person.stdout.readline() == b"on\n"
    return person


def note(home, seconds=10):
    """What the program noted when it was opened again; nothing if it was not."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if (home / "started").exists() and (text := (home / "started").read_text(encoding="utf-8")):
            return text
        time.sleep(0.05)
    return None


def test_a_killed_program_is_opened_again(home):
    with run(home, STAY) as person:
        person.send_signal(signal.SIGKILL)
    assert note(home) == "1"


def test_a_program_that_says_goodbye_is_left_in_peace(home):
    with run(home, LEAVE) as person:
        assert person.wait(20) == 0
    assert note(home, seconds=0.5) is None


def test_a_program_that_falls_over_each_time_is_given_up(home):
    with run(home, STAY, LEGALAID_REOPENED="3") as person:
        person.send_signal(signal.SIGKILL)
    assert note(home, seconds=1) is None
