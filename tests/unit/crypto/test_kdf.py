# SPDX-License-Identifier: Apache-2.0
"""What may a passphrase check cost, and how is it measured?"""

import pytest

from legalaid.crypto import kdf
from legalaid.crypto.kdf import FLOOR, Argon2Cost
from legalaid.errors import KdfOutOfBounds, NotEnoughMemory

MIB = 1024


@pytest.mark.parametrize(
    ("m", "t", "p"),
    [
        (64 * MIB - 1, 3, 4),
        (1024 * MIB + 1, 3, 4),
        (2**30, 3, 4),
        (2**63, 3, 4),
        (-(64 * MIB), 3, 4),
        (64 * MIB, 2, 4),
        (64 * MIB, 11, 4),
        (64 * MIB, 3, 0),
        (64 * MIB, 3, 9),
    ],
)
def test_a_cost_out_of_bounds_cannot_exist(m, t, p):
    with pytest.raises(KdfOutOfBounds):
        Argon2Cost(m=m, t=t, p=p)


def test_the_bounds_themselves_are_allowed():
    assert Argon2Cost(m=64 * MIB, t=3, p=1)
    assert Argon2Cost(m=1024 * MIB, t=10, p=8)


def test_the_floor_gives_the_answer_it_always_gave():
    """Pinned: a change here would lock everybody out. Computed by the reference implementation as well."""
    derived = kdf.argon2id(b"passphrase", salt=bytes(range(32)), cost=FLOOR)
    assert derived.hex() == "f595a4ef69c2711af4d82b57a400baf1e7d3ef4870967faf9bb98a6cc19b3ec1"


def test_memory_that_is_not_there_is_said_in_our_words(monkeypatch):
    def no_memory(**_):
        raise MemoryError

    monkeypatch.setattr(kdf, "Argon2id", no_memory)
    with pytest.raises(NotEnoughMemory) as refusal:
        kdf.argon2id(b"passphrase", salt=bytes(32), cost=FLOOR)
    assert refusal.value.facts == {"mebibytes": 64}


@pytest.mark.parametrize(
    ("seconds_per_64_mib", "chosen"), [(2.0, 64), (0.51, 64), (0.4, 128), (0.24, 256), (0.1, 256), (0.001, 256)]
)
def test_calibration_doubles_while_the_next_step_stays_under_a_second(seconds_per_64_mib, chosen):
    def measure(cost):
        return seconds_per_64_mib * cost.m / (64 * MIB)

    assert kdf.calibrate(measure=measure) == Argon2Cost(m=chosen * MIB, t=3, p=4)


def test_calibration_on_this_machine_never_goes_below_the_floor():
    assert kdf.calibrate(seconds=0.0) == FLOOR


def test_equal():
    assert kdf.equal(b"same", b"same")
    assert not kdf.equal(b"same", b"other")
