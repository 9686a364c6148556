# SPDX-License-Identifier: Apache-2.0
"""How do typed changes (`client.phone=…`, `advice.text_km=…`) reach the records of an open case form?

A key is a path of the case document; entries of a list count from 1. Changing sealed advice writes a new version that
names the one it corrects.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from legalaid.domain.case import Advice, CaseFile, CaseReference, Contact, Hearing, Task
from legalaid.domain.identifiers import read_phone
from legalaid.domain.person import Person, PersonIdentity, PersonPhone, PersonSensitive
from legalaid.domain.record import Record, change
from legalaid.errors import NotFound, UnknownField
from legalaid.ids import SpaceId
from legalaid.services import facts
from legalaid.services.case_document import (
    ADVICE,
    CASE,
    CONTACT,
    HEARING,
    IDENTITY,
    PERSON,
    REFERENCE,
    SENSITIVE,
    TASK,
    Keys,
    Values,
    from_typed,
)
from legalaid.services.cases import CaseForm
from legalaid.services.desk import Desk
from legalaid.services.people import PersonForm, Writer, named
from legalaid.store.reader import Opened
from legalaid.store.unit_of_work import Work

_FIRST_PHONE: Keys = {"phone": "typed"}
"""The key of a person's first telephone."""

_NOT_CARRIED = frozenset({"sensitivity", "office_id", "sealed_at", "review"})
"""What a new version of advice does not take over from the sealed one."""

_LISTS: dict[str, tuple[type[Record], Keys]] = {
    "references": (CaseReference, REFERENCE),
    "tasks": (Task, TASK),
    "hearings": (Hearing, HEARING),
}


def save_form(desk: Desk, form: CaseForm, changes: Mapping[str, str]) -> tuple[str, ...]:
    """Save typed changes against what the form showed; the keys that really changed.

    Raises an `InputError` naming the key, and then nothing was saved.
    """
    editor = _Editor(desk, form)
    with desk.write("case.edit") as work:
        for key, typed in changes.items():
            editor.put(key, typed)
        changed = editor.save(work)
        facts.refresh(desk, work, form.case.record.id)
    return changed


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

    def put(self, key: str, typed: str) -> None:
        """Take one change. Raises `UnknownField`, `WrongValue` or `NotFound`."""
        head, _, rest = key.partition(".")
        number, _, last = rest.partition(".")
        if not rest:
            self._put_case(key, typed)
        elif head == "client" and self._form.client is not None:
            self._put_person(self._form.client, rest, typed, "client.")
        elif head == "advice":
            self._put(self._advice(), rest, typed)
        elif head == "parties" and (party := _entry(self._form.parties, number, head)).person is not None:
            self._put_person(party.person, last, typed, f"parties.{number}.")
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

    def _put(self, change: _Change, key: str, typed: str) -> None:
        if key not in change.keys:
            raise UnknownField(field=f"{change.path}{key}")
        name = change.keys[key]
        change.values[name] = from_typed(change.kind.table.by_name[name].kind, typed, f"{change.path}{key}")

    def _put_case(self, key: str, typed: str) -> None:
        contact = self._form.first_contact
        if key in CASE:
            self._put(self._change(CaseFile, CASE, "", self._form.case), key, typed)
        elif key in CONTACT and contact is not None:
            self._put(self._change(Contact, CONTACT, "", contact), key, typed)
        else:
            raise UnknownField(field=key)

    def _put_person(self, person: PersonForm, key: str, typed: str, path: str) -> None:
        if key == "phone":
            phone = person.phones[0] if person.phones else None
            change = self._change(PersonPhone, _FIRST_PHONE, path, phone, person=person.id)
            self._put(change, key, typed)
            change.values["e164"] = read_phone(typed).e164
        elif key in PERSON:
            self._put(self._change(Person, PERSON, path, person.person), key, typed)
        elif key in SENSITIVE:
            self._put(self._change(PersonSensitive, SENSITIVE, path, person.sensitive, person=person.id), key, typed)
        else:
            self._put(self._change(PersonIdentity, IDENTITY, path, person.identity, person=person.id), key, typed)

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
