# SPDX-License-Identifier: Apache-2.0
"""A condition says the same however it is spaced, never runs anything, and is refused when it cannot be read."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain.answer_value import CountBySex
from legalaid.domain.condition import holds, parse, questions_of
from legalaid.domain.values import Money
from legalaid.limits import CONDITION_CHARACTERS, CONDITION_NESTING

ANSWERS = {
    "FOD04": "no",
    "MED05": "1",
    "GEN04": CountBySex(12, 340),
    "JUV01": CountBySex(None, 3),
    "FOD02": Decimal("3499.5"),
    "VOC": ("farming", "sewing"),
    "COST": Money(500, "KHR"),
}

TRUE = [
    "FOD04 = 'no'",
    "FOD04 != 'yes'",
    "FOD02 < 3500",
    "FOD02>=3499.5",
    "MED05 <= 1",
    "GEN04.female = 12",
    "GEN04 > 351",
    "GEN04.total = 352",
    "selected(VOC, 'sewing')",
    "not selected(VOC, 'cooking')",
    "COST = 500",
    "FOD04 = 'yes' or FOD02 < 3500 and MED05 = 1",
    "not (FOD04 = 'yes' or FOD02 > 3500)",
    "((FOD04 = 'no'))",
    "NEVER != 'asked'",
    "not NEVER = 'asked'",
    "selected(FOD04, 'no')",
]

FALSE = [
    "FOD04 = 'yes'",
    "FOD04 > 3",
    "FOD02 = 'no'",
    "JUV01 > 0",
    "VOC = 3",
    "VOC = 'sewing'",
    "JUV01.female > 0",
    "NEVER = ''",
    "NEVER < 5",
    "selected(NEVER, 'x')",
    "(FOD04 = 'yes' or FOD02 < 3500) and MED05 = 0",
]


@pytest.mark.parametrize("text", TRUE)
def test_it_holds(text):
    assert holds(parse(text), ANSWERS)


@pytest.mark.parametrize("text", FALSE)
def test_it_does_not_hold(text):
    assert not holds(parse(text), ANSWERS)


def test_it_names_the_questions_it_asks_about():
    assert questions_of(parse("not (A1 = 'x') and (B2.female > 3 or selected(C3, 'y'))")) == {"A1", "B2", "C3"}


MALFORMED = [
    "",
    "FOD04",
    "FOD04 =",
    "= 'no'",
    "FOD04 = no",
    "FOD04 = 'no",
    "FOD04 = 'no' and",
    "(FOD04 = 'no'",
    "FOD04 = 'no')",
    "selected(FOD04)",
    "selected('no', FOD04)",
    "__import__('os')",
    "FOD04 == 'no'",
    "1 = 1",
    "(" * (CONDITION_NESTING + 2) + "A = 1" + ")" * (CONDITION_NESTING + 2),
    "not " * (CONDITION_NESTING + 2) + "A = 1",
    "A = 1 or " * CONDITION_CHARACTERS + "A = 1",
]


@pytest.mark.parametrize("text", MALFORMED)
def test_what_cannot_be_read_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong, the caller names the question
        parse(text)


@given(st.text(st.sampled_from("AB1 .=<>!()',andornotselected"), max_size=60))
def test_any_text_is_read_or_refused(text):
    try:
        found = parse(text)
    except ValueError:
        return
    holds(found, {})
