# SPDX-License-Identifier: Apache-2.0
"""Is a call saved by the keyboard alone, and does a call that grows keep every word?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from legalaid.services.cases import show_case
from legalaid.services.drafts import drop_draft, list_drafts
from tests.helpers.desks import StandingClock, open_desk
from tests.helpers.screen import activate, type_text, unnamed
from ui.screens.hotline import HotlineScreen


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("hotline") / "vault", clock=StandingClock()) as opened:
        yield opened


@pytest.fixture
def screen(qtbot, english, desk, tasks):
    for draft in list_drafts(desk):
        drop_draft(desk, draft.id)
    made = HotlineScreen(desk, tasks)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    activate(made)
    made.first_focus().setFocus()
    yield made
    made.close()


def saved_case(qtbot, screen):
    """The case that the call became."""
    qtbot.waitUntil(screen.last.isVisible)
    went = []
    screen.go.connect(lambda kind, record: went.append((kind, record)))
    screen.last.button.click()
    assert went[0][0] == "case"
    return went[0][1]


def test_a_call_is_saved_by_keyboard_alone(qtbot, desk, screen):
    def type_on(text):
        type_text(QApplication.focusWidget(), text)

    def tab(times=1):
        for _ in range(times):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    type_on("Land")
    tab(2)
    type_on("y")
    tab()
    type_on("អ្នកជិតខាងគំរាម")
    tab()
    type_on("សូមប្តឹងទៅប៉ូលិស")
    tab()
    type_on("y")
    tab()
    type_on("រស្មី")
    tab()
    type_on("០១២ ៣៤៥ ៦៧៨")
    tab()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    tab()
    type_on("៣៥")
    screen.form.field("place").editor.setFocus()
    type_on("0205")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.activePopupWidget(), key)
    screen.form.field("callback_on").editor.setFocus()
    type_on("24/11/2026")
    desk.clock.pass_time(seconds=50)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    case = show_case(desk, saved_case(qtbot, screen))
    assert (case["channel"], case["status"], case["matter"], case["urgency"]) == ("hotline", "open", "land", 1)
    assert (case["summary"], case["advice"]["text_km"]) == ("អ្នកជិតខាងគំរាម", "សូមប្តឹងទៅប៉ូលិស")
    assert (case["anonymous"], case["duration_min"], case["place"]) == (True, 1, "0205")
    client = case["client"]
    assert (client["alias"], client["phone"], client["sex"], client["birth"]) == (
        "រស្មី",
        "012 345 678",
        "female",
        "~1991",
    )
    (task,) = case["tasks"]
    assert (task["kind"], task["due"]) == ("callback", "2026-11-24")
    assert list_drafts(desk) == ()


def test_the_page_is_empty_for_the_next_call(qtbot, desk, screen):
    screen.form.field("matter").set_value("debt")
    type_text(screen.form.field("summary").editor, "x")
    screen.finish()
    saved_case(qtbot, screen)
    assert all(not value for value in screen.values().values())
    assert QApplication.focusWidget() is screen.first_focus()
    type_text(screen.form.field("summary").editor, "next")
    assert not screen.last.isVisible()


def test_what_is_missing_is_said_and_nothing_is_saved(qtbot, desk, screen):
    cases = desk.info().cases
    type_text(screen.form.field("age").editor, "135")
    screen.finish()
    for name in ("matter", "summary", "age"):
        assert screen.form.field(name).message()
    assert QApplication.focusWidget() is screen.form.field("matter").editor
    assert desk.info().cases == cases


def test_nothing_is_preset_and_an_untouched_call_asks_nothing_of_the_caller(qtbot, desk, screen):
    screen.form.field("matter").set_value("land")
    type_text(screen.form.field("summary").editor, "asked")
    screen.finish()
    case = show_case(desk, saved_case(qtbot, screen))
    assert case["client"] is None
    assert "urgency" not in case
    assert "anonymous" not in case


def test_a_call_that_grows_keeps_every_word(qtbot, desk, screen):
    form = screen.form
    form.field("matter").set_value("labour")
    form.field("danger").set_value(True)
    form.field("age").set_value(20)
    form.field("client.safe_contact").set_value(["sms"])
    for name, text in {
        "summary": "ប្រាក់ឈ្នួល",
        "answered": "Ask for it",
        "client.phone": "012",
        "callback_about": "pay",
    }.items():
        type_text(form.field(name).editor, text)
    went = []
    screen.go.connect(lambda kind, record: went.append((kind, record)))
    screen.full_button.click()
    qtbot.waitUntil(lambda: bool(went))
    (draft,) = list_drafts(desk)
    assert went == [("consultation", f"draft:{draft.id}")]
    typed = draft.typed
    assert (typed["matter"], typed["urgency"], typed["channel"]) == ("labour", "1", "hotline")
    assert (typed["summary"], typed["advice.text_en"], typed["client.birth"]) == ("ប្រាក់ឈ្នួល", "Ask for it", "~2006")
    assert typed["client.safe_contact"] == ["sms"]
    assert '"number": "012"' in typed["client.phones"][0]
    assert '"text": "pay"' in typed["tasks"][0]


def test_everything_has_a_name_and_is_covered_while_names_are_hidden(screen):
    assert unnamed(screen) == []
    type_text(screen.form.field("client.alias").editor, "Canary")
    screen.set_private(True)
    assert not screen.form.isVisible()
    screen.set_private(False)
    assert screen.form.isVisible()
    assert screen.form.field("client.alias").value() == "Canary"
