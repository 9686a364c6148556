# SPDX-License-Identifier: Apache-2.0
"""How is a day picked from a month, by mouse or by keys?"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from legalaid.domain.values import PartialDate, Precision
from legalaid.domain.workdays import holidays
from legalaid.i18n import Language
from ui import theme
from ui.language import current, day, digits, lunar, partial
from ui.widgets.buttons import IconButton
from ui.widgets.text import Label

Holidays = Mapping[date, str]
"""Days without work and what they are called."""

_WEEK, _ROWS = 7, 6
_YEARS_HELD = 16


class MonthPopup(QFrame):
    """A month that closes when a day is picked or Escape is pressed."""

    picked = Signal(object)

    def __init__(self, shown: date, today: date, holidays: Callable[[int], Holidays], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.grid = MonthGrid(shown, today, holidays)
        self._title = Label(role="h2")
        self._lunar = Label(role="small", wrap=True)
        back = IconButton("chevron-left", self.tr("Month before"))
        forth = IconButton("chevron-right", self.tr("Month after"))
        back.clicked.connect(lambda: self.grid.move_months(-1))
        forth.clicked.connect(lambda: self.grid.move_months(1))
        head = QHBoxLayout()
        head.addWidget(back)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignHCenter)
        head.addWidget(forth)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.GAP.s,) * 4)
        column.addLayout(head)
        column.addWidget(self.grid)
        column.addWidget(self._lunar)
        self.grid.moved.connect(self._tell)
        self.grid.picked.connect(self._finish)
        self._tell(shown)

    def open_under(self, line: QWidget) -> None:
        """Show it below a line, inside the screen."""
        self.adjustSize()
        at = line.mapToGlobal(QPoint(0, line.height() + theme.GAP.xs))
        room = line.screen().availableGeometry()
        self.move(min(at.x(), room.right() - self.width()), min(at.y(), room.bottom() - self.height()))
        self.show()
        self.grid.setFocus()

    def _tell(self, at: date) -> None:
        self._title.setText(partial(PartialDate(at.replace(day=1), Precision.MONTH)))
        parts = (self.grid.holiday(at), lunar(at))
        self._lunar.setText(" · ".join(part for part in parts if part))

    def _finish(self, at: date) -> None:
        self.picked.emit(at)
        self.close()


class MonthGrid(QWidget):
    """Six weeks from Sunday. Arrows move by days and weeks, Page keys by months, T goes to today, Enter picks."""

    moved = Signal(object)
    picked = Signal(object)

    def __init__(self, at: date, today: date, holidays: Callable[[int], Holidays]) -> None:
        super().__init__()
        self._at, self._today, self._holidays = at, today, holidays
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name_day()

    def holiday(self, at: date) -> str:
        """What the holiday of this day is called; nothing on other days."""
        return self._holidays(at.year).get(at, "")

    def at(self) -> date:
        """The day that the cursor is on."""
        return self._at

    def move_to(self, at: date) -> None:
        """Put the cursor on a day."""
        self._at = at
        self._name_day()
        self.moved.emit(at)
        self.update()

    def move_months(self, months: int) -> None:
        """The same day some months on, or the last of a shorter month."""
        self.move_to(_months_on(self._at, months))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Seven columns, a row of names and six weeks."""
        return QSize(_WEEK * theme.px(2.7), (_ROWS + 1) * theme.px(2.2))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move, go to today, or pick."""
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_WEEK, Qt.Key.Key_Down: _WEEK}
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in days:
            self.move_to(_days_on(self._at, days[key]))
        elif key in months:
            self.move_months(months[key])
        elif key == Qt.Key.Key_T:
            self.move_to(self._today)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.picked.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click picks a day."""
        for index in range(_WEEK * _ROWS):
            if self._cell(index).contains(event.position().toPoint()):
                self.move_to(self._first() + timedelta(days=index))
                self.picked.emit(self._at)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Names of the days, then the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font(0.875))
        for column, name in enumerate(self._day_names()):
            painter.drawText(self._cell(column - _WEEK), Qt.AlignmentFlag.AlignCenter, name)
        for index in range(_WEEK * _ROWS):
            self._paint_day(painter, self._cell(index), self._first() + timedelta(days=index))

    def _paint_day(self, painter: QPainter, cell: QRect, shown: date) -> None:
        is_here = shown == self._at
        box = cell.adjusted(2, 2, -2, -2)
        painter.setPen(QPen(theme.color("primary"), 1) if shown == self._today else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary") if is_here else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        is_free = bool(self.holiday(shown))
        inside = shown.month == self._at.month
        painter.setPen(theme.color("on_primary" if is_here else "danger" if is_free else "text" if inside else "muted"))
        painter.setFont(theme.font(1.0, QFont.Weight.Medium if inside else QFont.Weight.Normal))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, digits(shown.day))
        if is_free:
            painter.setBrush(painter.pen().color())
            painter.drawEllipse(QPoint(cell.center().x(), box.bottom() - 4), 2, 2)

    def _cell(self, index: int) -> QRect:
        row, column = divmod(index + _WEEK, _WEEK)
        return QRect(column * theme.px(2.7), row * theme.px(2.2), theme.px(2.7), theme.px(2.2))

    def _first(self) -> date:
        """The Sunday on or before the first of the month."""
        start = self._at.replace(day=1)
        return start - timedelta(days=(start.weekday() + 1) % _WEEK)

    def _name_day(self) -> None:
        """The cursor's day, aloud: a painted grid has no children that a screen reader could find."""
        parts = (day(self._at), lunar(self._at), self.holiday(self._at))
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _day_names(self) -> tuple[str, ...]:
        return (
            self.tr("Su"),
            self.tr("Mo"),
            self.tr("Tu"),
            self.tr("We"),
            self.tr("Th"),
            self.tr("Fr"),
            self.tr("Sa"),
        )


def holidays_around(year: int) -> Holidays:
    """The public holidays of a year in the language of the window. The movable ones are known for some years only."""
    return _named_days(year, current())


@lru_cache(_YEARS_HELD)
def _named_days(year: int, language: Language) -> Holidays:
    named: dict[date, str] = {}
    for holiday in holidays(year):
        if holiday.public:
            days = range((holiday.last - holiday.first).days + 1)
            name = holiday.km if language is Language.KM else holiday.en
            named |= {holiday.first + timedelta(days=number): name for number in days}
    return MappingProxyType(named)


def _days_on(at: date, days: int) -> date:
    """Some days on, but never off the ends of the calendar."""
    try:
        moved = at + timedelta(days=days)
    except OverflowError:
        return at
    return moved if date.min.year < moved.year < date.max.year else at


def _months_on(at: date, months: int) -> date:
    year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
    if not date.min.year < year < date.max.year:
        return at
    for last in (at.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(at.day, last))
        except ValueError:
            continue
    return at
