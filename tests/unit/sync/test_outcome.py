# SPDX-License-Identifier: Apache-2.0
"""Two devices took in the same saves. Is it noticed when one of them holds something else, and is it put right?"""

import random
from contextlib import contextmanager, suppress

import pytest

from legalaid.store import frames
from legalaid.store.engine import driver_of
from legalaid.store.verify import Fault, verify
from legalaid.sync import past
from tests.helpers.exchange import Union, open_office, picture, type_in
from tests.helpers.stores import add_office, new_store


@contextmanager
def two(folder):
    """Two computers and an office that both have written in."""
    stores = [new_store(folder / name) for name in ("one", "two")]
    union = Union(*stores)
    with stores[0].write(actor=None, action="vault.create") as work:
        office = add_office(work)
        for code in ("ABD", "ABE", "ABF"):
            add_office(work, space=office.space_id, code=code)
    union.meet(*stores)
    for store in stores:
        form = open_office(store, office)
        type_in(store, form, email=f"{store.device.hex()}@example.org")
    union.meet(*stores)
    yield Meeting(union, stores, office)
    for store in stores:
        store.close()


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """They are the same for all tests of this page."""
    with two(tmp_path_factory.mktemp("pair")) as meeting:
        yield meeting


class Meeting:
    """Both hold the same; then something goes wrong in one of them, and they meet again."""

    def __init__(self, union, stores, office) -> None:
        self.union, (self.one, self.two), self.office = union, stores, office
        self.told = 0

    def say(self, store):
        """Save something, so that a frame goes out that tells what everything has come to."""
        self.told += 1
        type_in(store, open_office(store, self.office), phones=(f"{self.told}",))

    def turn(self):
        """Each saves something once he has heard the other."""
        for store in (self.one, self.two, self.one):
            self.say(store)
            self.union.meet(self.one, self.two)


def alarms(store):
    with store.read() as reader:
        return [alarm for alarm in frames.alarms(reader.connection) if alarm.kind == "diverged"]


def damage(store, *statements):
    """What no unit of work would do."""
    with store.write(actor=None, action="vault.create") as work:
        for statement, values in statements:
            driver_of(work.connection).execute(statement, values)


def injuries(pair):
    """Ways to go wrong without a word: a lost row, a lost version, a lost value, one too many, another value."""
    row, space = pair.office.id.bytes, pair.office.space_id
    phantom = b"p" * 16
    blank = ("INSERT INTO sync_rowver VALUES (?, 1, ?, 0, x'90')", (phantom, space))
    return {
        "a row is gone": [
            ("DELETE FROM office WHERE id = ?", (row,)),
            ("DELETE FROM sync_rowver WHERE row = ?", (row,)),
        ],
        "a competing value is gone": [
            ("DELETE FROM sync_sibling WHERE row = ?", (row,)),
            ("UPDATE sync_rowver SET v = x'90' WHERE row = ?", (row,)),
        ],
        "a row too many": [blank],
        "other values, and another version": [
            ("UPDATE office SET name_km = 'x' WHERE id = ?", (row,)),
            ("UPDATE sync_rowver SET v = x'90' WHERE row = ?", (row,)),
        ],
    }


@pytest.mark.parametrize(
    "what", ["a row is gone", "a competing value is gone", "a row too many", "other values, and another version"]
)
def test_what_went_wrong_is_noticed_and_put_right(pair, what):
    pair.turn()
    before = len(alarms(pair.one))
    damage(pair.one, *injuries(pair)[what])
    assert picture(pair.one) != picture(pair.two)
    pair.say(pair.two)
    pair.union.meet(pair.one, pair.two)
    assert picture(pair.one) == picture(pair.two)
    assert len(alarms(pair.one)) == before + 1
    assert alarms(pair.one)[-1].link.device == pair.two.device
    assert not {Fault.ROW, Fault.VERSION, Fault.SEARCH} & {found.fault for found in verify(pair.one)}


def test_the_other_one_is_told_and_keeps_what_is_right(pair):
    pair.turn()
    pair.say(pair.two)
    pair.union.meet(pair.one, pair.two)
    damage(pair.one, *injuries(pair)["a row too many"])
    before, rows = len(alarms(pair.two)), picture(pair.two)["office"]
    pair.say(pair.one)
    pair.union.meet(pair.one, pair.two)
    assert len(alarms(pair.two)) == before + 1
    assert len(picture(pair.two)["office"]) == len(rows)
    pair.say(pair.two)
    pair.union.meet(pair.one, pair.two)
    assert picture(pair.one) == picture(pair.two)


def test_honest_work_raises_no_alarm(pair):
    pair.turn()
    for store in (pair.one, pair.two):
        damage(store, ("DELETE FROM sync_alarm", ()))
    pair.turn()
    form = open_office(pair.one, pair.office)
    type_in(pair.two, open_office(pair.two, pair.office), place_en="Battambang")
    type_in(pair.one, form, place_en="Pursat")
    pair.union.meet(pair.one, pair.two)
    pair.turn()
    assert alarms(pair.one) == alarms(pair.two) == []


def test_nothing_is_touched_where_a_frame_is_missing(pair):
    pair.turn()
    gone = ("DELETE FROM sync_frame WHERE device = ? AND dseq = 2", (pair.two.device,))
    with suppress(RuntimeError), pair.one.write(actor=None, action="vault.create") as work:
        for statement, values in [*injuries(pair)["a row too many"], gone]:
            driver_of(work.connection).execute(statement, values)
        assert work.mend(pair.office.space_id, past.saves(work, pair.office.space_id)) == 0
        raise RuntimeError("only tried")


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(40))
def test_a_thousand_injuries_are_found_and_put_right(tmp_path, seed):
    choose = random.Random(seed)  # noqa: S311 - choices to try, no secret
    with two(tmp_path) as pair:
        for _ in range(25):
            kind = choose.choice(sorted(injuries(pair)))
            victim, other = choose.sample((pair.one, pair.two), 2)
            for store in (other, victim):
                pair.say(store)
                pair.union.meet(pair.one, pair.two)
            damage(victim, *injuries(pair)[kind])
            before = len(alarms(victim))
            pair.say(other)
            pair.union.meet(pair.one, pair.two)
            assert len(alarms(victim)) == before + 1
            assert picture(pair.one) == picture(pair.two)
