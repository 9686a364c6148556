# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""What is to be done today?"""

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json
from legalaid.cli.output import show


def today(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List open tasks, hearings to come, drafts, letters not handed over and cases without a next step."""
    from legalaid.services.agenda import today as agenda

    with session_of(ctx).desk() as desk:
        lists = agenda(desk)
    show(ctx, lists, as_json=as_json)
