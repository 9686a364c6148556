# SPDX-License-Identifier: Apache-2.0
"""What can be given up when the disk is full, so that the next delete and checkpoint still work?

A file of random bytes, made while there is room: on a full disk neither deleting a row nor emptying the write-ahead
log works, since both write first. Random, so that no compressing file system stores it in nothing.
"""

import os
import secrets
from pathlib import Path

from legalaid import limits
from legalaid.errors import DiskFull
from legalaid.vault import disk

BALLAST_FILE = "ballast"
_BLOCK = 1024 * 1024


def fill(folder: Path, *, size: int | None = None) -> bool:
    """Make the ballast if it is missing and there is room beside it. Returns whether it lies there now."""
    ballast, size = folder / BALLAST_FILE, size or limits.BALLAST_BYTES
    if ballast.exists():
        return True
    if disk.free_bytes(folder) < size + limits.FREE_DISK_BYTES:
        return False
    beside = folder / (BALLAST_FILE + ".new")
    try:
        with (
            disk.refusals(),
            os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, disk.PRIVATE_FILE), "wb") as file,
        ):
            for start in range(0, size, _BLOCK):
                file.write(secrets.token_bytes(min(_BLOCK, size - start)))
            file.flush()
            os.fsync(file.fileno())
    except DiskFull:
        beside.unlink()
        return False
    beside.replace(ballast)
    return True


def drop(folder: Path) -> bool:
    """Give the ballast up. Returns whether there was one."""
    try:
        (folder / BALLAST_FILE).unlink()
    except FileNotFoundError:
        return False
    return True
