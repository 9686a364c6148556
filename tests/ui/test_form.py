# SPDX-License-Identifier: Apache-2.0
"""Does a form keep what is typed as a draft, say what is missing, and fit any window?"""

import time
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from legalaid.domain.values import PartialDate
from legalaid.i18n import Language
from tests.helpers.screen import activate, tab_order, unnamed, wear
from ui.theme import Look
from ui.widgets.choice import ChoiceField, SegmentField
from ui.widgets.date import DateField
from ui.widgets.due import DRAFT_AFTER_MS, LONGEST_WAIT_MS
from ui.widgets.field import Severity
from ui.widgets.form import FormPage, Problem
from ui.widgets.lines import LineField
from ui.widgets.place import ChosenPlace, PlacePicker
from ui.widgets.prose import TextField
from ui.widgets.tags import TagsField


@pytest.fixture
def form(qtbot, english):
    page = FormPage()
    qtbot.addWidget(page)
    client = page.section("Client")
    client.add(LineField("family_name", "&Family name"), LineField("given_name", "&Given name"))
    client.add(DateField("born", "Date of birth", today=date(2026, 11, 21)), ChoiceField("sex", "Sex", "sex"))
    client.add_wide(PlacePicker("home", "Address"))
    matter = page.section("Matter")
    matter.add_wide(SegmentField("urgent", "Urgent?", choices=[("y", "Yes"), ("n", "No")]))
    matter.add(TextField("facts", "Facts"), TagsField("documents", "Documents"))
    page.resize(1100, 700)
    activate(page)
    return page


VALUES = {
    "family_name": "សុខ",
    "given_name": "",
    "born": PartialDate.parse("1988-04"),
    "sex": "female",
    "home": ChosenPlace("020101", "Phum Thmei"),
    "urgent": "y",
    "facts": "រឿងដីធ្លី",
    "documents": ("ID",),
}


def test_a_record_goes_in_and_comes_out(form):
    form.fill(VALUES)
    assert form.values() == VALUES
    assert not form.is_edited


def test_a_draft_keeps_what_cannot_be_read_and_the_place_of_the_cursor(qtbot, form):
    form.fill(VALUES)
    form.field("born").line.setFocus()
    form.field("born").line.clear()
    qtbot.keyClicks(form.field("born").line, "31/31")
    draft = form.draft()
    assert draft["born"] == "31/31"
    assert draft[""] == "born"
    form.fill(dict.fromkeys(VALUES))
    form.restore(draft)
    assert form.field("born").line.text() == "31/31"
    assert QApplication.focusWidget() is form.field("born").line
    assert form.values() == VALUES | {"born": None}
    assert form.is_edited


def test_the_draft_is_due_soon_after_the_last_key(qtbot, form):
    with qtbot.waitSignal(form.draft_due, timeout=DRAFT_AFTER_MS + 700):
        qtbot.keyClicks(form.field("given_name").line, "Sok")


def test_somebody_who_never_stops_typing_loses_at_most_two_seconds(qtbot, form):
    kept = []
    form.draft_due.connect(lambda: kept.append(time.monotonic()))
    begun = time.monotonic()
    while not kept and time.monotonic() - begun < 3:
        qtbot.keyClicks(form.field("given_name").line, "a")
        qtbot.wait(60)
    assert kept[0] - begun < LONGEST_WAIT_MS / 1000 + 0.5 <= 2


def test_leaving_a_field_keeps_the_draft_at_once_and_only_if_it_changed(qtbot, form):
    kept = []
    form.draft_due.connect(lambda: kept.append(1))
    form.field("given_name").line.setFocus()
    form.field("family_name").line.setFocus()
    assert kept == []
    qtbot.keyClicks(form.field("family_name").line, "x")
    form.field("given_name").line.setFocus()
    assert kept == [1]
    form.flush()
    assert kept == [1]


def test_finishing_goes_to_the_first_error_and_names_them_all(form):
    problems = [
        Problem("born", "Write the date.", Severity.WARNING),
        Problem("family_name", "Write the name."),
        Problem("facts", "Write what happened."),
    ]
    assert not form.show_problems(problems)
    assert QApplication.focusWidget() is form.field("family_name").line
    assert "Family name, Facts" in form.problems.words()
    assert form.field("born").message() == "Write the date."
    assert form.show_problems([problems[0]])
    assert not form.problems.isVisible()
    assert form.field("facts").message() == ""


@pytest.mark.parametrize("percent", [100, 200])
def test_tab_visits_every_field_in_reading_order_and_returns(qtbot, english, percent):
    wear(english, Look(language=Language.EN, text_percent=percent))
    page = FormPage()
    qtbot.addWidget(page)
    names = ["a", "b", "c", "d"]
    section = page.section("One")
    section.add(*(LineField(name, name.upper()) for name in names[:3]))
    section.add_wide(TextField("d", "D"))
    page.resize(1280, 700)
    activate(page)
    order = tab_order(page, page.field("a").line)
    assert [widget.accessibleName() for widget in order] == ["A", "B", "C", "D"]
    assert unnamed(page) == []


@pytest.mark.parametrize(("percent", "width", "columns"), [(100, 1250, 3), (100, 600, 2), (200, 600, 1)])
def test_fields_take_as_many_columns_as_fit(qtbot, english, percent, width, columns):
    wear(english, Look(language=Language.EN, text_percent=percent))
    page = FormPage()
    qtbot.addWidget(page)
    section = page.section("One")
    section.add(*(LineField(str(number), str(number)) for number in range(6)))
    page.resize(width, 700)
    activate(page)
    qtbot.wait(1)
    tops = {page.field(str(number)).y() for number in range(6)}
    assert len(tops) == 6 // columns
    assert page.area.horizontalScrollBar().maximum() == 0


def test_the_list_of_sections_leads_there_and_follows(qtbot, form):
    form.resize(1100, 300)
    qtbot.wait(1)
    assert form.list.isVisible()
    form.list.setCurrentRow(1)
    form.list.itemActivated.emit(form.list.item(1))
    assert form.area.verticalScrollBar().value() > 0
    assert form.field("urgent").editor.isAncestorOf(QApplication.focusWidget())
    form.area.verticalScrollBar().setValue(0)
    assert form.list.currentRow() == 0
    form.resize(500, 300)
    assert not form.list.isVisible()


def test_every_stop_of_the_form_has_a_name(form):
    form.grab()
    assert unnamed(form) == []
    assert form.list.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_alt_and_a_digit_lead_to_a_section(qtbot, english):
    form = FormPage()
    for title in ("One", "Two"):
        form.section(title).add(LineField(title, title))
    qtbot.addWidget(form)
    form.resize(900, 600)
    activate(form)
    QTest.keyClick(form, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert form.field("Two").line.hasFocus()
    QTest.keyClick(form, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert form.field("One").line.hasFocus()
    assert "Alt+2" in form.list.item(1).toolTip()
