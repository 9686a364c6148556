# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How is a vault kept equal with others, by the hub or a shared folder?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, group
from legalaid.cli.output import show

if TYPE_CHECKING:
    from legalaid.services.desk import Desk

app = group()


@app.command("run")
def run_(
    ctx: typer.Context,
    *,
    folder: Annotated[Path | None, typer.Option("--folder", metavar="DIR")] = None,
    files: Annotated[
        bool | None, typer.Option("--files/--no-files", help="Send files of cases too, whatever the line costs.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Exchange once with the hub, or through a folder that others see too."""
    from legalaid.services import sync

    with session_of(ctx).desk() as desk:
        if folder is None:
            ran = sync.run(desk, originals=files)
        else:
            ran = sync.run_folder(desk, folder, originals=files is not False)
        told = _told(desk) | {"sent": ran.sent, "received": ran.received}
    show(ctx, told, as_json=as_json)


@app.command()
def status(
    ctx: typer.Context,
    *,
    seen: Annotated[bool, typer.Option("--seen")] = False,
    as_json: Json = False,
) -> None:
    """Show what waits and where the work is; --seen lays the alarms to rest."""
    from legalaid.services.sync import see_alarms

    with session_of(ctx).desk() as desk:
        if seen:
            see_alarms(desk)
        told = _told(desk) | {"heard": _heard(desk)}
    show(ctx, told, as_json=as_json)


@app.command()
def line(
    ctx: typer.Context,
    *,
    metered: Annotated[
        bool | None, typer.Option("--metered/--not-metered", help="The line costs by the amount.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show or say whether the line costs by the amount; files of cases then wait until somebody asks for them."""
    from legalaid.services import sync

    with session_of(ctx).desk() as desk:
        if metered is not None:
            sync.set_metered(desk, metered=metered)
        answer = {"metered": sync.is_metered(desk)}
    show(ctx, answer, as_json=as_json)


def _heard(desk: "Desk") -> list[dict[str, Any]]:
    from legalaid.clock import PHNOM_PENH
    from legalaid.services.sync import last_heard, status

    if not status(desk).joined:
        return []
    return [
        {
            "device": one.device,
            "name": one.name,
            "at": None if one.at is None else one.at.astimezone(PHNOM_PENH).isoformat(timespec="seconds"),
        }
        for one in last_heard(desk)
    ]


def _told(desk: "Desk") -> dict[str, Any]:
    from legalaid.services.sync import status as status_of

    found = status_of(desk)
    return {
        "sent": found.sent,
        "received": found.received,
        "waiting": found.waiting,
        "conflicts": found.conflicts,
        "state": found.state.value,
        "quarantined": found.quarantined,
        "held": found.held,
        "alarms": list(found.alarms),
        "erasures": found.erasures,
        "synced_at": None if found.synced_at is None else found.synced_at.isoformat(),
    }
