# SPDX-License-Identifier: Apache-2.0
"""Which codes may stand in a coded field?"""

from typing import Annotated

import typer

from legalaid.cli.options import Json
from legalaid.cli.output import show
from legalaid.domain import vocabulary
from legalaid.errors import NotFound


def codes(
    ctx: typer.Context,
    *,
    name: Annotated[str | None, typer.Argument(metavar="LIST")] = None,
    as_json: Json = False,
) -> None:
    """Print the codes of a list, or the names of all lists."""
    lists = vocabulary.vocabulary_names()
    if name is None:
        show(ctx, {"lists": list(lists)}, as_json=as_json)
        return
    if name not in lists:
        raise NotFound(kind="codes")
    terms = [{"code": term.code, "km": term.km, "en": term.en} for term in vocabulary.terms(name)]
    show(ctx, {"list": name, "codes": terms}, as_json=as_json)
