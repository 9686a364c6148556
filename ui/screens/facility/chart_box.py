# SPDX-License-Identifier: Apache-2.0
"""How does a chart stand on a page: its title, its line, and on demand the same as a real table beside it?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.language import short_day
from ui.models.pages import Column, PagedModel
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.line_chart import ChartLine, ChartPoint, LineChart
from ui.widgets.small_table import SmallTable
from ui.widgets.text import Label


class ChartBox(QWidget):
    """One line."""

    def __init__(self, line: ChartLine, tasks: Tasks) -> None:
        super().__init__()
        self._line, self._tasks = line, tasks
        self.chart = LineChart(line)
        self.table: SmallTable | None = None
        self.toggle = Button(self.tr("Show as table"), ButtonKind.QUIET, icon="list")
        self.toggle.setAccessibleDescription(strip_display(line.title))
        self.toggle.clicked.connect(lambda _on=False: self._turn())
        head = QHBoxLayout()
        head.setSpacing(theme.GAP.s)
        head.addWidget(Label(line.title, "strong", wrap=True), 1)
        head.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        self._across = QHBoxLayout()
        self._across.setSpacing(theme.GAP.m)
        self._across.addWidget(self.chart, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GAP.s, 0, theme.GAP.s)
        column.setSpacing(theme.GAP.xs)
        column.addLayout(head)
        column.addLayout(self._across)

    def _turn(self) -> None:
        """Put the table beside the line, or take it away."""
        if self.table is None:
            self.table = self._make_table()
            self._across.addWidget(self.table, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._across.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        self.toggle.setText(self.tr("Hide the table") if self.table else self.tr("Show as table"))

    def _make_table(self) -> SmallTable:
        columns: list[Column[ChartPoint]] = [
            Column(self.tr("Day"), 7.5, lambda point: short_day(point.day)),
            Column(self.tr("Answer"), 6, lambda point: point.words),
            Column(self.tr("Visit no."), 12, lambda point: point.visit),
        ]
        if any(point.version for point in self._line.points):
            columns.append(Column(self.tr("Checklist"), 6, lambda point: point.version))
        model = PagedModel[ChartPoint](columns, self._tasks, self)
        model.show(self._line.points)
        return SmallTable(self._line.title, model)
