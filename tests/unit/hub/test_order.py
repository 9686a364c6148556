# SPDX-License-Identifier: Apache-2.0
"""Does a reader whose cursor moves on ever pass a frame that others are still writing?"""

from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

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


def follow(hub, office, seen, finished):
    """Read on from the cursor until everybody has written and nothing more comes."""
    history, cursor, is_last, more = b"", 0, False, True
    with hub.line(office, office.sophea) as line:
        while more or not is_last:
            is_last = finished.is_set()
            got = line.exchange(Ask(most=2000, history=history, cursor=cursor))
            seen += got.frames
            history, cursor, more = got.answer.history, got.cursor, got.more


def chase(hub, office, *, writers, readers, frames):
    """Everybody at once."""
    with hub.line(office, office.dara) as admin:
        authors = list(crowd(office, admin, writers))
        space = Space(office.org, office.dara, office.GROUP)
        admin.exchange(Ask(most=1), [space.opened()])
    chains = [space.frames(author, frames) for author in authors]
    everything = sorted([*space.chains[office.dara.id], *(raw for chain in chains for raw in chain)])
    got, finished = [[] for _ in range(readers)], Event()
    with ThreadPoolExecutor(writers + readers) as pool:
        reading = [pool.submit(follow, hub, office, seen, finished) for seen in got]
        writing = [pool.submit(write, hub, office, *pair) for pair in zip(authors, chains, strict=True)]
        wait(writing)
        finished.set()
    for job in (*writing, *reading):
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
    chase(hub, office, writers=16, readers=4, frames=60)
