# SPDX-License-Identifier: Apache-2.0
"""What keeps a consultation from being finished, and what deserves a second look?

An error blocks finishing and never the draft. A warning blocks nothing: real cases have odd dates and odd numbers.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from legalaid import limits
from legalaid.domain.values import PartialDate
from legalaid.errors import LegalAidError
from legalaid.khmer.text import has_control
from ui.errors import notice_of
from ui.language import current, digits, number
from ui.widgets.date import DateField
from ui.widgets.field import Field, Severity
from ui.widgets.form import FormPage, Problem
from ui.widgets.plain import is_unreadable, plain
from ui.widgets.prose import TextField
from ui.widgets.rows import RowsField

EARLIEST_YEAR = 1900
"""No client of today was born before it, and nothing they ask about happened before it."""

_NEEDED = {
    "parties": ("role",),
    "references": ("kind", "number"),
    "tasks": ("text",),
    "hearings": ("kind", "at"),
    "client.phones": ("number",),
    "client.documents": ("type", "number"),
    "client.external_ids": ("system", "value"),
    "client.consents": ("decision",),
}
"""What an entry of each list must have."""

_KIND = "organisation.kind"

_FROM_PAST = frozenset({"event", "client.birth", "received_at"})
"""Dates of what has happened already. Any date may be one that was written wrongly, before anybody lived."""


def problems(form: FormPage, *, today: date) -> list[Problem]:
    """Everything to be said about a form, errors first."""
    found = [problem for field in form.fields() for problem in _of_field(field, today)]
    return sorted(found, key=lambda problem: problem.severity is not Severity.ERROR)


def warn_of(field: Field, *, today: date) -> None:
    """Say under one field what deserves a second look, as soon as it is left."""
    for problem in _warnings(field, today):
        field.show_message(problem.severity, problem.words)


def refused(error: LegalAidError, form: FormPage) -> Problem | None:
    """What the vault's own rules refused, at its field; nothing if it belongs to none."""
    path = str(error.facts.get("field", ""))
    names = [field.name for field in form.fields()]
    name = next(
        (name for name in sorted(names, key=len, reverse=True) if path == name or path.startswith(f"{name}.")), ""
    )
    return Problem(name, notice_of(error, current()).what) if name else None


def _of_field(field: Field, today: date) -> Iterator[Problem]:
    value = plain(field)
    if field.is_required and not value:
        yield Problem(field.name, QCoreApplication.translate("checks", "This is needed to finish."))
    if is_unreadable(field):
        yield Problem(field.name, _unreadable_words(field))
    if isinstance(field, RowsField):
        yield from _rows(field)
    if isinstance(value, str):
        yield from _text(field, value)
    yield from _warnings(field, today)


def _unreadable_words(field: Field) -> str:
    if isinstance(field, RowsField):
        return QCoreApplication.translate("checks", "One of the entries cannot be read. Mend it or take it out.")
    if isinstance(field, DateField):
        return QCoreApplication.translate("checks", "This date cannot be read. Mend it or empty the field.")
    return QCoreApplication.translate("checks", "This cannot be read. Mend it or empty the field.")


def _rows(field: RowsField) -> Iterator[Problem]:
    needed = _NEEDED.get(field.name, ())
    rows: list[Any] = field.value()
    if any(not row.get(key) for row in rows for key in needed if isinstance(row, dict)) or _lacks_kind(rows):
        words = QCoreApplication.translate("checks", "An entry is not complete. Complete it or take it out.")
        yield Problem(field.name, words)


def _lacks_kind(rows: list[Any]) -> bool:
    """An organisation among the parties says what it is."""
    return any(isinstance(row, dict) and not row.get(_KIND, "not asked") for row in rows)


def _text(field: Field, value: str) -> Iterator[Problem]:
    is_long = isinstance(field, TextField)
    limit = limits.NARRATIVE_CHARACTERS if is_long else limits.LINE_CHARACTERS
    if len(value) > limit:
        words = QCoreApplication.translate("checks", "This text is too long: {count} characters, {limit} at most.")
        yield Problem(field.name, words.format(count=number(len(value)), limit=number(limit)))
    if has_control(value, multiline=is_long):
        words = QCoreApplication.translate("checks", "There is a hidden sign in this text. Write it anew by hand.")
        yield Problem(field.name, words)


def _warnings(field: Field, today: date) -> Iterator[Problem]:
    value = field.value() if isinstance(field, DateField) else None
    if value is not None and (words := _odd_date(value, today, is_past=field.name in _FROM_PAST)):
        yield Problem(field.name, words, Severity.WARNING)


def _odd_date(value: PartialDate, today: date, *, is_past: bool) -> str:
    if is_past and value.first > today:
        return QCoreApplication.translate("checks", "This day has not come yet. Is it right?")
    if value.last.year < EARLIEST_YEAR:
        words = QCoreApplication.translate("checks", "This is before {year}. Is it right?")
        return words.format(year=digits(EARLIEST_YEAR))
    return ""
