# SPDX-License-Identifier: Apache-2.0
"""How do two computers exchange their work by a stick or a shared folder?

Each writes a bundle of what the others may lack and takes in the others' bundles. A bundle is written beside its
target, flushed, read back and renamed, so that a stick pulled out half-way holds the old file or the new one. Taking
one in is one transaction: a bundle that is cut or altered changes nothing. Files of cases may go on in further parts;
these are proven before the first is taken in, so that a part that is missing changes nothing either.
"""

import contextlib
import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from legalaid import limits
from legalaid.errors import BundleCut, BundlePartMissing, BundleRefused, CannotWriteFile, FileUnreadable
from legalaid.services import erasure
from legalaid.services.desk import Desk
from legalaid.services.directory import keep_up
from legalaid.services.exports import check_target
from legalaid.services.organisation import standing
from legalaid.store import membership as kept
from legalaid.sync import carrying
from legalaid.sync.bundle import SUFFIX, BadBundle
from legalaid.sync.carrying import NoSecret
from legalaid.sync.ingest import Taken
from legalaid.sync.sealing import seal_backlog
from legalaid.sync.shelf import Shelf
from legalaid.vault import disk

_PIECE = 1024 * 1024
_PART = ".part"
_NUMBERED = re.compile(r"\.part[1-9][0-9]*$")


@dataclass(frozen=True, slots=True)
class Exported:
    """A bundle that was written, read back and put in its place: its first file, frames, bytes of all, files, parts."""

    path: Path
    frames: int
    bytes: int
    files: int = 0
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Imported(Taken):
    """What a bundle brought: besides frames, `files` of cases, and how many were `left_out` for want of room."""

    files: int = 0
    left_out: int = 0


def export_bundle(
    desk: Desk, target: Path, *, files: bool = True, part_bytes: int = limits.BUNDLE_PART_BYTES
) -> Exported:
    """Write a bundle of everything that others may lack; into a folder under a name that says nothing.

    Files of cases go along unless `files` is False; what exceeds `part_bytes` goes on in files beside the first one.
    Raises `NoOrganisation`, `BundleRefused` before this computer has the organisation's secret, `CannotWriteFile`.
    """
    path = target / new_name() if target.is_dir() else target
    check_target(path)
    keep_up(desk)
    with desk.write("export") as work:
        stand, membership = standing(work)
        seal_backlog(work, membership)
        kept.note_handed_out(work)
        work.log("export", "bundle", None)
    with desk.read() as reader:
        stand, membership = standing(reader)
        try:
            packed = carrying.pack(
                reader, membership, stand, blobs=desk.store.blobs, files=files, part_bytes=part_bytes
            )
        except NoSecret:
            raise BundleRefused from None
        size = _write_parts(path, packed.parts)
    return Exported(path, packed.frames, size, packed.files, len(packed.parts))


def import_bundle(desk: Desk, source: Path, *, give_way: bool = False) -> Imported:
    """Take in a bundle, whole or not at all; further parts lie beside the first.

    Where two administrators wrote different lists of members, `give_way` takes the one in the bundle for good. Raises
    `NoOrganisation`, `FileUnreadable`, `BundleRefused`, `BundleCut`, `BundlePartMissing`.
    """
    first, shelf = _first_of(source), Shelf(desk.store.blobs)
    try:
        _spool(desk, first, shelf)
        with first.open("rb") as file, desk.write("import") as work:
            stand, _ = standing(work)
            size = _size_of(file)
            taken = carrying.unpack(work, stand, _pieces(file), size=size, shelf=shelf, give_way=give_way)
            work.log("import", "bundle", None)
        with desk.read() as reader:
            settled = shelf.settle(reader)
    except NoSecret:
        raise BundleRefused from None
    except BadBundle as bad:
        raise BundleCut(readable=bad.readable, total=bad.total or "?") from None
    except OSError:
        raise FileUnreadable from None
    finally:
        shelf.clear()
    desk.settle_in()
    erasure.carry_out(desk)
    return Imported(**asdict(taken), files=settled, left_out=shelf.left_out)


def _spool(desk: Desk, first: Path, shelf: Shelf) -> None:
    """Prove the further parts of a bundle and put their files onto the shelf. Raises `BundlePartMissing`."""
    with desk.read() as reader:
        stand, _ = standing(reader)
        with first.open("rb") as file:
            head = carrying.peek(reader, stand, _pieces(file), size=_size_of(file))
        paths = {number: part_path(first, number) for number in range(2, head.parts + 1)}
        for number, path in paths.items():
            if not path.is_file():
                raise BundlePartMissing(part=number, parts=head.parts)
        for number, path in paths.items():
            try:
                with path.open("rb") as file:
                    carrying.spool(reader, stand, _pieces(file), size=_size_of(file), of=head, shelf=shelf)
            except (BadBundle, NoSecret, OSError):
                raise BundlePartMissing(part=number, parts=head.parts) from None


def part_path(first: Path, number: int) -> Path:
    """Where a part of a bundle lies: beside the first one, under its name with the number."""
    return first if number == 1 else first.with_name(f"{first.stem}.part{number}{first.suffix}")


def is_further_part(path: Path) -> bool:
    """Whether a file is, by its name, a part after the first."""
    return _first_of(path) != path


def _first_of(path: Path) -> Path:
    return path.with_name(_NUMBERED.sub("", path.stem) + path.suffix)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: file.read(_PIECE), b"")


def _size_of(file: BinaryIO) -> int:
    return os.fstat(file.fileno()).st_size


def new_name() -> str:
    """A file name that says nothing about office, person or time."""
    return f"LA-{token_hex(8)}{SUFFIX}"


def _write_parts(path: Path, parts: Sequence[Iterable[bytes]]) -> int:
    """The first part comes last, so that where it lies the others do; what an earlier bundle had more is taken away."""
    size = 0
    for number in range(len(parts), 0, -1):
        size += _write(part_path(path, number), parts[number - 1])
    left = len(parts) + 1
    while (further := part_path(path, left)).exists():
        disk.discard(further)
        left += 1
    return size


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
