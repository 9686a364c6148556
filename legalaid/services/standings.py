# SPDX-License-Identifier: Apache-2.0
"""Where does each recommendation stand, which are overdue, and which wait to be verified?

All of a list is read at once, however long it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from legalaid.domain.recommendation import Recommendation, Response, Standing, Verification, standing
from legalaid.store.queries.visits import unsettled_recommendations
from legalaid.store.reader import Reader


@dataclass(frozen=True, slots=True)
class Events:
    """What was answered to recommendations and what was seen of them, by the recommendation."""

    responses: Mapping[UUID, Sequence[Response]]
    verifications: Mapping[UUID, Sequence[Verification]]

    def standing(self, recommendation: Recommendation, today: date) -> Standing:
        """Where one recommendation stands on a day."""
        answered, seen = self.responses[recommendation.id], self.verifications[recommendation.id]
        return standing(recommendation, answered, seen, today=today)


def events_of(reader: Reader, recommendations: Iterable[Recommendation]) -> Events:
    """All that happened to these."""
    ids = [one.id for one in recommendations]
    responses: defaultdict[UUID, list[Response]] = defaultdict(list)
    verifications: defaultdict[UUID, list[Verification]] = defaultdict(list)
    for reply in reader.where_any(Response, "recommendation", ids):
        responses[reply.recommendation].append(reply)
    for check in reader.where_any(Verification, "recommendation", ids):
        verifications[check.recommendation].append(check)
    return Events(responses, verifications)


def recommendations_named(reader: Reader, ids: Iterable[UUID]) -> tuple[Recommendation, ...]:
    """The recommendations with these ids, in that order; what is not here is left out."""
    wanted = list(ids)
    found = {one.id: one for one in reader.where_any(Recommendation, "id", wanted)}
    return tuple(found[one] for one in wanted if one in found)


def unsettled(reader: Reader, facility: str) -> tuple[UUID, ...]:
    """What was issued to a place and nobody has seen done in full: to be verified at the next visit."""
    found = recommendations_named(reader, unsettled_recommendations(reader, facility))
    events = events_of(reader, found)
    return tuple(one.id for one in found if not events.standing(one, date.max).is_settled)


def overdue(reader: Reader, today: date) -> tuple[tuple[Recommendation, Standing], ...]:
    """What is overdue on a day, the longest overdue first."""
    found = recommendations_named(reader, unsettled_recommendations(reader))
    events = events_of(reader, found)
    stands = [(one, events.standing(one, today)) for one in found]
    late = [(one, where) for one, where in stands if where.overdue and where.due is not None]
    return tuple(sorted(late, key=lambda pair: (pair[1].due.last if pair[1].due else today, pair[0].id)))
