# SPDX-License-Identifier: Apache-2.0
"""A save survives: the power goes, the disk fills or the system refuses at every single step of it."""

import errno
import os
from contextlib import contextmanager, suppress

import pytest

from legalaid.crypto import hpke
from legalaid.crypto.kdf import FLOOR
from legalaid.errors import DiskFull, FolderUnusable, WrongPassphrase
from legalaid.vault import access, disk
from legalaid.vault.opening import HeaderNotice
from legalaid.vault.slots import Passphrase, RecoveryCode
from tests.unit.vault.vaults import NEW_PASSPHRASE, PASSPHRASE

STEPS = ("open", "fsync", "replace")


class PowerCut(BaseException):
    """The machine stops here; nothing after this line of the program happens."""


@contextmanager
def failing_at(step, failure, monkeypatch):
    """Let the `step`-th call into the system fail. A cut before a flush leaves half of what was written."""
    calls = 0

    def counted(name, original):
        def call(*arguments, **options):
            nonlocal calls
            calls += 1
            if calls == step:
                if name == "fsync" and isinstance(failure, PowerCut) and os.fstat(arguments[0]).st_size:
                    with suppress(OSError):  # a folder's descriptor cannot be cut
                        os.ftruncate(arguments[0], os.fstat(arguments[0]).st_size // 2)
                raise failure
            return original(*arguments, **options)

        return call

    with monkeypatch.context() as patched:
        for name in STEPS:
            patched.setattr(os, name, counted(name, getattr(os, name)))
        yield lambda: calls


def steps_of(folder, made, monkeypatch, operation):
    """How many calls into the system the operation makes, counted on one run that is left alone."""
    vault = access.unlock(folder, RecoveryCode(made.code))
    with failing_at(0, PowerCut(), monkeypatch) as calls:
        operation(vault)
    vault.lock()
    return calls()


def enrol(vault):
    vault.enrol_office_key(KEY.public)


KEY = hpke.PrivateKey.generate()


@pytest.mark.sec("CRASH")
def test_a_power_cut_at_every_step_of_a_save_leaves_the_old_header_or_the_new_one(made, tmp_path, monkeypatch):
    steps = steps_of(made.put(tmp_path / "counted"), made, monkeypatch, enrol)
    assert steps == 10
    generations = []
    for step in range(1, steps + 2):
        folder = made.put(tmp_path / str(step))
        vault = access.unlock(folder, RecoveryCode(made.code))
        with failing_at(step, PowerCut(), monkeypatch):
            try:
                enrol(vault)
            except PowerCut:
                assert step <= steps
        vault.lock()
        again = access.unlock(folder, RecoveryCode(made.code))
        assert again.db_key == made.db_key
        assert len(again.header.slots) == 1 + again.generation
        assert again.settle()
        assert (folder / "vault.json").read_bytes() == (folder / "vault.json.2").read_bytes()
        generations.append(again.generation)
        again.lock()
    assert generations == sorted(generations)
    assert set(generations) == {2, 3}


@pytest.mark.sec("CRASH")
def test_a_power_cut_during_a_change_of_passphrase_leaves_one_that_opens(made, tmp_path, monkeypatch):
    for step in (2, 4, 7, 9):
        folder = made.put(tmp_path / str(step))
        vault = access.unlock(folder, RecoveryCode(made.code))
        with failing_at(step, PowerCut(), monkeypatch), pytest.raises(PowerCut):
            vault.change_passphrase(NEW_PASSPHRASE, kdf=FLOOR)
        vault.lock()
        assert any(opens(folder, passphrase) for passphrase in (NEW_PASSPHRASE, PASSPHRASE))


def opens(folder, passphrase):
    try:
        vault = access.unlock(folder, Passphrase(passphrase))
    except WrongPassphrase:
        return False
    vault.lock()
    return vault.folder == folder


@pytest.mark.sec("EIO")
@pytest.mark.parametrize(("number", "error"), [(errno.ENOSPC, DiskFull), (errno.EIO, FolderUnusable)])
def test_a_refusal_at_every_step_is_told_and_the_vault_goes_on(made, tmp_path, monkeypatch, number, error):
    for step in range(1, 11):
        folder = made.put(tmp_path / str(step))
        vault = access.unlock(folder, RecoveryCode(made.code))
        with failing_at(step, OSError(number, "told by the system"), monkeypatch):
            try:
                enrol(vault)
                committed = True
            except error:
                committed = False
        assert vault.db_key == made.db_key
        assert committed == (step > 3)
        assert vault.generation == (3 if committed else 2)
        assert vault.notice is (HeaderNotice.MIRROR_DIFFERED if step > 5 else None)
        enrol(vault)
        assert vault.notice is None
        vault.lock()
        again = access.unlock(folder, RecoveryCode(made.code))
        assert (again.generation, again.notice) == (vault.generation, None)
        again.lock()


def test_a_settle_that_the_disk_refuses_can_be_tried_again(folder, made, monkeypatch):
    (folder / "vault.json.2").unlink()
    vault = access.unlock(folder, RecoveryCode(made.code))
    (folder / "store-1.db").touch()
    with failing_at(7, OSError(errno.ENOSPC, ""), monkeypatch):
        assert vault.remove_stale_stores() == 0
    assert (folder / "store-1.db").exists()
    assert vault.settle()
    vault.lock()


def test_files_that_are_read_are_bounded(tmp_path):
    (tmp_path / "long").write_bytes(bytes(100))
    assert len(disk.read_bounded(tmp_path / "long", 10)) == 11
    assert disk.read_bounded(tmp_path / "none", 10) is None
    assert disk.read_bounded(tmp_path / "long" / "below", 10) is None
    with pytest.raises(FolderUnusable):
        disk.read_bounded(tmp_path, 10)


def test_a_scanner_that_holds_the_file_for_a_moment_is_waited_for(tmp_path, monkeypatch):
    monkeypatch.setattr(disk, "_REPLACE_TRIES", 3)
    monkeypatch.setattr(disk, "_REPLACE_PAUSE", 0.0)
    held = iter([True, False])
    replace = os.replace

    def scanned(source, target):
        if next(held, True):
            raise PermissionError
        replace(source, target)

    monkeypatch.setattr(os, "replace", scanned)
    disk.write_durably(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    with pytest.raises(FolderUnusable):
        disk.write_durably(tmp_path / "file", b"newer")
    assert (tmp_path / "file").read_bytes() == b"new"


def test_folders_are_flushed_where_the_system_has_such_a_call(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "name", "nt")
    disk.flush_folder(tmp_path / "not even there")


def test_what_cannot_be_deleted_stays(tmp_path):
    disk.discard(tmp_path / "none")
    disk.discard(tmp_path)
    assert tmp_path.exists()


def test_too_little_room_is_said_before_anything_is_written(tmp_path):
    disk.require_free(tmp_path, 1)
    with pytest.raises(DiskFull):
        disk.require_free(tmp_path, 2**70)
