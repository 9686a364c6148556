# SPDX-License-Identifier: Apache-2.0
"""Who was talked to in private, what may be done with what was said, and who must be seen again?

A talk stands here under a pseudonym. Who it is stands apart (`ui.screens.visit.identity`) and is shown on demand.
"""

from collections.abc import Iterator, Mapping
from itertools import count
from uuid import UUID

from PySide6.QtWidgets import QWidget

from legalaid.domain.interview import Interview, Use, may
from legalaid.i18n import Language
from legalaid.services.desk import Desk
from legalaid.services.interviews import recheck
from legalaid.services.visit_page import VisitPage
from legalaid.services.visits_today import RecheckRow
from ui.language import current, day, digits
from ui.models import words
from ui.screens.visit.identity import IdentityCard
from ui.screens.visit.links import LinksField
from ui.screens.visit.listed import ListedPart
from ui.screens.visit.seen_again import SeenAgainCard
from ui.screens.visit.shown_names import ShownNames
from ui.screens.visit.writing import Writing
from ui.tasks import Tasks
from ui.theme.tokens import Token
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.choice import SegmentField
from ui.widgets.date import DateField
from ui.widgets.entries import Entries, Entry
from ui.widgets.field import Draft
from ui.widgets.form import FormPage
from ui.widgets.lines import LineField, NumberField
from ui.widgets.prose import TextField
from ui.widgets.tags import ChipsField
from ui.widgets.text import Label

_RISKS: dict[str, Token] = {"none": "ok", "low": "info", "medium": "warn", "high": "danger"}
_LEAVES = (Use.QUOTE, Use.SHARE, Use.UN, Use.NAMED)
"""Uses that take something out of the office."""


class InterviewForm(FormPage):
    """One talk: how it was held, what the person allows, what it may bring upon him or her, and what was said."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        today = desk.clock.today()
        talk = self.section(self.tr("The talk"))
        never = self.tr("Never the name: it stands apart.")
        talk.add(
            LineField("pseudonym", self.tr("Called here"), help=never, required=True),
            DateField("held_on", self.tr("Day"), today=today),
            NumberField("persons", self.tr("How many, if a group")),
        )
        self.why_not = TextField("why_not", self.tr("Why not in private?"), lines=2)
        self.in_private = SegmentField("in_private", self.tr("In private?"), "yes_no")
        for field in (
            SegmentField("kind", self.tr("Whom"), "interview_kind"),
            SegmentField("chosen_by", self.tr("Chosen by"), "interview_choice"),
            self.in_private,
            self.why_not,
            SegmentField("out_of_hearing", self.tr("Out of the staff's hearing?"), "yes_no"),
        ):
            talk.add_wide(field)
        allowed = self.section(self.tr("What the person allows"))
        allowed.add_wide(SegmentField("free_to_refuse", self.tr("Was the person free to refuse?"), "yes_no"))
        nothing = self.tr("Ask for each by itself. What is not marked is not allowed.")
        self.consents = ChipsField("consents", self.tr("Allowed"), "interview_consent", help=nothing)
        allowed.add_wide(self.consents)
        risk = self.section(self.tr("Risk of reprisals"))
        gate = self.tr("Until it is judged, and where it is high, nothing of this talk leaves the office.")
        risk.add_wide(SegmentField("reprisal_risk", self.tr("How likely?"), "reprisal_risk", help=gate))
        later = self.tr("Left empty, it is 14 days later where the risk is medium or high.")
        risk.add(DateField("recheck_on", self.tr("See the person again on"), today=today, help=later))
        said = self.section(self.tr("What was said"))
        self.themes = LinksField("sections", self.tr("Themes"))
        self.text = TextField("text", self.tr("In the words of the talk, without names"), lines=6)
        self.not_allowed = Label(self.tr("Writing down was not allowed."), "muted", wrap=True)
        said.add_wide(self.themes)
        said.add_wide(self.text)
        said.put(self.not_allowed)
        for each in self.fields():
            each.edited.connect(self.fit)

    def offer(self, page: VisitPage) -> None:
        """The themes are the sections of the checklist."""
        sections = (found.section for found in page.sections)
        self.themes.offer((one.code, one.km if current() is Language.KM else one.en) for one in sections)

    def restore(self, draft: Mapping[str, Draft]) -> None:
        """Put a draft back, and ask what belongs to it."""
        super().restore(draft)
        self.fit()

    def fit(self) -> None:
        """Ask only for what there can be."""
        self.why_not.setVisible(self.in_private.value() == "no" or bool(self.why_not.value()))
        may_write = Use.RECORD in self.consents.value() or bool(self.text.value())
        self.text.setVisible(may_write)
        self.not_allowed.setVisible(not may_write)


class InterviewsPart(ListedPart):
    """The talks of this visit, and the people of earlier ones who must be seen again."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        self.form = InterviewForm(desk)
        self.writing = Writing(self, Interview, self.form, find=_find)
        self.lay_over(self.writing)
        self.writing.opened.connect(self.form.fit)
        self.new = Button(self.tr("Write an interview"), ButtonKind.PRIMARY, icon="plus")
        self.new.clicked.connect(lambda _on=False: self._begin())
        self.entries, self.again = Entries(), Entries()
        self.identity = IdentityCard(desk, tasks)
        self.identity.failed.connect(self.failed)
        self.identity.put_away.connect(lambda: self.first_focus().setFocus())
        self.edits: dict[str, IconButton] = {}
        self.lookups: dict[str, Button] = {}
        self.seen: dict[UUID, Button] = {}
        self.seen_again = SeenAgainCard(desk)
        self.seen_again.noted.connect(self._note)
        self.seen_again.closed.connect(lambda: self.first_focus().setFocus())
        talks, self._again = Card(self.tr("Interviews")), Card(self.tr("To be seen again, from earlier visits"))
        talks.head.addWidget(self.new)
        talks.put(self.entries)
        self._again.put(self.again)
        self.shown = ShownNames(self)
        for card in (self.seen_again, self.identity, talks, self._again, self.shown):
            self.cards.addWidget(card)

    def _begin(self) -> None:
        """The next pseudonym that is free; the day of the visit. Nothing else is preset."""
        page = self.page
        if page is not None:
            taken = {one.pseudonym for one in page.interviews}
            free = next(name for name in (f"A{n}" for n in count(1)) if name not in taken)
            self.writing.write(pseudonym=free, held_on=page.visit.start_on.isoformat())

    def show_visit(self, page: VisitPage) -> None:
        """The talks as they are now."""
        self.form.offer(page)
        self.edits, self.lookups, self.seen = {}, {}, {}
        talks = [self._entry(page, one.record) for one in page.interviews]
        self.entries.show_all(talks, self.tr("No interview was written yet."))
        self.again.show_all(self._earlier(row) for row in page.rechecks)
        self._again.setVisible(bool(page.rechecks))
        self.new.setEnabled(not self.is_private)
        super().show_visit(page)
        self.shown.refresh()

    def _entry(self, page: VisitPage, record: Interview) -> Entry:
        ends: list[QWidget] = []
        risk = record.reprisal_risk
        not_judged = self.tr("risk not judged")
        ends.append(Pill(words.code("reprisal_risk", risk) if risk else not_judged, _RISKS.get(risk or "", "danger")))
        edit = IconButton("pencil", self.tr("Change interview {name}").format(name=self.veiled(record.pseudonym)))
        edit.clicked.connect(lambda _on=False: self.writing.change(page, record))
        edit.setEnabled(not self.is_private)
        self.edits[record.pseudonym] = edit
        ends.append(edit)
        detail = " · ".join(part for part in self._detail(record) if part)
        entry = Entry(self.veiled(record.pseudonym), detail, ends=ends, is_strong=True)
        entry.below.addWidget(Label(self._leaves(record), "small", wrap=True))
        entry.below.addLayout(button_row(before=[self._who(page, record), *self._see_again(record)]))
        return entry

    def _who(self, page: VisitPage, record: Interview) -> Button:
        who = Button(self.tr("Who is it?"), ButtonKind.QUIET, icon="eye")
        who.setAccessibleDescription(self.veiled(record.pseudonym))
        who.clicked.connect(lambda _on=False: self.identity.open(page.visit.id, record.id, record.pseudonym))
        who.setEnabled(not self.is_private)
        self.lookups[record.pseudonym] = who
        return who

    def _detail(self, record: Interview) -> Iterator[str]:
        yield words.code("interview_kind", record.kind)
        if record.persons:
            yield self.tr("{n} people").format(n=digits(record.persons))
        if record.held_on:
            yield day(record.held_on)
        if record.in_private == "no":
            yield self.tr("not in private")
        if record.chosen_by:
            yield self.tr("chosen by: {who}").format(who=words.code("interview_choice", record.chosen_by))
        yield ", ".join(record.sections)
        if record.rechecked_on:
            yield self.tr("seen again on {day}").format(day=day(record.rechecked_on))
        elif record.recheck_on:
            yield self.tr("to be seen again on {day}").format(day=day(record.recheck_on))

    def _leaves(self, record: Interview) -> str:
        """What of this talk may leave the office, as the release of papers judges it."""
        uses = [use for use in _LEAVES if may(record, use)]
        if not uses:
            return self.tr("Nothing of it leaves the office.")
        return self.tr("May leave: {uses}").format(uses=words.codes("interview_consent", uses))

    # --- seeing somebody again ---------------------------------------------------------------------------------------

    def _see_again(self, record: Interview) -> list[Button]:
        if record.recheck_on is None or record.rechecked_on is not None:
            return []
        return [self._seen(record.id, record.pseudonym)]

    def _seen(self, interview: UUID, pseudonym: str) -> Button:
        button = Button(self.tr("Seen again"), ButtonKind.QUIET, icon="check")
        button.setAccessibleDescription(self.veiled(pseudonym))
        button.clicked.connect(lambda _on=False: self.seen_again.open(interview, pseudonym))
        button.setEnabled(not self.is_private)
        self.seen[interview] = button
        return button

    def _earlier(self, row: RecheckRow) -> Entry:
        until = self.tr("by {day}").format(day=day(row.due))
        risk = words.code("reprisal_risk", row.risk)
        told = " · ".join(part for part in (row.number, until, risk) if part)
        return Entry(self.veiled(row.pseudonym), told, ends=[self._seen(row.interview, row.pseudonym)], is_strong=True)

    def _note(self) -> None:
        card = self.seen_again
        interview, found, when = card.interview, card.found.value().strip(), card.day.value()
        if interview is not None:
            on = when.first if when is not None else None
            self.do(
                lambda: recheck(self.desk, interview, found=found, on=on),
                self.tr("It is noted that the person was seen again."),
                then=lambda _done: card.close_up(),
            )

    # --- the page ----------------------------------------------------------------------------------------------------

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - as the screen is told
        """Names, pseudonyms and words go out of sight."""
        if is_private:
            self.identity.keep_now()
            self.identity.close_up()
            self.seen_again.close_up()
        super().set_private(is_private)

    def keep_draft(self) -> None:
        """The form as a draft; who somebody is in its own place, at once."""
        super().keep_draft()
        self.identity.keep_now()

    def list_focus(self) -> QWidget:
        """The way to another one."""
        return self.new


def _find(page: VisitPage, record: UUID) -> Interview | None:
    return next((one.record for one in page.interviews if one.record.id == record), None)
