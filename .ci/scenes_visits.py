# SPDX-License-Identifier: Apache-2.0
"""Prison visits in an invented office, for the pictures."""

import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from scene import new_vault, wait_for, whole_window

from legalaid import assets
from legalaid.cli.demo_script import script
from legalaid.cli.demo_visit import VISIT
from legalaid.services.desk import Desk
from legalaid.services.letters import void_letter
from legalaid.services.recommendations import issue, respond
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_letters import make_visit_letter
from legalaid.services.visits import open_visit, start_visit
from ui.main_window import MainWindow


@cache
def office() -> tuple[Desk, str]:
    """A vault with one visit that was made and one that is planned; the number of the first."""
    desk = new_vault(Path(tempfile.mkdtemp()) / "vault", script().offices[0].person)
    ref = import_visit(desk, msgspec.json.decode(assets.read_text(VISIT).encode()))
    start_visit(desk, "CC2")
    return desk, ref


def visits(stage: Any) -> MainWindow:
    """The list of visits."""
    window = whole_window(stage, office()[0], "visits")
    page: Any = window.current()
    wait_for(page.model.rowCount)
    return window


def visit_plan(stage: Any) -> MainWindow:
    """A visit to plan."""
    window = visits(stage)
    page: Any = window.current()
    page.plan.open()
    wait_for(page.plan.isVisible)
    return window


def visit_part(stage: Any, code: str) -> MainWindow:
    """A part of the visit that was made."""
    window = whole_window(stage, office()[0], "visit", f"{office()[1]}|{code}")
    page: Any = window.current()
    wait_for(lambda: page.visit and page.part(code).isVisible())
    return window


def visit_population(stage: Any) -> MainWindow:
    """How many are held, by each kind of source."""
    return visit_part(stage, "population")


def visit_findings(stage: Any) -> MainWindow:
    """What was found, and on what each finding rests."""
    return visit_part(stage, "findings")


def visit_recommendations(stage: Any) -> MainWindow:
    """What is asked for after the visit."""
    return visit_part(stage, "recommendations")


def visit_recommendation(stage: Any) -> MainWindow:
    """A recommendation in the middle of being written, with its ten marks."""
    window = visit_part(stage, "recommendations")
    page: Any = window.current()
    part = page.part("recommendations")
    wait_for(part.new.isEnabled)
    line = page.visit.recommendations[0]
    part.writing.change(page.visit, line.record)
    part.form.go_to("smart")
    return window


def visit_requests(stage: Any) -> MainWindow:
    """What single prisoners asked for."""
    return visit_part(stage, "requests")


def visit(stage: Any) -> MainWindow:
    """A section of a visit that was answered."""
    window = visits(stage)
    window.open("visit", office()[1])
    page: Any = window.current()
    questions = page.part("questions")
    wait_for(lambda: questions.rows)
    questions.sections.setCurrentRow(2)
    return window


def visit_about(stage: Any) -> MainWindow:
    """The facts of the visit."""
    return visit_part(stage, "about")


def visit_files(stage: Any) -> MainWindow:
    """Photos and files of the visit."""
    return visit_part(stage, "files")


@cache
def _letters() -> None:
    """A letter to the place that is void, and the one that stands."""
    desk, ref = office()
    void_letter(desk, make_visit_letter(desk, ref, language="km").number, "Wrong day")
    make_visit_letter(desk, ref, language="both")


def visit_papers(stage: Any) -> MainWindow:
    """What can be printed of the visit, and the letters that were made to the place."""
    _letters()
    window = visit_part(stage, "papers")
    page: Any = window.current()
    wait_for(lambda: page.part("papers").letters.cards)
    return window


@cache
def next_visit() -> str:
    """The next visit to the same place: what was asked for and answered is to be verified; its number."""
    desk, ref = office()
    first, *_ = issue(desk, ref, on=date(2026, 11, 13))
    claim = {"kind": "accepted", "received_on": "2026-11-16", "action_claimed": "The tank is installed"}
    respond(desk, first, claim)
    return start_visit(desk, open_visit(desk, ref).visit.record.facility, start_on=date(2026, 11, 20))


def visit_verify(stage: Any) -> MainWindow:
    """What an earlier visit asked for, to be verified."""
    window = whole_window(stage, office()[0], "visit", f"{next_visit()}|recommendations")
    page: Any = window.current()
    wait_for(lambda: page.visit and page.part("recommendations").steps)
    return window


def visit_entry(stage: Any) -> MainWindow:
    """A filled form being typed in."""
    window = visit(stage)
    page: Any = window.current()
    page.part("questions").quick.click()
    return window


SCENES = {
    "visits": visits,
    "visit-plan": visit_plan,
    "visit": visit,
    "visit-entry": visit_entry,
    "visit-population": visit_population,
    "visit-findings": visit_findings,
    "visit-recommendations": visit_recommendations,
    "visit-recommendation": visit_recommendation,
    "visit-requests": visit_requests,
    "visit-verify": visit_verify,
    "visit-about": visit_about,
    "visit-files": visit_files,
    "visit-papers": visit_papers,
}
