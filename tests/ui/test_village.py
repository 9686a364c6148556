# SPDX-License-Identifier: Apache-2.0
"""After a clinic in a village: the letters of everybody who came, made with one click and printed as one job."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from legalaid.domain.case import LetterCopy
from legalaid.errors import NoPrinter
from legalaid.services.cases import add_case
from legalaid.services.village import filled_in, hold_clinic
from tests.helpers.desks import consultation, open_desk
from tests.helpers.pdfs import pictures
from tests.helpers.screen import activate, unnamed
from ui.screens.village import VillageScreen
from ui.widgets.entries import Entry
from ui.widgets.printing import Outlets

pytestmark = [pytest.mark.usefixtures("english")]


@pytest.fixture
def desk(tmp_path):
    """Three came; one of them got no advice in writing."""
    with open_desk(tmp_path / "vault") as opened:
        clinic = hold_clinic(opened, "020505", date(2026, 11, 21))
        given = filled_in(clinic, opened.clock.now())
        for advice in ({"text_km": "សូមមកវិញ។"}, {"text_km": "សូមស្នើសុំ។"}, None):
            add_case(opened, consultation(**given, advice=advice))
        yield opened


def no_printer(_screen):
    raise NoPrinter


@pytest.fixture
def open_screen(qtbot, tasks, desk, tmp_path):
    def printer(_screen):
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "paper.pdf"))
        return made

    def make(clinic="020505@2026-11-21", printer=printer):
        screen = VillageScreen(desk, tasks, clinic, outlets=Outlets(printer=printer))
        qtbot.addWidget(screen)
        screen.resize(1100, 700)
        activate(screen)
        qtbot.waitUntil(lambda: bool(screen.template.count()))
        return screen

    return make


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(screen):
    return [entry.detail.plain() for entry in screen.findChildren(Entry) if entry.isVisible()]


def titles(screen):
    return [entry.title.plain() for entry in screen.findChildren(Entry) if entry.isVisible()]


def test_the_letters_of_a_clinic_are_made_with_one_click_and_printed_as_one_job(qtbot, desk, open_screen, tmp_path):
    screen = open_screen()
    assert unnamed(screen) == []
    assert not screen.print.isEnabled()
    screen.languages.choose("km")
    with qtbot.waitSignal(screen.said, timeout=20_000) as told:
        press(screen.make)
    assert told.args[0] == "Letters made: 2. Not made: 1."
    qtbot.waitUntil(screen.print.isEnabled)
    qtbot.waitUntil(lambda: len(said(screen)) == 3)
    assert said(screen)[2].endswith(": nothing is written yet under “The advice”")
    with qtbot.waitSignal(screen.said, timeout=20_000):
        press(screen.print)
    assert len(pictures((tmp_path / "paper.pdf").read_bytes(), 20)) == 2
    with desk.read() as reader:
        assert reader.count(LetterCopy) == 2, "the first copy of each is the one that was printed"


def test_without_a_printer_the_screen_says_so_and_hidden_names_are_nowhere(qtbot, open_screen):
    screen = open_screen(printer=no_printer)
    screen.languages.choose("km")
    with qtbot.waitSignal(screen.said, timeout=20_000):
        press(screen.make)
    qtbot.waitUntil(screen.print.isEnabled)
    press(screen.print)
    assert screen.page.banner.isVisible()
    screen.set_private(True)
    qtbot.waitUntil(lambda: titles(screen) == ["•••"] * 3)


def test_a_clinic_to_which_nobody_came_says_so(qtbot, open_screen):
    screen = open_screen("020505@2026-11-01")
    assert not screen.make.isEnabled()
    assert not screen.print.isEnabled()
