# SPDX-License-Identifier: Apache-2.0
"""The disk fills up in the middle of the work: what was acknowledged stays, what does not fit is named."""

import json
import os
import shutil
import subprocess

import pytest

from legalaid import limits
from legalaid.errors import StoreDiskFull
from legalaid.services.audit import verify_audit
from legalaid.services.backups import verify_vault
from legalaid.services.case_list import list_cases
from legalaid.services.cases import add_case
from tests.helpers.desks import PASSPHRASE, consultation, new_vault, reopened
from tests.helpers.program import Program

pytestmark = pytest.mark.sec("FULL")

MIB = 1024 * 1024


@pytest.fixture
def small_disk(tmp_path):
    """A file system of a few MiB. It takes the right to mount one: a container without it shows nothing here."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=6m", "legalaid-test", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small file system")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def fill(place, *, leave):
    """Take all room but some bytes."""
    free = shutil.disk_usage(place).free
    (place / "somebody-else").write_bytes(bytes(max(0, free - leave)))


def make_room(place):
    (place / "somebody-else").unlink()


LINE = json.dumps(consultation(summary="ទំនាស់ " * 800))


@pytest.mark.parametrize("leave", [0, 90, 500], ids=lambda kib: f"{kib} KiB free")
def test_a_full_disk_refuses_the_save_and_loses_nothing(small_disk, leave):
    new_vault(small_disk / "vault").desk.lock()
    program = Program.on(small_disk / "vault")
    first = program.ask("case", "add", "-", given=json.dumps(consultation()))["ref"]
    (small_disk / "vault" / "ballast").unlink(missing_ok=True)
    fill(small_disk, leave=leave * 1024)
    answer = program.apart("case", "add", "--lines", "-", given=f"{LINE}\n" * 60)
    refs = [json.loads(row)["ref"] for row in answer.out.splitlines()]
    assert len(refs) < 60, "the disk was to be full"
    assert answer.code == 1
    assert "[store.disk_full]" in answer.err or "[vault.disk_full]" in answer.err
    make_room(small_disk)
    with reopened(small_disk / "vault") as desk:
        there = {case["ref"] for case in list_cases(desk, query=None, status=None, limit=1000)}
        assert {first, *refs} <= there
        assert len(there) <= len(refs) + 2, "at most the one save under way is there without having been acknowledged"
        assert verify_audit(desk)["ok"]
    assert verify_vault(small_disk / "vault", PASSPHRASE) == ()
    assert program.ask("case", "add", "-", given=json.dumps(consultation()))["ref"]


def test_a_full_disk_does_not_shut_the_vault_as_long_as_there_is_ballast(small_disk):
    new_vault(small_disk / "vault").desk.lock()
    program = Program.on(small_disk / "vault")
    ref = program.ask("case", "add", "-", given=json.dumps(consultation()))["ref"]
    (small_disk / "vault" / "ballast").write_bytes(os.urandom(MIB))
    fill(small_disk, leave=0)
    assert program.ask("case", "show", ref)["ref"] == ref
    assert not (small_disk / "vault" / "ballast").exists()


def test_what_was_refused_for_want_of_room_goes_in_smaller_after_it(small_disk):
    """The ballast is given up when a save finds no room; what takes less room than it then goes through."""
    with new_vault(small_disk / "vault").desk as desk:
        add_case(desk, consultation())
        (desk.vault.folder / "ballast").write_bytes(os.urandom(MIB))
        fill(small_disk, leave=0)
        with pytest.raises(StoreDiskFull):
            add_case(desk, consultation())
        assert not (desk.vault.folder / "ballast").exists()
        assert add_case(desk, consultation())
        assert len(list_cases(desk, query=None, status=None, limit=9)) == 2
    assert verify_vault(small_disk / "vault", PASSPHRASE) == ()


def test_ballast_is_laid_in_by_the_first_command_that_has_room(tmp_path):
    new_vault(tmp_path / "vault").desk.lock()
    assert not (tmp_path / "vault" / "ballast").exists()
    Program.on(tmp_path / "vault").ask("case", "list")
    assert (tmp_path / "vault" / "ballast").stat().st_size == limits.BALLAST_BYTES
