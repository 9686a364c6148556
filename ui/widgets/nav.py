# SPDX-License-Identifier: Apache-2.0
"""How does a list of places to go look: the side bar, and the sections of a form?

A style sheet's `:focus::item` rings the whole list; here the ring is around the row.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QIcon, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import theme
from ui.theme.tokens import Token
from ui.widgets.text import tooltip

AnyIndex = QModelIndex | QPersistentModelIndex

_ROW = 2.85

RAIL = 5.0
"""Text sizes of width below which there is room for drawings alone."""


_DIGITS = 9


def lead_to_row(owner: QWidget, places: QListWidget, go: Callable[[QListWidgetItem], object]) -> None:
    """Let Alt and a digit lead to the last row of a list, from anywhere inside `owner`; its tooltip names the key.

    Digits, since the Khmer keyboard has no Latin letters.
    """
    number = places.count()
    if number > _DIGITS:
        return
    item = places.item(number - 1)
    keys = f"Alt+{number}"
    shortcut = QShortcut(QKeySequence(keys), owner, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(lambda: go(item))
    item.setToolTip(tooltip(f"{item.text()} ({keys})"))


class NavDelegate(QStyledItemDelegate):
    """Rows of a list of places; `is_dark` where it stands on the dark side bar.

    A second line of a row's text is a count, and stands small at its right end.
    """

    def __init__(self, view: QListView, *, is_dark: bool) -> None:
        super().__init__(view)
        self._view = view
        self._is_dark = is_dark

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the list."""
        return QSize(0, theme.px(_ROW if self._is_dark else 2.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground and ring, drawing, words."""
        is_here = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        area: QRect = option.rect
        box = QRectF(area).adjusted(8, 2, -8, -2) if self._is_dark else QRectF(area).adjusted(1, 2, -1, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, is_here=is_here, is_under=is_under)
        left = box.x() + 12
        drawing = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(drawing, QIcon):
            size = theme.px(1.3)
            is_rail = area.width() < theme.px(RAIL)
            left = box.center().x() - size / 2 if is_rail else left
            drawing.paint(painter, QRect(QPoint(round(left), round(box.center().y() - size / 2)), QSize(size, size)))
            left += size + (theme.px(RAIL) if is_rail else 12)
        letters = theme.font(1.0, QFont.Weight.Medium if is_here else QFont.Weight.Normal)
        title, _, count = str(index.data() or "").partition("\n")
        room = QRectF(left, area.y(), box.right() - left - 4, area.height())
        if count:
            room.setRight(self._paint_count(painter, count, room))
        words = QFontMetricsF(letters).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(letters)
        painter.setPen(theme.color(self._ink(is_here=is_here)))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    @staticmethod
    def _paint_count(painter: QPainter, count: str, room: QRectF) -> float:
        """Small, at the right end; gives where the words before it have to end."""
        letters = theme.font(0.875)
        at = room.adjusted(0, 0, -8, 0)
        painter.setFont(letters)
        painter.setPen(theme.color("muted"))
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        return at.right() - QFontMetricsF(letters).horizontalAdvance(count) - 12

    def _paint_ground(self, painter: QPainter, box: QRectF, *, is_here: bool, is_under: bool) -> None:
        has_ring = is_here and self._view.hasFocus()
        ring: Token = "nav_focus" if self._is_dark else "focus"
        painter.setPen(QPen(theme.color(ring), 2) if has_ring else Qt.PenStyle.NoPen)
        if is_here or is_under:
            selected: Token = "nav_sel" if self._is_dark else "sel"
            hovered: Token = "nav_sel" if self._is_dark else "surface2"
            painter.setBrush(theme.color(selected if is_here else hovered))
            painter.drawRoundedRect(box, 8, 8)

    def _ink(self, *, is_here: bool) -> Token:
        if self._is_dark:
            return "nav_on" if is_here else "nav_text"
        return "text" if is_here else "muted"


class SectionList(QListWidget):
    """The sections of a page to go to, each with its count; what is cut off is whole in the tooltip."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "sections")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setItemDelegate(NavDelegate(self, is_dark=False))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Whatever the row says now."""
        if isinstance(event, QHelpEvent) and (item := self.itemAt(event.pos())) is not None:
            item.setToolTip(tooltip(item.text().replace("\n", " · ")))
        return super().viewportEvent(event)
