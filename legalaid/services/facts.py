# SPDX-License-Identifier: Apache-2.0
"""Which pseudonymous row does a case leave for statistics?

Written at every save of the case, into the statistics space: codes, months, province and age band, no name and no free
text. Pseudonyms are random numbers made with the case and the person, so that a laptop alone can write them.
"""

from uuid import UUID

from legalaid.clock import local_day
from legalaid.domain.case import CaseFact, CaseFile, CaseParty, Closing, Contact
from legalaid.domain.person import Person, PersonIdentity, PersonSensitive, age_band
from legalaid.domain.record import build, change
from legalaid.ids import SpaceId
from legalaid.services.desk import Desk
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work

_DIFFICULTIES = ("seeing", "hearing", "walking", "remembering", "self_care", "communicating")
_MUCH = frozenset({"a_lot", "cannot"})
"""Washington Group short set: disability is counted from "a lot of difficulty" in at least one domain."""


def refresh(desk: Desk, work: Work, case_id: UUID) -> None:
    """Bring the statistics row of a case up to date, in the same transaction as the case's own change."""
    case = work.get(CaseFile, case_id)
    if case is None or case.fact_id is None or case.fact_space is None:
        return
    values = _fact_values(work, case)
    known = work.opened_where(CaseFact, fact_id=case.fact_id)
    if known:
        work.save(known[0], change(known[0].record, **values))
        return
    fixed = {"id": work.new_id(), "space_id": SpaceId(case.fact_space), "office_id": desk.office_id}
    work.add(build(CaseFact, **fixed, fact_id=case.fact_id, **values))


def _fact_values(reader: Reader, case: CaseFile) -> dict[str, object]:
    contact = min(reader.where(Contact, case=case.id), key=lambda entry: entry.received_at, default=None)
    closing = max(reader.where(Closing, case=case.id), key=lambda entry: entry.at, default=None)
    persons = _clients(reader, case.id)
    received = local_day(contact.received_at) if contact else case.opened_on
    return {
        "kind": case.kind,
        "matter": case.matter,
        "sub": case.sub,
        "channel": contact.channel if contact else None,
        "status": case.status,
        "outcome": closing.service_outcome if closing else None,
        "month_received": f"{received:%Y-%m}",
        "month_opened": f"{case.opened_on:%Y-%m}",
        "month_closed": f"{local_day(closing.at):%Y-%m}" if closing else None,
        "persons": tuple(UUID(bytes=person.fact_id) for person in persons if person.fact_id),
        **_client_values(reader, persons[0] if persons else None, case),
    }


def _clients(reader: Reader, case: UUID) -> tuple[Person, ...]:
    """Persons who are clients of the case, the first one first."""
    parties = (party for role in ("client", "co_client") for party in reader.where(CaseParty, case=case, role=role))
    people = (reader.get(Person, party.person) for party in parties if party.person)
    return tuple(person for person in people if person is not None)


def _client_values(reader: Reader, client: Person | None, case: CaseFile) -> dict[str, object]:
    if client is None:
        return {"sex": None, "age_band": None, "disability": None, "province": case.place[:2] if case.place else None}
    identity = next(iter(reader.where(PersonIdentity, person=client.id)), None)
    sensitive = next(iter(reader.where(PersonSensitive, person=client.id)), None)
    place = case.place or (identity.place if identity else None)
    return {
        "sex": client.sex,
        "age_band": age_band(client.birth, case.opened_on) if client.birth else None,
        "disability": _disability(sensitive),
        "province": place[:2] if place else None,
    }


def _disability(sensitive: PersonSensitive | None) -> str | None:
    answers = [getattr(sensitive, name) for name in _DIFFICULTIES] if sensitive else []
    given = [answer for answer in answers if answer is not None]
    if not given:
        return None
    if _MUCH.intersection(given):
        return "yes"
    return "no" if len(given) == len(_DIFFICULTIES) else "unknown"
