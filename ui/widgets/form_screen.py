# SPDX-License-Identifier: Apache-2.0
"""How does a screen with a form on it behave: drafts, checks while typing, and one stroke that saves?

What is typed is in the vault within two seconds. Ctrl+Enter finishes, Ctrl+S keeps the draft now. A draft of an earlier
day is offered, never put on the screen unasked: another client may be sitting in front of it.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from legalaid.errors import LegalAidError
from legalaid.services import drafts, forms
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft, Typed
from ui import theme
from ui.language import clock_time, day
from ui.tasks import Lane, Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.draft_keeper import DraftKeeper
from ui.widgets.field import Field, Glyph
from ui.widgets.form import FormPage
from ui.widgets.form_checks import problems, refused, warn_of
from ui.widgets.keys import key_in
from ui.widgets.plain import plain
from ui.widgets.rows import RowsField
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState
from ui.widgets.text import Label


class DraftOffer(QFrame):
    """A draft is waiting: take it up, or begin afresh and leave it."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._words = Label(role="strong", wrap=True)
        self.take = Button(self.tr("Go on with it"), icon="undo-2")
        self.take.clicked.connect(lambda _on=False: self.taken.emit())
        self.leave = Button(self.tr("Not now"), ButtonKind.QUIET)
        self.leave.clicked.connect(lambda _on=False: self.hide())
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP.m, theme.GAP.s, theme.GAP.m, theme.GAP.s)
        row.setSpacing(theme.GAP.m)
        row.addWidget(Glyph("history", "info", 1.2))
        row.addWidget(self._words, 1)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        self.hide()

    def offer(self, draft: FormDraft) -> None:
        """Say since when it waits; what it holds is nobody's business yet."""
        at = draft.updated_at
        if at is not None:
            words = self.tr("A draft of {day}, {time}, was not finished.")
            self._words.setText(words.format(day=day(at.date()), time=clock_time(at)))
            self.setAccessibleName(self._words.plain())
            self.show()


class FormScreen(Screen):
    """A form, its draft, and the button that finishes it."""

    def __init__(self, name: str, kind: str, record: str, *, desk: Desk, tasks: Tasks, form: FormPage) -> None:
        super().__init__(name)
        self._kind = kind
        self._record = record
        self._desk, self._tasks = desk, tasks
        self._is_saving = False
        self._was_not_kept = False
        self._offered: FormDraft | None = None
        self.form = form
        self.keeper = DraftKeeper(desk, tasks, kind, record, self)
        self.offer = DraftOffer()
        self.offer.taken.connect(self._take_offered)
        self.note = Label("", "small", elide=True)
        self.finish_button = Button("", ButtonKind.PRIMARY, icon="circle-check")
        self.finish_button.clicked.connect(lambda _on=False: self.finish())
        self.column.addWidget(self.offer)
        self.show_content(form)
        foot = QHBoxLayout()
        foot.setSpacing(theme.GAP.m)
        foot.addWidget(self.note, 1)
        self.foot = foot
        foot.addWidget(self.finish_button)
        self.column.addLayout(foot)
        form.draft_due.connect(lambda: self.keeper.note(self.typed()))
        self.keeper.kept.connect(self._say_kept)
        self.keeper.failed.connect(self._not_kept)
        for field in form.fields():
            self._watch(field)
        key_in(self, "Ctrl+Return", self.finish, does=self.tr("Save and finish"))
        key_in(self, "Ctrl+Enter", self.finish)
        key_in(self, "Ctrl+S", self.keep_draft, does=self.tr("Keep the draft now"))

    def _watch(self, field: Field) -> None:
        """Second looks when a field is left; a removed row can be taken back."""
        field.left.connect(lambda: warn_of(field, today=self._desk.clock.today()))
        if isinstance(field, RowsField):
            field.taken_out.connect(lambda undo: self.said.emit(self.tr("The entry was taken out."), undo))

    # --- what a concrete form may do otherwise ------------------------------------------------------------------------

    def saving(self, values: Mapping[str, Any], draft: UUID) -> Callable[[], str]:
        """The work that saves and gives the case number; it runs beside the window."""
        return lambda: forms.finish_new(self._desk, values, joined=None, draft=draft)

    def saved(self, ref: str) -> None:
        """It is saved: go on to the case."""
        self.go.emit("case", ref)

    def take_up(self, draft: FormDraft) -> None:
        """Go on with a draft."""
        self.restore(draft)

    # --- drafts ------------------------------------------------------------------------------------------------------

    def typed(self) -> dict[str, Typed]:
        """What the draft keeps."""
        return dict(self.form.draft())

    def look_for_draft(self) -> None:
        """Go on at once with what was in hand; offer what is left from earlier."""
        in_hand = self.keeper.in_hand()
        self._tasks.run(
            lambda: drafts.list_drafts(self._desk, self._kind),
            owner=self,
            then=lambda found: self._found_drafts(found, in_hand),
            failed=self.show_failure,
            lane=Lane.READER,
        )

    def _found_drafts(self, found: tuple[FormDraft, ...], in_hand: UUID | None) -> None:
        mine = [draft for draft in found if self.is_mine(draft)]
        at_once = next((draft for draft in mine if draft.id == in_hand), None)
        if at_once is not None and not self.form.is_edited:
            self.take_up(at_once)
        elif mine and mine[0].id != self.keeper.id and not self.form.is_edited:
            self._offered = mine[0]
            self.offer.offer(mine[0])

    def open_draft(self, draft: UUID) -> None:
        """Go on with the draft that somebody chose."""
        self._tasks.run(
            lambda: drafts.take_up_draft(self._desk, draft),
            owner=self,
            then=self.take_up,
            failed=self.show_failure,
            lane=Lane.READER,
        )

    def is_mine(self, draft: FormDraft) -> bool:
        """Whether a draft belongs to what this form shows."""
        return draft.target is None

    def _take_offered(self) -> None:
        self.offer.hide()
        if self._offered is not None:
            self.take_up(self._offered)

    def restore(self, draft: FormDraft) -> None:
        """Put a draft into the form; the focus goes where it was."""
        self.offer.hide()
        self.keeper.go_on(draft)
        self.form.restore({name: typed for name, typed in draft.typed.items() if not name.startswith("@")})
        if draft.updated_at is not None:
            self._say_kept(draft.updated_at)

    def keep_draft(self) -> None:
        """What was typed is in the vault when this returns."""
        if self.form.is_edited and not self._is_saving:
            self.form.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.form.flush()
            self.form.blockSignals(False)  # noqa: FBT003 - Qt's own
            try:
                self.keeper.keep_now(self.typed())
            except LegalAidError as error:
                self.show_failure(error)

    def _not_kept(self, error: Exception) -> None:
        self._was_not_kept = True
        self.show_failure(error)

    def _say_kept(self, at: datetime) -> None:
        if self._was_not_kept and self.page is not None:
            self.page.banner.hide()
        self._was_not_kept = False
        words = self.tr("Draft saved on this computer at {time}")
        self.note.setText(words.format(time=clock_time(at)))

    # --- saving ------------------------------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """What the form holds, as JSON by the path of the case document."""
        return {field.name: plain(field) for field in self.form.fields()}

    def finish(self) -> None:
        """Save, if nothing is in the way."""
        if self._is_saving or not self.form.show_problems(problems(self.form, today=self._desk.clock.today())):
            return
        self._is_saving = True
        self.form.flush()  # nothing of this form is due any more once it is saved
        work = self.saving(self.values(), self.keeper.stop())
        self.form.setEnabled(False)
        self.finish_button.setEnabled(False)
        self._tasks.run(work, owner=self, then=self._done, failed=self._not_done)

    def _done(self, ref: str) -> None:
        self._open_again()
        self.note.setText("")
        if self.page is not None:
            self.page.show_filled()
        self.saved(ref)

    def _not_done(self, error: Exception) -> None:
        """Nothing was saved: the draft is kept on, and what is wrong is said at its field if it has one."""
        self._open_again()
        self.keeper.note(self.typed())
        at_field = refused(error, self.form) if isinstance(error, LegalAidError) else None
        if at_field is None or self.form.show_problems([at_field]):
            self.show_failure(error, retry=self.finish)

    def _open_again(self) -> None:
        self._is_saving = False
        self.form.setEnabled(True)
        self.finish_button.setEnabled(True)

    # --- names hidden ------------------------------------------------------------------------------------------------

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """A form is nothing but names: it is covered as long as they are hidden."""
        if self.page is None:
            return
        if is_private:
            words = self.tr("Names are hidden. What you typed is still here.")
            self.page.show_empty(EmptyState("eye-off", words, self.tr("Press F9 to go on.")))
        else:
            self.page.show_filled()
        self.finish_button.setEnabled(not is_private)

    def first_focus(self) -> QWidget:
        """The first field."""
        return self.form.fields()[0].editor
