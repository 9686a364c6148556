# SPDX-License-Identifier: Apache-2.0
"""What waits for a person who sits down in the morning, and how is it done with one stroke?

The lists of `agenda`, with what a screen needs to act on a line: ids, call-backs apart, the case of a draft.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from legalaid.domain.case import CaseFile, Task
from legalaid.domain.record import change
from legalaid.domain.visit import Visit
from legalaid.services import intake
from legalaid.services.desk import Desk
from legalaid.services.drafts import opened
from legalaid.services.openings import Look, new_looks
from legalaid.store.queries import today as lists
from legalaid.store.queries.today import HearingLine, IdleCase, LetterLine, OfCase, TaskLine
from legalaid.store.reader import Reader

__all__ = ["Day", "DraftLine", "HearingLine", "IdleCase", "LetterLine", "Look", "OfCase", "TaskLine", "day_of", "tick"]

CALL_BACK = "callback"


@dataclass(frozen=True, slots=True)
class DraftLine:
    """Something typed and not finished; `ref` is the case that it changes, if it is none of a new one."""

    id: UUID
    kind: str
    ref: str | None
    at: datetime
    page: tuple[str, str] | None = None
    """Where it holds the loose words of a page: what that is called, and which record it shows."""


@dataclass(frozen=True, slots=True)
class Day:
    """Everything that waits."""

    tasks: tuple[TaskLine, ...]
    call_backs: tuple[TaskLine, ...]
    hearings: tuple[HearingLine, ...]
    letters: tuple[LetterLine, ...]
    drafts: tuple[DraftLine, ...]
    idle: tuple[IdleCase, ...]
    """The cases without a next step that wait longest."""
    idle_count: int
    """How many such cases there are in all."""
    looks: tuple[Look, ...] = ()
    contacts: int = 0
    """How many contacts without a case the person was asked to take up."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits at all."""
        lists_ = (self.tasks, self.call_backs, self.hearings, self.letters, self.drafts, self.idle, self.looks)
        return not (any(lists_) or self.contacts)


def day_of(desk: Desk) -> Day:
    """What waits today."""
    with desk.read() as reader:
        found = lists.today(reader, desk.clock.today())
        drafts = tuple(
            DraftLine(one.id, one.kind, _ref(reader, one.target), one.updated_at, opened(one).page)
            for one in found.drafts
        )
        looks = new_looks(desk, reader)
    return Day(
        tasks=tuple(task for task in found.tasks if task.kind != CALL_BACK),
        call_backs=tuple(task for task in found.tasks if task.kind == CALL_BACK),
        hearings=found.hearings,
        letters=found.letters,
        drafts=drafts,
        idle=found.idle,
        idle_count=found.idle_count,
        looks=looks,
        contacts=intake.for_me(desk),
    )


def _ref(reader: Reader, target: UUID | None) -> str | None:
    """The number of the case or visit that a draft belongs to."""
    found = None if target is None else reader.get(CaseFile, target) or reader.get(Visit, target)
    return found.number if found else None


def tick(desk: Desk, task: UUID, *, done: bool) -> None:
    """Tick a task that a list shows, or take the tick away. Raises `NotFound`."""
    with desk.write("task.done") as work:
        opened = work.open(Task, task)
        work.save(opened, change(opened.record, done_at=work.now if done else None))
