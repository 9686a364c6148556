# SPDX-License-Identifier: Apache-2.0
"""A new vault key: before the commit the old vault is whole, after it the new one, and never neither."""

import errno

import pytest

from legalaid.crypto import hpke
from legalaid.crypto.kdf import FLOOR
from legalaid.errors import (
    FolderUnusable,
    HeaderAltered,
    NoOfficeSlot,
    PassphraseCommon,
    WrongPassphrase,
    WrongRecoveryCode,
)
from legalaid.vault import access
from legalaid.vault.rekey import begin_rekey, next_store_file
from legalaid.vault.slots import OfficeKey, Passphrase, RecoveryCode
from tests.unit.vault.test_disk import PowerCut, failing_at
from tests.unit.vault.vaults import NEW_PASSPHRASE, PASSPHRASE

pytestmark = pytest.mark.sec("REKEY")


def exported(vault, *, office_keys=()):
    """A rekey up to its commit; the store's export is played by two files of invented bytes."""
    (vault.folder / "store.db").write_bytes(b"old store")
    pending = begin_rekey(vault, NEW_PASSPHRASE, office_keys=office_keys, kdf=FLOOR)
    pending.db_path.write_bytes(b"new store")
    return pending


def test_a_rekey_gives_new_keys_new_secrets_and_a_new_store_file(folder, made, vault):
    pending = exported(vault, office_keys=[made.office.public])
    new_key, old_id = pending.db_key, vault.vault_id
    assert (vault.db_key, vault.db_path.name, vault.generation) == (made.db_key, "store.db", 2)
    assert pending.generation == 3
    pending.commit()
    assert (vault.db_key, vault.db_path.name, vault.generation) == (new_key, "store-1.db", 3)
    assert new_key[:32] != made.db_key[:32]
    assert vault.vault_id == old_id
    assert vault.remove_stale_stores() == 1
    assert not (folder / "store.db").exists()
    vault.lock()
    for secret in (Passphrase(NEW_PASSPHRASE), RecoveryCode(pending.recovery_code), OfficeKey(made.office)):
        again = access.unlock(folder, secret)
        assert again.db_key == new_key
        again.lock()
    for secret, error in ((Passphrase(PASSPHRASE), WrongPassphrase), (RecoveryCode(made.code), WrongRecoveryCode)):
        with pytest.raises(error):
            access.unlock(folder, secret)


def test_office_keys_that_are_not_named_again_are_out(folder, made, vault):
    exported(vault, office_keys=[hpke.PrivateKey.generate().public]).commit()
    vault.lock()
    with pytest.raises(NoOfficeSlot):
        access.unlock(folder, OfficeKey(made.office))


def test_given_up_nothing_has_changed(folder, made, vault):
    pending = exported(vault)
    pending.abandon()
    assert (folder / "vault.json").read_bytes() == made.header
    assert sorted(path.name for path in folder.glob("store*")) == ["store.db"]
    assert vault.db_key == made.db_key


def test_a_committed_rekey_cannot_be_given_up(vault):
    pending = exported(vault)
    pending.commit()
    pending.abandon()
    assert vault.db_path.read_bytes() == b"new store"
    assert vault.db_key == pending.db_key


@pytest.mark.sec("EIO")
def test_a_commit_that_fails_at_any_step_and_is_given_up_leaves_a_header_whose_store_is_there(
    made, tmp_path, monkeypatch
):
    for step in range(3, 14):
        folder = made.put(tmp_path / str(step))
        vault = access.unlock(folder, RecoveryCode(made.code))
        pending = exported(vault)
        with failing_at(step, OSError(errno.EIO, ""), monkeypatch):
            try:
                pending.commit()
            except FolderUnusable:
                pending.abandon()
        vault.lock()
        again = reopened(folder, (RecoveryCode(made.code), RecoveryCode(pending.recovery_code)))
        assert again.db_path.exists()
        again.lock()


def test_a_weak_passphrase_begins_nothing(vault):
    with pytest.raises(PassphraseCommon):
        begin_rekey(vault, "password password", kdf=FLOOR)


def test_what_an_interrupted_rekey_left_is_removed_before_the_next(folder, vault):
    for name in ("store-1.db", "store-1.db-wal", "store-1.db-shm", "store-7.db", "store.db-wal"):
        (folder / name).touch()
    pending = exported(vault)
    assert sorted(path.name for path in folder.glob("store*")) == ["store-1.db", "store.db", "store.db-wal"]
    pending.commit()
    assert vault.remove_stale_stores() == 2
    assert [path.name for path in folder.glob("store*")] == ["store-1.db"]


def test_a_commit_without_the_exported_store_is_refused(made, folder, vault):
    pending = begin_rekey(vault, NEW_PASSPHRASE, kdf=FLOOR)
    with pytest.raises(FolderUnusable):
        pending.commit()
    assert (folder / "vault.json").read_bytes() == made.header


def test_a_power_cut_at_every_step_leaves_a_header_whose_store_is_there(made, tmp_path, monkeypatch):
    names = set()
    for step in range(1, 16):
        folder = made.put(tmp_path / str(step))
        vault = access.unlock(folder, RecoveryCode(made.code))
        pending = exported(vault)
        keys = {"store.db": made.db_key, "store-1.db": pending.db_key}
        with failing_at(step, PowerCut(), monkeypatch):
            try:
                pending.commit()
                vault.remove_stale_stores()
            except PowerCut:
                assert step <= 13
        vault.lock()
        again = reopened(folder, (RecoveryCode(made.code), RecoveryCode(pending.recovery_code)))
        assert again.db_key == keys[again.db_path.name]
        assert again.db_path.exists()
        names.add(again.db_path.name)
        again.lock()
    assert names == set(keys)


def reopened(folder, secrets):
    for secret in secrets:
        try:
            return access.unlock(folder, secret)
        except (WrongRecoveryCode, HeaderAltered):
            continue
    raise AssertionError("neither the old nor the new secret opens the vault")


def test_the_old_secret_never_undoes_a_committed_rekey(made, folder, vault, monkeypatch):
    """The power goes between main copy and mirror; then somebody types the old code. The new header must stay."""
    pending = exported(vault)
    with failing_at(9, PowerCut(), monkeypatch), pytest.raises(PowerCut):
        pending.commit()
    vault.lock()
    new_header = (folder / "vault.json").read_bytes()
    assert new_header != (folder / "vault.json.2").read_bytes()
    with pytest.raises(HeaderAltered):
        access.unlock(folder, RecoveryCode(made.code))
    assert (folder / "vault.json").read_bytes() == new_header
    access.unlock(folder, RecoveryCode(pending.recovery_code)).lock()


def test_names_of_store_files():
    assert next_store_file("store.db") == "store-1.db"
    assert next_store_file("store-1.db") == "store-2.db"
    assert next_store_file("store-999999.db") == "store-0.db"
    assert next_store_file("store-41.db") == "store-42.db"
