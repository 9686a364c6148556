# SPDX-License-Identifier: Apache-2.0
"""What is asked of whom after this visit, what was answered, and what became of what earlier visits asked for?"""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from legalaid.domain.recommendation import Recommendation, Response, Verification
from legalaid.services import drafts, recommendations
from legalaid.services.desk import Desk
from legalaid.services.visit_page import RecommendationLine, VisitPage
from legalaid.services.visit_steps import Written, as_written
from ui import theme
from ui.screens.visit.listed import ListedPart
from ui.screens.visit.recommendation_forms import RecommendationForm, ReplyForm, VerificationForm
from ui.screens.visit.recommendation_lines import recommendation_entry
from ui.screens.visit.writing import Writing
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.card import Card
from ui.widgets.date import DateField
from ui.widgets.entries import Entries, Entry
from ui.widgets.lines import LineField
from ui.widgets.text import Label


class RecommendationsPart(ListedPart):
    """What earlier visits asked for and is to be verified here; then what this visit asks for."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        today = desk.clock.today()
        self.form, self.reply, self.seen = RecommendationForm(today), ReplyForm(today), VerificationForm()
        self.writing = Writing(self, Recommendation, self.form, find=_find)
        self.writing.opened.connect(self.form.look)
        self.replying = Writing(self, Response, self.reply, save=self._respond)
        self.verifying = Writing(self, Verification, self.seen, save=self._verify)
        for writing in (self.writing, self.replying, self.verifying):
            self.lay_over(writing)
        self.steps: dict[tuple[str, str], Button | IconButton] = {}
        """What can be done, by what it is called here and the name of the recommendation."""
        self.earlier = Card(self.tr("Asked for at earlier visits"))
        self.earlier.put(Label(self.tr("What they say is done and what you see here stay apart."), "muted", wrap=True))
        self._before, self._own = Entries(), Entries()
        self.earlier.put(self._before)
        self.cards.addWidget(self.earlier)
        self.cards.addWidget(self._build_own(today))

    def _build_own(self, today: Any) -> Card:
        card = Card(self.tr("Recommendations of this visit"))
        self.new = Button(self.tr("Write a recommendation"), ButtonKind.PRIMARY, icon="plus")
        self.new.setEnabled(False)  # until the visit is here
        self.new.clicked.connect(lambda _on=False: self.writing.write())
        card.head.addWidget(self.new)
        card.put(self._own)
        self.sent_on = DateField("issued_on", self.tr("Sent on"), today=today, help=self.tr("Empty: today"))
        newest = self.tr("Empty: the newest letter to the prison")
        self.letter = LineField("letter", self.tr("Number of the letter"), help=newest)
        self.issue = Button(self.tr("Note that they were sent"), icon="check")
        self.issue.clicked.connect(lambda _on=False: self._issue())
        self._sending = QWidget()
        row = QHBoxLayout(self._sending)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.m)
        row.addWidget(self.sent_on, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.letter, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.issue)
        row.addStretch(1)
        card.put(self._sending)
        return card

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_visit(self, page: VisitPage) -> None:
        """All of them as they stand now."""
        self.form.offer(page)
        self.seen.offer(page)
        self.steps = {}
        before = {line.ref: line for line in (*page.to_verify, *page.verified_here)}
        self._before.show_all([self._earlier(page, line) for line in before.values()])
        self.earlier.setVisible(bool(before))
        nothing = self.tr("Nothing is asked for yet.")
        self._own.show_all([self._entry(page, line) for line in page.recommendations], nothing)
        self._sending.setVisible(any(line.record.issued_on is None for line in page.recommendations))
        self.new.setEnabled(not self.is_private)
        super().show_visit(page)

    def _earlier(self, page: VisitPage, line: RecommendationLine) -> Entry:
        """One of an earlier visit: its own visit is a click away."""
        is_checked = any(check.visit == page.visit.id for check in line.verifications)
        verify = self._action("verify", line, self.tr("Verify"), lambda: self.verifying.write(line.ref))
        verify.kind = ButtonKind.QUIET if is_checked else ButtonKind.PLAIN
        number = line.ref.rpartition("/")[0]
        steps = [
            verify,
            self._action("again", line, self.tr("Ask again"), lambda: self._ask_again(line)),
            self._action("visit", line, number, lambda: self.went.emit("visit", f"{number}|recommendations")),
        ]
        return recommendation_entry(line, is_private=self.is_private, steps=steps)

    def _entry(self, page: VisitPage, line: RecommendationLine) -> Entry:
        record = line.record
        steps: list[QWidget] = []
        if record.issued_on is not None:
            steps.append(self._action("reply", line, self.tr("Note a reply"), lambda: self.replying.write(line.ref)))
        edit = IconButton("pencil", self.tr("Change {name}").format(name=line.ref.rpartition("/")[2]))
        edit.clicked.connect(lambda _on=False: self.writing.change(page, record))
        edit.setEnabled(not self.is_private)
        self.steps["edit", line.ref] = edit
        return recommendation_entry(line, is_private=self.is_private, steps=steps, ends=[edit])

    def _action(self, name: str, line: RecommendationLine, label: str, act: Any) -> Button:
        button = Button(label, ButtonKind.QUIET)
        button.setAccessibleName(f"{label}: {line.ref}")
        button.clicked.connect(lambda _on=False: act())
        button.setEnabled(not self.is_private or name == "visit")
        self.steps[name, line.ref] = button
        return button

    def _ask_again(self, line: RecommendationLine) -> None:
        """A new one that begins with the words of the earlier."""
        record = line.record
        names = ("text_km", "text_en", "addressee", "addressee_text", "priority", "indicator")
        begun = {name: getattr(record, name) for name in names}
        self.writing.write(**begun, repeats=str(record.id))

    # --- doing -------------------------------------------------------------------------------------------------------

    def _issue(self) -> None:
        on, letter = self.sent_on.value(), self.letter.value() or None
        self.do(
            lambda: recommendations.issue(self.desk, self.ref, on=on.first if on else None, letter=letter),
            self.tr("They are noted as sent."),
            lambda refs: recommendations.take_back_issue(self.desk, refs),
            then=lambda _refs: self._empty(),
        )

    def _empty(self) -> None:
        self.sent_on.set_value(None)
        self.letter.set_value("")
        self.letter.edited.emit()

    def _respond(self, _page: VisitPage, ref: str, given: dict[str, Any], draft: UUID) -> Written[Response]:
        made = recommendations.respond(self.desk, ref, given)
        drafts.drop_draft(self.desk, draft)
        return as_written(self.desk, Response, made)

    def _verify(self, page: VisitPage, ref: str, given: dict[str, Any], draft: UUID) -> Written[Verification]:
        questions = tuple(given.get("questions", ()))
        said = {name: str(given.get(name) or "") for name in ("result", "evidence")}
        made = recommendations.verify(self.desk, ref, visit_ref=page.ref, questions=questions, **said)
        drafts.drop_draft(self.desk, draft)
        return as_written(self.desk, Verification, made)

    def list_focus(self) -> QWidget:
        """What is to be verified first, or the way to a new one."""
        return next((button for (name, _), button in self.steps.items() if name == "verify"), self.new)


def _find(page: VisitPage, record: UUID) -> Recommendation | None:
    return next((line.record for line in page.recommendations if line.record.id == record), None)
