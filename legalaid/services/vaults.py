# SPDX-License-Identifier: Apache-2.0
"""Which vaults does this computer know, and how does one stand before a closed one?

The list names folders and nothing else: no person, no office, no case. Who keeps it (the desktop, in its preferences)
hands it in as a tuple of paths, the last opened first. What opens a vault is loaded when one is opened: a window that
only asks for the passphrase stands sooner.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from legalaid.clock import Clock
from legalaid.vault import folder
from legalaid.vault.tries import Tries

if TYPE_CHECKING:
    from legalaid.crypto.kdf import Argon2Cost
    from legalaid.services.desk import Desk

MOST_KNOWN = 20
"""More people than share one computer."""

_NAMES_TRIED = 1000


@dataclass(frozen=True, slots=True)
class KnownVault:
    """A vault folder of this computer, as the unlock screen lists it."""

    path: Path
    is_there: bool
    """False where the folder is gone, such as on a stick that is not plugged in."""

    @property
    def name(self) -> str:
        """What it is called here: the name of its folder."""
        return self.path.name

    @property
    def place(self) -> str:
        """Where it lies."""
        return str(self.path.parent)


def is_vault(path: Path) -> bool:
    """Whether a vault stands in this folder."""
    try:
        return folder.read_headers(path).exist
    except OSError:
        return False


def look_at(known: Sequence[Path]) -> tuple[KnownVault, ...]:
    """The known vaults, and whether each is there now."""
    return tuple(KnownVault(path, is_vault(path)) for path in known)


def remember(known: Sequence[Path], path: Path) -> tuple[Path, ...]:
    """The list with this vault in front."""
    first = path.absolute()
    return (first, *(other for other in known if other != first))[:MOST_KNOWN]


def forget(known: Sequence[Path], path: Path) -> tuple[Path, ...]:
    """The list without this vault; its folder is left alone."""
    return tuple(other for other in known if other != path)


def free_folder(parent: Path, name: str) -> Path:
    """A folder below `parent` that does not exist: `name`, else `name-2` and so on."""
    numbered = (parent / f"{name}-{number}" for number in range(2, _NAMES_TRIED))
    return next((path for path in (parent / name, *numbered) if not path.exists()), parent / name)


class Door:
    """One vault from outside. It remembers wrong tries, so that each next one waits longer."""

    def __init__(self, path: Path, *, clock: Clock | None = None, tries: Tries | None = None) -> None:
        self.path = path
        self._clock = clock
        self._tries = tries or Tries()

    @property
    def seconds_to_wait(self) -> int:
        """Whole seconds until the next try is let through."""
        return self._tries.seconds_to_wait

    def open(self, passphrase: str) -> "Desk":
        """Unlock it. Raises the errors of `open_vault`, and `TooManyTries` while the wait lasts."""
        from legalaid.services.desk import enter  # noqa: PLC0415 - not to ask for a passphrase
        from legalaid.vault import access  # noqa: PLC0415
        from legalaid.vault.slots import Passphrase  # noqa: PLC0415

        return enter(access.unlock(self.path, Passphrase(passphrase), tries=self._tries), self._clock)

    def recover(self, code: str, *, new_passphrase: str, cost: "Argon2Cost | None" = None) -> "tuple[Desk, str]":
        """Open it by its recovery code; the new passphrase holds from now on, and the new code that is returned."""
        from legalaid.services.access import recover  # noqa: PLC0415
        from legalaid.vault.slots import RecoveryCode  # noqa: PLC0415

        return recover(self.path, RecoveryCode(code), new_passphrase=new_passphrase, clock=self._clock, cost=cost)
