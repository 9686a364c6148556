# SPDX-License-Identifier: Apache-2.0
"""Every value has one canonical form, and the form gives the value back."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.clock import from_milliseconds, to_milliseconds
from legalaid.domain.values import Kind, Money, PartialDate, Precision, decode, encode, from_wire, to_wire

DAYS = st.dates()
CODES = st.from_regex(r"[a-z][a-z0-9_.]{0,31}", fullmatch=True)


@st.composite
def partial_dates(draw) -> PartialDate:
    day, precision = draw(DAYS), draw(st.sampled_from(Precision))
    if precision is Precision.DAY:
        return PartialDate(day, precision)
    return PartialDate(day.replace(day=1) if precision is Precision.MONTH else day.replace(month=1, day=1), precision)


INSTANTS = st.integers(
    to_milliseconds(datetime(1, 1, 2, tzinfo=UTC)), to_milliseconds(datetime(9999, 12, 30, tzinfo=UTC))
)

VALUES = {
    Kind.TEXT: st.text(),
    Kind.CODE: CODES,
    Kind.FLAG: st.booleans(),
    Kind.NUMBER: st.integers(-(2**63), 2**63 - 1),
    Kind.RECORD: st.uuids(),
    Kind.RAW: st.binary(max_size=64),
    Kind.DAY: DAYS,
    Kind.PARTIAL: partial_dates(),
    Kind.INSTANT: INSTANTS.map(from_milliseconds),
    Kind.MONEY: st.builds(Money, st.integers(-(10**15), 10**15), st.sampled_from(["KHR", "USD", "THB"])),
    Kind.CODES: st.sets(CODES).map(lambda codes: tuple(sorted(codes))),
    Kind.TEXTS: st.lists(st.text()).map(tuple),
    Kind.NUMBERS: st.lists(st.integers(0, 999)).map(tuple),
    Kind.RECORDS: st.sets(st.uuids()).map(lambda records: tuple(sorted(records, key=lambda record: record.bytes))),
}


@pytest.mark.parametrize("kind", Kind)
@given(data=st.data())
def test_a_value_comes_back_from_its_bytes(kind, data):
    value = data.draw(VALUES[kind])
    wire = to_wire(kind, value)
    assert decode(encode(wire)) == wire
    again = from_wire(kind, decode(encode(wire)))
    assert again == value
    assert type(again) is type(value)
    assert encode(to_wire(kind, again)) == encode(wire)


@given(st.lists(CODES), st.lists(st.uuids()))
def test_sets_have_one_form_whatever_the_order_they_were_given_in(codes, records):
    assert to_wire(Kind.CODES, codes) == to_wire(Kind.CODES, [*reversed(codes), *codes])
    assert to_wire(Kind.RECORDS, records) == to_wire(Kind.RECORDS, [*reversed(records), *records])


def test_a_day_is_not_an_instant_and_keeps_its_iso_form():
    assert to_wire(Kind.DAY, date(2026, 1, 31)) == "2026-01-31"
    assert to_wire(Kind.PARTIAL, PartialDate.parse("1990-05")) == ["1990-05-01", "month"]
    assert to_wire(Kind.INSTANT, datetime(1970, 1, 1, 0, 0, 1, 999, tzinfo=UTC)) == 1000
    assert to_wire(Kind.MONEY, Money(150, "USD")) == [150, "USD"]


def test_nothing_stays_nothing():
    assert [from_wire(kind, to_wire(kind, None)) for kind in Kind] == [None] * len(Kind)


@pytest.mark.parametrize(
    ("kind", "wire"),
    [
        (Kind.TEXT, b"raw"),
        (Kind.CODE, 5),
        (Kind.FLAG, 1),
        (Kind.NUMBER, True),
        (Kind.NUMBER, "1"),
        (Kind.RECORD, b"short"),
        (Kind.RECORD, str(UUID(int=1))),
        (Kind.RAW, "text"),
        (Kind.DAY, "20260131"),
        (Kind.DAY, "2026-W05-6"),
        (Kind.DAY, "2026-02-30"),
        (Kind.DAY, 20260131),
        (Kind.PARTIAL, ["1990-05-02", "month"]),
        (Kind.PARTIAL, ["1990-05-02", "year"]),
        (Kind.PARTIAL, ["19900501", "month"]),
        (Kind.PARTIAL, ["1990-05-01", "decade"]),
        (Kind.PARTIAL, ["1990-05-01"]),
        (Kind.PARTIAL, "1990"),
        (Kind.INSTANT, 10**18),
        (Kind.INSTANT, -(10**18)),
        (Kind.INSTANT, "now"),
        (Kind.MONEY, [1, "riel"]),
        (Kind.MONEY, ["1", "KHR"]),
        (Kind.MONEY, [10**16, "KHR"]),
        (Kind.MONEY, [1]),
        (Kind.CODES, ["b", "a"]),
        (Kind.CODES, ["a", "a"]),
        (Kind.CODES, ["a", 1]),
        (Kind.TEXTS, "text"),
        (Kind.NUMBERS, [1, True]),
        (Kind.RECORDS, [UUID(int=2).bytes, UUID(int=1).bytes]),
        (Kind.RECORDS, [b"short"]),
    ],
)
def test_a_form_that_is_not_the_canonical_one_is_refused(kind, wire):
    with pytest.raises(ValueError):  # noqa: PT011 - the edge turns every one into its own error
        from_wire(kind, wire)


# --- bytes -----------------------------------------------------------------------------------------------------------


def test_maps_have_one_order():
    assert encode({2: "b", 1: {4: 1, 3: 2}}) == encode({1: {3: 2, 4: 1}, 2: "b"})


@pytest.mark.parametrize("wire", [1.5, [1.0], {1: float("nan")}])
def test_floats_have_no_canonical_form(wire):
    with pytest.raises(TypeError):
        encode(wire)


def test_integers_are_as_short_as_they_can_be():
    assert [len(encode(number)) for number in (0, 127, 128, 65_535, 65_536)] == [1, 1, 2, 3, 5]


@pytest.mark.parametrize("raw", [b"", b"\xc1", encode("a") + b"\x00", encode("abc")[:-1]])
def test_bytes_that_are_no_value_are_refused(raw):
    with pytest.raises(msgspec.DecodeError):
        decode(raw)


# --- partial dates ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "first", "last", "precision"),
    [
        ("1990-05-02", "1990-05-02", "1990-05-02", Precision.DAY),
        ("1990-5-2", "1990-05-02", "1990-05-02", Precision.DAY),
        ("1990-05", "1990-05-01", "1990-05-31", Precision.MONTH),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("1990-12", "1990-12-01", "1990-12-31", Precision.MONTH),
        ("9999-12", "9999-12-01", "9999-12-31", Precision.MONTH),
        ("1990", "1990-01-01", "1990-12-31", Precision.YEAR),
        ("~1990", "1990-01-01", "1990-12-31", Precision.ESTIMATE),
        (" ១៩៩០-០៥ ", "1990-05-01", "1990-05-31", Precision.MONTH),
    ],
)
def test_a_date_is_known_as_far_as_it_was_typed(typed, first, last, precision):
    read = PartialDate.parse(typed)
    assert (read.first.isoformat(), read.last.isoformat(), read.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "typed", ["", "90", "1990-", "1990-13", "1990-02-30", "~1990-05", "0000", "1990/05/02", "2.5.1990", "01990", "soon"]
)
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(ValueError):  # noqa: PT011 - the edge turns every one into its own error
        PartialDate.parse(typed)


@given(partial_dates())
def test_a_partial_date_is_shown_as_it_is_read(born):
    assert PartialDate.parse(str(born)) == born
    assert born.first <= born.last
    assert born.last - born.first < timedelta(days=366)


@pytest.mark.parametrize("precision", [Precision.MONTH, Precision.YEAR, Precision.ESTIMATE])
def test_a_span_has_one_name(precision):
    with pytest.raises(ValueError, match="first day"):
        PartialDate(date(1990, 5, 2), precision)
