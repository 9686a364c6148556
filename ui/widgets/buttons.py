# SPDX-License-Identifier: Apache-2.0
"""Which kinds of button are there, and how does each show that it is focused, checked or cannot be used?

```
Button(self.tr("Finish"), ButtonKind.PRIMARY, icon="circle-check")
IconButton("printer", self.tr("Print the letter"))
```
Buttons paint themselves: a filled one shows focus as a ring with a gap of the surface around it, which a style sheet
cannot say.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.theme.style import CONTROL_LINE, CONTROL_RADIUS
from ui.theme.tokens import Token
from ui.widgets.text import tooltip


class ButtonKind(StrEnum):
    """What pressing a button means."""

    PLAIN = "plain"
    PRIMARY = "primary"
    """The one next step of a page."""
    DANGER = "danger"
    """What cannot be undone."""
    QUIET = "quiet"
    """Without an outline: tool bars, rows."""
    CHIP = "chip"
    """A filter that is on or off."""
    NAV = "nav"
    """On the dark side bar."""


@dataclass(frozen=True, slots=True)
class _Inks:
    """The tokens of one button in one state."""

    text: Token
    ground: Token | None
    outline: Token | None


_INKS = {
    ButtonKind.PLAIN: _Inks("text", "surface", "strong"),
    ButtonKind.PRIMARY: _Inks("on_primary", "primary", None),
    ButtonKind.DANGER: _Inks("on_danger", "danger", None),
    ButtonKind.QUIET: _Inks("text", None, None),
    ButtonKind.CHIP: _Inks("text", "surface", "strong"),
    ButtonKind.NAV: _Inks("nav_text", None, None),
}

_HOVERED: dict[ButtonKind, Token] = {
    ButtonKind.PLAIN: "surface2",
    ButtonKind.PRIMARY: "primary_hi",
    ButtonKind.DANGER: "danger",
    ButtonKind.QUIET: "surface2",
    ButtonKind.CHIP: "surface2",
    ButtonKind.NAV: "nav_sel",
}

_RING = 2.0
"""Pixels of the focus ring, and of the gap between it and a filled button."""


class Button(QPushButton):
    """A button with words, and a drawing before them if wanted."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        *,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._drawing = icon
        self.setText(text)
        self.setCheckable(kind is ButtonKind.CHIP)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Change the words; screen readers hear them without marks."""
        super().setText(text)
        if text:
            self.setAccessibleName(strip_display(text).replace("&", ""))
        self.updateGeometry()

    def set_icon(self, name: str | None) -> None:
        """Change the drawing."""
        self._drawing = name
        self.updateGeometry()
        self.update()

    # --- geometry ----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Words, drawing and room around them."""
        height = theme.px(CONTROL_LINE) + 6 if self.kind is not ButtonKind.CHIP else theme.px(2.05)
        if not self.text():
            return QSize(height, height)
        return QSize(round(self._content_width()) + 2 * self._side(), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A button is never cut."""
        return self.sizeHint()

    def _content_width(self) -> float:
        words = QFontMetricsF(self._letters()).size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return words + (self._icon_size() + theme.GAP.s if self._drawing else 0)

    def _side(self) -> int:
        return theme.GAP.m

    def _icon_size(self) -> int:
        return theme.px(1.2)

    def _letters(self) -> QFont:
        ratio = 0.95 if self.kind is ButtonKind.CHIP else 1.0
        return theme.font(ratio, QFont.Weight.Medium)

    # --- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ring, ground, outline, drawing, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inks = self._inks()
        body = self._paint_ring(
            painter, QRectF(self.rect()), is_filled=inks.outline is None and inks.ground is not None
        )
        self._paint_body(painter, body, inks)
        self._paint_content(painter, inks)
        painter.end()

    def _inks(self) -> _Inks:
        inks = _INKS[self.kind]
        if not self.isEnabled():
            return _Inks("strong", "surface2" if inks.ground else None, "border" if inks.outline else None)
        if self.isChecked():
            return _Inks("nav_on", "nav_sel", None) if self.kind is ButtonKind.NAV else _Inks("text", "sel", "primary")
        if self.underMouse() or self.isDown():
            return _Inks(inks.text, _HOVERED[self.kind], inks.outline)
        return inks

    def _paint_ring(self, painter: QPainter, area: QRectF, *, is_filled: bool) -> QRectF:
        """Draw the focus ring if there is one; gives the room that is left for the body."""
        if not self.hasFocus():
            return area
        ring: Token = "nav_focus" if self.kind is ButtonKind.NAV else "focus"
        painter.setPen(QPen(theme.color(ring), _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = area.adjusted(_RING / 2, _RING / 2, -_RING / 2, -_RING / 2)
        painter.drawRoundedRect(edge, self._radius(edge), self._radius(edge))
        inset = _RING * (2 if is_filled else 1)
        return area.adjusted(inset, inset, -inset, -inset)

    def _paint_body(self, painter: QPainter, body: QRectF, inks: _Inks) -> None:
        painter.setBrush(theme.color(inks.ground) if inks.ground else QColor(Qt.GlobalColor.transparent))
        if inks.outline and not self.hasFocus():
            painter.setPen(QPen(theme.color(inks.outline), 1))
            body = body.adjusted(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(body, self._radius(body), self._radius(body))

    def _radius(self, area: QRectF) -> float:
        return area.height() / 2 if self.kind is ButtonKind.CHIP else CONTROL_RADIUS

    def _paint_content(self, painter: QPainter, inks: _Inks) -> None:
        size = self._icon_size()
        width = self._content_width() if self.text() else size
        left = (self.width() - width) / 2
        if self._drawing:
            at = QPointF(left, (self.height() - size) / 2)
            theme.icon(self._drawing, inks.text).paint(painter, QRectF(at, QSize(size, size)).toRect())
            left += size + theme.GAP.s
        if self.text():
            painter.setFont(self._letters())
            painter.setPen(theme.color(inks.text))
            words = QRectF(left, 0, self.width() - left, self.height())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(words, flags | Qt.TextFlag.TextShowMnemonic, self.text())


class IconButton(Button):
    """A drawing alone; its name is its tooltip and what screen readers say."""

    def __init__(
        self, icon: str, name: str, kind: ButtonKind = ButtonKind.QUIET, parent: QWidget | None = None
    ) -> None:
        super().__init__("", kind, icon=icon, parent=parent)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Say something else, such as "Show names" in place of "Hide names"."""
        self.setAccessibleName(strip_display(name))
        self.setToolTip(tooltip(name))
