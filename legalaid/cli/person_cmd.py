# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""Who is already known, and which entries are one person?"""

from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, group
from legalaid.cli.output import show

app = group()


@app.command()
def search(ctx: typer.Context, *, words: Annotated[str, typer.Argument(metavar="TEXT")], as_json: Json = False) -> None:
    """Find people by name in either script, however spelt, or by telephone or paper."""
    from legalaid.services.people_search import search_people

    with session_of(ctx).desk() as desk:
        people = search_people(desk, words)
    show(ctx, {"people": people}, as_json=as_json)


@app.command()
def same(
    ctx: typer.Context,
    *,
    one: Annotated[str, typer.Argument(metavar="A")],
    other: Annotated[str, typer.Argument(metavar="B")],
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT")] = None,
    undo: Annotated[bool, typer.Option("--undo")] = False,
    as_json: Json = False,
) -> None:
    """State that two entries are one person, or take that back."""
    from legalaid.services.people_search import mark_same, unmark_same

    with session_of(ctx).desk() as desk:
        if undo:
            unmark_same(desk, one, other)
        else:
            mark_same(desk, one, other, why)
    show(ctx, {"a": one, "b": other, "same": not undo}, as_json=as_json)
