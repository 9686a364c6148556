# SPDX-License-Identifier: Apache-2.0
"""How does a file come into the vault, out of it and to its end?

A file is sealed once, under a random key that only its row holds, and lies as `blobs/ab/<id>`. The file is on the disk
before its row is saved, so that a row whose file is missing means one thing: another computer has it and it has not
been received yet. A file without a row was left by a crash and is swept away after a day. Deleting blanks the key in
the row first; from then on the bytes are noise, whoever still holds them.
"""

import contextlib
import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from legalaid import limits
from legalaid.clock import from_milliseconds
from legalaid.crypto import stream
from legalaid.crypto.aead import NotAuthentic
from legalaid.domain.case import Attachment
from legalaid.domain.record import change
from legalaid.errors import AttachmentDamaged, AttachmentNotReceived, FileTooLarge, FileUnreadable, TooLittleRoom
from legalaid.ids import ID_BYTES
from legalaid.store.reader import Opened, Reader
from legalaid.store.rows import TABLES
from legalaid.store.tables import BLOB
from legalaid.store.unit_of_work import Work
from legalaid.vault import disk

NO_KEY = b""
"""What stands for the key of a file that was deleted."""

HUB = bytes(ID_BYTES)
"""Stands for the hub among those who have a file."""

ORPHAN_AGE = timedelta(hours=24)
"""A file that is younger may belong to a save that is still under way."""

_MIB = 1024 * 1024
_PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A file in the vault that no row names yet; the fields are those of `Attachment`."""

    blob: bytes
    file_key: bytes
    size: int
    sha256: bytes
    sealed_sha256: bytes
    chunks: bytes

    def fields(self) -> dict[str, bytes | int]:
        """What the row must hold."""
        names = ("blob", "file_key", "size", "sha256", "sealed_sha256", "chunks")
        return {name: getattr(self, name) for name in names}


def seal(blobs: Path, content: bytes) -> SealedFile:
    """Seal bytes; durable when this returns. Raises `FileTooLarge` or `TooLittleRoom`."""
    return _seal(blobs, [content], len(content))


def seal_file(blobs: Path, source: BinaryIO, *, size: int) -> SealedFile:
    """Seal `size` bytes from an open file, piece by piece. Raises `FileUnreadable` also if it changed meanwhile."""
    try:
        return _seal(blobs, iter(lambda: source.read(_PIECE), b""), size)
    except (stream.WrongLength, OSError):
        raise FileUnreadable from None


def _seal(blobs: Path, pieces: Iterable[bytes], size: int) -> SealedFile:
    _check_room(blobs, size)
    file_key, blob, plain = secrets.token_bytes(stream.FILE_KEY_BYTES), secrets.token_bytes(ID_BYTES), hashlib.sha256()
    sealed = b"".join(stream.encrypt(_hashing(pieces, plain), file_key=file_key, length=size))
    path = blob_path(blobs, blob)
    disk.make_private_folder(path.parent)
    disk.write_durably(path, sealed)
    disk.flush_folder(blobs)
    names = b"".join(hashlib.sha256(chunk).digest() for chunk in _cut(sealed))
    return SealedFile(blob, file_key, size, plain.digest(), hashlib.sha256(sealed).digest(), names)


def _cut(sealed: bytes) -> Iterator[bytes]:
    return (sealed[start : start + limits.CHUNK_BYTES] for start in range(0, len(sealed), limits.CHUNK_BYTES))


def _check_room(blobs: Path, size: int) -> None:
    if size > limits.ATTACHMENT_BYTES:
        raise FileTooLarge(limit_mib=limits.ATTACHMENT_BYTES // _MIB)
    disk.make_private_folder(blobs)
    if disk.free_bytes(blobs) < limits.FREE_DISK_BYTES + stream.sealed_size(size):
        raise TooLittleRoom(least_mib=limits.FREE_DISK_BYTES // _MIB)


def _hashing(pieces: Iterable[bytes], digest: "hashlib._Hash") -> Iterator[bytes]:
    for piece in pieces:
        digest.update(piece)
        yield piece


def blob_path(blobs: Path, blob: bytes) -> Path:
    """Where a sealed file lies; 256 folders keep each of them short."""
    return blobs / blob.hex()[:2] / blob.hex()


# --- out of the vault ------------------------------------------------------------------------------------------------


def read(blobs: Path, attachment: Attachment) -> bytes:
    """The file's bytes, proven to be those that were sealed.

    Raises `AttachmentNotReceived` while the file is on another computer only, and `AttachmentDamaged`.
    """
    sealed = _sealed_bytes(blobs, attachment)
    if hashlib.sha256(sealed).digest() != attachment.sealed_sha256:
        raise AttachmentDamaged
    try:
        plain = b"".join(stream.decrypt([sealed], file_key=attachment.file_key, length=attachment.size))
    except NotAuthentic:
        raise AttachmentDamaged from None
    if hashlib.sha256(plain).digest() != attachment.sha256:
        raise AttachmentDamaged
    return plain


def is_here(blobs: Path, attachment: Attachment) -> bool:
    """Whether the sealed file has been received."""
    return blob_path(blobs, attachment.blob).is_file()


def is_whole(blobs: Path, blob: bytes, sealed_sha256: bytes) -> bool:
    """Whether the file's sealed bytes are those its row names; needs no key."""
    with disk.refusals():
        return disk.sha256_of(blob_path(blobs, blob)) == sealed_sha256.hex()


def _sealed_bytes(blobs: Path, attachment: Attachment) -> bytes:
    most = stream.sealed_size(limits.ATTACHMENT_BYTES)
    sealed = disk.read_bounded(blob_path(blobs, attachment.blob), most)
    if sealed is None:
        raise AttachmentNotReceived
    return sealed


# --- from one computer to another ------------------------------------------------------------------------------------


def chunk_names(attachment: Attachment) -> tuple[bytes, ...]:
    """The names of the chunks that the sealed file travels in; none for a file of an older version."""
    names, size = attachment.chunks or b"", hashlib.sha256().digest_size
    return tuple(names[start : start + size] for start in range(0, len(names), size))


def chunks_of(blobs: Path, attachment: Attachment) -> Mapping[bytes, bytes]:
    """The chunks of a sealed file that is here, by name. Raises `AttachmentNotReceived` or `AttachmentDamaged`."""
    sealed = _sealed_bytes(blobs, attachment)
    if hashlib.sha256(sealed).digest() != attachment.sealed_sha256:
        raise AttachmentDamaged
    return dict(zip(chunk_names(attachment), _cut(sealed), strict=True))


def begun(blobs: Path, attachment: Attachment) -> list[bytes]:
    """The chunks of a file that came before its line broke off, each of them what it is called; the first ones."""
    try:
        raw = _begun(blobs, attachment.blob).read_bytes()
    except OSError:
        return []
    named = zip(_cut(raw), chunk_names(attachment), strict=False)
    return [chunk for chunk, _ in takewhile(lambda one: hashlib.sha256(one[0]).digest() == one[1], named)]


def go_on(blobs: Path, attachment: Attachment, chunk: bytes, *, at: int) -> None:
    """Keep the chunk at this place for another try; where the disk refuses, that one begins anew."""
    path = _begun(blobs, attachment.blob)
    with contextlib.suppress(OSError):
        disk.make_private_folder(path.parent)
        with path.open("r+b" if at else "wb") as file:
            file.truncate(at * limits.CHUNK_BYTES)
            file.seek(0, os.SEEK_END)
            file.write(chunk)


def _begun(blobs: Path, blob: bytes) -> Path:
    return blob_path(blobs, blob).with_suffix(".begun")


def receive(blobs: Path, attachment: Attachment, chunks: Iterable[bytes]) -> None:
    """Put a sealed file together from its chunks; durable when this returns.

    Raises `AttachmentDamaged` unless they are what the row names, and `TooLittleRoom`.
    """
    _check_room(blobs, attachment.size)
    sealed = b"".join(chunks)
    disk.discard(_begun(blobs, attachment.blob))
    if hashlib.sha256(sealed).digest() != attachment.sealed_sha256:
        raise AttachmentDamaged
    path = blob_path(blobs, attachment.blob)
    disk.make_private_folder(path.parent)
    disk.write_durably(path, sealed)
    disk.flush_folder(blobs)


def unsent(reader: Reader) -> tuple[Attachment, ...]:
    """The files that no hub is known to have; some of them may not be here."""
    return tuple(one for one in living(reader) if HUB not in holders(reader, one))


def living(reader: Reader) -> tuple[Attachment, ...]:
    """The attachments that can be opened, whether their files are here or not; oldest first."""
    table = TABLES["attachment"]
    wanted = sa.select(table.c.id).where(sa.func.length(table.c.file_key) > 0, table.c.deleted == 0)
    found = reader.connection.execute(wanted.order_by(table.c.id)).scalars().all()
    return tuple(filter(None, (reader.get(Attachment, row) for row in found)))


def holders(reader: Reader, attachment: Attachment) -> frozenset[bytes]:
    """Who else is known to have the whole file: devices, and `HUB`."""
    where = (BLOB.c.space == attachment.space_id, BLOB.c.blob == attachment.blob)
    return frozenset(reader.connection.execute(sa.select(BLOB.c.by).where(*where)).scalars())


def mark_held(work: Work, attachment: Attachment, *, by: bytes) -> None:
    """A device or the hub has the whole file."""
    row = {"space": attachment.space_id, "blob": attachment.blob, "by": by}
    work.connection.execute(insert(BLOB).values(row).on_conflict_do_nothing())


def unmark_sent(work: Work) -> None:
    """Another hub, or one that lost something: what it has is asked anew."""
    work.connection.execute(sa.delete(BLOB).where(BLOB.c.by == HUB))


# --- files that come on a stick --------------------------------------------------------------------------------------


def sealed(blobs: Path, attachment: Attachment) -> bytes:
    """The sealed bytes of a file that is here. Raises `AttachmentNotReceived` or `AttachmentDamaged`."""
    raw = _sealed_bytes(blobs, attachment)
    if hashlib.sha256(raw).digest() != attachment.sealed_sha256:
        raise AttachmentDamaged
    return raw


def sealed_size(attachment: Attachment) -> int:
    """How many bytes the sealed file has."""
    return stream.sealed_size(attachment.size)


def put_aside(blobs: Path, blob: bytes, raw: bytes) -> None:
    """Keep a file that came, whose row may not be known yet; durable when this returns. Raises `TooLittleRoom`."""
    _check_room(blobs, len(raw))
    path = _aside(blobs, blob)
    disk.make_private_folder(path.parent)
    disk.write_durably(path, raw)


def let_in(blobs: Path, blob: bytes) -> None:
    """A row names this file: it takes its place."""
    path = blob_path(blobs, blob)
    _aside(blobs, blob).replace(path)
    disk.flush_folder(path.parent)
    disk.flush_folder(blobs)


def drop_aside(blobs: Path, blob: bytes) -> None:
    """Nobody here wants this file, or it came with something that was refused."""
    disk.discard(_aside(blobs, blob))


def _aside(blobs: Path, blob: bytes) -> Path:
    return blob_path(blobs, blob).with_suffix(".came")


# --- the end of a file -----------------------------------------------------------------------------------------------


def forget(work: Work, opened: Opened[Attachment], *, reason: str) -> None:
    """Blank the key and delete the row; call `remove` once the work is saved."""
    work.save(opened, change(opened.record, file_key=NO_KEY))
    work.delete(opened, reason=reason)


def remove(blobs: Path, blob: bytes) -> None:
    """Delete the sealed file; one that stays is swept later."""
    disk.discard(blob_path(blobs, blob))
    disk.discard(_begun(blobs, blob))


def sweep(reader: Reader, blobs: Path, *, now: datetime) -> int:
    """Delete files that no row can open and that are older than a day. Returns how many."""
    kept = {blob.hex() for blob in _named(reader)}
    orphans = [path for path in _files(blobs) if path.name not in kept and _age(path, now) > ORPHAN_AGE]
    for path in orphans:
        disk.discard(path)
    return len(orphans)


def _named(reader: Reader) -> Iterable[bytes]:
    table = TABLES["attachment"]
    return reader.connection.scalars(sa.select(table.c.blob).where(sa.func.length(table.c.file_key) > 0))


def _files(blobs: Path) -> list[Path]:
    with disk.refusals():
        return [path for path in blobs.glob("??/*") if path.is_file()] if blobs.is_dir() else []


def _age(path: Path, now: datetime) -> timedelta:
    with disk.refusals():
        return now - from_milliseconds(path.stat().st_mtime_ns // 1_000_000)
