# SPDX-License-Identifier: Apache-2.0
"""How did the answers and the numbers of people of a place change from visit to visit?"""

from collections.abc import Iterable

from legalaid.domain.checklist import word
from legalaid.i18n import Language
from legalaid.services.facility_history import Dated
from legalaid.services.facility_lines import DrawnLine
from legalaid.services.facility_page import FacilityPage
from ui.language import current, number
from ui.models import words
from ui.screens.facility.chart_box import ChartBox
from ui.tasks import Tasks
from ui.widgets.card import Card
from ui.widgets.choice import Combo
from ui.widgets.entries import Entries
from ui.widgets.line_chart import ChartLine, ChartPoint, written

_MOVED, _PEOPLE = "moved", "people"
_ENOUGH = 2


class TimelineCard(Card):
    """The lines of what has changed, of the people held, or of one section of the checklist."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(self.tr("Through the years"))
        self._tasks = tasks
        self._page: FacilityPage | None = None
        self.choice = Combo(self.tr("Which lines"))
        self.choice.activated.connect(lambda _row: self._draw())
        self.head.addWidget(self.choice)
        self._entries = Entries()
        self.boxes: list[ChartBox] = []
        self.put(self._entries)

    def show_page(self, page: FacilityPage) -> None:
        """Offer what can be drawn; what was looked at stays in sight."""
        self._page = page
        chosen = self.choice.currentData()
        self.choice.clear()
        self.choice.addItem(self.tr("What has changed"), _MOVED)
        self.choice.addItem(self.tr("People held"), _PEOPLE)
        for found in page.sections:
            section = found.section
            self.choice.addItem(section.km if current() is Language.KM else section.en, section.code)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self.choice.updateGeometry()
        self._draw()

    def _draw(self) -> None:
        page = self._page
        if page is None:
            return
        self.boxes = [ChartBox(line, self._tasks) for line in self._lines(page, self.choice.currentData())]
        self._entries.show_all(self.boxes, self._nothing(page))

    def _nothing(self, page: FacilityPage) -> str:
        if self.choice.currentData() == _PEOPLE:
            return self.tr("A line needs the number of people of two visits from the same kind of source.")
        if page.sections:
            return self.tr("No answer has changed since the visit before.")
        return self.tr("A line needs the answers of two visits that took place.")

    def _lines(self, page: FacilityPage, which: str) -> Iterable[ChartLine]:
        if which == _PEOPLE:
            return self._people(page.history.populations)
        drawn = [line for found in page.sections if which in {_MOVED, found.section.code} for line in found.lines]
        if which == _MOVED:
            return [*self._people(page.history.populations), *map(_answers, (line for line in drawn if line.has_moved))]
        return map(_answers, drawn)

    def _people(self, populations: Iterable[Dated]) -> list[ChartLine]:
        """A line for each kind of source: what is stated and what is counted never share one."""
        by_source: dict[str, list[ChartPoint]] = {}
        for one in populations:
            held = one.figures.held
            if held is not None:
                point = ChartPoint(one.day, float(held), number(held), one.visit)
                by_source.setdefault(one.source, []).append(point)
        title = self.tr("People held ({source})")
        return [
            ChartLine(title.format(source=words.code("population_source", source)), points)
            for source, points in by_source.items()
            if len(points) >= _ENOUGH
        ]


def _answers(line: DrawnLine) -> ChartLine:
    question, is_khmer = line.question, current() is Language.KM
    unit = word("unit", question.unit) if question.unit else None
    title = question.km if is_khmer else question.en
    steps = tuple((float(value), term.km if is_khmer else term.en) for value, term in line.steps)
    named = dict(steps)
    points = tuple(
        ChartPoint(mark.day, float(at), named.get(float(at)) or written(float(at)), mark.visit, version=mark.version)
        for mark, at in zip(line.marks, line.numbers, strict=True)
    )
    if unit is not None:
        title = f"{title} ({unit.km if is_khmer else unit.en})"
    return ChartLine(f"{question.code} · {title}", points, line.limits, steps)
