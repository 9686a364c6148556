# SPDX-License-Identifier: Apache-2.0
"""Has each operation one form, and is every other one refused?"""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.sync.member_ops import (
    AddDevice,
    Countersign,
    Genesis,
    GroupRole,
    RevokeDevice,
    Role,
    Rotate,
    decode,
    encode,
)
from tests.helpers.organisation import Laptop, Office, Organisation, named

LOG = Office()


def test_there_and_back():
    op = RevokeDevice(device=named("device"), reason=1, accepted=((named("b"), 3), (named("a"), 4)))
    assert decode(encode(op)) == op
    assert encode(op).startswith(b"\x84\xa8accepted")


def fields_of(op):
    return msgspec.msgpack.decode(encode(op))


DEVICE = LOG.added(Laptop("new"), roles=(Role.LAWYER, Role.MONITOR))


@pytest.mark.parametrize(
    "change",
    [
        {"op": "add_people"},
        {"op": "add_admin"},
        {"more": 1},
        {"tag": 0},
        {"tag": 500},
        {"tag": "1"},
        {"roles": []},
        {"roles": ["monitor", "lawyer"]},
        {"roles": ["lawyer", "lawyer"]},
        {"roles": ["king"]},
        {"person": bytes(15)},
        {"public": bytes(33)},
        {"hpke": bytes(32)},
        {"former": [[bytes(32)]]},
    ],
)
def test_another_content_is_none(change):
    body = msgspec.msgpack.encode({**fields_of(DEVICE), **change}, order="sorted")
    with pytest.raises(ValueError, match="operation"):
        decode(body)


def test_another_form_is_none():
    fields = fields_of(DEVICE)
    turned = msgspec.msgpack.encode(dict(reversed(fields.items())))
    for body in (turned, encode(DEVICE) + b"\0", b"", b"\xc1", encode(DEVICE)[:-1]):
        with pytest.raises(ValueError, match="operation"):
            decode(body)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Countersign(frames=(named("b"), named("b"))),
        lambda: Rotate(group=named("g"), epoch=1, commitment=bytes(32), wraps=((b"2", b""), (b"1", b""))),
        lambda: Genesis(root=b"", recovery=b"", policy=(1, 1), suites=(2, 1)),
        lambda: AddDevice(public=b"", hpke=b"", person=b"", roles=(), tag=1, former=()),
    ],
)
def test_a_set_ascends(make):
    with pytest.raises(ValueError, match=r"ascends|role"):
        make()


@given(st.binary(max_size=300))
def test_noise_is_none(noise):
    with pytest.raises(ValueError, match="operation"):
        decode(noise)


def test_an_organisation_of_nobody_is_its_first_entry():
    assert len(Organisation().log) == 1
    assert GroupRole.READER.value == "reader"
