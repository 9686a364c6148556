# SPDX-License-Identifier: Apache-2.0
"""Who can open the vault: passphrase, recovery code, office key, and a new vault key when a secret leaked?"""

from pathlib import Path

from legalaid.clock import Clock
from legalaid.crypto import hpke
from legalaid.crypto.kdf import Argon2Cost
from legalaid.domain.office import Office, Staff
from legalaid.errors import FileTooLarge, FileUnreadable
from legalaid.limits import OFFICE_KEY_BYTES
from legalaid.services import exports
from legalaid.services.desk import Desk, enter, open_store
from legalaid.store import snapshot
from legalaid.store.meta import CHANGED_OUTSIDE, HEADER_GENERATION
from legalaid.store.store import Store
from legalaid.vault import access, office_key
from legalaid.vault.rekey import PendingRekey, begin_rekey
from legalaid.vault.slots import OfficeKey, RecoveryCode
from legalaid.vault.vault import OpenVault

_OFFICE_KEYS = "office_keys"
"""Public keys of enrolled offices (hex, blank-separated), so that a rekey can wrap the new vault key to them."""


def change_passphrase(desk: Desk, new: str, *, cost: Argon2Cost | None = None) -> None:
    """Let `new` open the vault instead. Header copies made before still open with the old one: then `rekey`."""
    desk.vault.change_passphrase(new, kdf=cost, forbidden=_own_names(desk))
    desk.note_header()
    _log(desk, "vault.passphrase")


def recover(
    folder: Path,
    secret: RecoveryCode | OfficeKey,
    *,
    new_passphrase: str,
    clock: Clock | None = None,
    cost: Argon2Cost | None = None,
) -> tuple[Desk, str]:
    """Open by code or office key, and set a new passphrase and a new code, which is shown this once."""
    time = clock or Clock()

    def check_store(opened: OpenVault) -> None:
        open_store(opened, time).close()

    opened, code = access.recover(folder, secret, new_passphrase=new_passphrase, check_store=check_store, kdf=cost)
    desk = enter(opened, time)
    _log(desk, "vault.recover")
    return desk, code


def rekey(desk: Desk, passphrase: str, *, cost: Argon2Cost | None = None) -> str:
    """A new vault key: what leaked before opens nothing that is written from now on. Returns the new recovery code.

    The store is exported under the new key, verified, and put in force by one replacement of the header; a crash at any
    point leaves the old vault or the new one whole. The desk goes on working under the new key.
    """
    pending = begin_rekey(desk.vault, passphrase, office_keys=_office_keys(desk), kdf=cost, forbidden=_own_names(desk))
    try:
        snapshot.export_rekeyed(desk.store, pending.db_path, pending.db_key)
        _sign(desk, pending)
        desk.store.close()
        pending.commit()
    except BaseException:
        pending.abandon()
        raise
    desk.store = open_store(desk.vault, desk.clock)
    desk.vault.remove_stale_stores()
    return pending.recovery_code


def _sign(desk: Desk, pending: PendingRekey) -> None:
    """Enter the rekey in the new store alone: the old one must stay true until the header is replaced."""
    new = Store.open(
        pending.db_path,
        lambda: pending.db_key,
        clock=desk.clock,
        blobs=desk.vault.blobs_path,
        vault_id=desk.vault.vault_id,
    )
    try:
        new.meta[HEADER_GENERATION] = str(pending.generation)
        new.meta.pop(CHANGED_OUTSIDE, None)  # the export was verified page by page and is another file
        with new.write(actor=desk.actor, action="vault.rekey") as work:
            work.log("vault.rekey", "vault", None)
    finally:
        new.close()


def create_office_key() -> tuple[bytes, bytes]:
    """A new office key: the private file for the safe, and the public file to enrol in vaults."""
    private = hpke.PrivateKey.generate()
    return office_key.private_file(private), office_key.public_file(private.public)


def enrol_office_key(desk: Desk, public_file: bytes) -> str:
    """Let the holder of the office's private key open this vault. Returns the recipient id in hex."""
    public = office_key.parse_public(public_file)
    recipient = desk.vault.enrol_office_key(public)
    desk.note_header()
    known = {key.raw.hex(): key for key in (*_office_keys(desk), public)}
    desk.store.meta[_OFFICE_KEYS] = " ".join(sorted(known))
    _log(desk, "vault.office_key")
    return recipient.hex()


def write_office_key(target: Path) -> Path:
    """Make an office key: its private file at `target`, the public one beside it, which is given back.

    Raises `CannotWriteFile`, also where one of them exists: a key is never replaced.
    """
    private, public = create_office_key()
    beside = target.with_name(f"{target.name}.pub")
    exports.write_new(target, private)
    exports.write_new(beside, public)
    return beside


def enrol_office_key_file(desk: Desk, public: Path) -> int:
    """Enrol the office key in a public file; how many open this vault now. Raises `FileUnreadable`, `FileTooLarge`."""
    try:
        with public.open("rb") as file:
            found = file.read(OFFICE_KEY_BYTES + 1)
    except OSError:
        raise FileUnreadable from None
    if len(found) > OFFICE_KEY_BYTES:
        raise FileTooLarge(limit_mib=1)
    enrol_office_key(desk, found)
    return count_office_keys(desk)


def count_office_keys(desk: Desk) -> int:
    """How many office keys open this vault."""
    return len(_office_keys(desk))


def office_secret(private_file: bytes) -> OfficeKey:
    """The secret in an office's private file. Raises `OfficeKeyUnreadable`."""
    return OfficeKey(office_key.parse_private(private_file))


def code_secret(text: str) -> RecoveryCode:
    """The secret in a recovery code as typed: Khmer or Latin digits, with or without blanks and dashes."""
    return RecoveryCode(text)


def _office_keys(desk: Desk) -> tuple[hpke.PublicKey, ...]:
    return tuple(hpke.PublicKey(bytes.fromhex(raw)) for raw in (desk.store.meta.get(_OFFICE_KEYS) or "").split())


def _own_names(desk: Desk) -> tuple[str, ...]:
    """Names that make a weak passphrase here."""
    with desk.read() as reader:
        offices, staff = reader.where(Office), reader.where(Staff)
    names = [name for office in offices for name in (office.name_km, office.name_en)]
    names += [name for person in staff for name in (person.name_km, person.name_en)]
    return tuple(name for name in names if name)


def _log(desk: Desk, action: str) -> None:
    with desk.write(action) as work:
        work.log(action, "vault", None)
