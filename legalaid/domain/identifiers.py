# SPDX-License-Identifier: Apache-2.0
"""Which telephone or identity card is meant by what was typed, and does it look odd?

Nothing here ever blocks saving: what was typed is kept, and an `Oddity` asks for a second look. Khmer and Latin digits
are read alike; Latin ones are stored.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from legalaid.khmer.digits import to_latin

REGION = "KH"
"""Where a number without a country code is dialled."""


class Oddity(StrEnum):
    """Why a number deserves a second look; its words stand under `oddity` in the locale files."""

    PHONE_UNREADABLE = "phone_unreadable"
    PHONE_UNUSUAL = "phone_unusual"
    ID_CARD_LENGTH = "id_card_length"
    ID_CARD_CHECK_DIGIT = "id_card_check_digit"


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone as typed, and in E.164 where it can be read as one."""

    typed: str
    e164: str | None
    oddity: Oddity | None = None


@dataclass(frozen=True, slots=True)
class IdCard:
    """The number of a Khmer nationality identity card: nine digits where it can be read as one, else as typed."""

    number: str
    oddity: Oddity | None = None


def read_phone(typed: str) -> Phone:
    """The telephone that was typed.

    Some real landlines count as unusual (023 and six digits) and still get their E.164; a short code (117) has none.
    """
    import phonenumbers  # noqa: PLC0415 - its tables take a tenth of a second, paid only where a number is read

    try:
        number = phonenumbers.parse(_dialled(typed), REGION)
    except phonenumbers.NumberParseException:
        return Phone(typed, None, Oddity.PHONE_UNREADABLE)
    if not phonenumbers.is_possible_number(number):
        return Phone(typed, None, Oddity.PHONE_UNREADABLE)
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Phone(typed, e164, None if phonenumbers.is_valid_number(number) else Oddity.PHONE_UNUSUAL)


_BRACKETED = re.compile(r"\([^)]*\)\s*$")
_HOME_PREFIX = re.compile(r"^\s*00\s*855")
_TRAILING_WORDS = re.compile(r"[^0-9]+$")


def _dialled(typed: str) -> str:
    """The digits to dial: without a remark behind them, which would be read as letters on keys.

    00855 is a home number to those who type it; phonenumbers takes 008 for a carrier and 55 for Brazil.
    """
    plain = _TRAILING_WORDS.sub("", _BRACKETED.sub("", to_latin(typed)))
    return _HOME_PREFIX.sub("+855", plain, count=1)


_ID_CARD = re.compile(r"([0-9]{9})([0-9]?)")
_SEPARATORS = re.compile(r"[\s.\-\u200b]")


def read_id_card(typed: str) -> IdCard:
    """The identity card number that was typed: nine digits, its check digit if given, a suffix in brackets dropped."""
    digits = _SEPARATORS.sub("", _BRACKETED.sub("", to_latin(typed)))
    found = _ID_CARD.fullmatch(digits)
    if not found:
        return IdCard(" ".join(to_latin(typed).split()), Oddity.ID_CARD_LENGTH)
    number, check = found.groups()
    if check and int(check) != check_digit(number):
        return IdCard(digits, Oddity.ID_CARD_CHECK_DIGIT)
    return IdCard(number)


def check_digit(digits: str) -> int:
    """The check digit of ICAO Doc 9303 part 3: weights 7, 3, 1 over the digits, modulo 10.

    That the card carries it was read on one public specimen only.
    """
    return sum(int(digit) * (7, 3, 1)[place % 3] for place, digit in enumerate(digits)) % 10
