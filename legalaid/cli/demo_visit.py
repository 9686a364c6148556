# SPDX-License-Identifier: Apache-2.0
"""How does the demo show a prison visit, from the blank checklist to the verified improvement?

The prison and all that happens there are invented, as everybody in the demo is.
"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from legalaid import assets
from legalaid.documents.content import Bilingual
from legalaid.documents.visit_words import coded, said
from legalaid.domain.checklist import template
from legalaid.services import exports
from legalaid.services.checklists import blank_checklist
from legalaid.services.desk import Desk
from legalaid.services.facilities import Place
from legalaid.services.facility_history import facility_history
from legalaid.services.recommendations import issue, list_recommendations, respond, verify
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_letters import make_visit_letter
from legalaid.services.visit_page import visit_page
from legalaid.services.visit_papers import Paper, print_paper
from legalaid.services.visits import move_visit, open_visit

VISIT, FOLLOW_UP = "demo/visit.json", "demo/follow_up.json"
_LANGUAGES = ("km", "both")
_PAPERS_OF_FIRST = (
    (Paper.REPORT, "km", False),
    (Paper.REPORT, "en", True),
    (Paper.CHECKLIST, "both", False),
)
"""Paper, language and whether it is the version for the public."""

Tell = Callable[..., None]
"""Says one line of the demo, filled with facts."""


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the script; a key that no part has is an error of ours."""


class Check(_Part, frozen=True):
    """What was seen of a recommendation."""

    recommendation: int
    result: str
    evidence: str
    questions: tuple[str, ...]


class FollowUp(_Part, frozen=True):
    """What became of the first visit."""

    issued_on: date
    responses: tuple[dict[str, Any], ...]
    follow_up: dict[str, Any]
    verifications: tuple[Check, ...]


def tell_visit(desk: Desk, folder: Path, tell: Tell) -> None:
    """A visit, its recommendations, the replies and the visit that verifies them; papers go into the folder."""
    told = msgspec.json.decode(assets.read_text(FOLLOW_UP).encode(), type=FollowUp)
    tell("prison")
    _print_blank(desk, folder, tell)
    first = _visit(desk, msgspec.json.decode(assets.read_text(VISIT).encode()), tell)
    for paper, language, is_public in _PAPERS_OF_FIRST:
        _print(desk, first, folder, paper, language, is_public=is_public, tell=tell)
    _letter(desk, first, folder, tell)
    issue(desk, first, on=told.issued_on)
    for reply in told.responses:
        _reply(desk, first, reply)
    second = _visit(desk, told.follow_up, tell)
    for check in told.verifications:
        name = f"{first}/R{check.recommendation}"
        verify(desk, name, visit_ref=second, result=check.result, evidence=check.evidence, questions=check.questions)
    for line in list_recommendations(desk):
        stands = line.standing
        verified = coded("verification_result", stands.verified) if stands.verified else "–"
        tell("recommendation", ref=line.ref, claimed=said("yes" if stands.claimed else "no"), verified=verified)
    history = facility_history(desk, visit_page(desk, first).facility.code)
    _print(desk, second, folder, Paper.TIMELINE, "both", is_public=False, tell=tell)
    tell("history", place=_name(history.facility), visits=len(history.visits), lines=len(history.lines))


def _print_blank(desk: Desk, folder: Path, tell: Tell) -> None:
    for language in _LANGUAGES:
        target = folder / f"checklist-{language}.pdf"
        exports.write_out(desk, target, blank_checklist(desk, template(), language), what="form", object_id=None)
        tell("checklist", file=target.name)


def _visit(desk: Desk, document: Mapping[str, Any], tell: Tell) -> str:
    ref = import_visit(desk, dict(document))
    page = visit_page(desk, ref)
    critical = sum(line.alert == "critical" for line in page.lines)
    answers = sum(line.is_answered for line in page.lines)
    tell("visit", ref=ref, place=_name(page.facility), answers=answers, critical=critical, findings=len(page.findings))
    for status in ("done", "drafted"):
        move_visit(desk, open_visit(desk, ref), status)
    return ref


def _name(place: Place) -> Bilingual:
    return Bilingual(place.km, place.en)


def _letter(desk: Desk, visit: str, folder: Path, tell: Tell) -> None:
    made = make_visit_letter(desk, visit, language="both")
    target = folder / f"{made.number}-letter-both.pdf"
    exports.write_out(desk, target, made.pdf, what="letter", object_id=made.id)
    tell("letter", file=target.name, pages=made.pages)


def _reply(desk: Desk, visit: str, reply: Mapping[str, Any]) -> None:
    typed = {key: str(value) for key, value in reply.items() if key != "recommendation"}
    respond(desk, f"{visit}/R{reply['recommendation']}", typed)


def _print(desk: Desk, visit: str, folder: Path, paper: Paper, language: str, *, is_public: bool, tell: Tell) -> None:
    printed = print_paper(desk, visit, paper, language=language, is_public=is_public)
    target = folder / f"{visit}-{paper.value}{'-public' if is_public else ''}-{language}.pdf"
    exports.write_out(desk, target, printed.pdf, what="visit", object_id=None)
    tell("letter", file=target.name, pages=printed.pages)
