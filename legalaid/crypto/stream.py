# SPDX-License-Identifier: Apache-2.0
"""How is a file sealed, so that it can be read piece by piece and neither cut, extended, reordered nor swapped?

Blob = `4C 41 42 01 | suite 01 | 00 00 00`, then the chunks of the STREAM construction: 64 KiB of plain bytes each
(the last one 0 to 64 KiB), ChaCha20-Poly1305, nonce = chunk number (11 bytes, big endian) ‖ 1 for the last chunk and
0 before, associated data = the 8 header bytes. The key is HKDF-SHA256 of a random file key that serves one content
only. Before sealing, zeros pad the content to its Padmé size, so a blob's length tells at most 5 bits of log-length
detail. The true length is kept with the file key in the encrypted row.
"""

from collections.abc import Iterable, Iterator

from legalaid.crypto.aead import TAG_BYTES, NotAuthentic, chacha20_poly1305
from legalaid.crypto.kdf import hkdf

HEAD = b"LAB\x01\x01\x00\x00\x00"
CHUNK_BYTES = 65_536
FILE_KEY_BYTES = 32

_LABEL = b"legalaid/blob/stream/v1"
_SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES
_INDEX_BYTES = 11


class WrongLength(ValueError):
    """The source gave more or fewer bytes than were announced: it changed while it was read."""


def padded_size(length: int) -> int:
    """The Padmé size: at most 12 % more, and only O(log log length) bits of the length remain visible."""
    if length < 2:  # noqa: PLR2004 - log2 of 0 and 1 has nothing to round
        return length
    exponent = length.bit_length() - 1
    mask = (1 << exponent - exponent.bit_length()) - 1
    return (length + mask) & ~mask


def sealed_size(length: int) -> int:
    """How many bytes a blob of `length` plain bytes has."""
    padded = padded_size(length)
    return len(HEAD) + padded + TAG_BYTES * _chunk_count(padded)


def encrypt(source: Iterable[bytes], *, file_key: bytes, length: int) -> Iterator[bytes]:
    """Seal `length` bytes from `source` (pieces of any size). Raises `WrongLength` if there are more or fewer."""
    cipher = chacha20_poly1305(hkdf(file_key, info=_LABEL))
    padded = padded_size(length)
    yield HEAD
    for index, (chunk, last) in enumerate(_chunks(_padded(source, length, padded), CHUNK_BYTES, padded)):
        yield cipher.seal(chunk, nonce=_nonce(index, last=last), aad=HEAD)


def decrypt(source: Iterable[bytes], *, file_key: bytes, length: int) -> Iterator[bytes]:
    """Open a blob whose content has `length` bytes (pieces of any size).

    Each piece that comes out is authentic, but the end may still fail: on `NotAuthentic` throw everything away.
    """
    cipher = chacha20_poly1305(hkdf(file_key, info=_LABEL))
    total = sealed_size(length) - len(HEAD)
    left = length
    try:
        for index, (chunk, last) in enumerate(_chunks(_after_head(source), _SEALED_CHUNK, total)):
            plain = cipher.open(chunk, nonce=_nonce(index, last=last), aad=HEAD)
            content, padding = plain[:left], plain[left:]
            if padding.strip(b"\0"):
                raise NotAuthentic
            yield content
            left -= len(content)
    except WrongLength:
        raise NotAuthentic from None


def _nonce(index: int, *, last: bool) -> bytes:
    return index.to_bytes(_INDEX_BYTES, "big") + bytes([last])


def _chunk_count(padded: int) -> int:
    return max(1, -(-padded // CHUNK_BYTES))


def _chunks(source: Iterable[bytes], size: int, total: int) -> Iterator[tuple[bytes, bool]]:
    """`source` cut into chunks of `size`, each with "is this the last?"; `WrongLength` unless it gives `total`."""
    held = bytearray()
    given = 0
    for piece in source:
        given += len(piece)
        if given > total:
            raise WrongLength
        held += piece
        while len(held) > size:  # a full chunk stays held until we know that another one follows
            yield bytes(held[:size]), False
            del held[:size]
    if given != total:
        raise WrongLength
    yield bytes(held), True


def _padded(source: Iterable[bytes], length: int, padded: int) -> Iterator[bytes]:
    given = 0
    for piece in source:
        given += len(piece)
        yield piece
    if given != length:
        raise WrongLength
    for start in range(length, padded, CHUNK_BYTES):
        yield bytes(min(CHUNK_BYTES, padded - start))


def _after_head(source: Iterable[bytes]) -> Iterator[bytes]:
    """What follows the 8 header bytes; another header is another format and refused."""
    head = b""
    for piece in source:
        if len(head) == len(HEAD):
            yield piece
            continue
        head += piece
        if not (head.startswith(HEAD) or HEAD.startswith(head)):
            raise NotAuthentic
        yield head[len(HEAD) :]
        head = head[: len(HEAD)]
    if head != HEAD:
        raise NotAuthentic
