# SPDX-License-Identifier: Apache-2.0
"""Do two computers that meet by stick alone come to show the same, and does each learn what the other has?"""

import pytest

from legalaid.crypto.hpke import PublicKey
from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.store.tables import KEY
from legalaid.sync import member_ops as ops
from legalaid.sync import wraps
from legalaid.sync.bundle import BadBundle
from legalaid.sync.carrying import NoSecret, pack, unpack
from legalaid.sync.custody import as_kept, current
from legalaid.sync.keyring import GroupSecret, commitment
from legalaid.sync.sealing import heartbeat, seal_backlog
from legalaid.sync.wraps import Address
from tests.helpers.exchange import Union, open_office, picture, type_in
from tests.helpers.stores import add_office, new_store


@pytest.fixture
def pair(tmp_path):
    made = [new_store(tmp_path / name) for name in ("one", "two")]
    yield made
    for store in made:
        store.close()


def an_office(store, **fields):
    with store.write(actor=None, action="vault.create") as work:
        return add_office(work, **fields)


def packed(store):
    """A bundle of everything that others may lack: how many frames, and its bytes."""
    with store.write(actor=None, action="export") as work:
        seal_backlog(work, current(work))
    with store.read() as reader:
        made = pack(reader, current(reader), kept.mine(reader.connection))
        return made.frames, b"".join(made.pieces)


def unpacked(store, raw, *, missing=0, **options):
    with store.write(actor=None, action="import") as work:
        there = raw[: len(raw) - missing]
        pieces = (there[at : at + 5000] for at in range(0, len(there), 5000))
        return unpack(work, kept.mine(work.connection), pieces, size=len(there), **options)


def log_of(store):
    with store.read() as reader:
        return kept.entries(reader.connection)


def carry(one, other):
    return unpacked(other, packed(one)[1])


def alarms(store):
    with store.read() as reader:
        return {alarm.kind for alarm in frames.alarms(reader.connection)}


def test_two_offices_meet_by_stick_alone(pair):
    a, b = pair
    union = Union(a, b)
    office = an_office(a, phones=("012",))
    assert carry(a, b).transactions == 1
    at_b = open_office(b, office)
    type_in(a, open_office(a, office), phones=("077",))
    type_in(b, at_b, phones=("099",))
    carry(a, b)
    carry(b, a)
    assert picture(a)["office"] == picture(b)["office"]
    with b.read() as reader:
        assert len(reader.conflicts()) == 1
    assert union.membership.length == len(union.log)


def test_the_return_stick_says_what_arrived(pair):
    a, b = pair
    Union(a, b)
    office = an_office(a)
    an_office(a)
    first, _ = packed(a)
    with a.read() as reader:
        assert set(frames.holders(reader.connection, a.device).values()) == {frozenset()}
    carry(a, b)
    carry(b, a)
    with a.read() as reader:
        assert set(frames.holders(reader.connection, a.device).values()) == {frozenset({b.device})}
    assert (first, packed(a)[0]) == (5, 0)
    type_in(a, open_office(a, office), name_en="Office")
    assert packed(a)[0] == 1


def test_a_bundle_twice_changes_nothing(pair):
    a, b = pair
    Union(a, b)
    an_office(a)
    _, raw = packed(a)
    taken = unpacked(b, raw)
    before = picture(b)
    assert unpacked(b, raw).duplicates == taken.applied
    assert picture(b) == before


def test_a_stick_pulled_out_half_way_leaves_nothing(pair):
    a, b = pair
    Union(a, b)
    for _ in range(3):
        an_office(a)
    _, raw = packed(a)
    before = picture(b)
    for missing in range(1, len(raw), 2048):
        with pytest.raises(BadBundle):
            unpacked(b, raw, missing=missing)
    assert picture(b) == before


def test_a_third_one_carries_what_it_cannot_read(tmp_path):
    a, b, courier = (new_store(tmp_path / name) for name in ("one", "two", "three"))
    union = Union(a, b, courier)
    union.say(ops.RemoveFromGroup(group=union.GROUP, device=courier.device), union.admin)
    for store in (a, b, courier):
        union.settle(store)
    with courier.write(actor=None, action="vault.create") as work:
        work.connection.execute(KEY.delete().where(KEY.c.holder == union.GROUP))
    office = an_office(a, phones=("012",))
    assert carry(a, courier).transactions == 0
    assert carry(courier, b).transactions == 1
    assert open_office(b, office).record.phones == ("012",)
    carry(b, courier)
    carry(courier, a)
    with a.read() as reader:
        held = frames.holders(reader.connection, a.device)[office.space_id]
    assert held == {courier.device}, "what somebody has is said by himself alone"
    for store in (a, b, courier):
        store.close()


def test_log_and_secrets_travel_along(pair):
    """The other one was away when a member came, and the groups have a new secret since."""
    a, b = pair
    union = Union(a, b)
    secret = GroupSecret(bytes(range(32)))
    to = Address(union.EVERYONE, 2, 0, b.device)
    wrapped = wraps.wrap(secret, to, to=PublicKey(union.laptop(b).opening.public.raw), org=union.org)
    for_root = wraps.wrap(secret, Address(union.EVERYONE, 2, 0, union.org), to=union.recovery.public, org=union.org)
    hashes = {a.device: bytes(32), b.device: wrapped.hash, union.org: for_root.hash}
    union.say(
        ops.Rotate(group=union.EVERYONE, epoch=2, commitment=commitment(secret), wraps=tuple(sorted(hashes.items()))),
        union.admin,
    )
    with a.write(actor=None, action="group.rotate") as work:
        kept.append(work, union.log[-1], len(union.log))
        kept.put_secret(work, union.EVERYONE, 2, 0, secret)
        kept.put_wrap(work, as_kept(wrapped))
        kept.put_wrap(work, as_kept(for_root))
    an_office(a)
    assert carry(a, b).transactions == 1
    with b.read() as reader:
        assert kept.secret(reader.connection, union.EVERYONE, 2, 0) == secret
        assert current(reader).length == len(union.log)


def test_a_slot_with_another_secret_than_the_log_says_is_refused(pair):
    a, b = pair
    union = Union(a, b)
    wrong = GroupSecret(bytes(32))
    to = Address(union.EVERYONE, 2, 0, b.device)
    wrapped = wraps.wrap(wrong, to, to=PublicKey(union.laptop(b).opening.public.raw), org=union.org)
    with a.write(actor=None, action="group.rotate") as work:
        kept.put_secret(work, union.EVERYONE, 2, 0, wrong)
        kept.put_wrap(work, as_kept(wrapped))
    with pytest.raises(BadBundle):
        carry(a, b)


def test_what_is_not_for_this_organisation_is_refused(pair):
    a, b = pair
    Union(a)
    Union(b, name="another organisation")
    _, raw = packed(a)
    with pytest.raises(NoSecret):
        unpacked(b, raw)
    same = raw[:10] + kept_org(b) + raw[26:]
    with pytest.raises((NoSecret, BadBundle)):
        unpacked(b, same)


def kept_org(store):
    with store.read() as reader:
        return kept.mine(reader.connection).org


def test_without_the_secret_nothing_is_made(pair):
    a, b = pair
    Union(a, b)
    with b.write(actor=None, action="vault.create") as work:
        work.connection.execute(KEY.delete())
    with pytest.raises(NoSecret):
        packed(b)
    _, raw = packed(a)
    with pytest.raises(NoSecret):
        unpacked(b, raw)


def test_a_fork_of_the_log_is_an_alarm_and_the_frames_go_in(pair):
    a, b = pair
    union = Union(a, b)
    fork = [union.entry(ops.OpenGroup(group=bytes([n]) * 16, kind=ops.GroupKind.OFFICE), union.admin) for n in (1, 2)]
    for store, raw in zip(pair, fork, strict=True):
        with store.write(actor=None, action="vault.create") as work:
            kept.append(work, raw, len(union.log) + 1)
    an_office(a)
    assert carry(a, b).transactions == 1
    assert alarms(b) == {"log_fork"}
    assert log_of(b)[-1] == fork[1]
    unpacked(b, packed(a)[1], give_way=True)
    assert log_of(b) == log_of(a)
    assert carry(b, a).alarms == 0


def test_a_bundle_by_a_stranger_or_with_a_forged_log_is_refused(pair):
    a, b = pair
    union = Union(a, b)
    forged = union.entry(ops.AddAdmin(device=b.device), union.laptop(b))
    with a.write(actor=None, action="vault.create") as work:
        kept.append(work, forged, len(union.log) + 1)
    with a.read() as reader:
        made = pack(reader, union.membership, kept.mine(reader.connection))
        raw = b"".join(made.pieces)
    with pytest.raises(BadBundle):
        unpacked(b, raw)


def test_a_heartbeat_says_what_was_read(pair):
    a, b = pair
    union = Union(a, b)
    carry(a, b)
    with b.write(actor=None, action="export") as work:
        assert heartbeat(work, union.membership) == 1
    with a.write(actor=None, action="export") as work:
        assert heartbeat(work, union.membership) == 1
    union.meet(a, b)
    with a.read() as reader:
        assert frames.holders(reader.connection, a.device)[union.org_space] == frozenset()
        assert frames.said(reader.connection)[union.org_space, a.device] == {b.device: 1}
