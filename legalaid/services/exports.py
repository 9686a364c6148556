# SPDX-License-Identifier: Apache-2.0
"""How does a file leave the vault?

The audit trail says so first, then the bytes are written beside the target as `<name>.part`, flushed and renamed: a
reader of the target finds the old file or the whole new one, and nothing leaves unrecorded.
"""

import contextlib
import os
from pathlib import Path
from uuid import UUID

from legalaid.errors import CannotWriteFile
from legalaid.services.desk import Desk
from legalaid.vault import disk


def write_out(desk: Desk, target: Path, data: bytes, *, what: str, object_id: UUID | None) -> None:
    """Write `data` to `target` and record the export of that `what`. A file already there is replaced.

    Raises `CannotWriteFile`; the trail then names an export that did not come about, which is the safe side.
    """
    check_target(target)
    with desk.write("export") as work:
        work.log("export", what, object_id)
    _put(target, data)


def check_target(target: Path) -> None:
    """Refuse a target that could not be written, before anything is made for it. Raises `CannotWriteFile`."""
    folder = target.parent
    if target.is_dir() or not folder.is_dir() or not os.access(folder, os.W_OK):
        raise CannotWriteFile


def write_new(target: Path, data: bytes) -> None:
    """Write a private file that must not exist yet, such as a key. Raises `CannotWriteFile`."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(target, flags, disk.PRIVATE_FILE), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        raise CannotWriteFile from None


def _put(target: Path, data: bytes) -> None:
    part = target.with_name(f"{target.name}.part")
    try:
        disk.write_flushed(part, data)
        part.replace(target)
        disk.flush_folder(target.parent)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise CannotWriteFile from None
