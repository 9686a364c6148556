# SPDX-License-Identifier: Apache-2.0
"""How does a newer version arrive as a file, and who installs it?

The file is checked to its last byte, the vault is backed up, and a checked copy of the installer is handed on. The
installer replaces the program; nothing here does, and nothing here asks a network.
"""

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import metadata
from io import BytesIO
from pathlib import Path
from typing import IO

from legalaid import assets, limits
from legalaid.clock import PHNOM_PENH, Clock
from legalaid.crypto.signatures import SIGNATURE_BYTES
from legalaid.domain.update import (
    PREFIX_BYTES,
    Installed,
    Target,
    Trust,
    UpdateManifest,
    authenticate,
    follow,
    manifest_length,
    read_manifest,
    succeed,
)
from legalaid.errors import (
    CannotWriteFile,
    FileUnreadable,
    UpdateNotForThisSystem,
    UpdateTampered,
    UpdateUnreadable,
)
from legalaid.services.backups import back_up, folder_for
from legalaid.services.desk import Desk

WINDOWS = "windows-x86_64"
DEBIAN = "debian-x86_64"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Release:
    """What this program is and whom it believes, as packaged with it."""

    trust: Trust
    installed: Installed
    system: str


@dataclass(frozen=True, slots=True)
class Offer:
    """An update that may be installed here: every signature and every file of it was checked."""

    release: str
    serial: int
    signed: int
    """By how many keys that are trusted."""
    needed: int
    expires: date
    is_late: bool
    """Its date is past: a newer one may exist."""
    installer: str
    bytes: int
    installed: str
    """The release that runs here."""
    brings_km: str
    brings_en: str
    """What its makers say of it."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A verified backup, and the installer that takes over."""

    release: str
    backup: Path
    installer: Path
    command: str
    is_started: bool
    """Whether the installer runs already, or the person is to give the command."""


def this_release() -> Release:
    """What is packaged with this program."""
    told = assets.read_toml("updates/trust.toml")
    trust = Trust(frozenset(bytes.fromhex(key) for key in told["keys"]), told["threshold"], told["root"])
    installed = Installed(told["serial"], metadata.version("legalaid"))
    return Release(trust, installed, WINDOWS if sys.platform == "win32" else DEBIAN)


def check(file: Path, *, release: Release | None = None, clock: Clock | None = None) -> Offer:
    """Check the whole file: its form, signatures, version, and every installer in it. Nothing is written."""
    release = release or this_release()
    with _open(file) as source:
        manifest = _authentic(source, _size(file), release)
        for target in manifest.targets:
            _checked(source, target, to=None)
    return _offer(manifest, release, clock or Clock())


def judge(head: bytes, *, release: Release | None = None, clock: Clock | None = None) -> Offer:
    """Check all of an update that stands before its files, which may lie elsewhere: may it be installed here?"""
    release = release or this_release()
    return _offer(_of_head(head, release), release, clock or Clock())


def signed(file: Path, *, release: Release | None = None) -> tuple[UpdateManifest, bytes]:
    """What an update says that is signed and whole, whomever it is for, and all that stands before its files."""
    release = release or this_release()
    with _open(file) as source:
        manifest = _signed(source, release)
        end = source.tell()
        _check_length(source, _size(file), manifest)
        for target in manifest.targets:
            _checked(source, target, to=None)
        source.seek(0)
        return manifest, source.read(end)


def install(
    desk: Desk,
    file: Path,
    *,
    backups: Path,
    release: Release | None = None,
    start: Callable[[Path], bool] | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> HandedOver:
    """Check the file, back the vault up below `backups`, and hand a checked copy of the installer on."""
    release = release or this_release()
    offer = check(file, release=release, clock=desk.clock)
    to = folder_for(desk, backups)
    back_up(desk, to, progress=progress)
    installer = _take_out(file, release)
    started = (start or start_installer)(installer)
    command = str(installer) if release.system == WINDOWS else f"sudo apt install {installer}"
    return HandedOver(offer.release, to, installer, command, started)


def start_installer(installer: Path) -> bool:
    """Start it where a person may install for herself; it waits until the program has ended. Elsewhere: False."""
    if sys.platform != "win32":
        return False
    subprocess.Popen([installer])  # noqa: S603  # pragma: no cover - a checked installer, and nothing of a shell
    return True  # pragma: no cover


# --- reading ---------------------------------------------------------------------------------------------------------


def _open(file: Path) -> IO[bytes]:
    try:
        return file.open("rb")
    except OSError:
        raise FileUnreadable from None


def _size(file: Path) -> int:
    size = file.stat().st_size
    if size > limits.UPDATE_BYTES:
        raise UpdateUnreadable
    return size


def _authentic(source: IO[bytes], size: int, release: Release) -> UpdateManifest:
    """The manifest, once its signatures hold, it may follow, and the file is as long as it says."""
    manifest = _signed(source, release)
    _check_length(source, size, manifest)
    _check_fits(manifest, release)
    return manifest


def _of_head(head: bytes, release: Release) -> UpdateManifest:
    source = BytesIO(head)
    manifest = _signed(source, release)
    if source.tell() != len(head):
        raise UpdateUnreadable
    _check_fits(manifest, release)
    return manifest


def _signed(source: IO[bytes], release: Release) -> UpdateManifest:
    text = source.read(manifest_length(source.read(PREFIX_BYTES)))
    signatures = [source.read(SIGNATURE_BYTES) for _ in read_manifest(text).keys]
    return authenticate(text, signatures, release.trust)


def _check_length(source: IO[bytes], size: int, manifest: UpdateManifest) -> None:
    if source.tell() + sum(target.length for target in manifest.targets) != size:
        raise UpdateUnreadable


def _check_fits(manifest: UpdateManifest, release: Release) -> None:
    follow(manifest, release.installed)
    _target(manifest, release)


def _target(manifest: UpdateManifest, release: Release) -> Target:
    fitting = [target for target in manifest.targets if target.system == release.system]
    if not fitting:
        raise UpdateNotForThisSystem
    return fitting[0]


def _checked(source: IO[bytes], target: Target, *, to: IO[bytes] | None) -> None:
    """Read one installer to its end and compare it with what was signed; write what was read to `to`."""
    digest, left = hashlib.sha256(), target.length
    while left:
        chunk = source.read(min(_CHUNK, left))
        if not chunk:
            raise UpdateUnreadable
        left -= len(chunk)
        digest.update(chunk)
        if to:
            to.write(chunk)
    if digest.hexdigest() != target.hashes.sha256:
        raise UpdateTampered


def _take_out(file: Path, release: Release) -> Path:
    """A copy of this system's installer in a new private folder, compared with what was signed while it is written."""
    folder = Path(tempfile.mkdtemp(prefix="legalaid-update-"))
    with _open(file) as source:
        manifest = _authentic(source, _size(file), release)
        wanted = _target(manifest, release)
        for target in manifest.targets[: manifest.targets.index(wanted)]:
            source.seek(target.length, 1)
        try:
            with (folder / wanted.name).open("xb") as copy:
                _checked(source, wanted, to=copy)
        except OSError:
            raise CannotWriteFile from None
    return folder / wanted.name


def _offer(manifest: UpdateManifest, release: Release, clock: Clock) -> Offer:
    wanted = _target(manifest, release)
    trust = succeed(release.trust, manifest.roots)
    return Offer(
        release=manifest.release,
        serial=manifest.version,
        signed=len(trust.keys.intersection(bytes.fromhex(key) for key in manifest.keys)),
        needed=trust.threshold,
        expires=manifest.expires,
        is_late=manifest.expires < clock.now().astimezone(PHNOM_PENH).date(),
        installer=wanted.name,
        bytes=wanted.length,
        installed=release.installed.release,
        brings_km=manifest.brings.km,
        brings_en=manifest.brings.en,
    )
