# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""Which checklists are there, what do they ask, and how does one come on paper?"""

import hashlib
from typing import Annotated, Any

import typer

from legalaid.cli.context import session_of
from legalaid.cli.letter_cmd import LetterLanguage
from legalaid.cli.options import Json, Out, group
from legalaid.cli.output import show
from legalaid.domain import checklist

app = group()

Checklist = Annotated[str, typer.Argument(metavar="CODE")]


@app.callback()
def checklists() -> None:
    """Checklists of visits."""


@app.command("list")
def list_checklists(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List the checklists and their versions."""
    rows = [
        {
            "code": known.code,
            "version": known.version,
            "km": known.km,
            "en": known.en,
            "questions": len(known.questions),
            "reviewed": known.reviewed,
        }
        for known in checklist.templates()
    ]
    show(ctx, {"checklists": rows}, as_json=as_json)


@app.command("show")
def show_checklist(ctx: typer.Context, *, checklist_code: Checklist = checklist.SHIPPED, as_json: Json = False) -> None:
    """Show the questions of a checklist."""
    found = checklist.template(checklist_code)
    answer = {
        "code": found.code,
        "version": found.version,
        "km": found.km,
        "en": found.en,
        "reviewed": found.reviewed,
        "sections": [{"code": section.code, "km": section.km, "en": section.en} for section in found.sections],
        "questions": [_question(question) for question in found.questions],
        "standards": [{"code": known.code, "km": known.km, "en": known.en} for known in found.standards],
    }
    show(ctx, answer, as_json=as_json)


def _question(question: checklist.Question) -> dict[str, Any]:
    return {
        "code": question.code,
        "type": question.type.value,
        "km": question.km,
        "en": question.en,
        "unit": question.unit,
        "choices": list(question.choices),
        "rules": list(question.rules),
        "critical": question.critical,
        "least": question.least,
        "most": question.most,
    }


@app.command()
def blank(
    ctx: typer.Context,
    *,
    checklist_code: Checklist = checklist.SHIPPED,
    language: Annotated[LetterLanguage, typer.Option("--language")],
    out: Out,
    as_json: Json = False,
) -> None:
    """Write a blank checklist for handwriting."""
    from legalaid.services import exports
    from legalaid.services.checklists import blank_checklist

    template = checklist.template(checklist_code)
    with session_of(ctx).desk() as desk:
        exports.check_target(out)
        pdf = blank_checklist(desk, template, language.value)
        exports.write_out(desk, out, pdf, what="form", object_id=None)
    answer = {"code": template.code, "version": template.version, "out": str(out)}
    show(ctx, answer | {"sha256": hashlib.sha256(pdf).hexdigest()}, as_json=as_json)
