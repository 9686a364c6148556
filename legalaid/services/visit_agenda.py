# SPDX-License-Identifier: Apache-2.0
"""What of earlier visits waits: overdue recommendations, findings that come back, people to be seen again?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from legalaid.domain.visit import Visit
from legalaid.services.repeats import GOOD, times_found
from legalaid.services.standings import overdue
from legalaid.services.visit_page import RecommendationLine, recommendation_lines
from legalaid.store.queries.visits import FindingRow, RecheckRow, finding_rows, rechecks
from legalaid.store.reader import Reader


@dataclass(frozen=True, slots=True)
class LateRecommendation:
    """A recommendation that is overdue, and where."""

    facility: str
    line: RecommendationLine


@dataclass(frozen=True, slots=True)
class RepeatedFinding:
    """A finding of a place's newest visit that earlier visits made too; `times` counts the visits."""

    facility: str
    visit: str
    finding: UUID
    no: int
    text_km: str | None
    text_en: str | None
    questions: tuple[str, ...]
    times: int


@dataclass(frozen=True, slots=True)
class VisitAgenda:
    """The three lists."""

    late: tuple[LateRecommendation, ...]
    repeated: tuple[RepeatedFinding, ...]
    rechecks: tuple[RecheckRow, ...]


def visit_agenda(reader: Reader, today: date) -> VisitAgenda:
    """What waits on a day: the longest overdue first, people to be seen by that day."""
    return VisitAgenda(
        late=tuple(_late(reader, today)),
        repeated=tuple(repeated_findings(finding_rows(reader))),
        rechecks=rechecks(reader, by=today),
    )


def _late(reader: Reader, today: date) -> Iterator[LateRecommendation]:
    late = [recommendation for recommendation, _ in overdue(reader, today)]
    places = {visit.id: visit.facility for visit in reader.where_any(Visit, "id", (one.visit for one in late))}
    for line in recommendation_lines(reader, late, today):
        yield LateRecommendation(places[line.record.visit], line)


def repeated_findings(rows: Iterable[FindingRow]) -> Iterator[RepeatedFinding]:
    """The findings of each place's newest visit that share a question with findings of earlier visits.

    `rows` come by place, oldest visit first. A finding also repeats the one that its author named.
    """
    by_place: dict[str, list[FindingRow]] = defaultdict(list)
    for row in rows:
        by_place[row.facility].append(row)
    for facility, found in sorted(by_place.items()):
        judged = [row for row in found if row.severity != GOOD] or found
        times = times_found(found, judged[-1].visit)
        for row in found:
            if row.id in times:
                told = (row.id, row.no, row.text_km, row.text_en, row.questions, times[row.id])
                yield RepeatedFinding(facility, row.number, *told)
