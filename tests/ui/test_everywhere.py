# SPDX-License-Identifier: Apache-2.0
"""What has to hold on every screen, part of a screen, step and dialog, also on one that was added yesterday."""

from functools import partial
from time import thread_time

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTextEdit, QWidget

from legalaid.i18n import Language
from legalaid.limits import LINE_CHARACTERS, NARRATIVE_CHARACTERS
from tests.helpers import places
from tests.helpers.contrast import hard_to_read
from tests.helpers.desks import StandingClock, open_desk, recovery_code
from tests.helpers.joined import founded
from tests.helpers.screen import activate, focusable, tab_order, too_small, unnamed, wear
from ui.application import Application
from ui.errors import CrashHook
from ui.first_window import FirstWindow
from ui.program import Program
from ui.session import Preferences
from ui.widgets.page_order import stops

PASTED_WITHIN = 2.0
"""Seconds of the processor, on a slow laptop."""

LOOKS = {"Khmer, 200 %": (Language.KM, 200), "English, 200 %": (Language.EN, 200), "Khmer, 90 %": (Language.KM, 90)}
FIRST, *REST = LOOKS


@pytest.fixture(params=[FIRST, *(pytest.param(look, marks=pytest.mark.slow) for look in REST)])
def setting(request, dressed, tasks):
    """Tasks, language and look of the windows."""
    language, percent = LOOKS[request.param]
    preferences = Preferences(language=language, text_percent=percent)
    wear(dressed, preferences.look(system_is_dark=False))
    return tasks, dressed, preferences


@pytest.fixture
def offices(tmp_path):
    """One in an organisation, one alone."""
    joined, _ = founded(tmp_path / "joined")
    with joined, open_desk(tmp_path / "alone", which=1) as alone:
        yield places.Office(joined), places.Office(alone)


@pytest.fixture
def windows(qapp):
    made = places.Windows(qapp)
    yield made
    qapp.focusWindowChanged.disconnect(made.note)


def settled(qtbot, tasks):
    """Nothing is under way."""
    for _ in range(2):
        qtbot.waitUntil(lambda: not tasks._under_way, timeout=60_000)
        QTest.qWait(1)


def working(setting, offices, settle):
    """Every place of the two working windows; of the second one only what looks otherwise alone."""
    for number, office in enumerate(offices):
        window = places.window_of(office.desk, *setting)
        activate(window)
        for name, shown in places.places_of(window, office, settle):
            if number == 0 or name.startswith(("organisation", "exchange")):
                yield name, shown
        window.close()
        window.deleteLater()


def before_unlocking(setting, desk, folder, settle):
    """Every page of the window that stands first, and every step of the first run."""
    tasks, dressed, preferences = setting
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    app = Application(QApplication.instance(), settings, preferences, dressed, CrashHook(print))
    program = Program(app, FirstWindow("legalaid-test-places"), clock=StandingClock())
    program.begin(desk.vault.folder)
    program.entry.resize(*places.SIZE)
    activate(program.entry)
    for kind in program._entry_pages():
        program.entry.open(kind, str(desk.vault.folder))
        settle()
        yield kind, program.entry
    for name, page in places.first_run(desk, recovery_code(1), folder, tasks):
        program.entry._pages["step"] = lambda _what, page=page: page
        program.entry.open("step", name)
        settle()
        yield name, program.entry
    program.desk = None
    program.leave()
    program.entry.hide()
    program.entry.deleteLater()
    program.deleteLater()


@pytest.mark.timeout(600)
def test_every_place(qtbot, setting, offices, windows, tmp_path):
    """Everything has a name, room for its text, ink to be read, and its turn with Tab; no window flashes up."""
    settle = partial(settled, qtbot, setting[0])
    met, wrong, seen = set(), [], 0
    walks = (
        working(setting, offices, settle),
        before_unlocking(setting, offices[1].desk, tmp_path, settle),
    )
    for walk in walks:
        for name, window in walk:
            met |= {type(part) for part in (window, *window.findChildren(QWidget)) if part.isVisible()}
            wrong += [f"{name}: {one}" for one in faults(window) and faults_when_still(qtbot, window)]
            wrong += [f"{name}: {one} was a window of its own" for one in windows.seen[seen:] if not expected(one)]
            seen = len(windows.seen)
    assert not wrong, "\n".join(wrong)
    assert places.not_met(met) == set()


def faults_when_still(qtbot, window):
    """Once more, when nothing moves any more: a layout may have been on its way."""

    def is_still():
        before = places.geometry()
        QTest.qWait(20)
        return places.geometry() == before

    qtbot.waitUntil(is_still, timeout=60_000)
    return faults(window)


def expected(kind):
    return kind in {"MainWindow", "EntryWindow", "KeysDialog", "FileViewer", "CrashDialog"}


def faults(window):
    """What does not hold in a window as it stands."""
    order = stops(window)
    found = [f"{kind} has no name" for kind in unnamed(window)]
    found += too_small(window)
    found += hard_to_read(window)
    found += [f"Tab never comes to {type(one).__name__}" for one in focusable(window) if one not in order]
    if isinstance(window, QDialog):
        walked = tab_order(window, order[0])
        found += [f"Tab leaves out {type(one).__name__}" for one in order if one not in walked]
    if window.height() > places.SIZE[1] or window.width() > places.SIZE[0]:
        found.append(f"it is {window.width()} x {window.height()} large")
    return found


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("setting", [FIRST], indirect=True)
def test_a_hundred_thousand_characters_pasted_into_every_field(qapp, qtbot, setting, offices):
    """No field takes long for it, and what it takes is within what a field may hold."""
    settle, slow = partial(settled, qtbot, setting[0]), []
    qapp.clipboard().setText("ស្រ្ដី ញ៉ាំ ក្រឹត្យ\n" * 6_000)
    for name, window in working(setting, offices, settle):
        page = window if isinstance(window, QDialog) else window.current()  # not the find box: it leads elsewhere
        for editor in [*page.findChildren(QLineEdit), *page.findChildren(QTextEdit)]:
            if not editor.isVisible() or editor.isReadOnly():
                continue
            began = thread_time()
            editor.paste()
            qapp.processEvents()
            spent = thread_time() - began
            text = editor.text() if isinstance(editor, QLineEdit) else editor.plain()
            assert len(text) <= (LINE_CHARACTERS if isinstance(editor, QLineEdit) else NARRATIVE_CHARACTERS)
            slow += [f"{name}: {type(editor).__name__} took {spent:.1f} s"] if spent > PASTED_WITHIN else []
            editor.clear()
        settle()
    assert not slow, "\n".join(slow)
