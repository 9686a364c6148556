# SPDX-License-Identifier: Apache-2.0
"""What can be done with an open vault: read its keys, change who opens it, lock it?

One save of the header is one atomic replacement, and `generation` counts the saves. The store keeps a copy of that
number: `judge_generation` compares the two once the store is open, and only then may `OpenVault.settle` repair a
header copy. Whoever calls a method that saves the header copies the new `generation` into the store afterwards.
"""

import uuid
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

import msgspec

from legalaid import limits
from legalaid.crypto import hpke
from legalaid.crypto import kdf as kdfs
from legalaid.crypto.kdf import Argon2Cost
from legalaid.errors import NoOfficeSlot, OldHeaderPutBack, TooManyOfficeKeys
from legalaid.vault import anchor as anchors
from legalaid.vault import disk, folder, slots
from legalaid.vault import passphrase as passphrases
from legalaid.vault.anchor import Anchor
from legalaid.vault.header import Header, OfficeSlot, Slot
from legalaid.vault.instance import InstanceLock
from legalaid.vault.key import DATABASE_KEY_BYTES, KeyLabel, VaultKey
from legalaid.vault.opening import HeaderNotice, Opening


class GenerationVerdict(StrEnum):
    """What the header's save number says beside the store's copy of it."""

    SAME = "same"
    STORE_BEHIND = "store_behind"
    """A crash fell between the two writes: copy the header's number into the store."""


def judge_generation(header: int, *, stored: int) -> GenerationVerdict:
    """Compare the header's save number with the store's. Raises `OldHeaderPutBack` if the header's is lower."""
    if header < stored:
        raise OldHeaderPutBack
    return GenerationVerdict.SAME if header == stored else GenerationVerdict.STORE_BEHIND


class OpenVault:
    """An unlocked vault: its keys, its folder, and this process's hold on it until `lock`."""

    def __init__(self, place: Path, opening: Opening, hold: InstanceLock) -> None:
        self.folder = place
        self._header = opening.header
        self._key = opening.key
        self._notice = opening.notice
        self._hold = hold

    # --- what it is ---

    @property
    def vault_id(self) -> uuid.UUID:
        """The vault's random id, the same for life and in every backup."""
        return self._header.vault_id

    @property
    def generation(self) -> int:
        """How often the header was saved; the store keeps a copy."""
        return self._header.generation

    @property
    def header(self) -> Header:
        """The header in force. Everything in it is public or wrapped."""
        return self._header

    @property
    def notice(self) -> HeaderNotice | None:
        """What was wrong with a header copy at unlock, until `settle` has put it right."""
        return self._notice

    @property
    def db_path(self) -> Path:
        """The store file that the header names."""
        return self.folder / self._header.db.file

    @property
    def blobs_path(self) -> Path:
        """The folder of sealed attachments; it may not exist yet."""
        return self.folder / folder.BLOBS_FOLDER

    # --- its keys ---

    @property
    def key(self) -> VaultKey:
        """The vault key. Raises `VaultLocked` on use after `lock`."""
        return self._key

    @property
    def db_key(self) -> bytes:
        """The store's raw key: 32 bytes of key and 16 of salt."""
        return self.subkey(KeyLabel.DATABASE, DATABASE_KEY_BYTES)

    def subkey(self, label: KeyLabel, length: int = 32) -> bytes:
        """The child key for one use."""
        return self._key.subkey(label, length)

    def lock(self) -> None:
        """Wipe the keys and let the next process in. Close the store before. Harmless when repeated."""
        self._key.wipe()
        self._hold.release()

    # --- who opens it ---

    def change_passphrase(self, new: str, *, kdf: Argon2Cost | None = None, forbidden: Iterable[str] = ()) -> None:
        """Let `new` open the vault instead of the old passphrase; `kdf` is measured on this machine by default.

        Copies of the old header still open with the old one: where others know it, `rekey.begin_rekey`.
        """
        passphrases.check(new, forbidden=forbidden)
        self._save(slots.passphrase_slot(self._header, self._key, new, cost=_cost(kdf)))

    def renew_recovery_code(self) -> str:
        """Replace the recovery code. It is returned this once and stands nowhere."""
        slot, code = slots.recovery_slot(self._header, self._key)
        self._save(slot)
        return code

    def renew_secrets(self, passphrase: str, *, kdf: Argon2Cost | None = None, forbidden: Iterable[str] = ()) -> str:
        """A new passphrase and a new recovery code in one save, as after a recovery. Returns the code, once."""
        passphrases.check(passphrase, forbidden=forbidden)
        locked = slots.passphrase_slot(self._header, self._key, passphrase, cost=_cost(kdf))
        printed, code = slots.recovery_slot(self._header, self._key)
        self._save(locked, printed)
        return code

    def enrol_office_key(self, public: hpke.PublicKey) -> bytes:
        """Let the holder of an office's private key open the vault. Returns the 16-byte recipient id.

        Enrolling the same key again renews its slot. Raises `TooManyOfficeKeys`.
        """
        others = {slot.recipient for slot in self._header.of_kind(OfficeSlot)} - {public.recipient}
        if len(others) >= limits.OFFICE_SLOTS:
            raise TooManyOfficeKeys(limit=limits.OFFICE_SLOTS)
        self._save(slots.office_slot(self._header, self._key, public))
        return public.recipient

    def remove_office_key(self, recipient: bytes) -> None:
        """Take an office key's slot away. Old header copies still open with it. Raises `NoOfficeSlot`."""
        kept = tuple(slot for slot in self._header.slots if not _is_for(slot, recipient))
        if len(kept) == len(self._header.slots):
            raise NoOfficeSlot
        self._replace(kept)

    # --- its files ---

    def settle(self) -> bool:
        """Write both header copies again if they differed at unlock; call it once the store accepted the generation.

        Returns whether the two are equal now.
        """
        if self._notice is not None and folder.write_header(self.folder, self._header):
            self._notice = None
        return self._notice is None

    def remove_stale_stores(self) -> int:
        """Delete store files that the header does not name. Call it after the named one opened. Returns how many.

        Nothing is deleted while a header copy could still name one of them.
        """
        return folder.remove_stores_but(self.folder, self._header.db.file) if self.settle() else 0

    def adopt(self, header: Header, key: VaultKey) -> None:
        """Save `header` and go on under `key`: the commit point of a rekey."""
        mirrored = folder.write_header(self.folder, header)
        self._header = header
        self._notice = None if mirrored else HeaderNotice.MIRROR_DIFFERED
        if key is not self._key:
            self._key.wipe()
            self._key = key

    def write_anchor(self, *, sequence: int, head: bytes, store_closed: bool) -> None:
        """Note where the audit trail stands. With `store_closed` the store file's SHA-256 is noted too.

        Only then is the file read: its engine must be disposed of, its log checkpointed, and no connection open.
        """
        anchor = Anchor(
            vault_id=self.vault_id,
            sequence=sequence,
            head=head,
            store_file=self._header.db.file,
            store_sha256=self.store_sha256() if store_closed else b"",
        )
        disk.write_durably(self.folder / anchors.ANCHOR_FILE, anchors.to_bytes(anchor, self._key))

    def read_anchor(self) -> Anchor | None:
        """The anchor of the last lock, `None` if there is none. Raises `AnchorAltered`."""
        data = disk.read_bounded(self.folder / anchors.ANCHOR_FILE, limits.ANCHOR_BYTES)
        return None if data is None else anchors.parse(data, self._key)

    def store_sha256(self) -> bytes:
        """The SHA-256 of the closed store file. Never call it while a connection is open."""
        with disk.refusals():
            return bytes.fromhex(disk.sha256_of(self.db_path))

    def _save(self, *new: Slot) -> None:
        self._replace(slots.replaced(self._header.slots, *new))

    def _replace(self, slots_now: tuple[Slot, ...]) -> None:
        draft = msgspec.structs.replace(self._header, generation=self._header.generation + 1)
        self.adopt(slots.with_slots(draft, self._key, slots_now), self._key)


def _cost(chosen: Argon2Cost | None) -> Argon2Cost:
    return chosen or kdfs.calibrate()


def _is_for(slot: Slot, recipient: bytes) -> bool:
    return isinstance(slot, OfficeSlot) and slot.recipient == recipient
