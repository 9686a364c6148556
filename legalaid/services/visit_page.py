# SPDX-License-Identifier: Apache-2.0
"""What is on the page of a visit, all of one moment?

Everything that the visit's own space holds, and never who an interviewee is: that stands in a space of its own, which
is not read here. What leaves the office goes through `legalaid.services.visit_release`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from legalaid.domain.answer_value import Value
from legalaid.domain.answers import Alert, Score, alert, as_json, score, value_of
from legalaid.domain.case import Attachment, CaseFile
from legalaid.domain.checklist import ChecklistTemplate, Contradiction, Question, QuestionType, Section
from legalaid.domain.condition import holds, parse
from legalaid.domain.interview import Interview, PrisonerRequest
from legalaid.domain.office import Staff
from legalaid.domain.recommendation import (
    BY_DETAINEES,
    BY_STAFF,
    Finding,
    Recommendation,
    Response,
    Smart,
    Standing,
    Verification,
    is_single_source,
    missing_marks,
)
from legalaid.domain.visit import Answer, Population, Visit
from legalaid.domain.visit_figures import Figures, figures
from legalaid.ids import SpaceId
from legalaid.services import facilities
from legalaid.services.desk import Desk
from legalaid.services.facilities import Place
from legalaid.services.office import staff_names
from legalaid.services.repeats import times_found
from legalaid.services.standings import events_of, recommendations_named
from legalaid.services.visits import VisitForm, find_visit, read_visit
from legalaid.store.conflicts import Conflict
from legalaid.store.queries.visits import EarlierAnswer, RecheckRow, earlier_answers, finding_rows, rechecks
from legalaid.store.reader import Reader


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A question with its answer. `code` stands also where this version has no such question."""

    code: str
    question: Question | None
    text: str | None
    """The answer in the form in which it is kept."""
    value: Any
    """The answer as JSON."""
    not_assessed: str | None
    sources: tuple[str, ...]
    disputed: bool
    note: str | None
    asked: bool
    """Whether the answers so far let the question be asked at all."""
    alert: Alert | None
    contested: bool
    """Whether two monitors answered it differently and nobody has decided."""
    earlier: EarlierAnswer | None
    """The answer of the last visit; hidden until this one is answered, so that it does not lead."""
    population: tuple[tuple[str, str], ...]
    """What the population table says to this question, by kind of source."""

    @property
    def is_answered(self) -> bool:
        """Whether there is an answer, or a reason why there is none."""
        return self.text is not None or self.not_assessed is not None


@dataclass(frozen=True, slots=True)
class SectionLines:
    """The answers of a section, and how far it does what the rules ask."""

    section: Section
    lines: tuple[AnswerLine, ...]
    score: Score


@dataclass(frozen=True, slots=True)
class PopulationLine:
    """What one kind of source says of the people held, and what follows from it."""

    record: Population
    figures: Figures


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """A talk by pseudonym. Its text is for the team; what may leave is decided in `visit_release`."""

    record: Interview

    @property
    def pseudonym(self) -> str:
        """What the person is called here."""
        return self.record.pseudonym


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding and what it rests on."""

    record: Finding
    sources: tuple[str, ...]
    single_source: bool
    interviews: tuple[str, ...]
    """Pseudonyms."""


@dataclass(frozen=True, slots=True)
class RecommendationLine:
    """A recommendation and where it stands; `ref` names it everywhere (`V-…/R1`)."""

    ref: str
    record: Recommendation
    standing: Standing
    missing: tuple[Smart, ...]
    findings: tuple[int, ...]
    responses: tuple[Response, ...]
    verifications: tuple[Verification, ...]


@dataclass(frozen=True, slots=True)
class VisitPage:
    """A visit with everything that hangs on it."""

    form: VisitForm
    facility: Place
    populations: tuple[PopulationLine, ...]
    sections: tuple[SectionLines, ...]
    contradictions: tuple[Contradiction, ...]
    """Answers that cannot be true together, to be looked at again."""
    unmapped: tuple[AnswerLine, ...]
    """Answers to questions that this version of the checklist does not have."""
    interviews: tuple[InterviewLine, ...]
    findings: tuple[FindingLine, ...]
    repeated: Mapping[UUID, int]
    """Findings that earlier visits made too, with the number of visits."""
    recommendations: tuple[RecommendationLine, ...]
    to_verify: tuple[RecommendationLine, ...]
    """Of earlier visits, put down for this one."""
    verified_here: tuple[RecommendationLine, ...]
    """Of earlier visits, verified at this one."""
    requests: tuple[PrisonerRequest, ...]
    cases: Mapping[UUID, str]
    """The numbers of the cases that requests became, as far as they are here."""
    rechecks: tuple[RecheckRow, ...]
    """Whom of earlier visits to this place to see again, because of the risk of reprisals."""
    files: tuple[Attachment, ...]
    conflicts: tuple[Conflict, ...]
    staff: Mapping[UUID, str]
    latin: Mapping[UUID, str]
    """How the same people are called in Latin letters, where somebody wrote it down."""

    @property
    def visit(self) -> Visit:
        """The visit itself."""
        return self.form.visit.record

    @property
    def template(self) -> ChecklistTemplate | None:
        """The checklist that the visit pins, if it is here."""
        return self.form.template

    @property
    def ref(self) -> str:
        """The visit's number."""
        return self.form.ref

    @property
    def lines(self) -> Iterator[AnswerLine]:
        """Every question of the checklist, in order."""
        return (line for section in self.sections for line in section.lines)

    @property
    def team(self) -> tuple[str, ...]:
        """Who visited: staff by name, then others."""
        names = (self.staff.get(member, "") for member in self.visit.team)
        return (*(name for name in names if name), *self.visit.others)

    @property
    def team_latin(self) -> tuple[str, ...]:
        """The same in Latin letters, for papers in English; who has no such name stands as in Khmer."""
        names = (self.latin.get(member) or self.staff.get(member, "") for member in self.visit.team)
        return (*(name for name in names if name), *self.visit.others)

    def population(self, source: str) -> PopulationLine | None:
        """The population as one kind of source gives it."""
        return next((line for line in self.populations if line.record.source == source), None)


def visit_page(desk: Desk, ref: str) -> VisitPage:
    """The page of a visit. Raises as `find_visit` does."""
    names = staff_names(desk)
    with desk.read() as reader:
        return read_page(reader, find_visit(reader, ref), today=desk.clock.today(), staff=names)


def read_page(reader: Reader, visit: Visit, *, today: date, staff: Mapping[UUID, str]) -> VisitPage:
    """The page of a visit, in a view that is open already."""
    form = read_visit(reader, visit)
    place = facilities.place(reader, visit.facility, on=visit.start_on)
    conflicts = reader.conflicts(SpaceId(visit.space_id))
    populations = reader.where(Population, visit=visit.id)
    interviews = reader.where(Interview, visit=visit.id)
    findings = sorted(reader.where(Finding, visit=visit.id), key=lambda found: (found.no, found.id))
    recommended = sorted(reader.where(Recommendation, visit=visit.id), key=lambda one: (one.no, one.id))
    checks = reader.where(Verification, visit=visit.id)
    requests = reader.where(PrisonerRequest, visit=visit.id)
    lines = _Lines(form, populations, conflicts, earlier(reader, visit))
    return VisitPage(
        form=form,
        facility=place,
        populations=tuple(_population(line, place, visit) for line in populations),
        sections=tuple(_section(section, lines) for section in form.template.sections) if form.template else (),
        contradictions=lines.contradictions(),
        unmapped=tuple(lines.unmapped()),
        interviews=tuple(InterviewLine(one) for one in interviews),
        findings=tuple(_finding(one, form.answers, interviews) for one in findings),
        repeated=times_found(finding_rows(reader, visit.facility), visit.id) if findings else {},
        recommendations=recommendation_lines(reader, recommended, today),
        to_verify=_elsewhere(reader, visit.to_verify, today),
        verified_here=_elsewhere(reader, dict.fromkeys(check.recommendation for check in checks), today),
        requests=requests,
        cases=dict(_cases(reader, requests)),
        rechecks=tuple(row for row in rechecks(reader, facility=visit.facility) if row.number != visit.number),
        files=reader.where(Attachment, target=visit.id),
        conflicts=conflicts,
        staff=staff,
        latin={person.id: person.name_en for person in reader.where(Staff) if person.name_en and person.id in staff},
    )


def _cases(reader: Reader, requests: Iterable[PrisonerRequest]) -> Iterator[tuple[UUID, str]]:
    for request in requests:
        found = reader.get(CaseFile, request.case) if request.case is not None else None
        if found is not None:
            yield found.id, found.number


def earlier(reader: Reader, visit: Visit) -> dict[str, EarlierAnswer]:
    """The last answers given at this place before this visit."""
    return earlier_answers(reader, visit.facility, before=visit.start_on, besides=visit.id)


# --- answers ---------------------------------------------------------------------------------------------------------


class _Lines:
    """Makes the line of each question."""

    def __init__(
        self,
        form: VisitForm,
        populations: Iterable[Population],
        conflicts: Iterable[Conflict],
        before: Mapping[str, EarlierAnswer],
    ) -> None:
        self._answers = form.answers
        self._populations = tuple(populations)
        self._before = before
        self._checks = form.template.contradictions if form.template else ()
        self._contested = {conflict.record_id for conflict in conflicts if conflict.table == Answer.table.name}
        self._asked = {question.code for question in form.template.questions} if form.template else set()
        questions = form.template.questions if form.template else ()
        self._values = {question.code: value for question in questions if (value := self._value(question)) is not None}

    def line(self, question: Question) -> AnswerLine:
        """One question of the checklist."""
        found = self._answers.get(question.code)
        text = found.value if found else None
        answered = found is not None and (found.value is not None or found.not_assessed is not None)
        return AnswerLine(
            code=question.code,
            question=question,
            text=text,
            value=None if text is None else as_json(question, text),
            not_assessed=found.not_assessed if found else None,
            sources=found.sources if found else (),
            disputed=bool(found and found.disputed),
            note=found.note if found else None,
            asked=not question.show_if or holds(parse(question.show_if), self._values),
            alert=alert(question, text),
            contested=found is not None and found.id in self._contested,
            earlier=self._before.get(question.code) if answered else None,
            population=tuple(self._population(question)),
        )

    def contradictions(self) -> tuple[Contradiction, ...]:
        """The checks of the checklist that these answers fail."""
        return tuple(check for check in self._checks if holds(parse(check.when), self._values))

    def unmapped(self) -> Iterator[AnswerLine]:
        """Answers under codes that the checklist does not have."""
        for code, found in sorted(self._answers.items()):
            if code not in self._asked and (found.value is not None or found.not_assessed or found.note):
                contested = found.id in self._contested
                said = (found.value, found.value, found.not_assessed, found.sources, bool(found.disputed), found.note)
                yield AnswerLine(
                    code, None, *said, asked=False, alert=None, contested=contested, earlier=None, population=()
                )

    def _value(self, question: Question) -> Value | None:
        found = self._answers.get(question.code)
        try:
            return None if found is None or found.value is None else value_of(question, found.value)
        except ValueError:
            return None

    def _population(self, question: Question) -> Iterator[tuple[str, str]]:
        for record in self._populations:
            numbers = [getattr(record, name) for name in question.population]
            if any(number is not None for number in numbers):
                yield record.source, "/".join("" if number is None else str(number) for number in numbers)


def _section(section: Section, lines: _Lines) -> SectionLines:
    found = tuple(lines.line(question) for question in section.questions)
    judged = (line.text for line in found if line.question and line.question.type is QuestionType.COMPLIANCE)
    return SectionLines(section, found, score(text for text in judged if text))


def _population(record: Population, place: Place, visit: Visit) -> PopulationLine:
    seen = place.capacity_on(visit.start_on)
    capacity = None if seen is None else seen.most if seen.most is not None else seen.least
    return PopulationLine(record, figures(record, capacity=capacity, capacity_source=seen.source if seen else ""))


# --- findings and recommendations ------------------------------------------------------------------------------------

_STAFF = "staff"


def _finding(record: Finding, answers: Mapping[str, Answer], interviews: Iterable[Interview]) -> FindingLine:
    kinds = set(record.sources)
    for code in record.questions:
        kinds.update(answers[code].sources if code in answers else ())
    heard = [one for one in interviews if one.id in record.interviews]
    kinds.update(BY_STAFF if one.kind == _STAFF else BY_DETAINEES for one in heard)
    if len(heard) < len(record.interviews):  # one that is not here yet
        kinds.add(BY_DETAINEES)
    named = tuple(sorted(one.pseudonym for one in heard))
    return FindingLine(record, tuple(sorted(kinds)), is_single_source(kinds), named)


def recommendation_lines(
    reader: Reader, records: Sequence[Recommendation], today: date
) -> tuple[RecommendationLine, ...]:
    """Recommendations with what happened to them since; those of a visit that is not here are left out."""
    numbers = {visit.id: visit.number for visit in reader.where_any(Visit, "id", (one.visit for one in records))}
    answered = (finding for record in records for finding in record.findings)
    findings = {finding.id: finding.no for finding in reader.where_any(Finding, "id", answered)}
    events = events_of(reader, records)
    return tuple(
        RecommendationLine(
            ref=recommendation_ref(numbers[record.visit], record),
            record=record,
            standing=events.standing(record, today),
            missing=missing_marks(record),
            findings=tuple(sorted(findings[one] for one in record.findings if one in findings)),
            responses=tuple(sorted(events.responses[record.id], key=lambda one: (one.received_on, one.id))),
            verifications=tuple(sorted(events.verifications[record.id], key=lambda one: (one.verified_on, one.id))),
        )
        for record in records
        if record.visit in numbers
    )


def recommendation_ref(number: str, record: Recommendation) -> str:
    """What a recommendation is called: its visit's number and its own."""
    return f"{number}/R{record.no}"


def _elsewhere(reader: Reader, ids: Iterable[UUID], today: date) -> tuple[RecommendationLine, ...]:
    """Recommendations of other visits; those of a space that is not here are left out."""
    lines = recommendation_lines(reader, recommendations_named(reader, ids), today)
    return tuple(sorted(lines, key=lambda line: line.ref))
