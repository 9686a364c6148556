# SPDX-License-Identifier: Apache-2.0
"""What is typed into a letter: the fields of its template, filled from the record?"""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from legalaid.domain.values import PartialDate
from legalaid.errors import LegalAidError
from legalaid.i18n import Language
from legalaid.services.letter_form import FRAME, MARKS, LetterField
from ui.language import current
from ui.widgets.date import DateField
from ui.widgets.field import Draft, Field
from ui.widgets.form import FormPage, Problem
from ui.widgets.lines import LineField
from ui.widgets.plain import any_field
from ui.widgets.prose import TextField
from ui.widgets.tags import ChipsField

ITEMS, _ADVICE = "items", "advice"


class LetterForm(FormPage):
    """The fields of one letter."""

    def __init__(self, fields: Iterable[LetterField], *, today: date) -> None:
        super().__init__()
        self.asked = {field.name: field for field in fields}
        languages = {field.language for field in self.asked.values() if field.language}
        says, frame = self.section(self.tr("What the letter says")), self.section(self.tr("Around the letter"))
        for asked in self.asked.values():
            made = _made(asked, today, is_both=len(languages) > 1)
            section = frame if asked.base in FRAME - {"addressee", "position", "address"} else says
            if asked.kind == "paragraphs":
                section.add_wide(made)
            else:
                section.add(made)
        self._shown = {field.name: any_field(field).draft() for field in self.fields()}

    def texts(self) -> dict[str, str]:
        """What stands in the fields, as a letter takes it."""
        return {field.name: _text(field) for field in self.fields()}

    def for_paragraphs(self) -> list[tuple[Field, Language]]:
        """The advice in each language; in letters without advice their first long text."""
        long = [one for one in self.asked.values() if one.kind == "paragraphs" and one.base not in {ITEMS, *FRAME}]
        base = next((one.base for one in long if one.base == _ADVICE), long[0].base if long else "")
        return [(self.field(one.name), one.language) for one in long if one.base == base and one.language]

    def changed(self) -> dict[str, Draft]:
        """What a person wrote otherwise than the record says; it stays when template or language change."""
        return {name: typed for name, typed in self.draft().items() if name and typed != self._shown.get(name)}

    def refused(self, error: LegalAidError) -> bool:
        """Say under its field what keeps the letter from being made; False if it is none of them."""
        named = str(error.facts.get("field", ""))
        base = named.removesuffix("_km").removesuffix("_en")
        found = [name for name, asked in self.asked.items() if named == name or (base == asked.base and base)]
        empty = [name for name in found if not self.texts()[name]]
        if not found:
            return False
        name = named if named in self.asked else next(iter(empty or found))
        missing = self.tr("The letter needs this.")
        unreadable = self.tr("Write a whole date: day, month and year.")
        self.say([Problem(name, missing if not self.texts()[name] else unreadable)])
        return True

    def say(self, problems: Iterable[Problem]) -> None:
        """Put each under its field; the keyboard stays where it is, since somebody is typing."""
        for field in self.fields():
            field.clear_message()
        for problem in problems:
            self.field(problem.field).show_error(problem.words)


def _made(asked: LetterField, today: date, *, is_both: bool) -> Field:
    label = _label(asked, is_both=is_both)
    made: DateField | TextField | LineField
    if asked.kind == MARKS:
        marks = [
            ("confidential", QCoreApplication.translate("LetterForm", "Confidential")),
            ("urgent", QCoreApplication.translate("LetterForm", "Urgent")),
        ]
        return ChipsField(asked.name, label, choices=marks)
    if asked.kind == "date":
        made = DateField(asked.name, label, today=today, required=asked.is_required)
        made.set_value(PartialDate.parse(asked.value) if asked.value else None)
        return made
    if asked.kind == "paragraphs":
        is_list = asked.base == ITEMS or asked.base in FRAME
        lines = 2 if asked.base in FRAME else 3
        made = TextField(
            asked.name, label, required=asked.is_required, help=_help(asked) if is_list else "", lines=lines
        )
    else:
        made = LineField(asked.name, label, required=asked.is_required)
    made.set_value(asked.value)
    return made


def _label(asked: LetterField, *, is_both: bool) -> str:
    own = {
        ITEMS: QCoreApplication.translate("LetterForm", "Numbered list"),
        "addressee": QCoreApplication.translate("LetterForm", "Name of the addressee"),
        "position": QCoreApplication.translate("LetterForm", "Office or organisation of the addressee"),
        "address": QCoreApplication.translate("LetterForm", "Address of the addressee"),
        MARKS: QCoreApplication.translate("LetterForm", "Marks in the corner"),
        "register_no": QCoreApplication.translate("LetterForm", "Number in the office's own register"),
        "references": QCoreApplication.translate("LetterForm", "References: what this letter answers"),
        "attachments": QCoreApplication.translate("LetterForm", "Attachments"),
        "copies": QCoreApplication.translate("LetterForm", "Copies to"),
    }
    words = own.get(asked.base) or (asked.label_km if current() is Language.KM else asked.label_en)
    if not is_both or asked.language is None:
        return words
    if asked.language is Language.KM:
        return QCoreApplication.translate("LetterForm", "{field}, in Khmer").format(field=words)
    return QCoreApplication.translate("LetterForm", "{field}, in English").format(field=words)


def _help(asked: LetterField) -> str:
    """How a list is typed."""
    if asked.base == ITEMS:
        return QCoreApplication.translate("LetterForm", "Steps, papers or purposes: one on each line.")
    return QCoreApplication.translate("LetterForm", "One on each line.")


def _text(field: Field) -> str:
    """A day as YYYY-MM-DD; what cannot be read goes as it stands and is refused by its name."""
    if isinstance(field, DateField):
        found = field.value()
        return str(found) if found else field.line.text()
    value = any_field(field).value()
    if isinstance(field, ChipsField):
        return ",".join(field.value())
    return value if isinstance(value, str) else ""
