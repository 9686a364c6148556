# SPDX-License-Identifier: Apache-2.0
"""A signature holds for one message and one key."""

import pytest

from legalaid.crypto.aead import NotAuthentic
from legalaid.crypto.signatures import SigningKey, verify


def test_signed_is_verified():
    key = SigningKey.generate()
    signature = key.sign(b"legalaid/frame/v1\0 ...")
    verify(key.public, b"legalaid/frame/v1\0 ...", signature)
    assert SigningKey(key.seed).public == key.public


def test_anything_else_is_refused():
    key, signature = SigningKey.generate(), SigningKey.generate().sign(b"message")
    own = key.sign(b"message")
    for public, message, claimed in [
        (key.public, b"message", signature),
        (key.public, b"massage", own),
        (key.public, b"message", own[:-1]),
        (key.public, b"message", bytes(64)),
        (key.public[:-1], b"message", own),
        (bytes(32), b"message", own),
    ]:
        with pytest.raises(NotAuthentic):
            verify(public, message, claimed)


def test_a_seed_has_32_bytes_and_does_not_show_itself():
    with pytest.raises(ValueError, match="32 bytes"):
        SigningKey(bytes(31))
    key = SigningKey.generate()
    assert repr(key.seed) not in repr(key)
