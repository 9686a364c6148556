# SPDX-License-Identifier: Apache-2.0
"""How long does somebody wait for the window: its start, a list of a hundred thousand cases, a key, another language?

Three kinds of process are started: a PySide6 window with one label, our first window, and (`work`) our window at work
on the vault of the search.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from benchmarks.figures import Figure, Sheet, hand_over, percentile

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.program import Program
    from ui.screens.cases import CasesScreen

ROUNDS = 9
SWITCHES = 6
JUMPS = 40
KEY_MS = 90
"""Between two keys of somebody who types fast."""

HITS_MS = 600
"""After the last key, for the hits of what was typed."""

LONGEST = 120
"""Seconds until it is taken for a fault."""


# --- what is started as a process of its own -------------------------------------------------------------------------

PAINTED = """
import time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    painted = False
    def eventFilter(self, _watched, event):
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False

watch = Watch()
window.centralWidget().installEventFilter(watch)
while not watch.painted:
    QApplication.processEvents()
QApplication.processEvents()
print('{"at": %f}' % time.monotonic(), flush=True)
"""
"""Say when a window has been painted."""

BARE = f"""
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(["bare"])
window = QMainWindow()
window.setCentralWidget(QLabel("legalaid"))
window.resize(1000, 800)
window.show()
{PAINTED}
"""
"""The least that PySide6 shows."""

FIRST = f"""
import os, time
from ui import opening
from ui.__main__ import start
seen = []
class Opening(opening.Opening):
    def paintEvent(self, event):
        super().paintEvent(event)
        seen.append(time.monotonic())
opening.Opening = Opening
program = start(["legalaid", "--vault", os.environ["VAULT"]])
window = program.entry
{PAINTED}
print('{{"at": %f, "page": %f}}' % (seen[0], time.monotonic()), flush=True)
program.leave()
"""
"""Our first window: the sheet that is in sight while the program is loaded, then the page for the passphrase."""


# --- at work ---------------------------------------------------------------------------------------------------------


class Heart:
    """A timer that ticks as often as the event loop lets it: the longest pause is how long the window stood still."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now

    def stop(self) -> float:
        """Milliseconds of the longest pause."""
        self._tick()
        self._timer.stop()
        return self.worst * 1000


class Sitting:
    """The program at work, as somebody sits before it."""

    def __init__(self, program: "Program", window: "MainWindow") -> None:
        self.program, self.window = program, window
        self.total = 0
        self.is_busy = True
        program.tasks.busy.connect(self._notice)

    def _notice(self, is_busy: bool) -> None:  # noqa: FBT001 - Qt's way
        self.is_busy = is_busy

    def settled(self) -> None:
        """Nothing is under way any more: what was opened is there."""
        self.wait(lambda: not self.is_busy)
        self.painted()

    def wait(self, is_there: Callable[[], object]) -> None:
        """Let the window work until it is so. Raises `TimeoutError`."""
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        end = time.monotonic() + LONGEST
        while not is_there():
            QApplication.processEvents()
            time.sleep(0.0005)
            if time.monotonic() > end:
                raise TimeoutError("the window did not come so far")

    def painted(self) -> None:
        """What is on its way to the screen is there."""
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        self.window.repaint()
        QApplication.processEvents()

    def cases(self) -> "CasesScreen":
        """The list of cases in sight."""
        from ui.screens.cases import CasesScreen  # noqa: PLC0415

        page = self.window.current()
        if not isinstance(page, CasesScreen):
            raise TypeError("the list of cases is not in sight")
        return page

    def first_page(self) -> float:
        """Milliseconds from the wish to see the cases to the first of them on the screen."""
        began = time.perf_counter()
        self.window.open("cases")
        self.cases().model.counted.connect(self._count)
        self.wait(self.cases().model.rowCount)
        self.painted()
        spent = (time.perf_counter() - began) * 1000
        self.wait(lambda: self.total)
        return spent

    def _count(self, total: int) -> None:
        self.total = total

    def typing(self, words: list[str]) -> float:
        """Milliseconds of the longest pause while somebody types into the find box, and hits come."""
        from PySide6.QtTest import QTest  # noqa: PLC0415

        from tests.helpers.screen import type_text  # noqa: PLC0415

        heart = Heart()
        for word in words:
            self.window.search_box.setFocus()
            for sign in word:
                type_text(self.window.search_box, sign)
                QTest.qWait(KEY_MS)
            QTest.qWait(HITS_MS)
            self.window.search_box.clear()
            QTest.qWait(HITS_MS)
        return heart.stop()

    def scrolling(self) -> tuple[float, float]:
        """Down through every row with one press of End: milliseconds of the longest pause, and seconds in all."""
        from PySide6.QtCore import Qt  # noqa: PLC0415
        from PySide6.QtTest import QTest  # noqa: PLC0415

        table = self.cases().table
        table.setFocus()
        heart, began = Heart(), time.perf_counter()
        QTest.keyClick(table, Qt.Key.Key_End)
        while (row := table.currentIndex().row()) < self.total - 1:
            self.wait(lambda row=row: table.currentIndex().row() > row)  # type: ignore[misc]
        self.painted()
        return heart.stop(), time.perf_counter() - began

    def jumps(self) -> list[float]:
        """Milliseconds until a row anywhere in the list is painted, fetched once more where it had been let go."""
        page = self.cases()
        bar, spent = page.table.verticalScrollBar(), []
        for n in range(JUMPS):
            began = time.perf_counter()
            bar.setValue(bar.maximum() * (n * 17 % JUMPS) // JUMPS)
            self.painted()
            self.wait(lambda: page.model.index(page.table.rowAt(0), 0).data())
            self.painted()
            spent.append((time.perf_counter() - began) * 1000)
        return spent

    def with_letters(self) -> float:
        """Open a case besides, which has its letters made ready: what is then in memory, in millions of bytes."""
        self.window.open("case", self.cases().model.rows()[0].address)
        self.settled()
        self.wait(lambda: all(thread.name != "ahead" for thread in threading.enumerate()))
        return _resident_mb()

    def switch(self) -> float:
        """Milliseconds until the window speaks the other language, with the list in sight."""
        before, began = self.window.current(), time.perf_counter()
        self.window.switch_language()
        self.wait(lambda: self.window.current() not in {before, None})
        self.painted()
        spent = (time.perf_counter() - began) * 1000
        self.wait(self.cases().model.rowCount)
        return spent


def work() -> None:
    """Everything that is done with the vault open, in one window."""
    from ui.opening import begin_qt  # noqa: PLC0415 - before anything else of Qt, as the program does

    begin_qt(["legalaid"])
    from legalaid.services.desk import open_vault  # noqa: PLC0415
    from tests.helpers.casebook import START, HandClock  # noqa: PLC0415
    from tests.helpers.desks import PASSPHRASE  # noqa: PLC0415
    from ui.application import prepare  # noqa: PLC0415
    from ui.first_window import FirstWindow  # noqa: PLC0415
    from ui.program import Program  # noqa: PLC0415

    clock = HandClock(START + timedelta(days=1))
    app = prepare(["legalaid"])
    sys.excepthook = sys.__excepthook__  # a fault is to be seen here, not in a report
    program = Program(app, FirstWindow(name=f"legalaid-bench-{os.getpid()}"), clock=clock)
    desk = open_vault(Path(os.environ["VAULT"]), passphrase=PASSPHRASE, clock=clock)
    began = time.perf_counter()
    program.enter(desk)
    if program.main is None:
        raise SystemExit("no window")
    sitting = Sitting(program, program.main)
    sitting.settled()
    today = (time.perf_counter() - began) * 1000
    page = sitting.first_page()
    at_rest = _resident_mb()
    typing = sitting.typing(json.loads(os.environ["WORDS"]))
    sitting.window.open("cases")
    pause, seconds = sitting.scrolling()
    jumps = sitting.jumps()
    most = _resident_mb()
    switches = [sitting.switch() for _ in range(SWITCHES)]
    print(
        json.dumps(
            {
                "today": today,
                "page": page,
                "typing": typing,
                "pause": pause,
                "seconds": seconds,
                "rows": sitting.total,
                "jumps": jumps,
                "at_rest": at_rest,
                "most": most,
                "switches": switches,
                "letters": sitting.with_letters(),
            }
        ),
        flush=True,
    )
    program.leave()


def _resident_mb() -> float:
    """What this process has in memory, in millions of bytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


# --- measuring -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """What a process said, and how long it took to say it."""

    said: dict[str, Any]
    seconds: float


def run(words: list[str], home: Path, **told: str) -> Run:
    """A process of its own, with settings of its own."""
    places = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    # Compiled modules as an installed program has them, whatever this machine says.
    own = {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    environment = os.environ | own | {"PYTHONDONTWRITEBYTECODE": ""} | places | told
    began = time.monotonic()
    done = subprocess.run([sys.executable, *words], env=environment, stdout=subprocess.PIPE, check=True)
    said = json.loads(done.stdout.splitlines()[-1])
    return Run(said, said.get("at", began) - began)


def starts(home: Path, vault: Path) -> list[Figure]:
    """The first window against a bare one, in turn."""
    scripts = {"bare": BARE, "first": FIRST}
    for script in scripts.values():  # bytecode and files of both are in the cache of the system from here on
        run(["-c", script], home, VAULT=str(vault))
    taken: dict[str, list[Run]] = {"bare": [], "first": []}
    for _ in range(ROUNDS):
        for part, kept in taken.items():
            kept.append(run(["-c", scripts[part]], home, VAULT=str(vault)))
    clock = {part: median(one.seconds for one in kept) * 1000 for part, kept in taken.items()}
    page = median(one.seconds + one.said["page"] - one.said["at"] for one in taken["first"]) * 1000
    return [
        Figure(
            what="first window, ours against a bare PySide6 window",
            measured=clock["first"] / clock["bare"],
            at_most=1.5,
        ),
        Figure(what="the page that asks for the passphrase, against a bare window", measured=page / clock["bare"]),
        Figure(what="first window: a sheet without words", measured=clock["first"], unit="ms"),
        Figure(what="the page that asks for the passphrase", measured=page, unit="ms"),
        Figure(what="a bare PySide6 window", measured=clock["bare"], unit="ms"),
    ]


def at_work(home: Path, vault: Path, words: list[str]) -> list[Figure]:
    """Everything after the unlock."""
    said = run(["-m", "benchmarks.desktop", "work"], home, VAULT=str(vault), WORDS=json.dumps(words)).said
    rows = f"{said['rows']:,}"
    switch, pause = median(said["switches"]), said["pause"]
    return [
        Figure(what=f"the first page of {rows} cases", measured=said["page"], unit="ms", at_most=300),
        Figure(what="longest pause while typing in the find box", measured=said["typing"], unit="ms", at_most=100),
        Figure(what=f"longest pause while scrolling through {rows} rows", measured=pause, unit="ms", at_most=100),
        Figure(what="another language, with the list in sight", measured=switch, unit="ms", at_most=250),
        Figure(what=f"memory after all {rows} rows were in sight", measured=said["most"], unit="MB", at_most=200),
        Figure(what="memory with the first page in the list", measured=said["at_rest"], unit="MB"),
        Figure(what="memory with a case open besides, ready for its letters", measured=said["letters"], unit="MB"),
        Figure(what="from the unlock to today's page, with all that stands on it", measured=said["today"], unit="ms"),
        Figure(what="another language, slowest", measured=max(said["switches"]), unit="ms"),
        Figure(what="scrolling through all rows", measured=said["seconds"], unit="s"),
        Figure(what="a row anywhere in the list, 95 %", measured=percentile(said["jumps"], 0.95), unit="ms"),
    ]


HOW = (
    "The program itself on a screen in memory. The first window is timed by the clock from the start of its process to "
    f"its first painting, {ROUNDS} times in turn with a bare window; medians. It is a sheet without words, in sight "
    "while the page for the passphrase is loaded. What follows is one window on the vault of the search, from the "
    "unlock on; the cases are asked for when today's page is there. A pause is the longest time between two turns of "
    f"the event loop; keys come every {KEY_MS} ms. The way through all rows is one press of End. Rows far from those "
    "in sight are let go, and letters and visits are loaded when a page is opened that may lead to them. "
    f"Another language is the median of {SWITCHES} changes."
)


def measure(vault: Path, words: list[str]) -> Sheet:
    """Start, then work."""
    with TemporaryDirectory(prefix="legalaid-bench-home-") as place:
        home = Path(place)
        figures = [*starts(home, vault), *at_work(home, vault, words)]
    return Sheet(title="The window", how=HOW, figures=tuple(figures))


def main() -> None:
    """The vault of the search benchmark if it was kept, else one like it."""
    from benchmarks.search import Corpus, kept_vault  # noqa: PLC0415 - the processes above do without it

    corpus = Corpus()
    someone = corpus.someone()
    words = [someone.km, someone.latin, someone.phone.replace(" ", ""), corpus.place()]
    with kept_vault() as vault:
        hand_over(measure(vault, words))


if __name__ == "__main__":
    (work if sys.argv[1:] == ["work"] else main)()
