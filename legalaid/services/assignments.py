# SPDX-License-Identifier: Apache-2.0
"""Into whose hands is a case put, and what do they say to it?

Being put in charge is asked, not ordered: the row of the assignment waits for an answer. Whoever gives a case back says
why, and it stands in the charge of whoever gave it. A case in triage moves along with it.
"""

from dataclasses import dataclass
from uuid import UUID

from legalaid.domain.case import Assignment, CaseFile, CaseMove, CaseStatus, check_move, move_reasons
from legalaid.domain.record import build, change
from legalaid.errors import MissingField, NotFound, WrongValue
from legalaid.services import colleagues, facts, sharing
from legalaid.services.cases import find_case
from legalaid.services.desk import Desk
from legalaid.store.reader import Opened, Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import member_ops as ops

ACCEPTED, RETURNED = "accepted", "returned"
REASONS = move_reasons(CaseStatus.ASSIGNED, CaseStatus.TRIAGE)
"""Why a case may be given back."""


@dataclass(frozen=True, slots=True)
class Handed:
    """A case changed hands, or stayed in them: what taking that back needs."""

    ref: str
    owner: UUID | None
    assignment: UUID
    before: CaseFile
    step: UUID | None
    granted_to: str | None = None


def assign(desk: Desk, ref: str, *, person: str) -> Handed:
    """Put a person in charge of a case and ask for an answer; one of another office is given the case first.

    Raises `NotFound` for somebody who does not belong, `NotYoursToShare`.
    """
    name = sharing.person_id(person)
    granted = None
    if not sharing.sees(desk, ref, name):
        sharing.share(desk, ref, person=person, reason=ops.Reason.ASSIGNED)
        granted = person
    with desk.write("case.assign") as work:
        opened = work.open(CaseFile, find_case(work, ref).id)
        case, owner = opened.record, UUID(bytes=name)
        asked = build(
            Assignment,
            id=work.new_id(),
            space_id=case.space_id,
            office_id=case.office_id,
            case=case.id,
            to=owner,
            by=work.actor,
            at=work.now,
        )
        work.add(asked)
        to = CaseStatus.ASSIGNED if case.status == CaseStatus.TRIAGE else None
        step = _hand(desk, work, opened, owner=owner, to=to)
    return Handed(case.number, owner, asked.id, case, step, granted)


def take_back(desk: Desk, handed: Handed) -> None:
    """As if nobody had been asked; a grant that was made for it ends."""
    with desk.write("case.assign") as work:
        _put_back(desk, work, handed)
        work.delete(work.open(Assignment, handed.assignment), reason="undone")
    if handed.granted_to is not None:
        sharing.take_back(desk, str(handed.before.id), person=handed.granted_to)


def waiting(desk: Desk, reader: Reader, case: UUID) -> Assignment | None:
    """What the person at this computer has not answered yet about a case."""
    own = colleagues.own_ids(desk, reader)
    asked = [one for one in reader.where(Assignment, case=case) if one.to in own and one.answer is None]
    return max(asked, key=lambda one: one.at, default=None)


def answer(desk: Desk, ref: str, *, accepted: bool, reason: str | None = None) -> Handed:
    """Take a case on, or give it back with a reason of `REASONS`.

    Raises `NotFound` where nobody asked this person, `MissingField` or `WrongValue` for the reason.
    """
    _check(accepted, reason)
    with desk.write("case.answer") as work:
        opened = work.open(CaseFile, find_case(work, ref).id)
        case = opened.record
        asked = waiting(desk, work, case.id)
        if asked is None:
            raise NotFound(kind="assignment")
        said = {"answer": ACCEPTED if accepted else RETURNED, "reason": reason, "answered_at": work.now}
        work.save(work.open(Assignment, asked.id), change(asked, **said))
        onwards = CaseStatus.OPEN if accepted else CaseStatus.TRIAGE
        to = onwards if case.status == CaseStatus.ASSIGNED else None
        owner = case.owner if accepted else asked.by
        step = _hand(desk, work, opened, owner=owner, to=to, reason=reason)
    return Handed(case.number, owner, asked.id, case, step)


def take_back_answer(desk: Desk, handed: Handed) -> None:
    """As if nothing had been answered."""
    with desk.write("case.answer") as work:
        _put_back(desk, work, handed)
        opened = work.open(Assignment, handed.assignment)
        work.save(opened, change(opened.record, answer=None, reason=None, answered_at=None))


def _check(accepted: bool, reason: str | None) -> None:  # noqa: FBT001 - as the answer was given
    if accepted and reason is not None:
        raise WrongValue(field="reason")
    if not accepted and not reason:
        raise MissingField(field="reason")
    if reason is not None and reason not in REASONS:
        raise WrongValue(field="reason")


def _hand(
    desk: Desk,
    work: Work,
    opened: Opened[CaseFile],
    *,
    owner: UUID | None,
    to: CaseStatus | None,
    reason: str | None = None,
) -> UUID | None:
    """Note who is in charge, and move the case where `to` says so; the id of the step."""
    case = opened.record
    if to is None:
        work.save(opened, change(case, owner=owner))
        return None
    check_move(case.status, to, reason=reason)
    work.save(opened, change(case, owner=owner, status=to, status_reason=reason, status_at=work.now))
    step = build(
        CaseMove,
        id=work.new_id(),
        space_id=case.space_id,
        office_id=case.office_id,
        case=case.id,
        from_status=case.status,
        to_status=to,
        reason=reason,
        by=work.actor,
        at=work.now,
    )
    work.add(step)
    facts.refresh(desk, work, case.id)
    return step.id


def _put_back(desk: Desk, work: Work, handed: Handed) -> None:
    old, now = handed.before, work.open(CaseFile, handed.before.id)
    back = {"owner": old.owner}
    if handed.step is not None:
        back |= {"status": old.status, "status_reason": old.status_reason, "status_at": old.status_at}  # type: ignore[dict-item]
        work.delete(work.open(CaseMove, handed.step), reason="undone")
    work.save(now, change(now.record, **back))
    facts.refresh(desk, work, old.id)
