# SPDX-License-Identifier: Apache-2.0
"""The list of people, the page of one of them, and the find box: by mouse and keys, with names that can be hidden."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.domain.case import CaseParty
from legalaid.services.cases import add_case, open_form
from legalaid.services.people_pages import open_person_page
from tests.helpers.desks import consultation, new_vault
from tests.helpers.screen import activate, spoken_name, type_text, unnamed
from ui.main_window import Destination, MainWindow
from ui.screens.find import FindScreen
from ui.screens.people import PeopleScreen
from ui.screens.person import PersonScreen
from ui.session import Preferences
from ui.widgets.buttons import Button
from ui.widgets.text import Label


@pytest.fixture
def office(tmp_path):
    """Sophea twice: as a client, and under another spelling as the one on the other side."""
    with new_vault(tmp_path / "vault").desk as desk:
        party = {"role": "adverse", "given_name_latin": "Sophea", "family_name_latin": "Chan", "phone": "012345678"}
        reference = {"kind": "court", "number": "77/26"}
        first = add_case(desk, consultation(references=[reference]))
        second = add_case(desk, consultation(client={"given_name_km": "បូផា"}, parties=[party]))
        with desk.read() as reader:
            other = next(side.person for side in reader.where(CaseParty) if side.role == "adverse")
        yield desk, first, second, open_form(desk, first).client.id, other


def on_screen(qtbot, screen):
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    activate(screen)
    return screen


@pytest.fixture
def people(qtbot, english, office, tasks):
    screen = PeopleScreen(office[0], tasks)
    with qtbot.waitSignal(screen.model.counted):
        on_screen(qtbot, screen)
    return screen


@pytest.fixture
def person(qtbot, english, office, tasks):
    screen = on_screen(qtbot, PersonScreen(office[0], tasks, str(office[3]), ("consultation",)))
    qtbot.waitUntil(lambda: screen.suggested is not None)
    return screen


def told(screen):
    return [label.plain() for label in screen.findChildren(Label) if label.isVisibleTo(screen) and label.plain()]


def press(screen, words):
    (button,) = [
        one for one in screen.findChildren(Button) if one.isVisible() and words in {one.text(), one.accessibleName()}
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def cells(screen, role=Qt.ItemDataRole.DisplayRole):
    model = screen.model
    return [
        [str(model.index(row, at).data(role) or "") for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


# --- the list --------------------------------------------------------------------------------------------------------


def test_people_are_listed_and_filtered_by_either_script_or_a_number(qtbot, people):
    assert people.model.rowCount() == 3
    assert people.total.plain() == "People: 3"
    assert unnamed(people) == []
    with qtbot.waitSignal(people.model.counted):
        type_text(people.box, "សុភា")
    assert [row[:2] for row in cells(people)] == [["ចាន់ សុភា", "Chan Sophea"]]
    people.box.clear()
    with qtbot.waitSignal(people.model.counted):
        type_text(people.box, "០១២៣៤៥៦៧៨")
    assert people.model.rowCount() == 2


def test_enter_opens_the_page_of_a_person(qtbot, people):
    people.table.setFocus()
    with qtbot.waitSignal(people.go) as gone:
        QTest.keyClick(people.table, Qt.Key.Key_Return)
    assert gone.args == ["person", str(people.model.rows()[0].id)]


def test_nobody_found_is_not_nobody_yet(qtbot, people):
    with qtbot.waitSignal(people.model.arrived):
        type_text(people.box, "xyz")
    assert "Nobody has this name or number" in told(people)
    with qtbot.waitSignal(people.model.arrived):
        press(people, "Show all people")
    assert people.model.rowCount() == 3


def test_a_new_vault_has_nobody_yet(qtbot, english, tasks, tmp_path):
    with new_vault(tmp_path / "empty").desk as desk:
        screen = on_screen(qtbot, PeopleScreen(desk, tasks))
        qtbot.waitUntil(lambda: "Nobody yet" in told(screen))
        tasks.close()


def test_hidden_people_have_no_names_and_no_numbers(people):
    people.set_private(True)
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        assert not [text for row in cells(people, role) for text in row if "Sophea" in text or "678" in text]


# --- one person ------------------------------------------------------------------------------------------------------


def test_a_page_tells_cases_roles_and_who_may_be_the_same(person, office):
    _, first, second, *_ = office
    words = told(person)
    assert {first, "012 345 678", "Chan Sophea"} <= set(words)
    assert any(second in text for text in words)
    assert any("same telephone" in text for text in words)
    assert unnamed(person) == []
    assert person.crumbs()[-1] == ("ចាន់ សុភា", "")


def test_two_entries_are_joined_and_taken_apart_again(qtbot, person, office):
    desk, _, second, client, other = office
    with qtbot.waitSignal(person.said) as said:
        press(person, "The same person")
    assert {entry.id for entry in open_person_page(desk, client).entries} == {client, other}
    qtbot.waitUntil(lambda: second in told(person))
    with qtbot.waitSignal(person.said):
        said.args[1]()
    assert len(open_person_page(desk, client).entries) == 1
    qtbot.waitUntil(lambda: second not in told(person))


def test_a_link_is_taken_back_from_the_page(qtbot, person, office):
    desk, _, _, client, _ = office
    with qtbot.waitSignal(person.said):
        press(person, "The same person")
    qtbot.waitUntil(lambda: any(one.text() == "Not the same" for one in person.findChildren(Button) if one.isVisible()))
    with qtbot.waitSignal(person.said):
        press(person, "Not the same")
    assert len(open_person_page(desk, client).entries) == 1


def test_from_a_person_to_their_case_and_to_a_new_one(qtbot, person, office):
    _, first, _, client, _ = office
    with qtbot.waitSignal(person.go) as gone:
        press(person, f"Open case {first}")
    assert gone.args == ["case", first]
    with qtbot.waitSignal(person.go) as gone:
        press(person, "New consultation for this person")
    assert gone.args == ["consultation", f"person:{client}"]


def test_a_hidden_person_has_no_name_anywhere(person):
    person.set_private(True)
    said = told(person) + [spoken_name(one) for one in person.findChildren(Button)]
    said += [label.toolTip() for label in person.findChildren(Label)] + [words for words, _ in person.crumbs()]
    assert not [text for text in said if "Sophea" in text or "សុភា" in text or "678" in text]


def test_nobody_is_said_to_be_nobody(qtbot, english, tasks, office):
    screen = on_screen(qtbot, PersonScreen(office[0], tasks, str(office[0].office_id)))
    qtbot.waitUntil(screen.states.banner.isVisible)


# --- find ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def find(qtbot, english, office, tasks):
    return on_screen(qtbot, FindScreen(office[0], tasks))


def test_one_list_holds_numbers_people_and_cases(qtbot, find, office):
    _, first, _, client, _ = office
    assert "What are you looking for?" in told(find)
    with qtbot.waitSignal(find.model.arrived):
        find.search("77/26")
    assert cells(find)[0][:3] == ["Reference number", "ចាន់ សុភា", "77/26"]
    with qtbot.waitSignal(find.model.arrived):
        find.search("សុភា")
    assert [row[0] for row in cells(find)] == ["Person", "Case"]
    find.table.setFocus()
    with qtbot.waitSignal(find.go) as gone:
        QTest.keyClick(find.table, Qt.Key.Key_Return)
    assert gone.args == ["person", str(client)]
    QTest.keyClick(find.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(find.go) as gone:
        QTest.keyClick(find.table, Qt.Key.Key_Return)
    assert gone.args == ["case", first]


def test_arrow_down_leads_from_the_find_box_to_the_hits(qtbot, english, office, tasks):
    desk, *_ = office
    window = MainWindow(
        [
            Destination("people", lambda: "People", lambda _id: PeopleScreen(desk, tasks), icon="users"),
            Destination("find", lambda: "Find", lambda _id: FindScreen(desk, tasks)),
            Destination("person", lambda: "Person", lambda who: PersonScreen(desk, tasks, who)),
        ],
        tasks=tasks,
        translators=english,
        preferences=Preferences(),
    )
    qtbot.addWidget(window)
    activate(window)
    window.open("people")
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.search_box.hasFocus)
    type_text(window.search_box, "សុភា")
    qtbot.waitUntil(lambda: isinstance(window.current(), FindScreen) and window.current().model.rowCount() == 2)
    assert window.search_box.hasFocus()
    QTest.keyClick(window.search_box, Qt.Key.Key_Down)
    QTest.keyClick(window.current().table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.current(), PersonScreen))
    window.drop_pages()


def test_what_is_nowhere_is_not_found(qtbot, find):
    with qtbot.waitSignal(find.model.arrived):
        find.search("xyz")
    assert "Nothing was found" in told(find)


def test_found_names_can_be_hidden(qtbot, find):
    with qtbot.waitSignal(find.model.arrived):
        find.search("សុភា")
    find.set_private(True)
    assert not [text for row in cells(find) for text in row if "សុភា" in text]
