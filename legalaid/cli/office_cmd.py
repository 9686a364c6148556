# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""What stands on the office's letterhead, and how is it changed?"""

from pathlib import Path
from typing import Annotated

import typer

from legalaid import limits
from legalaid.cli.context import session_of
from legalaid.cli.options import Json, Sets, group
from legalaid.cli.output import show as answer
from legalaid.cli.reading import pairs, read_bytes
from legalaid.errors import WrongCommand

app = group()


@app.command()
def show(ctx: typer.Context, *, as_json: Json = False) -> None:
    """Show the office and its letterhead."""
    from legalaid.services.office import show_office

    with session_of(ctx).desk() as desk:
        office = show_office(desk)
    answer(ctx, office, as_json=as_json, as_typed=True)


@app.command("set")
def set_(
    ctx: typer.Context,
    *,
    typed: Sets = None,
    logo: Annotated[Path | None, typer.Option("--logo", metavar="FILE")] = None,
    as_json: Json = False,
) -> None:
    """Change the letterhead."""
    from legalaid.services import office

    changes = pairs(typed)
    if not changes and logo is None:
        raise WrongCommand(command="office set --set")
    image = None if logo is None else read_bytes(logo, limit=limits.LOGO_BYTES)
    with session_of(ctx).desk() as desk:
        changed = [*office.set_office(desk, changes)] if changes else []
        if image is not None:
            office.set_logo(desk, office.open_office(desk), image)
            changed.append("logo")
    answer(ctx, {"changed": changed}, as_json=as_json)
