# SPDX-License-Identifier: Apache-2.0
"""Are heads small, read by older and newer versions, and refused when they are none?"""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.sync.heads import Answer, Ask, AskHeld, BadHead, Page, decode, encode, packed, unpacked

ASK = Ask(most=65_536, history=b"h" * 16, cursor=70_000)


def test_an_ask_is_small_and_comes_back():
    assert decode(encode(ASK), Ask) == ASK
    assert len(encode(ASK)) == 35


def test_keys_of_a_newer_version_are_passed_over_and_old_defaults_hold():
    assert decode(msgspec.msgpack.encode({"m": 5, "zz": [1, {"y": None}]}), Ask) == Ask(most=5)
    assert decode(msgspec.msgpack.encode({}), AskHeld) == AskHeld()


@pytest.mark.parametrize(
    "wrong", [{"m": -1}, {"m": "5"}, {"m": 2**64 - 1}, {"c": 1}, [1], {"m": 1, "c": 1.5}, {"m": None}]
)
def test_a_head_of_another_shape_is_refused(wrong):
    with pytest.raises(BadHead):
        decode(msgspec.msgpack.encode(wrong), Ask)


@given(rest=st.binary(max_size=100))
def test_an_answer_is_its_head_and_the_rest(rest):
    page = Page(cursor=7, more=True)
    assert unpacked(packed(page, rest), Page) == (page, rest)


@given(raw=st.binary(max_size=60))
def test_any_other_bytes_are_no_answer(raw):
    try:
        unpacked(raw, Answer)
    except BadHead:
        return
    pytest.fail("no random bytes have all the keys")


def test_an_answer_that_was_cut_in_its_head_is_refused():
    whole = packed(ASK)
    for length in range(len(whole)):
        with pytest.raises(BadHead):
            unpacked(whole[:length], Ask)
