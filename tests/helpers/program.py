# SPDX-License-Identifier: Apache-2.0
"""The command line in the hands of a test: inside this process, which is quick, or as a program of its own."""

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from legalaid.cli.main import run
from tests.helpers.desks import PASSPHRASE

COMMAND = [sys.executable, "-m", "legalaid"]


@dataclass(frozen=True)
class Answer:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def object(self) -> Any:
        """The one JSON object on standard output."""
        assert self.code in {0, 1}, self.err
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, str]:
        """The `error` object on standard error."""
        found: dict[str, str] = json.loads(self.err)["error"]
        return found


@dataclass(frozen=True)
class Program:
    """`legalaid-cli` with its global options given."""

    words: tuple[str, ...] = ()

    @classmethod
    def on(cls, vault: Path, passphrase: str = PASSPHRASE) -> "Program":
        """The program for one vault; the passphrase goes into a file beside it."""
        file = vault.with_name(f"{vault.name}.passphrase")
        file.write_text(f"{passphrase}\n", encoding="utf-8")
        return cls(("--vault", str(vault), "--passphrase-file", str(file)))

    def __call__(self, *words: str | Path, given: str | bytes = b"") -> Answer:
        """Run one command in this process; `given` is its standard input."""
        out, err = io.StringIO(), io.StringIO()
        raw = given.encode() if isinstance(given, str) else given
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            pytest.MonkeyPatch.context() as patch,
        ):
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
            code = run([*self.words, *map(str, words)])
        return Answer(code, out.getvalue(), err.getvalue())

    def ask(self, *words: str | Path, given: str | bytes = b"") -> Any:
        """The JSON answer of a command that must succeed."""
        answer = self(*words, "--json", given=given)
        assert answer.code == 0, answer.err
        return answer.object

    def refusal(self, *words: str | Path, given: str | bytes = b"") -> str:
        """The error code of a command that must be refused, as an expected error."""
        answer = self(*words, "--json", given=given)
        assert (answer.code, answer.out) == (1, ""), answer
        return answer.error["code"]

    def apart(self, *words: str | Path, given: str = "", env: dict[str, str] | None = None) -> Answer:
        """Run one command as a process of its own."""
        done = subprocess.run(
            [*COMMAND, *self.words, *map(str, words)],
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env=os.environ | (env or {}),
        )
        return Answer(done.returncode, done.stdout, done.stderr)
