# SPDX-License-Identifier: Apache-2.0
"""How is a visit planned, answered, moved on and brought to a newer checklist?

Every change goes through a `VisitForm`, which remembers the version that its reader saw. Each answer is saved by
itself as it is given, so that a flat battery costs at most the answer that was being typed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from legalaid.clock import local_day
from legalaid.domain.answers import kept
from legalaid.domain.checklist import SHIPPED, ChecklistTemplate, Question
from legalaid.domain.fields import TABLES
from legalaid.domain.merge import Vector
from legalaid.domain.record import build, change
from legalaid.domain.visit import BEFORE_THE_REPORT, Answer, Visit, VisitStatus, check_visit_move
from legalaid.errors import Ambiguous, CaseWorkError, MissingField, NotFound, UnknownField, WrongValue
from legalaid.ids import NumberPrefix, SpaceId, SpaceKind, parse_number
from legalaid.khmer.digits import to_latin
from legalaid.services import checklist_shelf, facilities, standings
from legalaid.services.case_document import Keys, Values, from_typed
from legalaid.services.desk import Desk
from legalaid.services.people import named
from legalaid.services.visit_answers import put_answer, read_answer
from legalaid.store import erasure
from legalaid.store.reader import Opened, Reader
from legalaid.store.unit_of_work import Work

_FIXED = {"sensitivity", "office_id", "number", "facility", "lead", "team", "template", "template_version", "to_verify"}
_STATUS = {"status", "status_reason", "status_at"}
VISIT: Keys = {spec.name: spec.name for spec in TABLES["visit"].fields if spec.name not in _FIXED | _STATUS}
"""What of a visit can be given and changed, by the name of the field."""


class ChecklistInUse(CaseWorkError):
    """A visit whose report has left keeps the checklist that it was made with. Facts: `status`."""

    code = "case.checklist_in_use"


@dataclass(frozen=True, slots=True)
class VisitForm:
    """A visit as a form opened it. `template` is None where the checklist that it pins is not here."""

    visit: Opened[Visit]
    template: ChecklistTemplate | None
    answers: Mapping[str, Answer]
    """By question code, also those of questions that this version does not have."""

    @property
    def ref(self) -> str:
        """The number that people say."""
        return self.visit.record.number

    @property
    def seen(self) -> Vector:
        """The version of the visit that this form shows."""
        return self.visit.seen

    def question(self, code: str) -> Question:
        """A question of the checklist. Raises `UnknownField` for one that this version does not have."""
        found = self.template.find(code) if self.template else None
        if found is None:
            raise UnknownField(field=code if code.isidentifier() and code.isascii() else "?")
        return found


# --- planning --------------------------------------------------------------------------------------------------------


def start_visit(desk: Desk, facility: str, *, template: str = SHIPPED, version: str | None = None, **given: Any) -> str:
    """Plan a visit and return its number; what was recommended there and not seen done is put down to verify.

    Raises `NotFound` for a place or checklist that is not known, or an `InputError` naming the field.
    """
    with desk.write("visit.start") as work:
        chosen = checklist_shelf.take(work, template, version)
        return write_visit(desk, work, facility, chosen, given).number


def write_visit(desk: Desk, work: Work, facility: str, template: ChecklistTemplate, given: Values) -> Visit:
    """Plan a visit inside a unit of work that also does something else."""
    place = facilities.place(work, facility)
    space = work.open_space(SpaceKind.VISIT)
    start: date = given.get("start_on") or local_day(work.now)
    number = work.next_number(NumberPrefix.VISIT, desk.office_code, local_day(work.now).year)
    fixed: Values = {
        "id": work.new_id(),
        "space_id": space,
        "office_id": desk.office_id,
        "number": str(number),
        "facility": place.code,
        "template": template.code,
        "template_version": template.version,
        "status": VisitStatus.PLANNED,
        "status_at": work.now,
        "to_verify": standings.unsettled(work, place.code),
    }
    open_ = {"start_on": start, "lead": work.actor, "team": (work.actor,) if work.actor else ()} | given
    visit = named(lambda: build(Visit, **(open_ | fixed)), VISIT, "")
    work.add(visit)
    checklist_shelf.keep_copy(work, space, template)
    return visit


# --- finding and opening ---------------------------------------------------------------------------------------------


def find_visit(reader: Reader, ref: str) -> Visit:
    """The visit with this number (Khmer or Latin digits).

    Raises `WrongValue` or `WrongCheckDigit` for a mistyped number, `NotFound`, or `Ambiguous` where a restored copy
    has given one number twice.
    """
    found = reader.where(Visit, number=str(parse_number(to_latin(ref))))
    if not found:
        raise NotFound(kind="visit")
    if len(found) > 1:
        raise Ambiguous(kind="visit", count=len(found))
    return found[0]


def open_visit(desk: Desk, ref: str) -> VisitForm:
    """Open a visit for showing or changing."""
    with desk.read() as reader:
        return read_visit(reader, find_visit(reader, ref))


def read_visit(reader: Reader, visit: Visit) -> VisitForm:
    """A visit as a form, in a view that is open already."""
    answers = {answer.question: answer for answer in reader.where(Answer, visit=visit.id)}
    seen = reader.seen(SpaceId(visit.space_id))
    return VisitForm(Opened(visit, seen), template_of(reader, visit), answers)


def template_of(reader: Reader, visit: Visit) -> ChecklistTemplate | None:
    """The checklist that a visit pins; None where it is not here (yet)."""
    try:
        return checklist_shelf.take(reader, visit.template, visit.template_version)
    except NotFound:
        return None


# --- answering and changing ------------------------------------------------------------------------------------------


def answer(desk: Desk, form: VisitForm, given: Mapping[str, Any]) -> tuple[str, ...]:
    """Save answers by question code against what the form showed; the codes that changed.

    Raises an `InputError` naming the question, and `NotFound` where the visit was erased meanwhile; then nothing was
    saved.
    """
    read = {code: (form.question(code), read_answer(form.question(code), value)) for code, value in given.items()}
    visit = form.visit.record
    with desk.write("visit.answer") as work:
        erasure.require_kept(work, visit)
        return tuple(
            code
            for code, (question, values) in read.items()
            if put_answer(work, visit, question, values, base=form.answers.get(code), seen=form.seen)
        )


def withdraw_answer(desk: Desk, form: VisitForm, code: str) -> None:
    """Clear the answer to a question, note and all; that it was there stays in the trail."""
    base = form.answers.get(code)
    if base is None:
        raise NotFound(kind="answer")
    blank: Values = {"value": None, "not_assessed": None, "sources": (), "disputed": None, "note": None}
    with desk.write("visit.answer") as work:
        work.save(Opened(base, form.seen), change(base, **blank))


def read_typed(changes: Mapping[str, str]) -> Values:
    """The values of typed fields of a visit. Raises `UnknownField` or `WrongValue` naming the field."""
    kinds = TABLES["visit"].by_name
    for key in changes:
        if key not in VISIT:
            raise UnknownField(field=key)
    return {key: from_typed(kinds[key].kind, text, key) for key, text in changes.items()}


def save_visit(desk: Desk, form: VisitForm, changes: Mapping[str, str]) -> tuple[str, ...]:
    """Change typed fields of the visit; the ones that really changed. Raises an `InputError` naming the field."""
    values = read_typed(changes)
    with desk.write("visit.edit") as work:
        return tuple(sorted(work.save(form.visit, named(lambda: change(form.visit.record, **values), VISIT, ""))))


def move_visit(desk: Desk, form: VisitForm, to: str, *, reason: str | None = None) -> None:
    """Move a visit on, judged against what the form showed. Raises `VisitMoveNotAllowed` or `MissingField`."""
    visit = form.visit.record
    check_visit_move(visit.status, to)
    if to == VisitStatus.CANCELLED and not reason:
        raise MissingField(field="reason")
    with desk.write("visit.move") as work:
        work.save(form.visit, change(visit, status=to, status_reason=reason, status_at=work.now))


# --- a newer checklist -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What a newer version of the checklist means for the answers: by code, none is ever dropped."""

    template: ChecklistTemplate
    carried: tuple[str, ...]
    not_mapped: tuple[str, ...]
    """Answered, but not asked by the newer version: they stay with the visit, shown apart."""
    no_longer_fit: tuple[str, ...]
    """Asked by both, but the answer is none of the newer question's."""
    new: tuple[str, ...]


def plan_upgrade(desk: Desk, form: VisitForm, version: str | None = None) -> Upgrade:
    """What would come of bringing a running visit to a newer version of its checklist. Raises `NotFound`."""
    with desk.read() as reader:
        template = checklist_shelf.take(reader, form.visit.record.template, version)
    answered = {code: found for code, found in form.answers.items() if found.value is not None or found.not_assessed}
    asked = {question.code: question for question in template.questions}
    unfit = [code for code, found in answered.items() if code in asked and not _fits(asked[code], found)]
    return Upgrade(
        template=template,
        carried=tuple(sorted(set(answered) & set(asked) - set(unfit))),
        not_mapped=tuple(sorted(set(answered) - set(asked))),
        no_longer_fit=tuple(sorted(unfit)),
        new=tuple(code for code in asked if form.template is None or form.template.find(code) is None),
    )


def _fits(question: Question, found: Answer) -> bool:
    try:
        return found.value is None or kept(question, found.value) == found.value
    except WrongValue:
        return False


def upgrade_visit(desk: Desk, form: VisitForm, version: str | None = None) -> Upgrade:
    """Bring a running visit to a newer version; every answer stays under its code.

    Raises `ChecklistInUse` once a draft has left.
    """
    visit = form.visit.record
    if visit.status not in BEFORE_THE_REPORT:
        raise ChecklistInUse(status=visit.status)
    planned = plan_upgrade(desk, form, version)
    with desk.write("visit.upgrade") as work:
        work.save(form.visit, change(visit, template_version=planned.template.version))
        checklist_shelf.keep_copy(work, SpaceId(visit.space_id), planned.template)
    return planned
