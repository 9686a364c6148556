# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How do files come into a case and leave it again?"""

from pathlib import Path
from typing import Annotated

import typer

from legalaid import limits
from legalaid.cli.context import session_of
from legalaid.cli.options import Json, Out, Ref, group
from legalaid.cli.output import show
from legalaid.cli.reading import read_bytes

app = group()


@app.command()
def add(
    ctx: typer.Context,
    *,
    ref: Ref,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    as_json: Json = False,
) -> None:
    """Seal a file into a case."""
    from legalaid.services.attachments import attach

    content = read_bytes(file, limit=limits.ATTACHMENT_BYTES)
    with session_of(ctx).desk() as desk:
        attached = attach(desk, ref, title=file.name, content=content)
    show(ctx, attached, as_json=as_json)


@app.command("list")
def list_(ctx: typer.Context, *, ref: Ref, as_json: Json = False) -> None:
    """List the files of a case."""
    from legalaid.services.attachments import list_attachments

    with session_of(ctx).desk() as desk:
        found = list_attachments(desk, ref)
    show(ctx, {"attachments": found}, as_json=as_json)


@app.command()
def export(
    ctx: typer.Context,
    *,
    attachment_id: Annotated[str, typer.Argument(metavar="ID")],
    out: Out,
    as_json: Json = False,
) -> None:
    """Write the original file outside the vault; the export is audited."""
    from legalaid.services.attachments import export_attachment

    with session_of(ctx).desk() as desk:
        exported = export_attachment(desk, attachment_id, out)
    show(ctx, exported, as_json=as_json)


@app.command()
def fetch(
    ctx: typer.Context,
    *,
    attachment_id: Annotated[str, typer.Argument(metavar="ID")],
    as_json: Json = False,
) -> None:
    """Get a file from the hub that another computer sealed."""
    from legalaid.services.sync import fetch_attachment

    with session_of(ctx).desk() as desk:
        size = fetch_attachment(desk, attachment_id)
    show(ctx, {"id": attachment_id, "size": size}, as_json=as_json)
