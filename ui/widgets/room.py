# SPDX-License-Identifier: Apache-2.0
"""What if a page needs more room than the window has, on a small screen or in large letters?

The page gets the least that it needs and scrolls as a whole; the window never grows beyond the screen. As long as there
is room, nothing of this is seen: what is long inside a page (a form, a list) scrolls there.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from ui.widgets.screen import Screen


class Room(QScrollArea):
    """One page of the window, and the bars that it hardly ever needs."""

    def __init__(self, page: Screen) -> None:
        super().__init__()
        self.page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The page changed in what it needs."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.page:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The window changed in what it has."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Hardly anything: it is the page that scrolls."""
        return QSize(0, 0)

    def _fit(self) -> None:
        have = self.maximumViewportSize()
        need = self._need(have.width())
        if need.height() > have.height():
            have.setWidth(have.width() - self.verticalScrollBar().sizeHint().width())
            need = self._need(have.width())
        if need.width() > have.width():
            have.setHeight(have.height() - self.horizontalScrollBar().sizeHint().height())
        self.page.resize(have.expandedTo(need))

    def _need(self, width: int) -> QSize:
        """The least that the page needs where it is so wide: what stretches can scroll inside, the rest cannot."""
        column, least = self.page.column, self.page.minimumSizeHint()
        inside = max(width, least.width()) - column.contentsMargins().left() - column.contentsMargins().right()
        for at in range(column.count()):
            item = column.itemAt(at)
            if item is not None and not item.isEmpty() and item.hasHeightForWidth() and not column.stretch(at):
                least += QSize(0, max(item.heightForWidth(inside) - item.minimumSize().height(), 0))
        return least
