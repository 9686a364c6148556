# SPDX-License-Identifier: Apache-2.0
"""How are the words of a small form kept, one that is no page of its own?

A paragraph of the office, the wording of a template, a letterhead: a lock, another language or a fall loses none of it.
There is one such form of a kind at a time. What was left is put back when its place is opened again.

```
self.draft = SmallDraft(desk, tasks, "paragraph", self)
found = self.draft.left()                               # on a worker: what was not saved, or nothing
self.draft.begin(form.fields, lambda: {"@code": code})  # a form is open
self.draft.go_on(found, form.fields)                    # ... and has what was left
self.draft.end()                                        # it is saved, or given up
```
"""

from collections.abc import Callable, Iterable, Mapping
from uuid import UUID
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal

from legalaid.errors import LegalAidError
from legalaid.services import drafts
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft, Typed
from ui.tasks import Tasks
from ui.widgets.draft_keeper import DraftKeeper
from ui.widgets.due import Due
from ui.widgets.field import Field
from ui.widgets.plain import any_field

_HERE = ""
"""Under this name a draft tells which field had the focus."""


class SmallDraft(QObject):
    """The draft of the small form of one kind."""

    failed = Signal(object)
    """It could not be kept: the error."""

    def __init__(self, desk: Desk, tasks: Tasks, kind: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._kind = desk, kind
        self._keeper = DraftKeeper(desk, tasks, kind, "", self)
        self._keeper.failed.connect(self.failed)
        self._typed: Callable[[], dict[str, Typed]] | None = None
        self._is_edited = False
        self._ended: set[UUID] = set()
        """What is on its way out of the vault."""
        self._watched: WeakSet[Field] = WeakSet()
        self._due = Due(self)
        self._due.now.connect(self._note)

    def left(self) -> FormDraft | None:
        """What was typed and neither saved nor given up; called on a worker."""
        found = drafts.list_drafts(self._desk, self._kind)
        return next((draft for draft in found if draft.id not in self._ended), None)

    def begin(self, fields: Iterable[Field], about: Callable[[], Mapping[str, Typed]]) -> None:
        """A form is open; `about` tells under names with an `@` which one, and what stands in what is no field.

        What was typed in one that is still open stays a draft.
        """
        listed = tuple(fields)
        self.keep_now()
        self._keeper.begin()
        self._is_edited = False
        self._typed = lambda: {**_typed(listed), **about()}
        for field in set(listed) - set(self._watched):
            self._watched.add(field)
            field.edited.connect(self.touch)
            field.left.connect(self._due.flush)

    def go_on(self, draft: FormDraft, fields: Iterable[Field]) -> None:
        """Put back into the form that has begun what was left, and go to the field that had the focus."""
        self._keeper.go_on(draft)
        self._is_edited = True
        for field in fields:
            if field.name in draft.typed:
                any_field(field).restore(draft.typed[field.name])
            if field.name == draft.typed.get(_HERE):
                field.editor.setFocus()

    def touch(self) -> None:
        """Something was typed, also in what is no field."""
        if self._typed is not None:
            self._is_edited = True
            self._due.touch()

    def keep_now(self) -> None:
        """What was typed is in the vault when this returns."""
        self._due.drop()
        if self._typed is not None and self._is_edited:
            try:
                self._keeper.keep_now(self._typed())
            except LegalAidError as error:
                self.failed.emit(error)

    def end(self) -> None:
        """The form was saved or given up: nothing of it is kept any more."""
        self._due.drop()
        was_edited, self._typed, self._is_edited = self._is_edited, None, False
        if was_edited:
            self._ended.add(self._keeper.id)
            self._keeper.drop(lambda _gone: None)

    def _note(self) -> None:
        if self._typed is not None:
            self._keeper.note(self._typed())


def _typed(fields: tuple[Field, ...]) -> dict[str, Typed]:
    """What stands in the fields, readable or not, and which of them has the focus."""
    focus = fields[0].window().focusWidget() if fields else None  # also where another program is in front
    here = next((field.name for field in fields if focus is not None and field.isAncestorOf(focus)), None)
    return {_HERE: here, **{field.name: any_field(field).draft() for field in fields}}
