# SPDX-License-Identifier: Apache-2.0
"""Who are the people in a case? Facts, identity and sensitive facts are records of their own.

A woman, a child or an older person is derived from sex and birth, never stored. No field has a preset answer: None
means the question was not reached.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.record import Code, Codes, Count, Line, Lines, Narrative, Partial, Record
from legalaid.domain.values import PartialDate

ADULT_AGE = 18
"""Convention on the Rights of the Child, article 1."""


class Person(Record):
    """Plain facts about a person; an alias may stand where no name is given."""

    table: ClassVar[TableSpec] = TABLES["person"]

    alias: Line | None = None
    lang: Code | None = None
    interpreter_needed: Code | None = None
    sex: Code | None = None
    birth: Partial | None = None
    nationality: Code | None = None
    safe_contact: Codes = ()
    safe_hours: Line | None = None
    fact_id: bytes | None = None


class PersonIdentity(Record):
    """What names a person; shown by right. Family name first; Khmer and Latin are never derived from each other."""

    table: ClassVar[TableSpec] = TABLES["person_identity"]

    person: UUID
    family_km: Line | None = None
    given_km: Line | None = None
    family_latin: Line | None = None
    given_latin: Line | None = None
    aka: Lines = ()
    honorific: Code | None = None
    place: Code | None = None
    village_text: Line | None = None
    address_text: Line | None = None

    @property
    def name_km(self) -> str:
        """Family and given name in Khmer; single names are common and fine."""
        return " ".join(part for part in (self.family_km, self.given_km) if part)

    @property
    def name_latin(self) -> str:
        """Family and given name in Latin letters."""
        return " ".join(part for part in (self.family_latin, self.given_latin) if part)


class PersonPhone(Record):
    """One telephone of a person: E.164 where it parses, always as typed, and whether it is safe to call."""

    table: ClassVar[TableSpec] = TABLES["person_phone"]

    person: UUID
    e164: Line | None = None
    typed: Line
    safe: Code | None = None
    whose: Line | None = None
    position: Count = 0


class PersonDocument(Record):
    """One identity document."""

    table: ClassVar[TableSpec] = TABLES["person_document"]

    person: UUID
    type: Code
    number: Line


class PersonExternal(Record):
    """The person's id in another system (an app, IDPoor, a court, a prison)."""

    table: ClassVar[TableSpec] = TABLES["person_external"]

    person: UUID
    system: Code
    value: Line


class PersonSensitive(Record):
    """Facts that can hurt: ethnicity, disability (Washington Group short set), vulnerability, poverty, health."""

    table: ClassVar[TableSpec] = TABLES["person_sensitive"]

    person: UUID
    ethnicity: Code | None = None
    seeing: Code | None = None
    hearing: Code | None = None
    walking: Code | None = None
    remembering: Code | None = None
    self_care: Code | None = None
    communicating: Code | None = None
    lgbti: Code | None = None
    vulnerability: Codes = ()
    poverty: Code | None = None
    health_note: Narrative | None = None


class PersonLink(Record):
    """A statement about two person records; merging is `same_person` and can be undone by deleting the link."""

    table: ClassVar[TableSpec] = TABLES["person_link"]

    a: UUID
    b: UUID
    kind: Code
    by: UUID | None = None
    why: Line | None = None


class Consent(Record):
    """One person's answer for one purpose. Absent means no; in detention a yes counts only if free to refuse."""

    table: ClassVar[TableSpec] = TABLES["consent"]

    person: UUID
    purpose: Code
    decision: Code
    decided_on: date | None = None
    method: Code | None = None
    lang: Code | None = None
    interpreter: Code | None = None
    private: Code | None = None
    guard_present: Code | None = None
    free_to_refuse: Code | None = None
    asked_on: date | None = None
    by: UUID | None = None


class AgeBand(StrEnum):
    """Age bands of published tables."""

    CHILD = "age_0_13"
    TEEN = "age_14_17"
    YOUNG = "age_18_24"
    ADULT = "age_25_34"
    MIDDLE = "age_35_59"
    OLDER = "age_60_plus"
    UNKNOWN = "unknown"


_BAND_STARTS = (
    (60, AgeBand.OLDER),
    (35, AgeBand.MIDDLE),
    (25, AgeBand.ADULT),
    (18, AgeBand.YOUNG),
    (14, AgeBand.TEEN),
    (0, AgeBand.CHILD),
)


def age_on(born: date, day: date) -> int:
    """Completed years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def age_band(birth: PartialDate | None, day: date) -> AgeBand:
    """The band on that day, only if both ends of a partial birth date agree; else unknown."""
    if birth is None:
        return AgeBand.UNKNOWN
    oldest, youngest = (_band(age_on(end, day)) for end in (birth.first, birth.last))
    return oldest if oldest == youngest else AgeBand.UNKNOWN


def _band(age: int) -> AgeBand:
    return next((band for start, band in _BAND_STARTS if age >= start), AgeBand.UNKNOWN)


def is_child(birth: PartialDate | None, day: date) -> bool:
    """Whether to protect as a child: a birth span that may fall under 18 counts as one."""
    return birth is not None and age_on(birth.last, day) < ADULT_AGE


def may_use(consent: Consent | None, *, detained: bool) -> bool:
    """Whether this consent allows use for its purpose; no record means no."""
    if consent is None or consent.decision != "given":
        return False
    return consent.free_to_refuse == "yes" if detained else True
