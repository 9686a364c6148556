# SPDX-License-Identifier: Apache-2.0
"""How does a whole visit, or a part of one, get in: all of it or nothing?"""

from typing import Any
from uuid import UUID

from legalaid.clock import local_day
from legalaid.domain.checklist import ChecklistTemplate
from legalaid.domain.interview import Interview, InterviewIdentity, PrisonerRequest, due_again
from legalaid.domain.recommendation import Finding, Recommendation
from legalaid.domain.record import Record, build, change
from legalaid.domain.visit import Population, Visit
from legalaid.errors import NotFound
from legalaid.ids import SpaceId, SpaceKind, derived_record_id
from legalaid.services import checklist_shelf, facilities, visit_document
from legalaid.services.case_document import Values
from legalaid.services.desk import Desk
from legalaid.services.visit_answers import put_answer
from legalaid.services.visit_document import Known, Linked, Problems, Told, VisitDocument
from legalaid.services.visits import VisitForm, template_of, write_visit
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store.reader import Opened, Reader
from legalaid.store.unit_of_work import Work


def import_visit(desk: Desk, document: object) -> str:
    """A visit from one document; its number. Raises `VisitRefused` with all that does not fit, and saves nothing."""
    problems = Problems()
    given = visit_document.read(document, problems)
    with desk.write("visit.import") as work:
        is_new = given.facility is not None and not facilities.is_known(work, given.facility)
        if is_new and not given.new_facility:
            problems.found.append(NotFound(kind="facility", field="facility"))
        template = _template(work, given, problems)
        answers = visit_document.check_answers(given, template, problems) if template else {}
        visit_document.check_links(given, problems, Known())
        problems.check()
        if template is None:
            raise NotFound(kind="checklist")
        if is_new:
            facilities.put_facility(desk, work, given.facility or "", given.new_facility)
        visit = write_visit(desk, work, given.facility or "", template, given.visit)
        _Parts(work, visit).write(given, answers, template)
    return visit.number


def _template(reader: Reader, given: VisitDocument, problems: Problems) -> ChecklistTemplate | None:
    try:
        return checklist_shelf.take(reader, given.template, given.version)
    except NotFound:
        problems.found.append(NotFound(kind="checklist", field="template"))
        return None


def extend_visit(desk: Desk, form: VisitForm, document: object) -> tuple[str, ...]:
    """Add parts of a document to a visit; which parts. Raises `VisitRefused` with all that does not fit."""
    problems = Problems()
    visit = form.visit.record
    with desk.write("visit.import") as work:
        known = Known(
            pseudonyms=frozenset(one.pseudonym for one in work.where(Interview, visit=visit.id)),
            findings=frozenset(one.no for one in work.where(Finding, visit=visit.id)),
            recommendations=frozenset(one.no for one in work.where(Recommendation, visit=visit.id)),
        )
        given = visit_document.read(document, problems, adding_to=known)
        template = template_of(work, visit)
        if template is None:
            raise NotFound(kind="checklist")
        answers = visit_document.check_answers(given, template, problems)
        visit_document.check_links(given, problems, known)
        problems.check()
        _Parts(work, visit, form).write(given, answers, template)
    return tuple(part for part in visit_document.PARTS if getattr(given, part))


class _Parts:
    """Writes the parts of a document into a visit inside one unit of work."""

    def __init__(self, work: Work, visit: Visit, form: VisitForm | None = None) -> None:
        self._work, self._visit, self._form = work, visit, form

    def write(self, given: VisitDocument, answers: dict[str, Values], template: ChecklistTemplate) -> None:
        """Everything; answers against what the form showed, if there was one."""
        seen = self._form.seen if self._form else self._work.seen(SpaceId(self._visit.space_id))
        for code, values in answers.items():
            base = self._form.answers.get(code) if self._form else None
            if (question := template.find(code)) is not None:
                put_answer(self._work, self._visit, question, values, base=base, seen=seen)
        for values, _ in given.populations:
            put_population(self._work, self._visit, values)
        for interview in given.interviews:
            self._interview(interview)
        for finding in given.findings:
            self._finding(finding)
        for recommendation in given.recommendations:
            self._recommendation(recommendation)
        for request in given.requests:
            self._request(request)

    def _add(self, kind: type[Record], /, **values: Any) -> UUID:
        record = build(kind, **self._fixed(), visit=self._visit.id, **values)
        self._work.add(record)
        return record.id

    def _fixed(self) -> dict[str, Any]:
        return {"id": self._work.new_id(), "space_id": self._visit.space_id, "office_id": self._visit.office_id}

    def _interview(self, told: Told) -> None:
        day = told.values.get("held_on") or self._visit.start_on
        values = {"held_on": day, "by": self._work.actor} | told.values
        talk = build(Interview, **self._fixed(), visit=self._visit.id, **values)
        self._work.add(change(talk, recheck_on=due_again(talk)))
        self._identify(talk.id, told.identity)

    def _request(self, told: Told) -> None:
        talk = self._interview_named(told.interview) if told.interview else None
        values = {"received_on": local_day(self._work.now), "by": self._work.actor, "interview": talk} | told.values
        self._identify(self._add(PrisonerRequest, **values), told.identity)

    def _identify(self, subject: UUID, identity: Values) -> None:
        if identity:
            add_identity(self._work, self._visit, subject, identity)

    def _finding(self, linked: Linked) -> None:
        talks = tuple(self._interview_named(pseudonym) for pseudonym in linked.links)
        self._add(Finding, **linked.values, interviews=talks)

    def _recommendation(self, linked: Linked) -> None:
        numbers = {one.no: one.id for one in self._work.where(Finding, visit=self._visit.id)}
        self._add(Recommendation, **linked.values, findings=tuple(numbers[number] for number in linked.links))

    def _interview_named(self, pseudonym: str) -> UUID:
        return self._work.where(Interview, visit=self._visit.id, pseudonym=pseudonym)[0].id


def put_population(work: Work, visit: Visit, values: Values, *, opened: Opened[Population] | None = None) -> None:
    """What one kind of source says; a second time over what stands there, field by field."""
    source = str(values["source"])
    record_id = derived_record_id(visit.space_id, Population.table.no, source)
    known = work.get(Population, record_id)
    if known is None:
        fixed = {"id": record_id, "space_id": visit.space_id, "office_id": visit.office_id, "visit": visit.id}
        work.add(build(Population, **fixed, **values))
        return
    before = opened or Opened(known, work.seen(SpaceId(visit.space_id)))
    work.save(before, change(before.record, **values))


def add_identity(work: Work, visit: Visit, subject: UUID, who: Values) -> None:
    """Who an interviewee or asker is, in the visit's identity space; it is opened with the first one."""
    space = identity_space(work, visit) or work.open_space(SpaceKind.VISIT_IDENTITY)
    fixed = {"id": work.new_id(), "space_id": space, "visit": visit.id, "subject": subject}
    work.add(build(InterviewIdentity, **fixed, **who))


def identity_space(reader: Reader, visit: Visit) -> SpaceId | None:
    """Where the identities that this computer wrote down at a visit stand, if there are any.

    Those of a colleague, who showed them, stand in a space of the colleague's own.
    """
    spaces = {SpaceId(known.space_id) for known in reader.where(InterviewIdentity, visit=visit.id)}
    return next((space for space in sorted(spaces) if _is_opened_here(reader, space)), None)


def _is_opened_here(reader: Reader, space: SpaceId) -> bool:
    known = kept.space(reader.connection, space)
    return known is not None and identity.signing_key(reader.connection, known.device) is not None
