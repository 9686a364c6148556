# SPDX-License-Identifier: Apache-2.0
"""How does a page of one column work: a heading, what is asked below it, and a bar while the vault is at work?"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar

from ui.tasks import Lane, Tasks
from ui.widgets.centred import CentredColumn
from ui.widgets.states import BAR_AFTER_MS
from ui.widgets.text import Label

T = TypeVar("T")

_WIDTH = 50


class WorkColumn(CentredColumn):
    """A column with a title that asks the vault for something and shows what comes of it."""

    failed = Signal(object)
    """An error for the banner."""
    settled = Signal()
    """What failed before works now."""
    said = Signal(str, object)

    def __init__(self, tasks: Tasks, title: str, words: str = "") -> None:
        super().__init__(_WIDTH)
        self._tasks = tasks
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

    def ask(self, work: Callable[[], T], then: Callable[[T], object], *, reads: bool = False) -> None:
        """Do work off the window's thread: a bar after a moment, the outcome to `then`, an error to the banner."""
        self._pause.start()
        self._tasks.run(
            work,
            owner=self,
            then=lambda outcome: self._take(outcome, then),
            failed=self._refuse,
            lane=Lane.READER if reads else Lane.VAULT,
        )

    def ask_long(self, work: Callable[[], T], then: Callable[[T], object]) -> None:
        """The same for what may wait for a line or a slow stick: the window stays in use meanwhile."""
        self._pause.start()
        self._tasks.run_long(
            lambda _task: work(),
            owner=self,
            then=lambda outcome: self._take(outcome, then),
            failed=self._refuse,
        )

    def refused(self, error: Exception) -> None:
        """The work failed; the banner says why."""

    def _take(self, outcome: T, then: Callable[[T], object]) -> None:
        self._still()
        self.settled.emit()
        then(outcome)

    def _refuse(self, error: Exception) -> None:
        self._still()
        self.refused(error)
        self.failed.emit(error)

    def _still(self) -> None:
        self._pause.stop()
        self._bar.hide()
