# SPDX-License-Identifier: Apache-2.0
"""Which prisons were visited, and how is the next visit planned?"""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from legalaid.services import visits
from legalaid.services.desk import Desk
from legalaid.services.facilities import Place
from legalaid.services.visit_list import VisitList, VisitRow, places_to_visit
from ui.language import current, day, digits
from ui.models import words
from ui.models.listed import Listed
from ui.models.pages import Column, PagedModel
from ui.tasks import Lane, Tasks
from ui.theme.tokens import Token
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import in_pairs
from ui.widgets.choice import ChoiceField, SegmentField
from ui.widgets.date import DateField
from ui.widgets.finish_row import FinishRow
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState
from ui.widgets.table import RowTable, TableCard


class PlanCard(Card):
    """A visit to plan: where, when, and whether the prison knows of it."""

    planned = Signal(str)
    """The number of the new visit."""
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Plan a visit"))
        self._desk, self._tasks = desk, tasks
        self.place = ChoiceField("facility", self.tr("Prison"), choices=[], required=True)
        self.start = DateField("start_on", self.tr("Day"), today=desk.clock.today())
        self.type = ChoiceField("type", self.tr("Kind of visit"), "visit_type")
        yes_no = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
        self.announced = SegmentField("announced", self.tr("Announced"), choices=yes_no)
        self.put(in_pairs(self.place, self.start, self.type, self.announced))
        row = FinishRow(self.tr("Plan it"))
        self.finish, self.cancel = row.finish, row.cancel
        self.finish.clicked.connect(lambda _on=False: self._plan())
        self.cancel.clicked.connect(lambda _on=False: self.hide())
        self.put(row)
        self.hide()

    def open(self) -> None:
        """Show it, empty, with the places that can be visited."""
        self._tasks.run(
            lambda: places_to_visit(self._desk),
            owner=self,
            then=self._offer,
            failed=self.failed.emit,
            lane=Lane.READER,
        )

    def _offer(self, places: tuple[Place, ...]) -> None:
        self.place.offer([(place.code, place.name(current())) for place in places])
        for field in (self.place, self.start, self.type, self.announced):
            field.set_value(None)
        self.place.clear_message()
        self.show()
        self.place.editor.setFocus()

    def _plan(self) -> None:
        facility = self.place.value()
        if facility is None:
            self.place.show_error(self.tr("Choose the prison first."))
            self.place.editor.setFocus()
            return
        self.place.clear_message()
        start = self.start.value()
        given: dict[str, Any] = {
            "start_on": start.first if start is not None else None,
            "type": self.type.value(),
            "announced": {"yes": True, "no": False}.get(self.announced.value() or ""),
        }
        given = {name: value for name, value in given.items() if value is not None}
        self._tasks.run(
            lambda: visits.start_visit(self._desk, facility, **given),
            owner=self,
            then=self._done,
            failed=self.failed.emit,
        )

    def _done(self, ref: str) -> None:
        self.hide()
        self.planned.emit(ref)


class VisitsScreen(Screen):
    """The list of visits."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Prison visits"))
        self._desk, self._tasks = desk, tasks
        self._chosen: UUID | None = None
        self.plan = PlanCard(desk, tasks)
        self.new = Button(self.tr("Plan a visit"), ButtonKind.PRIMARY, icon="plus")
        self.new.clicked.connect(lambda _on=False: self.plan.open())
        self.places = Button(self.tr("Prisons"), icon="map-pin")
        self.places.clicked.connect(lambda _on=False: self.go.emit("facilities", ""))
        self.top.add_end(self.places, self.new)
        self.plan.planned.connect(lambda ref: self.go.emit("visit", ref))
        self.plan.failed.connect(self.show_failure)
        self.column.addWidget(self.plan)
        self.model = PagedModel[VisitRow](
            [
                Column(self.tr("Visit no."), 13.5, lambda row: row.line.number, least=13),
                Column(
                    self.tr("Prison"),
                    16,
                    lambda row: row.place.name(current()) if row.place else row.line.facility,
                    least=8,
                ),
                Column(self.tr("Day"), 11, lambda row: day(row.line.start_on), least=9),
                Column(
                    self.tr("Status"),
                    9,
                    lambda row: words.code("visit_status", row.line.status),
                    tone=lambda row: _tone(row.line.status),
                    least=8,
                ),
                Column(self.tr("Answers"), 6, lambda row: digits(row.line.answers), yields=3),
                Column(self.tr("Findings"), 6, lambda row: digits(row.line.findings), yields=2),
                Column(self.tr("Recommendations"), 8, lambda row: digits(row.line.recommendations), yields=1),
            ],
            tasks,
            self,
        )
        self.table = RowTable(self.tr("Prison visits"))
        self.table.setModel(self.model)
        self.table.fit_columns()
        self.table.opened.connect(self._open)
        self.states = self.show_content(TableCard(self.table))
        self.model.asked.connect(self.states.show_loading)
        self.model.arrived.connect(self._settle)
        self.model.failed.connect(lambda error: self.show_failure(error, retry=self.refresh))

    def refresh(self) -> None:
        """Ask again."""
        self.model.ask(Listed(VisitList(self._desk)))

    def _open(self, row: VisitRow) -> None:
        self._chosen = row.line.id
        self.go.emit("visit", row.line.number)

    def _settle(self, rows: int) -> None:
        if rows:
            self.states.show_filled()
            ids = [row.line.id for row in self.model.rows()]
            self.table.selectRow(ids.index(self._chosen) if self._chosen in ids else 0)
        else:
            advice = self.tr("Plan the first one: choose a prison and a day. The checklist comes with it.")
            self.states.show_empty(EmptyState("flag", self.tr("No visit yet"), advice))

    def reopen(self, form: str) -> bool:
        """The card above the list."""
        if form == PlanCard.__name__:
            self.plan.open()
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back finds what was answered meanwhile."""
        super().showEvent(event)
        self.refresh()

    def first_focus(self) -> QWidget:
        """The rows."""
        return self.table


def _tone(status: str) -> Token:
    return {"planned": "info", "cancelled": "muted", "closed": "muted"}.get(status, "ok")  # type: ignore[return-value]
