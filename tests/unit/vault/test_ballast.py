# SPDX-License-Identifier: Apache-2.0
"""Room that is kept to be given up on a full disk."""

import errno
import os
import zlib

from legalaid.vault import ballast, disk

SIZE = 2 * 1024 * 1024 + 5


def test_filled_once_with_what_no_disk_can_squeeze_and_given_up_once(tmp_path):
    assert ballast.fill(tmp_path, size=SIZE)
    content = (tmp_path / "ballast").read_bytes()
    assert len(content) == SIZE
    assert len(zlib.compress(content)) > SIZE
    assert ballast.fill(tmp_path, size=SIZE)
    assert (tmp_path / "ballast").read_bytes() == content
    assert ballast.drop(tmp_path)
    assert not ballast.drop(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_no_ballast_while_there_is_no_room_beside_it(tmp_path):
    assert not ballast.fill(tmp_path, size=2**60)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_meanwhile_leaves_nothing_half_made(tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", full)
    assert disk.free_bytes(tmp_path) > SIZE
    assert not ballast.fill(tmp_path, size=SIZE)
    assert list(tmp_path.iterdir()) == []
