# SPDX-License-Identifier: Apache-2.0
"""From the unlock page into the working window: what is remembered, what is said, what a preference does at once."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from legalaid.i18n import Language
from legalaid.services import backups, office
from legalaid.services.desk import Created
from tests.helpers.desks import PASSPHRASE, StandingClock, put_vault, reopened
from tests.helpers.screen import activate, unnamed
from ui import session
from ui.application import Application
from ui.errors import CrashHook
from ui.first_window import FirstWindow
from ui.program import Program
from ui.session import Preferences


@pytest.fixture
def settings(tmp_path):
    """Preferences in a file of the test."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture(scope="module")
def pattern(tmp_path_factory):
    """A locked vault to copy."""
    folder = tmp_path_factory.mktemp("pattern") / "btb-dara"
    put_vault(folder)
    return folder


@pytest.fixture
def vault(pattern, tmp_path):
    """The folder of a locked vault."""
    return shutil.copytree(pattern, tmp_path / "btb-dara")


@pytest.fixture
def program(qapp, khmer, settings, monkeypatch):
    """The program with its first window; it has left when the test ends."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    app = Application(qapp, settings, Preferences(), khmer, CrashHook(print))
    made = Program(app, FirstWindow("legalaid-test"), clock=StandingClock())
    yield made
    made.leave()
    for window in filter(None, (made.main, made.entry)):
        window.hide()
        window.deleteLater()
    made.deleteLater()


@pytest.fixture
def opened(qtbot, program, vault):
    """The same, after somebody typed the passphrase."""
    program.begin(vault)
    activate(program.entry)
    page = program.entry.current()
    QTest.keyClicks(page.secret.line, PASSPHRASE)
    QTest.keyClick(page.secret.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.main is not None, timeout=15_000)
    return program


def test_the_working_window_takes_over_and_the_vault_is_remembered(opened, settings, vault):
    assert opened.entry is None
    assert opened.main.isVisible()
    assert session.known_vaults(settings) == (vault,)
    assert opened.main.windowTitle() == "ជំនួយផ្នែកច្បាប់"
    assert unnamed(opened.main) == []


def test_the_foot_of_the_window_says_the_truth_about_backups(qtbot, opened, tmp_path):
    foot = opened.main._foot
    qtbot.waitUntil(lambda: "មិនទាន់មានច្បាប់បម្រុង" in foot.plain(), timeout=10_000)
    backups.back_up(opened.desk, tmp_path / "backup")
    opened.tell_status()
    qtbot.waitUntil(lambda: "នៅថ្មី" in foot.plain(), timeout=10_000)
    opened._clock.pass_time(days=8)
    opened.tell_status()
    qtbot.waitUntil(lambda: "លើសពី ៧ ថ្ងៃ" in foot.plain(), timeout=10_000)


def test_the_side_bar_names_the_office_as_it_is_called_now(qtbot, opened):
    assert opened.main.office == "ការិយាល័យសាកល្បង"
    office.set_office(opened.desk, {"name_km": "ការិយាល័យថ្មី"})
    opened.main.say("saved")
    qtbot.waitUntil(lambda: opened.main.office == "ការិយាល័យថ្មី", timeout=10_000)
    opened.main.use(replace(opened.preferences, language=Language.EN))
    qtbot.waitUntil(lambda: opened.main.office == "Test Office", timeout=10_000)


def test_a_preference_holds_at_once_and_after_the_next_start(qtbot, opened, settings):
    opened.main.open("settings")
    opened.main.use(replace(opened.preferences, language=Language.EN, is_neutral=True, lock_minutes=2))
    qtbot.waitUntil(lambda: opened.main.windowTitle() == "Office notes")
    qtbot.waitUntil(lambda: opened.preferences.is_neutral)
    assert opened._idle._seconds == 120
    stored = session.load(settings)
    assert (stored.language, stored.is_neutral, stored.lock_minutes) == (Language.EN, True, 2)


def test_the_settings_stay_where_they_were_when_the_language_changes(qtbot, opened):
    opened.main.open("settings")
    opened.main.current().open("display")
    opened.main.switch_language()
    qtbot.waitUntil(lambda: opened.main.current().name == "Settings")
    assert opened.main.current().current().language.chosen() == "en"
    opened.main.switch_language()
    qtbot.waitUntil(lambda: opened.main.current().name == "ការកំណត់")
    assert opened.main.current().current().language.chosen() == "km"


def test_the_page_of_limits_leads_back(qtbot, opened):
    opened.main.open("settings")
    opened.main.open("limits")
    QTest.keyClick(opened.main.current().back, Qt.Key.Key_Space)
    assert opened.main.current().name == "ការកំណត់"


def test_leaving_gives_the_vault_back(opened, vault):
    opened.leave()
    opened.leave()
    reopened(vault).lock()


def test_a_signal_in_the_middle_of_an_event_takes_no_page_away_before_its_end(qtbot, opened, vault):
    opened.leave_soon()
    assert opened.main.current().isVisible()
    with qtbot.waitSignal(opened.ended):
        pass
    reopened(vault).lock()


def test_closing_the_first_window_in_the_middle_of_the_first_run_locks_the_new_vault(program, vault):
    program.begin()
    program.entry.open("first-run")
    program._plan.created = Created(reopened(vault), "")
    program.entry.close()
    reopened(vault).lock()


def test_before_unlocking_language_size_and_pages_can_be_changed(qtbot, program, vault):
    program.begin(vault)
    window = program.entry
    activate(window)
    window.speak(Language.EN)
    assert window.current().name == "Unlock"
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert program.preferences.text_percent == 110
    for kind in ("limits", "first-run", "restore"):
        window.open(kind)
        QCoreApplication.processEvents()
        assert unnamed(window) == []
    window.current().go.emit("unlock", "")
    qtbot.waitUntil(lambda: window.current().name == "Unlock")


def test_after_a_defect_its_report_is_shown_and_then_the_vault_is_locked(opened, vault, monkeypatch):
    monkeypatch.setattr("sys.executable", "/bin/true")  # the successor
    shown = []

    def read_and_close():
        dialog = QApplication.activeModalWidget()
        shown.append(dialog.findChild(QPlainTextEdit).toPlainText())
        dialog.reject()

    QTimer.singleShot(100, read_and_close)
    opened._after_crash("legalaid crash report 1\n")
    assert shown == ["legalaid crash report 1\n"]
    reopened(vault).lock()
