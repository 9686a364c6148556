# SPDX-License-Identifier: Apache-2.0
"""Names made without asking anybody: unique, without time where the hub looks, and safe against slips of the finger."""

import hashlib
import string
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.clock import Clock
from legalaid.domain.prisons import suggested_offices
from legalaid.errors import WrongCheckDigit, WrongValue
from legalaid.ids import (
    DeviceId,
    HumanNumber,
    NumberPrefix,
    SpaceKind,
    damm_digit,
    device_id,
    is_office_code,
    new_record_id,
    own_tag,
    parse_number,
    space_id,
)

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
DEVICE = DeviceId(bytes(range(16)))

# --- record, device and space ids ------------------------------------------------------------------------------------


def test_a_record_id_is_a_uuid_7_of_its_millisecond():
    made = new_record_id(Clock(lambda: NOW))
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == int(NOW.timestamp() * 1000)


def test_record_ids_of_one_millisecond_differ_and_later_ones_sort_behind():
    clock = Clock(lambda: NOW)
    ids = [new_record_id(clock) for _ in range(2000)]
    assert len(set(ids)) == 2000
    assert max(ids) < new_record_id(Clock(lambda: NOW + timedelta(milliseconds=1)))


def test_a_device_is_named_by_its_key():
    assert device_id(b"key") == hashlib.sha256(b"key").digest()[:16]
    assert device_id(b"key") != device_id(b"kez")


def test_a_space_is_named_by_maker_kind_and_nonce_alone():
    made = space_id(DEVICE, SpaceKind.CASE, bytes(16))
    assert len(made) == 16
    assert made == space_id(DEVICE, SpaceKind.CASE, bytes(16))
    others = {
        space_id(DeviceId(bytes(16)), SpaceKind.CASE, bytes(16)),
        *(space_id(DEVICE, kind, bytes(16)) for kind in SpaceKind if kind is not SpaceKind.CASE),
        space_id(DEVICE, SpaceKind.CASE, b"\x01" * 16),
    }
    assert made not in others
    assert len(others) == 8


def test_the_words_hashed_into_a_space_id_never_change():
    assert [kind.value for kind in SpaceKind] == ["org", "office", "intake", "case", "visit", "stats", "visit-identity"]
    assert space_id(DEVICE, SpaceKind.CASE, bytes(16)).hex() == "bb748c4ebb47504d67ba92dfe361a0ef"


@given(st.binary(min_size=16, max_size=16))
def test_a_device_alone_gives_itself_a_tag_from_500_on(device):
    assert 500 <= own_tag(DeviceId(device)) <= 999


def test_tags_of_their_own_are_spread_evenly():
    tags = [own_tag(device_id(str(number).encode())) for number in range(5000)]
    assert len(set(tags)) > 490


# --- human numbers ---------------------------------------------------------------------------------------------------

SAMPLE = [
    HumanNumber(NumberPrefix.CASE, office.code, year, tag, serial)
    for office in suggested_offices()
    for year, tag, serial in ((2026, 3, 41), (2027, 500, 1), (2030, 999, 9999), (2026, 77, 12345))
]


def test_the_number_of_the_handbook():
    number = HumanNumber(NumberPrefix.CASE, "BTB", 2026, 3, 41)
    assert str(number) == "BTB-2026-003-0041-3"
    assert parse_number(" btb-2026-003-0041-3 ") == number
    assert damm_digit("0720260030041") == 3


@pytest.mark.parametrize("prefix", NumberPrefix)
def test_a_prefix_tells_what_is_counted_and_leaves_the_digit_alone(prefix):
    number = HumanNumber(prefix, "CEN", 2026, 1, 7)
    assert str(number).startswith(f"{prefix}-CEN" if prefix else "CEN")
    assert parse_number(str(number)) == number
    assert number.check == HumanNumber(NumberPrefix.CASE, "CEN", 2026, 1, 7).check


@given(
    st.sampled_from(NumberPrefix),
    st.text(string.ascii_uppercase, min_size=3, max_size=3),
    st.integers(2000, 2199),
    st.integers(0, 999),
    st.integers(1, 10**7),
)
def test_a_number_reads_as_it_was_written(prefix, office, year, tag, serial):
    number = HumanNumber(prefix, office, year, tag, serial)
    assert parse_number(str(number)) == number


def digits_of(number: HumanNumber) -> list[int]:
    """Where the digits stand in the written number."""
    return [place for place, char in enumerate(str(number)) if char.isdigit()]


def is_caught(text: str) -> bool:
    try:
        parse_number(text)
    except (WrongCheckDigit, WrongValue):
        return True
    return False


def test_every_single_wrong_digit_is_caught():
    missed = [
        (written, wrong)
        for written in map(str, SAMPLE)
        for place in digits_of(parse_number(written))
        for digit in string.digits
        if digit != written[place] and not is_caught(wrong := f"{written[:place]}{digit}{written[place + 1 :]}")
    ]
    assert missed == []


def test_every_swap_of_neighbouring_digits_is_caught():
    missed = []
    for number in SAMPLE:
        written = str(number)
        for left, right in pairwise(digits_of(number)):
            if written[left] != written[right]:
                swapped = list(written)
                swapped[left], swapped[right] = written[right], written[left]
                if not is_caught("".join(swapped)):
                    missed.append(written)
    assert missed == []


def test_most_wrong_letters_are_caught_and_the_office_list_catches_more():
    known = {office.code for office in suggested_offices()}
    tried = caught = caught_by_list = 0
    for written in map(str, SAMPLE):
        for place in range(3):
            for letter in string.ascii_uppercase:
                wrong = f"{written[:place]}{letter}{written[place + 1 :]}"
                if wrong != written:
                    tried += 1
                    caught += is_caught(wrong)
                    caught_by_list += is_caught(wrong) or wrong[:3] not in known
    assert caught / tried > 0.89
    assert caught_by_list / tried > 0.99


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BTB",
        "BTB-2026-003-0041",
        "BTB-2026-003-041-3",
        "BTB-26-003-0041-3",
        "BT-2026-003-0041-3",
        "X-BTB-2026-003-0041-3",
        "BTB 2026 003 0041 3",
        "BTB-2026-003-0000-0",
        "BTB-២០២៦-003-0041-3",
        "BTB-2026-003-0041-3\n; DROP",
    ],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(WrongValue):
        parse_number(text)


def test_a_wrong_check_digit_has_its_own_error():
    with pytest.raises(WrongCheckDigit):
        parse_number("BTB-2026-003-0041-4")


@pytest.mark.parametrize(
    ("office", "year", "tag", "serial"),
    [("btb", 2026, 1, 1), ("BTBX", 2026, 1, 1), ("BTB", 2026, 1000, 1), ("BTB", 2026, 1, 0), ("BTB", 20260, 1, 1)],
)
def test_a_number_that_could_not_be_read_again_is_never_made(office, year, tag, serial):
    with pytest.raises(WrongValue):
        HumanNumber(NumberPrefix.CASE, office, year, tag, serial)


@pytest.mark.parametrize("code", ["btb", "BT", "BTBX", "B1B", "", "BTB\n", "ÀBC"])
def test_an_office_code_is_three_capital_letters(code):
    assert not is_office_code(code)
    assert is_office_code("BTB")
