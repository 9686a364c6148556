# SPDX-License-Identifier: Apache-2.0
"""How does a part show a list of things of the visit, and one of them in the middle of being written?

The form lies over the list. A draft that was left is offered; one that was in hand is gone on with.
"""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft
from legalaid.services.visit_page import VisitPage
from legalaid.services.visit_steps import Written, undo
from ui.models import words
from ui.screens.visit.part import Part, card_area
from ui.screens.visit.writing import Writing
from ui.tasks import Tasks
from ui.widgets.form_screen import DraftOffer


class ListedPart(Part):
    """A list with forms over it, one at a time; `cards` is the column of the list."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        self._looked = False
        self._offered: tuple[Writing[Any], FormDraft] | None = None
        self._writings: list[Writing[Any]] = []
        self.offer = DraftOffer()
        self.offer.taken.connect(self._take_offered)
        self.stack = QStackedWidget()
        listed, self.cards = card_area()
        self.cards.addWidget(self.offer)
        self.stack.addWidget(listed)
        self.column.addWidget(self.stack, 1)

    def lay_over(self, writing: Writing[Any]) -> None:
        """One more form that can lie over the list."""
        writing.opened.connect(self._arrange)
        writing.closed.connect(self._arrange)
        writing.saved.connect(self._saved)
        self._writings.append(writing)
        self.stack.addWidget(writing)

    @property
    def is_writing(self) -> bool:
        """Whether something is being written: one thing at a time."""
        return any(writing.is_open for writing in self._writings)

    def veiled(self, text: str | None) -> str:
        """A text, or dots while names are hidden."""
        return words.HIDDEN if text and self.is_private else text or ""

    def show_visit(self, page: VisitPage) -> None:
        """Look for drafts the first time."""
        super().show_visit(page)
        self._arrange()
        if not self._looked:
            self._looked = True
            for writing in self._writings:
                writing.look_for_draft(partial(self._found_draft, writing))

    def _found_draft(self, writing: Writing[Any], draft: FormDraft) -> None:
        if self.is_writing:
            return
        if draft.id == writing.keeper.in_hand():
            writing.take_up(draft)
        else:
            self._offered = writing, draft
            self.offer.offer(draft)

    def _take_offered(self) -> None:
        self.offer.hide()
        if self._offered is not None:
            writing, draft = self._offered
            writing.take_up(draft)

    def _arrange(self) -> None:
        """The form as long as something is written, but not while names are hidden."""
        over = next((writing for writing in self._writings if writing.is_open and not self.is_private), None)
        wanted = self.stack.indexOf(over) if over else 0
        if wanted:
            self.offer.hide()
        if wanted != self.stack.currentIndex():
            self.stack.setCurrentIndex(wanted)
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved(self, written: Written[Any]) -> None:
        self.changed.emit()
        told = self.tr("It is saved.") if written.before is None else self.tr("The change is saved.")
        self.said.emit(told, lambda: self.do(lambda: undo(self.desk, written), self.tr("It is undone.")))

    def keep_draft(self) -> None:
        """What is being written is in the vault when this returns."""
        for writing in self._writings:
            writing.keep_draft()

    def list_focus(self) -> QWidget:
        """Where the keyboard starts in the list."""
        return self

    def first_focus(self) -> QWidget:
        """The form's first field, or what the list begins with."""
        over = self.stack.currentWidget()
        if isinstance(over, Writing):
            return over.form.fields()[0].editor
        return self.list_focus()
