# SPDX-License-Identifier: Apache-2.0
"""Does every payload come back, in one form only, and is what is too large refused before it is unpacked?"""

from dataclasses import replace

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from legalaid import limits
from legalaid.domain.transaction import Op, Transaction
from legalaid.domain.values import decode, encode
from legalaid.sync.frames import Refusal, Refused
from legalaid.sync.payload import Outcome, Payload, Witness, in_full, in_short, pack, unpack

ME, COLLEAGUE, ROW = b"m" * 16, b"c" * 16, b"r" * 16
HLC = 1_790_000_000_000 << 16
TX = Transaction(HLC, {COLLEAGUE: 4}, 0, (Op(1, ROW, {3: "ដារ៉ា"}),), {1: ROW, 99: "of a later version"})
PAYLOAD = Payload(
    7,
    (TX, replace(TX, hlc=HLC + 1), replace(TX, hlc=HLC + 9, seen={}, own_lag=2, meta={})),
    {COLLEAGUE: Witness(12, b"headhead")},
)


def plain(payload):
    return zstandard.decompress(pack(payload, author=ME))


def packed(wire):
    return zstandard.compress(wire if isinstance(wire, bytes) else encode(wire))


def refused(raw):
    with pytest.raises(Refused) as refusal:
        unpack(raw, author=ME)
    return refusal.value.refusal is Refusal.CONTENT


def test_the_person_of_a_device_is_not_named_in_its_frames():
    short = in_short(PAYLOAD, person=ROW)
    assert [tx.meta.get(1) for tx in short.transactions] == [b"", b"", None]
    assert short.transactions[0].actor is None
    there = unpack(pack(short, author=ME), author=ME)
    assert in_full(there, person=ROW) == PAYLOAD
    assert in_short(PAYLOAD, person=COLLEAGUE) == PAYLOAD


def test_clocks_are_differences_and_a_same_context_is_nil():
    ops = [[1, ROW, {3: "ដារ៉ា"}]]
    meta = {1: ROW, 99: "of a later version"}
    assert decode(plain(PAYLOAD)) == [
        7,
        {COLLEAGUE: [12, b"headhead"]},
        [[HLC, {COLLEAGUE: 4}, 0, meta, ops], [1, None, 0, meta, ops], [8, {}, 2, None, ops]],
    ]
    assert unpack(pack(PAYLOAD, author=ME), author=ME) == PAYLOAD


IDS = st.binary(min_size=16, max_size=16).filter(lambda device: device != ME)
NUMBERS = st.integers(1, 1 << 40)
VALUES = (
    st.none() | st.booleans() | st.integers(-(1 << 63), (1 << 63) - 1) | st.text(max_size=9) | st.binary(max_size=9)
)
OPS = st.builds(Op, st.integers(0, 99), IDS, st.dictionaries(st.integers(0, 99), VALUES | st.lists(VALUES), max_size=3))
CONTEXTS = st.dictionaries(IDS, NUMBERS, max_size=3)
SAVES = st.builds(
    Transaction,
    st.integers(0, (1 << 63) - 1),
    CONTEXTS,
    st.just(0),
    st.lists(OPS, max_size=3).map(tuple),
    st.dictionaries(st.integers(4, 99), VALUES, max_size=2),
)
WITNESSES = st.builds(Witness, NUMBERS, st.binary(min_size=8, max_size=8))
OUTCOMES = st.none() | st.builds(Outcome, st.binary(min_size=8, max_size=8), st.binary(min_size=16, max_size=16))
PAYLOADS = st.builds(
    Payload, NUMBERS, st.lists(SAVES, max_size=4).map(tuple), st.dictionaries(IDS, WITNESSES, max_size=3), OUTCOMES
)


@settings(max_examples=60)
@given(PAYLOADS)
def test_every_payload_comes_back(payload):
    assert unpack(pack(payload, author=ME), author=ME) == payload


@settings(max_examples=60)
@given(st.binary(max_size=200))
def test_noise_is_refused_and_nothing_worse(noise):
    assert refused(noise)
    assert refused(packed(noise))


SAVE = [HLC, {}, 0, None, []]


@pytest.mark.parametrize(
    "wire",
    [
        [0, {}, []],
        [(1 << 63) - 1, {}, [SAVE]],
        [1, {}, [SAVE], 0],
        [1, {}, [SAVE], None],
        [1, {}, [SAVE], [b"8 bytes!", b"fewer than 16"]],
        [1, {}, [SAVE], [b"8 bytes!", bytes(16)], 0],
        [1, {b"short": [1, b"headhead"]}, []],
        [1, {COLLEAGUE: [0, b"headhead"]}, []],
        [1, {COLLEAGUE: [1, b"head"]}, []],
        [1, {ME: [1, b"headhead"]}, []],
        [1, {index.to_bytes(16, "big"): [1, b"headhead"] for index in range(257)}, []],
        [1, {}, [[HLC, None, 0, None, []]]],
        [1, {}, [[HLC, {ME: 1}, 0, None, []]]],
        [1, {}, [[HLC, {}, 1, None, []]]],
        [1, {}, [[HLC, {}, -1, None, []]]],
        [1, {}, [[HLC, {}, 0, {}, []]]],
        [1, {}, [[-1, {}, 0, None, []]]],
        [1, {}, [SAVE, [-HLC - 1, None, 0, None, []]]],
        [1, {}, [SAVE, [1, {}, 0, None, []]]],
        [1, {}, [[(1 << 64) - 1, {}, 0, None, []]]],
        [1, {}, [[HLC, {COLLEAGUE: 0}, 0, None, []]]],
        [1, {}, [[HLC, {}, 0, None, [[1, b"short", {}]]]]],
        [1, {}, [[HLC, {}, 0, None, [[1, ROW, {1: [[[[[[[]]]]]]]}]]]]],
        [1, {}, [[HLC, {}, 0, None, [[1, ROW, {}]] * (limits.OPS_IN_ONE_TRANSACTION + 1)]]],
    ],
)
def test_what_breaks_a_rule_is_refused(wire):
    assert refused(packed(wire))


def test_only_the_one_form_is_taken():
    raw = encode([1, {}, [[5, {}, 0, None, [[1, ROW, {1: 2}]]]]])
    assert unpack(packed(raw), author=ME).first == 1
    assert refused(packed(raw + b"\0"))
    assert refused(packed(raw.replace(b"\x93\x01", b"\x93\xcc\x01", 1)))
    assert refused(packed(raw[:-1] + b"\xcb" + bytes(8)))
    assert refused(packed(raw[:-1] + b"\xd6\xff" + bytes(4)))
    assert refused(packed(raw[:-3] + b"\x82\x01\x02\x01\x02"))
    assert refused(packed(raw[:-1] + b"\x91" * 5000 + b"\x90"))
    assert refused(packed(raw[:-1] + b"\xa1\xff"))


def test_a_bomb_is_refused_before_it_is_unpacked():
    large = bytes(limits.FRAME_CONTENT_BYTES + 1)
    assert refused(zstandard.compress(large))
    assert refused(zstandard.ZstdCompressor(write_content_size=False).compress(encode([1, {}, []])))
    honest = zstandard.compress(encode([1, {}, []]))
    assert refused(honest + honest)
    assert refused(honest[:-1])
    assert refused(b"\x50\x2a\x4d\x18" + bytes(4))


def test_nothing_is_packed_that_nobody_would_take():
    long = Op(1, ROW, {1: "x" * limits.FRAME_CONTENT_BYTES})
    for payload in [replace(PAYLOAD, first=0), Payload(1, (replace(TX, ops=(long,)),))]:
        with pytest.raises(Refused):
            pack(payload, author=ME)
    with pytest.raises(Refused):
        pack(PAYLOAD, author=COLLEAGUE)
