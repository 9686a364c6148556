# SPDX-License-Identifier: Apache-2.0
"""How do the pills and steps of one entry stand under its words, in as many rows as the letters need?"""

from collections.abc import Iterable

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.flow import FlowLayout


def flow_row(parts: Iterable[QWidget]) -> QWidget:
    """These side by side, going on in the next row where there is no more room."""
    row = QWidget()
    flow = FlowLayout(row)
    for part in parts:
        flow.addWidget(part)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    return row
