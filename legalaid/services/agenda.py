# SPDX-License-Identifier: Apache-2.0
"""What is to be done today, and what could be forgotten?

Open tasks by the day they are due; hearings and appointments from today on; what was typed but not saved; letters that
have not reached the client; open cases with neither a task nor a date ahead.
"""

from datetime import date, datetime
from typing import Any

from legalaid.clock import PHNOM_PENH, local_day
from legalaid.domain.case import CaseFile, CaseStatus, Hearing, Letter, LetterCopy, Task
from legalaid.services.case_list import client_name
from legalaid.services.desk import Desk
from legalaid.store import drafts
from legalaid.store.reader import Reader

_NOT_HANDED = frozenset({None, "not_handed"})
_WAITING_FOR_US = (CaseStatus.OPEN, CaseStatus.NEW, CaseStatus.TRIAGE, CaseStatus.ASSIGNED)

Lists = dict[str, list[dict[str, Any]]]


def today(desk: Desk) -> Lists:
    """The five lists of the day."""
    day = desk.clock.today()
    with desk.read() as reader:
        tasks = [task for task in reader.where(Task) if task.done_at is None]
        hearings = [hearing for hearing in reader.where(Hearing) if local_day(hearing.at) >= day]
        cared_for = {task.case for task in tasks} | {hearing.case for hearing in hearings}
        return {
            "tasks": [_task(reader, task, day) for task in sorted(tasks, key=_by_due)],
            "hearings": [_hearing(reader, hearing) for hearing in sorted(hearings, key=lambda entry: entry.at)],
            "drafts": _drafts(reader),
            "letters_not_handed_over": _letters(reader),
            "no_next_step": [
                _case(reader, case)
                for status in _WAITING_FOR_US
                for case in reader.where(CaseFile, status=status)
                if case.id not in cared_for
            ],
        }


def _by_due(task: Task) -> tuple[bool, date]:
    return (task.due is None, task.due.first if task.due else date.max)


def _task(reader: Reader, task: Task, day: date) -> dict[str, Any]:
    case = reader.get(CaseFile, task.case) if task.case else None
    return {
        "ref": case.number if case else None,
        "client": client_name(reader, case.id) if case else None,
        "kind": task.kind,
        "text": task.text,
        "due": str(task.due) if task.due else None,
        "overdue": task.due is not None and task.due.last < day,
    }


def _hearing(reader: Reader, hearing: Hearing) -> dict[str, Any]:
    case = reader.get(CaseFile, hearing.case)
    return {
        "ref": case.number if case else None,
        "client": client_name(reader, hearing.case),
        "kind": hearing.kind,
        "at": _local(hearing.at),
        "place": hearing.place,
        "with": hearing.with_whom,
    }


def _drafts(reader: Reader) -> list[dict[str, Any]]:
    return [
        {"id": str(draft.id), "kind": draft.kind, "updated_at": _local(draft.updated_at)}
        for draft in drafts.all_drafts(reader.connection)
    ]


def _letters(reader: Reader) -> list[dict[str, Any]]:
    waiting = [
        letter
        for letter in reader.where(Letter, status="sealed", needs_handing=True)
        if all(copy.handed in _NOT_HANDED for copy in reader.where(LetterCopy, letter=letter.id))
    ]
    return [_letter(reader, letter) for letter in waiting]


def _letter(reader: Reader, letter: Letter) -> dict[str, Any]:
    case = reader.get(CaseFile, letter.case)
    return {
        "letter": letter.number,
        "ref": case.number if case else None,
        "client": client_name(reader, letter.case),
        "template": letter.template,
        "day": letter.day.isoformat(),
    }


def _case(reader: Reader, case: CaseFile) -> dict[str, Any]:
    return {
        "ref": case.number,
        "client": client_name(reader, case.id),
        "matter": case.matter,
        "status": case.status,
        "opened_on": case.opened_on.isoformat(),
    }


def _local(moment: datetime) -> str:
    return moment.astimezone(PHNOM_PENH).isoformat(timespec="minutes")
