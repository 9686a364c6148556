# SPDX-License-Identifier: Apache-2.0
"""Is a clinic being held in a village: where, on which day, and which consultations were written there?

Place and day are given once and stand in every consultation until the clinic is switched off, also over a lock or a
power cut.
"""

from datetime import date, datetime
from typing import Any

import msgspec

from legalaid.clock import PHNOM_PENH, local_day
from legalaid.domain import places
from legalaid.domain.case import CaseFile, Contact
from legalaid.errors import UnknownCode
from legalaid.services.desk import Desk

_META = "village_clinic"

CHANNEL = "field"
"""How clients come in at a clinic."""


class Clinic(msgspec.Struct, frozen=True):
    """A clinic: the code of its place, its day, and since when it is on."""

    place: str
    day: date
    since: datetime


def current_clinic(desk: Desk) -> Clinic | None:
    """The clinic that is on, if one is."""
    written = desk.store.meta.get(_META)
    return msgspec.json.decode(written, type=Clinic) if written else None


def hold_clinic(desk: Desk, place: str, day: date) -> Clinic:
    """Switch a clinic on, in place of any other. Raises `UnknownCode` for a place that the gazetteer does not know."""
    if not places.is_place(place):
        raise UnknownCode(field="place", vocabulary="place")
    clinic = Clinic(place, day, desk.clock.now())
    desk.store.meta[_META] = msgspec.json.encode(clinic).decode()
    return clinic


def end_clinic(desk: Desk) -> None:
    """Switch it off."""
    desk.store.meta.pop(_META, None)


def filled_in(clinic: Clinic, now: datetime) -> dict[str, Any]:
    """What a new consultation of the clinic starts with, by the path of the case document."""
    at = now.astimezone(PHNOM_PENH)
    received = at.replace(year=clinic.day.year, month=clinic.day.month, day=clinic.day.day)
    return {"channel": CHANNEL, "place": clinic.place, "received_at": received.isoformat(timespec="minutes")}


def consultations_of(desk: Desk, clinic: Clinic) -> tuple[str, ...]:
    """The numbers of the cases written at this clinic, in their order."""
    with desk.read() as reader:
        contacts = [
            contact
            for contact in reader.where(Contact, channel=CHANNEL)
            if contact.case is not None and local_day(contact.received_at) == clinic.day
        ]
        cases = [reader.get(CaseFile, contact.case) for contact in contacts if contact.case is not None]
    return tuple(case.number for case in cases if case is not None and case.place == clinic.place)
