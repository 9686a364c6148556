# SPDX-License-Identifier: Apache-2.0
"""Which visit is this, where does it stand, and which part of its page is in sight?"""

from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from legalaid.domain.visit import VisitStatus, visit_moves
from legalaid.services import visits
from legalaid.services.desk import Desk
from legalaid.services.visit_page import VisitPage, visit_page
from ui import theme
from ui.language import current, day
from ui.models import words
from ui.screens.visit.part import Part
from ui.screens.visit.parts import PARTS, PartBar
from ui.tasks import Tasks
from ui.widgets.bars import Crumb
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Pill
from ui.widgets.screen import Screen
from ui.widgets.text import Label


class VisitScreen(Screen):
    """One visit; each part of its page is built when somebody first turns to it."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(self.tr("Visit"))
        self._desk, self._tasks, self._ref = desk, tasks, ref
        self.visit: VisitPage | None = None
        self._is_private = False
        self._built: dict[str, Part] = {}
        self._stale: set[str] = set()
        self._here = PARTS[0].code
        self._about = Label(role="strong", elide=True)
        self.status = Pill()
        self.next_status = Button("", icon="check")
        self.next_status.clicked.connect(lambda _on=False: self._move())
        self.place = Button(self.tr("The prison"), ButtonKind.QUIET, icon="map-pin")
        self.place.clicked.connect(lambda _on=False: self._go_to_place())
        self.top.add(self._about, self.place)
        self.top.add_end(self.status, self.next_status)
        self.bar = PartBar(self)
        self.bar.turned.connect(self.turn_to)
        self._stack = QStackedWidget()
        body = QWidget()
        down = QVBoxLayout(body)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP.m)
        down.addWidget(self.bar)
        down.addWidget(self._stack, 1)
        self.states = self.show_content(body)
        self.refresh()

    # --- the visit as it is now --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again."""
        self.states.show_loading()
        self._tasks.run(
            lambda: visit_page(self._desk, self._ref),
            owner=self,
            then=self._show,
            failed=lambda error: self.show_failure(error, retry=self.refresh),
        )

    def _show(self, page: VisitPage) -> None:
        is_first, had_focus = self.visit is None, self._has_focus()
        self.visit = page
        self._about.setText(f"{page.facility.name(current())} · {day(page.visit.start_on)}")
        self._show_status(page)
        self._stale = set(self._built)
        self._show_part()
        self.retitled.emit()
        self.states.show_filled()
        if (is_first and self.hasFocus()) or (had_focus and not self._has_focus()):  # what was done is out of sight
            self.first_focus().setFocus()

    def _has_focus(self) -> bool:
        """Whether the keyboard is on this page."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _show_status(self, page: VisitPage) -> None:
        self.status.say(words.code("visit_status", page.visit.status), "info")
        following = self._following(page)
        self.next_status.setVisible(following is not None)
        if following is not None:
            told = self.tr("Mark as: {status}").format(status=words.code("visit_status", following))
            self.next_status.setText(told)

    @staticmethod
    def _following(page: VisitPage) -> str | None:
        """Where the visit goes next in its ordinary way."""
        allowed = visit_moves(page.visit.status) - {VisitStatus.CANCELLED}
        return next((status for status in VisitStatus if status in allowed), None)

    def _move(self) -> None:
        page = self.visit
        following = None if page is None else self._following(page)
        if page is not None and following is not None:
            self._tasks.run(
                lambda: visits.move_visit(self._desk, page.form, following),
                owner=self,
                then=lambda _done: self.refresh(),
                failed=self.show_failure,
            )

    def _go_to_place(self) -> None:
        if self.visit is not None:
            self.go.emit("facility", self.visit.facility.code)

    def _take(self, code: str, page: VisitPage) -> None:
        """A part read the visit again: the others are shown it when somebody turns to them."""
        self.visit = page
        self._stale |= set(self._built) - {code}

    # --- parts -------------------------------------------------------------------------------------------------------

    def part(self, code: str) -> Part:
        """A part of the page; built now if nobody turned to it before."""
        if code not in self._built:
            kind = next(kind for kind in PARTS if kind.code == code)
            part = kind.build(self._desk, self._tasks, self._ref)
            part.changed.connect(self.refresh)
            part.reread.connect(lambda page: self._take(code, page))
            part.said.connect(self.said)
            part.failed.connect(self.show_failure)
            part.went.connect(self.go)
            part.turned.connect(lambda code, what: self.wish(f"{code}:{what}"))
            part.set_private(self._is_private)
            self._built[code] = part
            self._stale.add(code)
            self._stack.addWidget(part)
        return self._built[code]

    def turn_to(self, code: str) -> None:
        """Show another part; what was typed in the one that is left is kept."""
        if code != self._here:
            self.keep_draft()
            self._here = code
        self._show_part()
        self.first_focus().setFocus()

    def _show_part(self) -> None:
        part = self.part(self._here)
        self.bar.mark(self._here)
        self._stack.setCurrentWidget(part)
        if self.visit is not None and self._here in self._stale:
            self._stale.discard(self._here)
            part.show_visit(self.visit)

    # --- the window --------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back sees what was saved meanwhile."""
        super().showEvent(event)
        if self.visit is not None:
            self.refresh()

    def wish(self, what: str) -> None:
        """The part that somebody wants to see, and after a colon what he wants there."""
        code, _, asked = what.partition(":")
        if any(kind.code == code for kind in PARTS):
            self.turn_to(code)
            if asked and self.visit is not None:
                self.part(code).wish(asked)

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Every part hides what it holds of people."""
        self._is_private = is_private
        for part in self._built.values():
            part.set_private(is_private)

    def subject(self) -> UUID | None:
        """The visit."""
        return None if self.visit is None else self.visit.visit.id

    def crumbs(self) -> list[Crumb]:
        """The visits, then this one by its number."""
        return [(self.tr("Prison visits"), "visits"), (self._ref, "")]

    def keep_draft(self) -> None:
        """What stands in a part and is not saved yet is kept."""
        for part in self._built.values():
            part.keep_draft()

    def first_focus(self) -> QWidget:
        """Where the part in sight begins."""
        return self._built[self._here].first_focus() if self._here in self._built else self
