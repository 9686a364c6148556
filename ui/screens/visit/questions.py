# SPDX-License-Identifier: Apache-2.0
"""How is a visit answered inside the prison: a section at a time, a key for each question, saved at once?"""

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from legalaid.services import visits
from legalaid.services.desk import Desk
from legalaid.services.visit_page import SectionLines, VisitPage, visit_page
from legalaid.services.visits import VisitForm
from ui import theme
from ui.language import current, digits
from ui.screens.visit.answer_row import AnswerRow
from ui.screens.visit.part import Part, scroll_area
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.entries import empty_out
from ui.widgets.text import Label

_SIDE = 17
"""The width of the list of sections in text sizes."""

_NO_LIST_BELOW = 62
"""The width of the page in text sizes below which the list of sections gives its room to the questions."""


class Questions(Part):
    """The checklist, a section in sight."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        self._section = 0
        self.rows: dict[str, AnswerRow] = {}
        self._waiting: dict[str, tuple[VisitForm, Any]] = {}
        self._saving: str | None = None
        self.sections = QListWidget()
        self.sections.setAccessibleName(strip_display(self.tr("Sections")))
        self.sections.setFixedWidth(theme.px(_SIDE))
        self.sections.setWordWrap(True)
        self.sections.setSpacing(theme.GAP.xs)
        self.sections.currentRowChanged.connect(self._turn_to)
        self._title = Label(role="h2", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.GAP.m)
        self.earlier = Button(self.tr("Section before"), ButtonKind.QUIET, icon="arrow-left")
        self.later = Button(self.tr("Next section"), ButtonKind.QUIET, icon="arrow-right")
        self.earlier.clicked.connect(lambda _on=False: self._step(-1))
        self.later.clicked.connect(lambda _on=False: self._step(1))
        self.area = scroll_area(self._build_page())
        across = QHBoxLayout()
        across.setSpacing(theme.GAP.m)
        across.addWidget(self.sections)
        across.addWidget(self.area, 1)
        self.column.addLayout(across)

    def _build_page(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("inner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.GAP.s, 0)
        column.setSpacing(theme.GAP.m)
        column.addWidget(self._title)
        column.addLayout(self._list)
        steps = QHBoxLayout()
        steps.addWidget(self.earlier)
        steps.addWidget(self.later)
        steps.addStretch()
        column.addLayout(steps)
        column.addStretch()
        return inner

    def show_visit(self, page: VisitPage) -> None:
        """The section that was in sight, as it is now."""
        is_first = self.page is None
        super().show_visit(page)
        self.sections.blockSignals(True)  # noqa: FBT003 - Qt's way
        self.sections.clear()
        self.sections.addItems([self._heading(section) for section in page.sections])
        self.sections.setCurrentRow(self._section)
        self.sections.blockSignals(False)  # noqa: FBT003
        if is_first or not self._is_same_section(page):
            self._build_rows()
        else:
            self._show_lines(page, None)

    def _is_same_section(self, page: VisitPage) -> bool:
        """Whether the rows in sight are those of the section, so that nobody loses the line he is typing in."""
        if self._section >= len(page.sections):
            return False
        lines = page.sections[self._section].lines
        return [(line.code, line.question) for line in lines if line.question is not None] == [
            (code, row.question) for code, row in self.rows.items()
        ]

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
        if self.page is None or not self.page.sections:
            return
        section = self.page.sections[self._section]
        empty_out(self._list)
        self.rows = {}
        self._title.setText(section.section.km if current() == "km" else section.section.en)
        for line in section.lines:
            if line.question is not None:
                row = AnswerRow(line, line.question, self.page.form)
                row.given.connect(self._take)
                row.called.connect(lambda code: self.turned.emit("findings", code))
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
        self.tasks.run(
            lambda: self._save(form, code, answer),
            owner=self,
            then=self._saved,
            failed=lambda error: self._refused(code, error),
        )

    def _save(self, form: VisitForm, code: str, answer: Any) -> VisitPage:
        if answer is not None:
            visits.answer(self.desk, form, {code: answer})
        elif code in form.answers:
            visits.withdraw_answer(self.desk, form, code)
        return visit_page(self.desk, self.ref)

    def _saved(self, page: VisitPage) -> None:
        """Every row shows what is there now, but for those in which somebody is typing."""
        saved, self._saving, self.page = self._saving, None, page
        self._name_sections(page)
        self._show_lines(page, saved)
        if saved in self._waiting:
            self._waiting[saved] = (page.form, self._waiting[saved][1])
        self._save_next()

    def _show_lines(self, page: VisitPage, saved: str | None) -> None:
        for line in page.sections[self._section].lines:
            row = self.rows.get(line.code)
            if row is None or line.code in self._waiting:
                continue
            if not row.is_edited:
                row.show_line(line, page.form)
            elif line.code == saved:
                row.form = page.form

    def _name_sections(self, page: VisitPage) -> None:
        for row, section in enumerate(page.sections):
            item = self.sections.item(row)
            if item is not None:
                item.setText(self._heading(section))

    def _refused(self, code: str, error: Exception) -> None:
        self._saving = None
        self.failed.emit(error)
        if code in self.rows:
            self.rows[code].forget_shown()
        self._save_next()

    # --- the window --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow window keeps the questions whole."""
        super().resizeEvent(event)
        self.sections.setVisible(event.size().width() >= theme.px(_NO_LIST_BELOW))

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
