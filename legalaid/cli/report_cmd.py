# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""What was done in a month?"""

from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, MaybeOut, group
from legalaid.cli.output import show

app = group()


@app.callback()
def reports() -> None:
    """Figures of the work."""


@app.command()
def month(
    ctx: typer.Context,
    *,
    which: Annotated[str, typer.Argument(metavar="YYYY-MM")],
    out: MaybeOut = None,
    as_json: Json = False,
) -> None:
    """Count a month's consultations and list its register; FILE may end in .xlsx or .pdf."""
    from legalaid.services.statistics import as_object, in_words, month_report, write_report

    with session_of(ctx).desk() as desk:
        report, language = month_report(desk, which), session_of(ctx).language
        answer = as_object(report) if as_json else in_words(report, language)
        if out is not None:
            write_report(desk, report, out, language)
            answer["out"] = str(out)
    show(ctx, answer, as_json=as_json)
