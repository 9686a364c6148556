# SPDX-License-Identifier: Apache-2.0
"""What do the parts of the settings have in common: a heading, cards below it, and how they speak to the screen?"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from legalaid.services.desk import Desk
from ui.session import Preferences
from ui.tasks import Tasks
from ui.widgets.work_column import WorkColumn


class Bench:
    """What every panel works with."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        preferences: Callable[[], Preferences],
        use: Callable[[Preferences], object],
    ) -> None:
        self.desk, self.tasks = desk, tasks
        self.preferences, self.use = preferences, use


class Panel(WorkColumn):
    """One part of the settings."""

    def __init__(self, bench: Bench, title: str, words: str = "") -> None:
        super().__init__(bench.tasks, title, words)
        self.bench = bench

    def load(self) -> None:
        """Ask the vault for what is shown; called when the panel comes in sight."""

    def keep(self) -> None:
        """The page is left, the vault locks: what was typed and not saved is a draft in the vault when this returns."""

    def say_again(self) -> None:
        """A draft was put back: say where those words come from."""
        self.said.emit(self.tr("What was typed here and not saved is back."), None)

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self
