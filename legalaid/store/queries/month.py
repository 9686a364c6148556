# SPDX-License-Identifier: Apache-2.0
"""What came in during a month, contact by contact, with the case and person it belongs to?

A month runs from midnight to midnight in Phnom Penh. The unit is the contact: one time somebody came, called or wrote.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from legalaid.clock import PHNOM_PENH
from legalaid.domain.values import PartialDate
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES

_CONTACT = TABLES["contact"]
_CASE = TABLES["case_file"]
_PERSON = TABLES["person"]
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One contact. What is None was not recorded; no names stand here."""

    id: UUID
    received_at: datetime
    number: str | None
    channel: str | None
    matter: str | None
    sub: tuple[str, ...]
    sex: str | None
    birth: PartialDate | None
    province: str | None
    status: str | None


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """How many contacts by each code; None counts what was not recorded. Two sub-codes of one contact both count."""

    total: int
    channel: Counter[str | None]
    matter: Counter[str | None]
    sub: Counter[str | None]
    sex: Counter[str | None]
    status: Counter[str | None]


def month_span(year: int, month: int) -> tuple[datetime, datetime]:
    """The first instant of a month in Phnom Penh, and that of the next one."""
    after = (year + 1, 1) if month == _DECEMBER else (year, month + 1)
    return datetime(year, month, 1, tzinfo=PHNOM_PENH), datetime(*after, 1, tzinfo=PHNOM_PENH)


def register(reader: Reader, year: int, month: int) -> tuple[RegisterLine, ...]:
    """The contacts of a month in the order they came."""
    first, after = month_span(year, month)
    case, person = _CASE.alias(), _PERSON.alias()
    found = sa.join(_CONTACT, case, _alive(case, _CONTACT.c.case), isouter=True)
    found = found.join(person, _alive(person, _CONTACT.c.person), isouter=True)
    query = (
        sa.select(
            _CONTACT.c.id,
            _CONTACT.c.received_at,
            case.c.number,
            _CONTACT.c.channel,
            sa.func.coalesce(case.c.matter, _CONTACT.c.matter).label("matter"),
            case.c.sub,
            person.c.sex,
            person.c.birth,
            _CONTACT.c.province,
            case.c.status,
        )
        .select_from(found)
        .where(_CONTACT.c.received_at >= first, _CONTACT.c.received_at < after, _CONTACT.c.deleted == 0)
        # A contact of the intake that went on at another office, or in a case, is counted there.
        .where(_CONTACT.c.passed_on.is_(None), sa.or_(case.c.id.is_(None), case.c.space_id == _CONTACT.c.space_id))
        .order_by(_CONTACT.c.received_at, _CONTACT.c.id)
    )
    return tuple(_line(row) for row in reader.connection.execute(query))


def counts(lines: tuple[RegisterLine, ...]) -> MonthCounts:
    """The counts of a register."""
    return MonthCounts(
        total=len(lines),
        channel=Counter(line.channel for line in lines),
        matter=Counter(line.matter for line in lines),
        sub=Counter(code for line in lines for code in (line.sub or (None,))),
        sex=Counter(line.sex for line in lines),
        status=Counter(line.status for line in lines),
    )


def _alive(table: Any, key: "sa.ColumnElement[Any]") -> "sa.ColumnElement[bool]":
    return sa.and_(table.c.id == key, table.c.deleted == 0)


def _line(row: Any) -> RegisterLine:
    values = row._asdict()
    values["sub"] = values["sub"] or ()
    return RegisterLine(**values)
