# SPDX-License-Identifier: Apache-2.0
"""To whom has a monitor shown who was interviewed at a visit, and how is that given and ended?

Nobody but the interviewer reads these names, not even the lead of the team. Whoever is to read them gets the key of the
interviewer's own compartment of that visit by a grant: one person, named in the log for both sides to see.
"""

from functools import partial
from uuid import UUID

from legalaid.domain.interview import InterviewIdentity
from legalaid.errors import CaseWorkError
from legalaid.ids import SpaceId
from legalaid.services import sharing
from legalaid.services.colleagues import Colleague, everybody, is_alone, own_person
from legalaid.services.desk import Desk
from legalaid.services.sharing import Given, Share
from legalaid.services.visits import find_visit
from legalaid.store.reader import Reader
from legalaid.sync import member_ops as ops

_ACTION = "interview.show"


class NobodyToShow(CaseWorkError):
    """Nobody's name was written down on this computer at that visit, so there is nothing to show."""

    code = "case.nobody_to_show"


def show_identities(desk: Desk, ref: str, *, person: str) -> tuple[Share, ...]:
    """Let a person's computers read who was interviewed here; who may then. Those who come later are in it too.

    Raises `NobodyToShow`, `NotFound` for the visit or the person, or `NoOrganisation`.
    """
    found: dict[Share, None] = {}
    for space in _own(desk, ref):
        given = sharing.give(desk, _ACTION, partial(_given, space=space), person=person, reason=ops.Reason.REVIEW)
        found |= dict.fromkeys(given)
    return tuple(found)


def hide_identities(desk: Desk, ref: str, *, person: str) -> tuple[Share, ...]:
    """End that: names written from now on are closed to the person, who keeps what was read. Raises as showing does."""
    found: dict[Share, None] = {}
    for space in _own(desk, ref):
        found |= dict.fromkeys(sharing.end(desk, _ACTION, partial(_given, space=space), person=person))
    return tuple(found)


def identities_shown(desk: Desk, ref: str) -> tuple[Share, ...]:
    """To whom names of this visit were shown, by whom; the same on both sides. Empty for a vault alone."""
    with desk.read() as reader:
        if is_alone(reader):
            return ()
        spaces = _spaces(reader, find_visit(reader, ref).id)
        return tuple(dict.fromkeys(share for space in spaces for share in sharing.shares_of(reader, space)))


def may_be_shown(desk: Desk, ref: str) -> tuple[Colleague, ...]:
    """The people to whom this computer could show names of this visit; nobody where it has none to show."""
    with desk.read() as reader:
        if is_alone(reader):
            return ()
        visit = find_visit(reader, ref).id
        if not any(sharing.may_share(desk, reader, space) for space in _spaces(reader, visit)):
            return ()
        own = own_person(desk, reader)
        return tuple(dict.fromkeys(one for one in everybody(reader).values() if one.belongs and one.person != own))


def _own(desk: Desk, ref: str) -> tuple[SpaceId, ...]:
    """The compartments of this visit whose key the person at this computer may give. Raises `NobodyToShow`."""
    with desk.read() as reader:
        visit = find_visit(reader, ref).id
        spaces = tuple(space for space in _spaces(reader, visit) if sharing.may_share(desk, reader, space))
    if not spaces:
        raise NobodyToShow
    return spaces


def _spaces(reader: Reader, visit: UUID) -> list[SpaceId]:
    return sorted({SpaceId(one.space_id) for one in reader.where(InterviewIdentity, visit=visit)})


def _given(reader: Reader, space: SpaceId) -> Given:
    known = reader.where(InterviewIdentity, space_id=space, limit=1)[0]
    return Given(space, InterviewIdentity.table.name, known.visit)
