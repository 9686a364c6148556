# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How is a newer version checked and installed that came as a file?"""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, group
from legalaid.cli.output import show

app = group()


@app.command()
def check(
    ctx: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    as_json: Json = False,
) -> None:
    """Check signatures, version and every file of an update; nothing is installed."""
    from legalaid.services import updates

    offer = updates.check(file)
    answer = asdict(offer) | {"expires": offer.expires.isoformat()}
    show(ctx, answer, as_json=as_json, said="update_late" if offer.is_late else "update_offered")


@app.command()
def install(
    ctx: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    backup: Annotated[Path, typer.Option("--backup", metavar="DIR")],
    as_json: Json = False,
) -> None:
    """Check an update, back the vault up, then hand the update to the installer."""
    from legalaid.services import updates

    with session_of(ctx).desk() as desk:
        handed = updates.install(desk, file, backups=backup)
    answer = asdict(handed) | {"backup": str(handed.backup), "installer": str(handed.installer)}
    show(ctx, answer, as_json=as_json, said="update_started" if handed.is_started else "update_ready")
