# SPDX-License-Identifier: Apache-2.0
"""How are a person's records written and read together, and who may be the same person?"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from legalaid.domain.identifiers import read_phone
from legalaid.domain.person import (
    Consent,
    Person,
    PersonDocument,
    PersonExternal,
    PersonIdentity,
    PersonPhone,
    PersonSensitive,
)
from legalaid.domain.record import Record, build
from legalaid.errors import InputError
from legalaid.ids import ID_BYTES, SpaceId
from legalaid.services.case_document import (
    CONSENT,
    DOCUMENT,
    EXTERNAL,
    IDENTITY,
    PERSON,
    PHONE,
    SENSITIVE,
    Keys,
    PersonPart,
    Values,
    part_of,
)
from legalaid.store.reader import Opened, Reader
from legalaid.store.unit_of_work import Work

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PersonForm:
    """A person as a form opened them; each record with the version that was seen."""

    person: Opened[Person]
    identity: Opened[PersonIdentity] | None
    sensitive: Opened[PersonSensitive] | None
    phones: tuple[Opened[PersonPhone], ...]
    documents: tuple[PersonDocument, ...]
    external_ids: tuple[PersonExternal, ...]
    consents: tuple[Opened[Consent], ...]

    @property
    def id(self) -> UUID:
        """The person's id."""
        return self.person.record.id

    def rows(self, kind: str) -> "tuple[Opened[Any], ...]":
        """The phones, documents or consents, each with the version that was seen."""
        entries: tuple[Any, ...] = getattr(self, kind)
        return tuple(entry if isinstance(entry, Opened) else Opened(entry, self.person.seen) for entry in entries)

    def records(self) -> "list[Opened[Any]]":
        """Every record of the person."""
        single = (self.person, self.identity, self.sensitive)
        many = (entry for kind in ("phones", "documents", "external_ids", "consents") for entry in self.rows(kind))
        return [*(record for record in single if record is not None), *many]


def open_person(reader: Reader, person_id: UUID) -> PersonForm:
    """All records of one person. Raises `NotFound`."""
    identities = reader.opened_where(PersonIdentity, person=person_id)
    sensitive = reader.opened_where(PersonSensitive, person=person_id)
    phones = reader.opened_where(PersonPhone, person=person_id)
    return PersonForm(
        person=reader.open(Person, person_id),
        identity=identities[0] if identities else None,
        sensitive=sensitive[0] if sensitive else None,
        phones=tuple(sorted(phones, key=lambda phone: (phone.record.position, phone.record.id))),
        documents=reader.where(PersonDocument, person=person_id),
        external_ids=reader.where(PersonExternal, person=person_id),
        consents=reader.opened_where(Consent, person=person_id),
    )


class Writer:
    """Adds validated records to one space in one unit of work, naming the document key that does not fit."""

    def __init__(self, work: Work, *, space: SpaceId, office_id: UUID | None) -> None:
        self._work = work
        self._fixed: Values = {"space_id": space, "office_id": office_id}

    def add(self, kind: type[Record], keys: Keys, path: str, /, **values: Any) -> UUID:
        """Build and add one record; its new id. Raises an `InputError` whose `field` is a document path."""
        record_id = self._work.new_id()
        record = named(lambda: build(kind, id=record_id, **self._fixed, **values), keys, path)
        self._work.add(record)
        return record_id

    def add_person(self, part: PersonPart, path: str) -> UUID:
        """A person with identity, sensitive facts, phones, papers and consents; empty records are not made."""
        person = self.add(Person, PERSON, path, fact_id=new_pseudonym(), **part.person)
        self.add(PersonIdentity, IDENTITY, path, person=person, **part.identity)
        if part.sensitive:
            self.add(PersonSensitive, SENSITIVE, path, person=person, **part.sensitive)
        self.add_to_person(person, part, path)
        return person

    def add_to_person(self, person: UUID, part: PersonPart, path: str, *, phones_from: int = 0) -> None:
        """Phones, papers and consents; new phones stand behind those there are."""
        for position, phone in enumerate(part.phones, phones_from):
            self.add_phone(person, phone, position, path)
        for document in part.documents:
            self.add(PersonDocument, DOCUMENT, f"{path}documents.", person=person, **document)
        for external in part.external_ids:
            self.add(PersonExternal, EXTERNAL, f"{path}external_ids.", person=person, **external)
        for consent in part.consents:
            self.add(Consent, CONSENT, f"{path}consents.", person=person, by=self._work.actor, **consent)

    def add_phone(self, person: UUID, phone: Values, position: int, path: str) -> UUID:
        """A telephone, kept as typed and, where it parses, as E.164."""
        e164 = read_phone(str(phone.get("typed", ""))).e164
        return self.add(PersonPhone, PHONE, f"{path}phones.", person=person, position=position, e164=e164, **phone)


def named(make: Callable[[], T], keys: Keys, path: str) -> T:
    """Run `make`; an input error comes out naming the document key instead of the record's field."""
    try:
        return make()
    except InputError as refusal:
        name = refusal.facts.get("field")
        if name is None:
            raise
        key = next((key for key, field in keys.items() if field == name), name)
        raise type(refusal)(**(refusal.facts | {"field": f"{path}{key}"})) from None


def new_pseudonym() -> bytes:
    """Sixteen random bytes that stand for a person or case in statistics; made once, kept in the record."""
    return secrets.token_bytes(ID_BYTES)


def person_document(form: PersonForm) -> dict[str, Any]:
    """A person as document keys; empty ones are left out."""
    document = part_of(form.person.record, PERSON)
    document |= part_of(form.identity.record if form.identity else None, IDENTITY)
    document |= part_of(form.sensitive.record if form.sensitive else None, SENSITIVE)
    if form.phones:
        document["phone"] = form.phones[0].record.typed
        document["phones"] = [part_of(phone.record, PHONE) for phone in form.phones]
    lists = {
        "documents": [part_of(entry, DOCUMENT) for entry in form.documents],
        "external_ids": [part_of(entry, EXTERNAL) for entry in form.external_ids],
        "consents": [part_of(entry.record, CONSENT) for entry in form.consents],
    }
    return document | {key: entries for key, entries in lists.items() if entries}
