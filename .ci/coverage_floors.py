# SPDX-License-Identifier: Apache-2.0
"""Does the suite reach what must be reached? Reads .coverage after pytest and fails below a floor.

Losing a key or a change is worse than any other defect, so the files that could do it are covered line for line and
branch for branch. Each package as a whole keeps a floor.
"""

import fnmatch
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coverage

FLOORS = {"legalaid": 90.0, "ui": 80.0}

IN_FULL = (
    "legalaid/vault/*.py",
    "legalaid/crypto/*.py",
    "legalaid/domain/merge.py",
    "legalaid/domain/field.py",
    "legalaid/domain/fields.py",
    "legalaid/sync/frames.py",
    "legalaid/sync/opening.py",
    "legalaid/sync/payload.py",
    "legalaid/sync/membership.py",
    "legalaid/sync/keyring.py",
    "legalaid/sync/envelope.py",
    "legalaid/sync/bundle.py",
    "legalaid/sync/requests.py",
    "legalaid/sync/heads.py",
    "legalaid/sync/refusals.py",
    "legalaid/store/journal.py",
    "legalaid/store/audit.py",
    "legalaid/store/unit_of_work.py",
    "legalaid/store/migrations/*.py",
)


@dataclass(frozen=True, slots=True)
class Reached:
    """How far the tests went into one file: steps are its lines and its branches."""

    path: str
    steps: int
    taken: int
    lines: list[int]
    branches: list[list[int]]

    @property
    def package(self) -> str:
        """`legalaid` or `ui`."""
        return self.path.split("/")[0]

    def __str__(self) -> str:
        jumps = ", ".join(f"{start}->{'exit' if end < 0 else end}" for start, end in self.branches)
        lines = ", ".join(map(str, self.lines))
        return f"{self.path}: lines not reached: {lines or '-'}; branches: {jumps or '-'}"


def measured() -> list[Reached]:
    """Every file in the data file of the current folder."""
    data = coverage.Coverage()
    data.load()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        data.json_report(outfile=str(report))
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    return [_read(Path(path).as_posix(), file) for path, file in files.items()]


def _read(path: str, file: dict[str, Any]) -> Reached:
    total = file["summary"]
    steps = total["num_statements"] + total["num_branches"]
    taken = total["covered_lines"] + total["covered_branches"]
    return Reached(path, steps, taken, file["missing_lines"], file["missing_branches"])


def incomplete(files: list[Reached]) -> list[Reached]:
    """The files that must be reached in full and are not."""
    strict = [file for file in files if any(fnmatch.fnmatch(file.path, pattern) for pattern in IN_FULL)]
    return [file for file in strict if file.lines or file.branches]


def percent(files: list[Reached], package: str) -> float:
    """How much of a package is reached; a package without code is reached."""
    own = [file for file in files if file.package == package]
    steps = sum(file.steps for file in own)
    return 100 * sum(file.taken for file in own) / steps if steps else 100.0


if __name__ == "__main__":
    reached = measured()
    short = incomplete(reached)
    for each in short:
        print(each)
    print(f"{len(short)} of the files that must be covered in full are not")
    low = False
    for package, floor in FLOORS.items():
        share = percent(reached, package)
        low |= share < floor
        print(f"coverage of {package}: {share:.1f} % (floor {floor:.0f} %)")
    sys.exit(bool(short) or low)
