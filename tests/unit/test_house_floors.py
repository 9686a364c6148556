# SPDX-License-Identifier: Apache-2.0
"""Is a gap in the tests of a critical file noticed, however good the rest is?"""

import os
import subprocess
import sys

import pytest

from tests.helpers.house import ROOT

SLOT = """
def open_slot(fits):
    if fits:
        return "open"
    return "refused"
"""

OTHER = "x = 1\n" * 100


@pytest.fixture
def floors(tmp_path):
    """Run a line of code over a small project under coverage, then the checker: its exit code and words."""

    # The suite itself may be measured: its settings must not reach the small project.
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}

    def run(*words):
        command = [sys.executable, *words]
        return subprocess.run(command, cwd=tmp_path, env=unmeasured, capture_output=True, text=True, check=False)

    def check(line, place):
        folder = tmp_path / "legalaid" / place
        folder.mkdir(parents=True)
        for package in (folder, folder.parent):
            (package / "__init__.py").touch()
        (folder / "slots.py").write_text(SLOT, encoding="utf-8")
        (tmp_path / "legalaid" / "other.py").write_text(OTHER, encoding="utf-8")
        (tmp_path / "story.py").write_text(
            f"import legalaid.other\nfrom legalaid.{place}.slots import open_slot\n{line}\n", encoding="utf-8"
        )
        (tmp_path / ".coveragerc").write_text("[run]\nbranch = true\nsource = legalaid\n", encoding="utf-8")
        ran = run("-m", "coverage", "run", "story.py")
        assert ran.returncode == 0, ran.stderr
        done = run(ROOT / ".ci" / "coverage_floors.py")
        return done.returncode, done.stdout

    return check


def test_a_line_that_no_test_reaches_fails_a_critical_file(floors):
    status, told = floors("open_slot(True)", "vault")
    assert status == 1
    assert "legalaid/vault/slots.py" in told
    assert "lines not reached: 5" in told


def test_a_critical_file_reached_in_full_passes(floors):
    status, told = floors("open_slot(True), open_slot(False)", "vault")
    assert (status, "slots.py" in told) == (0, False)


def test_the_same_gap_elsewhere_counts_only_towards_the_whole(floors):
    assert floors("open_slot(True)", "services")[0] == 0
