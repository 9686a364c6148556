# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""Is the record of what was done whole, and what does it say?"""

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, Limit, group
from legalaid.cli.output import show

app = group()


@app.command()
def verify(ctx: typer.Context, *, as_json: Json = False) -> None:
    """Check the whole chain of audit entries."""
    from legalaid.services.audit import verify_audit

    with session_of(ctx).desk() as desk:
        state = verify_audit(desk)
    show(ctx, state, as_json=as_json)
    if not state["ok"]:
        raise typer.Exit(1)


@app.command("list")
def list_(ctx: typer.Context, *, limit: Limit = 50, as_json: Json = False) -> None:
    """List audit entries, newest first."""
    from legalaid.services.audit import list_audit

    with session_of(ctx).desk() as desk:
        entries = list_audit(desk, limit=limit)
    show(ctx, entries, as_json=as_json)
