# SPDX-License-Identifier: Apache-2.0
"""What can go wrong on purpose: the tree of expected errors, each with a stable code.

```
LegalAidError
├── InputError        what a person or a file gave us does not fit            input.*
├── VaultError        header, key slots, folder, lock, backup                  vault.*
├── StoreError        the encrypted database, its journal, audit and blobs     store.*
├── DocumentError     a letter or form cannot be set                           document.*
├── CaseWorkError     a rule of the work refuses                               case.*
├── SyncError         exchange between devices, over a line or by stick        sync.*
├── UpdateError       a newer version that came as a file                      update.*
└── HubError          what whoever runs a hub meets on its command line        hub.*
```

A concrete error is a leaf with a `code`. Its words (what happened, what to do next) stand in
`resources/locale/core.{km,en}.toml` under `[error."<code>"]` with `what` and `next`; both may name facts in
braces. Facts are field names, numbers and codes, never anything a client said. `docs/errors.md` is generated from
this tree. An error that is not in it is a defect and ends in exit code 70 or the crash report.
"""

from typing import ClassVar


class LegalAidError(Exception):
    """An expected error: it has a code, a translated text and a next step, and nothing saved is lost."""

    code: ClassVar[str]

    def __init__(self, **facts: str | int) -> None:
        super().__init__(self.code)
        self.facts = facts

    def __str__(self) -> str:
        """The code alone: texts for people come from `legalaid.i18n.describe`."""
        return self.code


def tree(root: type[LegalAidError] = LegalAidError) -> list[type[LegalAidError]]:
    """All concrete errors below `root`, sorted by code."""
    found = [root] if "code" in vars(root) else []
    for branch in root.__subclasses__():
        found += tree(branch)
    return sorted(set(found), key=lambda kind: kind.code)


# --- input -----------------------------------------------------------------------------------------------------------


class InputError(LegalAidError):
    """What was given does not fit; nothing was saved."""


class MalformedDocument(InputError):
    """JSON, TOML or a table that cannot be read at all. Facts: `line`."""

    code = "input.malformed"


class UnknownField(InputError):
    """A key that no record has. Facts: `field`."""

    code = "input.unknown_field"


class MissingField(InputError):
    """A required field is absent or empty. Facts: `field`."""

    code = "input.missing_field"


class WrongValue(InputError):
    """A value of the wrong shape or outside its bounds. Facts: `field`."""

    code = "input.wrong_value"


class UnknownCode(InputError):
    """A code that stands in no vocabulary. Facts: `field`, `vocabulary`."""

    code = "input.unknown_code"


class ControlCharacter(InputError):
    """A control or bidirectional-override character in a name or number. Facts: `field`."""

    code = "input.control_character"


class TextTooLong(InputError):
    """Text over the limit of its field. Facts: `field`, `limit`."""

    code = "input.too_long"


class FileTooLarge(InputError):
    """A file over the limit of its kind. Facts: `limit_mib`."""

    code = "input.file_too_large"


class FileUnreadable(InputError):
    """A file that was named cannot be read. Facts: none, since a path can carry a name."""

    code = "input.file_unreadable"


class NoPrinter(InputError):
    """This computer knows no printer."""

    code = "input.no_printer"


class CannotPrint(InputError):
    """The printer takes no page."""

    code = "input.cannot_print"


class CannotWriteFile(InputError):
    """The file to be written outside the vault cannot be written."""

    code = "input.cannot_write"


class NotFound(InputError):
    """No record under that reference. Facts: `kind`."""

    code = "input.not_found"


class Ambiguous(InputError):
    """More than one record under that reference (a number can repeat after a restore). Facts: `kind`, `count`."""

    code = "input.ambiguous"


class WrongCheckDigit(InputError):
    """A case, letter or visit number whose check digit does not fit."""

    code = "input.wrong_check_digit"


class DateOutOfRange(InputError):
    """A date outside the years the lunar calendar is known for. Facts: `first`, `last`."""

    code = "input.date_out_of_range"


class UnsuitableFileName(InputError):
    """A report whose file name ends in neither .xlsx nor .pdf."""

    code = "input.unsuitable_file_name"


class WrongUsage(InputError):
    """The command line was not written as it should be; such an error ends with exit code 2."""


class WrongCommand(WrongUsage):
    """A command, option or argument that does not exist or does not fit. Facts: `command`, the words that fitted."""

    code = "input.usage"


class NoVaultNamed(WrongUsage):
    """The command needs a vault and none was named."""

    code = "input.no_vault_named"


class NoPassphrase(WrongUsage):
    """No passphrase file was named and nobody can be asked."""

    code = "input.no_passphrase"


# --- vault -----------------------------------------------------------------------------------------------------------


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


# --- store -----------------------------------------------------------------------------------------------------------


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


# --- documents -------------------------------------------------------------------------------------------------------


class DocumentError(LegalAidError):
    """A letter or form cannot be made."""


class MissingGlyph(DocumentError):
    """No shipped font draws this character. Facts: `character` as U+XXXX."""

    code = "document.missing_glyph"


class MissingLetterField(DocumentError):
    """The template cannot do without a field that is empty. Facts: `template`, `field`."""

    code = "document.missing_field"


class UnknownLetterField(DocumentError):
    """The template has no field of that name. Facts: `template`, `field`."""

    code = "document.unknown_field"


class WrongLetterField(DocumentError):
    """A date that is not written as YYYY-MM-DD. Facts: `template`, `field`."""

    code = "document.wrong_field"


class UnknownTemplate(DocumentError):
    """There is no letter template of that code. Facts: `template`."""

    code = "document.unknown_template"


class BadTemplate(DocumentError):
    """A template with markup or a slot that we do not know. Facts: `template`, `line`."""

    code = "document.bad_template"


class LeftOutField(DocumentError):
    """Words of a template that do not name a field which it requires. Facts: `template`, `field`, `language`."""

    code = "document.left_out_field"


class UnreadableLogo(DocumentError):
    """The letterhead's logo is not a PNG or JPEG picture, or too large."""

    code = "document.unreadable_logo"


class DoesNotFit(DocumentError):
    """A block that may not be parted is higher than a page."""

    code = "document.does_not_fit"


class TooManyPages(DocumentError):
    """The document would be longer than we print. Facts: `limit`."""

    code = "document.too_many_pages"


# --- work ------------------------------------------------------------------------------------------------------------


class CaseWorkError(LegalAidError):
    """A rule of the work refuses; the message names the rule."""


# --- exchange --------------------------------------------------------------------------------------------------------


class SyncError(LegalAidError):
    """Exchange did not go through; everything saved here is kept and waits."""


class Offline(SyncError):
    """There is no line to the hub: no network, no such name, no answer in time."""

    code = "sync.offline"


class LineCut(SyncError):
    """The line was cut in the middle of an exchange; what arrived whole is kept on both sides."""

    code = "sync.line_cut"


class NotOurHub(SyncError):
    """Something else answers at the hub's address, such as the sign-in page of a public network."""

    code = "sync.not_our_hub"


class HubNotProven(SyncError):
    """The hub's certificate does not prove that it is the hub; nothing was sent."""

    code = "sync.hub_not_proven"


class UnusableHubAddress(SyncError):
    """The address is no https:// address; http:// is for a hub on this computer alone."""

    code = "sync.unusable_address"


class ClockRefused(SyncError):
    """The hub refuses the time of a request even after its own clock was taken over."""

    code = "sync.clock"


class DeviceUnknownToHub(SyncError):
    """No organisation at this hub has this device."""

    code = "sync.device_unknown"


class DeviceRevoked(SyncError):
    """The organisation removed this device. Facts: `reason`, the code of the removal."""

    code = "sync.device_revoked"


class HubBusy(SyncError):
    """The hub asks for patience. Facts: `seconds`."""

    code = "sync.hub_busy"


class HubFull(SyncError):
    """The organisation's space at the hub is used up."""

    code = "sync.hub_full"


class HubFailed(SyncError):
    """The hub had a fault of its own. Facts: `status`, the HTTP status."""

    code = "sync.hub_failed"


class ProgramTooOld(SyncError):
    """The hub no longer speaks this version's language."""

    code = "sync.too_old"


class RequestRefused(SyncError):
    """The hub does not accept the request. Facts: `reason`, the hub's code for it."""

    code = "sync.request_refused"


class ChainForked(SyncError):
    """The hub holds another frame under the same number: two copies of one vault have written."""

    code = "sync.fork"


class ChainGap(SyncError):
    """The hub lacks the frame before this one, or the opening of its space: it has lost something."""

    code = "sync.gap"


class FrameRefused(SyncError):
    """The hub does not take one frame: its author is unknown, removed or may not write it. Facts: `reason`."""

    code = "sync.frame_refused"


class LogIndexTaken(SyncError):
    """Somebody else's entry of the membership log came first."""

    code = "sync.index_taken"


class InviteRefused(SyncError):
    """The hub's invitation is unknown, used or too old."""

    code = "sync.invite"


class SeedRefused(SyncError):
    """The code or shares are not those of the organisation's seed."""

    code = "sync.seed_refused"


class SeedNeeded(SyncError):
    """An administrator is named with the organisation's seed alone."""

    code = "sync.seed_needed"


class NoOrganisation(SyncError):
    """This vault belongs to no organisation yet."""

    code = "sync.no_organisation"


class HasOrganisation(SyncError):
    """This vault belongs to an organisation already."""

    code = "sync.has_organisation"


class NotAdministrator(SyncError):
    """Only an administrator's computer may do this."""

    code = "sync.not_administrator"


class RequestFileRefused(SyncError):
    """The file is no request of a device, or was altered."""

    code = "sync.request_file"


class AnswerFileRefused(SyncError):
    """The file is no answer to this computer's request, or was altered."""

    code = "sync.answer_file"


class DeviceKnown(SyncError):
    """The device belongs to the organisation already, or did; a removed one asks with a new vault."""

    code = "sync.device_known"


class NoGroupKey(SyncError):
    """This computer does not hold the keys of that office, so it cannot hand them on."""

    code = "sync.no_group_key"


class NotYoursToShare(SyncError):
    """The case belongs to another office, which alone gives it to others."""

    code = "sync.not_yours_to_share"


class NoTagFree(SyncError):
    """All device numbers of an office are given away."""

    code = "sync.no_tag_free"


class NoHub(SyncError):
    """The organisation has no hub, and no folder was named."""

    code = "sync.no_hub"


class VaultCopied(SyncError):
    """The hub or another computer has work under this computer's name that it never made."""

    code = "sync.copied"


class BundleRefused(SyncError):
    """The file is no bundle of this organisation, or this computer was not given the secret it is sealed under."""

    code = "sync.bundle_refused"


class BundleCut(SyncError):
    """A bundle is not whole. Facts: `readable`, `total`."""

    code = "sync.bundle_cut"


# --- a newer version -------------------------------------------------------------------------------------------------


class UpdateError(LegalAidError):
    """A newer version is refused; the one that runs stays."""


class UpdateUnreadable(UpdateError):
    """The file is no update file, or a part of it is missing or too large."""

    code = "update.unreadable"


class UpdateTampered(UpdateError):
    """A signature does not hold, or a file inside is not the one that was signed."""

    code = "update.tampered"


class UpdateTooFewSignatures(UpdateError):
    """Fewer keys than needed that this program trusts have signed. Facts: `signed`, `needed`."""

    code = "update.too_few_signatures"


class NoUpdateKeys(UpdateError):
    """This build of the program trusts no key."""

    code = "update.no_keys"


class UpdateNotNewer(UpdateError):
    """The update is not newer than what is installed. Facts: `offered`, `installed`."""

    code = "update.not_newer"


class UpdateStepMissing(UpdateError):
    """An update in between must come first. Facts: `oldest`."""

    code = "update.step_missing"


class UpdateNotForThisSystem(UpdateError):
    """The update brings nothing for this system."""

    code = "update.not_for_this_system"


# --- running a hub ---------------------------------------------------------------------------------------------------


class HubError(LegalAidError):
    """The hub cannot run as it was asked to; nothing it holds is lost."""


class UnusableDatabase(HubError):
    """The database cannot be reached, or its address is of a kind that the hub does not know."""

    code = "hub.database"


class NoHubDatabase(HubError):
    """The database holds no hub, or one of another version."""

    code = "hub.no_hub"


class UnusableBlobStore(HubError):
    """The folder or bucket for attachments cannot be read or written."""

    code = "hub.blobs"


class UnusableListenAddress(HubError):
    """The address to listen on is no HOST:PORT, or another program has it."""

    code = "hub.listen"


class BackupRefused(HubError):
    """A backup is written into a new folder and restored into an empty hub only."""

    code = "hub.backup"
