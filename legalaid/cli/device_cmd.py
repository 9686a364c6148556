# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How does a computer come to belong to the organisation, and how is one removed?"""

from pathlib import Path
from typing import Annotated

import typer

from legalaid import limits
from legalaid.cli.context import session_of
from legalaid.cli.options import Json, MaybeSeedFile, Out, group
from legalaid.cli.output import show
from legalaid.cli.reading import read_bytes, read_secret

app = group()

_File = Annotated[Path, typer.Argument(metavar="FILE")]


@app.command()
def request(ctx: typer.Context, *, out: Out, as_json: Json = False) -> None:
    """Write this computer's request to belong; the fingerprint is compared by two people."""
    from legalaid.services import devices, exports

    exports.check_target(out)
    with session_of(ctx).desk() as desk:
        asked = devices.request(desk)
        exports.write_out(desk, out, asked.file, what="vault", object_id=None)
    answer = {"device": asked.device.hex(), "fingerprint": asked.fingerprint, "out": str(out)}
    show(ctx, answer, as_json=as_json, said="device_requested")


@app.command()
def approve(
    ctx: typer.Context,
    *,
    file: _File,
    role: Annotated[list[str], typer.Option("--role", metavar="ROLE")],
    office: Annotated[str, typer.Option("--office", metavar="CODE")],
    out: Out,
    person: Annotated[str | None, typer.Option("--person", metavar="ID")] = None,
    seed_file: MaybeSeedFile = None,
    as_json: Json = False,
) -> None:
    """Let a computer belong, and write the answer to its request."""
    from legalaid.services import devices, exports
    from legalaid.sync.organisation import read_seed

    raw = read_bytes(file, limit=limits.REQUEST_FILE_BYTES)
    seed = None if seed_file is None else read_seed(read_secret(seed_file))
    exports.check_target(out)
    with session_of(ctx).desk() as desk:
        approved = devices.approve(desk, raw, roles=role, office=office, person=person, seed=seed)
        exports.write_out(desk, out, approved.file, what="vault", object_id=None)
    answer = {
        "device": approved.device.hex(),
        "fingerprint": approved.fingerprint,
        "org_fingerprint": approved.root_fingerprint,
        "device_tag": approved.tag,
        "office": approved.office,
        "roles": list(approved.roles),
        "out": str(out),
    }
    show(ctx, answer, as_json=as_json, said="device_approved")


@app.command()
def join(ctx: typer.Context, *, file: _File, as_json: Json = False) -> None:
    """Belong from now on, by the answer to this computer's request; all its cases come along."""
    from legalaid.services import devices

    raw = read_bytes(file, limit=limits.ANSWER_FILE_BYTES)
    with session_of(ctx).desk() as desk:
        answer = devices.join(desk, raw)
    show(ctx, answer, as_json=as_json, said="device_joined")


@app.command("list")
def list_(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List every computer that belongs or belonged."""
    from legalaid.services import devices

    with session_of(ctx).desk() as desk:
        answer = {"devices": devices.list_devices(desk)}
    show(ctx, answer, as_json=as_json)


@app.command()
def revoke(
    ctx: typer.Context,
    *,
    device: Annotated[str, typer.Argument(metavar="DEVICE")],
    reason: Annotated[str, typer.Option("--reason", metavar="CODE")] = "lost",
    as_json: Json = False,
) -> None:
    """Remove a computer and list the people whose records it could read."""
    from legalaid.services import removal

    with session_of(ctx).desk() as desk:
        answer = removal.revoke(desk, device, reason=reason)
    show(ctx, answer, as_json=as_json)


@app.command()
def vouch(
    ctx: typer.Context,
    *,
    device: Annotated[str, typer.Argument(metavar="DEVICE")],
    as_json: Json = False,
) -> None:
    """Let in what a removed computer had written honestly and handed over too late."""
    from legalaid.services import removal

    with session_of(ctx).desk() as desk:
        answer = removal.vouch(desk, device)
    show(ctx, answer, as_json=as_json)
