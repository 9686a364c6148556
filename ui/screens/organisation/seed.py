# SPDX-License-Identifier: Apache-2.0
"""Is the seed of the organisation on paper, before anything rests on it?

It is shown this once, printed or copied by hand, and a few places of it are typed back from the paper. Only then is
the organisation founded with it; whoever goes back has founded nothing.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from legalaid.errors import NoPrinter
from legalaid.i18n import Language
from legalaid.khmer.digits import to_khmer
from legalaid.services import exports, organisation, seed_sheet
from legalaid.services.organisation import Drawn
from legalaid.services.organisation_page import square_of
from legalaid.services.seed_sheet import AskedBack, Script, parts_of
from ui import theme
from ui.language import current, digits
from ui.screens.organisation.step import Bench, Step, ask_target
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.choice import Segments
from ui.widgets.fingerprint import Fingerprint
from ui.widgets.lines import LineField
from ui.widgets.print_line import PrintLine
from ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_COLUMNS = 4


class SeedStep(Step):
    """The papers on the window, the way to paper, and the proof that they are there."""

    founded = Signal()
    """The organisation exists now."""

    def __init__(self, bench: Bench, name: str, drawn: Drawn) -> None:
        super().__init__(
            bench,
            self.tr("Put the seed on paper"),
            self.tr(
                "It is shown only now. Print it, or copy it by hand twice. Seal the papers and keep them in different "
                "places, far from the computers. Do not photograph it."
            ),
        )
        self._name, self._drawn = name, drawn
        self._asked = AskedBack.of(drawn)
        self.put(self._papers_card())
        proof = Card(self.tr("From the paper"))
        proof.put(Label(self.tr("Look at your paper, not at your memory, and type what stands there."), wrap=True))
        self.fields = [LineField(f"place_{at}", self._place(place)) for at, place in enumerate(self._asked.places)]
        for field in self.fields:
            field.is_kept = False
            field.line.returnPressed.connect(self._found)
            field.edited.connect(field.clear_message)
            proof.put(field)
        self.put(proof)
        self.done = Button(self.tr("It is on paper: found the organisation"), ButtonKind.PRIMARY, icon="circle-check")
        self.done.clicked.connect(lambda _on=False: self._found())
        self.put_buttons(self.done)

    def first_focus(self) -> QWidget:
        """Printing."""
        return self.print

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """Another try is possible."""
        self.done.setEnabled(True)

    # --- the papers --------------------------------------------------------------------------------------------------

    def _papers_card(self) -> Card:
        card = Card(self.tr("Seed of “{name}”").format(name=self._name))
        self.faces = [PaperFace(paper) for paper in self._drawn.papers]
        for at, face in enumerate(self.faces, 1):
            if len(self.faces) > 1:
                card.put(Label(self.tr("Paper {n}").format(n=digits(at)), "strong"))
            card.put(face)
        self.digits = Segments([("km", self.tr("Khmer digits")), ("en", self.tr("Latin digits"))])
        self.digits.choose(str(current()))
        self.digits.name(self.tr("Digits of the code"))
        self.digits.picked.connect(self._write)
        self.print = Button(self.tr("Print the sheet"), icon="printer")
        self.print.clicked.connect(lambda _on=False: self._print())
        self.save = Button(self.tr("Save as a file"), ButtonKind.QUIET, icon="save")
        self.save.clicked.connect(lambda _on=False: self._save())
        card.put(button_row([self.digits], [self.save, self.print]))
        self.printing = PrintLine(self.bench.tasks)
        self.printing.printed.connect(
            lambda _name: self.said.emit(self.tr("The sheet went to the printer. Look at it before you go on."), None)
        )
        self.printing.failed.connect(self.failed)
        card.put(self.printing)
        name = self.tr("Fingerprint of the organisation")
        card.put(Fingerprint(name, self._drawn.fingerprint, square_of(self._drawn.fingerprint)))
        self._write()
        return card

    @property
    def _script(self) -> Script:
        return Script(current(), self.digits.chosen() == Language.KM)

    def _write(self) -> None:
        """Change the digits; a press on the script that is on leaves it on."""
        if self.digits.chosen() is None:
            self.digits.choose(str(Language.KM if self.faces[0].is_khmer else Language.EN))
        for face in self.faces:
            face.write_khmer(is_khmer=self.digits.chosen() == Language.KM)

    def _sheet(self, script: Script) -> bytes:
        return seed_sheet.seed_sheet(self.bench.desk, self._drawn, name=self._name, script=script)

    def _print(self) -> None:
        try:
            printer = self.bench.outlets.printer(self)
        except NoPrinter as error:
            self.failed.emit(error)
            return
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: "QPrinter") -> None:
        """Make the sheet and give it to a printer."""
        script = self._script
        self.ask(lambda: self._sheet(script), lambda pdf: self.printing.spool(self._name, pdf, printer), reads=True)

    def _save(self) -> None:
        target = ask_target(self, self.tr("Where to write the sheet"), "seed.pdf")
        if target is None:
            return
        desk, script = self.bench.desk, self._script
        told = self.tr("The sheet is written, and not encrypted. Print it, then delete the file.")
        self.ask(
            lambda: exports.write_out(desk, target, self._sheet(script), what="vault", object_id=None),
            lambda _none: self.said.emit(told, None),
        )

    # --- the proof ---------------------------------------------------------------------------------------------------

    def _place(self, place: tuple[int, int]) -> str:
        paper, number = (digits(value) for value in place)
        if len(self._drawn.papers) == 1:
            return self.tr("Group {number}").format(number=number)
        return self.tr("Paper {paper}, word {number}").format(paper=paper, number=number)

    def _found(self) -> None:
        places = zip(self.fields, self._asked.places, strict=True)
        wrong = [field for field, place in places if not self._asked.fits(place, field.value())]
        for field in wrong:
            field.show_error(self.tr("Something else stands there. Look at the paper once more."))
        if wrong:
            wrong[0].line.setFocus()
        elif self.done.isEnabled():
            self.done.setEnabled(False)
            desk, name, drawn = self.bench.desk, self._name, self._drawn
            self.ask(lambda: organisation.found(desk, name=name, drawn=drawn), lambda _founded: self._exists())

    def _exists(self) -> None:
        self.said.emit(self.tr("The organisation is founded. This computer is its administrator's."), None)
        self.founded.emit()


class PaperFace(QWidget):
    """The numbered groups of a code, or the words of a share."""

    def __init__(self, paper: str) -> None:
        super().__init__()
        self.parts = parts_of(paper)
        self.is_khmer = False
        self._labels: list[tuple[Label, Label]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP.m)
        grid.setVerticalSpacing(theme.GAP.xs // 2)
        down = -(-len(self.parts) // _COLUMNS)
        for at in range(len(self.parts)):
            number, part = Label(role="small"), Label(role="strong")
            number.setFixedWidth(round(theme.look().letters(0.875) * 2))
            column, row = divmod(at, down)
            cell = QHBoxLayout()
            cell.setSpacing(theme.GAP.xs)
            cell.addWidget(number)
            cell.addWidget(part, 1)
            grid.addLayout(cell, row, column)
            self._labels.append((number, part))
        self.write_khmer(is_khmer=False)

    def write_khmer(self, *, is_khmer: bool) -> None:
        """Show the digits of the other script; words stay as they are."""
        self.is_khmer = is_khmer
        for at, (number, part) in enumerate(self._labels):
            text = self.parts[at]
            text = f"{text[:3]} {text[3:]}" if text.isdigit() else text
            number.setText(to_khmer(str(at + 1)) if is_khmer else str(at + 1))
            part.setText(to_khmer(text) if is_khmer else text)
