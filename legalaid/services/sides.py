# SPDX-License-Identifier: Apache-2.0
"""Is somebody in this case on another side of a case here?

A lawyer who is told that the opposing party is or was a client must decide before giving advice. What is found is a
likeness with its reasons; nothing is decided, blocked or stored here.
"""

from dataclasses import dataclass

from legalaid.domain.case import ENDED, CaseFile, CaseParty
from legalaid.domain.matching import Description, Why
from legalaid.services.case_list import person_names
from legalaid.services.desk import Desk
from legalaid.services.people_search import find_people
from legalaid.store.reader import Reader

OURS = frozenset({"client", "co_client"})
"""Roles of those whom the office serves."""

AGAINST = frozenset({"adverse", "alleged_perpetrator"})
"""Roles of those who stand against a client."""


@dataclass(frozen=True, slots=True)
class OtherSide:
    """A person on record who may be the one that was named, and their part in another case."""

    ref: str
    role: str
    is_ended: bool
    names: tuple[str, ...]
    score: int
    why: tuple[Why, ...]


def other_sides(desk: Desk, sought: Description, role: str, *, but: str | None = None) -> tuple[OtherSide, ...]:
    """Where somebody in this role has stood on the other side; `but` is the case that is being written."""
    facing = OURS if role in AGAINST else AGAINST if role in OURS else frozenset()
    if not facing or not (sought.names or sought.phones or sought.ids):
        return ()
    with desk.read() as reader:
        found = [
            side for hit in find_people(desk, reader, sought) for side in _sides(reader, hit.id, hit.score, hit.why)
        ]
    return tuple(side for side in found if side.role in facing and side.ref != but)


def _sides(reader: Reader, person: object, score: int, why: tuple[Why, ...]) -> list[OtherSide]:
    sides = []
    for party in reader.where(CaseParty, person=person):
        case = reader.get(CaseFile, party.case)
        if case is not None and party.person is not None:
            names = person_names(reader, party.person)
            sides.append(OtherSide(case.number, party.role, case.status in ENDED, names, score, why))
    return sides
