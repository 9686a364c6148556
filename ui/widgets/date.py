# SPDX-License-Identifier: Apache-2.0
"""How is a date typed or picked?

One line that takes whatever `written_date` reads, the lunar date under it, and a month to pick from. What cannot be
read stays in the line, is pointed out, and is kept in the draft.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from legalaid.domain.values import PartialDate, Precision
from ui.language import day, digits, lunar, partial
from ui.widgets.field import Draft, Field, Severity
from ui.widgets.lines import LineEdit
from ui.widgets.month import Holidays, MonthPopup, holidays_around
from ui.widgets.written_date import WrittenDate, read


class DateField(Field):
    """A date, known to the day, the month or the year."""

    def __init__(
        self,
        name: str,
        label: str,
        *,
        today: date,
        help: str = "",  # noqa: A002
        required: bool = False,
        holidays: Callable[[int], Holidays] = holidays_around,
    ) -> None:
        self.line = LineEdit()
        self._today, self._holidays = today, holidays
        self._kept: PartialDate | None = None
        self._is_kept = False
        super().__init__(name, label, self.line, help=help, required=required)
        self.line.setPlaceholderText(self.tr("day/month/year"))
        self.line.put_behind("calendar-days", self.tr("Pick a day (arrow down)"), self.pick)
        self.line.textEdited.connect(self._retype)
        self.left.connect(self.settle)

    def value(self) -> PartialDate | None:
        """The date; nothing when empty or unreadable (`is_unreadable` tells which)."""
        if self._is_kept:
            return self._kept
        found = read(self.line.text())
        return found.date if found else None

    @property
    def is_unreadable(self) -> bool:
        """Whether something stands there that is no date."""
        return bool(self.line.text().strip()) and self.value() is None

    def set_value(self, value: PartialDate | None) -> None:
        """Show a date."""
        self._kept, self._is_kept = value, True
        self.line.setText(_written(value) if value else "")
        self.clear_message()

    def draft(self) -> Draft:
        """The line as it stands, or the date it holds."""
        return str(self._kept) if self._is_kept and self._kept else self.line.text()

    def restore(self, draft: Draft) -> None:
        """Put the line back and read it again."""
        self.line.setText(draft if isinstance(draft, str) else "")
        self._is_kept = False
        self.settle()

    def settle(self) -> None:
        """Write the date out in full, or say that it cannot be read."""
        found = read(self.line.text()) if not self._is_kept else None
        if found:
            self.set_value(found.date)
            self._ask_about_era(found)
        elif self.is_unreadable:
            self.show_error(self.tr("This is not a date we can read. Write it as 21/11/2026, 11/2026 or 2026."))

    def clear_message(self) -> None:
        """Back to the lunar date, where the day is known."""
        super().clear_message()
        self._show_lunar()

    def pick(self) -> None:
        """Open the month under the line."""
        held = self.value()
        shown = held.first if held else self._today
        popup = MonthPopup(shown, self._today, self._holidays, self)
        popup.picked.connect(self._take)
        popup.open_under(self.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Down opens the month."""
        if event.key() == Qt.Key.Key_Down:
            self.pick()
        else:
            super().keyPressEvent(event)

    def _take(self, picked: date) -> None:
        self.set_value(PartialDate(picked, Precision.DAY))
        self.line.setFocus()
        self.edited.emit()

    def _retype(self) -> None:
        self._is_kept = False
        self.clear_message()
        self.edited.emit()

    def _show_lunar(self) -> None:
        """Under the line, in Khmer in both languages, as the letter will carry it."""
        held = self.value()
        if held and held.precision is Precision.DAY and (line := lunar(held.first)):
            self._message.say(Severity.HELP, line)
            self.editor.setAccessibleDescription(f"{day(held.first)}, {line}")

    def _ask_about_era(self, found: WrittenDate) -> None:
        if found.era:
            words = self.tr("{era} was taken as a year of the Buddhist Era: {date}. Please check it.")
            self.show_warning(words.format(era=digits(found.era), date=partial(found.date)))


def _written(value: PartialDate) -> str:
    """As it stands in the line: what the language shows; an estimate keeps its sign, so that it reads back."""
    return f"~{digits(value.first.year)}" if value.precision is Precision.ESTIMATE else partial(value)
