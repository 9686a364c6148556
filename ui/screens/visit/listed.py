# SPDX-License-Identifier: Apache-2.0
"""How does a part show a list of things of the visit, and one of them in the middle of being written?

The form lies over the list. A draft that was left is offered; one that was in hand is gone on with.
"""

from collections.abc import Callable
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from legalaid.domain.record import Record
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft
from legalaid.services.visit_page import VisitPage
from legalaid.services.visit_steps import Written, undo
from ui.models import words
from ui.screens.visit.part import Part, card_area
from ui.screens.visit.writing import Writing
from ui.tasks import Tasks
from ui.widgets.form import FormPage
from ui.widgets.form_screen import DraftOffer

R = TypeVar("R", bound=Record)


class ListedPart(Part, Generic[R]):
    """A list with a form over it; `cards` is the column of the list."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        ref: str,
        *,
        kind: type[R],
        form: FormPage,
        find: Callable[[VisitPage, UUID], R | None],
    ) -> None:
        super().__init__(desk, tasks, ref)
        self._looked = False
        self._offered: FormDraft | None = None
        self.writing = Writing(self, kind, form, find)
        self.writing.opened.connect(self._arrange)
        self.writing.closed.connect(self._arrange)
        self.writing.saved.connect(self._saved)
        self.offer = DraftOffer()
        self.offer.taken.connect(self._take_offered)
        self.stack = QStackedWidget()
        listed, self.cards = card_area()
        self.cards.addWidget(self.offer)
        self.stack.addWidget(listed)
        self.stack.addWidget(self.writing)
        self.column.addWidget(self.stack, 1)

    def veiled(self, text: str | None) -> str:
        """A text, or dots while names are hidden."""
        return words.HIDDEN if text and self.is_private else text or ""

    def show_visit(self, page: VisitPage) -> None:
        """Look for a draft the first time."""
        super().show_visit(page)
        self._arrange()
        if not self._looked:
            self._looked = True
            self.writing.look_for_draft(self._found_draft)

    def _found_draft(self, draft: FormDraft) -> None:
        if draft.id == self.writing.keeper.in_hand():
            self.writing.take_up(draft)
        else:
            self._offered = draft
            self.offer.offer(draft)

    def _take_offered(self) -> None:
        self.offer.hide()
        if self._offered is not None:
            self.writing.take_up(self._offered)

    def _arrange(self) -> None:
        """The form as long as something is written, but not while names are hidden."""
        is_over = self.writing.is_open and not self.is_private
        if is_over != (self.stack.currentWidget() is self.writing):
            self.stack.setCurrentIndex(int(is_over))
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        if is_over:
            self.offer.hide()

    def _saved(self, written: Written[R]) -> None:
        self.changed.emit()
        told = self.tr("It is saved.") if written.before is None else self.tr("The change is saved.")
        self.said.emit(told, lambda: self.do(lambda: undo(self.desk, written), self.tr("It is undone.")))

    def keep_draft(self) -> None:
        """What is being written is in the vault when this returns."""
        self.writing.keep_draft()

    def list_focus(self) -> QWidget:
        """Where the keyboard starts in the list."""
        return self

    def first_focus(self) -> QWidget:
        """The form's first field, or what the list begins with."""
        if self.stack.currentWidget() is self.writing:
            return self.writing.form.fields()[0].editor
        return self.list_focus()
