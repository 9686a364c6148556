# SPDX-License-Identifier: Apache-2.0
"""The vaults that one computer knows, and the door of one of them."""

import pytest

from legalaid.errors import TooManyTries, VaultMissing, WrongPassphrase
from legalaid.services.vaults import MOST_KNOWN, Door, forget, free_folder, is_vault, look_at, remember
from legalaid.vault.tries import Tries
from tests.helpers.desks import FLOOR, PASSPHRASE, StandingClock, new_vault

NEW = "nine bamboo bridges over the river"


class Seconds:
    """A clock in seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def made(tmp_path):
    created = new_vault(tmp_path / "btb-dara")
    created.desk.lock()
    return created


def test_the_last_opened_vault_stands_first_and_once(tmp_path):
    known = ()
    for name in ("a", "b", "a"):
        known = remember(known, tmp_path / name)
    assert [path.name for path in known] == ["a", "b"]
    assert forget(known, tmp_path / "a") == (tmp_path / "b",)


def test_the_list_stays_short(tmp_path):
    known = ()
    for number in range(MOST_KNOWN + 5):
        known = remember(known, tmp_path / str(number))
    assert len(known) == MOST_KNOWN
    assert known[0].name == str(MOST_KNOWN + 4)


def test_a_vault_that_is_not_plugged_in_is_said_so(tmp_path, made):
    there, gone = look_at((tmp_path / "btb-dara", tmp_path / "stick" / "kpc"))
    assert (there.name, there.place, there.is_there) == ("btb-dara", str(tmp_path), True)
    assert not gone.is_there
    assert not is_vault(tmp_path)


def test_a_new_folder_never_takes_the_place_of_another(tmp_path, made):
    assert free_folder(tmp_path, "btb-dara") == tmp_path / "btb-dara-2"
    assert free_folder(tmp_path, "new") == tmp_path / "new"


def test_each_wrong_try_waits_longer_and_the_right_one_opens(tmp_path, made):
    seconds = Seconds()
    door = Door(tmp_path / "btb-dara", clock=StandingClock(), tries=Tries(seconds))
    for wait in (1, 2):
        with pytest.raises(WrongPassphrase):
            door.open("not this one at all")
        assert door.seconds_to_wait == wait
        with pytest.raises(TooManyTries):
            door.open(PASSPHRASE)
        seconds.now += wait
    door.open(PASSPHRASE).lock()
    assert door.seconds_to_wait == 0


def test_the_recovery_code_gives_a_new_passphrase_and_a_new_code(tmp_path, made):
    desk, code = Door(tmp_path / "btb-dara").recover(made.recovery_code, new_passphrase=NEW, cost=FLOOR)
    desk.lock()
    assert code != made.recovery_code
    Door(tmp_path / "btb-dara").open(NEW).lock()


def test_a_folder_without_a_vault_is_named_so(tmp_path):
    with pytest.raises(VaultMissing):
        Door(tmp_path).open(PASSPHRASE)
