# SPDX-License-Identifier: Apache-2.0
"""Run every benchmark in a process of its own, write docs/figures.md and build/figures.json, fail on a missed limit."""

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from benchmarks.figures import KEPT, Sheet, as_json, as_page, folder, number, read_sheet

ROOT = Path(__file__).parents[1]
BENCHMARKS = ("cli", "letters", "checklists", "visits", "store", "search", "desktop", "sync", "hub")
PEERS = ("sqlcipher3", "reportlab", "uharfbuzz", "typst", "weasyprint", "rapidfuzz")


def machine() -> str:
    """What the figures were measured on; no name of it."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    packages = ", ".join(f"{name} {version(name)}" for name in PEERS)
    kind = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB"
    return f"Measured on {kind}, Python {platform.python_version()}; {packages}."


def run(name: str, vault: Path) -> Sheet:
    """One benchmark, by itself; `vault` is where a large vault stays for the next one."""
    print(f"benchmarks.{name} …", flush=True)
    words, told = [sys.executable, "-m", f"benchmarks.{name}"], os.environ | {KEPT: str(vault)}
    done = subprocess.run(words, cwd=ROOT, env=told, stdout=subprocess.PIPE, check=True)
    sheet = read_sheet(done.stdout)
    for figure in sheet.figures:
        print(f"  {figure.what}: {number(figure.measured)} {figure.unit}  {figure.limit} {figure.verdict}", flush=True)
    return sheet


def main() -> int:
    """Measure all; the exit code."""
    with folder() as kept:
        sheets = [run(name, kept / "vault") for name in BENCHMARKS]
    here = machine()
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "figures.json").write_text(as_json(here, sheets), encoding="utf-8")
    (ROOT / "docs" / "figures.md").write_text(as_page(here, sheets), encoding="utf-8")
    missed = [figure for sheet in sheets for figure in sheet.figures if not figure.holds]
    for figure in missed:
        print(f"missed: {figure.what}: {number(figure.measured)} {figure.unit}, limit {figure.limit}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
