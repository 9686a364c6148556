# SPDX-License-Identifier: Apache-2.0
"""Do two computers that wrote at one place of the log end with one history, and is a rewritten one still an alarm?"""

import pytest

from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.sync import custody, rebasing
from legalaid.sync import member_ops as ops
from legalaid.sync.entries import MemberRefused, parse
from legalaid.sync.membership import GroupKind
from legalaid.sync.registrar import Registrar
from legalaid.sync.sealing import seal_backlog
from tests.helpers.exchange import Union, sync
from tests.helpers.hubs import HubAt
from tests.helpers.organisation import Laptop, named
from tests.helpers.stores import add_office, new_store


@pytest.fixture
def union(tmp_path):
    """Two administrators; the store is the first one's."""
    store = new_store(tmp_path / "store")
    made = Union(store)
    made.other = Laptop("the other administrator")
    made.say(made.added(made.other, tag=7), made.admin)
    made.say(ops.AddAdmin(device=made.other.id))
    made.settle(store)
    yield made
    store.close()


@pytest.fixture
def work(union):
    with union.admin.store.write(actor=None, action="sync.receive") as work:
        yield work


def ours(work, *operations):
    """What this device wrote while it was away."""
    registrar = Registrar(work, custody.current(work))
    for op in operations:
        registrar.say(op)
    return registrar


def added(union, name, tag):
    return union.added(Laptop(name), tag=tag)


def test_entries_that_nobody_has_seen_go_behind_the_others(union, work):
    settled = len(union.log)
    ours(work, added(union, "ours", 8), ops.Countersign(frames=(named("frame"),)))
    union.say(added(union, "theirs", 9), union.other)
    membership = rebasing.take_entries(work, union.log[settled:], settled=settled)
    log = kept.entries(work.connection)
    assert log[: settled + 1] == tuple(union.log)
    assert [type(parse(raw).op) for raw in log[settled:]] == [ops.AddDevice, ops.AddDevice, ops.Countersign]
    assert {8, 9} <= {member.tag for member in membership.living()}
    assert custody.current(work) == membership
    assert not frames.alarms(work.connection)


def test_what_the_others_made_needless_is_dropped(union, work):
    settled = len(union.log)
    ours(work, added(union, "new", 8))
    union.say(added(union, "new", 9), union.other)
    assert rebasing.take_entries(work, union.log[settled:], settled=settled).length == settled + 1


def test_a_secret_that_came_second_is_drawn_again(union, work):
    settled, group = len(union.log), union.GROUP
    ours(work).rotate(group)
    never = kept.secret(work.connection, group, 2, 0)
    union.say(union.rotated(group, bytes(32)), union.other)
    membership = rebasing.take_entries(work, union.log[settled:], settled=settled)
    assert membership.groups[group].epoch == 3
    assert kept.secret(work.connection, group, 2, 0) is None, "theirs comes with its wrap"
    assert kept.secret(work.connection, group, 3, 0) not in {None, never}
    assert {wrap.name.epoch for wrap in kept.wraps(work.connection, holder=group)} == {3}


def test_what_this_device_may_not_any_more_is_dropped(union, work):
    settled = len(union.log)
    ours(work, added(union, "ours", 8)).rotate(union.GROUP)
    union.say(ops.RevokeDevice(device=union.admin.id, reason=1, accepted=()), union.other)
    assert rebasing.take_entries(work, union.log[settled:], settled=settled).length == settled + 1


def alarmed(work, raws, settled):
    before = kept.entries(work.connection)
    rebasing.take_entries(work, raws, settled=settled)
    assert kept.entries(work.connection) == before
    return [alarm.kind for alarm in frames.alarms(work.connection)] == [custody.LOG_FORK]


def test_a_place_that_was_settled_is_not_written_twice(union, work):
    settled = len(union.log)
    ours(work, added(union, "ours", 8))
    union.say(added(union, "theirs", 9), union.other)
    assert alarmed(work, union.log[settled:], settled + 1)


def test_entries_of_others_are_never_taken_off(union, work):
    settled = len(union.log)
    first = union.entry(added(union, "first", 8), union.other)
    custody.take_entries(work, [first])
    union.say(added(union, "second", 9), union.other)
    assert alarmed(work, union.log[settled:], settled)


def test_who_gives_way_takes_the_others_list_and_writes_his_own_entries_again(union, work):
    settled = len(union.log)
    ours(work, added(union, "ours", 8))
    union.say(added(union, "theirs", 9), union.other)
    membership = rebasing.take_entries(work, union.log[settled:], settled=settled + 1, give_way=True)
    assert [member.tag for member in membership.living()][-2:] == [9, 8]
    assert kept.handed_out(work.connection) == membership.length
    assert not frames.alarms(work.connection)


def test_who_gives_way_leaves_the_entries_of_others_to_them(union, work):
    settled, group = len(union.log), union.GROUP
    off = union.entry(union.rotated(group, bytes([1]) * 32), union.other)
    custody.take_entries(work, [off])
    kept.put_secret(work, group, 2, 0, bytes([1]) * 32)
    union.say(union.rotated(group, bytes(32)), union.other)
    membership = rebasing.take_entries(work, union.log[settled:], settled=settled + 1, give_way=True)
    assert membership.length == settled + 1
    assert kept.secret(work.connection, group, 2, 0) is None, "theirs comes with its wrap"


def test_nothing_is_taken_off_that_frames_depend_on(union):
    store, settled = union.admin.store, len(union.log)
    with store.write(actor=None, action="sync.receive") as work:
        registrar = ours(work)
        registrar.rotate(union.GROUP)
        add_office(work)
    with store.write(actor=None, action="sync.seal") as work:
        assert seal_backlog(work, custody.current(work)) >= 2
    union.say(union.rotated(union.GROUP, bytes(32)), union.other)
    with store.write(actor=None, action="sync.receive") as work:
        assert alarmed(work, union.log[settled:], settled)
        rebasing.take_entries(work, union.log[settled:], settled=settled, give_way=True)
        assert kept.entries(work.connection)[settled:] != tuple(union.log[settled:]), "not by giving way either"


def test_forged_entries_take_nothing_off(union, work):
    settled = len(union.log)
    ours(work, added(union, "ours", 8))
    before = kept.entries(work.connection)
    ghost = Laptop("ghost")
    with pytest.raises(MemberRefused):
        rebasing.take_entries(work, [union.entry(added(union, "theirs", 9), ghost)], settled=settled)
    assert kept.entries(work.connection) == before


def test_two_laptops_that_wrote_without_a_line_agree_at_the_hub(tmp_path):
    a, b = new_store(tmp_path / "a"), new_store(tmp_path / "b")
    union = Union(a, b)
    settings = Settings(database=f"sqlite:///{tmp_path / 'hub.db'}", blobs=str(tmp_path / "blobs"))
    with Database(settings.database) as database:
        database.make()
    with embedded(settings) as url:
        with union.line(a, url) as line:
            line.found(HubAt(url, settings).invite(), union.log)
        for store in (a, b):
            sync(union, store, url)
        with a.write(actor=None, action="sync.receive") as work:
            ours(work, added(union, "new", 8))
        with b.write(actor=None, action="sync.receive") as work:
            ours(work, ops.OpenGroup(group=named("restricted"), kind=GroupKind.RESTRICTED))
        for store in (a, b, a):
            sync(union, store, url)
    logs = []
    for store in (a, b):
        with store.read() as reader:
            logs.append(kept.entries(reader.connection))
            assert not frames.alarms(reader.connection)
        store.close()
    assert logs[0] == logs[1]
    assert len(logs[0]) == len(union.log) + 2
