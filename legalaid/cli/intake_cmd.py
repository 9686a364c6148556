# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How is a contact without a case written down, handed to somebody and made a case from the command line?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, group
from legalaid.cli.output import show as answer
from legalaid.cli.reading import read_json

if TYPE_CHECKING:
    from legalaid.services.colleagues import Colleague
    from legalaid.services.intake import Entry

app = group()

Contact = Annotated[str, typer.Argument(metavar="ID")]


@app.callback()
def intake() -> None:
    """Contacts that have no case yet: who came, called or wrote."""


@app.command()
def add(ctx: typer.Context, *, file: Annotated[Path, typer.Argument(metavar="FILE|-")], as_json: Json = False) -> None:
    """Write down a contact from a JSON document: what a case says of it, without what only a case holds."""
    from legalaid.services.intake import take

    document = read_json(file)
    with session_of(ctx).desk() as desk:
        made = take(desk, document)
    answer(ctx, {"id": str(made)}, as_json=as_json)


@app.command("list")
def list_(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List the contacts that wait: those that nobody was asked to take up first, then the most urgent."""
    from legalaid.services.intake import entries

    with session_of(ctx).desk() as desk:
        found = entries(desk)
    answer(ctx, {"contacts": [_told(one) for one in found]}, as_json=as_json)


@app.command()
def assign(
    ctx: typer.Context,
    *,
    contact: Contact,
    person: Annotated[str, typer.Option("--person", metavar="ID")],
    as_json: Json = False,
) -> None:
    """Ask somebody to take a contact up, in this office or in another one."""
    from legalaid.services.intake import assign as ask

    with session_of(ctx).desk() as desk:
        step = ask(desk, contact, person=person)
    answer(ctx, {"id": str(step.goes_on or step.before.id), "asked": person}, as_json=as_json)


@app.command()
def settle(ctx: typer.Context, *, contact: Contact, as_json: Json = False) -> None:
    """Note that no case comes of a contact: what was asked is answered."""
    from legalaid.services.intake import settle as end

    with session_of(ctx).desk() as desk:
        end(desk, contact)
    answer(ctx, {"id": contact, "settled": True}, as_json=as_json)


@app.command("case")
def case_(ctx: typer.Context, *, contact: Contact, as_json: Json = False) -> None:
    """Open a case with all that a contact says."""
    from legalaid.services.intake import make_case

    with session_of(ctx).desk() as desk:
        ref = make_case(desk, contact)
    answer(ctx, {"ref": ref}, as_json=as_json, said="case_added")


def _told(entry: "Entry") -> dict[str, Any]:
    return {
        "id": str(entry.id),
        "received_at": entry.received_at.isoformat(timespec="minutes"),
        "channel": entry.channel,
        "matter": entry.matter,
        "urgency": entry.urgency,
        "summary": entry.summary,
        "names": list(entry.names),
        "phones": list(entry.phones),
        "office": entry.office,
        "taken_by": _named(entry.taken_by),
        "asked": _named(entry.asked),
        "is_mine": entry.is_mine,
    }


def _named(one: "Colleague | None") -> dict[str, Any] | None:
    return None if one is None else {"person": str(one.person), "name": one.name, "office": one.office}
