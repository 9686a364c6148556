# SPDX-License-Identifier: Apache-2.0
"""Which letter is wanted, in which language, and what does it say?"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legalaid.domain.office import Paragraph
from legalaid.services.letter_form import LetterField
from ui import theme
from ui.language import current
from ui.screens.letter.form import LetterForm
from ui.widgets.bars import Toolbar
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.choice import Combo, Segments
from ui.widgets.field import Draft
from ui.widgets.letter_card import languages
from ui.widgets.paragraph_picker import ParagraphPicker, put_in
from ui.widgets.text import Label

PREVIEW_AFTER_MS = 400
"""After the last key before the letter is set anew."""

FIRST = "advice"
"""The letter that is wanted most often."""


class Compose(QWidget):
    """Template, language, fields, and the button that makes the letter."""

    chosen = Signal()
    """Another template or language: fields are wanted."""
    preview_due = Signal()
    """Nothing was typed for a moment: the letter can be set."""
    draft_due = Signal()
    made = Signal()
    """Make the letter now."""

    def __init__(self, today: date, paragraphs: ParagraphPicker) -> None:
        super().__init__()
        self._today = today
        self.paragraphs = paragraphs
        self.paragraphs.picked.connect(self._insert)
        self._carried: dict[str, Draft] = {}
        self._here: Draft = None
        """The field to go to once it is there."""
        self._templates: dict[str, Mapping[str, Any]] = {}
        self._titles: Mapping[str, Mapping[str, str]] = {}
        self.form: LetterForm | None = None
        self._soon = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._soon.timeout.connect(self.preview_due)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP.m)
        self._column.addWidget(self._head())
        self._room = QVBoxLayout()
        self._column.addLayout(self._room, 1)
        self._column.addWidget(self.paragraphs)
        self.note = Label("", "small", elide=True)
        self.make = Button(self.tr("Make the letter"), ButtonKind.PRIMARY, icon="file-text")
        self.make.clicked.connect(lambda _on=False: self.made.emit())
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.make)
        self._column.addLayout(foot)

    def _head(self) -> Card:
        card = Card()
        self.template = Combo(self.tr("Letter"))
        self.template.activated.connect(lambda _index: self._choose())
        self.mark = Pill(self.tr("Not yet read by the office"), "warn")
        self.languages = Segments(languages())
        self.languages.name(self.tr("Language of the letter"))
        self.languages.choose(str(current()))
        self._language = str(current())
        self.languages.picked.connect(self._choose)
        below = Toolbar()  # in large letters the mark goes into a line of its own
        card.put(self.template)
        card.put(below)
        below.add(self.languages, self.mark)
        return card

    # --- template and language ---------------------------------------------------------------------------------------

    def offer(self, templates: Sequence[Mapping[str, Any]], titles: Mapping[str, Mapping[str, str]]) -> None:
        """The letters there are; the one that is wanted most often stands first. `titles` names older ones too."""
        self._titles = titles
        chosen = self.code
        self._templates = {str(one["code"]): one for one in sorted(templates, key=lambda one: one["code"] != FIRST)}
        self.template.clear()
        for code in self._templates:
            self.template.addItem(self.title(code), code)
        self.pick(chosen or FIRST, self._language)

    def title(self, code: str) -> str:
        """What a letter is called, whether its template can still be chosen or not."""
        return self._titles.get(code, {}).get(current(), code)

    def pick(self, code: str, language: str) -> None:
        """Choose a template and a language without being asked."""
        self.template.setCurrentIndex(max(self.template.findData(code), 0))
        self._language = language
        self.languages.choose(language)
        self._show_mark()

    @property
    def code(self) -> str:
        """The chosen template."""
        return str(self.template.currentData() or "")

    @property
    def language(self) -> str:
        """The chosen language."""
        return self._language

    def _choose(self) -> None:
        """A second click on the language that is on changes nothing."""
        self._language = self.languages.chosen() or self._language
        self.languages.choose(self._language)
        self._show_mark()
        self.carry()
        self.chosen.emit()

    def _show_mark(self) -> None:
        self.mark.setVisible(not self._templates.get(self.code, {}).get("reviewed", True))

    # --- the fields --------------------------------------------------------------------------------------------------

    def carry(self) -> None:
        """Remember what was written, also for fields that the next letter does not have."""
        if self.form is not None:
            asked = self.form.asked
            self._carried = {name: typed for name, typed in self._carried.items() if name not in asked}
            self._carried |= self.form.changed()

    def carried(self) -> dict[str, Draft]:
        """Everything that a person wrote, by field."""
        self.carry()
        return dict(self._carried)

    def here(self) -> Draft:
        """The field that has or last had the focus."""
        return None if self.form is None else self.form.draft()[""]

    def take_up(self, typed: Mapping[str, Draft]) -> None:
        """What a draft kept."""
        self._here = typed.get("")
        self._carried = {name: text for name, text in typed.items() if name}

    def forget(self) -> None:
        """Begin afresh: the next letter is filled from the record anew."""
        self._carried = {}
        self.drop_form()

    def drop_form(self) -> None:
        """Let go of the fields."""
        self._soon.stop()
        if self.form is not None:
            self._room.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def show_fields(self, fields: Sequence[LetterField]) -> None:
        """The fields of the chosen letter, with what was written before."""
        self.drop_form()
        self.form = LetterForm(fields, today=self._today)
        self._room.addWidget(self.form)
        known = {name: typed for name, typed in self._carried.items() if name in self.form.asked}
        if known:
            self.form.restore(known | {"": self._here})
            self._here = None
        self.paragraphs.setVisible(bool(self.form.for_paragraphs()))
        self.form.edited.connect(self._soon.start)
        self.form.draft_due.connect(self.draft_due)
        for field in self.form.fields():
            field.left.connect(self._hurry)

    def _insert(self, paragraph: Paragraph) -> None:
        """Into the advice, in each language that the letter has."""
        if self.form is not None and not put_in(paragraph, self.form.for_paragraphs()):
            self.note.setText(self.tr("This paragraph has no words in the language of the letter."))

    def _hurry(self) -> None:
        if self._soon.isActive():
            self._soon.stop()
            self.preview_due.emit()

    def texts(self) -> dict[str, str]:
        """What stands in the fields."""
        return self.form.texts() if self.form is not None else {}
