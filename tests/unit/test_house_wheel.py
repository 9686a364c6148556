# SPDX-License-Identifier: Apache-2.0
"""Does the wheel hold all that the program needs, and does the command line start without the desktop?"""

import os
import subprocess
import sys
import zipfile

import pytest

from tests.helpers.house import ROOT

SHOW_WHERE = "import legalaid, resources; print(legalaid.__file__); print(resources.__file__)"

WITHOUT_QT = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = sys.modules["ui"] = None
sys.argv = ["legalaid-cli", *sys.argv[1:]]
from legalaid.cli.main import main
main()
"""


def run(*words, **settings):
    done = subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, encoding="utf-8", check=False, **settings
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built offline from the project as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A folder into which pip has put the wheel and nothing else; dependencies come from the environment."""
    folder = tmp_path_factory.mktemp("installed")
    quiet = ("--quiet", "--disable-pip-version-check")
    run("-m", "pip", "install", *quiet, "--no-deps", "--no-index", "--target", folder, wheel)
    return folder


@pytest.fixture(scope="module")
def as_installed(installed, tmp_path_factory):
    """Run Python away from the source, with the installed packages before the editable ones."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    def run_installed(*words):
        return run(*words, cwd=elsewhere, env={**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"})

    return run_installed


def test_the_wheel_holds_packages_resources_and_licences(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    shipped = [path for path in (ROOT / "resources").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert [str(path.relative_to(ROOT)) for path in shipped if str(path.relative_to(ROOT)) not in names] == []
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"legalaid", "ui", "resources"}
    assert {"LICENSE", "NOTICE"} <= {name.rsplit("/", 1)[1] for name in names if ".dist-info" in name}


def test_the_installed_wheel_is_what_runs(as_installed, installed):
    assert all(line.startswith(str(installed)) for line in as_installed("-c", SHOW_WHERE).splitlines())


def test_the_installed_wheel_knows_the_lunar_calendar(as_installed):
    told = as_installed("-m", "legalaid", "khmer", "date", "2026-11-21", "--json")
    assert '"lunar"' in told


def test_the_installed_wheel_makes_a_vault_and_sets_a_khmer_form(as_installed, tmp_path):
    """It needs fonts, templates, word lists, migrations and the packaged texts, all found without the source."""
    secret, form = tmp_path / "passphrase", tmp_path / "form.pdf"
    secret.write_text("five words nobody would guess\n", encoding="utf-8")
    office = ("--office", "Example office", "--office-code", "EXA", "--person", "Example person")
    desk = ("-m", "legalaid", "--vault", tmp_path / "vault", "--passphrase-file", secret)
    as_installed(*desk, "vault", "create", *office)
    as_installed(*desk, "form", "consultation", "--language", "km", "--out", form)
    assert form.read_bytes().startswith(b"%PDF-")


def test_the_command_line_starts_without_qt():
    assert "vault" in run("-c", WITHOUT_QT, "--help", cwd=ROOT)
