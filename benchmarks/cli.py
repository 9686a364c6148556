# SPDX-License-Identifier: Apache-2.0
"""How long does the command line take to start?"""

import resource
import subprocess
import sys
import time
from statistics import median

from benchmarks.figures import Figure, Sheet, hand_over, percentile

RUNS = 15
STARTS = {("--help",): 0.6, ("case", "add", "--help"): None, ("khmer", "date", "2026-11-21"): None}
HOW = (
    f"`legalaid-cli` started {RUNS} times as a process of its own, by the clock from start to exit; the processor time "
    "of the same runs beside it."
)


def measure() -> Sheet:
    """Start it and wait."""
    figures = []
    for words, limit in (
        (("--help",), 0.6),
        (("case", "add", "--help"), None),
        (("khmer", "date", "2026-11-21"), None),
    ):
        clock, processor = zip(*(_run(words) for _ in range(RUNS)), strict=True)
        said = " ".join(words)
        figures += [
            Figure(what=f"`{said}`, median", measured=median(clock), unit="s", at_most=limit),
            Figure(what=f"`{said}`, slowest of 95 %", measured=percentile(list(clock), 0.95), unit="s"),
            Figure(what=f"`{said}`, processor time, median", measured=median(processor), unit="s"),
        ]
    return Sheet(title="Starting the command line", how=HOW, figures=tuple(figures))


def _run(words: tuple[str, ...]) -> tuple[float, float]:
    spent = _children()
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "legalaid", *words], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began, _children() - spent


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    hand_over(measure())
