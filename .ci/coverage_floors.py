# SPDX-License-Identifier: Apache-2.0
"""Does the suite reach what must be reached? Reads .coverage after pytest and fails below a floor.

Losing a key or a change is worse than any other defect, so the files that could do it are covered line for line and
branch for branch. Everything else together keeps a floor.
"""

import fnmatch
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import coverage

OVERALL = 90.0

IN_FULL = (
    "legalaid/vault/*.py",
    "legalaid/crypto/*.py",
    "legalaid/domain/merge.py",
    "legalaid/domain/fields.py",
    "legalaid/sync/frames.py",
    "legalaid/sync/membership.py",
    "legalaid/sync/keyring.py",
    "legalaid/sync/envelope.py",
    "legalaid/sync/bundle.py",
    "legalaid/store/journal.py",
    "legalaid/store/audit.py",
    "legalaid/store/unit_of_work.py",
    "legalaid/store/migrations/*.py",
)


@dataclass(frozen=True, slots=True)
class Reached:
    """How far the tests went into one file."""

    path: str
    percent: float
    lines: list[int]
    branches: list[list[int]]

    def __str__(self) -> str:
        jumps = ", ".join(f"{start}->{'exit' if end < 0 else end}" for start, end in self.branches)
        lines = ", ".join(map(str, self.lines))
        return f"{self.path}: {self.percent:.1f} %; lines not reached: {lines or '-'}; branches: {jumps or '-'}"


def measured() -> tuple[float, list[Reached]]:
    """The overall percentage and every file, from the data file in the current folder."""
    data = coverage.Coverage()
    data.load()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        data.json_report(outfile=str(report))
        told = json.loads(report.read_text(encoding="utf-8"))
    files = [
        Reached(path, file["summary"]["percent_covered"], file["missing_lines"], file["missing_branches"])
        for path, file in told["files"].items()
    ]
    return told["totals"]["percent_covered"], files


def below(files: list[Reached]) -> list[Reached]:
    """The files that must be reached in full and are not."""
    strict = [file for file in files if any(fnmatch.fnmatch(file.path, pattern) for pattern in IN_FULL)]
    return [file for file in strict if file.lines or file.branches]


if __name__ == "__main__":
    overall, reached = measured()
    short = below(reached)
    for each in short:
        print(each)
    print(
        f"coverage of legalaid: {overall:.1f} % (floor {OVERALL:.0f} %), {len(short)} files below 100 % that may not be"
    )
    sys.exit(bool(short) or overall < OVERALL)
