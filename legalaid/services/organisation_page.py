# SPDX-License-Identifier: Apache-2.0
"""What does a person see of the organisation, all of one moment?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from legalaid.documents import qr
from legalaid.errors import NoOrganisation
from legalaid.services import devices, joining_online, organisation, removal, sync
from legalaid.services.desk import Desk
from legalaid.services.devices import Asked
from legalaid.services.joining_online import AskedOnline


class Stand(StrEnum):
    """What this computer is to an organisation."""

    ALONE = "alone"
    MEMBER = "member"
    RESTORED = "restored"
    """Its vault is that of a computer that belongs, but it has keys of its own and was not let in."""
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """`people` and `devices` as `organisation` and `devices` list them; `heard` when something of a computer came last;
    `aside` how much of a removed computer's work was put aside, for an administrator to let in.

    `asked` is the request of this computer that waits for its answer in a file, `asked_online` the one at a hub.
    """

    stand: Stand
    organisation: Mapping[str, Any]
    people: tuple[Mapping[str, Any], ...] = ()
    devices: tuple[Mapping[str, Any], ...] = ()
    heard: Mapping[str, datetime] | None = None
    aside: Mapping[str, int] | None = None
    asked: Asked | None = None
    asked_online: AskedOnline | None = None


def organisation_page(desk: Desk) -> OrganisationPage:
    """Where this computer stands and who else is there."""
    asked, online = devices.asked(desk), joining_online.asked(desk)
    try:
        status = organisation.status(desk)
    except NoOrganisation:
        return OrganisationPage(Stand.ALONE, {}, asked=asked, asked_online=online)
    stand = Stand.RESTORED if status["restored"] else Stand.REMOVED if status["removed"] else Stand.MEMBER
    return OrganisationPage(
        stand=stand,
        organisation=status,
        people=tuple(organisation.people(desk)),
        devices=tuple(devices.list_devices(desk)),
        heard={one.device: one.at for one in sync.last_heard(desk) if one.at is not None},
        aside=removal.set_aside(desk),
        asked=asked if stand is Stand.RESTORED else None,
        asked_online=online if stand is Stand.RESTORED else None,
    )


def square_of(text: str) -> tuple[bytes, ...]:
    """A fingerprint as a square for a camera, row by row; 1 is a dark module."""
    return qr.modules(text)
