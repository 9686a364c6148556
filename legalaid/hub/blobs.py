# SPDX-License-Identifier: Apache-2.0
"""Where do the chunks of attachments lie: in a folder, or in a store that speaks S3?

A chunk's name is the SHA-256 of its bytes below its organisation and space; bytes are written once, never changed, and
deleted by an order to erase alone.
A folder gets a chunk by write, flush, rename and flush of the folder, so that a power cut leaves all of it or nothing.
"""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import obstore
from obstore.exceptions import BaseError
from obstore.store import S3Store

from legalaid.errors import UnusableBlobStore
from legalaid.hub.denials import Denied
from legalaid.sync.heads import Code

_S3 = "s3://"
_PROBE = "probe"
_WAIT_SECONDS = 30
_IN_WORK = ".part"


@dataclass(frozen=True, slots=True)
class ChunkName:
    """Which chunk of which space; every part is an id or hash."""

    org: bytes
    space: bytes
    id: bytes

    def __str__(self) -> str:
        return f"{self.org.hex()}/{self.space.hex()}/{self.id.hex()}"


class BlobStore(Protocol):
    """A place for chunks."""

    def put(self, name: ChunkName, data: bytes) -> None:
        """Keep a chunk; it is durable afterwards. Raises `Denied`."""

    def get(self, name: ChunkName) -> bytes | None:
        """The chunk, or None if it is not there. Raises `Denied`."""

    def remove(self, name: ChunkName) -> None:
        """Delete a chunk; one that is gone is no fault. Raises `Denied`."""

    def check(self) -> None:
        """Return if the place can be written and read; else raise `UnusableBlobStore`."""


def blob_store(place: str) -> BlobStore:
    """The store at `s3://bucket/prefix`, or the folder of that name. Raises `UnusableBlobStore`.

    Region, endpoint and keys of S3 come from the environment (`AWS_REGION`, `AWS_ENDPOINT_URL`, `AWS_ACCESS_KEY_ID`,
    `AWS_SECRET_ACCESS_KEY`; `AWS_ALLOW_HTTP=true` for a store on the same machine).
    """
    return Bucket(place) if place.startswith(_S3) else Folder(Path(place))


class Folder:
    """Chunks as files below a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: ChunkName, data: bytes) -> None:
        """See `BlobStore`."""
        with _disk():
            path = self._path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(secrets.token_hex(8) + _IN_WORK)
            try:
                _write_durably(part, data)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            for folder in (path.parent, path.parent.parent, path.parent.parent.parent):
                _flush_folder(folder)

    def get(self, name: ChunkName) -> bytes | None:
        """See `BlobStore`."""
        with _disk():
            try:
                return self._path(name).read_bytes()
            except FileNotFoundError:
                return None

    def remove(self, name: ChunkName) -> None:
        """See `BlobStore`."""
        with _disk():
            self._path(name).unlink(missing_ok=True)

    def check(self) -> None:
        """See `BlobStore`."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            probe = self._folder / (secrets.token_hex(8) + _IN_WORK)  # other processes of the hub begin at once
            _write_durably(probe, b"")
            probe.unlink()
        except OSError:
            raise UnusableBlobStore from None

    def _path(self, name: ChunkName) -> Path:
        return self._folder / str(name)


class Bucket:
    """Chunks as objects of an S3-compatible store."""

    def __init__(self, url: str) -> None:
        try:
            self._store = S3Store.from_url(url)
        except (BaseError, ValueError):
            raise UnusableBlobStore from None

    def put(self, name: ChunkName, data: bytes) -> None:
        """See `BlobStore`."""
        with _network():
            obstore.put(self._store, str(name), data)

    def get(self, name: ChunkName) -> bytes | None:
        """See `BlobStore`."""
        with _network():
            try:
                return bytes(obstore.get(self._store, str(name)).bytes())
            except FileNotFoundError:
                return None

    def remove(self, name: ChunkName) -> None:
        """See `BlobStore`."""
        with _network():
            try:
                obstore.delete(self._store, str(name))
            except FileNotFoundError:
                return

    def check(self) -> None:
        """See `BlobStore`."""
        try:
            obstore.put(self._store, _PROBE, b"")
            obstore.head(self._store, _PROBE)
        except (BaseError, OSError):
            raise UnusableBlobStore from None


@contextmanager
def _disk() -> Iterator[None]:
    try:
        yield
    except OSError as refused:
        if refused.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise Denied(Code.FULL) from None
        raise Denied(Code.BUSY, wait_seconds=_WAIT_SECONDS, status=503) from None


@contextmanager
def _network() -> Iterator[None]:
    try:
        yield
    except (BaseError, OSError):
        raise Denied(Code.BUSY, wait_seconds=_WAIT_SECONDS, status=503) from None


def _write_durably(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
