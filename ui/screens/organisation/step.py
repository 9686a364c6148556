# SPDX-License-Identifier: Apache-2.0
"""What do the steps of the organisation have in common: one thing to do, a way on, a way back?"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from legalaid.services.desk import Desk
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.centred import button_row
from ui.widgets.printing import Outlets
from ui.widgets.work_column import WorkColumn


@dataclass(frozen=True, slots=True)
class Bench:
    """What every step works with."""

    desk: Desk
    tasks: Tasks
    outlets: Outlets


class Step(WorkColumn):
    """One thing to do with the organisation, on a page of its own."""

    led = Signal(object)
    """The step that follows."""
    ended = Signal()
    """Back to the page of the organisation, which looks again."""

    def __init__(self, bench: Bench, title: str, words: str = "") -> None:
        super().__init__(bench.tasks, title, words)
        self.bench = bench
        self.back = Button(QCoreApplication.translate("Step", "Back"), ButtonKind.QUIET, icon="arrow-left")
        self.back.clicked.connect(lambda _on=False: self.ended.emit())

    def put_buttons(self, *forward: Button) -> None:
        """The way back at the left, the ways on at the right."""
        self.put(button_row([self.back], forward))

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self.back

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Names are hidden, or shown again."""


def ask_target(parent: QWidget, title: str, name: str) -> Path | None:
    """Where a file shall be written; nothing if the person thought better of it."""
    path, _ = QFileDialog.getSaveFileName(parent, title, name)
    return Path(path) if path else None


def ask_file(parent: QWidget, title: str) -> Path | None:
    """Which file shall be opened; nothing if the person thought better of it."""
    path, _ = QFileDialog.getOpenFileName(parent, title, "")
    return Path(path) if path else None
