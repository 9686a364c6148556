# SPDX-License-Identifier: Apache-2.0
"""What does an office know of a place of detention beyond the list that came with the program?"""

from datetime import date
from typing import ClassVar

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.record import Code, Codes, Count, Line, Lines, Narrative, Partial, Record


class Facility(Record):
    """A place that the list lacks, or a correction of one that it has; `code` says which.

    With `since` it is a change: what it says held from that day on, and what it leaves open stayed as it was.
    """

    table: ClassVar[TableSpec] = TABLES["facility"]

    code: Line
    kind: Code | None = None
    authority: Code | None = None
    name_km: Line | None = None
    name_en: Line | None = None
    also: Lines = ()
    place: Code | None = None
    holds: Codes = ()
    note: Narrative | None = None
    closed_on: date | None = None
    since: date | None = None
    source: Line | None = None
    """Who says so, of a change."""
    reopened: bool | None = None
    """A closed place was opened again."""


class Capacity(Record):
    """What one source said on one day about how many people a place is built for; append-only."""

    table: ClassVar[TableSpec] = TABLES["capacity"]

    facility: Line
    least: Count | None = None
    most: Count | None = None
    scope: Code | None = None
    observed: Partial | None = None
    source: Line
