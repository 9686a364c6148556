# SPDX-License-Identifier: Apache-2.0
"""Is a text that does not fit refused whole, and does the field say so, so that no half of it passes for the whole?"""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from legalaid.limits import LINE_CHARACTERS, NARRATIVE_CHARACTERS
from tests.helpers.screen import activate, type_text
from ui.language import number
from ui.widgets.lines import FindBox, LineField, PhoneField, SecretField
from ui.widgets.prose import TextField
from ui.widgets.tags import TagsField

pytestmark = [pytest.mark.usefixtures("english")]

FITS, TOO_LONG = "ដ" * LINE_CHARACTERS, "ដ" * (LINE_CHARACTERS + 1)

MUCH = (("x" * 999 + "\n") * (NARRATIVE_CHARACTERS // 1000))[:-1]
"""One character less than a long text may have."""


@pytest.fixture
def shown(qtbot):
    windows = []

    def show(part):
        window = QWidget()
        windows.append(window)
        QVBoxLayout(window).addWidget(part)
        qtbot.addWidget(window)
        activate(window)
        return part

    return show


@pytest.fixture
def paste(qapp):
    def paste(line, text):
        qapp.clipboard().setText(text)
        line.paste()

    yield paste
    qapp.clipboard().clear()


@pytest.mark.parametrize("kind", [LineField, PhoneField, SecretField, TagsField])
def test_a_line_refuses_what_does_not_fit_and_keeps_what_stood_there(qtbot, shown, paste, kind):
    field = shown(kind("name", "Name"))
    paste(field.line, "before")
    told = []
    field.edited.connect(lambda: told.append(field.line.text()))
    paste(field.line, TOO_LONG + ",")
    qtbot.waitUntil(lambda: number(LINE_CHARACTERS) in field.message(), timeout=20_000)
    assert field.line.text() == "before"
    assert told == [], "nobody hears of a half"
    assert field.editor.accessibleDescription() == field.message()


def test_the_words_go_with_the_next_letter_and_the_cursor_is_where_it_was(qtbot, shown, paste):
    field = shown(LineField("name", "Name", help="As on the card"))
    field.set_value("abcd")
    field.line.setCursorPosition(2)
    paste(field.line, TOO_LONG)
    qtbot.waitUntil(lambda: "Too long" in field.message(), timeout=20_000)
    type_text(field.line, "ដ")
    assert field.line.text() == "abដcd"
    assert field.message() == "As on the card"


def test_a_full_line_says_so_and_a_text_that_just_fits_is_taken(qtbot, shown, paste):
    field = shown(LineField("name", "Name"))
    paste(field.line, FITS)
    assert (field.value(), field.message()) == (FITS, "")
    type_text(field.line, "ដ")
    qtbot.waitUntil(lambda: "Too long" in field.message(), timeout=20_000)
    assert field.value() == FITS


def test_another_message_stays(qtbot, shown, paste):
    field = shown(LineField("name", "Name"))
    paste(field.line, TOO_LONG)
    qtbot.waitUntil(lambda: "Too long" in field.message(), timeout=20_000)
    field.show_error("This is needed.")
    type_text(field.line, "ដ")
    assert field.message() == "This is needed."


def test_a_find_box_says_it_beside_itself(qtbot, shown, paste):
    box = shown(FindBox("search"))
    paste(box, TOO_LONG)
    qtbot.waitUntil(lambda: number(LINE_CHARACTERS) in QToolTip.text(), timeout=20_000)
    assert box.text() == ""
    QToolTip.hideText()


def test_a_long_text_takes_all_or_nothing(shown):
    field = shown(TextField("facts", "Facts"))
    field.set_value("ដី")
    pasted = QMimeData()
    pasted.setText(MUCH)
    field.prose.insertFromMimeData(pasted)
    assert field.value() == "ដី"
    assert number(NARRATIVE_CHARACTERS - 2) in field.message()
    field.insert(MUCH + "yy")
    assert field.value() == "ដី"
    field.prose.selectAll()
    field.prose.insertFromMimeData(pasted)
    assert field.value() == MUCH
    assert field.message() == ""
