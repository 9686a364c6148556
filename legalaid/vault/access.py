# SPDX-License-Identifier: Apache-2.0
"""How does one get into a vault: by making it, by a secret, or by the way back for who forgot the passphrase?

Every way in holds the instance lock before it reads the header, so what was read is what is in force. The store is
opened afterwards by the caller with `OpenVault.db_key`; `judge_generation` and `OpenVault.settle` follow.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from legalaid.crypto import kdf as kdfs
from legalaid.crypto import known_answers
from legalaid.crypto.kdf import Argon2Cost
from legalaid.errors import VaultMissing, WrongPassphrase, WrongRecoveryCode
from legalaid.vault import folder as folders
from legalaid.vault import header as headers
from legalaid.vault import passphrase as passphrases
from legalaid.vault import slots
from legalaid.vault.drives import refuse_network
from legalaid.vault.hardening import harden_process
from legalaid.vault.instance import InstanceLock
from legalaid.vault.key import VaultKey
from legalaid.vault.opening import Opening, Refused, open_copies
from legalaid.vault.slots import OfficeKey, RecoveryCode, Secret
from legalaid.vault.tries import Tries
from legalaid.vault.vault import OpenVault


def create(
    folder: Path, passphrase: str, *, kdf: Argon2Cost | None = None, forbidden: Iterable[str] = ()
) -> tuple[OpenVault, str]:
    """Make a vault in a new or empty folder. Returns it open, and its recovery code, which nobody can show again.

    `kdf` is measured on this machine by default (about two seconds). Raises the passphrase errors, `VaultExists`,
    `TargetExists`, `NetworkDrive`, `VaultInUse`, `DiskFull` or `FolderUnusable`. The store does not exist yet.
    """
    passphrases.check(passphrase, forbidden=forbidden)
    _prepare_process(folder)
    cost = kdf or kdfs.calibrate()
    folders.make(folder)
    hold = InstanceLock(folder)
    try:
        folders.refuse_occupied(folder)
        draft = headers.new()
        key = VaultKey.generate(draft.vault_id)
        printed, code = slots.recovery_slot(draft, key)
        locked = slots.passphrase_slot(draft, key, passphrase, cost=cost)
        header = slots.with_slots(draft, key, (locked, printed))
        vault = OpenVault(folder, Opening(header, key), hold)
        vault.adopt(header, key)
    except BaseException:
        hold.release()
        raise
    return vault, code


def unlock(folder: Path, secret: Secret, *, tries: Tries | None = None) -> OpenVault:
    """Open a vault by passphrase, recovery code or office key.

    Whoever comes by code or office key gets new secrets: call `recover` instead, unless only reading is meant.
    Raises `VaultMissing`, `VaultInUse`, `TooManyTries`, the errors of the header and of the secret.
    """
    _prepare_process(folder)
    if not folders.read_headers(folder).exist:
        raise VaultMissing
    hold = InstanceLock(folder)
    try:
        return OpenVault(folder, _opening(folder, secret, tries or Tries()), hold)
    except BaseException:
        hold.release()
        raise


def recover(
    folder: Path,
    secret: RecoveryCode | OfficeKey,
    *,
    new_passphrase: str,
    check_store: Callable[[OpenVault], None],
    kdf: Argon2Cost | None = None,
    forbidden: Iterable[str] = (),
) -> tuple[OpenVault, str]:
    """Open by code or office key and set a new passphrase and a new code in one save; the old ones end here.

    `check_store` opens the store and judges the generation before anything is written, so that an old header with a
    known code cannot be dressed up as the newest. Returns the open vault and the new code.
    """
    passphrases.check(new_passphrase, forbidden=forbidden)
    vault = unlock(folder, secret)
    try:
        check_store(vault)
        return vault, vault.renew_secrets(new_passphrase, kdf=kdf, forbidden=forbidden)
    except BaseException:
        vault.lock()
        raise


def _prepare_process(folder: Path) -> None:
    harden_process()
    known_answers.check()
    refuse_network(folder)


def _opening(folder: Path, secret: Secret, tries: Tries) -> Opening:
    tries.begin()
    copies = folders.read_headers(folder)
    try:
        opening = open_copies(copies.main, copies.mirror, secret)
    except Refused as refused:
        if isinstance(refused.error, WrongPassphrase | WrongRecoveryCode):
            tries.fail()
        if refused.good is not None:
            folders.put_right(folder, refused.good)
        raise refused.error from None
    tries.succeed()
    return opening
