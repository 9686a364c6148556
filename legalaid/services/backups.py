# SPDX-License-Identifier: Apache-2.0
"""How does a vault get onto another disk, back again, and checked?

Nothing is called a backup before its copy was opened, counted and compared.
"""

from dataclasses import dataclass
from pathlib import Path


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
