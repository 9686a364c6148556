# SPDX-License-Identifier: Apache-2.0
"""How does a test look at a window: who has no name, where does Tab go, how much ink is there?"""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme
from ui.language import Translators
from ui.theme import Look

DEEP = "ស្រ្ដីញ៉ាំ ក្រឹត្យ"
"""Khmer with ink far above and far below the line."""

_DARK = 0x60
"""All channels of a pixel of text are below this, in the light look; outlines and tints are lighter."""


def wear(translators: Translators, look: Look) -> None:
    """Put a language and a look in force."""
    translators.speak(look.language)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, look)


def focusable(root: QWidget) -> list[QWidget]:
    """Every widget that Tab can reach, below `root`."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.isVisibleTo(root)
        and widget.focusProxy() is None
    ]


def unnamed(root: QWidget) -> list[str]:
    """The kinds of the widgets that Tab reaches and a screen reader cannot name."""
    return [type(widget).__name__ for widget in focusable(root) if not spoken_name(widget)]


def spoken_name(widget: QWidget) -> str:
    """What a screen reader says of it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()


def tab_order(root: QWidget, start: QWidget) -> list[QWidget]:
    """Where Tab goes from `start` until it comes back."""
    activate(root)
    start.setFocus()
    visited = []
    while (here := QApplication.focusWidget()) is not None and here not in visited:
        visited.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        assert len(visited) < 500
    return visited


def type_text(widget: QWidget, text: str) -> None:
    """Type any script: Qt's own test keys know Latin alone."""
    for char in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))


def activate(window: QWidget) -> None:
    """Show a window and make it the one that has the keyboard."""
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)


def cut_off(root: QWidget) -> list[str]:
    """What lies, in part, outside the window that should show it."""
    room = root.rect()
    return [
        f"{type(widget).__name__} {spoken_name(widget)!r}"
        for widget in focusable(root)
        if not room.contains(widget.mapTo(root, QPoint(0, 0)))
        or not room.contains(widget.mapTo(root, widget.rect().bottomRight()))
    ]


def ink(image: QImage) -> int:
    """How many pixels are as dark as text."""
    grey = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = bytes(grey.constBits())
    return sum(1 for at in range(0, len(raw), 4) if raw[at] < _DARK and raw[at + 1] < _DARK and raw[at + 2] < _DARK)
