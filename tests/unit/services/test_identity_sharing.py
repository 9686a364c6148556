# SPDX-License-Identifier: Apache-2.0
"""The lead of a team reads who was interviewed only if the interviewer shows it, and both see that it was shown."""

import pytest

from legalaid.domain.interview import InterviewIdentity
from legalaid.errors import NotFound
from legalaid.services import organisation
from legalaid.services.identity_sharing import (
    NobodyToShow,
    hide_identities,
    identities_shown,
    may_be_shown,
    show_identities,
)
from legalaid.services.interviews import identify, identity_of
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_page import visit_page
from tests.helpers.desks import open_desk
from tests.helpers.joined import founded, hand, joined
from tests.helpers.visits import visit_document

GIVEN = "វណ្ណៈ"


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    """A monitor and the lead of the team, in one office."""
    folder = tmp_path_factory.mktemp("team")
    monitor, _ = founded(folder / "monitor")
    lead = joined(monitor, open_desk(folder / "lead", which=1), roles=("supervisor", "monitor"))
    with monitor, lead:
        hand(lead, monitor)
        yield monitor, lead


def person_of(desk):
    own = desk.store.device.hex()
    return next(one["person"] for one in organisation.people(desk) if own in one["devices"])


def talks(desk, ref):
    return {line.record.pseudonym: line.record for line in visit_page(desk, ref).interviews}


def name(desk, subject):
    found = identity_of(desk, subject)
    return None if found is None else found.record.given_km


def test_names_are_read_by_whom_the_interviewer_shows_them_and_closed_again_for_what_comes_later(team):
    monitor, lead = team
    ref = import_visit(monitor, visit_document())
    who = talks(monitor, ref)
    hand(monitor, lead)
    assert set(talks(lead, ref)) == {"A1", "A2"}
    assert name(lead, who["A1"].id) is None
    assert identities_shown(monitor, ref) == identities_shown(lead, ref) == ()
    assert may_be_shown(lead, ref) == ()
    assert [str(one.person) for one in may_be_shown(monitor, ref)] == [person_of(lead)]

    (share,) = show_identities(monitor, ref, person=person_of(lead))
    assert (str(share.person.person), share.reason) == (person_of(lead), "review")
    assert hand(monitor, lead).quarantined == 0
    assert name(lead, who["A1"].id) == GIVEN
    assert identities_shown(lead, ref) == identities_shown(monitor, ref) == (share,), "both sides see it"
    with pytest.raises(NobodyToShow):
        show_identities(lead, ref, person=person_of(lead))

    assert hide_identities(monitor, ref, person=person_of(lead)) == ()
    identify(monitor, who["A2"].visit, who["A2"].id, {"given_km": "ចាន់ថា"})
    hand(monitor, lead)
    assert name(lead, who["A2"].id) is None, "what is written after the end is closed"
    assert name(lead, who["A1"].id) == GIVEN, "what was read was read"


def test_a_name_that_the_lead_writes_down_stands_in_a_compartment_of_the_lead_alone(team):
    monitor, lead = team
    ref = import_visit(monitor, visit_document())
    who = talks(monitor, ref)
    show_identities(monitor, ref, person=person_of(lead))
    hand(monitor, lead)
    assert name(lead, who["A1"].id) == GIVEN
    identify(lead, who["A2"].visit, who["A2"].id, {"given_km": "ចាន់ថា"})
    hand(lead, monitor)
    assert name(monitor, who["A2"].id) is None
    with lead.read() as reader:
        spaces = {row.subject: row.space_id for row in reader.where(InterviewIdentity, visit=who["A1"].visit)}
    assert spaces[who["A1"].id] != spaces[who["A2"].id]


def test_who_is_not_here_cannot_be_shown_and_a_stranger_sees_nothing(team):
    monitor, lead = team
    quiet = import_visit(monitor, visit_document(interviews=None, findings=None, recommendations=None, requests=None))
    with pytest.raises(NobodyToShow):
        show_identities(monitor, quiet, person=person_of(lead))
    ref = import_visit(monitor, visit_document())
    with pytest.raises(NotFound):
        show_identities(monitor, ref, person="00000000-0000-0000-0000-000000000000")
    assert identities_shown(monitor, ref) == ()
