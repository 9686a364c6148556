# SPDX-License-Identifier: Apache-2.0
"""What stands across the top of the window and of a page: breadcrumb, search, tools, steps?"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.language import digits
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.field import Glyph
from ui.widgets.flow import FlowLayout
from ui.widgets.lines import FindBox
from ui.widgets.text import Label

DEBOUNCE_MS = 150
"""After the last key before a search begins."""

_WANTED_SHARE, _LEAST_SHARE = 0.6, 0.4
"""Of the width of a search line, where a long title wants room: what it would like, and what it must have."""

Crumb = tuple[str, str]
"""What a step of the breadcrumb is called, and where it leads (empty: nowhere, the page itself)."""


class Breadcrumb(QWidget):
    """Where this page stands: earlier steps are buttons, the last is the title.

    The title comes first: where there is no room for all, the outer steps go, and at last one arrow leads up. A title
    that is still too long is written smaller, and cut only after that: two cases may differ in the last digit.
    """

    went = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GAP.xs)
        self._steps: list[_Step] = []
        self._up: IconButton | None = None
        self._title = Label("", "h1", elide=True)
        self._whole = QSize()
        """The whole title in its full size; a short one keeps the room that a label which may be cut asks for."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_path(self, crumbs: Sequence[Crumb]) -> None:
        """Show another page's place."""
        self._clear()
        *before, (title, _) = crumbs
        if before:
            self._up = IconButton("chevron-left", before[-1][0])
            self._lead(self._up, before[-1][1])
            self._row.addWidget(self._up)
        for words, target in before:
            step = _Step(words, is_last=len(self._steps) == len(before) - 1)
            self._lead(step.button, target)
            self._row.addWidget(step)
            self._steps.append(step)
        self._title = Label(title, "h1", elide=True)
        self._row.addWidget(self._title, 1)
        self._title.ensurePolished()
        self._whole = self._title.sizeHint().expandedTo(self._title.minimumSizeHint())
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Every step, and the whole title."""
        steps = sum(step.sizeHint().width() + self._row.spacing() for step in self._steps)
        return QSize(steps + self._whole.width(), max(super().sizeHint().height(), self._whole.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The arrow, and the beginning of the title."""
        return QSize(theme.px(10), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many steps as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._whole.width()
        for step in reversed(self._steps):
            room -= step.sizeHint().width() + self._row.spacing()
            step.setVisible(room >= 0)
        if self._up is not None:
            self._up.setVisible(room < 0 and self._steps[-1].isHidden())
        up = self._up.sizeHint().width() + self._row.spacing() if self._up is not None and room < 0 else 0
        self._title.set_role("h1" if self._whole.width() + up <= self.width() else "h2")

    def _lead(self, button: Button, target: str) -> None:
        button.clicked.connect(lambda _on=False: self.went.emit(target))

    def _clear(self) -> None:
        self._title.setText("")  # a name that is hidden must not wait for Qt to delete its label
        while (item := self._row.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        self._steps, self._up = [], None


class _Step(QWidget):
    """One step before the title, and the sign after it."""

    def __init__(self, words: str, *, is_last: bool) -> None:
        super().__init__()
        self.button = Button(words.replace("&", "&&"), ButtonKind.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.GAP.s if is_last else 0, 0)
        row.setSpacing(0)
        row.addWidget(self.button)
        row.addWidget(Glyph("chevron-right", "muted"))


class SearchBox(FindBox):
    """A search line; `searched` comes a moment after the last key.

    Its width is the same on every page, as long as one that `gives_way` has the room.
    """

    searched = Signal(str)
    went_down = Signal()
    """Arrow down: on to what was found."""

    def __init__(self, name: str, icon: str = "search", width: float = 24, *, gives_way: bool = False) -> None:
        super().__init__(icon)
        self._width, self._wanted = width, width * _WANTED_SHARE if gives_way else width
        self.setAccessibleName(strip_display(name))
        self.setPlaceholderText(strip_display(name))
        across = QSizePolicy.Policy.Expanding if gives_way else QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme.px(width))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(strip_display(self.text()).strip()))
        self.textChanged.connect(lambda _text: self._pause.start())
        self.returnPressed.connect(self._at_once)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same width everywhere, or the least that it wants."""
        return QSize(theme.px(self._wanted), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What it is for can be read."""
        return QSize(theme.px(self._width * _LEAST_SHARE), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow down leaves the line for what it found."""
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def _at_once(self) -> None:
        self._pause.stop()
        self.searched.emit(strip_display(self.text()).strip())


class Toolbar(QWidget):
    """The tools of a page: `add` from the left, `add_end` in the upper right corner. Large letters make more lines.

    It is put into its layout before the first tool: what is shown without a parent is a window of its own.
    """

    def __init__(self) -> None:
        super().__init__()
        self._left, self._right = QWidget(), QWidget()
        self._from_left, self._from_right = FlowLayout(self._left, corner=self._corner), FlowLayout(self._right)
        cell = QGridLayout(self)
        cell.setContentsMargins(0, 0, 0, 0)
        cell.addWidget(self._left, 0, 0)
        cell.addWidget(self._right, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        for part in (self, self._left, self._right):
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            part.setSizePolicy(policy)
        self.hide()

    def add(self, *tools: QWidget) -> None:
        """More behind those at the left."""
        for tool in tools:
            self._from_left.addWidget(tool)
        self.show()

    def add_end(self, *tools: QWidget) -> None:
        """More at the right end."""
        for tool in tools:
            self._from_right.addWidget(tool)
        self.show()

    def _corner(self, width: int) -> QSize:
        """What the tools at the right end need where there is so much width."""
        wanted = min(self._from_right.sizeHint().width(), width)
        return QSize(wanted, self._from_right.heightForWidth(wanted)) if wanted else QSize(0, 0)


class StepIndicator(QWidget):
    """How far a row of steps has come: done, here, to come. It is read aloud as one sentence."""

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__()
        self._steps = [strip_display(step) for step in steps]
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.go_to(0)

    def go_to(self, index: int) -> None:
        """Stand at another step."""
        self._at = index
        words = self.tr("Step {n} of {total}: {name}")
        told = words.format(n=digits(index + 1), total=digits(len(self._steps)), name=self._steps[index])
        self.setAccessibleName(strip_display(told))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Circles with their words below."""
        return QSize(theme.px(8) * len(self._steps), theme.px(3.8))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A line with circles on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self.width() / len(self._steps)
        radius = theme.px(0.85)
        for index, words in enumerate(self._steps):
            centre = QPointF(share * (index + 0.5), radius + 2)
            if index:
                painter.setPen(QPen(theme.color("primary" if index <= self._at else "strong"), 2))
                painter.drawLine(centre - QPointF(share - radius - 6, 0), centre - QPointF(radius + 6, 0))
            self._paint_step(painter, centre, radius, index)
            painter.setPen(theme.color("text" if index == self._at else "muted"))
            painter.setFont(theme.font(0.875, QFont.Weight.Medium if index == self._at else QFont.Weight.Normal))
            under = QRectF(share * index, 2 * radius + 4, share, theme.px(1.7))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_step(self, painter: QPainter, centre: QPointF, radius: float, index: int) -> None:
        is_reached = index <= self._at
        painter.setPen(QPen(theme.color("primary" if is_reached else "strong"), 2))
        painter.setBrush(theme.color("primary" if is_reached else "surface"))
        painter.drawEllipse(centre, radius, radius)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        if index < self._at:
            size = radius * 1.3
            inner = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
            theme.icon("check", "on_primary").paint(painter, inner.toRect())
            return
        painter.setPen(theme.color("on_primary" if is_reached else "muted"))
        painter.setFont(theme.font(0.875, QFont.Weight.Medium))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, digits(index + 1))
