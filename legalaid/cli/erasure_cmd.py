# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How is a case or visit erased for good, agreed to, withdrawn, watched until all computers have done it, recorded?"""

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legalaid.cli.context import session_of
from legalaid.cli.letter_cmd import LetterLanguage
from legalaid.cli.options import Json, Out, group
from legalaid.cli.output import show

if TYPE_CHECKING:
    from legalaid.services.erasure_list import Ordered
    from legalaid.store.erasure import Erased

app = group()

EraseReason = Annotated[str, typer.Option("--reason", metavar="CODE")]
Confirm = Annotated[str | None, typer.Option("--confirm", metavar="NUMBER")]
_Entry = Annotated[int, typer.Argument(metavar="ORDER")]
_Which = Annotated[str, typer.Argument(metavar="ORDER|NUMBER")]
_Language = Annotated[LetterLanguage, typer.Option("--language")]
_Typed = Annotated[str, typer.Option("--confirm", metavar="NUMBER")]


def erase_or_tell(ctx: typer.Context, ref: str, *, reason: str, confirm: str | None, as_json: bool) -> None:
    """Order that a case or visit is erased if its number is typed again; else say what would go and what would stay."""
    from legalaid.services import erasure, erasure_list

    with session_of(ctx).desk() as desk:
        told = _plain(asdict(erasure_list.preview(desk, ref)))
        given = None if confirm is None else erasure.order(desk, ref, reason=reason, confirm=confirm)
        is_erased = confirm is not None and (given is None or given.in_force is not None)
    order = None if given is None else given.index
    show(ctx, told | {"order": order, "ordered": confirm is not None, "erased": is_erased}, as_json=as_json)


@app.command("list")
def list_(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List the orders to erase with who has carried them out, and what was erased on this computer."""
    from legalaid.errors import NoOrganisation
    from legalaid.services import erasure_list

    with session_of(ctx).desk() as desk:
        try:
            orders = [_told(one) for one in erasure_list.orders(desk)]
        except NoOrganisation:
            orders = []
        here = [_gone(one) for one in erasure_list.erased_here(desk)]
    show(ctx, {"orders": orders, "erased_here": here}, as_json=as_json)


@app.command()
def approve(ctx: typer.Context, *, entry: _Entry, confirm: _Typed, as_json: Json = False) -> None:
    """Agree to an order that somebody else gave; it is in force then."""
    from legalaid.services import erasure

    with session_of(ctx).desk() as desk:
        given = erasure.approve(desk, entry, confirm=confirm)
    show(ctx, {"order": given.index, "in_force": given.in_force is not None}, as_json=as_json)


@app.command()
def withdraw(ctx: typer.Context, *, entry: _Entry, as_json: Json = False) -> None:
    """Take back an order that waits for its second person."""
    from legalaid.services import erasure

    with session_of(ctx).desk() as desk:
        erasure.withdraw(desk, entry)
    show(ctx, {"order": entry, "withdrawn": True}, as_json=as_json)


@app.command("let-go")
def let_go(ctx: typer.Context, *, entry: _Entry, confirm: _Typed, as_json: Json = False) -> None:
    """Erase what waits here because it has work that no other computer has; that work is gone then."""
    from legalaid.services import erasure

    with session_of(ctx).desk() as desk:
        count = erasure.let_go(desk, entry, confirm=confirm)
    show(ctx, {"order": entry, "erased": count > 0}, as_json=as_json)


@app.command("print")
def print_(ctx: typer.Context, *, which: _Which, language: _Language, out: Out, as_json: Json = False) -> None:
    """Write the record of an erasure as PDF; it names no client."""
    from legalaid.services import erasure_record

    with session_of(ctx).desk() as desk:
        printed = erasure_record.write_record(desk, which, out, language=language.value)
    answer = {"out": str(out), "pages": printed.pages, "sha256": printed.sha256.hex()}
    show(ctx, answer, as_json=as_json)


def _told(one: "Ordered") -> dict[str, Any]:
    return {
        "order": one.entry,
        "number": one.number or None,
        "confirm": one.typed,
        "reason": one.reason,
        "at": _when(one.at),
        "by": one.by.name,
        "approved_by": None if one.approved_by is None else one.approved_by.name,
        "withdrawn_by": None if one.withdrawn_by is None else one.withdrawn_by.name,
        "in_force": one.is_in_force,
        "may_approve": one.may_approve,
        "may_withdraw": one.may_withdraw,
        "here": one.is_here,
        "unsent": one.unsent,
        "computers": [
            {
                "device": each.device,
                "tag": each.tag,
                "name": each.person.name,
                "done": each.is_done,
                "unsent": each.unsent,
                "at": _when(each.at),
                "heard": _when(each.heard),
            }
            for each in one.computers
        ],
    }


def _gone(one: "Erased") -> dict[str, Any]:
    from legalaid.services.erasure_list import reason_name

    return {
        "number": one.label or None,
        "order": one.entry,
        "reason": reason_name(one.reason),
        "at": _when(one.at),
        "records": one.records,
        "files": one.files,
        "unsent": one.unsent,
    }


def _plain(told: dict[str, Any]) -> dict[str, Any]:
    return {key: _when(value) if isinstance(value, datetime) else value for key, value in told.items()}


def _when(at: datetime | None) -> str | None:
    from legalaid.clock import PHNOM_PENH

    return None if at is None else at.astimezone(PHNOM_PENH).isoformat(timespec="seconds")
