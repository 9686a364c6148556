# SPDX-License-Identifier: Apache-2.0
"""One value has one text, and a reader takes no other."""

import json
from typing import Annotated

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.crypto import canonical
from legalaid.crypto.canonical import NotCanonical

ascii_text = st.text(st.characters(max_codepoint=127))
values = st.recursive(
    ascii_text | st.integers(-(2**63), 2**63 - 1),
    lambda inner: st.lists(inner) | st.dictionaries(ascii_text, inner),
    max_leaves=20,
)


class Pair(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    number: int
    raw: Annotated[bytes, msgspec.Meta(max_length=4)] = b""


@given(values)
def test_the_text_is_what_a_plain_json_writer_with_sorted_keys_gives(value):
    plain = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    text = canonical.encode(value)
    assert text.isascii()
    assert json.loads(text) == json.loads(plain)
    assert canonical.encode(json.loads(text)) == text


@pytest.mark.parametrize("value", [1.0, True, None, "ខ្មែរ", {"ក": 1}, {1: 1}, [1.5], {"a": [None]}, b"raw", {"a"}])
def test_what_has_no_one_text_is_refused(value):
    with pytest.raises(NotCanonical):
        canonical.encode(value)


def test_keys_are_sorted_and_nothing_stands_between():
    assert canonical.encode({"b": [1, "x"], "a": {"z": 0}}) == b'{"a":{"z":0},"b":[1,"x"]}'


def test_a_record_comes_back():
    pair = Pair("one", 2, b"\xff\x00")
    assert canonical.encode_record(pair) == b'{"name":"one","number":2,"raw":"/wA="}'
    assert canonical.encode_record(pair, without="number") == b'{"name":"one","raw":"/wA="}'
    assert canonical.decode_record(canonical.encode_record(pair), Pair) == pair


@pytest.mark.parametrize(
    "text",
    [
        b'{"name":"a","number":2,"raw":""} ',
        b'{"name": "a","number":2,"raw":""}',
        b'{"number":2,"name":"a","raw":""}',
        b'{"name":"a","number":2.0,"raw":""}',
        b'{"name":"a","number":2e0,"raw":""}',
        b'{"name":"a","number":1,"number":2,"raw":""}',
        b'{"name":"\\u0061","number":2,"raw":""}',
        b'{"name":"a","number":2}',
        b'{"name":"a","number":2,"raw":"","more":1}',
        b'{"name":"a","number":2,"raw":"/wB="}',
        b'{"name":"a","number":2,"raw":"AAAAAAAA"}',
        b'{"name":"a","number":true,"raw":""}',
        b"[]",
        b"",
        b"\xff",
        b'{"name":"\xff","number":2,"raw":""}',
    ],
)
def test_a_second_text_for_the_same_record_is_refused(text):
    with pytest.raises(NotCanonical):
        canonical.decode_record(text, Pair)
