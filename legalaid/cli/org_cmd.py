# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How is an organisation founded, looked at and recovered?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, SeedFile, group
from legalaid.cli.output import show
from legalaid.cli.reading import read_secret
from legalaid.errors import MissingField, WrongValue
from legalaid.i18n import Language

if TYPE_CHECKING:
    from legalaid.services.desk import Desk
    from legalaid.services.organisation import Drawn

app = group()

_POLICIES = {"1-of-1": (1, 1), "2-of-3": (2, 3)}


@app.command()
def create(
    ctx: typer.Context,
    *,
    name: Annotated[str, typer.Option("--name", metavar="NAME")],
    shares: Annotated[str, typer.Option("--shares", metavar="2-of-3")] = "1-of-1",
    sheet: Annotated[Path | None, typer.Option("--sheet", metavar="FILE.pdf")] = None,
    as_json: Json = False,
) -> None:
    """Found an organisation with this vault and show its seed, this once."""
    from legalaid.services import exports, organisation

    if shares not in _POLICIES:
        raise WrongValue(field="shares")
    session, answer = session_of(ctx), {}
    with session.desk() as desk:
        drawn = organisation.draw(desk, policy=_POLICIES[shares])
        if sheet is not None:
            pdf = _sheet(desk, drawn, name, session.language)
            exports.write_out(desk, sheet, pdf, what="vault", object_id=None)
            answer["sheet"] = str(sheet)
        founded = organisation.found(desk, name=name, drawn=drawn)
    answer |= {"org": founded.org.hex()}
    if founded.seed is None:
        show(ctx, answer | {"shares": list(founded.shares)}, as_json=as_json)
    else:
        show(ctx, answer | {"seed": founded.seed}, as_json=as_json, said="org_created")


def _sheet(desk: "Desk", drawn: "Drawn", name: str, language: Language) -> bytes:
    from legalaid.services import seed_sheet

    script = seed_sheet.Script(language, language is Language.KM)
    return seed_sheet.seed_sheet(desk, drawn, name=name, script=script)


@app.command()
def status(ctx: typer.Context, *, as_json: Json = False) -> None:
    """Show which organisation this is and how this computer stands in it."""
    from legalaid.services import organisation

    with session_of(ctx).desk() as desk:
        answer = organisation.status(desk)
    show(ctx, answer, as_json=as_json)


@app.command()
def people(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List everybody who belongs, with their computers."""
    from legalaid.services import organisation

    with session_of(ctx).desk() as desk:
        answer = {"people": organisation.people(desk)}
    show(ctx, answer, as_json=as_json)


@app.command()
def connect(
    ctx: typer.Context,
    *,
    hub: Annotated[str | None, typer.Option("--hub", metavar="URL")] = None,
    invite: Annotated[str | None, typer.Option("--invite", metavar="TOKEN")] = None,
    as_json: Json = False,
) -> None:
    """Use a hub from now on; the first computer brings the invitation."""
    from legalaid.services import organisation, presets

    if hub is None:
        preset = presets.find_preset()
        hub = preset.hub if preset else ""
    if not hub:
        raise MissingField(field="hub")
    with session_of(ctx).desk() as desk:
        answer = organisation.connect(desk, hub, invite=invite)
    show(ctx, answer, as_json=as_json)


@app.command()
def recover(
    ctx: typer.Context,
    *,
    seed_file: SeedFile,
    hub: Annotated[str | None, typer.Option("--hub", metavar="URL", help="For a computer that is new here.")] = None,
    as_json: Json = False,
) -> None:
    """Make this computer an administrator with the seed, when no administrator is left."""
    from legalaid.services.organisation_from_seed import recover_from
    from legalaid.services.organisation_recovery import recover_with

    typed = read_secret(seed_file)
    with session_of(ctx).desk() as desk:
        answer = recover_with(desk, typed) if hub is None else recover_from(desk, typed, hub)
    show(ctx, answer, as_json=as_json)


@app.command()
def rotate(ctx: typer.Context, *, as_json: Json = False) -> None:
    """Give every group a new secret, as a removal does."""
    from legalaid.services import removal

    with session_of(ctx).desk() as desk:
        answer = {"groups_rotated": removal.renew_secrets(desk)}
    show(ctx, answer, as_json=as_json)
