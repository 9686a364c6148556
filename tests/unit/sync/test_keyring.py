# SPDX-License-Identifier: Apache-2.0
"""Has each space, epoch and generation a key of its own, and can a wrap be held to the log?"""

import pytest

from legalaid.crypto.kdf import hmac_sha256
from legalaid.sync.keyring import commitment, is_committed, space_key

SECRET, SPACE = bytes(range(32)), b"s" * 16


def hkdf_by_hand(key, info):
    """RFC 5869 for 32 bytes, without salt."""
    return hmac_sha256(hmac_sha256(bytes(32), key), info + b"\1")


def test_the_labels_are_those_of_the_format():
    assert space_key(SECRET, space=SPACE, gen=258) == hkdf_by_hand(SECRET, b"legalaid/space-key/v1\0" + SPACE + b"\1\2")
    assert commitment(SECRET) == hkdf_by_hand(SECRET, b"legalaid/commit/v1")


def test_secret_space_and_generation_each_change_the_key():
    keys = {
        space_key(secret, space=space, gen=gen)
        for secret in (SECRET, bytes(32))
        for space in (SPACE, b"t" * 16)
        for gen in (0, 1)
    }
    assert len(keys) == 8


def test_a_wrap_with_another_secret_is_seen():
    assert is_committed(SECRET, commitment(SECRET))
    assert not is_committed(bytes(32), commitment(SECRET))


def test_a_short_secret_is_none():
    with pytest.raises(ValueError, match="32 bytes"):
        commitment(SECRET[:-1])
