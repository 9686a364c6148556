# SPDX-License-Identifier: Apache-2.0
"""Is somebody in this case on another side of a case, here or at another office?

A lawyer who is told that the opposing party is or was a client must decide before giving advice. What is found here is
a likeness with its reasons. Of another office it is said only that there may be a conflict: head office knows more.
Nothing is decided, blocked or stored.
"""

from dataclasses import dataclass
from typing import Any

from legalaid.domain.case import AGAINST, ENDED, OURS, CaseFile, CaseParty
from legalaid.domain.matching import Description, Why
from legalaid.services.case_list import person_names
from legalaid.services.cases import find_case
from legalaid.services.desk import Desk
from legalaid.services.people_search import find_people
from legalaid.store import membership as kept
from legalaid.store.queries.people import candidates
from legalaid.store.reader import Reader


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


# --- other offices ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """There may be a conflict at another office. Which office is told to head office and supervisors alone."""

    offices: tuple[str, ...] = ()


def elsewhere(desk: Desk, sought: Description, role: str) -> Elsewhere | None:
    """Whether somebody like this stands on the other side at another office; None without an organisation."""
    with desk.read() as reader:
        stand = kept.mine(reader.connection)
        if stand is None:
            return None
        from legalaid.services import blind_index  # noqa: PLC0415 - only who belongs loads what it needs

        found = blind_index.offices_facing(reader, sought, role)
        if not found:
            return None
        return Elsewhere(tuple(sorted(found)) if blind_index.may_name_offices(desk, reader) else ())


# --- one case --------------------------------------------------------------------------------------------------------


def check_case(desk: Desk, ref: str) -> list[dict[str, Any]]:
    """Every possible conflict of a case that is on record, as commands print it. Raises as `find_case` does."""
    with desk.read() as reader:
        case = find_case(reader, ref)
        parties = [party for party in reader.where(CaseParty, case=case.id) if party.person is not None]
        people = {one.id: one for one in candidates(reader, persons=[p.person for p in parties if p.person])}
    hits: list[dict[str, Any]] = []
    for party in parties:
        one = people.get(party.person) if party.person else None
        if one is not None:
            about = {"party": " · ".join(one.names), "role": party.role}
            hits += [about | _local(side) for side in other_sides(desk, one, party.role, but=case.number)]
            if (other := elsewhere(desk, one, party.role)) is not None:
                hits.append(about | {"scope": "other_office", "offices": list(other.offices)})
    return hits


def _local(side: OtherSide) -> dict[str, Any]:
    told = {"scope": "local", "case": side.ref, "as": side.role, "ended": side.is_ended}
    return told | {"names": list(side.names), "score": side.score, "why": [str(reason) for reason in side.why]}
