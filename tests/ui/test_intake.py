# SPDX-License-Identifier: Apache-2.0
"""The intake at the screen: a contact is written down, somebody is asked, a case comes of it or not."""

import pytest
from PySide6.QtCore import Qt

from legalaid.services import cases, intake
from tests.helpers.desks import open_desk
from tests.helpers.joined import founded
from tests.helpers.screen import activate, type_text, unnamed
from ui.models import words
from ui.screens.intake import IntakeScreen

pytestmark = pytest.mark.usefixtures("english")

CONTACT = {"channel": "hotline", "matter": "land", "summary": "ទំនាស់ដី", "client": {"alias": "Sokha", "phone": "012 345"}}


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        yield desk


def shown(qtbot, desk, tasks):
    screen = IntakeScreen(desk, tasks)
    qtbot.addWidget(screen)
    screen.resize(1300, 860)
    activate(screen)
    return screen


def click(qtbot, button):
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def opened(qtbot, screen):
    """The first row, opened with Enter."""
    qtbot.waitUntil(lambda: bool(screen.model.rows()))
    screen.table.setFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    qtbot.waitUntil(screen.entry.isVisible)


def test_a_contact_is_written_down_and_becomes_a_case(qtbot, desk, tasks):
    screen = shown(qtbot, desk, tasks)
    click(qtbot, screen.new)
    qtbot.waitUntil(screen.take.isVisible)
    click(qtbot, screen.take.finish)
    assert intake.entries(desk) == (), "what is needed is asked for"
    screen.take.channel.set_value("hotline")
    screen.take.matter.set_value("land")
    screen.take.urgency.set_value("1")
    type_text(screen.take.alias.editor, "Sokha")
    type_text(screen.take.summary.prose, "ទំនាស់ដី")
    assert unnamed(screen) == []
    click(qtbot, screen.take.finish)
    qtbot.waitUntil(lambda: len(screen.model.rows()) == 1)
    (entry,) = intake.entries(desk)
    assert (entry.names, entry.summary, entry.urgency) == (("Sokha",), "ទំនាស់ដី", 1)
    opened(qtbot, screen)
    with qtbot.waitSignal(screen.go) as went:
        click(qtbot, screen.entry.case)
    kind, ref = went.args
    assert kind == "case"
    assert cases.show_case(desk, ref)["summary"] == "ទំនាស់ដី"


def test_what_is_settled_comes_back_with_undo(qtbot, desk, tasks):
    intake.take(desk, CONTACT)
    screen = shown(qtbot, desk, tasks)
    opened(qtbot, screen)
    with qtbot.waitSignal(screen.said) as said:
        click(qtbot, screen.entry.settle)
    assert intake.entries(desk) == ()
    said.args[1]()
    assert len(intake.entries(desk)) == 1


def test_nobody_is_asked_where_there_is_nobody_and_names_are_hidden(qtbot, desk, tasks):
    intake.take(desk, CONTACT)
    screen = shown(qtbot, desk, tasks)
    screen.set_private(True)
    opened(qtbot, screen)
    assert not screen.entry.ask.isVisible()
    assert (screen.entry.words.text(), screen.entry.reach.text()) == (words.HIDDEN, words.HIDDEN)
    assert "Sokha" not in [screen.model.index(0, column).data() for column in range(screen.model.columnCount())]


def test_somebody_is_asked_to_take_it_up(qtbot, tmp_path, tasks):
    desk, _ = founded(tmp_path / "founded")
    with desk:
        intake.take(desk, CONTACT)
        screen = shown(qtbot, desk, tasks)
        qtbot.waitUntil(lambda: bool(screen.people))
        opened(qtbot, screen)
        click(qtbot, screen.entry.ask)
        qtbot.waitUntil(screen.asking.isVisible)
        screen.asking.whom.set_value(str(screen.people[0].person))
        with qtbot.waitSignal(screen.said):
            click(qtbot, screen.asking.finish)
        (entry,) = intake.entries(desk)
        assert entry.is_mine
