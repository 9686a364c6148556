# SPDX-License-Identifier: Apache-2.0
"""Is a case erased on the screen only by whoever typed its number, and agreed to by another; is every state shown?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from legalaid.services import erasure, organisation, sync
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form
from tests.helpers.desks import consultation, open_desk
from tests.helpers.joined import founded, hand, joined, refs
from tests.helpers.pdfs import poppler_text
from tests.helpers.screen import activate, unnamed
from ui.models.erasure import reason, reasons
from ui.models.exchange import state_words
from ui.screens.case import CaseScreen
from ui.screens.erase import EraseScreen
from ui.screens.erasures import ErasuresScreen
from ui.widgets.buttons import Button
from ui.widgets.text import Label

PATIENCE = 20_000


@pytest.fixture
def office(tmp_path):
    """Dara, who administers, and Sok; a case that both have."""
    dara, _ = founded(tmp_path / "dara")
    sok = joined(dara, open_desk(tmp_path / "sok", which=1))
    ref = add_case(dara, consultation())
    for _ in range(2):
        hand(dara, sok)
        hand(sok, dara)
    with dara, sok:
        yield dara, sok, ref


@pytest.fixture
def show(qtbot, tasks):
    def shown(screen):
        qtbot.addWidget(screen)
        screen.resize(1000, 900)
        activate(screen)
        return screen

    return shown


def told(screen):
    return [label.plain() for label in screen.findChildren(Label) if label.isVisibleTo(screen)]


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_number_is_typed_before_an_order_is_given(qtbot, english, tasks, show, office):
    _, sok, ref = office
    screen = show(EraseScreen(sok, tasks, ref))
    qtbot.waitUntil(lambda: screen.preview is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: any("Backups" in line for line in told(screen)), timeout=PATIENCE)
    assert ref in told(screen)
    assert any("somebody else has to agree" in line for line in told(screen))
    assert unnamed(screen) == []
    assert not screen.finish.isEnabled()
    screen.typed.set_value("BTB-2026-001-0009-9")
    screen.typed.edited.emit()
    assert not screen.finish.isEnabled()
    screen.typed.set_value(ref.lower())
    screen.typed.edited.emit()
    click(screen.finish)
    assert "Choose why." in told(screen)
    screen.reason.set_value("asked")
    with qtbot.waitSignal(screen.go, timeout=PATIENCE) as went:
        click(screen.finish)
    assert went.args == ["erasures", ""]
    with sok.read() as reader:
        [given] = organisation.standing(reader)[1].erasures.values()
    assert given.in_force is None


def test_a_second_person_agrees(qtbot, khmer, tasks, show, office):
    dara, sok, ref = office
    erasure.order(sok, ref, reason="expired", confirm=ref)
    hand(sok, dara)
    save_form(dara, open_form(dara, ref), {"summary": "written since"})
    assert sync.status(dara).erasures == 1
    assert "១" in state_words(sync.status(dara))
    screen = show(ErasuresScreen(dara, tasks))
    qtbot.waitUntil(lambda: len(screen.cards) == 1 and screen.cards[0].isVisible(), timeout=PATIENCE)
    [card] = screen.cards
    assert any("បើអ្នកយល់ព្រម" in line for line in told(card)), "he is told what goes that nobody else has"
    assert screen.first_focus() is card.ask
    assert unnamed(screen) == []
    click(card.ask)
    assert not card.row.finish.isEnabled()
    card.typed.set_value(ref)
    card.typed.edited.emit()
    click(card.row.finish)
    qtbot.waitUntil(lambda: ref not in refs(dara), timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(screen.cards) == 1 and screen.cards[0].ask is None, timeout=PATIENCE)
    assert sync.status(dara).erasures == 0
    hand(dara, sok)
    erasure.carry_out(sok)
    assert ref not in refs(sok)


def test_an_order_that_waits_is_withdrawn_by_a_click(qtbot, english, tasks, show, office):
    dara, sok, ref = office
    erasure.order(sok, ref, reason="mistake", confirm=ref)
    screen = show(ErasuresScreen(sok, tasks))
    qtbot.waitUntil(lambda: len(screen.cards) == 1 and screen.cards[0].isVisible(), timeout=PATIENCE)
    [card] = screen.cards
    assert card.ask is None, "nobody agrees with himself"
    with qtbot.waitSignal(screen.said, timeout=PATIENCE):
        click(card.withdraw)
    qtbot.waitUntil(lambda: any("withdrawn by" in line for line in told(screen)), timeout=PATIENCE)
    assert ref in refs(sok)
    hand(sok, dara)
    assert sync.status(dara).erasures == 0


@pytest.mark.usefixtures("english")
def test_a_record_comes_on_paper(qtbot, tasks, show, office, monkeypatch):
    _, sok, ref = office
    erasure.order(sok, ref, reason="mistake", confirm=ref)
    screen = show(ErasuresScreen(sok, tasks))
    qtbot.waitUntil(lambda: len(screen.cards) == 1 and screen.cards[0].isVisible(), timeout=PATIENCE)
    asked = []
    target = sok.vault.folder.parent / "record.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *said: asked.append(said[2]) or (str(target), ""))
    with qtbot.waitSignal(screen.said, timeout=PATIENCE):
        click(screen.cards[0].record)
    assert asked == [f"{ref}-erased.pdf"]
    assert ref in poppler_text(target.read_bytes())


def test_a_vault_alone_shows_what_it_erased(qtbot, english, tasks, show, tmp_path):
    with open_desk(tmp_path / "alone") as alone:
        ref = add_case(alone, consultation())
        screen = show(EraseScreen(alone, tasks, ref))
        qtbot.waitUntil(lambda: screen.preview is not None, timeout=PATIENCE)
        screen.reason.set_value("asked")
        screen.typed.set_value(ref)
        screen.typed.edited.emit()
        with qtbot.waitSignal(screen.go, timeout=PATIENCE) as went:
            click(screen.finish)
        assert went.args == ["erasures", ""]
        after = show(ErasuresScreen(alone, tasks))
        qtbot.waitUntil(lambda: len(after.alone) == 1 and after.alone[0].isVisible(), timeout=PATIENCE)
        assert ref in told(after)
        assert after.alone[0].record.isVisible()
        assert unnamed(after) == []


def test_what_nobody_else_has_is_let_go_by_its_person(qtbot, english, tasks, show, office):
    dara, sok, ref = office
    maly = joined(dara, open_desk(sok.vault.folder.parent / "maly", which=2))
    with maly:
        for _ in range(2):
            hand(dara, maly)
            hand(dara, sok)
            hand(maly, dara)
        save_form(maly, open_form(maly, ref), {"summary": "months of work"})
        given = erasure.order(sok, ref, reason="danger", confirm=ref)
        hand(sok, dara)
        erasure.approve(dara, given.index, confirm=ref)
        hand(dara, maly)
        erasure.carry_out(maly)
        case = show(CaseScreen(maly, tasks, ref))
        qtbot.waitUntil(lambda: any("It is still here because" in line for line in told(case)), timeout=PATIENCE)
        screen = show(ErasuresScreen(maly, tasks))
        qtbot.waitUntil(lambda: any("no other one has" in line for line in told(screen)), timeout=PATIENCE)
        [card] = screen.cards
        click(card.ask)
        card.typed.set_value(ref)
        card.typed.edited.emit()
        click(card.row.finish)
        qtbot.waitUntil(lambda: ref not in refs(maly), timeout=PATIENCE)
        qtbot.waitUntil(lambda: len(screen.cards) == 1 and screen.cards[0].ask is None, timeout=PATIENCE)
        screen.set_private(True)
        assert not any("ordered by" in line and "••" not in line for line in told(screen))


def test_where_nothing_was_ordered(qtbot, english, tasks, show, office):
    dara, _, _ = office
    screen = show(ErasuresScreen(dara, tasks))
    qtbot.waitUntil(lambda: any("Nothing was ordered" in line for line in told(screen)), timeout=PATIENCE)
    with qtbot.waitSignal(screen.go) as went:
        click(screen.back)
    assert went.args == ["exchange", ""]


def test_the_page_of_the_case_leads_there(qtbot, english, tasks, show, office):
    dara, _, ref = office
    screen = show(CaseScreen(dara, tasks, ref, {"erase"}))
    qtbot.waitUntil(lambda: screen.case is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: any("Erase" in one.text() for one in screen.head.findChildren(Button)), timeout=PATIENCE)
    (button,) = [one for one in screen.head.findChildren(Button) if "Erase" in one.text()]
    with qtbot.waitSignal(screen.go) as went:
        button.click()
    assert went.args == ["erase", ref]


def test_every_reason_has_words(english):
    assert {code for code, _ in reasons()} == set(erasure.REASONS)
    assert reason("later") == "later"
