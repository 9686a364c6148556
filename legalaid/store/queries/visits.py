# SPDX-License-Identifier: Apache-2.0
"""What is asked over many visits at once: the last answers, a question through the years, what is overdue?

Plain columns, no records: a place visited for years has tens of thousands of answers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from legalaid.domain.record import restore
from legalaid.domain.visit import Population, VisitStatus
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES

_VISIT, _ANSWER, _POPULATION = TABLES["visit"].c, TABLES["answer"].c, TABLES["population"].c
_RECOMMENDATION = TABLES["recommendation"].c

LOOK_BACK = 5
"""Visits of one place in which an earlier answer is looked for."""


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A visit in a list."""

    id: UUID
    number: str
    facility: str
    start_on: date
    type: str | None
    access: str | None
    status: str
    template: str
    template_version: str
    answers: int
    findings: int
    recommendations: int


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """What a question was answered at an earlier visit."""

    number: str
    start_on: date
    value: str


@dataclass(frozen=True, slots=True)
class Point:
    """One answer on the line of a question through the years."""

    facility: str
    number: str
    start_on: date
    template_version: str
    question: str
    value: str


def visit_lines(reader: Reader, facility: str | None = None) -> tuple[VisitLine, ...]:
    """Visits, newest first; of one place if it is named."""
    columns = [_VISIT[name] for name in VisitLine.__dataclass_fields__ if name in _VISIT]
    counts = [_count(name) for name in ("answer", "finding", "recommendation")]
    query = sa.select(*columns, *counts).where(_VISIT.deleted == 0)
    if facility is not None:
        query = query.where(_VISIT.facility == facility)
    rows = reader.connection.execute(query.order_by(_VISIT.start_on.desc(), _VISIT.local_id.desc()))
    return tuple(VisitLine(*row) for row in rows)


def _count(table: str) -> "sa.ScalarSelect[int]":
    rows = TABLES[table].c
    living = sa.select(sa.func.count()).where(rows.visit == _VISIT.id, rows.deleted == 0)
    if table == "answer":
        living = living.where(sa.or_(rows.value.is_not(None), rows.not_assessed.is_not(None)))
    return living.scalar_subquery()


def earlier_answers(reader: Reader, facility: str, *, before: date, besides: UUID) -> dict[str, EarlierAnswer]:
    """The latest answer to each question at the place's visits before that day, by question."""
    took_place = _VISIT.status.not_in([VisitStatus.PLANNED, VisitStatus.CANCELLED])
    recent = (
        sa.select(_VISIT.id, _VISIT.number, _VISIT.start_on)
        .where(_VISIT.facility == facility, _VISIT.start_on <= before, _VISIT.id != besides, _VISIT.deleted == 0)
        .where(took_place)
        .order_by(_VISIT.start_on.desc(), _VISIT.local_id.desc())
        .limit(LOOK_BACK)
    ).subquery()
    query = sa.select(_ANSWER.question, recent.c.number, recent.c.start_on, _ANSWER.value).join_from(
        recent, TABLES["answer"], _ANSWER.visit == recent.c.id
    )
    query = query.where(_ANSWER.deleted == 0, _ANSWER.value.is_not(None))
    found: dict[str, EarlierAnswer] = {}
    for question, number, day, value in reader.connection.execute(query.order_by(recent.c.start_on)):
        found[question] = EarlierAnswer(number, day, value)
    return found


def trend(reader: Reader, questions: Iterable[str], facility: str | None = None) -> tuple[Point, ...]:
    """What these questions were answered at every visit that took place, oldest first, whatever the version."""
    columns = (_VISIT.facility, _VISIT.number, _VISIT.start_on, _VISIT.template_version)
    query = (
        sa.select(*columns, _ANSWER.question, _ANSWER.value)
        .join_from(TABLES["answer"], TABLES["visit"], _ANSWER.visit == _VISIT.id)
        .where(_ANSWER.question.in_(list(questions)), _ANSWER.value.is_not(None), _ANSWER.deleted == 0)
        .where(_VISIT.deleted == 0, _VISIT.status.not_in([VisitStatus.PLANNED, VisitStatus.CANCELLED]))
    )
    if facility is not None:
        query = query.where(_VISIT.facility == facility)
    rows = reader.connection.execute(query.order_by(_VISIT.start_on, _VISIT.number))
    return tuple(Point(*row) for row in rows)


def populations_of(reader: Reader, facility: str) -> Iterator[tuple[str, date, Population]]:
    """Every population of a place with its visit's number and day, oldest first."""
    columns = [_POPULATION[name] for name in ("id", "space_id", *Population.table.by_name)]
    query = (
        sa.select(_VISIT.number, _VISIT.start_on, *columns)
        .join_from(TABLES["population"], TABLES["visit"], _POPULATION.visit == _VISIT.id)
        .where(_VISIT.facility == facility, _POPULATION.deleted == 0, _VISIT.deleted == 0)
        .order_by(_VISIT.start_on, _VISIT.number, _POPULATION.source)
    )
    for number, day, *values in reader.connection.execute(query):
        named = dict(zip((column.name for column in columns), values, strict=True))
        yield number, day, restore(Population, named)


def recommendations_of(reader: Reader, facility: str | None = None) -> tuple[UUID, ...]:
    """The recommendations made to a place, or all of them, oldest visit first."""
    query = sa.select(_RECOMMENDATION.id).join_from(
        TABLES["recommendation"], TABLES["visit"], _RECOMMENDATION.visit == _VISIT.id
    )
    query = query.where(_RECOMMENDATION.deleted == 0, _VISIT.deleted == 0)
    return _in_order(reader, query, facility)


def unsettled_recommendations(reader: Reader, facility: str | None = None) -> tuple[UUID, ...]:
    """Those that were issued and that the last check which could tell did not find done in full."""
    checked = TABLES["verification"].c
    last_seen = (
        sa.select(checked.result)
        .where(checked.recommendation == _RECOMMENDATION.id, checked.deleted == 0, checked.result != "cannot_tell")
        .order_by(checked.verified_on.desc(), checked.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = sa.select(_RECOMMENDATION.id).join_from(
        TABLES["recommendation"], TABLES["visit"], _RECOMMENDATION.visit == _VISIT.id
    )
    query = query.where(_RECOMMENDATION.deleted == 0, _VISIT.deleted == 0, _RECOMMENDATION.issued_on.is_not(None))
    return _in_order(reader, query.where(sa.func.coalesce(last_seen, "") != "full"), facility)


def _in_order(reader: Reader, query: "sa.Select[Any]", facility: str | None) -> tuple[UUID, ...]:
    if facility is not None:
        query = query.where(_VISIT.facility == facility)
    ordered = query.order_by(_VISIT.start_on, _VISIT.number, _RECOMMENDATION.no, _RECOMMENDATION.local_id)
    return tuple(reader.connection.execute(ordered).scalars())


# --- what comes back -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding among all that were ever made."""

    facility: str
    visit: UUID
    number: str
    id: UUID
    no: int
    questions: tuple[str, ...]
    text_km: str | None
    text_en: str | None
    severity: str | None
    repeats: UUID | None


@dataclass(frozen=True, slots=True)
class RecheckRow:
    """Somebody to be seen again because of the risk of reprisals; by pseudonym."""

    interview: UUID
    facility: str
    number: str
    pseudonym: str
    due: date
    risk: str | None


def finding_rows(reader: Reader, facility: str | None = None) -> tuple[FindingRow, ...]:
    """Every finding of a visit that took place, or of one place; by place, oldest visit first."""
    found = TABLES["finding"].c
    columns = (found.id, found.no, found.questions, found.text_km, found.text_en, found.severity, found.repeats)
    query = (
        sa.select(_VISIT.facility, _VISIT.id.label("visit"), _VISIT.number, *columns)
        .join_from(TABLES["finding"], TABLES["visit"], found.visit == _VISIT.id)
        .where(found.deleted == 0, _VISIT.deleted == 0, _VISIT.status != VisitStatus.CANCELLED)
        .order_by(_VISIT.facility, _VISIT.start_on, _VISIT.number, found.no)
    )
    if facility is not None:
        query = query.where(_VISIT.facility == facility)
    return tuple(FindingRow(**row._asdict()) for row in reader.connection.execute(query))


def rechecks(reader: Reader, *, by: date | None = None, facility: str | None = None) -> tuple[RecheckRow, ...]:
    """Who is to be seen again and was not yet: by a day, at a place, or at all; the earliest first."""
    talk = TABLES["interview"].c
    query = (
        sa.select(talk.id, _VISIT.facility, _VISIT.number, talk.pseudonym, talk.recheck_on, talk.reprisal_risk)
        .join_from(TABLES["interview"], TABLES["visit"], talk.visit == _VISIT.id)
        .where(talk.deleted == 0, _VISIT.deleted == 0, talk.recheck_on.is_not(None), talk.rechecked_on.is_(None))
        .order_by(talk.recheck_on, talk.local_id)
    )
    if by is not None:
        query = query.where(talk.recheck_on <= by)
    if facility is not None:
        query = query.where(_VISIT.facility == facility)
    return tuple(RecheckRow(*row) for row in reader.connection.execute(query))
