# SPDX-License-Identifier: Apache-2.0
"""How does a vault get onto another disk, back again, and checked?

Nothing is called a backup before its copy was opened, counted and compared. A restored vault is a new device: it gets
keys and a tag of its own, and says which device it was restored from.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from legalaid.clock import PHNOM_PENH, Clock
from legalaid.domain.case import CaseFile
from legalaid.errors import AnchorAltered, StoreDamaged
from legalaid.services.desk import Desk, enter, open_store
from legalaid.services.vaults import free_folder
from legalaid.store import attachments, restored, snapshot
from legalaid.store.audit import AuditHead
from legalaid.store.meta import LAST_BACKUP
from legalaid.store.verify import Fault, Finding, verify
from legalaid.sync import parting
from legalaid.vault import access, backup
from legalaid.vault.backup import Progress
from legalaid.vault.manifest import MANIFEST_FILE, Manifest
from legalaid.vault.slots import Passphrase, Secret
from legalaid.vault.vault import OpenVault


def _silent(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class BackUp:
    """A verified backup: its files, bytes, and rows by table."""

    path: Path
    files: int
    bytes: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Restored:
    """A restored vault, and the device (hex id) whose backup it was."""

    path: Path
    counts: dict[str, int]
    restored_from: str
    device_tag: int


def back_up(desk: Desk, to: Path, *, progress: Progress = _silent) -> BackUp:
    """Back the vault up into the new folder `to`. When this returns the copy was opened, counted and compared.

    Old files that no record opens are swept away first: a crash or an erasure left them, and no copy should have them.
    """
    with desk.read() as reader:
        attachments.sweep(reader, desk.store.blobs, now=desk.clock.now())
    made = backup.make_backup(
        desk.vault,
        to,
        copy_store=lambda path: snapshot.copy_to(desk.store, path),
        inspect=snapshot.inspect,
        made_at=desk.clock.now(),
        progress=progress,
    )
    desk.store.meta[LAST_BACKUP] = desk.clock.now().isoformat()
    with desk.write("backup") as work:
        work.log("backup", "vault", None)
    return BackUp(to, len(made.files), made.size, dict(made.store.rows))


def last_backup(desk: Desk) -> datetime | None:
    """When the last backup of this vault was made and verified; nothing if never."""
    noted = desk.store.meta.get(LAST_BACKUP)
    return None if noted is None else datetime.fromisoformat(noted)


def is_due(desk: Desk, *, days: int) -> bool:
    """Whether it is time for a backup: none was made for so many days. A clock that was put back makes it due, too."""
    last = last_backup(desk)
    return last is None or not 0 <= (desk.clock.now() - last).days < days


def folder_for(desk: Desk, place: Path) -> Path:
    """The new folder of a backup made now below `place`, named by office and minute."""
    now = desk.clock.now().astimezone(PHNOM_PENH)
    return free_folder(place, f"legalaid-backup-{desk.office_code}-{now:%Y-%m-%d-%H%M}")


def is_same_disk(desk: Desk, place: Path) -> bool:
    """Whether a folder lies on the vault's own disk, where a backup does not outlive the disk."""
    try:
        return place.stat().st_dev == desk.vault.folder.stat().st_dev
    except OSError:
        return False


def holds_backup(folder: Path) -> bool:
    """Whether a finished backup lies in this folder."""
    return (folder / MANIFEST_FILE).is_file()


def check_backup_by_passphrase(source: Path, passphrase: str) -> int:
    """Open a backup as a restore would and compare all of it; the number of cases in it."""
    return check_backup(source, Passphrase(passphrase)).store.rows.get(CaseFile.table.name, 0)


def check_backup(source: Path, secret: Secret) -> Manifest:
    """Open a backup as a restore would, and compare all of it; nothing is written."""
    key = backup.backup_key(source, secret)
    try:
        return backup.verify_backup(source, key=key, inspect=snapshot.inspect)
    finally:
        key.wipe()


def restore(
    source: Path, to: Path, *, passphrase: str, clock: Clock | None = None, progress: Progress = _silent
) -> Restored:
    """Make a vault in the new folder `to` from a backup; it opens with the passphrase of the backup's time."""
    secret = Passphrase(passphrase)
    key = backup.backup_key(source, secret)
    try:
        listed = backup.restore_backup(source, to, key=key, inspect=snapshot.inspect, progress=progress)
    finally:
        key.wipe()
    time = clock or Clock()
    opened = access.unlock(to, secret)
    try:
        store = open_store(opened, time)
        try:
            former = store.device.hex()
            with store.write(actor=None, action="vault.restore") as work:
                is_clone = parting.is_one_of_two(work)
                if is_clone:
                    parting.take_back(work)
            restored.renew_identity(store, is_clone=is_clone)
        finally:
            store.close()
    except BaseException:
        opened.lock()
        raise
    with enter(opened, time) as desk:
        if is_clone:
            with desk.write("vault.restore") as work:
                parting.hear_again(work)
        return Restored(to, dict(listed.store.rows), former, desk.store.device_tag)


def verify_vault(folder: Path, passphrase: str, *, clock: Clock | None = None) -> tuple[Finding, ...]:
    """Check everything a vault holds: the file as it was closed, pages, rows, journal, trail, search, attachments.

    Nothing found means that all of it is what this program wrote, up to the last lock. Raises the errors of unlocking;
    a store too damaged to open is a finding.
    """
    opened = access.unlock(folder, Passphrase(passphrase))
    try:
        anchored = _anchored(opened)
        desk = enter(opened, clock)
    except StoreDamaged:
        return (Finding(Fault.PAGE, "unreadable"),)
    with desk:
        return verify(desk.store, anchored=anchored, header_generation=desk.vault.generation)


def _anchored(opened: OpenVault) -> AuditHead | None:
    """The audit head noted outside the store; an altered note counts as none here and as a change of the file."""
    try:
        anchor = opened.read_anchor()
    except AnchorAltered:
        return None
    return None if anchor is None else AuditHead(anchor.sequence, anchor.head)
