# SPDX-License-Identifier: Apache-2.0
"""Has every save one form in bytes, and does nothing else pass for one?"""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid import limits
from legalaid.domain.actions import ACTIONS, NAMES, action_code
from legalaid.domain.merge import Dot
from legalaid.domain.transaction import Malformed, Op, Transaction, decode_transaction, encode_transaction
from legalaid.domain.values import encode

A, B, ROW, STAFF = b"A" * 16, b"B" * 16, b"r" * 16, b"s" * 16

IDS = st.binary(min_size=16, max_size=16)
NUMBERS = st.integers(1, 2**40)
WIRES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.text(max_size=5) | st.binary(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.integers(0, 300), inner, max_size=3),
    max_leaves=3,
)
OPS = st.builds(Op, st.integers(0, 400), IDS, st.dictionaries(st.integers(0, 400), WIRES, max_size=4))
META = st.dictionaries(st.integers(4, 9), WIRES, max_size=2).flatmap(
    lambda rest: st.fixed_dictionaries(
        {}, optional={1: IDS, 2: st.integers(1, 99), 3: st.tuples(IDS, NUMBERS).map(list)}
    ).map(lambda known: {**rest, **known})
)
TRANSACTIONS = st.builds(
    Transaction,
    hlc=st.integers(0, 2**63 - 1),
    seen=st.dictionaries(IDS, NUMBERS, max_size=4),
    own_lag=st.integers(0, 1000),
    ops=st.lists(OPS, max_size=4).map(tuple),
    meta=META,
)


@given(TRANSACTIONS)
def test_decoding_gives_back_what_was_encoded_and_encoding_the_bytes(tx):
    raw = encode_transaction(tx)
    assert decode_transaction(raw) == tx
    assert encode_transaction(decode_transaction(raw)) == raw


@given(TRANSACTIONS, st.data())
def test_bytes_that_were_tampered_with_are_refused_or_are_another_save(tx, data):
    raw = bytearray(encode_transaction(tx))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        other = decode_transaction(bytes(raw))
    except Malformed:
        return
    assert encode_transaction(other) == bytes(raw)
    assert other != tx


def test_the_form_byte_by_byte():
    tx = Transaction(0x0199_0000, {B: 3, A: 300}, 1, (Op(30, ROW, {18: "ដី", 3: None}),), {2: 10, 1: STAFF})
    written = (
        "95 ce01990000"  # five parts; the clock
         "82 c410" + A.hex() + "cd012c" + "c410" + B.hex() + "03"  # what was seen, devices ascending
        + "01"  # one transaction of his own that he had not seen
        + "82 01c410" + STAFF.hex() + "020a"  # who, and what he did
        + "91 93 1e c410" + ROW.hex() + "82 03c0 12a6" + "ដី".encode().hex()  # one row of table 30, registers ascending
    )  # fmt: skip
    assert encode_transaction(tx) == bytes.fromhex(written.replace(" ", ""))
    assert encode_transaction(Transaction(1, {}, 0, ())) == bytes.fromhex("95018000c090")


def test_what_an_author_had_seen_includes_his_own():
    tx = Transaction(1, {B: 3}, 2, (), {1: STAFF, 3: [A, 7]})
    assert tx.context(Dot(A, 9)) == {B: 3, A: 6}
    assert tx.context(Dot(A, 3)) == {B: 3}
    assert tx.actor == UUID(bytes=STAFF)
    assert tx.former == Dot(A, 7)
    assert (Transaction(1, {}, 0, ()).actor, Transaction(1, {}, 0, ()).former) == (None, None)


GOOD = [1, {A: 1}, 0, {1: STAFF}, [[30, ROW, {3: "x"}]]]
BAD = {
    "no array": {1: 2},
    "four parts": GOOD[:4],
    "a clock that is text": ["1", *GOOD[1:]],
    "a clock before 1970": [-1, *GOOD[1:]],
    "a clock beyond 63 bits": [1 << 63, *GOOD[1:]],
    "a context that is nil": [1, None, *GOOD[2:]],
    "a device of 15 bytes": [1, {A[:15]: 1}, *GOOD[2:]],
    "transaction number 0": [1, {A: 0}, *GOOD[2:]],
    "too many devices": [
        1,
        {bytes([n // 256, n % 256]) * 8: 1 for n in range(limits.DEVICES_IN_ONE_CONTEXT + 1)},
        *GOOD[2:],
    ],
    "a negative lag": [1, {}, -1, *GOOD[3:]],
    "empty meta": [1, {}, 0, {}, []],
    "an actor of 15 bytes": [1, {}, 0, {1: STAFF[:15]}, []],
    "an actor that is a number": [1, {}, 0, {1: 5}, []],
    "a former dot of three": [1, {}, 0, {3: [A, 1, 1]}, []],
    "a former dot without a number": [1, {}, 0, {3: [A, "1"]}, []],
    "a row of 15 bytes": [1, {}, 0, None, [[30, ROW[:15], {}]]],
    "a register that is text": [1, {}, 0, None, [[30, ROW, {"3": 1}]]],
    "too many rows": [1, {}, 0, None, [[30, ROW, {}]] * (limits.OPS_IN_ONE_TRANSACTION + 1)],
    "an extension": [1, {}, 0, None, [[30, ROW, {3: msgspec.msgpack.Ext(5, b"x")}]]],
    "a time of the format's own": [1, {}, 0, None, [[30, ROW, {3: datetime(2026, 1, 1, tzinfo=UTC)}]]],
    "a map with keys of two kinds": [1, {}, 0, None, [[30, ROW, {3: {1: 1, "a": 2}}]]],
    "a float": [1, {}, 0, None, [[30, ROW, {3: 1.5}]]],
}


@pytest.mark.parametrize("wire", BAD.values(), ids=BAD)
def test_what_is_no_transaction_is_refused(wire):
    with pytest.raises(Malformed):
        decode_transaction(msgspec.msgpack.encode(wire))


@pytest.mark.parametrize("depth", [6, 900, 100_000])
def test_arrays_within_arrays_without_end_are_refused(depth):
    head = encode([1, {}, 0, None, [[30, ROW, {3: None}]]])[:-1]
    with pytest.raises(Malformed):
        decode_transaction(head + b"\x91" * depth + b"\xc0")


def test_a_second_encoding_is_refused():
    good = encode(GOOD)
    assert decode_transaction(good).hlc == 1
    for other in (good[:1] + b"\xcc\x01" + good[2:], good + b"\x00", good[:-1], b""):
        with pytest.raises(Malformed):
            decode_transaction(other)
    swapped = [1, {B: 1, A: 1}, 0, None, []]
    with pytest.raises(Malformed):
        decode_transaction(msgspec.msgpack.encode(swapped))


def test_every_action_has_one_number_and_every_number_one_action():
    assert len(NAMES) == len(ACTIONS)
    assert all(NAMES[number] == name and name.isascii() for name, number in ACTIONS.items())
    assert action_code("case.add") == 10
    with pytest.raises(KeyError):
        action_code("case.invent")


def test_a_number_once_given_is_never_given_to_another_action():
    """New actions join the list at their release; a line of it never changes."""
    released = (Path(__file__).parent / "golden_actions.txt").read_text(encoding="utf-8").splitlines()
    assert {line: action_code(line.split()[1]) for line in released} == {
        line: int(line.split()[0]) for line in released
    }
