# SPDX-License-Identifier: Apache-2.0
"""Is a lawyer told when the opposing party is or was a client here, and the other way round?"""

import pytest

from legalaid.domain.matching import Description, Why
from legalaid.services.cases import add_case
from legalaid.services.sides import check_case, elsewhere, other_sides
from tests.helpers.desks import consultation, new_vault


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with new_vault(tmp_path_factory.mktemp("sides") / "vault").desk as opened:
        yield opened


def test_an_opposing_party_who_is_a_client_and_a_client_who_was_opposed_are_found(desk):
    rival = {"role": "adverse", "family_name_km": "ម៉ៅ", "given_name_km": "វិបុល"}
    ref = add_case(desk, consultation(parties=[rival]))
    (hit,) = other_sides(desk, Description(name_km="ចាន់ សុភា"), "adverse")
    assert (hit.ref, hit.role, hit.is_ended) == (ref, "client", False)
    assert Why.NAME_KHMER in hit.why
    assert [side.role for side in other_sides(desk, Description(name_km="ម៉ៅ វិបុល"), "client")] == ["adverse"]
    assert other_sides(desk, Description(phones=("+85512345678",)), "alleged_perpetrator")[0].why == (Why.PHONE,)


def test_the_case_itself_other_roles_and_nobody_are_no_hits(desk):
    ref = add_case(desk, consultation(client={"family_name_km": "ណារិទ្ធ", "given_name_km": "ពិសិដ្ឋ"}))
    person = Description(name_km="ណារិទ្ធ ពិសិដ្ឋ")
    assert other_sides(desk, person, "adverse", but=ref) == ()
    assert other_sides(desk, person, "witness") == ()
    assert other_sides(desk, person, "client") == ()
    assert other_sides(desk, Description(), "adverse") == ()


def test_a_command_lists_them_for_everybody_in_a_case_and_a_vault_alone_has_no_other_office(desk):
    rival = {"role": "adverse", "family_name_km": "ទេព", "given_name_km": "មករា"}
    opposed = add_case(desk, consultation(parties=[rival], client={"family_name_latin": "Nobody", "phone": "010 999"}))
    ref = add_case(desk, consultation(client={"family_name_km": "ទេព", "given_name_km": "មករា"}))
    (hit,) = check_case(desk, ref)
    assert (hit["scope"], hit["case"], hit["as"], hit["party"]) == ("local", opposed, "adverse", "ទេព មករា")
    assert elsewhere(desk, Description(name_km="ទេព មករា"), "client") is None
