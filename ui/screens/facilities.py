# SPDX-License-Identifier: Apache-2.0
"""Which places of detention are known, and how is one added that the list lacks?"""

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from legalaid.services.desk import Desk
from legalaid.services.facilities import set_facility
from legalaid.services.facility_page import PlaceRow, place_rows
from ui.language import current, day, digits, number
from ui.models import words
from ui.models.pages import Column, Page, PagedModel
from ui.tasks import Tasks
from ui.widgets.bars import Crumb
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.centred import in_pairs
from ui.widgets.choice import ChoiceField
from ui.widgets.finish_row import FinishRow
from ui.widgets.lines import LineField
from ui.widgets.screen import Screen
from ui.widgets.table import RowTable, TableCard

_CODE = re.compile(r"[A-Za-z0-9-]{2,12}", re.ASCII)


class _Places:
    """The list as one page: there are a few dozen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, _after: PlaceRow | None, _stopped: Callable[[], bool]) -> Page[PlaceRow]:
        return Page(place_rows(self._desk), has_more=False)

    def count(self, _stopped: Callable[[], bool]) -> int:
        return len(place_rows(self._desk))


class AddCard(Card):
    """A place that the list lacks."""

    added = Signal(str)
    """Its code."""
    given_up = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Add a prison"))
        self._desk, self._tasks = desk, tasks
        self._known: frozenset[str] = frozenset()
        self.code = LineField(
            "code", self.tr("Code"), help=self.tr("2 to 12 Latin letters, digits or hyphens."), required=True
        )
        self.kind = ChoiceField("kind", self.tr("Kind of place"), "facility_kind")
        self.name_km = LineField("name_km", self.tr("Name in Khmer"))
        self.name_en = LineField("name_en", self.tr("Name in English"))
        self.put(in_pairs(self.code, self.kind, self.name_km, self.name_en))
        row = FinishRow(self.tr("Add it"))
        self.finish, self.cancel = row.finish, row.cancel
        self.finish.clicked.connect(lambda _on=False: self._add())
        self.cancel.clicked.connect(lambda _on=False: self._give_up())
        self.put(row)
        self.hide()

    def open(self, known: Iterable[str]) -> None:
        """Show it, empty; `known` are the codes that are taken."""
        self._known = frozenset(code.casefold() for code in known)
        for line in (self.code, self.name_km, self.name_en):
            line.set_value("")
        self.kind.set_value(None)
        self.code.clear_message()
        self.name_km.clear_message()
        self.show()
        self.code.editor.setFocus()

    def _add(self) -> None:
        code = self.code.value().strip()
        names = {line.name: line.value().strip() for line in (self.name_km, self.name_en)}
        wrong = self.tr("2 to 12 Latin letters, digits or hyphens.") if not _CODE.fullmatch(code) else ""
        if code.casefold() in self._known:
            wrong = self.tr("There is a prison with this code. Open it in the list to correct it.")
        if wrong:
            self.code.show_error(wrong)
            self.code.editor.setFocus()
            return
        self.code.clear_message()
        if not any(names.values()):
            self.name_km.show_error(self.tr("Write its name in one of the two languages."))
            self.name_km.editor.setFocus()
            return
        given = {name: text for name, text in (names | {"kind": self.kind.value() or ""}).items() if text}
        self._tasks.run(
            lambda: set_facility(self._desk, code, given),
            owner=self,
            then=lambda _fields: self._done(code),
            failed=self.failed.emit,
        )

    def _give_up(self) -> None:
        self.hide()
        self.given_up.emit()

    def _done(self, code: str) -> None:
        self.hide()
        self.added.emit(code)


class FacilitiesScreen(Screen):
    """The list of places."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Prisons"))
        self._desk = desk
        self._chosen = ""
        self.add = AddCard(desk, tasks)
        self.new = Button(self.tr("Add a prison"), icon="plus")
        self.top.add_end(self.new)
        self.add.added.connect(lambda code: self.go.emit("facility", code))
        self.add.given_up.connect(self.table_focus)
        self.add.failed.connect(self.show_failure)
        self.column.addWidget(self.add)
        self.model = PagedModel[PlaceRow](
            [
                Column(self.tr("Code"), 6, lambda row: row.place.code, yields=1),
                Column(self.tr("Prison"), 18, lambda row: row.place.name(current()), least=13),
                Column(self.tr("Province"), 11, lambda row: words.place(row.place.province), least=8.5),
                Column(self.tr("Kind of place"), 13, lambda row: words.code("facility_kind", row.place.kind), yields=3),
                Column(self.tr("Built for"), 8.5, _built_for, least=8, yields=2),
                Column(self.tr("Visits"), 6.5, lambda row: digits(row.visits) if row.visits else "", least=6),
                Column(self.tr("Last visit"), 11, _last_visit, least=10),
            ],
            tasks,
            self,
        )
        self.new.clicked.connect(lambda _on=False: self.add.open(row.place.code for row in self.model.rows()))
        self.table = RowTable(self.tr("Prisons"))
        self.table.setModel(self.model)
        self.table.fit_columns()
        self.table.opened.connect(self._open)
        self.states = self.show_content(TableCard(self.table))
        self.model.asked.connect(self.states.show_loading)
        self.model.arrived.connect(lambda _rows: self._settle())
        self.model.failed.connect(lambda error: self.show_failure(error, retry=self.refresh))

    def table_focus(self) -> None:
        """The keyboard goes back to the rows."""
        self.table.setFocus()

    def refresh(self) -> None:
        """Ask again."""
        self.model.ask(_Places(self._desk))

    def _open(self, row: PlaceRow) -> None:
        self._chosen = row.place.code
        self.go.emit("facility", row.place.code)

    def _settle(self) -> None:
        self.states.show_filled()
        codes = [row.place.code for row in self.model.rows()]
        self.table.selectRow(codes.index(self._chosen) if self._chosen in codes else 0)
        self.retitled.emit()

    def reopen(self, form: str) -> bool:
        """The card above the list."""
        if not self.model.rows():  # which codes are taken is not known yet
            return False
        if form == AddCard.__name__:
            self.new.click()
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back finds what was corrected meanwhile."""
        super().showEvent(event)
        self.refresh()

    def crumbs(self) -> list[Crumb]:
        """The visits, then this list."""
        return [(self.tr("Prison visits"), "visits"), (self.name, "")]

    def first_focus(self) -> QWidget:
        """The rows."""
        return self.table


def _built_for(row: PlaceRow) -> str:
    """The newest word on it, whoever said it: the page of the place names the sources."""
    whole = [seen for seen in row.place.capacities if seen.scope == "all"]
    most = (whole[-1].most if whole[-1].most is not None else whole[-1].least) if whole else None
    return "" if most is None else number(most)


def _last_visit(row: PlaceRow) -> str:
    return day(row.last_visit) if row.last_visit else ""
