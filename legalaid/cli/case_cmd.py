# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How are cases recorded, found, changed and ended from the command line?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legalaid import assets
from legalaid.cli.context import session_of
from legalaid.cli.erasure_cmd import Confirm, EraseReason, erase_or_tell
from legalaid.cli.faults import EXPECTED, as_object
from legalaid.cli.options import Json, Limit, Reason, Ref, group
from legalaid.cli.output import show as answer
from legalaid.cli.output import to_json, write
from legalaid.cli.reading import lines, pairs, parse_json, read_day, read_json
from legalaid.errors import CaseWorkError, InputError, WrongCommand, WrongValue
from legalaid.i18n import Language

if TYPE_CHECKING:
    from legalaid.services.desk import Desk

app = group()

EXAMPLE = "demo/example.json"


@app.command()
def example(ctx: typer.Context, *, as_json: Json = False) -> None:  # noqa: ARG001 - it is JSON either way
    """Print a filled document that `case add -` accepts."""
    write(assets.read_text(EXAMPLE))


@app.command()
def add(
    ctx: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE|-")],
    each_line: Annotated[bool, typer.Option("--lines")] = False,
    as_json: Json = False,
) -> None:
    """Record a case from a JSON document, or one case for each line."""
    from legalaid.services.cases import add_case

    session = session_of(ctx)
    if each_line:
        with session.desk() as desk:
            _add_lines(desk, file, session.language)
        return
    document = read_json(file)
    with session.desk() as desk:
        ref = add_case(desk, document)
    answer(ctx, {"ref": ref}, as_json=as_json, said="case_added")


def _add_lines(desk: "Desk", file: Path, language: Language) -> None:
    """Answer each line once its case is durable; a bad line is answered with its error and the rest goes on."""
    from legalaid.services.cases import add_case

    refused = False
    for number, line in lines(file):
        try:
            if isinstance(line, InputError):
                raise line
            result: dict[str, object] = {"ref": add_case(desk, parse_json(line))}
        except (InputError, CaseWorkError) as error:
            refused = True
            result = {"line": number, "error": as_object(error, language)}
        write(to_json(result) + "\n")
    if refused:
        raise typer.Exit(EXPECTED)


@app.command()
def edit(
    ctx: typer.Context,
    *,
    ref: Ref,
    typed: Annotated[list[str], typer.Option("--set", metavar="FIELD=VALUE")],
    as_json: Json = False,
) -> None:
    """Change fields of a case; a key is a path of the case document, such as client.phone."""
    from legalaid.services.case_edit import save_form
    from legalaid.services.cases import open_form

    changes = pairs(typed)
    with session_of(ctx).desk() as desk:
        form = open_form(desk, ref)
        changed = save_form(desk, form, changes)
    answer(ctx, {"ref": form.ref, "changed": list(changed)}, as_json=as_json)


@app.command("list")
def list_(
    ctx: typer.Context,
    *,
    query: Annotated[str | None, typer.Option("--query", metavar="TEXT")] = None,
    status: Annotated[str | None, typer.Option("--status", metavar="CODE")] = None,
    limit: Limit = 50,
    as_json: Json = False,
) -> None:
    """List cases, newest first."""
    from legalaid.services.case_list import list_cases

    with session_of(ctx).desk() as desk:
        found = list_cases(desk, query=query, status=status, limit=limit)
    answer(ctx, {"cases": found}, as_json=as_json)


@app.command()
def show(ctx: typer.Context, *, ref: Ref, as_json: Json = False) -> None:
    """Show a case as its document, with its letters and conflicts."""
    from legalaid.services.cases import show_case
    from legalaid.services.sharing import shared_with

    with session_of(ctx).desk() as desk:
        document = show_case(desk, ref)
        shared = shared_with(desk, ref)
    if shared:
        document["shared"] = shared
    answer(ctx, document, as_json=as_json, as_typed=True)


@app.command()
def check(ctx: typer.Context, *, ref: Ref, as_json: Json = False) -> None:
    """List possible conflicts: the people of a case who stand on another side of a case, here or at another office."""
    from legalaid.services.sides import check_case

    with session_of(ctx).desk() as desk:
        hits = check_case(desk, ref)
    answer(ctx, {"ref": ref, "hits": hits}, as_json=as_json)


@app.command()
def close(
    ctx: typer.Context,
    *,
    ref: Ref,
    outcome: Annotated[str, typer.Option("--outcome", metavar="CODE")],
    result: Annotated[str, typer.Option("--result", metavar="CODE")],
    told: Annotated[str | None, typer.Option("--told", metavar="DATE")] = None,
    not_told: Annotated[str | None, typer.Option("--not-told", metavar="WHY")] = None,
    duplicate_of: Annotated[str | None, typer.Option("--duplicate-of", metavar="REF")] = None,
    as_json: Json = False,
) -> None:
    """Close a case: what came of it, and that the client was told or why not."""
    from legalaid.services.cases import Ending, close_case, open_form

    if (told is None) == (not_told is None):
        raise WrongCommand(command="case close --told/--not-told")
    told_on = None if told is None else read_day(told, "told")
    ending = Ending(outcome, result, told_on=told_on, not_told_why=not_told, duplicate_of=duplicate_of)
    with session_of(ctx).desk() as desk:
        form = open_form(desk, ref)
        close_case(desk, form, ending)
    answer(ctx, {"ref": form.ref, "status": "closed"}, as_json=as_json, said="case_closed")


@app.command()
def reopen(ctx: typer.Context, *, ref: Ref, reason: Reason, as_json: Json = False) -> None:
    """Open an ended case again."""
    from legalaid.services.cases import open_form, reopen_case

    with session_of(ctx).desk() as desk:
        form = open_form(desk, ref)
        reopen_case(desk, form, reason)
    answer(ctx, {"ref": form.ref, "status": "open"}, as_json=as_json, said="case_reopened")


@app.command()
def share(
    ctx: typer.Context,
    *,
    ref: Ref,
    person: Annotated[str | None, typer.Option("--person", metavar="ID")] = None,
    office: Annotated[str | None, typer.Option("--office", metavar="CODE")] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="CODE")] = "referred",
    end: Annotated[bool, typer.Option("--end")] = False,
    as_json: Json = False,
) -> None:
    """Let a person or another office work on a case, or end that."""
    from legalaid.services import sharing

    if reason not in sharing.REASONS:
        raise WrongValue(field="reason")
    with session_of(ctx).desk() as desk:
        if end:
            shared = sharing.take_back(desk, ref, person=person, office=office)
        else:
            shared = sharing.share(desk, ref, person=person, office=office, reason=sharing.REASONS[reason])
    answer(ctx, shared, as_json=as_json)


@app.command()
def assign(
    ctx: typer.Context,
    *,
    ref: Ref,
    person: Annotated[str, typer.Option("--person", metavar="ID")],
    as_json: Json = False,
) -> None:
    """Put a person in charge of a case."""
    from legalaid.services import assignments

    with session_of(ctx).desk() as desk:
        handed = assignments.assign(desk, ref, person=person)
    answer(ctx, {"ref": handed.ref, "owner": str(handed.owner)}, as_json=as_json)


@app.command()
def erase(
    ctx: typer.Context,
    *,
    ref: Ref,
    reason: EraseReason,
    confirm: Confirm = None,
    as_json: Json = False,
) -> None:
    """Erase a case for good, on every computer; without --confirm it only says what would go and what would stay."""
    erase_or_tell(ctx, ref, reason=reason, confirm=confirm, as_json=as_json)


@app.command()
def restrict(ctx: typer.Context, *, ref: Ref, as_json: Json = False) -> None:
    """Let a case go on as a restricted one, in a new case file with the old number as alias."""
    from legalaid.services import restriction

    with session_of(ctx).desk() as desk:
        number = restriction.restrict(desk, ref)
    answer(ctx, {"ref": number, "former": ref}, as_json=as_json)


@app.command("answer")
def answer_(
    ctx: typer.Context,
    *,
    ref: Ref,
    accept: Annotated[bool, typer.Option("--accept")] = False,
    give_back: Annotated[str | None, typer.Option("--return", metavar="REASON")] = None,
    as_json: Json = False,
) -> None:
    """Take on a case that you were put in charge of, or give it back with a reason."""
    from legalaid.services import assignments

    if accept == (give_back is not None):
        raise WrongCommand(command="case answer --accept/--return")
    with session_of(ctx).desk() as desk:
        handed = assignments.answer(desk, ref, accepted=accept, reason=give_back)
    said = assignments.ACCEPTED if accept else assignments.RETURNED
    owner = None if handed.owner is None else str(handed.owner)
    answer(ctx, {"ref": handed.ref, "answer": said, "owner": owner}, as_json=as_json)
