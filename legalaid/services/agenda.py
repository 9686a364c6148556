# SPDX-License-Identifier: Apache-2.0
"""What is to be done today, and what could be forgotten?

Open tasks by the day they are due; hearings and appointments from today on; what was typed but not saved; letters that
have not reached the client; open cases with neither a task nor a date ahead.
"""

from datetime import datetime
from typing import Any

from legalaid.clock import PHNOM_PENH
from legalaid.services.desk import Desk
from legalaid.store.drafts import Draft
from legalaid.store.queries import today as lists
from legalaid.store.queries.today import HearingLine, IdleCase, LetterLine, OfCase, TaskLine

Lists = dict[str, list[dict[str, Any]]]


def today(desk: Desk) -> Lists:
    """The five lists of the day, as `today` prints them."""
    with desk.read() as reader:
        found = lists.today(reader, desk.clock.today())
    return {
        "tasks": [_task(line) for line in found.tasks],
        "hearings": [_hearing(line) for line in found.hearings],
        "drafts": [_draft(draft) for draft in found.drafts],
        "letters_not_handed_over": [_letter(line) for line in found.letters],
        "no_next_step": [_case(line) for line in found.idle],
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


def _local(moment: datetime) -> str:
    return moment.astimezone(PHNOM_PENH).isoformat(timespec="minutes")
