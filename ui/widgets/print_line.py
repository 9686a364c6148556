# SPDX-License-Identifier: Apache-2.0
"""How far is a letter on its way to the printer?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.language import digits
from ui.tasks import Task, Tasks
from ui.widgets.printing import print_pdfs
from ui.widgets.states import ProgressLine

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PrintLine(ProgressLine):
    """Prints beside the window and shows the pages; one letter at a time."""

    printed = Signal(str)
    """The number of the letter that the printer took."""
    failed = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._task: Task | None = None
        self.cancelled.connect(self._stop)

    def spool(self, number: str, pdf: bytes, printer: "QPrinter") -> None:
        """Give these bytes to the printer."""
        self.spool_all(number, (pdf,), printer)

    def spool_all(self, number: str, pdfs: Sequence[bytes], printer: "QPrinter") -> None:
        """Give several letters to the printer as one job; `number` names it."""
        words = self.tr("Printing page {n} of {total}")

        def work(task: Task) -> int:
            def tell(done: int, total: int) -> None:
                task.report(done, total, words.format(n=digits(min(done + 1, total)), total=digits(total)))

            return print_pdfs(pdfs, printer, progress=tell)

        self._task = self._tasks.run_long(
            work, owner=self, then=lambda _pages: self._end(number), failed=self._not_printed
        )
        self._task.progress.connect(self.follow)

    def _end(self, number: str) -> None:
        self.hide()
        self.printed.emit(number)

    def _not_printed(self, error: Exception) -> None:
        self.hide()
        self.failed.emit(error)

    def _stop(self) -> None:
        self.hide()
        if self._task is not None:
            self._task.cancel()
