# SPDX-License-Identifier: Apache-2.0
"""Does a dictionary make small saves smaller, stay what it was, and let nothing be unpacked that announces too much?"""

import hashlib
import tracemalloc

import pytest
import zstandard

from legalaid import assets, limits
from legalaid.domain.transaction import Op, Transaction
from legalaid.sync.dictionaries import ALL, NONE, OF_RECORDS, compress, decompress
from legalaid.sync.payload import Payload, encoded

SAVE = Transaction(1_790_000_000_000 << 16, {}, 0, (Op(11, bytes(range(16)), {11: "ភូមិស្វាយ"}),), {2: 11})
RAW = encoded(Payload(2, (SAVE,)))


def test_the_file_is_the_one_that_packed_the_frames_of_the_first_version():
    file = assets.read_bytes("sync/records-1.dictionary")
    assert hashlib.sha256(file).hexdigest() == "742caaaee6b753ec61b7fbeb75a0ef13aeceb728af7e204eed3b799f6a06b8dd"


@pytest.mark.parametrize("dictionary", ALL)
@pytest.mark.parametrize("raw", [b"", RAW, RAW * 500, bytes(limits.FRAME_CONTENT_BYTES)])
def test_everything_comes_back(raw, dictionary):
    assert decompress(compress(raw, dictionary), dictionary) == raw


def test_a_small_save_gets_smaller():
    assert len(compress(RAW, OF_RECORDS)) <= len(compress(RAW, NONE)) - 20


@pytest.mark.parametrize("dictionary", ALL)
def test_what_announces_too_much_is_not_unpacked(dictionary):
    bomb = compress(bytes(100_000_000), dictionary)
    assert len(bomb) < 10_000
    tracemalloc.start()
    assert decompress(bomb, dictionary) is None
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def test_what_lies_about_its_size_is_refused():
    packed = compress(bytes(70_000), OF_RECORDS)
    announced = zstandard.get_frame_parameters(packed, format=zstandard.FORMAT_ZSTD1_MAGICLESS).content_size
    size = announced.to_bytes(4, "little")
    assert size in packed
    for lie in (announced - 1, announced + 1, limits.FRAME_CONTENT_BYTES):
        assert decompress(packed.replace(size, lie.to_bytes(4, "little"), 1), OF_RECORDS) is None


def test_one_dictionary_is_not_read_with_another():
    assert decompress(compress(RAW, OF_RECORDS), NONE) is None
    assert decompress(compress(RAW, NONE), OF_RECORDS) is None
    assert decompress(compress(RAW, OF_RECORDS)[:-1], OF_RECORDS) is None
    assert decompress(compress(RAW, OF_RECORDS) * 2, OF_RECORDS) is None
    assert decompress(b"", OF_RECORDS) is None
