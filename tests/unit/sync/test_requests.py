# SPDX-License-Identifier: Apache-2.0
"""Is a request that of the device it names, for exactly what it says?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.crypto import signatures
from legalaid.crypto.kdf import sha256
from legalaid.crypto.signatures import SigningKey
from legalaid.ids import device_id
from legalaid.sync.requests import (
    PREAMBLE_BYTES,
    Flaw,
    Flawed,
    Subject,
    from_header,
    parse,
    sign,
    to_header,
    verify,
)

KEY = SigningKey(bytes(range(32)))
ORG, NONCE, NOW = b"o" * 16, b"n" * 12, 1_790_000_000_000
SUBJECT = Subject("POST", "/v1/sync", b"head")
PREAMBLE = sign(SUBJECT, org=ORG, key=KEY, milliseconds=NOW, nonce=NONCE)


def flaw(call, *words, **more):
    with pytest.raises(Flawed) as flawed:
        call(*words, **more)
    return flawed.value.flaw


def test_the_preamble_is_device_time_nonce_signature_and_length():
    raw = bytes(PREAMBLE)
    assert len(raw) == PREAMBLE_BYTES == 104
    assert raw[:36] == device_id(KEY.public) + NOW.to_bytes(8, "big") + NONCE
    assert raw[100:] == (4).to_bytes(4, "big")
    said = b"legalaid/auth/v1\0" + ORG + raw[:36] + b"POST/v1/sync\0" + sha256(b"head")
    signatures.verify(KEY.public, said, raw[36:100])


@given(
    head=st.binary(max_size=50),
    target=st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=30),
    nonce=st.binary(min_size=12, max_size=12),
    milliseconds=st.integers(0, 2**63),
)
def test_a_signed_request_comes_back_over_either_way(head, target, nonce, milliseconds):
    subject = Subject("GET", "/" + target, head)
    preamble = sign(subject, org=ORG, key=KEY, milliseconds=milliseconds, nonce=nonce)
    assert parse(bytes(preamble) + head) == from_header(to_header(preamble)) == preamble
    verify(preamble, subject, org=ORG, public=KEY.public)


@pytest.mark.parametrize(
    "other", [replace(SUBJECT, method="PUT"), replace(SUBJECT, target="/v1/have"), replace(SUBJECT, head=b"Head")]
)
def test_a_signature_serves_no_other_subject(other):
    assert flaw(verify, PREAMBLE, other, org=ORG, public=KEY.public) is Flaw.SIGNATURE


@pytest.mark.parametrize(
    "other",
    [
        replace(PREAMBLE, device=b"d" * 16),
        replace(PREAMBLE, milliseconds=NOW + 1),
        replace(PREAMBLE, nonce=b"m" * 12),
        replace(PREAMBLE, head_bytes=5),
        replace(PREAMBLE, signature=bytes(64)),
    ],
)
def test_nothing_of_a_preamble_can_be_changed(other):
    assert flaw(verify, other, SUBJECT, org=ORG, public=KEY.public) is Flaw.SIGNATURE


def test_another_organisation_and_another_key_are_refused():
    assert flaw(verify, PREAMBLE, SUBJECT, org=b"p" * 16, public=KEY.public) is Flaw.SIGNATURE
    assert flaw(verify, PREAMBLE, SUBJECT, org=ORG, public=SigningKey(bytes(32)).public) is Flaw.SIGNATURE
    assert flaw(verify, PREAMBLE, SUBJECT, org=ORG, public=b"") is Flaw.SIGNATURE


def test_bytes_that_are_no_preamble_are_refused():
    assert flaw(parse, bytes(PREAMBLE)[:-1]) is Flaw.CUT
    assert flaw(from_header, "Bearer x") is Flaw.SCHEME
    assert flaw(from_header, "LA1 *") is Flaw.SCHEME
    assert flaw(from_header, "LA1 ខ") is Flaw.SCHEME
    assert flaw(from_header, to_header(PREAMBLE)[:-4]) is Flaw.CUT


def test_ids_of_another_size_are_a_defect_of_ours():
    for org, nonce in ((b"o", NONCE), (ORG, b"n")):
        with pytest.raises(ValueError, match="16 bytes"):
            sign(SUBJECT, org=org, key=KEY, milliseconds=NOW, nonce=nonce)
