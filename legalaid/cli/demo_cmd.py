# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""What does the program do, shown on invented people?"""

from pathlib import Path
from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json
from legalaid.cli.output import show, write


def demo(
    ctx: typer.Context, *, out: Annotated[Path, typer.Option("--out", metavar="DIR")], as_json: Json = False
) -> None:
    """Run the main job on invented people and say what lies where."""
    from legalaid.cli.demo_story import tell

    summary = tell(out, session_of(ctx).language, say=None if as_json else write)
    show(ctx, summary, as_json=as_json)
