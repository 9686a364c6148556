# SPDX-License-Identifier: Apache-2.0
"""Where is what somebody typed: a case, a person, or a number on paper?

One list: numbers first (of the case, at a court, of a letter), since whoever types a number means one thing; then
people; then the cases in which the words stand, newest first.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from legalaid.domain.case import CaseReference, Letter
from legalaid.khmer.text import fold
from legalaid.services.desk import Desk
from legalaid.store.queries import case_rows, person_rows
from legalaid.store.queries.case_rows import CaseRow
from legalaid.store.queries.search import search_cases
from legalaid.store.queries.stopping import unless
from legalaid.store.reader import Reader
from legalaid.store.search import bare_id

_CASES, _PEOPLE = 40, 12
"""How many of each are worth showing; who sees more than that types another word."""


class FoundKind(StrEnum):
    """What was found."""

    NUMBER = "number"
    """A case by its own number."""
    REFERENCE = "reference"
    """A case by its number at a court, police post or prison."""
    LETTER = "letter"
    """A case by the number of one of its letters."""
    PERSON = "person"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: of a person their id, of everything else the case number. `number` is the one that was meant."""

    kind: FoundKind
    names: tuple[str, ...]
    ref: str = ""
    person: UUID | None = None
    number: str = ""
    matter: str = ""
    status: str = ""
    cases: int = 0
    address: str = ""
    """What opens this very case, where another one bears its number too: its id."""


def find_everywhere(desk: Desk, text: str, stopped: Callable[[], bool] = lambda: False) -> tuple[Found, ...]:
    """The likeliest hits, best first; nothing for nothing."""
    if not text.strip():
        return ()
    with desk.read() as reader, unless(stopped, reader):
        found = case_rows.rows(reader, search_cases(reader, text, limit=_CASES), now=desk.clock.now())
        cases = [_case(reader, row, bare_id(text)) for row in found]
        people = person_rows.page(reader, person_rows.hits(reader, text, limit=_PEOPLE), None, limit=_PEOPLE)
    persons = [_person(row) for row in people]
    by_number = [hit for kind in FoundKind for hit in cases if hit.kind is kind and kind is not FoundKind.CASE]
    return (*by_number, *persons, *(hit for hit in cases if hit.kind is FoundKind.CASE))


def _person(row: person_rows.PersonRow) -> Found:
    names = tuple(name for name in (row.name_km, row.name_latin, row.alias) if name)
    return Found(FoundKind.PERSON, names, person=row.id, number=row.phone, cases=row.cases)


def _case(reader: Reader, row: CaseRow, typed: str) -> Found:
    kind, number = next(_meant(reader, row, typed), (FoundKind.CASE, ""))
    return Found(
        kind, row.clients, ref=row.ref, number=number, matter=row.matter, status=row.status, address=row.address
    )


def _meant(reader: Reader, row: CaseRow, typed: str) -> Iterator[tuple[FoundKind, str]]:
    """Which numbers of this case hold what was typed."""
    if not any(char.isdigit() for char in fold(typed)):
        return
    if typed in bare_id(row.ref):
        yield FoundKind.NUMBER, row.ref
    for reference in reader.where(CaseReference, case=row.id):
        if typed in bare_id(reference.number):
            yield FoundKind.REFERENCE, reference.number
    for letter in reader.where(Letter, case=row.id):
        if typed in bare_id(letter.number):
            yield FoundKind.LETTER, letter.number
