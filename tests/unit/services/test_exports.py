# SPDX-License-Identifier: Apache-2.0
"""Does a file leave the vault whole, recorded, or not at all?"""

import os
import stat
from uuid import uuid4

import pytest

from legalaid.errors import CannotWriteFile
from legalaid.services import exports
from legalaid.services.audit import list_audit
from tests.helpers.desks import open_desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("exports") / "vault") as opened:
        yield opened


def last_entry(desk):
    return list_audit(desk, limit=1)["entries"][0]


def test_an_export_is_written_whole_and_recorded(desk, tmp_path):
    target, letter = tmp_path / "letter.pdf", uuid4()
    target.write_bytes(b"an older file, much longer than the new one")
    exports.write_out(desk, target, b"%PDF", what="letter", object_id=letter)
    assert target.read_bytes() == b"%PDF"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.pdf"]
    entry = last_entry(desk)
    assert (entry["action"], entry["kind"], entry["object"]) == ("export", "letter", str(letter))


def test_what_leaves_is_readable_by_its_owner_alone(desk, tmp_path):
    exports.write_out(desk, tmp_path / "a", b"a", what="report", object_id=None)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["no/such/folder.pdf", "."])
def test_a_target_that_cannot_be_is_refused_before_anything_is_recorded(desk, tmp_path, name):
    before = last_entry(desk)
    with pytest.raises(CannotWriteFile):
        exports.write_out(desk, tmp_path / name, b"a", what="letter", object_id=None)
    assert last_entry(desk) == before


def test_when_the_disk_refuses_the_old_file_stands_and_no_part_is_left(desk, tmp_path, monkeypatch):
    target = tmp_path / "letter.pdf"
    target.write_bytes(b"old")

    def refuse(fd):
        raise OSError(28, "No space left on device", "/home/somebody")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(CannotWriteFile) as refusal:
        exports._put(target, b"new")
    assert refusal.value.__cause__ is None
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_key_is_never_written_over_another(tmp_path):
    exports.write_new(tmp_path / "key", b"one")
    with pytest.raises(CannotWriteFile):
        exports.write_new(tmp_path / "key", b"two")
    assert (tmp_path / "key").read_bytes() == b"one"
