# SPDX-License-Identifier: Apache-2.0
"""How does a list of a hundred thousand cases or people come to the screen, a page at a time?

A list is one question. Its text is looked up once; each page goes on behind the last row of the one before. Whoever
asks may lose interest: then the question is broken off within a millisecond or two.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from legalaid.services.desk import Desk
from legalaid.store.queries import case_rows, person_rows
from legalaid.store.queries.case_rows import PAGE, CaseFilter, CaseQuestion, CaseRow, CaseSort
from legalaid.store.queries.person_rows import PersonRow
from legalaid.store.queries.stopping import unless
from legalaid.store.reader import Reader

__all__ = ["Batch", "CaseFilter", "CaseList", "CaseRow", "CaseSort", "PersonList", "PersonRow", "as_of"]

R = TypeVar("R")
Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Batch(Generic[R]):
    """Some rows, and whether more follow."""

    rows: tuple[R, ...]
    has_more: bool


class CaseList:
    """Cases by a filter, in an order."""

    def __init__(
        self, desk: Desk, wanted: CaseFilter, sort: CaseSort = CaseSort.OPENED, *, descending: bool = True
    ) -> None:
        self._desk, self.wanted, self._sort, self._descending = desk, wanted, sort, descending
        self._question: CaseQuestion | None = None

    def page(self, after: CaseRow | None, stopped: Stopped) -> Batch[CaseRow]:
        """The rows behind `after`, or the first ones."""
        with self._desk.read() as reader, unless(stopped, reader):
            question = self._asked(reader)
            found = case_rows.page(reader, question, after, now=self._desk.clock.now(), limit=PAGE + 1)
        return _batch(found)

    def count(self, stopped: Stopped) -> int:
        """How many cases there are in all."""
        with self._desk.read() as reader, unless(stopped, reader):
            return case_rows.count(reader, self._asked(reader))

    def _asked(self, reader: Reader) -> CaseQuestion:
        if self._question is None:
            now = self._desk.clock.now()
            self._question = case_rows.ask(reader, self.wanted, self._sort, descending=self._descending, now=now)
        return self._question


class PersonList:
    """People whose name, telephone or paper begins with a text, or all of them; the newest first."""

    def __init__(self, desk: Desk, text: str = "") -> None:
        self._desk, self.text = desk, text
        self._hits: tuple[int, ...] | None = None

    def page(self, after: PersonRow | None, stopped: Stopped) -> Batch[PersonRow]:
        """The rows behind `after`, or the first ones."""
        with self._desk.read() as reader, unless(stopped, reader):
            return _batch(person_rows.page(reader, self._found(reader), after, limit=PAGE + 1))

    def count(self, stopped: Stopped) -> int:
        """How many people there are in all."""
        with self._desk.read() as reader, unless(stopped, reader):
            return person_rows.count(reader, self._found(reader))

    def _found(self, reader: Reader) -> tuple[int, ...] | None:
        if self.text and self._hits is None:
            self._hits = person_rows.hits(reader, self.text)
        return self._hits


def as_of(desk: Desk) -> int:
    """A number that grows with every save: a list is out of date once it has changed."""
    return desk.store.head().seq


def _batch(found: tuple[R, ...]) -> Batch[R]:
    return Batch(found[:PAGE], len(found) > PAGE)
