# SPDX-License-Identifier: Apache-2.0
"""Is the lock what a stranger's machine needs: everything pinned and hashed, and fetched from nowhere in particular?"""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.helpers.house import ROOT

LOCK = (ROOT / ".ci" / "requirements.txt").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = {
    canonicalize_name(name): version for name, version in re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", LOCK, re.MULTILINE)
}


def wanted():
    project = PROJECT["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return [*project["dependencies"], *extras, *PROJECT["build-system"]["requires"], "editables"]


@pytest.mark.parametrize("line", wanted())
def test_every_dependency_is_pinned_within_its_bounds(line):
    requirement = Requirement(line)
    assert requirement.specifier.contains(PINS[canonicalize_name(requirement.name)])


def test_the_lock_names_no_address():
    assert "://" not in LOCK
    assert not re.search(r"^\s*--(?!hash=)", LOCK, re.MULTILINE)


def test_every_pin_has_a_hash():
    entries = re.split(r"^(?=[A-Za-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) == len(PINS)
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_page_of_third_parties_follows_the_lock():
    page = (ROOT / "docs" / "third-party.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\S+) \| (\d\S*) \|", page, re.MULTILINE)
    told = {canonicalize_name(name): version for name, version in rows}
    direct = {canonicalize_name(Requirement(line).name) for line in PROJECT["project"]["dependencies"]}
    assert direct <= told.keys()
    assert told == {name: PINS[name] for name in told}
