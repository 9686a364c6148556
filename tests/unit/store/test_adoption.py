# SPDX-License-Identifier: Apache-2.0
"""Is nothing lost of what a newer version wrote, and does it come to light once this one is as new?

An older version is this one with a table or a register taken out of its registry.
"""

from contextlib import contextmanager
from uuid import UUID

import pytest

from legalaid.domain.case import CaseFile, Note
from legalaid.domain.fields import BY_NUMBER, TABLES
from legalaid.domain.office import Office
from legalaid.domain.person import Person
from legalaid.domain.record import build, change
from legalaid.ids import SpaceId, SpaceKind
from legalaid.store import journal
from tests.helpers.stores import add_office

ACTOR = UUID(int=7)
OFFICE, CASE_FILE = TABLES["office"], TABLES["case_file"]
NAME_EN = OFFICE.by_name["name_en"].register


@contextmanager
def an_older_version(*, table=None, register=None, member=None):
    """Without a table, without a register of the office, or without a member of the case's status group."""
    kept = (dict(BY_NUMBER), dict(OFFICE.by_register), dict(CASE_FILE.by_register))
    if table is not None:
        del BY_NUMBER[table]
    if register is not None:
        del OFFICE.by_register[register]
    if member is not None:
        CASE_FILE.by_register[13] = tuple(spec for spec in CASE_FILE.by_register[13] if spec.name != member)
    try:
        yield
    finally:
        for live, before in zip((BY_NUMBER, OFFICE.by_register, CASE_FILE.by_register), kept, strict=True):
            live.clear()
            live.update(before)


def send(giver, taker):
    with giver.read() as reader:
        letters = journal.outbox(reader.connection)
    with taker.write(actor=None, action="sync.receive") as work:
        for space, n, raw in letters:
            work.receive(SpaceId(space), giver.device, n, raw)


def adopt(store):
    with store.write(actor=None, action="upgrade") as work:
        return work.adopt()


def rename(store, opened, name):
    with store.write(actor=ACTOR, action="office.set") as work:
        work.save(opened, change(opened.record, name_en=name))


def digest_fits(store, record_id):
    with store.read() as reader:
        last = reader.history(record_id)[-1]
        table = last.object_kind
        stored = reader.connection.exec_driver_sql(
            f"SELECT row_digest FROM {table} WHERE id = ?",  # noqa: S608 - the registry names it
            (record_id.bytes,),
        ).scalar()
        return last.digest == stored


def test_a_field_that_was_unknown_comes_to_its_column(store, other):
    with store.write(actor=ACTOR, action="office.set") as work:
        office = add_office(work, name_en="Known there")
    with an_older_version(register=NAME_EN):
        send(store, other)
        with other.read() as reader:
            assert reader.get(Office, office.id).name_en is None
            assert reader.get(Office, office.id).code == "ABC"
    assert adopt(other) == 1
    with other.read() as reader:
        assert reader.get(Office, office.id).values() == office.values()
    assert digest_fits(other, office.id)
    assert adopt(other) == 0, "once is enough"


def test_competing_values_of_an_unknown_field_are_both_kept(store, other):
    with store.write(actor=ACTOR, action="office.set") as work:
        office = add_office(work, name_en="Old")
    with store.read() as reader:
        left, right = reader.open(Office, office.id), reader.open(Office, office.id)
    rename(store, left, "Left")
    rename(store, right, "Right")
    with an_older_version(register=NAME_EN):
        send(store, other)
        with other.read() as reader:
            assert reader.conflicts() == ()
    adopt(other)
    with other.read() as reader, store.read() as mine:
        assert reader.get(Office, office.id).name_en == "Right"
        [here], [there] = reader.conflicts(), mine.conflicts()
        assert [one.values for one in here.values] == [one.values for one in there.values]


def test_an_unknown_field_that_was_decided_meanwhile_has_one_value(store, other):
    with store.write(actor=ACTOR, action="office.set") as work:
        office = add_office(work, name_en="Old")
    with an_older_version(register=NAME_EN):
        send(store, other)
    with store.read() as reader:
        opened = reader.open(Office, office.id)
    rename(store, opened, "New")
    with an_older_version(register=NAME_EN):
        send(store, other)
    adopt(other)
    with other.read() as reader:
        assert reader.get(Office, office.id).name_en == "New"
        assert reader.conflicts() == ()


def test_a_table_that_was_unknown_comes_into_being(store, other):
    with store.write(actor=ACTOR, action="note.add") as work:
        space = work.open_space(SpaceKind.CASE)
        note = build(Note, id=work.new_id(), space_id=space, text="ដី", at=work.now)
        gone = build(Note, id=work.new_id(), space_id=space, text="ខុស", at=work.now)
        work.add(note)
        work.add(gone)
    with store.write(actor=UUID(int=8), action="record.delete") as work:
        work.delete(work.open(Note, gone.id), reason="entered_twice")
        opened = work.open(Note, note.id)
        work.save(opened, change(opened.record, text="ដីធ្លី"))
    with an_older_version(table=Note.table.no):
        send(store, other)
        with other.read() as reader:
            assert reader.conflicts() == ()
            assert [entry.object_kind for entry in reader.history(note.id)] == ["table.37", "table.37"]
    assert adopt(other) == 2
    with other.read() as reader, store.read() as mine:
        assert [found.text for found in reader.where(Note)] == ["ដីធ្លី"]
        assert reader.made(note) == mine.made(note)
    assert digest_fits(other, note.id)


def test_a_row_of_an_unknown_table_in_which_all_is_blank_is_not_forgotten(store, other):
    with store.write(actor=ACTOR, action="person.add") as work:
        person = build(Person, id=work.new_id(), space_id=work.open_space(SpaceKind.CASE))
        work.add(person)
    with an_older_version(table=Person.table.no):
        send(store, other)
    assert adopt(other) == 1
    with other.read() as reader:
        assert reader.get(Person, person.id).values() == person.values()


def test_what_is_still_unknown_goes_on_waiting(store, other):
    with store.write(actor=ACTOR, action="note.add") as work:
        note = build(Note, id=work.new_id(), space_id=work.open_space(SpaceKind.CASE), text="ដី", at=work.now)
        work.add(note)
    with store.read() as reader:
        left, right = reader.open(Note, note.id), reader.open(Note, note.id)
    with store.write(actor=ACTOR, action="record.delete") as work:
        work.delete(left, reason="entered_twice")
    with store.write(actor=ACTOR, action="note.add") as work:
        work.save(right, change(right.record, text="ដីធ្លី"))
    with an_older_version(table=Note.table.no):
        send(store, other)
        assert adopt(other) == 0
        with other.read() as reader:
            assert reader.conflicts() == (), "nobody can decide what cannot be shown"
    adopt(other)
    with other.read() as reader:
        assert reader.get(Note, note.id).text == "ដីធ្លី"
        assert [found.contested_delete for found in reader.conflicts()] == [True]


def test_what_was_known_all_the_time_is_left_alone(store):
    with store.write(actor=ACTOR, action="office.set") as work:
        office = add_office(work, name_en="Old")
    with store.read() as reader:
        left, right = reader.open(Office, office.id), reader.open(Office, office.id)
    rename(store, left, "Left")
    rename(store, right, "Right")
    head = store.head()
    assert adopt(store) == 0
    assert store.head() == head
    with store.read() as reader:
        assert len(reader.conflicts()) == 1


@pytest.fixture
def case(store):
    with store.write(actor=ACTOR, action="case.add") as work:
        fields = {"kind": "consultation", "matter": "land", "opened_on": "2026-11-02", "number": "1", "summary": "x"}
        fields |= {"status": "waiting", "status_reason": "court", "status_at": work.now}
        record = build(CaseFile, id=work.new_id(), space_id=work.open_space(SpaceKind.CASE), **fields)
        work.add(record)
    return record


def test_a_group_with_a_member_unknown_here_is_kept_whole(store, other, case):
    with an_older_version(member="status_reason"):
        send(store, other)
        with other.read() as reader:
            opened = reader.open(CaseFile, case.id)
            assert (opened.record.status, opened.record.status_reason) == ("waiting", None)
    assert adopt(other) == 1
    with other.read() as reader:
        assert reader.get(CaseFile, case.id).values() == case.values()
        assert reader.conflicts() == ()


def test_a_save_of_the_group_keeps_the_member_that_its_author_could_not_see(store, other, case):
    with an_older_version(member="status_reason"):
        send(store, other)
        with other.read() as reader:
            opened = reader.open(CaseFile, case.id)
        with other.write(actor=ACTOR, action="case.move") as work:
            work.save(opened, change(opened.record, status="open"))
    send(other, store)
    adopt(other)
    for one in (store, other):
        with one.read() as reader:
            found = reader.get(CaseFile, case.id)
            assert (found.status, found.status_reason) == ("open", "court")
