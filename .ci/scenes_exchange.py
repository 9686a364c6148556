# SPDX-License-Identifier: Apache-2.0
"""The exchange between two invented laptops, for the pictures."""

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from scenes_cases import wait_for

from legalaid.cli.demo_script import script
from legalaid.crypto.kdf import Argon2Cost
from legalaid.domain.case import CaseFile
from legalaid.domain.record import change
from legalaid.services import assignments, bundles, devices, erasure, organisation, sharing
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, find_case, open_form
from legalaid.services.desk import Desk, create_vault
from ui.destinations import destinations
from ui.main_window import Destination, MainWindow
from ui.models.exchange import Exchange
from ui.screens.case import CaseScreen
from ui.screens.cases import CasesScreen
from ui.widgets.entries import TwoColumns

_PASSPHRASE = "seven lotus ponds behind the pagoda"  # noqa: S105 - it guards invented cases


def new_laptop(folder: Path, person: str) -> Desk:
    """A vault of the office that worked alone."""
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
    one, other = new_laptop(folder / "one", people[0]), new_laptop(folder / "two", people[-1])
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


def _window(stage: Any, desk: Desk, kind: str, record: str = "") -> MainWindow:
    """The whole window of a vault, with one of its pages open."""
    tasks = stage.tasks
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
    window.open(kind, record)
    return window


def exchange(stage: Any) -> MainWindow:
    """What has to be decided, the stick, the computers."""
    window = _window(stage, two_laptops(), "exchange")
    page: Any = window.current()
    wait_for(lambda: page.decisions.cards)
    return window


@cache
def shared() -> tuple[Desk, str]:
    """A case that was given to another office and to a colleague, and that the colleague has opened."""
    folder = Path(tempfile.mkdtemp())
    people = [entry.person for entry in script().offices]
    one, other, third = (new_laptop(folder / name, people[n % len(people)]) for n, name in enumerate(("a", "b", "c")))
    organisation.found(one, name="Legal Aid Union")
    for new, office in ((other, "BTB"), (third, "KPC")):
        asked = devices.request(new)
        devices.join(new, devices.approve(one, asked.file, roles=["lawyer"], office=office).file)
    told = [entry.document for entry in script().offices[0].consultations]
    ref = add_case(one, told[0])
    twin = add_case(one, told[1])
    with one.write("case.edit") as work:
        opened = work.open(CaseFile, find_case(work, twin).id)
        work.save(opened, change(opened.record, number=ref))
        case = next(row for row in work.where(CaseFile) if row.id != opened.record.id)
    sharing.share(one, str(case.id), office="KPC", reason=sharing.REASONS["review"])
    _exchange(one, other, folder)
    open_form(other, str(case.id))
    assignments.assign(one, str(case.id), person=str(other.actor))
    _exchange(one, other, folder)
    assignments.answer(other, str(case.id), accepted=False, reason="overload")
    _exchange(one, other, folder)
    assignments.assign(one, str(case.id), person=str(one.actor))
    return one, str(case.id)


def case_access(stage: Any) -> MainWindow:
    """The page of a case, down at who may see it, with the question to whom it is given."""
    desk, ref = shared()
    tasks = stage.tasks
    window = MainWindow(
        [
            Destination("cases", lambda: CasesScreen.tr("Cases"), lambda _id: CasesScreen(desk, tasks), "folder-open"),
            Destination("case", lambda: "", lambda record: CaseScreen(desk, tasks, record)),
        ],
        tasks=tasks,
        translators=stage.translators,
        preferences=stage.preferences,
        office="Battambang",
    )
    window.resize(1360, 860)
    window.show()
    window.open("case", ref)
    page: Any = window.current()
    wait_for(lambda: page.case is not None and page.access.isVisible())
    page.access.share.click()
    QTest.qWait(200)
    page.findChild(TwoColumns).ensureWidgetVisible(page.access.sharing.finish, 0, 60)
    return window


@cache
def erasing() -> tuple[Desk, str]:
    """A laptop with orders in every state, and a case of which none was given yet."""
    folder = Path(tempfile.mkdtemp())
    people = [entry.person for entry in script().offices]
    one, other = new_laptop(folder / "one", people[0]), new_laptop(folder / "two", people[-1])
    organisation.found(one, name="Legal Aid Union")
    asked = devices.request(other)
    devices.join(other, devices.approve(one, asked.file, roles=["lawyer"], office="BTB").file)
    refs = [add_case(one, entry.document) for entry in script().offices[0].consultations[:3]]
    for _ in range(2):
        _exchange(one, other, folder)
    first = erasure.order(other, refs[0], reason="expired", confirm=refs[0])
    _exchange(other, one, folder)
    if first is not None:
        erasure.approve(one, first.index, confirm=refs[0])
    erasure.order(other, refs[1], reason="asked", confirm=refs[1])
    bundles.import_bundle(one, bundles.export_bundle(other, folder).path)
    return one, refs[2]


def erase(stage: Any) -> MainWindow:
    """What an erasure would take and leave, before the order is given."""
    window = _window(stage, erasing()[0], "erase", erasing()[1])
    page: Any = window.current()
    wait_for(lambda: page.preview is not None)
    return window


def erasures(stage: Any) -> MainWindow:
    """Orders to erase, and who has carried them out."""
    window = _window(stage, erasing()[0], "erasures")
    page: Any = window.current()
    wait_for(lambda: bool(page.cards))
    page.cards[0].ask.click()
    return window


SCENES = {"exchange": exchange, "case_access": case_access, "erase": erase, "erasures": erasures}
