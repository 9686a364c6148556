# SPDX-License-Identifier: Apache-2.0
"""From a damaged store everything is read that can be read, and what is lost is named."""

from pathlib import Path

import pytest

from legalaid.domain.case import CaseFile
from legalaid.errors import StoreError
from legalaid.store.engine import Use, connect
from legalaid.store.salvage import Lost, salvage
from tests.helpers.casebook import KEY, Casebook, Client, key

PAGE = 4096


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A closed store with 60 cases and its records as they were read while it was whole."""
    book = Casebook.create(tmp_path_factory.mktemp("salvage") / "store")
    for n in range(60):
        book.file(f"រឿង{n} " * 60, Client("ជា សុផល", "Chea Sophal"))
    with book.store.read() as reader:
        gone = reader.where(CaseFile)[7].id
    book.delete(CaseFile, gone)
    with book.store.read() as reader:
        cases = reader.where(CaseFile)
    book.store.close()
    return book.store.path, cases


def pages_of(path: Path, table: str) -> list[int]:
    """The pages that change when every row of a table is written anew, its root last."""
    connection = connect(path, KEY, use=Use.READ)
    root = int(connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0])
    connection.close()
    return [root]


def damaged(path: Path, folder: Path, pages: list[int]) -> Path:
    raw = bytearray(path.read_bytes())
    for page in pages:
        raw[(page - 1) * PAGE + 100] ^= 0xFF
    copy = folder / "store.db"
    copy.write_bytes(raw)
    return copy


def test_a_whole_store_loses_nothing_and_the_deleted_stays_deleted(stored, tmp_path: Path):
    path, cases = stored
    saved = salvage(damaged(path, tmp_path, []), key)
    assert saved.records["case_file"] == cases
    assert (saved.lost, saved.trail_gaps) == ((), 0)
    assert len(saved.records["person"]) == 60


def test_torn_pages_cost_the_rows_on_them_alone(stored, tmp_path: Path):
    """Pages from all over the file in turn: what is not read is named, what is not named is read."""
    path, cases = stored
    size = path.stat().st_size // PAGE
    costs, unopened = [], 0
    for page in range(size // 3, size, 5):
        try:
            saved = salvage(damaged(path, tmp_path, [page]), key)
        except StoreError:  # a page of the table of contents: no table can be found without it
            unopened += 1
            continue
        read = {case.id for case in saved.records["case_file"]}
        lost = {entry.record_id for entry in saved.lost if entry.table == "case_file"}
        assert read.isdisjoint(lost)
        if saved.trail_gaps == 0:
            assert read | lost >= {case.id for case in cases}
        assert {case.id: case for case in cases if case.id in read} == {
            case.id: case for case in saved.records["case_file"]
        }
        costs.append(len(lost))
    assert unopened <= 5
    assert sum(costs) > 0
    assert max(costs) <= 8


def test_a_table_whose_root_is_gone_is_named_row_by_row(stored, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("legalaid.store.salvage._FAILURES", 50)
    path, cases = stored
    saved = salvage(damaged(path, tmp_path, pages_of(path, "case_file")), key)
    assert saved.records["case_file"] == ()
    assert {entry for entry in saved.lost if entry.table == "case_file"} >= {
        Lost("case_file", case.id) for case in cases
    }
    assert len(saved.records["person"]) == 60


def test_the_damaged_file_is_left_as_it_is(stored, tmp_path: Path):
    path, _ = stored
    copy = damaged(path, tmp_path, pages_of(path, "case_file")[:1])
    before = copy.read_bytes()
    salvage(copy, key)
    assert copy.read_bytes() == before


def test_a_file_that_does_not_open_says_so(stored, tmp_path: Path):
    path, _ = stored
    with pytest.raises(StoreError):
        salvage(damaged(path, tmp_path, [1]), key)
