# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How is a newer version checked and installed that came as a file or through the exchange, and how is it sent?"""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, group
from legalaid.cli.output import progress, show

if TYPE_CHECKING:
    from legalaid.services.update_offers import Arrived

app = group()


@app.command()
def check(
    ctx: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    as_json: Json = False,
) -> None:
    """Check signatures, version and every file of an update; nothing is installed."""
    from legalaid.services import updates

    offer = updates.check(file)
    answer = asdict(offer) | {"expires": offer.expires.isoformat()}
    show(ctx, answer, as_json=as_json, said="update_late" if offer.is_late else "update_offered")


@app.command()
def install(
    ctx: typer.Context,
    *,
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]")] = None,
    backup: Annotated[Path, typer.Option("--backup", metavar="DIR")],
    as_json: Json = False,
) -> None:
    """Check an update, back the vault up, then hand the update to the installer; without FILE the one that arrived."""
    from legalaid.services import update_offers, updates

    with session_of(ctx).desk() as desk:
        if file is None:
            handed = update_offers.install(desk, backups=backup)
        else:
            handed = updates.install(desk, file, backups=backup)
    answer = asdict(handed) | {"backup": str(handed.backup), "installer": str(handed.installer)}
    show(ctx, answer, as_json=as_json, said="update_started" if handed.is_started else "update_ready")


# --- through the exchange --------------------------------------------------------------------------------------------


@app.command("list")
def list_(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List the updates in the exchange; each is offered or refused by the keys of this program."""
    from legalaid.services import update_offers

    with session_of(ctx).desk() as desk:
        found = update_offers.arrived(desk)
        answer = {"line": update_offers.way(desk).value, "updates": [_entry(one) for one in found]}
    show(ctx, answer, as_json=as_json)


@app.command()
def send(
    ctx: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    as_json: Json = False,
) -> None:
    """Offer a signed update to every computer of the organisation, as an administrator; it goes with the exchange."""
    from legalaid.services import update_offers

    with session_of(ctx).desk() as desk, progress(ctx, "update_send") as step:
        sent = update_offers.send(desk, file, progress=step)
    show(ctx, asdict(sent) | {"id": str(sent.id)}, as_json=as_json, said="update_sent")


@app.command()
def fetch(
    ctx: typer.Context,
    *,
    update: Annotated[str | None, typer.Argument(metavar="[ID]")] = None,
    anyway: Annotated[bool, typer.Option("--anyway")] = False,
    as_json: Json = False,
) -> None:
    """Get the files of an update from the hub; without ID of the newest one that is offered."""
    from legalaid.services import update_offers

    with session_of(ctx).desk() as desk, progress(ctx, "update_fetch") as step:
        found = update_offers.fetch(desk, update, anyway=anyway, progress=step)
    show(ctx, _entry(found), as_json=as_json, said="update_fetched")


@app.command()
def withdraw(
    ctx: typer.Context,
    *,
    update: Annotated[str, typer.Argument(metavar="ID")],
    as_json: Json = False,
) -> None:
    """Offer an update no more, as an administrator; every computer drops its files."""
    from legalaid.services import update_offers

    with session_of(ctx).desk() as desk:
        release = update_offers.withdraw(desk, update)
    show(ctx, {"id": update, "release": release}, as_json=as_json, said="update_withdrawn")


def _entry(one: "Arrived") -> dict[str, Any]:
    from legalaid.clock import PHNOM_PENH

    return {
        "id": str(one.id),
        "release": one.release,
        "serial": one.serial,
        "state": one.refusal.code if one.refusal is not None else "here" if one.is_here else "offered",
        "bytes": one.bytes,
        "here": one.here,
        "by": one.by,
        "at": one.at.astimezone(PHNOM_PENH).isoformat(timespec="minutes"),
    }
