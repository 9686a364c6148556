# SPDX-License-Identifier: Apache-2.0
"""A nonce has 12 bytes and a key 32, whatever the library would take."""

import pytest

from legalaid.crypto import aead


@pytest.mark.sec("NONCE")
@pytest.mark.parametrize("cipher", [aead.aes_gcm_siv, aead.chacha20_poly1305])
@pytest.mark.parametrize("length", [0, 8, 11, 13, 16, 24])
def test_a_nonce_of_another_length_is_refused(cipher, length):
    with pytest.raises(ValueError, match="12 bytes"):
        cipher(bytes(32)).seal(b"text", nonce=bytes(length), aad=b"")
    with pytest.raises(ValueError, match="12 bytes"):
        cipher(bytes(32)).open(bytes(32), nonce=bytes(length), aad=b"")


@pytest.mark.parametrize("cipher", [aead.aes_gcm_siv, aead.chacha20_poly1305])
@pytest.mark.parametrize("length", [0, 16, 24, 31, 33])
def test_a_key_of_another_length_is_refused(cipher, length):
    with pytest.raises(ValueError, match="32 bytes"):
        cipher(bytes(length))
