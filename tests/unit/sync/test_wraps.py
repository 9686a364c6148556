# SPDX-License-Identifier: Apache-2.0
"""Does a secret reach the one device it was sealed to, and no other secret in its place?"""

from dataclasses import replace

import pytest

from legalaid.crypto.kdf import sha256
from legalaid.sync.keyring import GroupSecret, commitment
from legalaid.sync.wraps import WRAP_BYTES, Address, WrapRefused, parse, split, unwrap, wrap
from tests.helpers.organisation import Laptop, named

DARA = Laptop("dara")
ORG, SECRET = named("org"), GroupSecret(sha256(b"secret"))
TO = Address(named("group"), 258, 3, DARA.id)
WRAP = wrap(SECRET, TO, to=DARA.opening.public, org=ORG)


COMMITTED = commitment(SECRET)


def opened(wrapped, *, key=DARA.opening, org=ORG, to=COMMITTED):
    return unwrap(wrapped, key=key, org=org, commitment=to)


def test_there_and_back():
    raw = bytes(WRAP)
    assert raw[:37] == b"\1" + named("group") + b"\1\2\0\3" + DARA.id
    assert len(raw) == WRAP_BYTES == 37 + 1168
    assert parse(raw) == WRAP
    assert WRAP.hash == sha256(raw)
    assert opened(WRAP) == SECRET
    assert split(raw * 3) == (WRAP,) * 3


@pytest.mark.parametrize(
    "address",
    [
        replace(TO, holder=named("other")),
        replace(TO, epoch=1),
        replace(TO, gen=4),
        replace(TO, device=named("other")),
    ],
)
def test_it_belongs_where_it_was_sealed_for(address):
    with pytest.raises(WrapRefused):
        opened(replace(WRAP, address=address))


def test_another_key_organisation_or_secret_opens_nothing():
    for other in ({"key": Laptop("x").opening}, {"org": named("x")}, {"to": commitment(GroupSecret(bytes(32)))}):
        with pytest.raises(WrapRefused):
            opened(WRAP, **other)
    for short in (SECRET[:-1], SECRET + b"\0"):
        with pytest.raises(WrapRefused):
            opened(wrap(short, TO, to=DARA.opening.public, org=ORG))


def test_each_changed_byte_is_refused():
    raw = bytes(WRAP)
    for at in range(0, len(raw), 29):
        with pytest.raises(WrapRefused):
            opened(parse(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]))


@pytest.mark.parametrize("raw", [b"", bytes(WRAP)[:-1], bytes(WRAP) + b"\0", b"\2" + bytes(WRAP)[1:]])
def test_other_bytes_are_none(raw):
    with pytest.raises(WrapRefused):
        parse(raw)
    if raw:
        with pytest.raises(WrapRefused):
            split(raw)
