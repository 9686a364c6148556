# SPDX-License-Identifier: Apache-2.0
"""How is a short text shown as a square that a camera reads?"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from legalaid.khmer.words import strip_display
from ui import theme

_QUIET = 4
"""Modules of white around the square, as readers need them."""


class Square(QWidget):
    """A square of dark and white modules, on white in both themes."""

    def __init__(self, rows: tuple[bytes, ...], name: str, *, side: float = 9) -> None:
        super().__init__()
        self._rows = rows
        self._side = theme.px(side)
        self.setAccessibleName(strip_display(name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as it is high."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The modules."""
        painter = QPainter(self)
        paint_square(painter, QRectF(self.rect()), self._rows)
        painter.end()


def paint_square(painter: QPainter, area: QRectF, rows: tuple[bytes, ...]) -> None:
    """The square in the middle of an area; 1 is a dark module."""
    side = min(area.width(), area.height())
    module = side / (len(rows) + 2 * _QUIET)
    start = area.center() - QPointF(side / 2, side / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(start.x(), start.y(), side, side), QColor("white"))
    for at_row, row in enumerate(rows):
        for at_column, dark in enumerate(row):
            if dark:
                x = start.x() + (at_column + _QUIET) * module
                y = start.y() + (at_row + _QUIET) * module
                painter.fillRect(QRectF(x, y, module, module), QColor("black"))
    painter.restore()
