# SPDX-License-Identifier: Apache-2.0
"""What is a figure, when is it good enough, and how does it get from a benchmark to the page?

Each benchmark runs in a process of its own and prints its sheet as JSON; `python -m benchmarks` gathers the sheets.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

KEPT = "LEGALAID_BENCH_VAULT"
"""Names the folder where a large vault stays for the next benchmark, which would need minutes to make another one."""

_MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - a file system in memory, where there is one


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One measured value. Without a limit it only informs."""

    what: str
    measured: float
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the limit is kept, to the last digit that the page shows."""
        shown = round(self.measured, 3)
        return (self.at_most is None or shown <= self.at_most) and (self.at_least is None or shown >= self.at_least)

    @property
    def limit(self) -> str:
        """The limit in words."""
        if self.at_most is not None:
            return f"≤ {number(self.at_most)} {self.unit}".rstrip()
        return f"≥ {number(self.at_least)} {self.unit}".rstrip() if self.at_least is not None else ""

    @property
    def verdict(self) -> str:
        """`held`, `missed`, or nothing where there is no limit."""
        if not self.limit:
            return ""
        return "held" if self.holds else "**missed**"


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """What one benchmark found out."""

    title: str
    how: str
    """What was measured and how, for a reader who wants to doubt it."""
    figures: tuple[Figure, ...]


def number(value: float) -> str:
    """A value with as many digits as mean something."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:,.0f}"


def hand_over(sheet: Sheet) -> None:
    """Give the sheet to whoever started this benchmark."""
    sys.stdout.buffer.write(msgspec.json.encode(sheet) + b"\n")


def read_sheet(printed: bytes) -> Sheet:
    """The sheet that a benchmark printed."""
    return msgspec.json.decode(printed, type=Sheet)


def as_json(machine: str, sheets: list[Sheet]) -> str:
    """Every figure, for other programs."""
    found = [
        {**msgspec.structs.asdict(figure), "holds": figure.holds, "sheet": sheet.title}
        for sheet in sheets
        for figure in sheet.figures
    ]
    return json.dumps({"machine": machine, "figures": found}, ensure_ascii=False, indent=1) + "\n"


def as_page(machine: str, sheets: list[Sheet]) -> str:
    """Every figure, for people."""
    lines = ["# Speed and memory", "", "Written by `make bench`, which fails where a limit is missed.", "", machine]
    for sheet in sheets:
        lines += ["", f"## {sheet.title}", "", sheet.how, "", "| | measured | limit | |", "|---|---|---|---|"]
        for figure in sheet.figures:
            value = f"{number(figure.measured)} {figure.unit}".rstrip()
            lines.append(f"| {figure.what} | {value} | {figure.limit} | {figure.verdict} |")
    return "\n".join(lines) + "\n"


@contextmanager
def folder(*, in_memory: bool = True) -> Iterator[Path]:
    """An empty folder that goes away again; in memory, so that a slow disk does not hide the work, or on the disk."""
    where = _MEMORY_DISK if in_memory and _MEMORY_DISK.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="legalaid-bench-", dir=where) as name:
        yield Path(name)


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of the values lies."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, round(share * (len(ranked) - 1)))]
