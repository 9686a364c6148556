# SPDX-License-Identifier: Apache-2.0
"""When is what somebody types to be kept? A moment after the last key, and now and then if the keys never stop."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

DRAFT_AFTER_MS: Final = 800
"""After the last key before the draft is due; also when a field or the page is left."""

LONGEST_WAIT_MS: Final = 1000
"""Somebody who never stops typing has the draft kept this often: of the two seconds that may be lost, the other one is
for the window that is busy and the disk that is slow."""


class Due(QObject):
    """Says when a draft is due."""

    now = Signal()
    """Something was typed since the last time: keep it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pause, self._longest = self._timer(DRAFT_AFTER_MS), self._timer(LONGEST_WAIT_MS)

    def touch(self) -> None:
        """Something was typed."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> None:
        """Now, if anything was typed; called before leaving, locking and closing."""
        if self.drop():
            self.now.emit()

    def drop(self) -> bool:
        """Nothing is due any more; tells whether something was."""
        was_due = self._pause.isActive() or self._longest.isActive()
        self._pause.stop()
        self._longest.stop()
        return was_due

    def _timer(self, milliseconds: int) -> QTimer:
        clock = QTimer(self)
        clock.setSingleShot(True)
        clock.setInterval(milliseconds)
        clock.timeout.connect(self.flush)
        return clock
