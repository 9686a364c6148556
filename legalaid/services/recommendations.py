# SPDX-License-Identifier: Apache-2.0
"""How does a recommendation go out, what is answered to it, and how is it verified at a later visit?

Replies and checks are rows that are only ever added. They lie with the recommendation, so that whoever can read it
reads the same standing everywhere; what a facility claims never counts as seen.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from legalaid.domain.case import Letter, LetterStatus
from legalaid.domain.fields import TABLES
from legalaid.domain.recommendation import Recommendation, Response, Verification
from legalaid.domain.record import build, change
from legalaid.domain.visit import Visit, VisitStatus
from legalaid.errors import Ambiguous, CaseWorkError, MissingField, NotFound, UnknownField
from legalaid.services.case_document import Keys, Values, from_typed
from legalaid.services.desk import Desk
from legalaid.services.office import read_id
from legalaid.services.people import named
from legalaid.services.standings import recommendations_named
from legalaid.services.visit_page import RecommendationLine, recommendation_lines
from legalaid.services.visits import find_visit
from legalaid.store.queries.visits import recommendations_of
from legalaid.store.reader import Reader

RESPONSE: Keys = {
    name: name for name in ("received_on", "kind", "timeline", "action_claimed", "claimed_on", "our_view", "reference")
}


class VerifiedElsewhere(CaseWorkError):
    """A recommendation is verified at a later visit to the same place. Facts: `facility`."""

    code = "case.verified_elsewhere"


def find_recommendation(reader: Reader, ref: str) -> tuple[Recommendation, Visit]:
    """The recommendation of this name (`V-…/R1`) or id, and its visit.

    Raises `NotFound`, `WrongValue` or `WrongCheckDigit`, or `Ambiguous` where two monitors gave one number.
    """
    number, sign, own = ref.strip().rpartition("/")
    if not sign:
        record = reader.get(Recommendation, read_id(ref.strip(), "recommendation"))
        visit = reader.get(Visit, record.visit) if record else None
        if record is None or visit is None:
            raise NotFound(kind="recommendation")
        return record, visit
    visit = find_visit(reader, number)
    no = own.lstrip("Rr")
    found = reader.where(Recommendation, visit=visit.id, no=int(no)) if no.isascii() and no.isdigit() else ()
    if not found:
        raise NotFound(kind="recommendation")
    if len(found) > 1:
        raise Ambiguous(kind="recommendation", count=len(found))
    return found[0], visit


def list_recommendations(desk: Desk, *, facility: str | None = None) -> tuple[RecommendationLine, ...]:
    """Every recommendation made to a place, or to all, with where it stands; oldest visit first."""
    with desk.read() as reader:
        found = recommendations_named(reader, recommendations_of(reader, facility))
        return recommendation_lines(reader, found, desk.clock.today())


def show_recommendation(desk: Desk, ref: str) -> RecommendationLine:
    """One recommendation with its replies and checks. Raises as `find_recommendation` does."""
    with desk.read() as reader:
        record, _ = find_recommendation(reader, ref)
        return recommendation_lines(reader, (record,), desk.clock.today())[0]


def issue(desk: Desk, visit_ref: str, *, on: date | None = None, letter: str | None = None) -> tuple[str, ...]:
    """Note that the drafted recommendations of a visit went out; their names.

    `letter` is the letter's number; without one it is the newest letter to the place that stands.
    """
    with desk.write("recommendation.issue") as work:
        visit = find_visit(work, visit_ref)
        letter = letter or _newest_letter(work, visit)
        issued = []
        for opened in work.opened_where(Recommendation, visit=visit.id):
            if opened.record.issued_on is None:
                work.save(opened, change(opened.record, issued_on=on or desk.clock.today(), letter=letter))
                issued.append(f"{visit.number}/R{opened.record.no}")
    return tuple(sorted(issued))


def _newest_letter(reader: Reader, visit: Visit) -> str | None:
    standing = reader.where(Letter, visit=visit.id, status=LetterStatus.SEALED)
    return max((letter.day, letter.number) for letter in standing)[1] if standing else None


def take_back_issue(desk: Desk, refs: Iterable[str]) -> None:
    """These did not go out after all: they are drafts again. Raises as `find_recommendation` does."""
    with desk.write("recommendation.issue") as work:
        for ref in refs:
            record, _ = find_recommendation(work, ref)
            work.save(work.open(Recommendation, record.id), change(record, issued_on=None, letter=None))


def respond(desk: Desk, ref: str, typed: Mapping[str, str]) -> UUID:
    """Note what the addressee answered. Raises as `find_recommendation` does, or an `InputError` naming the field."""
    values = _typed("response", RESPONSE, typed)
    with desk.write("recommendation.respond") as work:
        record, _ = find_recommendation(work, ref)
        record_id = work.new_id()
        fixed = {"id": record_id, "space_id": record.space_id, "office_id": record.office_id}
        said = {"received_on": desk.clock.today(), "by": work.actor} | values
        work.add(named(lambda: build(Response, **fixed, recommendation=record.id, **said), RESPONSE, ""))
    return record_id


def verify(
    desk: Desk, ref: str, *, visit_ref: str, result: str, evidence: str, questions: tuple[str, ...] = ()
) -> UUID:
    """Note what was seen of a recommendation at a later visit to the same place; `evidence` says what.

    Raises as `find_recommendation` does, `VerifiedElsewhere`, `MissingField` or `UnknownCode`.
    """
    if not evidence.strip():
        raise MissingField(field="evidence")
    with desk.write("recommendation.verify") as work:
        record, first = find_recommendation(work, ref)
        visit = find_visit(work, visit_ref)
        is_later = visit.id != first.id and visit.start_on >= first.start_on
        if visit.facility != first.facility or not is_later or visit.status == VisitStatus.CANCELLED:
            raise VerifiedElsewhere(facility=first.facility)
        record_id = work.new_id()
        values: dict[str, Any] = {
            "id": record_id,
            "space_id": record.space_id,
            "office_id": record.office_id,
            "recommendation": record.id,
            "visit": visit.id,
            "visit_number": visit.number,
            "verified_on": visit.end_on or visit.start_on,
            "result": result,
            "evidence": evidence,
            "questions": questions,
            "by": work.actor,
        }
        work.add(build(Verification, **values))
    return record_id


def _typed(table: str, keys: Keys, typed: Mapping[str, str]) -> Values:
    for key in typed:
        if key not in keys:
            raise UnknownField(field=key)
    kinds = TABLES[table].by_name
    return {key: from_typed(kinds[key].kind, text, key) for key, text in typed.items()}
