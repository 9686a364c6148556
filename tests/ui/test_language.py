# SPDX-License-Identifier: Apache-2.0
"""Does every word change with the language, Qt's own among them, and are the catalogues fresh?"""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit

from legalaid import assets
from legalaid.domain.values import PartialDate, Precision
from legalaid.i18n import Language
from legalaid.khmer.text import ZWSP, graphemes, is_khmer
from legalaid.khmer.words import strip_display
from tests.helpers.house import ROOT
from tests.helpers.screen import wear
from ui import language
from ui.theme import Look


def test_the_catalogues_are_fresh_finished_and_keep_their_placeholders():
    done = subprocess.run(
        [sys.executable, ".ci/strings.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["ui_km", "qtbase_km"])
def test_long_khmer_words_may_break(khmer, name):
    tree = ET.fromstring(assets.read_text(f"locale/{name}.ts"))  # noqa: S314 - our own file
    for context in tree.iter("context"):
        for message in context.iter("message"):
            shown = QCoreApplication.translate(context.findtext("name"), message.findtext("source"))
            if is_khmer(shown) and graphemes(shown) > 12:
                assert ZWSP in shown or re.search(r"\s", shown), shown


def test_the_window_changes_its_words_at_run_time(dressed):
    said = {}
    for one in Language:
        wear(dressed, Look(language=one))
        said[one] = strip_display(QCoreApplication.translate("MainWindow", "Lock now"))
    assert said[Language.EN] == "Lock now"
    assert is_khmer(said[Language.KM])


def test_ok_and_cancel_are_khmer_too(qtbot, khmer):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert all(is_khmer(button.text()) for button in box.buttons())


def test_the_file_dialog_and_the_menu_of_a_line_are_khmer(qtbot, khmer):
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    words = [button.text() for box in dialog.findChildren(QDialogButtonBox) for button in box.buttons()]
    assert words
    assert all(is_khmer(word) for word in words)
    line = QLineEdit()
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    entries = [action.text() for action in menu.actions() if isinstance(action, QAction) and action.text()]
    menu.deleteLater()
    assert len(entries) >= 6
    assert all(is_khmer(entry) for entry in entries)


NOON = datetime(2026, 11, 21, 7, 5, tzinfo=UTC)


def test_numbers_dates_and_times_are_written_in_the_language(dressed):
    wear(dressed, Look(language=Language.KM))
    assert language.number(1284) == "១.២៨៤"
    assert language.day(date(2026, 11, 21)) == "២១ វិច្ឆិកា ២០២៦"
    assert language.clock_time(NOON) == "១៤:០៥"
    assert language.partial(PartialDate(date(1990, 1, 1), Precision.ESTIMATE)).endswith("១៩៩០")
    wear(dressed, Look(language=Language.EN))
    assert language.number(1284) == "1,284"
    assert language.day(date(2026, 11, 21)) == "21 November 2026"
    assert language.clock_time(NOON) == "14:05"
    assert language.partial(PartialDate(date(1990, 5, 1), Precision.MONTH)) == "May 1990"
    assert language.partial(PartialDate(date(1990, 1, 1), Precision.YEAR)) == "1990"


def test_a_day_outside_the_lunar_calendar_has_no_lunar_line():
    assert language.lunar(date(1850, 1, 1)) == ""
    assert is_khmer(language.lunar(date(2026, 11, 21)))


def test_shown_text_cannot_hide_its_controls(khmer):
    assert language.visible("a\u202eb") == "a[U+202E]b"
