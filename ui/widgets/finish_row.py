# SPDX-License-Identifier: Apache-2.0
"""How does a small form end that opens within a page: finish it, or give it up?

The next step stands at the right end as on every page, the way out beside it; what else there is, from the left.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button, ButtonKind


class FinishRow(QWidget):
    """`finish` and `cancel` in one row; who puts it into a form connects them."""

    def __init__(self, finish: str, *, icon: str = "check", cancel: str = "", before: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.finish = Button(finish, ButtonKind.PRIMARY, icon=icon)
        self.cancel = Button(cancel or self.tr("Cancel"), ButtonKind.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.s)
        for part in before:
            row.addWidget(part)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.finish)
