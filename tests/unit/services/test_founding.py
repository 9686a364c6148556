# SPDX-License-Identifier: Apache-2.0
"""An office begins with its names, a passphrase that holds, and a code that is really kept."""

import pytest

from legalaid.crypto import recovery_code
from legalaid.errors import MissingField, PassphraseContainsName, WrongPassphrase, WrongRecoveryCode
from legalaid.i18n import Language
from legalaid.khmer.digits import to_khmer
from legalaid.khmer.text import is_khmer
from legalaid.services import audit, office, passphrases, recovery
from legalaid.services.founding import Founding, found_office
from tests.helpers.desks import FLOOR, PASSPHRASE, StandingClock, new_vault

FOUNDING = Founding(code="BTB", office_km="ការិយាល័យសាកល្បង", office_en="Test Office", person_en="Keo Dara", province="02")


@pytest.fixture
def created(tmp_path):
    made = new_vault(tmp_path / "vault")
    yield made
    made.desk.lock()


def test_an_office_begins_with_both_names(tmp_path):
    made = found_office(tmp_path / "v", FOUNDING, passphrase=PASSPHRASE, clock=StandingClock(), cost=FLOOR)
    with made.desk as desk:
        shown = office.show_office(desk)
        assert (shown["name_km"], shown["name_en"], shown["province"]) == ("ការិយាល័យសាកល្បង", "Test Office", "02")
        (person,) = office.list_staff(desk)
        assert person["name_en"] == "Keo Dara"
        assert not person.get("name_km")


def test_an_office_without_a_name_or_a_person_is_not_begun(tmp_path):
    for founding in (Founding(code="BTB", person_en="Keo Dara"), Founding(code="BTB", office_en="Office")):
        with pytest.raises(MissingField):
            found_office(tmp_path / "v", founding, passphrase=PASSPHRASE, cost=FLOOR)
    assert not (tmp_path / "v").exists()


def test_a_passphrase_may_not_hold_the_names():
    fault = passphrases.fault("Keo Dara walks by the river", names=FOUNDING.names)
    assert isinstance(fault, PassphraseContainsName)
    assert passphrases.fault(PASSPHRASE, names=FOUNDING.names) is None


@pytest.mark.parametrize("language", list(Language))
def test_a_suggestion_is_five_words_of_that_script_and_holds(language):
    words = passphrases.suggest(language)
    assert len(words.split()) == passphrases.WORDS
    assert is_khmer(words) == (language is Language.KM)
    assert passphrases.suggest(language) != words
    assert passphrases.strength(language) >= 50
    passphrases.check(words)


def test_khmer_clusters_count_as_one_and_blanks_not_at_all():
    assert passphrases.length("ស្ត្រី ខ្មែរ") == 3
    assert passphrases.length("  ") == 0


def test_two_groups_are_asked_back_in_either_digits(created):
    asked = recovery.AskedBack.of(created.recovery_code)
    groups = recovery.groups_of(created.recovery_code)
    first, second = asked.numbers
    assert 1 <= first < second <= recovery.GROUPS
    assert asked.fits(first, to_khmer(groups[first - 1]))
    assert asked.fits(second, f" {groups[second - 1][:3]} {groups[second - 1][3:]} ")
    assert not asked.fits(first, "000011")
    assert not asked.fits(first, "")


def test_a_drill_tries_the_code_and_changes_nothing(created):
    header = created.desk.vault.header
    recovery.check_code(created.desk, to_khmer(created.recovery_code))
    with pytest.raises(WrongRecoveryCode):
        recovery.check_code(created.desk, recovery_code.encode(bytes(16)))
    assert created.desk.vault.header == header
    assert [entry["action"] for entry in audit.list_audit(created.desk, limit=1)["entries"]] == ["vault.drill"]


def test_the_passphrase_can_be_tried_on_an_open_vault(created):
    recovery.check_passphrase(created.desk, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        recovery.check_passphrase(created.desk, PASSPHRASE + "!")


def test_a_new_code_ends_the_old_one(created):
    code = recovery.renew_code(created.desk)
    recovery.check_code(created.desk, code)
    with pytest.raises(WrongRecoveryCode):
        recovery.check_code(created.desk, created.recovery_code)


def test_the_square_is_a_qr_code_of_the_digits(created):
    rows = recovery.square_of(created.recovery_code)
    assert len(rows) == len(rows[0])
    assert {module for row in rows for module in row} == {0, 1}
    assert rows[0][:7] == bytes([1] * 7)
