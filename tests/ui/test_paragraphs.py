# SPDX-License-Identifier: Apache-2.0
"""A paragraph of the office: written in the settings, found by a word, put into advice and letters, changed later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.services.cases import add_case
from legalaid.services.paragraphs import Wording, list_paragraphs, save_paragraph, versions_of
from tests.helpers.desks import consultation, open_desk
from tests.helpers.screen import activate, type_text, unnamed
from ui.screens.consultation import ConsultationScreen
from ui.screens.letter import LetterScreen
from ui.screens.settings import SettingsScreen
from ui.session import Preferences

pytestmark = [pytest.mark.usefixtures("english")]

BAIL = Wording("Bail", "CPC 205", "ជនត្រូវចោទអាចសុំនៅក្រៅឃុំ។", "An accused person may apply for bail.")


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def panel(qtbot, tasks, desk):
    screen = SettingsScreen(desk, tasks, preferences=Preferences, use=lambda _new: None, remembered=["paragraphs"])
    qtbot.addWidget(screen)
    screen.resize(1100, 800)
    activate(screen)
    qtbot.waitUntil(lambda: not tasks._under_way)
    yield screen.current()
    screen.close()


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_paragraph_is_written_changed_and_its_first_version_can_be_read(qtbot, panel, desk):
    press(panel.add)
    press(panel.form.save)
    assert "title" in panel.form.title_field.message()
    type_text(panel.form.title_field.line, "Bail")
    press(panel.form.save)
    assert "one language" in panel.form.text_km.message()
    type_text(panel.form.text_km.prose, "ជនត្រូវចោទ")
    with qtbot.waitSignal(panel.said):
        press(panel.form.save)
    qtbot.waitUntil(lambda: len(panel.rows) == 1)
    (code,) = panel.rows
    press(panel.rows[code])
    qtbot.waitUntil(lambda: panel.form is not None)
    assert unnamed(panel) == []
    type_text(panel.form.article.line, "CPC 205")
    with qtbot.waitSignal(panel.said):
        press(panel.form.save)
    newest, oldest = versions_of(desk, code)
    assert (newest.version, newest.article, newest.text_km) == (2, "CPC 205", "ជនត្រូវចោទ")
    assert (oldest.version, oldest.article) == (1, None)


def test_a_paragraph_is_offered_no_more_until_that_is_undone(qtbot, panel, desk):
    code = save_paragraph(desk, BAIL).code
    panel.load()
    qtbot.waitUntil(lambda: code in panel.rows)
    press(panel.rows[code])
    qtbot.waitUntil(lambda: panel.form is not None)
    with qtbot.waitSignal(panel.said) as said:
        press(panel.form.retire)
    assert list_paragraphs(desk) == ()
    said.args[1]()
    qtbot.waitUntil(lambda: len(list_paragraphs(desk)) == 1)


def test_it_goes_into_the_letter_in_the_languages_that_the_letter_has(qtbot, tasks, desk):
    save_paragraph(desk, BAIL)
    save_paragraph(desk, Wording("Land", "", "ដី", ""))
    screen = LetterScreen(desk, tasks, add_case(desk, consultation()))
    qtbot.addWidget(screen)
    screen.resize(1200, 760)
    activate(screen)
    qtbot.waitUntil(lambda: screen.compose.form is not None, timeout=15_000)
    picker = screen.compose.paragraphs
    press(picker.open_button)
    qtbot.waitUntil(lambda: len(picker.buttons) == 2)
    type_text(picker.box, "205")
    qtbot.waitUntil(lambda: len(picker.buttons) == 1)
    assert unnamed(picker) == []
    press(picker.buttons[0])
    assert screen.compose.texts()["advice_en"] == "An accused person may apply for bail.\nAsk for a free lawyer."
    assert screen.focusWidget() is picker.open_button
    press(picker.open_button)
    qtbot.waitUntil(lambda: len(picker.buttons) == 2)
    press(picker.buttons[1])
    assert "no words" in screen.compose.note.plain()


def test_it_goes_into_the_advice_of_a_consultation_and_can_be_undone_like_typing(qtbot, tasks, desk):
    save_paragraph(desk, BAIL)
    screen = ConsultationScreen(desk, tasks)
    qtbot.addWidget(screen)
    screen.resize(1200, 760)
    activate(screen)
    km = screen.form.field("advice.text_km")
    type_text(km.prose, "ដំបូន្មាន")
    picker = screen.form.paragraphs
    press(picker.open_button)
    qtbot.waitUntil(lambda: len(picker.buttons) == 1)
    QTest.keyClick(picker.buttons[0], Qt.Key.Key_Space)
    assert km.value() == "ដំបូន្មាន\n" + BAIL.text_km
    assert screen.form.field("advice.text_en").value() == BAIL.text_en
    QTest.keyClick(km.prose, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert km.value() == "ដំបូន្មាន"


def test_escape_closes_the_list_of_paragraphs(qtbot, tasks, desk):
    screen = ConsultationScreen(desk, tasks)
    qtbot.addWidget(screen)
    activate(screen)
    picker = screen.form.paragraphs
    press(picker.open_button)
    QTest.keyClick(picker.box, Qt.Key.Key_Escape)
    assert not picker.box.isVisible()
