# SPDX-License-Identifier: Apache-2.0
"""What does a person read when something goes wrong, and what does a crash report hold?

An expected error (`LegalAidError`) becomes a `Notice` for a banner. Anything else is a defect: the crash hook makes a
report of its types and places and shows it, for the person to read and save. A report never holds `str(error)`, values
of variables, SQL or paths: each of them can carry a client's name.
"""

import faulthandler
import platform
import re
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Final

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from legalaid.errors import LegalAidError
from legalaid.i18n import Language, describe
from legalaid.khmer.digits import to_khmer

UNEXPECTED: Final = "unexpected"
"""The code of a notice that stands for a defect."""

_FRAMES_TOLD = 40
"""The innermost frames of a traceback that a report names."""

_QT_FUNCTION: Final = re.compile(r"Q[A-Za-z]+::[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Notice:
    """What a banner says: the code, what happened, what to do next."""

    code: str
    what: str
    next: str


def notice_of(error: Exception, language: Language) -> Notice:
    """The words for an error. A defect gets general words; its report is the crash hook's business."""
    if isinstance(error, LegalAidError):
        told = describe(error, language, counted=to_khmer if language is Language.KM else str)
        return Notice(told.code, told.what, told.next)
    what = QCoreApplication.translate("errors", "Something went wrong in the program itself. What was saved is safe.")
    following = QCoreApplication.translate(
        "errors",
        "Try it once more. If it happens again, save the report and hand it to those who look after the program.",
    )
    return Notice(UNEXPECTED, what, following)


# --- the report ------------------------------------------------------------------------------------------------------


def report_of(error: BaseException) -> str:
    """Types, places and versions: nothing that a person typed and nothing about this computer's folders."""
    return "\n".join(["legalaid crash report 1", *_versions(), "", *_chain(error)]) + "\n"


def _versions() -> list[str]:
    return [
        f"legalaid {version('legalaid')}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {pyside_version}",
        f"{platform.system()} {platform.machine()}",
    ]


def _chain(error: BaseException) -> list[str]:
    """The error and those behind it, each with the places it came through, outermost first."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines += [*(["caused by"] if lines else []), _type_of(current), *_places(current.__traceback__)]
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return lines


def _type_of(error: BaseException) -> str:
    """The type's full name, and the code of an expected error."""
    kind = type(error)
    code = f" [{error.code}]" if isinstance(error, LegalAidError) else ""
    return f"{kind.__module__}.{kind.__qualname__}{code}"


def _places(traceback: TracebackType | None) -> list[str]:
    places = [
        f"  {_module(frame.f_globals.get('__name__'), frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
        for frame, line in walk_tb(traceback)
    ]
    return places[-_FRAMES_TOLD:]


def _module(name: object, file: str) -> str:
    """The module's dotted name; where it has none of its own, the bare name of its file."""
    return name if isinstance(name, str) and name != "__main__" else Path(file).stem


# --- the hook --------------------------------------------------------------------------------------------------------


class CrashHook(QObject):
    """Catches what nobody caught, on every thread, and hands a report to `show` on the GUI thread, once.

    Qt's own warnings are kept out of the terminal, for they can name files. The report counts the functions that they
    come from, such as `QObject::connect`.
    """

    _crashed = Signal(str)

    def __init__(self, show: Callable[[str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._showing = False
        self._heard: dict[str, int] = {}
        self._crashed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the place of the hooks of Python and Qt."""
        sys.excepthook = self._on_main
        threading.excepthook = self._on_thread
        qInstallMessageHandler(self._on_qt)
        if sys.stderr is not None and hasattr(sys.stderr, "fileno"):
            faulthandler.enable()

    def show_with(self, show: Callable[[str], object]) -> None:
        """From now on hand reports to `show`."""
        self._show = show

    def remove(self) -> None:
        """Put the original hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _on_main(
        self,
        kind: type[BaseException],
        error: BaseException,
        traceback: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, traceback)
            return
        self._crashed.emit(report_of(error) + self._qt_words())

    def _on_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self._crashed.emit(report_of(told.exc_value) + self._qt_words())

    def _on_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}:
            named = _QT_FUNCTION.match(message)
            source = named[0] if named else kind.name
            self._heard[source] = self._heard.get(source, 0) + 1

    def _qt_words(self) -> str:
        return "".join(f"Qt: {source} x{times}\n" for source, times in sorted(self._heard.items()))

    def _tell(self, report: str) -> None:
        """One window at a time: a defect in painting would otherwise open hundreds."""
        if self._showing:
            return
        self._showing = True
        try:
            self._show(report)
        finally:
            self._showing = False


class CrashDialog(QDialog):
    """Shows the report, whole, and lets the person save it; nothing is ever sent."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Something went wrong"))
        told = QLabel(
            self.tr(
                "Something went wrong in the program itself. What was saved is safe, and what you were typing is kept "
                "as a draft. This report holds no names and no texts; you may read it, save it and hand it to those "
                "who look after the program."
            )
        )
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Crash report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (told, shown, buttons):
            column.addWidget(part)
        self.resize(720, 480)

    def save(self) -> None:
        """Ask for a place and write the report there."""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), "legalaid-report.txt")
        if path:
            self.write_to(Path(path))

    def write_to(self, path: Path) -> None:
        """Write the report to a file the person chose, then close."""
        path.write_text(self._report, encoding="utf-8")
        self.accept()
