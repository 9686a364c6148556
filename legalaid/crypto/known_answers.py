# SPDX-License-Identifier: Apache-2.0
"""Do the primitives on this machine give the answers that are published?

One known answer each, checked before the first vault of a process is opened, in about a millisecond. A library or
processor that computes wrongly would otherwise write records that nobody can ever open again.
"""

import hashlib
from collections.abc import Callable
from functools import cache

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from legalaid.crypto import aead, hpke, kdf, signatures, stream
from legalaid.crypto.aead import NotAuthentic
from legalaid.errors import SelfTestFailed

_hex = bytes.fromhex


def _hkdf() -> bool:
    """RFC 5869, A.1."""
    okm = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    salt, info = bytes(range(13)), bytes(range(0xF0, 0xFA))
    return kdf.hkdf(b"\x0b" * 22, salt=salt, info=info, length=42) == _hex(okm)


def _hmac() -> bool:
    """RFC 4231, case 2."""
    tag = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    return kdf.hmac_sha256(b"Jefe", b"what do ya want for nothing?") == _hex(tag)


def _argon2id() -> bool:
    """RFC 9106, 5.3. Its 32 KiB lie below the floor of `kdf.Argon2Cost`, so the library is called directly."""
    tag = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    derivation = Argon2id(
        salt=b"\2" * 16, length=32, iterations=3, lanes=4, memory_cost=32, secret=b"\3" * 8, ad=b"\4" * 12
    )
    return derivation.derive(b"\1" * 32) == _hex(tag)


def _aes_gcm_siv() -> bool:
    """RFC 8452, C.3: the counter wraps around."""
    plain = _hex("000000000000000000000000000000004db923dc793ee6497c76dcc03a98e108")
    sealed = _hex("f3f80f2cf0cb2dd9c5984fcda908456cc537703b5ba70324a6793a7bf218d3eaffffffff000000000000000000000000")
    return aead.aes_gcm_siv(bytes(32)).seal(plain, nonce=bytes(12), aad=b"") == sealed


def _chacha20_poly1305() -> bool:
    """RFC 8439, 2.8.2."""
    plain = (
        b"Ladies and Gentlemen of the class of '99: "
        b"If I could offer you only one tip for the future, sunscreen would be it."
    )
    sealed = _hex(
        "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b1a71de0a9e06"
        "0b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc3ff4def08e4b7a9de576d265"
        "86cec64b61161ae10b594f09e26a7e902ecbd0600691"
    )
    cipher, aad = aead.chacha20_poly1305(bytes(range(0x80, 0xA0))), _hex("50515253c0c1c2c3c4c5c6c7")
    return cipher.seal(plain, nonce=_hex("070000004041424344454647"), aad=aad) == sealed


def _ed25519() -> bool:
    """RFC 8032, 7.1, test 2; and a signature for another message is refused."""
    key = signatures.SigningKey(_hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    signature = _hex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    signatures.verify(key.public, b"\x72", signature)
    try:
        signatures.verify(key.public, b"\x73", signature)
    except NotAuthentic:
        return key.sign(b"\x72") == signature
    return False


def _hpke() -> bool:
    """The public key of the published private key for this suite (hpke-pq test vectors), and there and back."""
    seed = hashlib.shake_256(_hex("3ec47fa82dd5689d27c6190e724c74ec8f608df3331ce331929e37b829676630"))
    key = hpke.PrivateKey(seed.digest(hpke.PRIVATE_BYTES))
    published = kdf.sha256(key.public.raw) == _hex("ad8aaf3f00d8a39bfeec2947a7d5dde68be08bba19bd301a348a45dc5fcc8341")
    return published and key.open(key.public.seal(b"there and back", info=b"info"), info=b"info") == b"there and back"


def _stream() -> bool:
    """Our own blob format: the digest of one sealed content that crosses a chunk edge."""
    content = bytes(range(256)) * 257
    sealed = b"".join(stream.encrypt([content], file_key=b"\7" * stream.FILE_KEY_BYTES, length=len(content)))
    return kdf.sha256(sealed) == _hex("1b468908f51c0f24b6a19aabd38e7c926f3ba2df04adef0608f5c0f4303f2e9c")


PRIMITIVES: dict[str, Callable[[], bool]] = {
    "HKDF-SHA256": _hkdf,
    "HMAC-SHA256": _hmac,
    "Argon2id": _argon2id,
    "AES-256-GCM-SIV": _aes_gcm_siv,
    "ChaCha20-Poly1305": _chacha20_poly1305,
    "Ed25519": _ed25519,
    "HPKE suite 1": _hpke,
    "blob stream": _stream,
}


@cache
def check() -> None:
    """Check every primitive once in this process. Raises `SelfTestFailed` naming the first that is wrong."""
    refuse_wrong(PRIMITIVES)


def refuse_wrong(primitives: dict[str, Callable[[], bool]]) -> None:
    """Raise `SelfTestFailed` for the first primitive that gives a wrong answer or none."""
    for name, gives_known_answer in primitives.items():
        try:
            right = gives_known_answer()
        except NotAuthentic:
            right = False
        if not right:
            raise SelfTestFailed(primitive=name)
