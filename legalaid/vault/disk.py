# SPDX-License-Identifier: Apache-2.0
"""How does a file get onto the disk so that a power cut leaves the old one or the new one, whole?

Write beside it, flush to the disk, replace, flush the folder's entry. What the system refuses becomes one of our
errors here, without its text, since that carries paths.
"""

import contextlib
import errno
import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from legalaid.errors import DiskFull, FolderUnusable

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_BLOCK = 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT}
_REPLACE_TRIES = 10 if os.name == "nt" else 1
_REPLACE_PAUSE = 0.05


@contextlib.contextmanager
def refusals() -> Iterator[None]:
    """Translate what the system refuses: `DiskFull` or `FolderUnusable`."""
    try:
        yield
    except OSError as refusal:
        if refusal.errno in _FULL:
            raise DiskFull from None
        raise FolderUnusable from None


def write_durably(path: Path, data: bytes) -> None:
    """Put `data` under `path`: afterwards it is there even after a power cut; before, the old file is untouched."""
    beside = path.with_name(path.name + ".new")
    with refusals():
        write_flushed(beside, data)
        _replace(beside, path)
        flush_folder(path.parent)


def write_flushed(path: Path, data: bytes) -> None:
    """Write a private file and flush its content; its folder entry may still be lost in a power cut."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, PRIVATE_FILE), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def copy_flushed(source: Path, target: Path) -> str:
    """Copy a file, flush it, and return the SHA-256 (hex) of what was written."""
    digest = hashlib.sha256()
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with source.open("rb") as old, os.fdopen(os.open(target, flags, PRIVATE_FILE), "wb") as new:
        while block := old.read(_BLOCK):
            digest.update(block)
            new.write(block)
        new.flush()
        os.fsync(new.fileno())
    return digest.hexdigest()


def flush_file(path: Path) -> None:
    """Flush a file that somebody else wrote and closed."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Flush a folder's entries. Windows has no such call and does it by itself."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def sha256_of(path: Path) -> str:
    """The SHA-256 (hex) of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_bounded(path: Path, most: int) -> bytes | None:
    """A small file's bytes, at most one more than `most`, so that callers see "too long"; `None` if there is none."""
    with refusals():
        try:
            with path.open("rb") as file:
                return file.read(most + 1)
        except (FileNotFoundError, NotADirectoryError):
            return None


def make_private_folder(folder: Path) -> None:
    """Make a folder (and its parents) that only its owner enters."""
    with refusals():
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        folder.chmod(PRIVATE_FOLDER)


def free_bytes(folder: Path) -> int:
    """Free room on the disk that holds `folder`."""
    with refusals():
        return shutil.disk_usage(folder).free


def require_free(folder: Path, needed: int) -> None:
    """Raise `DiskFull` unless `needed` bytes are free."""
    if free_bytes(folder) < needed:
        raise DiskFull


def _replace(source: Path, target: Path) -> None:
    """`os.replace`; on Windows a virus scanner may hold the file for a moment, so try again for half a second."""
    for _ in range(_REPLACE_TRIES - 1):
        with contextlib.suppress(PermissionError):
            source.replace(target)
            return
        time.sleep(_REPLACE_PAUSE)
    source.replace(target)


def discard(path: Path) -> None:
    """Delete a file if that is possible; a file that stays does no harm."""
    with contextlib.suppress(OSError):
        path.unlink()
