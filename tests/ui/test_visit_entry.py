# SPDX-License-Identifier: Apache-2.0
"""A form that was filled by hand is typed in from the first question to the last, with one key for each answer."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from legalaid.services import visits
from legalaid.services.visit_page import visit_page
from tests.helpers.desks import open_desk
from tests.helpers.screen import activate, type_text
from ui.screens.visit import VisitScreen
from ui.screens.visit.entry_keys import REASONS, SOURCES, place_in


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("entry") / "vault") as opened:
        yield opened


@pytest.fixture
def part(qtbot, english, desk, tasks):
    screen = VisitScreen(desk, tasks, visits.start_visit(desk, "CC1"))
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    activate(screen)
    questions = screen.part("questions")
    qtbot.waitUntil(lambda: bool(questions.rows))
    QTest.mouseClick(questions.quick, Qt.MouseButton.LeftButton)
    return questions


def settled(qtbot, part):
    qtbot.waitUntil(lambda: part._saving is None and not part._waiting, timeout=20_000)


def answers(part):
    return {line.code: line for line in visit_page(part.desk, part.ref).lines if line.is_answered}


def here(part):
    """The question in which the keyboard is."""
    return next((row for row in part.rows.values() if row.isAncestorOf(QApplication.focusWidget())), None)


def press(key):
    """Press a key wherever the keyboard is."""
    QTest.keyClick(QApplication.focusWidget(), key)


def type_in(part, sections):
    """Answer by keys alone until so many sections are behind; how many questions were answered."""
    asked = 0
    while (row := here(part)) is not None and part.sections.currentRow() < sections:
        asked += 1
        if row.prose is not None:
            type_text(row.prose.prose, "as written")
            QTest.keyClick(row.prose.prose, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        elif row.lines:
            for _ in row.lines:
                type_text(QApplication.focusWidget(), "3")
                press(Qt.Key.Key_Return)
        else:
            press(Qt.Key.Key_1)
            if row.chosen is not None:
                press(Qt.Key.Key_Return)
        if here(part) is row:
            break
    return asked


def test_keys_alone_lead_from_section_to_section(qtbot, part):
    asked = type_in(part, 2)
    settled(qtbot, part)
    lines = [line for section in visit_page(part.desk, part.ref).sections[:2] for line in section.lines if line.asked]
    assert [line.code for line in lines if not line.is_answered] == []
    assert asked == len(lines)
    assert part.sections.currentRow() == 2


@pytest.mark.slow
def test_keys_alone_answer_every_question_of_the_form(qtbot, part):
    type_in(part, part.sections.count())
    settled(qtbot, part)
    lines = [line for line in visit_page(part.desk, part.ref).lines if line.asked]
    assert [line.code for line in lines if not line.is_answered] == []
    assert len(lines) > 80


def test_sources_and_reasons_have_keys_of_their_own(qtbot, part):
    row = here(part)
    assert row.segments is not None
    press(Qt.Key.Key_Q)
    press(Qt.Key.Key_Y)
    press(Qt.Key.Key_1)
    second = here(part)
    assert second is not row
    press(Qt.Key.Key_S)
    settled(qtbot, part)
    first, other = answers(part)[row.question.code], answers(part)[second.question.code]
    assert (first.text, first.sources) == (row.question.choices[0], ("seen", "stated_detainees"))
    assert other.not_assessed == "refused" or other.text == "refused"
    press(Qt.Key.Key_Up)
    assert here(part) is second


def test_a_number_has_reasons_too_and_letters_name_its_source(qtbot, part):
    at, code = next(
        (at, line.code)
        for at, section in enumerate(part.page.sections)
        for line in section.lines
        if line.question.type == "count_by_sex"
    )
    part.sections.setCurrentRow(at)
    row = part.rows[code]
    row.lines[0].setFocus()
    press(Qt.Key.Key_E)
    type_text(row.lines[0], "5")
    assert row.lines[0].text() == "5"
    row.lines[0].setText("")
    press(Qt.Key.Key_D)
    settled(qtbot, part)
    assert (answers(part)[code].not_assessed, answers(part)[code].sources) == ("no_time", ("register",))


def test_what_cannot_be_read_is_not_left_behind(qtbot, part):
    at, code = next(
        (at, line.code)
        for at, section in enumerate(part.page.sections)
        for line in section.lines
        if line.question.type == "count_by_sex"
    )
    part.sections.setCurrentRow(at)
    part.rows[code].lines[0].setText("12 or so")
    with qtbot.waitSignal(part.failed):
        part.sections.setCurrentRow(at + 1)
    assert part.sections.currentRow() == at
    assert here(part) is part.rows[code]


@pytest.mark.parametrize(("scan", "row", "place"), [(24, SOURCES, 0), (29, SOURCES, 5), (39, REASONS, 1)])
def test_the_keys_of_a_khmer_keyboard_count_by_where_they_lie(monkeypatch, scan, row, place):
    monkeypatch.setattr("ui.screens.visit.entry_keys._OFFSET", 8)
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, scan, 0, 0, "ឆ")
    assert place_in(row, event) == place
    held = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.ControlModifier, scan, 0, 0, "ឆ")
    assert place_in(row, held) is None
