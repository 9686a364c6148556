# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How does a visit come on paper: its report, its checklist, the letter to the place, the place's timeline?"""

import hashlib
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legalaid.cli.context import session_of
from legalaid.cli.letter_cmd import LetterLanguage
from legalaid.cli.options import Json, Out
from legalaid.cli.output import show

if TYPE_CHECKING:
    from legalaid.services.desk import Desk


class Kind(StrEnum):
    """What can be printed of a visit."""

    REPORT = "report"
    CHECKLIST = "checklist"
    LETTER = "letter"
    TIMELINE = "timeline"
    BLANK = "blank"


class Version(StrEnum):
    """Who reads it."""

    PUBLIC = "public"
    CONFIDENTIAL = "confidential"


def report(
    ctx: typer.Context,
    *,
    visit_ref: Annotated[str, typer.Argument(metavar="VISIT")],
    kind: Annotated[Kind, typer.Option("--kind")] = Kind.REPORT,
    version: Annotated[Version, typer.Option("--version")] = Version.CONFIDENTIAL,
    language: Annotated[LetterLanguage, typer.Option("--language")],
    out: Out,
    as_json: Json = False,
) -> None:
    """Write a visit's report, filled or blank checklist, letter to the place, or the place's timeline."""
    from legalaid.services import exports

    with session_of(ctx).desk() as desk:
        exports.check_target(out)
        if kind is Kind.LETTER:
            answer = _letter(desk, visit_ref, language.value, out)
        else:
            answer = _paper(desk, visit_ref, kind, language.value, out, is_public=version is Version.PUBLIC)
    told = {"ref": visit_ref, "kind": kind.value, "version": version.value, "out": str(out)}
    show(ctx, told | answer, as_json=as_json)


def _paper(desk: "Desk", ref: str, kind: Kind, language: str, out: Path, *, is_public: bool) -> dict[str, Any]:
    from legalaid.services import exports
    from legalaid.services.visit_papers import Paper, print_paper

    printed = print_paper(desk, ref, Paper(kind), language=language, is_public=is_public)
    exports.write_out(desk, out, printed.pdf, what="visit", object_id=None)
    return {"pages": printed.pages, "sha256": hashlib.sha256(printed.pdf).hexdigest()}


def _letter(desk: "Desk", ref: str, language: str, out: Path) -> dict[str, Any]:
    """The letter to the place: numbered and kept, as every letter."""
    from legalaid.services import exports
    from legalaid.services.visit_letters import make_visit_letter

    made = make_visit_letter(desk, ref, language=language)
    exports.write_out(desk, out, made.pdf, what="letter", object_id=made.id)
    return {"letter": made.number, "pages": made.pages, "sha256": made.sha256}
