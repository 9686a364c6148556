# SPDX-License-Identifier: Apache-2.0
"""How is a letter of a case made, printed, saved, handed over or declared void?

What is typed is set anew 400 ms after the last key and shown as it would be printed. Making a letter seals and archives
its exact bytes; everything that goes to paper or to a file afterwards is those bytes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from legalaid.errors import LegalAidError, NoPrinter
from legalaid.services import drafts, letters, office
from legalaid.services.cases import CaseForm, open_form
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft, Typed
from legalaid.services.letter_form import LetterField, letter_fields
from legalaid.services.letters import KeptLetter, MadeLetter
from ui import theme
from ui.language import clock_time, current, digits
from ui.screens.letter.compose import Compose
from ui.screens.letter.shelf import Shelf
from ui.tasks import Lane, Task, Tasks
from ui.widgets.bars import Crumb
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.draft_keeper import DraftKeeper
from ui.widgets.keys import key_in
from ui.widgets.letter_card import LetterCard
from ui.widgets.paragraph_picker import ParagraphPicker
from ui.widgets.pdf_view import PdfView
from ui.widgets.print_line import PrintLine
from ui.widgets.printing import Outlets
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState
from ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_KIND = "letter"
_TEMPLATE, _LANGUAGE = "@template", "@language"
_TRIAL = ""
"""What the printing line calls the test page, which has no number."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What the screen works on, all read at once."""

    form: CaseForm
    templates: list[dict[str, Any]]
    titles: Mapping[str, Mapping[str, str]]
    letters: tuple[KeptLetter, ...]
    draft: FormDraft | None


class LetterScreen(Screen):
    """The letters of one case, and a new one."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str, *, outlets: Outlets | None = None) -> None:
        super().__init__(QCoreApplication.translate("LetterScreen", "Letters"))
        self._desk, self._tasks, self._ref = desk, tasks, ref
        self._outlets = outlets or Outlets()
        self._case: CaseForm | None = None
        self._fresh: dict[str, bytes] = {}
        """Letters just made: their first copy is counted already and has not been printed."""
        self._setting: Task | None = None
        self._wish = ""
        """The template that was asked for before the templates were read."""
        self.keeper = DraftKeeper(desk, tasks, _KIND, ref, self)
        self.new_button = Button(self.tr("New letter"), ButtonKind.CHIP, icon="file-plus")
        self.kept_button = Button(self.tr("Letters of this case"), ButtonKind.CHIP, icon="archive")
        self.new_button.clicked.connect(lambda _on=False: self.show_new())
        self.kept_button.clicked.connect(lambda _on=False: self.show_kept())
        self.top.add(self.new_button, self.kept_button)
        self.trial_button = Button(self.tr("Print a test page"), ButtonKind.QUIET, icon="printer")
        self.trial_button.clicked.connect(lambda _on=False: self.print_trial())
        self.top.add_end(self.trial_button)
        self.show_content(self._content())
        self.printing = PrintLine(tasks)
        self.printing.printed.connect(self._printed)
        self.printing.failed.connect(self.show_failure)
        self.column.addWidget(self.printing)
        self.keeper.kept.connect(self._say_kept)
        self.keeper.failed.connect(self.show_failure)
        self.refresh()

    def _content(self) -> QWidget:
        picker = ParagraphPicker(self._desk, self._tasks)
        picker.failed.connect(self.show_failure)
        self.compose = Compose(self._desk.clock.today(), picker)
        self.compose.chosen.connect(self._ask_fields)
        self.compose.preview_due.connect(self.preview)
        self.compose.draft_due.connect(lambda: self.keeper.note(self._typed()))
        self.compose.made.connect(self.make)
        self.shelf = Shelf()
        key_in(self.shelf, "Ctrl+P", self._print_here, does=self.tr("Print this letter"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.compose)
        self.stack.addWidget(self.shelf)
        self.told = Label("", "small", wrap=True)
        self.view = PdfView(self.tr("The letter as it is printed"))
        right = QVBoxLayout()
        right.setSpacing(theme.GAP.xs)
        right.addWidget(self.told)
        right.addWidget(self.view, 1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.l)
        row.addWidget(self.stack, 1)
        row.addLayout(right, 1)
        return content

    def subject(self) -> UUID | None:
        """The case."""
        return None if self._case is None else self._case.case.record.id

    def crumbs(self) -> list[Crumb]:
        """Below its case."""
        return [(self.tr("Cases"), "cases"), (self._ref, f"case/{self._ref}"), (self.name, "")]

    # --- opening -----------------------------------------------------------------------------------------------------

    def wish(self, what: str) -> None:
        """A new letter from this template; what was typed stays."""
        self._wish = what
        if self._case is not None:
            self.compose.pick(what, self.compose.language)
            self.compose.carry()
            self._turn_to(self.compose)
            self._ask_fields()

    def refresh(self) -> None:
        """Read the case, its letters and the templates; what was typed stays."""
        if self.page is not None:
            self.page.show_loading()
        self._tasks.run(
            self._find, owner=self, then=self._show, failed=lambda error: self.show_failure(error, retry=self.refresh)
        )

    def _find(self) -> _Found:
        form = open_form(self._desk, self._ref)
        case = form.case.record.id
        found = next((one for one in drafts.list_drafts(self._desk, _KIND) if one.target == case), None)
        templates, titles = office.list_templates(self._desk), office.letter_titles(self._desk)
        return _Found(form, templates, titles, letters.kept_letters(self._desk, case), found)

    def _show(self, found: _Found) -> None:
        is_first = self._case is None
        self._case = found.form
        if self.page is not None:
            self.page.show_filled()
        self.compose.offer(found.templates, found.titles)
        if is_first:
            self._take_up(found)
            self.compose.pick(self._wish or self.compose.code, self.compose.language)
        self._show_letters(found.letters)
        if is_first:
            self.show_new()
        else:
            self._ask_fields()

    def _take_up(self, found: _Found) -> None:
        """A draft of this very case is gone on with at once."""
        self.keeper.begin(target=found.form.case.record.id, seen=found.form.case.seen)
        if found.draft is None:
            return
        self.keeper.go_on(found.draft)
        typed = dict(found.draft.typed)
        template, language = typed.pop(_TEMPLATE, None), typed.pop(_LANGUAGE, None)
        self.compose.take_up(typed)
        self.compose.pick(str(template or self.compose.code), str(language or self.compose.language))
        if found.draft.updated_at is not None:
            self._say_kept(found.draft.updated_at)

    def _ask_fields(self) -> None:
        """The fields of the chosen letter."""
        case, template, language = self._case, self.compose.code, self.compose.language
        if case is None or not template:
            return
        self._tasks.run(
            lambda: letter_fields(self._desk, case, template=template, language=language),
            owner=self,
            then=lambda fields: self._show_fields(template, language, fields),
            failed=self.show_failure,
            lane=Lane.READER,
        )

    def _show_fields(self, template: str, language: str, fields: tuple[LetterField, ...]) -> None:
        if (template, language) == (self.compose.code, self.compose.language):
            self.compose.carry()
            self.compose.show_fields(fields)
            self.preview()

    # --- drafts ------------------------------------------------------------------------------------------------------

    def _typed(self) -> dict[str, Typed]:
        return {
            "": self.compose.here(),
            **self.compose.carried(),
            _TEMPLATE: self.compose.code,
            _LANGUAGE: self.compose.language,
        }

    def keep_draft(self) -> None:
        """What was typed is in the vault when this returns."""
        if self.compose.form is None or not self.compose.carried():
            return
        try:
            self.keeper.keep_now(self._typed())
        except LegalAidError as error:
            self.show_failure(error)

    def _say_kept(self, at: Any) -> None:
        self.compose.note.setText(self.tr("Draft saved on this computer at {time}").format(time=clock_time(at)))

    # --- the preview -------------------------------------------------------------------------------------------------

    def preview(self) -> None:
        """Set the letter as it stands, beside the window; an older one that is still being set is dropped."""
        case, form = self._case, self.compose.form
        if case is None or form is None:
            return
        if self._setting is not None:
            self._setting.cancel()
        order: dict[str, Any] = {"template": self.compose.code, "language": self.compose.language}
        texts = self.compose.texts()
        self._setting = self._tasks.run(
            lambda: letters.preview_letter(self._desk, case, **order, fields=texts),
            owner=form,
            then=lambda printed: self._show_preview(printed.pdf),
            failed=self._not_set,
            lane=Lane.READER,
        )

    def _show_preview(self, pdf: bytes) -> None:
        if self.compose.form is not None:
            self.compose.form.say([])
        if self.stack.currentWidget() is self.compose:
            self.view.show_bytes(pdf)
            self.told.setText(self.tr("Preview. The letter gets its number when it is made."))

    def _not_set(self, error: Exception) -> None:
        """What keeps the letter from being set is said at its field, else above the page."""
        form = self.compose.form
        self.told.setText(self.tr("The letter cannot be made yet: see what is marked."))
        if form is None or not isinstance(error, LegalAidError) or not form.refused(error):
            self.show_failure(error, retry=self.preview)

    # --- making ------------------------------------------------------------------------------------------------------

    def make(self) -> None:
        """Number, seal and archive the letter as it stands."""
        case = self._case
        if case is None or self.compose.form is None:
            return
        order: dict[str, Any] = {"template": self.compose.code, "language": self.compose.language}
        texts, draft = self.compose.texts(), self.keeper.stop()

        def work() -> MadeLetter:
            made = letters.seal_letter(self._desk, case, **order, fields=texts)
            drafts.drop_draft(self._desk, draft)
            return made

        self.compose.setEnabled(False)
        self._tasks.run(work, owner=self, then=self._made, failed=self._not_made)

    def _made(self, made: MadeLetter) -> None:
        self.compose.setEnabled(True)
        self.compose.forget()
        self.compose.note.setText("")
        self._fresh[made.number] = made.pdf
        self.said.emit(self.tr("Letter {number} is made and kept in the vault.").format(number=made.number), None)
        self._reload(lambda: self._show_made(made))

    def _not_made(self, error: Exception) -> None:
        self.compose.setEnabled(True)
        if self.compose.carried():
            self.keeper.note(self._typed())
        self._not_set(error)

    def _reload(self, then: Callable[[], object]) -> None:
        """The case and its letters as they are now."""

        def show(found: _Found) -> None:
            self._case = found.form
            self.keeper.begin(target=found.form.case.record.id, seen=found.form.case.seen)
            self._show_letters(found.letters)
            then()

        self._tasks.run(self._find, owner=self, then=show, failed=self.show_failure)

    def _show_made(self, made: MadeLetter) -> None:
        self.show_kept()
        self._show_archived(made.number, made.pdf)
        self.shelf.card(made.number).buttons["print"].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- letters that are there --------------------------------------------------------------------------------------

    def show_new(self) -> None:
        """Write a letter."""
        self._turn_to(self.compose)
        if self.compose.form is None:
            self._ask_fields()
        else:
            self.preview()

    def show_kept(self) -> None:
        """The letters that were made."""
        self._turn_to(self.shelf)

    def _turn_to(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        self.new_button.setChecked(part is self.compose)
        self.kept_button.setChecked(part is self.shelf)
        self.view.clear()
        self.told.setText("" if part is self.compose else self.tr("Choose a letter to look at it."))

    def _show_letters(self, found: tuple[KeptLetter, ...]) -> None:
        cards = [
            LetterCard(letter, self.compose.title(letter.template), is_fresh=letter.number in self._fresh)
            for letter in found
        ]
        for card in cards:
            card.looked.connect(self.look)
            card.printed.connect(self.print_letter)
            card.saved.connect(self.save)
            card.handed.connect(self.hand_over)
            card.voided.connect(self.void)
        self.shelf.show_letters(cards)
        self.kept_button.setText(self.tr("Letters of this case: {n}").format(n=digits(len(found))))
        self.kept_button.setEnabled(bool(found))

    def look(self, number: str) -> None:
        """The archived bytes on the screen."""
        self._tasks.run(
            lambda: letters.look_at_letter(self._desk, number),
            owner=self,
            then=lambda pdf: self._show_archived(number, pdf),
            failed=self.show_failure,
            lane=Lane.READER,
        )

    def _show_archived(self, number: str, pdf: bytes) -> None:
        self.view.show_bytes(pdf)
        self.told.setText(self.tr("Letter {number}, as it is kept.").format(number=number))

    def print_letter(self, number: str) -> None:
        """Print a letter: the first copy of one just made, else a further copy."""
        printer = self._printer(otherwise=self.shelf.card(number).buttons["save"])
        if printer is None:
            return
        kept = self._fresh.pop(number, None)
        self._tasks.run(
            lambda: kept or letters.letter_pdf(self._desk, number),
            owner=self,
            then=lambda pdf: self.printing.spool(number, pdf, printer),
            failed=self.show_failure,
        )

    def _print_here(self) -> None:
        """The letter on whose card the keyboard is."""
        for card in self.shelf.cards:
            if card.isAncestorOf(self.shelf.focusWidget()):
                self.print_letter(card.number)

    def print_trial(self) -> None:
        """Print a page that shows whether this printer sets Khmer whole."""
        printer = self._printer(otherwise=self.trial_button)
        if printer is None:
            return
        self._tasks.run(
            lambda: letters.trial_page(self._desk, str(current())),
            owner=self,
            then=lambda pdf: self.printing.spool(_TRIAL, pdf, printer),
            failed=self.show_failure,
        )

    def _printer(self, *, otherwise: QWidget) -> "QPrinter | None":
        """The printer that was chosen; where there is none this is said, and the keyboard goes `otherwise`."""
        try:
            return self._outlets.printer(self)
        except NoPrinter as error:
            self.show_failure(error)
            otherwise.setFocus(Qt.FocusReason.OtherFocusReason)
            return None

    def _printed(self, number: str) -> None:
        if number == _TRIAL:
            self.said.emit(self.tr("The test page went to the printer. Look at it before the first letter."), None)
            return
        self.said.emit(self.tr("Letter {number} went to the printer.").format(number=number), None)
        self._reload(self._nothing_more)

    def save(self, number: str) -> None:
        """Save a letter as a file where the person wants it; the trail says so."""
        target = self._outlets.file(self, f"{number}.pdf")
        if target is not None:
            words = self.tr("The letter was saved as a PDF file. The file is not encrypted.")
            self._do(lambda: letters.save_letter(self._desk, number, target), words)

    def hand_over(self, number: str, how: str, aloud: str) -> None:
        """Write down how the letter reached the client."""
        words = self.tr("It is noted how letter {number} reached the client.").format(number=number)
        self._do(lambda: letters.hand_over(self._desk, number, how, read_aloud=aloud or None), words)

    def void(self, number: str, reason: str) -> None:
        """Declare a letter void."""
        words = self.tr("Letter {number} is void.").format(number=number)
        self._do(lambda: letters.void_letter(self._desk, number, reason), words)

    def _do(self, work: Callable[[], object], words: str) -> None:
        def told(_nothing: object) -> None:
            self.said.emit(words, None)
            self._reload(self._nothing_more)

        self._tasks.run(work, owner=self, then=told, failed=self.show_failure)

    def _nothing_more(self) -> None:
        """The letters are shown anew; that is all."""

    # --- the window --------------------------------------------------------------------------------------------------

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """A letter is nothing but names: it is covered as long as they are hidden."""
        if self.page is None:
            return
        self.top.setEnabled(not is_private)
        if is_private:
            words = self.tr("Names are hidden. What you typed is still here.")
            self.page.show_empty(EmptyState("eye-off", words, self.tr("Press F9 to go on.")))
        else:
            self.page.show_filled()

    def first_focus(self) -> QWidget:
        """The choice of the letter."""
        return self.compose.template
