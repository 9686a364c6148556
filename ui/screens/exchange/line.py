# SPDX-License-Identifier: Apache-2.0
"""What may the line to the hub carry by itself: also the files of cases, or text alone?"""

from PySide6.QtCore import QSignalBlocker, Signal

from legalaid.services import sync
from legalaid.services.desk import Desk
from ui.models.exchange import Exchange
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.text import Label
from ui.widgets.tick import Tick


class LineCard(Card):
    """A tick for a line that costs by the amount, and the way to send the files all the same."""

    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, exchange: Exchange) -> None:
        super().__init__(self.tr("Line"))
        self._desk, self._tasks = desk, tasks
        self.metered = Tick(self.tr("This line costs by the amount"))
        self.put(self.metered)
        told = self.tr("Text goes by itself. Photos and files of cases wait until you send them.")
        self._told = Label(told, "muted", wrap=True)
        self.put(self._told)
        self.send = Button(self.tr("Send the files now"), ButtonKind.QUIET, icon="upload")
        self.send.clicked.connect(lambda _on=False: exchange.run_now(with_files=True))
        self.put(self.send)
        self.metered.toggled.connect(self._set)
        self.show_line(is_metered=False)

    def show_line(self, *, is_metered: bool) -> None:
        """What was said of the line."""
        with QSignalBlocker(self.metered.box):
            self.metered.box.setChecked(is_metered)
        self._told.setVisible(is_metered)
        self.send.setVisible(is_metered)

    def _set(self, is_metered: bool) -> None:  # noqa: FBT001 - a slot
        self._tasks.run(
            lambda: sync.set_metered(self._desk, metered=is_metered),
            owner=self,
            then=lambda _none: self.show_line(is_metered=is_metered),
            failed=self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        self.show_line(is_metered=not self.metered.is_on)
        self.failed.emit(error)
