# SPDX-License-Identifier: Apache-2.0
"""Which papers come of a visit, and where are they written?"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from legalaid.services import exports
from legalaid.services.desk import Desk
from legalaid.services.visit_papers import Paper, print_paper
from ui.language import current
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.text import Label


class PapersCard(Card):
    """The report for the office and for the public, the filled checklist, the letter, the years of the place."""

    written = Signal(str)
    """The name of the file."""
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(self.tr("Papers"))
        self._desk, self._tasks, self._ref = desk, tasks, ref
        told = self.tr("Nobody who was interviewed is named on any of them.")
        self.put(Label(told, "muted", wrap=True))
        self.buttons: dict[tuple[Paper, bool], Button] = {}
        for paper, is_public, label in (
            (Paper.REPORT, False, self.tr("Report, confidential")),
            (Paper.REPORT, True, self.tr("Report for the public")),
            (Paper.CHECKLIST, False, self.tr("Filled checklist")),
            (Paper.LETTER, False, self.tr("Letter to the prison")),
            (Paper.TIMELINE, False, self.tr("The prison through the years")),
        ):
            button = Button(label, icon="printer")
            button.clicked.connect(lambda _on=False, paper=paper, public=is_public: self._write(paper, public))
            self.buttons[paper, is_public] = button
            self.put(button)

    def _write(self, paper: Paper, is_public: bool) -> None:  # noqa: FBT001 - of the two reports
        name = f"{self._ref}-{paper}{'-public' if is_public else ''}.pdf"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the paper"), name)
        if path:
            self._tasks.run_long(
                lambda _task: self._print(paper, Path(path), is_public=is_public),
                owner=self,
                then=self.written.emit,
                failed=self.failed.emit,
            )

    def _print(self, paper: Paper, target: Path, *, is_public: bool) -> str:
        printed = print_paper(self._desk, self._ref, paper, language=str(current()), is_public=is_public)
        exports.write_out(self._desk, target, printed.pdf, what="visit", object_id=None)
        return target.name
