# SPDX-License-Identifier: Apache-2.0
"""Does an office learn that there may be a conflict at another one, and nothing else?"""

import pytest

from legalaid.domain.matching import Description
from legalaid.domain.office import IndexEntry
from legalaid.services import cases, organisation, sides
from legalaid.services.sides import elsewhere
from legalaid.sync import blind
from legalaid.sync.registrar import Registrar
from tests.helpers.desks import consultation, new_vault
from tests.helpers.joined import hand, joined

SOPHEA = Description(name_latin="Sophea Chan")
RITHY = Description(name_km="ស៊ឹម រិទ្ធី")
AGAINST = {"role": "adverse", "family_name_km": "ស៊ឹម", "given_name_km": "រិទ្ធី"}


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    """Dara in Battambang worked alone before there was an organisation; Vanna joins in Kampong Cham as a supervisor."""
    folder = tmp_path_factory.mktemp("union")
    dara = new_vault(folder / "dara").desk
    cases.add_case(dara, consultation(parties=[AGAINST]))
    secret = {"family_name_latin": "Long", "given_name_latin": "Dany", "phone": "077 111 222"}
    cases.add_case(dara, consultation(client=secret, sensitivity="restricted"))
    organisation.found(dara, name="Legal Aid Union")
    vanna = joined(dara, new_vault(folder / "vanna", code="KPC").desk, roles=("lawyer", "supervisor"), office="KPC")
    exchange(dara, vanna)
    yield dara, vanna
    dara.lock()
    vanna.lock()


def exchange(one, other):
    hand(other, one)
    hand(one, other)


def entries(desk):
    with desk.read() as reader:
        return reader.where(IndexEntry)


def test_a_client_of_another_office_is_found_by_whoever_opposes_them(union):
    dara, vanna = union
    assert elsewhere(vanna, SOPHEA, "adverse").offices == ("BTB",), "a supervisor is asked, and may know where"
    assert elsewhere(vanna, Description(phones=("+85512345678",)), "alleged_perpetrator") is not None
    assert elsewhere(vanna, RITHY, "client") is not None, "our client is opposed there"
    assert elsewhere(vanna, SOPHEA, "client") is None, "a client of two offices is no conflict"
    assert elsewhere(vanna, SOPHEA, "witness") is None
    assert elsewhere(vanna, Description(name_latin="Sophea"), "adverse") is None, "one word names nobody"
    assert elsewhere(dara, SOPHEA, "adverse") is None, "at one's own office the records themselves say it"


def test_a_restricted_case_stays_out(union):
    _, vanna = union
    assert elsewhere(vanna, Description(phones=("+85577111222",)), "adverse") is None
    assert elsewhere(vanna, Description(name_latin="Long Dany"), "adverse") is None


def test_an_entry_is_a_keyed_hash_and_an_office(union):
    dara, _ = union
    found = entries(dara)
    assert {(len(entry.mac), entry.office, entry.epoch) for entry in found} == {(16, "BTB", 1)}
    key = bytes(32)
    assert blind.mac(key, blind.Side.OURS, "name", "sk") != blind.mac(key, blind.Side.AGAINST, "name", "sk")
    assert len({entry.mac for entry in found}) == len(found)


def test_a_new_party_comes_in_and_the_command_tells_of_both_kinds(union):
    dara, vanna = union
    ref = cases.add_case(vanna, consultation(client={"family_name_km": "ស៊ឹម", "given_name_km": "រិទ្ធី"}))
    (hit,) = sides.check_case(vanna, ref)
    assert hit == {"party": "ស៊ឹម រិទ្ធី", "role": "client", "scope": "other_office", "offices": ["BTB"]}
    exchange(dara, vanna)
    before = len(entries(dara))
    against = cases.add_case(dara, consultation(parties=[AGAINST | {"phone": "099 888 777"}]))
    (other,) = [hit for hit in sides.check_case(dara, against) if hit["scope"] == "other_office"]
    assert (other["role"], other["offices"]) == ("adverse", []), "a lawyer is told to ask"
    exchange(dara, vanna)
    assert len(entries(dara)) == before + 1, "the name is there already, the telephone is new"
    assert elsewhere(vanna, Description(phones=("+85599888777",)), "client") is not None


def test_under_a_new_key_everybody_is_entered_anew(union):
    dara, vanna = union
    with dara.write("group.rotate") as work:
        _, membership = organisation.standing(work)
        Registrar(work, membership).rotate(blind.index_group(membership).id)
    exchange(dara, vanna)
    exchange(dara, vanna)
    assert {entry.epoch for entry in entries(vanna)} == {1, 2}
    by_epoch = [sum(entry.epoch == epoch for entry in entries(vanna)) for epoch in (1, 2)]
    assert by_epoch[0] == by_epoch[1]
    assert elsewhere(vanna, SOPHEA, "adverse") is not None
