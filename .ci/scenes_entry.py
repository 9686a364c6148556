# SPDX-License-Identifier: Apache-2.0
"""The scenes before a vault is open, and those of the settings. The office in them is invented."""

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtTest import QTest
from scene import whole_window

from legalaid.cli.demo_script import script
from legalaid.clock import Clock
from legalaid.crypto.kdf import Argon2Cost
from legalaid.domain.preset import Preset
from legalaid.errors import UpdateTooFewSignatures
from legalaid.services import office
from legalaid.services.desk import APP_VERSION, Created, Desk
from legalaid.services.founding import Founding, found_office
from legalaid.services.paragraphs import Wording, save_paragraph
from legalaid.services.recovery import AskedBack
from legalaid.services.update_offers import Arrived, Page, Way
from legalaid.services.updates import HandedOver, Offer
from legalaid.services.vaults import Door
from ui.entry_window import EntryWindow
from ui.main_window import MainWindow
from ui.program import product_name
from ui.screens.first_run import FirstRunScreen, Plan, Step
from ui.screens.limits import LimitsScreen
from ui.screens.recover import RecoverScreen
from ui.screens.restore import RestoreScreen
from ui.screens.unlock import UnlockScreen
from ui.widgets.screen import Screen

NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)
FLOOR = Argon2Cost(m=65536, t=3, p=4)
PASSPHRASE = "seven lotus ponds behind the pagoda"  # noqa: S105 - it guards an invented office
WAIT_MS = 30_000
PARTS = (
    "office",
    "staff",
    "templates",
    "paragraphs",
    "display",
    "safety",
    "backup",
    "updates",
    "secrets",
    "stolen",
    "trail",
    "about",
)


@cache
def shelf() -> Path:
    """A folder with two vaults of one computer, named so that every picture is the same."""
    folder = Path(tempfile.mkdtemp()) / "Documents"
    folder.mkdir()
    return folder


def write_paragraphs(desk: Desk) -> None:
    """What the advice of the demonstration says, as paragraphs; the first of them changed once."""
    told = [entry.document["advice"] for office in script().offices for entry in office.consultations]
    for number, advice in enumerate(told[:3], 1):
        wording = Wording(advice["text_km"][:30], f"{number}", advice["text_km"], advice.get("text_en", ""))
        saved = save_paragraph(desk, wording)
        if number == 1:
            save_paragraph(desk, wording, code=saved.code)


@cache
def invented() -> Created:
    """An open vault with a letterhead."""
    told = script().offices[0]
    made = found_office(
        shelf() / "legalaid-btb-dara",
        Founding(code="BTB", office_km=told.name, office_en="Test Office", person_km=told.person, province="02"),
        passphrase=PASSPHRASE,
        clock=Clock(lambda: NOON),
        cost=FLOOR,
    )
    office.set_office(made.desk, {"place_en": "Battambang", "phones": "012 000 111", "email": "office@example.org"})
    write_paragraphs(made.desk)
    office.add_staff(made.desk, {"name_en": "Sok Sreymom", "title_en": "Lawyer", "signs": "yes"})
    return made


@cache
def locked() -> Path:
    """A vault to knock at."""
    founding = Founding(code="KPC", office_en="Test Office", person_en="Keo Dara")
    made = found_office(shelf() / "legalaid-kpc-sreymom", founding, passphrase=PASSPHRASE, cost=FLOOR)
    made.desk.lock()
    return shelf() / "legalaid-kpc-sreymom"


# --- before unlocking ------------------------------------------------------------------------------------------------


def entry(stage: Any, build: Callable[[], Screen]) -> EntryWindow:
    """The window before a vault is open, with one page."""
    window = EntryWindow(
        {"page": lambda _what: build()},
        translators=stage.translators,
        preferences=stage.preferences,
        name=lambda: product_name(stage.preferences),
    )
    window.open("page")
    return window


def unlock(stage: Any, known: tuple[Path, ...]) -> EntryWindow:
    """The unlock page."""
    return entry(stage, lambda: UnlockScreen(known, Door, stage.tasks))


def several(stage: Any) -> EntryWindow:
    """Three people share this computer; one vault is on a stick."""
    return unlock(stage, (invented().desk.vault.folder, locked(), Path("/media/stick/legalaid-office")))


def refused(stage: Any) -> EntryWindow:
    """After a wrong passphrase."""
    door = Door(locked())
    window = entry(stage, lambda: UnlockScreen((locked(),), lambda _path: door, stage.tasks))
    window.resize(1360, 860)
    window.show()
    page: Any = window.current()
    page.secret.line.setText("not this one at all")
    page.unlock()
    until(page.page.banner.isVisible)
    return window


def step(stage: Any, at: Step) -> EntryWindow:
    """One step of the first run."""
    plan = Plan(shelf(), step=at, founding=Founding(code="BTB", office_en="Test Office", province="02"))
    if at >= Step.CODE:
        plan.created = invented()
        plan.asked = AskedBack.of(plan.created.recovery_code)
    return entry(stage, lambda: FirstRunScreen(plan, stage.tasks, lambda *_words: invented()))


# --- the settings ----------------------------------------------------------------------------------------------------


def settings(stage: Any, part: str, act: Callable[[Any], object] = lambda _panel: None) -> MainWindow:
    """One part of the settings, after something was done there."""
    window = whole_window(stage, invented().desk, "settings", part, office=script().offices[0].name)
    screen: Any = window.current()
    rest(stage)
    act(screen.current())
    rest(stage)
    return window


def rest(stage: Any) -> None:
    """Until nothing is under way."""
    until(lambda: not stage.tasks._under_way)  # noqa: SLF001 - only a camera waits like this


def until(seen: Callable[[], bool]) -> None:
    """Wait for something to be seen."""
    end = time.monotonic() + WAIT_MS / 1000
    while not seen() and time.monotonic() < end:
        QTest.qWait(20)
    QTest.qWait(50)


def change_first(panel: Any) -> None:
    """The first paragraph, opened for change."""
    next(iter(panel.rows.values())).click()


def change_wording(panel: Any) -> None:
    """The words of the letter of advice, opened for change."""
    panel._write("advice", is_new=False)  # noqa: SLF001 - what two clicks do


def offer_update(panel: Any) -> None:
    """A file that holds is looked at."""
    panel._show_offer(  # noqa: SLF001 - what a checked file does
        Path("legalaid-0.2.0.lau"),
        Offer(
            release="0.2.0",
            serial=2,
            signed=2,
            needed=2,
            expires=date(2026, 6, 30),
            is_late=True,
            installer="legalaid_0.2.0_amd64.deb",
            bytes=92_000_000,
            installed=APP_VERSION,
            brings_km="",
            brings_en="The page of a visit opens sooner. Letters may have a second logo.",
        ),
    )


def came(panel: Any, *, by: str = "", here: int = 165_000_000, way: Way = Way.FREE, may_send: bool = False) -> None:
    """An update came through the exchange, and one that is not taken."""
    at = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
    offer = Offer("0.2.0", 2, 2, 2, date(2027, 6, 30), False, "legalaid.deb", 92_000_000, APP_VERSION, "", "")  # noqa: FBT003
    offered = Arrived(UUID(int=1), "0.2.0", 2, 165_000_000, here, by, at, offer, None)
    refusal = UpdateTooFewSignatures(signed=1, needed=2)
    refused = Arrived(UUID(int=2), "0.3.0", 3, 165_000_000, 0, by, at, None, refusal)
    panel.arrived.show_page(Page((refused, offered), way, may_send))


def came_from_dara(panel: Any) -> None:
    """On a laptop whose line costs."""
    came(panel, by=script().offices[0].person, here=40_000_000, way=Way.METERED)


def came_whole(panel: Any) -> None:
    """At head office."""
    came(panel, by=script().offices[0].person, may_send=True)


def hand_update_over(panel: Any) -> None:
    """Where a person may not install for herself."""
    installer = Path("/tmp/legalaid-update-x1/legalaid_0.2.0_amd64.deb")  # noqa: S108 - words on a page
    command = f"sudo apt install {installer}"
    panel._handed_over(HandedOver("0.2.0", shelf(), installer, command, is_started=False))  # noqa: SLF001


def suggested(stage: Any) -> EntryWindow:
    """The first page of a laptop that an organisation has prepared."""
    office = {"code": "BTB", "province": "02", "name_en": "Test Office"}
    plan = Plan(shelf(), preset=Preset(lock_minutes=2, hub="https://hub.example.org", office=office))
    return entry(stage, lambda: FirstRunScreen(plan, stage.tasks, lambda *_words: invented()))


SCENES = {
    "entry-first-run-suggested": suggested,
    "settings-updates-offer": lambda stage: settings(stage, "updates", offer_update),
    "settings-updates-arrived": lambda stage: settings(stage, "updates", came_from_dara),
    "settings-updates-sent": lambda stage: settings(stage, "updates", came_whole),
    "settings-updates-done": lambda stage: settings(stage, "updates", hand_update_over),
    "entry-unlock": several,
    "entry-unlock-first": lambda stage: unlock(stage, ()),
    "entry-unlock-refused": refused,
    **{f"entry-first-run-{at + 1}": (lambda stage, at=at: step(stage, at)) for at in Step},
    "entry-restore": lambda stage: entry(stage, lambda: RestoreScreen(shelf(), stage.tasks)),
    "entry-recover": lambda stage: entry(stage, lambda: RecoverScreen(Door(locked()), stage.tasks)),
    "entry-limits": lambda stage: entry(stage, LimitsScreen),
    **{f"settings-{part}": (lambda stage, part=part: settings(stage, part)) for part in PARTS},
    "settings-staff-new": lambda stage: settings(stage, "staff", lambda panel: panel.add.click()),
    "settings-templates-read": lambda stage: settings(stage, "templates", lambda panel: panel.rows["advice"].click()),
    "settings-templates-wording": lambda stage: settings(stage, "templates", change_wording),
    "settings-paragraphs-change": lambda stage: settings(stage, "paragraphs", change_first),
    "settings-trail-checked": lambda stage: settings(stage, "trail", lambda panel: panel.check.click()),
    "settings-secrets-code": lambda stage: settings(stage, "secrets", lambda panel: panel.renew.click()),
}
