# SPDX-License-Identifier: Apache-2.0
"""Two people wrote different things into one field: which holds?

Both values stand side by side under the field, with who wrote them and when. One of them is kept, a third is written,
or both are put together; until then both are on record.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from legalaid.domain.values import Kind
from legalaid.services.conflicts import Clash, Together, together
from ui import theme
from ui.language import clock_time, day
from ui.widgets.buttons import Button
from ui.widgets.field import Glyph
from ui.widgets.parted import PartedPlaces
from ui.widgets.prose import TextField
from ui.widgets.text import Label

_TEXT_LINES = 3
"""The height of a text that was put together."""


class ConflictCard(QFrame):
    """One field with more than one value; `shown` says a value in the reader's words."""

    taken = Signal(str, int)
    """The id of the conflict, and the number of the value to keep."""
    written = Signal(str, str)
    """The id of the conflict, and another value."""

    def __init__(self, conflict: Clash, shown: Callable[[Any], str], *, is_free: bool = True) -> None:
        super().__init__()
        self.setObjectName("card")
        self.conflict = conflict
        self.takes: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP.m, theme.GAP.s, theme.GAP.m, theme.GAP.s)
        column.setSpacing(theme.GAP.s)
        head = QHBoxLayout()
        head.addWidget(Glyph("split", "warn", 1.2))
        head.addWidget(
            Label(self.tr("Two different values were saved. Both are kept until you choose."), "strong", wrap=True), 1
        )
        column.addLayout(head)
        if conflict.base is not None:
            before = self.tr("Before: {value}").format(value=shown(conflict.base) or self.tr("(empty)"))
            column.addWidget(Label(before, "small", wrap=True))
        for version in conflict.values:
            column.addLayout(
                self._version(version["n"], shown(version["value"]), self._by(version), self._choice(version["n"]))
            )
        self.another = Button(self.tr("Write another"), icon="pencil")
        self.another.setVisible(is_free and not isinstance(conflict.values[0]["value"], dict))
        self.another.clicked.connect(self._write)
        self.both = Button(self.tr("Put both together"), icon="link")
        joined = together(conflict)
        self.both.setVisible(joined is not None)
        if joined is not None:
            self.both.clicked.connect(lambda _on=False: self._put_together(joined))
        self.written_for = conflict.id
        self.third = TextField("third", self.tr("Another value"), lines=1)
        self.third.strip()
        self.keep = Button(self.tr("Keep what I wrote"), icon="check")
        self.keep.clicked.connect(lambda _on=False: self.written.emit(conflict.id, self.third.value().strip()))
        self._places = QVBoxLayout()
        column.addLayout(self._places)
        foot = QHBoxLayout()
        foot.addWidget(self.both)
        foot.addWidget(self.another)
        foot.addWidget(self.third, 1)
        foot.addWidget(self.keep)
        foot.addStretch()
        column.addLayout(foot)
        self.third.hide()
        self.keep.hide()

    def _choice(self, number: int) -> str:
        """Mine and theirs where that is so: of two windows on one computer both are mine, of two others' none."""
        if self.conflict.mine is not None:
            return self.tr("Keep mine") if number == self.conflict.mine else self.tr("Keep theirs")
        return self.tr("Keep the later value") if self._is_later(number) else self.tr("Keep the earlier value")

    def _whose(self, number: int) -> str:
        if self.conflict.mine is not None:
            return self.tr("Mine") if number == self.conflict.mine else self.tr("Theirs")
        return self.tr("Later") if self._is_later(number) else self.tr("Earlier")

    def _is_later(self, number: int) -> bool:
        latest = max(self.conflict.values, key=lambda version: (str(version["at"]), version["n"]))
        return bool(number == latest["n"])

    def _version(self, number: int, value: str, by: str, choice: str) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(value or self.tr("(empty)"), wrap=True))
        words.addWidget(Label(by, "small"))
        take = Button(choice, icon="check")
        take.setAccessibleDescription(f"{value}, {by}")
        take.clicked.connect(lambda _on=False: self.taken.emit(self.conflict.id, number))
        self.takes.append(take)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP.m)
        row.addLayout(words, 1)
        row.addWidget(take)
        return row

    def _by(self, version: Any) -> str:
        at = datetime.fromisoformat(version["at"])
        who = version["by"] or self.tr("unknown")
        return self.tr("{person}, {day}, {time}").format(person=who, day=day(at.date()), time=clock_time(at))

    def _put_together(self, both: Together) -> None:
        """A list is written at once; a text is shown first, with what both changed, and can be written on."""
        if both.kind is not Kind.TEXT:
            self.written.emit(self.conflict.id, both.value())
            return
        self.third.prose.set_lines(_TEXT_LINES)
        self.third.set_value(both.value())
        self.keep.setText(self.tr("Keep this text"))
        if both.parted:
            self._show_places(both)
        self._write()

    def _show_places(self, both: Together) -> None:
        one, other = (self._whose(version["n"]) for version in self.conflict.values)
        places = PartedPlaces(both.parted, whose=(one, other))
        places.chosen.connect(lambda: self.third.set_value(both.value(places.takes())))
        self.third.edited.connect(places.hide)  # what was written by hand is not written over
        self._places.addWidget(places)

    def _write(self) -> None:
        self.both.hide()
        self.another.hide()
        self.third.show()
        self.keep.show()
        self.third.setFocus()
