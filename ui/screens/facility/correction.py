# SPDX-License-Identifier: Apache-2.0
"""How is what the list says of a place corrected, and how is noted what changed there on a day?"""

from PySide6.QtCore import Signal

from legalaid.domain.values import PartialDate, Precision
from legalaid.services.desk import Desk
from legalaid.services.facility_page import FacilityPage, correct_facility
from ui.tasks import Tasks
from ui.widgets.card import Card
from ui.widgets.centred import in_pairs
from ui.widgets.choice import ChoiceField
from ui.widgets.date import DateField
from ui.widgets.finish_row import FinishRow
from ui.widgets.lines import LineField
from ui.widgets.plain import any_field, plain, put
from ui.widgets.prose import TextField
from ui.widgets.tags import ChipsField


class CorrectionCard(Card):
    """A form over the page; only what was really changed is written."""

    saved = Signal()
    closed = Signal()
    """Done or given up: the keyboard goes elsewhere."""
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Correct what is known"))
        self._desk, self._tasks = desk, tasks
        self._page: FacilityPage | None = None
        self.name_km = LineField("name_km", self.tr("Name in Khmer"))
        self.name_en = LineField("name_en", self.tr("Name in English"))
        self.kind = ChoiceField("kind", self.tr("Kind of place"), "facility_kind")
        self.authority = ChoiceField("authority", self.tr("Under whom"), "facility_authority")
        self.closed_on = DateField("closed_on", self.tr("Closed since"), today=desk.clock.today())
        self.holds = ChipsField("holds", self.tr("Who is held there"), "facility_holds")
        self.note = TextField("note", self.tr("Note"), lines=2)
        always = self.tr("Empty: it was always so, and the list was wrong.")
        self.since = DateField("since", self.tr("So since which day"), today=desk.clock.today(), help=always)
        self.source = LineField("source", self.tr("Who says so"))
        self._fields = (
            self.name_km,
            self.name_en,
            self.kind,
            self.authority,
            self.closed_on,
            self.holds,
            self.note,
        )
        self.put(in_pairs(self.name_km, self.name_en, self.kind, self.authority, self.closed_on))
        self.put(self.holds)
        self.put(self.note)
        self.put(in_pairs(self.since, self.source))
        row = FinishRow(self.tr("Save"))
        self.finish, self.cancel = row.finish, row.cancel
        self.finish.clicked.connect(lambda _on=False: self._save())
        self.cancel.clicked.connect(lambda _on=False: self._close())
        self.put(row)
        self._shown: dict[str, str] = {}
        self.hide()

    def open(self, page: FacilityPage) -> None:
        """Show it with what is known now."""
        place = page.place
        self._page = page
        values = {
            "name_km": place.km,
            "name_en": place.en,
            "kind": place.kind,
            "authority": place.authority,
            "closed_on": str(PartialDate(place.closed_on, Precision.DAY)) if place.closed_on else None,
            "holds": list(place.holds),
            "note": page.own.record.note if page.own else None,
        }
        for field in self._fields:
            put(field, values[field.name])
            field.clear_message()
        self.since.set_value(None)
        self.source.set_value("")
        self.since.clear_message()
        self.source.clear_message()
        self._shown = self._typed()
        self.show()
        self.name_km.editor.setFocus()

    def _typed(self) -> dict[str, str]:
        """Every field as one line, as it would be typed; nothing for nothing."""
        return {field.name: _line(plain(any_field(field))) for field in self._fields}  # type: ignore[arg-type]

    def _save(self) -> None:
        page = self._page
        if not all(map(self._is_day, (self.closed_on, self.since))) or not self._has_source():
            return
        changed = {name: text for name, text in self._typed().items() if text != self._shown[name]}
        if page is None or not changed:
            self._close()
            return
        since, source = self.since.value(), self.source.value()
        self._tasks.run(
            lambda: correct_facility(self._desk, page, changed, since=since.first if since else None, source=source),
            owner=self,
            then=lambda _fields: self._done(),
            failed=self.failed.emit,
        )

    def _is_day(self, field: DateField) -> bool:
        """Whether a whole day stands there, or nothing; else it is said."""
        day = field.value()
        if not field.is_unreadable and (day is None or day.precision is Precision.DAY):
            return True
        field.show_error(self.tr("Write the day."))
        field.editor.setFocus()
        return False

    def _has_source(self) -> bool:
        """Whether a change says from whom it is known; a correction needs nobody."""
        if self.since.value() is None or self.source.value().strip():
            return True
        self.source.show_error(self.tr("A change without its source helps nobody."))
        self.source.editor.setFocus()
        return False

    def _done(self) -> None:
        self._close()
        self.saved.emit()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


def _line(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
