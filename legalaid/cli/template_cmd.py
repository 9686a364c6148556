# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""Which letter templates are there, and which has the office read?"""

from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, group
from legalaid.cli.output import show
from legalaid.cli.reading import read_code

app = group()


@app.command("list")
def list_(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List the letter templates."""
    from legalaid.services.office import list_templates

    with session_of(ctx).desk() as desk:
        templates = list_templates(desk)
    show(ctx, {"templates": templates}, as_json=as_json)


@app.command()
def review(ctx: typer.Context, *, code: Annotated[str, typer.Argument(metavar="CODE")], as_json: Json = False) -> None:
    """Record that the office has read a template: its letters no longer say that they are not reviewed."""
    from legalaid.services.office import review_template

    with session_of(ctx).desk() as desk:
        version = review_template(desk, read_code(code))
    show(ctx, {"template": code, "version": version}, as_json=as_json, said="template_reviewed")
