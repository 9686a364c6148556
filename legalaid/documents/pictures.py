# SPDX-License-Identifier: Apache-2.0
"""How does a photograph leave without telling where, when and with what it was taken?

A JPEG or PNG loses every part that does not draw it: EXIF with its place, thumbnails, comments, profiles of editors.
The picture itself is not encoded again, unless its upright position stood in what is taken away.
"""

import io
import re
import struct
import warnings
import zlib
from collections.abc import Iterator

from PIL import Image, ImageOps, UnidentifiedImageError

from legalaid import limits
from legalaid.errors import DocumentError

_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_START_OF_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_DRAWN_BY = frozenset({0xE0, 0xEE})
"""Application parts of a JPEG that say how its colours are meant: JFIF and Adobe."""
_ALL_APPLICATIONS = range(0xE0, 0xF0)
_MARK = 0xFF
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
"""In a scan 0xFF stands before 0 or a restart, else it begins the next segment."""
_CHUNKS = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"sBIT", b"bKGD"})
_ORIENTATION, _UPRIGHT = 0x0112, 1
_QUALITY = 92


class UnreadablePicture(DocumentError):
    """A photograph that cannot be read as one, or is too large to be one."""

    code = "document.unreadable_picture"


def is_picture(content: bytes) -> bool:
    """Whether the first bytes announce a photograph of a kind that is looked into."""
    return content.startswith((_JPEG, _PNG))


def check_picture(content: bytes) -> None:
    """Refuse what only begins like a photograph. Raises `UnreadablePicture`."""
    _opened(content).close()


def without_metadata(content: bytes) -> bytes:
    """The same picture with nothing beside it. Raises `UnreadablePicture`."""
    with _opened(content) as picture:
        if picture.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT:
            return _upright(picture)
    try:
        return b"".join(_jpeg_parts(content) if content.startswith(_JPEG) else _png_parts(content))
    except (IndexError, struct.error):
        raise UnreadablePicture from None


_NOT_READ = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    zlib.error,
    Warning,
    Image.DecompressionBombError,
)


def _opened(content: bytes) -> Image.Image:
    """The whole picture in memory; its size is looked at before it is unpacked."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            picture = Image.open(io.BytesIO(content), formats=("JPEG", "PNG"))
            _check_size(picture)
            picture.load()
    except _NOT_READ:
        raise UnreadablePicture from None
    return picture


def _check_size(picture: Image.Image) -> None:
    if picture.width * picture.height > limits.PICTURE_PIXELS:
        raise UnreadablePicture


def _upright(picture: Image.Image) -> bytes:
    kind = picture.format
    turned = ImageOps.exif_transpose(picture)
    turned.info.clear()
    out = io.BytesIO()
    if kind == "PNG":
        turned.save(out, "PNG", exif=b"")
    else:
        turned.save(out, "JPEG", quality=_QUALITY, exif=b"")
    return out.getvalue()


def _jpeg_parts(content: bytes) -> Iterator[bytes]:
    """The segments that draw the picture, scans included; what follows its end is left out."""
    yield content[:2]
    at = 2
    while content[at + 1] != _END:
        marker = content[at + 1]
        if content[at] != _MARK:
            raise IndexError
        if marker == _MARK:  # a filling byte
            at += 1
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        end = at + 2 + length
        if marker == _START_OF_SCAN:
            end = _end_of_scan(content, end)
        if marker != _COMMENT and (marker not in _ALL_APPLICATIONS or marker in _DRAWN_BY):
            yield content[at:end]
        at = end
    yield content[at : at + 2]


def _end_of_scan(content: bytes, start: int) -> int:
    """Where the next marker stands that is no part of the drawing's own data."""
    found = _NEXT_MARKER.search(content, start)
    if not found:
        raise IndexError
    return found.start()


def _png_parts(content: bytes) -> Iterator[bytes]:
    yield _PNG
    at = len(_PNG)
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind = content[at + 4 : at + 8]
        if kind in _CHUNKS:
            yield content[at : at + 12 + length]
        if kind == b"IEND":
            return
        at += 12 + length
    raise IndexError
