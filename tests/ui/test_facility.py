# SPDX-License-Identifier: Apache-2.0
"""A prison through the years at the screen: its lines with a table beside each, its sources, and what was asked."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from legalaid.domain.checklist import template
from legalaid.services import facilities, recommendations
from legalaid.services.visit_import import import_visit
from legalaid.services.visits import move_visit, open_visit
from tests.helpers.desks import open_desk
from tests.helpers.screen import activate, type_text, unnamed
from tests.helpers.visits import visit_document
from ui.screens.facilities import FacilitiesScreen
from ui.screens.facility import FacilityScreen
from ui.widgets.card import Pill
from ui.widgets.text import Label

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture(scope="module")
def newer():
    shipped = template()
    return replace(shipped, version="2029.1", sections=tuple(reversed(shipped.sections[:-1])))


@pytest.fixture(scope="module")
def office(tmp_path_factory, newer):
    """A desk with a prison that was seen in 2026 and, under a changed checklist, in 2029."""
    with open_desk(tmp_path_factory.mktemp("facility") / "vault") as desk, pytest.MonkeyPatch.context() as patch:
        shelf = (newer, template())
        patch.setattr("legalaid.domain.checklist.templates", lambda: shelf)
        first = import_visit(desk, visit_document(start_on="2026-11-20", version="2026.1"))
        move_visit(desk, open_visit(desk, first), "done")
        recommendations.issue(desk, first)
        second = visit_document(start_on="2029-03-01", version="2029.1", answers={"GEN01": "yes", "FOD02": 3600})
        second |= {"findings": [], "recommendations": [], "requests": [], "interviews": []}
        move_visit(desk, open_visit(desk, import_visit(desk, second)), "done")
        yield desk, first


@pytest.fixture
def desk(office):
    return office[0]


@pytest.fixture
def screen(qtbot, desk, tasks):
    shown = FacilityScreen(desk, tasks, "CC1")
    qtbot.addWidget(shown)
    shown.resize(1300, 860)
    activate(shown)
    qtbot.waitUntil(lambda: shown.facility is not None)
    return shown


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def box(screen, code):
    return next(one for one in screen.timeline.boxes if one._line.title.startswith(code))


def test_an_answer_of_2026_and_one_of_2029_under_a_changed_checklist_stand_on_one_line(screen):
    line = box(screen, "FOD02")
    assert line.chart.accessibleName().startswith("FOD02 · ")
    told = "2 visits: from “2,900” on 20 November 2026 to “3,600” on 1 March 2029."
    assert line.chart.accessibleDescription() == told
    assert [(point.value, point.version) for point in line._line.points] == [(2900, "2026.1"), (3600, "2029.1")]
    assert [point.words for point in box(screen, "GEN01")._line.points] == ["No", "Yes"]


def test_the_same_stands_in_a_real_table_that_can_be_copied(qtbot, screen, office):
    line = box(screen, "GEN01")
    press(line.toggle)
    qtbot.waitUntil(line.table.isVisible)
    assert line.toggle.text() == "Hide the table"
    QTest.keySequence(line.table, "Ctrl+C")
    head, first, second = (row.split("\t") for row in QGuiApplication.clipboard().text().split("\n"))
    assert head == ["Day", "Answer", "Visit no.", "Checklist"]
    assert first == ["20/11/2026", "No", office[1], "2026.1"]
    assert second[:2] == ["01/03/2029", "Yes"]
    assert unnamed(screen) == []
    press(line.toggle)
    assert line.table is None


def test_what_was_stated_and_what_was_counted_never_share_a_line(screen):
    screen.timeline.choice.setCurrentIndex(screen.timeline.choice.findData("people"))
    screen.timeline.choice.activated.emit(1)
    assert [one._line.title for one in screen.timeline.boxes] == ["People held (Counted)", "People held (Stated)"]
    assert [row.source for row in screen.population.rows()] == ["counted", "stated"] * 2


def test_what_was_asked_stands_with_what_became_of_it(screen, office):
    (line,) = screen.facility.unsettled
    assert line.ref == f"{office[1]}/R1"
    told = {pill.accessibleName() for pill in screen.asked.findChildren(Pill)}
    assert "Sent, no reply" in told


def test_a_source_is_added_and_stands_above_the_older_ones(qtbot, desk, screen):
    card = screen.capacities
    press(card.new)
    qtbot.waitUntil(card.form.isVisible)
    press(card.finish)
    assert card.least.message() == "Write a number."
    assert card.source.message() == "A number without its source helps nobody."
    type_text(card.least.editor, "២១០០")
    type_text(card.observed.editor, "5/2026")
    type_text(card.source.editor, "Annual report")
    with qtbot.waitSignal(screen.said):
        press(card.finish)
    with desk.read() as reader:
        seen = facilities.place(reader, "CC1").capacities[-1]
    assert (seen.least, seen.most, str(seen.observed), seen.source) == (2100, 2100, "2026-05", "Annual report")
    qtbot.waitUntil(lambda: screen.facility.place.capacities[-1] == seen)


def test_a_correction_writes_only_what_was_changed(qtbot, desk, screen):
    press(screen.correct)
    qtbot.waitUntil(screen.correction.isVisible)
    screen.correction.name_en.editor.selectAll()
    type_text(screen.correction.name_en.editor, "Prey Sar")
    with qtbot.waitSignal(screen.said):
        press(screen.correction.finish)
    qtbot.waitUntil(lambda: screen.facility.place.en == "Prey Sar")
    own = screen.facility.own.record
    assert (own.name_en, own.name_km, own.kind) == ("Prey Sar", None, None)
    assert screen.crumbs()[-1] == ("Prey Sar", "")


def test_a_change_of_a_day_stands_beside_what_was_before_with_its_source(qtbot, desk, screen):
    assert screen.versions.isHidden()
    press(screen.correct)
    qtbot.waitUntil(screen.correction.isVisible)
    screen.correction.name_km.editor.selectAll()
    type_text(screen.correction.name_km.editor, "ពន្ធនាគារថ្មី")
    type_text(screen.correction.since.editor, "1/3/2026")
    press(screen.correction.finish)
    assert "source" in screen.correction.source.message()
    type_text(screen.correction.source.editor, "Sub-decree 12")
    with qtbot.waitSignal(screen.said):
        press(screen.correction.finish)
    qtbot.waitUntil(screen.versions.isVisible)
    told = [part.plain() for part in screen.versions.findChildren(Label)]
    assert "since 1 March 2026 · Sub-decree 12" in told
    with desk.read() as reader:
        assert facilities.place(reader, "CC1").km == "ពន្ធនាគារថ្មី"
        assert facilities.place(reader, "CC1", on=date(2026, 2, 28)).km != "ពន្ធនាគារថ្មី"


def test_words_that_somebody_wrote_are_hidden_while_names_are(screen):
    screen.set_private(True)
    told = [part.accessibleName() for part in screen.asked.findChildren(Label)]
    assert "•••" in told
    assert not [text for text in told if "tank" in text]


def test_a_prison_that_the_list_lacks_is_added_and_opened(qtbot, desk, tasks):
    screen = FacilitiesScreen(desk, tasks)
    qtbot.addWidget(screen)
    screen.resize(1300, 860)
    activate(screen)
    qtbot.waitUntil(lambda: screen.model.rowCount() > 20)
    row = next(row for row in screen.model.rows() if row.place.code == "CC1")
    assert row.visits == 2
    press(screen.new)
    qtbot.waitUntil(screen.add.isVisible)
    type_text(screen.add.code.editor, "cc1")
    press(screen.add.finish)
    assert "There is a prison with this code" in screen.add.code.message()
    screen.add.code.editor.selectAll()
    type_text(screen.add.code.editor, "PP-POL")
    type_text(screen.add.name_km.editor, "ស្នងការ")
    with qtbot.waitSignal(screen.go) as went:
        press(screen.add.finish)
    assert went.args == ["facility", "PP-POL"]
    with desk.read() as reader:
        assert facilities.place(reader, "PP-POL").km == "ស្នងការ"
    assert unnamed(screen) == []
