# SPDX-License-Identifier: Apache-2.0
"""What was typed finds the case, however it was typed; and the search tables always say what the rows say."""

from uuid import UUID

import pytest

from legalaid.domain.case import (
    Advice,
    Attachment,
    CaseFile,
    CaseMove,
    CaseParty,
    CaseReference,
    Closing,
    Contact,
    ContactTranslation,
    Hearing,
    Letter,
    Note,
    Task,
)
from legalaid.domain.office import Organisation
from legalaid.domain.person import PersonDocument, PersonExternal, PersonIdentity, PersonPhone
from legalaid.domain.record import build
from legalaid.store import search
from legalaid.store.queries.search import search_cases, search_people
from tests.helpers.casebook import START, Casebook, Client, Filed, file_case

ZWSP, ZWNJ = "\u200b", "\u200c"


def rows_of_everything() -> list[tuple[type, dict[str, object]]]:
    """One row of every kind whose words are searched, each with a word of its own."""
    return [
        (Contact, {"channel": "hotline", "received_at": START, "summary": "សំឡេងតាមទូរស័ព្ទ", "original_text": "ធ្លាក់ពីដំបូល"}),
        (
            Advice,
            {
                "question": "តើអាចប្តឹងបានទេ",
                "text_km": "ត្រូវដាក់ពាក្យបណ្ដឹងនៅសាលាដំបូង",
                "text_en": "File a complaint at the court of first instance",
                "next_steps": ("យកប័ណ្ណកម្មសិទ្ធិមកជាមួយ",),
                "next_steps_en": ("Bring the ownership certificate",),
                "law_refs": ("មាត្រា ២៩០",),
            },
        ),
        (CaseReference, {"kind": "court", "institution": "សាលាដំបូងខេត្តបាត់ដំបង", "number": "១២៣/២៦ ក.ព"}),
        (Note, {"text": "សាក្សីស្រវឹងស្រា", "at": START}),
        (Task, {"text": "ហៅទៅភ្នាក់ងារដឹកជញ្ជូន", "outcome": "unreachable"}),
        (
            Hearing,
            {
                "kind": "hearing",
                "at": START,
                "place": "បន្ទប់លេខ៥",
                "with_whom": "ចៅក្រម",
                "outcome": "លើកពេល",
                "note": "adjourned",
            },
        ),
        (
            CaseMove,
            {"from_status": "open", "to_status": "waiting", "reason": "court", "note": "ឈប់សម្រាកចូលឆ្នាំ", "at": START},
        ),
        (
            Closing,
            {"service_outcome": "negotiated", "client_result": "full", "lessons": "mediation first", "at": START},
        ),
    ]


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """Case 1 has every kind of row; 2 to 6 are what people ask for; 7 to 26 are noise."""
    made = Casebook.create(tmp_path_factory.mktemp("search"))
    whole = made.file(
        "អ្នកស្រីត្រូវបានក្រុមហ៊ុនដកហូតដីស្រែ",
        Client("ជា សុផល", "Chea Sophal", ("012 345 678",)),
        rows_of_everything(),
        narrative="ទំនាស់ដីធ្លីតាំងពីឆ្នាំ២០១៩ នៅភូមិព្រែកនរិន្ទ",
        aliases=("OLD-77/៩៨",),
    )
    add_what_hangs_below(made, whole)
    made.file("ប្តីវាយដំប្រពន្ធ", Client("ស្រី មុំ", "Srey Mom", ("097 1234567",)))
    made.file("កម្មករមិនបានប្រាក់ខែ", Client("ហ៊ុន ចាន់ធូ", "Hun Chanthou", ("+855 88 765 4321",)))
    made.file("Eviction from a house near the railway", Client("លី ស៊ីណា", "Ly Sina"))
    made.file("ក្មេងប្រុសអាយុ១៥ឆ្នាំជាប់ឃុំ", Client("ឃុន រដ្ឋា", "Khun Ratha"))
    made.file("ឧក្រិដ្ឋកម្មនៅស្ត្រីម្នាក់", Client("អ៊ុំ គន្ធា", "Um Kunthea"))
    for n in range(20):
        made.file(f"រឿងផ្សេងទៀតទីបី{n} Something else", Client("ញឹម វិសាល", "Nhem Visal"))
    return made


def add_what_hangs_below(book: Casebook, filed: Filed) -> None:
    """Papers, other ids, a translation, a letter and a file, each an own save."""
    own = {"space_id": filed.space}
    with book.write() as work:
        (contact,) = work.where(Contact, case=filed.case)
        below = [
            (PersonDocument, {"person": filed.client, "type": "national_id", "number": "020 987 654"}),
            (PersonExternal, {"person": filed.client, "system": "idpoor", "value": "HH-4455-B"}),
            (ContactTranslation, {"contact": contact.id, "lang": "en", "text": "fell off the roof", "state": "draft"}),
            (
                Attachment,
                {"target": filed.case, "title": "រូបថតរបង", "mime": "image/jpeg", "size": 1, **_sealed(), "at": START},
            ),
            (Letter, {"case": filed.case, "number": "L-BTB-2026-600-0009-1", "register_no": "៤៥ ច.ក", **_letter()}),
        ]
        for kind, values in below:
            work.add(build(kind, id=work.new_id(), **own, **values))


def _sealed() -> dict[str, bytes]:
    return {"sha256": b"a", "sealed_sha256": b"b", "blob": b"c" * 16, "file_key": b"d" * 32}


def _letter() -> dict[str, object]:
    return {
        "template": "advice",
        "template_version": 1,
        "language": "km",
        "day": START.date(),
        "pages": 1,
        "pdf_sha256": b"e",
        "pdf": UUID(int=99),
        "head_code": "12345678",
        "reviewed": False,
        "status": "sealed",
    }


def found(book: Casebook, text: str) -> tuple[int, ...]:
    with book.store.read() as reader:
        return search_cases(reader, text)


GOLDEN = [
    # --- words of the case itself ---
    ("ដកហូតដី", 1),
    ("ដី ដកហូត", 1),
    ("ក្រុមហ៊ុន", 1),
    ("ក្រុមហុ៊ន", 1),  # shifter typed after the vowel
    ("ក្រុមហុន", 1),  # shifter left out
    (f"ដក{ZWSP}ហូត{ZWSP}ដី", 1),
    (f"អ្នក{ZWNJ}ស្រី", 1),
    ("អ្នកសី្រ", 1),  # vowel before the subscript
    ("ទំនាស់ដីធ្លី", 1),
    ("ឆ្នាំ២០១៩", 1),
    ("ឆ្នាំ2019", 1),
    ("2019", 1),
    ("២០១៩", 1),
    ("ព្រែកនរិន្ទ", 1),
    ("ព្រែក នរិន", 1),  # the last word unfinished
    ("វាយដំ", 2),
    ("វាយដំប្រពន្ធ", 2),
    ("ប្ដីវាយ", 2),  # subscript DA for TA
    ("ប្រពន្ធ ប្តី", 2),
    ("កម្មករ", 3),
    ("ប្រាក់ខែ", 3),
    ("ប្រាក់ខ", 3),  # half typed
    ("eviction", 4),
    ("EVICTION railway", 4),
    ("Évict", 4),
    ("rail", 4),
    ("house near", 4),
    ("អាយុ១៥", 5),
    ("អាយុ15ឆ្នាំ", 5),
    ("ជាប់ឃុំ", 5),
    ("ជាប់ឃំុ", 5),  # vowel and sign the wrong way round
    ("ឧក្រិដ្ឋកម្ម", 6),
    ("ស្ត្រី", 6),
    ("ស្រ្តី", 6),  # subscript RO before TA
    ("ស្ដ្រី", 6),
    # --- every other row of the case ---
    ("ទូរស័ព្ទ", 1),
    ("ធ្លាក់ពីដំបូល", 1),
    ("fell off", 1),
    ("ប្តឹងបានទេ", 1),
    ("ពាក្យបណ្តឹង", 1),
    ("court of first instance", 1),
    ("ប័ណ្ណកម្មសិទ្ធិ", 1),
    ("certificate", 1),
    ("មាត្រា 290", 1),
    ("សាលាដំបូងខេត្តបាត់ដំបង", 1),
    ("ស្រវឹង", 1),
    ("ដឹកជញ្ជូន", 1),
    ("unreachable", 1),
    ("បន្ទប់លេខ5", 1),
    ("ចៅក្រម", 1),
    ("adjourned", 1),
    ("ចូលឆ្នាំ", 1),
    ("mediation", 1),
    ("រូបថតរបង", 1),
    # --- names ---
    ("ជា សុផល", 1),
    ("សុផល ជា", 1),
    ("ជាសុផល", 1),
    ("Chea Sophal", 1),
    ("sophal", 1),
    ("Soph", 1),
    ("ស្រីមុំ", 2),
    ("ស្រីម", 2),  # half typed
    ("សី្រ មំុ", 2),
    ("Srey mom", 2),
    ("ហុន ចាន់ធូ", 3),
    ("ហ៊ុន ចាន់", 3),
    ("លី", 4),
    ("លី ស៊ី", 4),
    ("រដ្ឋា", 5),
    ("ឃុន រដ្ឋា", 5),
    ("Kunthea Um", 6),
    ("សុផល ដកហូត", 1),  # a name and a word
    # --- numbers ---
    ("012345678", 1),
    ("012 345 678", 1),
    ("០១២ ៣៤៥ ៦៧៨", 1),
    ("+85512345678", 1),
    ("345678", 1),
    ("0971234567", 2),
    ("088 765 4321", 3),
    ("020987654", 1),
    ("hh-4455", 1),
    ("HH4455B", 1),
    ("123/26", 1),
    ("១២៣/២៦ ក.ព", 1),
    ("old-77/98", 1),
    ("OLD-77/៩៨", 1),
    ("600-0009", 1),
    ("៤៥ ច.ក", 1),
]


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


def test_a_common_word_and_a_rare_one_meet_beyond_the_first_window(book: Casebook, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("legalaid.store.queries.search._FIRST_WINDOW", 2)
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
        assert search.differing(reader) == ()
        before = [search_cases(reader, text) for text, _ in GOLDEN]
    with book.write() as work:
        search.rebuild(work)
    with book.store.read() as reader:
        assert search.differing(reader) == ()
        assert [search_cases(reader, text) for text, _ in GOLDEN] == before


def test_a_missing_and_a_stale_search_row_are_named(book: Casebook):
    with book.write() as work:
        work.connection.exec_driver_sql("DELETE FROM fts_ids WHERE rowid = 3")
        work.connection.exec_driver_sql("INSERT OR REPLACE INTO fts_text (rowid, body) VALUES (4, 'old words')")
        work.connection.exec_driver_sql("INSERT INTO fts_person (rowid, body) VALUES (4000, 'ghost')")
    with book.store.read() as reader:
        assert search.differing(reader) == (("fts_ids", 3), ("fts_person", 4000), ("fts_text", 4))
    with book.write() as work:
        search.rebuild(work)
    with book.store.read() as reader:
        assert search.differing(reader) == ()


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
        assert search.differing(reader) == ()


def test_what_is_deleted_is_no_longer_found(small: Casebook):
    filed = small.file("ទំនាស់ព្រំដី", Client("ហម វិចិត្រ"), [(Note, {"text": "ចំណាំសម្ងាត់", "at": START})])
    with small.store.read() as reader:
        (note,) = reader.where(Note, case=filed.case)
    small.delete(Note, note.id)
    assert (found(small, "សម្ងាត់"), found(small, "វិចិត្រ")) == ((), (1,))
    small.delete(CaseFile, filed.case)
    assert (found(small, "ព្រំដី"), found(small, "វិចិត្រ"), found(small, filed.number)) == ((), (), ())
    with small.store.read() as reader:
        assert search.differing(reader) == ()


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
        assert search.differing(reader) == ()


def add_and_stumble(book: Casebook) -> None:
    with book.write("case.add") as work:
        file_case(work, "មិនដែលមាន", None, ())
        _ = 1 / 0
