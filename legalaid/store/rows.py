# SPDX-License-Identifier: Apache-2.0
"""How do the synced records lie in the database?

One table for each record class: its registered fields under their own names, and beside them what the store keeps
about every row. Rows are written by the journal alone, from validated records or from transactions, and read back
with `domain.record.restore`; nobody makes a row object by keyword, since a table class validates nothing.

No UNIQUE but the id, no FOREIGN KEY, no CHECK on codes, and every field may be NULL: transactions arrive in any
order, newer versions send newer codes, and what another device wrote must always find its place.
"""

from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from legalaid.domain import case, facility, interview, office, person, recommendation, stored_checklist, visit
from legalaid.domain.field import TableSpec
from legalaid.domain.values import Kind
from legalaid.store.columns import FieldType

METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every table of the store; the convention comes first, so that migrations can name constraints."""

INDEXED: dict[str, tuple[str, ...]] = {
    "staff": ("device",),
    "template_review": ("template",),
    "paragraph": ("code",),
    "person_identity": ("person",),
    "person_phone": ("person", "e164"),
    "person_document": ("person", "number"),
    "person_external": ("person", "value"),
    "person_sensitive": ("person",),
    "person_link": ("a", "b"),
    "consent": ("person",),
    "contact": ("case", "person", "received_at"),
    "contact_translation": ("contact",),
    "case_file": ("number", "opened_on", "status", "fact_id"),
    "case_party": ("case", "person", "organisation"),
    "case_move": ("case",),
    "case_reference": ("case", "number"),
    "advice": ("case",),
    "letter": ("case", "number", "day"),
    "letter_copy": ("letter",),
    "note": ("case", "person"),
    "task": ("case", "due"),
    "hearing": ("case", "at"),
    "attachment": ("target", "blob"),
    "closing": ("case", "at"),
    "case_fact": ("fact_id", "month_opened"),
    "facility": ("code",),
    "capacity": ("facility",),
    "visit": ("number", "facility", "start_on", "status"),
    "population": ("visit",),
    "answer": ("visit", "question"),
    "interview": ("visit", "recheck_on"),
    "interview_identity": ("visit", "subject"),
    "finding": ("visit",),
    "recommendation": ("visit", "due"),
    "response": ("recommendation",),
    "verification": ("recommendation", "visit"),
    "checklist_template": ("code",),
    "prisoner_request": ("visit",),
}
"""The fields of each table that something is looked up or ordered by."""


class SyncedRow(SQLModel, registry=registry(metadata=METADATA)):
    """What the store keeps beside the fields of every synced row.

    `local_id` is the row's number in the search tables and never leaves this machine. `updated_hlc` orders what is
    shown; `row_digest` is the SHA-256 of the canonical row, which the audit trail repeats.
    """

    table: ClassVar[TableSpec]

    @classmethod
    def __pydantic_init_subclass__(cls, **_kwargs: Any) -> None:
        """Give a table class its columns from the field registry, before SQLModel looks at its annotations."""
        cls.__tablename__ = cls.table.name
        cls.__table_args__ = {"sqlite_autoincrement": True}
        cls.__pydantic_fields__.clear()
        cls.__pydantic_fields__.update({column.name: _field(column) for column in _columns(cls.table)})


def _field(column: "sa.Column[Any]") -> Any:
    return Field(default=None, sa_column=column)


def _columns(table: TableSpec) -> "list[sa.Column[Any]]":
    indexed = INDEXED.get(table.name, ())
    fields: list[sa.Column[Any]] = [
        sa.Column(spec.name, FieldType(spec.kind), index=spec.name in indexed) for spec in table.fields
    ]
    return [
        sa.Column("local_id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", FieldType(Kind.RECORD), unique=True, nullable=False),
        sa.Column("space_id", FieldType(Kind.RAW), index=True, nullable=False),
        *fields,
        sa.Column("created_at", FieldType(Kind.INSTANT), nullable=False),
        sa.Column("created_by", FieldType(Kind.RECORD)),
        sa.Column("updated_hlc", sa.BigInteger, nullable=False),
        sa.Column("updated_by", FieldType(Kind.RECORD)),
        sa.Column("deleted", sa.BigInteger, nullable=False),
        sa.Column("deletion", sa.LargeBinary),
        sa.Column("row_digest", sa.LargeBinary, nullable=False),
    ]


class OfficeRow(office.Office, SyncedRow, table=True):
    """Rows of `office`."""


class StaffRow(office.Staff, SyncedRow, table=True):
    """Rows of `staff`."""


class TemplateReviewRow(office.TemplateReview, SyncedRow, table=True):
    """Rows of `template_review`."""


class ParagraphRow(office.Paragraph, SyncedRow, table=True):
    """Rows of `paragraph`."""


class SavedViewRow(office.SavedView, SyncedRow, table=True):
    """Rows of `saved_view`."""


class OrganisationRow(office.Organisation, SyncedRow, table=True):
    """Rows of `organisation`."""


class PersonRow(person.Person, SyncedRow, table=True):
    """Rows of `person`."""


class PersonIdentityRow(person.PersonIdentity, SyncedRow, table=True):
    """Rows of `person_identity`."""


class PersonPhoneRow(person.PersonPhone, SyncedRow, table=True):
    """Rows of `person_phone`."""


class PersonDocumentRow(person.PersonDocument, SyncedRow, table=True):
    """Rows of `person_document`."""


class PersonExternalRow(person.PersonExternal, SyncedRow, table=True):
    """Rows of `person_external`."""


class PersonSensitiveRow(person.PersonSensitive, SyncedRow, table=True):
    """Rows of `person_sensitive`."""


class PersonLinkRow(person.PersonLink, SyncedRow, table=True):
    """Rows of `person_link`."""


class ConsentRow(person.Consent, SyncedRow, table=True):
    """Rows of `consent`."""


class ContactRow(case.Contact, SyncedRow, table=True):
    """Rows of `contact`."""


class ContactTranslationRow(case.ContactTranslation, SyncedRow, table=True):
    """Rows of `contact_translation`."""


class CaseFileRow(case.CaseFile, SyncedRow, table=True):
    """Rows of `case_file`."""


class CasePartyRow(case.CaseParty, SyncedRow, table=True):
    """Rows of `case_party`."""


class CaseMoveRow(case.CaseMove, SyncedRow, table=True):
    """Rows of `case_move`."""


class CaseReferenceRow(case.CaseReference, SyncedRow, table=True):
    """Rows of `case_reference`."""


class AdviceRow(case.Advice, SyncedRow, table=True):
    """Rows of `advice`."""


class LetterRow(case.Letter, SyncedRow, table=True):
    """Rows of `letter`."""


class LetterCopyRow(case.LetterCopy, SyncedRow, table=True):
    """Rows of `letter_copy`."""


class NoteRow(case.Note, SyncedRow, table=True):
    """Rows of `note`."""


class TaskRow(case.Task, SyncedRow, table=True):
    """Rows of `task`."""


class HearingRow(case.Hearing, SyncedRow, table=True):
    """Rows of `hearing`."""


class AttachmentRow(case.Attachment, SyncedRow, table=True):
    """Rows of `attachment`."""


class ClosingRow(case.Closing, SyncedRow, table=True):
    """Rows of `closing`."""


class CaseFactRow(case.CaseFact, SyncedRow, table=True):
    """Rows of `case_fact`."""


class FacilityRow(facility.Facility, SyncedRow, table=True):
    """Rows of `facility`."""


class CapacityRow(facility.Capacity, SyncedRow, table=True):
    """Rows of `capacity`."""


class VisitRow(visit.Visit, SyncedRow, table=True):
    """Rows of `visit`."""


class PopulationRow(visit.Population, SyncedRow, table=True):
    """Rows of `population`."""


class AnswerRow(visit.Answer, SyncedRow, table=True):
    """Rows of `answer`."""


class InterviewRow(interview.Interview, SyncedRow, table=True):
    """Rows of `interview`."""


class InterviewIdentityRow(interview.InterviewIdentity, SyncedRow, table=True):
    """Rows of `interview_identity`."""


class FindingRow(recommendation.Finding, SyncedRow, table=True):
    """Rows of `finding`."""


class RecommendationRow(recommendation.Recommendation, SyncedRow, table=True):
    """Rows of `recommendation`."""


class ResponseRow(recommendation.Response, SyncedRow, table=True):
    """Rows of `response`."""


class VerificationRow(recommendation.Verification, SyncedRow, table=True):
    """Rows of `verification`."""


class StoredChecklistRow(stored_checklist.StoredChecklist, SyncedRow, table=True):
    """Rows of `checklist_template`."""


class PrisonerRequestRow(interview.PrisonerRequest, SyncedRow, table=True):
    """Rows of `prisoner_request`."""


ROWS: dict[str, type[SyncedRow]] = {
    kind.table.name: kind
    for kind in (
        OfficeRow,
        StaffRow,
        TemplateReviewRow,
        ParagraphRow,
        SavedViewRow,
        OrganisationRow,
        PersonRow,
        PersonIdentityRow,
        PersonPhoneRow,
        PersonDocumentRow,
        PersonExternalRow,
        PersonSensitiveRow,
        PersonLinkRow,
        ConsentRow,
        ContactRow,
        ContactTranslationRow,
        CaseFileRow,
        CasePartyRow,
        CaseMoveRow,
        CaseReferenceRow,
        AdviceRow,
        LetterRow,
        LetterCopyRow,
        NoteRow,
        TaskRow,
        HearingRow,
        AttachmentRow,
        ClosingRow,
        CaseFactRow,
        FacilityRow,
        CapacityRow,
        VisitRow,
        PopulationRow,
        AnswerRow,
        InterviewRow,
        InterviewIdentityRow,
        FindingRow,
        RecommendationRow,
        ResponseRow,
        VerificationRow,
        StoredChecklistRow,
        PrisonerRequestRow,
    )
}
"""Every table class by the name of its table."""

TABLES: dict[str, sa.Table] = {name: kind.__table__ for name, kind in ROWS.items()}  # type: ignore[attr-defined]
"""Every synced table by name, for statements that need no objects."""
