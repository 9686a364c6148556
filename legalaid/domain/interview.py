# SPDX-License-Identifier: Apache-2.0
"""What was said in private, who said it, and what may be done with it?

The visit knows a person by pseudonym. Who it is stands in an `InterviewIdentity` alone, in a space of its own that
only the interviewer and the team lead can open. Nothing is allowed unless it was: consent is a set of purposes.
"""

from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.record import Code, Codes, Count, Line, Lines, Narrative, Partial, Record


class Use(StrEnum):
    """What an interviewee may allow, each by itself."""

    RECORD = "record"
    QUOTE = "quote"
    SHARE = "share"
    UN = "un"
    NAMED = "named"


class Risk(StrEnum):
    """How likely it is that the person suffers for having spoken."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


RECHECKED = frozenset({Risk.MEDIUM, Risk.HIGH})
"""At these risks the person is seen again."""

RECHECK_AFTER_DAYS = 14
"""When, unless the monitor names another day."""


class Interview(Record):
    """One talk with one person or a group. `persons` counts a group; no name stands here."""

    table: ClassVar[TableSpec] = TABLES["interview"]

    visit: UUID
    pseudonym: Line
    kind: Code | None = None
    persons: Count | None = None
    held_on: date | None = None
    in_private: Code | None = None
    why_not: Narrative | None = None
    out_of_hearing: Code | None = None
    chosen_by: Code | None = None
    consents: Codes = ()
    free_to_refuse: Code | None = None
    reprisal_risk: Code | None = None
    recheck_on: date | None = None
    rechecked_on: date | None = None
    rechecked_found: Narrative | None = None
    sections: Lines = ()
    text: Narrative | None = None
    by: UUID | None = None


class InterviewIdentity(Record):
    """Who a pseudonym is; `subject` is the interview or the request."""

    table: ClassVar[TableSpec] = TABLES["interview_identity"]

    visit: UUID
    subject: UUID
    family_km: Line | None = None
    given_km: Line | None = None
    family_latin: Line | None = None
    given_latin: Line | None = None
    aka: Lines = ()
    prisoner_number: Line | None = None
    cell: Line | None = None
    sex: Code | None = None
    birth: Partial | None = None
    contact: Line | None = None
    note: Narrative | None = None


class PrisonerRequest(Record):
    """What one prisoner asks for himself; it becomes a case only if he said yes and was free to say no."""

    table: ClassVar[TableSpec] = TABLES["prisoner_request"]

    visit: UUID
    pseudonym: Line
    interview: UUID | None = None
    matter: Code | None = None
    text: Narrative
    received_on: date | None = None
    decision: Code | None = None
    free_to_refuse: Code | None = None
    case: UUID | None = None
    by: UUID | None = None


def may(interview: Interview, use: Use) -> bool:
    """Whether the person allowed this use, free to refuse, at a risk that was judged and is not high."""
    risk = interview.reprisal_risk
    return (
        use in interview.consents and interview.free_to_refuse == "yes" and risk in {Risk.NONE, Risk.LOW, Risk.MEDIUM}
    )


def due_again(interview: Interview) -> date | None:
    """When the person is to be seen again: on the day that was named, else where the risk asks for it."""
    if interview.recheck_on is not None or interview.held_on is None or interview.reprisal_risk not in RECHECKED:
        return interview.recheck_on
    return interview.held_on + timedelta(days=RECHECK_AFTER_DAYS)
