# SPDX-License-Identifier: Apache-2.0
"""How is a fingerprint shown, so that two people can compare it by reading aloud or by camera?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.language import digits
from ui.widgets.flow import FlowLayout
from ui.widgets.square import Square
from ui.widgets.text import Label


class Fingerprint(QWidget):
    """Groups of five digits in large type, in the digits of the language, and the square beside them."""

    def __init__(self, name: str, text: str, rows: tuple[bytes, ...]) -> None:
        super().__init__()
        self.text = text
        groups = QWidget()
        flow = FlowLayout(groups, theme.GAP.m, is_even=True)
        for group in text.split("-"):
            flow.addWidget(Label(digits(group), "figure"))
        words = QVBoxLayout()
        words.setSpacing(theme.GAP.xs)
        words.addWidget(Label(name, "small", wrap=True))
        words.addWidget(groups)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.GAP.xs, 0, theme.GAP.xs)
        row.setSpacing(theme.GAP.m)
        row.addLayout(words, 1)
        row.addWidget(Square(rows, name), 0, Qt.AlignmentFlag.AlignTop)
