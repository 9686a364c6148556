# SPDX-License-Identifier: Apache-2.0
"""A restored copy is a device of its own, and meets the computer it was copied from without losing anything."""

from uuid import UUID

import pytest

from legalaid.domain.case import CaseFile, Note
from legalaid.domain.merge import Dot
from legalaid.domain.office import Staff
from legalaid.domain.record import build, change
from legalaid.domain.transaction import decode_transaction
from legalaid.ids import LAST_OWN_TAG, NumberPrefix, SpaceId, SpaceKind, own_tag
from legalaid.store import device, drafts, journal, restored, search_check, snapshot
from legalaid.store.drafts import Draft
from legalaid.store.store import Store
from legalaid.store.verify import verify
from tests.helpers.casebook import KEY, START, Casebook, Client, Filed, key


@pytest.fixture
def book(tmp_path):
    """Two cases; the first was changed twice, the second time by a form that had not seen the first change."""
    made = Casebook.create(tmp_path / "original")
    first = made.file("រឿងទីមួយ", Client("ជា សុផល"))
    with made.store.read() as reader:
        stale = reader.open(CaseFile, first.case)
    made.change(CaseFile, first.case, summary="កែម្តង")
    with made.write() as work:
        work.save(stale, change(stale.record, summary="កែដោយមិនដឹង"))
    made.file("រឿងទីពីរ", rows=[(Note, {"text": "ចំណាំ", "at": START})])
    return made


def copy_of(book: Casebook, folder) -> Casebook:
    """A restored copy, opened as the device that it now is."""
    folder.mkdir()
    snapshot.copy_to(book.store, folder / "store.db")
    reopened = Casebook(open_at(folder, book), book.clock)
    restored.renew_identity(reopened.store)
    reopened.store.close()
    return Casebook(open_at(folder, book), book.clock)


def open_at(folder, book: Casebook) -> Store:
    return Store.open(folder / "store.db", key, clock=book.clock, blobs=folder / "blobs")


def first_case(book: Casebook) -> CaseFile:
    with book.store.read() as reader:
        return reader.where(CaseFile)[0]


def deliver(giver: Casebook, taker: Casebook) -> None:
    """Hand over every save of a device, as frames will do."""
    with giver.store.read() as reader:
        saves = journal.outbox(reader.connection)
    with taker.store.write(actor=None, action="sync.receive") as work:
        for space, n, raw in saves:
            work.receive(SpaceId(space), giver.store.device, n, raw)


def picture(book: Casebook) -> dict[object, object]:
    """Everything that people see: every case and note, and what they must decide."""
    with book.store.read() as reader:
        rows = {(type(row).__name__, row.id): row.values() for kind in (CaseFile, Note) for row in reader.where(kind)}
        clashes = [
            (found.id, [sorted(map(str, version.values.items())) for version in found.values])
            for found in reader.conflicts()
        ]
        return {"rows": rows, "conflicts": clashes}


def test_the_copy_has_a_new_id_key_and_tag_and_says_where_it_comes_from(book, tmp_path):
    copy = copy_of(book, tmp_path / "copy")
    assert copy.store.device != book.store.device
    assert copy.store.device_tag != book.store.device_tag
    assert copy.store.meta["restored_from"] == book.store.device.hex()
    with copy.store.read() as reader:
        assert device.former(reader.connection) == (book.store.device,)
    assert picture(copy) == picture(book)


def test_saves_are_issued_again_in_order_and_name_what_they_repeat(book, tmp_path):
    copy = copy_of(book, tmp_path / "copy")
    with book.store.read() as old, copy.store.read() as new:
        before, after = journal.outbox(old.connection), journal.outbox(new.connection)
    assert [(space, n) for space, n, _ in before] == [(space, n) for space, n, _ in after]
    for (_, n, old_raw), (_, _, new_raw) in zip(before, after, strict=True):
        old_tx, new_tx = decode_transaction(old_raw), decode_transaction(new_raw)
        assert new_tx.former == Dot(book.store.device, n)
        assert (new_tx.ops, new_tx.hlc, new_tx.seen, new_tx.own_lag) == (
            old_tx.ops,
            old_tx.hlc,
            old_tx.seen,
            old_tx.own_lag,
        )


def test_a_copy_verifies_and_its_conflict_can_still_be_decided(book, tmp_path):
    copy = copy_of(book, tmp_path / "copy")
    assert verify(copy.store) == ()
    with copy.store.read() as reader:
        (clash,) = reader.conflicts()
    with copy.write("conflict.resolve") as work:
        work.resolve(clash, take=0)
    with copy.store.read() as reader:
        assert reader.conflicts() == ()
    assert verify(copy.store) == ()


def test_a_form_opened_in_the_copy_overwrites_nothing_it_had_not_seen(book, tmp_path):
    copy = copy_of(book, tmp_path / "copy")
    case = first_case(copy)
    with copy.store.read() as reader:
        (clash,) = reader.conflicts()
        one, other = reader.open(CaseFile, case.id), reader.open(CaseFile, case.id)
    assert len(clash.values) == 2
    with copy.write() as work:
        work.save(one, change(one.record, summary="ទីបី"))
    with copy.write() as work:
        work.save(other, change(other.record, summary="ទីបួន"))
    with copy.store.read() as reader:
        (clash,) = reader.conflicts()
    assert {version.values["summary"] for version in clash.values} == {"ទីបី", "ទីបួន"}


def test_copy_and_original_work_on_and_meet_and_both_branches_stay(book, tmp_path):
    copy = copy_of(book, tmp_path / "copy")
    case = first_case(book).id
    book.change(CaseFile, case, narrative="ដើម")
    copy.change(CaseFile, case, narrative="ច្បាប់ចម្លង")
    book.file("ថ្មីនៅដើម")
    copy.file("ថ្មីនៅច្បាប់ចម្លង")
    deliver(copy, book)
    deliver(book, copy)
    assert picture(book) == picture(copy)
    with book.store.read() as reader:
        by_field = {found.fields: len(found.values) for found in reader.conflicts()}
        assert by_field == {("narrative",): 2, ("summary",): 2}
        assert {row.summary for row in reader.where(CaseFile)} >= {"ថ្មីនៅដើម", "ថ្មីនៅច្បាប់ចម្លង"}
        assert search_check.differing(reader) == ()


def test_a_third_computer_takes_both_copies_of_one_save_as_one(book, tmp_path):
    copy, third = copy_of(book, tmp_path / "copy"), Casebook.create(tmp_path / "third")
    deliver(copy, third)
    once = picture(third)
    deliver(book, third)
    assert picture(third) == once == picture(book)
    decided = first_case(book).id
    book.change(CaseFile, decided, summary="សម្រេច")
    deliver(book, third)
    assert picture(third)["conflicts"] == []


def test_a_copy_of_a_copy_names_the_very_first_save(book, tmp_path):
    copy = copy_of(book, tmp_path / "copy")
    copy.change(CaseFile, first_case(copy).id, narrative="បន្ត")
    again = copy_of(copy, tmp_path / "again")
    with again.store.read() as reader:
        firsts = [decode_transaction(raw).former for _, _, raw in journal.outbox(reader.connection)]
    assert {first.device for first in firsts if first} == {book.store.device, copy.store.device}
    assert verify(again.store) == ()
    deliver(again, book)
    deliver(copy, book)
    assert picture(book) == picture(again) == picture(copy)


def test_what_was_seen_by_a_draft_goes_by_the_new_name(book, tmp_path):
    case = first_case(book)
    with book.write("draft") as work:
        kept = Draft(UUID(int=5), "case", case.id, b"{}", work.seen(SpaceId(case.space_id)), work.now)
        work.keep_draft(kept)
    copy = copy_of(book, tmp_path / "copy")
    with copy.store.read() as reader:
        (draft,) = drafts.all_drafts(reader.connection)
        assert draft.seen == reader.seen(SpaceId(case.space_id)) == {copy.store.device: 3}


def test_no_number_is_given_twice_even_if_the_drawn_tag_is_taken(book, tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(device, "own_tag", lambda _device: LAST_OWN_TAG)
    with book.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE device SET tag = ?", (LAST_OWN_TAG,))
    copy = copy_of(book, tmp_path / "copy")
    assert copy.store.device_tag == 500
    with copy.write("case.add") as work:
        assert str(work.next_number(NumberPrefix.CASE, "BTB", 2026)).startswith("BTB-2026-500-0001-")


def test_sealed_saves_keep_their_names(book, tmp_path):
    """Once frames are sealed, only what comes after them is issued again."""
    with book.write() as work:
        case = work.where(CaseFile)[0]
        work.connection.exec_driver_sql("DELETE FROM sync_outbox_tx WHERE space = ? AND n <= 2", (case.space_id,))
    copy = copy_of(book, tmp_path / "copy")
    with copy.store.read() as reader:
        assert reader.seen(SpaceId(case.space_id)) == {book.store.device: 2, copy.store.device: 1}
        ((_, n, raw),) = [save for save in journal.outbox(reader.connection) if save[0] == case.space_id]
    tx = decode_transaction(raw)
    assert (n, tx.former, tx.seen, tx.own_lag) == (1, Dot(book.store.device, 3), {book.store.device: 1}, 0)


def test_keys_of_the_former_device_are_kept(book, tmp_path):
    copy = copy_of(book, tmp_path / "copy")
    with book.store.read() as old, copy.store.read() as new:
        sql = "SELECT signing_seed FROM device WHERE device_id = ?"
        rows = [one.connection.exec_driver_sql(sql, (book.store.device,)).scalar() for one in (old, new)]
    assert rows[0] == rows[1] is not None
    assert own_tag(copy.store.device) == copy.store.device_tag or copy.store.device_tag >= 500
    assert key() == KEY


def test_filed_cases_stay_where_they_were(book, tmp_path):
    copy = copy_of(book, tmp_path / "copy")
    filed: Filed = copy.file("ក្រោយពេលស្តារ")
    assert filed.number.split("-")[2] == str(copy.store.device_tag)


def test_the_person_of_the_former_computer_is_the_person_of_this_one(book, tmp_path):
    with book.write("staff.add") as work:
        space = work.open_space(SpaceKind.OFFICE)
        values = {"name_km": "ហម ណាវី", "device": book.store.device, "tags": (book.store.device_tag,)}
        work.add(build(Staff, id=work.new_id(), space_id=space, **values))
    copy = copy_of(book, tmp_path / "copy")
    with copy.store.read() as reader:
        (staff,) = reader.where(Staff, device=copy.store.device)
    assert (staff.name_km, staff.tags) == ("ហម ណាវី", (book.store.device_tag, copy.store.device_tag))
    assert verify(copy.store) == ()
    copy.file("បន្ត")
    assert verify(copy.store) == ()
