# SPDX-License-Identifier: Apache-2.0
"""How are rows shown: whole, with one focus ring around the row, pills, marks and a header that lines up?

`RowTable` shows any model that answers the roles of `ui.theme.roles`; `TableCard` puts it on a card that is always a
whole number of rows high. Enter or a double click opens a row, Tab leaves the table, column widths are text sizes:
nothing ever measures 100,000 rows. Where the window is narrow or the letters are large, columns give way rather than
have somebody scroll sideways.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from legalaid.khmer.text import visible_controls
from legalaid.khmer.words import strip_display
from ui import theme
from ui.theme.roles import LEAST_ROLE, MARK_ROLE, ROW_ROLE, SORT_ROLE, TONE_ROLE, WIDTH_ROLE, YIELD_ROLE
from ui.widgets.card import paint_pill, pill_height, pill_width

AnyIndex = QModelIndex | QPersistentModelIndex

ROW = 2.8
"""The height of a row in text sizes."""

_CELL = 0.7
"""The room left and right of a cell's words in text sizes; the header keeps the same."""

_DEFAULT_WIDTH = 9.0


class RowTable(QTableView):
    """A list of records."""

    opened = Signal(object)
    """The row that Enter or a double click wants to see."""
    sort_wanted = Signal(int, bool)
    """A column, and whether the largest come first."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(strip_display(name))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.verticalHeader().setMinimumSectionSize(theme.px(ROW))
        self.head = RowHeader(self)
        self.setHorizontalHeader(self.head)
        self.head.sort_wanted.connect(self.sort_wanted)
        self.setItemDelegate(RowDelegate(self))
        self.doubleClicked.connect(self._open)
        self._left_out: set[int] = set()
        self._is_bound_for_end = False
        self.pressed.connect(self._stop_here)
        self.verticalScrollBar().actionTriggered.connect(self._stop_here)

    def leave_out(self, column: int, *, is_out: bool) -> None:
        """Show a column or not, however much room there is."""
        if is_out != (column in self._left_out):
            self._left_out ^= {column}
            self.fit_columns()

    def fit_columns(self) -> None:
        """Take the widths that the model names, as far as there is room; the last visible column takes the rest."""
        shown = [column for column in range(self.model().columnCount()) if column not in self._left_out]
        fitted = dict(zip(shown, fit([self._want(column) for column in shown], self._room()), strict=True))
        for column in range(self.model().columnCount()):
            width = fitted.get(column)
            self.setColumnHidden(column, width is None)
            if width is not None:
                self.setColumnWidth(column, int(width * theme.px(1)))

    def _want(self, column: int) -> "Want":
        def told(role: int) -> float:
            return float(self.model().headerData(column, Qt.Orientation.Horizontal, role) or 0)

        width = told(WIDTH_ROLE) or _DEFAULT_WIDTH
        return Want(width, told(LEAST_ROLE) or width, int(told(YIELD_ROLE)))

    def _room(self) -> float:
        """Text sizes."""
        return self.viewport().width() / theme.px(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width, other columns."""
        super().resizeEvent(event)
        if self.model() is not None and event.size().width() != event.oldSize().width():
            self.fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the row; any key but End ends the way to the end."""
        self._stop_here()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go through the rows; Qt's own go through the cells of one."""
        if action not in {QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd}:
            return super().moveCursor(action, modifiers)
        self._is_bound_for_end = action is QAbstractItemView.CursorAction.MoveEnd
        return self._edge_row()

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:  # noqa: N802 - Qt's name
        """Another page is here: who pressed End wants to be behind it."""
        super().rowsInserted(parent, start, end)
        QTimer.singleShot(0, self, self._go_on)

    def reset(self) -> None:
        """Another question, another end."""
        self._stop_here()
        super().reset()

    def _stop_here(self, _what: object = None) -> None:
        self._is_bound_for_end = False

    def _go_on(self) -> None:
        """To the last row that is here; to see it has the model fetch more, until there is no more."""
        if self._is_bound_for_end:
            self.setCurrentIndex(self._edge_row())

    def _edge_row(self) -> QModelIndex:
        """The last row that is here, or the first one."""
        row = self.model().rowCount() - 1 if self._is_bound_for_end else 0
        return self.model().index(row, max(self.currentIndex().column(), 0))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The cells, then the ring around the current row."""
        super().paintEvent(event)
        current = self.currentIndex()
        if self.hasFocus() and current.isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("focus"), 2))
            top = self.rowViewportPosition(current.row())
            row = QRectF(1, top + 1, self.viewport().width() - 2, self.rowHeight(current.row()) - 3)
            painter.drawRoundedRect(row, 6, 6)

    def row_top(self, row: int) -> QRect:
        """Where a row stands in the viewport."""
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:  # else it is on its way
            self.opened.emit(row)


@dataclass(frozen=True, slots=True)
class Want:
    """What a column asks for, in text sizes: its width, how narrow it may become, and how early it yields."""

    width: float
    least: float
    yields: int = 0


def fit(wants: Sequence[Want], room: float) -> list[float | None]:
    """The width of each column, nothing for one that is out of sight.

    First columns become narrower, all by the same share of what they can spare; then the one that yields first goes.
    Those that never yield stay, at their least, even if that is too much.
    """
    stays = list(range(len(wants)))
    while sum(wants[at].least for at in stays) > room:
        goes = max(stays, key=lambda at: wants[at].yields, default=None)
        if goes is None or not wants[goes].yields:
            break
        stays.remove(goes)
    missing = sum(wants[at].width for at in stays) - room
    spare = sum(wants[at].width - wants[at].least for at in stays)
    share = min(max(missing / spare, 0.0), 1.0) if spare else 0.0
    kept = set(stays)
    return [want.width - share * (want.width - want.least) if at in kept else None for at, want in enumerate(wants)]


class RowHeader(QHeaderView):
    """Titles that stand exactly over their cells, with an arrow at the column that sorts."""

    sort_wanted = Signal(int, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setSectionsClickable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sorted: tuple[int, bool] | None = None
        self.sectionClicked.connect(self._click)

    def show_sorted(self, column: int, *, descending: bool) -> None:
        """Put the arrow there."""
        self._sorted = (column, descending)
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A line and a half."""
        return QSize(super().sizeHint().width(), theme.px(2.6))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """The title, muted and half bold, on the surface, above a hairline."""
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        painter.setPen(theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        letters = theme.font(1.0, QFont.Weight.DemiBold)
        room = rect.adjusted(theme.px(_CELL), 0, -4, 0)
        shown = QFontMetricsF(letters).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(letters)
        painter.setPen(theme.color("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if self._sorted and self._sorted[0] == logicalIndex:
            size = theme.px(0.9)
            left = room.x() + QFontMetricsF(letters).horizontalAdvance(shown) + 4
            at = QRectF(left, rect.center().y() - size / 2, size, size)
            theme.icon("arrow-down" if self._sorted[1] else "arrow-up", "muted").paint(painter, at.toRect())
        painter.restore()

    def _click(self, column: int) -> None:
        if self.model().headerData(column, Qt.Orientation.Horizontal, SORT_ROLE):
            descending = not self._sorted[1] if self._sorted and self._sorted[0] == column else False
            self.show_sorted(column, descending=descending)
            self.sort_wanted.emit(column, descending)


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: ground, marks, then a pill or words that end in an ellipsis."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        """The same for every row."""
        return QSize(theme.px(_DEFAULT_WIDTH), theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one cell."""
        painter.save()
        area: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, theme.color("sel" if is_selected else "surface"))
        painter.setPen(theme.color("surface2"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        room = area.adjusted(theme.px(_CELL), 0, -4, 0)
        room = self._paint_marks(painter, room, index)
        words = visible_controls(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        tone = index.data(TONE_ROLE)
        if tone and words:
            paint_pill(painter, QPointF(room.x(), room.center().y() - pill_height() / 2), words, tone)
        else:
            letters = theme.font()
            painter.setFont(letters)
            painter.setPen(theme.color("text"))
            shown = QFontMetricsF(letters).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def _paint_marks(self, painter: QPainter, room: QRect, index: AnyIndex) -> QRect:
        size = theme.px(1.1)
        for name, token in index.data(MARK_ROLE) or ():
            at = QRect(room.x(), room.center().y() - size // 2, size, size)
            theme.icon(name, token).paint(painter, at)
            room = room.adjusted(size + theme.GAP.xs, 0, 0, 0)
        return room


class TableCard(QFrame):
    """A card whose corners stay round and whose last row is never cut in half."""

    def __init__(self, table: RowTable) -> None:
        super().__init__()
        self.setObjectName("card")
        self.table = table
        table.setFrameShape(QFrame.Shape.NoFrame)
        self._column = QVBoxLayout(self)
        self._column.addWidget(table)
        self._fit(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give what is left over a whole number of rows to the lower edge."""
        super().resizeEvent(event)
        row = theme.px(ROW)
        bar = self.table.horizontalScrollBar()
        for_bar = bar.sizeHint().height() if self.table.head.length() > self.contentsRect().width() - 2 * _EDGE else 0
        for_rows = self.contentsRect().height() - 2 * _EDGE - self.table.head.sizeHint().height() - for_bar
        self._fit(for_rows % row if for_rows > row else 0)

    def _fit(self, spare: int) -> None:
        self._column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE + spare)


_EDGE = 5
"""Pixels that keep the rows inside the round corners of their card."""


def widest_pill(words: list[str]) -> float:
    """The width, in text sizes, of a column that shows these pills."""
    return max((pill_width(word) for word in words), default=0.0) / theme.px(1) + 2 * _CELL
