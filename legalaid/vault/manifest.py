# SPDX-License-Identifier: Apache-2.0
"""What stands in a backup's manifest? Pure: bytes in, record out.

It lists every file with size and SHA-256, how many rows each table had and where the audit trail stood, under a MAC by
a child of the vault key. A backup without a manifest was not finished.
"""

import uuid
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from legalaid import limits
from legalaid.crypto import canonical, kdf
from legalaid.errors import BackupDamaged
from legalaid.vault.header import Bytes32
from legalaid.vault.key import KeyLabel, VaultKey

MANIFEST_FILE = "manifest.json"

Count = Annotated[int, Meta(ge=0, lt=2**53)]
FilePath = Annotated[str, Meta(pattern=r"\A(vault\.json|store(-[0-9]{1,6})?\.db|blobs/[0-9a-f]{2}/[0-9a-f]{32})\Z")]
Instant = Annotated[str, Meta(pattern=r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")]


class BackedUpFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of the backup, by its path below the folder with forward slashes."""

    path: FilePath
    size: Count
    sha256: Bytes32


class StoreFacts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a reopened store says of itself, so that a copy can be compared with its original."""

    rows: dict[str, Count]
    """Rows by table name."""
    audit_sequence: Count
    audit_head: Bytes32


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A backup's table of contents."""

    format: Literal["legalaid-backup"] = "legalaid-backup"
    version: Literal[1] = 1
    vault_id: uuid.UUID
    made_at: Instant
    """UTC, to the second."""
    store: StoreFacts
    files: tuple[BackedUpFile, ...]
    mac: Bytes32 = b""

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)


def to_bytes(manifest: Manifest, key: VaultKey) -> bytes:
    """The file, its `mac` set."""
    return canonical.encode_record(msgspec.structs.replace(manifest, mac=_mac(manifest, key))) + b"\n"


def parse(data: bytes, key: VaultKey) -> Manifest:
    """The manifest in these bytes; `BackupDamaged` if this vault's key did not write them."""
    try:
        manifest = canonical.decode_record(data[: limits.MANIFEST_BYTES].removesuffix(b"\n"), Manifest)
    except canonical.NotCanonical:
        raise BackupDamaged(part="manifest") from None
    if manifest.vault_id != key.vault_id or not kdf.equal(manifest.mac, _mac(manifest, key)):
        raise BackupDamaged(part="manifest")
    return manifest


def _mac(manifest: Manifest, key: VaultKey) -> bytes:
    return key.mac(KeyLabel.BACKUP_MAC, canonical.encode_record(manifest, without="mac"))
