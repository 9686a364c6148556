# SPDX-License-Identifier: Apache-2.0
"""How is a clinic in a village switched on and off, and how does everybody see that it is on?"""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from legalaid.domain.values import PartialDate, Precision
from legalaid.services.village import Clinic
from ui import theme
from ui.language import day, number
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.date import DateField
from ui.widgets.field import Glyph
from ui.widgets.place import PlaceField, spelt_out
from ui.widgets.text import Label


class VillageBar(QFrame):
    """One line: off, being set, or on."""

    held = Signal(str, object)
    """Switched on: the code of the place, and the day."""
    ended = Signal()
    letters_wanted = Signal()
    """Make and print the letters of everybody who came."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.start = Button(self.tr("Village clinic"), ButtonKind.QUIET, icon="tent")
        self.start.clicked.connect(lambda _on=False: self._ask())
        self._glyph = Glyph("tent", "info", 1.2)
        self._words = Label(role="strong", wrap=True)
        self.letters = Button(self.tr("Its letters"), icon="printer")
        self.letters.clicked.connect(lambda _on=False: self.letters_wanted.emit())
        self.stop = Button(self.tr("End the clinic"), icon="x")
        self.stop.clicked.connect(lambda _on=False: self.ended.emit())
        self.place = PlaceField("clinic_place", self.tr("Where the clinic is"))
        self.day = DateField("clinic_day", self.tr("On which day"), today=today)
        self.hold = Button(self.tr("Begin the clinic"), icon="check")
        self.hold.clicked.connect(lambda _on=False: self._hold())
        self.cancel = Button(self.tr("Cancel"), ButtonKind.QUIET)
        self.cancel.clicked.connect(lambda _on=False: self.show_clinic(None, 0))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.m)
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1)
        row.addWidget(self.place, 2)
        row.addWidget(self.day, 1)
        row.addWidget(self.hold)
        row.addWidget(self.cancel)
        row.addWidget(self.letters)
        row.addWidget(self.stop)
        row.addWidget(self.start, 0, Qt.AlignmentFlag.AlignRight)
        self._asked: tuple[QWidget, ...] = (self.place, self.day, self.hold, self.cancel)
        self._on: tuple[QWidget, ...] = (self._glyph, self._words, self.letters, self.stop)
        self.show_clinic(None, 0)

    def show_clinic(self, clinic: Clinic | None, written: int) -> None:
        """The clinic that is on, and how many consultations were written at it; or none."""
        if clinic is not None:
            words = self.tr("Village clinic: {place}, {day}. Consultations written: {count}")
            self._words.setText(words.format(place=spelt_out(clinic.place), day=day(clinic.day), count=number(written)))
        self._show(asked=False, on=clinic is not None)

    def words(self) -> str:
        """What the line says while a clinic is on."""
        return self._words.plain()

    def _ask(self) -> None:
        self.day.set_value(PartialDate(self._today, Precision.DAY))
        self._show(asked=True, on=False)
        self.place.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _hold(self) -> None:
        """Both are needed, to the day."""
        place, held = self.place.value(), self.day.value()
        if place is None:
            self.place.show_error(self.tr("Choose the place from the list."))
        elif held is None or held.precision is not Precision.DAY:
            self.day.show_error(self.tr("Write the whole day."))
        else:
            self.held.emit(place, held.first)

    def _show(self, *, asked: bool, on: bool) -> None:
        for part in self._asked:
            part.setVisible(asked)
        for part in self._on:
            part.setVisible(on)
        self.start.setVisible(not asked and not on)
