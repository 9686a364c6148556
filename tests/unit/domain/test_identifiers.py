# SPDX-License-Identifier: Apache-2.0
"""Telephones and identity cards are read as far as they can be, and an odd one never stops the work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain.identifiers import Oddity, check_digit, read_id_card, read_phone
from legalaid.i18n import Language, text
from legalaid.khmer.digits import to_khmer


@pytest.mark.parametrize(
    ("typed", "e164"),
    [
        ("012 345 678", "+85512345678"),
        ("012345678", "+85512345678"),
        ("០១២ ៣៤៥ ៦៧៨", "+85512345678"),
        ("012 345 6789", "+855123456789"),
        ("096 123 4567", "+855961234567"),
        ("097 123 456", "+85597123456"),
        ("031 123 4567", "+855311234567"),
        ("088 123 4567", "+855881234567"),
        ("071 234 5678", "+855712345678"),
        ("+855 12 345 678", "+85512345678"),
        ("00855 12 345 678", "+85512345678"),
        ("00 855 12 345 678", "+85512345678"),
        ("(012) 345-678", "+85512345678"),
        ("012\u200b345\u200b678", "+85512345678"),
        ("012 345 678 (wife)", "+85512345678"),
        ("012 345 678 ប្រពន្ធ", "+85512345678"),
        ("+66 81 234 5678", "+66812345678"),
    ],
)
def test_a_telephone_is_read_however_it_was_written(typed, e164):
    phone = read_phone(typed)
    assert phone.typed == typed
    assert phone.e164 == e164
    assert phone.oddity in {None, Oddity.PHONE_UNUSUAL}


def test_a_landline_that_looks_unusual_is_still_read():
    phone = read_phone("023 123 456")
    assert (phone.e164, phone.oddity) == ("+85523123456", Oddity.PHONE_UNUSUAL)


@pytest.mark.parametrize(
    "typed", ["", "117", "1288", "1294", "ask her mother", "012", "012 345 678 / 096 123 4567", "0" * 40, "+", "()"]
)
def test_what_cannot_be_dialled_is_kept_as_typed(typed):
    phone = read_phone(typed)
    assert (phone.typed, phone.e164, phone.oddity) == (typed, None, Oddity.PHONE_UNREADABLE)


@given(st.text(max_size=60))
def test_no_text_stops_the_work(typed):
    assert read_phone(typed).typed == typed
    assert read_id_card(typed).number is not None


@given(st.integers(10_000_000, 99_999_999))
def test_khmer_digits_read_as_latin_ones(number):
    assert read_phone(to_khmer(f"0{number}")).e164 == read_phone(f"0{number}").e164


# --- identity cards --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    ["010123456", "010 123 456", "០១០ ១២៣ ៤៥៦", "010123456(01)", "010-123-456 (០១)", "0101234568", "០១០១២៣៤៥៦៨"],
)
def test_an_identity_card_is_nine_digits_however_it_was_written(typed):
    assert read_id_card(typed) == read_id_card("010123456")
    assert read_id_card(typed).number == "010123456"
    assert read_id_card(typed).oddity is None


@pytest.mark.parametrize("typed", ["12345", "N 0101234", "", "01012345678", "០១០"])
def test_another_length_asks_for_a_second_look(typed):
    assert read_id_card(typed).oddity is Oddity.ID_CARD_LENGTH


def test_what_is_no_card_number_is_kept_with_latin_digits():
    assert read_id_card(" N  ០១ ").number == "N 01"


@given(st.integers(0, 999_999_999), st.integers(0, 9))
def test_a_tenth_digit_must_fit_the_nine(number, last):
    digits = f"{number:09d}"
    read = read_id_card(f"{digits}{last}")
    fits = last == check_digit(digits)
    assert read.oddity is (None if fits else Oddity.ID_CARD_CHECK_DIGIT)
    assert read.number == (digits if fits else f"{digits}{last}")


def test_the_check_digit_is_that_of_icao_9303():
    assert check_digit("520727") == 3, "the example of Doc 9303 part 3"
    assert check_digit("740812") == 2
    assert check_digit("120415") == 9


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("oddity", Oddity)
def test_every_oddity_has_words(oddity, language):
    assert text(f"oddity.{oddity}", language)
