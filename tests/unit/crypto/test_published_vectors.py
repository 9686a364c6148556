# SPDX-License-Identifier: Apache-2.0
"""Do our wrappers give the published answers? Through the very calls that the vault makes."""

import hashlib
import json
from pathlib import Path

import pytest

from legalaid.crypto import aead, hpke, kdf, known_answers, signatures
from legalaid.crypto.aead import NotAuthentic
from legalaid.errors import SelfTestFailed

PUBLISHED = json.loads((Path(__file__).parent / "published.json").read_text(encoding="utf-8"))
CIPHERS = {"aes_256_gcm_siv": aead.aes_gcm_siv, "chacha20_poly1305": aead.chacha20_poly1305}


def unhexed(vector):
    return {name: bytes.fromhex(value) for name, value in vector.items()}


def each(name):
    return [pytest.param(unhexed(vector), id=f"{name}-{at}") for at, vector in enumerate(PUBLISHED[name])]


@pytest.mark.parametrize("name", CIPHERS)
def test_ciphers_seal_and_open_as_published(name):
    for vector in map(unhexed, PUBLISHED[name]):
        cipher = CIPHERS[name](vector["key"])
        sealed = cipher.seal(vector["plain"], nonce=vector["nonce"], aad=vector["aad"])
        assert sealed == vector["sealed"]
        assert cipher.open(sealed, nonce=vector["nonce"], aad=vector["aad"]) == vector["plain"]


def test_the_published_forgery_is_refused():
    for vector in map(unhexed, PUBLISHED["chacha20_poly1305_refused"]):
        with pytest.raises(NotAuthentic):
            aead.chacha20_poly1305(vector["key"]).open(vector["sealed"], nonce=vector["nonce"], aad=vector["aad"])


@pytest.mark.parametrize("name", CIPHERS)
def test_ciphers_refuse_every_changed_bit(name):
    vector = unhexed(PUBLISHED[name][0])
    cipher, sealed = CIPHERS[name](vector["key"]), vector["sealed"]
    for bit in range(8 * len(sealed)):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(NotAuthentic):
            cipher.open(bytes(changed), nonce=vector["nonce"], aad=vector["aad"])


@pytest.mark.parametrize("vector", each("hkdf_sha256"))
def test_hkdf(vector):
    assert kdf.hkdf(vector["key"], salt=vector["salt"], info=vector["info"], length=len(vector["okm"])) == vector["okm"]


def test_ed25519():
    for vector in map(unhexed, PUBLISHED["ed25519"]):
        key = signatures.SigningKey(vector["seed"])
        assert key.public == vector["public"]
        assert key.sign(vector["message"]) == vector["signature"]
        signatures.verify(vector["public"], vector["message"], vector["signature"])


def test_hpke_agrees_with_the_draft_from_the_seed_to_the_key():
    """The published seed, encapsulation and info lead to the published key, so we open what is sealed under that."""
    vector = unhexed(PUBLISHED["hpke"])
    private = hpke.PrivateKey(hashlib.shake_256(vector["seed"]).digest(hpke.PRIVATE_BYTES))
    assert private.public.raw == vector["public"]
    sealed = aead.chacha20_poly1305(vector["key"]).seal(b"a short secret", nonce=vector["base_nonce"], aad=b"")
    assert private.open(vector["enc"] + sealed, info=vector["info"]) == b"a short secret"


def test_the_self_test_passes_here_and_names_what_fails():
    known_answers.check()

    def breaks() -> bool:
        raise NotAuthentic

    for wrong in (lambda: False, breaks):
        with pytest.raises(SelfTestFailed) as failure:
            known_answers.refuse_wrong({"HKDF-SHA256": lambda: True, "Ed25519": wrong})
        assert failure.value.facts == {"primitive": "Ed25519"}


def test_the_self_test_notices_a_verifier_that_accepts_anything(monkeypatch):
    monkeypatch.setattr(signatures, "verify", lambda *_: None)
    with pytest.raises(SelfTestFailed):
        known_answers.refuse_wrong(known_answers.PRIMITIVES)
