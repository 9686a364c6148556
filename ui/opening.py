# SPDX-License-Identifier: Apache-2.0
"""How does Qt begin, and what is in sight while the rest of the program is being loaded?

A small empty sheet, light or dark as it was the last time. There is no word on it: the language is not loaded yet, and
a name would say to who looks over a shoulder what the program is for.

PySide6 puts its own `__import__` in the place of Python's and looks through the source of every module that is loaded
afterwards for a switch (`from __feature__ import ...`) that nothing here uses. That costs a sixth of the start, so this
module, the first that loads Qt, puts Python's own back.
"""

import builtins
from typing import Final

_import = builtins.__import__

from PySide6.QtCore import QRectF, QSettings, Qt  # noqa: E402
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

builtins.__import__ = _import

_SIZE: Final = (320, 180)
_DOTS: Final = 3
_DOT: Final = 10.0
"""Pixels; what the size of the letters is, nobody knows yet."""


def begin_qt(arguments: list[str]) -> QApplication:
    """Qt under the name of the program; the one that runs already, if there is one."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(arguments)
    app.setApplicationName("legalaid")
    app.setOrganizationName("legalaid")
    return app


class Opening(QWidget):
    """Three dots on a sheet."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.SplashScreen)
        self.setWindowTitle(" ")
        self.setFixedSize(*_SIZE)
        chosen = str(QSettings().value("theme"))
        paper, ink = QPalette.ColorRole.Base, QPalette.ColorRole.Text
        is_dark = self.palette().color(paper).lightness() < self.palette().color(ink).lightness()
        turned = chosen in {"light", "dark"} and (chosen == "dark") != is_dark
        self._paper, self._ink = (self.palette().color(role) for role in ((ink, paper) if turned else (paper, ink)))
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            self.move(screen.availableGeometry().center() - self.rect().center())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The sheet and its dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._paper)
        painter.setPen(self._ink)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        middle = QRectF(self.rect()).center()
        for n in range(_DOTS):
            left = middle.x() + (2 * (n - _DOTS // 2) - 0.5) * _DOT
            painter.drawEllipse(QRectF(left, middle.y() - _DOT / 2, _DOT, _DOT))
        painter.end()
