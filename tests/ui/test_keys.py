# SPDX-License-Identifier: Apache-2.0
"""Does a key that saves wait for the letters before it where a screen reader hears them first?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.helpers.screen import activate, type_text
from ui.widgets.keys import key_in
from ui.widgets.lines import LineEdit
from ui.widgets.screen import Screen

pytestmark = [pytest.mark.usefixtures("english")]


@pytest.fixture
def screen(qtbot):
    made = Screen("Form")
    made.line, made.saved = LineEdit(), []
    made.column.addWidget(made.line)
    key_in(made, "Ctrl+Return", lambda: made.saved.append(made.line.text()))
    qtbot.addWidget(made)
    activate(made)
    made.line.setFocus()
    return made


@pytest.fixture
def _a_screen_reader():
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def save(screen):
    QTest.keyClick(screen.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_key_acts_at_once_where_nobody_listens(screen):
    type_text(screen.line, "ដី")
    save(screen)
    assert screen.saved == ["ដី"]


@pytest.mark.usefixtures("_a_screen_reader")
def test_letters_that_a_screen_reader_holds_up_are_saved_too(qtbot, screen):
    save(screen)
    type_text(screen.line, "ដី")  # typed before, heard after
    qtbot.waitUntil(lambda: bool(screen.saved))
    assert screen.saved == ["ដី"]
