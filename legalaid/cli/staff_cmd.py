# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""Who works in the office?"""

from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, group
from legalaid.cli.output import show
from legalaid.cli.reading import pairs

app = group()

_Sets = Annotated[list[str], typer.Option("--set", metavar="FIELD=VALUE")]


@app.command()
def add(ctx: typer.Context, *, typed: _Sets, as_json: Json = False) -> None:
    """Add a colleague."""
    from legalaid.services.office import add_staff

    changes = pairs(typed)
    with session_of(ctx).desk() as desk:
        staff_id = add_staff(desk, changes)
    show(ctx, {"id": staff_id}, as_json=as_json)


@app.command("list")
def list_(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List everybody who works or worked here."""
    from legalaid.services.office import list_staff

    with session_of(ctx).desk() as desk:
        staff = list_staff(desk)
    show(ctx, {"staff": staff}, as_json=as_json, as_typed=True)


@app.command("set")
def set_(
    ctx: typer.Context,
    *,
    staff_id: Annotated[str, typer.Argument(metavar="ID")],
    typed: _Sets,
    as_json: Json = False,
) -> None:
    """Change a colleague's entry."""
    from legalaid.services.office import set_staff

    changes = pairs(typed)
    with session_of(ctx).desk() as desk:
        changed = set_staff(desk, staff_id, changes)
    show(ctx, {"changed": list(changed)}, as_json=as_json)
