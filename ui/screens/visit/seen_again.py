# SPDX-License-Identifier: Apache-2.0
"""How was somebody found who had to be seen again because of the risk of reprisals?"""

from uuid import UUID

from PySide6.QtCore import Signal

from legalaid.domain.values import PartialDate, Precision
from legalaid.services.desk import Desk
from ui.widgets.card import Card
from ui.widgets.date import DateField
from ui.widgets.finish_row import FinishRow
from ui.widgets.prose import TextField
from ui.widgets.text import Label


class SeenAgainCard(Card):
    """Out of sight until it is asked for; `noted` when there is something to note."""

    noted = Signal()
    closed = Signal()
    """Nothing more is asked: the keyboard goes elsewhere."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.interview: UUID | None = None
        self.written_for = ""
        self._today = PartialDate(desk.clock.today(), Precision.DAY)
        self.title = Label(role="h2", wrap=True)
        self.day = DateField("rechecked_on", self.tr("Day"), today=desk.clock.today(), required=True)
        self.found = TextField("rechecked_found", self.tr("How is the person?"), lines=2, required=True)
        row = FinishRow(self.tr("Note it"))
        self.save, self.cancel = row.finish, row.cancel
        self.save.clicked.connect(lambda _on=False: self._finish())
        self.cancel.clicked.connect(lambda _on=False: self.close_up())
        for part in (self.title, self.day, self.found):
            self.put(part)
        self.put(row)
        self.hide()

    def open(self, interview: UUID, pseudonym: str) -> None:
        """Ask about one person."""
        self.interview, self.written_for = interview, str(interview)
        self.title.setText(self.tr("{pseudonym} was seen again").format(pseudonym=pseudonym))
        self.day.set_value(self._today)
        self.found.set_value("")
        self.found.clear_message()
        self.show()
        self.found.editor.setFocus()

    def close_up(self) -> None:
        """Out of sight, and nothing left of it."""
        self.interview = None
        self.title.setText("")
        self.found.set_value("")
        was_open = not self.isHidden()
        self.hide()
        if was_open:
            self.closed.emit()

    def _finish(self) -> None:
        when = self.day.value()
        is_day = when is not None and when.precision is Precision.DAY
        if not is_day:
            self.day.show_error(self.tr("Write the day."))
        if not self.found.value().strip():
            self.found.show_error(self.tr("Say in a few words how the person is."))
        elif is_day:
            self.noted.emit()
