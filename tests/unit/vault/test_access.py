# SPDX-License-Identifier: Apache-2.0
"""Making a vault, getting in, changing who gets in, and finding the way back."""

import stat

import pytest

from legalaid.crypto import hpke, kdf
from legalaid.crypto.kdf import FLOOR
from legalaid.errors import (
    BadRecoveryGroups,
    FolderUnusable,
    HeaderAltered,
    HeaderDamaged,
    NoOfficeSlot,
    OldHeaderPutBack,
    PassphraseCommon,
    TargetExists,
    TooManyOfficeKeys,
    TooManyTries,
    VaultExists,
    VaultInUse,
    VaultLocked,
    VaultMissing,
    WrongPassphrase,
    WrongRecoveryCode,
)
from legalaid.vault import access, slots
from legalaid.vault.header import OfficeSlot, PassphraseSlot
from legalaid.vault.key import KeyLabel
from legalaid.vault.opening import HeaderNotice
from legalaid.vault.slots import OfficeKey, Passphrase, RecoveryCode
from legalaid.vault.tries import Tries
from legalaid.vault.vault import GenerationVerdict, judge_generation
from tests.unit.vault.vaults import NEW_PASSPHRASE, PASSPHRASE

WEAK = "password password"


def unlocked(folder, secret):
    vault = access.unlock(folder, secret)
    key = vault.db_key
    vault.lock()
    return key


# --- making ----------------------------------------------------------------------------------------------------------


def test_a_new_vault_opens_with_passphrase_and_code_and_belongs_to_one_person(tmp_path):
    folder = tmp_path / "deep" / "vault"
    vault, code = access.create(folder, PASSPHRASE, kdf=FLOOR)
    assert (vault.generation, vault.notice, len(vault.db_key)) == (1, None, 48)
    assert vault.db_path == folder / "store.db"
    assert vault.blobs_path == folder / "blobs"
    key = vault.db_key
    vault.lock()
    assert unlocked(folder, Passphrase(PASSPHRASE)) == key
    assert unlocked(folder, RecoveryCode(code)) == key
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    assert (folder / "vault.json").read_bytes() == (folder / "vault.json.2").read_bytes()


def test_a_vault_measures_its_own_cost_unless_told(tmp_path, monkeypatch):
    monkeypatch.setattr(kdf, "calibrate", lambda: FLOOR)
    vault, _ = access.create(tmp_path / "vault", PASSPHRASE)
    assert vault.header.of_kind(PassphraseSlot)[0].cost == FLOOR
    vault.lock()


def test_a_weak_passphrase_makes_no_folder(tmp_path):
    with pytest.raises(PassphraseCommon):
        access.create(tmp_path / "vault", "password password", kdf=FLOOR)
    assert not (tmp_path / "vault").exists()


def test_nothing_of_anybody_is_made_a_vault(folder, tmp_path):
    with pytest.raises(VaultExists):
        access.create(folder, PASSPHRASE, kdf=FLOOR)
    (folder / "vault.json").unlink()
    (folder / "vault.json.2").rename(folder / "store-3.db-wal")
    with pytest.raises(VaultExists):
        access.create(folder, PASSPHRASE, kdf=FLOOR)
    (tmp_path / "holiday").mkdir()
    (tmp_path / "holiday" / "picture.jpg").touch()
    with pytest.raises(TargetExists):
        access.create(tmp_path / "holiday", PASSPHRASE, kdf=FLOOR)
    with pytest.raises(FolderUnusable):
        access.create(tmp_path / "holiday" / "picture.jpg", PASSPHRASE, kdf=FLOOR)


def test_a_failed_creation_gives_the_lock_back(tmp_path, monkeypatch):
    monkeypatch.setattr(access.VaultKey, "generate", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        access.create(tmp_path / "vault", PASSPHRASE, kdf=FLOOR)
    monkeypatch.undo()
    vault, _ = access.create(tmp_path / "vault", PASSPHRASE, kdf=FLOOR)
    vault.lock()


# --- getting in ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("gap", ["\u200b", "\u00a0", " "])
def test_the_passphrase_with_other_blanks_opens(folder, made, gap):
    assert unlocked(folder, Passphrase(gap.join(PASSPHRASE.partition("ភ្នំ")))) == made.db_key


def test_the_code_opens_in_khmer_and_latin_digits_with_and_without_groups(folder, made):
    khmer = made.code.translate({ord("0") + digit: 0x17E0 + digit for digit in range(10)})
    for typed in (made.code, khmer, made.code.replace("-", " "), made.code.replace("-", "")):
        assert unlocked(folder, RecoveryCode(typed)) == made.db_key


def test_the_office_key_opens(folder, made):
    assert unlocked(folder, OfficeKey(made.office)) == made.db_key


def test_wrong_secrets_are_told_apart_as_far_as_they_can_be(folder, made, other):
    groups = made.code.split("-")
    for secret, error in [
        (Passphrase(PASSPHRASE + "x"), WrongPassphrase),
        (RecoveryCode(other.code), WrongRecoveryCode),
        (RecoveryCode("-".join([groups[1], groups[0], *groups[2:]])), WrongRecoveryCode),
        (RecoveryCode(made.code[:-1]), BadRecoveryGroups),
        (OfficeKey(other.office), NoOfficeSlot),
    ]:
        with pytest.raises(error):
            access.unlock(folder, secret)
    assert unlocked(folder, RecoveryCode(made.code)) == made.db_key


def test_no_vault_there(tmp_path):
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(VaultMissing):
            access.unlock(folder, Passphrase(PASSPHRASE))
    assert list(tmp_path.iterdir()) == []


def test_a_second_opening_is_refused_until_the_first_is_locked(folder, made):
    first = access.unlock(folder, RecoveryCode(made.code))
    with pytest.raises(VaultInUse):
        access.unlock(folder, RecoveryCode(made.code))
    first.lock()
    first.lock()
    assert unlocked(folder, RecoveryCode(made.code)) == made.db_key


def test_after_lock_no_key_is_left(vault):
    raw = vault.key._raw
    vault.lock()
    assert bytes(raw) == b""
    for use in (lambda: vault.db_key, lambda: vault.subkey(KeyLabel.LOG), vault.renew_recovery_code):
        with pytest.raises(VaultLocked):
            use()


def test_every_use_has_a_key_of_its_own(vault):
    keys = [vault.subkey(label) for label in KeyLabel]
    assert len({key[:16] for key in keys}) == len(KeyLabel)
    assert vault.subkey(KeyLabel.DATABASE, 48) == vault.db_key


def test_nothing_secret_shows_in_a_repr(vault, made):
    shown = repr((vault, vault.key, *made.secrets))
    assert vault.key.raw.hex() not in shown
    for secret in (PASSPHRASE, made.code, made.office.raw.hex()):
        assert secret not in shown


def test_wrong_tries_make_one_wait(folder, made, other):
    seconds = 0.0
    tries = Tries(now=lambda: seconds)
    waits = []
    for _ in range(11):
        with pytest.raises(WrongRecoveryCode):
            access.unlock(folder, RecoveryCode(other.code), tries=tries)
        waits.append(tries.seconds_to_wait)
        with pytest.raises(TooManyTries) as refusal:
            access.unlock(folder, RecoveryCode(made.code), tries=tries)
        assert refusal.value.facts == {"seconds": waits[-1]}
        seconds += waits[-1]
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    access.unlock(folder, RecoveryCode(made.code), tries=tries).lock()
    assert tries.seconds_to_wait == 0


def test_a_damaged_code_or_header_costs_no_waiting(folder, made):
    tries = Tries()
    with pytest.raises(BadRecoveryGroups):
        access.unlock(folder, RecoveryCode("1"), tries=tries)
    assert tries.seconds_to_wait == 0


# --- header copies on the disk ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("damage", [b"", b"\0" * 700, None])
def test_a_damaged_header_opens_from_its_copy_and_is_put_right_once_the_store_agreed(folder, made, damage):
    main = folder / "vault.json"
    main.unlink() if damage is None else main.write_bytes(damage)
    vault = access.unlock(folder, RecoveryCode(made.code))
    assert vault.notice is HeaderNotice.MAIN_UNREADABLE
    assert not main.exists() or main.read_bytes() == damage
    assert judge_generation(vault.generation, stored=2) is GenerationVerdict.SAME
    assert vault.settle()
    assert (vault.notice, main.read_bytes()) == (None, made.header)
    vault.lock()


def test_both_headers_damaged(folder, made):
    for name in ("vault.json", "vault.json.2"):
        (folder / name).write_bytes(b"\0" * 700)
    with pytest.raises(HeaderDamaged):
        access.unlock(folder, RecoveryCode(made.code))


def test_an_altered_header_is_refused_named_and_put_right_from_its_copy(folder, made):
    changed = made.header.replace(b'"t":3', b'"t":4')
    (folder / "vault.json").write_bytes(changed)
    with pytest.raises(HeaderAltered):
        access.unlock(folder, Passphrase(PASSPHRASE))
    assert (folder / "vault.json").read_bytes() == made.header
    assert (folder / "vault.json.refused").read_bytes() == changed
    assert unlocked(folder, Passphrase(PASSPHRASE)) == made.db_key


def test_a_header_altered_in_both_places_is_named_with_the_recovery_code(folder, made):
    for name in ("vault.json", "vault.json.2"):
        (folder / name).write_bytes(made.header.replace(b'"t":3', b'"t":4'))
    with pytest.raises(WrongPassphrase):
        access.unlock(folder, Passphrase(PASSPHRASE))
    with pytest.raises(HeaderAltered):
        access.unlock(folder, RecoveryCode(made.code))


def test_a_stale_mirror_is_written_again(folder, made):
    (folder / "vault.json.2").unlink()
    vault = access.unlock(folder, RecoveryCode(made.code))
    assert vault.notice is HeaderNotice.MIRROR_DIFFERED
    assert vault.settle()
    assert (folder / "vault.json.2").read_bytes() == made.header
    vault.lock()


def test_an_old_header_in_both_places_is_found_by_the_store(folder, made, vault):
    """Copied before the passphrase was changed and put back afterwards: the old passphrase opens it, the store not."""
    assert judge_generation(vault.generation, stored=vault.generation) is GenerationVerdict.SAME
    assert judge_generation(vault.generation + 1, stored=vault.generation) is GenerationVerdict.STORE_BEHIND
    with pytest.raises(OldHeaderPutBack):
        judge_generation(vault.generation, stored=vault.generation + 1)


# --- changing who gets in --------------------------------------------------------------------------------------------


def test_a_new_passphrase_replaces_the_old_one(folder, made, vault):
    vault.change_passphrase(NEW_PASSPHRASE, kdf=FLOOR)
    assert vault.generation == 3
    vault.lock()
    assert unlocked(folder, Passphrase(NEW_PASSPHRASE)) == made.db_key
    assert unlocked(folder, RecoveryCode(made.code)) == made.db_key
    with pytest.raises(WrongPassphrase):
        access.unlock(folder, Passphrase(PASSPHRASE))


def test_a_weak_new_passphrase_changes_nothing(folder, made, vault):
    with pytest.raises(PassphraseCommon):
        vault.change_passphrase("password password", kdf=FLOOR)
    assert (folder / "vault.json").read_bytes() == made.header


def test_a_new_code_replaces_the_old_one(folder, made, vault):
    code = vault.renew_recovery_code()
    vault.lock()
    assert unlocked(folder, RecoveryCode(code)) == made.db_key
    with pytest.raises(WrongRecoveryCode):
        access.unlock(folder, RecoveryCode(made.code))


def test_office_keys_come_and_go(folder, made, vault):
    second, third = hpke.PrivateKey.generate(), hpke.PrivateKey.generate()
    vault.enrol_office_key(second.public)
    vault.enrol_office_key(second.public)
    assert len(vault.header.of_kind(OfficeSlot)) == 2
    with pytest.raises(TooManyOfficeKeys) as refusal:
        vault.enrol_office_key(third.public)
    assert refusal.value.facts == {"limit": 2}
    vault.remove_office_key(made.office.public.recipient)
    vault.enrol_office_key(third.public)
    with pytest.raises(NoOfficeSlot):
        vault.remove_office_key(made.office.public.recipient)
    vault.lock()
    assert unlocked(folder, OfficeKey(third)) == made.db_key
    with pytest.raises(NoOfficeSlot):
        access.unlock(folder, OfficeKey(made.office))
    assert len((folder / "vault.json").read_bytes()) < 6 * 1024


# --- the way back ----------------------------------------------------------------------------------------------------


@pytest.mark.sec("RECOVER")
@pytest.mark.parametrize("way", [1, 2], ids=["code", "office key"])
def test_whoever_forgot_the_passphrase_gets_a_new_one_and_a_new_code(folder, made, way):
    asked = []
    vault, code = access.recover(
        folder, made.secrets[way], new_passphrase=NEW_PASSPHRASE, check_store=asked.append, kdf=FLOOR
    )
    assert asked == [vault]
    vault.lock()
    assert code != made.code
    assert unlocked(folder, Passphrase(NEW_PASSPHRASE)) == unlocked(folder, RecoveryCode(code)) == made.db_key
    for old in (Passphrase(PASSPHRASE), RecoveryCode(made.code)):
        with pytest.raises((WrongPassphrase, WrongRecoveryCode)):
            access.unlock(folder, old)


def test_an_old_header_is_not_dressed_up_by_a_recovery(folder, made):
    def newer_store(vault):
        judge_generation(vault.generation, stored=9)

    with pytest.raises(OldHeaderPutBack):
        access.recover(folder, RecoveryCode(made.code), new_passphrase=NEW_PASSPHRASE, check_store=newer_store)
    assert (folder / "vault.json").read_bytes() == made.header
    assert unlocked(folder, RecoveryCode(made.code)) == made.db_key


def test_a_weak_new_passphrase_opens_nothing(folder, made):
    with pytest.raises(PassphraseCommon):
        access.recover(folder, RecoveryCode(made.code), new_passphrase=WEAK, check_store=lambda _: None, kdf=FLOOR)
    assert (folder / "vault.json").read_bytes() == made.header


@pytest.mark.sec("RECOVER")
def test_two_hundred_codes_of_two_hundred_open_their_vault(vault):
    """Each code as printed, in Khmer digits or without groups; `make soak` repeats it a thousand times."""
    replay_recovery_codes(vault, 200)


@pytest.mark.slow
@pytest.mark.sec("RECOVER")
def test_a_thousand_codes_of_a_thousand_open_their_vault(vault):
    replay_recovery_codes(vault, 1000)


def replay_recovery_codes(vault, count):
    for number in range(count):
        slot, code = slots.recovery_slot(vault.header, vault.key)
        header = slots.with_slots(vault.header, vault.key, (slot,))
        khmer = code.translate({ord("0") + digit: 0x17E0 + digit for digit in range(10)})
        typed = (code, khmer, code.replace("-", ""))[number % 3]
        assert slots.open_key(header, RecoveryCode(typed)).raw == vault.key.raw


def test_permissions_of_an_existing_empty_folder_are_narrowed(tmp_path):
    (tmp_path / "vault").mkdir(mode=0o755)
    vault, _ = access.create(tmp_path / "vault", PASSPHRASE, kdf=FLOOR)
    vault.lock()
    assert stat.S_IMODE((tmp_path / "vault").stat().st_mode) == 0o700
