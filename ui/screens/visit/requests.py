# SPDX-License-Identifier: Apache-2.0
"""What did single prisoners ask for themselves, and which of it becomes a case?

Only with the person's own yes, given free to say no, is there a step to a case; it is one step. Who asks stands apart
(`ui.screens.visit.identity`).
"""

from collections.abc import Callable, Iterator
from itertools import count
from uuid import UUID

from PySide6.QtWidgets import QWidget

from legalaid.domain.interview import PrisonerRequest
from legalaid.services import visit_requests
from legalaid.services.desk import Desk
from legalaid.services.visit_page import VisitPage
from ui.language import day
from ui.models import words
from ui.screens.visit.flow_row import flow_row
from ui.screens.visit.identity import IdentityCard
from ui.screens.visit.listed import ListedPart
from ui.screens.visit.writing import Writing
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.card import Card, Pill
from ui.widgets.choice import ChoiceField, SegmentField
from ui.widgets.date import DateField
from ui.widgets.entries import Entries, Entry
from ui.widgets.form import FormPage
from ui.widgets.lines import LineField
from ui.widgets.prose import TextField
from ui.widgets.text import Label


class RequestForm(FormPage):
    """What one person asks for, and whether a case may be opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        asked = self.section(self.tr("What is asked for"))
        told = self.tr("No name here: who it is stands apart.")
        self.pseudonym = LineField("pseudonym", self.tr("Pseudonym"), required=True, help=told)
        self.interview = ChoiceField("interview", self.tr("Said in the interview"), choices=[])
        asked.add(
            self.pseudonym,
            self.interview,
            ChoiceField("matter", self.tr("Matter"), "matter"),
            DateField("received_on", self.tr("Received on"), today=desk.clock.today(), help=self.tr("Empty: today")),
        )
        asked.add_wide(TextField("text", self.tr("In a few words"), lines=3, required=True))
        agreed = self.section(self.tr("Does the person want a case?"))
        agreed.add_wide(SegmentField("decision", self.tr("Consent to open a case"), "consent_decision"))
        agreed.add_wide(SegmentField("free_to_refuse", self.tr("Was the person free to say no?"), "yes_no"))
        self._names: dict[str, str] = {}
        self.interview.edited.connect(self._name)

    def offer(self, page: VisitPage) -> None:
        """The interviews of this visit."""
        self._names = {str(one.record.id): one.pseudonym for one in page.interviews}
        self.interview.offer(self._names.items())
        self.interview.setVisible(bool(self._names))

    def _name(self) -> None:
        """Who spoke in an interview keeps the name that he has there."""
        name = self._names.get(self.interview.value() or "")
        if name:
            self.pseudonym.set_value(name)


class RequestsPart(ListedPart):
    """The requests, and one in the middle of being written."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        self.form = RequestForm(desk)
        self.writing = Writing(self, PrisonerRequest, self.form, find=_find)
        self.lay_over(self.writing)
        self.new = Button(self.tr("Write a request"), ButtonKind.PRIMARY, icon="plus")
        self.new.setEnabled(False)  # until the visit is here
        self.new.clicked.connect(lambda _on=False: self._begin())
        self.identity = IdentityCard(desk, tasks)
        self.identity.failed.connect(self.failed)
        self.entries = Entries()
        self.steps: dict[tuple[str, str], Button] = {}
        """What can be done, by what it is called here and the pseudonym."""
        card = Card(self.tr("Requests of single prisoners"))
        card.head.addWidget(self.new)
        told = self.tr("A request becomes a case only with the person's own consent, given free to say no.")
        card.put(Label(told, "muted", wrap=True))
        card.put(self.entries)
        self.cards.addWidget(self.identity)
        self.cards.addWidget(card)

    def _begin(self) -> None:
        page = self.page
        if page is not None:
            taken = {one.pseudonym for one in page.requests}
            self.writing.write(pseudonym=next(name for name in (f"R{n}" for n in count(1)) if name not in taken))

    def show_visit(self, page: VisitPage) -> None:
        """The requests as they are now."""
        self.form.offer(page)
        self.steps = {}
        nothing = self.tr("Nobody asked for anything for himself.")
        self.entries.show_all([self._entry(page, request) for request in page.requests], nothing)
        self.new.setEnabled(not self.is_private)
        if self.is_private:
            self.identity.close_up()
        super().show_visit(page)

    def _entry(self, page: VisitPage, request: PrisonerRequest) -> Entry:
        title = " · ".join(filter(None, [request.pseudonym, words.code("matter", request.matter)]))
        edit = IconButton("pencil", self.tr("Change the request of {pseudonym}").format(pseudonym=request.pseudonym))
        edit.clicked.connect(lambda _on=False: self.writing.change(page, request))
        edit.setEnabled(not self.is_private)
        entry = Entry(title, " · ".join(self._detail(request)), ends=[edit])
        if request.text:
            entry.below.addWidget(Label(self.veiled(request.text), wrap=True))
        entry.below.addWidget(flow_row(self._steps(page, request)))
        return entry

    def _detail(self, request: PrisonerRequest) -> Iterator[str]:
        if request.received_on is not None:
            yield day(request.received_on)
        if request.case is not None:
            return
        if request.decision != "given":
            yield self.tr("no consent to a case")
        elif request.free_to_refuse != "yes":
            yield self.tr("not free to say no: no case")
        elif request.matter is None:
            yield self.tr("choose the matter, then a case can be opened")

    def _steps(self, page: VisitPage, request: PrisonerRequest) -> Iterator[QWidget]:
        """What can be done with it; the way to a case only where the person said yes."""
        number = page.cases.get(request.case) if request.case is not None else None
        if number is not None:
            yield Pill(self.tr("became a case"), "ok")
            yield self._step("case", request, number, lambda: self.went.emit("case", number))
        elif visit_requests.can_become_case(request):
            yield self._step("open", request, self.tr("Open a case"), lambda: self._open_case(request))
        who = self._step("who", request, self.tr("Who is it?"), lambda: self._identify(page, request))
        who.setEnabled(not self.is_private)
        yield who

    def _step(self, name: str, request: PrisonerRequest, label: str, act: Callable[[], object]) -> Button:
        button = Button(label, ButtonKind.PLAIN if name == "open" else ButtonKind.QUIET)
        button.setAccessibleName(f"{label}: {request.pseudonym}")
        button.clicked.connect(lambda _on=False: act())
        self.steps[name, request.pseudonym] = button
        return button

    def _identify(self, page: VisitPage, request: PrisonerRequest) -> None:
        self.identity.open(page.visit.id, request.id, request.pseudonym)

    def _open_case(self, request: PrisonerRequest) -> None:
        self.do(lambda: visit_requests.open_case(self.desk, request.id), self.tr("The case is opened."))

    def keep_draft(self) -> None:
        """What is being written is in the vault when this returns; the card of the person is closed."""
        super().keep_draft()
        self.identity.keep_now()

    def list_focus(self) -> QWidget:
        """The way to another one."""
        return self.new


def _find(page: VisitPage, record: UUID) -> PrisonerRequest | None:
    return next((request for request in page.requests if request.id == record), None)
