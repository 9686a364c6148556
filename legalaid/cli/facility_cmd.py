# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""Which places of detention are known, and what happened there?"""

from dataclasses import asdict
from typing import Annotated, Any

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, group
from legalaid.cli.output import show
from legalaid.cli.reading import pairs, read_day
from legalaid.domain.prisons import Capacity, Prison, prisons

app = group()

Facility = Annotated[str, typer.Argument(metavar="FACILITY")]
Changes = Annotated[list[str], typer.Option("--set", metavar="FIELD=VALUE")]


@app.callback()
def facilities() -> None:
    """Places of detention."""


@app.command("list")
def list_facilities(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List the prisons, with what is known of their capacity and from whom; with a vault, as its office knows them."""
    if session_of(ctx).vault is None:
        show(ctx, {"facilities": [_facility(prison) for prison in prisons()]}, as_json=as_json)
        return
    from legalaid.services.facilities import places
    from legalaid.services.visit_show import place_json

    with session_of(ctx).desk() as desk, desk.read() as reader:
        found = [place_json(place) for place in places(reader)]
    show(ctx, {"facilities": found}, as_json=as_json)


def _facility(prison: Prison) -> dict[str, Any]:
    keys = ("code", "kind", "authority", "km", "en", "province", "confidence", "reviewed")
    shown = {key: getattr(prison, key) for key in keys}
    return shown | {"holds": list(prison.holds), "capacity": [_capacity(seen) for seen in prison.capacity]}


def _capacity(seen: Capacity) -> dict[str, Any]:
    return asdict(seen) | {"observed": str(seen.observed)}


@app.command("show")
def show_facility(
    ctx: typer.Context,
    *,
    facility: Facility,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE")] = None,
    as_json: Json = False,
) -> None:
    """Show a place through the years: what it was, visits, populations, answers and recommendations."""
    from legalaid.services.facility_history import facility_history
    from legalaid.services.visit_show import history_json

    day = None if on is None else read_day(on, "on")
    with session_of(ctx).desk() as desk:
        found = history_json(facility_history(desk, facility), on=day)
    show(ctx, found, as_json=as_json, words="visit")


@app.command("set")
def set_facility(
    ctx: typer.Context,
    *,
    facility: Facility,
    typed: Changes,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE")] = None,
    source: Annotated[str, typer.Option("--source", metavar="TEXT")] = "",
    as_json: Json = False,
) -> None:
    """Correct what is known of a place, add one, or note what changed there on a day and who says so."""
    from legalaid.services.facilities import set_facility as correct
    from legalaid.services.facility_versions import change_facility

    with session_of(ctx).desk() as desk:
        if since is None:
            changed = correct(desk, facility, pairs(typed))
        else:
            changed = change_facility(desk, facility, pairs(typed), since=read_day(since, "since"), source=source)
    show(ctx, {"code": facility, "changed": list(changed)}, as_json=as_json)


@app.command()
def capacity(ctx: typer.Context, *, facility: Facility, typed: Changes, as_json: Json = False) -> None:
    """Note what a source says of how many people a place is built for."""
    from legalaid.services.facilities import add_capacity

    with session_of(ctx).desk() as desk:
        noted = add_capacity(desk, facility, pairs(typed))
    show(ctx, {"id": str(noted)}, as_json=as_json)
