# SPDX-License-Identifier: Apache-2.0
"""How does a packaged line drawing become an icon in the colours in force?

The drawings say `currentColor`; the engine puts a token's colour there each time it paints, so an icon is sharp at
every scale and follows light and dark by itself.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from legalaid import assets
from ui.theme.look import look
from ui.theme.tokens import Token


def icon(name: str, ink: Token = "text") -> QIcon:
    """The drawing `resources/icons/<name>.svg` in the colour of `ink`; grey where its control is disabled."""
    return QIcon(_kept(name, ink)[0])


@cache
def _kept(name: str, ink: Token) -> tuple[QIcon, "LineDrawing"]:
    """The icon together with its engine: a QIcon does not keep the Python half of it alive."""
    engine = LineDrawing(name, ink)
    return QIcon(engine), engine


@cache
def _drawing(name: str) -> str:
    return assets.read_text(f"icons/{name}.svg")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))


class LineDrawing(QIconEngine):
    """Paints one drawing in the colour that its ink has now."""

    def __init__(self, name: str, ink: Token) -> None:
        super().__init__()
        self._name = name
        self._ink: Token = ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        """Draw into `rect`."""
        ink: Token = "strong" if mode == QIcon.Mode.Disabled else self._ink
        _renderer(self._name, look().colors[ink]).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The drawing alone, on nothing."""
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, drawn.rect(), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        """The same drawing for a copied icon; kept like every other engine."""
        return _kept(self._name, self._ink)[1]
