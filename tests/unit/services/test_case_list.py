# SPDX-License-Identifier: Apache-2.0
"""Are cases found by what people remember of them, newest first?"""

import pytest

from legalaid.errors import UnknownCode
from legalaid.services import case_list
from legalaid.services.case_list import list_cases
from legalaid.services.cases import Ending, add_case, close_case, open_form
from tests.helpers.desks import consultation, new_vault


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with new_vault(tmp_path_factory.mktemp("list") / "vault").desk as opened:
        yield opened


@pytest.fixture(scope="module")
def refs(desk):
    client = {"family_name_km": "ហេង", "given_name_km": "ស្រីមុំ", "phone": "012 000 999"}
    documents = [
        consultation(),
        consultation(client=client, matter="land"),
        consultation(client={"alias": "A caller"}, channel="hotline"),
    ]
    made = [add_case(desk, document) for document in documents]
    close_case(desk, open_form(desk, made[0]), Ending("counsel_and_advice", "full", not_told_why="moved away"))
    return made


def found(desk, query=None, status=None, limit=50):
    return [case["ref"] for case in list_cases(desk, query=query, status=status, limit=limit)]


def test_the_newest_come_first(desk, refs):
    assert found(desk) == refs[::-1]
    assert found(desk, limit=1) == refs[-1:]


def test_a_long_list_is_read_to_its_end(desk, refs, monkeypatch):
    monkeypatch.setattr(case_list, "_AT_ONCE", 1)
    assert found(desk, limit=1_000_000) == refs[::-1]
    assert found(desk, limit=2) == refs[:0:-1]


def test_a_list_shows_whose_case_it_is(desk, refs):
    listed = {case["ref"]: case for case in list_cases(desk, query=None, status=None, limit=50)}
    assert [listed[ref]["client"] for ref in refs] == ["ចាន់ សុភា", "ហេង ស្រីមុំ", "A caller"]
    assert listed[refs[1]].keys() == {
        *("ref", "client", "kind", "matter", "urgency", "status", "opened_on", "next_due")
    }


@pytest.mark.parametrize("query", ["ស្រីមុំ", "សី្រមុំ", "012000999", "០១២ ០០០ ៩៩៩", "ហេង"])
def test_a_case_is_found_by_name_in_any_order_of_signs_and_by_phone(desk, refs, query):
    assert found(desk, query) == [refs[1]]


def test_a_case_is_found_by_its_number(desk, refs):
    assert found(desk, refs[0]) == [refs[0]]


def test_a_status_narrows_the_list(desk, refs):
    assert found(desk, status="closed") == [refs[0]]
    assert found(desk, "ហេង", status="open") == [refs[1]]
    assert found(desk, "ហេង", status="closed") == []
    with pytest.raises(UnknownCode):
        found(desk, status="no_such")


def test_a_blank_question_asks_nothing(desk, refs):
    assert found(desk, "  ") == found(desk)
