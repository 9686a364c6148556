# SPDX-License-Identifier: Apache-2.0
"""What is told of the visit as a whole is changed against what was shown, and put back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.services import visits
from tests.helpers.desks import open_desk
from tests.helpers.screen import activate, type_text, unnamed
from ui.screens.visit import VisitScreen


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("about") / "vault") as opened:
        yield opened


@pytest.fixture
def screen(qtbot, english, desk, tasks):
    shown = VisitScreen(desk, tasks, visits.start_visit(desk, "CC1", mandate="Letter 12 of the ministry"))
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    activate(shown)
    shown.turn_to("about")
    qtbot.waitUntil(shown.part("about").edit.isEnabled)
    return shown


def test_where_the_team_was_not_let_in_is_written_and_taken_back(qtbot, screen, desk):
    part, ref = screen.part("about"), screen.visit.ref
    QTest.mouseClick(part.edit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(part.writing.isVisible)
    QTest.mouseClick(part.form.field("access").row.segments["partial"], Qt.MouseButton.LeftButton)
    type_text(part.form.field("areas_refused").line, "Kitchen,")
    type_text(part.form.field("summary_en").editor, "Too many people, too little water.")
    with qtbot.waitSignal(part.said) as said:
        QTest.mouseClick(part.writing.save, Qt.MouseButton.LeftButton)
    visit = visits.open_visit(desk, ref).visit.record
    assert (visit.access, visit.areas_refused, visit.mandate) == ("partial", ("Kitchen",), "Letter 12 of the ministry")
    assert visit.summary_en == "Too many people, too little water."
    assert unnamed(screen) == []
    said.args[1]()
    qtbot.waitUntil(lambda: visits.open_visit(desk, ref).visit.record.access is None)


def test_a_visit_without_a_day_is_not_saved(qtbot, screen, desk):
    part = screen.part("about")
    QTest.mouseClick(part.edit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(part.writing.isVisible)
    part.form.field("start_on").set_value(None)
    QTest.mouseClick(part.writing.save, Qt.MouseButton.LeftButton)
    assert part.form.field("start_on").message() != ""
    assert part.writing.is_open


def test_hidden_names_hide_who_went_and_on_which_mandate(qtbot, screen):
    part = screen.part("about")
    qtbot.waitUntil(lambda: any("Letter 12" in told for told in part.told()))
    screen.set_private(True)
    assert not any("Letter 12" in told for told in part.told())
