# SPDX-License-Identifier: Apache-2.0
"""Which paragraphs does the office use again, how are they written and changed, and what did they say before?"""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.domain.office import Paragraph
from legalaid.services import paragraphs
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft
from legalaid.services.paragraphs import Wording
from ui import theme
from ui.language import day, digits
from ui.screens.settings.panel import Bench, Panel
from ui.widgets.bars import SearchBox
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import button_row, in_pairs
from ui.widgets.entries import Entries, Entry, empty_out
from ui.widgets.finish_row import FinishRow
from ui.widgets.lines import LineField
from ui.widgets.paragraph_picker import told
from ui.widgets.prose import TextField
from ui.widgets.small_draft import SmallDraft

_CODE = "@code"
"""Where a draft says which paragraph it changes."""


class ParagraphsPanel(Panel):
    """The paragraphs by title; one of them at a time is open for change."""

    kept_by = None
    """A paragraph has a draft of its own."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Reusable paragraphs"),
            self.tr(
                "Explain an article once, in Khmer and English, and insert it into advice and letters with a click. "
                "Letters already made stay as they were."
            ),
        )
        self.add = Button(self.tr("New paragraph"), ButtonKind.PRIMARY, icon="plus")
        self.add.clicked.connect(lambda _on=False: self._open(None, ()))
        self.box = SearchBox(self.tr("Word in the paragraph"), "search", 22)
        self.box.searched.connect(lambda _text: self.load())
        self.put(button_row([self.box], [self.add]))
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP.s)
        self.put(self._list)
        self.form: ParagraphCard | None = None
        self.rows: dict[str, Button] = {}
        self.draft = SmallDraft(bench.desk, bench.tasks, "paragraph", self)
        self.draft.failed.connect(self.failed)

    def first_focus(self) -> QWidget:
        """Writing one."""
        return self.add

    def load(self) -> None:
        """The paragraphs that hold the words in the box, or what was being written."""
        words = self.box.text()
        if self.form is None:
            self.ask(lambda: (paragraphs.list_paragraphs(self.bench.desk, words), self._left()), self._show, reads=True)

    def keep(self) -> None:
        """What is being written."""
        self.draft.keep_now()

    def _left(self) -> tuple[FormDraft, Sequence[Paragraph]] | None:
        """A draft, and the versions of the paragraph that it changes."""
        draft = self.draft.left()
        if draft is None:
            return None
        return draft, paragraphs.versions_of(self.bench.desk, str(draft.typed.get(_CODE) or ""))

    def _show(self, found: tuple[Sequence[Paragraph], tuple[FormDraft, Sequence[Paragraph]] | None]) -> None:
        listed, left = found
        if self.form is not None:
            return
        if left is None:
            self._show_list(listed)
        else:
            self._go_on(*left)

    def _show_list(self, found: Sequence[Paragraph]) -> None:
        empty_out(self._column)
        self.rows = {}
        entries = Entries()
        nothing = (
            self.tr("No paragraph has these words.")
            if self.box.text().strip()
            else self.tr("No paragraph is written yet.")
        )
        entries.show_all([self._entry(one) for one in found], nothing)
        card = Card()
        card.put(entries)
        self._column.addWidget(card)

    def _entry(self, paragraph: Paragraph) -> Entry:
        change = Button(self.tr("Change"), ButtonKind.QUIET, icon="pencil")
        change.setAccessibleName(self.tr("Change “{title}”").format(title=paragraph.title))
        change.clicked.connect(lambda _on=False: self._look_up(paragraph))
        self.rows[paragraph.code] = change
        return Entry(paragraph.title, told(paragraph), ends=[change], is_strong=True)

    def _look_up(self, paragraph: Paragraph) -> None:
        self.ask(
            lambda: paragraphs.versions_of(self.bench.desk, paragraph.code),
            lambda versions: self._open(paragraph, versions),
            reads=True,
        )

    # --- writing one -------------------------------------------------------------------------------------------------

    def _open(self, paragraph: Paragraph | None, versions: Sequence[Paragraph]) -> None:
        """A form in place of the list."""
        empty_out(self._column)
        self.form = form = ParagraphCard(paragraph, versions[1:])
        form.cancel.clicked.connect(lambda _on=False: self._leave())
        form.save.clicked.connect(lambda _on=False: self._save(form))
        if paragraph is not None:
            form.retire.clicked.connect(lambda _on=False: self._retire(paragraph))
        self._column.addWidget(form)
        form.show()  # else it is in sight a turn of the event loop later, and cannot take the keyboard now
        self.draft.begin(form.fields, lambda: {_CODE: form.code})
        form.title_field.line.setFocus()

    def _go_on(self, draft: FormDraft, versions: Sequence[Paragraph]) -> None:
        """The form again, with what was left in it."""
        self._open(next(iter(versions), None), versions)
        if self.form is not None:
            self.draft.go_on(draft, self.form.fields)
        self.say_again()

    def _leave(self) -> None:
        self.draft.end()
        self.form = None
        self.load()
        self.add.setFocus()

    def _save(self, form: "ParagraphCard") -> None:
        if form.complain():
            return
        desk, code, wording = self.bench.desk, form.code, form.wording()
        self.ask(
            lambda: paragraphs.save_paragraph(desk, wording, code=code),
            lambda saved: self._saved(self.tr("Version {n} is saved.").format(n=digits(saved.version))),
        )

    def _saved(self, words: str) -> None:
        self._leave()
        self.said.emit(words, None)

    def _retire(self, paragraph: Paragraph) -> None:
        desk = self.bench.desk

        def undo() -> None:
            self.ask(lambda: _bring_back(desk, paragraph), lambda _saved: self.load())

        def done(_retired: Paragraph) -> None:
            self._leave()
            self.said.emit(self.tr("The paragraph is offered no more."), undo)

        self.ask(lambda: paragraphs.retire_paragraph(desk, paragraph.code), done)


class ParagraphCard(Card):
    """One paragraph in both languages, and below it what it said before."""

    def __init__(self, paragraph: Paragraph | None, older: Sequence[Paragraph]) -> None:
        super().__init__(self.tr("Change the paragraph") if paragraph else self.tr("New paragraph"))
        self.code = paragraph.code if paragraph else None
        self.title_field = LineField("title", self.tr("Title to find it by"), required=True)
        self.article = LineField("article", self.tr("Law and article"))
        self.text_km = TextField("text_km", self.tr("Words in Khmer"), lines=5)
        self.text_en = TextField("text_en", self.tr("Words in English"), lines=5)
        if paragraph is not None:
            self.title_field.set_value(paragraph.title)
            self.article.set_value(paragraph.article)
            self.text_km.set_value(paragraph.text_km)
            self.text_en.set_value(paragraph.text_en)
        self.fields = (self.title_field, self.article, self.text_km, self.text_en)
        for field in self.fields:
            field.edited.connect(field.clear_message)
        self.put(in_pairs(self.title_field, self.article))
        self.put(self.text_km)
        self.put(self.text_en)
        self.retire = Button(self.tr("Offer it no more"), ButtonKind.QUIET, icon="archive")
        row = FinishRow(self.tr("Save"), icon="save", before=[self.retire])
        self.save, self.cancel = row.finish, row.cancel
        self.put(row)
        self.retire.setVisible(paragraph is not None)
        if older:
            entries = Entries()
            entries.show_all(self._version(one) for one in older)
            self.put(entries)

    def _version(self, paragraph: Paragraph) -> Entry:
        head = self.tr("Version {n}, {day}").format(n=digits(paragraph.version), day=day(paragraph.at.date()))
        return Entry(head, "\n".join(text for text in (paragraph.text_km, paragraph.text_en) if text))

    def wording(self) -> Wording:
        """What is written now."""
        return Wording(
            self.title_field.value(), self.article.value(), self.text_km.value().strip(), self.text_en.value().strip()
        )

    def complain(self) -> bool:
        """Without a title nobody finds it, and without words there is nothing to insert."""
        wording = self.wording()
        if not wording.title:
            self.title_field.show_error(self.tr("Write a title."))
            self.title_field.line.setFocus()
        elif not (wording.text_km or wording.text_en):
            self.text_km.show_error(self.tr("Write the words, in one language at least."))
            self.text_km.prose.setFocus()
        else:
            return False
        return True


def _bring_back(desk: Desk, paragraph: Paragraph) -> Paragraph:
    return paragraphs.save_paragraph(desk, paragraphs.wording_of(paragraph), code=paragraph.code)
