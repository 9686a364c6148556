# SPDX-License-Identifier: Apache-2.0
"""What was found, what was recommended, what was answered, and what was really done?

The status of a recommendation is never stored: it is derived from what happened. What a facility claims and what a
monitor saw stand beside each other and are never mixed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.record import Code, Codes, Count, Line, Lines, Narrative, Partial, Record
from legalaid.domain.values import PartialDate


class Finding(Record):
    """Something found at a visit; `sources` are kinds of source beside those of the answers and interviews."""

    table: ClassVar[TableSpec] = TABLES["finding"]

    visit: UUID
    no: Count
    questions: Lines = ()
    interviews: tuple[UUID, ...] = ()
    files: tuple[UUID, ...] = ()
    sources: Codes = ()
    text_km: Narrative | None = None
    text_en: Narrative | None = None
    severity: Code
    pattern: Code | None = None
    public: bool | None = None
    repeats: UUID | None = None


class Recommendation(Record):
    """What somebody is asked to do; `smart` holds the double-SMART flags that a person ticked."""

    table: ClassVar[TableSpec] = TABLES["recommendation"]

    visit: UUID
    no: Count
    findings: tuple[UUID, ...] = ()
    text_km: Narrative | None = None
    text_en: Narrative | None = None
    addressee: Code | None = None
    addressee_text: Line | None = None
    priority: Code | None = None
    due: Partial | None = None
    indicator: Narrative | None = None
    smart: Codes = ()
    issued_on: date | None = None
    letter: Line | None = None
    un_refs: Lines = ()
    public: bool | None = None
    repeats: UUID | None = None


class Response(Record):
    """What the addressee answered and claims; append-only."""

    table: ClassVar[TableSpec] = TABLES["response"]

    recommendation: UUID
    received_on: date
    kind: Code
    timeline: Partial | None = None
    action_claimed: Narrative | None = None
    claimed_on: date | None = None
    our_view: Narrative | None = None
    reference: Line | None = None
    by: UUID | None = None


class Verification(Record):
    """What was seen of a recommendation at a later visit; append-only, kept with the recommendation."""

    table: ClassVar[TableSpec] = TABLES["verification"]

    recommendation: UUID
    visit: UUID
    visit_number: Line | None = None
    verified_on: date
    result: Code
    evidence: Narrative
    questions: Lines = ()
    by: UUID | None = None


# --- two kinds of source ---------------------------------------------------------------------------------------------

BY_DETAINEES, BY_STAFF = "stated_detainees", "stated_staff"
"""The kinds of source that talks with people held there, and with staff, are."""

_ENOUGH = 2


def is_single_source(kinds: Iterable[str]) -> bool:
    """Whether a finding rests on fewer than two kinds of source; two detainees are one kind."""
    return len(set(kinds)) < _ENOUGH


# --- double SMART ----------------------------------------------------------------------------------------------------


class Smart(StrEnum):
    """The ten marks of a good recommendation (Association for the Prevention of Torture, "double SMART")."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RESULTS = "results"
    TIME_BOUND = "time_bound"
    SOLUTION = "solution"
    PRIORITIES = "priorities"
    ARGUED = "argued"
    ROOT_CAUSE = "root_cause"
    TARGETED = "targeted"


def missing_marks(recommendation: Recommendation) -> tuple[Smart, ...]:
    """The marks that a recommendation lacks, to help and never to block.

    Four are tested by code (an indicator, a date, a finding, an addressee); the others are ticks of a person.
    """
    tested = {
        Smart.MEASURABLE: bool(recommendation.indicator),
        Smart.TIME_BOUND: recommendation.due is not None,
        Smart.ARGUED: bool(recommendation.findings),
        Smart.TARGETED: bool(recommendation.addressee or recommendation.addressee_text),
    }
    return tuple(mark for mark in Smart if not tested.get(mark, mark in recommendation.smart))


# --- where it stands -------------------------------------------------------------------------------------------------


class Stage(StrEnum):
    """How far the exchange about a recommendation has come."""

    DRAFTED = "drafted"
    ISSUED = "issued"
    REPLIED = "replied"
    TIMELINE_AGREED = "timeline_agreed"


class Verified(StrEnum):
    """What a monitor saw."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    WORSENED = "worsened"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a recommendation stands. `claimed` is the facility's word, `verified` what was seen, each by itself."""

    stage: Stage
    overdue: bool
    due: PartialDate | None
    """The day asked for, or the one that was agreed since."""
    answer: str | None
    """The kind of the latest reply."""
    claimed: bool
    claimed_on: date | None
    verified: str | None
    """The latest result that says anything; `cannot_tell` only where no other is."""
    verified_on: date | None
    times_verified: int

    @property
    def is_settled(self) -> bool:
        """Whether it was seen to be done in full."""
        return self.verified == Verified.FULL


_ACCEPTING = frozenset({"accepted", "partly"})


def standing(
    recommendation: Recommendation,
    responses: Iterable[Response],
    verifications: Iterable[Verification],
    *,
    today: date,
) -> Standing:
    """Where a recommendation stands on a day; the same for every order in which the rows arrived.

    It is overdue when the day asked for, or the one agreed since, is over and nobody saw it done in full.
    """
    replies = sorted(responses, key=lambda reply: (reply.received_on, reply.id))
    seen = sorted(verifications, key=lambda check: (check.verified_on, check.id))
    agreed = [reply for reply in replies if reply.timeline is not None and reply.kind in _ACCEPTING]
    claims = [reply for reply in replies if reply.action_claimed or reply.claimed_on]
    telling = [check for check in seen if check.result != Verified.CANNOT_TELL] or seen
    due = agreed[-1].timeline if agreed else recommendation.due
    last = telling[-1] if telling else None
    settled = last is not None and last.result == Verified.FULL
    return Standing(
        stage=_stage(recommendation, bool(replies), bool(agreed)),
        overdue=recommendation.issued_on is not None and due is not None and due.last < today and not settled,
        due=due,
        answer=replies[-1].kind if replies else None,
        claimed=bool(claims),
        claimed_on=(claims[-1].claimed_on or claims[-1].received_on) if claims else None,
        verified=last.result if last else None,
        verified_on=last.verified_on if last else None,
        times_verified=len(seen),
    )


def _stage(recommendation: Recommendation, replied: bool, agreed: bool) -> Stage:  # noqa: FBT001 - both are facts
    if agreed:
        return Stage.TIMELINE_AGREED
    if replied:
        return Stage.REPLIED
    return Stage.ISSUED if recommendation.issued_on else Stage.DRAFTED
