# SPDX-License-Identifier: Apache-2.0
"""Which keys hang from the vault key?

The vault key is 32 random bytes that lie nowhere unwrapped. Every use has a child of its own:
HKDF-SHA256(vault key, salt = the vault id's 16 bytes, info = `legalaid/vault/<label>/v1`).
"""

import secrets
import uuid
from enum import StrEnum
from typing import Self

from legalaid.crypto import kdf
from legalaid.errors import VaultLocked

VAULT_KEY_BYTES = 32
DATABASE_KEY_BYTES = 48
"""SQLCipher's raw form: 32 bytes of key and the 16-byte salt. With the salt left in the file instead, damage to its
first 16 bytes would lose the whole database."""


class KeyLabel(StrEnum):
    """What a child key is for; the value is part of the format."""

    DATABASE = "db"
    HEADER_MAC = "header-mac"
    BACKUP_MAC = "backup-mac"
    ANCHOR_MAC = "anchor-mac"
    LOG = "log"


class VaultKey:
    """The vault key in memory, until it is wiped. It never shows in a repr."""

    def __init__(self, vault_id: uuid.UUID, raw: bytes) -> None:
        self.vault_id = vault_id
        self._raw = bytearray(raw)

    @classmethod
    def generate(cls, vault_id: uuid.UUID) -> Self:
        """A fresh key for a vault."""
        return cls(vault_id, secrets.token_bytes(VAULT_KEY_BYTES))

    def subkey(self, label: KeyLabel, length: int = 32) -> bytes:
        """The child key for one use. Raises `VaultLocked` once wiped."""
        return kdf.hkdf(self.raw, salt=self.vault_id.bytes, info=f"legalaid/vault/{label}/v1".encode(), length=length)

    def mac(self, label: KeyLabel, data: bytes) -> bytes:
        """HMAC-SHA256 of `data` under the child key for `label`."""
        return kdf.hmac_sha256(self.subkey(label), data)

    @property
    def raw(self) -> bytes:
        """The key itself, for wrapping it into a slot."""
        if not self._raw:
            raise VaultLocked
        return bytes(self._raw)

    def wipe(self) -> None:
        """Overwrite the key. Copies that Python made on the way stay until the process ends."""
        self._raw[:] = bytes(len(self._raw))
        del self._raw[:]
