# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""Which blank forms can be printed for handwriting?"""

import hashlib
from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.letter_cmd import LetterLanguage
from legalaid.cli.options import Json, Out, group
from legalaid.cli.output import show

app = group()


@app.callback()
def forms() -> None:
    """Blank forms."""


@app.command()
def consultation(
    ctx: typer.Context,
    *,
    language: Annotated[LetterLanguage, typer.Option("--language")],
    out: Out,
    as_json: Json = False,
) -> None:
    """Write a blank consultation form."""
    from legalaid.services import exports
    from legalaid.services.letters import blank_form

    with session_of(ctx).desk() as desk:
        exports.check_target(out)
        pdf = blank_form(desk, language.value)
        exports.write_out(desk, out, pdf, what="form", object_id=None)
    show(ctx, {"out": str(out), "sha256": hashlib.sha256(pdf).hexdigest()}, as_json=as_json)
