# SPDX-License-Identifier: Apache-2.0
"""The list of cases by mouse and keys: filters, order, marks, its states, and names that can be hidden."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.domain.case import CaseFile
from legalaid.domain.record import change
from legalaid.domain.vocabulary import label
from legalaid.i18n import Language
from legalaid.services import case_steps
from legalaid.services.case_page import open_page
from legalaid.services.cases import add_case
from legalaid.services.office import add_staff
from legalaid.services.views import list_views
from tests.helpers.desks import StandingClock, consultation, open_desk
from tests.helpers.screen import activate, spoken_name, tab_order, type_text, unnamed, wear
from ui import theme
from ui.screens.cases import CasesScreen
from ui.theme import Look
from ui.theme.roles import MARK_ROLE, TONE_ROLE
from ui.widgets.buttons import Button


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Four cases: one presses and waits, one is overdue, one holds two values."""
    clock = StandingClock()
    with open_desk(tmp_path_factory.mktemp("cases") / "vault", clock=clock) as desk:
        refs = []
        for day, (name, matter, urgency) in enumerate(
            [("ចាន់ សុភា", "land", 1), ("ហេង បូផា", "debt", 4), ("គង់ ដារ៉ា", "land", None), ("ម៉ៅ សុខ", "land", 2)]
        ):
            family, given = name.split()
            client = {"family_name_km": family, "given_name_km": given}
            due = "2026-11-22" if day == 1 else "2026-12-05"
            document = consultation(client=client, matter=matter, urgency=urgency, tasks=[{"text": "x", "due": due}])
            refs.append(add_case(desk, document | {"hearings": []}))
            clock.pass_time(days=1)
        case_steps.move(desk, open_page(desk, refs[0]), "waiting", reason="court")
        with desk.read() as reader:
            (third,) = reader.opened_where(CaseFile, number=refs[2])
        for summary in ("one", "other"):
            with desk.write("case.edit") as work:
                work.save(third, change(third.record, summary=summary))
        yield desk, refs


@pytest.fixture
def screen(qtbot, english, tasks, office):
    desk, _ = office
    made = CasesScreen(desk, tasks)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    with qtbot.waitSignal(made.model.counted):
        activate(made)
    return made


def column(screen, title):
    titles = [screen.model.headerData(at, Qt.Orientation.Horizontal) for at in range(screen.model.columnCount())]
    at = titles.index(title)
    return [screen.model.index(row, at).data() for row in range(screen.model.rowCount())]


def cell(screen, row, title, role):
    titles = [screen.model.headerData(at, Qt.Orientation.Horizontal) for at in range(screen.model.columnCount())]
    return screen.model.index(row, titles.index(title)).data(role)


def press(screen, words):
    (button,) = [one for one in screen.findChildren(Button) if one.text() == words and one.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_newest_stand_first_with_their_state(screen, office):
    _, refs = office
    assert column(screen, "Case no.") == refs[::-1]
    assert column(screen, "Client")[0] == "ម៉ៅ សុខ"
    assert column(screen, "Status") == [
        label("case_status", code, Language.EN) for code in ("open", "open", "open", "waiting")
    ]
    assert column(screen, "Opened")[0] == "24/11/2026"
    assert cell(screen, 3, "Urgency", TONE_ROLE) == "danger"
    assert screen.total.plain() == "Cases: 4"


def test_a_case_with_two_values_and_one_overdue_are_marked_and_heard(screen):
    assert cell(screen, 1, "Case no.", MARK_ROLE) == [("split", "warn")]
    assert "two values" in cell(screen, 1, "Case no.", Qt.ItemDataRole.AccessibleTextRole)
    assert cell(screen, 2, "Next date", MARK_ROLE) == [("circle-alert", "danger")]


def test_typing_filters_and_a_click_takes_the_filter_away(qtbot, screen):
    with qtbot.waitSignal(screen.model.counted):
        type_text(screen.box, "បូផា")
    assert column(screen, "Client") == ["ហេង បូផា"]
    assert screen.total.plain() == "Cases that fit: 1"
    with qtbot.waitSignal(screen.model.arrived):
        type_text(screen.box, "ក")
    with qtbot.waitSignal(screen.model.counted):
        press(screen, "Show all cases")
    assert screen.model.rowCount() == 4
    assert screen.box.text() == ""


def test_chips_and_drop_downs_filter_together(qtbot, screen, office):
    _, refs = office
    with qtbot.waitSignal(screen.model.counted):
        press(screen, "Waiting")
    assert column(screen, "Case no.") == [refs[0]]
    with qtbot.waitSignal(screen.model.counted):
        press(screen, "At work")
    assert screen.model.rowCount() == 4
    screen.matter.setFocus()
    with qtbot.waitSignal(screen.model.counted):
        screen.matter.setCurrentIndex(screen.matter.findData("land"))
        screen.matter.activated.emit(screen.matter.currentIndex())
    assert set(column(screen, "Matter")) == {label("matter", "land", Language.EN)}


@pytest.mark.parametrize(("period", "count"), [("month", 4), ("year", 4), ("last_year", 0)])
def test_a_period_filters_by_the_day_of_opening(qtbot, screen, period, count):
    with qtbot.waitSignal(screen.model.arrived):
        screen.period.setCurrentIndex(screen.period.findData(period))
        screen.period.activated.emit(screen.period.currentIndex())
    assert screen.model.rowCount() == count


def test_a_header_sorts_and_sorts_back(qtbot, screen):
    for _ in range(2):
        with qtbot.waitSignal(screen.model.arrived):
            screen.table.head._click(3)
    assert [row.urgency for row in screen.model.rows()] == [None, 4, 2, 1]


def test_the_next_date_sorts_too(qtbot, screen, office):
    _, refs = office
    with qtbot.waitSignal(screen.model.arrived):
        screen.table.head._click(4)
    assert column(screen, "Case no.") == [refs[1], refs[3], refs[2], refs[0]]
    assert column(screen, "Next date")[0] == "22/11/2026"


def test_an_office_of_two_sees_who_is_in_charge(qtbot, screen, office):
    desk, _ = office
    assert screen.table.isColumnHidden(6)
    add_staff(desk, {"name_km": "សុខ ដារា"})
    screen.hide()
    screen.show()
    qtbot.waitUntil(lambda: not screen.table.isColumnHidden(6))
    assert column(screen, "In charge") == ["កែវ ដារ៉ា"] * 4


@pytest.mark.parametrize("look", [Look(language=one, text_percent=many) for one in Language for many in (100, 150)])
def test_nobody_scrolls_sideways_for_the_owner(qtbot, dressed, tasks, office, look):
    """On a window of 1360 pixels, which the side bar shares; large letters take columns out of sight."""
    wear(dressed, look)
    made = CasesScreen(office[0], tasks)
    qtbot.addWidget(made)
    made.resize(1360 - theme.px(16.9), 780)
    with qtbot.waitSignal(made.model.counted):
        activate(made)
    made.table.leave_out(6, is_out=False)
    assert made.table.horizontalScrollBar().maximum() == 0
    assert made.table.isColumnHidden(6) == (look.text_percent > 100)
    assert not any(made.table.isColumnHidden(at) for at in (0, 1, 4, 7))


def test_a_view_is_kept_under_a_name_chosen_again_and_taken_away_and_back(qtbot, screen, office):
    """Only keys and clicks; the list of views always says what the filters in force make up."""
    desk, refs = office
    bar = screen.views
    with qtbot.waitSignal(screen.model.counted):
        press(screen, "Waiting")
    QTest.mouseClick(bar.star, Qt.MouseButton.LeftButton)
    type_text(bar.name, "At court")
    with qtbot.waitSignal(screen.said):
        QTest.keyClick(bar.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar.choice.currentText() == "At court")
    assert [view.name for view in list_views(desk)] == ["At court"]
    with qtbot.waitSignal(screen.model.counted):
        press(screen, "Waiting")
    assert bar.choice.currentText() == "Saved views"
    assert not bar.bin.isEnabled()
    bar.choice.setFocus()
    with qtbot.waitSignal(screen.model.counted):
        QTest.keyClick(bar.choice, Qt.Key.Key_Down)
        bar.choice.activated.emit(bar.choice.currentIndex())
    assert column(screen, "Case no.") == [refs[0]]
    assert screen.chips["waiting"].isChecked()
    with qtbot.waitSignal(screen.said) as said:
        QTest.mouseClick(bar.bin, Qt.MouseButton.LeftButton)
    assert list_views(desk) == ()
    said.args[1]()
    qtbot.waitUntil(lambda: bar.choice.currentText() == "At court")
    qtbot.waitUntil(lambda: len(list_views(desk)) == 1)


def test_escape_gives_no_name(screen):
    bar = screen.views
    QTest.mouseClick(bar.star, Qt.MouseButton.LeftButton)
    QTest.keyClick(bar.name, Qt.Key.Key_Escape)
    assert bar.star.isVisible()
    assert not bar.name.isVisible()


def test_keys_walk_the_rows_and_enter_opens_the_case(qtbot, screen, office):
    _, refs = office
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.go) as gone:
        QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert gone.args == ["case", refs[2]]


def test_tab_reaches_every_tool_and_each_has_a_name(screen):
    assert unnamed(screen) == []
    assert screen.table in tab_order(screen, screen.box)


def test_hidden_names_are_nowhere(screen):
    screen.set_private(True)
    said = [spoken_name(widget) for widget in [screen, *screen.findChildren(Button)]]
    said += [
        str(screen.model.index(row, at).data(role) or "")
        for row in range(4)
        for at in range(screen.model.columnCount())
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    ]
    assert not [text for text in said if "សុភា" in text or "បូផា" in text]
    assert column(screen, "Client") == ["•••"] * 4


def test_the_list_is_asked_again_when_something_was_saved_meanwhile(qtbot, screen, office):
    desk, _ = office
    screen.hide()
    with qtbot.assertNotEmitted(screen.model.asked, wait=200):
        screen.show()
    with desk.write("vault.drill") as work:
        work.log("vault.drill", "vault", None)
    screen.hide()
    with qtbot.waitSignal(screen.model.arrived):
        screen.show()


def test_an_empty_vault_says_what_to_do(qtbot, english, tasks, tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        made = CasesScreen(desk, tasks)
        qtbot.addWidget(made)
        with qtbot.waitSignal(made.model.arrived):
            activate(made)
        buttons = [one for one in made.states.findChildren(Button) if one.isVisible()]
        assert [one.text() for one in buttons] == ["New consultation"]
        with qtbot.waitSignal(made.go) as gone:
            QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        assert gone.args == ["consultation", ""]
        tasks.close()
