# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with a vault: its header, key slots, folder, lock and backups."""

from legalaid.errors.base import LegalAidError


class VaultError(LegalAidError):
    """The vault's folder, header, slots or backup."""


class VaultMissing(VaultError):
    """No vault in the folder that was named."""

    code = "vault.missing"


class VaultExists(VaultError):
    """A vault, or the rest of one, is already in the folder."""

    code = "vault.already_exists"


class VaultInUse(VaultError):
    """Another process works on this vault."""

    code = "vault.in_use"


class VaultLocked(VaultError):
    """The vault was locked; its keys are gone from this process."""

    code = "vault.locked"


class NetworkDrive(VaultError):
    """The folder lies on a network drive, where the store's shared memory and locks do not hold."""

    code = "vault.network_drive"


class FolderUnusable(VaultError):
    """The system refuses to read or write the folder."""

    code = "vault.folder_unusable"


class DiskFull(VaultError):
    """No room left on the disk."""

    code = "vault.disk_full"


class HeaderDamaged(VaultError):
    """Neither copy of the header can be read."""

    code = "vault.header_damaged"


class HeaderAltered(VaultError):
    """The header is well formed, but it is not what this program wrote."""

    code = "vault.header_altered"


class OldHeaderPutBack(VaultError):
    """The header is older than the store or than its own copy: somebody put an old one back."""

    code = "vault.old_header"


class NewerFormat(VaultError):
    """A newer version of the program made this."""

    code = "vault.newer_format"


class KdfOutOfBounds(VaultError):
    """The cost of the passphrase check is below the floor or above the ceiling."""

    code = "vault.kdf_out_of_bounds"


class NotEnoughMemory(VaultError):
    """The passphrase check needs more memory than is free. Facts: `mebibytes`."""

    code = "vault.not_enough_memory"


class WrongPassphrase(VaultError):
    """The passphrase is another one, or the header was altered; the two cannot be told apart here."""

    code = "vault.wrong_passphrase"


class WrongRecoveryCode(VaultError):
    """Every group fits, the code does not: another vault's code, or groups in another order."""

    code = "vault.wrong_recovery_code"


class BadRecoveryGroups(VaultError):
    """Groups of the recovery code with a wrong digit. Facts: `groups`, the numbers of the groups."""

    code = "vault.bad_recovery_groups"


class NoOfficeSlot(VaultError):
    """This office key was never enrolled in the vault, or was removed."""

    code = "vault.no_office_slot"


class TooManyOfficeKeys(VaultError):
    """No more room for office keys. Facts: `limit`."""

    code = "vault.too_many_office_keys"


class OfficeKeyUnreadable(VaultError):
    """The file is not an office key of the wanted kind."""

    code = "vault.office_key_unreadable"


class TooManyTries(VaultError):
    """A wrong secret was tried a moment ago. Facts: `seconds` to wait."""

    code = "vault.too_many_tries"


class PassphraseTooShort(VaultError):
    """Facts: `least` characters; a Khmer cluster counts as one and blanks do not count."""

    code = "vault.passphrase_too_short"


class PassphraseTooLong(VaultError):
    """Facts: `most` characters."""

    code = "vault.passphrase_too_long"


class PassphraseCommon(VaultError):
    """Made of well-known phrases, of keyboard rows or of one piece repeated."""

    code = "vault.passphrase_common"


class PassphraseContainsName(VaultError):
    """It contains the name of the office or of the person."""

    code = "vault.passphrase_contains_name"


class SelfTestFailed(VaultError):
    """A cryptographic primitive gave a wrong answer on this machine. Facts: `primitive`."""

    code = "vault.self_test_failed"


class AnchorAltered(VaultError):
    """The anchor of the last lock was altered, is damaged or belongs to another vault."""

    code = "vault.anchor_altered"


class BackupMissing(VaultError):
    """The folder holds no finished backup."""

    code = "vault.backup_missing"


class BackupDamaged(VaultError):
    """The backup is not what was written. Facts: `part`: header, manifest, store, counts or a blob's number."""

    code = "vault.backup_damaged"


class TargetExists(VaultError):
    """The folder to be made is already there."""

    code = "vault.target_exists"
