# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How does work travel between computers on a stick?"""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, group
from legalaid.cli.output import show

app = group()


@app.command("export")
def export(
    ctx: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    files: Annotated[bool, typer.Option("--files/--no-files", help="Files of cases go along, or text alone.")] = True,
    as_json: Json = False,
) -> None:
    """Write what other computers may lack, and how far this one has read theirs."""
    from legalaid.services.bundles import export_bundle

    with session_of(ctx).desk() as desk:
        made = export_bundle(desk, file, files=files)
    told = {
        "file": str(made.path),
        "frames": made.frames,
        "bytes": made.bytes,
        "files": made.files,
        "parts": made.parts,
    }
    show(ctx, told, as_json=as_json)


@app.command("import")
def import_(
    ctx: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    give_way: Annotated[
        bool, typer.Option("--give-way", help="Where the lists of members part, take the one in the bundle for good.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Take in a bundle of another computer, whole or not at all."""
    from legalaid.services.bundles import import_bundle
    from legalaid.services.conflicts import list_conflicts

    with session_of(ctx).desk() as desk:
        taken = import_bundle(desk, file, give_way=give_way)
        conflicts = len(list_conflicts(desk))
    show(ctx, {**asdict(taken), "conflicts": conflicts}, as_json=as_json)
