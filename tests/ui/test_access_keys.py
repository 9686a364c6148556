# SPDX-License-Identifier: Apache-2.0
"""Does Alt with a letter, or with a digit where the keyboard is Khmer, reach every button and field in sight?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.helpers.screen import activate
from ui.widgets.access_keys import DIGITS, LETTERS, AccessKeys, spell
from ui.widgets.buttons import Button
from ui.widgets.form import FormPage
from ui.widgets.keys import key_in, keys_in
from ui.widgets.lines import LineField
from ui.widgets.screen import Screen


@given(
    st.lists(st.text("abc XYZ", max_size=9), max_size=80),
    st.sampled_from([LETTERS, DIGITS]),
    st.sampled_from(["", "12", "123456789"]),
    st.booleans(),
)
def test_no_key_begins_another_one(names, signs, taken, by_name):
    keys = [key for key in spell(names, signs, taken=taken, by_name=by_name) if key]
    assert not [(one, other) for one in keys for other in keys if one is not other and other.startswith(one)]
    assert not any(key[0] in taken for key in keys)
    assert len(keys) == min(len(names), len(keys)) if taken else len(keys) == len(names)


def test_a_name_gets_its_own_letter_and_the_rest_two():
    assert spell(["Save", "Send it", "Stop", "Ends"], LETTERS, by_name=True) == ["S", "I", "T", "E"]
    assert spell([""] * 4, DIGITS, taken="12") == ["3", "4", "5", "6"]
    assert spell([""] * 12, DIGITS, taken="12345678") == [*(f"9{n}" for n in DIGITS), "01", "02"]
    assert spell([""] * 12, DIGITS, taken="123456789") == [*(f"0{n}" for n in DIGITS), "", ""]


class Page(Screen):
    """A form with three sections, and more fields than a window shows."""

    def __init__(self) -> None:
        super().__init__("Page")
        self.pressed = []
        self.save = Button("Save the case")
        self.save.clicked.connect(lambda: self.pressed.append("save"))
        self.top.add(self.save)
        self.form = FormPage()
        for title in "One", "Two", "Three":
            section = self.form.section(title)
            for n in range(12):
                section.add_wide(LineField(f"{title}{n}", f"{title} {n}"))
        self.show_content(self.form)
        key_in(self, "Ctrl+S", lambda: self.pressed.append("key"), does="Save now")
        key_in(self, "Ctrl+Return", lambda: None)


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    made.page = Page()
    made.setCentralWidget(made.page)
    made.alt = AccessKeys(made, first=lambda: made.page)
    made.resize(900, 700)
    qtbot.addWidget(made)
    activate(made)
    made.page.form.field("One0").editor.setFocus()
    return made


def send(kind, key, modifiers=Qt.KeyboardModifier.AltModifier):
    QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(kind, key, modifiers, ""))


def hold_alt():
    QTest.keyPress(QApplication.focusWidget(), Qt.Key.Key_Alt)


def let_go():
    QTest.keyRelease(QApplication.focusWidget(), Qt.Key.Key_Alt)


def key_of(window, place):
    return next(key for key, target in window.alt.targets.items() if target is place)


def press(signs):
    for sign in signs:
        send(QEvent.Type.KeyPress, ord(sign))


@pytest.mark.usefixtures("english")
def test_a_letter_presses_a_button_and_leads_into_a_field(window):
    field = window.page.form.field("One3").editor
    hold_alt()
    assert key_of(window, window.page.save) == "S"
    press("S")
    assert window.page.pressed == ["save"]
    assert not window.alt.targets, "one press of Alt, one thing"
    let_go()
    hold_alt()
    press(key_of(window, field))
    assert field.hasFocus()
    assert [one.name for one in window.page.form.fields() if one.editor.text()] == []


@pytest.mark.usefixtures("khmer")
def test_digits_of_either_kind_lead_to_what_is_in_sight_and_leave_the_sections_theirs(window):
    hold_alt()
    keys = list(window.alt.targets)
    assert set("".join(keys)) <= set(DIGITS)
    assert not {key[0] for key in keys} & set("123"), "these lead to the sections"
    places = set(window.alt.targets.values())
    assert window.page.form.field("One2").editor in places
    assert window.page.form.field("Three11").editor not in places
    place = window.page.form.field("One4").editor
    press(chr(0x17E0 + int(digit)) for digit in key_of(window, place))
    assert place.hasFocus()
    assert place.text() == ""


@pytest.mark.usefixtures("english")
def test_the_keys_are_shown_after_a_moment_and_go_with_alt(qtbot, window):
    hold_alt()
    qtbot.waitUntil(lambda: window.alt._badges is not None and window.alt._badges.isVisible())
    before = window.grab().toImage()
    let_go()
    assert window.alt._badges is None
    assert window.grab().toImage() != before
    press("S")
    assert window.page.pressed == []


@pytest.mark.usefixtures("english")
def test_what_cannot_be_seen_or_used_has_no_key(window):
    window.page.save.setEnabled(False)
    hold_alt()
    assert window.page.save not in window.alt.targets.values()
    let_go()
    window.page.save.setEnabled(True)
    window.page.form.go_to("Three11")
    hold_alt()
    assert window.page.form.field("Three11").editor in window.alt.targets.values()
    assert window.page.form.field("One0").editor not in window.alt.targets.values()


@pytest.mark.usefixtures("english")
def test_the_list_of_keys_names_those_of_the_page(window):
    assert keys_in(window.page) == [("Ctrl+S", "Save now")]
    assert window.findChildren(QShortcut)
