# SPDX-License-Identifier: Apache-2.0
"""What is a case file, what belongs to it, and which moves may it make?

What happened is an append-only row (contact, move, note, copy); what is so is a field. `{status}` decides where a case
stands and may clash between two devices; a `CaseMove` beside it remembers how it got there.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.record import Code, Codes, Count, Instant, Line, Lines, Narrative, Partial, Record
from legalaid.domain.values import Money
from legalaid.errors import CaseWorkError


class CaseStatus(StrEnum):
    """Where a case file stands."""

    NEW = "new"
    TRIAGE = "triage"
    ASSIGNED = "assigned"
    OPEN = "open"
    WAITING = "waiting"
    RESOLVED = "resolved"
    CLOSED = "closed"
    DECLINED = "declined"
    REFERRED_OUT = "referred_out"


_KNOWN = frozenset(CaseStatus)

ENDED = frozenset({CaseStatus.CLOSED, CaseStatus.DECLINED, CaseStatus.REFERRED_OUT})
"""A case in one of these is done; reopening it is counted."""

OURS = frozenset({"client", "co_client"})
"""Roles of those whom the office serves."""

AGAINST = frozenset({"adverse", "alleged_perpetrator"})
"""Roles of those who stand against a client."""

_EARLY_END = frozenset({"withdrawn", "lost_contact", "died", "duplicate"})

_MOVES: dict[CaseStatus, frozenset[CaseStatus]] = {
    CaseStatus.NEW: frozenset({CaseStatus.TRIAGE, CaseStatus.OPEN}),
    CaseStatus.TRIAGE: frozenset({CaseStatus.ASSIGNED, CaseStatus.DECLINED, CaseStatus.REFERRED_OUT}),
    CaseStatus.ASSIGNED: frozenset({CaseStatus.OPEN, CaseStatus.TRIAGE}),
    CaseStatus.OPEN: frozenset({CaseStatus.WAITING, CaseStatus.RESOLVED}),
    CaseStatus.WAITING: frozenset({CaseStatus.OPEN, CaseStatus.RESOLVED}),
    CaseStatus.RESOLVED: frozenset({CaseStatus.CLOSED, CaseStatus.OPEN}),
    CaseStatus.CLOSED: frozenset({CaseStatus.OPEN}),
    CaseStatus.DECLINED: frozenset({CaseStatus.OPEN}),
    CaseStatus.REFERRED_OUT: frozenset({CaseStatus.OPEN}),
}

_REASON_NEEDED = frozenset(
    {
        (CaseStatus.TRIAGE, CaseStatus.DECLINED),
        (CaseStatus.ASSIGNED, CaseStatus.TRIAGE),
        (CaseStatus.OPEN, CaseStatus.WAITING),
        (CaseStatus.WAITING, CaseStatus.OPEN),
        (CaseStatus.RESOLVED, CaseStatus.OPEN),
        (CaseStatus.CLOSED, CaseStatus.OPEN),
        (CaseStatus.DECLINED, CaseStatus.OPEN),
        (CaseStatus.REFERRED_OUT, CaseStatus.OPEN),
    }
)


_BACK = ("client_returned", "new_facts", "mistake", "other")

_REASONS: dict[tuple[CaseStatus, CaseStatus], tuple[str, ...]] = {
    (CaseStatus.TRIAGE, CaseStatus.DECLINED): ("not_eligible", "out_of_scope", "no_merit", "conflict", "other"),
    (CaseStatus.ASSIGNED, CaseStatus.TRIAGE): ("overload", "conflict", "wrong_office", "unsafe"),
    (CaseStatus.OPEN, CaseStatus.WAITING): ("client", "authority", "court", "other"),
    (CaseStatus.WAITING, CaseStatus.OPEN): ("reply_received", "review_due", *_BACK),
    (CaseStatus.RESOLVED, CaseStatus.OPEN): _BACK,
    (CaseStatus.CLOSED, CaseStatus.OPEN): _BACK,
    (CaseStatus.DECLINED, CaseStatus.OPEN): _BACK,
    (CaseStatus.REFERRED_OUT, CaseStatus.OPEN): ("referral_failed", *_BACK),
}
"""Which of the codes of `status_reason` fit a move that needs one."""


class MoveNotAllowed(CaseWorkError):
    """A case cannot go from where it stands to there. Facts: `from_status`, `to_status`."""

    code = "case.move_not_allowed"


class MoveNeedsReason(CaseWorkError):
    """This move is made only with a reason. Facts: `from_status`, `to_status`."""

    code = "case.move_needs_reason"


def legal_moves(status: str) -> frozenset[CaseStatus]:
    """Where a case may go from here; an early end (withdrawn, lost contact, died, duplicate) closes any open case.

    From a status that only a newer version knows, nowhere.
    """
    if status not in _KNOWN:
        return frozenset()
    now = CaseStatus(status)
    return _MOVES[now] | (frozenset() if now in ENDED else frozenset({CaseStatus.CLOSED}))


def move_reasons(from_status: str, to_status: str) -> tuple[str, ...]:
    """The reasons that may be given for this move; none where it needs none."""
    if not {from_status, to_status} <= _KNOWN:
        return ()
    return _REASONS.get((CaseStatus(from_status), CaseStatus(to_status)), ())


def check_move(from_status: str, to_status: str, *, reason: str | None) -> None:
    """Refuse an illegal move. Raises `MoveNotAllowed` or `MoveNeedsReason`.

    Merge never calls this: two moves that met in sync are both kept and shown to the owner.
    """
    if not {from_status, to_status} <= _KNOWN:
        raise MoveNotAllowed(from_status=from_status, to_status=to_status)
    old, new = CaseStatus(from_status), CaseStatus(to_status)
    early_end = new is CaseStatus.CLOSED and reason in _EARLY_END and old not in ENDED
    if new not in _MOVES[old] and not early_end:
        raise MoveNotAllowed(from_status=old.value, to_status=new.value)
    if (old, new) in _REASON_NEEDED and not reason:
        raise MoveNeedsReason(from_status=old.value, to_status=new.value)


Urgency = Annotated[int, Field(ge=1, le=4)]


class CaseFile(Record):
    """One matter of one or more clients. `urgency`: 1 life or liberty, 2 one day, 3 three working days, 4 routine."""

    table: ClassVar[TableSpec] = TABLES["case_file"]

    number: Line
    kind: Code
    service_level: Code | None = None
    matter: Code
    sub: Codes = ()
    rights: Codes = ()
    opened_on: date
    event: Partial | None = None
    place: Code | None = None
    urgency: Urgency | None = None
    status: Code
    status_reason: Code | None = None
    status_at: Instant | None = None
    owner: UUID | None = None
    supervisor: UUID | None = None
    summary: Narrative
    narrative: Narrative | None = None
    fact_space: bytes | None = None
    fact_id: bytes | None = None
    aliases: Lines = ()


class Contact(Record):
    """One time somebody came, called or wrote; consultations are counted here."""

    table: ClassVar[TableSpec] = TABLES["contact"]

    channel: Code
    platform: Code | None = None
    received_at: Instant
    handled_by: UUID | None = None
    matter: Code | None = None
    summary: Narrative | None = None
    person: UUID | None = None
    province: Code | None = None
    duration_min: Count | None = None
    anonymous: bool | None = None
    lang: Code | None = None
    original_text: Narrative | None = None
    source_system: Code | None = None
    source_message_id: Line | None = None
    case: UUID | None = None
    assigned_to: UUID | None = None
    """Whom head office or intake asked to take it up; also says so: `assigned_by`, `assigned_at`."""
    assigned_by: UUID | None = None
    assigned_at: Instant | None = None
    passed_on: UUID | None = None
    """The contact that goes on in place of this one, at another office."""
    settled_at: Instant | None = None
    """When it was found that no case comes of it."""
    urgency: Urgency | None = None


class ContactTranslation(Record):
    """A contact's words in another language; the original stays untouched."""

    table: ClassVar[TableSpec] = TABLES["contact_translation"]

    contact: UUID
    lang: Code
    text: Narrative
    by: UUID | None = None
    state: Code


class CaseParty(Record):
    """A person's or an organisation's part in a case."""

    table: ClassVar[TableSpec] = TABLES["case_party"]

    case: UUID
    person: UUID | None = None
    organisation: UUID | None = None
    role: Code
    from_on: date | None = None
    to_on: date | None = None


class CaseMove(Record):
    """One step of a case, with its reason; append-only."""

    table: ClassVar[TableSpec] = TABLES["case_move"]

    case: UUID
    from_status: Code
    to_status: Code
    reason: Code | None = None
    note: Narrative | None = None
    by: UUID | None = None
    at: Instant
    review_on: date | None = None


class CaseReference(Record):
    """The number of this matter at a court, prosecution, police post or prison."""

    table: ClassVar[TableSpec] = TABLES["case_reference"]

    case: UUID
    kind: Code
    institution: Line | None = None
    number: Line


class Advice(Record):
    """What was advised. It seals when it is issued; a correction is a new version that names what it corrects."""

    table: ClassVar[TableSpec] = TABLES["advice"]

    case: UUID
    medium: Code | None = None
    question: Narrative | None = None
    text_km: Narrative | None = None
    text_en: Narrative | None = None
    law_refs: Lines = ()
    next_steps: Lines = ()
    next_steps_en: Lines = ()
    risks_told: Code | None = None
    limits_told: Code | None = None
    info_only: bool | None = None
    review: Code | None = None
    version: Count = 1
    corrects: UUID | None = None
    by: UUID | None = None
    given_on: date | None = None
    sealed_at: Instant | None = None


class LetterStatus(StrEnum):
    """Whether a letter still counts."""

    SEALED = "sealed"
    VOID = "void"


class Letter(Record):
    """A printed letter: number and exact bytes are fixed when it is made; a void letter keeps its number.

    It belongs to a case, or to a visit: then it is the letter to the place, and `findings` are those it tells of.
    """

    table: ClassVar[TableSpec] = TABLES["letter"]

    case: UUID | None = None
    visit: UUID | None = None
    number: Line
    register_no: Line | None = None
    template: Code
    template_version: Count
    language: Code
    day: date
    lunar_line: Line | None = None
    place: Line | None = None
    signer: UUID | None = None
    advice: UUID | None = None
    pages: Count
    pdf_sha256: bytes
    pdf: UUID
    head_code: Line
    reviewed: bool
    status: Code
    void_reason: Line | None = None
    status_at: Instant | None = None
    needs_handing: bool = True
    findings: tuple[UUID, ...] = ()


class LetterCopy(Record):
    """One copy that left the vault on paper or as a file, and whether it reached the client."""

    table: ClassVar[TableSpec] = TABLES["letter_copy"]

    letter: UUID
    no: Count
    made_at: Instant
    by: UUID | None = None
    way: Code
    handed: Code | None = None
    handed_at: Instant | None = None
    read_aloud: Code | None = None


class Note(Record):
    """A note on a case or a person; append-only."""

    table: ClassVar[TableSpec] = TABLES["note"]

    case: UUID | None = None
    person: UUID | None = None
    text: Narrative
    by: UUID | None = None
    at: Instant


class Task(Record):
    """Something to do; `case` is empty for office work."""

    table: ClassVar[TableSpec] = TABLES["task"]

    case: UUID | None = None
    kind: Code | None = None
    text: Narrative
    due: Partial | None = None
    done_at: Instant | None = None
    outcome: Narrative | None = None
    by: UUID | None = None
    assignee: UUID | None = None


class Hearing(Record):
    """A hearing, appointment, visit or call at a time and place, and what came of it."""

    table: ClassVar[TableSpec] = TABLES["hearing"]

    case: UUID
    kind: Code
    at: Instant
    place: Line | None = None
    with_whom: Line | None = None
    outcome: Narrative | None = None
    note: Narrative | None = None


class Attachment(Record):
    """A sealed file: sizes and hashes of plain and sealed bytes, and the key that opens it.

    `chunks`: the SHA-256 of each 256 kB of the sealed bytes, one after the other; by these names they travel.
    """

    table: ClassVar[TableSpec] = TABLES["attachment"]

    target: UUID
    title: Line
    mime: Line
    size: Count
    sha256: bytes
    sealed_sha256: bytes
    blob: bytes
    file_key: bytes
    taken_at: Instant | None = None
    source: Code | None = None
    by: UUID | None = None
    at: Instant
    chunks: bytes | None = None


class Closing(Record):
    """How a case ended, for the client and for the figures."""

    table: ClassVar[TableSpec] = TABLES["closing"]

    case: UUID
    service_outcome: Code
    client_result: Code
    benefits: Codes = ()
    amount: Money | None = None
    told_client_on: date | None = None
    not_told_why: Narrative | None = None
    duplicate_of: Line | None = None
    lessons: Narrative | None = None
    by: UUID | None = None
    at: Instant


class CaseOpening(Record):
    """Somebody looked at a colleague's case on a day; `seen_at` is when the one in charge was told."""

    table: ClassVar[TableSpec] = TABLES["case_opening"]

    case: UUID
    by: UUID
    day: date
    seen_at: Instant | None = None


class Assignment(Record):
    """A case was put into somebody's hands, and what they said to it; append-only but for the answer."""

    table: ClassVar[TableSpec] = TABLES["assignment"]

    case: UUID
    to: UUID
    by: UUID | None = None
    at: Instant
    answer: Code | None = None
    reason: Code | None = None
    answered_at: Instant | None = None


class CaseFact(Record):
    """The pseudonymous row a case leaves for statistics: months, province, age band; no names, no free text."""

    table: ClassVar[TableSpec] = TABLES["case_fact"]

    fact_id: bytes
    kind: Code
    matter: Code
    sub: Codes = ()
    channel: Code | None = None
    status: Code
    outcome: Code | None = None
    province: Code | None = None
    sex: Code | None = None
    age_band: Code | None = None
    disability: Code | None = None
    month_received: Code | None = None
    month_opened: Code | None = None
    month_closed: Code | None = None
    persons: tuple[UUID, ...] = ()
