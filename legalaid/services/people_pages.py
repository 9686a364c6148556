# SPDX-License-Identifier: Apache-2.0
"""Who is this person, over all entries that are held to be them: names, how to reach them, cases and roles?

An entry lives in the case in which it was written. What joins several of them is a link that somebody made and that
can be taken back; the page shows the entries side by side and merges nothing.
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from legalaid.domain.case import CaseFile, CaseParty
from legalaid.domain.matching import Description, Why, match
from legalaid.domain.office import Staff
from legalaid.domain.person import PersonLink
from legalaid.services.desk import Desk
from legalaid.services.people import PersonForm, open_person
from legalaid.services.people_search import SAME, find_people
from legalaid.store.queries import person_rows
from legalaid.store.queries.people import candidates, same_person
from legalaid.store.reader import Reader


@dataclass(frozen=True, slots=True)
class PartInCase:
    """The part of one entry in one case."""

    ref: str
    role: str
    matter: str
    status: str
    opened_on: date
    person: UUID


@dataclass(frozen=True, slots=True)
class Link:
    """Somebody's statement that two entries are one person."""

    a: UUID
    b: UUID
    by: str
    why: str | None


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person; the entry that was opened comes first."""

    entries: tuple[PersonForm, ...]
    parts: tuple[PartInCase, ...]
    links: tuple[Link, ...]

    @property
    def id(self) -> UUID:
        """The entry that was opened."""
        return self.entries[0].id


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another entry that may be the same person, how likely (0 to 100), and why."""

    person: UUID
    names: tuple[str, ...]
    score: int
    why: tuple[Why, ...]
    parts: tuple[PartInCase, ...]


def open_person_page(desk: Desk, person: UUID) -> PersonPage:
    """A person's page. Raises `NotFound`."""
    with desk.read() as reader:
        ids = [person, *sorted(same_person(reader, person) - {person})]
        parts = [part for one in ids for part in _parts(reader, one)]
        return PersonPage(
            entries=tuple(open_person(reader, one) for one in ids),
            parts=tuple(sorted(parts, key=lambda part: (part.opened_on, part.ref), reverse=True)),
            links=tuple(_links(reader, ids)),
        )


def suggestions(desk: Desk, page: PersonPage, *, widely: bool = False, least: int = 70) -> tuple[Suggestion, ...]:
    """Entries like this one that nobody has joined with it; best first.

    At once only those are looked at that share a word of a name or a number; `widely` compares with everybody, which
    reads all names once after each change.
    """
    known, sought = {entry.id for entry in page.entries}, description(page.entries[0])
    most = 10 + len(known)
    with desk.read() as reader:
        if widely:
            found = find_people(desk, reader, sought, limit=most)
        else:
            around = person_rows.near(reader, sought.names, (*sought.phones, *sought.ids))
            found = match(sought, candidates(reader, persons=around), limit=most)
        return tuple(
            Suggestion(hit.id, names_of(open_person(reader, hit.id)), hit.score, hit.why, tuple(_parts(reader, hit.id)))
            for hit in found
            if hit.id not in known and hit.score >= least
        )


def names_of(person: PersonForm) -> tuple[str, ...]:
    """Everything that this entry is called, Khmer first, the alias last."""
    identity = person.identity.record if person.identity else None
    names = (identity.name_km, identity.name_latin, *identity.aka) if identity else ()
    return tuple(dict.fromkeys(name for name in (*names, person.person.record.alias) if name))


def description(person: PersonForm) -> Description:
    """What is known of a person, as another entry of theirs is looked for."""
    identity = person.identity.record if person.identity else None
    known = Description(
        phones=tuple(phone.record.e164 or phone.record.typed for phone in person.phones),
        ids=tuple(paper.number for paper in person.documents),
        birth=person.person.record.birth,
    )
    if identity is None:
        return known
    return replace(
        known,
        name_km=identity.name_km,
        name_latin=identity.name_latin,
        other_names=identity.aka,
        commune=identity.place,
    )


def _parts(reader: Reader, person: UUID) -> list[PartInCase]:
    found = []
    for party in reader.where(CaseParty, person=person):
        case = reader.get(CaseFile, party.case)
        if case is not None:
            found.append(PartInCase(case.number, party.role, case.matter, case.status, case.opened_on, person))
    return found


def _links(reader: Reader, people: list[UUID]) -> list[Link]:
    staff = {one.id: one.name_km or one.name_en or "" for one in reader.where(Staff)}
    found = [link for person in people for link in reader.where(PersonLink, a=person) if link.kind == SAME]
    return [Link(link.a, link.b, staff.get(link.by, "") if link.by else "", link.why) for link in found]
