# SPDX-License-Identifier: Apache-2.0
"""Do only true entries and true secrets find their way into a vault?"""

import pytest

from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.sync import custody
from legalaid.sync import member_ops as ops
from legalaid.sync.entries import MemberRefusal, MemberRefused
from legalaid.sync.keyring import GroupSecret
from legalaid.sync.wraps import Address, wrap
from tests.helpers.exchange import Union
from tests.helpers.organisation import Laptop, named
from tests.helpers.stores import new_store


@pytest.fixture
def union(tmp_path):
    store = new_store(tmp_path / "store")
    made = Union(store)
    yield made
    store.close()


@pytest.fixture
def work(union):
    with union.admin.store.write(actor=None, action="sync.receive") as work:
        yield work


def test_entries_that_follow_are_kept_and_known_ones_passed_over(union, work):
    new = union.entry(union.added(Laptop("new"), tag=9), union.admin)
    membership = custody.take_entries(work, [*union.log, new, new])
    assert membership.length == len(union.log) + 1
    assert kept.entries(work.connection) == (*union.log, new)
    assert custody.current(work) == membership


def test_a_forged_entry_or_a_gap_is_refused(union, work):
    forged = union.entry(union.added(Laptop("ghost")), Laptop("ghost"))
    beyond = union.entry(union.added(Laptop("new"), tag=9), union.admin, index=len(union.log) + 2)
    for raw, reason in ((forged, MemberRefusal.AUTHOR), (beyond, MemberRefusal.INDEX)):
        with pytest.raises(MemberRefused) as refused:
            custody.take_entries(work, [raw])
        assert refused.value.reason is reason
    assert kept.entries(work.connection) == tuple(union.log)


def test_a_second_history_raises_the_alarm_and_ends_the_taking(union, work):
    place = len(union.log)
    other = union.entry(ops.Countersign(frames=()), union.admin, index=place, prev=custody.parse(union.log[-2]).hash)
    after = union.entry(union.added(Laptop("new"), tag=9), union.admin)
    assert custody.take_entries(work, [other, after]).length == place
    (alarm,) = frames.alarms(work.connection)
    assert (alarm.kind, alarm.link.number) == (custody.LOG_FORK, place)


def test_another_entry_of_a_known_place_that_nobody_signed_is_refused(union, work):
    altered = bytearray(union.log[-1])
    altered[-1] ^= 1
    with pytest.raises(MemberRefused):
        custody.take_entries(work, [bytes(altered)])
    assert not frames.alarms(work.connection)


def test_without_an_organisation_nothing_is_taken(tmp_path):
    store = new_store(tmp_path / "alone")
    with store.write(actor=None, action="sync.receive") as work, pytest.raises(MemberRefused):
        custody.take_entries(work, [])
    store.close()


def sealed(union, group, secret, *, epoch, to):
    return bytes(wrap(GroupSecret(secret), Address(group, epoch, 0, to.id), to=to.opening.public, org=union.org))


def test_a_secret_is_held_to_what_the_log_says(union, work):
    me, group = union.admin, union.GROUP
    union.rotate(group)
    membership = custody.take_entries(work, union.log)
    right, wrong = union.secrets[group, 2], bytes(range(32))
    for raw in (
        sealed(union, group, wrong, epoch=2, to=me),
        sealed(union, group, right, epoch=3, to=me),
        sealed(union, named("no group"), right, epoch=2, to=me),
        b"noise",
    ):
        assert custody.take_wraps(work, membership, [raw]) == 0
    assert kept.secret(work.connection, group, 2, 0) is None
    raw = sealed(union, group, right, epoch=2, to=me)
    assert custody.take_wraps(work, membership, [raw, raw]) == 1
    assert kept.secret(work.connection, group, 2, 0) == right


def test_what_is_wrapped_for_others_is_kept_to_be_handed_on(union, work):
    raw = sealed(union, union.GROUP, bytes(32), epoch=1, to=Laptop("colleague"))
    assert custody.take_wraps(work, custody.current(work), [raw, raw]) == 0
    assert [one.raw for one in kept.wraps(work.connection)] == [raw]
