# SPDX-License-Identifier: Apache-2.0
"""How does a test look at a window: who has no name, where does Tab go, how much ink is there?"""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from ui import theme
from ui.language import Translators
from ui.theme import Look
from ui.widgets.room import Room

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


def too_small(root: QWidget) -> list[str]:
    """What has less room than its text needs at this size, or sticks out of what holds it."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or widget.window() is not root:
            continue
        what = f"{type(widget).__name__} {spoken_name(widget)[:60]!r} in {type(widget.parentWidget()).__name__}"
        if isinstance(widget, QScrollArea) and _is_wider_inside(widget):
            found.append(f"{what} is wider inside than out")
        if not isinstance(widget, _WITH_TEXT) or isinstance(widget.parentWidget(), QLineEdit):
            continue
        low, narrow = _need(widget)
        if widget.height() < low:
            found.append(f"{what} is {low - widget.height()} too low")
        if widget.width() < narrow:
            found.append(f"{what} is {narrow - widget.width()} too narrow")
        if not _is_inside(widget, root):
            found.append(f"{what} sticks out")
    return found


_WITH_TEXT = (QLabel, QAbstractButton, QLineEdit, QComboBox)


def _need(widget: QWidget) -> tuple[int, int]:
    """The height and the width that it needs."""
    least = widget.minimumSizeHint()
    if not isinstance(widget, QLabel):
        return least.height(), least.width() if isinstance(widget, QAbstractButton) else 0
    if not widget.text():
        return 0, 0
    if widget.wordWrap():
        return widget.heightForWidth(widget.width()), 0
    return least.height(), 0 if getattr(widget, "elides", False) else least.width()


def _is_inside(widget: QWidget, root: QWidget) -> bool:
    """Whether all around it have room for it, up to what scrolls."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around.parentWidget(), QAbstractScrollArea):
        place = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
        if not around.rect().adjusted(-1, -1, 1, 1).contains(place):
            return False
        around = around.parentWidget() if around is not root else None
    return True


def _is_wider_inside(area: QScrollArea) -> bool:
    inner = area.widget()
    is_page = isinstance(area, Room) or area.widgetResizable()
    return inner is not None and is_page and inner.width() > area.viewport().width()
