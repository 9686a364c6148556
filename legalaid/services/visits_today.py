# SPDX-License-Identifier: Apache-2.0
"""Which visits are planned, and what of earlier ones waits, with the names of the places, for the lists of a day?"""

from collections.abc import Mapping
from dataclasses import dataclass

from legalaid.domain.visit import Visit, VisitStatus
from legalaid.services.desk import Desk
from legalaid.services.facilities import Place, places
from legalaid.services.visit_agenda import LateRecommendation, RepeatedFinding, VisitAgenda, visit_agenda
from legalaid.store.queries.visits import RecheckRow

__all__ = ["LateRecommendation", "RecheckRow", "RepeatedFinding", "VisitsToday", "visits_today"]


@dataclass(frozen=True, slots=True)
class VisitsToday:
    """Four lists; all of them are empty where nobody visits prisons."""

    planned: tuple[Visit, ...]
    """The soonest first; a day that has passed stays until the visit is marked as done or cancelled."""
    waiting: VisitAgenda
    places: Mapping[str, Place]
    """Those that are spoken of, by code."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not (self.planned or self.waiting.late or self.waiting.repeated or self.waiting.rechecks)


def visits_today(desk: Desk) -> VisitsToday:
    """What waits today."""
    with desk.read() as reader:
        planned = sorted(reader.where(Visit, status=VisitStatus.PLANNED), key=lambda visit: visit.start_on)
        waiting = visit_agenda(reader, desk.clock.today())
        named = {visit.facility for visit in planned}
        named |= {line.facility for line in waiting.late} | {line.facility for line in waiting.repeated}
        named |= {row.facility for row in waiting.rechecks}
        known = {place.code: place for place in places(reader) if place.code in named} if named else {}
    return VisitsToday(tuple(planned), waiting, known)
