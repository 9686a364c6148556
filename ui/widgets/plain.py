# SPDX-License-Identifier: Apache-2.0
"""How does what a field holds stand in a case document, and how does it come back into the field?"""

from typing import Any

from legalaid.domain.values import PartialDate
from ui.widgets.choice import ChoiceField, SegmentField
from ui.widgets.date import DateField
from ui.widgets.field import AnyField, Draft, Field
from ui.widgets.lines import NumberField
from ui.widgets.prose import TextField


def plain(field: Field) -> Any:
    """The value of a field as JSON; None for nothing."""
    value = any_field(field).value()
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    return None if value == "" else value


def put(field: Field, value: Any) -> None:
    """Show a JSON value in a field; this is no edit."""
    if isinstance(field, DateField):
        value = PartialDate.parse(str(value).partition("T")[0]) if value else None
    elif isinstance(field, ChoiceField | SegmentField) and value is not None and not isinstance(value, bool):
        value = str(value)
    any_field(field).set_value(value)


def is_unreadable(field: Field) -> bool:
    """Whether something stands in the field that is no date, number or place."""
    return bool(getattr(field, "is_unreadable", False))


def any_field(field: Field) -> AnyField:
    """The field as what every concrete one is."""
    return field  # type: ignore[return-value]


class FlagField(SegmentField):
    """Yes or no, and nothing as long as it is open."""

    def __init__(self, name: str, label: str, *, yes: str, no: str, help: str = "", keys: str = "") -> None:  # noqa: A002
        super().__init__(name, label, choices=[("yes", yes), ("no", no)], help=help, keys=keys)

    def value(self) -> bool | None:  # type: ignore[override]
        """True, False or nothing."""
        return {"yes": True, "no": False}.get(super().value() or "")

    def set_value(self, value: bool | None) -> None:  # type: ignore[override]  # noqa: FBT001 - a field's value
        """Show an answer."""
        super().set_value(None if value is None else "yes" if value else "no")

    def draft(self) -> str | None:
        """The answer's word."""
        return SegmentField.value(self)

    def restore(self, draft: object) -> None:
        """Put it back."""
        SegmentField.set_value(self, draft if isinstance(draft, str) else None)


class NoteField(TextField):
    """A note that is added to the case; those that exist are read on its page and never changed."""

    def value(self) -> list[dict[str, str]]:  # type: ignore[override]
        """The note as a list of one, or of none."""
        text = super().value().strip()
        return [{"text": text}] if text else []

    def set_value(self, value: list[dict[str, str]] | None) -> None:  # type: ignore[override]  # noqa: ARG002 - as above
        """Begin empty."""
        super().set_value("")

    def draft(self) -> Draft:
        """What is typed."""
        return TextField.value(self)

    def restore(self, draft: Draft) -> None:
        """Put it back."""
        super().set_value(draft if isinstance(draft, str) else "")


class AgeField(NumberField):
    """An age in years, kept as the estimated year of birth."""

    def __init__(self, name: str, label: str, *, year: int, help: str = "") -> None:  # noqa: A002
        super().__init__(name, label, help=help)
        self._year = year

    def born(self) -> str | None:
        """The year of birth as an estimate, `~1990`; nothing without a likely age."""
        age = self.value()
        return f"~{self._year - age}" if age is not None and age <= OLDEST else None

    @property
    def is_unreadable(self) -> bool:
        """Whether something stands there that is no age."""
        return bool(self.line.text().strip()) and self.born() is None


OLDEST = 120
"""Years that nobody passes."""
