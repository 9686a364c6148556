# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How does a computer come to belong to the organisation, and how is one removed?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legalaid import limits
from legalaid.cli.context import session_of
from legalaid.cli.options import Json, MaybeOut, MaybeSeedFile, group
from legalaid.cli.output import show
from legalaid.cli.reading import read_bytes, read_secret
from legalaid.clock import PHNOM_PENH, from_milliseconds
from legalaid.errors import WrongCommand

if TYPE_CHECKING:
    from legalaid.services.joining_codes import Answered

app = group()


@app.command()
def invite(
    ctx: typer.Context,
    *,
    label: Annotated[str, typer.Option("--label", metavar="TEXT")] = "",
    as_json: Json = False,
) -> None:
    """Hand out a joining code, with which one new computer asks over the line within a day."""
    from legalaid.services import joining_codes

    with session_of(ctx).desk() as desk:
        invited = joining_codes.invite(desk, label=label)
    answer = {
        "code": invited.code,
        "hub": invited.hub,
        "text": invited.text,
        "org_fingerprint": invited.root_fingerprint,
        "expires_at": from_milliseconds(invited.until).astimezone(PHNOM_PENH).isoformat(timespec="minutes"),
    }
    show(ctx, answer, as_json=as_json, said="device_invited")


@app.command()
def request(
    ctx: typer.Context,
    *,
    out: MaybeOut = None,
    code: Annotated[str | None, typer.Option("--code", metavar="CODE")] = None,
    hub: Annotated[str | None, typer.Option("--hub", metavar="URL")] = None,
    as_json: Json = False,
) -> None:
    """Ask to belong, in a file or over the line with a joining code; two people compare the fingerprint."""
    from legalaid.services import devices, exports, joining_online

    if (out is None) == (code is None):
        raise WrongCommand(command="device request --out/--code")
    with session_of(ctx).desk() as desk:
        if code is not None:
            told = joining_online.ask(desk, code, hub=hub)
            answer = {"device": told.device.hex(), "fingerprint": told.fingerprint, "hub": told.hub}
            show(ctx, answer, as_json=as_json, said="device_asked")
        if out is not None:
            exports.check_target(out)
            asked = devices.request(desk)
            exports.write_out(desk, out, asked.file, what="vault", object_id=None)
            answer = {"device": asked.device.hex(), "fingerprint": asked.fingerprint, "out": str(out)}
            show(ctx, answer, as_json=as_json, said="device_requested")


@app.command()
def waiting(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List the computers that ask with this administrator's joining codes."""
    from legalaid.services import joining_codes

    with session_of(ctx).desk() as desk:
        found = joining_codes.waiting(desk)
    requests = [
        {
            "fingerprint": one.fingerprint,
            "device": one.device.hex(),
            "label": one.label,
            "person": one.person,
            "restored": one.is_restored,
        }
        for one in found.requests
    ]
    show(ctx, {"requests": requests, "unproven": found.unproven, "unused": found.unused}, as_json=as_json)


@app.command()
def approve(
    ctx: typer.Context,
    *,
    file: Annotated[Path | None, typer.Argument(metavar="FILE")] = None,
    fingerprint: Annotated[str | None, typer.Option("--fingerprint", metavar="DIGITS")] = None,
    role: Annotated[list[str], typer.Option("--role", metavar="ROLE")],
    office: Annotated[str, typer.Option("--office", metavar="CODE")],
    out: MaybeOut = None,
    person: Annotated[str | None, typer.Option("--person", metavar="ID")] = None,
    seed_file: MaybeSeedFile = None,
    as_json: Json = False,
) -> None:
    """Let a computer belong, and answer its request: the file, or the one with this fingerprint at the hub."""
    from legalaid.services import devices, exports, joining_codes
    from legalaid.sync.organisation import read_seed

    if (file is None) == (fingerprint is None) or (file is not None and out is None):
        raise WrongCommand(command="device approve FILE --out / --fingerprint")
    raw = b"" if file is None else read_bytes(file, limit=limits.REQUEST_FILE_BYTES)
    seed = None if seed_file is None else read_seed(read_secret(seed_file))
    if out is not None:
        exports.check_target(out)
    with session_of(ctx).desk() as desk:
        if fingerprint is not None:
            answered = joining_codes.approve(desk, fingerprint, roles=role, office=office, person=person, seed=seed)
            approved, compared = answered.approved, answered.fingerprint
        else:
            approved = devices.approve(desk, raw, roles=role, office=office, person=person, seed=seed)
            compared = approved.fingerprint
        if out is not None:
            exports.write_out(desk, out, approved.file, what="vault", object_id=None)
    answer = {
        "device": approved.device.hex(),
        "fingerprint": compared,
        "org_fingerprint": approved.root_fingerprint,
        "device_tag": approved.tag,
        "office": approved.office,
        "roles": list(approved.roles),
    }
    if out is not None:
        answer["out"] = str(out)
    if fingerprint is not None:
        answer["delivered"] = answered.is_delivered
    show(ctx, answer, as_json=as_json, said="device_approved" if fingerprint is None else _answered(answered))


def _answered(answered: "Answered") -> str:
    return "device_answered" if answered.is_delivered else "device_answer_waits"


@app.command()
def decline(
    ctx: typer.Context,
    *,
    fingerprint: Annotated[str, typer.Argument(metavar="DIGITS")],
    as_json: Json = False,
) -> None:
    """Let nobody in with the joining code of a request that waits."""
    from legalaid.services import joining_codes

    with session_of(ctx).desk() as desk:
        joining_codes.decline(desk, fingerprint)
    show(ctx, {"fingerprint": fingerprint, "declined": True}, as_json=as_json)


@app.command()
def join(
    ctx: typer.Context,
    *,
    file: Annotated[Path | None, typer.Argument(metavar="FILE")] = None,
    as_json: Json = False,
) -> None:
    """Belong from now on, by the answer in a file or at the hub; all this computer's cases come along."""
    from legalaid.services import devices, joining_online

    raw = None if file is None else read_bytes(file, limit=limits.ANSWER_FILE_BYTES)
    with session_of(ctx).desk() as desk:
        answer = joining_online.join(desk) if raw is None else devices.join(desk, raw)
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
