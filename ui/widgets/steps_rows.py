# SPDX-License-Identifier: Apache-2.0
"""How are next steps, tasks and hearings written, one row each?"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from legalaid.domain.values import PartialDate, Precision
from legalaid.khmer.digits import to_latin
from ui.language import digits
from ui.widgets.choice import ChoiceField
from ui.widgets.date import DateField
from ui.widgets.field import Field
from ui.widgets.lines import LineField
from ui.widgets.prose import TextField
from ui.widgets.rows import Row, RowsField, Values

_TIME = re.compile(r"([01]?[0-9]|2[0-3])(?:[:.h ]([0-5][0-9]))?")
_LAST_MINUTE = "24:00"
"""Never a time: what stands in a document where a time could not be read, so that saving refuses it."""


class StepsField(RowsField):
    """What the client is to do next, in order; `value()` is a list of texts."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(
            name,
            label,
            lambda: [_bare(TextField("text", QCoreApplication.translate("steps", "Next step"), lines=1))],
            one=QCoreApplication.translate("steps", "Next step"),
            add=QCoreApplication.translate("steps", "Add a step"),
            wide=["text"],
        )

    def value(self) -> list[str]:  # type: ignore[override]
        """The steps in which something stands."""
        return [row["text"] for row in super().value() if row["text"]]

    def set_value(self, value: Sequence[str] | None) -> None:  # type: ignore[override]
        """Show steps."""
        super().set_value([{"text": text} for text in value or ()])


def tasks_field(name: str, *, today: date) -> RowsField:
    """What is to be done in the office, and by when."""

    def fields() -> Sequence[Field]:
        return (
            ChoiceField("kind", QCoreApplication.translate("steps", "Kind of task"), "task_kind"),
            DateField("due", QCoreApplication.translate("steps", "By when"), today=today),
            TextField("text", QCoreApplication.translate("steps", "What is to be done"), lines=1),
        )

    return RowsField(
        name,
        QCoreApplication.translate("steps", "Tasks"),
        fields,
        one=QCoreApplication.translate("steps", "Task"),
        add=QCoreApplication.translate("steps", "Add a task"),
        is_titled=False,
        wide=["text"],
    )


class HearingsField(RowsField):
    """Hearings, appointments and visits, each on a day at a time of day."""

    def __init__(self, name: str, *, today: date) -> None:
        super().__init__(
            name,
            QCoreApplication.translate("steps", "Hearings"),
            lambda: _hearing(today),
            one=QCoreApplication.translate("steps", "Date"),
            add=QCoreApplication.translate("steps", "Add a hearing or appointment"),
            is_titled=False,
            wide=["note"],
        )

    def unpack(self, row: Row, given: Mapping[str, Any]) -> None:
        """Day and time apart."""
        super().unpack(row, given)
        day, _, time = str(given.get("at") or "").partition("T")
        day_field, time_field = row.fields["day"], row.fields["time"]
        if day and isinstance(day_field, DateField) and isinstance(time_field, LineField):
            day_field.set_value(PartialDate.parse(day))
            time_field.set_value(digits(time[:5]))

    def pack(self, row: Row) -> Values:
        """Day and time together; what cannot be read makes a moment that no document takes."""
        values = row.values()
        day, time = values.pop("day"), values.pop("time")
        hour = read_time(time or "")
        whole = day if day and PartialDate.parse(day).precision is Precision.DAY else None
        values["at"] = f"{whole or day or ''}T{hour or _LAST_MINUTE}+07:00" if day or time else None
        return values

    @property
    def is_unreadable(self) -> bool:
        """Whether a day or a time cannot be read, or one of them is missing."""
        rows = (self.pack(row)["at"] for row in self.rows)
        return super().is_unreadable or any(at and not _MOMENT.fullmatch(at) for at in rows)


_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT(?!24)\d\d:\d\d\+07:00", re.ASCII)


def read_time(text: str) -> str | None:
    """A time of day as `HH:MM`, from `9`, `9:30`, `9.30`, `9h30` in either kind of digits."""
    found = _TIME.fullmatch(to_latin(text).strip().lower())
    return f"{int(found[1]):02d}:{found[2] or '00'}" if found else None


def _hearing(today: date) -> Sequence[Field]:
    time = LineField("time", QCoreApplication.translate("steps", "Time of day"), placeholder="09:00")

    def settle() -> None:
        hour = read_time(time.value())
        if hour:
            time.set_value(digits(hour))
            time.clear_message()
        elif time.value():
            time.show_error(QCoreApplication.translate("steps", "Write the time as 9:00 or 14:30."))

    time.left.connect(settle)
    return (
        ChoiceField("kind", QCoreApplication.translate("steps", "What it is"), "hearing_kind"),
        DateField("day", QCoreApplication.translate("steps", "Day"), today=today),
        time,
        LineField("place", QCoreApplication.translate("steps", "Where")),
        LineField("with", QCoreApplication.translate("steps", "With whom")),
        LineField("note", QCoreApplication.translate("steps", "Note")),
    )


def _bare(field: TextField) -> TextField:
    """A field whose name the row says."""
    field._label.hide()  # noqa: SLF001 - a row of one field needs no label of its own
    return field
