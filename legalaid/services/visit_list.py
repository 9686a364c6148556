# SPDX-License-Identifier: Apache-2.0
"""Which visits are there, and which places can be visited, for lists on the screen?"""

from collections.abc import Callable
from dataclasses import dataclass

from legalaid.services.desk import Desk
from legalaid.services.facilities import Place, places
from legalaid.services.lists import Batch
from legalaid.store.queries.visits import VisitLine, visit_lines


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit with its place."""

    line: VisitLine
    place: Place | None


class VisitList:
    """All visits, newest first; a few hundred in a life, so they are one page."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, _after: VisitRow | None, _stopped: Callable[[], bool]) -> Batch[VisitRow]:
        """All of them."""
        with self._desk.read() as reader:
            known = {place.code: place for place in places(reader)}
            rows = tuple(VisitRow(line, known.get(line.facility)) for line in visit_lines(reader))
        return Batch(rows, has_more=False)

    def count(self, _stopped: Callable[[], bool]) -> int:
        """How many there are."""
        with self._desk.read() as reader:
            return len(visit_lines(reader))


def places_to_visit(desk: Desk) -> tuple[Place, ...]:
    """Every place that is not closed, in the order of the list."""
    with desk.read() as reader:
        return tuple(place for place in places(reader) if place.closed_on is None)
