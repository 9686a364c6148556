# SPDX-License-Identifier: Apache-2.0
"""Two laptops of one office met: is every disagreement shown with both sides, settled, and taken back?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from legalaid.services import bundles, conflicts, visits
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form, show_case
from legalaid.services.conflicts import Clash
from tests.helpers.desks import consultation, open_desk
from tests.helpers.joined import founded, joined
from tests.helpers.screen import activate, unnamed
from ui.models.clashes import said
from ui.models.exchange import Exchange
from ui.screens.exchange import ExchangeScreen
from ui.widgets.buttons import Button
from ui.widgets.text import Label


def exchanged(one, other, folder):
    """Both have what the other has."""
    for giver, taker in ((one, other), (other, one)):
        bundles.import_bundle(taker, bundles.export_bundle(giver, folder).path)


@pytest.fixture
def office(tmp_path):
    """A case on two laptops; on each, another urgency and another summary was written without the other's knowing."""
    one, _ = founded(tmp_path / "one")
    other = joined(one, open_desk(tmp_path / "two", which=1))
    ref = add_case(one, consultation())
    exchanged(one, other, tmp_path)
    save_form(one, open_form(one, ref), {"urgency": "1", "summary": "one summary"})
    other.clock.pass_time(minutes=1)
    save_form(other, open_form(other, ref), {"urgency": "3", "summary": "another summary"})
    exchanged(one, other, tmp_path)
    yield one, other, ref
    one.lock()
    other.lock()


def shown(qtbot, desk, tasks):
    screen = ExchangeScreen(desk, tasks, Exchange(desk, tasks, tasks))
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    activate(screen)
    qtbot.waitUntil(lambda: screen._shown is not None and screen.states.isVisible())
    qtbot.waitUntil(lambda: screen.alone.isVisible() or "Computers" in told(screen))
    return screen


def told(screen):
    return [label.plain() for label in screen.findChildren(Label) if label.isVisibleTo(screen)]


def test_both_sides_stand_beside_what_was_there(qtbot, english, office, tasks):
    screen = shown(qtbot, office[0], tasks)
    words = told(screen)
    assert office[2] in words
    assert any(line.startswith("Before: ") for line in words)
    assert {"one summary", "another summary"} <= set(words)
    assert len(screen.decisions.cards) == 2
    qtbot.waitUntil(lambda: any("last heard" in line for line in told(screen)))
    assert unnamed(screen) == []


def test_one_is_kept_and_the_choice_is_taken_back(qtbot, english, office, tasks):
    one, _, ref = office
    screen = shown(qtbot, one, tasks)
    card = next(card for card in screen.decisions.cards if "summary" in card.conflict.name)
    with qtbot.waitSignal(screen.said) as said:
        QTest.mouseClick(card.takes[0], Qt.MouseButton.LeftButton)
    assert len(conflicts.list_conflicts(one)) == 1
    with qtbot.waitSignal(screen.said):
        said.args[1]()
    assert len(conflicts.list_conflicts(one)) == 2
    assert show_case(one, ref)["conflicts"]


def test_all_are_settled_at_once(qtbot, english, office, tasks):
    one, _, ref = office
    screen = shown(qtbot, one, tasks)
    with qtbot.waitSignal(screen.said):
        QTest.mouseClick(screen.decisions.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.calm.isVisible)
    assert conflicts.list_conflicts(one) == []
    assert show_case(one, ref)["summary"] == "another summary"


def test_hidden_names_hide_the_values_too(qtbot, english, office, tasks):
    screen = shown(qtbot, office[0], tasks)
    screen.set_private(True)
    assert not {"one summary", "another summary"} & set(told(screen))


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.mark.usefixtures("english")
def test_a_stick_carries_the_work(qtbot, office, tasks, stick, monkeypatch):
    one, other, _ = office
    ref = add_case(one, consultation())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    screen = shown(qtbot, one, tasks)
    with qtbot.waitSignal(screen.said):
        QTest.mouseClick(screen.stick.write, Qt.MouseButton.LeftButton)
    (file,) = stick.iterdir()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    theirs = shown(qtbot, other, tasks)
    with qtbot.waitSignal(theirs.said):
        QTest.mouseClick(theirs.stick.read, Qt.MouseButton.LeftButton)
    assert show_case(other, ref)["ref"] == ref


def test_a_computer_alone_says_so(qtbot, english, tmp_path, tasks):
    with open_desk(tmp_path / "vault") as desk:
        screen = shown(qtbot, desk, tasks)
        assert screen.alone.isVisible()
        assert not screen.stick.isVisible()
        assert screen.calm.isVisible()


def test_two_answers_to_one_question_of_a_visit(qtbot, english, tmp_path, tasks):
    with open_desk(tmp_path / "vault") as desk:
        ref = visits.start_visit(desk, "CC1")
        forms = [visits.open_visit(desk, ref) for _ in range(2)]
        for form, given in zip(forms, ("yes", "no"), strict=True):
            visits.answer(desk, form, {"SEP01": given})
        screen = shown(qtbot, desk, tasks)
        assert {"SEP01: Answer (answer of a visit)", "Yes", "No"} <= set(told(screen))
        look = next(button for button in screen.decisions.findChildren(Button) if button.text() == "Open the visit")
        with qtbot.waitSignal(screen.go) as went:
            look.click()
        assert went.args == ["visit", ref]


def test_a_telephone_of_which_two_were_written_is_said_once_and_in_the_digits_of_the_language(khmer):
    typed, other = ({"typed": "012 345 678", "e164": "+85512345678"}, {"typed": "077 345 678", "e164": "+85577345678"})
    clash = Clash("1", "BTB-2026-001-0001-1", "person_phone", ("typed", "e164"), (typed, other), None, None)
    assert said(clash, typed) == "០១២ ៣៤៥ ៦៧៨"
