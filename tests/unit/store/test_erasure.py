# SPDX-License-Identifier: Apache-2.0
"""Is nothing left of what was erased, on any page of the file, and everything as it was of the rest?"""

from random import Random
from uuid import UUID

import pytest

from legalaid.domain.case import CaseFile, Note
from legalaid.domain.record import build, change
from legalaid.ids import SpaceId
from legalaid.services import attachments, drafts
from legalaid.services.cases import add_case, find_case
from legalaid.services.drafts import FormDraft
from legalaid.store import erasure
from legalaid.store.drafts import all_drafts
from legalaid.store.engine import driver_of
from legalaid.store.verify import verify
from legalaid.sync.frames import stub
from tests.helpers.desks import consultation, open_desk, reopened
from tests.helpers.pages import traces

PLANTED = ("Zanzibarword", "ZANPLANTED", "zanplanted", "zanquixotic", "98765432", "Zannote", "Zandraft", "Zanfile")
SEARCHED = ("fts_text", "fts_syllable", "fts_person", "fts_ids")


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "vault") as opened:
        yield opened


def planted(desk):
    """A case with a name in everything that can hold one, edited since."""
    client = {"family_name_latin": "ZANPLANTED", "given_name_latin": "Zanquixotic", "phone": "098765432"}
    ref = add_case(desk, consultation(summary="Zanzibarword", client=client))
    with desk.read() as reader:
        case = find_case(reader, ref)
    file = desk.vault.folder.parent / "Zanfile.txt"
    file.write_bytes(b"Zanfile " * 200)
    attachments.attach_file(desk, ref, file)
    for number in range(3):
        with desk.write("note.add") as work:
            note = build(
                Note, id=work.new_id(), space_id=case.space_id, case=case.id, at=work.now, text=f"Zannote {number}"
            )
            work.add(note)
    drafts.keep_draft(desk, FormDraft(drafts.new_draft(desk), "note", {"text": "Zandraft"}, target=case.id))
    return case


def tokens(desk):
    """Every token that the search tables know."""
    with desk.write("settings") as work:
        driver, found = driver_of(work.connection), set()
        for name in SEARCHED:
            driver.execute(f"CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, {name}, row)")
            found |= {term for (term,) in driver.execute("SELECT term FROM temp.held").fetchall()}
            driver.execute("DROP TABLE temp.held")
    return found


def test_nothing_is_left_on_any_page_and_the_rest_is_whole(desk):
    others = [add_case(desk, consultation(summary=f"other {number}")) for number in range(8)]
    case = planted(desk)
    others.append(add_case(desk, consultation(summary="later")))
    before = traces(desk, PLANTED)
    assert before >= {"Zanzibarword", "ZANPLANTED", "Zannote", "Zandraft"}, "the search finds what there is"
    assert any("zanpl" in token for token in tokens(desk))

    with desk.write("erasure.order") as work:
        found = erasure.extent(work, case.space_id)
        blobs = erasure.erase(work, SpaceId(case.space_id), label=case.number, reason=1, unsent=1, stub=stub)
        erasure.clean(work)
    for blob in blobs:
        (desk.store.blobs / blob.hex()[:2] / blob.hex()).unlink()
    erasure.leave_nothing(desk.store)

    assert not traces(desk, PLANTED)
    assert not [token for token in tokens(desk) if token.startswith("zan")]
    with desk.read() as reader:
        assert {one.number for one in reader.where(CaseFile)} == set(others)
        assert all_drafts(reader.connection) == ()
        assert not erasure.extent(reader, case.space_id).records
        gone = erasure.erased(reader.connection)
    assert [(one.label, one.reason, one.entry, one.records, one.files) for one in gone] == [
        (case.number, 1, None, found.records, 1)
    ]
    assert verify(desk.store) == (), "the trail tells that the rows were erased, so they are not missed"


def erased_among_many(desk):
    """Hundreds of notes of two cases mixed on the same pages, changed since, and one of the cases erased."""
    chance = Random(1)  # noqa: S311 - where rows lie, not what is secret
    with desk.read() as reader:
        cases = [find_case(reader, ref) for ref in (add_case(desk, consultation()), add_case(desk, consultation()))]
    notes = []
    with desk.write("note.add") as work:
        for number in range(600):
            case = cases[number % 2]
            name, id_ = ("kept", "Zannote")[number % 2], UUID(bytes=chance.randbytes(16), version=4)
            text = name + "y" * chance.randrange(500)
            work.add(build(Note, id=id_, space_id=case.space_id, case=case.id, at=work.now, text=text))
            notes += [id_] * (number % 2)
    with desk.write("note.add") as work:
        for id_ in notes:
            opened = work.open(Note, id_)
            work.save(opened, change(opened.record, text=opened.record.text + "y" * chance.randrange(600)))
    with desk.write("erasure.order") as work:
        erasure.erase(work, SpaceId(cases[1].space_id), label=cases[1].number, reason=1, unsent=1, stub=stub)
        erasure.clean(work)


def test_no_copy_stays_between_the_rows_of_a_page(desk):
    """SQLite moves rows from page to page; where they were it leaves copies that no deletion reaches."""
    erased_among_many(desk)
    assert traces(desk, ["Zannote"]), "or this would show nothing"
    erasure.leave_nothing(desk.store)
    assert not traces(desk, ["Zannote"])
    assert traces(desk, ["kept"])
    assert verify(desk.store) == ()


def test_what_was_broken_off_is_done_at_the_next_unlock(tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        erased_among_many(desk)
    with reopened(tmp_path / "vault") as desk:
        assert not traces(desk, ["Zannote"])


def test_a_row_that_is_gone_without_an_entry_is_still_missed(desk):
    ref = add_case(desk, consultation())
    with desk.write("settings") as work:
        case = find_case(work, ref)
        driver_of(work.connection).execute("DELETE FROM case_file WHERE id = ?", (case.id.bytes,))
    assert any(found.where == f"case_file {UUID(bytes=case.id.bytes)}" for found in verify(desk.store))


def test_a_space_has_the_number_of_its_case(desk):
    ref = add_case(desk, consultation())
    with desk.read() as reader:
        space = find_case(reader, ref).space_id
        assert erasure.label(reader.connection, space) == ref
        assert erasure.unheld(reader.connection, space) == (), "what was never sealed is in no frame"
        assert not erasure.is_erased(reader.connection, space)
