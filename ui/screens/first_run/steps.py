# SPDX-License-Identifier: Apache-2.0
"""What do the steps of the first run have in common: a page with a heading, and whether it may be left?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import Button
from ui.widgets.centred import CentredColumn
from ui.widgets.text import Label


class StepPage(CentredColumn):
    """One step: a heading, a sentence, and what is asked."""

    done = Signal()
    """What was asked is there: go on."""
    failed = Signal(object)
    """An error for the banner."""
    rested = Signal(bool)
    """Work is under way."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__(44)
        self.put(Label(title, "h1", wrap=True))
        if words:
            self.put(Label(words, wrap=True))

    def finish(self) -> None:
        """The person wants to go on: check, do the work of this step, then `done`."""
        self.done.emit()

    def keep(self) -> None:
        """Keep what was typed in the plan."""

    def next_words(self) -> str:
        """What the button says."""
        return self.tr("Next")

    def extra(self) -> list[Button]:
        """More buttons at the left."""
        return []

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self
