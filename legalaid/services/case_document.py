# SPDX-License-Identifier: Apache-2.0
"""What does a case look like as one JSON document, and which field of which record does each key stand for?

The document is a contract (docs/cli.md): scripts, imports and tests are written against it. This module reads and
writes documents; it knows no vault and no store. Khmer digits are accepted in every number and date.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from legalaid import limits
from legalaid.clock import PHNOM_PENH
from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.record import Record
from legalaid.domain.values import Kind, Money, PartialDate
from legalaid.errors import MissingField, TextTooLong, UnknownField, WrongValue
from legalaid.khmer.digits import to_latin

Values = dict[str, Any]
"""Field values of one record, by field name."""

Keys = dict[str, str]
"""Document key to field name."""


def _keys(table: TableSpec, *hidden: str, **renamed: str) -> Keys:
    """The keys of a record in a document: its field names, some hidden, some under another name."""
    own = {spec.name for spec in table.fields} - {"sensitivity", "office_id", *hidden, *renamed.values()}
    return {name: name for name in sorted(own)} | renamed


CASE = _keys(
    TABLES["case_file"],
    "number", "opened_on", "status", "status_reason", "status_at", "owner", "supervisor", "fact_space", "fact_id",
    "aliases",
) | {"sensitivity": "sensitivity"}  # fmt: skip
CONTACT = _keys(
    TABLES["contact"],
    "handled_by", "matter", "summary", "person", "province", "case",
    "assigned_to", "assigned_by", "assigned_at", "passed_on", "settled_at", "urgency",
    original="original_text",
)  # fmt: skip
PERSON = _keys(TABLES["person"], "fact_id")
IDENTITY = _keys(
    TABLES["person_identity"],
    "person",
    family_name_km="family_km",
    given_name_km="given_km",
    family_name_latin="family_latin",
    given_name_latin="given_latin",
    village="village_text",
    address="address_text",
)
SENSITIVE = _keys(TABLES["person_sensitive"], "person")
PHONE = _keys(TABLES["person_phone"], "person", "e164", "position", number="typed")
DOCUMENT = _keys(TABLES["person_document"], "person")
EXTERNAL = _keys(TABLES["person_external"], "person")
CONSENT = _keys(TABLES["consent"], "person", "by")
ORGANISATION = _keys(TABLES["organisation"])
REFERENCE = _keys(TABLES["case_reference"], "case")
ADVICE = _keys(TABLES["advice"], "case", "review", "version", "corrects", "by", "sealed_at")
TASK = _keys(TABLES["task"], "case", "by", "assignee", "done_at", done="done_at")
HEARING = _keys(TABLES["hearing"], "case", "with_whom", **{"with": "with_whom"})
NOTE = _keys(TABLES["note"], "case", "person", "by")

_CASE_PARTS = ("client", "parties", "references", "advice", "tasks", "hearings", "notes")
_PERSON_PARTS = ("phone", "phones", "documents", "external_ids", "consents")


@dataclass(frozen=True, slots=True)
class PersonPart:
    """One person of a document; empty parts were not given."""

    person: Values = field(default_factory=dict)
    identity: Values = field(default_factory=dict)
    sensitive: Values = field(default_factory=dict)
    phones: tuple[Values, ...] = ()
    documents: tuple[Values, ...] = ()
    external_ids: tuple[Values, ...] = ()
    consents: tuple[Values, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyPart:
    """Another party: a person or an organisation, and the role."""

    role: str
    person: PersonPart | None
    organisation: Values


@dataclass(frozen=True, slots=True)
class CaseDocument:
    """A case as it was given, key by key turned into field values; nothing is defaulted here."""

    case: Values
    contact: Values
    client: PersonPart | None
    parties: tuple[PartyPart, ...]
    references: tuple[Values, ...]
    advice: Values
    tasks: tuple[Values, ...]
    hearings: tuple[Values, ...]
    notes: tuple[Values, ...]


def read(document: object) -> CaseDocument:
    """Read a document. Raises `MissingField`, `UnknownField`, `WrongValue` or `TextTooLong` with the key's path."""
    given = _mapping(document, "document")
    _refuse_unknown(given, {*CASE, *CONTACT, *_CASE_PARTS}, "")
    client = given.get("client")
    return CaseDocument(
        case=_values(TABLES["case_file"], CASE, given, ""),
        contact=_values(TABLES["contact"], CONTACT, given, ""),
        client=None if client is None else _person(_mapping(client, "client"), "client."),
        parties=tuple(_party(entry, path) for entry, path in _entries(given, "parties")),
        references=_rows(TABLES["case_reference"], REFERENCE, given, "references"),
        advice=_part(TABLES["advice"], ADVICE, given.get("advice"), "advice"),
        tasks=_rows(TABLES["task"], TASK, given, "tasks"),
        hearings=_rows(TABLES["hearing"], HEARING, given, "hearings"),
        notes=_rows(TABLES["note"], NOTE, given, "notes"),
    )


def _person(given: Mapping[str, Any], path: str, *, extra: Iterable[str] = ()) -> PersonPart:
    _refuse_unknown(given, {*PERSON, *IDENTITY, *SENSITIVE, *_PERSON_PARTS, *extra}, path)
    phones = _rows(TABLES["person_phone"], PHONE, given, "phones", path)
    if given.get("phone") is not None:
        number = from_json(Kind.TEXT, given["phone"], f"{path}phone")
        first = next((phone for phone in phones if phone.get("typed") == number), {"typed": number})
        phones = (first, *(phone for phone in phones if phone is not first))
    return PersonPart(
        person=_values(TABLES["person"], PERSON, given, path),
        identity=_values(TABLES["person_identity"], IDENTITY, given, path),
        sensitive=_values(TABLES["person_sensitive"], SENSITIVE, given, path),
        phones=phones,
        documents=_rows(TABLES["person_document"], DOCUMENT, given, "documents", path),
        external_ids=_rows(TABLES["person_external"], EXTERNAL, given, "external_ids", path),
        consents=_rows(TABLES["consent"], CONSENT, given, "consents", path),
    )


def _party(entry: Any, path: str) -> PartyPart:
    given = _mapping(entry, path)
    role = given.get("role")
    if not isinstance(role, str) or not role:
        raise MissingField(field=f"{path}.role")
    organisation = given.get("organisation")
    if organisation is not None:
        _refuse_unknown(given, {"role", "organisation"}, f"{path}.")
        return PartyPart(role, None, _part(TABLES["organisation"], ORGANISATION, organisation, f"{path}.organisation"))
    person = {key: value for key, value in given.items() if key != "role"}
    return PartyPart(role, _person(person, f"{path}."), {})


def _part(table: TableSpec, keys: Keys, given: Any, path: str) -> Values:
    if given is None:
        return {}
    entry = _mapping(given, path)
    _refuse_unknown(entry, set(keys), f"{path}.")
    return _values(table, keys, entry, f"{path}.")


def _rows(table: TableSpec, keys: Keys, given: Mapping[str, Any], key: str, path: str = "") -> tuple[Values, ...]:
    return tuple(_part(table, keys, entry, f"{path}{at}") for entry, at in _entries(given, key))


def _entries(given: Mapping[str, Any], key: str) -> list[tuple[Any, str]]:
    """The entries of a list part, each with its path; paths count from 1 as people do."""
    entries = given.get(key) or []
    if not isinstance(entries, list):
        raise WrongValue(field=key)
    if len(entries) > limits.ROWS_IN_ONE_RECORD:
        raise TextTooLong(field=key, limit=limits.ROWS_IN_ONE_RECORD)
    return [(entry, f"{key}.{number}") for number, entry in enumerate(entries, 1)]


def _values(table: TableSpec, keys: Keys, given: Mapping[str, Any], path: str) -> Values:
    """Values of the keys that were given; null means not given."""
    return {
        name: from_json(table.by_name[name].kind, given[key], f"{path}{key}")
        for key, name in keys.items()
        if given.get(key) is not None
    }


def _mapping(value: Any, path: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise WrongValue(field=path)
    return value


def _refuse_unknown(given: Mapping[str, Any], known: set[str], path: str) -> None:
    unknown = [key for key in given if key not in known]
    if unknown:
        # The key itself may be something a client said: only a well-formed one is named.
        name = unknown[0] if unknown[0].replace("_", "").isalnum() and unknown[0].isascii() else "?"
        raise UnknownField(field=f"{path}{name[:40]}")


# --- one value -------------------------------------------------------------------------------------------------------


def from_json(kind: Kind, value: Any, path: str) -> Any:
    """A field value from its JSON form. Raises `WrongValue` with the path."""
    try:
        return _READERS[kind](value)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        raise WrongValue(field=path) from None


def to_json(kind: Kind, value: Any) -> Any:
    """The JSON form of a field value; instants are given in Phnom Penh time."""
    if value is None:
        return None
    writer = _WRITERS.get(kind)
    return writer(value) if writer else value


def from_typed(kind: Kind, text: str, path: str) -> Any:
    """A field value from one typed word or line (`--set field=value`); an empty line clears the field."""
    if text == "":
        return () if kind in _LISTS else None
    if kind is Kind.CODES:
        return from_json(kind, [part.strip() for part in text.split(",")], path)
    if kind is Kind.TEXTS:
        return from_json(kind, text.split("\n"), path)
    if kind is Kind.FLAG:
        return from_json(kind, {"true": True, "yes": True, "false": False, "no": False}.get(text.lower()), path)
    return from_json(kind, text, path)


_LISTS = frozenset({Kind.CODES, Kind.TEXTS, Kind.NUMBERS, Kind.RECORDS})


def _text(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError
    return str(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TypeError
    text = to_latin(str(value).strip())
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _instant(value: Any) -> datetime:
    moment = datetime.fromisoformat(to_latin(_text(value)))
    return moment if moment.tzinfo else moment.replace(tzinfo=PHNOM_PENH)


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(part) for part in value)


def _codes(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else _texts(value)


def _money(value: Any) -> Money:
    return Money(_number(value["minor"]), _text(value["currency"]))


_READERS: dict[Kind, Any] = {
    Kind.TEXT: _text,
    Kind.CODE: _text,
    Kind.FLAG: _flag,
    Kind.NUMBER: _number,
    Kind.DAY: lambda value: date.fromisoformat(to_latin(_text(value))),
    Kind.PARTIAL: lambda value: PartialDate.parse(_text(value)),
    Kind.INSTANT: _instant,
    Kind.MONEY: _money,
    Kind.CODES: _codes,
    Kind.TEXTS: _texts,
}

_WRITERS: dict[Kind, Any] = {
    Kind.RECORD: str,
    Kind.DAY: date.isoformat,
    Kind.PARTIAL: str,
    Kind.INSTANT: lambda value: value.astimezone(PHNOM_PENH).isoformat(timespec="minutes"),
    Kind.MONEY: lambda value: {"minor": value.minor, "currency": value.currency},
    Kind.CODES: list,
    Kind.TEXTS: list,
    Kind.NUMBERS: list,
}


def part_of(record: Record | None, keys: Keys) -> dict[str, Any]:
    """The keys of a record that have a value, as JSON."""
    if record is None:
        return {}
    found = {key: to_json(record.table.by_name[name].kind, getattr(record, name)) for key, name in keys.items()}
    return {key: value for key, value in found.items() if value not in (None, [])}
