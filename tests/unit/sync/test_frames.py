# SPDX-License-Identifier: Apache-2.0
"""Is a frame what its table says, and is everything else refused?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid import limits
from legalaid.crypto.signatures import SigningKey
from legalaid.ids import device_id
from legalaid.sync.frames import (
    HEADER_BYTES,
    NO_HASH,
    STUB_BYTES,
    Frame,
    FrameKind,
    Header,
    Refusal,
    Refused,
    parse,
    parse_header,
    sign,
    split,
    stub,
    verify,
    verify_stub,
)

KEY = SigningKey(bytes(range(32)))
ORG = b"o" * 16
BODY = bytes(range(80))
HEADER = Header(
    kind=FrameKind.CHANGE,
    flags=1,
    space=b"s" * 16,
    device=device_id(KEY.public),
    number=1,
    previous=NO_HASH,
    epoch=3,
    gen=2,
    body_bytes=len(BODY),
    salt=b"r" * 24,
)
FIRST = sign(HEADER, BODY, org=ORG, key=KEY)
SECOND = sign(replace(HEADER, number=2, previous=parse(FIRST).hash), BODY, org=ORG, key=KEY)


def changed(raw, at, value):
    return raw[:at] + value + raw[at + len(value) :]


def refusal(raw):
    with pytest.raises(Refused) as refused:
        parse(raw)
    return refused.value.refusal


def test_a_frame_is_header_body_and_signature():
    frame = parse(FIRST)
    assert (frame.header, frame.head, frame.body) == (HEADER, FIRST[:96], BODY)
    assert FIRST[:4] == bytes([0xA1, 1, 1, 1])
    assert len(FIRST) == 96 + 80 + 64
    verify(frame, org=ORG, public=KEY.public)


def test_the_second_frame_names_the_first():
    assert parse(SECOND).header.previous == parse(FIRST).hash
    assert len(parse(FIRST).hash) == 16


@pytest.mark.parametrize(
    ("at", "value", "expected"),
    [
        (0, b"\xa0", Refusal.VERSION),
        (0, b"\xa2", Refusal.VERSION),
        (1, b"\0", Refusal.KIND),
        (1, b"\3", Refusal.KIND),
        (1, b"\5", Refusal.KIND),
        (1, b"\2", Refusal.FLAGS),
        (2, b"\0", Refusal.SUITE),
        (2, b"\2", Refusal.SUITE),
        (3, b"\0", Refusal.FLAGS),
        (3, b"\3", Refusal.FLAGS),
        (36, bytes(8), Refusal.NUMBER),
        (36, b"\x80" + bytes(7), Refusal.NUMBER),
        (36, bytes(7) + b"\2", Refusal.PREVIOUS),
        (44, b"\1", Refusal.PREVIOUS),
        (66, b"\0\1", Refusal.RESERVED),
        (68, bytes(4), Refusal.LENGTH),
        (68, (16).to_bytes(4, "big"), Refusal.LENGTH),
        (68, (81).to_bytes(4, "big"), Refusal.LENGTH),
        (68, (limits.FRAME_BYTES + 16).to_bytes(4, "big"), Refusal.LENGTH),
        (68, b"\xff" * 4, Refusal.LENGTH),
        (68, (144).to_bytes(4, "big"), Refusal.CUT),
    ],
)
def test_a_wrong_header_is_refused(at, value, expected):
    assert refusal(changed(FIRST, at, value)) == expected


def test_a_frame_has_its_exact_length():
    assert refusal(FIRST[: HEADER_BYTES - 1]) is Refusal.CUT
    assert refusal(FIRST[:-1]) is Refusal.CUT
    assert refusal(FIRST + b"\0") is Refusal.LENGTH


def test_the_largest_frame_is_one_mebibyte():
    most = (limits.FRAME_BYTES - 160 - 16) // 64 * 64 + 16
    parse_header(bytes(replace(HEADER, body_bytes=most)))
    with pytest.raises(Refused):
        parse_header(bytes(replace(HEADER, body_bytes=most + 64)))


def test_no_frame_is_signed_that_nobody_would_take():
    with pytest.raises(Refused):
        sign(replace(HEADER, number=2), BODY, org=ORG, key=KEY)


def test_any_changed_byte_breaks_header_or_signature():
    for at in range(len(FIRST)):
        raw = changed(FIRST, at, bytes([FIRST[at] ^ 1]))
        with pytest.raises(Refused):
            verify(parse(raw), org=ORG, public=KEY.public)


def test_another_organisation_or_device_made_it():
    for org, key in [(b"x" * 16, KEY), (ORG, SigningKey(bytes(32)))]:
        with pytest.raises(Refused) as refused:
            verify(parse(FIRST), org=org, public=key.public)
        assert refused.value.refusal is Refusal.SIGNATURE


def test_a_frame_signed_in_the_name_of_another_device_is_refused():
    other = SigningKey(bytes(32))
    with pytest.raises(Refused) as refused:
        verify(parse(sign(HEADER, BODY, org=ORG, key=other)), org=ORG, public=other.public)
    assert refused.value.refusal is Refusal.SIGNATURE


def test_a_stub_is_as_good_a_proof_as_its_frame():
    left = stub(SECOND)
    assert len(left) == STUB_BYTES
    assert verify_stub(left, org=ORG, public=KEY.public) == parse(SECOND).header
    assert BODY not in left
    for at in (100, 130, 160, 191):
        with pytest.raises(Refused, match="signature"):
            verify_stub(changed(left, at, bytes([left[at] ^ 1])), org=ORG, public=KEY.public)
    with pytest.raises(Refused, match="signature"):
        verify_stub(left, org=b"x" * 16, public=KEY.public)
    with pytest.raises(Refused, match="length"):
        verify_stub(left + b"\0", org=ORG, public=KEY.public)
    other = SigningKey(bytes(32))
    with pytest.raises(Refused, match="signature"):
        verify_stub(stub(sign(HEADER, BODY, org=ORG, key=other)), org=ORG, public=other.public)


def test_an_organisation_id_has_16_bytes():
    with pytest.raises(ValueError, match="16 bytes"):
        verify(parse(FIRST), org=b"", public=KEY.public)


def test_a_stream_is_split_wherever_it_is_cut():
    stream = FIRST + SECOND
    for end in range(len(stream) + 1):
        complete = [raw for raw, last in ((FIRST, 240), (SECOND, 480)) if last <= end]
        assert [frame.raw for frame in split(stream[:end])] == complete


def test_frames_before_a_bad_header_are_kept():
    frames = split(FIRST + bytes(96))
    assert next(frames) == Frame(HEADER, FIRST)
    with pytest.raises(Refused):
        next(frames)


@given(st.binary(max_size=300))
def test_noise_is_refused_and_nothing_worse(noise):
    refusal(noise)
    refusal(changed(FIRST, 0, bytes(4)) + noise)
