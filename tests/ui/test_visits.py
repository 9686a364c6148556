# SPDX-License-Identifier: Apache-2.0
"""A prison visit at the screen: planned, answered by one key for each question, never over a colleague's answer."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from legalaid.services import visits
from legalaid.services.visit_import import extend_visit
from legalaid.services.visit_page import visit_page
from tests.helpers.desks import open_desk
from tests.helpers.pdfs import poppler_text
from tests.helpers.screen import activate, type_text, unnamed
from ui.screens.visit import VisitScreen
from ui.screens.visit.parts import PartBar
from ui.screens.visits import VisitsScreen


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("visits") / "vault") as opened:
        yield opened


@pytest.fixture
def ref(desk):
    """A visit of each test's own."""
    return visits.start_visit(desk, "CC1")


@pytest.fixture
def screen(qtbot, english, desk, tasks, ref):
    shown = VisitScreen(desk, tasks, ref)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    activate(shown)
    qtbot.waitUntil(lambda: bool(shown.part("questions").rows))
    return shown


def settled(qtbot, screen):
    qtbot.waitUntil(lambda: screen.part("questions")._saving is None and not screen.part("questions")._waiting)


def answers(desk, ref):
    return {line.code: line for line in visit_page(desk, ref).lines if line.is_answered}


def go_to(qtbot, screen, kind):
    """The first section with a question that is answered this way; that row."""
    for number, section in enumerate(screen.visit.sections):
        for line in section.lines:
            if line.question.type == kind and line.asked:
                screen.part("questions").sections.setCurrentRow(number)
                return screen.part("questions").rows[line.code]
    raise AssertionError(kind)


def test_a_visit_is_planned(qtbot, english, desk, tasks):
    screen = VisitsScreen(desk, tasks)
    qtbot.addWidget(screen)
    activate(screen)
    QTest.mouseClick(screen.new, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.plan.isVisible)
    QTest.mouseClick(screen.plan.finish, Qt.MouseButton.LeftButton)
    assert screen.plan.place.message() == "Choose the prison first."
    screen.plan.place.set_value("CC2")
    with qtbot.waitSignal(screen.go) as went:
        QTest.mouseClick(screen.plan.finish, Qt.MouseButton.LeftButton)
    assert went.args[0] == "visit"
    assert visits.open_visit(desk, went.args[1]).visit.record.facility == "CC2"


def test_one_key_answers_a_question_and_is_saved_at_once(qtbot, screen, desk, ref):
    row = go_to(qtbot, screen, "compliance")
    row.first().setFocus()
    QTest.keyClick(row.first(), Qt.Key.Key_1)
    settled(qtbot, screen)
    assert answers(desk, ref)[row.question.code].text == row.question.choices[0]
    assert unnamed(screen) == []


def test_a_reason_why_there_is_no_answer_counts_as_one(qtbot, screen, desk, ref):
    row = go_to(qtbot, screen, "compliance")
    QTest.mouseClick(row.reasons.segments["not:refused"], Qt.MouseButton.LeftButton)
    settled(qtbot, screen)
    assert answers(desk, ref)[row.question.code].not_assessed == "refused"


def test_the_last_keys_are_reasons_and_khmer_digits_work(qtbot, screen, desk, ref):
    row = go_to(qtbot, screen, "compliance")
    QTest.keyClick(row.first(), Qt.Key.Key_1)
    settled(qtbot, screen)
    number = len(row.question.choices) + 1
    type_text(row.first(), chr(ord("០") + number))
    settled(qtbot, screen)
    answer = answers(desk, ref)[row.question.code]
    assert (answer.text, answer.not_assessed) == (None, next(iter(row.reasons.segments)).removeprefix("not:"))


def test_an_answer_is_taken_back(qtbot, screen, desk, ref):
    row = go_to(qtbot, screen, "compliance")
    for _ in range(2):
        QTest.mouseClick(row.segments.segments["yes"], Qt.MouseButton.LeftButton)
        settled(qtbot, screen)
    assert row.question.code not in answers(desk, ref)


def test_people_are_counted_by_sex_in_khmer_digits(qtbot, screen, desk, ref):
    row = go_to(qtbot, screen, "count_by_sex")
    row.lines[0].setText("១២")
    row.lines[1].setText("340")
    row.save()
    settled(qtbot, screen)
    assert answers(desk, ref)[row.question.code].text == "12/340"


def test_what_is_no_number_is_said_and_stays_in_its_line(qtbot, screen, desk, ref):
    row = go_to(qtbot, screen, "count_by_sex")
    row.lines[0].setText("many")
    row.save()
    qtbot.waitUntil(lambda: screen.part("questions")._saving is None)
    assert row.question.code not in answers(desk, ref)
    assert row.lines[0].text() == "many"


def test_a_colleagues_answer_that_was_not_seen_is_kept_beside(qtbot, screen, desk, ref):
    row = go_to(qtbot, screen, "compliance")
    code = row.question.code
    visits.answer(desk, visits.open_visit(desk, ref), {code: "no"})
    QTest.mouseClick(row.segments.segments["yes"], Qt.MouseButton.LeftButton)
    settled(qtbot, screen)
    with desk.read() as reader:
        (conflict,) = reader.conflicts(screen.visit.visit.space_id)
    assert {version.values["value"] for version in conflict.values} == {"yes", "no"}
    qtbot.waitUntil(row.contested.isVisible)


def test_quick_keys_in_one_row_are_no_disagreement(qtbot, screen, desk, ref):
    row = go_to(qtbot, screen, "compliance")
    for code in ("yes", "no", "yes", "no"):
        QTest.mouseClick(row.segments.segments[code], Qt.MouseButton.LeftButton)
    settled(qtbot, screen)
    with desk.read() as reader:
        assert reader.conflicts(screen.visit.visit.space_id) == ()
    assert answers(desk, ref)[row.question.code].text == "no"


def test_a_paper_is_written_where_somebody_chose(qtbot, screen, tmp_path, monkeypatch):
    target = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    screen.turn_to("papers")
    button = next(iter(screen.part("papers").buttons.values()))
    with qtbot.waitSignal(screen.said):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert screen.visit.facility.en.split()[0] in poppler_text(target.read_bytes())


def test_keys_turn_to_the_parts_and_back(qtbot, screen):
    QTest.keyClick(screen, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    papers = screen.part("papers")
    qtbot.waitUntil(papers.isVisible)
    assert unnamed(screen) == []
    QTest.keyClick(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(screen.part("questions").isVisible)
    screen.wish("papers")
    qtbot.waitUntil(papers.isVisible)


def test_answers_that_cannot_be_true_together_are_said(qtbot, screen, desk, ref):
    questions = screen.part("questions")
    visits.answer(desk, visits.open_visit(desk, ref), {"EXE01": 30, "EXE02": "yes"})
    screen.refresh()
    qtbot.waitUntil(questions.doubts.isVisible)
    assert "hour" in questions.doubts.plain()


def test_hidden_names_hide_the_words_of_notes(qtbot, screen, desk, ref):
    questions = screen.part("questions")
    code = next(iter(questions.rows))
    visits.answer(desk, visits.open_visit(desk, ref), {code: {"value": "yes", "note": "Sok said so"}})
    screen.refresh()
    row = questions.rows[code]
    qtbot.waitUntil(row.note.isVisible)
    screen.set_private(True)
    assert not row.note.isVisible()
    screen.set_private(False)
    qtbot.waitUntil(row.note.isVisible)


def test_a_finding_rests_on_what_was_just_answered(qtbot, screen, desk, ref):
    questions = screen.part("questions")
    extend_visit(
        desk,
        visits.open_visit(desk, ref),
        {"findings": [{"text_en": "x", "severity": "serious", "questions": ["GEN01"]}]},
    )
    screen.turn_to("findings")
    screen.turn_to("questions")
    row = questions.rows["GEN01"]
    row._show_more(is_open=True)
    for source in ("seen", "register"):
        QTest.mouseClick(row.sources.chips[source], Qt.MouseButton.LeftButton)
    settled(qtbot, screen)
    screen.turn_to("findings")
    (line,) = screen.part("findings").page.findings
    assert line.sources == ("register", "seen")


def test_answers_that_wait_behind_other_work_are_in_the_vault_before_the_page_goes(qtbot, screen, desk, ref, tasks):
    questions, gate = screen.part("questions"), Event()
    go_to(qtbot, screen, "compliance")
    rows = [row for row in questions.rows.values() if row.segments is not None][:2]
    tasks.run(lambda: gate.wait(30), owner=screen, then=lambda _: None, failed=screen.show_failure)
    try:
        for row in rows:
            QTest.mouseClick(row.segments.segments["yes"], Qt.MouseButton.LeftButton)
        QTest.mouseClick(rows[0].segments.segments["no"], Qt.MouseButton.LeftButton)
        screen.keep_draft()
        found = answers(desk, ref)
        assert [found[row.question.code].text for row in rows] == ["no", "yes"]
    finally:
        gate.set()
    settled(qtbot, screen)
    assert [answers(desk, ref)[row.question.code].text for row in rows] == ["no", "yes"]
    with desk.read() as reader:
        assert reader.conflicts(screen.visit.visit.space_id) == ()


def test_the_parts_stand_in_one_row_and_the_last_go_into_a_menu_where_there_is_no_room(qtbot, english):
    page = QWidget()
    qtbot.addWidget(page)
    bar = PartBar(page)
    bar.setParent(page)
    page.resize(2000, 100)
    page.show()
    bar.mark("questions")
    codes = list(bar.buttons)
    bar.resize(bar.sizeHint().width(), 40)
    assert bar.rest() == []
    assert bar.more.isHidden()
    bar.resize(bar.sizeHint().width() // 2, 40)
    assert bar.rest() == codes[-len(bar.rest()) :] != []
    bar.mark("papers")
    assert "papers" not in bar.rest(), "the part in sight stands in the row"
    with qtbot.waitSignal(bar.turned) as turned:
        bar.more.click()
        menu = bar.findChild(QMenu)
        menu.actions()[0].trigger()
    menu.close()
    assert turned.args == [bar.rest()[0]]
