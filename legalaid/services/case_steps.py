# SPDX-License-Identifier: Apache-2.0
"""Which small steps are taken on the page of a case, and how is each taken back?

Every step is one save of its own, judged against what the page showed, and gives back what undoing it needs.
"""

from dataclasses import dataclass
from uuid import UUID

from legalaid.domain.case import Attachment, CaseFile, CaseMove, Closing, Hearing, MoveNotAllowed, Note, Task
from legalaid.domain.record import Record, build, change
from legalaid.domain.values import PartialDate
from legalaid.services import cases, facts
from legalaid.services.attachments import remove_attachment
from legalaid.services.case_page import CasePage
from legalaid.services.cases import Ending
from legalaid.services.desk import Desk
from legalaid.store.reader import Opened

__all__ = [
    "Moved",
    "Opened",
    "add_note",
    "add_task",
    "close",
    "move",
    "set_done",
    "set_outcome",
    "take_back",
    "undo_move",
]


def set_done(desk: Desk, opened: Opened[Task], *, done: bool) -> Opened[Task]:
    """Tick a task, or take the tick away; the task as it is then."""
    with desk.write("task.done") as work:
        work.save(opened, change(opened.record, done_at=work.now if done else None))
        return work.open(Task, opened.record.id)


def set_outcome(desk: Desk, opened: Opened[Hearing], outcome: str) -> Opened[Hearing]:
    """Write what came of a hearing or appointment; the entry as it is then."""
    with desk.write("hearing.edit") as work:
        work.save(opened, change(opened.record, outcome=outcome))
        return work.open(Hearing, opened.record.id)


def add_note(desk: Desk, case: CaseFile, text: str) -> UUID:
    """Put a note to a case. Raises an `InputError` for no text."""
    with desk.write("note.add") as work:
        common = {"id": work.new_id(), "space_id": case.space_id, "office_id": case.office_id, "case": case.id}
        note = build(Note, **common, text=text, by=work.actor, at=work.now)
        work.add(note)
    return note.id


def add_task(desk: Desk, case: CaseFile, text: str, due: PartialDate | None) -> UUID:
    """Put a task to a case. Raises an `InputError` for no text."""
    with desk.write("task.add") as work:
        common = {"id": work.new_id(), "space_id": case.space_id, "office_id": case.office_id, "case": case.id}
        task = build(Task, **common, text=text, due=due, by=work.actor, assignee=work.actor)
        work.add(task)
    return task.id


def take_back(desk: Desk, kind: type[Record], record: UUID) -> None:
    """Take out what was just added. Raises `NotFound`."""
    if kind is Attachment:
        remove_attachment(desk, record)
        return
    with desk.write("record.delete") as work:
        work.delete(work.open(kind, record), reason="undone")


# --- moves -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moved:
    """A move just made: where the case stood before, how it stands since, and the rows that say so."""

    before: CaseFile
    after: CaseFile
    steps: tuple[UUID, ...]
    closings: tuple[UUID, ...]


def move(desk: Desk, page: CasePage, to: str, *, reason: str | None = None, note: str | None = None) -> Moved:
    """Move a case. Raises `MoveNotAllowed` or `MoveNeedsReason`."""
    cases.move_case(desk, page.form, to, reason=reason, note=note)
    return _moved(desk, page)


def close(desk: Desk, page: CasePage, ending: Ending) -> Moved:
    """Close a case with its result. Raises an `InputError`, `MoveNotAllowed` or `MoveNeedsReason`."""
    cases.close_case(desk, page.form, ending)
    return _moved(desk, page)


def undo_move(desk: Desk, moved: Moved) -> None:
    """Put the case back where it stood, as if it had not been moved.

    Raises `MoveNotAllowed` if somebody moved it on meanwhile.
    """
    with desk.write("case.move") as work:
        now = work.open(CaseFile, moved.before.id)
        if now.record.status_at != moved.after.status_at:
            raise MoveNotAllowed(from_status=now.record.status, to_status=moved.before.status)
        old = moved.before
        where = {"status": old.status, "status_reason": old.status_reason, "status_at": old.status_at}
        work.save(now, change(now.record, **where))
        for step in moved.steps:
            work.delete(work.open(CaseMove, step), reason="undone")
        for closing in moved.closings:
            work.delete(work.open(Closing, closing), reason="undone")
        facts.refresh(desk, work, old.id)


def _moved(desk: Desk, page: CasePage) -> Moved:
    case = page.form.case.record
    steps, closings = {step.id for step in page.moves}, {closing.id for closing in page.closings}
    with desk.read() as reader:
        return Moved(
            before=case,
            after=reader.open(CaseFile, case.id).record,
            steps=tuple(step.id for step in reader.where(CaseMove, case=case.id) if step.id not in steps),
            closings=tuple(one.id for one in reader.where(Closing, case=case.id) if one.id not in closings),
        )
