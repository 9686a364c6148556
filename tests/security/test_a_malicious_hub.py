# SPDX-License-Identifier: Apache-2.0
"""A hub (or whoever holds a stick for an hour) alters, moves, doubles, drops and forges frames of random histories.

Nothing wrong is ever applied: whatever a victim took in is a prefix of the honest chains, and once the honest frames
come it is byte for byte what everybody else has. What a colluding member can do, and lies about counts and histories,
stand in `tests/unit/sync`.
"""

import random
import shutil
from dataclasses import replace

import pytest

from legalaid.crypto.kdf import sha256
from legalaid.crypto.signatures import SigningKey
from legalaid.ids import DeviceId, SpaceId, SpaceKind, device_id
from legalaid.store.store import Store
from legalaid.sync.frames import HEADER_BYTES, SIGNATURE_BYTES, frame_hash, parse, sign
from legalaid.sync.ingest import Source
from tests.helpers.exchange import Union, open_office, picture, type_in
from tests.helpers.stores import KEY, add_office, new_store, ticking

pytestmark = pytest.mark.sec("FRAMES")

SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 50))]
_SPACE, _DEVICE, _BODY_BYTES = slice(4, 20), slice(20, 36), slice(68, 72)


def _place(raw):
    header = parse(raw).header
    return header.space, header.device, header.number


class History:
    """What two laptops wrote in a while, and a third one that has read nothing of it yet."""

    def __init__(self, folder, seed) -> None:
        dice = random.Random(seed)  # noqa: S311 - a test
        one, other, victim = (new_store(folder / name) for name in ("one", "other", "victim"))
        self.union = Union(one, other, victim)
        with one.write(actor=None, action="office.set") as work:
            offices = [add_office(work, work.open_space(SpaceKind.OFFICE)) for _ in range(2)]
        self.union.meet(one, other)
        for number in range(dice.randrange(12, 20)):
            store, office = dice.choice([one, other]), dice.choice(offices)
            type_in(store, open_office(store, office), name_en=f"name {number}")
            self.union.seal(store)
            if dice.random() < 0.3:
                self.union.meet(one, other)
        self.union.meet(one, other)
        self.raws = self.union.frames(one)
        self.hashes = {_place(raw): frame_hash(raw) for raw in self.raws}
        self.dice = dice
        self._victim, self._folder = victim.path, folder
        victim.close()
        for store in (one, other):
            store.close()

        self.truth = self._truth()

    def _truth(self):
        """What everybody shows who has read it all."""
        victim = self.victim()
        self.union.give(victim, self.raws, Source.HUB)
        shown = picture(victim)
        victim.close()
        return shown

    def victim(self):
        """The third laptop, as it was before."""
        copy = self._folder / f"victim-{self.dice.random()}.db"
        shutil.copy(self._victim, copy)
        return Store.open(copy, lambda: KEY, clock=ticking(), blobs=self._folder)

    def pick(self):
        """The place of some frame in the middle of a chain."""
        numbers = [at for at, raw in enumerate(self.raws) if parse(raw).header.number > 1 and at < len(self.raws) - 1]
        return self.dice.choice(numbers)


@pytest.fixture(scope="module")
def histories(tmp_path_factory):
    told = {}

    def of(seed):
        if seed not in told:
            told[seed] = History(tmp_path_factory.mktemp("history"), seed)
        return told[seed]

    return of


# --- the attacks: each gives the frames that the victim is handed -----------------------------------------------------


def _changed(history, change):
    at = history.pick()
    raws = list(history.raws)
    raws[at] = change(raws[at])
    return raws


def _flipped(raw, at, dice):
    return raw[:at] + bytes([raw[at] ^ 1 << dice.randrange(8)]) + raw[at + 1 :]


def flip_the_content(history):
    return _changed(
        history,
        lambda raw: _flipped(raw, history.dice.randrange(HEADER_BYTES, len(raw) - SIGNATURE_BYTES), history.dice),
    )


def flip_a_header_bit(history):
    return _changed(history, lambda raw: _flipped(raw, history.dice.randrange(HEADER_BYTES), history.dice))


def flip_the_signature(history):
    return _changed(
        history, lambda raw: _flipped(raw, len(raw) - 1 - history.dice.randrange(SIGNATURE_BYTES), history.dice)
    )


def bring_one_of_another_organisation(history):
    """Signed by the right laptop, but for somebody else."""
    key = next(iter(history.union.laptops.values())).key

    def resigned(raw):
        frame = parse(raw)
        header = replace(frame.header, device=DeviceId(device_id(key.public)))
        return sign(header, frame.body, org=bytes(16), key=key)

    return _changed(history, resigned)


def move_to_another_space(history):
    spaces = sorted({parse(raw).header.space for raw in history.raws})
    return _changed(
        history,
        lambda raw: raw[: _SPACE.start] + next(space for space in spaces if space != raw[_SPACE]) + raw[_SPACE.stop :],
    )


def say_that_another_laptop_wrote_it(history):
    devices = sorted(history.union.laptops)
    return _changed(
        history,
        lambda raw: (
            raw[: _DEVICE.start] + next(device for device in devices if device != raw[_DEVICE]) + raw[_DEVICE.stop :]
        ),
    )


def invent_a_laptop(history):
    key = SigningKey(sha256(b"nobody"))

    def forged(raw):
        frame = parse(raw)
        header = replace(frame.header, device=DeviceId(device_id(key.public)), space=SpaceId(frame.header.space))
        return sign(header, frame.body, org=history.union.org, key=key)

    return _changed(history, forged)


def leave_one_out(history):
    at = history.pick()
    return [*history.raws[:at], *history.raws[at + 1 :]]


def cut_the_last_one(history):
    return [*history.raws[:-1], history.raws[-1][: -history.dice.randrange(1, 100)]]


def offer_an_older_version(history):
    return _changed(history, lambda raw: bytes([raw[0] - 1]) + raw[1:])


def offer_another_suite(history):
    return _changed(history, lambda raw: raw[:2] + bytes([0]) + raw[3:])


def offer_plain_text(history):
    return _changed(history, lambda raw: raw[:3] + bytes([0]) + raw[4:HEADER_BYTES] + b"[1,{},[]]" + raw[-64:])


def announce_four_gigabytes(history):
    return _changed(history, lambda raw: raw[: _BODY_BYTES.start] + b"\xff\xff\xff\xf0" + raw[_BODY_BYTES.stop :])


def hand_over_noise(history):
    return [*history.raws, history.dice.randbytes(500), b"", b"<html>Please sign in</html>"]


SEEN = [
    flip_the_content,
    flip_a_header_bit,
    flip_the_signature,
    bring_one_of_another_organisation,
    move_to_another_space,
    say_that_another_laptop_wrote_it,
    invent_a_laptop,
    leave_one_out,
    cut_the_last_one,
    offer_an_older_version,
    offer_another_suite,
    offer_plain_text,
    announce_four_gigabytes,
    hand_over_noise,
]


def say_everything_again(history):
    return [*history.raws, *history.raws]


def double_each(history):
    return [raw for raw in history.raws for _ in range(2)]


def turn_the_order_round(history):
    return history.raws[::-1]


def shuffle(history):
    return history.dice.sample(history.raws, len(history.raws))


HARMLESS = [say_everything_again, double_each, turn_the_order_round, shuffle]


# --- what must hold ---------------------------------------------------------------------------------------------------


def given(history, victim, raws):
    return history.union.give(victim, raws, Source.HUB)


def is_part_of_the_truth(history, victim):
    """Every chain that the victim holds is the honest one, as far as it goes."""
    return all(
        history.hashes.get((space, device, number)) == head
        for space, device, _, number, head in picture(victim)["vectors"]
        if number
    )


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("attack", SEEN)
def test_what_was_altered_is_seen_and_nothing_wrong_is_applied(histories, attack, seed):
    history = histories(seed)
    victim = history.victim()
    taken = given(history, victim, attack(history))
    assert taken.refused + taken.quarantined + taken.held + taken.alarms > 0
    assert is_part_of_the_truth(history, victim)
    given(history, victim, history.raws)
    assert is_part_of_the_truth(history, victim)
    assert picture(victim) == history.truth
    victim.close()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("attack", HARMLESS)
def test_order_and_repetition_change_nothing(histories, attack, seed):
    history = histories(seed)
    victim = history.victim()
    taken = given(history, victim, attack(history))
    assert taken.refused == taken.quarantined == taken.alarms == 0
    assert picture(victim) == history.truth
    victim.close()
