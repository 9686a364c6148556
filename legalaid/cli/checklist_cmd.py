# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""Which checklists are there, what do they ask, and how does one come on paper?"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legalaid import i18n, limits
from legalaid.cli.context import session_of
from legalaid.cli.letter_cmd import LetterLanguage
from legalaid.cli.options import Json, Out, group
from legalaid.cli.output import show
from legalaid.cli.reading import read_bytes
from legalaid.domain import checklist

if TYPE_CHECKING:
    from legalaid.domain.xlsform.sheets import Problem

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
        for known in _known(ctx)
    ]
    show(ctx, {"checklists": rows}, as_json=as_json)


@app.command("show")
def show_checklist(ctx: typer.Context, *, checklist_code: Checklist = checklist.SHIPPED, as_json: Json = False) -> None:
    """Show the questions of a checklist."""
    found = _find(ctx, checklist_code)
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
        "show_if": question.show_if,
    }


def _known(ctx: typer.Context) -> Sequence[checklist.ChecklistTemplate]:
    """The shipped checklists; those of the office too where a vault is named."""
    if session_of(ctx).vault is None:
        return checklist.templates()
    from legalaid.services.checklists import list_checklists

    with session_of(ctx).desk() as desk:
        return list_checklists(desk)


def _find(ctx: typer.Context, code: str) -> checklist.ChecklistTemplate:
    """A shipped checklist without a vault, else one that the office has."""
    if session_of(ctx).vault is None:
        return checklist.template(code)
    from legalaid.services.checklists import find_checklist

    with session_of(ctx).desk() as desk:
        return find_checklist(desk, code)


@app.command("import")
def import_(
    ctx: typer.Context, *, file: Annotated[Path, typer.Argument(metavar="FILE")], as_json: Json = False
) -> None:
    """Take over a checklist from a spreadsheet (XLSForm), or list all that is wrong with it."""
    from legalaid.domain.xlsform.sheets import FormRefused
    from legalaid.services.checklists import import_checklist

    content = read_bytes(file, limit=limits.FORM_BYTES)
    with session_of(ctx).desk() as desk:
        try:
            done = import_checklist(desk, content)
        except FormRefused as refused:
            _show_problems(ctx, refused.problems, as_json=as_json)
            raise
    left_out = [{"sheet": part.sheet, "row": part.row, "what": part.what} for part in done.left_out]
    answer = {"code": done.template.code, "version": done.template.version, "new": done.is_new, "left_out": left_out}
    show(ctx, answer, as_json=as_json)


def _show_problems(ctx: typer.Context, problems: "Sequence[Problem]", *, as_json: bool) -> None:
    language = session_of(ctx).language
    rows = [
        {
            "sheet": problem.sheet,
            "row": problem.row,
            "reason": problem.reason.value,
            "what": i18n.text(f"form_problem.{problem.reason}", language, what=problem.what),
        }
        for problem in problems
    ]
    show(ctx, {"problems": rows}, as_json=as_json)


@app.command()
def retire(
    ctx: typer.Context,
    *,
    checklist_code: Annotated[str, typer.Argument(metavar="CODE")],
    version: Annotated[str, typer.Option("--checklist-version", metavar="VERSION")],
    as_json: Json = False,
) -> None:
    """Take a checklist of the office's own off the list; visits that were made with it keep it."""
    from legalaid.services.checklists import retire_checklist

    with session_of(ctx).desk() as desk:
        retire_checklist(desk, checklist_code, version)
    show(ctx, {"code": checklist_code, "version": version, "retired": True}, as_json=as_json)


@app.command("export")
def export(
    ctx: typer.Context,
    *,
    checklist_code: Annotated[str, typer.Argument(metavar="CODE")] = checklist.SHIPPED,
    out: Out,
    as_json: Json = False,
) -> None:
    """Write a checklist as a spreadsheet (XLSForm) that an organisation can change and import."""
    from legalaid.services import exports
    from legalaid.services.checklists import export_checklist, find_checklist

    with session_of(ctx).desk() as desk:
        exports.check_target(out)
        template = find_checklist(desk, checklist_code)
        content = export_checklist(template)
        exports.write_out(desk, out, content, what="checklist", object_id=None)
    answer = {"code": template.code, "version": template.version, "out": str(out)}
    show(ctx, answer | {"sha256": hashlib.sha256(content).hexdigest()}, as_json=as_json)


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
    from legalaid.services.checklists import blank_checklist, find_checklist

    with session_of(ctx).desk() as desk:
        exports.check_target(out)
        template = find_checklist(desk, checklist_code)
        pdf = blank_checklist(desk, template, language.value)
        exports.write_out(desk, out, pdf, what="form", object_id=None)
    answer = {"code": template.code, "version": template.version, "out": str(out)}
    show(ctx, answer | {"sha256": hashlib.sha256(pdf).hexdigest()}, as_json=as_json)
