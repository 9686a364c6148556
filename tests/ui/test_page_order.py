# SPDX-License-Identifier: Apache-2.0
"""Does Tab follow the page, whatever order its parts were made in, and does it come past what appears meanwhile?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from tests.helpers.screen import activate, spoken_name, tab_order
from ui.widgets.buttons import Button
from ui.widgets.form import FormPage
from ui.widgets.lines import LineField
from ui.widgets.matter_subs import MatterSubsField
from ui.widgets.page_order import stops
from ui.widgets.phones import phones_field
from ui.widgets.screen import Screen

pytestmark = [pytest.mark.usefixtures("english")]


@pytest.fixture
def screen(qtbot):
    """A form whose chips and rows come while somebody types, and two buttons that were made in the wrong order."""
    made = Screen("Form")
    made.form = form = FormPage()
    section = form.section("One")
    section.add(LineField("first", "First"), LineField("second", "Second"))
    section.add_wide(MatterSubsField("sub", "More exactly"))
    section.add_wide(phones_field("phones"))
    section.add_wide(LineField("last", "Last"))
    made.show_content(form)
    right, left = Button("Right"), Button("Left")
    foot = QWidget()
    foot.setLayout(row := QVBoxLayout())
    row.addWidget(left)
    row.addWidget(right)
    made.column.addWidget(foot)
    qtbot.addWidget(made)
    made.resize(900, 500)
    activate(made)
    return made


def names(screen, start="first"):
    return [spoken_name(widget) for widget in tab_order(screen, screen.form.field(start).editor)]


def test_tab_goes_down_the_page(screen):
    assert names(screen) == ["First", "Second", "Add a telephone", "Last", "Left", "Right"]


def test_tab_comes_past_what_appeared_while_somebody_typed(screen):
    screen.form.field("sub").offer("land")
    QTest.mouseClick(screen.form.field("phones").add_button, Qt.MouseButton.LeftButton)
    order = names(screen)
    chips = [spoken_name(chip) for chip in screen.form.field("sub").chips.values()]
    number = next(at for at, name in enumerate(order) if name.startswith("Telephone 1"))
    assert order[:2] == ["First", "Second"]
    assert order[2 : 2 + len(chips)] == chips
    assert 1 < number < order.index("Add a telephone") < order.index("Last") < order.index("Left")


def test_shift_tab_goes_the_same_way_back(screen):
    forth = stops(screen)
    forth[0].setFocus()
    back = []
    for _ in forth:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        back.append(QApplication.focusWidget())
    assert back == forth[::-1]


def test_what_tab_reaches_is_brought_into_sight(screen):
    screen.resize(900, 300)
    area = next(area for area in screen.findChildren(QScrollArea) if area.widget() is not None)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    stops(screen)[-1].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    first = screen.form.field("first").editor
    assert first.hasFocus()
    assert first.visibleRegion().boundingRect().height() == first.height()


def test_where_nothing_takes_the_focus_tab_stays(qtbot):
    empty = Screen("Empty")
    qtbot.addWidget(empty)
    activate(empty)
    assert not empty.focusNextPrevChild(True)  # noqa: FBT003 - Qt's own
