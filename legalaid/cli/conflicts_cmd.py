# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""Where did two people change one field, and which value holds?"""

from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, group
from legalaid.cli.output import show
from legalaid.errors import WrongCommand

app = group()


@app.command("list")
def list_(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List fields with more than one value."""
    from legalaid.services.conflicts import list_conflicts

    with session_of(ctx).desk() as desk:
        found = list_conflicts(desk)
    show(ctx, {"conflicts": found}, as_json=as_json)


@app.command()
def resolve(
    ctx: typer.Context,
    *,
    conflict_id: Annotated[str, typer.Argument(metavar="ID")],
    take: Annotated[int | None, typer.Option("--take", metavar="N", min=1)] = None,
    value: Annotated[str | None, typer.Option("--value", metavar="TEXT")] = None,
    together: Annotated[bool, typer.Option("--together")] = False,
    as_json: Json = False,
) -> None:
    """Settle a field: take one of its values, write another, or put both together, sentence by sentence."""
    from legalaid.services.conflicts import join_values, resolve_conflict

    if [take is not None, value is not None, together].count(True) != 1:
        raise WrongCommand(command="conflicts resolve --take/--value/--together")
    with session_of(ctx).desk() as desk:
        if together:
            join_values(desk, conflict_id)
        else:
            resolve_conflict(desk, conflict_id, take=take, value=value)
    show(ctx, {"id": conflict_id, "resolved": True}, as_json=as_json)
