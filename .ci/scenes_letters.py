# SPDX-License-Identifier: Apache-2.0
"""The scenes of the day and of letters. Everybody in them is invented: the cases are those of the demonstration."""

import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from scene import new_vault, wait_for, whole_window
from scenes_entry import write_paragraphs

from legalaid.cli.demo_script import script
from legalaid.clock import Clock
from legalaid.services import drafts
from legalaid.services.cases import add_case
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft
from legalaid.services.letters import hand_over, make_letter, void_letter
from legalaid.services.paragraphs import list_paragraphs
from legalaid.services.village import Clinic, consultations_of, filled_in
from ui.main_window import MainWindow

NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)


def _vault() -> Desk:
    told = script().offices[0]
    return new_vault(Path(tempfile.mkdtemp()) / "vault", told.person, office=told.name, clock=Clock(lambda: NOON))


@cache
def quiet() -> Desk:
    """An office on its first morning."""
    return _vault()


@cache
def busy() -> tuple[Desk, str]:
    """An office with much to do, and the case whose letters are shown."""
    desk = _vault()
    told = [entry.document for office in script().offices for entry in office.consultations]
    words = told[0]["summary"]
    dues = ("2026-11-19", "2026-11-21", "2026-11-24", None)
    tasks = [
        {"text": words, "kind": kind} | ({"due": due} if due else {}) for due, kind in zip(dues, KINDS, strict=True)
    ]
    hearings = [
        {"kind": "appointment", "at": "2026-11-21T15:00"},
        {"kind": "hearing", "at": "2026-11-25T09:00"},
    ]
    refs = [add_case(desk, one | {"tasks": tasks[:1], "hearings": hearings[:1]}) for one in told[1:3]]
    ref = add_case(desk, told[0] | {"tasks": tasks, "hearings": hearings})
    for one in told[3:5]:
        add_case(desk, {key: value for key, value in one.items() if key not in {"tasks", "hearings"}})
    for template in ("acknowledgement", "advice", "appointment"):
        made = make_letter(
            desk, ref, template=template, language="km", fields=MEETING if template == "appointment" else {}
        )
        if template == "acknowledgement":
            hand_over(desk, made.number, "by_hand")
        if template == "appointment":
            void_letter(desk, made.number, words[:40])
    make_letter(desk, refs[0], template="acknowledgement", language="km")
    for kind in ("hotline", "consultation"):
        drafts.keep_draft(desk, FormDraft(drafts.new_draft(desk), kind, {"summary": words}))
    return desk, ref


KINDS = ("follow_up", "draft", "callback", "callback")
MEETING = {"meeting_on": "2026-11-25", "meeting_time": "09:00", "meeting_place": "BTB"}


def today(stage: Any) -> MainWindow:
    """Much waits."""
    window = whole_window(stage, busy()[0], "today", office=script().offices[0].name)
    page: Any = window.current()
    wait_for(page.date.plain)
    return window


def today_hand_over(stage: Any) -> MainWindow:
    """A letter is handed over in its place, names are hidden."""
    window = today(stage)
    page: Any = window.current()
    window.switch_privacy()
    page.letters.rows[0].button.click()
    return window


def today_quiet(stage: Any) -> MainWindow:
    """Nothing waits."""
    window = whole_window(stage, quiet(), "today", office=script().offices[0].name)
    page: Any = window.current()
    wait_for(page.date.plain)
    return window


def letter(stage: Any) -> MainWindow:
    """A letter on its way, with its preview."""
    desk, ref = busy()
    window = whole_window(stage, desk, "letter", ref, office=script().offices[0].name)
    page: Any = window.current()
    wait_for(lambda: page.view.pages() > 0)
    return window


def letter_paragraph(stage: Any) -> MainWindow:
    """A paragraph is looked for."""
    if not list_paragraphs(busy()[0]):
        write_paragraphs(busy()[0])
    window = letter(stage)
    page: Any = window.current()
    page.compose.paragraphs.open_button.click()
    wait_for(lambda: page.compose.paragraphs.buttons)
    return window


def letter_missing(stage: Any) -> MainWindow:
    """Something is missing."""
    window = letter(stage)
    page: Any = window.current()
    page.compose.form.field(f"matter_{page.compose.language}").set_value("")
    page.make()
    wait_for(page.compose.isEnabled)
    return window


def letter_kept(stage: Any) -> MainWindow:
    """The letters that were made, one of them looked at and about to be handed over."""
    window = letter(stage)
    page: Any = window.current()
    page.show_kept()
    card = page.shelf.cards[1]
    card.buttons["look"].click()
    card.buttons["hand"].click()
    wait_for(lambda: page.view.pages() > 0)
    return window


def village_letters(stage: Any) -> MainWindow:
    """After a clinic: what was made, and what could not be."""
    desk, _ = busy()
    clinic = Clinic("020505", NOON.date(), NOON)
    if not consultations_of(desk, clinic):
        told = [entry.document for office in script().offices for entry in office.consultations]
        for document in (*told[:3], told[3] | {"advice": {}}):
            add_case(desk, document | filled_in(clinic, NOON))
    window = whole_window(stage, desk, "village", f"020505@{NOON.date()}", office=script().offices[0].name)
    page: Any = window.current()
    wait_for(page.template.count)
    page.languages.choose("km")
    page.make_all()
    wait_for(lambda: page.print.isEnabled() and not stage.tasks._under_way)  # noqa: SLF001 - only a camera waits like this
    return window


SCENES = {
    "today": today,
    "today-hand-over": today_hand_over,
    "today-quiet": today_quiet,
    "letter": letter,
    "letter-paragraph": letter_paragraph,
    "letter-missing": letter_missing,
    "letter-kept": letter_kept,
    "village-letters": village_letters,
}
"""By the name of their pictures."""
