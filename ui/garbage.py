# SPDX-License-Identifier: Apache-2.0
"""On which thread does Python throw away what only refers to itself?

Left alone, Python looks for such circles on whatever thread happens to allocate next, and a page with its timers that
was found by a worker would be taken apart there: Qt allows that on the GUI thread only, and may crash otherwise. So
the collector is switched off, and a timer of the GUI thread calls it.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS: Final = 1000
_FULL_EVERY: Final = 30
"""Sweeps of what is young until everything is looked at, which takes some hundredths of a second."""


class Sweeper(QObject):
    """Throws away on the thread that made it, and nowhere else, as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._sweeps = 0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(_LOOK_EVERY_MS)

    def look(self) -> None:
        """Sweep if enough was allocated since the last time, by Python's own measure of enough."""
        if gc.get_count()[0] < gc.get_threshold()[0]:
            return
        self._sweeps += 1
        gc.collect(2 if self._sweeps % _FULL_EVERY == 0 else 1)

    def spare_what_is_loaded(self) -> None:
        """Never look again at what exists now, code above all: it stays until the end, and full looks cost time."""
        gc.freeze()

    def end(self) -> None:
        """Let Python decide again."""
        self._clock.stop()
        gc.unfreeze()
        gc.enable()
