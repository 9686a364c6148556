# SPDX-License-Identifier: Apache-2.0
"""A copied vault was opened on two laptops, and both worked on: does the work of both come to everybody?"""

import shutil
from dataclasses import dataclass

import pytest

from legalaid.store import frames, journal, restored
from legalaid.store import membership as kept
from legalaid.store.store import Store
from legalaid.sync import member_ops as ops
from legalaid.sync import parting
from legalaid.sync.ingest import AlarmKind
from legalaid.sync.member_ops import GroupRole
from tests.helpers.exchange import StoreLaptop, Union, open_office, picture, type_in
from tests.helpers.stores import KEY, add_office, new_store, ticking


@dataclass
class Two:
    """The original, its copy, a colleague, and a row that all three know."""

    union: Union
    one: Store
    copy: Store
    other: Store
    row: object


def opened(folder) -> Store:
    return Store.open(folder / "records.db", lambda: KEY, clock=ticking(), blobs=folder / "blobs")


@pytest.fixture
def two(tmp_path):
    one, other = (new_store(tmp_path / name) for name in ("one", "other"))
    union = Union(one, other)
    with one.write(actor=None, action="vault.create") as work:
        row = add_office(work)
    union.meet(one, other)
    one.checkpoint()
    (tmp_path / "copy").mkdir()
    shutil.copy(one.path, tmp_path / "copy")
    made = Two(union, one, opened(tmp_path / "copy"), other, row)
    yield made
    for store in (one, made.copy, other):
        store.close()


def gives_way(two: Two) -> int:
    """What a restore does with a copy; how many saves were taken back."""
    with two.copy.write(actor=None, action="vault.restore") as work:
        count = parting.take_back(work)
    restored.renew_identity(two.copy, is_clone=True)
    folder = two.copy.path.parent
    two.copy.close()
    two.copy = opened(folder)
    with two.copy.write(actor=None, action="vault.restore") as work:
        parting.hear_again(work)
    return count


def joins_again(two: Two) -> None:
    union, former = two.union, two.union.laptop(two.one)
    laptop = union.laptops[two.copy.device] = StoreLaptop(two.copy)
    union.say(union.added(laptop, tag=400, former=(former,)), union.admin)
    for group in (union.EVERYONE, union.GROUP, union.SHARED):
        union.say(ops.AddToGroup(group=group, device=laptop.id, role=GroupRole.WRITER), union.admin)
    for store in (two.one, two.copy, two.other):
        union.settle(store)


def all_meet(two: Two) -> None:
    for _ in range(2):
        two.union.meet(two.copy, two.other)
        two.union.meet(two.one, two.other)


def both_work(two: Two) -> None:
    type_in(two.one, open_office(two.one, two.row), name_en="original", place_en="there")
    type_in(two.copy, open_office(two.copy, two.row), name_en="copy")
    type_in(two.copy, open_office(two.copy, two.row), email="only@copy")
    with two.copy.write(actor=None, action="vault.create") as work:
        add_office(work, name_en="a case of the copy")
    two.union.meet(two.one, two.other)


def names(store: Store) -> set[str | None]:
    with store.read() as reader:
        found = [value.values for conflict in reader.conflicts() for value in conflict.values]
    return {values["name_en"] for values in found}


@pytest.mark.parametrize("seals_first", [True, False])
def test_the_work_of_both_comes_to_everybody(two, seals_first):
    both_work(two)
    if seals_first:
        two.union.seal(two.copy)
    two.union.give(two.copy, two.union.frames(two.one))
    with two.copy.read() as reader:
        assert parting.is_one_of_two(reader)
    assert gives_way(two) == (3 if seals_first else 0)
    joins_again(two)
    all_meet(two)
    first, *others = map(picture, (two.one, two.copy, two.other))
    assert all(other == first for other in others)
    shown = open_office(two.other, two.row).record
    assert (shown.email, shown.place_en) == ("only@copy", "there")
    assert names(two.other) == {"original", "copy"}
    with two.other.read() as reader:
        assert frames.alarms(reader.connection) == ()
        assert "a case of the copy" in repr(picture(two.other)["office"])


def test_a_later_write_that_had_not_seen_the_copy_does_not_decide_for_it(two):
    """It had seen the original's save of the very name that the copy's save had."""
    both_work(two)
    type_in(two.other, open_office(two.other, two.row), name_en="decided")
    two.union.meet(two.one, two.other)
    two.union.give(two.copy, two.union.frames(two.one))
    gives_way(two)
    joins_again(two)
    all_meet(two)
    assert names(two.one) == names(two.copy) == names(two.other) == {"decided", "copy"}


def test_work_on_the_copy_over_such_a_write_stands_beside_it(two):
    """Whoever typed it saw that write on the copy, but not what it was an answer to."""
    both_work(two)
    type_in(two.other, open_office(two.other, two.row), name_en="decided")
    two.union.meet(two.one, two.other)
    two.union.give(two.copy, two.union.frames(two.other))
    type_in(two.copy, open_office(two.copy, two.row), name_en="copy again")
    gives_way(two)
    joins_again(two)
    all_meet(two)
    first, *others = map(picture, (two.one, two.copy, two.other))
    assert all(other == first for other in others)
    assert names(two.other) == {"decided", "copy again"}


def test_what_others_have_is_not_issued_again(two):
    type_in(two.one, open_office(two.one, two.row), email="known@all")
    two.union.meet(two.one, two.other)
    two.union.meet(two.copy, two.other)
    with two.copy.read() as reader:
        assert {alarm.kind for alarm in frames.alarms(reader.connection)} == {AlarmKind.COPY.value}
    assert gives_way(two) == 0
    with two.copy.read() as reader:
        assert journal.waiting(reader.connection) == (0, 0)


def test_a_frame_that_cannot_be_opened_any_more_stays(two):
    type_in(two.copy, open_office(two.copy, two.row), email="sealed")
    two.union.seal(two.copy)
    with two.copy.write(actor=None, action="vault.create") as work:
        kept.drop_secret(work, two.union.GROUP, 1)
        before = picture(two.copy)["vectors"]
        assert parting.take_back(work) == 0
    assert picture(two.copy)["vectors"] == before


def test_who_was_told_before_the_last_restore_is_told_no_more(two):
    both_work(two)
    two.union.give(two.copy, two.union.frames(two.one))
    gives_way(two)
    with two.copy.read() as reader:
        assert not parting.is_one_of_two(reader)
