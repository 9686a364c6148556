# SPDX-License-Identifier: Apache-2.0
"""How did a place of detention change from visit to visit?

Every question that was answered at two visits or more is one line, whatever version of the checklist asked it: a code
never changes its meaning. Beside each line stands its table. The public reads no small numbers of people.
"""

from collections.abc import Iterable, Iterator, Mapping

from legalaid.documents.chart import Line
from legalaid.documents.chart import Point as Drawn
from legalaid.documents.content import Bilingual, Letterhead, LetterLanguage
from legalaid.documents.content import Mark as Stamp
from legalaid.documents.report import Chart, Grid, Headed, Heading, Look, Part, Prose, Report
from legalaid.documents.visit_words import both, briefly, coded, figure, on, said
from legalaid.domain.answers import plain_number
from legalaid.domain.checklist import Question, word
from legalaid.services.answer_words import OF_PEOPLE, is_few, people
from legalaid.services.facility_history import Dated, FacilityHistory, Mark
from legalaid.services.facility_lines import drawn_line
from legalaid.services.visit_release import Audience, ReleasedVisit
from legalaid.services.visit_report import follow_up, recommendations_before


def timeline_content(
    history: FacilityHistory,
    questions: Mapping[str, Question],
    out: ReleasedVisit,
    *,
    language: LetterLanguage,
    letterhead: Letterhead,
) -> Report:
    """The timeline of the place of a visit, with what became of the recommendations that the visit knows."""
    place = Bilingual(history.facility.km, history.facility.en)
    is_public = out.audience is Audience.PUBLIC
    return Report(
        code="visit-timeline",
        title=said("timeline"),
        subtitle=place,
        reference=out.page.ref,
        language=language,
        letterhead=letterhead,
        marks=frozenset() if is_public else frozenset({Stamp.CONFIDENTIAL}),
        parts=tuple(_parts(history, questions, out)),
        names=(place.km, place.en, out.page.ref),
    )


def _parts(history: FacilityHistory, questions: Mapping[str, Question], out: ReleasedVisit) -> Iterator[Part]:
    is_public = out.audience is Audience.PUBLIC
    yield Prose(said("counted_note"), Look.NOTE)
    if history.populations:
        yield Heading(said("population"))
        yield _population(history.populations, is_public=is_public)
        yield Prose(said("population_note"), Look.NOTE)
    yield Heading(said("timeline"))
    lines = ((question, history.lines.get(code, ())) for code, question in questions.items())
    charts: list[Part] = [chart for line in lines if (chart := chart_of(*line, is_public=is_public))]
    yield from charts or [Prose(said("no_visits"), Look.NOTE)]
    if asked := (*recommendations_before(out), *out.page.recommendations):
        yield Heading(said("recommendations"))
        yield follow_up(asked, is_public=is_public)


def _population(counted: Iterable[Dated], *, is_public: bool) -> Grid:
    columns = (
        Headed(said("visit_no"), 2),
        Headed(said("dates"), 1.6),
        Headed(said("source"), 1.6),
        Headed(said("held"), 1, is_number=True),
        Headed(said("places"), 1, is_number=True),
        Headed(said("occupancy"), 1, is_number=True),
    )
    return Grid(columns, tuple(_population_row(line, is_public=is_public) for line in counted))


def _population_row(line: Dated, *, is_public: bool) -> tuple[Bilingual, ...]:
    found = line.figures
    hides = is_public and found.held is not None and is_few(found.held)
    occupancy = "" if found.occupancy is None or hides else f"{found.occupancy * 100:.0f}%"
    return (
        Bilingual(line.visit, line.visit),
        on(line.day),
        coded("population_source", line.source),
        people(found.held) if hides else figure("" if found.held is None else found.held),
        figure("" if found.places is None else found.places),
        figure(occupancy),
    )


def chart_of(question: Question, marks: Iterable[Mark], *, is_public: bool) -> Chart | None:
    """The line of one question with its table; None where fewer than two answers can be drawn."""
    hides = is_public and question.unit in OF_PEOPLE
    found = drawn_line(question, (mark for mark in marks if not (hides and _is_few(mark))))
    if found is None:
        return None
    steps = tuple((float(value), both(term)) for value, term in found.steps)
    names = dict(steps)
    drawn = tuple(zip(found.marks, found.numbers, strict=True))
    line = Line(
        points=tuple(Drawn(mark.day, float(number), plain_number(number)) for mark, number in drawn),
        limits=found.limits,
        steps=steps,
    )
    columns = (
        Headed(said("dates"), 1.6),
        Headed(said("value"), 1.2),
        Headed(said("version"), 1),
    )
    rows = tuple(
        (
            briefly(mark.day),
            names.get(float(number)) or figure(plain_number(number)),
            Bilingual(mark.version, mark.version),
        )
        for mark, number in drawn
    )
    unit = word("unit", question.unit) if question.unit else None
    title = Bilingual(question.km, question.en)
    if unit:
        title = Bilingual(f"{question.km} ({unit.km})", f"{question.en} ({unit.en})")
    return Chart(title, line, Grid(columns, rows), question.code)


def _is_few(mark: Mark) -> bool:
    return mark.number is not None and is_few(int(mark.number))
