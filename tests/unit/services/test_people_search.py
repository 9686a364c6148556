# SPDX-License-Identifier: Apache-2.0
"""Is a person found however spelt, and is joining two entries a statement that can be taken back?"""

from uuid import UUID

import pytest

from legalaid import limits
from legalaid.domain.person import Person, PersonLink
from legalaid.errors import NotFound, WrongValue
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form
from legalaid.services.people_search import mark_same, search_people, unmark_same
from tests.helpers.desks import consultation, new_vault

SOK = {"family_name_km": "សុខ", "given_name_km": "ស្រីមុំ", "family_name_latin": "Sok", "given_name_latin": "Sreymom"}
PAPERS = [{"type": "national_id", "number": "010203040"}]


@pytest.fixture
def desk(tmp_path):
    with new_vault(tmp_path / "vault").desk as opened:
        add_case(opened, consultation(client=SOK | {"phone": "012 345 987", "documents": PAPERS}))
        add_case(opened, consultation(client={"family_name_latin": "Sok", "given_name_latin": "Srey Mum"}))
        add_case(opened, consultation())
        yield opened


def ids(desk, text):
    return [person["id"] for person in search_people(desk, text)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("សុខ ស្រីមុំ", "name_khmer"),
        ("សុខ សី្រមុំ", "name_khmer"),
        ("Sok Sreymom", "name_latin"),
        ("sreymom sok", "name_latin"),
        ("012345987", "phone"),
        ("០១២ ៣៤៥ ៩៨៧", "phone"),
        ("+855 12 345 987", "phone"),
        ("0102 03040", "document"),
    ],
)
def test_a_person_is_found_and_the_reason_is_named(desk, text, why):
    best = search_people(desk, text)[0]
    assert best["names"][:2] == ["សុខ ស្រីមុំ", "Sok Sreymom"]
    assert why in best["why"]
    assert len(best["cases"]) == 1
    assert best.keys() >= {"id", "names", "score", "why"}


def test_a_name_in_one_script_meets_the_other(desk):
    assert len(ids(desk, "សុខ ស្រីមុំ")) == 2


def test_who_is_nothing_alike_is_not_found(desk):
    assert ids(desk, "Xavier Quentin") == []


def test_the_newest_name_and_telephone_are_found_and_the_former_ones_are_not(desk):
    found = search_people(desk, "Sok Sreymom")[0]
    save_form(
        desk,
        open_form(desk, found["cases"][0]),
        {"client.family_name_latin": "Chan", "client.given_name_latin": "Bopha"},
    )
    assert found["id"] in ids(desk, "Chan Bopha")
    save_form(desk, open_form(desk, found["cases"][0]), {"client.phone": "097 111 222"})
    assert ids(desk, "097111222") == [found["id"]]
    assert ids(desk, "012345987") == []


def test_who_was_added_or_deleted_since_the_last_question_is_known(desk):
    assert ids(desk, "Xavier Quentin") == []
    add_case(desk, consultation(client={"family_name_latin": "Xavier", "given_name_latin": "Quentin"}))
    (person,) = ids(desk, "Xavier Quentin")
    with desk.write("record.delete") as work:
        work.delete(work.open(Person, UUID(person)), reason="undone")
    assert ids(desk, "Xavier Quentin") == []


def test_many_changes_at_once_are_read_anew(desk, monkeypatch):
    monkeypatch.setattr(limits, "PEOPLE_READ_AGAIN", 1)
    assert ids(desk, "Xavier Quentin") == []
    for given in ("Quentin", "Quentina"):
        add_case(desk, consultation(client={"family_name_latin": "Xavier", "given_name_latin": given}))
    assert len(ids(desk, "Xavier Quentin")) == 2


def test_one_person_can_be_stated_twice_and_taken_back(desk):
    one, other = ids(desk, "Sok Sreymom")[:2]
    mark_same(desk, one, other, "same telephone")
    mark_same(desk, other, one)
    with desk.read() as reader:
        assert reader.count(PersonLink) == 1
        assert reader.count(Person) == 3
    unmark_same(desk, other, one)
    with desk.read() as reader:
        assert reader.count(PersonLink) == 0
    with pytest.raises(NotFound):
        unmark_same(desk, one, other)


def test_a_person_is_not_the_same_as_itself_or_as_nobody(desk):
    one = ids(desk, "Sok Sreymom")[0]
    with pytest.raises(WrongValue):
        mark_same(desk, one, one)
    with pytest.raises(NotFound):
        mark_same(desk, one, "01a200fd-3e65-7a5b-b15a-dbbab1946f35")
    with pytest.raises(NotFound):
        mark_same(desk, one, "nobody")
