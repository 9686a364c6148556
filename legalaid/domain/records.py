# SPDX-License-Identifier: Apache-2.0
"""Which record class belongs to which synced table?"""

from legalaid.domain.case import (
    Advice,
    Assignment,
    Attachment,
    CaseFact,
    CaseFile,
    CaseMove,
    CaseOpening,
    CaseParty,
    CaseReference,
    Closing,
    Contact,
    ContactTranslation,
    Hearing,
    Letter,
    LetterCopy,
    Note,
    Task,
)
from legalaid.domain.facility import Capacity, Facility
from legalaid.domain.interview import Interview, InterviewIdentity, PrisonerRequest
from legalaid.domain.office import (
    DirectoryOffice,
    DirectoryPerson,
    ErasureReport,
    IndexEntry,
    Office,
    OfficeTemplate,
    Organisation,
    OwnOrganisation,
    Paragraph,
    ProgramUpdate,
    SavedView,
    Staff,
    TemplateReview,
)
from legalaid.domain.person import (
    Consent,
    Person,
    PersonDocument,
    PersonExternal,
    PersonIdentity,
    PersonLink,
    PersonPhone,
    PersonSensitive,
)
from legalaid.domain.recommendation import Finding, Recommendation, Response, Verification
from legalaid.domain.record import Record
from legalaid.domain.stored_checklist import StoredChecklist
from legalaid.domain.visit import Answer, Population, Visit

RECORDS: dict[str, type[Record]] = {
    kind.table.name: kind
    for kind in (
        Office,
        Staff,
        TemplateReview,
        Paragraph,
        OfficeTemplate,
        SavedView,
        Organisation,
        DirectoryOffice,
        DirectoryPerson,
        IndexEntry,
        OwnOrganisation,
        ErasureReport,
        ProgramUpdate,
        Person,
        PersonIdentity,
        PersonPhone,
        PersonDocument,
        PersonExternal,
        PersonSensitive,
        PersonLink,
        Consent,
        Contact,
        ContactTranslation,
        CaseFile,
        CaseParty,
        CaseMove,
        CaseReference,
        Advice,
        Letter,
        LetterCopy,
        Note,
        Task,
        Hearing,
        Attachment,
        Closing,
        CaseOpening,
        Assignment,
        CaseFact,
        Facility,
        Capacity,
        Visit,
        Population,
        Answer,
        Interview,
        InterviewIdentity,
        Finding,
        Recommendation,
        Response,
        Verification,
        StoredChecklist,
        PrisonerRequest,
    )
}
"""Every record class by the name of its table."""
