# SPDX-License-Identifier: Apache-2.0
"""Which kinds of value can a field hold, and what is each one's single canonical form?

The canonical form is what the journal keeps, what digests are taken over and what other devices will receive:
MessagePack with shortest integers, map keys ascending, no floats and no extension types. Two encodings of one value
would be a defect, so a form is a function of the value and decoding it gives the value back.

| kind | Python | canonical |
|---|---|---|
| text, code | str | str |
| flag | bool | boolean |
| number | int | integer |
| record | UUID | 16 bytes |
| raw | bytes | bytes |
| day | date | `YYYY-MM-DD` |
| partial | PartialDate | [date, precision] |
| instant | aware datetime, ms | milliseconds since 1970 UTC |
| money | Money | [minor units, ISO 4217] |
| codes | tuple of str | sorted array |
| texts | tuple of str | array |
| numbers | tuple of int | array |
| records | tuple of UUID | sorted array of 16 bytes |
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from sys import intern
from typing import Any
from uuid import UUID

import msgspec

from legalaid.clock import from_milliseconds, to_milliseconds
from legalaid.khmer.digits import to_latin

Wire = None | bool | int | str | bytes | list[Any] | dict[int, Any]
"""A value in its canonical form, before it becomes bytes."""


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    CODE = "code"
    FLAG = "flag"
    NUMBER = "number"
    RECORD = "record"
    RAW = "raw"
    DAY = "day"
    PARTIAL = "partial"
    INSTANT = "instant"
    MONEY = "money"
    CODES = "codes"
    TEXTS = "texts"
    NUMBERS = "numbers"
    RECORDS = "records"


class Precision(StrEnum):
    """How much of a partial date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ESTIMATE = "estimate"


_PARTIAL = re.compile(r"(~?)(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, month or year, or an estimated year; `first` is the first day of its span.

    It is written `1990-05-02`, `1990-05`, `1990` or `~1990`, and shown only as precisely as it is known.
    """

    first: date
    precision: Precision

    def __post_init__(self) -> None:
        if self.precision is not Precision.DAY and self.first != self._start_of_span():
            raise ValueError("a span is named by its first day")

    def _start_of_span(self) -> date:
        return self.first.replace(day=1) if self.precision is Precision.MONTH else self.first.replace(month=1, day=1)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read the written form, in Khmer or Latin digits. Raises `ValueError`."""
        found = _PARTIAL.fullmatch(to_latin(text.strip()))
        if not found or (found[1] and found[3]):
            raise ValueError("not a partial date")
        first = date(int(found[2]), int(found[3] or 1), int(found[4] or 1))
        if found[1]:
            return cls(first, Precision.ESTIMATE)
        return cls(first, Precision.DAY if found[4] else Precision.MONTH if found[3] else Precision.YEAR)

    @property
    def last(self) -> date:
        """The last day of the span; an estimate spans its year."""
        if self.precision is Precision.DAY:
            return self.first
        if self.precision is Precision.MONTH:
            return self.first.replace(day=monthrange(self.first.year, self.first.month)[1])
        return date(self.first.year, 12, 31)

    def __str__(self) -> str:
        if self.precision is Precision.DAY:
            return self.first.isoformat()
        if self.precision is Precision.MONTH:
            return self.first.isoformat()[:7]
        return f"{'~' if self.precision is Precision.ESTIMATE else ''}{self.first.year:04d}"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (riel, US cents) and its ISO 4217 code; totals are never converted."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if not _CURRENCY.fullmatch(self.currency) or abs(self.minor) > _MOST_MONEY:
            raise ValueError("not an amount of money")


_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
_MOST_MONEY = 10**15
"""Beyond every sum of this work, and still an exact whole number in a spreadsheet."""


def to_wire(kind: Kind, value: Any) -> Wire:
    """The canonical form of a field's value; None stays None."""
    return None if value is None else _TO_WIRE[kind](value)


def from_wire(kind: Kind, wire: Any) -> Any:
    """The value of a canonical form. Raises `ValueError` where the form is not the canonical one of its kind."""
    if wire is None:
        return None
    _check_shape(kind, wire)
    try:
        value = _FROM_WIRE[kind](wire)
    except OverflowError:
        raise ValueError("beyond the years of a calendar") from None
    if kind in _SEVERAL_FORMS and _TO_WIRE[kind](value) != wire:
        raise ValueError(f"not the canonical form of a {kind}")
    return value


_SEVERAL_FORMS = frozenset({Kind.DAY, Kind.PARTIAL, Kind.CODES, Kind.RECORDS})
"""Kinds whose readers also take forms that `to_wire` never writes: 20260131 for a day, codes out of order."""


def _same(value: Any) -> Any:
    return value


_TO_WIRE: dict[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: str,
    Kind.CODE: str,
    Kind.FLAG: bool,
    Kind.NUMBER: int,
    Kind.RECORD: lambda value: value.bytes,
    Kind.RAW: bytes,
    Kind.DAY: date.isoformat,
    Kind.PARTIAL: lambda value: [value.first.isoformat(), str(value.precision)],
    Kind.INSTANT: to_milliseconds,
    Kind.MONEY: lambda value: [value.minor, value.currency],
    Kind.CODES: lambda value: sorted({str(code) for code in value}),
    Kind.TEXTS: list,
    Kind.NUMBERS: list,
    Kind.RECORDS: lambda value: sorted({record.bytes for record in value}),
}

_FROM_WIRE: dict[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: _same,
    Kind.CODE: lambda wire: intern(str(wire)),  # a list of 100,000 cases holds each code once
    Kind.FLAG: _same,
    Kind.NUMBER: _same,
    Kind.RECORD: lambda wire: UUID(bytes=wire),
    Kind.RAW: _same,
    Kind.DAY: date.fromisoformat,
    Kind.PARTIAL: lambda wire: PartialDate(date.fromisoformat(wire[0]), Precision(wire[1])),
    Kind.INSTANT: from_milliseconds,
    Kind.MONEY: lambda wire: Money(wire[0], wire[1]),
    Kind.CODES: tuple,
    Kind.TEXTS: tuple,
    Kind.NUMBERS: tuple,
    Kind.RECORDS: lambda wire: tuple(UUID(bytes=raw) for raw in wire),
}

_SHAPES: dict[Kind, tuple[type, type | None]] = {
    Kind.TEXT: (str, None),
    Kind.CODE: (str, None),
    Kind.FLAG: (bool, None),
    Kind.NUMBER: (int, None),
    Kind.RECORD: (bytes, None),
    Kind.RAW: (bytes, None),
    Kind.DAY: (str, None),
    Kind.PARTIAL: (list, str),
    Kind.INSTANT: (int, None),
    Kind.MONEY: (list, None),
    Kind.CODES: (list, str),
    Kind.TEXTS: (list, str),
    Kind.NUMBERS: (list, int),
    Kind.RECORDS: (list, bytes),
}


def _check_shape(kind: Kind, wire: Any) -> None:
    outer, inner = _SHAPES[kind]
    fits: bool = type(wire) is outer
    if fits and outer is list:  # most are none
        fits = inner is None or all(type(part) is inner for part in wire)
        if kind in {Kind.PARTIAL, Kind.MONEY}:
            fits = fits and len(wire) == 2  # noqa: PLR2004
        if kind is Kind.MONEY:
            fits = fits and type(wire[0]) is int and type(wire[1]) is str
    if not fits:
        raise ValueError(f"not the canonical form of a {kind}")


_ENCODER = msgspec.msgpack.Encoder()


def encode(wire: Wire) -> bytes:
    """The bytes of a canonical form; map keys are put in ascending order at every level."""
    return _ENCODER.encode(_ordered(wire))


def decode(raw: bytes) -> Any:
    """The canonical form in these bytes. Raises `msgspec.DecodeError`."""
    return msgspec.msgpack.decode(raw)


_PLAIN = frozenset({type(None), bool, int, str, bytes})
"""Most values are of these very types, and this is asked for each one."""


def _ordered(wire: Any) -> Any:
    if type(wire) in _PLAIN:
        return wire
    if isinstance(wire, dict):
        return {key: part if type(part := wire[key]) in _PLAIN else _ordered(part) for key in sorted(wire)}
    if isinstance(wire, list | tuple):
        return [part if type(part) in _PLAIN else _ordered(part) for part in wire]
    if isinstance(wire, int | str | bytes):
        return wire
    raise TypeError("floats, times and extensions have no canonical form")
