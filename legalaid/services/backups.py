# SPDX-License-Identifier: Apache-2.0
"""How does a vault get onto another disk, back again, and checked?

Nothing is called a backup before its copy was opened, counted and compared.
"""

from dataclasses import dataclass
from pathlib import Path

from legalaid.clock import Clock
from legalaid.services.desk import HEADER_GENERATION, Desk, enter
from legalaid.store import snapshot, verify
from legalaid.store.verify import Finding
from legalaid.vault import access, backup
from legalaid.vault.backup import Progress
from legalaid.vault.slots import Passphrase, Secret


@dataclass(frozen=True, slots=True)
class BackUp:
    """A verified backup: rows by table, files and bytes."""

    path: Path
    files: int
    bytes: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Restored:
    """A restored vault: it is a new device that says what it was restored from."""

    path: Path
    counts: dict[str, int]
    restored_from: str
    device_tag: int
