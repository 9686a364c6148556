# SPDX-License-Identifier: Apache-2.0
"""Where do files wait that came on a stick, until the text that names them is taken in?

Beside their place, under another name. A file takes its place once a row here names it and its hash; one that no row
here names, or that came with something that was refused, is dropped. What there is no room for is left out: the text
goes in all the same, and the file comes with a later stick.
"""

import contextlib
from pathlib import Path

from legalaid.errors import TooLittleRoom
from legalaid.store import attachments
from legalaid.store.reader import Reader
from legalaid.sync.bundle import File


class Shelf:
    """The files of one bundle."""

    def __init__(self, blobs: Path) -> None:
        self.left_out = 0
        self._blobs = blobs
        self._came: dict[bytes, bytes] = {}

    def put(self, file: File, raw: bytes) -> None:
        """Keep a file that came, unless it is here or there is no room for it."""
        if attachments.blob_path(self._blobs, file.blob).is_file():
            return
        try:
            attachments.put_aside(self._blobs, file.blob, raw)
        except TooLittleRoom:
            self.left_out += 1
            return
        self._came[file.blob] = file.sha256

    def settle(self, reader: Reader) -> int:
        """Give the files that a row names their place; how many."""
        settled = 0
        for one in attachments.living(reader):
            if self._came.get(one.blob) == one.sealed_sha256:
                attachments.let_in(self._blobs, one.blob)
                del self._came[one.blob]
                settled += 1
        return settled

    def clear(self) -> None:
        """Drop what has no place."""
        with contextlib.suppress(OSError):
            for blob in self._came:
                attachments.drop_aside(self._blobs, blob)
        self._came.clear()
