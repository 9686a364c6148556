# SPDX-License-Identifier: Apache-2.0
"""How do two computers exchange their work by a stick or a shared folder?

Each writes a bundle of what the others may lack and takes in the others' bundles. A bundle is written beside its
target, flushed, read back and renamed, so that a stick pulled out half-way holds the old file or the new one. Taking
one in is one transaction: a bundle that is cut or altered changes nothing.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from legalaid.errors import BundleCut, BundleRefused, CannotWriteFile, FileUnreadable
from legalaid.services.desk import Desk
from legalaid.services.exports import check_target
from legalaid.services.organisation import standing
from legalaid.store import membership as kept
from legalaid.sync import carrying
from legalaid.sync.bundle import SUFFIX, BadBundle
from legalaid.sync.carrying import NoSecret
from legalaid.sync.ingest import Taken
from legalaid.sync.sealing import seal_backlog
from legalaid.vault import disk

_PIECE = 1024 * 1024
_PART = ".part"


@dataclass(frozen=True, slots=True)
class Exported:
    """A bundle that was written, read back and put in its place: its file, how many frames, how many bytes."""

    path: Path
    frames: int
    bytes: int


def export_bundle(desk: Desk, target: Path) -> Exported:
    """Write a bundle of everything that others may lack; into a folder under a name that says nothing.

    Raises `NoOrganisation`, `BundleRefused` before this computer has the organisation's secret, `CannotWriteFile`.
    """
    path = target / new_name() if target.is_dir() else target
    check_target(path)
    with desk.write("export") as work:
        stand, membership = standing(work)
        seal_backlog(work, membership)
        kept.note_handed_out(work)
        work.log("export", "bundle", None)
    with desk.read() as reader:
        stand, membership = standing(reader)
        try:
            packed = carrying.pack(reader, membership, stand)
        except NoSecret:
            raise BundleRefused from None
        size = _write(path, packed.pieces)
    return Exported(path, packed.frames, size)


def import_bundle(desk: Desk, source: Path) -> Taken:
    """Take in a bundle, whole or not at all.

    Raises `NoOrganisation`, `FileUnreadable`, `BundleRefused`, `BundleCut`.
    """
    try:
        with source.open("rb") as file, desk.write("import") as work:
            stand, _ = standing(work)
            size = os.fstat(file.fileno()).st_size
            taken = carrying.unpack(work, stand, iter(lambda: file.read(_PIECE), b""), size=size)
            work.log("import", "bundle", None)
    except NoSecret:
        raise BundleRefused from None
    except BadBundle as bad:
        raise BundleCut(readable=bad.readable, total=bad.total or "?") from None
    except OSError:
        raise FileUnreadable from None
    desk.settle_in()
    return taken


def new_name() -> str:
    """A file name that says nothing about office, person or time."""
    return f"LA-{token_hex(8)}{SUFFIX}"


def _write(path: Path, pieces: Iterable[bytes]) -> int:
    """Write, flush, read back and rename; the size."""
    part = path.with_name(path.name + _PART)
    try:
        digest, size = _put(part, pieces)
        if disk.sha256_of(part) != digest:
            raise CannotWriteFile
        part.replace(path)
        disk.flush_folder(path.parent)
    except OSError:
        raise CannotWriteFile from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return size


def _put(part: Path, pieces: Iterable[bytes]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(part, flags, disk.PRIVATE_FILE), "wb") as file:
        for piece in pieces:
            digest.update(piece)
            size += file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest(), size
