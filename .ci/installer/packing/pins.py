# SPDX-License-Identifier: Apache-2.0
"""Which packages go into a build, and how are they fetched by nothing but their hashes?"""

import json
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from packing.bench import PARTS, PYTHON, ROOT, Unfit, run

LOCK = ROOT / ".ci" / "requirements.txt"
QUIET = ("--quiet", "--disable-pip-version-check", "--no-deps")


class System(StrEnum):
    """What a package is made for."""

    LINUX = "linux"
    WINDOWS = "windows"


WINDOWS_WHEELS = ("--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp")


@dataclass(frozen=True, slots=True)
class Pin:
    """One package of the lock: its name as an index spells it, its version, and its entry with every hash."""

    name: str
    version: str
    entry: str


def pins(lock: str, names: Iterable[str]) -> list[Pin]:
    """The entries of the lock for these packages, sorted; refuses a package that is not pinned."""
    wanted = {normal(name) for name in names}
    entries = re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)
    read = [(re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)", entry), entry) for entry in entries]
    found = [Pin(normal(match[1]), match[2], entry) for match, entry in read if match and normal(match[1]) in wanted]
    missing = wanted - {pin.name for pin in found}
    if missing:
        raise Unfit(f"not in the lock: {', '.join(sorted(missing))}")
    return sorted(found, key=lambda pin: pin.name)


def normal(name: str) -> str:
    """A package's name as an index spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def runtime_pins(system: System = System.LINUX, *, role: str = "desktop") -> list[Pin]:
    """What the core runs on there with the desktop or the hub, as the lock pins it; neither tests nor benchmarks."""
    return pins(LOCK.read_text(encoding="utf-8"), run(PYTHON, PARTS / "closure.py", system, role).split())


def fetch(chosen: Iterable[Pin], cache: Path, *, system: System) -> Path:
    """Fetch each pin that the cache lacks and check every hash; returns the list that pip was given."""
    entries = [pin.entry for pin in chosen]
    if system is System.WINDOWS:  # the markers in the lock are about the machine that fetches
        entries = [re.sub(r"\A(\S+) ;[^\\\n]*", r"\1 ", entry) for entry in entries]
    return fetch_listed("".join(entries), cache, system=system)


def fetch_listed(listed: str, cache: Path, *, system: System) -> Path:
    """The same for a list in pip's own form."""
    cache.mkdir(parents=True, exist_ok=True)
    wanted = cache / "requirements.txt"
    wanted.write_text(listed, encoding="utf-8")
    foreign = WINDOWS_WHEELS if system is System.WINDOWS else ()
    only = ("--only-binary", ":all:", "--find-links", cache, "--dest", cache, *foreign)
    run(PYTHON, "-m", "pip", "download", *QUIET, "--require-hashes", "-r", wanted, *only)
    return wanted


def build_own_wheel(cache: Path) -> Path:
    """Our own packages as a wheel."""
    folder = cache / "own"
    shutil.rmtree(folder, ignore_errors=True)
    run(PYTHON, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    return next(folder.glob("*.whl"))


def sbom(chosen: Iterable[Pin], *, version: str) -> str:
    """The bill of materials, CycloneDX 1.5 in JSON: this version of legalaid and every package with its version."""

    def component(name: str, number: str) -> dict[str, str]:
        purl = f"pkg:pypi/{name}@{number}"
        return {"type": "library", "bom-ref": purl, "name": name, "version": number, "purl": purl}

    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "legalaid", "version": version}},
        "components": [component(pin.name, pin.version) for pin in chosen],
    }
    return json.dumps(bill, indent=2) + "\n"
