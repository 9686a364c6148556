# SPDX-License-Identifier: Apache-2.0
"""Do vaults come to be equal through a hub, over a bad line too? What a hub may lie about stands in `tests/attacks`."""

import shutil
from dataclasses import replace
from secrets import token_bytes
from uuid import uuid4

import msgspec
import pytest

from legalaid import limits
from legalaid.errors import HubBusy, HubFailed, HubFull, LineCut, NoOrganisation, NotOurHub, VaultCopied
from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.store import frames, meta
from legalaid.store import membership as kept
from legalaid.store.store import Store
from legalaid.sync import client, wraps
from legalaid.sync import member_ops as ops
from legalaid.sync.custody import as_kept
from legalaid.sync.heads import Denial
from legalaid.sync.ingest import AlarmKind
from legalaid.sync.keyring import GroupSecret, commitment
from legalaid.sync.progress import Ran
from legalaid.sync.wraps import Address
from tests.helpers.exchange import Opened, Union, open_office, picture, sync, type_in
from tests.helpers.hubs import GENEROUS, HubAt
from tests.helpers.liar import Liar, Said, truth
from tests.helpers.proxy import BadLine
from tests.helpers.stores import KEY, add_office, new_store, ticking


def settings_in(folder):
    made = Settings(database=f"sqlite:///{folder / 'hub.db'}", blobs=str(folder / "blobs"), **GENEROUS)
    with Database(made.database) as database:
        database.make()
    return made


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    settings = settings_in(tmp_path_factory.mktemp("hub"))
    with embedded(settings) as url:
        yield HubAt(url, settings)


@pytest.fixture
def a(tmp_path):
    store = new_store(tmp_path / "one")
    yield store
    store.close()


@pytest.fixture
def b(tmp_path):
    store = new_store(tmp_path / "two")
    yield store
    store.close()


@pytest.fixture
def union(a, b, hub):
    made = Union(a, b, name=uuid4().hex)
    at_hub(made, a, hub)
    return made


def at_hub(union, store, hub):
    with union.line(store, hub.url) as line:
        line.found(hub.invite(), union.log)


def an_office(store, **fields):
    with store.write(actor=None, action="vault.create") as work:
        return add_office(work, **fields)


def alarms(store):
    with store.read() as reader:
        return {alarm.kind for alarm in frames.alarms(reader.connection)}


def unacked(store):
    with store.read() as reader:
        return len(frames.unacked(reader.connection, store.device))


def test_two_vaults_become_equal(union, a, b, hub):
    office = an_office(a, phones=("012",))
    ran = sync(union, a, hub.url)
    assert (ran.sent, ran.received) == (3, 0)
    assert sync(union, b, hub.url).received == 1
    at_b = open_office(b, office)
    type_in(a, open_office(a, office), phones=("077",))
    type_in(b, at_b, phones=("099",))
    sync(union, a, hub.url)
    sync(union, b, hub.url)
    sync(union, a, hub.url)
    assert picture(a)["office"] == picture(b)["office"]
    with a.read() as reader:
        assert len(reader.conflicts()) == 1
    assert unacked(a) == unacked(b) == 0
    assert not alarms(a) | alarms(b)


def test_nothing_new_is_one_request(union, a, hub):
    an_office(a)
    sync(union, a, hub.url)
    assert sync(union, a, hub.url) == Ran(sent=0, received=0, requests=1)


def test_how_far_it_has_come_is_told(union, a, hub):
    an_office(a)
    told = []
    sync(union, a, hub.url, report=told.append)
    assert (told[-1].sent, told[-1].to_send) == (3, 3)


def test_much_work_goes_in_pieces(union, a, b, hub):
    made = [an_office(a, logo=token_bytes(6000)) for _ in range(25)]
    requests = sync(union, a, hub.url).requests
    assert 3 < requests < 9
    assert sync(union, b, hub.url).received == len(made)
    assert picture(a)["office"] == picture(b)["office"]


def test_without_an_organisation_there_is_nothing_to_do(union, a, hub, tmp_path):
    alone = new_store(tmp_path / "alone")
    with union.line(a, hub.url) as line, pytest.raises(NoOrganisation):
        client.run(Opened(alone), line, "the hub")
    alone.close()


# --- a bad line ------------------------------------------------------------------------------------------------------


def cut_once(union, store, line, **cut):
    """One attempt over a line that is cut; whether it went through in the end."""
    line.reset(**cut)
    try:
        sync(union, store, line.url)
    except LineCut:
        return False
    return True


@pytest.mark.parametrize("way", ["cut_up", "cut_down"])
def test_a_cut_anywhere_costs_no_frame_and_doubles_none(union, a, b, hub, way):
    sync(union, b, hub.url)
    with BadLine(hub.url) as line:
        for at in (300, 1500):
            office = an_office(a, phones=("012",))
            store = a if way == "cut_up" else b
            if way == "cut_down":
                sync(union, a, hub.url)
            cut_once(union, store, line, **{way: at})
            sync(union, a, hub.url)
            sync(union, b, hub.url)
            assert open_office(b, office).record.phones == ("012",)
    assert picture(a)["office"] == picture(b)["office"]
    assert not alarms(a) | alarms(b)


def test_what_had_arrived_is_not_sent_again(union, a, hub):
    for _ in range(15):
        an_office(a, logo=token_bytes(6000))
    with BadLine(hub.url) as line:
        line.reset(cut_up=60_000)
        sync(union, a, line.url)
        size = sum(map(len, union.frames(a)))
        assert line.up < size + 30_000
    assert unacked(a) == 0


def test_a_copy_on_a_cut_line_does_not_take_the_originals_frames_for_its_own(union, a, hub, tmp_path):
    """What it asks the hub, after a cut, speaks of its own name: but the frames there are the original's."""
    office = an_office(a)
    sync(union, a, hub.url)
    a.checkpoint()
    (tmp_path / "copy").mkdir()
    shutil.copy(a.path, tmp_path / "copy")
    copy = Store.open(tmp_path / "copy" / "records.db", lambda: KEY, clock=ticking(), blobs=tmp_path / "copy" / "blobs")
    type_in(a, open_office(a, office), email="original")
    sync(union, a, hub.url)
    type_in(copy, open_office(copy, office), email="copy")
    with copy.write(actor=None, action="vault.create") as work:
        meta.put(work.connection, "sync_in_doubt", "1")
    with pytest.raises(VaultCopied):
        sync(union, copy, hub.url)
    assert unacked(copy) == 1
    assert alarms(copy) == {AlarmKind.COPY.value}
    copy.close()


def test_a_line_that_is_always_cut_is_given_up_and_nothing_is_lost(union, a, b, hub):
    office = an_office(a, phones=("012",))

    class AlwaysCut(BadLine):
        def __setattr__(self, name, value) -> None:
            super().__setattr__(name, 300 if name == "cut_up" and value is None else value)

        def _carry(self, way, *sockets):
            if way == "up":
                self.up = 0
            super()._carry(way, *sockets)

    with AlwaysCut(hub.url) as line, pytest.raises(LineCut):
        sync(union, a, line.url)
    sync(union, a, hub.url)
    sync(union, b, hub.url)
    assert open_office(b, office).record.phones == ("012",)


class CutsEach(BadLine):
    """Every connection of it brings so many bytes down and no more."""

    def __init__(self, url, room) -> None:
        super().__init__(url)
        self.room = room

    def _carry(self, way, *sockets):
        if way == "down":
            self.down, self.cut_down = 0, self.room
        super()._carry(way, *sockets)


def given_a_right_later(union, a, hub, tmp_path, *, first):
    """A laptop that has been at this hub, and may open the group's cases only since then."""
    late = new_store(tmp_path / "late")
    laptop = union._added(late)
    union.settle(late)
    union.settle(a)
    sync(union, a, hub.url)
    sync(union, late, first)
    union.say(ops.AddToGroup(group=union.GROUP, device=laptop.id, role=ops.GroupRole.WRITER), union.admin)
    union.settle(a)
    sync(union, a, hub.url)
    return late


def test_what_comes_late_comes_over_a_bad_line_too(union, a, hub, tmp_path):
    """A right that is given later opens a long case at once, and no connection lasts for all of it."""
    made = [an_office(a, logo=token_bytes(6000)) for _ in range(15)]
    sync(union, a, hub.url)
    late = given_a_right_later(union, a, hub, tmp_path, first=hub.url)
    with CutsEach(hub.url, 50_000) as line:
        assert sync(union, late, line.url).received == len(made)
    late.close()


def test_what_came_late_and_was_broken_off_comes_the_next_time(union, a, hub, liar, tmp_path):
    office = an_office(a, phones=("012",))
    sync(union, a, hub.url)
    late = given_a_right_later(union, a, hub, tmp_path, first=liar.url)
    liar.lie = lambda said: said if not said.target.endswith("/frames") else replace(said, status=503)
    with pytest.raises(HubBusy):
        sync(union, late, liar.url)
    liar.lie = truth
    sync(union, late, liar.url)
    assert open_office(late, office).record.phones == ("012",)
    late.close()


@pytest.mark.parametrize(("status", "kind"), [(507, HubFull), (429, HubBusy), (500, HubFailed)])
def test_a_hub_that_takes_no_more_is_read_all_the_same(union, a, b, liar, status, kind):  # noqa: PLR0917 - a story
    theirs = an_office(b, phones=("012",))
    sync(union, b, liar.url)
    an_office(a)
    refusals = []

    def lie(said):
        if said.target != "/v1/sync" or refusals:
            return said
        refusals.append(said)
        return Said(said.target, status, "application/json", msgspec.json.encode(Denial(error="full", milliseconds=0)))

    liar.lie = lie
    with pytest.raises(kind):
        sync(union, a, liar.url)
    assert open_office(a, theirs).record.phones == ("012",)
    assert not alarms(a)


# --- what a hub says that is none -------------------------------------------------------------------------------------


@pytest.fixture
def liar(hub):
    with Liar(hub.url) as opened:
        yield opened


def asked_in_vain(union, store, liar, lie):
    """How often a hub is asked that never takes what it is sent."""
    asked = []

    def counting(said):
        asked.append(said.target)
        return lie(said) if said.target == "/v1/sync" else said

    liar.lie = counting
    with pytest.raises(NotOurHub):
        sync(union, store, liar.url)
    return asked.count("/v1/sync")


def test_a_hub_that_takes_nothing_is_left_soon(union, a, liar):
    an_office(a)
    assert asked_in_vain(union, a, liar, lambda said: said.with_head(accepted=0)) < 10
    assert unacked(a) == 3


def test_a_hub_that_refuses_what_it_was_not_sent_is_left_soon(union, a, liar):
    an_office(a)
    denial = Denial(error="gap", milliseconds=0, space="ab" * 16, device="cd" * 16, number=7)
    lie = Said("/v1/sync", 409, "application/json", msgspec.json.encode(denial))
    assert asked_in_vain(union, a, liar, lambda _: lie) < 10
    assert unacked(a) == 3
    assert not alarms(a)


# --- log and secrets -------------------------------------------------------------------------------------------------


def test_a_rotation_reaches_the_other_one(union, a, b, hub):
    office = an_office(a, phones=("012",))
    sync(union, a, hub.url)
    sync(union, b, hub.url)
    secret = rotated(union, a, b)
    type_in(a, open_office(a, office), phones=("077",))
    sync(union, a, hub.url)
    sync(union, b, hub.url)
    assert open_office(b, office).record.phones == ("077",)
    with b.read() as reader:
        assert kept.secret(reader.connection, union.GROUP, 2, 0) == secret


def rotated(union, a, b):
    """A new secret of the office, made on the first computer and sealed to the second."""
    secret = GroupSecret(uuid4().bytes * 2)
    made = {
        device: wraps.wrap(secret, Address(union.GROUP, 2, 0, device), to=key, org=union.org)
        for device, key in (
            (a.device, union.laptop(a).opening.public),
            (b.device, union.laptop(b).opening.public),
            (union.org, union.recovery.public),
        )
    }
    hashes = tuple(sorted((device, wrap.hash) for device, wrap in made.items()))
    union.say(ops.Rotate(group=union.GROUP, epoch=2, commitment=commitment(secret), wraps=hashes), union.admin)
    with a.write(actor=None, action="group.rotate") as work:
        kept.append(work, union.log[-1], len(union.log))
        kept.put_secret(work, union.GROUP, 2, 0, secret)
        for wrap in made.values():
            kept.put_wrap(work, as_kept(wrap))
    return secret


def test_a_member_who_joins_later_reads_what_was_there(union, a, b, hub, tmp_path):
    office = an_office(a, phones=("012",))
    sync(union, a, hub.url)
    sync(union, b, hub.url)
    late = new_store(tmp_path / "late")
    laptop = union._added(late)
    union.say(ops.AddToGroup(group=union.EVERYONE, device=laptop.id, role=ops.GroupRole.WRITER), union.admin)
    union.settle(late)
    union.settle(a)
    sync(union, a, hub.url)
    sync(union, late, hub.url)
    with pytest.raises(Exception, match="not_found"):
        open_office(late, office)
    union.say(ops.AddToGroup(group=union.GROUP, device=laptop.id, role=ops.GroupRole.WRITER), union.admin)
    union.settle(a)
    sync(union, a, hub.url)
    assert sync(union, late, hub.url).received == 1
    assert open_office(late, office).record.phones == ("012",)
    late.close()


# --- a hub that lost everything ---------------------------------------------------------------------------------------


def test_an_empty_hub_is_built_again_from_the_vaults(union, a, b, hub, tmp_path):
    office = an_office(a, phones=("012",))
    for store in (a, b, a):
        sync(union, store, hub.url)
    type_in(b, open_office(b, office), phones=("099",))
    sync(union, b, hub.url)
    settings = settings_in(tmp_path)
    with embedded(settings) as url:
        other = HubAt(url, settings)
        at_hub(union, a, other)
        ran = sync(union, a, url)
        assert ran.sent == 3
        assert alarms(a) == {"hub_restored"}
        sync(union, b, url)
        sync(union, a, url)
        assert open_office(a, office).record.phones == ("099",)
        assert picture(a)["office"] == picture(b)["office"]


def test_many_secrets_for_others_go_in_requests_that_the_hub_takes(union, a, hub, monkeypatch):
    """As after years by stick alone, when an office gets a hub."""
    monkeypatch.setattr(limits, "REQUEST_BYTES", 80_000)
    many = [wraps.Wrap(Address(union.GROUP, 1, 0, token_bytes(16)), token_bytes(1168)) for _ in range(110)]
    with a.write(actor=None, action="group.rotate") as work:
        for wrap in many:
            kept.put_wrap(work, as_kept(wrap))
    sync(union, a, hub.url)
    with a.read() as reader:
        assert not kept.wraps(reader.connection, unsent=True)


def test_a_hub_that_lost_everything_gets_the_secrets_again(union, a, b, hub, tmp_path):
    for store in (a, b):
        sync(union, store, hub.url)
    secret = rotated(union, a, b)
    sync(union, a, hub.url)
    settings = settings_in(tmp_path)
    with embedded(settings) as url:
        at_hub(union, a, HubAt(url, settings))
        for store in (a, b):
            sync(union, store, url)
    with b.read() as reader:
        assert kept.secret(reader.connection, union.GROUP, 2, 0) == secret


def test_a_new_secret_reaches_another_administrator_too(union, a, b, hub):
    union.say(ops.AddAdmin(device=b.device))
    for store in (a, b):
        union.settle(store)
        sync(union, store, hub.url)
    secret = rotated(union, a, b)
    for store in (a, b):
        sync(union, store, hub.url)
    with b.read() as reader:
        assert kept.secret(reader.connection, union.GROUP, 2, 0) == secret


def test_who_becomes_an_administrator_later_gets_all_that_is_sealed_to_the_seed(union, a, b, hub):
    """Or the seed, typed in there, would open nothing of what had been sealed before."""
    for store in (a, b):
        sync(union, store, hub.url)
    rotated(union, a, b)
    with a.write(actor=None, action="group.rotate") as work:  # the last one of all is for the other laptop
        to, key = Address(union.SHARED, 9, 0, b.device), union.laptop(b).opening.public
        late = wraps.wrap(GroupSecret(bytes(32)), to, to=key, org=union.org)
        kept.put_wrap(work, as_kept(late))
    for store in (a, b):
        sync(union, store, hub.url)
    union.say(ops.AddAdmin(device=b.device))
    union.settle(a)
    for store in (a, b):
        sync(union, store, hub.url)
    with b.read() as reader:
        sealed = [wrap.name for wrap in kept.wraps(reader.connection) if wrap.name.recipient == union.org]
    assert [(name.holder, name.epoch) for name in sealed] == [(union.GROUP, 2)]
