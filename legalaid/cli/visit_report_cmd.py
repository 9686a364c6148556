# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How does a visit come on paper: its report, its checklist, the letter to the place, the place's timeline?"""

import hashlib
from enum import StrEnum
from typing import Annotated

import typer

from legalaid.cli.context import session_of
from legalaid.cli.letter_cmd import LetterLanguage
from legalaid.cli.options import Json, Out
from legalaid.cli.output import show


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
    from legalaid.services.visit_papers import Paper, print_paper

    with session_of(ctx).desk() as desk:
        exports.check_target(out)
        is_public = version is Version.PUBLIC
        printed = print_paper(desk, visit_ref, Paper(kind), language=language.value, is_public=is_public)
        exports.write_out(desk, out, printed.pdf, what="visit", object_id=None)
    answer = {"ref": visit_ref, "kind": kind.value, "version": version.value, "pages": printed.pages, "out": str(out)}
    show(ctx, answer | {"sha256": hashlib.sha256(printed.pdf).hexdigest()}, as_json=as_json)
