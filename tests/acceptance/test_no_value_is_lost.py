# SPDX-License-Identifier: Apache-2.0
"""Laptops write, disagree, decide, crash, are lost and restored, and meet in any order: is anything ever lost?

Two to five laptops and a guest from another office; a hub that is put back; sticks in any order, half deliveries and
imports that break off; clocks decades away; new secrets that some hear of late; a lost laptop on which somebody works
on for months; a restored backup beside its original; a later version whose fields nobody knows. At the end everybody
has heard everything: then all hold the same bytes, and they are what the rule gives by brute force from every save.
A second family of histories has cases erased among all that: what is erased is gone everywhere, and the rest stays.
"""

import pytest

from legalaid.domain.merge import RowState
from legalaid.store.tables import OUTBOX, ROWVER, SIBLING
from legalaid.store.versions import to_blob
from tests.helpers.erasing_histories import ErasingHistory
from tests.helpers.histories import History, tell
from tests.helpers.town import Town

BLOCK = 500


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    made = Town(tmp_path_factory.mktemp("town"))
    yield made
    made.close()


HAS_SHOWN = {
    0: "nothing so far",
    5483: "a hub was accused of what a stick had left out",
    6348: "on a restored copy a value came back that somebody had replaced",
    6974: "a hub that had refused to open a space was said to have gone back, as it lacked what follows there",
}


HAS_ERASED = (0,)


@pytest.mark.parametrize("seed", HAS_SHOWN)
def test_no_value_is_lost(town, seed):
    tell(town, seed)


@pytest.mark.parametrize("seed", HAS_ERASED)
def test_what_is_ordered_to_be_erased_is_gone_and_nothing_else(town, seed):
    history = tell(town, seed, kind=ErasingHistory)
    assert history.erased()


def test_a_value_that_one_laptop_lost_would_be_seen(town):
    """The control: competing values are gone on one laptop, and then on all, and the check fails both times."""

    def lose(history):
        for store in reversed(history.staying):
            with store.write(actor=None, action="vault.create") as work:
                assert work.connection.execute(SIBLING.delete()).rowcount
                work.connection.execute(ROWVER.update().values(v=to_blob(RowState())))
            with pytest.raises(AssertionError):
                history.check()

    tell(town, 2, then=lose)


def test_what_was_left_of_an_erased_case_would_be_seen(town):
    def leave(history):
        with history.staying[-1].write(actor=None, action="vault.create") as work:
            work.connection.execute(OUTBOX.insert().values(space=min(history.erased()), n=1, tx=b"left"))
        with pytest.raises(AssertionError):
            history.check()

    tell(town, 2, kind=ErasingHistory, then=leave)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 10_000, BLOCK))
def test_no_value_is_lost_in_ten_thousand_histories(town, first):
    assert _failed(town, first, History) == []


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 2_000, BLOCK))
def test_two_thousand_histories_end_with_what_was_erased_gone(town, first):
    assert _failed(town, first, ErasingHistory) == []


def _failed(town, first, kind):
    """Every seed of a block is told; those that failed, and why."""
    failed = []
    for seed in range(first, first + BLOCK):
        try:
            tell(town, seed, kind=kind)
        except Exception as error:  # noqa: BLE001 - every seed is told, and those that failed are named
            failed.append((seed, type(error).__name__))
    return failed
