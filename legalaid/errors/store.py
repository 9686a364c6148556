# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with the encrypted database, its journal, audit and blobs."""

from legalaid.errors.base import LegalAidError


class StoreError(LegalAidError):
    """The encrypted store."""


class StoreMissing(StoreError):
    """The store file that the header names is not there."""

    code = "store.missing"


class StoreDamaged(StoreError):
    """A page cannot be authenticated or read, although the key is right."""

    code = "store.damaged"


class StoreUnreadable(StoreError):
    """The key does not fit or the file is damaged; only the caller may know which."""

    code = "store.unreadable"


class StoreNotEncrypted(StoreError):
    """A plain SQLite file stands where the store should, or the driver cannot encrypt."""

    code = "store.not_encrypted"


class ForeignStore(StoreError):
    """An encrypted database that is not the store of this vault."""

    code = "store.foreign"


class NewerStore(StoreError):
    """The store was written by a newer version of the program. Facts: `version`."""

    code = "store.newer"


class StoreNeedsUpgrade(StoreError):
    """The store has an older layout and was opened for reading only. Facts: `version`."""

    code = "store.needs_upgrade"


class UpgradeFailed(StoreError):
    """A change of layout did not go through; the store stands as before. Facts: `version`."""

    code = "store.upgrade_failed"


class StoreUnsafePlace(StoreError):
    """The file system cannot hold the store safely: no write-ahead log, or temporary files on disk."""

    code = "store.unsafe_place"


class StoreDiskFull(StoreError):
    """The disk is full; what was saved before stands."""

    code = "store.disk_full"


class StoreBusy(StoreError):
    """Another process holds the store for longer than we wait."""

    code = "store.busy"


class StoreReadOnly(StoreError):
    """The store was opened for reading, or the file may not be written."""

    code = "store.read_only"


class StoreGone(StoreError):
    """The file of the store is not where it was opened: what is saved now would be nowhere."""

    code = "store.gone"


class StoreInputOutput(StoreError):
    """The disk refused to read or write."""

    code = "store.io"


class OutsideJournal(StoreError):
    """A row was to be changed past the journal; nothing was changed."""

    code = "store.outside_journal"


class ConflictGone(StoreError):
    """The two values are no longer in conflict: somebody else has chosen."""

    code = "store.conflict_gone"


class TransactionRefused(StoreError):
    """A transaction of another device does not fit the format or names a row of another space. Facts: `reason`."""

    code = "store.transaction_refused"


class TooLittleRoom(StoreError):
    """So little free disk that a file could block later saves. Facts: `least_mib`."""

    code = "store.too_little_room"


class AttachmentNotReceived(StoreError):
    """The row of a file is here, the file itself is on another computer only."""

    code = "store.attachment_not_received"


class AttachmentDamaged(StoreError):
    """A file in the vault is not the one that was sealed."""

    code = "store.attachment_damaged"
