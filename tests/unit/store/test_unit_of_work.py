# SPDX-License-Identifier: Apache-2.0
"""Is everything of one use case written together, read back in between, and never past what its author had seen?"""

from uuid import UUID, uuid4

import pytest

from legalaid.domain.case import CaseFile
from legalaid.domain.office import Office, Staff
from legalaid.domain.record import build, change
from legalaid.errors import ConflictGone, NotFound, UnknownField
from legalaid.ids import HumanNumber, NumberPrefix, SpaceId, SpaceKind, space_id
from legalaid.store.drafts import Draft, all_drafts
from legalaid.store.tables import SPACE
from tests.helpers.stores import add_office, reopened

ACTOR = UUID(int=7)


@pytest.fixture
def office(store):
    with store.write(actor=ACTOR, action="office.set") as work:
        return add_office(work, name_en="Old", phones=("012",))


def set_office(store, opened, **values):
    with store.write(actor=ACTOR, action="office.set") as work:
        return work.save(opened, change(opened.record, **values))


def opened_in(store, office):
    with store.read() as reader:
        return reader.open(Office, office.id)


# --- together or not at all ------------------------------------------------------------------------------------------


def test_an_error_anywhere_leaves_nothing_of_the_whole(store, office):
    before = store.head()
    with pytest.raises(KeyError):
        do_everything_and_fail(store, office)
    with store.read() as reader:
        assert reader.get(Office, office.id).values() == office.values()
        assert reader.count(Office) == 1
        assert reader.spaces(SpaceKind.CASE) == ()
        assert all_drafts(reader.connection) == ()
    assert store.head() == before
    with store.write(actor=ACTOR, action="case.add") as work:
        assert work.next_number(NumberPrefix.CASE, "ABC", 2026).serial == 1


def do_everything_and_fail(store, office):
    with store.write(actor=ACTOR, action="office.set") as work:
        opened = work.open(Office, office.id)
        work.save(opened, change(opened.record, name_en="New"))
        add_office(work, work.open_space(SpaceKind.CASE))
        work.delete(work.open(Office, office.id), reason="entered_twice")
        work.next_number(NumberPrefix.CASE, "ABC", 2026)
        work.keep_draft(Draft(work.new_id(), "case", None, b"{}", {}, work.now))
        work.log("export", "office", office.id)
        raise KeyError


def test_a_unit_of_work_reads_its_own_writes(store):
    with store.write(actor=ACTOR, action="office.set") as work:
        office = add_office(work, name_en="One")
        assert work.where(Office, code="ABC")[0].name_en == "One"
        set_in(work, office, name_en="Two")
        set_in(work, office, name_en="Three", email="a@b.example")
        assert work.get(Office, office.id).name_en == "Three"
        assert [entry.action for entry in work.history(office.id)] == ["office.set"] * 3
        assert work.head().seq == 3
        work.delete(work.open(Office, office.id), reason="entered_twice")
        assert work.get(Office, office.id) is None


def set_in(work, office, **values):
    opened = work.open(Office, office.id)
    work.save(opened, change(opened.record, **values))


def test_the_action_must_be_a_registered_one(store, office):
    with pytest.raises(KeyError), store.write(actor=ACTOR, action="office.paint"):
        pass
    with pytest.raises(KeyError), store.write(actor=ACTOR, action="office.set") as work:
        work.log("office.paint", "office", office.id)


# --- reading ---------------------------------------------------------------------------------------------------------


def test_what_is_not_there_cannot_be_opened(store, office):
    with store.read() as reader:
        assert reader.get(Office, uuid4()) is None
        assert reader.get(Staff, office.id) is None
        with pytest.raises(NotFound) as said:
            reader.open(Office, uuid4())
        assert said.value.facts == {"kind": "office"}
        with pytest.raises(NotFound):
            reader.made(office.model_copy(update={"id": uuid4()}))


def test_lists_come_in_the_order_asked_for(store):
    with store.write(actor=ACTOR, action="office.set") as work:
        space = work.open_space(SpaceKind.OFFICE)
        names = ["b", "c", "a"]
        made = [add_office(work, space, name_en=name, email=None if name == "c" else "x@y.example") for name in names]
    with store.read() as reader:

        def listed(**options):
            return [office.name_en for office in reader.where(Office, **options)]

        assert listed() == ["b", "c", "a"]
        assert listed(descending=True) == ["a", "c", "b"]
        assert listed(order="name_en") == ["a", "b", "c"]
        assert listed(order="name_en", descending=True, limit=2) == ["c", "b"]
        assert listed(email=None) == ["c"]
        assert listed(space_id=space, code="ABC") == ["b", "c", "a"]
        assert listed(space_id=bytes(16)) == []
        assert reader.count(Office, email="x@y.example") == 2
        opened = reader.opened_where(Office, order="name_en", limit=1)
        assert [(one.record.id, dict(one.seen)) for one in opened] == [(made[2].id, {store.device: 1})]


def test_who_made_it_and_who_changed_it_last(store, office):
    other = UUID(int=8)
    opened = opened_in(store, office)
    with store.write(actor=other, action="office.set") as work:
        work.save(opened, change(opened.record, name_en="New"))
    with store.read() as reader:
        made = reader.made(office)
    assert (made.created_by, made.updated_by) == (ACTOR, other)
    assert made.created_at < made.updated_at


# --- saving and deleting ---------------------------------------------------------------------------------------------


def test_a_save_names_the_fields_that_differ(store, office):
    assert set_office(store, opened_in(store, office), name_en="New", phones=(), code="ABC") == {"name_en", "phones"}
    with store.read() as reader:
        assert reader.get(Office, office.id).phones == ()


def test_fields_of_a_group_are_written_together(store):
    with store.write(actor=ACTOR, action="case.add") as work:
        fields = {"kind": "consultation", "matter": "land", "opened_on": "2026-11-02", "number": "1", "summary": "x"}
        fields |= {"id": work.new_id(), "space_id": work.open_space(SpaceKind.CASE), "status": "open"}
        record = build(CaseFile, **fields)
        work.add(record)
    with store.read() as reader:
        left, right = reader.open(CaseFile, record.id), reader.open(CaseFile, record.id)
    with store.write(actor=ACTOR, action="case.move") as work:
        work.save(left, change(left.record, status="waiting", status_reason="court"))
    with store.write(actor=ACTOR, action="case.move") as work:
        assert work.save(right, change(right.record, status="resolved")) == {"status"}
    with store.read() as reader:
        shown = reader.get(CaseFile, record.id)
        assert (shown.status, shown.status_reason) == ("resolved", None), "no half of the other's group"
        [found] = reader.conflicts()
    assert found.fields == ("status", "status_reason", "status_at")


def test_a_form_cannot_be_saved_as_another_record(store, office):
    opened = opened_in(store, office)
    with pytest.raises(ValueError, match="another record"), store.write(actor=ACTOR, action="office.set") as work:
        work.save(opened, opened.record.model_copy(update={"id": uuid4()}))


def test_a_record_that_is_not_here_cannot_be_saved_or_deleted(store, office):
    opened = opened_in(store, office)
    stranger = uuid4()
    nowhere = type(opened)(opened.record.model_copy(update={"id": stranger}), opened.seen)
    with pytest.raises(NotFound), store.write(actor=ACTOR, action="office.set") as work:
        work.save(nowhere, change(nowhere.record, name_en="x"))
    with pytest.raises(NotFound), store.write(actor=ACTOR, action="record.delete") as work:
        work.delete(nowhere, reason="entered_twice")


def test_a_deleted_record_is_out_of_every_list_and_its_row_stays(store, office):
    with store.write(actor=None, action="record.delete") as work:
        work.delete(work.open(Office, office.id), reason="entered_twice")
    with store.read() as reader:
        assert reader.get(Office, office.id) is None
        assert reader.where(Office) == ()
        assert reader.count(Office) == 0
        assert reader.conflicts() == ()
        assert reader.connection.exec_driver_sql("SELECT count(*) FROM office").scalar() == 1
        assert reader.history(office.id)[-1].action == "record.delete"


# --- contested deletions ---------------------------------------------------------------------------------------------


@pytest.fixture
def contested(store, office):
    """One window deleted, another, opened before, went on writing."""
    left, right = opened_in(store, office), opened_in(store, office)
    with store.write(actor=ACTOR, action="record.delete") as work:
        work.delete(left, reason="entered_twice")
    set_office(store, right, name_en="still needed")
    with store.read() as reader:
        [found] = reader.conflicts()
    return found


def resolve(store, conflict, **choice):
    with store.write(actor=ACTOR, action="conflict.resolve") as work:
        work.resolve(conflict, **choice)


def test_a_contested_row_stays_in_sight_with_both_decisions(store, office, contested):
    assert contested.contested_delete
    assert [version.values for version in contested.values] == [{"deleted": "entered_twice"}, {}]
    assert [version.by for version in contested.values] == [ACTOR, ACTOR]
    assert opened_in(store, office).record.name_en == "still needed"


def test_keeping_it_ends_the_dispute(store, office, contested):
    resolve(store, contested, take=1)
    with store.read() as reader:
        assert reader.conflicts() == ()
        assert reader.get(Office, office.id).name_en == "still needed"


def test_deleting_it_ends_the_dispute(store, office, contested):
    resolve(store, contested, take=0)
    with store.read() as reader:
        assert reader.conflicts() == ()
        assert reader.get(Office, office.id) is None


def test_going_on_with_a_row_whose_deletion_was_seen_keeps_it(store, office, contested):
    set_office(store, opened_in(store, office), email="a@b.example")
    with store.read() as reader:
        assert reader.conflicts() == ()
        assert reader.get(Office, office.id).email == "a@b.example"


def test_whoever_saw_a_deletion_and_goes_on_writing_keeps_the_row(store, office):
    opened = opened_in(store, office)
    with store.write(actor=ACTOR, action="record.delete") as work:
        work.delete(opened, reason="entered_twice")
    knowing = type(opened)(opened.record, {store.device: 2})
    set_office(store, knowing, name_en="kept")
    with store.read() as reader:
        assert reader.get(Office, office.id).name_en == "kept"
        assert reader.conflicts() == ()


def test_two_who_keep_and_delete_at_once_are_asked_again(store, office, contested):
    resolve(store, contested, take=1)
    with pytest.raises(ConflictGone):
        resolve(store, contested, take=0)
    stale = type(opened_in(store, office))(opened_in(store, office).record, contested.seen)
    with store.write(actor=ACTOR, action="record.delete") as work:
        work.delete(stale, reason="asked_to")
    with store.read() as reader:
        [again] = reader.conflicts()
    assert [version.values for version in again.values] == [{"deleted": "asked_to"}, {}]
    resolve(store, again, take=0)
    with store.read() as reader:
        assert reader.get(Office, office.id) is None


# --- conflicts of values ---------------------------------------------------------------------------------------------


@pytest.fixture
def clash(store, office):
    left, right = opened_in(store, office), opened_in(store, office)
    set_office(store, left, name_en="Left")
    set_office(store, right, name_en="Right")
    with store.read() as reader:
        [found] = reader.conflicts(SpaceId(office.space_id))
    return found


def test_a_conflict_names_both_values_their_authors_and_what_was_before(store, office, clash):
    assert (clash.table, clash.record_id, clash.fields) == ("office", office.id, ("name_en",))
    assert clash.base == {"name_en": "Old"}
    assert [(version.values["name_en"], version.device, version.by) for version in clash.values] == [
        ("Left", store.device, ACTOR),
        ("Right", store.device, ACTOR),
    ]
    assert clash.values[0].at < clash.values[1].at
    with store.read() as reader:
        assert reader.conflicts(SpaceId(bytes(16))) == ()


@pytest.mark.parametrize(
    ("choice", "name"),
    [({"take": 0}, "Left"), ({"take": 1}, "Right"), ({"value": {"name_en": "Both"}}, "Both")],
    ids=["the first", "the second", "another"],
)
def test_a_person_decides(store, office, clash, choice, name):
    with store.write(actor=ACTOR, action="office.set") as work:
        other = add_office(work)
    left, right = opened_in(store, other), opened_in(store, other)
    set_office(store, left, email="l@b.example")
    set_office(store, right, email="r@b.example")
    resolve(store, clash, **choice)
    with reopened(store).read() as reader:
        assert [found.record_id for found in reader.conflicts()] == [other.id], "one at a time"
        assert reader.get(Office, office.id).name_en == name
        assert reader.history(office.id)[-1].action == "conflict.resolve"


def test_a_decision_needs_exactly_one_choice(store, clash):
    for choice in ({}, {"take": 0, "value": {"name_en": "x"}}):
        with pytest.raises(ValueError, match="either"):
            resolve(store, clash, **choice)
    with pytest.raises(UnknownField):
        resolve(store, clash, value={"nonsense": "x"})


def test_another_value_does_not_end_a_dispute_about_a_deletion(store, contested):
    with pytest.raises(ValueError, match="either"):
        resolve(store, contested, value={"name_en": "x"})


def test_what_came_after_the_conflict_was_shown_is_not_decided_with_it(store, office, clash):
    late = type(opened_in(store, office))(opened_in(store, office).record, {store.device: 1})
    set_office(store, late, name_en="Late")
    resolve(store, clash, take=0)
    with store.read() as reader:
        [again] = reader.conflicts()
    assert {version.values["name_en"] for version in again.values} == {"Left", "Late"}


def test_equal_values_are_no_conflict_and_a_deleted_row_has_none(store, office, clash):
    with store.write(actor=ACTOR, action="record.delete") as work:
        work.delete(work.open(Office, office.id), reason="entered_twice")
    with store.read() as reader:
        assert reader.conflicts() == ()
    with pytest.raises(ConflictGone):
        resolve(store, clash, take=0)


def test_a_value_that_was_blank_before_has_a_blank_base(store, office):
    left, right = opened_in(store, office), opened_in(store, office)
    set_office(store, left, email="l@b.example")
    set_office(store, right, email="r@b.example")
    with store.read() as reader:
        [found] = reader.conflicts()
    assert found.base == {"email": None}


# --- names -----------------------------------------------------------------------------------------------------------


def test_a_space_is_a_hash_over_its_maker_and_a_nonce(store):
    with store.write(actor=ACTOR, action="case.add") as work:
        spaces = [work.open_space(SpaceKind.CASE) for _ in range(3)]
        other = work.open_space(SpaceKind.STATS)
        assert work.spaces(SpaceKind.CASE) == tuple(reversed(spaces)), "newest first"
        assert work.spaces(SpaceKind.STATS) == (other,)
        row = work.connection.execute(SPACE.select().where(SPACE.c.space_id == spaces[0])).one()
    assert row.space_id == space_id(store.device, SpaceKind.CASE, row.nonce)
    assert (row.device, row.home_group, row.org) == (store.device, None, None)


def test_human_numbers_count_for_each_prefix_office_and_year(store):
    tag = store.device_tag
    with store.write(actor=ACTOR, action="case.add") as work:
        numbers = [work.next_number(NumberPrefix.CASE, "ABC", 2026) for _ in range(2)]
        others = [
            work.next_number(NumberPrefix.LETTER, "ABC", 2026),
            work.next_number(NumberPrefix.CASE, "XYZ", 2026),
            work.next_number(NumberPrefix.CASE, "ABC", 2027),
        ]
    assert numbers == [HumanNumber(NumberPrefix.CASE, "ABC", 2026, tag, serial) for serial in (1, 2)]
    assert [number.serial for number in others] == [1, 1, 1]
    with store.write(actor=ACTOR, action="case.add") as work:
        assert work.next_number(NumberPrefix.CASE, "ABC", 2026).serial == 3


def test_a_draft_remembers_what_its_form_had_seen(store, office):
    with store.write(actor=ACTOR, action="draft") as work:
        draft = Draft(work.new_id(), "office", office.id, b"typed", {store.device: 1}, work.now)
        fresh = Draft(work.new_id(), "case", None, b"new", {}, work.now)
        work.keep_draft(draft)
        work.keep_draft(fresh)
        work.keep_draft(Draft(draft.id, "office", office.id, b"more", {store.device: 1}, work.now))
    with store.read() as reader:
        assert {one.id: one.body for one in all_drafts(reader.connection)} == {draft.id: b"more", fresh.id: b"new"}
        assert all_drafts(reader.connection)[0].seen in ({store.device: 1}, {})
    with store.write(actor=ACTOR, action="draft") as work:
        work.drop_draft(draft.id)
    with store.read() as reader:
        assert [one.target for one in all_drafts(reader.connection)] == [None]
