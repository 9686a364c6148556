# SPDX-License-Identifier: Apache-2.0
"""How do changes (`client.phone=…`, `advice.text_km=…`) and new rows reach the records of an open case form?

A key is a path of the case document; entries of a list count from 1. Changing sealed advice writes a new version that
names the one it corrects.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from legalaid.domain.case import Advice, CaseFile, CaseParty, CaseReference, Contact, Hearing, Task
from legalaid.domain.identifiers import read_phone
from legalaid.domain.office import Organisation
from legalaid.domain.person import (
    Consent,
    Person,
    PersonDocument,
    PersonExternal,
    PersonIdentity,
    PersonPhone,
    PersonSensitive,
)
from legalaid.domain.record import Record, change
from legalaid.errors import NotFound, UnknownField
from legalaid.ids import SpaceId
from legalaid.services import case_document, facts
from legalaid.services.case_document import (
    ADVICE,
    CASE,
    CONSENT,
    CONTACT,
    DOCUMENT,
    EXTERNAL,
    HEARING,
    IDENTITY,
    ORGANISATION,
    PERSON,
    PHONE,
    REFERENCE,
    SENSITIVE,
    TASK,
    CaseDocument,
    Keys,
    Values,
    from_json,
    from_typed,
)
from legalaid.services.cases import CaseForm, PartyForm, add_client, add_parties, add_rows
from legalaid.services.desk import Desk
from legalaid.services.people import PersonForm, Writer, named
from legalaid.store import erasure
from legalaid.store.reader import Opened
from legalaid.store.unit_of_work import Work

Typed = str | list[str]
"""A value as it was typed: one text, or the entries of a list."""

_FIRST_PHONE: Keys = {"phone": "typed"}
"""The key of a person's first telephone."""

_NOT_CARRIED = frozenset({"sensitivity", "office_id", "sealed_at", "review"})
"""What a new version of advice does not take over from the sealed one."""

_PERSON_LISTS: dict[str, tuple[type[Record], Keys]] = {
    "phones": (PersonPhone, PHONE),
    "documents": (PersonDocument, DOCUMENT),
    "external_ids": (PersonExternal, EXTERNAL),
    "consents": (Consent, CONSENT),
}

_LISTS: dict[str, tuple[type[Record], Keys]] = {
    "references": (CaseReference, REFERENCE),
    "tasks": (Task, TASK),
    "hearings": (Hearing, HEARING),
}


@dataclass(frozen=True, slots=True)
class Edit:
    """What a form changed: values by key (`""` clears one), new rows as a partial document, rows taken out by key."""

    values: Mapping[str, str | list[str]]
    added: Mapping[str, Any] = field(default_factory=dict)
    removed: tuple[str, ...] = ()


def save_form(desk: Desk, form: CaseForm, changes: Mapping[str, str]) -> tuple[str, ...]:
    """Save typed changes against what the form showed; the keys that really changed.

    Raises an `InputError` naming the key, and then nothing was saved.
    """
    with desk.write("case.edit") as work:
        return write_form(desk, work, form, Edit(changes))


def write_form(desk: Desk, work: Work, form: CaseForm, edit: Edit) -> tuple[str, ...]:
    """Save an edit inside a unit of work; the keys that really changed, those of rows included.

    Raises `NotFound` where the case was erased while its form was open: no row of it comes back.
    """
    erasure.require_kept(work, form.case.record)
    editor = _Editor(desk, form)
    for key, typed in edit.values.items():
        editor.put(key, typed)
    changed = editor.save(work)
    for key in edit.removed:
        for opened in _row(form, key):
            work.delete(opened, reason="removed")
    _add(work, form, case_document.read(dict(edit.added)))
    facts.refresh(desk, work, form.case.record.id)
    return (*changed, *edit.removed, *edit.added)


def _add(work: Work, form: CaseForm, given: CaseDocument) -> None:
    """New rows; a client for a case that has none, else what the client has more of."""
    case = form.case.record
    writer = Writer(work, space=SpaceId(case.space_id), office_id=case.office_id)
    if given.client is not None and form.client is None:
        add_client(writer, given.client, case.id)
    elif given.client is not None and form.client is not None:
        writer.add_to_person(form.client.id, given.client, "client.", phones_from=len(form.client.phones))
    add_parties(writer, given, case.id)
    add_rows(writer, work, given, case.id)


def _row(form: CaseForm, key: str) -> list[Opened[Any]]:
    """The records behind a row (`tasks.2`, `client.phones.1`, `parties.1`). Raises `UnknownField` or `NotFound`."""
    *path, number = key.split(".")
    match path:
        case ["parties"]:
            party = _entry(form.parties, number, "parties")
            person = [] if party.person is None else party.person.records()
            return [Opened(party.party, form.case.seen), *person]
        case ["client", kind] if kind in _PERSON_LISTS and form.client is not None:
            return [_entry(form.client.rows(kind), number, kind)]
        case [kind] if kind in _LISTS:
            return [_entry(getattr(form, kind), number, kind)]
    raise UnknownField(field=key)


@dataclass(frozen=True, slots=True)
class _Change:
    """New values for one record, or for one to be made where `opened` is None."""

    kind: type[Record]
    keys: Keys
    path: str
    opened: Opened[Any] | None
    made: Values
    """What a record that does not exist yet starts from."""
    values: Values = field(default_factory=dict)

    def save(self, work: Work, writer: Writer) -> list[str]:
        """Write the record; the document keys whose values changed."""
        if self.opened is None:
            writer.add(self.kind, self.keys, self.path, **(self.made | self.values))
            saved = frozenset(name for name, value in self.values.items() if value != self.made.get(name))
        else:
            old = self.opened.record
            saved = work.save(self.opened, named(lambda: change(old, **self.values), self.keys, self.path))
        return [f"{self.path}{key}" for key, name in self.keys.items() if name in saved]


class _Editor:
    """Collects changes record by record, so that several keys of one record are one write."""

    def __init__(self, desk: Desk, form: CaseForm) -> None:
        self._desk = desk
        self._form = form
        self._changes: dict[tuple[str, type[Record]], _Change] = {}

    def put(self, key: str, typed: Typed) -> None:
        """Take one change. Raises `UnknownField`, `WrongValue` or `NotFound`."""
        head, _, rest = key.partition(".")
        number, _, last = rest.partition(".")
        if not rest:
            self._put_case(key, typed)
        elif head == "client" and self._form.client is not None:
            self._put_person(self._form.client, rest, typed, "client.")
        elif head == "advice":
            self._put(self._advice(), rest, typed)
        elif head == "parties":
            self._put_party(_entry(self._form.parties, number, head), last, typed, f"parties.{number}.")
        elif head in _LISTS:
            kind, keys = _LISTS[head]
            opened = _entry(getattr(self._form, head), number, head)
            self._put(self._change(kind, keys, f"{head}.{number}.", opened), last, typed)
        else:
            raise UnknownField(field=key)

    def save(self, work: Work) -> tuple[str, ...]:
        """Write what was collected; the document keys whose values changed."""
        case = self._form.case.record
        writer = Writer(work, space=SpaceId(case.space_id), office_id=case.office_id)
        return tuple(key for change in self._changes.values() for key in change.save(work, writer))

    def _change(self, kind: type[Record], keys: Keys, path: str, opened: Opened[Any] | None, **made: Any) -> _Change:
        """The change of this record; `made` are the first values of a record that does not exist yet."""
        found = self._changes.get((path, kind))
        if found is None:
            found = _Change(kind, keys, path, opened, made)
            self._changes[path, kind] = found
        return found

    def _put(self, change: _Change, key: str, typed: Typed) -> None:
        path = f"{change.path}{key}"
        if key not in change.keys:
            raise UnknownField(field=path)
        name = change.keys[key]
        kind = change.kind.table.by_name[name].kind
        change.values[name] = from_typed(kind, typed, path) if isinstance(typed, str) else from_json(kind, typed, path)

    def _put_party(self, party: PartyForm, key: str, typed: Typed, path: str) -> None:
        head, _, last = key.partition(".")
        if key == "role":
            opened = Opened(party.party, self._form.case.seen)
            self._put(self._change(CaseParty, {"role": "role"}, path, opened), key, typed)
        elif head == "organisation" and party.organisation is not None:
            change = self._change(Organisation, ORGANISATION, f"{path}organisation.", party.organisation)
            self._put(change, last, typed)
        elif party.person is not None:
            self._put_person(party.person, key, typed, path)
        else:
            raise UnknownField(field=f"{path}{key}")

    def _put_case(self, key: str, typed: Typed) -> None:
        contact = self._form.first_contact
        if key in CASE:
            self._put(self._change(CaseFile, CASE, "", self._form.case), key, typed)
        elif key in CONTACT and contact is not None:
            self._put(self._change(Contact, CONTACT, "", contact), key, typed)
        else:
            raise UnknownField(field=key)

    def _put_person(self, person: PersonForm, key: str, typed: Typed, path: str) -> None:
        head, _, rest = key.partition(".")
        if key == "phone":
            phone = person.phones[0] if person.phones else None
            change = self._change(PersonPhone, _FIRST_PHONE, path, phone, person=person.id)
            self._put(change, key, typed)
            change.values["e164"] = read_phone(str(typed)).e164
        elif rest and head in _PERSON_LISTS:
            self._put_person_row(person, head, rest, typed, path)
        elif key in PERSON:
            self._put(self._change(Person, PERSON, path, person.person), key, typed)
        elif key in SENSITIVE:
            self._put(self._change(PersonSensitive, SENSITIVE, path, person.sensitive, person=person.id), key, typed)
        else:
            self._put(self._change(PersonIdentity, IDENTITY, path, person.identity, person=person.id), key, typed)

    def _put_person_row(self, person: PersonForm, head: str, rest: str, typed: Typed, path: str) -> None:
        number, _, key = rest.partition(".")
        kind, keys = _PERSON_LISTS[head]
        opened = _entry(person.rows(head), number, head)
        change = self._change(kind, keys, f"{path}{head}.{number}.", opened)
        self._put(change, key, typed)
        if kind is PersonPhone and key == "number":
            change.values["e164"] = read_phone(str(typed)).e164

    def _advice(self) -> _Change:
        """The open advice, or the next version of sealed advice, which starts from the sealed text and names it."""
        old = self._form.current_advice
        if old is not None and old.record.sealed_at is None:
            return self._change(Advice, ADVICE, "advice.", old)
        made: Values = {"case": self._form.case.record.id, "given_on": self._desk.clock.today(), "by": self._desk.actor}
        if old is not None:
            kept = {name: value for name, value in old.record.values().items() if name not in _NOT_CARRIED}
            made = kept | made | {"version": old.record.version + 1, "corrects": old.record.id}
        return self._change(Advice, ADVICE, "advice.", None, **made)


def _entry(entries: tuple[Any, ...], number: str, kind: str) -> Any:
    """The entry with this number, counted from 1."""
    if not (number.isascii() and number.isdigit() and 1 <= int(number) <= len(entries)):
        raise NotFound(kind=kind)
    return entries[int(number) - 1]
