# SPDX-License-Identifier: Apache-2.0
"""Two laptops of one office met: is every disagreement shown with both sides, settled, and taken back?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from legalaid.hub.serving import embedded
from legalaid.services import attachments, bundles, conflicts, devices, organisation, sync, visits
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form, show_case
from legalaid.services.conflicts import Clash
from tests.helpers.desks import consultation, open_desk
from tests.helpers.hubs import HubAt
from tests.helpers.joined import founded, joined
from tests.helpers.screen import activate, type_text, unnamed
from tests.unit.sync.test_client import settings_in
from ui.models.clashes import said
from ui.models.exchange import Exchange
from ui.screens.exchange import ExchangeScreen
from ui.widgets.buttons import Button
from ui.widgets.parted import PartedPlaces
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


def card_of_two_texts(office, folder, *texts):
    """The summary stood there and was changed on both laptops."""
    one, other, ref = office
    for clash in conflicts.clashes(one):
        conflicts.resolve_conflict(one, clash.id, take=1)
    exchanged(one, other, folder)
    save_form(one, open_form(one, ref), {"summary": "He came. He was asked."})
    exchanged(one, other, folder)
    for minutes, desk, text in zip((5, 10), (one, other), texts, strict=True):
        desk.clock.pass_time(minutes=minutes)  # or their order would be that of the laptops' ids
        save_form(desk, open_form(desk, ref), {"summary": text})
    exchanged(one, other, folder)


def test_texts_of_both_are_put_together_and_looked_at_first(qtbot, english, office, tasks, tmp_path):
    one, _, ref = office
    card_of_two_texts(
        office, tmp_path, "He came early. He was asked. He signed.", "He came. He was asked. He did not sign."
    )
    screen = shown(qtbot, one, tasks)
    (card,) = screen.decisions.cards
    QTest.mouseClick(card.both, Qt.MouseButton.LeftButton)
    assert card.third.value() == "He came early. He was asked. He signed. He did not sign."
    (place,) = card.findChildren(PartedPlaces)
    qtbot.waitUntil(place.choices[0].isVisible, timeout=20_000)
    QTest.mouseClick(place.choices[0].segments["other"], Qt.MouseButton.LeftButton)
    assert card.third.value() == "He came early. He was asked. He did not sign."
    with qtbot.waitSignal(screen.said):
        QTest.mouseClick(card.keep, Qt.MouseButton.LeftButton)
    assert show_case(one, ref)["summary"] == "He came early. He was asked. He did not sign."
    assert conflicts.list_conflicts(one) == []


def test_what_is_written_by_hand_is_not_written_over(qtbot, english, office, tasks, tmp_path):
    card_of_two_texts(office, tmp_path, "He came. He was asked. Yes.", "He came. He was asked. No.")
    screen = shown(qtbot, office[0], tasks)
    (card,) = screen.decisions.cards
    QTest.mouseClick(card.both, Qt.MouseButton.LeftButton)
    (place,) = card.findChildren(PartedPlaces)
    type_text(card.third.prose, "And he left. ")
    qtbot.waitUntil(lambda: not place.isVisible(), timeout=20_000)
    assert card.third.value().startswith("And he left. He came.")


def test_one_word_cannot_be_put_together_with_another(qtbot, english, office, tasks):
    screen = shown(qtbot, office[0], tasks)
    assert [card.both.isVisibleTo(card) for card in screen.decisions.cards] == [False, False]


def test_all_are_settled_at_once(qtbot, english, office, tasks):
    one, _, ref = office
    screen = shown(qtbot, one, tasks)
    with qtbot.waitSignal(screen.said):
        QTest.mouseClick(screen.decisions.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.calm.isVisible)
    assert conflicts.list_conflicts(one) == []
    assert show_case(one, ref)["summary"] == "another summary"


def test_a_second_click_settles_nothing_twice(qtbot, english, office, tasks):
    one, _, _ = office
    screen = shown(qtbot, one, tasks)
    failures = []
    screen.decisions.failed.connect(failures.append)
    for _ in range(2):
        QTest.mouseClick(screen.decisions.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.calm.isVisible, timeout=20_000)  # what a second click began had come before
    assert not failures
    assert conflicts.list_conflicts(one) == []


def test_what_was_settled_elsewhere_is_said_and_looked_at_again(qtbot, english, office, tasks):
    one, _, _ = office
    screen = shown(qtbot, one, tasks)
    for card in screen.decisions.cards:
        conflicts.resolve_conflict(one, card.conflict.id, take=card.conflict.values[0]["n"])
    with qtbot.waitSignal(screen.decisions.failed, timeout=20_000):
        QTest.mouseClick(screen.decisions.cards[0].takes[0], Qt.MouseButton.LeftButton)
    assert screen.decisions.isEnabled()
    QTest.mouseClick(screen.states.banner.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.calm.isVisible, timeout=20_000)


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


def test_two_lists_of_members_become_one_when_a_person_gives_way(qtbot, english, tmp_path, tasks, monkeypatch):
    """Two administrators each let somebody in without having met, and handed that out."""
    one, seed = founded(tmp_path / "one")
    other = open_desk(tmp_path / "two", which=1)
    named = {"roles": ["administrator", "lawyer"], "office": "BTB", "seed": seed}
    devices.join(other, devices.approve(one, devices.request(other).file, **named).file)
    exchanged(one, other, tmp_path)
    for number, admin in enumerate((one, other), 2):
        with open_desk(tmp_path / str(number), which=number) as new:
            devices.approve(admin, devices.request(new).file, roles=["lawyer"], office="BTB")
    for desk in (one, other):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, desk=desk: (str(_bundle(desk, tmp_path)), ""))
        screen = shown(qtbot, other if desk is one else one, tasks)
        assert not screen.stick.give_way.isVisible()
        with qtbot.waitSignal(screen.said):
            QTest.mouseClick(screen.stick.read, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(screen.stick.give_way.isVisible)
        assert unnamed(screen) == []
    assert len(devices.list_devices(one)) == len(devices.list_devices(other)) == 3
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(_bundle(other, tmp_path)), ""))
    screen.stick.give_way.box.click()
    with qtbot.waitSignal(screen.said):
        QTest.mouseClick(screen.stick.read, Qt.MouseButton.LeftButton)
    assert not screen.stick.give_way.is_on, "once is enough"
    assert len(devices.list_devices(one)) == 4, "what was added here is signed again behind the other's"
    for desk in (one, other):
        desk.lock()


def _bundle(desk, folder):
    return bundles.export_bundle(desk, folder).path


def test_on_a_line_that_costs_files_wait_until_somebody_sends_them(qtbot, english, tmp_path, tasks):
    settings, (desk, _) = settings_in(tmp_path), founded(tmp_path / "one")
    with embedded(settings) as url, desk:
        organisation.connect(desk, url, invite=HubAt(url, settings).invite())
        exchange = Exchange(desk, tasks, tasks)
        screen = ExchangeScreen(desk, tasks, exchange)
        qtbot.addWidget(screen)
        activate(screen)
        qtbot.waitUntil(screen.line.isVisible)
        assert not screen.line.send.isVisible()
        screen.line.metered.box.click()
        qtbot.waitUntil(screen.line.send.isVisible)
        assert sync.is_metered(desk)
        assert unnamed(screen) == []
        attachments.attach(desk, add_case(desk, consultation()), title="photo.bin", content=b"photo")
        with qtbot.waitSignal(exchange.ended, timeout=20_000):
            exchange.run_now()
        assert chunks(tmp_path) == []
        QTest.mouseClick(screen.line.send, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(chunks(tmp_path)) == 1, timeout=20_000)
        qtbot.waitUntil(lambda: not exchange.is_running, timeout=20_000)
        screen.line.metered.box.click()
        qtbot.waitUntil(lambda: not screen.line.send.isVisible())
        assert not sync.is_metered(desk)


def chunks(folder):
    """What lies at the hub of files."""
    return [path for path in (folder / "blobs").rglob("*") if path.is_file()]


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
