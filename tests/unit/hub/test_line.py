# SPDX-License-Identifier: Apache-2.0
"""How much does a line cost, and does everything arrive exactly once however often it is cut?"""

from functools import partial

import pytest

from legalaid.clock import Clock
from legalaid.errors import SyncError
from legalaid.sync.frames import HEADER_BYTES
from legalaid.sync.heads import Ask
from legalaid.sync.transport import Line
from tests.helpers.chains import Space
from tests.helpers.proxy import BadLine

NO_OP_BYTES = 500


@pytest.fixture
def quick(hubs):
    return hubs("sqlite")


@pytest.fixture
def office(quick):
    return quick.office()


@pytest.fixture
def bad(quick):
    with BadLine(quick.url) as line:
        yield line


def line_of(bad, office, laptop):
    return Line(bad.url, org=office.org, key=laptop.key, clock=Clock())


def test_nothing_to_do_costs_one_request_of_few_bytes(bad, office):
    with line_of(bad, office, office.dara) as line:
        known = line.exchange(Ask(most=65_536))
        bad.reset()
        line.exchange(Ask(most=65_536, history=known.answer.history, cursor=known.cursor))
    assert (bad.connections, bad.up + bad.down <= NO_OP_BYTES) == (0, True), (bad.up, bad.down)


def pushed(line, space, author, frames):
    """Send as a client does: after a cut it asks how far the hub came, and goes on from there. Bytes of frames sent."""
    sent, start = 0, 0
    while True:
        rest = frames[start:]
        try:
            line.exchange(Ask(most=1), rest)
        except SyncError:
            pass
        else:
            return sent + sum(map(len, rest))
        sent += sum(map(len, rest))
        held = patiently(lambda: list(line.have([space.id])))
        start = max((one.number for one in held if one.device == author.id), default=0)


def patiently(ask):
    """Ask again until the line holds."""
    while True:
        try:
            return ask()
        except SyncError:
            continue


def pulled(line):
    """Read to the end as a client does, going on from the cursor of each answer."""
    frames, history, cursor, more = [], b"", 0, True
    while more:
        got = patiently(partial(line.exchange, Ask(most=10**6, history=history, cursor=cursor)))
        frames += got.frames
        history, cursor, more = got.answer.history, got.cursor, got.more
    return frames


@pytest.mark.parametrize("cut", [1, 40, 180, 230, 600, 1500, 2400])
def test_a_cut_on_the_way_up_loses_nothing_and_repeats_no_complete_frame(bad, office, cut):
    space = Space(office.org, office.dara, office.GROUP, nonce=str(cut))
    frames = [space.opened(), *space.frames(office.dara, 9)]
    bad.reset(cut_up=cut)
    with line_of(bad, office, office.dara) as line:
        pushed(line, space, office.dara, frames)
        assert [held.number for held in line.have([space.id])] == [10]
    with line_of(bad, office, office.sophea) as line:
        assert pulled(line) == frames


@pytest.mark.parametrize("cut", [1, 60, 120, 200, 700, 1500, 2400])
def test_a_cut_on_the_way_down_loses_nothing_and_repeats_no_complete_frame(bad, office, cut):
    space = Space(office.org, office.dara, office.GROUP)
    frames = [space.opened(), *space.frames(office.dara, 9)]
    with line_of(bad, office, office.dara) as line:
        line.exchange(Ask(most=1), frames)
    bad.reset(cut_down=cut)
    with line_of(bad, office, office.sophea) as line:
        assert pulled(line) == frames
    told_twice = 1000 + max(len(frame) for frame in frames)
    assert bad.down <= sum(map(len, frames)) + told_twice


@pytest.mark.slow
@pytest.mark.parametrize("way", ["up", "down"])
def test_a_cut_after_every_few_bytes_loses_nothing(bad, office, way):
    for cut in range(0, 9 * (HEADER_BYTES + 144) + 800, 7):
        space = Space(office.org, office.dara, office.GROUP, nonce=f"{way}{cut}")
        frames = [space.opened(), *space.frames(office.dara, 8)]
        bad.reset(**{f"cut_{way}": cut})
        with line_of(bad, office, office.dara) as line:
            pushed(line, space, office.dara, frames)
        with line_of(bad, office, office.sophea) as line:
            assert list(patiently(partial(line.space_frames, space.id)).frames) == frames
