# SPDX-License-Identifier: Apache-2.0
"""What do two devices know before a frame says anything, so that it need not say it?

The compression dictionaries that frames name in their header. They come with the program and never change under a
number: what one packed could not be read with another. One save of two fields is mostly what every save has, so a
dictionary counts for most where each frame is small. Under a dictionary the zstd frame goes without its first four
bytes, which are always the same.
"""

from functools import cache
from typing import Final

import zstandard

from legalaid import assets, limits

NONE: Final = 0
OF_RECORDS: Final = 1
"""Trained on invented saves in Khmer and English by `.ci/sync_dictionary.py`."""

ALL: Final = (NONE, OF_RECORDS)
LEVEL: Final = 9
_SMALL_LEVEL, _SMALL_BYTES = 19, 4096
"""What is small is packed as tightly as it goes: it takes no time then."""

_FILES = {OF_RECORDS: "sync/records-1.dictionary"}
_MAGICLESS = zstandard.FORMAT_ZSTD1_MAGICLESS


def compress(raw: bytes, dictionary: int) -> bytes:
    """The bytes packed with a dictionary of `ALL`; they announce their size."""
    if dictionary == NONE:
        return zstandard.ZstdCompressor(level=LEVEL).compress(raw)
    level = _SMALL_LEVEL if len(raw) <= _SMALL_BYTES else LEVEL
    known, settings = _dictionary(dictionary, level), _settings(level)
    return zstandard.ZstdCompressor(dict_data=known, compression_params=settings).compress(raw)


def decompress(packed: bytes, dictionary: int) -> bytes | None:
    """What was packed; None if it was not packed so, or announces more than a frame may hold, or nothing of its size.

    The library trusts the announced size and asks for so much memory, so it is looked at before anything is unpacked.
    """
    kind = zstandard.FORMAT_ZSTD1 if dictionary == NONE else _MAGICLESS
    try:
        announced = zstandard.get_frame_parameters(packed, format=kind)
        if announced.content_size > limits.FRAME_CONTENT_BYTES or announced.dict_id:
            return None  # an unknown size is the largest number of all
        known = None if dictionary == NONE else _dictionary(dictionary, LEVEL)
        return zstandard.ZstdDecompressor(dict_data=known, format=kind).decompress(packed, allow_extra_data=False)
    except zstandard.ZstdError:
        return None


@cache
def _dictionary(number: int, level: int) -> zstandard.ZstdCompressionDict:
    known = zstandard.ZstdCompressionDict(assets.read_bytes(_FILES[number]))
    known.precompute_compress(level=level)
    return known


@cache
def _settings(level: int) -> zstandard.ZstdCompressionParameters:
    return zstandard.ZstdCompressionParameters.from_level(
        level, format=_MAGICLESS, write_content_size=True, write_dict_id=False
    )
