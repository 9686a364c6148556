# SPDX-License-Identifier: Apache-2.0
"""How much does a hub carry, does a reader ever miss a frame, and does its memory stay where it is?

A hub of two processes as in production, on a PostgreSQL cluster of its own; the laptops are processes beside it, so on
a small machine everybody shares the cores.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from benchmarks.figures import Figure, Sheet, hand_over
from legalaid.clock import Clock
from legalaid.sync import member_ops as ops
from legalaid.sync.heads import Ask
from legalaid.sync.transport import Line
from tests.helpers.chains import Space
from tests.helpers.hubs import postgresql
from tests.helpers.organisation import Laptop, Office

WRITERS, READERS = 16, 4
PROCESSES_OF_WRITERS = 4
FRAMES, ALL_FRAMES, WARM_FRAMES = 20_000, 100_000, 10_000
"""Memory is compared with that after a first organisation: by then every process has loaded what it needs. With
`--all`, which takes some minutes, ten times as many frames follow.
"""

IN_ONE_REQUEST = 200

NO_LIMITS = ("--requests-a-minute", "1000000", "--frames-a-day", "100000000", "--bytes-a-day", "1000000000000")


@dataclass(frozen=True)
class Hub:
    """A hub that listens, and the process that started its workers."""

    url: str
    pid: int

    def memory_mib(self) -> float:
        """What its processes have in memory together."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text(encoding="ascii").split()
        return sum(_resident_kib(int(pid)) for pid in (str(self.pid), *children)) / 1024


@dataclass(frozen=True)
class Everybody:
    """One organisation, which each process builds anew from its name, and how many frames it writes."""

    name: str
    url: str
    count: int

    @property
    def frames(self) -> int:
        """The frames in all: equal shares, and one that opens the space."""
        return self.count // WRITERS * WRITERS + 1

    def office(self) -> tuple[Office, list[Laptop]]:
        """The office with its writers, and the log that says so."""
        office = Office(self.name)
        writers = [Laptop(f"{self.name} writer {number}") for number in range(WRITERS)]
        for number, laptop in enumerate(writers):
            office.say(office.added(laptop, tag=100 + number), office.dara)
            joins = ops.AddToGroup(group=office.GROUP, device=laptop.id, role=ops.GroupRole.WRITER)
            office.say(joins, office.dara)
        return office, writers

    def line(self, office: Office, laptop: Laptop) -> Line:
        """A laptop's line to the hub."""
        return Line(self.url, org=office.org, key=laptop.key, clock=Clock())


def write(everybody: Everybody, share: Sequence[int]) -> float:
    """Some writers in one process, each in a thread; when they began, their frames being made."""
    office, writers = everybody.office()
    space = Space(office.org, office.dara, office.GROUP)
    each = everybody.count // WRITERS
    chains = {number: space.frames(writers[number], each, blocks=2) for number in share}
    began = time.time()

    def send(number: int) -> None:
        chain = chains[number]
        with everybody.line(office, writers[number]) as line:
            for start in range(0, each, IN_ONE_REQUEST):
                line.exchange(Ask(most=1), chain[start : start + IN_ONE_REQUEST])

    with ThreadPoolExecutor(len(share)) as pool:
        list(pool.map(send, share))
    return began


def follow(everybody: Everybody) -> tuple[int, float]:
    """All readers: how many frames each has missed, and when the last one had what it got."""
    office, _ = everybody.office()
    wanted = everybody.frames

    def read(_: int) -> int:
        seen: set[bytes] = set()
        history, cursor, until = b"", 0, time.monotonic() + 3600
        with everybody.line(office, office.sophea) as line:
            while len(seen) < wanted and time.monotonic() < until:
                got = line.exchange(Ask(most=1_000_000, history=history, cursor=cursor))
                seen.update(raw[-16:] for raw in got.frames)
                history, cursor = got.answer.history, got.cursor
                if not got.frames:
                    time.sleep(0.2)
        return len(seen)

    with ThreadPoolExecutor(READERS) as pool:
        seen = list(pool.map(read, range(READERS)))
    return READERS * wanted - sum(seen), time.time()


@dataclass(frozen=True)
class Chased:
    """How it went."""

    missed: int
    seconds: float


def chase(everybody: Everybody, token: str) -> Chased:
    """All writers and readers of a fresh organisation at once."""
    office, _ = everybody.office()
    with everybody.line(office, office.dara) as line:
        line.found(token, office.log)
        line.exchange(Ask(most=1), [Space(office.org, office.dara, office.GROUP).opened()])
    shares = [range(start, WRITERS, PROCESSES_OF_WRITERS) for start in range(PROCESSES_OF_WRITERS)]
    with ProcessPoolExecutor(PROCESSES_OF_WRITERS + 1, mp_context=get_context("spawn")) as pool:
        reading = pool.submit(follow, everybody)
        writing = [pool.submit(write, everybody, share) for share in shares]
        began = min(job.result() for job in writing)
        missed, ended = reading.result()
    return Chased(missed, ended - began)


@contextmanager
def hub() -> Iterator[tuple[Hub, list[str]]]:
    """A hub on PostgreSQL, and two invitations."""
    with postgresql() as cluster, tempfile.TemporaryDirectory() as folder:
        where = ["--database", cluster.new_database(), "--blobs", folder]
        tokens = [_command("invite", *where).strip() for _ in range(2)]
        command = [*_HUB, "serve", *where, "--listen", "127.0.0.1:0", "--workers", "2", *NO_LIMITS]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                ready = process.stdout.readline() if process.stdout else ""
                yield Hub(ready.split()[-1], process.pid), tokens
            finally:
                process.terminate()


def measured(frames: int, warm_frames: int) -> tuple[Figure, ...]:
    """A small organisation first, then a large one."""
    with hub() as (running, tokens):
        warm = chase(Everybody("small", running.url, warm_frames), tokens[0])
        before = running.memory_mib()
        large = Everybody("large", running.url, frames)
        ran = chase(large, tokens[1])
        after = running.memory_mib()
    return (
        Figure(what="frames that a reader missed", measured=warm.missed + ran.missed, at_most=0),
        Figure(what="frames taken, and given to 4 readers each", measured=large.frames / ran.seconds, unit="/s"),
        Figure(what=f"memory of two processes, after the first {warm_frames:,} frames", measured=before, unit="MiB"),
        Figure(what=f"memory after {frames:,} more, against that", measured=after / before, at_most=1.25),
    )


_HUB = (sys.executable, "-m", "legalaid.hub")


def _command(*words: str) -> str:
    return subprocess.run([*_HUB, *words], check=True, capture_output=True, text=True).stdout


def _resident_kib(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))


if __name__ == "__main__":
    wanted = ALL_FRAMES if "--all" in sys.argv[1:] else FRAMES
    how = (
        f"{WRITERS} writers send {wanted:,} frames of some 300 bytes, {IN_ONE_REQUEST} in a request, while {READERS} "
        "readers follow; the hub has two processes and PostgreSQL without fsync, and shares the cores with everybody. "
        f"`python -m benchmarks.hub --all` sends {ALL_FRAMES:,}."
    )
    hand_over(Sheet(title="The hub", how=how, figures=measured(wanted, WARM_FRAMES)))
