# SPDX-License-Identifier: Apache-2.0
"""One question to everything: numbers first, then people, then cases."""

import pytest

from legalaid.services.cases import add_case
from legalaid.services.find import FoundKind, find_everywhere
from tests.helpers.desks import consultation, open_desk


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("find") / "vault") as desk:
        reference = {"kind": "court", "institution": "សាលាដំបូង", "number": "១២៣៤/២៦"}
        first = add_case(desk, consultation(references=[reference]))
        second = add_case(desk, consultation(client={"given_name_latin": "Dara"}, summary="Chan Sophea saw it"))
        yield desk, first, second


def kinds(found):
    return [hit.kind for hit in found]


def test_a_case_number_means_that_case_in_either_digits(office):
    desk, first, _ = office
    for typed in (first, first.lower(), first[-6:].translate(str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩"))):
        hit = find_everywhere(desk, typed)[0]
        assert (hit.kind, hit.ref, hit.number) == (FoundKind.NUMBER, first, first)


def test_a_number_at_a_court_leads_to_its_case(office):
    desk, first, _ = office
    (hit,) = find_everywhere(desk, "1234/26")
    assert (hit.kind, hit.ref) == (FoundKind.REFERENCE, first)


def test_people_come_before_the_cases_that_speak_of_them(office):
    desk, first, second = office
    found = find_everywhere(desk, "sophea")
    assert kinds(found) == [FoundKind.PERSON, FoundKind.CASE, FoundKind.CASE]
    assert found[0].names[0] == "ចាន់ សុភា"
    assert {hit.ref for hit in found[1:]} == {first, second}


def test_a_telephone_finds_its_person_and_their_case(office):
    desk, first, _ = office
    found = find_everywhere(desk, "012345678")
    assert [(hit.kind, hit.ref) for hit in found] == [(FoundKind.PERSON, ""), (FoundKind.CASE, first)]


@pytest.mark.parametrize("nothing", ["", "   ", "nowhere at all"])
def test_nothing_is_found_for_nothing(office, nothing):
    assert find_everywhere(office[0], nothing) == ()
