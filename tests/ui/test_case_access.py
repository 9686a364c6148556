# SPDX-License-Identifier: Apache-2.0
"""On the page of a case: who may see it, giving it to others and taking it back, assigning and answering."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.domain.case import CaseFile
from legalaid.domain.record import change
from legalaid.services import assignments, cases, openings, sharing
from legalaid.services.attachments import attach
from legalaid.services.case_page import open_page
from legalaid.services.sides import Elsewhere
from tests.helpers.desks import consultation
from tests.helpers.joined import hand, two_offices
from tests.helpers.screen import activate, unnamed
from ui.screens.case import CaseScreen
from ui.screens.cases import CasesScreen
from ui.screens.today import TodayScreen
from ui.widgets.buttons import Button
from ui.widgets.person_sides import SidesWarning
from ui.widgets.text import Label


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    """Dara in Battambang, Vanna in Kampong Cham."""
    with two_offices(tmp_path_factory.mktemp("union")) as both:
        yield both


@pytest.fixture
def show(qtbot, english, tasks):
    def shown(desk, ref):
        screen = CaseScreen(desk, tasks, ref)
        qtbot.addWidget(screen)
        screen.resize(1100, 900)
        activate(screen)
        qtbot.waitUntil(lambda: screen.case is not None, timeout=20_000)
        return screen

    return shown


def told(card):
    return [label.plain() for label in card.findChildren(Label) if label.isVisibleTo(card) and label.plain()]


def press(card, words):
    (button,) = [
        one
        for one in card.findChildren(Button)
        if one.isVisible() and (one.text() == words or one.accessibleName().startswith(words))
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for(qtbot, card, words, *, gone=False):
    qtbot.waitUntil(lambda: any(words in text for text in told(card)) is not gone, timeout=20_000)


def test_a_case_is_shared_with_an_office_and_the_share_is_undone(qtbot, union, show):
    dara, vanna = union
    ref = cases.add_case(dara, consultation())
    screen = show(dara, ref)
    card = screen.access
    assert "In charge: You" in told(card)
    assert "Everybody of the office BTB" in told(card)
    assert unnamed(screen) == []
    press(card, "Share the case")
    card.sharing.finish.click()
    assert "Choose one." in told(card.sharing)
    card.sharing.whom.set_value("office:KPC")
    card.sharing.why.set_value("review")
    with qtbot.waitSignal(screen.said, timeout=20_000) as said:
        card.sharing.finish.click()
    wait_for(qtbot, card, "Shared with the office KPC")
    assert [one["reason"] for one in sharing.shared_with(dara, ref)] == ["review"]
    hand(dara, vanna)
    assert [one["reason"] for one in sharing.shared_with(vanna, ref)] == ["review"], "both sides see why"
    with qtbot.waitSignal(screen.said, timeout=20_000):
        said.args[1]()
    wait_for(qtbot, card, "Shared with", gone=True)
    assert sharing.shared_with(dara, ref) == []


def test_whoever_is_put_in_charge_answers_and_the_owner_learns_who_opened_it(qtbot, union, show):
    dara, vanna = union
    ref = cases.add_case(dara, consultation())
    screen = show(dara, ref)
    press(screen.access, "Put somebody in charge")
    screen.access.assigning.whom.set_value(str(vanna.actor))
    with qtbot.waitSignal(screen.said, timeout=20_000):
        screen.access.assigning.finish.click()
    qtbot.waitUntil(lambda: screen.case.access.asked is not None, timeout=20_000)
    hand(dara, vanna)

    theirs = show(vanna, ref)
    press(theirs.access, "Give the case back")
    theirs.access.returning.why.set_value("overload")
    with qtbot.waitSignal(theirs.said, timeout=20_000) as said:
        theirs.access.returning.finish.click()
    with qtbot.waitSignal(theirs.said, timeout=20_000):
        said.args[1]()
    qtbot.waitUntil(theirs.access.accept.isVisible, timeout=20_000)
    with qtbot.waitSignal(theirs.said, timeout=20_000):
        press(theirs.access, "Take the case on")
    with vanna.read() as reader:
        case = cases.find_case(reader, ref)
        assert assignments.waiting(vanna, reader, case.id) is None
        assert case.owner == vanna.actor

    cases.open_form(dara, ref)
    hand(dara, vanna)
    again = show(vanna, ref)
    wait_for(qtbot, again.access, "Opened by កែវ ដារ៉ា")
    with vanna.read() as reader:
        (look,) = openings.looks_at(vanna, reader, case)
    with qtbot.waitSignal(again.said, timeout=20_000):
        press(again.access, "I know: Opened by កែវ ដារ៉ា")
    qtbot.waitUntil(lambda: not any(one.is_new for one in again.case.access.looks), timeout=20_000)
    openings.tick(vanna, look.id, seen=False)


def test_the_day_lists_who_opened_a_case_until_it_is_ticked(qtbot, english, tasks, union):
    dara, vanna = union
    ref = cases.add_case(dara, consultation(tasks=None))
    sharing.share(dara, ref, office="KPC")
    hand(dara, vanna)
    cases.open_form(vanna, ref)
    hand(vanna, dara)
    day = TodayScreen(dara, tasks, backup_days=lambda: 7)
    qtbot.addWidget(day)
    day.resize(1300, 900)
    activate(day)
    qtbot.waitUntil(lambda: any(ref in row.link.below.plain() for row in day.looks.rows), timeout=20_000)
    row = next(row for row in day.looks.rows if ref in row.link.below.plain())
    with qtbot.waitSignal(day.said, timeout=20_000):
        QTest.mouseClick(row.box, Qt.MouseButton.LeftButton)
    with dara.read() as reader:
        assert all(look.of.number != ref for look in openings.new_looks(dara, reader))


def test_a_number_that_stands_twice_is_shown_and_both_cases_open(qtbot, english, tasks, union, show):
    dara, _ = union
    one, other = cases.add_case(dara, consultation()), cases.add_case(dara, consultation(matter="land"))
    with dara.write("case.edit") as work:
        opened = work.open(CaseFile, cases.find_case(work, other).id)
        work.save(opened, change(opened.record, number=one))
    screen = show(dara, one)
    wait_for(qtbot, screen.head, "Another case bears this number too")
    with qtbot.waitSignal(screen.go) as gone:
        press(screen.head, "Open the other case")
    second = show(dara, gone.args[1])
    assert second.case.form.case.record.id != screen.case.form.case.record.id
    assert second.case.ref == one
    assert second.crumbs()[-1] == (one, "")
    attach(dara, second.case.address, title="note.txt", content=b"of the second", source="client")
    assert [file.title for file in open_page(dara, second.case.address).files] == ["note.txt"]
    assert open_page(dara, screen.case.address).files == ()

    listed = CasesScreen(dara, tasks)
    qtbot.addWidget(listed)
    listed.resize(1300, 900)
    activate(listed)
    listed.refresh()
    qtbot.waitUntil(lambda: sum(row.is_twin for row in listed.model.rows()) == 2, timeout=20_000)
    assert len({row.address for row in listed.model.rows() if row.ref == one}) == 2


def test_a_case_is_restricted_and_the_new_file_is_shown(qtbot, union, show):
    dara, vanna = union
    ref = cases.add_case(dara, consultation())
    hand(dara, vanna)
    screen = show(dara, ref)
    press(screen.access, "Restrict the case")
    with qtbot.waitSignal(screen.go, timeout=20_000) as gone:
        press(screen.access.restricting, "Go on restricted")
    kind, number = gone.args
    assert kind == "case"
    assert number != ref
    fresh = show(dara, number)
    assert "Restricted" in told(fresh.access)
    assert fresh.access.restrict.isHidden()


def test_of_another_office_the_warning_says_only_whom_to_ask(qtbot, english):
    warning = SidesWarning()
    qtbot.addWidget(warning)
    warning.warn(())
    assert not warning.isVisibleTo(None)
    warning.warn((), Elsewhere())
    assert "ask head office" in warning.accessibleName()
    warning.warn((), Elsewhere(("BTB",)))
    assert "Possible conflict at: BTB" in warning.accessibleName(), "head office is asked, and may know where"
