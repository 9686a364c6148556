# SPDX-License-Identifier: Apache-2.0
"""Whose work does legalaid stand on, and under which licences? Writes docs/third-party.md and the program's own page
of it (resources/help) from the environment.

The page depends on the pins alone, so `make lock` writes it; a test holds its versions to the lock. Fonts and data that
are packaged with the program are named in NOTICE.
"""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import page
from packaging.requirements import Requirement

START = """\
# Third parties

What an installation of legalaid brings along, with the licence that each package declares. `NOTICE` names the fonts and
the data that are packaged with the program itself.""".splitlines()

GROUPS = {
    "The core": None,
    "The desktop": "desktop",
    "The hub": "hub",
}


# Packages that ship a licence file and declare nothing.
READ_BY_HAND = {
    "pyxform": "BSD-2-Clause",
    "sqlcipher3": "Zlib (LICENSE); it carries SQLCipher (BSD-3-Clause), SQLite (public domain), OpenSSL (Apache-2.0)",
}


def declared(package: Distribution) -> str:
    """The licence as the package itself declares it: expression, classifier or free text."""
    told = package.metadata
    named = [line.rsplit(" :: ", 1)[1] for line in told.get_all("Classifier", []) if line.startswith("License :: ")]
    spoken = [told[key].splitlines()[0] for key in ("License-Expression", "License") if key in told]
    return next(iter([*spoken[:1], *named]), None) or READ_BY_HAND[told["Name"]]


def closure(wanted: list[str]) -> dict[str, Distribution]:
    """The packages named and all that they bring, by name."""
    return {name: distribution(name) for name in closure_names(wanted, {})}


def closure_names(wanted: list[str], markers: Mapping[str, str]) -> set[str]:
    """The names of the packages named and of all that they bring where these markers hold, beside this machine's.

    A package that this environment lacks is taken to bring nothing.
    """
    found: set[str] = set()
    waiting = [Requirement(line) for line in wanted]
    while waiting:
        requirement = waiting.pop()
        found.add(_name_of(requirement))
        for line in _needs(requirement):
            needed = Requirement(line)
            if _applies(needed, requirement.extras, markers) and _name_of(needed) not in found:
                waiting.append(needed)
    return found


def _needs(requirement: Requirement) -> list[str]:
    try:
        return distribution(requirement.name).requires or []
    except PackageNotFoundError:
        return []


def _name_of(requirement: Requirement) -> str:
    try:
        return distribution(requirement.name).metadata["Name"].lower()
    except PackageNotFoundError:
        return requirement.name.lower()


def _applies(needed: Requirement, extras: set[str], markers: Mapping[str, str]) -> bool:
    marker = needed.marker
    return not marker or any(marker.evaluate({**markers, "extra": extra}) for extra in extras | {""})


def sections() -> Iterator[str]:
    """A table for each group; a package stands in the first group that needs it."""
    project = tomllib.loads((page.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told: set[str] = set()
    for title, extra in GROUPS.items():
        wanted = project["optional-dependencies"][extra] if extra else project["dependencies"]
        packages = closure(wanted)
        yield from ("", f"## {title}", "")
        yield from page.heading("package", "version", "licence")
        for name in sorted(packages.keys() - told):
            yield page.row(name, packages[name].version, declared(packages[name]))
        told |= packages.keys()


def as_help(lines: list[str]) -> Iterator[str]:
    """The tables in the plain form that the program shows: headings and items."""
    for line in lines:
        if line.startswith("## "):
            yield line.removeprefix("#")
        elif line.startswith("| ") and not line.startswith(("| ---", "| package")):
            name, number, licence = (cell.strip() for cell in line.strip("|").split("|"))
            yield f"- {name} {number}: {licence}"


if __name__ == "__main__":
    told = list(sections())
    page.publish("docs/third-party.md", [*START, *told])
    shown = page.ROOT / "resources" / "help" / "third-party.txt"
    shown.write_text("\n".join(as_help(told)) + "\n", encoding="utf-8")
