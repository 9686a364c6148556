# SPDX-License-Identifier: Apache-2.0
"""Who is one person, on whichever of their computers, and who else belongs?

A record names a person by the entry of the computer that they used; whoever has two computers has two such entries.
What the members' log calls the person is the entry of their first one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from legalaid.domain.office import Staff
from legalaid.services.desk import Desk
from legalaid.services.organisation import names_of, office_of, offices
from legalaid.store.reader import Reader
from legalaid.sync import custody
from legalaid.sync.membership import Membership


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who belongs. The name is known in the own office alone, elsewhere the office says who it is."""

    person: UUID
    name: str | None
    office: str | None
    roles: tuple[str, ...]
    belongs: bool
    """Whether one of their computers still belongs."""


STRANGER = Colleague(UUID(int=0), None, None, (), belongs=False)
"""Somebody of whom nothing is known here."""


def own_ids(desk: Desk, reader: Reader) -> frozenset[UUID]:
    """Every entry by which a record may name the person at this computer."""
    person = own_person(desk, reader)
    return frozenset({desk.actor} | _entries(reader).get(person, frozenset({person})))


def own_person(desk: Desk, reader: Reader) -> UUID:
    """What the members' log calls the person at this computer; without an organisation, their only entry."""
    membership = custody.current(reader)
    own = None if membership is None else membership.member(desk.store.device)
    return desk.actor if own is None else UUID(bytes=own.person)


def is_alone(reader: Reader) -> bool:
    """Whether nobody else belongs."""
    membership = custody.current(reader)
    return membership is None or len({member.person for member in membership.living()}) <= 1


def everybody(reader: Reader) -> Mapping[UUID, Colleague]:
    """Everybody who belongs or belonged, by each of their entries that is known here."""
    membership = custody.current(reader)
    if membership is None:
        return {}
    entries = _entries(reader)
    found: dict[UUID, Colleague] = {}
    for one in _people(reader, membership):
        found |= dict.fromkeys((one.person, *entries.get(one.person, ())), one)
    return found


def _people(reader: Reader, membership: Membership) -> list[Colleague]:
    names, directory = names_of(reader), offices(reader, membership)
    by_person: dict[bytes, Colleague] = {}
    for member in sorted(membership.members.values(), key=lambda member: member.revoked is None):
        by_person[member.person] = Colleague(
            person=UUID(bytes=member.person),
            name=names.get(member.person),
            office=office_of(directory, membership, member.device),
            roles=tuple(sorted(member.roles)),
            belongs=member.revoked is None,
        )
    return list(by_person.values())


def _entries(reader: Reader) -> Mapping[UUID, frozenset[UUID]]:
    """The entries of each person, as far as the computers' offices are readable here."""
    membership = custody.current(reader)
    found: dict[UUID, frozenset[UUID]] = {}
    for staff in reader.where(Staff) if membership is not None else ():
        member = None if staff.device is None or membership is None else membership.member(staff.device)
        if member is not None:
            person = UUID(bytes=member.person)
            found[person] = found.get(person, frozenset({person})) | {staff.id}
    return found
