# SPDX-License-Identifier: Apache-2.0
"""What happened at a place of detention over the years: visits, populations, answers and recommendations?

A question keeps its code through the versions of a checklist, so an answer of one year and one of a later year under a
changed checklist lie on one line.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from legalaid.domain.answer_value import CountBySex
from legalaid.domain.answers import value_of
from legalaid.domain.checklist import Question
from legalaid.domain.visit_figures import Figures, figures
from legalaid.services import checklist_shelf, facilities
from legalaid.services.desk import Desk
from legalaid.services.facilities import Place
from legalaid.services.facility_versions import Version, versions
from legalaid.services.recommendations import list_recommendations
from legalaid.services.visit_page import RecommendationLine
from legalaid.store.queries.visits import Point, VisitLine, populations_of, trend, visit_lines
from legalaid.store.reader import Reader

_COMPLIANCE = {"yes": Decimal(1), "partial": Decimal("0.5"), "no": Decimal(0)}
"""Where an answer lies on a line that goes from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Dated:
    """What one kind of source said of the people held at one visit."""

    visit: str
    day: date
    source: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class Mark:
    """One answer on a line: as it was kept, and as a number where it is one."""

    visit: str
    day: date
    version: str
    text: str
    number: Decimal | None


@dataclass(frozen=True, slots=True)
class FacilityHistory:
    """A place through the years, newest visit first, figures and lines oldest first."""

    facility: Place
    """As it is."""
    versions: tuple[Version, ...]
    """What it was, oldest first."""
    visits: tuple[VisitLine, ...]
    populations: tuple[Dated, ...]
    lines: Mapping[str, tuple[Mark, ...]]
    """Answers by question code."""
    recommendations: tuple[RecommendationLine, ...]

    def place_on(self, day: date) -> Place:
        """What the place was on a day."""
        known = [version for version in self.versions if version.since is None or version.since <= day]
        return known[-1].place


def facility_history(desk: Desk, code: str, questions: Iterable[str] | None = None) -> FacilityHistory:
    """The history of a place; of these questions, or of all that the shipped checklist asks. Raises `NotFound`."""
    with desk.read() as reader:
        place = facilities.place(reader, code)
        told = versions(reader, place.code)
        known = {
            question.code: question
            for template in checklist_shelf.oldest_first(reader)
            for question in template.questions
        }
        points = trend(reader, questions if questions is not None else known, place.code)
        visits = visit_lines(reader, place.code)
        populations = tuple(_dated(reader, place))
    found = list_recommendations(desk, facility=place.code)
    return FacilityHistory(place, told, visits, populations, _lines(points, known), found)


def question_line(desk: Desk, code: str, facility: str | None = None) -> tuple[tuple[str, Mark], ...]:
    """The answers to one question at a place, or everywhere: place code and mark, oldest first."""
    with desk.read() as reader:
        known = {
            question.code: question
            for template in checklist_shelf.oldest_first(reader)
            for question in template.questions
        }
        points = trend(reader, [code], facility)
    return tuple((point.facility, _mark(point, known.get(code))) for point in points)


def _asked(reader: Reader) -> dict[str, Question]:
    """Every question that a checklist asks, in its newest wording."""
    shelf = checklist_shelf.oldest_first(reader)
    return {question.code: question for template in shelf for question in template.questions}


def _lines(points: Iterable[Point], known: Mapping[str, Question]) -> dict[str, tuple[Mark, ...]]:
    lines: dict[str, list[Mark]] = defaultdict(list)
    for point in points:
        lines[point.question].append(_mark(point, known.get(point.question)))
    return {code: tuple(marks) for code, marks in lines.items()}


def _mark(point: Point, question: Question | None) -> Mark:
    number = None if question is None else number_of(question, point.value)
    return Mark(point.number, point.start_on, point.template_version, point.value, number)


def number_of(question: Question, text: str) -> Decimal | None:
    """Where an answer lies on a line; None for one that lies on none."""
    try:
        value = value_of(question, text)
    except ValueError:
        return None
    if isinstance(value, CountBySex):
        return None if value.total is None else Decimal(value.total)
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str):
        return _COMPLIANCE.get(value, Decimal(value) if value.isascii() and value.isdigit() else None)
    return None


def _dated(reader: Reader, place: Place) -> Iterable[Dated]:
    for number, day, record in populations_of(reader, place.code):
        seen = place.capacity_on(day)
        capacity = None if seen is None else seen.most if seen.most is not None else seen.least
        numbers = figures(record, capacity=capacity, capacity_source=seen.source if seen else "")
        yield Dated(number, day, record.source, numbers)
