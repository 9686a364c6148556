# SPDX-License-Identifier: Apache-2.0
"""Can a hub be copied, put back elsewhere and rebuilt by its devices, and is every damage found?"""

import json
from contextlib import contextmanager, nullcontext

import pytest
from sqlalchemy import delete, update

from legalaid.crypto.kdf import sha256
from legalaid.errors import BackupRefused, NoHubDatabase, UnusableBlobStore
from legalaid.hub.__main__ import run
from legalaid.hub.backup import back_up, renew, restore
from legalaid.hub.blobs import Folder, blob_store
from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.hub.tables import BLOB, CHAIN, DEVICE, FRAME, MEMBER_OP, ORG, SPACE, WRAP
from legalaid.hub.verification import verify
from legalaid.sync.heads import Ask, Parcel
from tests.helpers.chains import Space
from tests.helpers.hubs import GENEROUS, HubAt

ALL = Ask(most=1_000_000)
CHUNK = b"chunk" * 100


@contextmanager
def running(places):
    settings = Settings(**places, **GENEROUS)
    with Database(settings.database) as database:
        database.make()
    with embedded(settings) as url:
        yield HubAt(url, settings)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def full(request, places):
    """A hub with an organisation, frames of two laptops, a wrap and a chunk; later tests add to it."""
    with running(places(request.param)) as hub:
        office = hub.office()
        space = Space(office.org, office.dara, office.GROUP)
        with hub.line(office, office.dara) as dara, hub.line(office, office.sophea) as sophea:
            dara.exchange(ALL, [space.opened(), *space.frames(office.dara, 3)])
            sophea.exchange(ALL, space.frames(office.sophea, 2))
            dara.put_chunk(space.id, CHUNK)
            dara.post_wraps([Parcel(office.sophea.id, b"wrap")])
        yield hub, office, space


def at(hub):
    return Database(hub.settings.database), blob_store(hub.settings.blobs)


def test_a_hub_is_copied_and_put_back_on_the_other_database(full, places, tmp_path, request):
    hub, office, space = full
    database, blobs = at(hub)
    with database:
        copied = back_up(database, blobs, tmp_path / "copy")
    count = sum(map(len, space.chains.values()))
    assert (copied.organisations, copied.frames, copied.chunks) == (1, count, 1)
    other = places("sqlite" if "postgresql" in hub.settings.database else "postgresql")
    with Database(other["database"]) as target:
        assert restore(tmp_path / "copy", target, blob_store(other["blobs"])) == copied
        with pytest.raises(BackupRefused):
            restore(tmp_path / "copy", target, blob_store(other["blobs"]))
    with running(other) as second, second.line(office, office.sophea) as line:
        got = line.exchange(ALL)
        assert list(got.frames) == space.chains[office.dara.id]
        assert (got.answer.mine, list(line.members()), line.wraps()[0]) == (2, office.log, [b"wrap"])
        assert line.get_chunk(space.id, sha256(CHUNK)) == CHUNK


def test_devices_see_that_a_hub_was_put_back_and_send_what_it_lacks(full, tmp_path):
    hub, office, space = full
    database, blobs = at(hub)
    with database, hub.line(office, office.dara) as line:
        before = line.exchange(ALL).answer
        back_up(database, blobs, tmp_path / "copy")
        later = space.frames(office.dara, 2)
        line.exchange(ALL, later)
    old = Settings(database=f"sqlite:///{tmp_path / 'new.db'}", blobs=str(tmp_path / "new"), **GENEROUS)
    with Database(old.database) as target:
        restore(tmp_path / "copy", target, blob_store(old.blobs))
    with embedded(old) as url, HubAt(url, old).line(office, office.dara) as line:
        told = line.exchange(Ask(most=10**6, history=before.history, cursor=before.cursor)).answer
        assert told.history != before.history
        held = {(one.space, one.device): one.number for one in line.have()}
        assert held[space.id, office.dara.id] == before.mine
        again = line.exchange(Ask(most=10**6, history=told.history), later)
        assert (again.answer.accepted, again.answer.mine) == (2, before.mine + 2)


def test_a_database_that_was_put_back_by_other_means_is_given_a_new_history(full):
    hub, office, _ = full
    database, _ = at(hub)
    with hub.line(office, office.dara) as line, database:
        before = line.exchange(ALL).answer.history
        with database.writing() as work:
            assert renew(work) == 1
        assert line.exchange(ALL).answer.history != before


def test_a_backup_overwrites_nothing_and_a_broken_one_is_refused(full, tmp_path):
    hub, _, _ = full
    database, blobs = at(hub)
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "file").write_bytes(b"")
    with database:
        for folder in (tmp_path / "used", tmp_path / "used" / "file"):
            with pytest.raises(BackupRefused):
                back_up(database, blobs, folder)
        back_up(database, blobs, tmp_path / "copy")
    (chunk,) = (path for path in (tmp_path / "copy" / "blobs").rglob("*") if path.is_file())
    chunk.unlink()
    with Database(f"sqlite:///{tmp_path / 'new.db'}") as target:
        with pytest.raises(UnusableBlobStore):
            restore(tmp_path / "copy", target, blob_store(str(tmp_path / "new")))
        with pytest.raises(NoHubDatabase):
            restore(tmp_path / "used", target, blob_store(str(tmp_path / "new")))


# --- verify ----------------------------------------------------------------------------------------------------------

DAMAGES = {
    "frame": update(FRAME).where(FRAME.c.number == 2).values(body=FRAME.c.hash),
    "frame hash": update(FRAME).where(FRAME.c.number == 3).values(hash=b"x" * 16),
    "frame seq": update(ORG).values(seq=1),
    "frame gone": delete(FRAME).where(FRAME.c.number == 2),
    "frame space": update(SPACE).values(home_group=b"x" * 16),
    "chain": update(CHAIN).values(number=77),
    "count": update(DEVICE).values(frames=77),
    "log": update(MEMBER_OP).where(MEMBER_OP.c.index == 5).values(raw=b"x"),
    "log end": update(ORG).values(entries=3),
    "wrap": update(WRAP).values(raw=b"x"),
}


def test_a_whole_hub_verifies(full):
    hub, office, space = full
    database, blobs = at(hub)
    with database:
        found = verify(database, blobs)
    count = sum(map(len, space.chains.values()))
    assert (found.organisations, found.entries, found.frames, found.chunks) == (1, len(office.log), count, 1)
    assert (found.fault_count, found.faults) == (0, [])


@pytest.fixture(scope="module")
def copy(hubs, tmp_path_factory):
    """A backup to damage."""
    folder = tmp_path_factory.mktemp("damage")
    hub = HubAt("", Settings(database=f"sqlite:///{folder / 'hub.db'}", blobs=str(folder / "blobs"), **GENEROUS))
    with Database(hub.settings.database) as database:
        database.make()
    with embedded(hub.settings) as url:
        hub = HubAt(url, hub.settings)
        office = hub.office()
        space = Space(office.org, office.dara, office.GROUP)
        with hub.line(office, office.dara) as line:
            line.exchange(ALL, [space.opened(), *space.frames(office.dara, 3)])
            line.put_chunk(space.id, CHUNK)
            line.post_wraps([Parcel(office.sophea.id, b"wrap")])
    return hub


@pytest.mark.parametrize("damage", DAMAGES)
def test_every_damage_is_found(copy, damage, monkeypatch):
    database, blobs = at(copy)
    with database, database.writing() as work:
        work.execute(DAMAGES[damage])
        monkeypatch.setattr(database, "still", lambda: nullcontext(work))
        found = verify(database, blobs)
        work.rollback()
    assert any(fault.startswith(damage.split()[0]) for fault in found.faults), found


def test_the_command_names_a_damaged_chunk_and_fails(copy, capsys):
    where = ["--database", copy.settings.database, "--blobs", copy.settings.blobs]
    assert run(["verify", *where]) == 0
    assert "1 organisations, 4 frames, 1 chunks; 0 faults." in capsys.readouterr().out
    folder = blob_store(copy.settings.blobs)._folder
    (chunk,) = (path for path in folder.rglob("*") if path.is_file())
    chunk.write_bytes(b"other")
    assert run(["verify", *where, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["fault_count"], told["faults"][0].split()[0]) == (1, "chunk")


def test_a_hub_that_is_in_use_gets_nothing_from_a_backup(full, tmp_path):
    hub, _, _ = full
    database, blobs = at(hub)
    with database:
        back_up(database, blobs, tmp_path / "copy")
        with pytest.raises(BackupRefused):
            restore(tmp_path / "copy", database, blob_store(str(tmp_path / "chunks")))
    assert not (tmp_path / "chunks").exists()


class ErasedMeanwhile(Folder):
    """A place whose one chunk is erased by an order while a backup is made."""

    def __init__(self, folder, database) -> None:
        super().__init__(folder)
        self.database = database

    def get(self, name):
        with self.database.writing() as work:
            work.execute(delete(BLOB).where(BLOB.c.id == name.id))
        self.remove(name)
        return super().get(name)


def test_a_chunk_that_is_erased_while_a_backup_is_made_is_left_out(tmp_path):
    with running({"database": f"sqlite:///{tmp_path / 'hub.db'}", "blobs": str(tmp_path / "chunks")}) as hub:
        office = hub.office()
        space = Space(office.org, office.dara, office.GROUP)
        with hub.line(office, office.dara) as line:
            line.exchange(ALL, [space.opened()])
            line.put_chunk(space.id, CHUNK)
        database, _ = at(hub)
        with database:
            copied = back_up(database, ErasedMeanwhile(tmp_path / "chunks", database), tmp_path / "copy")
    assert (copied.frames, copied.chunks) == (1, 0)
    with Database(f"sqlite:///{tmp_path / 'new.db'}") as target:
        assert restore(tmp_path / "copy", target, blob_store(str(tmp_path / "new"))) == copied
