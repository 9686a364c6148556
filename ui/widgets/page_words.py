# SPDX-License-Identifier: Apache-2.0
"""How are words kept that somebody types into a page outside of its long forms: a task, the reason of a closing?

Every field that comes in sight passes here by itself (`Field.showEvent`), so that a new card has nothing to do for it.
A page has one draft at most. What was left stands in its field again when that comes in sight, and the keyboard is
where it was. What was put away, saved or given up, is kept no more. Left out is what keeps its own words (`kept_by =
None` at it) and what is no draft (`Field.is_kept`): a secret, or a word that is typed to confirm.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStackedLayout, QWidget
from shiboken6 import isValid

from legalaid.errors import LegalAidError
from legalaid.services import drafts
from legalaid.services.desk import Desk
from legalaid.services.drafts import PAGE, RECORD, FormDraft, Typed
from ui.tasks import Lane, Tasks
from ui.widgets.card import Card
from ui.widgets.draft_keeper import DraftKeeper
from ui.widgets.due import Due
from ui.widgets.field import Draft, Field
from ui.widgets.plain import any_field
from ui.widgets.screen import Screen
from ui.widgets.work_column import WorkColumn

_HERE: Final = ""
"""Under this name a draft tells which field had the focus."""


class PageWords(QObject):
    """The loose words of one page: `kind` is what it is called among the destinations, `record` what it shows."""

    def __init__(self, desk: Desk, tasks: Tasks, page: Screen, kind: str, record: str) -> None:
        super().__init__(page)
        self._desk, self._page, self._kind, self._record = desk, page, PAGE + kind, record
        self._keeper = DraftKeeper(desk, tasks, self._kind, record, self)
        self._keeper.failed.connect(page.show_failure)
        self._before: dict[Field, Draft] = {}
        """Each field that was in sight, and what stood in it before somebody typed."""
        self._edited: set[Field] = set()
        self._left: dict[str, Typed] = {}
        """What was left and waits for its field to come in sight."""
        self._unopened: set[str] = set()
        """The forms for which something was left and that the page was not yet able to open."""
        self._kept: dict[str, Typed] = {}
        """What the draft in the vault holds."""
        self._here: Typed = None
        self._due = Due(self)
        self._due.now.connect(lambda: self._keep(self._keeper.note))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._settle)
        page.kept_by = self
        page.retitled.connect(self._reopen)  # what it shows has come
        tasks.run(self._find, owner=self, then=self._take, failed=page.show_failure, lane=Lane.READER)

    # --- fields come and go ------------------------------------------------------------------------------------------

    def meet(self, field: Field) -> None:
        """A field came in sight."""
        if not field.is_kept:
            return
        if field not in self._before:
            field.edited.connect(lambda: self._touch(field))
            field.left.connect(self._due.flush)
        if field not in self._edited:
            self._before[field] = any_field(field).draft()
        self._soon.start()

    def part(self, field: Field) -> None:
        """A field went out of sight."""
        if field in self._edited:
            self._soon.start()

    def _touch(self, field: Field) -> None:
        self._edited.add(field)
        self._here = self._name(field)
        self._due.touch()

    def _settle(self) -> None:
        """What was put away is kept no more; what came in sight has its words back."""
        if any(self._is_put_away(field) for field in self._edited):
            self._keep(self._keeper.note)
        self._put_back()

    def _put_back(self) -> None:
        here, self._before = self._here, {field: draft for field, draft in self._before.items() if isValid(field)}
        for field in tuple(self._before):
            name = self._name(field)
            if name in self._left and field not in self._edited and field.isVisible():
                any_field(field).restore(self._left.pop(name))
                field.edited.emit()  # what hangs on it, such as the next question, comes in sight too
                if name == here:
                    field.editor.setFocus()
        self._here = here

    # --- the draft ---------------------------------------------------------------------------------------------------

    def _find(self) -> FormDraft | None:
        mine = (
            draft for draft in drafts.list_drafts(self._desk, self._kind) if draft.typed.get(RECORD) == self._record
        )
        return next(mine, None)

    def _take(self, found: FormDraft | None) -> None:
        if found is None or self._kept:  # who typed before it was found has a draft already: this one waits its turn
            return
        self._keeper.go_on(found)
        self._here = found.typed.get(_HERE)
        self._left = {name: typed for name, typed in found.typed.items() if name not in {_HERE, RECORD}}
        self._kept = dict(self._left)
        self._put_back()
        self._unopened = {name.rpartition("/")[0] for name in self._left}
        self._reopen()

    def _reopen(self) -> None:
        """Have the forms in sight again for which something is left, each once."""
        waiting = self._unopened & {name.rpartition("/")[0] for name in self._left}
        self._unopened = {form for form in waiting if not self._page.reopen(form)}

    def keep_now(self) -> None:
        """What was typed is in the vault when this returns."""
        self._due.drop()
        try:
            self._keep(self._keeper.keep_now)
        except LegalAidError as error:
            self._page.show_failure(error)

    def _keep(self, keep: Callable[[dict[str, Typed]], object]) -> None:
        """Have what stands there now kept, or nothing any more."""
        typed = self._typed()
        if typed == self._kept:
            return
        if typed and not self._kept:
            self._keeper.begin(target=self._page.subject())
        if typed:
            keep({_HERE: self._focused(), RECORD: self._record, **typed})
        else:
            self._keeper.drop(lambda _gone: None)
        self._kept = typed

    def _typed(self) -> dict[str, Typed]:
        """What differs from what stood there, and what was left in fields that have not come in sight."""
        self._edited = {field for field in self._edited if not self._is_put_away(field)}
        self._edited = {field for field in self._edited if any_field(field).draft() != self._before[field]}
        return {**self._left, **{self._name(field): any_field(field).draft() for field in self._edited}}

    def _focused(self) -> Typed:
        """The name of the field with the focus, or of the last one in which somebody typed."""
        focus = self._page.window().focusWidget()  # also where another program is in front, and the clock locks
        met = (field for field in self._before if isValid(field) and focus is not None and field.isAncestorOf(focus))
        return next((self._name(field) for field in met), self._here)

    # --- where a field stands ----------------------------------------------------------------------------------------

    def _name(self, field: Field) -> str:
        """The field's own name after those of the cards around it, and of whatever these are about at the moment."""
        names = [field.name]
        part = field.parentWidget()
        while part is not None and part is not self._page:
            if isinstance(part, Card | WorkColumn) and type(part) is not Card:
                names.append(type(part).__name__)
            if about := getattr(part, "written_for", ""):
                names.append(about)
            part = part.parentWidget()
        return "/".join(reversed(names))

    def _is_put_away(self, field: Field) -> bool:
        """Whether it is gone or was hidden itself, and not just the page or a part of it turned."""
        part: QWidget | None = field if isValid(field) else None
        while part is not None and part is not self._page:
            around = part.parentWidget()
            if part.isHidden() and not (around is not None and _turns(around, part)):
                return True
            part = around
        return part is None


def _turns(around: QWidget, part: QWidget) -> bool:
    """Whether one part at a time is in sight there, and this is one of them."""
    stacks = around.findChildren(QStackedLayout)
    return any(stack.indexOf(part) >= 0 for stack in stacks)
