# SPDX-License-Identifier: Apache-2.0
"""A copy is counted, opened again and compared; a copy under a new key is the same store."""

from pathlib import Path

import pytest

from legalaid.domain.case import CaseFile
from legalaid.errors import BackupDamaged, StoreDamaged
from legalaid.store import search_check, snapshot
from legalaid.store.queries.search import search_cases
from legalaid.store.store import Store
from tests.helpers.casebook import KEY, Casebook, Client

NEW_KEY = bytes(range(100, 148))


@pytest.fixture
def book(tmp_path):
    made = Casebook.create(tmp_path / "store")
    for n in range(5):
        made.file(f"ករណីទី{n}", Client("លី ស៊ីណា", "Ly Sina"))
    return made


def opened(path: Path, key: bytes, book: Casebook) -> Store:
    return Store.open(path, lambda: key, clock=book.clock, blobs=book.store.blobs)


def test_a_copy_holds_what_the_store_held_and_leaves_one_file(book: Casebook, tmp_path: Path):
    (tmp_path / "backup").mkdir()
    made = snapshot.copy_to(book.store, tmp_path / "backup" / "store.db")
    assert snapshot.inspect(tmp_path / "backup" / "store.db", KEY) == made
    assert made.rows["case_file"] == 5
    assert (made.audit_sequence, made.audit_head) == (book.store.head().seq, book.store.head().hash)
    assert [path.name for path in (tmp_path / "backup").iterdir()] == ["store.db"]


def test_work_goes_on_after_a_copy_and_the_copy_stays_as_it_was(book: Casebook, tmp_path: Path):
    made = snapshot.copy_to(book.store, tmp_path / "copy.db")
    book.file("ក្រោយ")
    assert snapshot.inspect(tmp_path / "copy.db", KEY) == made
    with book.store.read() as reader:
        assert reader.count(CaseFile) == 6


def test_a_copy_never_overwrites(book: Casebook, tmp_path: Path):
    (tmp_path / "copy.db").write_bytes(b"somebody's file")
    with pytest.raises(StoreDamaged):
        snapshot.copy_to(book.store, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == b"somebody's file"


@pytest.mark.parametrize("at", [0, 20, 4_096 * 3 + 100, -100])
def test_a_damaged_copy_is_never_called_good(book: Casebook, tmp_path: Path, at: int):
    snapshot.copy_to(book.store, tmp_path / "copy.db")
    raw = bytearray((tmp_path / "copy.db").read_bytes())
    raw[at] ^= 1
    (tmp_path / "copy.db").write_bytes(raw)
    if at == 0:  # the first 16 bytes are the salt, which the key brings along
        assert snapshot.inspect(tmp_path / "copy.db", KEY)
        return
    with pytest.raises(BackupDamaged):
        snapshot.inspect(tmp_path / "copy.db", KEY)


def test_a_copy_under_another_key_or_cut_short_is_refused(book: Casebook, tmp_path: Path):
    snapshot.copy_to(book.store, tmp_path / "copy.db")
    with pytest.raises(BackupDamaged):
        snapshot.inspect(tmp_path / "copy.db", NEW_KEY)
    raw = (tmp_path / "copy.db").read_bytes()
    (tmp_path / "copy.db").write_bytes(raw[: len(raw) // 2])
    with pytest.raises(BackupDamaged):
        snapshot.inspect(tmp_path / "copy.db", KEY)


def test_an_export_is_the_same_store_under_the_new_key_alone(book: Casebook, tmp_path: Path):
    made = snapshot.export_rekeyed(book.store, tmp_path / "store-1.db", NEW_KEY)
    with pytest.raises(BackupDamaged):
        snapshot.inspect(tmp_path / "store-1.db", KEY)
    store = opened(tmp_path / "store-1.db", NEW_KEY, book)
    assert store.device == book.store.device
    with store.read() as reader, book.store.read() as before:
        assert snapshot.facts(reader.connection) == made == snapshot.facts(before.connection)
        assert reader.where(CaseFile) == before.where(CaseFile)
        assert search_cases(reader, "Ly Sina") == (5, 4, 3, 2, 1)
        assert search_check.differing(reader) == ()
        sequences = "SELECT name, seq FROM sqlite_sequence ORDER BY name"
        numbers = [one.connection.exec_driver_sql(sequences).fetchall() for one in (reader, before)]
        assert numbers[0] == numbers[1]
    store.close()


def test_an_export_that_fails_leaves_the_store_usable(book: Casebook, tmp_path: Path):
    with pytest.raises(ValueError, match="raw key"):
        snapshot.export_rekeyed(book.store, tmp_path / "store-1.db", b"short")
    with pytest.raises(Exception, match=r"store\."):
        snapshot.export_rekeyed(book.store, tmp_path / "nowhere" / "store-1.db", NEW_KEY)
    book.file("បន្ត")
    snapshot.export_rekeyed(book.store, tmp_path / "store-1.db", NEW_KEY)
