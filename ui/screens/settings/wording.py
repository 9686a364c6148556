# SPDX-License-Identifier: Apache-2.0
"""How does an office write the words of a letter itself: what may stand in braces, and what stood there before?"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from legalaid.domain.office import OfficeTemplate
from legalaid.services.wording import Bilingual, Words
from ui.language import day, digits
from ui.widgets.card import Card
from ui.widgets.centred import in_pairs
from ui.widgets.entries import Entries, Entry, Facts
from ui.widgets.field import Field
from ui.widgets.finish_row import FinishRow
from ui.widgets.lines import LineField
from ui.widgets.plain import any_field
from ui.widgets.prose import TextField
from ui.widgets.text import Label

_STEP = 1000
"""From here on a version is one of the office's own: 1002 is the second after the shipped version 1."""


def version_name(version: int) -> str:
    """A version as people say it: `1`, or `1.2` for the office's own."""
    shipped, own = divmod(version, _STEP)
    return digits(f"{shipped}.{own}" if shipped else own)


class WordingCard(Card):
    """Title, subject and body in both languages."""

    def __init__(
        self, words: Words, *, slots: Mapping[str, str], older: Sequence[OfficeTemplate], is_new: bool
    ) -> None:
        super().__init__(self.tr("New template") if is_new else self.tr("Change the wording"))
        self.is_new = is_new
        self.lines = {
            "title_km": LineField("title_km", self.tr("Title in Khmer"), required=True),
            "title_en": LineField("title_en", self.tr("Title in English"), required=True),
            "subject_km": LineField("subject_km", self.tr("Subject in Khmer"), required=True),
            "subject_en": LineField("subject_en", self.tr("Subject in English"), required=True),
        }
        help_words = self.tr("An empty line parts paragraphs; “# ” begins a heading.")
        self.bodies = {
            "body_km": TextField("body_km", self.tr("Words in Khmer"), required=True, lines=8, help=help_words),
            "body_en": TextField("body_en", self.tr("Words in English"), required=True, lines=8, help=help_words),
        }
        self.fields: tuple[Field, ...] = (*self.lines.values(), *self.bodies.values())
        shown = {"title": words.title, "subject": words.subject, "body": words.body}
        for field in self.fields:
            part, _, language = field.name.partition("_")
            any_field(field).set_value(shown[part].km if language == "km" else shown[part].en)
            field.edited.connect(field.clear_message)
        self.put(in_pairs(*self.lines.values()))
        for body in self.bodies.values():
            self.put(body)
        meaning = self.tr("These stand for what the case says; write them with their braces:")
        self.put(Label(meaning, "muted", wrap=True))
        legend = Facts()
        legend.show_all((f"{{{name}}}", said) for name, said in slots.items())
        self.put(legend)
        row = FinishRow(self.tr("Save"), icon="save")
        self.save, self.cancel = row.finish, row.cancel
        self.put(row)
        if older:
            entries = Entries()
            entries.show_all(_version(one) for one in older)
            self.put(entries)

    def words(self) -> Words:
        """What is written now."""
        line = {name: field.value() for name, field in self.lines.items()}
        body = {name: field.value().strip() for name, field in self.bodies.items()}
        return Words(
            Bilingual(line["title_km"], line["title_en"]),
            Bilingual(line["subject_km"], line["subject_en"]),
            Bilingual(body["body_km"], body["body_en"]),
        )

    def complain(self) -> bool:
        """Nothing may be left empty: the letter is printed in both languages."""
        for field in self.fields:
            if not any_field(field).value().strip():
                field.show_error(self.tr("The letter needs this."))
                field.editor.setFocus()
                return True
        return False


def _version(row: OfficeTemplate) -> Entry:
    head = QCoreApplication.translate("WordingCard", "Version {n}, {day}")
    told = head.format(n=version_name(row.version), day=day(row.at.date()))
    return Entry(told, f"{row.body_km}\n\n{row.body_en}")
