# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How are recommendations sent out, answered and verified from the command line?"""

from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.options import Json, Sets, group
from legalaid.cli.output import show as answer
from legalaid.cli.reading import pairs, read_day
from legalaid.cli.visit_cmd import Code, VisitRef

app = group()

Name = Annotated[str, typer.Argument(metavar="RECOMMENDATION")]


@app.callback()
def recommendations() -> None:
    """Recommendations to places of detention, and what became of them."""


@app.command("list")
def list_recommendations(
    ctx: typer.Context,
    *,
    facility: Code = None,
    overdue: Annotated[bool, typer.Option("--overdue")] = False,
    as_json: Json = False,
) -> None:
    """List recommendations with where each stands: what is claimed, and beside it what was seen."""
    from legalaid.services.recommendations import list_recommendations as find
    from legalaid.services.visit_show import recommendation_json

    with session_of(ctx).desk() as desk:
        found = find(desk, facility=facility)
    lines = [recommendation_json(line) for line in found if line.standing.overdue or not overdue]
    answer(ctx, {"recommendations": lines}, as_json=as_json, words="visit")


@app.command()
def issue(
    ctx: typer.Context,
    *,
    visit_ref: VisitRef,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE")] = None,
    letter: Annotated[str | None, typer.Option("--letter", metavar="NUMBER")] = None,
    as_json: Json = False,
) -> None:
    """Note that the recommendations of a visit went out."""
    from legalaid.services.recommendations import issue as issue_all

    day = None if on is None else read_day(on, "on")
    with session_of(ctx).desk() as desk:
        issued = issue_all(desk, visit_ref, on=day, letter=letter)
    answer(ctx, {"issued": list(issued)}, as_json=as_json)


@app.command()
def respond(
    ctx: typer.Context,
    *,
    recommendation: Name,
    kind: Annotated[str, typer.Option("--kind", metavar="CODE")],
    typed: Sets = None,
    as_json: Json = False,
) -> None:
    """Note what the addressee answered."""
    from legalaid.services.recommendations import respond as note_reply
    from legalaid.services.recommendations import show_recommendation
    from legalaid.services.visit_show import recommendation_json

    values = dict(pairs(typed)) | {"kind": kind}
    with session_of(ctx).desk() as desk:
        note_reply(desk, recommendation, values)
        found = recommendation_json(show_recommendation(desk, recommendation))
    answer(ctx, found, as_json=as_json, words="visit")


@app.command()
def verify(
    ctx: typer.Context,
    *,
    recommendation: Name,
    visit: Annotated[str, typer.Option("--visit", metavar="VISIT")],
    result: Annotated[str, typer.Option("--result", metavar="CODE")],
    evidence: Annotated[str, typer.Option("--evidence", metavar="TEXT")],
    questions: Annotated[list[str] | None, typer.Option("--question", metavar="CODE")] = None,
    as_json: Json = False,
) -> None:
    """Note what was seen of a recommendation at a later visit."""
    from legalaid.services.recommendations import show_recommendation
    from legalaid.services.recommendations import verify as note_check
    from legalaid.services.visit_show import recommendation_json

    with session_of(ctx).desk() as desk:
        asked = tuple(questions or ())
        note_check(desk, recommendation, visit_ref=visit, result=result, evidence=evidence, questions=asked)
        found = recommendation_json(show_recommendation(desk, recommendation))
    answer(ctx, found, as_json=as_json, words="visit")
