# SPDX-License-Identifier: Apache-2.0
"""What stands on the page of a place of detention, all of one moment?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from legalaid.domain.facility import Facility
from legalaid.domain.merge import Vector
from legalaid.domain.visit import VisitStatus
from legalaid.ids import derived_record_id
from legalaid.services.desk import Desk
from legalaid.services.facilities import Place, places, set_facility
from legalaid.services.facility_history import FacilityHistory, facility_history
from legalaid.services.facility_lines import SectionOfLines, sections_of_lines
from legalaid.services.facility_versions import change_facility
from legalaid.services.visit_page import RecommendationLine
from legalaid.store.queries.visits import VisitLine, visit_lines
from legalaid.store.reader import Opened

__all__ = ["FacilityPage", "PlaceRow", "VisitLine", "correct_facility", "facility_page", "place_rows"]


@dataclass(frozen=True, slots=True)
class FacilityPage:
    """A place through the years, and what this office wrote of it itself."""

    history: FacilityHistory
    own: Opened[Facility] | None
    """The office's correction of the list, as it was read; None where there is none."""
    seen: Vector
    """How much of what the office writes was there when it was read."""
    sections: tuple[SectionOfLines, ...]

    @property
    def place(self) -> Place:
        """The place itself."""
        return self.history.facility

    @property
    def unsettled(self) -> tuple[RecommendationLine, ...]:
        """What nobody saw done in full, the overdue first."""
        waiting = (line for line in self.history.recommendations if not line.standing.is_settled)
        return tuple(sorted(waiting, key=lambda line: not line.standing.overdue))


def facility_page(desk: Desk, code: str) -> FacilityPage:
    """The page of a place. Raises `NotFound`."""
    history = facility_history(desk, code)
    with desk.read() as reader:
        record = reader.get(Facility, derived_record_id(desk.office_space, Facility.table.no, history.facility.code))
        own = None if record is None else Opened(record, reader.seen(desk.office_space))
        seen = reader.seen(desk.office_space)
        return FacilityPage(history, own, seen, sections_of_lines(reader, history.lines))


def correct_facility(
    desk: Desk, page: FacilityPage, typed: Mapping[str, str], *, since: date | None = None, source: str = ""
) -> tuple[str, ...]:
    """Save what a form corrected, against what it showed, or what changed on a day; the fields that changed."""
    if since is not None:
        return change_facility(desk, page.place.code, typed, since=since, source=source, seen=page.seen)
    return set_facility(desk, page.place.code, typed, shown=page.own, seen=page.seen)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in a list, with how often and when it was last visited; what is only planned does not count."""

    place: Place
    visits: int
    last_visit: date | None


def place_rows(desk: Desk) -> tuple[PlaceRow, ...]:
    """Every place in the order of the list."""
    with desk.read() as reader:
        known, lines = places(reader), visit_lines(reader)
    days: dict[str, list[date]] = {}
    for line in (line for line in lines if line.status not in {VisitStatus.PLANNED, VisitStatus.CANCELLED}):
        days.setdefault(line.facility, []).append(line.start_on)
    return tuple(
        PlaceRow(place, len(days.get(place.code, ())), max(days.get(place.code, ()), default=None)) for place in known
    )
