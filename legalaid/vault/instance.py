# SPDX-License-Identifier: Apache-2.0
"""Is this the only process that works on the vault?

An operating-system lock on `vault.lock`, held for as long as the vault is open. It dies with its owner, so there is no
stale lock and no reasoning about process numbers.
"""

import os
import sys
from pathlib import Path

from legalaid.errors import VaultInUse
from legalaid.vault import disk

LOCK_FILE = "vault.lock"


class InstanceLock:
    """The hold on one vault folder; `release` gives it back."""

    def __init__(self, folder: Path) -> None:
        """Take the lock or raise `VaultInUse`."""
        with disk.refusals():
            self._file: int | None = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, disk.PRIVATE_FILE)
        try:
            _take(self._file)
        except OSError:
            self.release()
            raise VaultInUse from None

    def release(self) -> None:
        """Give the lock back; the file stays. Doing it twice is harmless."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


if sys.platform == "win32":  # pragma: no cover - not on the machines that measure coverage
    import msvcrt

    def _take(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
