# SPDX-License-Identifier: Apache-2.0
"""How is a case opened, shown, changed, moved and closed?

Every change goes through a `CaseForm`, which remembers the version of each record that its reader saw. Saving compares
with what the form showed, so two windows on one case never overwrite each other unseen.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from legalaid.clock import local_day
from legalaid.domain.case import (
    Advice,
    CaseFile,
    CaseMove,
    CaseParty,
    CaseReference,
    CaseStatus,
    Closing,
    Contact,
    Hearing,
    Letter,
    Note,
    Task,
    check_move,
)
from legalaid.domain.office import Organisation
from legalaid.domain.record import build, change
from legalaid.domain.values import Money
from legalaid.errors import Ambiguous, MissingField, NotFound
from legalaid.ids import NumberPrefix, SpaceId, SpaceKind, parse_number
from legalaid.khmer.digits import to_latin
from legalaid.services import case_document, facts, openings
from legalaid.services.case_document import (
    ADVICE,
    CASE,
    CONTACT,
    HEARING,
    NOTE,
    ORGANISATION,
    REFERENCE,
    TASK,
    CaseDocument,
    PersonPart,
    part_of,
)
from legalaid.services.desk import Desk
from legalaid.services.people import PersonForm, Writer, new_pseudonym, open_person, person_document
from legalaid.store.reader import Opened, Reader
from legalaid.store.unit_of_work import Work

CLIENT = "client"
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class PartyForm:
    """Another party of the case as a form opened it."""

    party: CaseParty
    person: PersonForm | None
    organisation: Opened[Organisation] | None


@dataclass(frozen=True, slots=True)
class CaseForm:
    """A case as a form opened it; every record carries the version that was seen."""

    case: Opened[CaseFile]
    contacts: tuple[Opened[Contact], ...]
    client: PersonForm | None
    parties: tuple[PartyForm, ...]
    references: tuple[Opened[CaseReference], ...]
    advice: tuple[Opened[Advice], ...]
    tasks: tuple[Opened[Task], ...]
    hearings: tuple[Opened[Hearing], ...]
    notes: tuple[Note, ...]
    letters: tuple[Letter, ...]

    @property
    def ref(self) -> str:
        """The case number that people say."""
        return self.case.record.number

    @property
    def current_advice(self) -> Opened[Advice] | None:
        """The newest version of the advice."""
        return max(self.advice, key=lambda advice: (advice.record.version, advice.record.id), default=None)

    @property
    def first_contact(self) -> Opened[Contact] | None:
        """The contact that opened the case."""
        return min(self.contacts, key=lambda contact: contact.record.received_at, default=None)


# --- opening ---------------------------------------------------------------------------------------------------------


def add_case(desk: Desk, document: object) -> str:
    """Open a case from one document and return its number; durable when this returns.

    A consultation opens at once; other kinds start as new. Raises an `InputError` naming the key that does not fit,
    and then nothing was saved.
    """
    given = read_new(document)
    with desk.write("case.add") as work:
        return write_case(desk, work, given).number


def read_new(document: object) -> CaseDocument:
    """The document of a case to be opened. Raises an `InputError` naming the key that does not fit or is missing."""
    given = case_document.read(document)
    _require(given)
    return given


def _require(given: CaseDocument) -> None:
    for key in ("matter", "summary"):
        if not given.case.get(key):
            raise MissingField(field=key)
    if not given.contact.get("channel"):
        raise MissingField(field="channel")


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case that was just opened: its number, its id, and its client if it has one."""

    number: str
    id: UUID
    client: UUID | None


def write_case(desk: Desk, work: Work, given: CaseDocument) -> NewCase:
    """Open a case inside a unit of work that also does something else."""
    space = work.open_space(SpaceKind.CASE)
    writer = Writer(work, space=space, office_id=desk.office_id)
    received = given.contact.get("received_at") or work.now
    number = work.next_number(NumberPrefix.CASE, desk.office_code, local_day(work.now).year)
    kind = given.case.get("kind", "consultation")
    status = CaseStatus.OPEN if kind == "consultation" else CaseStatus.NEW
    fixed = {
        "number": str(number),
        "kind": kind,
        "status": status,
        "status_at": work.now,
        "opened_on": local_day(work.now),
        "owner": work.actor,
        "fact_space": desk.stats_space,
        "fact_id": new_pseudonym(),
    }
    case = writer.add(CaseFile, CASE, "", **(given.case | fixed))
    client = None if given.client is None else add_client(writer, given.client, case)
    _add_contact(writer, given, case, client, {"received_at": received, "handled_by": work.actor})
    add_parties(writer, given, case)
    add_rows(writer, work, given, case)
    facts.refresh(desk, work, case)
    return NewCase(str(number), case, client)


def add_client(writer: Writer, client: PersonPart, case: UUID) -> UUID:
    """The client of a case: the person, and that it is theirs."""
    person = writer.add_person(client, "client.")
    writer.add(CaseParty, {}, "client.", case=case, person=person, role=CLIENT)
    return person


def _add_contact(writer: Writer, given: CaseDocument, case: UUID, client: UUID | None, fixed: dict[str, Any]) -> None:
    place = given.case.get("place") or (given.client.identity.get("place") if given.client else None)
    # Matter and summary of a contact that opens a case stand in the case file alone, so that they can only clash once.
    derived = {
        "person": client,
        "province": None if place is None else place[:2],
        "case": case,
    }
    writer.add(Contact, CONTACT, "", **(given.contact | derived | fixed))


def add_parties(writer: Writer, given: CaseDocument, case: UUID) -> None:
    """The other parties of a document."""
    for number, party in enumerate(given.parties, 1):
        path = f"parties.{number}."
        person = organisation = None
        if party.person is None:
            organisation = writer.add(Organisation, ORGANISATION, f"{path}organisation.", **party.organisation)
        else:
            person = writer.add_person(party.person, path)
        writer.add(CaseParty, {}, path, case=case, person=person, organisation=organisation, role=party.role)


def add_rows(writer: Writer, work: Work, given: CaseDocument, case: UUID) -> None:
    """Advice, references, tasks, hearings and notes of a document."""
    by = work.actor
    if given.advice:
        advice = {"given_on": local_day(work.now)} | given.advice
        writer.add(Advice, ADVICE, "advice.", case=case, by=by, **advice)
    for number, reference in enumerate(given.references, 1):
        writer.add(CaseReference, REFERENCE, f"references.{number}.", case=case, **reference)
    for number, task in enumerate(given.tasks, 1):
        writer.add(Task, TASK, f"tasks.{number}.", case=case, by=by, assignee=by, **task)
    for number, hearing in enumerate(given.hearings, 1):
        writer.add(Hearing, HEARING, f"hearings.{number}.", case=case, **hearing)
    for number, note in enumerate(given.notes, 1):
        writer.add(Note, NOTE, f"notes.{number}.", case=case, by=by, **({"at": work.now} | note))


# --- finding and showing ---------------------------------------------------------------------------------------------


def find_case(reader: Reader, ref: str) -> CaseFile:
    """The case with this number (Khmer or Latin digits), or with this id where two cases bear one number.

    Raises `WrongValue` or `WrongCheckDigit` for a mistyped number, `NotFound`, or `Ambiguous` where two laptops have
    given one number twice.
    """
    if _ID.fullmatch(ref):
        case = reader.get(CaseFile, UUID(ref))
        if case is None:
            raise NotFound(kind="case")
        return case
    found = bearers(reader, ref)
    if not found:
        raise NotFound(kind="case")
    if len(found) > 1:
        raise Ambiguous(kind="case", count=len(found))
    return found[0]


def bearers(reader: Reader, ref: str) -> tuple[CaseFile, ...]:
    """Every case with this number. Raises `WrongValue` or `WrongCheckDigit` for a mistyped one."""
    return reader.where(CaseFile, number=str(parse_number(to_latin(ref))))


def open_form(desk: Desk, ref: str) -> CaseForm:
    """Open a case for showing or changing; opening a colleague's case is logged, and shown to the colleague."""
    with desk.read() as reader:
        case = find_case(reader, ref)
        form = _form(reader, case.id)
        is_a_colleagues = openings.is_a_colleagues(desk, reader, case)
    if is_a_colleagues:
        with desk.write("case.open") as work:
            work.log("case.open", "case_file", case.id)
            openings.note(desk, work, case)
    return form


def read_form(reader: Reader, case: UUID) -> CaseForm:
    """A case as it is now, for whoever has it open already."""
    return _form(reader, case)


def _form(reader: Reader, case: UUID) -> CaseForm:
    parties = tuple(_party_form(reader, party) for party in reader.where(CaseParty, case=case))
    client = next((party.person for party in parties if party.party.role == CLIENT), None)
    return CaseForm(
        case=reader.open(CaseFile, case),
        contacts=reader.opened_where(Contact, case=case),
        client=client,
        parties=tuple(party for party in parties if party.person is not client or client is None),
        references=reader.opened_where(CaseReference, case=case),
        advice=reader.opened_where(Advice, case=case),
        tasks=reader.opened_where(Task, case=case),
        hearings=reader.opened_where(Hearing, case=case),
        notes=reader.where(Note, case=case),
        letters=reader.where(Letter, case=case),
    )


def _party_form(reader: Reader, party: CaseParty) -> PartyForm:
    person = None if party.person is None else open_person(reader, party.person)
    organisation = None if party.organisation is None else reader.open(Organisation, party.organisation)
    return PartyForm(party, person, organisation)


def show_case(desk: Desk, ref: str) -> dict[str, Any]:
    """A case as its document, plus number, status, letters and conflicts."""
    form = open_form(desk, ref)
    with desk.read() as reader:
        conflicts = reader.conflicts(SpaceId(form.case.record.space_id))
        looks = openings.looks_at(desk, reader, form.case.record)
    found: dict[str, Any] = {
        "conflicts": [{"id": conflict.id, "field": ".".join(conflict.fields)} for conflict in conflicts]
    }
    if looks:
        found["opened_by"] = [openings.told(look) for look in looks]
    return document_of(form) | found


def document_of(form: CaseForm) -> dict[str, Any]:
    """A form as a case document; `read` accepts what `case example` prints of it."""
    case, contact = form.case.record, form.first_contact
    advice = form.current_advice
    document: dict[str, Any] = {
        "ref": case.number,
        "status": case.status,
        "opened_on": case.opened_on.isoformat(),
        **part_of(case, CASE),
        **part_of(contact.record if contact else None, CONTACT),
        "client": None if form.client is None else person_document(form.client),
        "parties": [_party_document(party) for party in form.parties],
        "references": [part_of(entry.record, REFERENCE) for entry in form.references],
        "advice": part_of(advice.record if advice else None, ADVICE),
        "tasks": [part_of(entry.record, TASK) for entry in form.tasks],
        "hearings": [part_of(entry.record, HEARING) for entry in form.hearings],
        "notes": [part_of(note, NOTE) for note in form.notes],
        "letters": [
            {"number": letter.number, "template": letter.template, "language": letter.language, "status": letter.status}
            for letter in form.letters
        ],
    }
    if advice is not None:
        document["advice"] |= {"version": advice.record.version, "sealed": advice.record.sealed_at is not None}
    return document


def _party_document(form: PartyForm) -> dict[str, Any]:
    if form.person is not None:
        return {"role": form.party.role} | person_document(form.person)
    organisation = form.organisation.record if form.organisation else None
    return {"role": form.party.role, "organisation": part_of(organisation, ORGANISATION)}


# --- moving and closing ----------------------------------------------------------------------------------------------


def move_case(desk: Desk, form: CaseForm, to: str, *, reason: str | None = None, note: str | None = None) -> None:
    """Move a case; the rule is judged against what the form showed. Raises `MoveNotAllowed`, `MoveNeedsReason`."""
    with desk.write("case.move") as work:
        _move(work, form, to, reason=reason, note=note)
        facts.refresh(desk, work, form.case.record.id)


def _move(work: Work, form: CaseForm, to: str, *, reason: str | None, note: str | None = None) -> Opened[CaseFile]:
    case = form.case.record
    check_move(case.status, to, reason=reason)
    moved = change(case, status=to, status_reason=reason, status_at=work.now)
    work.save(form.case, moved)
    step = {"from_status": case.status, "to_status": to, "reason": reason, "note": note, "by": work.actor}
    common = {"id": work.new_id(), "space_id": case.space_id, "office_id": case.office_id, "case": case.id}
    work.add(build(CaseMove, **common, **step, at=work.now))
    return work.open(CaseFile, case.id)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a case ended. Either the client was told on a day, or it says why not."""

    outcome: str
    result: str
    told_on: date | None = None
    not_told_why: str | None = None
    benefits: tuple[str, ...] = ()
    amount: Money | None = None
    duplicate_of: str | None = None


_EARLY = {"withdrawn": "withdrawn", "lost_contact": "lost_contact", "died": "died", "duplicate": "duplicate"}


def close_case(desk: Desk, form: CaseForm, ending: Ending) -> None:
    """Close a case: resolved first where it was open, then closed, with its result in one transaction."""
    if (ending.told_on is None) == (not ending.not_told_why):
        raise MissingField(field="told")
    with desk.write("case.close") as work:
        case = form.case.record
        reason = _EARLY.get(ending.outcome)
        if reason is None and case.status in {CaseStatus.OPEN, CaseStatus.WAITING}:
            resolved = _move(work, form, CaseStatus.RESOLVED, reason=None)
            form = _form(work, resolved.record.id)
        _move(work, form, CaseStatus.CLOSED, reason=reason)
        work.add(_closing(work, case, ending))
        facts.refresh(desk, work, case.id)


def _closing(work: Work, case: CaseFile, ending: Ending) -> Closing:
    return build(
        Closing,
        id=work.new_id(),
        space_id=case.space_id,
        office_id=case.office_id,
        case=case.id,
        service_outcome=ending.outcome,
        client_result=ending.result,
        benefits=ending.benefits,
        amount=ending.amount,
        told_client_on=ending.told_on,
        not_told_why=ending.not_told_why,
        duplicate_of=ending.duplicate_of,
        by=work.actor,
        at=work.now,
    )


def reopen_case(desk: Desk, form: CaseForm, reason: str) -> None:
    """Open an ended or resolved case again, with a reason; the reopening is counted."""
    move_case(desk, form, CaseStatus.OPEN, reason="client_returned", note=reason)
