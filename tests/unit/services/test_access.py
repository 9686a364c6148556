# SPDX-License-Identifier: Apache-2.0
"""Who gets in: by passphrase, by code, by office key, and with new keys after a leak; and what an old header does."""

import shutil

import pytest

from legalaid.errors import (
    HeaderAltered,
    OfficeKeyUnreadable,
    OldHeaderPutBack,
    PassphraseContainsName,
    PassphraseTooShort,
    VaultInUse,
    WrongPassphrase,
    WrongRecoveryCode,
    WrongValue,
)
from legalaid.services import access, audit
from legalaid.services.cases import add_case, show_case
from legalaid.services.desk import create_vault, open_vault
from legalaid.vault.rekey import PendingRekey
from legalaid.vault.slots import RecoveryCode
from tests.helpers.desks import FLOOR, PASSPHRASE, consultation, new_vault, put_vault, reopened

NEW = "nine bamboo bridges over the river"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "vault"


@pytest.fixture
def made(folder):
    """A locked vault with one case: its number and recovery code."""
    created = new_vault(folder)
    with created.desk as desk:
        ref = add_case(desk, consultation())
    return ref, created.recovery_code


def test_a_new_passphrase_replaces_the_old_one(folder, made):
    with reopened(folder) as desk:
        access.change_passphrase(desk, NEW, cost=FLOOR)
    with pytest.raises(WrongPassphrase):
        reopened(folder)
    with open_vault(folder, passphrase=NEW) as desk:
        assert show_case(desk, made[0])["ref"] == made[0]


def test_an_old_header_put_back_after_that_is_refused(folder, made):
    kept = {name: (folder / name).read_bytes() for name in ("vault.json", "vault.json.2")}
    with reopened(folder) as desk:
        access.change_passphrase(desk, NEW, cost=FLOOR)
    for name, data in kept.items():
        (folder / name).write_bytes(data)
    with pytest.raises(OldHeaderPutBack):
        reopened(folder)


@pytest.mark.parametrize(
    ("new", "error"), [("short", PassphraseTooShort), ("Test Office welcomes", PassphraseContainsName)]
)
def test_a_weak_new_passphrase_changes_nothing(folder, made, new, error):
    with reopened(folder) as desk, pytest.raises(error):
        access.change_passphrase(desk, new, cost=FLOOR)
    reopened(folder).lock()


def test_the_recovery_code_opens_once_and_is_renewed(folder, made):
    ref, code = made
    desk, renewed = access.recover(folder, RecoveryCode(code), new_passphrase=NEW, cost=FLOOR)
    with desk:
        assert show_case(desk, ref)["ref"] == ref
    assert renewed != code
    with pytest.raises(WrongRecoveryCode):
        access.recover(folder, RecoveryCode(code), new_passphrase=NEW, cost=FLOOR)
    with open_vault(folder, passphrase=NEW) as desk:
        assert desk.info().cases == 1


def test_an_office_key_opens_what_enrolled_it(folder, made):
    private, public = access.create_office_key()
    with reopened(folder) as desk:
        access.enrol_office_key(desk, public)
        assert desk.info().slots == ("passphrase", "recovery", "office")
    desk, _ = access.recover(folder, access.office_secret(private), new_passphrase=NEW, cost=FLOOR)
    with desk:
        assert desk.info().cases == 1
    with pytest.raises(OfficeKeyUnreadable):
        access.office_secret(public)


def test_a_new_vault_key_keeps_everything_and_ends_the_old_secrets(folder, made):
    ref, code = made
    private, public = access.create_office_key()
    with reopened(folder) as desk:
        access.enrol_office_key(desk, public)
        before = show_case(desk, ref)
        renewed = access.rekey(desk, NEW, cost=FLOOR)
        assert show_case(desk, ref) == before
        add_case(desk, consultation())
    assert not (folder / "store.db").exists()
    with pytest.raises(WrongPassphrase):
        reopened(folder)
    with pytest.raises(WrongRecoveryCode):
        access.recover(folder, RecoveryCode(code), new_passphrase=NEW, cost=FLOOR)
    with open_vault(folder, passphrase=NEW) as desk:
        assert desk.info().cases == 2
        assert audit.verify_audit(desk)["ok"]
    desk, _ = access.recover(folder, access.office_secret(private), new_passphrase=PASSPHRASE, cost=FLOOR)
    desk.lock()
    assert renewed != code


def test_a_rekey_that_breaks_off_leaves_the_old_vault_whole(folder, made, monkeypatch):
    def break_off(_self):
        raise KeyboardInterrupt

    with reopened(folder) as desk:
        with monkeypatch.context() as patch:
            patch.setattr(PendingRekey, "commit", break_off)
            with pytest.raises(KeyboardInterrupt):
                access.rekey(desk, NEW, cost=FLOOR)
        assert show_case(desk, made[0])["ref"] == made[0]
    with reopened(folder) as desk:
        assert desk.info().cases == 1


def test_a_header_of_another_vault_does_not_open_this_store(tmp_path, folder, made):
    other = tmp_path / "other"
    put_vault(other)
    shutil.copy(other / "store.db", folder / "store.db")
    with pytest.raises(Exception, match=r"^store\.") as refusal:
        reopened(folder)
    assert refusal.value.code in {"store.damaged", "store.foreign"}


def test_an_altered_header_is_refused(folder, made):
    for name in ("vault.json", "vault.json.2"):
        path = folder / name
        path.write_bytes(path.read_bytes().replace(b'"generation":1', b'"generation":2'))
    with pytest.raises((HeaderAltered, WrongPassphrase)):
        reopened(folder)


def test_a_second_program_waits_outside(folder, made):
    with reopened(folder), pytest.raises(VaultInUse):
        reopened(folder)
    reopened(folder).lock()


@pytest.mark.parametrize(
    "wrong", [{"office_code": "bt"}, {"office_code": "ABCD"}, {"device_tag": 499}, {"device_tag": 1000}]
)
def test_a_vault_is_not_made_with_a_wrong_code_or_tag(tmp_path, wrong):
    given = {"office_name": "Test", "office_code": "TST", "person": "Person", "cost": FLOOR, "passphrase": PASSPHRASE}
    with pytest.raises(WrongValue):
        create_vault(tmp_path / "vault", **(given | wrong))
    assert not (tmp_path / "vault").exists()
