# SPDX-License-Identifier: Apache-2.0
"""What was found at the visit, how bad is it, and on what does each finding rest?"""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtWidgets import QWidget

from legalaid.domain.recommendation import Finding
from legalaid.services.desk import Desk
from legalaid.services.visit_page import FindingLine, VisitPage
from ui.language import digits
from ui.models import words
from ui.screens.visit.links import LinksField
from ui.screens.visit.listed import ListedPart
from ui.screens.visit.spoken import asked, spoken
from ui.screens.visit.writing import Writing
from ui.tasks import Tasks
from ui.theme.tokens import Token
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.card import Card, Pill
from ui.widgets.choice import SegmentField
from ui.widgets.entries import Entries, Entry
from ui.widgets.form import FormPage
from ui.widgets.plain import FlagField
from ui.widgets.prose import TextField
from ui.widgets.tags import ChipsField

_TONES: dict[str, Token] = {"critical": "danger", "serious": "warn", "moderate": "info", "good_practice": "ok"}


class FindingForm(FormPage):
    """One finding: what, how bad, how often, and what it rests on."""

    def __init__(self) -> None:
        super().__init__()
        found = self.section(self.tr("What was found"))
        found.add_wide(TextField("text_km", self.tr("In Khmer"), lines=3))
        found.add_wide(TextField("text_en", self.tr("In English"), lines=3))
        found.add_wide(SegmentField("severity", self.tr("How bad"), "finding_severity", required=True))
        found.add_wide(SegmentField("pattern", self.tr("How often"), "finding_pattern"))
        rests = self.section(self.tr("What it rests on"))
        help_ = self.tr("Their sources count for this finding too.")
        self.questions = LinksField("questions", self.tr("Questions of the checklist"), help=help_)
        self.interviews = LinksField("interviews", self.tr("Interviews, by pseudonym"))
        self.files = LinksField("files", self.tr("Photos and files"))
        rests.add_wide(self.questions)
        rests.add_wide(self.interviews)
        rests.add_wide(self.files)
        rests.add_wide(ChipsField("sources", self.tr("Other sources"), "answer_source"))
        out = self.section(self.tr("Who may read it"))
        out.add(FlagField("public", self.tr("In the report for the public"), yes=self.tr("Yes"), no=self.tr("No")))

    def offer(self, page: VisitPage) -> None:
        """What there is at this visit to rest on."""
        self.questions.offer((line.code, asked(line.question)) for line in page.lines if line.question)
        self.interviews.offer((str(one.record.id), one.pseudonym) for one in page.interviews)
        self.files.offer((str(file.id), file.title) for file in page.files)
        self.interviews.setVisible(bool(page.interviews))
        self.files.setVisible(bool(page.files))


class FindingsPart(ListedPart):
    """The findings, and one in the middle of being written."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        self.form = FindingForm()
        self.writing = Writing(self, Finding, self.form, find=_find)
        self.lay_over(self.writing)
        self.new = Button(self.tr("Write a finding"), ButtonKind.PRIMARY, icon="plus")
        self.new.setEnabled(False)  # until the visit is here
        self.new.clicked.connect(lambda _on=False: self.writing.write())
        self.entries = Entries()
        self.edits: dict[int, IconButton] = {}
        card = Card(self.tr("Findings"))
        card.head.addWidget(self.new)
        card.put(self.entries)
        self.cards.addWidget(card)

    def show_visit(self, page: VisitPage) -> None:
        """The findings as they are now."""
        self.form.offer(page)
        self.edits = {}
        nothing = self.tr("Nothing was written yet. A critical question answered with no offers to write a finding.")
        self.entries.show_all([self._entry(page, line) for line in page.findings], nothing)
        self.new.setEnabled(not self.is_private)
        super().show_visit(page)

    def _entry(self, page: VisitPage, line: FindingLine) -> Entry:
        record = line.record
        ends: list[QWidget] = []
        if line.single_source:
            ends.append(Pill(self.tr("Single source"), "warn"))
        if record.id in page.repeated:
            ends.append(Pill(self.tr("found again"), "warn"))
        ends.append(Pill(words.code("finding_severity", record.severity), _TONES.get(record.severity, "muted")))
        edit = IconButton("pencil", self.tr("Change finding {n}").format(n=digits(record.no)))
        edit.clicked.connect(lambda _on=False: self.writing.change(page, record))
        edit.setEnabled(not self.is_private)
        self.edits[record.no] = edit
        ends.append(edit)
        told = self.tr("{n}. {text}").format(n=digits(record.no), text=self.veiled(spoken(record)))
        return Entry(told, " · ".join(self._detail(page, line)), ends=ends)

    def _detail(self, page: VisitPage, line: FindingLine) -> Iterator[str]:
        record = line.record
        if record.pattern:
            yield words.code("finding_pattern", record.pattern)
        if line.sources:
            yield self.tr("rests on: {sources}").format(sources=words.codes("answer_source", line.sources))
        if record.questions:
            yield self.tr("questions {codes}").format(codes=", ".join(record.questions))
        if line.interviews:
            yield self.tr("interviews {names}").format(names=self.veiled(", ".join(line.interviews)))
        if record.files:
            titles = (file.title for file in page.files if file.id in record.files)
            yield self.tr("files {names}").format(names=self.veiled(", ".join(titles)))
        if record.id in page.repeated:
            yield self.tr("found at {n} visits").format(n=digits(page.repeated[record.id]))

    def wish(self, what: str) -> None:
        """A finding about a question."""
        if self.page is None or self.is_private:
            return
        if self.writing.is_open:  # one thing is written at a time: the question is put to it
            questions = self.form.questions
            questions.set_value(list(dict.fromkeys([*questions.value(), what])))
            questions.edited.emit()
        else:
            self.writing.write(questions=[what])

    def list_focus(self) -> QWidget:
        """The way to another one."""
        return self.new


def _find(page: VisitPage, record: UUID) -> Finding | None:
    return next((line.record for line in page.findings if line.record.id == record), None)
