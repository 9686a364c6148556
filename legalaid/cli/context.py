# SPDX-License-Identifier: Apache-2.0
"""Which vault, which passphrase and which language does this run work with?

The global options travel in a `Session`; a vault is opened only when a command asks for its desk.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from legalaid.cli.reading import read_secret
from legalaid.errors import NoPassphrase, NoVaultNamed
from legalaid.i18n import Language, text

if TYPE_CHECKING:
    from legalaid.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Session:
    """The global options of one run."""

    vault: Path | None
    passphrase_file: Path | None
    language: Language

    @property
    def folder(self) -> Path:
        """The vault's folder. Raises `NoVaultNamed`."""
        if self.vault is None:
            raise NoVaultNamed
        return self.vault

    def passphrase(self) -> str:
        """The passphrase from its file, or asked for on a terminal. Raises `NoPassphrase`."""
        return self._secret(self.passphrase_file, "passphrase")

    def chosen_passphrase(self, file: Path | None) -> str:
        """A new passphrase; on a terminal it is typed twice."""
        if file is None and _on_terminal():
            return self._typed_twice()
        return self._secret(file, "new_passphrase")

    @contextmanager
    def desk(self) -> "Iterator[Desk]":
        """The open vault; it is locked again at the end of the block."""
        if self.vault is None:  # said before anybody is asked for a passphrase
            raise NoVaultNamed
        with self.desk_with(self.passphrase()) as desk:
            yield desk

    @contextmanager
    def desk_with(self, passphrase: str) -> "Iterator[Desk]":
        """The open vault, for a command that needs the passphrase itself as well."""
        from legalaid.services.desk import open_vault  # noqa: PLC0415 - opening loads the whole engine

        with open_vault(self.folder, passphrase=passphrase) as desk:
            desk.keep_ballast()
            yield desk

    def _secret(self, file: Path | None, prompt: str) -> str:
        if file is not None:
            return read_secret(file)
        if not _on_terminal():
            raise NoPassphrase
        return self._ask(prompt)

    def _typed_twice(self) -> str:
        while True:
            chosen = self._ask("new_passphrase")
            if chosen == self._ask("passphrase_again"):
                return chosen
            sys.stderr.write(text("cli.ask.passphrases_differ", self.language) + "\n")

    def _ask(self, prompt: str) -> str:
        return getpass(text(f"cli.ask.{prompt}", self.language) + " ")


def session_of(ctx: typer.Context) -> Session:
    """The session that the program put into the context."""
    session = ctx.find_object(Session)
    if session is None:
        raise NoVaultNamed
    return session


def _on_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
