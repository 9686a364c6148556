# SPDX-License-Identifier: Apache-2.0
"""How does a page look that holds one thing to do: a narrow column in the middle, which scrolls when it must?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.field import Field

_WIDTH = 42
"""The widest the column becomes, in text sizes."""


class CentredColumn(QScrollArea):
    """A column in the middle of the page; `put` adds below what is there."""

    def __init__(self, width: float = _WIDTH) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("inner")
        middle = QWidget()
        middle.setMaximumWidth(theme.px(width))
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(middle)
        self.body.setContentsMargins(0, 0, 0, theme.GAP.xl)
        self.body.setSpacing(theme.GAP.m)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        down = QVBoxLayout(inner)
        down.setContentsMargins(theme.GAP.m, theme.GAP.m, theme.GAP.m, 0)
        down.addLayout(across)
        down.addStretch()
        self.setWidget(inner)

    def put(self, *parts: QWidget | QLayout) -> None:
        """More below what is there."""
        for part in parts:
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)


def button_row(before: Sequence[QWidget] = (), after: Sequence[Button] = ()) -> QHBoxLayout:
    """A row of buttons: some from the left, the next step at the right end."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GAP.s)
    for part in before:
        row.addWidget(part)
    row.addStretch()
    for button in after:
        row.addWidget(button)
    return row


def in_pairs(*fields: Field) -> QGridLayout:
    """Fields, two in each row."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.GAP.l)
    grid.setVerticalSpacing(theme.GAP.xs)
    for index, field in enumerate(fields):
        grid.addWidget(field, index // 2, index % 2, Qt.AlignmentFlag.AlignTop)
    for column in (0, 1):
        grid.setColumnStretch(column, 1)
    return grid
