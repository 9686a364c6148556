# SPDX-License-Identifier: Apache-2.0
"""What is there to tell of the visit as a whole, which papers come of it, and where are they written?"""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from legalaid.services import exports
from legalaid.services.desk import Desk
from legalaid.services.visit_page import VisitPage
from legalaid.services.visit_papers import Paper, print_paper
from ui.language import current, day, digits
from ui.models import words
from ui.screens.visit.part import Part
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.entries import Facts
from ui.widgets.text import Label


class Papers(Part):
    """The visit at a glance; the reports, the filled checklist, the letter, the years of the place."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        cards = self.scrolled()
        about, papers = Card(self.tr("The visit")), Card(self.tr("Papers"))
        self._facts = Facts()
        about.put(self._facts)
        told = self.tr("Nobody who was interviewed is named on any of them.")
        papers.put(Label(told, "muted", wrap=True))
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
            papers.put(button)
        cards.addWidget(papers)
        cards.addWidget(about)

    def show_visit(self, page: VisitPage) -> None:
        """What was done at this visit, in a few lines."""
        super().show_visit(page)
        visit = page.visit
        self._facts.show_all(
            [
                (self.tr("Prison"), page.facility.name(current())),
                (self.tr("Day"), day(visit.start_on)),
                (self.tr("Kind of visit"), words.code("visit_type", visit.type)),
                (self.tr("Access"), words.code("visit_access", visit.access)),
                (self.tr("Team"), words.HIDDEN if self.is_private else ", ".join(page.team)),
                (self.tr("Findings"), digits(len(page.findings))),
                (self.tr("Recommendations"), digits(len(page.recommendations))),
                (self.tr("To verify"), digits(len(page.to_verify)) if page.to_verify else ""),
            ]
        )

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
