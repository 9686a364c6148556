# SPDX-License-Identifier: Apache-2.0
"""How does the window say that something was done, and offer to undo it, instead of asking beforehand?"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.text import Label

SHOWN_MS = 8000
"""Long enough to read two lines and reach the button; hovering stops the clock."""

_HEARD_MS = 60_000
"""For who listens to a screen reader, which comes to it only after what it was saying."""


class Toast(QWidget):
    """A line over the lower edge of the window, one at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._undo: Callable[[], object] | None = None
        self._words = Label(role="brand")
        self.button = Button(self.tr("Undo"), ButtonKind.NAV, icon="undo-2")
        self.button.clicked.connect(self.undo)
        close = IconButton("x", self.tr("Close this message"), ButtonKind.NAV)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP.l, theme.GAP.xs, theme.GAP.s, theme.GAP.xs)
        row.setSpacing(theme.GAP.m)
        for part in (self._words, self.button, close):
            row.addWidget(part)
        for button in (self.button, close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where somebody types
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN_MS)
        self._clock.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Show words; with `undo` also the button that calls it."""
        self._undo = undo
        self._words.setText(words)
        self.button.setVisible(undo is not None)
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        self._clock.start(_HEARD_MS if QAccessible.isActive() else SHOWN_MS)

    def forget(self) -> None:
        """Say nothing more and undo nothing: the vault is being locked."""
        self._undo = None
        self._words.setText("")
        self.setAccessibleName("")
        self.hide()

    def undo(self) -> None:
        """Do what the button promises, once."""
        todo, self._undo = self._undo, None
        self.hide()
        if todo is not None:
            todo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the lower edge while the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, _event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Stay while the pointer is here."""
        self._clock.stop()

    def leaveEvent(self, _event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Go on counting."""
        self._clock.start()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A dark plate, in both themes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("nav_sel"))
        painter.setBrush(theme.color("nav"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)

    def _place(self) -> None:
        self.adjustSize()
        left = (self._over.width() - self.width()) // 2
        self.move(left, self._over.height() - self.height() - theme.px(3.4))
