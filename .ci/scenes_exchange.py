# SPDX-License-Identifier: Apache-2.0
"""The exchange between two invented laptops, for the pictures."""

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from scene import new_vault, wait_for, whole_window

from legalaid.cli.demo_script import script
from legalaid.domain.case import CaseFile
from legalaid.domain.record import change
from legalaid.services import assignments, bundles, devices, erasure, organisation, sharing
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, find_case, open_form
from legalaid.services.desk import Desk
from ui.main_window import MainWindow
from ui.widgets.entries import TwoColumns


@cache
def two_laptops() -> Desk:
    """The first of two laptops of one office, on which the same fields were written differently."""
    folder = Path(tempfile.mkdtemp())
    people = [entry.person for entry in script().offices]
    one, other = new_vault(folder / "one", people[0]), new_vault(folder / "two", people[-1])
    organisation.found(one, name="Legal Aid Union")
    asked = devices.request(other)
    devices.join(other, devices.approve(one, asked.file, roles=["lawyer"], office="BTB").file)
    told = [entry.document for entry in script().offices[0].consultations]
    refs = [add_case(one, document) for document in told[:2]]
    _exchange(one, other, folder)
    save_form(one, open_form(one, refs[0]), {"urgency": "1", "client.phone": "012 345 678"})
    save_form(other, open_form(other, refs[0]), {"urgency": "3", "client.phone": "077 345 678"})
    before, more = (open_form(one, refs[1]).case.record.summary, [document["summary"] for document in told[2:4]])
    save_form(one, open_form(one, refs[1]), {"matter": "land", "summary": f"{before} {more[0]}"})
    save_form(other, open_form(other, refs[1]), {"matter": "family", "summary": f"{before} {more[1]}"})
    _exchange(other, one, folder)
    return one


def _exchange(one: Desk, other: Desk, folder: Path) -> None:
    for giver, taker in ((one, other), (other, one)):
        bundles.import_bundle(taker, bundles.export_bundle(giver, folder).path)


def exchange(stage: Any) -> MainWindow:
    """What has to be decided, the stick, the computers."""
    window = whole_window(stage, two_laptops(), "exchange")
    page: Any = window.current()
    wait_for(lambda: page.decisions.cards)
    return window


def together(stage: Any) -> MainWindow:
    """Texts of both are put together; where both changed the same place, somebody chooses."""
    window = exchange(stage)
    page: Any = window.current()
    card = next(card for card in page.decisions.cards if card.both.isVisibleTo(page))
    card.both.click()
    QTest.qWait(200)
    page.findChild(TwoColumns).ensureWidgetVisible(card.keep, 0, 60)
    return window


@cache
def shared() -> tuple[Desk, str]:
    """A case that was given to another office and to a colleague, and that the colleague has opened."""
    folder = Path(tempfile.mkdtemp())
    people = [entry.person for entry in script().offices]
    one, other, third = (new_vault(folder / name, people[n % len(people)]) for n, name in enumerate(("a", "b", "c")))
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
    window = whole_window(stage, desk, "case", ref)
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
    one, other = new_vault(folder / "one", people[0]), new_vault(folder / "two", people[-1])
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
    window = whole_window(stage, erasing()[0], "erase", erasing()[1])
    page: Any = window.current()
    wait_for(lambda: page.preview is not None)
    return window


def erasures(stage: Any) -> MainWindow:
    """Orders to erase, and who has carried them out."""
    window = whole_window(stage, erasing()[0], "erasures")
    page: Any = window.current()
    wait_for(lambda: bool(page.cards))
    page.cards[0].ask.click()
    return window


SCENES = {
    "exchange": exchange,
    "exchange-together": together,
    "case_access": case_access,
    "erase": erase,
    "erasures": erasures,
}
