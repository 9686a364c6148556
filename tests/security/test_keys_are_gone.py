# SPDX-License-Identifier: Apache-2.0
"""After the lock: is the vault key gone from the memory that held it, and do its children open nothing?"""

import ctypes

import pytest

from legalaid.errors import VaultLocked
from legalaid.vault.key import KeyLabel
from tests.helpers.desks import new_vault

pytestmark = pytest.mark.sec("MEM")


def test_the_bytes_of_the_vault_key_are_overwritten_by_the_lock(tmp_path):
    """Looks where the key lay, although nothing of ours points there any more."""
    desk = new_vault(tmp_path / "vault").desk
    key = desk.vault.key.raw
    place = ctypes.addressof(ctypes.c_char.from_buffer(desk.vault.key._raw))
    assert ctypes.string_at(place, len(key)) == key
    desk.lock()
    left = ctypes.string_at(place, len(key))
    assert not any(left[n : n + 4] == key[n : n + 4] for n in range(len(key) - 3))


def test_a_locked_vault_gives_no_key(tmp_path):
    desk = new_vault(tmp_path / "vault").desk
    vault = desk.vault
    desk.lock()
    for label in KeyLabel:
        with pytest.raises(VaultLocked):
            vault.subkey(label)
    with pytest.raises(VaultLocked):
        _ = vault.db_key
