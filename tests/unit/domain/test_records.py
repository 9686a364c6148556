# SPDX-License-Identifier: Apache-2.0
"""Record classes and the field registry describe the same tables, and no question has an answer before it is asked."""

from datetime import UTC, date, datetime
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest

from legalaid.domain import vocabulary
from legalaid.domain.case import Urgency
from legalaid.domain.field import PLACE, field_values, registers_of
from legalaid.domain.fields import TABLES
from legalaid.domain.office import OfficeCode
from legalaid.domain.record import (
    Code,
    Codes,
    Count,
    Instant,
    Line,
    Lines,
    Narrative,
    Partial,
    Record,
    build,
    restore,
)
from legalaid.domain.records import RECORDS
from legalaid.domain.values import Kind, Money, PartialDate, decode, encode

KINDS: dict[Any, Kind] = {
    Line: Kind.TEXT,
    Narrative: Kind.TEXT,
    Code: Kind.CODE,
    OfficeCode: Kind.CODE,
    Codes: Kind.CODES,
    Lines: Kind.TEXTS,
    Partial: Kind.PARTIAL,
    Instant: Kind.INSTANT,
    Count: Kind.NUMBER,
    Urgency: Kind.NUMBER,
    tuple[Count, ...]: Kind.NUMBERS,
    tuple[UUID, ...]: Kind.RECORDS,
    bool: Kind.FLAG,
    date: Kind.DAY,
    UUID: Kind.RECORD,
    bytes: Kind.RAW,
    Money: Kind.MONEY,
}

ANSWERS = {
    Kind.TEXT: "text",
    Kind.FLAG: True,
    Kind.NUMBER: 1,
    Kind.RECORD: UUID(int=7),
    Kind.RAW: b"raw",
    Kind.DAY: date(2026, 1, 31),
    Kind.PARTIAL: PartialDate.parse("1990-05"),
    Kind.INSTANT: datetime(2026, 1, 31, 9, tzinfo=UTC),
    Kind.MONEY: Money(400_000, "KHR"),
    Kind.TEXTS: ("one", "two"),
    Kind.NUMBERS: (1, 2),
    Kind.RECORDS: (UUID(int=7), UUID(int=8)),
}

CODES = {PLACE: "0203", None: "BTB"}
"""Codes that stand in no vocabulary of ours: places and office letters."""

OWN = {"id", "space_id"}
every_record = pytest.mark.parametrize("kind", RECORDS.values(), ids=RECORDS)


def answer(spec) -> Any:
    if spec.kind in {Kind.CODE, Kind.CODES}:
        code = CODES[spec.vocabulary] if spec.vocabulary in CODES else min(vocabulary.codes(spec.vocabulary))
        return (code,) if spec.kind is Kind.CODES else code
    return ANSWERS[spec.kind]


def new(kind: type[Record], *, everything: bool = False) -> Record:
    """A record with what must be there, or with every field answered."""
    answers = {
        spec.name: answer(spec)
        for spec in kind.table.fields
        if everything or kind.model_fields[spec.name].is_required()
    }
    return build(kind, id=UUID(int=1), space_id=bytes(16), **answers)


def test_every_table_has_its_record():
    assert set(RECORDS) == set(TABLES)
    assert all(RECORDS[name].table is table for name, table in TABLES.items())


@every_record
def test_a_record_has_the_fields_of_its_table_in_their_kinds(kind: type[Record]):
    declared = {
        name: hint for name, hint in get_type_hints(kind, include_extras=True).items() if name in kind.model_fields
    }
    assert set(declared) - OWN == set(kind.table.by_name)
    for name, hint in declared.items():
        if name not in OWN:
            assert KINDS[_without_none(hint)] is kind.table.by_name[name].kind, name


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in {Union, UnionType}:
        (kept,) = [part for part in get_args(hint) if part is not NoneType]
        return kept
    return hint


# What the program itself knows when a row is made. Nothing a person is asked stands here.
KNOWN_FROM_THE_START = {
    "sensitivity": "normal",
    "advice.version": 1,
    "letter.needs_handing": True,
    "person_phone.position": 0,
}


@every_record
def test_no_field_is_answered_before_it_is_asked(kind: type[Record]):
    record = new(kind)
    for spec in kind.table.fields:
        if not kind.model_fields[spec.name].is_required():
            known = KNOWN_FROM_THE_START.get(f"{kind.table.name}.{spec.name}", KNOWN_FROM_THE_START.get(spec.name))
            assert getattr(record, spec.name) in (known, ()), spec.name


@pytest.mark.parametrize("name", ["person", "person_identity", "person_sensitive"])
def test_nothing_about_a_person_must_be_said(name):
    record = new(RECORDS[name])
    said = {key for key, value in record.values().items() if value not in (None, ())}
    assert said <= {"sensitivity", "person"}


@every_record
def test_a_full_record_comes_back_from_its_registers(kind: type[Record]):
    record = new(kind, everything=True)
    values = {}
    for no, wire in registers_of(kind.table, record.values()).items():
        values |= field_values(kind.table, no, decode(encode(wire)))
    again = restore(kind, {"id": record.id, "space_id": record.space_id, **values})
    assert again == record
