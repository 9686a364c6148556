# SPDX-License-Identifier: Apache-2.0
"""How does somebody who writes advice find a paragraph of the office and put it in?"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from legalaid.domain.office import Paragraph
from legalaid.i18n import Language
from legalaid.services.desk import Desk
from legalaid.services.paragraphs import list_paragraphs
from ui import theme
from ui.language import current, digits
from ui.tasks import Lane, Tasks
from ui.widgets.bars import SearchBox
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.entries import Entries, Entry
from ui.widgets.field import Field
from ui.widgets.prose import TextField

_SHOWN = 8
"""Paragraphs listed at once; more words find fewer."""

_ROOM, _LEAST_ROOM = 11, 5
"""Height of what was found, in text sizes; longer lists scroll."""

_TASTE = 160
"""Characters of a paragraph that are shown of it."""


class ParagraphPicker(QWidget):
    """A button; behind it words to look for and what was found."""

    picked = Signal(object)
    """The `Paragraph` to put in."""
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self.open_button = Button(self.tr("Insert a paragraph"), ButtonKind.CHIP, icon="list")
        self.open_button.toggled.connect(self._toggle)
        self.box = _WordsBox(self.tr("Word in the paragraph"), "search", 24)
        self.box.searched.connect(lambda _text: self.ask())
        self.box.left_alone.connect(lambda: self.open_button.setChecked(False))
        self._entries = Entries()
        self.buttons: list[Button] = []
        self._card = Card()
        self._card.put(self.box)
        self._card.put(self._scrolling())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.s)
        column.addLayout(button_row([self.open_button]))
        column.addWidget(self._card)
        self._card.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _scrolling(self) -> QScrollArea:
        """What was found, in so little room that the fields above it stay in sight."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(theme.px(_LEAST_ROOM))
        area.setMaximumHeight(theme.px(_ROOM))
        inner = QWidget()
        inner.setObjectName("inner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.GAP.s, 0)
        column.addWidget(self._entries)
        column.addStretch()
        area.setWidget(inner)
        return area

    def ask(self) -> None:
        """Look for the words that stand in the box."""
        words = self.box.text()
        self._tasks.run(
            lambda: list_paragraphs(self._desk, words),
            owner=self,
            then=lambda found: self._show(words, found),
            failed=self.failed.emit,
            lane=Lane.READER,
        )

    def _toggle(self, is_open: bool) -> None:  # noqa: FBT001 - a slot
        self._card.setVisible(is_open)
        if is_open:
            self.box.clear()
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ask()
        else:
            self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, words: str, found: Sequence[Paragraph]) -> None:
        if words != self.box.text():
            return
        self.buttons = []
        nothing = (
            self.tr("No paragraph has these words.")
            if words.strip()
            else self.tr("The office has written no paragraph yet. Settings, Reusable paragraphs.")
        )
        self._entries.show_all((self._entry(one) for one in found[:_SHOWN]), nothing)

    def _entry(self, paragraph: Paragraph) -> Entry:
        insert = Button(self.tr("Insert"), icon="plus")
        insert.setAccessibleName(self.tr("Insert “{title}”").format(title=paragraph.title))
        insert.clicked.connect(lambda _on=False: self._pick(paragraph))
        self.buttons.append(insert)
        return Entry(paragraph.title, told(paragraph), ends=[insert], is_strong=True)

    def _pick(self, paragraph: Paragraph) -> None:
        self.open_button.setChecked(False)
        self.picked.emit(paragraph)


def told(paragraph: Paragraph) -> str:
    """A line about a paragraph: its article, its version, and how it begins."""
    km_first = current() is Language.KM
    texts = (paragraph.text_km, paragraph.text_en) if km_first else (paragraph.text_en, paragraph.text_km)
    beginning = next((text for text in texts if text), "").replace("\n", " ")
    taste = beginning if len(beginning) <= _TASTE else beginning[:_TASTE].rstrip() + "…"
    version = QCoreApplication.translate("ParagraphPicker", "version {n}").format(n=digits(paragraph.version))
    return " · ".join(part for part in (digits(paragraph.article or ""), version, taste) if part)


def put_in(paragraph: Paragraph, fields: Iterable[tuple[Field, Language]]) -> bool:
    """Put the words into the fields of their language, where the cursor stands in each; whether any took them."""
    took = False
    for field, language in fields:
        words = paragraph.text_km if language is Language.KM else paragraph.text_en
        if words and isinstance(field, TextField):
            field.insert(words)
            took = True
    return took


class _WordsBox(SearchBox):
    """Escape leaves it."""

    left_alone = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape: no paragraph after all."""
        if event.key() == Qt.Key.Key_Escape:
            self.left_alone.emit()
        else:
            super().keyPressEvent(event)
