# SPDX-License-Identifier: Apache-2.0
"""The people held are counted apart by source, and what follows from the numbers names whose they are."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.services import visits
from legalaid.services.visit_page import visit_page
from legalaid.services.visit_steps import put_population
from tests.helpers.desks import open_desk
from tests.helpers.screen import activate, type_text, unnamed
from ui.screens.visit import VisitScreen


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("population") / "vault") as opened:
        yield opened


@pytest.fixture
def screen(qtbot, english, desk, tasks):
    shown = VisitScreen(desk, tasks, visits.start_visit(desk, "CC1"))
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    activate(shown)
    shown.turn_to("population")
    qtbot.waitUntil(lambda: shown.visit is not None and shown.part("population").isVisible())
    return shown


@pytest.fixture
def part(screen):
    return screen.part("population")


def typed(qtbot, part, source, field, text):
    """Type a line and leave it with Enter."""
    cell = part.cells[source, field]
    cell.setFocus()
    cell.selectAll()
    type_text(cell, text)
    QTest.keyClick(cell, Qt.Key.Key_Return)


def settled(qtbot, part):
    """Every line that can be saved is."""
    qtbot.waitUntil(part.is_saved)


def said(desk, screen, source):
    return visit_page(desk, screen.visit.ref).population(source)


def test_enter_leads_down_a_column_and_every_line_is_saved(qtbot, screen, part, desk):
    typed(qtbot, part, "counted", "female", "១០០")
    assert part.cells["counted", "male"].hasFocus()
    typed(qtbot, part, "counted", "male", "2300")
    typed(qtbot, part, "counted", "as_of", "20/11/2026")
    typed(qtbot, part, "stated", "held", "2350")
    settled(qtbot, part)
    counted = said(desk, screen, "counted")
    assert (counted.record.female, counted.record.male, str(counted.record.as_of)) == (100, 2300, "2026-11-20")
    assert (counted.figures.held, said(desk, screen, "stated").figures.held) == (2400, 2350)
    assert said(desk, screen, "register") is None
    assert unnamed(screen) == []


def test_shares_name_whose_number_of_places_they_use(qtbot, screen, part, desk):
    for field, text in (("held", "150"), ("places", "100"), ("unsentenced", "60")):
        typed(qtbot, part, "register", field, text)
    qtbot.waitUntil(lambda: screen.visit.population("register") is not None)
    qtbot.waitUntil(lambda: screen.visit.population("register").record.unsentenced == 60)
    qtbot.waitUntil(lambda: "40%" in part.told())
    assert "150% of 100 places (Register)" in part.told()


def test_what_is_no_number_stays_and_the_lines_around_it_are_saved(qtbot, screen, part, desk):
    typed(qtbot, part, "stated", "female", "many")
    typed(qtbot, part, "stated", "male", "20")
    settled(qtbot, part)
    assert said(desk, screen, "stated").record.male == 20
    assert part.cells["stated", "female"].text() == "many"
    typed(qtbot, part, "stated", "female", "5")
    settled(qtbot, part)
    assert said(desk, screen, "stated").record.female == 5


def test_numbers_that_cannot_be_true_together_are_said(qtbot, screen, part):
    typed(qtbot, part, "counted", "female", "3")
    typed(qtbot, part, "counted", "pregnant", "9")
    qtbot.waitUntil(lambda: any("Pregnant women" in told for told in part.told()))


def test_a_number_that_a_colleague_gave_meanwhile_is_kept_beside(qtbot, screen, part, desk):
    put_population(desk, screen.visit.form, "counted", {"held": 12}, base=None)
    typed(qtbot, part, "counted", "held", "10")
    qtbot.waitUntil(lambda: visit_page(desk, screen.visit.ref).conflicts != ())
    (conflict,) = visit_page(desk, screen.visit.ref).conflicts
    assert {version.values["held"] for version in conflict.values} == {10, 12}


def test_lines_that_wait_behind_other_work_are_in_the_vault_before_the_page_goes(qtbot, screen, part, desk, tasks):
    gate = Event()
    tasks.run(lambda: gate.wait(30), owner=screen, then=lambda _: None, failed=screen.show_failure)
    try:
        typed(qtbot, part, "counted", "female", "7")
        typed(qtbot, part, "counted", "male", "90")
        type_text(part.cells["counted", "places"], "80")
        screen.keep_draft()
        counted = said(desk, screen, "counted").record
        assert (counted.female, counted.male, counted.places) == (7, 90, 80)
    finally:
        gate.set()
    settled(qtbot, part)
    qtbot.waitUntil(lambda: screen.visit.population("counted") is not None)
    with desk.read() as reader:
        assert reader.conflicts(screen.visit.visit.space_id) == ()
