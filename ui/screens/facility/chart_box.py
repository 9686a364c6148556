# SPDX-License-Identifier: Apache-2.0
"""How does a chart stand on a page: its title, its line, and on demand the same as a real table below it?"""

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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.GAP.s, 0, theme.GAP.s)
        self._column.setSpacing(theme.GAP.xs)
        self._column.addLayout(head)
        self._column.addWidget(self.chart)

    def _turn(self) -> None:
        """Put the table below the line, or take it away."""
        if self.table is None:
            self.table = self._make_table()
            self._column.addWidget(self.table)
        else:
            self._column.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        self.toggle.setText(self.tr("Hide the table") if self.table else self.tr("Show as table"))

    def _make_table(self) -> SmallTable:
        columns: list[Column[ChartPoint]] = [
            Column(self.tr("Day"), 8, lambda point: short_day(point.day)),
            Column(self.tr("Answer"), 6, lambda point: point.words),
            Column(self.tr("Visit no."), 13.5, lambda point: point.visit, least=13),
        ]
        if any(point.version for point in self._line.points):
            columns.append(Column(self.tr("Checklist"), 6, lambda point: point.version))
        model = PagedModel[ChartPoint](columns, self._tasks, self)
        model.show(self._line.points)
        return SmallTable(self._line.title, model)
