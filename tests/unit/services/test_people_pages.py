# SPDX-License-Identifier: Apache-2.0
"""One person over several entries: their cases and roles, what joins them, and who else may be meant."""

import pytest

from legalaid.domain.case import CaseParty
from legalaid.domain.matching import Why
from legalaid.errors import NotFound
from legalaid.services.cases import add_case, open_form
from legalaid.services.people_pages import names_of, open_person_page, suggestions
from legalaid.services.people_search import mark_same, unmark_same
from tests.helpers.desks import consultation, new_vault


@pytest.fixture
def office(tmp_path):
    """Sophea twice, once as the one on the other side, and somebody else."""
    with new_vault(tmp_path / "vault").desk as desk:
        party = {"role": "adverse", "given_name_latin": "Sophea", "family_name_latin": "Chan", "phone": "012345678"}
        first = add_case(desk, consultation())
        second = add_case(desk, consultation(client={"given_name_km": "បូផា"}, parties=[party]))
        with desk.read() as reader:
            sides = {side.role: side.person for side in reader.where(CaseParty) if side.person}
        client = open_form(desk, first).client.id
        yield desk, first, second, client, sides["adverse"]


def test_a_person_that_may_be_the_same_is_named_with_the_reasons(office):
    desk, _, second, client, other = office
    page = open_person_page(desk, client)
    (found,) = suggestions(desk, page)
    assert (found.person, found.names) == (other, ("Chan Sophea",))
    assert {Why.PHONE, Why.NAME_LATIN} <= set(found.why)
    assert [(part.ref, part.role) for part in found.parts] == [(second, "adverse")]


def test_a_name_spelt_otherwise_is_found_when_compared_with_everybody(office):
    desk, *_ = office
    party = {"role": "witness", "given_name_latin": "Sophia", "family_name_latin": "Can"}
    add_case(desk, consultation(client=None, parties=[party]))
    page = open_person_page(desk, office[3])
    names = {one.names for one in suggestions(desk, page)}
    assert ("Can Sophia",) not in names
    assert ("Can Sophia",) in {one.names for one in suggestions(desk, page, widely=True)}


def test_a_link_joins_the_pages_from_either_side_until_it_is_taken_back(office):
    desk, first, second, client, other = office
    mark_same(desk, str(client), str(other), "said so herself")
    for opened in (client, other):
        page = open_person_page(desk, opened)
        assert page.id == opened
        assert {entry.id for entry in page.entries} == {client, other}
        assert {(part.ref, part.role) for part in page.parts} == {(first, "client"), (second, "adverse")}
        (link,) = page.links
        assert ({link.a, link.b}, link.by, link.why) == ({client, other}, "កែវ ដារ៉ា", "said so herself")
        assert suggestions(desk, page) == ()
    unmark_same(desk, str(client), str(other))
    page = open_person_page(desk, client)
    assert (len(page.entries), page.links) == (1, ())


def test_names_come_in_both_scripts(office):
    desk, _, _, client, _ = office
    assert names_of(open_person_page(desk, client).entries[0]) == ("ចាន់ សុភា", "Chan Sophea")


def test_nobody_is_not_found(office):
    desk, *_ = office
    with pytest.raises(NotFound):
        open_person_page(desk, desk.office_id)
