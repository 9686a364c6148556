# SPDX-License-Identifier: Apache-2.0
"""What do the parts of the settings have in common: a heading, cards below it, and how they speak to the screen?"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from legalaid.services.desk import Desk
from ui.session import Preferences
from ui.tasks import Lane, Tasks
from ui.widgets.centred import CentredColumn
from ui.widgets.states import BAR_AFTER_MS
from ui.widgets.text import Label

T = TypeVar("T")


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


class Panel(CentredColumn):
    """One part of the settings."""

    failed = Signal(object)
    """An error for the banner."""
    settled = Signal()
    """What failed before works now."""
    said = Signal(str, object)

    def __init__(self, bench: Bench, title: str, words: str = "") -> None:
        super().__init__(50)
        self.bench = bench
        self.put(Label(title, "h1", wrap=True))
        if words:
            self.put(Label(words, wrap=True))
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._bar.hide()
        self.put(self._bar)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(BAR_AFTER_MS)
        self._pause.timeout.connect(self._bar.show)

    def load(self) -> None:
        """Ask the vault for what is shown; called when the panel comes in sight."""

    def keep(self) -> None:
        """The panel is left: save what is typed."""

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self

    def ask(self, work: Callable[[], T], then: Callable[[T], object], *, reads: bool = False) -> None:
        """Do work off the window's thread: a bar after a moment, the outcome to `then`, an error to the banner."""
        self._pause.start()
        self.bench.tasks.run(
            work,
            owner=self,
            then=lambda outcome: self._take(outcome, then),
            failed=self._refuse,
            lane=Lane.READER if reads else Lane.VAULT,
        )

    def _take(self, outcome: T, then: Callable[[T], object]) -> None:
        self._still()
        self.settled.emit()
        then(outcome)

    def _refuse(self, error: Exception) -> None:
        self._still()
        self.refused(error)
        self.failed.emit(error)

    def refused(self, error: Exception) -> None:
        """The work failed; the banner says why."""

    def _still(self) -> None:
        self._pause.stop()
        self._bar.hide()
