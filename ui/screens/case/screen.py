# SPDX-License-Identifier: Apache-2.0
"""The page of a case: how is it read, shown part by part, and shown anew after every step?

Every step is done beside the window, in one save of its own; then the page is read again and shown, whatever the step
was. What stands in a line that is not saved yet stays.
"""

from collections.abc import Callable, Collection
from typing import TypeVar
from uuid import UUID

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget

from legalaid.services import lists
from legalaid.services.case_page import CasePage, open_page, read_page
from legalaid.services.desk import Desk
from ui.screens.case.access import AccessCard
from ui.screens.case.facts import AdviceCard, ContactsCard, FactsCard, PartiesCard, ReferencesCard
from ui.screens.case.files import FilesCard
from ui.screens.case.head import Head
from ui.screens.case.story import ClashesCard, HistoryCard
from ui.screens.case.view import View
from ui.screens.case.work import HearingsCard, LettersCard, NotesCard, TasksCard
from ui.tasks import Lane, Tasks
from ui.widgets.bars import Crumb
from ui.widgets.entries import TwoColumns
from ui.widgets.keys import key_in
from ui.widgets.screen import Screen

T = TypeVar("T")


class CaseScreen(Screen):
    """One case."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str, kinds: Collection[str] = ()) -> None:
        super().__init__(self.tr("Case"))
        self.desk, self._tasks, self.ref, self._kinds = desk, tasks, ref, frozenset(kinds)
        self.case: CasePage | None = None
        self._is_private = False
        self._as_of: int | None = None
        self._build()
        self._read(lambda: open_page(desk, ref), self._show)

    def _build(self) -> None:
        sheet = TwoColumns()
        today = self.desk.clock.today()
        self.head, self.clashes = Head(self), ClashesCard(self)
        self.tasks, self.hearings, self.notes = TasksCard(self, today), HearingsCard(self), NotesCard(self)
        self.letters, self.files, self.people = (
            LettersCard(self),
            FilesCard(self, self._tasks, self.ref),
            PartiesCard(self),
        )
        self.advice, self.history, self.facts = AdviceCard(), HistoryCard(), FactsCard()
        self.access = AccessCard(self)
        contacts, references = ContactsCard(), ReferencesCard()
        for column, cards in (
            (sheet.top, (self.head, self.clashes)),
            (sheet.left, (self.facts, self.advice, self.letters, self.files, self.notes)),
            (sheet.right, (self.tasks, self.hearings, self.people, self.access, references, contacts, self.history)),
        ):
            for card in cards:
                column.addWidget(card)
        self._cards = (
            *(self.head, self.clashes, self.facts, self.advice, self.letters, self.files, self.notes),
            *(self.tasks, self.hearings, self.people, self.access, references, contacts, self.history),
        )
        self.states = self.show_content(sheet)
        sheet.setVisible(False)
        self._sheet = sheet
        self.setAcceptDrops(True)
        key_in(
            self,
            "Ctrl+V",
            lambda: self.files.take(QGuiApplication.clipboard().mimeData()),
            does=self.tr("Put the copied file or picture to the case"),
        )
        if self.can_go("letter"):
            key_in(
                self,
                "Ctrl+P",
                lambda: self.go_to("letter", self._address()),
                does=self.tr("Look at a letter and print it"),
            )

    def _address(self) -> str:
        """What opens this very case, also where another one bears its number."""
        return self.ref if self.case is None else self.case.address

    # --- reading and showing -----------------------------------------------------------------------------------------

    def _read(self, work: Callable[[], CasePage], then: Callable[[CasePage], object]) -> None:
        self.states.show_loading()
        self._tasks.run(work, owner=self, then=then, failed=lambda error: self.show_failure(error, self.refresh))

    def _show(self, page: CasePage) -> None:
        is_first = self.case is None
        self.case = page
        self._as_of = None
        self._draw()
        self._sheet.setVisible(True)
        self.states.show_filled()
        if is_first and self.hasFocus():
            self.first_focus().setFocus()
        self.retitled.emit()

    def _draw(self) -> None:
        if self.case is None:
            return
        view = View(self.case, self._is_private)
        for card in self._cards:
            card.show_case(view)

    def refresh(self) -> None:
        """Read the case again."""
        desk, page = self.desk, self.case
        if page is None:
            self._read(lambda: open_page(desk, self.ref), self._show)
        else:
            self._read(lambda: read_page(desk, page.form.case.record.id), self._show)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back sees what was saved meanwhile."""
        super().showEvent(event)
        if self.case is not None:
            self._tasks.run(
                lambda: lists.as_of(self.desk),
                owner=self,
                then=self._refresh_if_older,
                failed=self.show_failure,
                lane=Lane.READER,
            )

    def _refresh_if_older(self, now: int) -> None:
        if self._as_of is not None and now != self._as_of:
            self.refresh()
        self._as_of = now

    # --- doing -------------------------------------------------------------------------------------------------------

    def do(
        self,
        work: Callable[[], T],
        said: str,
        undo: Callable[[T], object] | None = None,
        *,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Do a piece of work beside the window, show the case anew, and say so; `undo` gets what the work gave."""

        def done(result: T) -> None:
            if then is not None:
                then()
            self.refresh()
            back = None if undo is None else lambda: self.do(lambda: undo(result), self.tr("It is undone."))
            self.said.emit(said, back)

        self._tasks.run(work, owner=self, then=done, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        """Nothing was saved; show the case as it is, and why above it."""
        self._draw()
        self.show_failure(error)

    def go_to(self, kind: str, record: str) -> None:
        """Show another screen."""
        self.go.emit(kind, record)

    def can_go(self, kind: str) -> bool:
        """Whether there is such a screen."""
        return kind in self._kinds

    # --- files that are dropped --------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files and pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Put them to the case."""
        self.files.take(event.mimeData())
        event.acceptProposedAction()

    # --- the window --------------------------------------------------------------------------------------------------

    def crumbs(self) -> list[Crumb]:
        """The list, then the number of the case."""
        return [(self.tr("Cases"), "cases"), (self.ref if self.case is None else self.case.ref, "")]

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names, numbers and texts."""
        if is_private != self._is_private:
            self._is_private = is_private
            self._draw()

    def reopen(self, form: str) -> bool:
        """A move, the closing, or the result of a hearing."""
        if self.case is None:
            return False
        self.head.reopen(form)
        self.hearings.reopen(form)
        return True

    def subject(self) -> UUID | None:
        """The case."""
        return None if self.case is None else self.case.form.case.record.id

    def first_focus(self) -> QWidget:
        """The first thing that can be done; the page itself until the case is there."""
        return self if self.case is None else self.tasks.text.line
