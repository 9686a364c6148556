# SPDX-License-Identifier: Apache-2.0
"""How is a number through the years drawn as a line, and how is the line told to somebody who does not see it?

Points stand where their days are, each with its words beside it; a limit is a dashed line. Nothing depends on colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from legalaid.domain.scale import scale, step_words
from legalaid.khmer.words import strip_display
from ui import theme
from ui.language import day, digits, number, short_day

_HEIGHT = 10.0
_WIDTH = 12.0
"""The least room of a chart, in text sizes."""

_SMALL = 0.8
_DOT = 4.0
"""Radius of a point in pixels."""


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One value on its day, and what is written beside it; the rest is for its table."""

    day: date
    value: float
    words: str
    visit: str
    version: str = ""


@dataclass(frozen=True, slots=True)
class ChartLine:
    """Points in the order of their days, two at least."""

    title: str
    points: Sequence[ChartPoint]
    limits: Sequence[float] = ()
    steps: Sequence[tuple[float, str]] = ()
    """What stands at the side, where the values are words."""


class LineChart(QWidget):
    """A line in its frame."""

    def __init__(self, line: ChartLine) -> None:
        super().__init__()
        self._line = line
        numbers = scale((point.value for point in line.points), line.limits)
        self._steps = tuple(line.steps) or tuple((at, written(at)) for at in numbers)
        values = [at for at, _ in self._steps]
        self._least, self._most = min(values), max(values)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(strip_display(line.title))
        self.setAccessibleDescription(strip_display(self._told()))

    def _told(self) -> str:
        """The line in one sentence."""
        first, last = self._line.points[0], self._line.points[-1]
        words = self.tr("{count} visits: from “{first}” on {first_day} to “{last}” on {last_day}.")
        return words.format(
            count=digits(len(self._line.points)),
            first=first.words,
            first_day=day(first.day),
            last=last.words,
            last_day=day(last.day),
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Low enough that a few stand on one page."""
        return QSize(theme.px(_WIDTH * 2), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """It may become narrow."""
        return QSize(theme.px(_WIDTH), theme.px(_HEIGHT))

    # --- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The steps at the side, the limits, the line, its points and their days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(_SMALL))
        area = self._area()
        for value, words in self._steps:
            y = self._y(value, area)
            painter.setPen(theme.color("border"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("muted"))
            side = QRectF(0, y - theme.px(1), area.left() - theme.GAP.s, theme.px(2))
            painter.drawText(side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QPen(theme.color("warn"), 1.5, Qt.PenStyle.DashLine))
        for limit in self._line.limits:
            painter.drawLine(QPointF(area.left(), self._y(limit, area)), QPointF(area.right(), self._y(limit, area)))
        places = [QPointF(self._x(point.day, area), self._y(point.value, area)) for point in self._line.points]
        painter.setPen(QPen(theme.color("primary"), 2))
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(theme.color("primary"))
        for place in places:
            painter.drawEllipse(place, _DOT, _DOT)
        self._label(painter, area, places)

    def _label(self, painter: QPainter, area: QRectF, places: Sequence[QPointF]) -> None:
        """Days below, and numbers above their points, as far as they do not run into each other."""
        letters = QFontMetricsF(painter.font())
        free = -1.0
        for point, place in zip(reversed(self._line.points), reversed(places), strict=True):
            told = short_day(point.day)
            half = max(letters.horizontalAdvance(told), letters.horizontalAdvance(point.words)) / 2 + theme.GAP.xs
            if free >= 0 and place.x() + half > free:
                continue
            free = place.x() - half
            middle = min(max(place.x(), half), self.width() - half)
            painter.setPen(theme.color("muted"))
            below = QRectF(middle - half, area.bottom() + theme.GAP.xs, 2 * half, theme.px(1.6))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, told)
            if not self._line.steps:
                painter.setPen(theme.color("text"))
                above = QRectF(middle - half, place.y() - theme.px(1.5) - _DOT, 2 * half, theme.px(1.5))
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, point.words)

    def _area(self) -> QRectF:
        letters = QFontMetricsF(theme.font(_SMALL))
        side = max(letters.horizontalAdvance(words) for _, words in self._steps) + theme.GAP.m
        return QRectF(side, theme.px(1.6), self.width() - side - theme.GAP.s, self.height() - theme.px(3.8))

    def _x(self, when: date, area: QRectF) -> float:
        first, last = self._line.points[0].day, self._line.points[-1].day
        inset = min(theme.px(3), area.width() / 4)
        days = (last - first).days
        return area.left() + inset + (area.width() - 2 * inset) * ((when - first).days / days if days else 0.5)

    def _y(self, value: float, area: QRectF) -> float:
        span = self._most - self._least or 1.0
        return area.bottom() - area.height() * (value - self._least) / span


def written(value: float) -> str:
    """A number in the digits of the language, its thousands apart; a part of one with at most two places."""
    return number(int(value)) if value == int(value) and value >= 0 else digits(step_words(value))
