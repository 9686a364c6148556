# SPDX-License-Identifier: Apache-2.0
"""Who are the people: by name for the "same person?" question, in a case, and over several entries?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from legalaid.domain.matching import Candidate
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES
from legalaid.store.tables import AUDIT

_PERSON, _IDENTITY = TABLES["person"].c, TABLES["person_identity"].c
_PHONE, _DOCUMENT = TABLES["person_phone"].c, TABLES["person_document"].c
_EXTERNAL, _LINK, _PARTY = TABLES["person_external"].c, TABLES["person_link"].c, TABLES["case_party"].c

SAME = "same_person"

_ABOUT = {
    "person": _PERSON.id,
    "person_identity": _IDENTITY.person,
    "person_phone": _PHONE.person,
    "person_document": _DOCUMENT.person,
    "person_external": _EXTERNAL.person,
}
"""The tables that a `Candidate` is made from, and where each says who the person is."""


@dataclass(frozen=True, slots=True)
class PersonInCase:
    """A person's part in a case; `names` has the Khmer one first, the alias where there is no other."""

    person: UUID
    role: str
    names: tuple[str, ...]


def candidates(reader: Reader, *, persons: Iterable[UUID] | None = None) -> Iterator[Candidate]:
    """Everybody on record, or some of them, as a `NameIndex` wants them."""
    wanted = None if persons is None else tuple(persons)
    phones = _lists(reader, sa.select(_PHONE.person, sa.func.coalesce(_PHONE.e164, _PHONE.typed)), _PHONE, wanted)
    numbers = _lists(reader, sa.select(_DOCUMENT.person, _DOCUMENT.number), _DOCUMENT, wanted)
    others = _lists(reader, sa.select(_EXTERNAL.person, _EXTERNAL.value), _EXTERNAL, wanted)
    names = _names(reader, wanted)
    query = sa.select(_PERSON.id, _PERSON.birth, _PERSON.alias).where(_PERSON.deleted == 0)
    for row in reader.connection.execute(query if wanted is None else query.where(_PERSON.id.in_(wanted))):
        name = names.get(row.id, _Names())
        yield Candidate(
            id=row.id,
            name_km=name.km,
            name_latin=name.latin,
            other_names=(*name.others, *((row.alias,) if row.alias else ())),
            phones=phones[row.id],
            ids=(*numbers[row.id], *others[row.id]),
            birth=row.birth,
            commune=name.place,
        )


def changed_since(reader: Reader, seq: int) -> frozenset[UUID]:
    """Whoever had anything written about them after this entry of the audit trail, those deleted then included."""
    found: set[UUID] = set()
    for name, person in _ABOUT.items():
        touched = sa.select(AUDIT.c.object_id).where(AUDIT.c.seq > seq, AUDIT.c.object_kind == name)
        found.update(reader.connection.execute(sa.select(person).where(TABLES[name].c.id.in_(touched))).scalars())
    return frozenset(found)


def parties_since(reader: Reader, seq: int) -> frozenset[UUID]:
    """Whose part in a case was written after this entry of the audit trail."""
    touched = sa.select(AUDIT.c.object_id).where(AUDIT.c.seq > seq, AUDIT.c.object_kind == "case_party")
    query = sa.select(_PARTY.person).where(_PARTY.id.in_(touched), _PARTY.person.is_not(None))
    return frozenset(reader.connection.execute(query).scalars())


def in_case(reader: Reader, case: UUID) -> tuple[PersonInCase, ...]:
    """The people of a case in the order they were entered."""
    query = sa.select(_PARTY.person, _PARTY.role).where(
        _PARTY.case == case, _PARTY.person.is_not(None), _PARTY.deleted == 0
    )
    rows = reader.connection.execute(query.order_by(_PARTY.local_id)).all()
    called = names_of(reader, [row.person for row in rows])
    return tuple(PersonInCase(row.person, row.role, called.get(row.person, ())) for row in rows)


def names_of(reader: Reader, persons: Iterable[UUID]) -> dict[UUID, tuple[str, ...]]:
    """How people are called: Khmer, Latin, other names; the alias where there is no name."""
    found = {candidate.id: candidate.names for candidate in candidates(reader, persons=persons)}
    return {person: names for person, names in found.items() if names}


def same_person(reader: Reader, person: UUID) -> frozenset[UUID]:
    """All entries that people hold to be this person, itself included: links of links count."""
    known, fresh = {person}, {person}
    while fresh:
        either = sa.or_(_LINK.a.in_(fresh), _LINK.b.in_(fresh))
        query = sa.select(_LINK.a, _LINK.b).where(either, _LINK.kind == SAME, _LINK.deleted == 0)
        fresh = {end for row in reader.connection.execute(query) for end in (row.a, row.b)} - known
        known |= fresh
    return frozenset(known)


# --- names -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Names:
    km: str = ""
    latin: str = ""
    others: tuple[str, ...] = ()
    place: str | None = None


def _names(reader: Reader, wanted: tuple[UUID, ...] | None) -> dict[UUID, _Names]:
    query = sa.select(
        _IDENTITY.person,
        _IDENTITY.family_km,
        _IDENTITY.given_km,
        _IDENTITY.family_latin,
        _IDENTITY.given_latin,
        _IDENTITY.aka,
        _IDENTITY.place,
    )
    return {row.person: _called(row) for row in reader.connection.execute(_of(query, _IDENTITY, wanted))}


def _called(row: Any) -> _Names:
    khmer, latin = _together(row.family_km, row.given_km), _together(row.family_latin, row.given_latin)
    return _Names(khmer, latin, row.aka or (), row.place)


def _together(family: str | None, given: str | None) -> str:
    return " ".join(part for part in (family, given) if part)


def _lists(
    reader: Reader, query: "sa.Select[Any]", columns: Any, wanted: tuple[UUID, ...] | None
) -> defaultdict[UUID, tuple[str, ...]]:
    found: defaultdict[UUID, tuple[str, ...]] = defaultdict(tuple)
    for person, value in reader.connection.execute(_of(query, columns, wanted)):
        if value:
            found[person] += (value,)
    return found


def _of(query: "sa.Select[Any]", columns: Any, wanted: tuple[UUID, ...] | None) -> "sa.Select[Any]":
    query = query.where(columns.deleted == 0).order_by(columns.local_id)
    return query if wanted is None else query.where(columns.person.in_(wanted))
