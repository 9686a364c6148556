# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How is a visit to a place of detention planned, filled in, moved on and shown from the command line?"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from legalaid import assets
from legalaid.cli.context import session_of
from legalaid.cli.erasure_cmd import Confirm, EraseReason, erase_or_tell
from legalaid.cli.options import Json, Sets, group
from legalaid.cli.output import show as answer_with
from legalaid.cli.output import write
from legalaid.cli.reading import pairs, read_json
from legalaid.domain.checklist import SHIPPED
from legalaid.errors import WrongCommand

app = group()

EXAMPLE = "demo/visit.json"

VisitRef = Annotated[str, typer.Argument(metavar="VISIT")]
Document = Annotated[Path, typer.Argument(metavar="FILE|-")]
Code = Annotated[str | None, typer.Option("--facility", metavar="CODE")]

_ANSWER = re.compile(r"([A-Za-z_][A-Za-z0-9_-]{0,63})=(.*)", re.ASCII | re.DOTALL)


@app.callback()
def visits() -> None:
    """Visits to places of detention."""


@app.command()
def example(ctx: typer.Context, *, as_json: Json = False) -> None:  # noqa: ARG001 - it is JSON either way
    """Print a filled document that `visit import -` accepts."""
    write(assets.read_text(EXAMPLE))


@app.command()
def start(
    ctx: typer.Context,
    *,
    facility: Annotated[str, typer.Argument(metavar="FACILITY")],
    checklist: Annotated[str, typer.Option("--checklist", metavar="CODE")] = SHIPPED,
    version: Annotated[str | None, typer.Option("--checklist-version", metavar="VERSION")] = None,
    typed: Sets = None,
    as_json: Json = False,
) -> None:
    """Plan a visit; what is still to be verified there is put down for it."""
    from legalaid.services.visits import read_typed, start_visit

    values = read_typed(pairs(typed))
    with session_of(ctx).desk() as desk:
        ref = start_visit(desk, facility, template=checklist, version=version, **values)
    answer_with(ctx, {"ref": ref}, as_json=as_json, said="visit_started")


@app.command("answer")
def answer_questions(
    ctx: typer.Context,
    *,
    visit_ref: VisitRef,
    answers: Annotated[list[str], typer.Argument(metavar="CODE=ANSWER")],
    sources: Annotated[list[str] | None, typer.Option("--source", metavar="CODE")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT")] = None,
    as_json: Json = False,
) -> None:
    """Save answers; an empty one is withdrawn."""
    from legalaid.services.visits import answer, open_visit, withdraw_answer

    given = dict(_answers(answers))
    around: dict[str, Any] = {"sources": list(sources)} if sources else {}
    if note is not None:
        around["note"] = note
    with session_of(ctx).desk() as desk:
        form = open_visit(desk, visit_ref)
        full = {code: _whole(text, around) for code, text in given.items() if text}
        changed = answer(desk, form, full) if full else ()
        withdrawn = [code for code, text in given.items() if not text]
        for code in withdrawn:
            withdraw_answer(desk, form, code)
    answer_with(ctx, {"ref": form.ref, "changed": [*changed, *withdrawn]}, as_json=as_json)


def _answers(typed: Iterable[str]) -> Iterable[tuple[str, str]]:
    """The answers as typed. Raises `WrongCommand` for a word that is none; it may be a name and is not repeated."""
    for word in typed:
        found = _ANSWER.fullmatch(word)
        if not found:
            raise WrongCommand(command="visit answer CODE=ANSWER")
        yield found[1], found[2]


def _whole(text: str, around: dict[str, Any]) -> Any:
    """An answer with its sources and note; a reason why there is none stays a reason."""
    from legalaid.domain.vocabulary import codes

    if not around:
        return text
    return {"not_assessed" if text in codes("not_assessed") else "value": text} | around


@app.command("import")
def import_document(ctx: typer.Context, *, file: Document, as_json: Json = False) -> None:
    """Take in a whole visit from one JSON document."""
    from legalaid.services.visit_import import import_visit

    document = read_json(file)
    with session_of(ctx).desk() as desk:
        ref = import_visit(desk, document)
    answer_with(ctx, {"ref": ref}, as_json=as_json, said="visit_imported")


@app.command()
def add(ctx: typer.Context, *, visit_ref: VisitRef, file: Document, as_json: Json = False) -> None:
    """Add answers, populations, interviews, findings, recommendations or requests to a visit."""
    from legalaid.services.visit_import import extend_visit
    from legalaid.services.visits import open_visit

    document = read_json(file)
    with session_of(ctx).desk() as desk:
        form = open_visit(desk, visit_ref)
        added = extend_visit(desk, form, document)
    answer_with(ctx, {"ref": form.ref, "added": list(added)}, as_json=as_json)


@app.command()
def edit(
    ctx: typer.Context,
    *,
    visit_ref: VisitRef,
    typed: Annotated[list[str], typer.Option("--set", metavar="FIELD=VALUE")],
    as_json: Json = False,
) -> None:
    """Change the visit itself: its days, team, access, summary."""
    from legalaid.services.visits import open_visit, save_visit

    changes = pairs(typed)
    with session_of(ctx).desk() as desk:
        form = open_visit(desk, visit_ref)
        changed = save_visit(desk, form, changes)
    answer_with(ctx, {"ref": form.ref, "changed": list(changed)}, as_json=as_json)


@app.command()
def move(
    ctx: typer.Context,
    *,
    visit_ref: VisitRef,
    to: Annotated[str, typer.Argument(metavar="STATUS")],
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
    as_json: Json = False,
) -> None:
    """Move a visit on."""
    from legalaid.services.visits import move_visit, open_visit

    with session_of(ctx).desk() as desk:
        form = open_visit(desk, visit_ref)
        move_visit(desk, form, to, reason=reason)
    answer_with(ctx, {"ref": form.ref, "status": to}, as_json=as_json)


@app.command()
def upgrade(
    ctx: typer.Context,
    *,
    visit_ref: VisitRef,
    version: Annotated[str | None, typer.Option("--checklist-version", metavar="VERSION")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    as_json: Json = False,
) -> None:
    """Bring a running visit to a newer version of its checklist, and show what did not map."""
    from legalaid.services.visits import open_visit, plan_upgrade, upgrade_visit

    with session_of(ctx).desk() as desk:
        form = open_visit(desk, visit_ref)
        done = (plan_upgrade if dry_run else upgrade_visit)(desk, form, version)
    lists = {name: list(getattr(done, name)) for name in ("carried", "not_mapped", "no_longer_fit", "new")}
    told = {"ref": form.ref, "version": done.template.version} | lists
    answer_with(ctx, told, as_json=as_json, as_typed=True)


@app.command("list")
def list_visits(ctx: typer.Context, *, facility: Code = None, as_json: Json = False) -> None:
    """List visits, newest first."""
    from legalaid.services.visit_show import visit_lines_json

    with session_of(ctx).desk() as desk:
        found = visit_lines_json(desk, facility)
    answer_with(ctx, {"visits": found}, as_json=as_json, words="visit")


@app.command()
def show(ctx: typer.Context, *, visit_ref: VisitRef, as_json: Json = False) -> None:
    """Show a visit; nothing of who was interviewed."""
    from legalaid.services.visit_page import visit_page
    from legalaid.services.visit_show import visit_json

    with session_of(ctx).desk() as desk:
        found = visit_json(visit_page(desk, visit_ref))
    answer_with(ctx, found, as_json=as_json, words="visit")


@app.command()
def names(
    ctx: typer.Context,
    *,
    visit_ref: VisitRef,
    to: Annotated[str | None, typer.Option("--show-to", metavar="ID")] = None,
    no_longer: Annotated[str | None, typer.Option("--no-longer", metavar="ID")] = None,
    as_json: Json = False,
) -> None:
    """Tell to whom names of those interviewed were shown; show them to one person, or end that."""
    from legalaid.services import identity_sharing
    from legalaid.services.sharing import told

    if to and no_longer:
        raise WrongCommand(command="visit names --show-to/--no-longer")
    with session_of(ctx).desk() as desk:
        if to:
            identity_sharing.show_identities(desk, visit_ref, person=to)
        elif no_longer:
            identity_sharing.hide_identities(desk, visit_ref, person=no_longer)
        shares = identity_sharing.identities_shown(desk, visit_ref)
    answer_with(ctx, {"ref": visit_ref, "shared": list(map(told, shares))}, as_json=as_json)


@app.command()
def case(
    ctx: typer.Context,
    *,
    request_id: Annotated[str, typer.Argument(metavar="REQUEST")],
    as_json: Json = False,
) -> None:
    """Open a case from what one prisoner asked for, if he agreed."""
    from legalaid.services.office import read_id
    from legalaid.services.visit_requests import open_case

    with session_of(ctx).desk() as desk:
        ref = open_case(desk, read_id(request_id, "request"))
    answer_with(ctx, {"ref": ref}, as_json=as_json, said="case_added")


@app.command()
def erase(
    ctx: typer.Context,
    *,
    visit_ref: VisitRef,
    reason: EraseReason,
    confirm: Confirm = None,
    as_json: Json = False,
) -> None:
    """Erase a visit for good, on every computer; without --confirm it only says what would go and what would stay."""
    erase_or_tell(ctx, visit_ref, reason=reason, confirm=confirm, as_json=as_json)
