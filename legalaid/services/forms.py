# SPDX-License-Identifier: Apache-2.0
"""How does a form on the screen become a case, and a case a form?

A form holds values by the path of the case document (`client.sex`, `advice.text_km`); the entries of a list stand
under the path of the list (`tasks`), and those that exist already carry their record's `id`. So the desktop saves
through the same documents as the command line. Saving and dropping the draft are one unit of work: after a power cut
there is either the draft or the record, never both and never neither.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from legalaid.domain.case import CaseFile
from legalaid.domain.merge import Vector
from legalaid.ids import SpaceId
from legalaid.services import conflicts
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
    Keys,
)
from legalaid.services.case_edit import Edit, write_form
from legalaid.services.cases import CaseForm, document_of, open_form, read_new, write_case
from legalaid.services.conflicts import Clash
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft, stored
from legalaid.services.people import PersonForm, open_person, person_document
from legalaid.services.people_search import join
from legalaid.store.reader import Opened
from legalaid.store.unit_of_work import Work

Values = dict[str, Any]
"""What a form holds, as JSON values by path."""

_OF_CLIENT = ("phones", "documents", "external_ids", "consents")
ROWS = (*(f"client.{kind}" for kind in _OF_CLIENT), "parties", "references", "tasks", "hearings", "notes")
"""The lists whose entries are records of their own. Notes are only ever added: those that exist are not shown."""

_PARTS = ("client", "advice")
_DERIVED = frozenset(
    {"ref", "status", "opened_on", "notes", "letters", "client.phone", "advice.version", "advice.sealed"}
)


@dataclass(frozen=True, slots=True)
class Joined:
    """Whoever fills in the form said that the client is somebody on record."""

    person: UUID
    why: str | None = None


# --- a new case ------------------------------------------------------------------------------------------------------


def document_from(values: Mapping[str, Any]) -> dict[str, Any]:
    """The case document of a form's values; empty ones are left out."""
    document: dict[str, Any] = {}
    for path, value in values.items():
        if value in (None, "", [], ()):
            continue
        *parts, key = path.split(".")
        place = document
        for part in parts:
            place = place.setdefault(part, {})
        place[key] = [_row_document(entry) for entry in value] if path in ROWS else value
    return document


def _row_document(entry: Mapping[str, Any]) -> dict[str, Any]:
    """One entry; dotted keys (`organisation.name_km`) become a part of their own, and the record's id stays out."""
    return document_from({key: value for key, value in entry.items() if key != "id"})


def finish_new(desk: Desk, values: Mapping[str, Any], *, joined: Joined | None, draft: UUID | None) -> str:
    """Open the case that a form describes, say who its client also is, and drop the draft; the case number.

    Raises an `InputError` naming the key that does not fit, and then nothing was saved and the draft is still there.
    """
    given = read_new(document_from(values))
    with desk.write("case.add") as work:
        new = write_case(desk, work, given)
        _finish(desk, work, new.client, joined, draft)
    return new.number


def _finish(desk: Desk, work: Work, client: UUID | None, joined: Joined | None, draft: UUID | None) -> None:
    if joined is not None and client is not None:
        join(desk, work, client, joined.person, joined.why)
    if draft is not None:
        work.drop_draft(draft)


def turn_draft(desk: Desk, old: UUID, draft: FormDraft) -> None:
    """Go on with what was typed in another form: its draft becomes this one, in one stroke."""
    with desk.write("draft") as work:
        work.drop_draft(old)
        work.keep_draft(stored(draft, work.now))


def known_person(desk: Desk, person: UUID) -> Values:
    """What a form may take over of a person on record: names and how to reach them, never sensitive facts."""
    with desk.read() as reader:
        form = open_person(reader, person)
    taken = person_document(replace(form, sensitive=None, consents=(), external_ids=()))
    return {f"client.{key}": value for key, value in taken.items() if key != "phone"}


# --- a case that is there --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A case opened for changing: its records with the versions seen, and the values that the form shows."""

    case: CaseForm
    values: Values


def open_case_form(desk: Desk, ref: str, *, seen: Vector | None = None) -> OpenForm:
    """Open a case for changing. A draft gives the version it had seen, which is older than what is there now."""
    form = open_form(desk, ref)
    return OpenForm(form if seen is None else _as_seen(form, seen), shown(form))


def ref_of(desk: Desk, case: UUID) -> str:
    """The number of the case that a draft changes. Raises `NotFound` where it is not there any more."""
    with desk.read() as reader:
        return reader.open(CaseFile, case).record.number


def shown(form: CaseForm) -> Values:
    """A case as the values of a form, its rows with their ids."""
    document = document_of(form)
    values = dict(_flat(document))
    for path, records in _rows_of(form).items():
        entries: list[dict[str, Any]] = values.get(path, [])
        values[path] = [
            {"id": str(record.id), **_flat_row(entry)} for record, entry in zip(records, entries, strict=True)
        ]
    return values


def _flat(document: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in document.items():
        if key in _PARTS:
            yield from ((f"{key}.{name}", inner) for name, inner in (value or {}).items() if _is_shown(f"{key}.{name}"))
        elif _is_shown(key):
            yield key, value


def _is_shown(path: str) -> bool:
    return path not in _DERIVED


def _flat_row(entry: Mapping[str, Any]) -> Values:
    """One entry with its organisation's keys beside its own."""
    organisation = entry.get("organisation") or {}
    rest = {key: value for key, value in entry.items() if key != "organisation"}
    return rest | {f"organisation.{key}": value for key, value in organisation.items()}


def _rows_of(form: CaseForm) -> dict[str, list[Any]]:
    """The records behind each list, in the order of the document."""
    of_client = {
        f"client.{kind}": [entry.record for entry in form.client.rows(kind)] if form.client else []
        for kind in _OF_CLIENT
    }
    return of_client | {
        "parties": [party.party for party in form.parties],
        "references": [entry.record for entry in form.references],
        "tasks": [entry.record for entry in form.tasks],
        "hearings": [entry.record for entry in form.hearings],
        "notes": [],
    }


def edit_between(form: CaseForm, before: Mapping[str, Any], after: Mapping[str, Any]) -> Edit:
    """What changed from the values that a form showed first to those it holds now."""
    values: Values = {}
    added: Values = {}
    removed: tuple[str, ...] = ()
    for path, value in after.items():
        if path in ROWS:
            rows = _edited_rows(path, _rows_of(form)[path], before.get(path) or [], value or [])
            values |= rows.values
            added |= rows.added
            removed += rows.removed
        elif form.client is None and path.startswith("client."):
            added[path] = value
        elif _blank(value) != _blank(before.get(path)):
            values[path] = _typed(value)
    return Edit(values, document_from(added), removed)


def _edited_rows(path: str, records: list[Any], before: list[Values], after: list[Values]) -> Edit:
    """Rows by their ids: a row without one is new, one that is gone was taken out, the others by their keys."""
    numbers = {str(record.id): f"{path}.{number}" for number, record in enumerate(records, 1)}
    kept = {entry["id"]: entry for entry in after if "id" in entry}
    # What somebody else took out meanwhile has no number any more: nothing is left to change.
    old = {entry["id"]: entry for entry in before if entry["id"] in numbers}
    values = {
        f"{numbers[row]}.{name}": _typed(value)
        for row, entry in old.items()
        for name, value in kept.get(row, {}).items()
        if name != "id" and _blank(value) != _blank(entry.get(name))
    }
    removed = tuple(numbers[row] for row in old if row not in kept)
    return Edit(values, {path: [entry for entry in after if "id" not in entry]}, removed)


def _blank(value: Any) -> Any:
    """One nothing for every kind of nothing."""
    return None if value in ("", [], ()) else value


def _typed(value: Any) -> Any:
    """A value as `Edit` takes it: text or a list of texts."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, list) else str(value)


def save_changes(
    desk: Desk,
    opened: OpenForm,
    after: Mapping[str, Any],
    *,
    joined: Joined | None = None,
    draft: UUID | None = None,
) -> tuple[str, ...]:
    """Save what a form changed against what it showed, and drop its draft; the keys that changed.

    What somebody else saved meanwhile, and this form had not seen, stays beside it as a conflict. Raises an
    `InputError` naming the key, and then nothing was saved and the draft is still there.
    """
    edit = edit_between(opened.case, opened.values, after)
    with desk.write("case.edit") as work:
        changed = write_form(desk, work, opened.case, edit)
        client = opened.case.client
        _finish(desk, work, client.id if client else None, joined, draft)
    return changed


def _as_seen(form: CaseForm, seen: Vector) -> CaseForm:
    """The form with an older version: what came since was not seen by whoever typed the draft."""

    def old(opened: Opened[Any]) -> Opened[Any]:
        return Opened(opened.record, seen)

    def old_person(person: PersonForm | None) -> PersonForm | None:
        if person is None:
            return None
        return replace(
            person,
            person=old(person.person),
            identity=person.identity and old(person.identity),
            sensitive=person.sensitive and old(person.sensitive),
            phones=tuple(map(old, person.phones)),
            consents=tuple(map(old, person.consents)),
        )

    return replace(
        form,
        case=old(form.case),
        contacts=tuple(map(old, form.contacts)),
        client=old_person(form.client),
        parties=tuple(
            replace(
                party,
                person=old_person(party.person),
                organisation=party.organisation and old(party.organisation),
            )
            for party in form.parties
        ),
        references=tuple(map(old, form.references)),
        advice=tuple(map(old, form.advice)),
        tasks=tuple(map(old, form.tasks)),
        hearings=tuple(map(old, form.hearings)),
    )


# --- where two people disagree ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field of the form, by its path, with more than one value."""

    path: str
    clash: Clash


def disagreements(desk: Desk, form: CaseForm) -> tuple[Disagreement, ...]:
    """The conflicts of this case that lie in a field of the form."""
    paths = _paths(form)
    found = []
    for clash in conflicts.clashes(desk, SpaceId(form.case.record.space_id)):
        record, _, _ = clash.id.rpartition(".")
        path = paths.get((record, clash.fields[0]))
        if path is not None:
            found.append(Disagreement(path, clash))
    return tuple(found)


def _paths(form: CaseForm) -> dict[tuple[str, str], str]:
    """The path of the form for each field of each record that it shows."""
    paths: dict[tuple[str, str], str] = {}

    def put(record: Any, keys: Keys, prefix: str) -> None:
        paths.update({(str(record.id), name): f"{prefix}{key}" for key, name in keys.items()})

    if form.first_contact is not None:
        put(form.first_contact.record, CONTACT, "")
    put(form.case.record, CASE, "")
    if form.current_advice is not None:
        put(form.current_advice.record, ADVICE, "advice.")
    if form.client is not None:
        _put_person(put, form.client, "client.")
    for number, party in enumerate(form.parties, 1):
        if party.person is not None:
            _put_person(put, party.person, f"parties.{number}.")
        if party.organisation is not None:
            put(party.organisation.record, ORGANISATION, f"parties.{number}.organisation.")
    for name, keys in (("references", REFERENCE), ("tasks", TASK), ("hearings", HEARING)):
        for number, record in enumerate(_rows_of(form)[name], 1):
            put(record, keys, f"{name}.{number}.")
    return paths


def _put_person(put: Any, person: PersonForm, prefix: str) -> None:
    for opened, keys in ((person.person, PERSON), (person.identity, IDENTITY), (person.sensitive, SENSITIVE)):
        if opened is not None:
            put(opened.record, keys, prefix)
    lists = (("phones", PHONE), ("documents", DOCUMENT), ("consents", CONSENT), ("external_ids", EXTERNAL))
    for kind, keys in lists:
        for number, entry in enumerate(person.rows(kind), 1):
            put(entry.record, keys, f"{prefix}{kind}.{number}.")
