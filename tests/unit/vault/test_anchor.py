# SPDX-License-Identifier: Apache-2.0
"""The note of the last lock is believed only if this vault wrote it."""

import hashlib

import pytest

from legalaid.errors import AnchorAltered, FolderUnusable
from legalaid.vault import access
from legalaid.vault.slots import RecoveryCode

HEAD = bytes(range(32))


@pytest.fixture
def anchored(vault):
    vault.db_path.write_bytes(b"a closed store")
    vault.write_anchor(sequence=41, head=HEAD, store_closed=True)
    return vault


def test_it_tells_head_and_store(anchored):
    anchor = anchored.read_anchor()
    assert (anchor.sequence, anchor.head, anchor.store_file) == (41, HEAD, "store.db")
    assert anchor.store_sha256 == anchored.store_sha256() == hashlib.sha256(b"a closed store").digest()


def test_while_the_store_is_open_its_bytes_are_not_touched(vault):
    vault.write_anchor(sequence=0, head=HEAD, store_closed=False)
    assert vault.read_anchor().store_sha256 == b""


def test_a_page_put_back_shows(anchored):
    anchored.db_path.write_bytes(b"an older store")
    assert anchored.read_anchor().store_sha256 != anchored.store_sha256()


def test_none_there(vault):
    assert vault.read_anchor() is None
    with pytest.raises(FolderUnusable):
        vault.write_anchor(sequence=1, head=HEAD, store_closed=True)


def test_every_byte_counts(anchored):
    path = anchored.folder / "anchor.json"
    good = path.read_bytes()
    for at in range(len(good) - 1):
        changed = bytearray(good)
        changed[at] ^= 1 << at % 7
        path.write_bytes(changed)
        with pytest.raises(AnchorAltered):
            anchored.read_anchor()
    path.write_bytes(good)
    assert anchored.read_anchor().sequence == 41


def test_another_vaults_anchor_is_refused(anchored, other, tmp_path):
    foreign = access.unlock(other.put(tmp_path / "foreign"), RecoveryCode(other.code))
    foreign.write_anchor(sequence=41, head=HEAD, store_closed=False)
    (foreign.folder / "anchor.json").replace(anchored.folder / "anchor.json")
    foreign.lock()
    with pytest.raises(AnchorAltered):
        anchored.read_anchor()
