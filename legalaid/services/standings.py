# SPDX-License-Identifier: Apache-2.0
"""Where does each recommendation stand, which are overdue, and which wait to be verified?"""

from datetime import date
from uuid import UUID

from legalaid.domain.recommendation import Recommendation, Response, Standing, Verification, standing
from legalaid.store.queries.visits import unsettled_recommendations
from legalaid.store.reader import Reader


def standing_of(reader: Reader, recommendation: Recommendation, today: date) -> Standing:
    """Where one recommendation stands on a day."""
    return standing(
        recommendation,
        reader.where(Response, recommendation=recommendation.id),
        reader.where(Verification, recommendation=recommendation.id),
        today=today,
    )


def unsettled(reader: Reader, facility: str) -> tuple[UUID, ...]:
    """What was issued to a place and nobody has seen done in full: to be verified at the next visit."""
    open_ = unsettled_recommendations(reader, facility)
    found = (reader.get(Recommendation, record_id) for record_id in open_)
    return tuple(one.id for one in found if one and not standing_of(reader, one, date.max).is_settled)


def overdue(reader: Reader, today: date) -> tuple[tuple[Recommendation, Standing], ...]:
    """What is overdue on a day, the longest overdue first."""
    found = (reader.get(Recommendation, record_id) for record_id in unsettled_recommendations(reader))
    stands = [(one, standing_of(reader, one, today)) for one in found if one is not None]
    late = [(one, where) for one, where in stands if where.overdue and where.due is not None]
    return tuple(sorted(late, key=lambda pair: (pair[1].due.last if pair[1].due else today, pair[0].id)))
