# SPDX-License-Identifier: Apache-2.0
"""Three computers work, meet in any order by half deliveries and sticks, and break off: is nothing ever lost?

At the end everybody has heard everything. Then all rows, versions and competing values must be the same everywhere, and
each of them what the rule gives by brute force from every save that was ever made.
"""

import random
from collections import defaultdict
from contextlib import suppress

import pytest

from legalaid.domain.merge import Dot, Reference, Write
from legalaid.domain.office import Office
from legalaid.domain.record import change
from legalaid.store import frames, journal
from legalaid.store import membership as kept
from legalaid.store.tables import ROWVER
from legalaid.store.versions import from_blob
from legalaid.sync import custody, past
from legalaid.sync.carrying import pack, unpack
from legalaid.sync.ingest import Source, ingest
from tests.helpers.exchange import Union, picture
from tests.helpers.stores import add_office, new_store

STEPS = 45
FIELDS = ("name_en", "place_en", "email", "address_en")


class History:
    """One random history; the same seed gives the same choices."""

    def __init__(self, stores, seed) -> None:
        self.choose = random.Random(seed)  # noqa: S311 - choices to try, no secret
        self.stores = stores
        self.union = Union(*stores)
        self.forms = defaultdict(list)
        self.told = 0

    def run(self):
        steps = [self.make, self.open, self.save, self.save, self.save, self.delete, self.decide, self.deliver]
        steps += [self.deliver, self.carry, self.crash]
        self.make()
        for _ in range(STEPS):
            self.choose.choice(steps)()
        for _ in range(2):
            for one in self.stores:
                for other in self.stores:
                    if one is not other:
                        self.union.meet(one, other)

    def anybody(self):
        return self.choose.choice(self.stores)

    def make(self):
        with self.anybody().write(actor=None, action="vault.create") as work:
            add_office(work)

    def open(self):
        store = self.anybody()
        with store.read() as reader:
            rows = reader.opened_where(Office)
        if rows:
            self.forms[store].append(self.choose.choice(rows))

    def save(self):
        """A form that may have been open for long."""
        self.open()
        store = self.anybody()
        if self.forms[store]:
            form = self.choose.choice(self.forms[store])
            self.told += 1
            with store.write(actor=None, action="office.set") as work:
                work.save(form, change(form.record, **{self.choose.choice(FIELDS): f"{self.told}"}))

    def delete(self):
        store = self.anybody()
        if self.forms[store] and self.choose.random() < 0.3:
            with store.write(actor=None, action="record.delete") as work:
                work.delete(self.choose.choice(self.forms[store]), reason="mistake")

    def decide(self):
        store = self.anybody()
        with store.read() as reader:
            found = reader.conflicts()
        if found:
            conflict = self.choose.choice(found)
            with store.write(actor=None, action="conflict.resolve") as work:
                work.resolve(conflict, take=self.choose.randrange(len(conflict.values)))

    def some_frames(self, store):
        raws = self.union.frames(store)
        self.choose.shuffle(raws)
        return raws[: self.choose.randrange(len(raws) + 1)]

    def deliver(self):
        one, other = self.choose.sample(self.stores, 2)
        self.union.give(other, self.some_frames(one))

    def carry(self):
        one, other = self.choose.sample(self.stores, 2)
        self.union.seal(one)
        with one.read() as reader:
            raw = b"".join(pack(reader, self.union.membership, kept.mine(reader.connection)).pieces)
        with other.write(actor=None, action="import") as work:
            unpack(work, kept.mine(work.connection), iter([raw]), size=len(raw))

    def crash(self):
        one, other = self.choose.sample(self.stores, 2)
        raws = self.some_frames(one)
        with suppress(RuntimeError), other.write(actor=None, action="import") as work:
            ingest(work, self.union.membership, raws, Source.FILE)
            raise RuntimeError("the battery is empty")


def by_brute_force(store):
    """What the rule says of every row, from every save in the frames."""
    rows = defaultdict(list)
    with store.read() as reader:
        assert custody.current(reader) is not None
        for space in kept.spaces(reader.connection):
            for dot, tx in past.saves(reader, space.id).items():
                for op in tx.ops:
                    rows[op.row].append(Write(Dot(*dot), tx.hlc, tx.context(Dot(*dot)), op.values))
    return {row: Reference(writes).state() for row, writes in rows.items()}


def living(state):
    return {no: sorted(one.dot for one in siblings) for no, siblings in state.registers.items()}, state.contested


def check(stores):
    for store in stores:
        with store.read() as reader:
            assert frames.count_held(reader.connection) == 0
            assert frames.count_quarantined(reader.connection) == 0
            assert frames.alarms(reader.connection) == ()
            assert journal.waiting(reader.connection) == (0, 0)
            kept_states = {row.row: from_blob(row.v) for row in reader.connection.execute(ROWVER.select())}
        expected = by_brute_force(store)
        assert {row: living(state) for row, state in kept_states.items()} == {
            row: living(state) for row, state in expected.items()
        }
    first, *others = map(picture, stores)
    assert all(other == first for other in others)


@pytest.fixture
def three(tmp_path):
    made = [new_store(tmp_path / name) for name in ("one", "two", "three")]
    yield made
    for store in made:
        store.close()


@pytest.mark.parametrize("seed", range(2))
def test_nothing_is_lost(three, seed):
    History(three, seed).run()
    check(three)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 300))
def test_nothing_is_lost_in_many_histories(three, seed):
    History(three, seed).run()
    check(three)
