# SPDX-License-Identifier: Apache-2.0
"""What is to be done today, and what could be forgotten?

Open tasks by the day they are due; hearings and appointments from today on; what was typed but not saved; letters that
have not reached the client; open cases with neither a task nor a date ahead; which colleagues looked at a case of ours.
Of visits: overdue recommendations, findings that came back, and people to be seen again for the risk of reprisals.
"""

from datetime import datetime
from typing import Any

from legalaid.clock import PHNOM_PENH
from legalaid.services.desk import Desk
from legalaid.services.openings import new_looks, told
from legalaid.services.visit_agenda import LateRecommendation, RepeatedFinding, visit_agenda
from legalaid.store.drafts import Draft
from legalaid.store.queries import today as lists
from legalaid.store.queries.today import HearingLine, IdleCase, LetterLine, OfCase, TaskLine
from legalaid.store.queries.visits import RecheckRow

Lists = dict[str, list[dict[str, Any]]]


def today(desk: Desk) -> Lists:
    """The lists of the day, as `today` prints them."""
    with desk.read() as reader:
        found = lists.today(reader, desk.clock.today())
        visits = visit_agenda(reader, desk.clock.today())
        looks = new_looks(desk, reader)
    return {
        "tasks": [_task(line) for line in found.tasks],
        "hearings": [_hearing(line) for line in found.hearings],
        "drafts": [_draft(draft) for draft in found.drafts],
        "letters_not_handed_over": [_letter(line) for line in found.letters],
        "no_next_step": [_case(line) for line in found.idle],
        "opened_by_others": [_of(look.of) | told(look) for look in looks],
        "overdue_recommendations": [_late(late) for late in visits.late],
        "repeated_findings": [_repeated(one) for one in visits.repeated],
        "reprisal_checks": [_recheck(row) for row in visits.rechecks],
    }


def _of(case: OfCase) -> dict[str, Any]:
    return {"ref": case.number, "client": next(iter(case.clients), None)}


def _task(line: TaskLine) -> dict[str, Any]:
    due = None if line.due is None else str(line.due)
    return _of(line.of) | {"kind": line.kind, "text": line.text, "due": due, "overdue": line.overdue}


def _hearing(line: HearingLine) -> dict[str, Any]:
    meeting = {"kind": line.kind, "at": _local(line.at), "place": line.place, "with": line.with_whom}
    return _of(line.of) | meeting


def _draft(draft: Draft) -> dict[str, Any]:
    return {"id": str(draft.id), "kind": draft.kind, "updated_at": _local(draft.updated_at)}


def _letter(line: LetterLine) -> dict[str, Any]:
    return {"letter": line.number} | _of(line.of) | {"template": line.template, "day": line.day.isoformat()}


def _case(line: IdleCase) -> dict[str, Any]:
    return _of(line.of) | {"matter": line.matter, "status": line.status, "opened_on": line.opened_on.isoformat()}


def _late(late: LateRecommendation) -> dict[str, Any]:
    record, stands = late.line.record, late.line.standing
    due = None if stands.due is None else str(stands.due)
    told = {"facility": late.facility, "recommendation": late.line.ref, "due": due, "claimed": stands.claimed}
    return told | {"verified": stands.verified, "text": record.text_km or record.text_en}


def _repeated(one: RepeatedFinding) -> dict[str, Any]:
    told = {"facility": one.facility, "visit": one.visit, "finding": one.no, "times": one.times}
    return told | {"questions": list(one.questions), "text": one.text_km or one.text_en}


def _recheck(row: RecheckRow) -> dict[str, Any]:
    told = {"facility": row.facility, "visit": row.number, "pseudonym": row.pseudonym}
    return told | {"due": row.due.isoformat(), "risk": row.risk}


def _local(moment: datetime) -> str:
    return moment.astimezone(PHNOM_PENH).isoformat(timespec="minutes")
