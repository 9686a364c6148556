# SPDX-License-Identifier: Apache-2.0
"""Which letters to the place were made after this visit, and how is another one made, printed, saved or voided?"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from legalaid.errors import NoPrinter
from legalaid.services import letters
from legalaid.services.letters import KeptLetter, MadeLetter
from legalaid.services.visit_letters import make_visit_letter, preview_visit_letter
from ui import theme
from ui.screens.visit.part import Part
from ui.tasks import Lane
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.choice import Segments
from ui.widgets.letter_card import LetterCard, languages
from ui.widgets.print_line import PrintLine
from ui.widgets.printing import Outlets
from ui.widgets.text import Label
from ui.widgets.viewer import PDF, FileViewer

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

T = TypeVar("T")


class VisitLetters(Card):
    """The letters to the place, newest first, and a new one."""

    def __init__(self, part: Part) -> None:
        super().__init__(self.tr("Letter to the prison"))
        self._part, self.outlets = part, Outlets()
        self._fresh: dict[str, bytes] = {}
        """Letters just made: their first copy is counted already and has not been printed."""
        self.cards: list[LetterCard] = []
        self.viewer: FileViewer | None = None
        told = self.tr("It takes a number when it is made, and stays in the vault as it is.")
        self.put(Label(told, "muted", wrap=True))
        self.languages = Segments(languages())
        self.languages.name(self.tr("Language of the letter"))
        self.languages.choose("km")
        self.languages.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.look_first = Button(self.tr("Look at it first"), icon="eye")
        self.look_first.clicked.connect(lambda _on=False: self._preview())
        self.make = Button(self.tr("Make the letter"), icon="file-plus")
        self.make.clicked.connect(lambda _on=False: self._make())
        row = QHBoxLayout()
        row.setSpacing(theme.GAP.s)
        for widget in (self.languages, self.look_first, self.make):
            row.addWidget(widget)
        row.addStretch()
        self.put(row)
        self.printing = PrintLine(part.tasks)
        self.printing.printed.connect(self._printed)
        self.printing.failed.connect(part.show_failure)
        self.put(self.printing)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.GAP.m)
        self.put(self._column)

    # --- showing -----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the letters of the visit that the part shows."""
        page = self._part.page
        if page is not None:
            visit = page.visit.id
            self._read(lambda: letters.kept_letters(self._part.desk, visit), self._show)

    def _show(self, found: tuple[KeptLetter, ...]) -> None:
        for old in self.cards:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = [self._card(letter) for letter in found]
        for card in self.cards:
            self._column.addWidget(card)

    def _card(self, letter: KeptLetter) -> LetterCard:
        title = self.tr("Letter to the prison")
        card = LetterCard(letter, title, is_fresh=letter.number in self._fresh, is_for_client=False)
        card.looked.connect(self.look)
        card.printed.connect(self.print_letter)
        card.saved.connect(self.save)
        card.voided.connect(self.void)
        for button in card.buttons.values():
            button.setEnabled(not self._part.is_private)
        return card

    def look(self, number: str) -> None:
        """The archived bytes, in a window over the page."""
        self._read(lambda: letters.look_at_letter(self._part.desk, number), self._open)

    def _preview(self) -> None:
        desk, ref, language = self._part.desk, self._part.ref, self.languages.chosen() or "km"
        self._read(lambda: preview_visit_letter(desk, ref, language=language).pdf, self._open)

    def _open(self, pdf: bytes) -> None:
        self.viewer = FileViewer(pdf, PDF, self)
        self.viewer.open()

    def _read(self, work: Callable[[], T], then: Callable[[T], object]) -> None:
        tasks = self._part.tasks
        tasks.run(work, owner=self, then=then, failed=self._part.show_failure, lane=Lane.READER)

    # --- doing -------------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        desk, ref, language = self._part.desk, self._part.ref, self.languages.chosen() or "km"
        self.make.setEnabled(False)
        self._part.tasks.run(
            lambda: make_visit_letter(desk, ref, language=language),
            owner=self,
            then=self._made,
            failed=self._not_made,
        )

    def _made(self, made: MadeLetter) -> None:
        self.make.setEnabled(True)
        self._fresh[made.number] = made.pdf
        self._say(self.tr("Letter {number} is made and kept in the vault.").format(number=made.number))

    def _not_made(self, error: Exception) -> None:
        self.make.setEnabled(True)
        self._part.show_failure(error)

    def print_letter(self, number: str) -> None:
        """Print a letter: the first copy of one just made, else a further copy."""
        printer = self._printer()
        if printer is None:
            return
        kept = self._fresh.pop(number, None)
        self._part.tasks.run(
            lambda: kept or letters.letter_pdf(self._part.desk, number),
            owner=self,
            then=lambda pdf: self.printing.spool(number, pdf, printer),
            failed=self._part.show_failure,
        )

    def _printer(self) -> "QPrinter | None":
        try:
            return self.outlets.printer(self)
        except NoPrinter as error:
            self._part.show_failure(error)
            return None

    def _printed(self, number: str) -> None:
        self._say(self.tr("Letter {number} went to the printer.").format(number=number))

    def save(self, number: str) -> None:
        """Save a letter as a file where the person wants it; the trail says so."""
        target: Path | None = self.outlets.file(self, f"{number}.pdf")
        if target is not None:
            words = self.tr("The letter was saved as a PDF file. The file is not encrypted.")
            self._do(lambda: letters.save_letter(self._part.desk, number, target), words)

    def void(self, number: str, reason: str) -> None:
        """Declare a letter void."""
        words = self.tr("Letter {number} is void.").format(number=number)
        self._do(lambda: letters.void_letter(self._part.desk, number, reason), words)

    def _do(self, work: Callable[[], object], words: str) -> None:
        def done(_nothing: object) -> None:
            self._say(words)

        self._part.tasks.run(work, owner=self, then=done, failed=self._part.show_failure)

    def _say(self, words: str) -> None:
        """Say what was done, and show the letters as they are now."""
        self._part.said.emit(words, None)
        self.refresh()
