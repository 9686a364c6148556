# SPDX-License-Identifier: Apache-2.0
"""How does a lawyer give every client of a village clinic a letter, with one click and one print?

The record id names the clinic: the code of its place and its day, apart by an at sign.
"""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from legalaid.errors import NoPrinter
from legalaid.services import clinic_letters, letters, office
from legalaid.services.clinic_letters import ClinicLetter, Outcome
from legalaid.services.desk import Desk
from legalaid.services.village import Clinic
from ui import theme
from ui.errors import notice_of
from ui.language import current, day, digits
from ui.models import words
from ui.tasks import Task, Tasks
from ui.widgets.bars import Crumb
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.choice import Combo, Segments
from ui.widgets.entries import Entries, Entry, TwoColumns
from ui.widgets.place import spelt_out
from ui.widgets.print_line import PrintLine
from ui.widgets.printing import Outlets
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState, ProgressLine
from ui.widgets.text import Label


class VillageScreen(Screen):
    """The cases of one clinic, which have their letter, and the two steps that are left: make, print."""

    def __init__(self, desk: Desk, tasks: Tasks, clinic: str, *, outlets: Outlets | None = None) -> None:
        super().__init__(QCoreApplication.translate("VillageScreen", "Letters of the clinic"))
        self._desk, self._tasks = desk, tasks
        place, _, held = clinic.partition("@")
        self._clinic = Clinic(place, date.fromisoformat(held), desk.clock.now())
        self._outlets = outlets or Outlets()
        self._cases: tuple[ClinicLetter, ...] = ()
        self._fresh: dict[str, bytes] = {}
        """Letters just made: their first copy is counted already and has not been printed."""
        self._outcome: Outcome | None = None
        self._is_private = False
        self._build_tools()
        self.column.addWidget(Label(f"{spelt_out(place)}, {day(self._clinic.day)}", "h2", wrap=True))
        self._entries = Entries()
        card = Card()
        card.put(self._entries)
        sheet = TwoColumns()
        sheet.top.addWidget(card)
        self.states = self.show_content(sheet)
        self.column.addLayout(self._foot())
        self.refresh()

    def _build_tools(self) -> None:
        self.template = Combo(self.tr("Letter"))
        self.template.activated.connect(lambda _index: self.refresh())
        self.languages = Segments([("km", self.tr("Khmer")), ("en", self.tr("English")), ("both", self.tr("Both"))])
        self.languages.name(self.tr("Language of the letter"))
        self.languages.choose(str(current()))
        self.top.add(self.template, self.languages)

    def _foot(self) -> QHBoxLayout:
        self.making = ProgressLine()
        self.making.cancelled.connect(self._stop)
        self._work: Task | None = None
        self.printing = PrintLine(self._tasks)
        self.printing.printed.connect(lambda _numbers: self._printed())
        self.printing.failed.connect(self.show_failure)
        self.make = Button(self.tr("Make the missing letters"), icon="file-plus")
        self.make.clicked.connect(lambda _on=False: self.make_all())
        self.print = Button(self.tr("Print them all"), ButtonKind.PRIMARY, icon="printer")
        self.print.clicked.connect(lambda _on=False: self.print_all())
        row = QHBoxLayout()
        row.setSpacing(theme.GAP.m)
        row.addWidget(self.making, 1)
        row.addWidget(self.printing, 1)
        row.addStretch()
        row.addWidget(self.make)
        row.addWidget(self.print)
        return row

    def crumbs(self) -> list[Crumb]:
        """Below the consultation form, where the clinic is held."""
        return [(self.tr("New consultation"), "consultation"), (self.name, "")]

    # --- what is there -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the cases and their letters."""
        self.states.show_loading()
        template = str(self.template.currentData() or clinic_letters.TEMPLATES[0])
        self._tasks.run(
            lambda: (office.list_templates(self._desk), clinic_letters.letters_of(self._desk, self._clinic, template)),
            owner=self,
            then=lambda found: self._show(*found),
            failed=lambda error: self.show_failure(error, retry=self.refresh),
        )

    def _show(self, templates: list[dict[str, Any]], cases: tuple[ClinicLetter, ...]) -> None:
        if not self.template.count():
            titles = {str(one["code"]): str(one[f"title_{current()}"]) for one in templates}
            for code in clinic_letters.TEMPLATES:
                self.template.addItem(titles.get(code, code), code)
        self._cases = cases
        had_keyboard = self.make.hasFocus() or self.print.hasFocus()
        if had_keyboard:
            self.template.setFocus()  # a button that is switched off would hand the keyboard to whatever comes next
        self.make.setEnabled(any(case.number is None for case in cases))
        self.print.setEnabled(any(case.number is not None for case in cases))
        if had_keyboard:
            self.first_focus().setFocus()
        if not cases:
            none = self.tr("No consultation was written at this clinic")
            self.states.show_empty(EmptyState("tent", none, self.tr("Those that you save there stand here.")))
            return
        self._entries.show_all(self._entry(case) for case in cases)
        self.states.show_filled()

    def _entry(self, case: ClinicLetter) -> Entry:
        names = words.HIDDEN if self._is_private and case.clients else ", ".join(case.clients)
        detail = case.ref if case.number else self._reason(case.ref) or case.ref
        pill = Pill(case.number, "ok") if case.number else Pill(self.tr("No letter yet"), "warn")
        look = Button(self.tr("Open"), ButtonKind.QUIET, icon="arrow-right")
        look.setAccessibleName(self.tr("Open case {case}").format(case=case.ref))
        look.clicked.connect(lambda _on=False: self.go.emit("letter", case.ref))
        return Entry(names or case.ref, detail, ends=[pill, look], is_strong=True)

    def _reason(self, ref: str) -> str:
        """Why there is no letter, in the words of the person who has to fill in what is missing."""
        if self._outcome is None or ref not in self._outcome.refused:
            return ""
        lacking = self._outcome.lacking.get(ref)
        if lacking:
            return self.tr("{case}: nothing is written yet under “{field}”").format(case=ref, field=lacking[current()])
        return notice_of(self._outcome.refused[ref], current()).what

    # --- making ------------------------------------------------------------------------------------------------------

    def make_all(self) -> None:
        """Number, seal and keep a letter for every case that has none of this kind."""
        template, language = str(self.template.currentData()), self.languages.chosen() or str(current())
        phrase = self.tr("Making letter {n} of {total}")

        def work(task: Task) -> Outcome:
            def tell(done: int, total: int) -> None:
                task.report(done, total, phrase.format(n=digits(done + 1), total=digits(total)))
                task.check()

            return clinic_letters.make_missing(
                self._desk, self._clinic, template=template, language=language, told=tell
            )

        self.template.setFocus()
        self.make.setEnabled(False)
        self._work = self._tasks.run_long(work, owner=self, then=self._made, failed=self._not_made)
        self._work.progress.connect(self.making.follow)

    def _made(self, outcome: Outcome) -> None:
        self.making.hide()
        self._fresh |= {letter.number: letter.pdf for letter in outcome.made}
        self._outcome = outcome
        said = self.tr("Letters made: {n}. Not made: {failed}.")
        self.said.emit(said.format(n=digits(len(outcome.made)), failed=digits(len(outcome.refused))), None)
        self.refresh()

    def _not_made(self, error: Exception) -> None:
        self.making.hide()
        self.show_failure(error)
        self.refresh()

    def _stop(self) -> None:
        """What is made by now stays made."""
        self.making.hide()
        if self._work is not None:
            self._work.cancel()
        self.refresh()

    # --- printing ----------------------------------------------------------------------------------------------------

    def print_all(self) -> None:
        """Every letter of this kind on one printer, one after the other."""
        try:
            printer = self._outlets.printer(self)
        except NoPrinter as error:
            self.show_failure(error)
            return
        if printer is None:
            return
        numbers = [case.number for case in self._cases if case.number is not None]
        fresh = {number: self._fresh.pop(number) for number in numbers if number in self._fresh}
        self._tasks.run(
            lambda: [fresh.get(number) or letters.letter_pdf(self._desk, number) for number in numbers],
            owner=self,
            then=lambda pdfs: self.printing.spool_all(", ".join(numbers), pdfs, printer),
            failed=self.show_failure,
        )

    def _printed(self) -> None:
        self.said.emit(self.tr("The letters went to the printer. Note for each how it reached the client."), None)

    # --- the window --------------------------------------------------------------------------------------------------

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names."""
        self._is_private = is_private
        self._entries.show_all(self._entry(case) for case in self._cases)

    def first_focus(self) -> QWidget:
        """The step that is left, or the choice of the letter."""
        return next((button for button in (self.make, self.print) if button.isEnabled()), self.template)
