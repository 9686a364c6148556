# SPDX-License-Identifier: Apache-2.0
"""How do small things stand side by side and go on in the next row: chips, tags, buttons of a tool bar?"""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui import theme


class FlowLayout(QLayout):
    """Left to right, then down.

    `is_even`: as many in each row, for things that are all alike. `corner`: how large, where there is so much width,
    what stands in the upper right corner; only the first row gives way to it.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = theme.GAP.s,
        *,
        is_even: bool = False,
        corner: Callable[[int], QSize] = lambda _width: QSize(0, 0),
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._is_even, self._corner = gap, is_even, corner
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Put one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """One of them, or nothing."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It takes the room that it needs and no more."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all rows at a width."""
        return self._place(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put everything in its place."""
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one row."""
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the largest."""
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def _place(self, room: QRect, *, is_trial: bool) -> int:
        """Give each row its place, everything in it at half its height; gives the height of all rows."""
        y = room.y()
        for number, row in enumerate(self._rows(room.width())):
            height = max((item.sizeHint().height() for item in row), default=0)
            if number == 0:
                height = max(height, self._corner(room.width()).height())
            x = room.x()
            for item in row:
                size = item.sizeHint()
                if not is_trial:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height + self._gap
        return max(y - self._gap - room.y(), 0)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """As many in each row as fit, at least one; beside a wide corner the first row may stay empty."""
        rows: list[list[QLayoutItem]] = []
        used = 0
        corner = self._corner(width).width()
        beside = width - corner - self._gap if corner else width
        if self._items and corner and self._items[0].sizeHint().width() > beside:
            rows, used = [[]], width
        for item in self._items:
            wanted = item.sizeHint().width()
            if not rows or used + self._gap + wanted > (beside if len(rows) == 1 else width):
                rows.append([])
                used = -self._gap
            rows[-1].append(item)
            used += self._gap + wanted
        if self._is_even and len(rows) > 1:
            each = ceil(len(self._items) / len(rows))
            return [self._items[at : at + each] for at in range(0, len(self._items), each)]
        return rows
