# SPDX-License-Identifier: Apache-2.0
"""A recovery code survives paper, handwriting and a hurried typist."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.crypto import recovery_code
from legalaid.errors import BadRecoveryGroups

secrets = st.binary(min_size=16, max_size=16)
SECRET = bytes.fromhex("00010203fffefdfc1020304050607080")
CODE = "000011-005665-720874-715220-045408-135872-226336-316800"


def bad_groups(text):
    with pytest.raises(BadRecoveryGroups) as refusal:
        recovery_code.parse(text)
    return refusal.value.facts["groups"]


@given(secrets, st.booleans())
def test_there_and_back_in_both_digits(secret, khmer):
    code = recovery_code.encode(secret, khmer=khmer)
    assert recovery_code.parse(code) == secret
    assert recovery_code.parse(code.replace("-", "")) == secret


def test_the_printed_form():
    assert recovery_code.encode(SECRET) == CODE
    assert recovery_code.encode(SECRET, khmer=True).startswith("០០០០១១-០០៥៦៦៥-")


@pytest.mark.parametrize(
    "typed",
    [
        CODE.replace("-", " "),
        CODE.replace("-", "\u2013"),
        CODE.replace("-", "\u200b"),
        CODE.replace("-", "\u00a0 - "),
        CODE.replace("-", "\n"),
        "  " + CODE + "\r\n",
        "០០០០១១ 005665 ៧២០៨៧៤ 715220 045408 135872 226336 316800",
        CODE.replace("-", "")[:9] + " " + CODE.replace("-", "")[9:],
    ],
)
def test_blanks_dashes_invisible_marks_and_mixed_digits_do_not_matter(typed):
    assert recovery_code.parse(typed) == SECRET


def test_twenty_thousand_wrong_digits_and_swaps_are_all_noticed():
    rng = random.Random(20_000)  # noqa: S311 - examples, not secrets
    wrong = missed = 0
    while wrong < 20_000:
        group = f"{rng.randrange(65_536) * 11:06d}"
        at = rng.randrange(6)
        changed = group[:at] + str(rng.randrange(10)) + group[at + 1 :]
        at = rng.randrange(5)
        swapped = group[:at] + group[at + 1] + group[at] + group[at + 2 :]
        for mistake in {changed, swapped} - {group}:
            wrong += 1
            missed += recovery_code.is_group(mistake)
    assert missed == 0


def test_bad_groups_are_named():
    assert bad_groups(CODE.replace("005665", "005666")) == "2"
    assert bad_groups(CODE.replace("005665", "00566").replace("316800", "316801")) == "2, 8"
    assert bad_groups(CODE.replace("720874", "72O874")) == "3"
    assert bad_groups(CODE.replace("720874", "720896")) == "3"
    assert bad_groups("") == "1, 2, 3, 4, 5, 6, 7, 8"
    assert bad_groups(CODE[:20]) == "4, 5, 6, 7, 8"
    assert bad_groups(CODE + "-000011") == "9"


@pytest.mark.parametrize("group", ["0_0011", " 00011", "+00011", "٠٠٠٠١١", "000011 ", "00001", "0000110", "", "00001¹"])
def test_what_int_alone_would_take_is_no_group(group):
    assert not recovery_code.is_group(group)


def test_every_group_of_a_code_is_one():
    assert all(map(recovery_code.is_group, recovery_code.split(CODE)))
