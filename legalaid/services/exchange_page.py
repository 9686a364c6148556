# SPDX-License-Identifier: Apache-2.0
"""What does a person see of the exchange with other computers, all of one moment?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from legalaid.errors import NoOrganisation
from legalaid.services import conflicts, devices, organisation, sync
from legalaid.services.conflicts import Clash
from legalaid.services.desk import Desk


@dataclass(frozen=True, slots=True)
class ExchangePage:
    """`organisation` is None for a computer that works alone; `devices` as `devices.list_devices` tells them.

    `heard` says when something of another computer came last, by its id; nothing for one that was never heard.
    `is_metered`: the line costs by the amount. `has_parted`: another list of the members was met.
    """

    organisation: Mapping[str, Any] | None
    devices: tuple[Mapping[str, Any], ...]
    clashes: tuple[Clash, ...]
    heard: Mapping[str, datetime]
    is_metered: bool = False
    has_parted: bool = False


def exchange_page(desk: Desk) -> ExchangePage:
    """Where this computer stands, who else is there, and what waits for a decision."""
    clashes = conflicts.clashes(desk)
    try:
        heard = {one.device: one.at for one in sync.last_heard(desk) if one.at is not None}
        return ExchangePage(
            organisation=organisation.status(desk),
            devices=tuple(devices.list_devices(desk)),
            clashes=clashes,
            heard=heard,
            is_metered=sync.is_metered(desk),
            has_parted=sync.has_parted(desk),
        )
    except NoOrganisation:
        return ExchangePage(None, (), clashes, {})
