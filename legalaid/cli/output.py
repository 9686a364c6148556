# SPDX-License-Identifier: Apache-2.0
"""How does an answer leave the program: as one JSON object for scripts, as tables and sentences for people?

Words of clients are printed as they are, but never obeyed: control characters show as signs, and nothing is read as
terminal markup.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
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


def show(ctx: typer.Context, payload: Payload, *, as_json: bool, said: str | None = None) -> None:
    """Print the answer of a command.

    `said` names a sentence of `cli.said` for people, filled from the payload; without it the payload is laid out.
    """
    if as_json:
        write(to_json(payload) + "\n")
        return
    language = session_of(ctx).language
    if said is not None:
        facts = {key: value for key, value in payload.items() if isinstance(value, str | int)}
        write(i18n.text(f"cli.said.{said}", language, **facts) + "\n")
    else:
        lay_out(payload, language)


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


def lay_out(payload: Payload, language: Language) -> None:
    """The answer for people: a line for each value, a table for each list of records."""
    for key, value in payload.items():
        if isinstance(value, list | tuple) and value and isinstance(value[0], Mapping):
            _table(key, value, language)
        elif isinstance(value, Mapping):
            _block(key, value, language)
        else:
            write(f"{label(key, language)}: {_plain(value, language)}\n")


def label(key: str, language: Language) -> str:
    """What a key is called; the keys of a case document are shown as they are, since people type them."""
    known: Mapping[str, str] = i18n.texts("cli.label", language)
    return known.get(key, key)


def _block(key: str, values: Payload, language: Language) -> None:
    write(f"{label(key, language)}:\n")
    for name, value in values.items():
        shown = _plain(value, language).replace("\n", "\n    ")
        write(f"  {label(name, language)}: {shown}\n")


def _table(key: str, rows: list[Payload] | tuple[Payload, ...], language: Language) -> None:
    from rich.console import Console  # noqa: PLC0415 - a script that asks for JSON need not wait for it
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    columns = list(dict.fromkeys(name for row in rows for name in row))
    table = Table(box=None, pad_edge=False, title=f"{label(key, language)} ({len(rows)})", title_justify="left")
    for name in columns:
        table.add_column(Text(label(name, language)), overflow="fold")
    for row in rows:
        table.add_row(*(Text(_plain(row.get(name), language)) for name in columns))
    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        console.print(table)
    write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def _plain(value: Any, language: Language) -> str:
    """One value as text."""
    if value is None or value in ("", [], ()):
        return "–"
    if isinstance(value, bool):
        return i18n.text("cli.yes" if value else "cli.no", language)
    if isinstance(value, list | tuple):
        return "; ".join(_plain(part, language) for part in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{label(key, language)} {_plain(part, language)}" for key, part in value.items())
    return visible_controls(str(value))


@contextmanager
def progress(ctx: typer.Context, task: str) -> Iterator[Step | None]:
    """A progress bar on a terminal, on standard error; None elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        shown = bar.add_task(i18n.text(f"cli.task.{task}", session_of(ctx).language), total=None)
        yield lambda done, total: bar.update(shown, completed=done, total=total)
