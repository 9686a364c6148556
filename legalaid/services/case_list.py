# SPDX-License-Identifier: Apache-2.0
"""Which cases are there, newest first, and whose are they?"""

from typing import Any
from uuid import UUID

from legalaid.domain import vocabulary
from legalaid.errors import UnknownCode
from legalaid.services.desk import Desk
from legalaid.store.queries.cases import CaseLine, page_of_cases
from legalaid.store.queries.people import names_of
from legalaid.store.reader import Reader

_AT_ONCE = 500
"""Cases that are read together."""


def list_cases(desk: Desk, *, query: str | None, status: str | None, limit: int) -> list[dict[str, Any]]:
    """Cases that hold all words of the query (text, names, phones, numbers), of one status if given, newest first.

    Raises `UnknownCode` for a status that does not exist.
    """
    if status is not None and status not in vocabulary.codes("case_status"):
        raise UnknownCode(field="status", vocabulary="case_status")
    found: list[dict[str, Any]] = []
    before: int | None = None
    with desk.read() as reader:
        while len(found) < limit:
            part = min(_AT_ONCE, limit - len(found))
            page = page_of_cases(reader, text=query or "", status=status, before=before, limit=part)
            found += map(_entry, page.lines)
            before = page.before
            if before is None:
                break
    return found


def _entry(line: CaseLine) -> dict[str, Any]:
    # A number that two laptops have given opens neither case; the id does.
    told = {"id": str(line.id), "number_given_twice": True} if line.is_twin else {}
    return told | {
        "ref": line.number,
        "client": next(iter(line.clients), None),
        "kind": line.kind,
        "matter": line.matter,
        "urgency": line.urgency,
        "status": line.status,
        "opened_on": line.opened_on.isoformat(),
        "next_due": None if line.next_due is None else str(line.next_due),
    }


def person_names(reader: Reader, person: UUID) -> tuple[str, ...]:
    """The names of a person, Khmer first; the alias where there is no other."""
    return names_of(reader, [person]).get(person, ())
