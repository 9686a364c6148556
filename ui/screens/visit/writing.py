# SPDX-License-Identifier: Apache-2.0
"""How is a finding, a recommendation or a request written over its list, kept as a draft, and saved?

One thing is written at a time. What is typed is in the vault within two seconds; saved, it goes against the version
that was shown when it was opened, and can be taken back.
"""

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.domain.record import Record
from legalaid.errors import LegalAidError
from legalaid.services import drafts
from legalaid.services.case_document import to_json
from legalaid.services.drafts import FormDraft, Typed
from legalaid.services.visit_page import VisitPage
from legalaid.services.visit_steps import Opened, Written, add, as_shown, edit
from ui import theme
from ui.screens.visit.part import Part
from ui.tasks import Lane
from ui.widgets.draft_keeper import DraftKeeper
from ui.widgets.finish_row import FinishRow
from ui.widgets.form import FormPage
from ui.widgets.form_checks import problems, refused
from ui.widgets.keys import key_in
from ui.widgets.plain import plain, put

R = TypeVar("R", bound=Record)

Save = Callable[[VisitPage, str, dict[str, Any], UUID], Written[R]]
"""How a new thing is saved: at which visit, what it is about, what stands in the form, and the draft that goes."""

_RECORD, _ABOUT = "@record", "@about"
"""Where a draft says which record it changes, and what a new one is about."""


def no_other(_page: VisitPage, _record: UUID) -> None:
    """For what is written once and never changed."""


class Writing(QWidget, Generic[R]):
    """A form for one kind of thing.

    `find` gives the record of an id out of the visit in sight; `save` is how a new one is saved, where that is not by
    putting it to the visit.
    """

    opened = Signal()
    """It is to be seen: over the list."""
    closed = Signal()
    """It was saved or given up: back to the list."""
    saved = Signal(object)
    """What was saved, as `Written`."""

    def __init__(
        self,
        part: Part,
        kind: type[R],
        form: FormPage,
        *,
        find: Callable[[VisitPage, UUID], R | None] = no_other,
        save: Save[R] | None = None,
    ) -> None:
        super().__init__()
        self._part, self._kind, self._find, self._save_new = part, kind, find, save or self._put
        self.form = form
        self._about = ""
        self._opened: Opened[R] | None = None
        self._shown: dict[str, Any] = {}
        self._is_saving = False
        self.is_open = False
        self.keeper = DraftKeeper(part.desk, part.tasks, kind.table.name, part.ref, self)
        self.keeper.failed.connect(part.failed)
        form.draft_due.connect(lambda: self.keeper.note(self._typed()))
        row = FinishRow(self.tr("Save"), cancel=self.tr("Give up"))
        self.save, self.cancel = row.finish, row.cancel
        self.save.clicked.connect(lambda _on=False: self.finish())
        self.cancel.clicked.connect(lambda _on=False: self._give_up())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.m)
        column.addWidget(form, 1)
        column.addWidget(row)
        key_in(self, "Ctrl+Return", self.finish, does=self.tr("Save"))
        key_in(self, "Ctrl+Enter", self.finish)

    # --- opening -----------------------------------------------------------------------------------------------------

    def write(self, about: str = "", **begun: Any) -> None:
        """A new one, about something that is there; `begun` is what it begins with."""
        self._about = about
        self._open(None, begun, seen={})

    def change(self, page: VisitPage, record: R) -> None:
        """One that is there, as it is shown."""
        self._open(Opened(record, page.form.seen), self._json(record), seen=page.form.seen)

    def _json(self, record: R) -> dict[str, Any]:
        specs = record.table.by_name
        names = [field.name for field in self.form.fields() if field.name in specs]
        return {name: _plain(to_json(specs[name].kind, getattr(record, name))) for name in names}

    def _open(self, opened: Opened[R] | None, values: Mapping[str, Any], *, seen: Any) -> None:
        self._opened = opened
        for field in self.form.fields():
            put(field, values.get(field.name))
        self.form.fill({})
        self.form.show_problems([])
        self._shown = self._values()
        page = self._part.page
        shown = self._shown if opened else {}
        self.keeper.begin(target=page.visit.id if page else None, shown=shown, seen=seen)
        self.is_open = True
        self.opened.emit()

    # --- drafts ------------------------------------------------------------------------------------------------------

    def look_for_draft(self, then: Callable[[FormDraft], object]) -> None:
        """Ask for what was not finished at this visit, the latest first."""
        desk, page = self._part.desk, self._part.page
        if page is None:
            return
        visit = page.visit.id

        def mine() -> FormDraft | None:
            kept = drafts.list_drafts(desk, self._kind.table.name)
            return next((draft for draft in kept if draft.target == visit), None)

        self._part.tasks.run(
            mine,
            owner=self,
            then=lambda found: then(found) if found is not None and not self.is_open else None,
            failed=self._part.failed.emit,
            lane=Lane.READER,
        )

    def take_up(self, draft: FormDraft) -> None:
        """Go on with a draft; the change of a record that is gone becomes a new one."""
        page, named = self._part.page, draft.typed.get(_RECORD)
        record = self._find(page, UUID(named)) if page is not None and isinstance(named, str) else None
        if record is None:
            self.write(str(draft.typed.get(_ABOUT) or ""))
        else:
            self._open(as_shown(record, draft.shown, draft.seen), draft.shown, seen=draft.seen)
        self.keeper.go_on(draft)
        self.form.restore({name: typed for name, typed in draft.typed.items() if not name.startswith("@")})

    def _typed(self) -> dict[str, Typed]:
        of: dict[str, Typed] = {_RECORD: str(self._opened.record.id)} if self._opened else {_ABOUT: self._about}
        return {**self.form.draft(), **of}

    def keep_draft(self) -> None:
        """What was typed is in the vault when this returns."""
        if self.is_open and self.form.is_edited and not self._is_saving:
            try:
                self.keeper.keep_now(self._typed())
            except LegalAidError as error:
                self._part.failed.emit(error)

    # --- saving ------------------------------------------------------------------------------------------------------

    def _values(self) -> dict[str, Any]:
        return {field.name: plain(field) for field in self.form.fields()}

    def finish(self) -> None:
        """Save it, if nothing is in the way."""
        page, desk = self._part.page, self._part.desk
        if self._is_saving or page is None:
            return
        if not self.form.show_problems(problems(self.form, today=desk.clock.today())):
            return
        self._is_saving = True
        self.form.flush()
        given = {name: value for name, value in self._values().items() if value != self._shown.get(name)}
        opened, draft = self._opened, self.keeper.stop()
        self._part.tasks.run(
            lambda: self._write(page, opened, given, draft), owner=self, then=self._done, failed=self._refused
        )

    def _write(self, page: VisitPage, opened: Opened[R] | None, given: dict[str, Any], draft: UUID) -> Written[R]:
        if opened is None:
            whole = {name: value for name, value in {**self._shown, **given}.items() if value not in (None, [])}
            return self._save_new(page, self._about, whole, draft)
        return edit(self._part.desk, opened, given, draft=draft)

    def _put(self, page: VisitPage, _about: str, given: dict[str, Any], draft: UUID) -> Written[R]:
        return add(self._part.desk, page.form, self._kind, given, draft=draft)

    def _done(self, written: Written[R]) -> None:
        self._close()
        self.saved.emit(written)

    def _refused(self, error: Exception) -> None:
        self._is_saving = False
        self.keeper.note(self._typed())
        at_field = refused(error, self.form) if isinstance(error, LegalAidError) else None
        if at_field is None or self.form.show_problems([at_field]):
            self._part.failed.emit(error)

    def _give_up(self) -> None:
        """Back to the list at once; what was typed can be had again."""
        opened, shown, typed = self._opened, self._shown, self.form.draft()
        was_edited = self.form.is_edited
        self.form.flush()
        self.keeper.drop(lambda _done: None)
        self._close()
        if was_edited:
            self._part.said.emit(self.tr("It was not saved."), lambda: self._take_again(opened, shown, typed))

    def _take_again(self, opened: Opened[R] | None, shown: dict[str, Any], typed: Mapping[str, Typed]) -> None:
        if not self.is_open:
            self._open(opened, shown, seen=opened.seen if opened else {})
            self.form.restore(typed)
            self.keeper.note(self._typed())

    def _close(self) -> None:
        self._is_saving = self.is_open = False
        self._opened = None
        self.closed.emit()


def _plain(value: Any) -> Any:
    return [str(one) for one in value] if isinstance(value, tuple) else value
