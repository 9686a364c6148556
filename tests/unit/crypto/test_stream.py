# SPDX-License-Identifier: Apache-2.0
"""A sealed file comes back whole, or not at all."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.crypto import stream
from legalaid.crypto.aead import NotAuthentic
from legalaid.crypto.stream import CHUNK_BYTES, HEAD, WrongLength, padded_size, sealed_size

KEY = bytes(range(32))
SEALED_CHUNK = CHUNK_BYTES + 16
EDGES = [0, 1, 2, 15, 16, 17, 1000, 65_519, 65_520, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 200_000]
CONTENT = os.urandom(max(EDGES))


def seal(content, *, key=KEY):
    return b"".join(stream.encrypt([content], file_key=key, length=len(content)))


def open_(sealed, *, length, key=KEY):
    return b"".join(stream.decrypt([sealed], file_key=key, length=length))


def refused(sealed, *, length, key=KEY):
    with pytest.raises(NotAuthentic):
        open_(sealed, length=length, key=key)


@pytest.mark.parametrize("length", EDGES)
def test_every_length_comes_back_and_has_the_announced_size(length):
    sealed = seal(CONTENT[:length])
    assert len(sealed) == sealed_size(length)
    assert sealed[:8] == HEAD
    assert open_(sealed, length=length) == CONTENT[:length]


@given(st.lists(st.integers(1, 70_000), max_size=6), st.lists(st.integers(1, 70_000), max_size=8))
def test_pieces_may_have_any_size(cuts_in, cuts_out):
    length = sum(cuts_in)
    content = (CONTENT * 3)[:length]
    sealed = b"".join(stream.encrypt(pieces(content, cuts_in), file_key=KEY, length=length))
    assert sealed == seal(content)
    assert b"".join(stream.decrypt(pieces(sealed, cuts_out), file_key=KEY, length=length)) == content


def pieces(whole, cuts):
    at = 0
    for cut in cuts:
        yield whole[at : at + cut]
        at += cut
    yield whole[at:]


@pytest.mark.parametrize("length", [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
def test_cut_or_extended_at_every_chunk_edge_is_refused(length):
    sealed = seal(CONTENT[:length])
    edges = range(len(HEAD), len(sealed), SEALED_CHUNK)
    for end in {0, 4, *edges, *(edge - 1 for edge in edges), *(edge + 1 for edge in edges), len(sealed) - 1}:
        refused(sealed[:end], length=length)
    for more in (b"\0", b"\0" * 16, sealed[8:], sealed):
        refused(sealed + more, length=length)


def test_reordered_repeated_or_swapped_chunks_are_refused():
    sealed, other = seal(CONTENT[:200_000]), seal(CONTENT[:200_000][::-1])
    chunks = [sealed[at : at + SEALED_CHUNK] for at in range(8, len(sealed), SEALED_CHUNK)]
    foreign = [other[at : at + SEALED_CHUNK] for at in range(8, len(other), SEALED_CHUNK)]
    first, second, third, last = chunks
    for wrong in (
        [second, first, third, last],
        [first, first, third, last],
        [first, third, second, last],
        [first, second, last],
        [first, second, third],
        [first, second, third, third],
        [foreign[0][::-1], second, third, last],
    ):
        refused(HEAD + b"".join(wrong), length=200_000)
    # The same file key twice would let whole chunks be exchanged at their place: a key serves one content only.
    assert foreign[0] != first


def test_another_key_is_refused():
    refused(seal(CONTENT[:100]), length=100, key=bytes(32))


@pytest.mark.parametrize("claimed", [0, 99, 105, 65_536])
def test_another_length_than_the_true_one_is_refused(claimed):
    assert padded_size(100) == 104
    refused(seal(b"\1" * 100), length=claimed)


def test_a_longer_length_inside_the_padding_adds_zeros_only():
    """The blob itself does not hold its length: the row that does is authenticated, and so is the content's SHA-256."""
    assert open_(seal(b"\1" * 100), length=101) == b"\1" * 100 + b"\0"


def test_a_shorter_length_with_the_same_padding_is_refused():
    assert padded_size(1000) == padded_size(1001)
    refused(seal(b"\1" * 1001), length=1000)


def test_every_bit_of_a_short_blob_counts():
    sealed = seal(b"a letter")
    for bit in range(8 * len(sealed)):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        refused(bytes(changed), length=8)


def test_another_header_is_refused_however_it_arrives():
    sealed = seal(b"a letter")
    for head in (b"LAB\x02\x01\0\0\0", b"LAB\x01\x02\0\0\0", b"LAB\x01\x01\0\0\1", b"%PDF-1.7"):
        with pytest.raises(NotAuthentic):
            b"".join(stream.decrypt((bytes([byte]) for byte in head + sealed[8:]), file_key=KEY, length=8))
    assert b"".join(stream.decrypt((bytes([byte]) for byte in sealed), file_key=KEY, length=8)) == b"a letter"


@pytest.mark.parametrize("given_bytes", [0, 99, 101, 70_000])
def test_a_source_that_changed_while_it_was_read_is_noticed(given_bytes):
    with pytest.raises(WrongLength):
        b"".join(stream.encrypt([CONTENT[:given_bytes]], file_key=KEY, length=100))


@given(st.integers(0, 2**40))
def test_padding_follows_padme(length):
    padded = padded_size(length)
    assert length <= padded <= length * 1.12 + 1
    if length > 1:
        exponent = length.bit_length() - 1
        assert padded % (1 << exponent - exponent.bit_length()) == 0


def test_padding_examples():
    assert [padded_size(size) for size in (0, 1, 2, 9, 1000, 65_537, 1_000_000)] == [
        0,
        1,
        2,
        10,
        1024,
        67_584,
        1_015_808,
    ]


def test_sizes_fall_into_few_classes():
    """What the padding is for: files of 1 to 2 MB are told apart by 32 sizes only, not by a million."""
    assert len({padded_size(size) for size in range(2**20, 2**21, 97)}) <= 33
