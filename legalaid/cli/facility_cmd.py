# SPDX-License-Identifier: Apache-2.0
"""Which places of detention are known?"""

from dataclasses import asdict
from typing import Any

import typer

from legalaid.cli.options import Json, group
from legalaid.cli.output import show
from legalaid.domain.prisons import Capacity, Prison, prisons

app = group()


@app.callback()
def facilities() -> None:
    """Places of detention."""


@app.command("list")
def list_facilities(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List the prisons, with what is known of their capacity and from whom."""
    show(ctx, {"facilities": [_facility(prison) for prison in prisons()]}, as_json=as_json)


def _facility(prison: Prison) -> dict[str, Any]:
    keys = ("code", "kind", "authority", "km", "en", "province", "confidence", "reviewed")
    shown = {key: getattr(prison, key) for key in keys}
    return shown | {"holds": list(prison.holds), "capacity": [_capacity(seen) for seen in prison.capacity]}


def _capacity(seen: Capacity) -> dict[str, Any]:
    return asdict(seen) | {"observed": str(seen.observed)}
