# SPDX-License-Identifier: Apache-2.0
"""Which options and arguments do several commands share?

Their help stands in `resources/locale` (see `wording`), so that it is there in Khmer and English.
"""

from pathlib import Path
from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json")]
Sets = Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE")]
Out = Annotated[Path, typer.Option("--out", metavar="FILE")]
MaybeOut = Annotated[Path | None, typer.Option("--out", metavar="FILE")]
Ref = Annotated[str, typer.Argument(metavar="REF")]
Limit = Annotated[int, typer.Option("--limit", min=1)]
NewPassphraseFile = Annotated[Path | None, typer.Option("--new-passphrase-file", metavar="FILE")]
SeedFile = Annotated[Path, typer.Option("--seed-file", metavar="FILE")]
MaybeSeedFile = Annotated[Path | None, typer.Option("--seed-file", metavar="FILE")]
Number = Annotated[str, typer.Argument(metavar="NUMBER")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT")]


def group() -> typer.Typer:
    """An empty group of commands in the house's manner: plain help, no stack traces of Typer's own."""
    return typer.Typer(
        no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
    )
