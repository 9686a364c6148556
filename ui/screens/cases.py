# SPDX-License-Identifier: Apache-2.0
"""Which cases are there, by text, status, matter, person in charge and time, and which of them presses?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from legalaid.domain.case import ENDED
from legalaid.domain.office import SavedView
from legalaid.i18n import Language
from legalaid.services import lists, office, views
from legalaid.services.desk import Desk
from legalaid.services.lists import CaseFilter, CaseList, CaseRow, CaseSort
from legalaid.services.views import View
from ui.language import current, number, short_day
from ui.models import words
from ui.models.listed import Listed
from ui.models.pages import Column, Mark, PagedModel
from ui.tasks import Lane, Tasks
from ui.widgets.bars import SearchBox, Toolbar
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choice import Combo, options
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState
from ui.widgets.table import RowTable, TableCard
from ui.widgets.text import Label
from ui.widgets.view_bar import ViewBar

T = TypeVar("T")

_STATUSES: Final = {
    "at_work": frozenset({"new", "triage", "assigned", "open"}),
    "waiting": frozenset({"waiting"}),
    "resolved": frozenset({"resolved"}),
    "ended": ENDED,
}
"""What each chip stands for; together they are all there are."""

_SORTS: Final = {0: CaseSort.NUMBER, 3: CaseSort.URGENCY, 4: CaseSort.NEXT, 5: CaseSort.OPENED}
"""The columns that can be sorted by."""

_MINE: Final = "mine"

_WIDTHS: Final = {
    Language.KM: (13, 8.8, 8.6, 6.2, 8.9, 7.6, 7, 8.4),
    Language.EN: (14, 9.6, 10.6, 6.6, 8.8, 7.2, 8.6, 9),
}
"""The widths of the columns in text sizes; English words are longer, and its letters smaller."""

_LEAST: Final = {
    Language.KM: (12.7, 6.6, 6, 5.4, 8.5, 7.1, 5.6, 8),
    Language.EN: (12.7, 8, 7.4, 6.8, 7.6, 6.3, 6, 7.1),
}
"""How narrow they may become."""

_YIELDS: Final = (0, 0, 2, 1, 0, 4, 3, 0)
"""Where letters are large: first the day it was opened goes, then who is in charge, the matter, the urgency."""

_IN_CHARGE: Final = 6
"""The column that says whose case it is; in an office of one it would say nothing."""

_NEWEST: Final = View(sort=CaseSort.OPENED, descending=True)
"""What the list shows when nobody chose anything."""


class CasesScreen(Screen):
    """The list of cases."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Cases"))
        self._desk, self._tasks, self._today = desk, tasks, desk.clock.today()
        self._is_private = False
        self._staff: Mapping[UUID, str] = {}
        self._text = self._chosen = ""
        self._shown_as_of: int | None = None
        self._sort, self._descending = CaseSort.OPENED, True
        self._build_tools()
        self.model = PagedModel[CaseRow](self._columns(), tasks, self)
        self.table = RowTable(self.tr("Cases"))
        self.table.setModel(self.model)
        self.table.leave_out(_IN_CHARGE, is_out=True)
        self.table.fit_columns()
        self.table.head.show_sorted(5, descending=True)
        self.table.opened.connect(self._open)
        self.table.sort_wanted.connect(self._sort_by)
        self.states = self.show_content(TableCard(self.table))
        self.total = Label(role="small")
        self.column.addWidget(self.total)
        self.model.asked.connect(self.states.show_loading)
        self.model.arrived.connect(self._settle)
        self.model.counted.connect(self._tell_total)
        self.model.failed.connect(lambda error: self.show_failure(error, retry=self.refresh))

    # --- tools -------------------------------------------------------------------------------------------------------

    def _build_tools(self) -> None:
        self.box = SearchBox(self.tr("Filter by name or number"), "filter", 18)
        self.box.searched.connect(self._filter)
        self.box.went_down.connect(self._to_rows)
        self.matter = Combo(self.tr("Matter"), choices=[("", self.tr("All matters")), *options("matter")])
        self.owner = Combo(
            self.tr("Person in charge"), choices=[("", self.tr("Everybody's cases")), (_MINE, self.tr("My cases"))]
        )
        self.period = Combo(self.tr("Opened"), choices=self._periods())
        for combo in (self.matter, self.owner, self.period):
            combo.activated.connect(lambda _index: self.refresh())
        named = (
            ("at_work", self.tr("At work")),
            ("waiting", self.tr("Waiting")),
            ("resolved", self.tr("Resolved")),
            ("ended", self.tr("Ended")),
        )
        self.chips = {kind: Button(name, ButtonKind.CHIP) for kind, name in named}
        for chip in self.chips.values():
            chip.clicked.connect(lambda _on: self.refresh())
        self.top.add(self.box, self.matter, self.owner)
        self.views = ViewBar()
        self.views.picked.connect(self.show_view)
        self.views.kept.connect(self._keep_view)
        self.views.removed.connect(self._remove_view)
        row = Toolbar()
        self.column.addWidget(row)
        row.add(*self.chips.values(), self.period)
        row.add_end(self.views)
        intake = Button(self.tr("Intake"), icon="inbox")
        intake.clicked.connect(lambda: self.go.emit("intake", ""))
        new = Button(self.tr("New consultation"), ButtonKind.PRIMARY, icon="plus")
        new.clicked.connect(lambda: self.go.emit("consultation", ""))
        self.top.add_end(intake, new)

    def _periods(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("At any time")),
            ("month", self.tr("This month")),
            ("year", self.tr("This year")),
            ("last_year", self.tr("Last year")),
        ]

    def _columns(self) -> Sequence[Column[CaseRow]]:
        plain: list[Column[CaseRow]] = [
            Column(self.tr("Case no."), 0, lambda row: row.ref, marks=self._marks, can_sort=True),
            Column(self.tr("Client"), 0, self._client),
            Column(self.tr("Matter"), 0, lambda row: words.code("matter", row.matter)),
            Column(
                self.tr("Urgency"),
                0,
                lambda row: words.urgency(row.urgency),
                tone=lambda row: words.urgency_tone(row.urgency),
                can_sort=True,
            ),
            Column(self.tr("Next date"), 0, self._next, marks=self._overdue, can_sort=True),
            Column(self.tr("Opened"), 0, lambda row: short_day(row.opened_on), can_sort=True),
            Column(self.tr("In charge"), 0, lambda row: self._staff.get(row.owner, "") if row.owner else ""),
            Column(
                self.tr("Status"),
                0,
                lambda row: words.code("case_status", row.status),
                tone=lambda row: words.status_tone(row.status),
            ),
        ]
        sizes = zip(plain, _WIDTHS[current()], _LEAST[current()], _YIELDS, strict=True)
        return [replace(one, width=width, least=least, yields=yields) for one, width, least, yields in sizes]

    def _client(self, row: CaseRow) -> str:
        if self._is_private and row.clients:
            return words.HIDDEN
        return ", ".join(row.clients)

    @staticmethod
    def _next(row: CaseRow) -> str:
        return short_day(row.next_on) if row.next_on else ""

    def _marks(self, row: CaseRow) -> Sequence[Mark]:
        contested: list[Mark] = [("split", "warn", self.tr("two values to choose from"))] if row.is_contested else []
        twin: list[Mark] = [("copy", "warn", self.tr("another case bears this number"))] if row.is_twin else []
        return [*contested, *twin]

    def _overdue(self, row: CaseRow) -> Sequence[Mark]:
        is_late = row.next_on is not None and row.next_on < self._today and row.status not in ENDED
        return [("circle-alert", "danger", self.tr("overdue"))] if is_late else []

    # --- asking ------------------------------------------------------------------------------------------------------

    def wanted(self) -> CaseFilter:
        """What the tools ask for."""
        chosen = [_STATUSES[kind] for kind, chip in self.chips.items() if chip.isChecked()]
        since, until = self._span()
        return CaseFilter(
            text=self._text,
            statuses=frozenset[str]().union(*chosen),
            matter=self.matter.currentData() or None,
            owner=self._desk.actor if self.owner.currentData() == _MINE else None,
            opened_from=since,
            opened_to=until,
        )

    def _span(self) -> tuple[date | None, date | None]:
        year = self._today.year
        match self.period.currentData():
            case "month":
                return self._today.replace(day=1), None
            case "year":
                return date(year, 1, 1), None
            case "last_year":
                return date(year - 1, 1, 1), date(year - 1, 12, 31)
        return None, None

    def refresh(self) -> None:
        """Ask again, with the tools as they stand."""
        self.total.setText("")
        self.views.show_match(self._view())
        self.model.ask(Listed(CaseList(self._desk, self.wanted(), self._sort, descending=self._descending)))

    def _to_rows(self) -> None:
        self.table.setFocus()

    def _filter(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.refresh()

    def show_all(self) -> None:
        """Take every filter away; the order stays."""
        self.show_view(View(sort=self._sort, descending=self._descending))

    # --- views -------------------------------------------------------------------------------------------------------

    def _view(self) -> View:
        """The tools and the order as they stand; today's order of all cases is no view of its own."""
        shown = View(
            text=self._text,
            statuses=self.wanted().statuses,
            matter=self.matter.currentData() or None,
            is_mine=self.owner.currentData() == _MINE,
            period=self.period.currentData() or None,
            sort=self._sort,
            descending=self._descending,
        )
        return View() if shown == _NEWEST else shown

    def show_view(self, view: View) -> None:
        """Put the tools and the order as a view has them, and ask."""
        self.box.setText(view.text)
        self._text = view.text
        for combo, code in ((self.matter, view.matter), (self.owner, _MINE * view.is_mine), (self.period, view.period)):
            combo.setCurrentIndex(max(combo.findData(code or ""), 0))
        for kind, chip in self.chips.items():
            chip.setChecked(bool(view.statuses) and _STATUSES[kind] <= view.statuses)
        known = {sort.value: column for column, sort in _SORTS.items()}
        column = known.get(view.sort or "", known[CaseSort.OPENED])
        self._sort, self._descending = _SORTS[column], view.descending if view.sort in known else True
        self.table.head.show_sorted(column, descending=self._descending)
        self.refresh()

    def _keep_view(self, name: str) -> None:
        desk, view, former = self._desk, self._view(), self.views.named(name)

        def undo(saved: SavedView) -> None:
            self._change_views(
                lambda: views.save_view(desk, name, View.of(former)) if former else views.remove_view(desk, saved)
            )

        self._change_views(lambda: views.save_view(desk, name, view), self.tr("The view is saved."), undo)

    def _remove_view(self, view: SavedView) -> None:
        desk = self._desk
        self._change_views(
            lambda: views.remove_view(desk, view),
            self.tr("The view is removed; its cases stay."),
            lambda _gone: self._change_views(lambda: views.save_view(desk, view.name, View.of(view))),
        )

    def _change_views(self, work: Callable[[], T], words: str = "", undo: Callable[[T], object] | None = None) -> None:
        def told(outcome: T) -> None:
            if words and undo:
                self.said.emit(words, lambda: undo(outcome))
            self._look_around()

        self._tasks.run(work, owner=self, then=told, failed=self.show_failure)

    def _look_around(self) -> None:
        """The office's views, and who works here."""
        self._tasks.run(
            lambda: (views.list_views(self._desk), office.staff_names(self._desk)),
            owner=self,
            then=self._show_around,
            failed=self.show_failure,
            lane=Lane.READER,
        )

    def _show_around(self, found: tuple[Sequence[SavedView], Mapping[UUID, str]]) -> None:
        listed, self._staff = found
        self.views.offer(listed)
        self.table.leave_out(_IN_CHARGE, is_out=len(self._staff) <= 1)
        self.table.viewport().update()

    # --- rows --------------------------------------------------------------------------------------------------------

    def _open(self, row: CaseRow) -> None:
        self._chosen = row.address
        self.go.emit("case", row.address)

    def _sort_by(self, column: int, descending: bool) -> None:  # noqa: FBT001 - a slot
        self._sort, self._descending = _SORTS[column], descending
        self.refresh()

    # --- answers -----------------------------------------------------------------------------------------------------

    def _settle(self, rows: int) -> None:
        if rows:
            self.states.show_filled()
            refs = [row.address for row in self.model.rows()]
            self.table.selectRow(refs.index(self._chosen) if self._chosen in refs else 0)
        else:
            self.states.show_empty(self._nothing())

    def _nothing(self) -> EmptyState:
        if self.wanted() == CaseFilter():
            begin = Button(self.tr("New consultation"), ButtonKind.PRIMARY, icon="plus")
            begin.clicked.connect(lambda: self.go.emit("consultation", ""))
            return EmptyState(
                "folder-open", self.tr("No case yet"), self.tr("Each consultation that you save stands here."), begin
            )
        everything = Button(self.tr("Show all cases"), icon="x")
        everything.clicked.connect(self.show_all)
        advice = self.tr("Try fewer letters, or another spelling.") if self._text else ""
        return EmptyState("search", self.tr("No case fits these filters"), advice, everything)

    def _tell_total(self, total: int) -> None:
        told = self.tr("Cases: {n}") if self.wanted() == CaseFilter() else self.tr("Cases that fit: {n}")
        self.total.setText(told.format(n=number(total)))

    # --- the window --------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back finds the list as it was left, unless something was saved meanwhile."""
        super().showEvent(event)
        self._tasks.run(
            lambda: lists.as_of(self._desk),
            owner=self,
            then=self._refresh_if_older,
            failed=self.show_failure,
            lane=Lane.READER,
        )

    def _refresh_if_older(self, now: int) -> None:
        if now != self._shown_as_of:
            self._shown_as_of = now
            self._look_around()
            self.refresh()

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names; the table is painted anew."""
        self._is_private = is_private
        self.views.setVisible(not is_private)
        self.table.viewport().update()

    def first_focus(self) -> QWidget:
        """The rows."""
        return self.table
