# SPDX-License-Identifier: Apache-2.0
"""A backup is called good only after it was read back, and a restored vault is the vault of its time."""

import shutil
from datetime import UTC, datetime

import msgspec
import pytest

from legalaid.errors import (
    BackupDamaged,
    BackupMissing,
    DiskFull,
    FolderUnusable,
    TargetExists,
    WrongPassphrase,
    WrongRecoveryCode,
)
from legalaid.vault import access, backup, disk, manifest
from legalaid.vault.backup import backup_key, make_backup, restore_backup, verify_backup
from legalaid.vault.manifest import StoreFacts
from legalaid.vault.slots import Passphrase, RecoveryCode
from tests.unit.vault.vaults import PASSPHRASE

MADE_AT = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)
BLOBS = {"ab/" + "ab" * 16: b"LAB\1 sealed letter", "00/" + "00" * 16: b"LAB\1 sealed photo" * 100_000}


class PlayedStore:
    """A store of one file whose rows are its lines; it stands for the encrypted database on both sides of a copy."""

    def __init__(self, vault) -> None:
        self.path, self.key = vault.db_path, vault.db_key
        self.path.write_bytes(b"case 1\ncase 2\n")

    def copy(self, target):
        target.write_bytes(self.path.read_bytes())
        return self.inspect(target, self.key)

    def inspect(self, path, key):
        assert key == self.key
        lines = path.read_bytes().splitlines()
        return StoreFacts(rows={"cases": len(lines)}, audit_sequence=len(lines), audit_head=bytes(32))


@pytest.fixture
def store(vault):
    for name, content in BLOBS.items():
        blob = vault.blobs_path / name
        blob.parent.mkdir(parents=True)
        blob.write_bytes(content)
    (vault.blobs_path / "ab" / "half-written.tmp").write_bytes(b"not sealed yet")
    return PlayedStore(vault)


@pytest.fixture
def backed_up(vault, store, tmp_path):
    make_backup(vault, tmp_path / "stick" / "backup", copy_store=store.copy, inspect=store.inspect, made_at=MADE_AT)
    return tmp_path / "stick" / "backup"


@pytest.fixture
def key(backed_up, made):
    return backup_key(backed_up, RecoveryCode(made.code))


def test_a_backup_holds_header_store_attachments_and_their_list(backed_up, key, store, made):
    listed = verify_backup(backed_up, key=key, inspect=store.inspect)
    assert [file.path for file in listed.files] == [
        "vault.json",
        "store.db",
        *(f"blobs/{name}" for name in sorted(BLOBS)),
    ]
    assert listed.made_at == "2026-11-21T10:30:00Z"
    assert listed.store.rows == {"cases": 2}
    assert listed.size == len(made.header) + 14 + sum(map(len, BLOBS.values()))
    assert [path.name for path in backed_up.parent.iterdir()] == ["backup"]
    assert backed_up.stat().st_mode & 0o777 == 0o700


def test_progress_is_told_file_by_file(vault, store, tmp_path):
    told = []
    make_backup(
        vault,
        tmp_path / "backup",
        copy_store=store.copy,
        inspect=store.inspect,
        made_at=MADE_AT,
        progress=lambda done, total: told.append((done, total)),
    )
    assert len(told) == 3
    assert told[-1][0] == told[-1][1]


def test_a_backup_opens_with_the_secrets_of_its_own_time(backed_up, made, vault, other):
    code = vault.renew_recovery_code()
    assert backup_key(backed_up, RecoveryCode(made.code)).raw == vault.key.raw
    assert backup_key(backed_up, Passphrase(PASSPHRASE)).raw == vault.key.raw
    for secret, error in (
        (RecoveryCode(code), WrongRecoveryCode),
        (RecoveryCode(other.code), WrongRecoveryCode),
        (Passphrase(PASSPHRASE + "x"), WrongPassphrase),
    ):
        with pytest.raises(error):
            backup_key(backed_up, secret)


@pytest.mark.sec("RESTORE")
def test_a_restored_vault_is_the_vault_of_its_time(backed_up, key, store, vault, tmp_path):
    db_key, vault_id = vault.db_key, vault.vault_id
    vault.lock()
    shutil.rmtree(vault.folder)
    told = []
    target = tmp_path / "restored"
    restore_backup(
        backed_up, target, key=key, inspect=store.inspect, progress=lambda done, total: told.append((done, total))
    )
    assert told[-1][0] == told[-1][1]
    again = access.unlock(target, Passphrase(PASSPHRASE))
    assert (again.db_key, again.notice, again.vault_id) == (db_key, None, vault_id)
    assert again.db_path.read_bytes() == b"case 1\ncase 2\n"
    for name, content in BLOBS.items():
        assert (again.blobs_path / name).read_bytes() == content
    assert not (target / "manifest.json").exists()
    again.lock()


def test_an_empty_folder_is_taken_and_a_full_one_is_not(backed_up, key, store, vault, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    restore_backup(backed_up, empty, key=key, inspect=store.inspect)
    for target in (empty, vault.folder, empty / "vault.json"):
        with pytest.raises(TargetExists):
            restore_backup(backed_up, target, key=key, inspect=store.inspect)
        with pytest.raises(TargetExists):
            make_backup(vault, target, copy_store=store.copy, inspect=store.inspect, made_at=MADE_AT)


DAMAGES = {
    "store": ("store.db", lambda _: b"case 1\ncase 3\n"),
    "store cut": ("store.db", lambda raw: raw[:-1]),
    "attachment": ("blobs/" + "ab/" + "ab" * 16, lambda raw: raw[:-1] + b"R"),
    "header": ("vault.json", lambda raw: raw.replace(b'"generation":2', b'"generation":3')),
    "header unreadable": ("vault.json", lambda raw: raw[:100]),
    "manifest": ("manifest.json", lambda raw: raw.replace(b'"cases":2', b'"cases":1')),
    "manifest unreadable": ("manifest.json", lambda raw: raw[:-30]),
    "manifest of another vault": ("manifest.json", lambda raw: raw.replace(b'"vault_id":"', b'"vault_id":"0', 1)),
}


@pytest.mark.parametrize("damaged", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_backup_is_never_called_good(backed_up, key, store, damaged, tmp_path):
    name, damage = damaged
    path = backed_up / name
    changed = damage(path.read_bytes())
    assert changed != path.read_bytes()
    path.write_bytes(changed)
    with pytest.raises(BackupDamaged):
        verify_backup(backed_up, key=key, inspect=store.inspect)
    with pytest.raises(BackupDamaged):
        restore_backup(backed_up, tmp_path / "restored", key=key, inspect=store.inspect)
    assert not (tmp_path / "restored").exists()


@pytest.mark.parametrize("name", ["store.db", "vault.json", "blobs/" + "ab/" + "ab" * 16])
def test_a_backup_with_a_file_missing_is_damaged(backed_up, key, store, name):
    (backed_up / name).unlink()
    with pytest.raises(BackupDamaged) as refusal:
        verify_backup(backed_up, key=key, inspect=store.inspect)
    assert refusal.value.facts == {"part": "header" if name == "vault.json" else name}


def test_without_a_manifest_there_is_no_backup(backed_up, key, store, made):
    (backed_up / "manifest.json").unlink()
    with pytest.raises(BackupMissing):
        verify_backup(backed_up, key=key, inspect=store.inspect)
    with pytest.raises(BackupMissing):
        backup_key(backed_up, RecoveryCode(made.code))


def test_a_backup_whose_header_does_not_hold_is_damaged(backed_up, made):
    for header in (b"", made.header.replace(b'"generation":2', b'"generation":3')):
        (backed_up / "vault.json").write_bytes(header)
        with pytest.raises(BackupDamaged):
            backup_key(backed_up, RecoveryCode(made.code))


def test_a_manifest_that_leaves_the_store_out_is_refused(backed_up, key, store):
    listed = verify_backup(backed_up, key=key, inspect=store.inspect)
    short = msgspec.structs.replace(listed, files=listed.files[:1])
    (backed_up / "manifest.json").write_bytes(manifest.to_bytes(short, key))
    with pytest.raises(BackupDamaged):
        verify_backup(backed_up, key=key, inspect=store.inspect)


def test_files_that_nobody_listed_are_left_alone(backed_up, key, store):
    (backed_up / ".DS_Store").write_bytes(b"a visitor")
    verify_backup(backed_up, key=key, inspect=store.inspect)


def test_a_store_that_counts_otherwise_is_refused(backed_up, key, store):
    def fewer(path, key):
        return StoreFacts(rows={"cases": 1}, audit_sequence=2, audit_head=bytes(32))

    with pytest.raises(BackupDamaged) as refusal:
        verify_backup(backed_up, key=key, inspect=fewer)
    assert refusal.value.facts == {"part": "counts"}


def test_a_copy_that_is_wrong_is_not_called_a_backup(vault, store, tmp_path):
    def wrong_copy(target):
        facts = store.copy(target)
        target.write_bytes(b"case 1\n")
        return facts

    with pytest.raises(BackupDamaged):
        make_backup(vault, tmp_path / "backup", copy_store=wrong_copy, inspect=store.inspect, made_at=MADE_AT)
    assert not list(tmp_path.glob("backup*"))


def test_a_disk_that_corrupts_while_restoring_is_noticed(backed_up, key, store, tmp_path, monkeypatch):
    copy = disk.copy_flushed
    monkeypatch.setattr(disk, "copy_flushed", lambda source, target: copy(source, target)[::-1])
    with pytest.raises(BackupDamaged):
        restore_backup(backed_up, tmp_path / "restored", key=key, inspect=store.inspect)


def test_an_interrupted_backup_is_cleared_away_and_a_strangers_folder_is_not(vault, store, tmp_path):
    partial = tmp_path / "backup.partial"
    partial.mkdir()
    (partial / "store.db").touch()
    make_backup(vault, tmp_path / "backup", copy_store=store.copy, inspect=store.inspect, made_at=MADE_AT)
    second = tmp_path / "second.partial"
    second.mkdir()
    (second / "holiday.jpg").touch()
    with pytest.raises(TargetExists):
        make_backup(vault, tmp_path / "second", copy_store=store.copy, inspect=store.inspect, made_at=MADE_AT)
    assert (second / "holiday.jpg").exists()


def test_no_room_is_said_before_anything_is_copied(vault, store, tmp_path, monkeypatch):
    monkeypatch.setattr(backup.limits, "FREE_DISK_BYTES", 2**70)
    with pytest.raises(DiskFull):
        make_backup(vault, tmp_path / "backup", copy_store=store.copy, inspect=store.inspect, made_at=MADE_AT)
    assert not list(tmp_path.glob("backup*"))


def test_a_target_that_cannot_be_made(vault, store, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(FolderUnusable):
        make_backup(vault, tmp_path / "file" / "backup", copy_store=store.copy, inspect=store.inspect, made_at=MADE_AT)
