# SPDX-License-Identifier: Apache-2.0
"""How does a person say yes to one sentence: a box to tick, and the sentence beside it?"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.theme.tokens import Token
from ui.widgets.text import Label


class Box(QCheckBox):
    """The box alone; its sentence is its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(strip_display(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square of one line."""
        return QSize(theme.px(1.6), theme.px(1.6))

    def hitButton(self, _pos: object) -> bool:  # noqa: N802 - Qt's name
        """All of it."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A box with a check in it, and the ring around."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(1.15)
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5)
        ink: Token = "primary" if self.isChecked() else "strong"
        painter.setPen(QPen(theme.color(ink if self.isEnabled() else "border"), 1.5))
        painter.setBrush(theme.color("primary" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            theme.icon("check", "on_primary").paint(painter, box.adjusted(2, 2, -2, -2))


class Tick(QWidget):
    """A box and its sentence; a click on either turns it over."""

    def __init__(self, sentence: str, *, is_on: bool = False) -> None:
        super().__init__()
        self.box = Box(sentence)
        self.box.setChecked(is_on)
        self._sentence = Label(sentence, wrap=True)
        self.toggled = self.box.toggled
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.s)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self._sentence.mousePressEvent = lambda _event: self.box.toggle()  # type: ignore[method-assign]
        self.setFocusProxy(self.box)

    @property
    def is_on(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()
