# SPDX-License-Identifier: Apache-2.0
"""How does a short table stand among other things on a page: as high as its rows, and ready to be copied?"""

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ui import theme
from ui.widgets.table import ROW, RowTable

_EDGES = 4
"""Pixels of the frame on both sides."""

_NARROWEST = 12.0
"""Text sizes below which it is not squeezed."""


class SmallTable(RowTable):
    """A few rows, all in sight; Ctrl+C copies them all, with their titles, as a spreadsheet takes them."""

    def __init__(self, name: str, model: QAbstractItemModel) -> None:
        super().__init__(name)
        self._wide = 0
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setModel(model)
        self.fit_columns()
        model.modelReset.connect(self._fit_rows)
        self._fit_rows()

    def _fit_rows(self) -> None:
        model = self.model()
        self._wide = sum(self.columnWidth(column) for column in range(model.columnCount()))
        self.setMinimumWidth(min(self._wide, theme.px(_NARROWEST)))
        bar = self.horizontalScrollBar().sizeHint().height() if self._wide > self.width() else 0
        self.setFixedHeight(self.head.sizeHint().height() + model.rowCount() * theme.px(ROW) + _EDGES + bar)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its columns."""
        return QSize(self._wide + _EDGES, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where it is too narrow for its columns, the bar below takes its own room."""
        super().resizeEvent(event)
        self._fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy the whole table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        else:
            super().keyPressEvent(event)

    def as_text(self) -> str:
        """Titles and rows, a line each, the cells apart by tabs."""
        model = self.model()
        columns = range(model.columnCount())
        titles = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
        rows = [[str(model.index(row, column).data() or "") for column in columns] for row in range(model.rowCount())]
        return "\n".join("\t".join(cells) for cells in [titles, *rows])
