# SPDX-License-Identifier: Apache-2.0
"""How are a few things of one record shown: facts with their names, entries below each other, cards in two columns?"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets.card import Line
from ui.widgets.text import LINE_HEIGHT, Label

_NAMES = 9.0
"""The width of the column of names in text sizes."""

_ONE_COLUMN_BELOW = 54
"""The width in text sizes below which two columns become one."""


class Entry(QWidget):
    """One thing: what it is, a line of small type below, and at the right its state and what can be done."""

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        lead: QWidget | None = None,
        ends: Sequence[QWidget] = (),
        is_strong: bool = False,
    ) -> None:
        super().__init__()
        self.title = Label(title, "strong" if is_strong else "body", wrap=True)
        self.detail = Label(detail, "small", wrap=True)
        self.below = QVBoxLayout()
        """Room under the words."""
        self.below.setSpacing(theme.GAP.xs)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        words.addLayout(self.below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.GAP.xs, 0, theme.GAP.xs)
        row.setSpacing(theme.GAP.s)
        if lead is not None:
            row.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for end in ends:
            row.addWidget(end, 0, Qt.AlignmentFlag.AlignTop)
        self.detail.setVisible(bool(detail))  # not before it has a place: it would be a window of its own for a moment
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class Entries(QWidget):
    """Entries with hairlines between, or words where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_all(self, entries: Iterable[QWidget], nothing: str = "") -> None:
        """Put these in place of those before."""
        empty_out(self._column)
        for number, entry in enumerate(entries):
            if number:
                self._column.addWidget(Line())
            self._column.addWidget(entry)
        if not self._column.count() and nothing:
            self._column.addWidget(Label(nothing, "muted", wrap=True))


class Facts(QWidget):
    """Names at the left, what they hold at the right; what nobody wrote is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP.m)
        self._grid.setVerticalSpacing(theme.GAP.xs)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_all(self, facts: Iterable[tuple[str, str]]) -> None:
        """Put these in place of those before."""
        empty_out(self._grid)
        for row, (name, held) in enumerate((name, held) for name, held in facts if held):
            called = Label(name, "small", wrap=True)
            called.setFixedWidth(theme.px(_NAMES))
            called.setContentsMargins(0, round(theme.px(1) * (LINE_HEIGHT * (1 - 0.875) / 2)), 0, 0)
            self._grid.addWidget(called, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(held, wrap=True), row, 1, Qt.AlignmentFlag.AlignTop)


class TwoColumns(QScrollArea):
    """A page of cards: a wide column and a narrow one beside it, or one below the other where the window is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("inner")
        self.top, self.left, self.right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for column in (self.top, self.left, self.right):
            column.setSpacing(theme.GAP.m)
        self._cells = QGridLayout()
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._cells.setSpacing(theme.GAP.m)
        self._left, self._right = QWidget(), QWidget()
        for part, cards in ((self._left, self.left), (self._right, self.right)):
            inside = QVBoxLayout(part)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addLayout(cards)
            inside.addStretch()
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, theme.GAP.s, 0)
        outer.setSpacing(theme.GAP.m)
        outer.addLayout(self.top)
        outer.addLayout(self._cells)
        outer.addStretch()
        self._is_wide: bool | None = None
        self.setWidget(inner)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """One column or two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= theme.px(_ONE_COLUMN_BELOW)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        for part in (self._left, self._right):
            self._cells.removeWidget(part)
        self._cells.addWidget(self._left, 0, 0, Qt.AlignmentFlag.AlignTop if is_wide else Qt.AlignmentFlag(0))
        self._cells.addWidget(
            self._right, *((0, 1) if is_wide else (1, 0)), Qt.AlignmentFlag.AlignTop if is_wide else Qt.AlignmentFlag(0)
        )
        self._cells.setColumnStretch(0, 3)
        self._cells.setColumnStretch(1, 2 if is_wide else 0)
        self._cells.setColumnMinimumWidth(1, 0)


def empty_out(layout: QLayout) -> None:
    """Take everything out; what it said, shown or aloud, is gone at once and not when Qt gets round to it."""
    while (item := layout.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            for widget in (part, *part.findChildren(QWidget)):
                _silence(widget)
            part.hide()
            part.deleteLater()


def _silence(widget: QWidget) -> None:
    if isinstance(widget, Label):
        widget.setText("")
    widget.setAccessibleName("")
    widget.setAccessibleDescription("")
    widget.setToolTip("")
