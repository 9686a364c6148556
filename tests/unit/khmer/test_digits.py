# SPDX-License-Identifier: Apache-2.0
"""Numbers are typed with either kind of digits and shown with the right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.khmer.digits import group_number, parse_int, to_khmer, to_latin


@given(st.integers(min_value=-(10**18) + 1, max_value=10**18 - 1))
def test_numbers_come_back_from_either_kind_of_digits(number):
    assert to_latin(to_khmer(number)) == str(number)
    assert parse_int(to_khmer(number)) == parse_int(str(number)) == number


def test_only_digits_change():
    assert to_khmer("LA-2026 ខែ") == "LA-២០២៦ ខែ"
    assert to_latin("០១២ 345 ៗ") == "012 345 ៗ"


def test_thousands_are_set_apart_as_each_language_does():
    assert group_number(1_250_000, khmer=True) == "១.២៥០.០០០"
    assert group_number(1_250_000, khmer=False) == "1,250,000"
    assert group_number(-999, khmer=True) == "-៩៩៩"


def test_mixed_digits_and_blanks_around_are_read():
    assert parse_int(" ១2៣ ") == 123
    assert parse_int("007") == 7


@pytest.mark.parametrize("text", ["", "-", "1_2", "1 2", "1,250", "1.0", "+1", "٣", "１", "²", "៱", "ក", "9" * 19])
def test_what_is_no_plain_number_is_refused(text):
    assert parse_int(text) is None
