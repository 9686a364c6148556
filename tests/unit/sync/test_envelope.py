# SPDX-License-Identifier: Apache-2.0
"""Does a sealed payload come back to whoever has the key, and nothing at all to anybody else?"""

from dataclasses import replace

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from legalaid.crypto.aead import chacha20_poly1305
from legalaid.crypto.kdf import hkdf, sha256
from legalaid.crypto.signatures import SigningKey
from legalaid.domain.transaction import Op, Transaction
from legalaid.domain.values import encode
from legalaid.ids import SpaceKind, device_id
from legalaid.sync.dictionaries import NONE, OF_RECORDS
from legalaid.sync.envelope import Place, open_frame, seal
from legalaid.sync.frames import NO_HASH, FrameKind, Header, Refusal, Refused, parse, sign, verify
from legalaid.sync.opening import Opening, opening_frame
from legalaid.sync.payload import Payload

KEY = SigningKey(bytes(range(32)))
DEVICE = device_id(KEY.public)
ORG, SPACE_KEY = b"o" * 16, b"k" * 32
PLACE = Place(space=b"s" * 16, number=1, previous=NO_HASH, epoch=1, gen=0)
TX = Transaction(1_790_000_000_000 << 16, {}, 0, (Op(1, b"r" * 16, {3: "ដារ៉ា"}),))
PAYLOAD = Payload(1, (TX,))
GOOD = zstandard.compress(encode([1, {}, [[TX.hlc, {}, 0, None, []]]]))


def sealed(payload=PAYLOAD, place=PLACE):
    return parse(seal(payload, place=place, org=ORG, space_key=SPACE_KEY, key=KEY))


def sealed_by_hand(plain, kind=FrameKind.CHANGE, **change):
    """A frame as the format says, around any plain bytes."""
    place = {"space": PLACE.space, "device": DEVICE, "number": 1, "previous": NO_HASH, "epoch": 1, "salt": b"r" * 24}
    header = Header(kind=kind, flags=1, body_bytes=len(plain) + 16, **{**place, **change})
    info = b"legalaid/frame-key/v1\0" + sha256(ORG + bytes(header))
    cipher = chacha20_poly1305(hkdf(SPACE_KEY, salt=header.salt, info=info))
    return parse(sign(header, cipher.seal(plain, nonce=bytes(12), aad=bytes(header)), org=ORG, key=KEY))


def padded(packed):
    return packed + b"\x80" + bytes(-(len(packed) + 1) % 64)


def refusal(frame, *, org=ORG, space_key=SPACE_KEY):
    with pytest.raises(Refused) as refused:
        open_frame(frame, org=org, space_key=space_key)
    return refused.value.refusal


def test_a_sealed_payload_comes_back():
    frame = sealed()
    verify(frame, org=ORG, public=KEY.public)
    assert open_frame(frame, org=ORG, space_key=SPACE_KEY) == PAYLOAD
    assert frame.header.kind is FrameKind.CHANGE
    assert frame.header.space == PLACE.space


def test_a_frame_made_by_the_letter_of_the_format_opens():
    assert open_frame(sealed_by_hand(padded(GOOD)), org=ORG, space_key=SPACE_KEY).first == 1


def test_without_transactions_it_is_a_heartbeat():
    frame = sealed(Payload(3, ()))
    assert frame.header.kind is FrameKind.HEARTBEAT
    assert open_frame(frame, org=ORG, space_key=SPACE_KEY) == Payload(3, ())


def test_no_two_frames_share_a_salt():
    assert len({sealed().header.salt for _ in range(50)}) == 50


@settings(max_examples=40)
@given(st.text(max_size=200))
def test_the_length_is_hidden_in_steps_of_64_bytes(text):
    payload = Payload(1, (replace(TX, ops=(Op(1, b"r" * 16, {3: text}),)),))
    frame = sealed(payload)
    assert frame.header.body_bytes % 64 == 16
    assert open_frame(frame, org=ORG, space_key=SPACE_KEY) == payload


def test_another_key_or_organisation_opens_nothing():
    assert refusal(sealed(), space_key=bytes(32)) is Refusal.CONTENT
    assert refusal(sealed(), org=bytes(16)) is Refusal.CONTENT


def test_any_changed_byte_is_refused_even_without_looking_at_the_signature():
    raw = sealed().raw
    for at in range(len(raw) - 64):
        changed = raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
        with pytest.raises(Refused):
            open_frame(parse(changed), org=ORG, space_key=SPACE_KEY)


@pytest.mark.parametrize(
    "plain",
    [
        bytes(64),
        b"\xff" * 64,
        padded(GOOD) + bytes(64),
        padded(GOOD).replace(b"\x80" + bytes(3), b"\x81" + bytes(3)),
        padded(b""),
        padded(b"no zstd"),
    ],
)
def test_what_is_wrong_inside_is_refused_in_one_way(plain):
    assert refusal(sealed_by_hand(plain)) is Refusal.CONTENT


def test_the_kind_is_that_of_the_content():
    assert refusal(sealed_by_hand(padded(GOOD), FrameKind.HEARTBEAT)) is Refusal.CONTENT
    assert refusal(sealed_by_hand(padded(zstandard.compress(encode([1, {}, []]))))) is Refusal.CONTENT


def test_a_dictionary_of_a_later_version_is_named():
    assert refusal(sealed_by_hand(padded(GOOD), dictionary=2)) is Refusal.DICTIONARY


def test_a_dictionary_is_used_where_it_makes_the_frame_smaller():
    save = replace(TX, ops=(Op(11, b"r" * 16, {11: "ភូមិស្វាយ"}),), meta={1: b"a" * 16, 2: 11})
    small = sealed(Payload(1, (save,)))
    assert small.header.dictionary == OF_RECORDS
    assert open_frame(small, org=ORG, space_key=SPACE_KEY).transactions
    assert sealed(Payload(3, ())).header.dictionary == NONE


def test_an_opening_frame_carries_no_payload():
    opening = Opening(device=DEVICE, kind=SpaceKind.CASE, nonce=b"n" * 16, org=ORG, home_group=b"g" * 16)
    assert refusal(parse(opening_frame(opening, key=KEY))) is Refusal.KIND


def test_what_is_too_large_for_a_frame_is_not_sealed():
    noise = b"".join(sha256(bytes([high, low])) for high in range(128) for low in range(256))
    with pytest.raises(Refused) as refused:
        sealed(Payload(1, (replace(TX, ops=(Op(1, b"r" * 16, {3: noise}),)),)))
    assert refused.value.refusal is Refusal.LENGTH
