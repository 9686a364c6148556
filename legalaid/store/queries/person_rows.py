# SPDX-License-Identifier: Apache-2.0
"""Which people are in a list of any length, page by page, and how many are there in all?"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from legalaid.domain.identifiers import read_phone
from legalaid.domain.values import PartialDate
from legalaid.khmer.digits import to_latin
from legalaid.store.queries.case_rows import EVERY_HIT, PAGE
from legalaid.store.queries.search import search_people
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES

_LAST = "\uffff"
"""Sorts behind everything that a number goes on with."""

_PERSON, _IDENTITY, _PHONE = TABLES["person"], TABLES["person_identity"], TABLES["person_phone"]
_DOCUMENT, _PARTY = TABLES["person_document"], TABLES["case_party"]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as a row of a list; `cases` counts the cases in which this entry has a part."""

    local_id: int
    id: UUID
    name_km: str
    name_latin: str
    alias: str
    sex: str | None
    birth: PartialDate | None
    place: str | None
    phone: str
    cases: int

    @property
    def name(self) -> str:
        """What this person is called."""
        return self.name_km or self.name_latin or self.alias


def hits(reader: Reader, text: str, *, limit: int = EVERY_HIT) -> tuple[int, ...]:
    """The rows of the people whose name, telephone or paper begins so; of names no more than the newest `limit`."""
    found = set(search_people(reader, text, limit=limit))
    numbers = to_latin(text.strip())
    if any(char.isdigit() for char in numbers):
        found.update(_by_number(reader, numbers))
    return tuple(sorted(found, reverse=True))


def page(
    reader: Reader, found: tuple[int, ...] | None, after: PersonRow | None, *, limit: int = PAGE
) -> tuple[PersonRow, ...]:
    """The newest people behind `after`, among those found or among all."""
    c = _PERSON.c
    query = sa.select(c.local_id, c.id, c.alias, c.sex, c.birth).where(*_conditions(found))
    if after is not None:
        query = query.where(c.local_id < after.local_id)
    return _rows(reader, reader.connection.execute(query.order_by(c.local_id.desc()).limit(limit)).all())


def count(reader: Reader, found: tuple[int, ...] | None) -> int:
    """How many people there are in all."""
    query = sa.select(sa.func.count()).select_from(_PERSON).where(*_conditions(found))
    return int(reader.connection.execute(query).scalar_one())


def rows(reader: Reader, people: Sequence[UUID]) -> tuple[PersonRow, ...]:
    """The rows of these people, in this order; those that are gone are left out."""
    c = _PERSON.c
    query = sa.select(c.local_id, c.id, c.alias, c.sex, c.birth).where(c.id.in_(people), c.deleted == 0)
    found = {one.id: one for one in _rows(reader, reader.connection.execute(query).all())}
    return tuple(found[one] for one in people if one in found)


def near(reader: Reader, names: Iterable[str], numbers: Iterable[str], *, limit: int = 400) -> tuple[UUID, ...]:
    """Who shares a word of these names, or one of these numbers: few enough to be compared one by one."""
    words = {word for name in names for word in name.split()}
    found = {row for word in words for row in search_people(reader, word, limit=limit)}
    found.update(row for number in numbers for row in _by_number(reader, number))
    each = sa.func.json_each(json.dumps(sorted(found))).table_valued("value")
    query = sa.select(_PERSON.c.id).where(_PERSON.c.deleted == 0, _PERSON.c.local_id.in_(sa.select(each.c.value)))
    return tuple(reader.connection.execute(query).scalars())


def _conditions(found: tuple[int, ...] | None) -> "list[sa.ColumnElement[bool]]":
    conditions: list[sa.ColumnElement[bool]] = [_PERSON.c.deleted == 0]
    if found is not None:
        each = sa.func.json_each(json.dumps(found)).table_valued("value")
        conditions.append(_PERSON.c.local_id.in_(sa.select(each.c.value)))
    return conditions


def _by_number(reader: Reader, typed: str) -> Iterator[int]:
    """Whose telephone or paper begins with what was typed, a telephone in its national or international form."""
    bare = "".join(char for char in typed if char.isalnum() or char == "+")
    national = f"+855{bare[1:]}" if bare.startswith("0") else bare
    phone = read_phone(typed).e164 or national
    begins = ((_PHONE, _PHONE.c.e164, phone), (_PHONE, _PHONE.c.typed, typed), (_DOCUMENT, _DOCUMENT.c.number, bare))
    for table, column, beginning in begins:
        query = sa.select(_PERSON.c.local_id).join(table, table.c.person == _PERSON.c.id)
        query = query.where(column >= beginning, column < beginning + _LAST, table.c.deleted == 0)
        yield from reader.connection.execute(query).scalars()


def _rows(reader: Reader, found: Sequence[Any]) -> tuple[PersonRow, ...]:
    ids = [row.id for row in found]
    identities = {row.person: row for row in _of(reader, _IDENTITY, ids)}
    phones = {row.person: row.typed for row in sorted(_of(reader, _PHONE, ids), key=lambda row: -row.position)}
    parts = Counter(row.person for row in _of(reader, _PARTY, ids))
    return tuple(_row(row, identities.get(row.id), phones.get(row.id, ""), parts[row.id]) for row in found)


def _of(reader: Reader, table: sa.Table, people: Sequence[UUID]) -> Sequence[Any]:
    query = sa.select(table).where(table.c.person.in_(people), table.c.deleted == 0)
    return reader.connection.execute(query).all()


def _row(row: Any, identity: Any, phone: str, cases: int) -> PersonRow:
    def name(*parts: str | None) -> str:
        return " ".join(filter(None, parts))

    return PersonRow(
        local_id=row.local_id,
        id=row.id,
        name_km=name(identity.family_km, identity.given_km) if identity else "",
        name_latin=name(identity.family_latin, identity.given_latin) if identity else "",
        alias=row.alias or "",
        sex=row.sex,
        birth=row.birth,
        place=identity.place if identity else None,
        phone=phone,
        cases=cases,
    )
