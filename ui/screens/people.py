# SPDX-License-Identifier: Apache-2.0
"""Who is on record: by name in either script, by telephone, by the number of a paper?"""

from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from legalaid.services import lists
from legalaid.services.desk import Desk
from legalaid.services.lists import PersonList, PersonRow
from ui.language import digits, number, partial
from ui.models import words
from ui.models.listed import Listed
from ui.models.pages import Column, PagedModel
from ui.tasks import Lane, Tasks
from ui.widgets.bars import SearchBox
from ui.widgets.buttons import Button
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState
from ui.widgets.table import RowTable, TableCard
from ui.widgets.text import Label


class PeopleScreen(Screen):
    """The list of people."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("People"))
        self._desk, self._tasks = desk, tasks
        self._text = ""
        self._chosen: UUID | None = None
        self._shown_as_of: int | None = None
        self._is_private = False
        self.box = SearchBox(self.tr("Name, telephone or number of a paper"), "filter", 25)
        self.box.searched.connect(self._filter)
        self.box.went_down.connect(self._to_rows)
        self.top.add(self.box)
        self.model = PagedModel[PersonRow](
            [
                Column(self.tr("Name in Khmer"), 14, lambda row: self._veiled(row.name_km or row.alias), least=10),
                Column(self.tr("Name in Latin letters"), 14, lambda row: self._veiled(row.name_latin), least=11),
                Column(self.tr("Sex"), 6, lambda row: words.code("sex", row.sex), yields=3),
                Column(self.tr("Born"), 9.5, lambda row: partial(row.birth) if row.birth else "", least=9, yields=2),
                Column(self.tr("Telephone"), 10, lambda row: self._veiled(words.phone(row.phone)), least=9),
                Column(self.tr("Cases"), 5, lambda row: digits(row.cases), yields=1),
            ],
            tasks,
            self,
        )
        self.table = RowTable(self.tr("People"))
        self.table.setModel(self.model)
        self.table.fit_columns()
        self.table.opened.connect(self._open)
        self.states = self.show_content(TableCard(self.table))
        self.total = Label(role="small")
        self.column.addWidget(self.total)
        self.model.asked.connect(self.states.show_loading)
        self.model.arrived.connect(self._settle)
        self.model.counted.connect(lambda total: self.total.setText(self.tr("People: {n}").format(n=number(total))))
        self.model.failed.connect(lambda error: self.show_failure(error, retry=self.refresh))

    def _veiled(self, text: str) -> str:
        return words.HIDDEN if self._is_private and text else text

    # --- asking and answers ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask again."""
        self.total.setText("")
        self.model.ask(Listed(PersonList(self._desk, self._text)))

    def _to_rows(self) -> None:
        self.table.setFocus()

    def _filter(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.refresh()

    def show_all(self) -> None:
        """Take the filter away."""
        self.box.clear()
        self._filter("")

    def _open(self, row: PersonRow) -> None:
        self._chosen = row.id
        self.go.emit("person", str(row.id))

    def _settle(self, rows: int) -> None:
        if rows:
            self.states.show_filled()
            ids = [row.id for row in self.model.rows()]
            self.table.selectRow(ids.index(self._chosen) if self._chosen in ids else 0)
        elif self._text:
            everybody = Button(self.tr("Show all people"), icon="x")
            everybody.clicked.connect(self.show_all)
            advice = self.tr("Try fewer letters, the other script, or a telephone number.")
            self.states.show_empty(EmptyState("search", self.tr("Nobody has this name or number"), advice, everybody))
        else:
            advice = self.tr("Clients and parties stand here as soon as a consultation is saved.")
            self.states.show_empty(EmptyState("users", self.tr("Nobody yet"), advice))

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
            self.refresh()

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names and numbers; the table is painted anew."""
        self._is_private = is_private
        self.table.viewport().update()

    def first_focus(self) -> QWidget:
        """The rows."""
        return self.table
