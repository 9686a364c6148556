# SPDX-License-Identifier: Apache-2.0
"""What stood there before is still known once the saves are sealed, and where another device wrote it."""

from functools import partial

import pytest

from legalaid.domain.office import Office
from legalaid.domain.record import build, change
from legalaid.ids import SpaceKind
from legalaid.sync import past
from tests.helpers.exchange import Union
from tests.helpers.stores import new_store


@pytest.fixture
def two(tmp_path):
    stores = [new_store(tmp_path / name) for name in ("one", "two")]
    yield stores
    for store in stores:
        store.close()


def renamed(store, record_id, **names):
    with store.write(actor=None, action="office.set") as work:
        opened = work.open(Office, record_id)
        work.save(opened, change(opened.record, **names))


def test_both_sides_are_told_what_the_two_had_seen(two):
    one, other = two
    union = Union(one, other)
    with one.write(actor=None, action="office.set") as work:
        space = work.open_space(SpaceKind.OFFICE)
        record = build(Office, id=work.new_id(), space_id=space, code="BTB", name_en="before")
        work.add(record)
    union.meet(one, other)
    renamed(one, record.id, name_en="mine")
    renamed(other, record.id, name_en="theirs")
    union.meet(one, other)
    for store in two:
        with store.read() as reader:
            (conflict,) = reader.conflicts(saves=partial(past.saves, reader))
            assert conflict.base == {"name_en": "before"}
            assert {version.values["name_en"] for version in conflict.values} == {"mine", "theirs"}


def test_a_space_without_a_key_tells_nothing(two):
    one, other = two
    union = Union(one, other)
    with one.write(actor=None, action="office.set") as work:
        space = work.open_space(SpaceKind.OFFICE)
        work.add(build(Office, id=work.new_id(), space_id=space, code="BTB"))
    raws = union.frames(one)
    stranger = new_store(other.path.parent / "stranger")
    union.settle(stranger, groups=())
    union.give(stranger, raws)
    with one.read() as mine, stranger.read() as theirs:
        assert len(past.saves(mine, space)) == 1
        assert past.saves(theirs, space) == {}
    stranger.close()
