# SPDX-License-Identifier: Apache-2.0
"""Is this person already known, and which entries do people hold to be one person?

Finding is by likeness and says why; joining is a statement of a person, kept as a link that can be taken back. No entry
is ever merged.
"""

from dataclasses import dataclass
from threading import Lock
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

from legalaid import limits
from legalaid.domain.case import CaseFile, CaseParty
from legalaid.domain.identifiers import read_phone
from legalaid.domain.matching import Description, Match, NameIndex
from legalaid.domain.person import Person, PersonLink
from legalaid.domain.record import build
from legalaid.errors import NotFound, WrongValue
from legalaid.khmer.digits import to_latin
from legalaid.khmer.text import is_khmer
from legalaid.services.case_list import person_names
from legalaid.services.desk import Desk
from legalaid.services.office import read_id
from legalaid.store.queries.people import candidates, changed_since
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work

SAME = "same_person"


def search_people(desk: Desk, text: str, *, limit: int = 10) -> list[dict[str, Any]]:
    """The likeliest people for a name in either script, a telephone or the number of a paper; best first."""
    return people_like(desk, describe(text), limit=limit)


def people_like(desk: Desk, sought: Description, *, limit: int = 10) -> list[dict[str, Any]]:
    """The likeliest people for all that is known of somebody; best first."""
    with desk.read() as reader:
        found = find_people(desk, reader, sought, limit=limit)
        return [
            {
                "id": str(hit.id),
                "names": list(person_names(reader, hit.id)),
                "score": hit.score,
                "why": [str(reason) for reason in hit.why],
                "cases": _cases(reader, hit.id),
            }
            for hit in found
        ]


def describe(text: str) -> Description:
    """What was typed, as the description of a person: with a digit in it, it is a number."""
    plain = to_latin(text.strip())
    if any(char.isdigit() for char in plain):
        return Description(phones=(read_phone(plain).e164 or plain,), ids=(plain,))
    return Description(name_km=plain) if is_khmer(plain) else Description(name_latin=plain)


@dataclass(slots=True)
class _Known:
    """The names on record of an open vault, and the end of the audit trail when they were last read."""

    head: int
    names: NameIndex


_indexes: WeakKeyDictionary[Desk, _Known] = WeakKeyDictionary()
_reading_names = Lock()


def find_people(desk: Desk, reader: Reader, sought: Description, *, limit: int = 10) -> tuple[Match, ...]:
    """The people on record who are like this; best first, with reasons. After a change only its people are read."""
    with _reading_names:
        return _names_on_record(desk, reader).match(sought, limit=limit)


def _names_on_record(desk: Desk, reader: Reader) -> NameIndex:
    head = reader.head().seq
    known = _indexes.get(desk)
    changed = changed_since(reader, known.head) if known else frozenset()
    if known is None or len(changed) > limits.PEOPLE_READ_AGAIN:
        known = _indexes[desk] = _Known(head, NameIndex(candidates(reader)))
    elif changed:
        _read_again(known.names, reader, changed)
    known.head = max(known.head, head)
    return known.names


def _read_again(names: NameIndex, reader: Reader, changed: frozenset[UUID]) -> None:
    for person in changed:
        names.remove(person)
    for candidate in candidates(reader, persons=changed):
        names.put(candidate)


def mark_same(desk: Desk, one: str, other: str, why: str | None = None) -> None:
    """State that two entries are one person; saying it twice changes nothing. Raises `NotFound` or `WrongValue`."""
    a, b = _two(one, other)
    with desk.write("person.same") as work:
        join(desk, work, a, b, why)


def join(desk: Desk, work: Work, a: UUID, b: UUID, why: str | None = None) -> None:
    """State it inside a unit of work that also does something else. Raises `NotFound`."""
    for person in (a, b):
        work.open(Person, person)
    if not _links(work, a, b):
        common = {"id": work.new_id(), "space_id": desk.office_space, "office_id": desk.office_id}
        work.add(build(PersonLink, **common, a=a, b=b, kind=SAME, by=work.actor, why=why))


def unmark_same(desk: Desk, one: str, other: str) -> None:
    """Take the statement back. Raises `NotFound` if nobody made it."""
    a, b = _two(one, other)
    with desk.write("person.not_same") as work:
        links = _links(work, a, b)
        if not links:
            raise NotFound(kind="person_link")
        for link in links:
            work.delete(work.open(PersonLink, link.id), reason="undone")


def _two(one: str, other: str) -> tuple[UUID, UUID]:
    a, b = read_id(one, "person"), read_id(other, "person")
    if a == b:
        raise WrongValue(field="b")
    return a, b


def _links(reader: Reader, a: UUID, b: UUID) -> list[PersonLink]:
    found = (*reader.where(PersonLink, a=a, b=b), *reader.where(PersonLink, a=b, b=a))
    return [link for link in found if link.kind == SAME]


def _cases(reader: Reader, person: UUID) -> list[str]:
    found = (reader.get(CaseFile, party.case) for party in reader.where(CaseParty, person=person))
    return [case.number for case in found if case is not None]
