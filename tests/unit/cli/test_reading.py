# SPDX-License-Identifier: Apache-2.0
"""Is JSON read strictly, and a file never beyond its limit?"""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid import limits
from legalaid.cli import reading
from legalaid.errors import FileTooLarge, FileUnreadable, MalformedDocument, TextTooLong, WrongCommand, WrongValue

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES, st.booleans())
def test_what_was_written_is_what_is_read(value, plain):
    assert reading.parse_json(json.dumps(value, ensure_ascii=plain).encode()) == value


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", 1),
        (b"{", 1),
        (b'{"a": 1,}', 1),
        (b'{"a": 1, "a": 1}', 1),
        (b'{"a": {"b": 1, "b": 2}}', 1),
        (b'{"a": NaN}', 1),
        (b'{"a": -Infinity}', 1),
        (b'{"a": "\\ud800"}', 1),
        (b'{"\\udfff": 1}', 1),
        (b'{"a": "\xff"}', 1),
        (b'{\n"a": "\xff"}', 2),
        (b'{\n\n"a": ,}', 3),
        (b"[1] [2]", 1),
        (b"1" * 5000, 1),
        (b"{'a': 1}", 1),
        (b'{"a": "tab\there"}', 1),
    ],
)
def test_what_is_no_strict_json_is_refused_with_its_line(raw, line):
    with pytest.raises(MalformedDocument) as refusal:
        reading.parse_json(raw)
    assert refusal.value.facts == {"line": line}


def test_nesting_is_bounded_and_brackets_in_texts_do_not_count():
    deep = "[" * limits.JSON_NESTING + "]" * limits.JSON_NESTING
    assert reading.parse_json(deep.encode())
    assert reading.parse_json(json.dumps("[" * 500 + '"\\').encode())
    with pytest.raises(MalformedDocument):
        reading.parse_json(f"[{deep}]".encode())
    with pytest.raises(MalformedDocument):
        reading.parse_json(b"[" * 100_000)


@pytest.mark.parametrize(
    "raw", [b'"' + b'\\"' * 400_000, b'"\\' * 400_000, b'"a' * 400_000], ids=["quotes", "slashes", "open"]
)
def test_a_text_made_to_be_slow_is_refused_quickly(raw):
    start = time.process_time()
    with pytest.raises(MalformedDocument):
        reading.parse_json(raw)
    assert time.process_time() - start < 1


def test_a_byte_order_mark_is_no_part_of_the_document():
    assert reading.parse_json(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


def test_a_file_over_the_limit_is_refused_before_it_is_parsed(tmp_path):
    file = tmp_path / "big.json"
    file.write_bytes(b'"' + b"a" * limits.JSON_BYTES)
    with pytest.raises(FileTooLarge):
        reading.read_json(file)
    file.write_bytes(b'"' + b"a" * (limits.JSON_BYTES - 2) + b'"')
    assert len(reading.read_json(file)) == limits.JSON_BYTES - 2


@pytest.mark.parametrize("name", ["absent", "."])
def test_a_file_that_cannot_be_read_is_an_error_of_ours(tmp_path, name):
    with pytest.raises(FileUnreadable):
        reading.read_bytes(tmp_path / name, limit=10)
    with pytest.raises(FileUnreadable):
        list(reading.lines(tmp_path / name))


def test_an_overlong_line_is_one_bad_line_and_the_rest_is_read(tmp_path):
    file = tmp_path / "lines"
    file.write_bytes(b"1\n\n" + b"x" * (2 * limits.JSON_BYTES + 5) + b"\n  \n2")
    found = list(reading.lines(file))
    assert [number for number, _ in found] == [1, 3, 5]
    assert isinstance(found[1][1], FileTooLarge)
    assert (found[0][1], found[2][1]) == (b"1\n", b"2")


def test_a_secret_loses_one_line_end_and_nothing_else(tmp_path):
    file = tmp_path / "secret"
    for written, secret in {"a b \n": "a b ", "a\r\n": "a", "a\n\n": "a\n", "ក ខ": "ក ខ", "\ufeffa": "a"}.items():
        file.write_bytes(written.encode())
        assert reading.read_secret(file) == secret
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(FileUnreadable):
        reading.read_secret(file)
    file.write_bytes(b"a" * (limits.SECRET_FILE_BYTES + 1))
    with pytest.raises(FileTooLarge):
        reading.read_secret(file)


def test_changes_are_split_at_their_first_equals_sign():
    assert reading.pairs(["a=1=2", "client.phone=", " b =x"]) == {"a": "1=2", "client.phone": "", "b": "x"}
    assert reading.pairs(None) == {}
    with pytest.raises(TextTooLong):
        reading.pairs(["a=" + "x" * (limits.NARRATIVE_CHARACTERS + 1)])


@pytest.mark.parametrize("typed", [["a"], ["=1"], ["a=1", "a=2"], ["Sok Dara=1"], ["សុខ=1"], ["a" * 81 + "=1"]])
def test_a_change_that_names_no_field_is_wrong_usage(typed):
    with pytest.raises(WrongCommand):
        reading.pairs(typed)


def test_days_are_read_in_khmer_and_latin_digits():
    assert reading.read_day("២០២៦-១១-២១", "date") == reading.read_day(" 2026-11-21 ", "date")
    with pytest.raises(WrongValue):
        reading.read_day("21.11.2026", "date")


def test_what_cannot_be_a_code_is_not_repeated():
    assert reading.read_code("next-steps") == "next-steps"
    assert reading.read_code("Sok Dara") == "?"
