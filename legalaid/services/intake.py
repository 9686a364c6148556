# SPDX-License-Identifier: Apache-2.0
"""Who came, called or wrote and has no case yet, who takes them up, and what becomes of them?

A contact lies in the intake of one office, which that office reads, and head office and intake read that of every one.
Whoever is asked to take it up can read it: for somebody of another office it goes on in that office's intake, and the
first entry says so. What becomes a case is written anew in the case, whose readers are others; the entry names it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from legalaid.clock import local_day
from legalaid.domain.case import Contact
from legalaid.domain.record import change
from legalaid.errors import AlreadyTakenUp, NotFound, NotYourIntake, UnknownField
from legalaid.ids import SpaceId, SpaceKind
from legalaid.services import case_document, cases, colleagues, sharing
from legalaid.services.case_document import CONTACT, CaseDocument, part_of
from legalaid.services.case_list import person_names
from legalaid.services.cases import read_new
from legalaid.services.colleagues import STRANGER, Colleague
from legalaid.services.desk import Desk
from legalaid.services.organisation import offices, standing
from legalaid.services.people import Writer, open_person, person_document
from legalaid.store import membership as kept
from legalaid.store import meta
from legalaid.store.reader import Opened, Reader
from legalaid.store.unit_of_work import Work

_KEYS = frozenset({"matter", "summary", "place", "urgency"})
"""What a contact says of the case that may come of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A contact that nobody has made a case of. `office`: in whose intake it lies; `asked`: who is to take it up."""

    id: UUID
    received_at: datetime
    channel: str
    matter: str | None
    urgency: int | None
    summary: str
    names: tuple[str, ...]
    phones: tuple[str, ...]
    office: str
    taken_by: Colleague | None
    asked: Colleague | None
    is_mine: bool


def entries(desk: Desk) -> tuple[Entry, ...]:
    """What waits: for nobody first, then by urgency, each from the oldest on."""
    with desk.read() as reader:
        known, own = colleagues.everybody(reader), colleagues.own_ids(desk, reader)
        homes = {known_space.id: known_space.home_group for known_space in kept.spaces(reader.connection)}
        codes = _codes(reader)
        found = [
            Entry(
                id=contact.id,
                received_at=contact.received_at,
                channel=contact.channel,
                matter=contact.matter,
                urgency=contact.urgency,
                summary=contact.summary or "",
                names=() if contact.person is None else person_names(reader, contact.person),
                phones=_phones(reader, contact),
                office=codes.get(homes.get(SpaceId(contact.space_id)) or b"", desk.office_code),
                taken_by=None if contact.handled_by is None else known.get(contact.handled_by),
                asked=None if contact.assigned_to is None else known.get(contact.assigned_to, STRANGER),
                is_mine=contact.assigned_to in own,
            )
            for contact in reader.where(Contact, case=None)
            if _waits(contact)
        ]
    return tuple(sorted(found, key=lambda one: (one.asked is not None, one.urgency or 9, one.received_at)))


def for_me(desk: Desk) -> int:
    """How many the person at this computer was asked to take up."""
    return sum(entry.is_mine for entry in entries(desk))


def people(desk: Desk) -> tuple[Colleague, ...]:
    """Whom somebody may be asked to: everybody who belongs; nobody where no organisation is."""
    with desk.read() as reader:
        return tuple(dict.fromkeys(one for one in colleagues.everybody(reader).values() if one.belongs))


def take(desk: Desk, document: object) -> UUID:
    """Write down a contact that has no case; what it says of it are matter, summary, place and urgency.

    Raises an `InputError` naming the key that does not fit, and then nothing was saved.
    """
    given = read_new(document)
    _require_a_contact(given)
    with desk.write("contact.add") as work:
        return _write(desk, work, given, _intake(work, None), handled_by=work.actor)


def _require_a_contact(given: CaseDocument) -> None:
    """Raises `UnknownField` for what only a case holds."""
    parts = ("parties", "references", "advice", "tasks", "hearings", "notes")
    wrong = [*(set(given.case) - _KEYS), *(part for part in parts if getattr(given, part))]
    if wrong:
        raise UnknownField(field=min(wrong))


def _write(desk: Desk, work: Work, given: CaseDocument, space: SpaceId, **fixed: Any) -> UUID:
    writer = Writer(work, space=space, office_id=desk.office_id)
    person = None if given.client is None else writer.add_person(given.client, "client.")
    place = given.case.get("place") or (given.client.identity.get("place") if given.client else None)
    values: dict[str, Any] = {"received_at": work.now} | given.contact
    values |= {key: given.case.get(key) for key in ("matter", "summary", "urgency")}
    values |= {"person": person, "province": None if place is None else place[:2]}
    return writer.add(Contact, CONTACT, "", **(values | fixed))


# --- who takes it up -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Step:
    """What was done to an entry; taking it back needs what it was before, and where it went on."""

    before: Contact
    goes_on: UUID | None = None


def assign(desk: Desk, entry: str, *, person: str) -> Step:
    """Ask somebody to take a contact up. One of another office reads it from then on in that office's intake.

    Raises `NotFound`, `AlreadyTakenUp`, `NotYourIntake` where this computer has no part in that office's intake.
    """
    name = UUID(bytes=sharing.person_id(person))
    with desk.write("contact.edit") as work:
        opened = _open(work, entry)
        asked = colleagues.everybody(work).get(name)
        if asked is None or not asked.belongs:
            raise NotFound(kind="person")
        to = {"assigned_to": name, "assigned_by": work.actor, "assigned_at": work.now}
        elsewhere = _intake_elsewhere(desk, work, opened.record, asked)
        if elsewhere is None:
            work.save(opened, change(opened.record, **to))
            return Step(opened.record)
        copy = _write(desk, work, _document(work, opened.record), elsewhere, handled_by=opened.record.handled_by, **to)
        work.save(opened, change(opened.record, passed_on=copy))
        return Step(opened.record, copy)


def settle(desk: Desk, entry: str) -> Step:
    """No case comes of it: what was asked is answered. Raises `NotFound`, `AlreadyTakenUp`."""
    with desk.write("contact.edit") as work:
        opened = _open(work, entry)
        work.save(opened, change(opened.record, settled_at=work.now))
    return Step(opened.record)


def take_back(desk: Desk, step: Step) -> None:
    """As if the step had not been taken."""
    with desk.write("contact.edit") as work:
        old = step.before
        names = ("assigned_to", "assigned_by", "assigned_at", "passed_on", "settled_at")
        now = work.open(Contact, old.id)
        work.save(now, change(now.record, **{name: getattr(old, name) for name in names}))
        if step.goes_on is not None:
            work.delete(work.open(Contact, step.goes_on), reason="undone")


def make_case(desk: Desk, entry: str) -> str:
    """Open a case with all that the contact says, in the charge of whoever does it; the number of the case.

    Raises `NotFound`, `AlreadyTakenUp`.
    """
    with desk.write("case.add") as work:
        opened = _open(work, entry)
        new = cases.write_case(desk, work, _document(work, opened.record))
        work.save(opened, change(opened.record, case=new.id))
    return new.number


# --- parts -----------------------------------------------------------------------------------------------------------


def _waits(contact: Contact) -> bool:
    return contact.case is None and contact.passed_on is None and contact.settled_at is None


def _open(work: Work, entry: str) -> Opened[Contact]:
    try:
        opened = work.open(Contact, UUID(entry))
    except ValueError:
        raise NotFound(kind="contact") from None
    if not _waits(opened.record):
        raise AlreadyTakenUp
    return opened


def _document(reader: Reader, contact: Contact) -> CaseDocument:
    """The contact as the document of a case."""
    document: dict[str, Any] = part_of(contact, CONTACT)
    document |= {"matter": contact.matter, "summary": contact.summary, "urgency": contact.urgency}
    document["place"] = contact.province
    if contact.person is not None:
        client = person_document(open_person(reader, contact.person))
        document |= {"client": client, "place": client.get("place") or contact.province}
    return case_document.read(document)


def _phones(reader: Reader, contact: Contact) -> tuple[str, ...]:
    if contact.person is None:
        return ()
    return tuple(phone.record.typed or "" for phone in open_person(reader, contact.person).phones)


def _codes(reader: Reader) -> dict[bytes, str]:
    """The office by the group that its intake belongs to."""
    if kept.mine(reader.connection) is None:
        return {}
    _, membership = standing(reader)
    return {row.shared_group: code for code, row in offices(reader, membership).items()}


def _intake_elsewhere(desk: Desk, work: Work, contact: Contact, asked: Colleague) -> SpaceId | None:
    """The intake of the office of whoever is asked, where it is another one than that in which the contact lies."""
    stand, membership = standing(work)
    directory = offices(work, membership)
    here = kept.space(work.connection, contact.space_id)
    group = stand.shared_group if here is None or here.home_group is None else here.home_group
    there = None if asked.office is None else directory.get(asked.office)
    if there is None or there.shared_group == group:
        return None
    if desk.store.device not in membership.groups[there.shared_group].roles:
        raise NotYourIntake
    return _intake(work, there.shared_group)


def _intake(work: Work, group: bytes | None) -> SpaceId:
    """This computer's space of the month in the intake of the office with this group; of the own one without."""
    name = f"intake_{local_day(work.now):%Y-%m}_{'' if group is None else group.hex()}"
    known = meta.get(work.connection, name)
    if known is not None:
        return SpaceId(bytes.fromhex(known))
    space = work.open_space(SpaceKind.INTAKE)
    if group is not None:
        kept.choose_home(work, space, group)
    meta.put(work.connection, name, space.hex())
    return space
