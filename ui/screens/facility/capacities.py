# SPDX-License-Identifier: Apache-2.0
"""For how many people is a place said to be built, by whom and when, and how is another word added?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from legalaid.domain.values import PartialDate
from legalaid.services.desk import Desk
from legalaid.services.facilities import Observed, Place, add_capacity
from ui.language import number, partial
from ui.models import words
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row, in_pairs
from ui.widgets.choice import ChoiceField
from ui.widgets.date import DateField
from ui.widgets.entries import Entries, Entry
from ui.widgets.finish_row import FinishRow
from ui.widgets.lines import LineField, NumberField

_WHOLE = "all"


class CapacityCard(Card):
    """Observations, the newest first; a new one never replaces an old one."""

    added = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("How many people it is built for"))
        self._desk, self._tasks = desk, tasks
        self._code = ""
        self._entries = Entries()
        self.new = Button(self.tr("Add a source"), ButtonKind.QUIET, icon="plus")
        self.new.clicked.connect(lambda _on=False: self._open())
        self.least = NumberField("least", self.tr("Places"), required=True)
        self.most = NumberField("most", self.tr("At most, if a range is given"))
        self.scope = ChoiceField("scope", self.tr("Part of the prison"), "capacity_scope")
        self.observed = DateField("observed", self.tr("As of"), today=desk.clock.today())
        self.source = LineField("source", self.tr("Who says so"), required=True)
        row = FinishRow(self.tr("Add it"))
        self.finish, self.cancel = row.finish, row.cancel
        self.finish.clicked.connect(lambda _on=False: self._add())
        self.cancel.clicked.connect(lambda _on=False: self._close())
        self.form = Card()
        self.form.put(in_pairs(self.least, self.most, self.scope, self.observed, self.source))
        self.form.put(row)
        self.put(self._entries)
        self.put(button_row(before=[self.new]))
        self.put(self.form)
        self.form.hide()

    def show_place(self, place: Place) -> None:
        """What is known of this place."""
        self._code = place.code
        nothing = self.tr("Nobody has said for how many people it is built.")
        self._entries.show_all((self._entry(seen) for seen in reversed(place.capacities)), nothing)

    def _entry(self, seen: Observed) -> QWidget:
        when = partial(seen.observed) if seen.observed else self.tr("day unknown")
        part = [] if seen.scope == _WHOLE else [Pill(words.code("capacity_scope", seen.scope), "info")]
        return Entry(_range(seen), f"{seen.source} · {when}", ends=part, is_strong=True)

    # --- another one -------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        self.form.show()
        self.new.hide()
        self.least.editor.setFocus()

    def _close(self) -> None:
        for field in (self.least, self.most, self.scope, self.observed):
            field.set_value(None)
            field.clear_message()
        self.source.set_value("")
        self.source.clear_message()
        self.form.hide()
        self.new.show()
        self.new.setFocus()

    def _add(self) -> None:
        typed = self._typed()
        if typed is not None:
            self._tasks.run(
                lambda: add_capacity(self._desk, self._code, typed),
                owner=self,
                then=lambda _id: self._added(),
                failed=self.failed.emit,
            )

    def _typed(self) -> dict[str, str] | None:
        """What stands in the form, or nothing where something is still missing."""
        least, most, source = self.least.value(), self.most.value(), self.source.value().strip()
        for field in (self.least, self.most, self.source):
            field.clear_message()
        wrong = [
            (self.least, self.tr("Write a number.")) if least is None else None,
            (self.most, self.tr("Write a number, or nothing.")) if self.most.is_unreadable else None,
            (self.most, self.tr("This is less than the first number."))
            if least is not None and most is not None and most < least
            else None,
            (self.source, self.tr("A number without its source helps nobody.")) if not source else None,
        ]
        found = [one for one in wrong if one is not None]
        for field, told in found:
            field.show_error(told)
        if found or self.observed.is_unreadable:
            (found[0][0] if found else self.observed).editor.setFocus()
            return None
        observed: PartialDate | None = self.observed.value()
        return {
            "least": str(least),
            "most": str(least if most is None else most),
            "scope": self.scope.value() or _WHOLE,
            "observed": str(observed) if observed else "",
            "source": source,
        }

    def _added(self) -> None:
        self._close()
        self.added.emit()


def _range(seen: Observed) -> str:
    ends = [number(end) for end in dict.fromkeys((seen.least, seen.most)) if end is not None]
    return "–".join(ends)
