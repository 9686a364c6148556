# SPDX-License-Identifier: Apache-2.0
"""Which letters are there, what do they say, and which has the office read?"""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.domain.office import OfficeTemplate
from legalaid.i18n import Language
from legalaid.services import office, wording
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft
from legalaid.services.template_text import TemplateText, slots_of, template_text
from legalaid.services.wording import Words
from ui import theme
from ui.language import current
from ui.screens.settings.panel import Bench, Panel
from ui.screens.settings.wording import WordingCard, version_name
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.choice import Segments
from ui.widgets.flow import FlowLayout
from ui.widgets.small_draft import SmallDraft
from ui.widgets.text import Label

_CODE, _NEW = "@code", "@new"
"""Where a draft says which template it changes, and whether it makes a new one of it."""


class TemplatesPanel(Panel):
    """A list; one template at a time is read below it."""

    kept_by = None
    """The words of a template have a draft of their own."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Letter templates"),
            self.tr(
                "No lawyer in Cambodia has checked these texts yet. Until somebody of your office has read one, its "
                "letters say on the paper that they are not reviewed."
            ),
        )
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP.s)
        self.put(self._holder)
        self._language = current()
        self.rows: dict[str, Button] = {}
        self.read: Button | None = None
        self.form: WordingCard | None = None
        self.draft = SmallDraft(bench.desk, bench.tasks, "office_template", self)
        self.draft.failed.connect(self.failed)

    def first_focus(self) -> QWidget:
        """The first template."""
        return next(iter(self.rows.values()), self)

    def load(self) -> None:
        """The templates; what is being written stays, and what was being written comes back."""
        if self.form is None:
            self.ask(lambda: (office.list_templates(self.bench.desk), self.draft.left()), self._show_all, reads=True)

    def keep(self) -> None:
        """What is being written."""
        self.draft.keep_now()

    def _show_all(self, found: tuple[list[dict[str, Any]], FormDraft | None]) -> None:
        templates, left = found
        if self.form is not None:
            return
        self._show(templates)
        if left is not None and (code := str(left.typed.get(_CODE))) in self.rows:
            self._write(code, is_new=left.typed.get(_NEW) == "yes", left=left)

    def _show(self, templates: list[dict[str, Any]]) -> None:
        self._clear()
        for template in templates:
            self._column.addWidget(self._row(template))

    def _clear(self) -> None:
        self.rows, self.read = {}, None
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _row(self, template: dict[str, Any]) -> Card:
        title = str(template[f"title_{current()}"])
        card = Card()
        card.head.addWidget(Label(title, "strong", elide=True), 1)
        is_read = bool(template["reviewed"])
        card.head.addWidget(
            Pill(self.tr("Read by the office"), "ok") if is_read else Pill(self.tr("Not read yet"), "warn")
        )
        show = Button(self.tr("Read"), ButtonKind.QUIET, icon="file-text")
        show.setAccessibleName(self.tr("Read “{title}”").format(title=title))
        show.clicked.connect(lambda _on=False: self._open(str(template["code"]), is_read=is_read))
        card.head.addWidget(show)
        card.put(card.head)
        self.rows[str(template["code"])] = show
        return card

    # --- reading one -------------------------------------------------------------------------------------------------

    def _open(self, code: str, *, is_read: bool) -> None:
        language = self._language
        desk = self.bench.desk
        self.ask(
            lambda: template_text(desk, code, language), lambda told: self._show_text(told, is_read=is_read), reads=True
        )

    def _show_text(self, told: TemplateText, *, is_read: bool) -> None:
        self._clear()
        back = Button(self.tr("All templates"), icon="arrow-left")
        back.clicked.connect(lambda _on=False: self.load())
        languages = Segments([("km", self.tr("Khmer")), ("en", self.tr("English"))])
        languages.choose(str(self._language))
        languages.name(self.tr("Language of the letter"))
        languages.picked.connect(lambda: self._turn(told.code, languages, is_read=is_read))
        bar = QWidget()
        bar.setLayout(button_row([back, languages]))
        self._column.addWidget(bar)
        self._column.addWidget(_sheet(told))
        words = self.tr("Version {version}. Words in brackets come from the case.")
        self._column.addWidget(Label(words.format(version=version_name(told.version)), "small", wrap=True))
        self._column.addWidget(self._steps(told, is_read=is_read))
        back.setFocus()

    def _steps(self, told: TemplateText, *, is_read: bool) -> QWidget:
        """What can be done with the template that is read."""
        self.change = Button(self.tr("Change the wording"), icon="pencil")
        self.change.clicked.connect(lambda _on=False: self._write(told.code, is_new=False))
        self.copy = Button(self.tr("New template from this one"), icon="copy")
        self.copy.clicked.connect(lambda _on=False: self._write(told.code, is_new=True))
        steps: list[QWidget] = [self.change, self.copy]
        if told.is_own:
            words = self.tr("Offer it no more") if told.is_added else self.tr("Use the shipped words again")
            self.retire = Button(words, ButtonKind.QUIET, icon="undo-2")
            self.retire.clicked.connect(lambda _on=False: self._retire(told.code))
            steps.append(self.retire)
        ends = []
        if not is_read:
            self.read = Button(self.tr("We have read it and use it"), ButtonKind.PRIMARY, icon="circle-check")
            self.read.clicked.connect(lambda _on=False: self._review(told.code))
            ends.append(self.read)
        row = QWidget()
        flow = FlowLayout(row)
        for step in (*steps, *ends):
            flow.addWidget(step)
        return row

    # --- the office's own words --------------------------------------------------------------------------------------

    def _write(self, code: str, *, is_new: bool, left: FormDraft | None = None) -> None:
        """Open the form, with what was left in it."""
        desk, language = self.bench.desk, current()
        self.ask(
            lambda: (
                wording.words_of(desk, code),
                slots_of(desk, code, language),
                () if is_new else wording.versions_of(desk, code),
            ),
            lambda found: self._show_form(code, *found, is_new=is_new, left=left),
            reads=True,
        )

    def _show_form(
        self,
        code: str,
        words: Words,
        slots: dict[str, str],
        older: tuple[OfficeTemplate, ...],
        *,
        is_new: bool,
        left: FormDraft | None,
    ) -> None:
        self._clear()
        self.form = form = WordingCard(words, slots=slots, older=older, is_new=is_new)
        form.cancel.clicked.connect(lambda _on=False: self._leave())
        form.save.clicked.connect(lambda _on=False: self._save(code, form))
        self._column.addWidget(form)
        form.show()  # else it is in sight a turn of the event loop later, and cannot take the keyboard now
        self.draft.begin(form.fields, lambda: {_CODE: code, _NEW: "yes" if is_new else None})
        form.lines["title_km"].line.setFocus()
        if left is not None:
            self.draft.go_on(left, form.fields)
            self.say_again()

    def _leave(self) -> None:
        self.draft.end()
        self.form = None
        self.load()

    def _save(self, code: str, form: WordingCard) -> None:
        if form.complain():
            return
        desk, words, is_new = self.bench.desk, form.words(), form.is_new

        def work() -> OfficeTemplate:
            return wording.copy_template(desk, code, words) if is_new else wording.save_words(desk, code, words)

        def saved(row: OfficeTemplate) -> None:
            self.draft.end()
            self.form = None
            self.said.emit(self.tr("The wording is saved. Read it once more before it is used."), None)
            self._open(row.code, is_read=False)

        self.ask(work, saved)

    def _retire(self, code: str) -> None:
        desk = self.bench.desk
        self.ask(lambda: (wording.words_of(desk, code), wording.retire_words(desk, code)), self._retired)

    def _retired(self, outcome: tuple[Words, OfficeTemplate]) -> None:
        words, row = outcome

        def undo() -> None:
            self.ask(lambda: wording.bring_back(self.bench.desk, row, words), lambda _row: self.load())

        self.load()
        self.said.emit(self.tr("These words are used no more."), undo)

    def _turn(self, code: str, languages: Segments, *, is_read: bool) -> None:
        self._language = Language(languages.chosen() or self._language)
        self._open(code, is_read=is_read)

    def _review(self, code: str) -> None:
        self.ask(lambda: _review(self.bench.desk, code), self._reviewed)

    def _reviewed(self, templates: list[dict[str, Any]]) -> None:
        self._show(templates)
        self.said.emit(self.tr("Noted: the office has read this template."), None)


def _sheet(told: TemplateText) -> Card:
    """The words of the letter, as on paper."""
    card = Card()
    card.put(Label(told.title, "h1", wrap=True))
    card.put(Label(told.subject, "strong", wrap=True))
    for passage in told.passages:
        if passage.caption:
            card.put(Label(passage.caption, "strong", wrap=True))
        card.put(Label(passage.text, "h2" if passage.kind == "heading" else "body", wrap=True))
    return card


def _review(desk: Desk, code: str) -> list[dict[str, Any]]:
    office.review_template(desk, code)
    return office.list_templates(desk)
