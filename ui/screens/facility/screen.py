# SPDX-License-Identifier: Apache-2.0
"""What is known of a place of detention, what was found there over the years, and what was it asked to do?"""

from collections.abc import Iterator

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from legalaid.i18n import Language
from legalaid.services.desk import Desk
from legalaid.services.facilities import Place
from legalaid.services.facility_history import Dated
from legalaid.services.facility_page import FacilityPage, VisitLine, facility_page
from legalaid.services.visit_page import RecommendationLine
from ui.language import current, day, digits, number, short_day
from ui.models import standings, words
from ui.models.pages import Column, PagedModel
from ui.screens.facility.capacities import CapacityCard
from ui.screens.facility.correction import CorrectionCard
from ui.screens.facility.timeline import TimelineCard
from ui.screens.facility.versions import VersionsCard
from ui.tasks import Lane, Tasks
from ui.widgets.bars import Crumb
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.card import Card, Pill
from ui.widgets.entries import Entries, Entry, Facts, TwoColumns
from ui.widgets.flow import FlowLayout
from ui.widgets.screen import Screen
from ui.widgets.small_table import SmallTable
from ui.widgets.text import Label


class FacilityScreen(Screen):
    """One place, reached by its code."""

    def __init__(self, desk: Desk, tasks: Tasks, code: str) -> None:
        super().__init__(self.tr("Prison"))
        self._desk, self._tasks, self._code = desk, tasks, code
        self.facility: FacilityPage | None = None
        self._is_private = False
        self.sheet = TwoColumns()
        self._facts = Facts()
        self.correct = Button(self.tr("Correct"), ButtonKind.QUIET, icon="pencil")
        self.correct.clicked.connect(lambda _on=False: self._open_correction())
        self.correction = CorrectionCard(desk, tasks)
        self.correction.saved.connect(lambda: self._done(self.tr("It is corrected.")))
        self.correction.closed.connect(self.correct.setFocus)
        self.capacities = CapacityCard(desk, tasks)
        self.capacities.added.connect(lambda: self._done(self.tr("The source is added.")))
        for card in (self.correction, self.capacities):
            card.failed.connect(self.show_failure)
        self.versions = VersionsCard()
        self.timeline = TimelineCard(tasks)
        self.visits, self.asked = Entries(), Entries()
        self.population = PagedModel[Dated](self._population_columns(), tasks, self)
        self.people = SmallTable(self.tr("People held"), self.population)
        self._build()
        self.states = self.show_content(self.sheet)
        self.sheet.setVisible(False)

    def _build(self) -> None:
        known, asked, visits = (
            Card(self.tr("What is known")),
            Card(self.tr("Asked and not seen done")),
            Card(self.tr("Visits")),
        )
        known.head.addWidget(self.correct)
        known.put(self._facts)
        self._people = Card(self.tr("People held"))
        asked.put(self.asked)
        visits.put(self.visits)
        note = self.tr("What was stated and what was counted stand apart and are never added up.")
        self._people.put(Label(note, "small", wrap=True))
        self._people.put(self.people)
        for card in (self.timeline, self._people):
            self.sheet.left.addWidget(card)
        self.sheet.top.addWidget(self.correction)
        for card in (asked, visits, known, self.versions, self.capacities):
            self.sheet.right.addWidget(card)

    def _population_columns(self) -> list[Column[Dated]]:
        return [
            Column(self.tr("Day"), 8, lambda one: short_day(one.day)),
            Column(self.tr("Source"), 10, lambda one: words.code("population_source", one.source), least=9.2),
            Column(self.tr("Held / places"), 9, lambda one: _of(one.figures.held, one.figures.places), least=8.6),
            Column(self.tr("Occupancy"), 6.5, lambda one: _share(one.figures.occupancy), least=6),
            Column(self.tr("Not sentenced"), 7, lambda one: _share(one.figures.unsentenced_share), least=6.5),
        ]

    # --- reading and showing -----------------------------------------------------------------------------------------

    def reopen(self, form: str) -> bool:
        """The correction, or another source."""
        if self.facility is None:
            return False
        if form == CorrectionCard.__name__:
            self._open_correction()
        elif form == CapacityCard.__name__:
            self.capacities.new.click()
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back finds what was written meanwhile."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the place again."""
        self.states.show_loading()
        self._tasks.run(
            lambda: facility_page(self._desk, self._code),
            owner=self,
            then=self._show,
            failed=lambda error: self.show_failure(error, retry=self.refresh),
            lane=Lane.READER,
        )

    def _show(self, page: FacilityPage) -> None:
        self.facility = page
        place = page.place
        self._facts.show_all(self._about(place))
        self.capacities.show_place(place)
        self.versions.show_versions(page.history.versions)
        self.timeline.show_page(page)
        self.population.show(page.history.populations)
        self._people.setVisible(bool(page.history.populations))
        self.visits.show_all(map(self._visit, page.history.visits), self.tr("Nobody of this office was there yet."))
        self._draw_asked(page)
        self.sheet.setVisible(True)
        self.states.show_filled()
        self.retitled.emit()

    def _about(self, place: Place) -> Iterator[tuple[str, str]]:
        yield self.tr("Name in Khmer"), place.km
        yield self.tr("Name in English"), place.en
        yield self.tr("Code"), place.code
        yield self.tr("Kind of place"), words.code("facility_kind", place.kind)
        yield self.tr("Under whom"), words.code("facility_authority", place.authority)
        yield self.tr("Province"), words.place(place.province)
        yield self.tr("Who is held there"), words.codes("facility_holds", place.holds)
        yield self.tr("Also called"), ", ".join(place.also)
        yield self.tr("Closed since"), day(place.closed_on) if place.closed_on else ""
        of_list, own = self.tr("the list that came with the program"), self.tr("this office")
        yield self.tr("Known from"), own if place.corrected else of_list
        yield self.tr("Note"), self._note()

    def _note(self) -> str:
        note = self.facility.own.record.note if self.facility and self.facility.own else ""
        return words.HIDDEN if note and self._is_private else note or ""

    def _visit(self, line: VisitLine) -> QWidget:
        told = self.tr("{answers} answers, {findings} findings, {recommendations} recommendations")
        detail = told.format(
            answers=digits(line.answers), findings=digits(line.findings), recommendations=digits(line.recommendations)
        )
        look = IconButton("chevron-right", self.tr("Open visit {ref}").format(ref=line.number))
        look.clicked.connect(lambda: self.go.emit("visit", line.number))
        status = Pill(words.code("visit_status", line.status), "info")
        return Entry(day(line.start_on), f"{line.number} · {detail}", ends=[status, look], is_strong=True)

    def _draw_asked(self, page: FacilityPage) -> None:
        self.asked.show_all(map(self._recommendation, page.unsettled), self.tr("Nothing is open."))

    def _recommendation(self, line: RecommendationLine) -> QWidget:
        record = line.record
        ways = (record.text_km, record.text_en) if current() is Language.KM else (record.text_en, record.text_km)
        text = words.HIDDEN if self._is_private else next((way for way in ways if way), "")
        number_of_visit = line.ref.partition("/")[0]
        look = IconButton("chevron-right", self.tr("Open visit {ref}").format(ref=number_of_visit))
        look.clicked.connect(lambda: self.go.emit("visit", number_of_visit))
        facts = (line.ref, words.code("addressee", record.addressee), standings.dates(line.standing))
        entry = Entry(text, " · ".join(fact for fact in facts if fact), ends=[look])
        pills = QWidget()
        row = FlowLayout(pills)
        for state in standings.states(record, line.standing):
            row.addWidget(Pill(*state))
        entry.below.addWidget(pills)
        return entry

    # --- doing -------------------------------------------------------------------------------------------------------

    def _open_correction(self) -> None:
        if self.facility is not None:
            self.correction.open(self.facility)

    def _done(self, told: str) -> None:
        self.said.emit(told, None)
        self.refresh()

    # --- the window --------------------------------------------------------------------------------------------------

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """What somebody wrote is hidden; numbers of the whole place and names of places stay."""
        self._is_private = is_private
        if self.facility is not None:
            self._facts.show_all(self._about(self.facility.place))
            self._draw_asked(self.facility)

    def crumbs(self) -> list[Crumb]:
        """The list, then this place."""
        place = self.facility.place if self.facility else None
        return [(self.tr("Prisons"), "facilities"), (place.name(current()) if place else self._code, "")]

    def first_focus(self) -> QWidget:
        """What is looked at."""
        return self.timeline.choice


def _of(held: int | None, places: int | None) -> str:
    return " / ".join("–" if value is None else number(value) for value in (held, places))


def _share(value: float | None) -> str:
    return "" if value is None else f"{digits(round(value * 100))}%"
