# SPDX-License-Identifier: Apache-2.0
"""How does what one prisoner asks for himself become a case, in one step and only if he said yes?"""

from uuid import UUID

from legalaid.domain.interview import InterviewIdentity, PrisonerRequest
from legalaid.domain.record import change
from legalaid.domain.visit import Visit
from legalaid.errors import CaseWorkError, MissingField, NotFound
from legalaid.services.case_document import CaseDocument, PersonPart, Values
from legalaid.services.cases import write_case
from legalaid.services.desk import Desk

CHANNEL = "prison_visit"


class NoConsentToCase(CaseWorkError):
    """The prisoner did not say yes, or was not free to say no. Facts: none."""

    code = "case.no_consent_to_case"


class CaseIsOpen(CaseWorkError):
    """The request became a case before. Facts: none."""

    code = "case.request_has_case"


def can_become_case(request: PrisonerRequest) -> bool:
    """Whether the person said yes, free to say no, and nothing else is missing."""
    is_free_yes = request.decision == "given" and request.free_to_refuse == "yes"
    return is_free_yes and request.matter is not None and request.case is None


def open_case(desk: Desk, request_id: UUID) -> str:
    """Open a case from a request and note it there, in one transaction; the case's number.

    The person's name comes from the identity of the request, if it is here; else the case begins with the pseudonym.
    Raises `NotFound`, `NoConsentToCase`, `CaseIsOpen`, or `MissingField` where no matter was noted.
    """
    with desk.write("request.open_case") as work:
        opened = work.open(PrisonerRequest, request_id)
        request = opened.record
        visit = work.get(Visit, request.visit)
        if visit is None:
            raise NotFound(kind="visit")
        if request.decision != "given" or request.free_to_refuse != "yes":
            raise NoConsentToCase
        if request.case is not None:
            raise CaseIsOpen
        if request.matter is None:
            raise MissingField(field="matter")
        identities = work.where(InterviewIdentity, visit=visit.id, subject=request_id)
        made = write_case(desk, work, _document(request, identities[0] if identities else None))
        work.save(opened, change(request, case=made.id))
    return made.number


def _document(request: PrisonerRequest, identity: InterviewIdentity | None) -> CaseDocument:
    contact: Values = {"channel": CHANNEL}
    case: Values = {"matter": request.matter, "summary": request.text}
    return CaseDocument(
        case=case,
        contact=contact,
        client=_client(request, identity),
        parties=(),
        references=(),
        advice={},
        tasks=(),
        hearings=(),
        notes=(),
    )


def _client(request: PrisonerRequest, identity: InterviewIdentity | None) -> PersonPart:
    if identity is None:
        return PersonPart(person={"alias": request.pseudonym})
    names = ("family_km", "given_km", "family_latin", "given_latin", "aka")
    person = {"sex": identity.sex, "birth": identity.birth}
    consent: Values = {"purpose": "advice", "decision": "given", "free_to_refuse": "yes"}
    if request.received_on is not None:
        consent["asked_on"] = request.received_on
    externals = ({"system": "prison", "value": identity.prisoner_number},) if identity.prisoner_number else ()
    return PersonPart(
        person={name: value for name, value in person.items() if value is not None},
        identity={name: value for name in names if (value := getattr(identity, name))},
        external_ids=externals,
        consents=(consent,),
    )
