# SPDX-License-Identifier: Apache-2.0
"""Does an error say what to do next, and does a crash report keep every name to itself?"""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QtMsgType, Signal

from legalaid.errors import DateOutOfRange, LegalAidError, StoreBusy, tree
from legalaid.i18n import Language
from ui.errors import UNEXPECTED, CrashDialog, CrashHook, notice_of, report_of

CANARY = "សុខ ស្រីមុំ 012345678 /home/sok/cases"


class Named(Exception):
    """An error of somebody else that carries a client's name."""


def caught(work):
    try:
        work()
    except Exception as error:  # noqa: BLE001 - any error is the subject
        return error
    raise AssertionError


def fail_with_a_name():
    name = CANARY
    raise Named(name)


@pytest.mark.parametrize("language", Language)
def test_an_expected_error_has_a_code_words_and_a_next_step(dressed, language):
    notice = notice_of(DateOutOfRange(first=1900, last=2100), language)
    assert notice.code == "input.date_out_of_range"
    assert {Language.KM: "១៩០០", Language.EN: "1900"}[language] in notice.what
    assert notice.next


def test_a_defect_gets_general_words_in_both_languages(khmer):
    told = notice_of(Named(CANARY), Language.KM)
    assert told.code == UNEXPECTED
    assert CANARY not in told.what + told.next
    assert "\u1780" <= told.what[0] <= "\u17ff"


def test_a_report_tells_types_places_and_versions():
    report = report_of(caught(fail_with_a_name))
    assert "test_errors.Named" in report
    assert "fail_with_a_name" in report
    assert "PySide6 6." in report


def test_a_report_holds_no_value_of_any_kind_of_error():
    faults = [
        fail_with_a_name,
        lambda: int(CANARY),
        lambda: {}[CANARY],
        lambda: Path(CANARY).read_text(encoding="utf-8"),
        lambda: getattr(CANARY, CANARY),
        lambda: CANARY.encode("ascii"),
    ]
    for fault in faults:
        report = report_of(caught(fault))
        for secret in (CANARY, "សុខ", "012345678", "/home"):
            assert secret not in report


def test_a_report_follows_the_chain_and_ends():
    def chained():
        try:
            fail_with_a_name()
        except Named as error:
            raise StoreBusy from error

    report = report_of(caught(chained))
    assert report.index("StoreBusy [store.busy]") < report.index("caused by") < report.index("Named")
    first, second = Named(CANARY), Named(CANARY)
    first.__cause__, second.__cause__ = second, first
    assert report_of(first).count("Named") == 2


def test_every_expected_error_makes_a_report_without_its_facts():
    for kind in tree():
        assert issubclass(kind, LegalAidError)
        error = kind.__new__(kind)  # some are made of what they found; any of them may carry facts
        LegalAidError.__init__(error, field=CANARY)
        assert CANARY not in report_of(error)


@pytest.fixture
def hook(qapp):
    shown = []
    made = CrashHook(shown.append)
    kept = sys.excepthook, threading.excepthook
    made.install()
    made.shown = shown
    yield made
    made.remove()
    sys.excepthook, threading.excepthook = kept


class Bell(QObject):
    rung = Signal()


def test_a_slot_that_fails_ends_in_one_report(qtbot, hook):
    with qtbot.captureExceptions():
        pass
    sys.excepthook = hook._on_main
    bell = Bell()
    bell.rung.connect(fail_with_a_name)
    bell.rung.emit()
    qtbot.waitUntil(lambda: bool(hook.shown))
    assert "fail_with_a_name" in hook.shown[0]
    assert CANARY not in hook.shown[0]


def test_a_thread_that_fails_ends_in_a_report(qtbot, hook):
    thread = threading.Thread(target=fail_with_a_name)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(hook.shown))
    assert "Named" in hook.shown[0]


def test_only_one_window_at_a_time(qtbot, qapp):
    shown = []

    def show(report):
        shown.append(report)
        qtbot.wait(20)

    hook = CrashHook(show)
    for _ in range(5):
        hook._on_main(Named, caught(fail_with_a_name), None)
    qtbot.wait(60)
    assert len(shown) == 1


def test_words_of_qt_are_counted_by_function_alone(qapp):
    hook = CrashHook(lambda _report: None)
    hook._on_qt(QtMsgType.QtWarningMsg, None, f"QFile::open: File ({CANARY}) not found")
    hook._on_qt(QtMsgType.QtWarningMsg, None, f"{CANARY}: odd")
    words = hook._qt_words()
    assert "QFile::open x1" in words
    assert CANARY not in words


def test_the_person_reads_and_saves_the_report(qtbot, english, tmp_path):
    dialog = CrashDialog("a report")
    qtbot.addWidget(dialog)
    dialog.write_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "a report"
