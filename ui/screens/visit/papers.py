# SPDX-License-Identifier: Apache-2.0
"""Which papers come of a visit, and where are they written?"""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from legalaid.services import exports
from legalaid.services.desk import Desk
from legalaid.services.visit_page import VisitPage
from legalaid.services.visit_papers import Paper, print_paper
from ui.language import current
from ui.screens.visit.letters import VisitLetters
from ui.screens.visit.part import Part
from ui.tasks import Tasks
from ui.widgets.bars import Toolbar
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.text import Label


class Papers(Part):
    """The reports, the filled checklist, the years of the place; the letters to it."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        cards = self.scrolled()
        papers = Card(self.tr("Papers"))
        told = self.tr("Nobody who was interviewed is named on any of them.")
        papers.put(Label(told, "muted", wrap=True))
        self.buttons: dict[tuple[Paper, bool], Button] = {}
        for paper, is_public, label in (
            (Paper.REPORT, False, self.tr("Report, confidential")),
            (Paper.REPORT, True, self.tr("Report for the public")),
            (Paper.CHECKLIST, False, self.tr("Filled checklist")),
            (Paper.TIMELINE, False, self.tr("The prison through the years")),
        ):
            button = Button(label, icon="printer")
            button.clicked.connect(lambda _on=False, paper=paper, public=is_public: self._write(paper, public))
            self.buttons[paper, is_public] = button
        row = Toolbar()
        papers.put(row)
        row.add(*self.buttons.values())
        cards.addWidget(papers)
        self.letters = VisitLetters(self)
        cards.addWidget(self.letters)

    def show_visit(self, page: VisitPage) -> None:
        """The letters as they are now."""
        super().show_visit(page)
        self.letters.refresh()

    def first_focus(self) -> QWidget:
        """The first paper."""
        return next(iter(self.buttons.values()))

    def _write(self, paper: Paper, is_public: bool) -> None:  # noqa: FBT001 - of the two reports
        name = f"{self.ref}-{paper}{'-public' if is_public else ''}.pdf"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the paper"), name)
        if path:
            told = self.tr("{name} is written.")
            self.tasks.run_long(
                lambda _task: self._print(paper, Path(path), is_public=is_public),
                owner=self,
                then=lambda name: self.said.emit(told.format(name=name), None),
                failed=self.failed.emit,
            )

    def _print(self, paper: Paper, target: Path, *, is_public: bool) -> str:
        printed = print_paper(self.desk, self.ref, paper, language=str(current()), is_public=is_public)
        exports.write_out(self.desk, target, printed.pdf, what="visit", object_id=None)
        return target.name
