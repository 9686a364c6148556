# SPDX-License-Identifier: Apache-2.0
"""How do the synced records lie in the database?

One table for each table of the field registry: its fields under their own names, and beside them what the store keeps
about every row. Rows are written by the journal alone, from validated records or from transactions, and read back
with `domain.record.restore`. There are no mapped classes: the records are validated by SQLModel, and a second class
for each of them cost every start of the program a third of its time (docs/decisions/0012-tables-from-the-registry.md).

No UNIQUE but the id, no FOREIGN KEY, no CHECK on codes, and every field may be NULL: transactions arrive in any
order, newer versions send newer codes, and what another device wrote must always find its place.
"""

import sqlalchemy as sa

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES as SPECS
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
    "office_template": ("code",),
    "person_identity": ("person",),
    "person_phone": ("person", "e164"),
    "person_document": ("person", "number"),
    "person_external": ("person", "value"),
    "person_sensitive": ("person",),
    "person_link": ("a", "b"),
    "conflict_index": ("mac",),
    "consent": ("person",),
    "contact": ("case", "person", "received_at"),
    "contact_translation": ("contact",),
    "case_file": ("number", "opened_on", "status", "fact_id"),
    "case_party": ("case", "person", "organisation"),
    "case_move": ("case",),
    "case_reference": ("case", "number"),
    "advice": ("case",),
    "letter": ("case", "number", "day", "visit"),
    "letter_copy": ("letter",),
    "note": ("case", "person"),
    "task": ("case", "due"),
    "hearing": ("case", "at"),
    "attachment": ("target", "blob"),
    "closing": ("case", "at"),
    "case_opening": ("case", "seen_at"),
    "assignment": ("case",),
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


def _table(spec: TableSpec) -> sa.Table:
    """The fields of a record and what the store keeps beside them.

    `local_id` is the row's number in the search tables and never leaves this machine. `updated_hlc` orders what is
    shown; `row_digest` is the SHA-256 of the canonical row, which the audit trail repeats.
    """
    indexed = INDEXED.get(spec.name, ())
    fields: list[sa.Column[object]] = [
        sa.Column(field.name, FieldType(field.kind), index=field.name in indexed) for field in spec.fields
    ]
    return sa.Table(
        spec.name,
        METADATA,
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
        sqlite_autoincrement=True,
    )


TABLES: dict[str, sa.Table] = {name: _table(spec) for name, spec in SPECS.items()}
"""Every synced table by name."""

LISTED = ("deleted", "opened_on", "local_id", "status", "matter", "owner", "id")
"""What the list of cases is ordered, filtered and counted by. Their own index keeps it from reading every case with its
narrative, and from sorting the cases of one day, which may be all there are where old files were taken over at once.
"""

sa.Index("ix_case_file_list", *(TABLES["case_file"].c[name] for name in LISTED))
