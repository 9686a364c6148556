# SPDX-License-Identifier: Apache-2.0
"""What can this program not do, and what has nobody checked yet? To be read before the first client."""

from PySide6.QtWidgets import QWidget

from legalaid import assets
from ui.language import current
from ui.widgets.buttons import Button
from ui.widgets.centred import CentredColumn
from ui.widgets.reading import Reading
from ui.widgets.screen import Screen


class LimitsScreen(Screen):
    """The packaged page of limits, before and after unlocking."""

    def __init__(self) -> None:
        super().__init__(self.tr("What this program cannot do"))
        self.back = Button(self.tr("Back"), icon="arrow-left")
        self.back.clicked.connect(lambda _on=False: self.go.emit("", ""))
        self.top.add(self.back)
        column = CentredColumn(54)
        column.put(Reading(assets.read_text(f"help/limits.{current()}.txt")))
        self.show_content(column)

    def first_focus(self) -> QWidget:
        """The way back."""
        return self.back
