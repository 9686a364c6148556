# SPDX-License-Identifier: Apache-2.0
"""Does a case reach another office and nothing else with it, and is it closed again for what comes later?"""

import pytest

from legalaid.errors import NotFound, NotYoursToShare, WrongCommand
from legalaid.services import assignments, case_edit, cases, organisation, removal, sharing
from legalaid.sync import custody
from tests.helpers.desks import consultation, new_vault
from tests.helpers.joined import hand, joined, refs, two_offices


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    """Dara in Battambang, Vanna in Kampong Cham."""
    with two_offices(tmp_path_factory.mktemp("union")) as (dara, vanna):
        yield {"dara": dara, "vanna": vanna}


def summary(desk, ref):
    return cases.show_case(desk, ref)["summary"]


def edit(desk, ref, text):
    case_edit.save_form(desk, cases.open_form(desk, ref), {"summary": text})


def person_of(desk):
    own = desk.store.device.hex()
    return next(one["person"] for one in organisation.people(desk) if own in one["devices"])


def test_a_case_is_given_to_another_office_worked_on_there_and_taken_back(union):
    dara, vanna = union["dara"], union["vanna"]
    ref, other = cases.add_case(dara, consultation()), cases.add_case(dara, consultation())
    assert sharing.shared_with(dara, ref) == []
    (shared,) = sharing.share(dara, ref, office="KPC")["shared"]
    assert (shared["office"], shared["by_office"]) == ("KPC", "BTB")
    assert sharing.share(dara, ref, office="KPC")["shared"] == [shared], "a second time changes nothing"
    assert hand(dara, vanna).quarantined == 0
    assert ref in refs(vanna)
    assert other not in refs(vanna)
    (seen,) = sharing.shared_with(vanna, ref)
    assert (seen["office"], seen["by"], seen["by_office"]) == ("KPC", shared["by"], "BTB"), "both sides see it"
    edit(vanna, ref, "Vanna went to the court.")
    assert hand(vanna, dara).quarantined == 0
    assert summary(dara, ref) == "Vanna went to the court."
    with pytest.raises(NotYoursToShare):
        sharing.share(vanna, ref, office="KPC")
    assert sharing.take_back(dara, ref, office="KPC")["shared"] == []
    edit(dara, ref, "Only for Battambang.")
    hand(dara, vanna)
    assert summary(vanna, ref) == "Vanna went to the court."
    hand(vanna, dara)
    assert summary(dara, ref) == "Only for Battambang."
    sharing.share(dara, ref, office="KPC")
    hand(dara, vanna)
    assert summary(vanna, ref) == "Only for Battambang.", "given again, with everything since"


def test_a_case_is_put_in_the_charge_of_a_person_of_another_office(union, tmp_path):
    dara, vanna = union["dara"], union["vanna"]
    ref, theirs = cases.add_case(dara, consultation()), cases.add_case(dara, consultation())
    sharing.share(dara, theirs, office="KPC")
    person = person_of(vanna)
    handed = assignments.assign(dara, ref, person=person)
    assert str(handed.owner) == handed.granted_to == person
    hand(dara, vanna)
    assert ref in refs(vanna)
    later = joined(dara, new_vault(tmp_path / "later", code="KPC").desk, office="KPC")
    hand(dara, later)
    assert theirs in refs(later), "what an office was given reaches a computer that comes later"
    assert ref not in refs(later), "what a person was given does not"
    later.lock()
    (shared,) = sharing.shared_with(vanna, ref)
    assert (shared["person"], shared["reason"]) == (person, "assigned")
    assignments.assign(dara, ref, person=person_of(dara))
    assert len(sharing.shared_with(dara, ref)) == 1, "whoever sees the case anyway needs no grant"


def test_who_or_what_is_not_there_is_named(union):
    ref = cases.add_case(union["dara"], consultation())
    for given, error in (
        ({}, WrongCommand),
        ({"office": "XYZ"}, NotFound),
        ({"person": "nobody"}, NotFound),
        ({"person": "01a1fc79-c080-7b14-92cb-790423f675ee"}, NotFound),
    ):
        with pytest.raises(error):
            sharing.share(union["dara"], ref, **given)
    with pytest.raises(NotFound):
        assignments.assign(union["dara"], ref, person="nobody")


def test_a_removed_computer_loses_what_it_was_given(union, tmp_path):
    dara = union["dara"]
    guest = joined(dara, new_vault(tmp_path / "guest", code="SRP").desk, office="SRP")
    ref = cases.add_case(dara, consultation())
    for office in ("KPC", "SRP"):
        sharing.share(dara, ref, office=office)
    hand(dara, guest)
    removal.revoke(dara, guest.store.device.hex())
    edit(dara, ref, "After the loss.")
    hand(dara, guest)
    hand(dara, union["vanna"])
    assert summary(union["vanna"], ref) == "After the loss."
    assert summary(guest, ref) != "After the loss."
    with dara.read() as reader:
        assert custody.current(reader).handed
    guest.lock()


def test_a_vault_alone_shares_with_nobody(union):
    assert sharing.shared_with(union["vanna"], cases.add_case(union["vanna"], consultation())) == []
