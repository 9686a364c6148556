# SPDX-License-Identifier: Apache-2.0
"""The lists that people work from: cases, today, people, the month, the history of a case."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from legalaid.domain.case import CaseFile, CaseParty, Contact, Hearing, Letter, LetterCopy, Note, Task
from legalaid.domain.matching import Description, NameIndex, Why
from legalaid.domain.person import PersonDocument, PersonIdentity, PersonLink
from legalaid.domain.record import Record, build
from legalaid.domain.values import PartialDate
from legalaid.errors import NotFound
from legalaid.ids import SpaceKind
from legalaid.store.drafts import Draft
from legalaid.store.queries import month, people
from legalaid.store.queries.cases import page_of_cases
from legalaid.store.queries.history import history_of_case
from legalaid.store.queries.today import today
from tests.helpers.casebook import START, Casebook, Client, Filed

DAY = date(2026, 3, 2)


@pytest.fixture
def book(tmp_path):
    return Casebook.create(tmp_path / "store")


def add(book: Casebook, filed: Filed, kind: type[Record], /, **values: object) -> UUID:
    """One more row in a case's space."""
    with book.write() as work:
        owner = {"case": filed.case} if "case" in kind.table.by_name else {}
        record = build(kind, id=work.new_id(), space_id=filed.space, **(owner | values))
        work.add(record)
        return record.id


# --- the list of cases -----------------------------------------------------------------------------------------------


def test_pages_run_from_newest_to_oldest_without_gap_or_repeat(book: Casebook):
    filed = [book.file(f"ករណី{n}", Client("ជា សុផល", "Chea Sophal")) for n in range(7)]
    with book.store.read() as reader:
        first = page_of_cases(reader, limit=3)
    late = book.file("មកក្រោយ")
    with book.store.read() as reader:
        second = page_of_cases(reader, limit=3, before=first.before)
        third = page_of_cases(reader, limit=3, before=second.before)
    numbers = [line.number for page in (first, second, third) for line in page.lines]
    assert numbers == [case.number for case in reversed(filed)]
    assert third.before is None
    assert late.number not in numbers


def test_a_line_says_who_what_and_what_is_next(book: Casebook):
    filed = book.file("ដី", Client("ជា សុផល", "Chea Sophal"), matter="land", urgency=1)
    add(book, filed, Task, text="ហៅ", due=PartialDate.parse("2026-05-20"))
    add(book, filed, Task, text="សរសេរ", due=PartialDate.parse("2026-04"))
    add(book, filed, Task, text="រួច", due=PartialDate.parse("2026-03-01"), done_at=START)
    with book.store.read() as reader:
        (line,) = page_of_cases(reader).lines
    assert (line.number, line.clients, line.matter, line.urgency) == (filed.number, ("ជា សុផល",), "land", 1)
    assert (line.status, line.opened_on, line.next_due) == ("open", DAY, PartialDate.parse("2026-04"))


def test_the_list_is_narrowed_by_status_matter_and_words(book: Casebook):
    book.file("ដីស្រែ", Client("ជា សុផល"))
    book.file("ប្រាក់ខែ", Client("ហុន ធូ"), matter="labour")
    book.file("ដីភូមិ", status="closed")
    with book.store.read() as reader:
        assert [line.local_id for line in page_of_cases(reader, status="open").lines] == [2, 1]
        assert [line.local_id for line in page_of_cases(reader, matter="labour").lines] == [2]
        assert [line.local_id for line in page_of_cases(reader, text="ដី").lines] == [3, 1]
        assert [line.local_id for line in page_of_cases(reader, text="ដី", status="open").lines] == [1]
        assert page_of_cases(reader, text="គ្មាន").lines == ()


def test_a_client_without_a_name_goes_by_the_alias_and_a_deleted_case_is_gone(book: Casebook):
    book.file("អនាមិក", Client(facts={"alias": "នាងក"}))
    gone = book.file("លុប")
    book.delete(CaseFile, gone.case)
    with book.store.read() as reader:
        assert [line.clients for line in page_of_cases(reader).lines] == [("នាងក",)]


# --- today -----------------------------------------------------------------------------------------------------------


def test_tasks_come_by_day_and_a_month_is_overdue_only_when_it_is_over(book: Casebook):
    filed = book.file("ករណី", Client("ជា សុផល"))
    for text, due in (("ក", None), ("ខ", "2026-03"), ("គ", "2026-02"), ("ឃ", "2026-03-02"), ("ង", "2026-03-01")):
        add(book, filed, Task, text=text, due=None if due is None else PartialDate.parse(due))
    add(book, filed, Task, text="រួច", done_at=START)
    with book.store.read() as reader:
        tasks = today(reader, DAY).tasks
    assert [(line.text, line.overdue) for line in tasks] == [
        ("គ", True),
        ("ង", True),
        ("ខ", False),
        ("ឃ", False),
        ("ក", False),
    ]
    assert {(line.of.number, line.of.clients) for line in tasks} == {(filed.number, ("ជា សុផល",))}


def test_a_task_of_the_office_belongs_to_no_case(book: Casebook):
    with book.write("task.add") as work:
        work.add(build(Task, id=work.new_id(), space_id=work.open_space(SpaceKind.OFFICE), text="ទិញក្រដាស"))
    with book.store.read() as reader:
        (line,) = today(reader, DAY).tasks
    assert (line.of.number, line.of.clients) == (None, ())


def test_hearings_count_from_midnight_in_phnom_penh(book: Casebook):
    filed = book.file("ករណី")
    midnight = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)
    add(book, filed, Hearing, kind="hearing", at=midnight - timedelta(minutes=1), place="ម្សិល")
    add(book, filed, Hearing, kind="visit", at=midnight + timedelta(days=3), place="ក្រោយ")
    add(book, filed, Hearing, kind="hearing", at=midnight, place="ថ្ងៃនេះ")
    with book.store.read() as reader:
        assert [line.place for line in today(reader, DAY).hearings] == ["ថ្ងៃនេះ", "ក្រោយ"]


def test_a_letter_waits_until_one_copy_has_reached_the_client(book: Casebook):
    filed = book.file("ករណី", Client("ជា សុផល"))
    sealed = {"template": "advice", "template_version": 1, "language": "km", "day": DAY, "pages": 1, "pdf": UUID(int=9)}
    sealed |= {"pdf_sha256": b"x", "head_code": "1", "reviewed": True, "status": "sealed"}
    waiting = add(book, filed, Letter, number="L-1", **sealed)
    kept = add(book, filed, Letter, number="L-2", **(sealed | {"needs_handing": False}))
    void = add(book, filed, Letter, number="L-3", **(sealed | {"status": "void"}))
    add(book, filed, LetterCopy, letter=waiting, no=1, made_at=START, way="printed", handed="not_handed")
    with book.store.read() as reader:
        assert [line.id for line in today(reader, DAY).letters] == [waiting]
    add(book, filed, LetterCopy, letter=waiting, no=2, made_at=START, way="printed", handed="by_hand")
    with book.store.read() as reader:
        assert today(reader, DAY).letters == ()
    assert kept != void


def test_a_case_without_a_next_step_is_named_until_it_has_one(book: Casebook):
    idle, other = book.file("ទំនេរ"), book.file("មានកិច្ចការ")
    book.file("រង់ចាំ", status="waiting")
    task = add(book, other, Task, text="ធ្វើ")
    with book.store.read() as reader:
        assert [line.id for line in today(reader, DAY).idle] == [idle.case]
    book.change(Task, task, done_at=START)
    add(book, idle, Hearing, kind="call", at=START + timedelta(days=1))
    with book.store.read() as reader:
        assert [line.id for line in today(reader, DAY).idle] == [other.case]


def test_drafts_are_on_the_list(book: Casebook):
    with book.write("draft") as work:
        work.keep_draft(Draft(UUID(int=3), "case", None, b"{}", {}, work.now))
    with book.store.read() as reader:
        assert [draft.id.int for draft in today(reader, DAY).drafts] == [3]


# --- people ----------------------------------------------------------------------------------------------------------


def test_candidates_carry_everything_that_a_match_looks_at(book: Casebook):
    facts = {"alias": "តា", "birth": PartialDate.parse("1970")}
    filed = book.file("ករណី", Client("ជា សុផល", "Chea Sophal", ("012 345 678",), facts))
    add(book, filed, PersonDocument, person=filed.client, type="national_id", number="020 987")
    with book.store.read() as reader:
        (identity,) = reader.where(PersonIdentity)
    book.change(PersonIdentity, identity.id, aka=("ផល",), place="020301")
    with book.store.read() as reader:
        (person,) = people.candidates(reader)
        assert tuple(people.candidates(reader, persons=[UUID(int=1)])) == ()
    assert (person.id, person.names) == (filed.client, ("ជា សុផល", "Chea Sophal", "ផល", "តា"))
    assert (person.phones, person.ids) == (("+85512345678",), ("020 987",))
    assert (person.birth, person.commune) == (PartialDate.parse("1970"), "020301")
    (hit,) = NameIndex([person]).match(Description(name_latin="Sophal Chea", phones=("+85512345678",)))
    assert hit.why[0] is Why.PHONE


def test_the_people_of_a_case_have_their_roles(book: Casebook):
    filed = book.file("ករណី", Client("ជា សុផល", "Chea Sophal"))
    other = book.file("ផ្សេង", Client(latin="Hun Thou"))
    add(book, filed, CaseParty, person=other.client, role="witness")
    with book.store.read() as reader:
        found = people.in_case(reader, filed.case)
    assert [(line.person, line.role, line.names) for line in found] == [
        (filed.client, "client", ("ជា សុផល", "Chea Sophal")),
        (other.client, "witness", ("Hun Thou",)),
    ]


def test_same_person_links_reach_as_far_as_they_go_and_can_be_undone(book: Casebook):
    one, two, three, four = (book.file("ករណី", Client("ជា សុផល")) for _ in range(4))
    add(book, one, PersonLink, a=one.client, b=two.client, kind="same_person")
    link = add(book, one, PersonLink, a=three.client, b=two.client, kind="same_person")
    add(book, one, PersonLink, a=three.client, b=four.client, kind="not_same")
    with book.store.read() as reader:
        assert people.same_person(reader, one.client) == {one.client, two.client, three.client}
        assert people.same_person(reader, four.client) == {four.client}
    book.delete(PersonLink, link)
    with book.store.read() as reader:
        assert people.same_person(reader, one.client) == {one.client, two.client}


# --- the month -------------------------------------------------------------------------------------------------------


def test_the_register_keeps_the_months_of_phnom_penh_and_counts_what_is_missing(book: Casebook):
    first = book.file("ដី", Client("ជា សុផល", facts={"sex": "female"}), sub=("land.title", "land.boundary"))
    second = book.file("ខែ", Client("ហុន ធូ"), matter="labour", status="closed")
    begin, end = month.month_span(2026, 3)
    add(book, first, Contact, channel="hotline", received_at=begin, person=first.client, matter="other")
    add(book, second, Contact, channel="app", received_at=end - timedelta(milliseconds=1), person=second.client)
    add(book, second, Contact, channel="app", received_at=end)
    add(book, second, Contact, channel="app", received_at=begin - timedelta(milliseconds=1))
    with book.store.read() as reader:
        lines = month.register(reader, 2026, 3)
        assert month.register(reader, 2026, 12) == ()
    assert [(line.number, line.matter, line.sex) for line in lines] == [
        (first.number, "land", "female"),
        (second.number, "labour", None),
    ]
    counted = month.counts(lines)
    assert counted.total == 2
    assert counted.channel == {"hotline": 1, "app": 1}
    assert counted.sub == {"land.boundary": 1, "land.title": 1, None: 1}
    assert counted.sex == {"female": 1, None: 1}
    assert counted.status == {"open": 1, "closed": 1}
    assert (begin.isoformat(), end.isoformat()) == ("2026-03-01T00:00:00+07:00", "2026-04-01T00:00:00+07:00")
    assert month.month_span(2026, 12)[1].isoformat() == "2027-01-01T00:00:00+07:00"


def test_a_contact_of_no_case_or_of_a_deleted_one_still_counts(book: Casebook):
    filed = book.file("លុប")
    contact = {"channel": "hotline", "received_at": START, "matter": "debt"}
    add(book, filed, Contact, **contact)
    book.delete(CaseFile, filed.case)
    with book.write("contact.add") as work:
        work.add(build(Contact, id=work.new_id(), space_id=work.open_space(SpaceKind.INTAKE), **contact))
    with book.store.read() as reader:
        lines = month.register(reader, 2026, 3)
    assert [(line.number, line.matter, line.status) for line in lines] == [(None, "debt", None)] * 2


# --- history ---------------------------------------------------------------------------------------------------------


def test_the_history_of_a_case_tells_of_its_rows_and_of_no_others(book: Casebook):
    filed = book.file("ករណី", Client("ជា សុផល"), [(Note, {"text": "ចំណាំ", "at": START})])
    book.file("ផ្សេង", Client("ហុន ធូ"))
    with book.store.read() as reader:
        (note,) = reader.where(Note, case=filed.case)
    book.delete(Note, note.id)
    with book.store.read() as reader:
        told = history_of_case(reader, filed.case)
        assert [(entry.action, entry.object_kind) for entry in told[:2]] == [
            ("record.delete", "note"),
            ("case.add", "note"),
        ]
        assert {entry.object_kind for entry in told} == {"case_file", "person", "person_identity", "case_party", "note"}
        assert [entry.seq for entry in told] == sorted((entry.seq for entry in told), reverse=True)
        assert history_of_case(reader, filed.case, limit=1) == told[:1]
        with pytest.raises(NotFound):
            history_of_case(reader, UUID(int=1))
