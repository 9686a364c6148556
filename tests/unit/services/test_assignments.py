# SPDX-License-Identifier: Apache-2.0
"""Is somebody who is put in charge asked, do they answer, and does everything come back with one undo?"""

import pytest

from legalaid.domain.case import Assignment, CaseMove
from legalaid.errors import MissingField, NotFound, WrongValue
from legalaid.services import assignments, cases, sharing
from tests.helpers.desks import consultation
from tests.helpers.joined import hand, refs, two_offices


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Dara triages in Battambang; Vanna is in Kampong Cham."""
    with two_offices(tmp_path_factory.mktemp("office")) as both:
        yield both


def in_triage(desk):
    ref = cases.add_case(desk, consultation(kind="grievance"))
    cases.move_case(desk, cases.open_form(desk, ref), "triage")
    return ref


def stands(desk, ref):
    with desk.read() as reader:
        case = cases.find_case(reader, ref)
        return case.status, case.owner, len(reader.where(CaseMove, case=case.id))


def test_a_case_goes_through_triage_into_the_hands_of_who_takes_it_on(office):
    dara, vanna = office
    ref = in_triage(dara)
    assert assignments.assign(dara, ref, person=str(vanna.actor)).granted_to == str(vanna.actor)
    assert stands(dara, ref) == ("assigned", vanna.actor, 2)
    with pytest.raises(NotFound):
        assignments.answer(dara, ref, accepted=True)
    hand(dara, vanna)
    handed = assignments.answer(vanna, ref, accepted=True)
    assert stands(vanna, ref) == ("open", vanna.actor, 3)
    assignments.take_back_answer(vanna, handed)
    assert stands(vanna, ref) == ("assigned", vanna.actor, 2)
    assignments.answer(vanna, ref, accepted=True)
    hand(vanna, dara)
    assert stands(dara, ref) == ("open", vanna.actor, 3)
    with dara.read() as reader:
        (said,) = reader.where(Assignment, case=cases.find_case(reader, ref).id)
    assert (said.answer, said.to, said.by) == ("accepted", vanna.actor, dara.actor)


def test_who_gives_a_case_back_says_why_and_it_is_with_the_giver_again(office):
    dara, vanna = office
    ref = in_triage(dara)
    assignments.assign(dara, ref, person=str(vanna.actor))
    hand(dara, vanna)
    for reason, error in ((None, MissingField), ("court", WrongValue)):
        with pytest.raises(error):
            assignments.answer(vanna, ref, accepted=False, reason=reason)
    with pytest.raises(WrongValue):
        assignments.answer(vanna, ref, accepted=True, reason="overload")
    assignments.answer(vanna, ref, accepted=False, reason="overload")
    hand(vanna, dara)
    assert stands(dara, ref) == ("triage", dara.actor, 3)
    with pytest.raises(NotFound):
        assignments.answer(vanna, ref, accepted=True)


def test_an_assignment_is_undone_with_the_grant_that_was_made_for_it(office):
    dara, vanna = office
    ref = in_triage(dara)
    before = stands(dara, ref)
    assignments.take_back(dara, assignments.assign(dara, ref, person=str(vanna.actor)))
    assert stands(dara, ref) == before
    assert sharing.shared_with(dara, ref) == []
    hand(dara, vanna)
    with vanna.read() as reader:
        assert not reader.where(Assignment, to=vanna.actor, answer=None) or ref not in refs(vanna)


def test_an_open_case_changes_hands_and_stays_open(office):
    dara, _ = office
    ref = cases.add_case(dara, consultation())
    assignments.assign(dara, ref, person=str(dara.actor))
    assert stands(dara, ref) == ("open", dara.actor, 0)
    assert assignments.answer(dara, ref, accepted=False, reason="conflict").owner == dara.actor
