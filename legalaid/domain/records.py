# SPDX-License-Identifier: Apache-2.0
"""Which record class belongs to which synced table?"""

from legalaid.domain.case import (
    Advice,
    Attachment,
    CaseFact,
    CaseFile,
    CaseMove,
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
from legalaid.domain.office import Office, Organisation, SavedView, Staff, TemplateReview
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
from legalaid.domain.record import Record

RECORDS: dict[str, type[Record]] = {
    kind.table.name: kind
    for kind in (
        Office,
        Staff,
        TemplateReview,
        SavedView,
        Organisation,
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
        CaseFact,
    )
}
"""Every record class by the name of its table."""
