# SPDX-License-Identifier: Apache-2.0
"""Are the bytes of an entry those of the format, and is every other shape refused for its reason?"""

import pytest

from legalaid import limits
from legalaid.crypto import signatures
from legalaid.crypto.kdf import sha256
from legalaid.sync.entries import Entry, MemberRefusal, MemberRefused, entry_hash, parse, signed, verify
from legalaid.sync.member_ops import Countersign, encode
from tests.helpers.organisation import Laptop, named

LAPTOP = Laptop("dara")
OP = Countersign(frames=(named("frame"),))
RAW = signed(OP, org=named("org"), index=258, prev=bytes(range(32)), author=LAPTOP.id, key=LAPTOP.key)


def test_the_bytes_are_those_of_the_format():
    body = encode(OP)
    told = (
        b"\1" + b"\0\0\0\0\0\0\1\2" + bytes(range(32)) + named("org") + LAPTOP.id + len(body).to_bytes(4, "big") + body
    )
    assert RAW[:-64] == told
    signatures.verify(LAPTOP.key.public, b"legalaid/member/v1\0" + told, RAW[-64:])
    assert entry_hash(RAW) == sha256(RAW)


def test_there_and_back():
    entry = parse(RAW)
    assert entry == Entry(258, bytes(range(32)), named("org"), LAPTOP.id, OP, RAW)
    assert entry.hash == sha256(RAW)
    verify(entry, public=LAPTOP.key.public)


def changed(at, value):
    return RAW[:at] + value + RAW[at + len(value) :]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", MemberRefusal.CUT),
        (RAW[:76], MemberRefusal.CUT),
        (RAW[:-1], MemberRefusal.CUT),
        (RAW + b"\0", MemberRefusal.LENGTH),
        (changed(0, b"\2"), MemberRefusal.VERSION),
        (changed(1, bytes(8)), MemberRefusal.INDEX),
        (changed(1, b"\xff" * 8), MemberRefusal.INDEX),
        (changed(73, b"\xff" * 4), MemberRefusal.LENGTH),
        (changed(77, b"\xc1"), MemberRefusal.BODY),
    ],
)
def test_another_shape_is_refused_for_its_reason(raw, reason):
    with pytest.raises(MemberRefused) as refused:
        parse(raw)
    assert refused.value.reason is reason


def test_another_key_did_not_sign_it():
    with pytest.raises(MemberRefused) as refused:
        verify(parse(RAW), public=Laptop("sophea").key.public)
    assert refused.value.reason is MemberRefusal.SIGNATURE


def test_ids_are_whole():
    with pytest.raises(ValueError, match="16 bytes"):
        signed(OP, org=b"short", index=1, prev=bytes(32), author=LAPTOP.id, key=LAPTOP.key)


def test_the_largest_entry_fits_and_a_larger_one_does_not():
    room = (limits.MEMBER_ENTRY_BYTES - 77 - 64 - 40) // 18
    frames = tuple(number.to_bytes(16, "big") for number in range(room))
    whole = signed(
        Countersign(frames=frames), org=named("o"), index=1, prev=bytes(32), author=LAPTOP.id, key=LAPTOP.key
    )
    assert len(whole) <= limits.MEMBER_ENTRY_BYTES
    more = Countersign(frames=tuple(number.to_bytes(16, "big") for number in range(room + 6)))
    with pytest.raises(MemberRefused):
        signed(more, org=named("o"), index=1, prev=bytes(32), author=LAPTOP.id, key=LAPTOP.key)
