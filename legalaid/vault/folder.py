# SPDX-License-Identifier: Apache-2.0
"""Which file of a vault folder is which, and in what order are they written?

| name | content | written |
|---|---|---|
| `vault.json`, `vault.json.2` | header and its mirror | replaced whole, main first |
| `store.db` (`store-<n>.db` after a rekey), `-wal`, `-shm` | the database that the header names | the store only |
| `blobs/ab/<32 hex>` | sealed attachments | once |
| `anchor.json` | audit head at the last lock | replaced whole |
| `vault.lock`, `ballast` | the instance lock; room to give up | at start-up |

Nothing here opens `store*.db`: opening and closing one of its files drops SQLite's own locks in the same process.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from legalaid import limits
from legalaid.errors import DiskFull, FolderUnusable, TargetExists, VaultExists
from legalaid.vault import disk
from legalaid.vault.ballast import BALLAST_FILE
from legalaid.vault.header import Header
from legalaid.vault.instance import LOCK_FILE
from legalaid.vault.manifest import MANIFEST_FILE

HEADER_FILE = "vault.json"
MIRROR_FILE = "vault.json.2"
ASIDE_FILE = "vault.json.refused"
BLOBS_FOLDER = "blobs"

_STORE_FILES = re.compile(r"store(-[0-9]{1,6})?\.db(-wal|-shm|-journal)?")
_OURS_WHEN_EMPTY = {LOCK_FILE, BALLAST_FILE}


@dataclass(frozen=True, slots=True)
class HeaderCopies:
    """The bytes of the two header files, `None` where one is absent."""

    main: bytes | None
    mirror: bytes | None

    @property
    def exist(self) -> bool:
        """Is there anything that could be a vault?"""
        return self.main is not None or self.mirror is not None


def read_headers(folder: Path) -> HeaderCopies:
    """Both header files, cut just above the size that any header may have."""
    return HeaderCopies(
        disk.read_bounded(folder / HEADER_FILE, limits.HEADER_BYTES),
        disk.read_bounded(folder / MIRROR_FILE, limits.HEADER_BYTES),
    )


def write_header(folder: Path, header: Header) -> bool:
    """Save a header. Replacing the main file is the commit point: up to it an error leaves the old header in force.

    Returns whether the mirror followed. If it did not, the save is in force all the same, and the mirror is taken
    away where possible, since an outdated one would be a second, older door.
    """
    data = header.to_bytes()
    try:
        disk.write_durably(folder / HEADER_FILE, data)
    except (DiskFull, FolderUnusable):
        if read_headers(folder).main != data:
            raise
        # Replaced, and only the flush of the folder's entry was refused: what the next unlock reads is in force.
    try:
        disk.write_durably(folder / MIRROR_FILE, data)
    except (DiskFull, FolderUnusable):
        disk.discard(folder / MIRROR_FILE)
        return False
    return True


def put_right(folder: Path, good: bytes) -> None:
    """Make `good` the main header again; the file that stood there is kept beside it for whoever looks into it."""
    with disk.refusals():
        (folder / HEADER_FILE).replace(folder / ASIDE_FILE)
    disk.write_durably(folder / HEADER_FILE, good)


def make(folder: Path) -> None:
    """Make the folder of a new vault. Raises `VaultExists` or `TargetExists` if anything of anybody is in it."""
    disk.make_private_folder(folder)
    refuse_occupied(folder)
    with disk.refusals():
        disk.flush_folder(folder.parent)


def refuse_occupied(folder: Path) -> None:
    """Raise `VaultExists` or `TargetExists` unless the folder is empty."""
    with disk.refusals():
        names = {entry.name for entry in folder.iterdir()} - _OURS_WHEN_EMPTY
    if names & {HEADER_FILE, MIRROR_FILE} or any(map(_STORE_FILES.fullmatch, names)):
        raise VaultExists
    if names:
        raise TargetExists


def remove_stores_but(folder: Path, named: str) -> int:
    """Delete the store files that the header does not name, left by a rekey. Returns how many."""
    with disk.refusals():
        stale = [entry for entry in folder.iterdir() if _is_other_store(entry.name, named)]
        for entry in stale:
            entry.unlink()
    return len(stale)


def is_ours(name: str) -> bool:
    """Is this a name of something that a vault or a backup has in its folder?"""
    known = {HEADER_FILE, MIRROR_FILE, BLOBS_FOLDER, MANIFEST_FILE}
    return name in known or _STORE_FILES.fullmatch(name) is not None


def _is_other_store(name: str, named: str) -> bool:
    found = _STORE_FILES.fullmatch(name)
    return found is not None and name.removesuffix(found[2] or "") != named
