# SPDX-License-Identifier: Apache-2.0
"""A laptop or its hub ends at any step of an exchange: is every save there afterwards, once, on both laptops?

In each run of the tests the program is broken off inside one process, and what was not committed is gone. The soak
kills a process of its own at the same steps.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from legalaid.clock import Clock
from legalaid.errors import HubFailed, SyncError
from legalaid.hub import ledger
from legalaid.hub.database import Database
from legalaid.hub.routes import exchange as hub_exchange
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.store import device, frames, hubs
from legalaid.store import membership as kept
from legalaid.store.store import Store
from legalaid.sync import client, ingest, roll
from legalaid.sync.transport import Line
from tests.helpers.exchange import Opened, Union, open_office, picture, sync, type_in
from tests.helpers.house import ROOT
from tests.helpers.hubs import GENEROUS, HubAt
from tests.helpers.stores import KEY, add_office, new_store

LAPTOP = {
    "a frame is sealed": (frames, "keep"),
    "nothing is sent yet": (roll, "required"),
    "the answer has come": (frames, "mark_acked"),
    "others' frames are taken in": (ingest, "ingest"),
    "the cursor is moved": (hubs, "put_cursor"),
}
HUB = {"the frames are in the transaction": (ledger, "take"), "they are committed": (hub_exchange, "_answer")}


class Office(NamedTuple):
    """Two laptops, their hub, a row that both know, and where the hub keeps what it has."""

    union: Union
    one: Store
    other: Store
    url: str
    row: Any
    settings: Settings


class Killed(BaseException):
    """The end, in the middle of something."""


def ended_by(end, step):
    """Come to this end when the step was made."""
    module, name = step
    made = getattr(module, name)

    def last(*args, **kwargs):
        made(*args, **kwargs)
        end()

    return module, name, last


def killed():
    raise Killed


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Two laptops of one office, their hub, and a row that both know."""
    folder = tmp_path_factory.mktemp("office")
    one, other = (new_store(folder / name) for name in ("one", "other"))
    settings = Settings(database=f"sqlite:///{folder / 'hub.db'}", blobs=str(folder / "blobs"), **GENEROUS)
    with Database(settings.database) as database:
        database.make()
    with embedded(settings) as url:
        union = Union(one, other)
        with union.line(one, url) as line:
            line.found(HubAt(url, settings).invite(), union.log)
        with one.write(actor=None, action="vault.create") as work:
            row = add_office(work)
        for store in (one, other):
            sync(union, store, url)
        yield Office(union, one, other, url, row, settings)
    for store in (one, other):
        store.close()


def both_write(office, word):
    """Work on both sides, the other's at the hub already."""
    union, one, other, url, row, _ = office
    type_in(other, open_office(other, row), email=word)
    sync(union, other, url)
    type_in(one, open_office(one, row), name_en=word)


def both_have_all(office, word):
    """After another exchange on each side; nobody is accused of anything."""
    union, one, other, url, row, _ = office
    for store in (one, other, one):
        sync(union, store, url)
    assert picture(one)["office"] == picture(other)["office"]
    for store in (one, other):
        shown = open_office(store, row).record
        assert (shown.name_en, shown.email) == (word, word)
        with store.read() as reader:
            assert frames.alarms(reader.connection) == ()
            assert frames.count_held(reader.connection) == 0


@pytest.mark.parametrize("step", LAPTOP)
def test_a_laptop_that_ends_at_any_step_loses_nothing(office, step, monkeypatch):
    union, one, url = office.union, office.one, office.url
    both_write(office, step)
    with monkeypatch.context() as patch:
        patch.setattr(*ended_by(killed, LAPTOP[step]))
        with pytest.raises(Killed):
            sync(union, one, url)
    one.engine.dispose()
    both_have_all(office, step)


@pytest.mark.parametrize("step", HUB)
def test_a_hub_that_fails_at_any_step_loses_nothing(office, step, monkeypatch):
    union, one, url = office.union, office.one, office.url
    both_write(office, step)

    def fails():
        raise RuntimeError("the hub ends here")

    with monkeypatch.context() as patch:
        patch.setattr(*ended_by(fails, HUB[step]))
        with pytest.raises(HubFailed):
            sync(union, one, url)
    both_have_all(office, step)


@pytest.mark.slow
@pytest.mark.parametrize("step", LAPTOP)
def test_a_laptop_that_is_killed_at_any_step_loses_nothing(office, step):
    one, url = office.one, office.url
    both_write(office, step)
    one.engine.dispose()
    done = subprocess.run(
        [sys.executable, __file__, one.path, url, step], env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False
    )
    assert done.returncode == -signal.SIGKILL
    both_have_all(office, step)


@pytest.mark.slow
@pytest.mark.parametrize("step", HUB)
def test_a_hub_that_is_killed_at_any_step_loses_nothing(office, step):
    """A hub of its own on the same database is killed; the other one goes on with what it finds there."""
    union, one, settings = office.union, office.one, office.settings
    both_write(office, step)
    given = [settings.database, settings.blobs, step]
    with subprocess.Popen(
        [sys.executable, __file__, "hub", *given],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as hub:
        url = hub.stdout.readline().strip()
        with pytest.raises(SyncError):
            sync(union, one, url)
        assert hub.wait() == -signal.SIGKILL
    both_have_all(office, step)


def be_a_hub_that_is_killed(database, blobs, step):
    """As a process of its own: serve, and die at this step."""
    setattr(*ended_by(lambda: os.kill(os.getpid(), signal.SIGKILL), HUB[step]))
    with embedded(Settings(database=database, blobs=blobs, **GENEROUS)) as url:
        print(url, flush=True)  # noqa: T201 - whoever started it waits for the line
        signal.pause()


def be_killed(path, url, step):
    """As a process of its own: exchange, and die at this step."""
    store = Store.open(Path(path), lambda: KEY, clock=Clock(), blobs=Path(path).parent / "blobs")
    with store.read() as reader:
        mine, own = kept.mine(reader.connection), device.current(reader.connection)
    setattr(*ended_by(lambda: signal.raise_signal(signal.SIGKILL), LAPTOP[step]))
    with Line(url, org=mine.org, key=own.signing, clock=Clock()) as line:
        client.run(Opened(store), line, "the hub")


if __name__ == "__main__":
    be_a_hub_that_is_killed(*sys.argv[2:]) if sys.argv[1] == "hub" else be_killed(*sys.argv[1:])
