# SPDX-License-Identifier: Apache-2.0
"""Who gives the help? The office with its letterhead, its staff, and the organisations it deals with."""

from datetime import date
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.record import Code, Codes, Count, Instant, Line, Lines, Narrative, Record
from legalaid.errors import WrongValue
from legalaid.ids import is_office_code


def _office_code(value: str) -> str:
    if not is_office_code(value):
        raise WrongValue(field="code")
    return value


OfficeCode = Annotated[str, AfterValidator(_office_code)]
"""Exactly three letters A to Z; they stand in every number the office gives."""


class Office(Record):
    """An office and its letterhead. `national_heading` is off until the office states that it may use it."""

    table: ClassVar[TableSpec] = TABLES["office"]

    code: OfficeCode
    name_km: Line | None = None
    name_en: Line | None = None
    heading_km: Lines = ()
    heading_en: Lines = ()
    logo: bytes | None = None
    place_km: Line | None = None
    place_en: Line | None = None
    address_km: Line | None = None
    address_en: Line | None = None
    phones: Lines = ()
    email: Line | None = None
    national_heading: bool | None = None
    org_code: Line | None = None
    province: Code | None = None


class Staff(Record):
    """A person who works here; `signs` marks signatories of letters."""

    table: ClassVar[TableSpec] = TABLES["staff"]

    name_km: Line | None = None
    name_en: Line | None = None
    title_km: Line | None = None
    title_en: Line | None = None
    roles: Codes = ()
    signs: bool | None = None
    device: bytes | None = None
    tags: tuple[Count, ...] = ()
    phone: Line | None = None
    left_on: date | None = None


class TemplateReview(Record):
    """The office's statement that somebody has read this version of a letter template."""

    table: ClassVar[TableSpec] = TABLES["template_review"]

    template: Code
    version: Count
    by: UUID | None = None
    at: Instant


class Paragraph(Record):
    """One version of a paragraph that letters and advice use again; a change is a new version under the same code.

    The newest version counts; one that is retired is offered no more.
    """

    table: ClassVar[TableSpec] = TABLES["paragraph"]

    code: Code
    version: Count
    title: Line
    article: Line | None = None
    text_km: Narrative | None = None
    text_en: Narrative | None = None
    is_retired: bool | None = None
    by: UUID | None = None
    at: Instant


class DirectoryOffice(Record):
    """An office of the organisation: its groups, and the spaces that its new rows go to."""

    table: ClassVar[TableSpec] = TABLES["office_directory"]

    code: OfficeCode
    office_group: bytes
    shared_group: bytes
    office_space: bytes
    stats_space: bytes


class OwnOrganisation(Record):
    """The organisation that all offices belong to."""

    table: ClassVar[TableSpec] = TABLES["own_organisation"]

    name_km: Line | None = None
    name_en: Line | None = None


class ProgramUpdate(Record):
    """An update that an administrator sends to every computer: all that stands before its files (`domain.update`).

    The files are its attachments, in pieces whose titles give their order. It is believed for its signatures alone.
    """

    table: ClassVar[TableSpec] = TABLES["program_update"]

    head: bytes
    by: UUID | None = None
    at: Instant


class DirectoryPerson(Record):
    """What a person of the organisation is called, for colleagues of other offices; `person` is as in the log."""

    table: ClassVar[TableSpec] = TABLES["person_directory"]

    person: UUID
    name_km: Line | None = None
    name_en: Line | None = None


class IndexEntry(Record):
    """Somebody is in a case of an office: who, only as a keyed hash that says nothing without the index key.

    `epoch` is that of the key, the secret of the index group.
    """

    table: ClassVar[TableSpec] = TABLES["conflict_index"]

    mac: bytes
    office: OfficeCode
    epoch: Count


class ErasureReport(Record):
    """What a computer says of an order to erase a space: done, or how many saves of its person wait for his word."""

    table: ClassVar[TableSpec] = TABLES["erasure_report"]

    space: bytes
    device: bytes
    is_done: bool | None = None
    unsent: Count | None = None
    at: Instant


class OfficeTemplate(Record):
    """One version of a letter in the office's own words: of a shipped template, or of one that the office added.

    Fields, addressing and signing are those of `base`, a shipped template. The newest version counts; where it is
    retired, the shipped words count again. Letters name the version that they were printed from.
    """

    table: ClassVar[TableSpec] = TABLES["office_template"]

    code: Code
    version: Count
    base: Code
    title_km: Line
    title_en: Line
    subject_km: Line
    subject_en: Line
    body_km: Narrative
    body_en: Narrative
    is_retired: bool | None = None
    by: UUID | None = None
    at: Instant


class SavedView(Record):
    """A list of cases that the office asks for again and again: its filters and its order, under a name.

    `is_mine` means the cases of whoever looks, and `period` is reckoned from the day of looking (`month`, `year`,
    `last_year`), so that a view saved today fits a colleague tomorrow.
    """

    table: ClassVar[TableSpec] = TABLES["saved_view"]

    name: Line
    text: Line | None = None
    statuses: Codes = ()
    matter: Code | None = None
    is_mine: bool | None = None
    period: Code | None = None
    sort: Code | None = None
    descending: bool | None = None
    by: UUID | None = None


class Organisation(Record):
    """A court, authority, bar, NGO or company."""

    table: ClassVar[TableSpec] = TABLES["organisation"]

    kind: Code
    name_km: Line | None = None
    name_en: Line | None = None
    commune_code: Code | None = None
    phone: Line | None = None
