# SPDX-License-Identifier: Apache-2.0
"""A prison through the years in an invented office, for the pictures."""

from datetime import date
from functools import cache
from typing import Any

import msgspec
from scene import wait_for, whole_window
from scenes_visits import office, visit_part

from legalaid import assets
from legalaid.cli.demo_visit import VISIT
from legalaid.services.facilities import add_capacity
from legalaid.services.facility_versions import change_facility
from legalaid.services.visit_import import import_visit
from legalaid.services.visits import move_visit, open_visit
from ui.main_window import MainWindow

_CODE = "EXAMPLE"


@cache
def _years() -> None:
    """Three more visits to the place of the first, each with other answers and numbers, and two sources of capacity."""
    desk, ref = office()
    move_visit(desk, open_visit(desk, ref), "done")
    document = msgspec.json.decode(assets.read_text(VISIT).encode())
    for year, held, water in ((2022, 1950, "yes"), (2024, 2300, "partial"), (2025, 2520, "no")):
        earlier = document | {"start_on": f"{year}-03-14", "end_on": None, "findings": [], "recommendations": []}
        earlier["facility"] = _CODE
        earlier["answers"] = document["answers"] | {
            "FOD04": {"value": water, "sources": ["seen"]},
            "FOD02": {"value": held, "sources": ["register"]},
        }
        earlier["populations"] = [part | {"held": held, "female": 0, "male": held} for part in document["populations"]]
        move_visit(desk, open_visit(desk, import_visit(desk, earlier)), "done")
    for number, day, source in (("1500", "2017-10", "Phnom Penh Post"), ("1800", "2025-05", "Annual report")):
        add_capacity(desk, _CODE, {"least": number, "most": number, "observed": day, "source": source})
    change_facility(desk, _CODE, {"name_en": "Second Example Prison"}, since=date(2024, 6, 1), source="Sub-decree 12")


def facilities(stage: Any) -> MainWindow:
    """The list of places."""
    _years()
    window = whole_window(stage, office()[0], "visits")
    window.open("facilities", "")
    page: Any = window.current()
    wait_for(page.model.rowCount)
    return window


def facility(stage: Any) -> MainWindow:
    """What is known of one place, and what has changed there."""
    _years()
    window = whole_window(stage, office()[0], "visits")
    window.open("facility", _CODE)
    page: Any = window.current()
    wait_for(lambda: page.timeline.boxes)
    page.timeline.boxes[-1].toggle.click()
    return window


def facility_lines(stage: Any) -> MainWindow:
    """The charts of one place, further down."""
    window = facility(stage)
    page: Any = window.current()
    wait_for(lambda: page.sheet.verticalScrollBar().maximum())
    bar = page.sheet.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    return window


def capacity(stage: Any) -> MainWindow:
    """Another source of a capacity, and a correction."""
    window = facility(stage)
    page: Any = window.current()
    page.capacities.new.click()
    page.correct.click()
    return window


def interviews(stage: Any) -> MainWindow:
    """The interviews of a visit, and who one of them was."""
    window = visit_part(stage, "interviews")
    page: Any = window.current()
    part = page.part("interviews")
    wait_for(lambda: part.lookups)
    next(iter(part.lookups.values())).click()
    wait_for(part.identity.isVisible)
    return window


def interview(stage: Any) -> MainWindow:
    """An interview in the middle of being written."""
    window = visit_part(stage, "interviews")
    page: Any = window.current()
    part = page.part("interviews")
    wait_for(lambda: part.edits)
    part.writing.change(page.visit, page.visit.interviews[0].record)
    return window


def today(stage: Any) -> MainWindow:
    """What of prison visits waits today."""
    _years()
    window = whole_window(stage, office()[0], "today")
    page: Any = window.current()
    wait_for(lambda: page.planned.rows)
    return window


SCENES = {
    "visit-interviews": interviews,
    "visit-interview": interview,
    "facilities": facilities,
    "facility": facility,
    "facility-lines": facility_lines,
    "facility-add": capacity,
    "today-visits": today,
}
