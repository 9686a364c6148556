# SPDX-License-Identifier: Apache-2.0
"""Which cases are there, newest first, and whose are they?"""

from typing import Any
from uuid import UUID

from legalaid.domain import vocabulary
from legalaid.domain.case import CaseFile, CaseParty, Contact
from legalaid.domain.person import Person, PersonIdentity
from legalaid.errors import UnknownCode
from legalaid.services.cases import CLIENT
from legalaid.services.desk import Desk
from legalaid.store.queries.search import search_cases
from legalaid.store.reader import Reader

_WIDE = 2_000
"""How many hits of a search are looked through for a status."""


def list_cases(desk: Desk, *, query: str | None, status: str | None, limit: int) -> list[dict[str, Any]]:
    """Cases that hold all words of the query (text, names, phones, numbers), of one status if given, newest first.

    Raises `UnknownCode` for a status that does not exist.
    """
    if status is not None and status not in vocabulary.codes("case_status"):
        raise UnknownCode(field="status", vocabulary="case_status")
    with desk.read() as reader:
        return [_entry(reader, case) for case in _found(reader, query, status, limit)]


def _found(reader: Reader, query: str | None, status: str | None, limit: int) -> list[CaseFile]:
    if query is None or not query.strip():
        wanted = {} if status is None else {"status": status}
        return list(reader.where(CaseFile, descending=True, limit=limit, **wanted))
    hits = search_cases(reader, query, limit=limit if status is None else _WIDE)
    cases = (case for hit in hits for case in reader.where(CaseFile, local_id=hit))
    return [case for case in cases if status is None or case.status == status][:limit]


def _entry(reader: Reader, case: CaseFile) -> dict[str, Any]:
    contact = min(reader.where(Contact, case=case.id), key=lambda entry: entry.received_at, default=None)
    return {
        "ref": case.number,
        "client": client_name(reader, case.id),
        "matter": case.matter,
        "channel": contact.channel if contact else None,
        "urgency": case.urgency,
        "status": case.status,
        "opened_on": case.opened_on.isoformat(),
    }


def client_name(reader: Reader, case: UUID) -> str | None:
    """How the client of a case is called in lists: the name, else the alias, else nothing."""
    party = next(iter(reader.where(CaseParty, case=case, role=CLIENT)), None)
    if party is None or party.person is None:
        return None
    names = [name for name in person_names(reader, party.person) if name]
    return names[0] if names else None


def person_names(reader: Reader, person: UUID) -> tuple[str, ...]:
    """The names of a person, Khmer first; the alias where there is no other."""
    identity = next(iter(reader.where(PersonIdentity, person=person)), None)
    names = (identity.name_km, identity.name_latin, *identity.aka) if identity else ()
    known = tuple(name for name in names if name)
    if known:
        return known
    record = reader.get(Person, person)
    return (record.alias,) if record and record.alias else ()
