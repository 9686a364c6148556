# SPDX-License-Identifier: Apache-2.0
"""What is there to tell of the visit as a whole: when, by whom, on which mandate, where the team was let in?"""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtWidgets import QWidget

from legalaid.domain.visit import Visit
from legalaid.i18n import Language
from legalaid.services.desk import Desk
from legalaid.services.visit_page import VisitPage
from ui.language import current, day, digits
from ui.models import words
from ui.screens.visit.listed import ListedPart
from ui.screens.visit.writing import Writing
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.choice import SegmentField
from ui.widgets.date import DateField
from ui.widgets.entries import Facts
from ui.widgets.form import FormPage
from ui.widgets.plain import FlagField
from ui.widgets.prose import TextField
from ui.widgets.tags import TagsField


class VisitFactsForm(FormPage):
    """The visit itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        today = desk.clock.today()
        when = self.section(self.tr("When, and by whom"))
        when.add(
            DateField("start_on", self.tr("First day"), today=today, required=True),
            DateField("end_on", self.tr("Last day"), today=today),
        )
        when.add_wide(SegmentField("type", self.tr("Kind of visit"), "visit_type"))
        when.add(FlagField("announced", self.tr("Announced"), yes=self.tr("Yes"), no=self.tr("No")))
        when.add_wide(TextField("mandate", self.tr("On which mandate"), lines=2))
        told = self.tr("Colleagues of this office are in the team already.")
        when.add_wide(TagsField("others", self.tr("Others in the team"), help=told))
        entered = self.section(self.tr("Where the team was let in"))
        entered.add_wide(SegmentField("access", self.tr("Access"), "visit_access"))
        entered.add_wide(TagsField("areas_refused", self.tr("Areas that were refused")))
        entered.add(SegmentField("escorted", self.tr("Was a guard always there?"), "yes_no"))
        entered.add_wide(TagsField("registers", self.tr("Registers that were seen")))
        report = self.section(self.tr("Summary for the report"))
        report.add_wide(TextField("summary_km", self.tr("In Khmer"), lines=4))
        report.add_wide(TextField("summary_en", self.tr("In English"), lines=4))


class AboutPart(ListedPart):
    """The facts of the visit, and the form that changes them."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        self.form = VisitFactsForm(desk)
        self.writing = Writing(self, Visit, self.form, find=_find)
        self.lay_over(self.writing)
        self.edit = Button(self.tr("Change"), icon="pencil")
        self.edit.setEnabled(False)  # until the visit is here
        self.edit.clicked.connect(lambda _on=False: self._change())
        self.erase = Button(self.tr("Erase for good"), ButtonKind.QUIET, icon="trash-2")
        self.erase.clicked.connect(lambda _on=False: self.went.emit("erase", ref))
        self.facts = Facts()
        card = Card(self.tr("The visit"))
        card.head.addWidget(self.erase)
        card.head.addWidget(self.edit)
        card.put(self.facts)
        self.cards.addWidget(card)

    def show_visit(self, page: VisitPage) -> None:
        """The facts as they are now."""
        self.facts.show_all([*self._facts(page), *self._told(page), *self._counts(page)])
        self.edit.setEnabled(not self.is_private)
        super().show_visit(page)

    def _facts(self, page: VisitPage) -> Iterator[tuple[str, str]]:
        visit = page.visit
        yield self.tr("Prison"), page.facility.name(current())
        yield self.tr("First day"), day(visit.start_on)
        yield self.tr("Last day"), day(visit.end_on) if visit.end_on else ""
        yield self.tr("Kind of visit"), words.code("visit_type", visit.type)
        announced = {True: self.tr("Yes"), False: self.tr("No")}
        yield self.tr("Announced"), announced.get(visit.announced, "") if visit.announced is not None else ""
        yield self.tr("Access"), words.code("visit_access", visit.access)
        yield self.tr("Was a guard always there?"), words.code("yes_no", visit.escorted)

    def _told(self, page: VisitPage) -> Iterator[tuple[str, str]]:
        """What somebody wrote in words; dots while names are hidden."""
        visit = page.visit
        summary = (
            (visit.summary_km, visit.summary_en) if current() is Language.KM else (visit.summary_en, visit.summary_km)
        )
        for name, text in (
            (self.tr("Team"), ", ".join(page.team)),
            (self.tr("On which mandate"), visit.mandate),
            (self.tr("Areas that were refused"), ", ".join(visit.areas_refused)),
            (self.tr("Registers that were seen"), ", ".join(visit.registers)),
            (self.tr("Summary for the report"), next((text for text in summary if text), "")),
        ):
            yield name, self.veiled(text)

    def _counts(self, page: VisitPage) -> Iterator[tuple[str, str]]:
        yield self.tr("Findings"), digits(len(page.findings))
        yield self.tr("Recommendations"), digits(len(page.recommendations))
        yield self.tr("To verify"), digits(len(page.to_verify)) if page.to_verify else ""

    def _change(self) -> None:
        if self.page is not None:
            self.writing.change(self.page, self.page.visit)

    def list_focus(self) -> QWidget:
        """The way to change them."""
        return self.edit


def _find(page: VisitPage, record: UUID) -> Visit | None:
    return page.visit if page.visit.id == record else None
