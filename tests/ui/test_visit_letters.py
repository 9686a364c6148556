# SPDX-License-Identifier: Apache-2.0
"""On the page of a visit a letter to the prison is made, looked at, saved and declared void, as any letter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.services import letters
from legalaid.services.visit_import import import_visit
from tests.helpers.desks import open_desk
from tests.helpers.screen import activate, unnamed
from tests.helpers.visits import visit_document
from ui.screens.visit import VisitScreen
from ui.widgets.printing import Outlets


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def ref(desk):
    return import_visit(desk, visit_document())


@pytest.fixture
def screen(qtbot, english, desk, tasks, ref):
    shown = VisitScreen(desk, tasks, ref)
    qtbot.addWidget(shown)
    activate(shown)
    shown.turn_to("papers")
    qtbot.waitUntil(lambda: shown.visit is not None)
    return shown


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_letter_is_looked_at_made_saved_and_declared_void(qtbot, screen, desk, ref, tmp_path):
    card = screen.part("papers").letters
    press(card.look_first)
    qtbot.waitUntil(lambda: card.viewer is not None and card.viewer.isVisible(), timeout=30_000)
    QTest.keyClick(card.viewer, Qt.Key.Key_Escape)
    assert letters.list_letters(desk, ref) == []
    press(card.languages.segments["both"])
    press(card.make)
    qtbot.waitUntil(lambda: bool(card.cards), timeout=30_000)
    (kept,) = letters.list_letters(desk, ref)
    assert (kept["number"], kept["language"]) == (card.cards[0].number, "both")
    assert set(card.cards[0].buttons) == {"look", "print", "save", "void"}
    assert unnamed(screen) == []

    card.outlets = Outlets(file=lambda _parent, name: tmp_path / name)
    with qtbot.waitSignal(screen.said, timeout=30_000):
        press(card.cards[0].buttons["save"])
    assert letters.list_letters(desk, ref)[0]["copies"] == 2
    assert (tmp_path / f"{kept['number']}.pdf").read_bytes() == letters.look_at_letter(desk, kept["number"])

    screen.set_private(True)
    qtbot.waitUntil(lambda: bool(card.cards) and not card.cards[0].buttons["look"].isEnabled(), timeout=30_000)
    screen.set_private(False)
    qtbot.waitUntil(lambda: [one.buttons["look"].isEnabled() for one in card.cards] == [True], timeout=30_000)
    card.cards[0].voided.emit(kept["number"], "wrong day")
    qtbot.waitUntil(lambda: card.cards[0].is_void, timeout=30_000)
    assert "void" not in card.cards[0].buttons
