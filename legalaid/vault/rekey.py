# SPDX-License-Identifier: Apache-2.0
"""How does a vault get a new vault key, when the old passphrase or code is known to others?

A new key, new slots and the name of a new store file are prepared beside the vault in force. The store is exported
into that file under the new key, closed and verified. Then one replacement of the header is the commit point: before
it the old vault is whole, after it the new one. Attachments stay, since their keys lie in the store's rows.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from legalaid.crypto import hpke
from legalaid.crypto import kdf as kdfs
from legalaid.crypto.kdf import Argon2Cost
from legalaid.vault import disk, slots
from legalaid.vault import passphrase as passphrases
from legalaid.vault.header import Database, Header
from legalaid.vault.key import DATABASE_KEY_BYTES, KeyLabel, VaultKey
from legalaid.vault.vault import OpenVault

_STORE_NUMBER = re.compile(r"store-(\d+)\.db")
_STORE_NUMBERS = 10**6


@dataclass(frozen=True, slots=True)
class PendingRekey:
    """A rekey up to its commit point."""

    vault: OpenVault
    recovery_code: str
    """The new code; show it only after `commit`."""
    _header: Header
    _key: VaultKey

    @property
    def db_key(self) -> bytes:
        """The raw key of the new store file."""
        return self._key.subkey(KeyLabel.DATABASE, DATABASE_KEY_BYTES)

    @property
    def db_path(self) -> Path:
        """Where the store is to be exported to; nothing is there yet."""
        return self.vault.folder / self._header.db.file

    @property
    def generation(self) -> int:
        """The save number that the new store is to carry."""
        return self._header.generation

    def commit(self) -> None:
        """Put the new key in force. The new store must be exported, verified and closed; it is flushed here.

        Afterwards `vault` goes on under the new key; once the new store opened, `vault.remove_stale_stores`.
        """
        with disk.refusals():
            disk.flush_file(self.db_path)
            disk.flush_folder(self.vault.folder)
        self.vault.adopt(self._header, self._key)

    def abandon(self) -> None:
        """Give up: the vault stays as it was, the half-made store file goes. After `commit` this does nothing."""
        if self.vault.header is not self._header:
            self._key.wipe()
            self.vault.remove_stale_stores()


def begin_rekey(
    vault: OpenVault,
    passphrase: str,
    *,
    office_keys: Iterable[hpke.PublicKey] = (),
    kdf: Argon2Cost | None = None,
    forbidden: Iterable[str] = (),
) -> PendingRekey:
    """Prepare a new vault key, opened by `passphrase`, a new recovery code and the office keys given.

    `vault` must have been opened with its store, since left-over store files are removed first. Nothing is saved.
    """
    passphrases.check(passphrase, forbidden=forbidden)
    vault.remove_stale_stores()
    database = Database(file=next_store_file(vault.header.db.file))
    draft = msgspec.structs.replace(vault.header, db=database, generation=vault.generation + 1)
    key = VaultKey.generate(vault.vault_id)
    printed, code = slots.recovery_slot(draft, key)
    locked = slots.passphrase_slot(draft, key, passphrase, cost=kdf or kdfs.calibrate())
    offices = (slots.office_slot(draft, key, public) for public in office_keys)
    return PendingRekey(vault, code, slots.with_slots(draft, key, (locked, printed, *offices)), key)


def next_store_file(current: str) -> str:
    """The store's file name after one more rekey: `store.db`, `store-1.db`, `store-2.db`, …"""
    found = _STORE_NUMBER.fullmatch(current)
    number = int(found[1]) + 1 if found else 1
    return f"store-{number % _STORE_NUMBERS}.db"
