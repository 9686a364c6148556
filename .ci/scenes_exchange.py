# SPDX-License-Identifier: Apache-2.0
"""The exchange between two invented laptops, for the pictures."""

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from scenes_cases import wait_for

from legalaid.cli.demo_script import script
from legalaid.crypto.kdf import Argon2Cost
from legalaid.services import bundles, devices, organisation
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form
from legalaid.services.desk import Desk, create_vault
from ui.destinations import destinations
from ui.main_window import MainWindow
from ui.models.exchange import Exchange

_PASSPHRASE = "seven lotus ponds behind the pagoda"  # noqa: S105 - it guards invented cases


def _vault(folder: Path, person: str) -> Desk:
    return create_vault(
        folder,
        passphrase=_PASSPHRASE,
        office_name="Battambang",
        office_code="BTB",
        person=person,
        cost=Argon2Cost(m=65536, t=3, p=4),
    ).desk


@cache
def two_laptops() -> Desk:
    """The first of two laptops of one office, on which the same fields were written differently."""
    folder = Path(tempfile.mkdtemp())
    people = [entry.person for entry in script().offices]
    one, other = _vault(folder / "one", people[0]), _vault(folder / "two", people[-1])
    organisation.found(one, name="Legal Aid Union")
    asked = devices.request(other)
    devices.join(other, devices.approve(one, asked.file, roles=["lawyer"], office="BTB").file)
    told = [entry.document for entry in script().offices[0].consultations]
    refs = [add_case(one, document) for document in told[:2]]
    _exchange(one, other, folder)
    save_form(one, open_form(one, refs[0]), {"urgency": "1", "client.phone": "012 345 678"})
    save_form(other, open_form(other, refs[0]), {"urgency": "3", "client.phone": "077 345 678"})
    save_form(one, open_form(one, refs[1]), {"matter": "land"})
    save_form(other, open_form(other, refs[1]), {"matter": "family"})
    _exchange(other, one, folder)
    return one


def _exchange(one: Desk, other: Desk, folder: Path) -> None:
    for giver, taker in ((one, other), (other, one)):
        bundles.import_bundle(taker, bundles.export_bundle(giver, folder).path)


def exchange(stage: Any) -> MainWindow:
    """What has to be decided, the stick, the computers."""
    desk, tasks = two_laptops(), stage.tasks
    exchange = Exchange(desk, tasks)
    window = MainWindow(
        destinations(
            desk,
            tasks,
            exchange,
            preferences=lambda: stage.preferences,
            use=lambda _preferences: None,
        ),
        tasks=tasks,
        translators=stage.translators,
        preferences=stage.preferences,
        office="Battambang",
    )
    exchange.setParent(window)
    window.resize(1360, 860)
    window.show()
    window.open("exchange")
    page: Any = window.current()
    wait_for(lambda: page.decisions.cards)
    return window


SCENES = {"exchange": exchange}
