# SPDX-License-Identifier: Apache-2.0
"""Does a reader whose cursor moves on ever pass a frame that others are still writing?"""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from legalaid.sync import member_ops as ops
from legalaid.sync.heads import Ask
from tests.helpers.chains import Space
from tests.helpers.organisation import Laptop


def crowd(office, admin, count):
    """More laptops of the office."""
    for number in range(count):
        laptop = Laptop(f"{office.org.hex()} {number}")
        joins = ops.AddToGroup(group=office.GROUP, device=laptop.id, role=ops.GroupRole.WRITER)
        for op in (office.added(laptop, tag=100 + number), joins):
            office.say(op, office.dara)
            admin.post_member(office.log[-1])
        yield laptop


def write(hub, office, author, chain):
    """Send a chain in small requests."""
    with hub.line(office, author) as line:
        for start in range(0, len(chain), 3):
            line.exchange(Ask(most=1), chain[start : start + 3])


def follow(hub, office, seen, count):
    """Read on from the cursor until there are so many frames."""
    history, cursor, until = b"", 0, time.monotonic() + 100
    with hub.line(office, office.sophea) as line:
        while len(seen) < count and time.monotonic() < until:
            got = line.exchange(Ask(most=2000, history=history, cursor=cursor))
            seen += got.frames
            history, cursor = got.answer.history, got.cursor


def chase(hub, office, *, writers, readers, frames):
    """Everybody at once."""
    with hub.line(office, office.dara) as admin:
        authors = list(crowd(office, admin, writers))
        space = Space(office.org, office.dara, office.GROUP)
        admin.exchange(Ask(most=1), [space.opened()])
    chains = [space.frames(author, frames) for author in authors]
    everything = sorted([*space.chains[office.dara.id], *(raw for chain in chains for raw in chain)])
    got = [[] for _ in range(readers)]
    with ThreadPoolExecutor(writers + readers) as pool:
        jobs = [pool.submit(follow, hub, office, seen, len(everything)) for seen in got]
        jobs += [pool.submit(write, hub, office, *pair) for pair in zip(authors, chains, strict=True)]
    for job in jobs:
        job.result()
    for seen in got:
        assert sorted(seen) == everything
        for chain in chains:
            wanted = set(chain)
            assert [raw for raw in seen if raw in wanted] == chain


def test_no_reader_misses_a_frame(hub, office):
    chase(hub, office, writers=3, readers=2, frames=6)


@pytest.mark.slow
def test_no_reader_misses_a_frame_of_sixteen_writers(hub, office):
    chase(hub, office, writers=16, readers=4, frames=150)
