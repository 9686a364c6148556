# SPDX-License-Identifier: Apache-2.0
"""Two windows on one case: are both values kept, shown with their authors, and settled by a person?"""

import pytest

from legalaid.domain.case import CaseFact
from legalaid.domain.weave import Take
from legalaid.errors import ConflictGone, NotFound, WrongValue
from legalaid.services.case_edit import save_form
from legalaid.services.cases import Ending, add_case, close_case, open_form, reopen_case, show_case
from legalaid.services.conflicts import clashes, join_values, list_conflicts, reopen, resolve_conflict, together
from tests.helpers.desks import consultation, open_desk


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def ref(desk):
    return add_case(desk, consultation())


def clash(desk, ref, key, *values):
    windows = [open_form(desk, ref) for _ in values]
    for window, value in zip(windows, values, strict=True):
        save_form(desk, window, {key: value})


def only_conflict(desk):
    (conflict,) = list_conflicts(desk)
    return conflict


def test_both_values_are_kept_and_shown_beside_what_was_there(desk, ref):
    clash(desk, ref, "urgency", "1", "3")
    conflict = only_conflict(desk)
    assert conflict.keys() == {"id", "ref", "field", "values", "base"}
    assert (conflict["ref"], conflict["field"], conflict["base"]) == (ref, "urgency", 2)
    assert [(version["n"], version["value"]) for version in conflict["values"]] == [(1, 1), (2, 3)]
    for version in conflict["values"]:
        assert version.keys() == {"n", "value", "by", "device", "at"}
        assert (version["by"], version["device"]) == ("កែវ ដារ៉ា", desk.store.device.hex())
    assert show_case(desk, ref)["conflicts"]


@pytest.mark.parametrize(("take", "value", "left"), [(1, None, 1), (2, None, 3), (None, "4", 4)])
def test_a_person_settles_it(desk, ref, take, value, left):
    clash(desk, ref, "urgency", "1", "3")
    resolve_conflict(desk, only_conflict(desk)["id"], take=take, value=value)
    assert list_conflicts(desk) == []
    assert show_case(desk, ref)["urgency"] == left


def test_a_field_of_a_person_is_named_with_its_record(desk, ref):
    clash(desk, ref, "client.sex", "male", "other")
    conflict = only_conflict(desk)
    assert conflict["field"] == "person.sex"
    resolve_conflict(desk, conflict["id"], take=2)
    assert show_case(desk, ref)["client"]["sex"] == "other"
    with desk.read() as reader:
        assert [fact.sex for fact in reader.where(CaseFact)] == ["other"]


def test_fields_that_must_agree_are_settled_together(desk, ref):
    ending = Ending("counsel_and_advice", "full", not_told_why="moved away")
    close_case(desk, open_form(desk, ref), ending)
    windows = [open_form(desk, ref) for _ in range(2)]
    reopen_case(desk, windows[0], "new paper")
    reopen_case(desk, windows[1], "he called")
    conflicts = [conflict for conflict in list_conflicts(desk) if conflict["field"] == "status"]
    for conflict in conflicts:
        assert conflict["values"][0]["value"]["status"] == "open"
        with pytest.raises(WrongValue):
            resolve_conflict(desk, conflict["id"], value="open")
        resolve_conflict(desk, conflict["id"], take=1)
    assert show_case(desk, ref)["status"] == "open"
    assert list_conflicts(desk) == []


@pytest.mark.parametrize("take", [0, 3])
def test_only_a_value_that_is_there_can_be_taken(desk, ref, take):
    clash(desk, ref, "urgency", "1", "3")
    with pytest.raises(WrongValue):
        resolve_conflict(desk, only_conflict(desk)["id"], take=take)


def test_what_is_settled_is_gone(desk, ref):
    clash(desk, ref, "urgency", "1", "3")
    conflict = only_conflict(desk)
    resolve_conflict(desk, conflict["id"], take=1)
    with pytest.raises((NotFound, ConflictGone)):
        resolve_conflict(desk, conflict["id"], take=2)


@pytest.mark.parametrize(("take", "value", "others"), [(1, None, {1, 3}), (2, None, {1, 3}), (None, "4", {3, 4})])
def test_a_decision_taken_back_opens_the_question_again(desk, ref, take, value, others):
    clash(desk, ref, "urgency", "1", "3")
    decision = resolve_conflict(desk, only_conflict(desk)["id"], take=take, value=value)
    assert list_conflicts(desk) == []
    assert reopen(desk, decision)
    assert {version["value"] for version in only_conflict(desk)["values"]} == others
    resolve_conflict(desk, only_conflict(desk)["id"], take=1)
    assert list_conflicts(desk) == []


# --- the work of both ------------------------------------------------------------------------------------------------


def both_of(desk):
    (found,) = clashes(desk)
    return together(found)


def test_sentences_of_both_stand_in_one_text(desk, ref):
    before = "ប្តីគាត់ត្រូវបានឃុំ។ មេធាវីមិនទាន់មាន។"
    save_form(desk, open_form(desk, ref), {"summary": before})
    clash(desk, ref, "summary", before + " គាត់មានលិខិត។", "មុននេះគាត់បានទូរស័ព្ទមក។ " + before)
    assert both_of(desk).parted == ()
    join_values(desk, only_conflict(desk)["id"])
    assert show_case(desk, ref)["summary"] == "មុននេះគាត់បានទូរស័ព្ទមក។ " + before + " គាត់មានលិខិត។"
    assert list_conflicts(desk) == []


def test_where_both_changed_the_same_place_both_stand_or_one_is_chosen(desk, ref):
    before = "She came."
    save_form(desk, open_form(desk, ref), {"summary": before})
    clash(desk, ref, "summary", before + " One went.", before + " Other came.")
    both = both_of(desk)
    assert [(piece.one, piece.other) for piece in both.parted] == [(("One went. ",), ("Other came. ",))]
    assert both.value() == before + " One went. Other came."
    assert both.value([Take.ONE]) == before + " One went."
    assert both.value([Take.OTHER]) == before + " Other came."


def test_a_list_has_what_either_added_and_not_what_either_took_out(desk, ref):
    form = open_form(desk, ref)
    save_form(desk, form, {"sub": "land.boundary,land.title"})
    clash(desk, ref, "sub", "land.boundary,land.title,land.ownership", "land.title,land.concession")
    join_values(desk, only_conflict(desk)["id"])
    assert set(show_case(desk, ref)["sub"]) == {"land.title", "land.ownership", "land.concession"}


@pytest.mark.parametrize(("key", "values"), [("urgency", ("1", "3")), ("client.given_name_km", ("សុខ", "សៅ"))])
def test_values_of_one_word_have_nothing_to_put_together(desk, ref, key, values):
    clash(desk, ref, key, *values)
    assert both_of(desk) is None
    with pytest.raises(WrongValue):
        join_values(desk, only_conflict(desk)["id"])
    with pytest.raises(NotFound):
        join_values(desk, "nothing.1")
