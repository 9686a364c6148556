# SPDX-License-Identifier: Apache-2.0
"""How does a vault get onto another disk and back, so that "backed up" is never said of a damaged copy?

A backup is a folder: the header, a copy of the store under the same key, the sealed attachments, and a manifest. It is
built as `<name>.partial`, flushed, read back and compared, and only then renamed. It opens with the passphrase and code
of its own time. How the store is copied and how a copy is reopened and counted comes in as two functions, since this
module knows no database.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from legalaid import limits
from legalaid.errors import (
    BackupDamaged,
    BackupMissing,
    HeaderAltered,
    HeaderDamaged,
    TargetExists,
    VaultError,
)
from legalaid.vault import disk, folder, manifest
from legalaid.vault import header as headers
from legalaid.vault.drives import refuse_network
from legalaid.vault.key import DATABASE_KEY_BYTES, KeyLabel, VaultKey
from legalaid.vault.manifest import MANIFEST_FILE, BackedUpFile, Manifest, StoreFacts
from legalaid.vault.opening import Refused, open_copies
from legalaid.vault.slots import Secret, has_valid_mac
from legalaid.vault.vault import OpenVault

CopyStore: TypeAlias = Callable[[Path], StoreFacts]
"""Writes a consistent copy of the open store to the path, under the same key, closes it, and says what it holds."""

InspectStore: TypeAlias = Callable[[Path, bytes], StoreFacts]
"""Opens a store file (path, 48-byte key) read-only, checks its integrity, counts, and closes it without a trace."""

Progress: TypeAlias = Callable[[int, int], None]
"""Told after each file: bytes done, bytes in all."""

_PARTIAL = ".partial"
_BLOB = re.compile(r"[0-9a-f]{32}")


def _silent(_done: int, _total: int) -> None:
    """No progress shown."""


def make_backup(
    vault: OpenVault,
    target: Path,
    *,
    copy_store: CopyStore,
    inspect: InspectStore,
    made_at: datetime,
    progress: Progress = _silent,
) -> Manifest:
    """Make a backup in the new folder `target`; when this returns it has been read back and compared.

    Raises `TargetExists`, `DiskFull`, `FolderUnusable`, or `BackupDamaged` if the copy is not what was written.
    """
    _refuse_taken(target)
    blobs = _sealed_files(vault.blobs_path)
    total = sum(path.stat().st_size for path in (vault.db_path, *blobs))
    with _partial_folder(target, needed=total) as partial, disk.refusals():
        store, header = partial / vault.db_path.name, partial / folder.HEADER_FILE
        facts = copy_store(store)
        disk.flush_file(store)
        disk.write_flushed(header, vault.header.to_bytes())
        done = store.stat().st_size
        progress(done, total)
        for blob in blobs:
            _copy(blob, partial / blob.relative_to(vault.folder))
            done += blob.stat().st_size
            progress(done, total)
        files = (header, store, *(partial / blob.relative_to(vault.folder) for blob in blobs))
        made = Manifest(
            vault_id=vault.vault_id,
            made_at=made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            store=facts,
            files=tuple(_described(partial, file) for file in files),
        )
        disk.write_flushed(partial / MANIFEST_FILE, manifest.to_bytes(made, vault.key))
        return verify_backup(partial, key=vault.key, inspect=inspect)


def backup_key(backup: Path, secret: Secret) -> VaultKey:
    """The vault key behind a backup's own header, for `verify_backup` and `restore_backup`. Writes nothing.

    Raises `BackupMissing`, `BackupDamaged` or the error of the secret.
    """
    if not (backup / MANIFEST_FILE).is_file():
        raise BackupMissing
    main = folder.read_headers(backup).main
    try:
        return open_copies(main, main, secret).key
    except Refused as refused:
        if isinstance(refused.error, HeaderDamaged | HeaderAltered):
            raise BackupDamaged(part="header") from None
        raise refused.error from None


def verify_backup(backup: Path, *, key: VaultKey, inspect: InspectStore) -> Manifest:
    """Read a backup whole and compare it with its manifest: every file, the store's integrity, its counts.

    Files that the manifest does not list are left alone. Raises `BackupMissing` or `BackupDamaged`.
    """
    listed = _read_manifest(backup, key)
    store = backup / _store_named_by_header(backup, listed, key)
    _compare_files(backup, listed)
    if inspect(store, key.subkey(KeyLabel.DATABASE, DATABASE_KEY_BYTES)) != listed.store:
        raise BackupDamaged(part="counts")
    return listed


def restore_backup(
    backup: Path, target: Path, *, key: VaultKey, inspect: InspectStore, progress: Progress = _silent
) -> Manifest:
    """Make a vault in the new folder `target` from a backup that verifies; every byte copied is compared.

    It opens with the secrets of the backup's time. It is a copy of a device, so the caller gives it a new device id.
    """
    refuse_network(target)
    _refuse_taken(target)
    listed = verify_backup(backup, key=key, inspect=inspect)
    with _partial_folder(target, needed=listed.size) as partial, disk.refusals():
        done = 0
        for file in listed.files:
            if _copy(backup / file.path, partial / file.path) != file.sha256:
                raise BackupDamaged(part=file.path)
            done += file.size
            progress(done, listed.size)
        disk.write_flushed(partial / folder.MIRROR_FILE, (partial / folder.HEADER_FILE).read_bytes())
    return listed


# --- the folder being built ------------------------------------------------------------------------------------------


@contextmanager
def _partial_folder(target: Path, *, needed: int) -> Iterator[Path]:
    """A folder beside `target` that takes its name once all in it is flushed, and goes away if anything fails."""
    partial = target.with_name(target.name + _PARTIAL)
    _clear(partial)
    disk.make_private_folder(partial)
    try:
        disk.require_free(partial, needed + limits.FREE_DISK_BYTES)
        yield partial
        with disk.refusals():
            for below in sorted(partial.rglob("*")):
                if below.is_dir():
                    disk.flush_folder(below)
            disk.flush_folder(partial)
            if target.exists():
                target.rmdir()
            partial.rename(target)
            disk.flush_folder(target.parent)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise


def _clear(partial: Path) -> None:
    """Remove what an interrupted backup left; a folder with anything else in it is somebody's and stays."""
    if not partial.exists():
        return
    with disk.refusals():
        if any(not folder.is_ours(entry.name) for entry in partial.iterdir()):
            raise TargetExists
        shutil.rmtree(partial)


def _refuse_taken(target: Path) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise TargetExists


# --- files -----------------------------------------------------------------------------------------------------------


def _sealed_files(blobs: Path) -> list[Path]:
    """The attachments, sorted by path; half-written ones have other names."""
    with disk.refusals():
        return sorted(path for path in blobs.glob("??/*") if path.is_file() and _BLOB.fullmatch(path.name))


def _copy(source: Path, target: Path) -> bytes:
    target.parent.mkdir(mode=disk.PRIVATE_FOLDER, parents=True, exist_ok=True)
    return bytes.fromhex(disk.copy_flushed(source, target))


def _described(root: Path, path: Path) -> BackedUpFile:
    sha256 = bytes.fromhex(disk.sha256_of(path))
    return BackedUpFile(path=path.relative_to(root).as_posix(), size=path.stat().st_size, sha256=sha256)


def _read_manifest(backup: Path, key: VaultKey) -> Manifest:
    data = disk.read_bounded(backup / MANIFEST_FILE, limits.MANIFEST_BYTES)
    if data is None:
        raise BackupMissing
    return manifest.parse(data, key)


def _store_named_by_header(backup: Path, listed: Manifest, key: VaultKey) -> str:
    data = disk.read_bounded(backup / folder.HEADER_FILE, limits.HEADER_BYTES) or b""
    try:
        header = headers.parse(data)
    except VaultError:
        raise BackupDamaged(part="header") from None
    if not has_valid_mac(header, key):
        raise BackupDamaged(part="header")
    if {folder.HEADER_FILE, header.db.file} - {file.path for file in listed.files}:
        raise BackupDamaged(part="manifest")
    return header.db.file


def _compare_files(backup: Path, listed: Manifest) -> None:
    for file in listed.files:
        path = backup / file.path
        with disk.refusals():
            same = path.is_file() and path.stat().st_size == file.size and _described(backup, path) == file
        if not same:
            raise BackupDamaged(part=file.path)
