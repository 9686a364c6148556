# SPDX-License-Identifier: Apache-2.0
"""How many people are held, by each kind of source in a column of its own, and what follows from the numbers?

What the director says and what the team counts stand beside each other and are never one number. Every line is saved
when it is left, against what was shown of its column.
"""

from threading import Lock

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from legalaid.domain.values import Precision
from legalaid.domain.visit import Population
from legalaid.errors import LegalAidError
from legalaid.khmer.digits import to_latin
from legalaid.khmer.words import strip_display
from legalaid.services.desk import Desk
from legalaid.services.visit_page import PopulationLine, VisitPage
from legalaid.services.visit_steps import Opened, put_population
from ui import theme
from ui.language import digits, number
from ui.models import words
from ui.screens.visit.part import Part
from ui.tasks import Tasks
from ui.widgets.card import Card
from ui.widgets.choice import options
from ui.widgets.entries import empty_out
from ui.widgets.lines import LineEdit
from ui.widgets.text import Label
from ui.widgets.written_date import read

Cell = tuple[str, str]
"""A kind of source and the field of a line."""

_DAY, _NOTE = "as_of", "note"


class PopulationPart(Part):
    """The numbers, to be typed and read."""

    kept_by = None
    """The numbers are saved where they belong."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        self.sources = [code for code, _ in options("population_source")]
        self.cells: dict[Cell, LineEdit] = {}
        self._shown: dict[Cell, str] = {}
        self._base: dict[str, Opened[Population] | None] = {}
        self._saving: Cell | None = None
        self._kept: dict[Cell, str] = {}
        """What the vault has of a line, as it was typed here."""
        self._lock = Lock()
        """A line may be on its way when the page goes and the others are saved at once."""
        self._refused_texts: dict[Cell, str] = {}
        """What stands in a line and cannot be saved so."""
        cards = self.scrolled()
        typed = Card(self.tr("People held"))
        told = self.tr("What the director says and what the team counts stay apart. A line is saved when you leave it.")
        typed.put(Label(told, "muted", wrap=True))
        typed.put(self._build_lines())
        self._follows = Card(self.tr("What follows from the numbers"))
        self._figures = _grid(len(self.sources))
        self._follows.put(self._figures)
        self._doubts = Label(role="warning", wrap=True)
        self._follows.put(self._doubts)
        cards.addWidget(typed)
        cards.addWidget(self._follows)

    # --- the lines ---------------------------------------------------------------------------------------------------

    def _groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        women, men, both = self.tr("Women"), self.tr("Men"), self.tr("All together, if not told by sex")
        return [
            ("", [(_DAY, self.tr("On which day"))]),
            (self.tr("Held"), [("female", women), ("male", men), ("held", both)]),
            (
                self.tr("Not yet sentenced"),
                [("unsentenced_female", women), ("unsentenced_male", men), ("unsentenced", both)],
            ),
            (self.tr("Under 18"), [("under_18_female", self.tr("Girls")), ("under_18_male", self.tr("Boys"))]),
            (
                self.tr("Among them"),
                [
                    ("pregnant", self.tr("Pregnant women")),
                    ("children_with_mothers", self.tr("Children living with their mothers")),
                    ("foreign", self.tr("Foreigners")),
                    ("disability", self.tr("People with disabilities")),
                    ("over_limit", self.tr("Held longer than the law allows")),
                ],
            ),
            (
                self.tr("The place"),
                [
                    ("places", self.tr("Places")),
                    ("cell_area_m2", self.tr("Area of all cells, m²")),
                    ("toilets", self.tr("Toilets")),
                ],
            ),
            ("", [(_NOTE, self.tr("Note"))]),
        ]

    def _build_lines(self) -> QGridLayout:
        grid = _grid(len(self.sources))
        self._names: dict[str, str] = {}
        _head(grid, self.sources)
        row = 1
        for title, lines in self._groups():
            if title:
                grid.addWidget(Label(title, "strong"), row, 0, 1, -1)
                row += 1
            for field, name in lines:
                self._names[field] = f"{title}: {name}" if title else name
                grid.addWidget(Label(name, wrap=True), row, 0)
                for column, source in enumerate(self.sources, 1):
                    grid.addWidget(self._cell(source, field), row, column)
                row += 1
        return grid

    def _cell(self, source: str, field: str) -> LineEdit:
        line = LineEdit()
        line.setAccessibleName(strip_display(f"{self._names[field]}, {words.code('population_source', source)}"))
        if field == _DAY:
            line.setPlaceholderText(self.tr("day/month/year"))
        line.editingFinished.connect(self._save_next)
        line.returnPressed.connect(lambda: self._go_down(source, field))
        self.cells[source, field] = line
        self._shown[source, field] = ""
        return line

    def _go_down(self, source: str, field: str) -> None:
        """Enter leads down the column, as the numbers are read out."""
        fields = list(self._names)
        after = fields[(fields.index(field) + 1) % len(fields)]
        self.cells[source, after].setFocus(Qt.FocusReason.TabFocusReason)
        self.cells[source, after].selectAll()

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_visit(self, page: VisitPage) -> None:
        """The numbers as they are now; a column in which somebody is typing stays as it is."""
        super().show_visit(page)
        for source in self.sources:
            if self._typed(source) or (self._saving and self._saving[0] == source):
                continue
            line = page.population(source)
            self._base[source] = Opened(line.record, page.form.seen) if line else None
            self._fill(source, line.record if line else None)
        self._show_figures(page)

    def _fill(self, source: str, record: Population | None) -> None:
        for field in self._names:
            held = getattr(record, field) if record else None
            shown = "" if held is None else digits(f"{held:%d/%m/%Y}") if field == _DAY else str(held)
            cell = self.cells[source, field]
            if cell.text() != shown:
                cell.setText(shown if field == _NOTE else digits(shown))
            self._shown[source, field] = cell.text()
            self._kept.pop((source, field), None)

    def _show_figures(self, page: VisitPage) -> None:
        lines = [page.population(source) for source in self.sources]
        self._follows.setVisible(any(line is not None and _says_something(line) for line in lines))
        empty_out(self._figures)
        _head(self._figures, self.sources)
        for row, (name, told) in enumerate(
            (
                (self.tr("People held"), _held),
                (self.tr("Occupancy"), self._occupancy),
                (self.tr("Share not yet sentenced"), _unsentenced),
                (self.tr("Area for each person, m²"), _area),
                (self.tr("People for each toilet"), _toilets),
            ),
            1,
        ):
            self._figures.addWidget(Label(name, wrap=True), row, 0)
            for column, line in enumerate(lines, 1):
                self._figures.addWidget(Label(told(line) if line else "", "figure", wrap=True), row, column)
        doubts = [self._doubt(line) for line in lines if line is not None and line.figures.contradictions]
        self._doubts.setText("\n".join(doubts))
        self._doubts.setVisible(bool(doubts))

    def _occupancy(self, line: PopulationLine) -> str:
        """With the number of places, and who named it."""
        found = line.figures
        if found.occupancy is None:
            return ""
        named = words.code("population_source", line.record.source)
        source = named if found.places_from == "population" else found.places_from
        told = self.tr("{share} of {places} places ({source})")
        return told.format(share=_percent(found.occupancy), places=number(found.places or 0), source=source)

    def _doubt(self, line: PopulationLine) -> str:
        told = self.tr("{source}: these numbers cannot be true together: {names}.")
        names = ", ".join(self._names[name] for name in line.figures.contradictions)
        return told.format(source=words.code("population_source", line.record.source), names=names)

    # --- saving ------------------------------------------------------------------------------------------------------

    def _typed(self, source: str) -> dict[str, str]:
        """What stands in a column and is not saved."""
        return {
            field: self.cells[source, field].text()
            for field in self._names
            if self.cells[source, field].text() != self._shown[source, field]
        }

    def _waiting(self) -> tuple[Cell, str] | None:
        """A line to save: one that was not refused as it stands."""
        all_ = (((source, field), text) for source in self.sources for field, text in self._typed(source).items())
        return next((each for each in all_ if self._refused_texts.get(each[0]) != each[1]), None)

    def is_saved(self) -> bool:
        """Whether every line that can be saved is."""
        return self._saving is None and self._waiting() is None

    def _save_next(self) -> None:
        """Save one line that was left; the next one when it is saved."""
        page, found = self.page, self._waiting()
        if page is None or found is None or self._saving is not None:
            return
        cell, text = found
        self._saving = cell
        self.tasks.run(
            lambda: self._write(page, cell, text),
            owner=self,
            then=lambda _done: self._saved(cell, text),
            failed=lambda error: self._refused(error, cell, text),
        )

    def _write(self, page: VisitPage, cell: Cell, text: str) -> None:
        """Save a line against what its column was saved as last, unless that was done when the page went."""
        source, field = cell
        with self._lock:
            if self._kept.get(cell) != text:
                given = {field: _plain(field, text)}
                self._base[source] = put_population(self.desk, page.form, source, given, base=self._base.get(source))
                self._kept[cell] = text

    def _saved(self, cell: Cell, text: str) -> None:
        self._saving = None
        self._shown[cell] = text
        self._refused_texts.pop(cell, None)
        self._save_next()
        if self._saving is None:
            self.changed.emit()

    def _refused(self, error: Exception, cell: Cell, text: str) -> None:
        """What was typed stays in its line, and the others are saved."""
        self._saving = None
        self._refused_texts[cell] = text
        self.failed.emit(error)
        self._save_next()

    def keep_draft(self) -> None:
        """Every line is in the vault when this returns, also one that was not left yet."""
        page, is_kept = self.page, False
        while page is not None and (found := self._waiting()) is not None:
            cell, text = found
            try:
                self._write(page, cell, text)
                self._shown[cell] = text
                is_kept = True
            except LegalAidError as error:
                self._refused_texts[cell] = text
                self.failed.emit(error)
        if is_kept and self._saving is None:
            self.changed.emit()

    def first_focus(self) -> QWidget:
        """The number of women that the first source gives."""
        return self.cells[self.sources[0], "female"]


def _grid(columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.GAP.m)
    grid.setVerticalSpacing(theme.GAP.s)
    grid.setColumnStretch(0, 4)
    for column in range(1, columns + 1):
        grid.setColumnStretch(column, 3)
    return grid


def _head(grid: QGridLayout, sources: list[str]) -> None:
    for column, source in enumerate(sources, 1):
        grid.addWidget(Label(words.code("population_source", source), "strong", wrap=True), 0, column)


def _plain(field: str, text: str) -> str:
    """A line as the visit's document has it."""
    typed = strip_display(text).strip()
    if field != _DAY or not typed:
        return typed
    found = read(typed)
    return found.date.first.isoformat() if found and found.date.precision is Precision.DAY else to_latin(typed)


def _says_something(line: PopulationLine) -> bool:
    return line.figures.held is not None or bool(line.figures.contradictions)


def _held(line: PopulationLine) -> str:
    return "" if line.figures.held is None else number(line.figures.held)


def _unsentenced(line: PopulationLine) -> str:
    return "" if line.figures.unsentenced_share is None else _percent(line.figures.unsentenced_share)


def _area(line: PopulationLine) -> str:
    return _ratio(line.figures.square_metres_per_person)


def _toilets(line: PopulationLine) -> str:
    return _ratio(line.figures.persons_per_toilet)


def _percent(share: float) -> str:
    return digits(f"{share * 100:.0f}%")


def _ratio(value: float | None) -> str:
    return "" if value is None else digits(f"{value:.1f}")
