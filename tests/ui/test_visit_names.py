# SPDX-License-Identifier: Apache-2.0
"""On the interviews of a visit the interviewer shows the names to one colleague, sees it stand there, and ends it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.services import visits
from legalaid.services.identity_sharing import identities_shown
from legalaid.services.visit_import import import_visit
from tests.helpers.desks import open_desk
from tests.helpers.joined import founded, hand, joined
from tests.helpers.screen import activate, unnamed
from tests.helpers.visits import visit_document
from ui.screens.visit import VisitScreen


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    folder = tmp_path_factory.mktemp("team")
    monitor, _ = founded(folder / "monitor")
    with monitor, joined(monitor, open_desk(folder / "lead", which=1)) as lead:
        hand(lead, monitor)
        yield monitor, lead


@pytest.fixture
def shown(qtbot, english, tasks):
    def show(desk, ref):
        screen = VisitScreen(desk, tasks, ref)
        qtbot.addWidget(screen)
        activate(screen)
        screen.turn_to("interviews")
        qtbot.waitUntil(lambda: screen.part("interviews").page is not None, timeout=20_000)
        return screen

    return show


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_names_are_shown_to_one_colleague_and_that_is_ended(qtbot, team, shown):
    monitor, lead = team
    ref = import_visit(monitor, visit_document())
    screen = shown(monitor, ref)
    part = screen.part("interviews")
    card = part.shown
    qtbot.waitUntil(card.show_to.isVisible, timeout=20_000)
    assert "Nobody but you." in part.told()
    press(card.show_to)
    qtbot.waitUntil(card.asking.isVisible)
    assert unnamed(screen) == []
    (choice,) = [one.person for one in card._people]
    card.asking.whom.set_value(str(choice))
    with qtbot.waitSignal(screen.said, timeout=20_000) as said:
        press(card.asking.finish)
    qtbot.waitUntil(lambda: "Nobody but you." not in part.told(), timeout=20_000)
    (share,) = identities_shown(monitor, ref)
    assert share.person.person == choice
    hand(monitor, lead)
    theirs = shown(lead, ref).part("interviews")
    qtbot.waitUntil(theirs.shown.isVisible, timeout=20_000)
    assert not theirs.shown.show_to.isVisible(), "the lead cannot show on what was shown"
    with qtbot.waitSignal(screen.said, timeout=20_000):
        said.args[1]()
    qtbot.waitUntil(lambda: "Nobody but you." in part.told(), timeout=20_000)
    assert identities_shown(monitor, ref) == ()


def test_a_visit_without_a_name_shows_nothing_of_it(qtbot, team, shown):
    monitor, _ = team
    part = shown(monitor, visits.start_visit(monitor, "CC1")).part("interviews")
    qtbot.waitUntil(part.new.isEnabled, timeout=20_000)
    assert part.shown.isHidden()
