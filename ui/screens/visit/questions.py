# SPDX-License-Identifier: Apache-2.0
"""How is a visit answered inside the prison: a section at a time, a key for each question, saved at once?"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legalaid.domain.answer_value import Value
from legalaid.domain.answers import value_of
from legalaid.domain.checklist import Question
from legalaid.domain.condition import holds, parse
from legalaid.errors import LegalAidError, WrongValue
from legalaid.khmer.words import strip_display
from legalaid.services import visits
from legalaid.services.desk import Desk
from legalaid.services.visit_page import SectionLines, VisitPage, visit_page
from legalaid.services.visits import VisitForm
from ui import theme
from ui.language import current, digits
from ui.screens.visit.answer_row import AnswerRow
from ui.screens.visit.entry_keys import REASONS, SOURCES
from ui.screens.visit.part import Part, scroll_area
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choice import options
from ui.widgets.entries import empty_out
from ui.widgets.nav import SectionList
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
        self._sent: tuple[VisitForm, Any] | None = None
        """What is being saved, until it is in the vault."""
        self._kept: VisitForm | None = None
        """The visit as the last answer left it in the vault."""
        self._lock = Lock()
        """An answer may be on its way when the page goes and the others are saved at once."""
        self._given: dict[str, str | None] = {}
        """What was given away and is not saved yet, as answers are kept."""
        self.sections = SectionList(strip_display(self.tr("Sections")))
        self.sections.setFixedWidth(theme.px(_SIDE))
        self.sections.currentRowChanged.connect(self._turn_to)
        self._title = Label(role="h2", wrap=True)
        self.quick = Button(self.tr("Type in a filled form"), ButtonKind.CHIP)
        self.quick.toggled.connect(self._set_quick)
        self._keys = Label(role="small", wrap=True)
        self._keys.hide()
        self.doubts = Label(role="warning", wrap=True)
        """Answers that cannot be true together."""
        self.doubts.hide()
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
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.quick, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._keys)
        column.addWidget(self.doubts)
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
        self._show_doubts(page)
        if is_first or not self._is_same_section(page):
            self._build_rows()
        else:
            self._show_lines(page, None)

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - as the screen is told
        """Words that somebody wrote are out of sight; answers that were chosen or counted name nobody."""
        super().set_private(is_private)
        for row in self.rows.values():
            row.set_private(is_private=is_private)

    def _show_doubts(self, page: VisitPage) -> None:
        told = [check.km if current() == "km" else check.en for check in page.contradictions]
        self.doubts.setText("\n".join(told))
        self.doubts.setVisible(bool(told))

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
            if self._is_held_back():
                return
            self._give_away()
            self._section = row
            self._build_rows()
            self.area.verticalScrollBar().setValue(0)

    def _is_held_back(self) -> bool:
        """What cannot be read must be mended before its section goes out of sight, or it would be lost."""
        unread = next((row for row in self.rows.values() if row.is_unreadable), None)
        if unread is None:
            return False
        self.sections.blockSignals(True)  # noqa: FBT003 - Qt's way
        self.sections.setCurrentRow(self._section)
        self.sections.blockSignals(False)  # noqa: FBT003
        self.failed.emit(WrongValue(field=unread.question.code))
        self._focus(unread)
        return True

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
                row.is_quick = self.quick.isChecked()
                row.set_private(is_private=self.is_private)
                row.given.connect(self._take)
                row.went_on.connect(partial(self._go_on, line.code))
                row.called.connect(lambda code: self.turned.emit("findings", code))
                self.rows[line.code] = row
                self._list.addWidget(row)

    # --- a filled form -----------------------------------------------------------------------------------------------

    def _set_quick(self, is_quick: bool) -> None:  # noqa: FBT001 - a slot
        """Each answer given by a key leads on to the next question, from section to section."""
        for row in self.rows.values():
            row.is_quick = is_quick
        self._keys.setText(self._legend())
        self._keys.setVisible(is_quick)
        self.first_focus().setFocus()

    def _legend(self) -> str:
        """Which key does what."""
        named = [*zip(SOURCES, options("answer_source"), strict=False)]
        named += zip(REASONS, options("not_assessed"), strict=False)
        told = self.tr(
            "1 to 9: the answer. Before it, how you know, or why there is none: {keys}. "
            "Enter, or Ctrl+Enter after words: on. Arrow up: back."
        )
        return told.format(keys=", ".join(f"{key}\u00a0{words}" for key, (_, words) in named))

    def _go_on(self, code: str, by: int) -> None:
        """To the next question that is asked, on this page or the next; or to the one before."""
        rows = list(self.rows.values())
        here = next(at for at, row in enumerate(rows) if row.question.code == code)
        if rows[here].is_unreadable and self._is_held_back():
            return
        following = rows[here + 1 :] if by > 0 else rows[:here][::-1]
        for row in following:
            row.setEnabled(self._is_asked(row.question))
            if row.isEnabled():
                self._focus(row)
                return
        self._turn_and_go_on(by)

    def _turn_and_go_on(self, by: int) -> None:
        last = self.sections.count() - 1
        while 0 <= self._section + by <= last:
            before = self._section
            self.sections.setCurrentRow(before + by)
            if self._section == before:  # held back
                return
            rows = list(self.rows.values())
            for row in rows if by > 0 else rows[::-1]:
                row.setEnabled(self._is_asked(row.question))
                if row.isEnabled():
                    self._focus(row)
                    return
        if by > 0:
            self._give_away()
            self.said.emit(self.tr("That was the last question."), None)

    def _focus(self, row: AnswerRow) -> None:
        row.first().setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(row, 0, theme.GAP.xl)

    def _is_asked(self, question: Question) -> bool:
        """Whether the answers so far, saved or not, let it be asked."""
        return not question.show_if or holds(parse(question.show_if), dict(self._values()))

    def _values(self) -> Iterator[tuple[str, Value]]:
        for line in self.page.lines if self.page is not None else ():
            if line.question is None:
                continue
            row, given = self.rows.get(line.code), self._given.get(line.code)
            text = row.value() if row is not None else given if line.code in self._given else line.text
            try:
                if text is not None:
                    yield line.code, value_of(line.question, text)
            except ValueError:
                continue

    # --- answers, one after the other --------------------------------------------------------------------------------

    def _take(self, code: str, answer: Any) -> None:
        """Save it, or after the one that is being saved."""
        self._waiting[code] = (self.rows[code].form, answer)
        self._given[code] = self.rows[code].value()
        self._save_next()

    def _save_next(self) -> None:
        if self._saving is not None or not self._waiting:
            return
        code = next(iter(self._waiting))
        self._sent = self._waiting.pop(code)
        self._saving = code
        self.tasks.run(
            lambda: self._save(code),
            owner=self,
            then=self._saved,
            failed=lambda error: self._refused(code, error),
        )

    def _save(self, code: str) -> VisitPage:
        with self._lock:
            sent, self._sent = self._sent, None
            if sent is not None:  # else the page went, and it was saved then
                self._write(code, *sent)
            page = visit_page(self.desk, self.ref)
            self._kept = page.form
            return page

    def _write(self, code: str, form: VisitForm, answer: Any) -> None:
        if answer is not None:
            visits.answer(self.desk, form, {code: answer})
        elif code in form.answers:
            visits.withdraw_answer(self.desk, form, code)

    def _saved(self, page: VisitPage) -> None:
        """Every row shows what is there now, but for those in which somebody is typing."""
        saved, self._saving, self.page = self._saving, None, page
        if saved is not None and saved not in self._waiting:
            self._given.pop(saved, None)
        self._name_sections(page)
        self._show_lines(page, saved)
        self.reread.emit(page)
        if saved in self._waiting:
            self._waiting[saved] = (page.form, self._waiting[saved][1])
        self._save_next()

    def _show_lines(self, page: VisitPage, saved: str | None) -> None:
        for line in page.sections[self._section].lines:
            row = self.rows.get(line.code)
            if row is None or line.code in self._waiting:
                continue
            if not row.is_edited:
                row.show_line(replace(line, asked=line.asked or self._is_asked(row.question)), page.form)
            elif line.code == saved:
                row.form = page.form

    def _name_sections(self, page: VisitPage) -> None:
        self._show_doubts(page)
        for row, section in enumerate(page.sections):
            item = self.sections.item(row)
            if item is not None:
                item.setText(self._heading(section))

    def _refused(self, code: str, error: Exception) -> None:
        self._saving = None
        self._not_saved(code, error)
        self._save_next()

    def _not_saved(self, code: str, error: Exception) -> None:
        self._given.pop(code, None)
        self.failed.emit(error)
        if code in self.rows:
            self.rows[code].forget_shown()

    # --- the window --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow window keeps the questions whole."""
        super().resizeEvent(event)
        self.sections.setVisible(event.size().width() >= theme.px(_NO_LIST_BELOW))

    def keep_draft(self) -> None:
        """Every answer is in the vault when this returns, also what stands in a line that was not left."""
        self._give_away()
        with self._lock:
            if self._sent is not None and self._saving is not None:
                self._keep(self._saving, *self._sent)
                self._sent = None
            waiting, self._waiting = self._waiting, {}
            for code, (form, answer) in waiting.items():
                self._keep(code, form if code != self._saving or self._kept is None else self._kept, answer)

    def _give_away(self) -> None:
        """What stands in a line without having been left goes to be saved."""
        for row in self.rows.values():
            row.save()

    def _keep(self, code: str, form: VisitForm, answer: Any) -> None:
        try:
            self._write(code, form, answer)
            self._kept = visits.open_visit(self.desk, self.ref)
            self._given.pop(code, None)
        except LegalAidError as error:
            self._not_saved(code, error)

    def first_focus(self) -> QWidget:
        """The first question without an answer, or the first one."""
        for row in self.rows.values():
            if row.is_open():
                return row.first()
        return next((row.first() for row in self.rows.values()), self.sections)
