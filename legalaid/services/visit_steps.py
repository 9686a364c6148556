# SPDX-License-Identifier: Apache-2.0
"""How is one thing of a visit written on its page, changed against what was shown there, and taken back?

What is given stands as in the JSON document of a visit (`legalaid.services.visit_document`), field by field, with ids
in place of pseudonyms and numbers. Every step is one save of its own and gives back what undoing it needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from legalaid.clock import local_day
from legalaid.domain.interview import Interview, InterviewIdentity, PrisonerRequest
from legalaid.domain.merge import Vector
from legalaid.domain.recommendation import Finding, Recommendation
from legalaid.domain.record import Record, build, change
from legalaid.domain.values import Kind
from legalaid.domain.visit import Population, Visit
from legalaid.errors import MissingField, UnknownField, WrongValue
from legalaid.ids import derived_record_id
from legalaid.services import visit_document
from legalaid.services.case_document import Keys, Values, from_json
from legalaid.services.desk import Desk
from legalaid.services.interviews import completed
from legalaid.services.visit_import import add_identity
from legalaid.services.visits import VisitForm
from legalaid.store.reader import Opened
from legalaid.store.unit_of_work import Work

__all__ = ["Opened", "Written", "add", "as_shown", "as_written", "edit", "put_population", "undo"]

R = TypeVar("R", bound=Record)

_SEVERAL = frozenset({Kind.CODES, Kind.TEXTS, Kind.RECORDS})
_KEYS: dict[type[Record], Keys] = {
    Finding: visit_document.FINDING | {name: name for name in ("interviews", "files", "repeats")},
    Recommendation: visit_document.RECOMMENDATION | {name: name for name in ("findings", "letter", "repeats")},
    PrisonerRequest: visit_document.REQUEST | {"interview": "interview"},
    Interview: visit_document.INTERVIEW,
    Population: visit_document.POPULATION,
    Visit: visit_document.VISIT,
    InterviewIdentity: visit_document.IDENTITY,
}
_SPOKEN = (Finding, Recommendation)
"""What has a number of its own within the visit, and a text in Khmer or English or both."""

_CALLED: dict[type[Record], str] = {
    Finding: "finding",
    Recommendation: "recommendation",
    PrisonerRequest: "request",
    Visit: "visit",
    Interview: "interview",
}
"""As the trail names the steps."""


@dataclass(frozen=True, slots=True)
class Written(Generic[R]):
    """A record as it is now, and as it was before; None where it is new."""

    now: Opened[R]
    before: R | None


def add(
    desk: Desk,
    form: VisitForm,
    kind: type[R],
    given: Mapping[str, Any],
    *,
    identity: Mapping[str, Any] | None = None,
    draft: UUID | None = None,
) -> Written[R]:
    """Put a finding, recommendation or request to a visit; `identity` says who asks, in a space of its own.

    Its draft goes in the same unit of work. Raises an `InputError` naming the field, and then nothing was saved.
    """
    values = _read(kind, given)
    who = {name: value for name, value in _read(InterviewIdentity, identity or {}).items() if value}
    visit = form.visit.record
    with desk.write(f"{_CALLED[kind]}.add") as work:
        fixed = {"id": work.new_id(), "space_id": visit.space_id, "office_id": visit.office_id, "visit": visit.id}
        record = _checked(build(kind, **(_begun(work, visit, kind) | values | fixed)))
        _check_name(work, record)
        work.add(record)
        if who:
            add_identity(work, visit, record.id, who)
        if draft is not None:
            work.drop_draft(draft)
        return Written(work.open(kind, record.id), None)


def edit(desk: Desk, opened: Opened[R], given: Mapping[str, Any], *, draft: UUID | None = None) -> Written[R]:
    """Change what is given against what the page showed; its draft goes with it.

    Raises an `InputError` naming the field.
    """
    kind = type(opened.record)
    changed = _checked(change(opened.record, **_read(kind, given)))
    with desk.write(f"{_CALLED[kind]}.edit") as work:
        _check_name(work, changed)
        work.save(opened, changed)
        if draft is not None:
            work.drop_draft(draft)
        return Written(work.open(kind, opened.record.id), opened.record)


def as_shown(record: R, shown: Mapping[str, Any], seen: Vector) -> Opened[R]:
    """A record as a draft showed it when it was opened, of the version that was seen then."""
    return Opened(change(record, **_read(type(record), shown)), seen)


def as_written(desk: Desk, kind: type[R], record: UUID) -> Written[R]:
    """Something that was just added by another door, to be taken back as the rest. Raises `NotFound`."""
    with desk.read() as reader:
        return Written(reader.open(kind, record), None)


def undo(desk: Desk, written: Written[R]) -> None:
    """Take a step back: what was new goes, what was changed is as before."""
    now, before = written.now, written.before
    action = "record.delete" if before is None else f"{_CALLED[type(now.record)]}.edit"
    with desk.write(action) as work:
        if before is None:
            work.delete(now, reason="undone")
            for identity in work.opened_where(InterviewIdentity, subject=now.record.id):
                work.delete(identity, reason="undone")
        else:
            work.save(now, before)


def put_population(
    desk: Desk, form: VisitForm, source: str, given: Mapping[str, Any], *, base: Opened[Population] | None
) -> Opened[Population]:
    """Save what one kind of source says against what was shown of it (`base`, None where there was nothing).

    Raises an `InputError` naming the field.
    """
    values = _read(Population, given)
    visit = form.visit.record
    record_id = derived_record_id(visit.space_id, Population.table.no, source)
    fixed = {"id": record_id, "space_id": visit.space_id, "office_id": visit.office_id, "visit": visit.id}
    opened = base or Opened(build(Population, **fixed, source=source), form.seen)
    changed = change(opened.record, **values)
    with desk.write("visit.answer") as work:
        if work.get(Population, record_id) is None:
            work.add(changed)
        else:
            work.save(opened, changed)
        return work.open(Population, record_id)


# --- reading what was given ------------------------------------------------------------------------------------------


def _read(kind: type[Record], given: Mapping[str, Any]) -> Values:
    keys = _KEYS[kind]
    specs = kind.table.by_name
    for name in given:
        if name not in keys:
            raise UnknownField(field=name)
    return {name: _value(specs[name].kind, value, name) for name, value in given.items()}


def _value(kind: Kind, value: Any, name: str) -> Any:
    if value in (None, "", [], ()):
        return () if kind in _SEVERAL else None
    if kind in {Kind.RECORD, Kind.RECORDS}:
        return _link(value, name) if kind is Kind.RECORD else tuple(_link(one, name) for one in value)
    return from_json(kind, value, name)


def _link(value: Any, name: str) -> UUID:
    try:
        return UUID(str(value))
    except ValueError:
        raise WrongValue(field=name) from None


def _begun(work: Work, visit: Visit, kind: type[Record]) -> Values:
    """What a new record has of itself."""
    if kind in _SPOKEN:
        known = work.where(kind, visit=visit.id)
        return {"no": max((one.values()["no"] for one in known), default=0) + 1}
    if kind is Interview:
        return {"held_on": visit.start_on, "by": work.actor}
    return {"received_on": local_day(work.now), "by": work.actor}


def _checked(record: R) -> R:
    """The record as it may be saved."""
    if isinstance(record, _SPOKEN) and not (record.text_km or record.text_en):
        raise MissingField(field="text_km")
    return cast("R", completed(record)) if isinstance(record, Interview) else record


def _check_name(work: Work, record: Record) -> None:
    """A pseudonym stands for one talk of a visit."""
    if isinstance(record, Interview):
        same = work.where(Interview, visit=record.visit, pseudonym=record.pseudonym)
        if any(one.id != record.id for one in same):
            raise WrongValue(field="pseudonym")
