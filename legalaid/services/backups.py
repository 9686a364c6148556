# SPDX-License-Identifier: Apache-2.0
"""How does a vault get onto another disk, back again, and checked?

Nothing is called a backup before its copy was opened, counted and compared. A restored vault is a new device: it gets
keys and a tag of its own, and says which device it was restored from.
"""

from dataclasses import dataclass
from pathlib import Path

from legalaid.clock import Clock
from legalaid.errors import AnchorAltered, StoreDamaged
from legalaid.services.desk import Desk, enter, open_store
from legalaid.store import restored, snapshot
from legalaid.store.audit import AuditHead
from legalaid.store.verify import Fault, Finding, verify
from legalaid.vault import access, backup
from legalaid.vault.backup import Progress
from legalaid.vault.manifest import Manifest
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
    """Back the vault up into the new folder `to`. When this returns the copy was opened, counted and compared."""
    made = backup.make_backup(
        desk.vault,
        to,
        copy_store=lambda path: snapshot.copy_to(desk.store, path),
        inspect=snapshot.inspect,
        made_at=desk.clock.now(),
        progress=progress,
    )
    with desk.write("backup") as work:
        work.log("backup", "vault", None)
    return BackUp(to, len(made.files), made.size, dict(made.store.rows))


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
            restored.renew_identity(store)
        finally:
            store.close()
    except BaseException:
        opened.lock()
        raise
    with enter(opened, time) as desk:
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
