# SPDX-License-Identifier: Apache-2.0
"""What becomes of a frame from outside: the worked example, any order, forgeries, forks, removals, couriers."""

import random
from datetime import UTC, datetime
from uuid import UUID

import pytest

from legalaid import limits
from legalaid.domain.transaction import FORMER, Op, Transaction
from legalaid.ids import SpaceKind
from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.store.tables import KEY
from legalaid.sync import member_ops as ops
from legalaid.sync.envelope import Place, seal
from legalaid.sync.frames import HEADER_BYTES, frame_hash, parse
from legalaid.sync.ingest import Source, Taken, ingest, reconsider
from legalaid.sync.keyring import GroupSecret, space_key
from legalaid.sync.payload import Payload
from tests.helpers.exchange import Union, open_office, picture, type_in
from tests.helpers.organisation import Laptop
from tests.helpers.stores import add_office, new_store, reopened, ticking


@pytest.fixture
def stores(tmp_path, request):
    """Two computers, and a third one for whoever asks for it."""
    names = ["one", "two", *(["three"] if "c" in request.fixturenames else [])]
    made = [new_store(tmp_path / name) for name in names]
    yield made
    for store in made:
        store.close()


@pytest.fixture
def union(stores):
    return Union(*stores)


@pytest.fixture
def a(stores):
    return stores[0]


@pytest.fixture
def b(stores):
    return stores[1]


@pytest.fixture
def c(stores):
    return stores[2]


def an_office(store, **fields):
    with store.write(actor=None, action="vault.create") as work:
        return add_office(work, **fields)


def phones(store, office):
    return open_office(store, office).record.phones


def conflicts(store):
    with store.read() as reader:
        return reader.conflicts()


def alarms(store):
    with store.read() as reader:
        return {alarm.kind for alarm in frames.alarms(reader.connection)}


def reasons(store):
    with store.read() as reader:
        return [one.reason for one in frames.quarantined(reader.connection)]


def held(store):
    with store.read() as reader:
        return frames.count_held(reader.connection)


def again(store, union):
    with store.write(actor=None, action="vault.create") as work:
        return reconsider(work, union.membership)


def test_who_saved_is_known_everywhere(union, a, b):
    """The person of a laptop, whom its frames do not name, and somebody else at it."""
    own, guest = UUID(bytes=union.laptop(a).person), UUID(bytes=bytes(range(16)))
    made = []
    for actor in (own, guest, None):
        with a.write(actor=actor, action="vault.create") as work:
            made.append(add_office(work))
    union.meet(a, b)
    for store in (a, b):
        with store.read() as reader:
            assert [reader.made(row).created_by for row in made] == [own, guest, None]


def test_the_worked_example(union, a, b):
    office = an_office(a, phones=("012",))
    union.meet(a, b)
    at_b = open_office(b, office)
    type_in(a, open_office(a, office), phones=("077",))
    type_in(b, at_b, phones=("099",))
    type_in(b, open_office(b, office), name_en="Office")
    union.meet(a, b)
    assert picture(a) == picture(b)
    assert [sorted(one.values["phones"] for one in found.values) for found in conflicts(a)] == [[("077",), ("099",)]]
    with a.write(actor=None, action="conflict.resolve") as work:
        (found,) = work.conflicts()
        work.resolve(found, take=[one.values["phones"] for one in found.values].index(("077",)))
    union.meet(a, b)
    assert phones(b, office) == ("077",)
    slow = reopened_with(b, datetime(2011, 1, 1, tzinfo=UTC))
    type_in(slow, open_office(slow, office), phones=("088",))
    union.meet(a, slow)
    assert phones(a, office) == ("088",)
    assert not conflicts(a)
    assert picture(a) == picture(slow)
    slow.close()


def reopened_with(store, moment):
    """The same computer with its clock set otherwise."""
    store.clock = ticking(moment)
    return reopened(store)


def a_busy_week(union, a, b):
    """Everything that two laptops sealed in a week in which they met twice."""
    office = an_office(a, phones=("1",))
    other = an_office(b, phones=("2",))
    for day in range(3):
        union.meet(a, b)
        for store in (a, b):
            opened = open_office(store, office)
            type_in(store, opened, phones=(f"{store.device.hex()[:4]} {day}",))
            type_in(store, open_office(store, other), name_en=f"Day {day}")
            union.seal(store)
    union.meet(a, b)
    return union.frames(a)


@pytest.mark.parametrize("seed", range(2))
def test_any_order_gives_the_same(union, a, b, c, seed):
    raws = a_busy_week(union, a, b)
    shuffled = raws + raws[::2]
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order to try, no secret
    for start in range(0, len(shuffled), 4):
        union.give(c, shuffled[start : start + 4])
    union.seal(c)
    assert held(c) == 0
    union.meet(a, c)
    assert picture(c) == picture(a)
    assert not alarms(c)


def test_a_second_time_changes_nothing(union, a, b):
    raws = a_busy_week(union, a, b)
    before = picture(b)
    taken = union.give(b, raws)
    assert taken == Taken(duplicates=len(raws))
    assert picture(b) == before


def test_saves_are_sealed_once_and_sent_as_they_are(union, a):
    an_office(a)
    raws = union.frames(a)
    assert raws
    assert union.seal(a) == 0
    assert union.frames(a) == raws


def test_a_frame_that_fails_later_takes_nothing_along(union, a, b):
    """A version advanced in memory while the transaction was rolled back once lost a later frame in silence."""
    office = an_office(a, phones=("012",))
    raws = union.frames(a)

    def cut():
        yield from raws
        raise RuntimeError("the stick was pulled out")

    with pytest.raises(RuntimeError), b.write(actor=None, action="vault.create") as work:
        ingest(work, union.membership, cut(), Source.FILE)
    union.give(b, raws)
    assert phones(b, office) == ("012",)


def test_from_the_hub_a_frame_needs_not_go_back(union, a, b):
    an_office(a)
    raws = union.frames(a)
    union.give(b, raws[:1])
    union.give(b, raws, Source.HUB)
    with b.read() as reader:
        foreign = [link for link in frames.unacked(reader.connection, b.device) if link.device == a.device]
    assert not foreign


# --- before their turn -----------------------------------------------------------------------------------------------


def test_frames_wait_for_the_one_before_and_for_the_opening(union, a, b):
    office = an_office(a, phones=("012",))
    union.seal(a)
    type_in(a, open_office(a, office), phones=("077",))
    raws = union.frames(a)
    taken = union.give(b, reversed(raws))
    assert taken.held == 2
    assert taken.applied == len(raws)
    assert held(b) == 0
    assert phones(b, office) == ("077",)


def test_a_long_chain_in_reverse_order(union, a, b):
    an_office(a)
    raws = union.frames(a)
    for _ in range(400):
        raws.append(following(union, union.laptop(a), raws[-1], Payload(2, ())))
    taken = union.give(b, reversed(raws))
    assert taken.held >= 400
    assert held(b) == 0


@pytest.mark.parametrize("comes_again", ["the frame", "the opening"])
def test_what_waits_for_a_space_that_was_opened_here_does_not_wait_for_ever(union, a, b, comes_again):
    """A restored copy of this vault writes in a space that the original had made and not opened yet."""
    office = an_office(a, phones=("012",))
    early = sealed_at(union, union.laptop(b), office.space_id, Payload(1, (a_row(),)), number=1, previous=bytes(16))
    assert union.give(a, [early]).held == 1
    openings = [raw for raw in union.frames(a) if parse(raw).header.kind == 2]
    assert union.give(a, [early] if comes_again == "the frame" else openings).transactions == 1
    assert held(a) == 0


def test_there_is_an_end_to_waiting(union, a, b, monkeypatch):
    an_office(a)
    raws = union.frames(a)
    late = [raw for raw in raws if parse(raw).header.number > 1]
    monkeypatch.setattr(limits, "HELD_FRAMES", 0)
    assert union.give(b, late).alarms == 1
    assert held(b) == 0


# --- forged, forked, copied ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [0, 25, HEADER_BYTES + 3])
def test_an_altered_frame_is_left_and_the_others_go_in(union, a, b, at):
    office = an_office(a, phones=("012",))
    raws = union.frames(a)
    broken = bytearray(raws[-1])
    broken[at] ^= 4
    taken = union.give(b, [bytes(broken), *raws])
    assert taken.refused + taken.quarantined == 1
    assert taken.applied == len(raws)
    assert phones(b, office) == ("012",)


def sealed_at(union, laptop, space, payload, *, number, previous, group=None):
    """A frame that a laptop seals by hand."""
    key = space_key(GroupSecret(union.secrets[group or union.GROUP, 1]), space=space, gen=0)
    place = Place(space=space, number=number, previous=previous, epoch=1, gen=0)
    return seal(payload, place=place, org=union.org, space_key=key, key=laptop.key)


def resealed(union, laptop, raw, payload):
    """Another frame in the place of one."""
    head = parse(raw).header
    return sealed_at(union, laptop, head.space, payload, number=head.number, previous=head.previous)


def following(union, laptop, raw, payload):
    """The frame after this one."""
    head = parse(raw).header
    return sealed_at(union, laptop, head.space, payload, number=head.number + 1, previous=frame_hash(raw))


def change_of(raws, kind=1):
    return next(raw for raw in raws if parse(raw).header.kind == kind)


def a_row(no=1, row=b"r" * 16, **values):
    return Transaction(1 << 40, {}, 0, (Op(no, row, values or {}),))


def test_two_frames_in_one_place_are_both_kept_and_told(union, a, b):
    office = an_office(a, phones=("012",))
    raws = union.frames(a)
    other = resealed(union, union.laptop(a), change_of(raws), Payload(1, (a_row(),)))
    union.give(b, raws)
    taken = union.give(b, [other])
    assert (taken.quarantined, taken.alarms) == (1, 1)
    assert union.give(b, [other]).duplicates == 1
    assert reasons(b) == ["fork"]
    assert alarms(b) == {"fork"}
    assert phones(b, office) == ("012",)


def test_a_chain_that_goes_on_otherwise_is_a_fork(union, a, b):
    office = an_office(a, phones=("012",))
    raws = union.frames(a)
    first = change_of(raws)
    other = resealed(union, union.laptop(a), first, Payload(1, (a_row(),)))
    type_in(a, open_office(a, office), phones=("077",))
    later = [raw for raw in union.frames(a) if raw not in raws]
    union.give(b, [raw for raw in raws if raw != first] + [other])
    union.give(b, later)
    assert reasons(b) == ["fork"]


def test_a_copy_of_this_vault_is_noticed_and_its_frames_wait(union, a, b):
    """Frames of this device that it never made: they wait until this vault has become a device of its own."""
    office = an_office(a, phones=("012",))
    raws = union.frames(a)
    union.give(b, raws)
    more = resealed(union, union.laptop(a), raws[-1], Payload(2, (a_row(),)))
    assert union.give(a, [more]).quarantined == 1
    assert alarms(a) == {"copy"}
    beyond = following(union, union.laptop(a), raws[-1], Payload(2, (a_row(),)))
    union.give(a, [beyond])
    assert held(a) == 1
    assert phones(a, office) == ("012",)


def test_what_a_witness_said_is_compared_when_the_frame_comes(union, a, b, c):
    office = an_office(a, phones=("012",))
    raws = union.frames(a)
    other = resealed(union, union.laptop(a), change_of(raws), Payload(1, (a_row(),)))
    union.give(b, raws)
    type_in(b, open_office(b, office), phones=("099",))
    told = [raw for raw in union.frames(b) if parse(raw).header.device == b.device]
    openings = [raw for raw in raws if parse(raw).header.number == 1]
    union.give(c, [*openings, *told])
    assert not alarms(c)
    union.give(c, [other])
    assert alarms(c) == {"fork"}


# --- for want of authority -------------------------------------------------------------------------------------------


def test_a_stranger_waits_until_the_log_names_him(union, a, b, tmp_path):
    late = new_store(tmp_path / "late")
    office = an_office(a, phones=("012",))
    union.give(b, union.frames(a))
    assert union.membership.member(late.device) is None
    union.settle(late)
    grown = Grown(union, late)
    grown.settle(late)
    grown.give(late, union.frames(a))
    type_in(late, open_office(late, office), phones=("088",))
    raws = [raw for raw in grown.frames(late) if parse(raw).header.device == late.device]
    assert give_as(b, grown.earlier, raws).quarantined == len(raws)
    assert reasons(b) == ["unknown_device"] * len(raws)
    grown.settle(b)
    again(b, grown)
    assert reasons(b) == []
    assert phones(b, office) == ("088",)
    late.close()


class Grown(Union):
    """The organisation with one more device, and as it was before."""

    def __init__(self, union, store) -> None:
        self.__dict__ |= union.__dict__
        self.earlier = union.membership
        laptop = self._added(store)
        for group in (self.EVERYONE, self.GROUP, self.SHARED):
            self.say(ops.AddToGroup(group=group, device=laptop.id, role=ops.GroupRole.WRITER), self.admin)


def give_as(store, membership, raws):
    with store.write(actor=None, action="vault.create") as work:
        return ingest(work, membership, raws, Source.FILE)


def test_strangers_cannot_fill_the_disk(union, a, b, monkeypatch):
    monkeypatch.setattr(limits, "QUARANTINED_FRAMES", 1)
    an_office(a)
    raws = union.frames(a)
    strange = [resealed(union, Laptop(name), raws[-1], Payload(1, ())) for name in ("x", "y", "z")]
    taken = union.give(b, strange)
    assert (taken.quarantined, taken.alarms) == (1, 1)
    assert alarms(b) == {"flood"}


def test_what_a_removed_device_sealed_later_waits_for_a_countersignature(union, a, b, c):
    office = an_office(a, phones=("012",))
    union.meet(a, b)
    type_in(b, open_office(b, office), phones=("099",))
    early = union.frames(b)
    type_in(b, open_office(b, office), phones=("100",))
    late = [raw for raw in union.frames(b) if raw not in early]
    last = max(parse(raw).header.number for raw in early if parse(raw).header.device == b.device)
    spaces = {parse(raw).header.space for raw in early if parse(raw).header.device == b.device}
    union.say(
        ops.RevokeDevice(device=b.device, reason=2, accepted=tuple(sorted((s, last) for s in spaces))), union.admin
    )
    assert union.give(c, early + late).quarantined == len(late)
    assert reasons(c) == ["revoked"]
    assert phones(c, office) == ("099",)
    assert union.seal(b) == 0
    union.say(ops.Countersign(frames=tuple(sorted(map(frame_hash, late)))), union.admin)
    again(c, union)
    assert reasons(c) == []
    assert phones(c, office) == ("100",)


def test_a_reader_may_not_write(union, a, b, c):
    office = an_office(a, phones=("012",))
    union.give(b, union.frames(a))
    type_in(b, open_office(b, office), phones=("099",))
    wrote = union.frames(b)
    union.say(ops.AddToGroup(group=union.GROUP, device=b.device, role=ops.GroupRole.READER), union.admin)
    union.give(c, wrote)
    assert set(reasons(c)) == {"not_allowed"}
    assert phones(c, office) == ("012",)
    type_in(b, open_office(b, office), phones=("100",))
    assert union.seal(b) == 0, "what nobody would take is not sealed"


def test_a_space_in_a_group_of_another_kind_is_not_opened(union, a, b):
    with a.write(actor=None, action="vault.create") as work:
        space = work.open_space(SpaceKind.CASE)
        kept.choose_home(work, space, union.EVERYONE)
    assert union.seal(a) == 1, "the organisation's space alone"
    with a.write(actor=None, action="vault.create") as work, pytest.raises(ValueError, match="fixed"):
        kept.choose_home(work, union.org_space, union.GROUP)


def test_nobody_issues_another_devices_saves_again(union, a, b, c):
    """It would make the other one's own save pass for a copy, and be lost."""
    office = an_office(a, phones=("012",))
    raws = union.frames(a)
    union.give(b, raws)
    space = parse(change_of(raws)).header.space
    stolen = Transaction(1 << 40, {a.device: 1}, 0, (Op(1, office.id.bytes, {}),), {FORMER: [c.device, 1]})
    bad = sealed_at(union, union.laptop(b), space, Payload(1, (stolen,)), number=1, previous=bytes(16))
    assert union.give(a, [bad]).quarantined == 1
    assert reasons(a) == ["not_allowed"]


def test_what_does_not_open_or_fit_is_put_aside(union, a, b):
    an_office(a)
    raws = union.frames(a)
    union.give(b, raws)
    space = parse(change_of(raws)).header.space
    wrong_key = sealed_at(
        union, union.laptop(b), space, Payload(1, ()), number=1, previous=bytes(16), group=union.SHARED
    )
    assert union.give(a, [wrong_key]).quarantined == 1
    not_text = Transaction(1 << 40, {}, 0, (Op(1, b"n" * 16, {1: {7: 7}}),))
    unfit = sealed_at(union, union.laptop(b), space, Payload(1, (not_text,)), number=1, previous=bytes(16))
    assert union.give(a, [unfit]).quarantined == 1
    assert alarms(a) == {"content"}


def test_one_row_in_two_tables_is_put_aside_and_an_unknown_table_is_kept(union, a, b):
    an_office(a)
    raws = union.frames(a)
    union.give(b, raws)
    space = parse(change_of(raws)).header.space
    twice = Transaction(1 << 40, {}, 0, (Op(1, b"n" * 16, {}), Op(2, b"n" * 16, {})))
    bad = sealed_at(union, union.laptop(b), space, Payload(1, (twice,)), number=1, previous=bytes(16))
    assert union.give(a, [bad]).quarantined == 1
    newer = Transaction(1 << 40, {}, 0, (Op(9999, b"n" * 16, {1: 5}), Op(1, b"o" * 16, {2: None})))
    good = sealed_at(union, union.laptop(b), space, Payload(1, (newer,)), number=1, previous=bytes(16))
    assert union.give(a, [good]).transactions == 1


# --- carried closed --------------------------------------------------------------------------------------------------


def test_a_device_without_the_key_carries_and_opens_when_it_comes(tmp_path):
    a, b, courier = (new_store(tmp_path / name) for name in ("one", "two", "courier"))
    union = Union(a, b, courier)
    with courier.write(actor=None, action="vault.create") as work:
        work.connection.execute(KEY.delete().where(KEY.c.holder == union.GROUP))
    office = an_office(a, phones=("012",))
    taken = union.give(courier, union.frames(a))
    assert taken.applied > 0
    assert taken.transactions == 0
    with courier.read() as reader:
        assert list(frames.unopened(reader.connection))
        carried = [one.raw for one in frames.of_space(reader.connection, office.space_id)]
    union.give(b, carried)
    assert phones(b, office) == ("012",)
    assert again(courier, union).transactions == 0
    union.settle(courier)
    assert again(courier, union).transactions == 1
    assert phones(courier, office) == ("012",)
    union.meet(a, courier)
    union.meet(a, b)
    assert picture(courier)["office"] == picture(b)["office"]
    for store in (a, b, courier):
        store.close()


def test_a_kept_frame_that_turns_out_bad_stays_closed(union, a, b, c):
    an_office(a)
    raws = union.frames(a)
    with b.write(actor=None, action="vault.create") as work:
        work.connection.execute(KEY.delete().where(KEY.c.holder == union.GROUP))
    union.give(b, raws)
    space = parse(change_of(raws)).header.space
    not_text = Transaction(1 << 40, {}, 0, (Op(1, b"n" * 16, {1: {7: 7}}),))
    bad = sealed_at(union, union.laptop(c), space, Payload(1, (not_text,)), number=1, previous=bytes(16))
    union.give(b, [bad])
    assert not alarms(b)
    union.settle(b)
    assert again(b, union).transactions == 1
    assert alarms(b) == {"content"}


def test_after_a_rotation_saves_go_under_the_new_secret_alone(union, a, b):
    office = an_office(a, phones=("012",))
    union.meet(a, b)
    union.rotate(union.GROUP)
    type_in(a, open_office(a, office), phones=("077",))
    assert union.seal(a) == 0, "the new secret has not come yet"
    union.settle(a)
    assert union.seal(a) == 1
    raws = union.frames(a)
    assert {parse(raw).header.epoch for raw in raws if parse(raw).header.space == office.space_id} == {0, 1, 2}
    union.give(b, raws)
    assert phones(b, office) == ("012",)
    union.settle(b)
    again(b, union)
    assert phones(b, office) == ("077",)
