# SPDX-License-Identifier: Apache-2.0
"""What is a card, and how does a pill show a state as a dot and a word?"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.theme.tokens import Token
from ui.widgets.text import Label

_DOT = 3.5
"""Radius of a pill's dot in pixels."""


class Card(QFrame):
    """A white sheet with a title line and room for anything below; `put` puts things there.

    ```
    card = Card(self.tr("Letters"))
    card.head.addWidget(Button(self.tr("New letter"), icon="file-plus"))
    card.put(table)
    ```
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.GAP.l, theme.GAP.m, theme.GAP.l, theme.GAP.m)
        self.body.setSpacing(theme.GAP.s)
        self.head = QHBoxLayout()
        """The title's line; what is added stands at its right end."""
        if title:
            self.head.addWidget(Label(title, "h2"), 1)
            self.body.addLayout(self.head)
            self.setAccessibleName(strip_display(title))

    def put(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or layout below what is there."""
        if isinstance(part, QWidget):
            self.body.addWidget(part, stretch)
        else:
            self.body.addLayout(part, stretch)


class Line(QFrame):
    """A hairline between parts."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("line")


class Pill(QWidget):
    """A state: a dot and a word on a tint, so that colour never says it alone."""

    def __init__(self, words: str = "", ink: Token = "muted") -> None:
        super().__init__()
        self._ink: Token = ink
        self._words = ""
        self.say(words, ink)

    def say(self, words: str, ink: Token) -> None:
        """Show another state."""
        self._words, self._ink = strip_display(words), ink
        self.setAccessibleName(self._words)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its word."""
        return QSize(round(pill_width(self._words)) + 1, round(pill_height()) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        paint_pill(QPainter(self), QPointF(0, 1), self._words, self._ink)


def pill_height() -> float:
    """The height of every pill in pixels."""
    return theme.px(1.75)


def pill_width(words: str) -> float:
    """The width of a pill with these words in pixels."""
    return QFontMetricsF(_letters()).horizontalAdvance(words) + 2.1 * theme.px(1)


def paint_pill(painter: QPainter, at: QPointF, words: str, ink: Token) -> None:
    """Draw a pill with its upper left corner at `at`; delegates use it too."""
    height = pill_height()
    box = QRectF(at.x(), at.y(), pill_width(words), height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint(ink))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setBrush(theme.color(ink))
    painter.drawEllipse(QPointF(box.x() + theme.px(0.8), box.center().y()), _DOT, _DOT)
    painter.setPen(theme.color(ink))
    painter.setFont(_letters())
    painter.drawText(box.adjusted(theme.px(1.35), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
    painter.restore()


def _letters() -> QFont:
    return theme.font(0.9, QFont.Weight.Medium)
