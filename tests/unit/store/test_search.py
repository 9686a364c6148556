# SPDX-License-Identifier: Apache-2.0
"""What was typed finds the case, however it was typed; and the search tables always say what the rows say."""

import pytest

from legalaid.domain.case import (
    CaseFile,
    CaseParty,
    Note,
)
from legalaid.domain.office import Organisation
from legalaid.domain.person import PersonIdentity, PersonPhone
from legalaid.domain.record import build
from legalaid.store import search, search_check
from legalaid.store.queries.search import search_cases, search_people
from tests.helpers.casebook import START, Casebook, Client, file_case
from tests.helpers.golden import GOLDEN, file_golden_cases


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """Case 1 has every kind of row; 2 to 6 are what people ask for; 7 to 26 are noise."""
    made = Casebook.create(tmp_path_factory.mktemp("search"))
    file_golden_cases(made)
    for n in range(20):
        made.file(f"រឿងផ្សេងទៀតទីបី{n} Something else", Client("ញឹម វិសាល", "Nhem Visal"))
    return made


def found(book: Casebook, text: str) -> tuple[int, ...]:
    with book.store.read() as reader:
        return search_cases(reader, text)


@pytest.mark.parametrize(("text", "case"), GOLDEN)
def test_a_golden_question_finds_its_case(book: Casebook, text: str, case: int):
    assert case in found(book, text)


def test_the_golden_set_is_as_large_as_promised():
    assert len(GOLDEN) >= 60
    assert len({text for text, _ in GOLDEN}) == len(GOLDEN)


def test_a_case_number_is_found_with_and_without_hyphens_and_in_khmer_digits(book: Casebook):
    with book.store.read() as reader:
        third = reader.where(CaseFile)[2].number
    khmer = third.translate({ord(str(n)): 0x17E0 + n for n in range(10)})
    for typed in (third, third.lower(), third.replace("-", ""), khmer, third[4:]):
        assert 3 in found(book, typed)


@pytest.mark.parametrize("text", ["", "   ", "\"*'", "AND", "NOT (", "ដំរីស", "999999999", "-", "\u200b", "zzzz ដី"])
def test_what_stands_nowhere_finds_nothing_and_no_sign_is_an_operator(book: Casebook, text: str):
    assert found(book, text) == ()


def test_newest_first_and_no_more_than_asked_for(book: Casebook):
    assert found(book, "រឿងផ្សេង") == tuple(range(26, 6, -1))
    with book.store.read() as reader:
        assert search_cases(reader, "ញឹម something", limit=3) == (26, 25, 24)
        assert search_cases(reader, "ញឹម វិសាល", limit=3) == (26, 25, 24)


def test_a_common_word_and_a_rare_one_meet_beyond_the_first_batch(book: Casebook, monkeypatch: pytest.MonkeyPatch):
    for name in ("_FIRST_BATCH", "_BATCH", "_FIRST_PIECE"):
        monkeypatch.setattr(f"legalaid.store.queries.search.{name}", 2)
    assert found(book, "លី railway") == (4,)
    assert found(book, "ដី something") == ()
    with book.store.read() as reader:
        assert search_cases(reader, "something ទៀ", limit=5) == (26, 25, 24, 23, 22)


def test_persons_are_found_by_their_names_alone(book: Casebook):
    with book.store.read() as reader:
        assert search_people(reader, "ចាន់ធូ") == search_people(reader, "hun chan") == (3,)
        assert search_people(reader, "ដកហូត") == ()
        assert search_people(reader, " ") == ()
        assert len(search_people(reader, "ញឹម", limit=7)) == 7


def test_the_tables_say_what_a_rebuild_would_say(book: Casebook):
    with book.store.read() as reader:
        assert search_check.differing(reader) == ()
        before = [search_cases(reader, text) for text, _ in GOLDEN]
    with book.write() as work:
        search.rebuild(work)
    with book.store.read() as reader:
        assert search_check.differing(reader) == ()
        assert [search_cases(reader, text) for text, _ in GOLDEN] == before


def test_a_missing_and_a_stale_search_row_are_named(book: Casebook):
    with book.write() as work:
        work.connection.exec_driver_sql("DELETE FROM fts_ids WHERE rowid = 3")
        work.connection.exec_driver_sql("INSERT OR REPLACE INTO fts_text (rowid, body) VALUES (4, 'old words')")
        work.connection.exec_driver_sql("INSERT INTO fts_person (rowid, body) VALUES (4000, 'ghost')")
    with book.store.read() as reader:
        assert search_check.differing(reader) == (("fts_ids", 3), ("fts_person", 4000), ("fts_text", 4))
    with book.write() as work:
        search.rebuild(work)
    with book.store.read() as reader:
        assert search_check.differing(reader) == ()


# --- following the rows ----------------------------------------------------------------------------------------------


@pytest.fixture
def small(tmp_path):
    return Casebook.create(tmp_path / "store")


def test_a_changed_word_name_or_telephone_is_found_and_the_old_one_is_not(small: Casebook):
    filed = small.file("រឿងចាស់", Client("កែវ បុទុម", "Keo Botum", ("011 222 333",)))
    with small.store.read() as reader:
        (identity,) = reader.where(PersonIdentity, person=filed.client)
        (phone,) = reader.where(PersonPhone, person=filed.client)
    small.change(CaseFile, filed.case, summary="រឿងថ្មី")
    small.change(PersonIdentity, identity.id, given_km="ណាវី", aka=("អាតូច",))
    small.change(PersonPhone, phone.id, typed="077 999 888", e164="+85577999888")
    for new, old in (("ថ្មី", "ចាស់"), ("កែវ ណាវី", "បុទុម"), ("អាតូច", "កែវ បុទុម"), ("077999888", "011222333")):
        assert (found(small, new), found(small, old)) == ((1,), ())
    with small.store.read() as reader:
        assert search_check.differing(reader) == ()


def test_what_is_deleted_is_no_longer_found(small: Casebook):
    filed = small.file("ទំនាស់ព្រំដី", Client("ហម វិចិត្រ"), [(Note, {"text": "ចំណាំសម្ងាត់", "at": START})])
    with small.store.read() as reader:
        (note,) = reader.where(Note, case=filed.case)
    small.delete(Note, note.id)
    assert (found(small, "សម្ងាត់"), found(small, "វិចិត្រ")) == ((), (1,))
    small.delete(CaseFile, filed.case)
    assert (found(small, "ព្រំដី"), found(small, "វិចិត្រ"), found(small, filed.number)) == ((), (), ())
    with small.store.read() as reader:
        assert search_check.differing(reader) == ()


def test_an_organisation_of_the_case_is_found_under_its_present_name(small: Casebook):
    filed = small.file("បណ្ដឹងការងារ")
    with small.write() as work:
        firm = work.new_id()
        work.add(build(Organisation, id=firm, space_id=filed.space, kind="company", name_en="Golden Needle"))
        work.add(
            build(CaseParty, id=work.new_id(), space_id=filed.space, case=filed.case, organisation=firm, role="adverse")
        )
    assert found(small, "needle") == (1,)
    small.change(Organisation, firm, name_en="Silver Thread")
    assert (found(small, "needle"), found(small, "silver thread")) == ((), (1,))


def test_a_rolled_back_save_leaves_no_search_row(small: Casebook):
    with pytest.raises(ZeroDivisionError):
        add_and_stumble(small)
    assert found(small, "មិនដែល") == ()
    with small.store.read() as reader:
        assert search_check.differing(reader) == ()


def add_and_stumble(book: Casebook) -> None:
    with book.write("case.add") as work:
        file_case(work, "មិនដែលមាន", None, ())
        _ = 1 / 0


@pytest.mark.parametrize("question", [search._CASE_TEXT, search._CASE_IDS, search._PERSON_NAMES])
def test_what_a_save_gathers_is_found_by_index_however_many_cases_there_are(small: Casebook, question: str):
    with small.store.read() as reader:
        plan = reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}", (b"x",)).fetchall()
    scanned = {line.detail for line in plan if line.detail.startswith("SCAN") and "VIRTUAL TABLE" not in line.detail}
    assert scanned <= {"SCAN people", "SCAN CONSTANT ROW"}
