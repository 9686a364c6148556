# SPDX-License-Identifier: Apache-2.0
"""How does one line of the day look: what it is, whose case, how soon, and what can be done on the spot?"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.theme.tokens import Token
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.text import Label
from ui.widgets.tick import Box

SHOWN = 25
"""Lines of a list that stand there at once; more come when they are asked for."""


class LineLink(QAbstractButton):
    """The words of a line, all of which open what they speak of.

    No `QPushButton`: the style sheet gives those a height of their own, which cuts two lines off.
    """

    def __init__(self, title: str, below: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(strip_display(f"{title}, {below}" if below else title))
        self.title, self.below = Label(title, elide=True), Label(below, "small", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP.s, theme.GAP.xs, theme.GAP.s, theme.GAP.xs)
        column.setSpacing(0)
        for part in (self.title, self.below):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        self.below.setHidden(not below)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """It may become narrow."""
        return QSize(theme.px(6), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens, as in a list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A ground under the mouse, a ring for the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(theme.color("surface2"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)


class DayRow(QWidget):
    """One line, with a box to tick or a button where there is something to do at once."""

    opened = Signal()
    ticked = Signal()
    acted = Signal()

    def __init__(
        self,
        title: str,
        below: str = "",
        *,
        state: tuple[str, Token] | None = None,
        tick: str = "",
        action: str = "",
    ) -> None:
        super().__init__()
        self.link = LineLink(title, below)
        self.link.clicked.connect(lambda _on=False: self.opened.emit())
        self.box: Box | None = None
        self.button: Button | None = None
        line = QHBoxLayout()
        line.setSpacing(theme.GAP.xs)
        if tick:
            self.box = Box(f"{tick}: {title}")
            self.box.toggled.connect(lambda _on: self.ticked.emit())
            line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.link, 1)
        if state:
            line.addWidget(Pill(*state), 0, Qt.AlignmentFlag.AlignVCenter)
        if action:
            self.button = Button(action, ButtonKind.QUIET)
            self.button.setAccessibleName(strip_display(f"{action}: {title}"))
            self.button.clicked.connect(lambda _on=False: self.acted.emit())
            line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(line)


class DayCard(Card):
    """One list of the day: its title with how many there are, its lines, and more of them on demand."""

    def __init__(self, title: str, more: str) -> None:
        super().__init__(title)
        self._more = Button(more, ButtonKind.QUIET, icon="chevron-down")
        self._more.clicked.connect(lambda _on=False: self._grow())
        self.count = Pill()
        self.head.addWidget(self.count)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.put(self.lines)
        self.put(self._more)
        self.rows: list[DayRow] = []
        self._waiting: list[Callable[[], DayRow]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_rows(self, rows: Sequence[Callable[[], DayRow]]) -> None:
        """These lines, made as they come into sight; out of sight itself where there are none."""
        for old in self.rows:
            self.lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows, self._waiting = [], list(rows)
        self._grow()
        self.setVisible(bool(rows))

    def _grow(self) -> None:
        now, self._waiting = self._waiting[:SHOWN], self._waiting[SHOWN:]
        for make in now:
            row = make()
            self.rows.append(row)
            self.lines.addWidget(row)
        self._more.setVisible(bool(self._waiting))
