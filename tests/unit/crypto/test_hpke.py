# SPDX-License-Identifier: Apache-2.0
"""What is sealed to a public key opens for its private half, under the same info, and not otherwise."""

import pytest

from legalaid.crypto import hpke
from legalaid.crypto.aead import NotAuthentic

KEY = hpke.PrivateKey.generate()


def test_there_and_back():
    sealed = KEY.public.seal(b"thirty-two bytes of a vault key.", info=b"slot")
    assert len(sealed) == 32 + hpke.OVERHEAD_BYTES
    assert KEY.open(sealed, info=b"slot") == b"thirty-two bytes of a vault key."
    assert sealed != KEY.public.seal(b"thirty-two bytes of a vault key.", info=b"slot")


def test_keys_survive_being_written_down():
    again = hpke.PrivateKey(KEY.raw)
    assert again.public == KEY.public == hpke.PublicKey(KEY.public.raw)
    assert len(KEY.public.raw) == hpke.PUBLIC_BYTES
    assert len(KEY.public.recipient) == 16


def test_another_key_another_info_or_a_changed_byte_is_refused():
    sealed = KEY.public.seal(b"secret", info=b"slot")
    changed = [bytes(byte ^ (at == place) for at, byte in enumerate(sealed)) for place in range(0, len(sealed), 7)]
    for private, bytes_in, info in [
        (hpke.PrivateKey.generate(), sealed, b"slot"),
        (KEY, sealed, b"other slot"),
        (KEY, sealed[:-1], b"slot"),
        (KEY, sealed + b"\0", b"slot"),
        (KEY, b"", b"slot"),
        *((KEY, wrong, b"slot") for wrong in changed),
    ]:
        with pytest.raises(NotAuthentic):
            private.open(bytes_in, info=info)


def test_keys_of_another_length_do_not_exist():
    with pytest.raises(ValueError, match="96 bytes"):
        hpke.PrivateKey(bytes(95))
    with pytest.raises(ValueError, match="1216 bytes"):
        hpke.PublicKey(bytes(1215))
    with pytest.raises(ValueError, match="ML-KEM"):
        hpke.PublicKey(b"\xff" * hpke.PUBLIC_BYTES)


def test_a_private_key_does_not_show_itself():
    assert KEY.raw.hex() not in repr(KEY)
    assert repr(KEY.raw) not in repr(KEY)
