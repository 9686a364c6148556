# SPDX-License-Identifier: Apache-2.0
"""How is a visit answered inside the prison: a section at a time, a key for each question, saved at once?"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from legalaid.domain.visit import VisitStatus, visit_moves
from legalaid.khmer.words import strip_display
from legalaid.services import visits
from legalaid.services.desk import Desk
from legalaid.services.visit_page import SectionLines, VisitPage, visit_page
from legalaid.services.visits import VisitForm
from ui import theme
from ui.language import current, day, digits
from ui.models import words
from ui.screens.visit.answer_row import AnswerRow
from ui.screens.visit.papers import PapersCard
from ui.tasks import Tasks
from ui.widgets.bars import Crumb
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.entries import Facts, empty_out
from ui.widgets.screen import Screen
from ui.widgets.text import Label

_SIDE = 17
"""The width of the list of sections in text sizes."""

_NO_LIST_BELOW = 62
"""The width of the page in text sizes below which the list of sections gives its room to the questions."""


class VisitScreen(Screen):
    """One visit."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(self.tr("Visit"))
        self._desk, self._tasks, self._ref = desk, tasks, ref
        self.visit: VisitPage | None = None
        self._section = 0
        self.rows: dict[str, AnswerRow] = {}
        self._waiting: dict[str, tuple[VisitForm, Any]] = {}
        self._saving: str | None = None
        self._build_tools()
        self.papers = PapersCard(desk, tasks, ref)
        self.papers.written.connect(lambda name: self.said.emit(self.tr("{name} is written.").format(name=name), None))
        self.papers.failed.connect(self.show_failure)
        self._facts = Facts()
        self._title = Label(role="h2", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.GAP.m)
        self.area = self._build_area()
        body = QWidget()
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP.m)
        across.addWidget(self.sections)
        across.addWidget(self.area, 1)
        self.states = self.show_content(body)
        self.refresh()

    def _build_tools(self) -> None:
        self.sections = QListWidget()
        self.sections.setAccessibleName(strip_display(self.tr("Sections")))
        self.sections.setFixedWidth(theme.px(_SIDE))
        self.sections.setWordWrap(True)
        self.sections.setSpacing(theme.GAP.xs)
        self.sections.currentRowChanged.connect(self._turn_to)
        self.status = Pill()
        self.next_status = Button("", icon="check")
        self.next_status.clicked.connect(lambda _on=False: self._move())
        self.earlier = Button(self.tr("Section before"), ButtonKind.QUIET, icon="arrow-left")
        self.later = Button(self.tr("Next section"), ButtonKind.QUIET, icon="arrow-right")
        self.earlier.clicked.connect(lambda _on=False: self._step(-1))
        self.later.clicked.connect(lambda _on=False: self._step(1))
        self.top.add(self.earlier, self.later)
        self.top.add_end(self.status, self.next_status)

    def _build_area(self) -> QScrollArea:
        about = Card(self.tr("The visit"))
        about.put(self._facts)
        inner = QWidget()
        inner.setObjectName("inner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.GAP.s, 0)
        column.setSpacing(theme.GAP.m)
        column.addWidget(self._title)
        column.addLayout(self._list)
        column.addWidget(about)
        column.addWidget(self.papers)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

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
        self.visit = page
        self.sections.blockSignals(True)  # noqa: FBT003 - Qt's way
        self.sections.clear()
        self.sections.addItems([self._heading(section) for section in page.sections])
        self.sections.setCurrentRow(self._section)
        self.sections.blockSignals(False)  # noqa: FBT003
        self._facts.show_all(self._about(page))
        self._show_status(page)
        self._build_rows()
        self.retitled.emit()
        self.states.show_filled()

    def _about(self, page: VisitPage) -> list[tuple[str, str]]:
        visit = page.visit
        return [
            (self.tr("Prison"), page.facility.name(current())),
            (self.tr("Day"), day(visit.start_on)),
            (self.tr("Kind of visit"), words.code("visit_type", visit.type)),
            (self.tr("Access"), words.code("visit_access", visit.access)),
            (self.tr("Team"), ", ".join(page.team)),
            (self.tr("Findings"), digits(len(page.findings))),
            (self.tr("Recommendations"), digits(len(page.recommendations))),
            (self.tr("To verify"), digits(len(page.to_verify)) if page.to_verify else ""),
        ]

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

    # --- sections ----------------------------------------------------------------------------------------------------

    def _heading(self, section: SectionLines) -> str:
        name = section.section.km if current() == "km" else section.section.en
        done = sum(line.is_answered for line in section.lines)
        return f"{name}\n{digits(done)}/{digits(len(section.lines))}"

    def _turn_to(self, row: int) -> None:
        if row >= 0 and row != self._section:
            self.keep_draft()
            self._section = row
            self._build_rows()
            self.area.verticalScrollBar().setValue(0)

    def _step(self, by: int) -> None:
        self.sections.setCurrentRow(max(0, min(self.sections.count() - 1, self._section + by)))
        self.first_focus().setFocus()

    def _build_rows(self) -> None:
        if self.visit is None or not self.visit.sections:
            return
        section = self.visit.sections[self._section]
        empty_out(self._list)
        self.rows = {}
        self._title.setText(section.section.km if current() == "km" else section.section.en)
        for line in section.lines:
            if line.question is not None:
                row = AnswerRow(line, line.question, self.visit.form)
                row.given.connect(self._take)
                self.rows[line.code] = row
                self._list.addWidget(row)

    # --- answers, one after the other --------------------------------------------------------------------------------

    def _take(self, code: str, answer: Any) -> None:
        """Save it, or after the one that is being saved."""
        self._waiting[code] = (self.rows[code].form, answer)
        self._save_next()

    def _save_next(self) -> None:
        if self._saving is not None or not self._waiting:
            return
        code = next(iter(self._waiting))
        form, answer = self._waiting.pop(code)
        self._saving = code
        self._tasks.run(
            lambda: self._save(form, code, answer),
            owner=self,
            then=self._saved,
            failed=lambda error: self._refused(code, error),
        )

    def _save(self, form: VisitForm, code: str, answer: Any) -> VisitPage:
        if answer is not None:
            visits.answer(self._desk, form, {code: answer})
        elif code in form.answers:
            visits.withdraw_answer(self._desk, form, code)
        return visit_page(self._desk, self._ref)

    def _saved(self, page: VisitPage) -> None:
        """Every row shows what is there now, but for those in which somebody is typing."""
        saved, self._saving, self.visit = self._saving, None, page
        self._name_sections(page)
        for line in page.sections[self._section].lines:
            row = self.rows.get(line.code)
            if row is None or line.code in self._waiting:
                continue
            if not row.is_edited:
                row.show_line(line, page.form)
            elif line.code == saved:
                row.form = page.form
        if saved in self._waiting:
            self._waiting[saved] = (page.form, self._waiting[saved][1])
        self._save_next()

    def _name_sections(self, page: VisitPage) -> None:
        for row, section in enumerate(page.sections):
            item = self.sections.item(row)
            if item is not None:
                item.setText(self._heading(section))

    def _refused(self, code: str, error: Exception) -> None:
        self._saving = None
        self.show_failure(error)
        if code in self.rows:
            self.rows[code].forget_shown()
        self._save_next()

    # --- the window --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow window keeps the questions whole."""
        super().resizeEvent(event)
        self.sections.setVisible(event.size().width() >= theme.px(_NO_LIST_BELOW))

    def crumbs(self) -> list[Crumb]:
        """The visits, then this one by its number."""
        return [(self.tr("Prison visits"), "visits"), (self._ref, "")]

    def keep_draft(self) -> None:
        """What stands in a line without having been left is saved now."""
        for row in self.rows.values():
            row.save()

    def first_focus(self) -> QWidget:
        """The first question without an answer, or the first one."""
        for row in self.rows.values():
            if row.is_open():
                return row.first()
        return next((row.first() for row in self.rows.values()), self.sections)
