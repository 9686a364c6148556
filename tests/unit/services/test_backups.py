# SPDX-License-Identifier: Apache-2.0
"""A vault on a second disk and back again, and what the check of a vault finds."""

import os
import shutil

import pytest

from legalaid.domain.case import CaseFile
from legalaid.errors import BackupDamaged, TargetExists, WrongPassphrase
from legalaid.services import letters
from legalaid.services.backups import (
    back_up,
    check_backup,
    check_backup_by_passphrase,
    folder_for,
    is_due,
    is_same_disk,
    last_backup,
    restore,
    verify_vault,
)
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form, show_case
from legalaid.services.desk import open_vault
from legalaid.vault.slots import Passphrase
from tests.helpers.desks import PASSPHRASE, StandingClock, consultation, open_desk, reopened

PAGE = 4096


@pytest.fixture
def clock():
    return StandingClock()


@pytest.fixture
def folder(tmp_path, clock):
    """A locked vault with one case and one letter."""
    folder = tmp_path / "vault"
    with open_desk(folder, clock=clock) as desk:
        letters.make_letter(desk, add_case(desk, consultation()), template="advice", language="km")
    return folder


def only_case(desk):
    with desk.read() as reader:
        return reader.where(CaseFile)[0].number


def test_a_restored_vault_holds_everything_and_is_another_device(tmp_path, folder, clock):
    with reopened(folder, clock=clock) as desk:
        ref, device, tag = only_case(desk), desk.info().device_id, desk.info().device_tag
        shown, listed = show_case(desk, ref), letters.list_letters(desk, ref)
        made = back_up(desk, tmp_path / "backup")
    assert made.counts["case_file"] == 1
    restored = restore(tmp_path / "backup", tmp_path / "new", passphrase=PASSPHRASE, clock=clock)
    assert restored.restored_from == device
    with reopened(tmp_path / "new", clock=clock) as desk:
        info = desk.info()
        assert (info.restored_from, info.device_tag) == (device, restored.device_tag)
        assert info.device_id != device
        assert (show_case(desk, ref), letters.list_letters(desk, ref)) == (shown, listed)
        assert letters.letter_pdf(desk, listed[0]["number"]).startswith(b"%PDF-")
        again = add_case(desk, consultation())
    assert tag != restored.device_tag
    assert again != ref
    assert verify_vault(tmp_path / "new", PASSPHRASE) == ()
    assert verify_vault(folder, PASSPHRASE) == ()


def test_a_backup_opens_with_the_passphrase_of_its_time_only(tmp_path, folder, clock):
    with reopened(folder, clock=clock) as desk:
        back_up(desk, tmp_path / "backup")
    assert check_backup(tmp_path / "backup", Passphrase(PASSPHRASE)).store.rows["case_file"] == 1
    with pytest.raises(WrongPassphrase):
        restore(tmp_path / "backup", tmp_path / "new", passphrase="nine bamboo bridges over the river")
    assert not (tmp_path / "new").exists()


def test_a_damaged_backup_is_never_called_good(tmp_path, folder, clock):
    with reopened(folder, clock=clock) as desk:
        back_up(desk, tmp_path / "backup")
    store = tmp_path / "backup" / "store.db"
    data = bytearray(store.read_bytes())
    data[len(data) // 2] ^= 1
    store.write_bytes(data)
    with pytest.raises(BackupDamaged):
        check_backup(tmp_path / "backup", Passphrase(PASSPHRASE))
    with pytest.raises(BackupDamaged):
        restore(tmp_path / "backup", tmp_path / "new", passphrase=PASSPHRASE)
    assert not (tmp_path / "new").exists()


def test_nothing_is_overwritten(tmp_path, folder, clock):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "holiday.jpg").write_bytes(b"x")
    with reopened(folder, clock=clock) as desk, pytest.raises(TargetExists):
        back_up(desk, tmp_path / "taken")


def test_a_whole_vault_has_no_findings_also_after_many_locks(folder):
    for _ in range(3):
        assert verify_vault(folder, PASSPHRASE) == ()


def test_an_older_page_put_back_is_found_and_not_forgotten(tmp_path, folder, clock):
    older = (folder / "store.db").read_bytes()
    with reopened(folder, clock=clock) as desk:
        save_form(desk, open_form(desk, only_case(desk)), {"summary": "He has been released."})
    newer = (folder / "store.db").read_bytes()
    changed = [at for at in range(0, len(older), PAGE) if older[at : at + PAGE] != newer[at : at + PAGE]]
    for at in changed[:: max(1, len(changed) // 8)]:
        forged = tmp_path / f"forged-{at}"
        shutil.copytree(folder, forged)
        (forged / "store.db").write_bytes(newer[:at] + older[at : at + PAGE] + newer[at + PAGE :])
        assert verify_vault(forged, PASSPHRASE) != ()
        assert verify_vault(forged, PASSPHRASE) != (), "the second look must not call it whole"


def test_a_killed_program_is_no_tampering(folder, clock):
    desk = reopened(folder, clock=clock)
    add_case(desk, consultation())
    desk.store.engine.dispose()
    desk.vault.lock()
    assert verify_vault(folder, PASSPHRASE) == ()
    with open_vault(folder, passphrase=PASSPHRASE) as again:
        assert again.info().cases == 2


def test_the_day_of_the_last_backup_is_known_and_a_new_one_becomes_due(tmp_path, folder, clock):
    with reopened(folder, clock=clock) as desk:
        assert last_backup(desk) is None
        assert is_due(desk, days=7)
        target = folder_for(desk, tmp_path)
        assert target.name == "legalaid-backup-BTB-2026-11-21-1200"
        back_up(desk, target)
        assert last_backup(desk) == clock.now()
        assert not is_due(desk, days=7)
        assert folder_for(desk, tmp_path) != target
        clock.pass_time(days=7)
        assert is_due(desk, days=7)
        clock.pass_time(days=-8)
        assert is_due(desk, days=7)
        assert is_same_disk(desk, tmp_path)
    assert check_backup_by_passphrase(target, PASSPHRASE) == 1


def test_a_file_that_no_record_opens_goes_into_no_backup(tmp_path, folder, clock):
    with reopened(folder, clock=clock) as desk:
        named = {path.name for path in desk.store.blobs.glob("??/*")}
        left = desk.store.blobs / "ab" / ("ab" * 16)
        left.parent.mkdir(exist_ok=True)
        left.write_bytes(b"left by a crash")
        two_days_ago = clock.now().timestamp() - 2 * 24 * 3600
        os.utime(left, (two_days_ago, two_days_ago))
        back_up(desk, tmp_path / "backup")
        assert {path.name for path in desk.store.blobs.glob("??/*")} == named
    assert {path.name for path in (tmp_path / "backup" / "blobs").glob("??/*")} == named
