# SPDX-License-Identifier: Apache-2.0
"""How is what the records hold said on the screen: codes, urgency, fields, kinds of record, what was done?"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from legalaid.domain import places
from legalaid.domain.field import PLACE
from legalaid.domain.fields import TABLES
from legalaid.domain.values import Money, PartialDate
from legalaid.domain.vocabulary import label
from legalaid.i18n import Language
from legalaid.khmer.digits import to_latin
from ui.language import clock_time, current, day, digits, number, partial
from ui.models.field_words import field_label
from ui.theme.tokens import Token

HIDDEN = "•••"
"""What stands where a name or a text is hidden."""

_TONES: dict[str, Token] = {
    "new": "info",
    "triage": "info",
    "assigned": "warn",
    "open": "ok",
    "waiting": "warn",
    "resolved": "info",
}
_URGENCY_TONES: dict[int, Token] = {1: "danger", 2: "warn"}
_PRESSING = 2


def code(vocabulary: str, value: str | None) -> str:
    """A code in the reader's language; nothing for nothing."""
    return label(vocabulary, value, current()) if value else ""


def codes(vocabulary: str, values: Iterable[str]) -> str:
    """Several codes, one after the other."""
    return ", ".join(code(vocabulary, value) for value in values)


def status_tone(status: str) -> Token:
    """The ink of a status; what has ended is grey."""
    return _TONES.get(status, "muted")


def urgency(value: int | None) -> str:
    """How soon something must be done; nothing where nobody said."""
    words = {
        1: QCoreApplication.translate("words", "At once"),
        2: QCoreApplication.translate("words", "One day"),
        3: QCoreApplication.translate("words", "Three days"),
        4: QCoreApplication.translate("words", "Routine"),
    }
    return words.get(value or 0, "")


def urgency_tone(value: int | None) -> Token | None:
    """The ink of what presses; nothing for the rest."""
    return _URGENCY_TONES.get(value or 0)


def is_pressing(value: int | None) -> bool:
    """Whether it deserves a pill."""
    return value is not None and value <= _PRESSING


def place(value: str | None) -> str:
    """A place from the smallest to the province; nothing for nothing, the code where we do not know it."""
    if not value:
        return ""
    try:
        found = places.path(value)
    except KeyError:
        return value
    return ", ".join(one.name_km if current() is Language.KM else one.name_en for one in reversed(found))


def phone(typed: str) -> str:
    """A telephone as typed, in the digits of the language."""
    return digits(to_latin(typed))


def moment(at: datetime) -> str:
    """A day and a time."""
    return QCoreApplication.translate("words", "{day}, {time}").format(day=day(at.date()), time=clock_time(at))


def size(count: int) -> str:
    """How large a file is."""
    if count < _KILO * 10:
        return QCoreApplication.translate("words", "{n} kB").format(n=digits(max(1, count // _KILO)))
    if count < _KILO * _KILO:
        return QCoreApplication.translate("words", "{n} kB").format(n=digits(count // _KILO))
    return QCoreApplication.translate("words", "{n} MB").format(n=digits(round(count / _KILO / _KILO)))


_KILO = 1024


# --- records and fields ----------------------------------------------------------------------------------------------


def record_kind(kind: str) -> str:
    """What a record is called."""
    words = {
        "case_file": QCoreApplication.translate("words", "facts of the case"),
        "contact": QCoreApplication.translate("words", "contact"),
        "case_party": QCoreApplication.translate("words", "party"),
        "case_move": QCoreApplication.translate("words", "step"),
        "case_reference": QCoreApplication.translate("words", "reference number"),
        "advice": QCoreApplication.translate("words", "advice"),
        "letter": QCoreApplication.translate("words", "letter"),
        "letter_copy": QCoreApplication.translate("words", "copy of a letter"),
        "note": QCoreApplication.translate("words", "note"),
        "task": QCoreApplication.translate("words", "task"),
        "hearing": QCoreApplication.translate("words", "hearing or appointment"),
        "attachment": QCoreApplication.translate("words", "file"),
        "closing": QCoreApplication.translate("words", "closing"),
        "case_opening": QCoreApplication.translate("words", "opening by a colleague"),
        "assignment": QCoreApplication.translate("words", "assignment"),
        "person": QCoreApplication.translate("words", "person"),
        "person_identity": QCoreApplication.translate("words", "name and address"),
        "person_phone": QCoreApplication.translate("words", "telephone"),
        "person_document": QCoreApplication.translate("words", "paper"),
        "person_external": QCoreApplication.translate("words", "number in another system"),
        "person_sensitive": QCoreApplication.translate("words", "sensitive facts"),
        "consent": QCoreApplication.translate("words", "consent"),
        "organisation": QCoreApplication.translate("words", "organisation"),
        "office": QCoreApplication.translate("words", "letterhead"),
        "staff": QCoreApplication.translate("words", "colleague"),
        "visit": QCoreApplication.translate("words", "facts of the visit"),
        "answer": QCoreApplication.translate("words", "answer of a visit"),
        "population": QCoreApplication.translate("words", "number of prisoners"),
        "interview": QCoreApplication.translate("words", "interview"),
        "finding": QCoreApplication.translate("words", "finding"),
        "recommendation": QCoreApplication.translate("words", "recommendation"),
        "response": QCoreApplication.translate("words", "reply of the prison"),
        "verification": QCoreApplication.translate("words", "verification"),
        "prisoner_request": QCoreApplication.translate("words", "request of a prisoner"),
    }
    return words.get(kind, kind)


def money(amount: Money | None) -> str:
    """A sum with its currency: riel whole, dollars with cents where there are any."""
    if amount is None:
        return ""
    if amount.currency == "KHR":
        return QCoreApplication.translate("words", "{n} riel").format(n=number(amount.minor))
    whole, cents = divmod(amount.minor, 100)
    written = number(whole) if not cents else digits(f"{whole}.{cents:02}")
    known = {"USD": QCoreApplication.translate("words", "{n} US dollars")}
    return known.get(amount.currency, f"{{n}} {amount.currency}").format(n=written)


def yes_no(is_so: bool) -> str:  # noqa: FBT001 - a value, not a switch
    """Yes or no."""
    return code("yes_no", "yes" if is_so else "no")


def field_name(table: str, names: Iterable[str]) -> str:
    """What the fields of a record are called, with the record they belong to."""
    told, kind = field_label(table, next(iter(names), "")), record_kind(table)
    return QCoreApplication.translate("words", "{field} ({record})").format(field=told, record=kind)


def value(table: str, name: str, held: Any) -> str:
    """One value of a field in the reader's words."""
    if held in (None, "", ()):
        return ""
    if isinstance(held, tuple):
        return ", ".join(value(table, name, one) for one in held)
    spec = TABLES[table].by_name.get(name)
    if spec is not None and spec.vocabulary is not None:
        return place(held) if spec.vocabulary == PLACE else code(spec.vocabulary, held)
    return urgency(held) if name == "urgency" else _plain(held)


def _plain(held: Any) -> str:
    told: str
    match held:
        case bool():
            told = yes_no(held)
        case int():
            told = number(held)
        case Money():
            told = money(held)
        case PartialDate():
            told = partial(held)
        case datetime():
            told = moment(held)
        case date():
            told = day(held)
        case _:
            told = str(held)
    return told


# --- what was done ---------------------------------------------------------------------------------------------------


def action(name: str, kinds: Iterable[str]) -> str:
    """One line of the history."""
    words = {
        "case.add": QCoreApplication.translate("words", "Case opened"),
        "case.move": QCoreApplication.translate("words", "Case moved"),
        "case.close": QCoreApplication.translate("words", "Case closed"),
        "case.open": QCoreApplication.translate("words", "Case looked at"),
        "advice.issue": QCoreApplication.translate("words", "Advice given"),
        "letter.make": QCoreApplication.translate("words", "Letter made"),
        "letter.void": QCoreApplication.translate("words", "Letter declared void"),
        "letter.hand": QCoreApplication.translate("words", "Letter handed over"),
        "letter.print": QCoreApplication.translate("words", "Another copy of a letter"),
        "note.add": QCoreApplication.translate("words", "Note written"),
        "task.add": QCoreApplication.translate("words", "Task written"),
        "task.done": QCoreApplication.translate("words", "Task ticked or taken up again"),
        "hearing.edit": QCoreApplication.translate("words", "Result of a hearing written"),
        "attachment.add": QCoreApplication.translate("words", "File added"),
        "attachment.delete": QCoreApplication.translate("words", "File taken out"),
        "conflict.resolve": QCoreApplication.translate("words", "Chosen between two values"),
        "export": QCoreApplication.translate("words", "Written to a file outside the vault"),
        "import": QCoreApplication.translate("words", "Brought in from a file"),
        "sync.receive": QCoreApplication.translate("words", "Received from another computer"),
    }
    told = ", ".join(record_kind(kind) for kind in kinds)
    if name == "record.delete":
        return QCoreApplication.translate("words", "Taken out: {records}").format(records=told)
    return words.get(name) or QCoreApplication.translate("words", "Changed: {records}").format(records=told)
