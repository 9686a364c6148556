# SPDX-License-Identifier: Apache-2.0
"""What is written of a recommendation: itself, the reply that came, and what was seen of it at a later visit?"""

from datetime import date

from legalaid.domain.recommendation import Recommendation, missing_marks
from legalaid.domain.record import restore
from legalaid.services.visit_page import VisitPage
from ui.language import digits
from ui.screens.visit.links import LinksField
from ui.screens.visit.marks import MarksField
from ui.screens.visit.spoken import asked, spoken
from ui.widgets.choice import ChoiceField, SegmentField
from ui.widgets.date import DateField
from ui.widgets.form import FormPage
from ui.widgets.lines import LineField
from ui.widgets.plain import FlagField
from ui.widgets.prose import TextField
from ui.widgets.tags import TagsField


class RecommendationForm(FormPage):
    """What somebody is asked to do, with the marks of a good recommendation beside."""

    def __init__(self, today: date) -> None:
        super().__init__()
        said = self.section(self.tr("What is to be done"))
        said.add_wide(TextField("text_km", self.tr("In Khmer"), lines=3))
        said.add_wide(TextField("text_en", self.tr("In English"), lines=3))
        self.findings = LinksField("findings", self.tr("Findings that it answers"))
        said.add_wide(self.findings)
        self.repeats = ChoiceField("repeats", self.tr("Asks again what was asked before"), choices=[])
        said.add_wide(self.repeats)
        who = self.section(self.tr("Who and when"))
        who.add(
            ChoiceField("addressee", self.tr("Addressee"), "addressee"),
            LineField("addressee_text", self.tr("Or another addressee")),
            DateField("due", self.tr("Until"), today=today),
        )
        who.add_wide(SegmentField("priority", self.tr("How soon"), "recommendation_priority"))
        who.add_wide(TextField("indicator", self.tr("How one will see that it is done"), lines=2))
        who.add_wide(TagsField("un_refs", self.tr("Recommendations of the United Nations that it rests on")))
        out = self.section(self.tr("Who may read it"))
        out.add(FlagField("public", self.tr("In the report for the public"), yes=self.tr("Yes"), no=self.tr("No")))
        strong = self.section(self.tr("Is it a strong one?"))
        help_ = self.tr("A help, nothing more: it can be saved and sent as it is.")
        self.marks = MarksField("smart", self.tr("Ten marks of a good recommendation"), help=help_)
        strong.add_wide(self.marks)
        self.edited.connect(self.look)

    def offer(self, page: VisitPage) -> None:
        """The findings of this visit, and what earlier visits asked for."""
        told = self.tr("{n}. {text}")
        self.findings.offer(
            (str(line.record.id), told.format(n=digits(line.record.no), text=spoken(line.record)))
            for line in page.findings
        )
        before = {line.ref: line for line in (*page.to_verify, *page.verified_here)}
        self.repeats.offer((str(line.record.id), f"{ref} · {spoken(line.record)}") for ref, line in before.items())
        self.repeats.setVisible(bool(before))

    def look(self) -> None:
        """See which marks follow from what stands in the fields."""
        typed = {name: self.field(name).value() for name in ("addressee", "addressee_text", "due", "indicator")}
        linked = {"findings": self.findings.value(), "smart": self.marks.value()}
        self.marks.show_missing(missing_marks(restore(Recommendation, {**typed, **linked})))


class ReplyForm(FormPage):
    """What the addressee answered, and what it says that it has done."""

    def __init__(self, today: date) -> None:
        super().__init__()
        reply = self.section(self.tr("The reply"))
        reply.add_wide(SegmentField("kind", self.tr("What was answered"), "response_kind", required=True))
        reply.add(
            DateField("received_on", self.tr("Received on"), today=today, help=self.tr("Empty: today")),
            LineField("reference", self.tr("Number of the letter")),
            DateField("timeline", self.tr("Promised until"), today=today),
        )
        claimed = self.section(self.tr("What they say is done"))
        claimed.add_wide(TextField("action_claimed", self.tr("In their words"), lines=2))
        claimed.add(DateField("claimed_on", self.tr("Done on, as they say"), today=today))
        claimed.add_wide(TextField("our_view", self.tr("What we think of it"), lines=2))


class VerificationForm(FormPage):
    """What was seen of it, and how one knows."""

    def __init__(self) -> None:
        super().__init__()
        seen = self.section(self.tr("What was seen"))
        seen.add_wide(SegmentField("result", self.tr("Is it done?"), "verification_result", required=True))
        help_ = self.tr("What was seen, measured or read; not what was told.")
        seen.add_wide(TextField("evidence", self.tr("How do you know?"), lines=3, required=True, help=help_))
        self.questions = LinksField("questions", self.tr("Questions of the checklist"))
        seen.add_wide(self.questions)

    def offer(self, page: VisitPage) -> None:
        """The questions that were answered at this visit."""
        answered = (line for line in page.lines if line.question and line.is_answered)
        self.questions.offer((line.code, asked(line.question)) for line in answered if line.question)
