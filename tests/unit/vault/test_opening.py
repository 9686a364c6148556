# SPDX-License-Identifier: Apache-2.0
"""Two copies of the header: which one is believed, which one is put right, and what is a person told?"""

import json

import pytest

from legalaid.crypto import canonical
from legalaid.vault.opening import HeaderNotice
from legalaid.vault.slots import OfficeKey, Passphrase, RecoveryCode
from tests.unit.vault.vaults import NEW_PASSPHRASE, opening, refusal

GARBAGE = b"\0" * 512


@pytest.fixture
def saves(made, vault):
    """Three honest saves of one header, oldest first; the recovery code is the same in all."""
    first = vault.header.to_bytes()
    slot_id = vault.enrol_office_key(made.office.public)
    second = vault.header.to_bytes()
    vault.remove_office_key(slot_id)
    return first, second, vault.header.to_bytes()


@pytest.fixture
def code(made):
    return RecoveryCode(made.code)


def altered(data, **changes):
    table = json.loads(data)
    table["slots"][1] = {**table["slots"][1], "salt": "A" * 43 + "="}
    return canonical.encode(table | changes) + b"\n"


def test_equal_copies_open_in_silence(saves, code):
    assert opening(saves[2], saves[2], code).notice is None


@pytest.mark.parametrize("mirror", [None, GARBAGE, b""])
def test_a_lost_or_damaged_mirror_is_noticed(saves, code, mirror):
    found = opening(saves[2], mirror, code)
    assert (found.notice, found.header.generation) == (HeaderNotice.MIRROR_DIFFERED, 4)


def test_a_mirror_one_save_behind_is_noticed(saves, code):
    found = opening(saves[2], saves[1], code)
    assert (found.notice, found.header.generation) == (HeaderNotice.MIRROR_DIFFERED, 4)


@pytest.mark.parametrize("main", [None, GARBAGE, b"", b"{}\n"])
def test_an_unreadable_main_copy_opens_from_the_mirror(saves, code, main):
    found = opening(main, saves[2], code)
    assert (found.notice, found.header.to_bytes()) == (HeaderNotice.MAIN_UNREADABLE, saves[2])


def test_an_old_main_copy_beside_its_newer_mirror_is_refused(saves, code):
    refused = refusal(saves[0], saves[2], code)
    assert (refused.error.code, refused.good) == ("vault.old_header", saves[2])


def test_an_old_main_copy_that_rejects_the_secret_is_named_as_old(made, vault):
    old = vault.header.to_bytes()
    new_code = RecoveryCode(vault.renew_recovery_code())
    refused = refusal(old, vault.header.to_bytes(), new_code)
    assert (refused.error.code, refused.good) == ("vault.old_header", vault.header.to_bytes())


def test_an_interrupted_save_opens_with_the_old_secret_too(made, vault, code):
    """The power went between main copy and mirror: the new code opens the main copy, the old one the mirror."""
    old = vault.header.to_bytes()
    new_code = RecoveryCode(vault.renew_recovery_code())
    new = vault.header.to_bytes()
    by_new, by_old = opening(new, old, new_code), opening(new, old, code)
    assert (by_new.header.generation, by_new.notice) == (3, HeaderNotice.MIRROR_DIFFERED)
    assert (by_old.header.generation, by_old.notice) == (2, HeaderNotice.SAVE_INTERRUPTED)


def test_an_altered_main_copy_is_named_and_the_mirror_is_good(saves, code):
    refused = refusal(altered(saves[2]), saves[2], code)
    assert (refused.error.code, refused.good) == ("vault.header_altered", saves[2])


def test_an_altered_main_copy_that_claims_to_be_newer_is_refused_but_not_written_over(saves, code):
    """It could be the header of an interrupted rekey, whose key only the new secrets know."""
    refused = refusal(altered(saves[2], generation=9), saves[2], code)
    assert (refused.error.code, refused.good) == ("vault.header_altered", None)


def test_a_changed_number_alone_is_put_right(saves, code):
    """The secret fits the slot, so it is surely this header with one digit wrong."""
    changed = saves[2].replace(b'"generation":4', b'"generation":5')
    refused = refusal(changed, saves[2], code)
    assert (refused.error.code, refused.good) == ("vault.header_altered", saves[2])


def test_both_altered_is_named_and_nothing_is_put_right(saves, code):
    refused = refusal(altered(saves[2]), altered(saves[2], mac="A" * 43 + "="), code)
    assert (refused.error.code, refused.good) == ("vault.header_altered", None)


def test_both_altered_alike_cannot_be_told_from_a_wrong_secret(saves, code):
    assert refusal(altered(saves[2]), altered(saves[2]), code).error.code == "vault.wrong_recovery_code"


def test_both_damaged(code):
    assert refusal(GARBAGE, GARBAGE, code).error.code == "vault.header_damaged"
    assert refusal(GARBAGE, None, code).error.code == "vault.header_damaged"


def test_a_wrong_secret_stays_a_wrong_secret(made, other, saves):
    wrong = RecoveryCode(other.code)
    assert refusal(saves[2], saves[2], wrong).error.code == "vault.wrong_recovery_code"
    assert refusal(saves[2], saves[1], wrong).error.code == "vault.wrong_recovery_code"
    assert refusal(saves[2], None, wrong).error.code == "vault.wrong_recovery_code"
    assert refusal(None, saves[2], wrong).error.code == "vault.wrong_recovery_code"
    assert refusal(saves[2], saves[2], Passphrase(NEW_PASSPHRASE)).error.code == "vault.wrong_passphrase"
    assert refusal(saves[1], saves[1], OfficeKey(other.office)).error.code == "vault.no_office_slot"


def test_a_wrong_secret_beside_copies_that_differ_for_no_honest_reason_is_called_altered(saves, other):
    assert refusal(saves[2], saves[0], RecoveryCode(other.code)).error.code == "vault.header_altered"


def test_groups_of_a_recovery_code_are_named_even_then(saves):
    assert refusal(saves[2], saves[0], RecoveryCode("123456")).error.code == "vault.bad_recovery_groups"


def test_a_newer_main_copy_is_left_alone(saves, code):
    newer = saves[2].replace(b'"version":1', b'"version":2')
    refused = refusal(newer, saves[2], code)
    assert (refused.error.code, refused.good) == ("vault.newer_format", None)


def test_a_kdf_out_of_bounds_is_named_and_the_mirror_is_good(saves, code):
    planted = saves[2].replace(b'"m":65536', b'"m":1073741824')
    assert planted != saves[2]
    refused = refusal(planted, saves[2], code)
    assert (refused.error.code, refused.good) == ("vault.kdf_out_of_bounds", saves[2])
    assert refusal(planted, GARBAGE, code).error.code == "vault.kdf_out_of_bounds"
