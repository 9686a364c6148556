# SPDX-License-Identifier: Apache-2.0
"""Which keys act everywhere in the window, and where does a person find them all?"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from legalaid.khmer.words import strip_display
from ui.widgets.keys import Key, KeysDialog, keys_in
from ui.widgets.screen import Screen


class WindowKeys:
    """The keys of a window; F1 lists them."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._made: list[QAction] = []

    def clear(self) -> None:
        """None of them any more: they are named in another language next."""
        for old in self._made:
            self._window.removeAction(old)
            old.deleteLater()
        self._made = []

    def add(self, sequence: str, name: str, action: Callable[[], object]) -> None:
        """One more."""
        made = QAction(strip_display(name), self._window)
        made.setShortcut(QKeySequence(sequence))
        made.triggered.connect(lambda _on=False: action())
        self._window.addAction(made)
        self._made.append(made)

    def listed(self) -> list[Key]:
        """Each key that is the same on every page, and what it does."""
        return [(key.shortcut().toString(), key.text()) for key in self._made]

    def show(self, page: Screen | None) -> None:
        """All keys in a small window, those of the page in sight first."""
        here = QCoreApplication.translate("MainWindow", "On this page") if page is None else page.name
        everywhere = QCoreApplication.translate("MainWindow", "Everywhere")
        KeysDialog([(here, _keys_here(page)), (everywhere, self.listed())], self._window).open()


def _keys_here(page: Screen | None) -> list[Key]:
    """The keys of a page, and those by which its buttons, fields and rows are reached."""
    return [
        *([] if page is None else keys_in(page)),
        ("Alt", QCoreApplication.translate("MainWindow", "Hold it: every button and field shows its key")),
        ("Alt+1 … Alt+9", QCoreApplication.translate("MainWindow", "Section of a form, part of the settings")),
        ("Tab, Shift+Tab", QCoreApplication.translate("MainWindow", "Next field, field before")),
        ("Enter", QCoreApplication.translate("MainWindow", "In a list: open the row")),
        ("Home, End", QCoreApplication.translate("MainWindow", "In a list: the first row, the last row")),
    ]
