# SPDX-License-Identifier: Apache-2.0
"""How is a checklist kept that an organisation wrote itself?"""

from datetime import date
from typing import ClassVar
from uuid import UUID

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.record import Code, Instant, Line, Record


class StoredChecklist(Record):
    """One frozen version: `content` is its table as UTF-8 JSON, `sha256` the hash of those bytes.

    It lies in the office's space; a visit that uses it keeps a copy in its own, so that whoever may read the visit can
    read the questions.
    """

    table: ClassVar[TableSpec] = TABLES["checklist_template"]

    code: Code
    version: Line
    name_km: Line | None = None
    name_en: Line | None = None
    content: bytes
    sha256: bytes
    imported_at: Instant | None = None
    imported_by: UUID | None = None
    retired_on: date | None = None
