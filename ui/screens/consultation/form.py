# SPDX-License-Identifier: Apache-2.0
"""Which questions does the full consultation ask, in which order?

Every field bears the path of the case document that it fills. Nothing is preset; sensitive facts are out of sight until
somebody opens them.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from legalaid.domain.matching import Description
from legalaid.domain.office import Paragraph
from legalaid.i18n import Language
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choice import ChoiceField, options
from ui.widgets.date import DateField
from ui.widgets.duplicate_card import DuplicateCard
from ui.widgets.field import Draft, Field
from ui.widgets.form import FormPage, Section
from ui.widgets.lines import LineField
from ui.widgets.matter_subs import MatterSubsField
from ui.widgets.paragraph_picker import ParagraphPicker, put_in
from ui.widgets.parties import PartiesField, describe
from ui.widgets.person_consents import ConsentsField
from ui.widgets.person_sides import SidesWarning
from ui.widgets.phones import external_ids_field, papers_field, phones_field, references_field
from ui.widgets.place import ChosenPlace, PlaceField, PlacePicker
from ui.widgets.plain import FlagField, NoteField, plain, put
from ui.widgets.prose import TextField
from ui.widgets.rows import Row, RowsField
from ui.widgets.steps_rows import HearingsField, StepsField, tasks_field
from ui.widgets.tags import ChipsField, TagsField
from ui.widgets.text import Label

_HOME, _VILLAGE = "client.place", "client.village"
_DIFFICULTIES = ("seeing", "hearing", "walking", "remembering", "self_care", "communicating")

Values = dict[str, Any]


class ConsultationForm(FormPage):
    """The fields of a consultation."""

    def __init__(self, today: date, paragraphs: ParagraphPicker) -> None:
        super().__init__()
        self._today = today
        self.paragraphs = paragraphs
        self.paragraphs.picked.connect(self._insert)
        self.duplicates = DuplicateCard()
        self.sides = SidesWarning()
        self._matter()
        self._client()
        self._contact()
        self._facts()
        self._parties()
        self._advice()
        self._afterwards()
        self._consents()
        self._sensitive()
        self.field("matter").edited.connect(self._offer_subs)
        for rows in self.fields():
            if isinstance(rows, RowsField):
                rows.add_button.setAccessibleDescription(rows.label())

    # --- sections ----------------------------------------------------------------------------------------------------

    def _matter(self) -> None:
        section = self.section(self.tr("Matter"))
        urgency = [
            ("1", self.tr("1 – life or liberty")),
            ("2", self.tr("2 – one day")),
            ("3", self.tr("3 – three working days")),
            ("4", self.tr("4 – routine")),
        ]
        section.add(
            ChoiceField("matter", self.tr("Matter"), "matter", required=True),
            ChoiceField("channel", self.tr("How the client came"), "channel", required=True),
            DateField(
                "received_at", self.tr("Day of the consultation"), today=self._today, help=self.tr("Empty: today")
            ),
        )
        section.add_wide(MatterSubsField("sub", self.tr("More exactly")))
        section.add_wide(TextField("summary", self.tr("In short: what is it about?"), required=True, lines=2))
        section.add(
            ChoiceField("urgency", self.tr("Urgency"), choices=urgency),
            ChoiceField("service_level", self.tr("Service given"), "service_level"),
            ChoiceField("kind", self.tr("Kind of case"), "case_kind", help=self.tr("Empty: a consultation")),
            self._readers(),
        )
        self._rights(section)

    def _readers(self) -> Field:
        """Who sees the case: chosen when it is made, since its key is made with it."""
        return ChoiceField(
            "sensitivity",
            self.tr("Who may see the case"),
            choices=[
                ("normal", self.tr("Everybody of the office")),
                ("sensitive", self.tr("Everybody of the office; it could harm somebody")),
                ("restricted", self.tr("Only I, and whom I share it with")),
            ],
            help=self.tr("Empty: everybody of the office"),
        )

    def _rights(self, section: Section) -> None:
        """Which human rights are at stake; 28 of them, so they stay out of sight until somebody wants them."""
        self.open_rights = Button(self.tr("Name the rights at stake"), ButtonKind.CHIP, icon="scale")
        line = QHBoxLayout()
        line.addWidget(self.open_rights)
        line.addStretch()
        section.put(line)
        section.go_on()
        self.rights = ChipsField("rights", self.tr("Rights at stake"), "right")
        section.add_wide(self.rights)
        self.open_rights.toggled.connect(self.rights.setVisible)
        self.rights.hide()

    def _client(self) -> None:
        section = self.section(self.tr("Client"))
        section.add(
            LineField("client.family_name_km", self.tr("Family name in Khmer")),
            LineField("client.given_name_km", self.tr("Given name in Khmer")),
            ChoiceField("client.honorific", self.tr("Form of address"), "honorific"),
            LineField("client.family_name_latin", self.tr("Family name in Latin letters")),
            LineField("client.given_name_latin", self.tr("Given name in Latin letters")),
            LineField("client.alias", self.tr("Other name or alias")),
        )
        section.put(self.duplicates)
        section.put(self.sides)
        section.go_on()
        section.add(
            ChoiceField("client.sex", self.tr("Sex"), "sex"),
            DateField("client.birth", self.tr("Date or year of birth"), today=self._today),
            ChoiceField("client.nationality", self.tr("Nationality"), "nationality"),
            ChoiceField("client.lang", self.tr("Language"), "language"),
            ChoiceField("client.interpreter_needed", self.tr("Interpreter needed?"), "yes_no"),
            FlagField("anonymous", self.tr("Stays anonymous?"), yes=self.tr("Yes"), no=self.tr("No"), keys="YN"),
        )
        section.add_wide(papers_field("client.documents"))
        section.add_wide(external_ids_field("client.external_ids"))

    def _contact(self) -> None:
        section = self.section(self.tr("Home and contact"))
        section.add_wide(PlacePicker(_HOME, self.tr("Home: commune, district or province")))
        section.add_wide(LineField("client.address", self.tr("Address")))
        section.add_wide(phones_field("client.phones"))
        safe = options("safe_contact", without=["unknown", "declined", "not_asked"])
        section.add_wide(ChipsField("client.safe_contact", self.tr("Safe ways to reach the client"), choices=safe))
        section.add(LineField("client.safe_hours", self.tr("Safe hours")))

    def _facts(self) -> None:
        section = self.section(self.tr("What happened"))
        section.add(
            DateField("event", self.tr("When it happened"), today=self._today),
            PlaceField("place", self.tr("Where it happened")),
        )
        section.add_wide(TextField("narrative", self.tr("The story as the client tells it"), lines=6))

    def _parties(self) -> None:
        section = self.section(self.tr("Other parties"))
        section.add_wide(PartiesField("parties"))
        references = self.section(self.tr("References"))
        references.add_wide(references_field("references"))

    def _advice(self) -> None:
        section = self.section(self.tr("Advice"))
        section.add_wide(TextField("advice.question", self.tr("The client's question"), lines=2))
        section.add_wide(TextField("advice.text_km", self.tr("Advice in Khmer"), lines=5))
        section.add_wide(TextField("advice.text_en", self.tr("Advice in English"), lines=4))
        section.put(self.paragraphs)
        section.go_on()
        section.add_wide(StepsField("advice.next_steps", self.tr("Next steps in Khmer")))
        section.add_wide(StepsField("advice.next_steps_en", self.tr("Next steps in English")))
        section.add(
            ChoiceField("advice.medium", self.tr("How the advice was given"), "advice_medium"),
            ChoiceField("advice.risks_told", self.tr("Were the risks told?"), "yes_no"),
            ChoiceField("advice.limits_told", self.tr("Were the limits of our help told?"), "yes_no"),
        )
        section.add_wide(TagsField("advice.law_refs", self.tr("Laws and articles"), help=self.tr("Enter adds one")))

    def _afterwards(self) -> None:
        section = self.section(self.tr("Tasks"))
        section.add_wide(tasks_field("tasks", today=self._today))
        section = self.section(self.tr("Hearings"))
        section.add_wide(HearingsField("hearings", today=self._today))
        section = self.section(self.tr("Notes"))
        section.add_wide(NoteField("notes", self.tr("Note for the file, not for the client"), lines=3))

    def _consents(self) -> None:
        section = self.section(self.tr("Consent"))
        section.put(Label(self.tr("To what does the client agree? No answer counts as no."), "muted", wrap=True))
        section.go_on()
        section.add_wide(ConsentsField("client.consents"))

    def _sensitive(self) -> None:
        section = self.section(self.tr("Sensitive facts"))
        words = self.tr("Only what the case needs, and only if the client wants it written down.")
        section.put(Label(words, "muted", wrap=True))
        self.open_sensitive = Button(self.tr("Write sensitive facts"), ButtonKind.CHIP, icon="shield-check")
        line = QHBoxLayout()
        line.addWidget(self.open_sensitive)
        line.addStretch()
        section.put(line)
        section.go_on()
        questions = {
            "seeing": self.tr("Difficulty seeing"),
            "hearing": self.tr("Difficulty hearing"),
            "walking": self.tr("Difficulty walking"),
            "remembering": self.tr("Difficulty remembering"),
            "self_care": self.tr("Difficulty with self-care"),
            "communicating": self.tr("Difficulty communicating"),
        }
        fields: list[Field] = [
            ChoiceField("client.ethnicity", self.tr("Ethnicity"), "ethnicity"),
            ChoiceField("client.poverty", self.tr("Poverty"), "poverty"),
            ChoiceField("client.lgbti", self.tr("LGBTI"), "yes_no"),
            *(ChoiceField(f"client.{name}", questions[name], "difficulty") for name in _DIFFICULTIES),
        ]
        section.add(*fields)
        vulnerable = ChipsField("client.vulnerability", self.tr("In need of special protection"), "vulnerability")
        health = TextField("client.health_note", self.tr("Health"), lines=2)
        for field in (vulnerable, health):
            section.add_wide(field)
        self._hidden = [*fields, vulnerable, health]
        self.open_sensitive.toggled.connect(self._show_sensitive)
        self._show_sensitive(False)  # noqa: FBT003 - a slot

    def _show_sensitive(self, is_open: bool) -> None:  # noqa: FBT001 - a slot
        for field in self._hidden:
            field.setVisible(is_open)

    def _offer_subs(self) -> None:
        self.field("sub").offer(self.field("matter").value())

    def _insert(self, paragraph: Paragraph) -> None:
        put_in(paragraph, [(self.field(f"advice.text_{language}"), language) for language in Language])

    # --- values ------------------------------------------------------------------------------------------------------

    def show_case(self, values: Mapping[str, Any]) -> None:
        """Show a case, or an empty form; this is no edit."""
        self.field("sub").offer(values.get("matter"))
        for field in self.fields():
            if field.name == _HOME:
                self.field(_HOME).set_value(ChosenPlace(values.get(_HOME), values.get(_VILLAGE) or ""))
            else:
                put(field, values.get(field.name))
        self.open_sensitive.setChecked(False)
        self.open_rights.setChecked(bool(self.rights.value()))
        self.field("sensitivity").setVisible(not values)
        self.fill({})

    def take_over(self, values: Mapping[str, Any]) -> None:
        """Put known facts into fields in which nothing stands yet."""
        for field in self.fields():
            if field.name in values and not plain(field) and field.name != _HOME:
                put(field, values[field.name])
                field.edited.emit()
        home = self.field(_HOME)
        if values.get(_HOME) and home.value().code is None:
            home.set_value(ChosenPlace(values[_HOME], values.get(_VILLAGE) or ""))
            home.edited.emit()

    def case_values(self) -> Values:
        """What the form holds, as JSON by the path of the case document."""
        home: ChosenPlace = self.field(_HOME).value()
        values = {field.name: plain(field) for field in self.fields() if field.name != _HOME}
        return values | {_HOME: home.code, _VILLAGE: home.village or None}

    def restore(self, draft: Mapping[str, Draft]) -> None:
        """Put a draft back; a sensitive field in which somebody was typing is opened."""
        here = draft.get("")
        if here in {field.name for field in self._hidden}:
            self.open_sensitive.setChecked(True)
        self.open_rights.setChecked(bool(draft.get("rights")))
        matter = draft.get("matter")
        self.field("sub").offer(matter if isinstance(matter, str) else None)
        super().restore(draft)

    # --- who is looked for -------------------------------------------------------------------------------------------

    def client_description(self) -> Description:
        """The client as somebody who may be on record."""
        values = self.case_values()
        own = {path.removeprefix("client."): value for path, value in values.items() if path.startswith("client.")}
        phones = [row.get("number") or "" for row in own["phones"]]
        papers = [row.get("number") or "" for row in own["documents"]]
        return describe(own, phones, papers)

    def parties(self) -> list[Row]:
        """The rows of the other parties."""
        field: PartiesField = self.field("parties")
        return field.rows
