# SPDX-License-Identifier: Apache-2.0
"""A line that is cut after any byte, and one on which hardly any attempt succeeds: is work lost, sent twice, or stuck?

No frame that once went over the line whole goes over it again, and what the hub has never becomes less.
"""

import random
from secrets import token_bytes

import pytest

from legalaid.errors import LineCut, SyncError
from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.store import frames
from tests.helpers.exchange import Union, open_office, picture, sync, type_in
from tests.helpers.hubs import GENEROUS, HubAt
from tests.helpers.proxy import BadLine
from tests.helpers.stores import add_office, new_store


class Flaky(BadLine):
    """Of its connections only this share carries some frames; the others end before a frame is whole, or soon after."""

    def __init__(self, url, *, share, seed) -> None:
        self._dice, self._share = random.Random(seed), share  # noqa: S311 - a test
        super().__init__(url)

    def _carry(self, way, *sockets):
        if way == "up":
            is_good = self._dice.random() < self._share
            self.reset(cut_up=self._dice.randrange(15_000, 40_000) if is_good else self._dice.randrange(3_000))
        super()._carry(way, *sockets)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Two laptops of one office and their hub."""
    folder = tmp_path_factory.mktemp("office")
    stores = [new_store(folder / name) for name in ("one", "other")]
    settings = Settings(database=f"sqlite:///{folder / 'hub.db'}", blobs=str(folder / "blobs"), **GENEROUS)
    with Database(settings.database) as database:
        database.make()
    with embedded(settings) as url:
        union = Union(*stores)
        with union.line(stores[0], url) as line:
            line.found(HubAt(url, settings).invite(), union.log)
        yield union, *stores, url
    for store in stores:
        store.close()


def waiting(store):
    with store.read() as reader:
        return len(frames.unacked(reader.connection, store.device))


def try_often(union, store, line, *, attempts):
    """Exchange until it goes through; what waits never becomes more. How often it was tried."""
    union.seal(store)
    left = waiting(store)
    for attempt in range(1, attempts):
        try:
            sync(union, store, line.url)
        except SyncError:
            assert waiting(store) <= left
            left = waiting(store)
        else:
            return attempt
    pytest.fail(f"{left} frames still wait")


def never_twice(union, store, line):
    """Every frame of this laptop went over the line whole once at the most."""
    heard = bytes(line.heard)
    assert max(heard.count(raw) for raw in union.frames(store)) <= 1


@pytest.mark.parametrize("share", [0.1, pytest.param(0.01, marks=pytest.mark.slow)])
def test_work_gets_through_however_few_attempts_succeed(office, share):
    union, one, other, url = office
    with one.write(actor=None, action="vault.create") as work:
        for _ in range(20):
            add_office(work, logo=token_bytes(4000))
    with Flaky(url, share=share, seed=7) as line:
        try_often(union, one, line, attempts=int(50 / share))
        never_twice(union, one, line)
    assert waiting(one) == 0
    sync(union, other, url)
    assert picture(one)["office"] == picture(other)["office"]


@pytest.mark.slow
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("way", ["cut_up", "cut_down"])
def test_a_cut_after_every_byte_costs_no_frame_and_doubles_none(office, way):
    union, one, other, url = office
    with one.write(actor=None, action="vault.create") as work:
        made = add_office(work)
    sync(union, one, url)
    sync(union, other, url)
    store = one if way == "cut_up" else other
    with BadLine(url) as line:
        at, longest = 0, 1
        while at < longest:
            type_in(one, open_office(one, made), name_en=f"after {at} bytes")
            if way == "cut_down":
                sync(union, one, url)
            line.heard.clear()
            line.reset(**{way: at})
            try:
                sync(union, store, line.url)
            except LineCut:
                sync(union, store, line.url)
            never_twice(union, one, line)
            sync(union, other, url)
            assert open_office(other, made).record.name_en == f"after {at} bytes"
            longest = max(longest, line.up if way == "cut_up" else line.down)
            at += 1
    assert picture(one)["office"] == picture(other)["office"]
