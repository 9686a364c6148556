# SPDX-License-Identifier: Apache-2.0
"""Do the pages for people lead where they say, and is a stale generated page noticed?"""

import re
import shutil
import subprocess
import sys

import pytest

from tests.helpers.house import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_names_a_place_on_somebodys_machine(page):
    assert (
        re.findall(r"(?:^|[\s`(])(/(?:home|root|tmp|work)/\S*|\.\./shared\S*)", page.read_text(encoding="utf-8")) == []
    )


FOLDERS = sorted({file.parent for file in (ROOT / "resources").glob("*/*") if file.suffix not in {".py", ".pyc"}})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_folder_of_resources_names_its_sources(folder):
    assert (folder / "SOURCES.md").read_text(encoding="utf-8").startswith("# ")


def test_the_readme_gives_the_two_commands():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in ("make demo", "make test"):
        assert re.search(rf"^{command}\b", readme, re.MULTILINE), f"README lacks `{command}`"


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_is_short_and_complete(page):
    lines = page.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 40
    assert [line for line in lines if line.startswith("## ")] == [
        "## Context",
        "## Decision",
        "## Consequences",
        "## Alternatives",
    ]


def test_every_decision_is_listed():
    index = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in DECISIONS if f"({page.name})" not in index] == []


@pytest.mark.parametrize("name", ["limits_page", "field_page", "error_page"])
def test_a_stale_page_is_noticed(name, tmp_path):
    """In a copy of the project the writer writes its page, accepts it, and refuses it once a word has changed."""
    for folder in (".ci", "legalaid", "resources"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "*.ttf"))
    (tmp_path / "docs").mkdir()

    def write(*words):
        command = [sys.executable, tmp_path / ".ci" / f"{name}.py", *words]
        return subprocess.run(command, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=False)

    done = write()
    assert done.returncode == 0, done.stderr
    assert write("--check").returncode == 0
    (page,) = (tmp_path / "docs").iterdir()
    page.write_text(page.read_text(encoding="utf-8").replace("the", "teh", 1), encoding="utf-8")
    stale = write("--check")
    assert (stale.returncode, "is stale" in stale.stderr) == (1, True)
