# SPDX-License-Identifier: Apache-2.0
"""Can only its maker open a space, and always with the same bytes?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.crypto.signatures import SigningKey
from legalaid.domain.values import encode
from legalaid.ids import SpaceKind, device_id, space_id
from legalaid.sync.frames import NO_HASH, FrameKind, Header, Refusal, Refused, parse, sign, verify
from legalaid.sync.opening import Opening, opening_frame, read_opening

KEY, OTHER = SigningKey(bytes(range(32))), SigningKey(bytes(32))
DEVICE = device_id(KEY.public)
OPENING = Opening(device=DEVICE, kind=SpaceKind.CASE, nonce=b"n" * 16, org=b"o" * 16, home_group=b"g" * 16)
FIELDS = {1: DEVICE, 2: "case", 3: b"n" * 16, 4: b"o" * 16, 5: b"g" * 16}


def frame_with(body, *, space=OPENING.space, kind=FrameKind.OPENING, key=KEY):
    header = Header(
        kind=kind,
        flags=int(kind is not FrameKind.OPENING),
        space=space,
        device=device_id(key.public),
        number=1,
        previous=NO_HASH,
        body_bytes=len(body),
    )
    return parse(sign(header, body, org=OPENING.org, key=key))


def refused(frame, org=OPENING.org):
    with pytest.raises(Refused) as refusal:
        read_opening(frame, org=org)
    return refusal.value.refusal is Refusal.OPENING


@pytest.mark.parametrize("kind", list(SpaceKind))
def test_there_and_back_for_every_kind_of_space(kind):
    opening = replace(OPENING, kind=kind)
    frame = parse(opening_frame(opening, key=KEY))
    verify(frame, org=OPENING.org, public=KEY.public)
    assert read_opening(frame, org=OPENING.org) == opening
    assert frame.header.space == space_id(DEVICE, kind, OPENING.nonce)


def test_a_restored_copy_makes_the_same_bytes():
    assert opening_frame(OPENING, key=KEY) == opening_frame(OPENING, key=SigningKey(KEY.seed))


def test_another_device_cannot_open_it():
    with pytest.raises(Refused):
        opening_frame(OPENING, key=OTHER)
    assert refused(frame_with(bytes(OPENING), key=OTHER))
    assert refused(frame_with(bytes(replace(OPENING, device=device_id(OTHER.public))), key=OTHER))


def test_space_and_organisation_are_those_of_the_frame():
    assert refused(frame_with(bytes(OPENING), space=b"s" * 16))
    assert refused(frame_with(bytes(OPENING)), org=b"x" * 16)


@pytest.mark.parametrize(
    "body",
    [
        b"\xc1",
        encode([1]),
        encode({**FIELDS, 6: b"more"}),
        encode({key: value for key, value in FIELDS.items() if key != 5}),
        encode({**FIELDS, 1: "device"}),
        encode({**FIELDS, 2: "members"}),
        encode({**FIELDS, 2: b"case"}),
        encode({**FIELDS, 3: b"short"}),
        encode(FIELDS) + b"\0",
        b"\x85\x02" + encode("case") + b"\x01" + encode(FIELDS)[2:20] + encode(FIELDS)[26:],
    ],
)
def test_only_the_one_form_is_taken(body):
    assert refused(frame_with(body))


def test_a_sealed_frame_opens_nothing():
    assert refused(frame_with(bytes(80), kind=FrameKind.CHANGE))
    assert len(bytes(OPENING)) == 83
    frame = parse(opening_frame(OPENING, key=KEY))
    assert refused(replace(frame, header=replace(frame.header, kind=FrameKind.CHANGE)))


@pytest.mark.parametrize(
    "change", [{"number": 2, "previous": b"p" * 16}, {"epoch": 1}, {"gen": 1}, {"salt": b"r" * 24}]
)
def test_an_opening_header_has_nothing_to_choose(change):
    frame = parse(opening_frame(OPENING, key=KEY))
    with pytest.raises(Refused) as refusal:
        sign(replace(frame.header, **change), frame.body, org=OPENING.org, key=KEY)
    assert refusal.value.refusal is Refusal.OPENING


@given(st.binary(min_size=1, max_size=200))
def test_noise_is_refused(noise):
    assert refused(frame_with(noise))
