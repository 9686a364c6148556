# SPDX-License-Identifier: Apache-2.0
"""Does a newer version come in only whole, signed and after a backup?"""

import random
from datetime import timedelta

import pytest

from legalaid import limits
from legalaid.domain.update import LABEL
from legalaid.errors import (
    CannotWriteFile,
    FileUnreadable,
    NoUpdateKeys,
    UpdateError,
    UpdateNotForThisSystem,
    UpdateNotNewer,
    UpdateStepMissing,
    UpdateTampered,
    UpdateTooFewSignatures,
    UpdateUnreadable,
)
from legalaid.services import backups, updates
from tests.helpers.desks import StandingClock, new_vault
from tests.helpers.updates import FILES, KEYS, RELEASE, update


@pytest.fixture
def file(tmp_path):
    return update(tmp_path / "legalaid-1.3.0.lau")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with new_vault(tmp_path_factory.mktemp("desk") / "vault").desk as opened:
        yield opened


def test_a_good_update_is_offered_with_its_installer(file):
    offer = updates.check(file, release=RELEASE, clock=StandingClock())
    assert (offer.release, offer.serial, offer.signed, offer.needed, offer.is_late) == ("1.3.0", 7, 2, 2, False)
    assert (offer.installer, offer.bytes) == ("legalaid_1.3.0.deb", 307)


def test_an_old_update_is_said_to_be_late_and_never_refused_for_it(file):
    clock = StandingClock()
    clock.pass_time(days=400)
    assert updates.check(file, release=RELEASE, clock=clock).is_late


@pytest.mark.sec("UPDATE")
def test_of_a_thousand_tampered_files_none_is_accepted(tmp_path, file):
    """One bit changed, a piece cut out, a piece put in, two places swapped, or the end missing."""
    whole, chance = file.read_bytes(), random.Random(20261122)  # noqa: S311 - the same thousand each time
    tampered = tmp_path / "tampered.lau"
    accepted = 0
    for number in range(1000):
        content = bytearray(whole)
        at = chance.randrange(len(content))
        match number % 5:
            case 0:
                content[at] ^= 1 << chance.randrange(8)
            case 1:
                del content[at : at + chance.randint(1, 40)]
            case 2:
                content[at:at] = chance.randbytes(chance.randint(1, 40))
            case 3:
                other = chance.choice([place for place in range(len(content)) if content[place] != content[at]])
                content[at], content[other] = content[other], content[at]
            case 4:
                del content[at:]
        assert bytes(content) != whole
        tampered.write_bytes(content)
        try:
            updates.check(tampered, release=RELEASE)
        except UpdateError:
            continue
        accepted += 1
    assert accepted == 0


@pytest.mark.parametrize(
    ("made", "refusal"),
    [
        ({"serial": 6}, UpdateNotNewer),
        ({"release": "1.1.0"}, UpdateNotNewer),
        ({"oldest": "1.2.5"}, UpdateStepMissing),
    ],
)
def test_a_step_back_or_a_step_too_far_is_named(tmp_path, made, refusal):
    with pytest.raises(refusal):
        updates.check(update(tmp_path / "step.lau", **made), release=RELEASE)


def test_one_signature_is_too_few(tmp_path):
    with pytest.raises(UpdateTooFewSignatures):
        updates.check(update(tmp_path / "one.lau", KEYS[0]), release=RELEASE)


def test_another_file_in_the_place_of_the_signed_one_is_found(file):
    content = file.read_bytes()
    file.write_bytes(content.replace(b"d" * 300, b"e" * 300))
    with pytest.raises(UpdateTampered):
        updates.check(file, release=RELEASE)


def test_more_behind_the_last_file_is_refused(file):
    file.write_bytes(file.read_bytes() + b"\0")
    with pytest.raises(UpdateUnreadable):
        updates.check(file, release=RELEASE)


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "UPDATE_BYTES", 100)
    huge = tmp_path / "huge.lau"
    huge.write_bytes(LABEL + bytes(100))
    with pytest.raises(UpdateUnreadable):
        updates.check(huge, release=RELEASE)


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(FileUnreadable):
        updates.check(tmp_path / "none.lau", release=RELEASE)


def test_a_system_that_it_does_not_serve_is_named(file):
    other = updates.Release(RELEASE.trust, RELEASE.installed, "plan9-mips")
    with pytest.raises(UpdateNotForThisSystem):
        updates.check(file, release=other)


def test_what_is_packaged_trusts_no_key_of_the_tests(file):
    trust = updates.this_release().trust
    assert trust.keys.isdisjoint(RELEASE.trust.keys)
    assert trust.threshold >= 2
    with pytest.raises((NoUpdateKeys, UpdateTooFewSignatures)):
        updates.check(file)


@pytest.mark.parametrize("system", FILES)
def test_the_vault_is_backed_up_before_the_installer_takes_over(desk, file, tmp_path, system):
    seen = []

    def start(installer):
        seen.append((installer.read_bytes(), backups.last_backup(desk)))
        return True

    release = updates.Release(RELEASE.trust, RELEASE.installed, system)
    handed = updates.install(desk, file, backups=tmp_path, release=release, start=start)
    assert seen == [(FILES[system][1], desk.clock.now())]
    assert backups.holds_backup(handed.backup)
    assert (handed.release, handed.is_started, handed.installer.name) == ("1.3.0", True, FILES[system][0])


def test_where_a_person_may_not_install_the_command_is_told(desk, file, tmp_path):
    handed = updates.install(desk, file, backups=tmp_path, release=RELEASE)
    assert (handed.is_started, handed.command) == (False, f"sudo apt install {handed.installer}")


def test_a_refused_update_makes_no_backup(desk, tmp_path):
    before = backups.last_backup(desk)
    with pytest.raises(UpdateNotNewer):
        updates.install(desk, update(tmp_path / "old.lau", serial=1), backups=tmp_path / "backups", release=RELEASE)
    assert not (tmp_path / "backups").exists()
    assert backups.last_backup(desk) == before


def test_a_file_swapped_after_the_check_is_found_while_it_is_taken_out(desk, file, tmp_path, monkeypatch):
    """The stick is another one by the time the backup is done."""
    back_up = updates.back_up

    def swap(desk, to, **_):
        file.write_bytes(file.read_bytes().replace(b"d" * 300, b"e" * 300))
        return back_up(desk, to)

    monkeypatch.setattr(updates, "back_up", swap)
    with pytest.raises(UpdateTampered):
        updates.install(desk, file, backups=tmp_path, release=RELEASE, start=lambda _: True)


def test_a_full_disk_is_said_so(desk, file, tmp_path, monkeypatch):
    missing = tmp_path / "gone"
    monkeypatch.setattr(updates.tempfile, "mkdtemp", lambda **_: str(missing))
    with pytest.raises(CannotWriteFile):
        updates.install(desk, file, backups=tmp_path, release=RELEASE)


def test_dates_count_by_the_calendar_of_phnom_penh(file):
    clock = StandingClock()
    clock.moment = clock.moment.replace(year=2027, month=11, day=21, hour=16, minute=59)  # 23:59 there
    assert not updates.check(file, release=RELEASE, clock=clock).is_late
    clock.moment += timedelta(minutes=1)
    assert updates.check(file, release=RELEASE, clock=clock).is_late
