# SPDX-License-Identifier: Apache-2.0
"""How does an answer leave the program: as one JSON object for scripts, as tables and sentences for people?

Words of clients are printed as they are, but never obeyed: control characters show as signs, and nothing is read as
terminal markup.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import typer

from legalaid import i18n
from legalaid.cli.context import session_of
from legalaid.errors import CannotWriteFile
from legalaid.i18n import Language
from legalaid.khmer.text import visible_controls

Payload = Mapping[str, Any]
Step = Callable[[int, int], None]
"""Told how much of how much is done."""

_WIDE = 10_000
"""Columns of a table that is not on a terminal: it is never folded."""


def show(
    ctx: typer.Context,
    payload: Payload,
    *,
    as_json: bool,
    said: str | None = None,
    as_typed: bool = False,
    words: str | None = None,
) -> None:
    """Print the answer of a command.

    `said` names a sentence of `cli.said` for people, filled from the payload; without it the payload is laid out.
    `as_typed` keeps the keys as they are, since people type them after `--set`; `words` names a table of `cli` that
    says in words what each of such keys is.
    """
    if as_json:
        write(to_json(payload) + "\n")
        return
    language = session_of(ctx).language
    if said is not None:
        facts = {key: value for key, value in payload.items() if isinstance(value, str | int)}
        write(i18n.text(f"cli.said.{said}", language, **facts) + "\n")
    else:
        write(lay_out(payload, language, as_typed=as_typed, words=words))


def to_json(payload: Payload) -> str:
    """One line of JSON; Khmer stays readable."""
    return json.dumps(payload, ensure_ascii=False, separators=(", ", ": "))


def write(text: str) -> None:
    """Write to standard output and hand it over at once. Raises `CannotWriteFile`."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError:
        raise CannotWriteFile from None


def lay_out(payload: Payload, language: Language, *, as_typed: bool = False, words: str | None = None) -> str:
    """The answer for people: a line for each value, also of a list, and a table for each list of records."""
    if words is not None:
        told = i18n.texts(f"cli.{words}", language)
        return _Layout(language, {key: f"{word} ({key})" for key, word in told.items()}).all(payload)
    return _Layout(language, {} if as_typed else i18n.texts("cli.label", language)).all(payload)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How values and keys are written; a key without a label stands as it is."""

    language: Language
    labels: Mapping[str, str]

    def all(self, payload: Payload) -> str:
        """Everything, key by key."""
        return "".join(self._part(key, value) for key, value in payload.items())

    def _part(self, key: str, value: Any) -> str:
        if isinstance(value, Mapping):
            return f"{self._label(key)}:\n" + "".join(self._line(name, part) for name, part in value.items())
        if isinstance(value, list | tuple) and value:
            if isinstance(value[0], Mapping):
                return self._table(key, value)
            return f"{self._label(key)}:\n" + "".join(f"  {self._plain(part)}\n" for part in value)
        return f"{self._label(key)}: {self._plain(value)}\n"

    def _line(self, name: str, value: Any) -> str:
        shown = self._plain(value).replace("\n", "\n    ")
        return f"  {self._label(name)}: {shown}\n"

    def _table(self, key: str, rows: Sequence[Payload]) -> str:
        from rich.console import Console  # noqa: PLC0415 - a script that asks for JSON need not wait for it
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        columns = list(dict.fromkeys(name for row in rows for name in row))
        title = Text(f"{self._label(key)} ({len(rows)})")
        table = Table(box=None, pad_edge=False, title=title, title_justify="left")
        for name in columns:
            table.add_column(Text(self._label(name)), overflow="fold")
        for row in rows:
            table.add_row(*(Text(self._plain(row.get(name))) for name in columns))
        console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False, markup=False, emoji=False)
        with console.capture() as captured:
            console.print(table)
        return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())

    def _label(self, key: str) -> str:
        return self.labels.get(key, key)

    def _plain(self, value: Any) -> str:
        """One value as text; nothing in it can act on a terminal."""
        if value is None or value in ("", [], ()):
            return "–"
        if isinstance(value, bool):
            return i18n.text("cli.yes" if value else "cli.no", self.language)
        if isinstance(value, list | tuple):
            return "; ".join(map(self._plain, value))
        if isinstance(value, Mapping):
            return ", ".join(f"{self._label(key)} {self._plain(part)}" for key, part in value.items())
        return visible_controls(str(value))


@contextmanager
def progress(ctx: typer.Context, task: str) -> Iterator[Step]:
    """A progress bar on a terminal, on standard error; silence elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        shown = bar.add_task(i18n.text(f"cli.task.{task}", session_of(ctx).language), total=None)
        yield lambda done, total: bar.update(shown, completed=done, total=total)
