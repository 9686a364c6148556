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


MANYLINUX = ("2_35", "2_34", "2_31", "2_28", "2_27", "2_26", "2_24", "2_17", "2_12", "2_5")
PLATFORMS = {
    System.LINUX: (
        *(f"manylinux_{glibc}_x86_64" for glibc in MANYLINUX),
        *(f"manylinux{year}_x86_64" for year in ("2014", "2010", "1")),
    ),
    System.WINDOWS: ("win_amd64",),
}
PYTHONS = {System.LINUX: "3.11", System.WINDOWS: "3.13"}  # what each package carries


@dataclass(frozen=True, slots=True)
class Pin:
    """One package of the lock: its name as an index spells it, its version, and its entry with every hash."""

    name: str
    version: str
    entry: str
    origin: str = "pypi"
    """Who keeps it, as a package URL says it."""


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
    # The markers in the lock would be asked of the machine that fetches.
    entries = [re.sub(r"\A(\S+) ;[^\\\n]*", r"\1 ", pin.entry) for pin in chosen]
    return fetch_listed("".join(entries), cache, system=system)


def fetch_listed(listed: str, cache: Path, *, system: System) -> Path:
    """The same for a list in pip's own form."""
    cache.mkdir(parents=True, exist_ok=True)
    wanted = cache / "requirements.txt"
    wanted.write_text(listed, encoding="utf-8")
    platforms = [word for name in PLATFORMS[system] for word in ("--platform", name)]
    foreign: list[str] = [*platforms, "--python-version", PYTHONS[system], "--implementation", "cp"]
    only: list[str | Path] = ["--only-binary", ":all:", "--find-links", cache, "--dest", cache, *foreign]
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

    def component(pin: Pin) -> dict[str, str]:
        purl = f"pkg:{pin.origin}/{pin.name}@{pin.version}"
        return {"type": "library", "bom-ref": purl, "name": pin.name, "version": pin.version, "purl": purl}

    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "legalaid", "version": version}},
        "components": [component(pin) for pin in chosen],
    }
    return json.dumps(bill, indent=2) + "\n"
