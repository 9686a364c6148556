# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How are letters made, listed, printed again, voided and handed over?"""

from enum import StrEnum
from threading import Thread
from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, Number, Out, Reason, Ref, Sets, group
from legalaid.cli.output import show
from legalaid.cli.reading import pairs, read_code

app = group()


class LetterLanguage(StrEnum):
    """The languages of a letter."""

    KM = "km"
    EN = "en"
    BOTH = "both"


@app.command()
def make(
    ctx: typer.Context,
    *,
    ref: Ref,
    template: Annotated[str, typer.Option("--template", metavar="CODE")],
    language: Annotated[LetterLanguage, typer.Option("--language")],
    out: Out,
    typed: Sets = None,
    as_json: Json = False,
) -> None:
    """Make a letter: its exact bytes stay in the vault, a copy is written to FILE."""
    from legalaid.services import exports, letters

    fields = pairs(typed)
    Thread(target=letters.get_ready, daemon=True).start()  # while the vault opens
    with session_of(ctx).desk() as desk:
        exports.check_target(out)
        made = letters.make_letter(desk, ref, template=read_code(template), language=language.value, fields=fields)
        exports.write_out(desk, out, made.pdf, what="letter", object_id=made.id)
    answer = {"letter": made.number, "sha256": made.sha256, "pages": made.pages, "out": str(out)}
    show(ctx, answer, as_json=as_json, said="letter_made")


@app.command("list")
def list_(ctx: typer.Context, *, ref: Ref, as_json: Json = False) -> None:
    """List the letters of a case."""
    from legalaid.services.letters import list_letters

    with session_of(ctx).desk() as desk:
        found = list_letters(desk, ref)
    show(ctx, {"letters": found}, as_json=as_json)


@app.command()
def reprint(ctx: typer.Context, *, number: Number, out: Out, as_json: Json = False) -> None:
    """Write the archived bytes of a letter again; the copy is counted."""
    from legalaid.services import exports, letters

    with session_of(ctx).desk() as desk:
        exports.check_target(out)
        pdf = letters.letter_pdf(desk, number)
        exports.write_out(desk, out, pdf, what="letter", object_id=None)
    show(ctx, {"letter": number, "out": str(out)}, as_json=as_json)


@app.command()
def void(ctx: typer.Context, *, number: Number, reason: Reason, as_json: Json = False) -> None:
    """Declare a letter void; it keeps its number."""
    from legalaid.services.letters import void_letter

    with session_of(ctx).desk() as desk:
        void_letter(desk, number, reason)
    show(ctx, {"letter": number, "status": "void"}, as_json=as_json)


@app.command()
def handed(
    ctx: typer.Context,
    *,
    number: Number,
    how: Annotated[str, typer.Option("--how", metavar="CODE")],
    read_aloud: Annotated[str | None, typer.Option("--read-aloud", metavar="CODE")] = None,
    as_json: Json = False,
) -> None:
    """Record how a letter reached the client."""
    from legalaid.services.letters import hand_over

    with session_of(ctx).desk() as desk:
        hand_over(desk, number, how, read_aloud=read_aloud)
    show(ctx, {"letter": number, "handed": how}, as_json=as_json)
