# SPDX-License-Identifier: Apache-2.0
"""The organisation at each of its steps, for the pictures: alone, founding, joining, letting in, removing."""

import tempfile
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

from scene import new_vault, wait_for, whole_window
from scenes_exchange import two_laptops

from legalaid.cli.demo_script import script
from legalaid.clock import Clock
from legalaid.hub import invitations
from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.services import devices, enrolment_files, joining_codes, joining_online, organisation, sync
from legalaid.services.desk import Desk
from legalaid.store import frames
from legalaid.sync import custody
from ui.main_window import MainWindow

_RUNNING = ExitStack()


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp())


@cache
def third_laptop() -> Desk:
    """It works alone, and has asked to join."""
    desk = new_vault(_folder() / "three", script().offices[0].person)
    enrolment_files.write_request(desk, _folder() / "request")
    return desk


@cache
def _lone() -> Desk:
    return new_vault(_folder() / "four", script().offices[0].person)


def _window(stage: Any, desk: Desk, kind: str = "organisation") -> tuple[MainWindow, Any]:
    window = whole_window(stage, desk, "exchange")  # from where it is reached
    window.open(kind)
    return window, window.current()


def _at_step(stage: Any, desk: Desk, name: str) -> tuple[MainWindow, Any, Any]:
    window, page = _window(stage, desk)
    wait_for(lambda: page.shown is not None)
    page.begin(name)
    return window, page, page.step


def alone(stage: Any) -> MainWindow:
    """A computer that belongs to nobody yet."""
    window, page = _window(stage, _lone())
    wait_for(lambda: page.shown is not None)
    return window


def founding(stage: Any) -> MainWindow:
    """The name and the papers."""
    window, _, step = _at_step(stage, _lone(), "found")
    step.name.set_value("Legal Aid Union")
    step.papers.set_value("one")
    return window


def seed(stage: Any) -> MainWindow:
    """The seed on its way to paper."""
    window, page, step = _at_step(stage, _lone(), "found")
    step.name.set_value("Legal Aid Union")
    step.papers.set_value("one")
    step.go_on.click()
    wait_for(lambda: type(page.step).__name__ == "SeedStep")
    return window


def shares(stage: Any) -> MainWindow:
    """The same on three papers, scrolled to the proof."""
    window, page, step = _at_step(stage, _lone(), "found")
    step.name.set_value("Legal Aid Union")
    step.papers.set_value("three")
    step.go_on.click()
    wait_for(lambda: type(page.step).__name__ == "SeedStep")
    page.step.ensureWidgetVisible(page.step.done)
    return window


def hub(stage: Any) -> MainWindow:
    """The address of a hub, if there is one."""
    return _at_step(stage, two_laptops(), "connect")[0]


def joining(stage: Any) -> MainWindow:
    """The request, its fingerprint, and the way to the answer."""
    return _at_step(stage, third_laptop(), "join_by_file")[0]


@cache
def _at_a_hub() -> tuple[Desk, Desk, str]:
    """An administrator's laptop with a hub, a new one, and a code for it. The hub runs until the pictures are made."""
    folder = _folder() / "hub"
    folder.mkdir()
    settings = Settings(database=f"sqlite:///{folder / 'hub.db'}", blobs=str(folder / "chunks"))
    with Database(settings.database) as database:
        database.make()
        with database.writing() as work:
            token = invitations.invite(work, now=Clock().milliseconds())
    url = _RUNNING.enter_context(embedded(settings))
    admin, new = (new_vault(folder / name, script().offices[0].person) for name in ("admin", "new"))
    organisation.found(admin, name="Legal Aid Union")
    organisation.connect(admin, url, invite=token)
    return admin, new, joining_codes.invite(admin, label="Chan Sophea").text


def inviting(stage: Any) -> MainWindow:
    """A code to give, and who asks with an earlier one."""
    admin, new, text = _at_a_hub()
    joining_online.ask(new, text)
    window, _, step = _at_step(stage, admin, "let_in")
    step.make.click()
    wait_for(lambda: step.invited is not None)
    step.show_door(joining_codes.waiting(admin))
    return window


def at_the_door(stage: Any) -> MainWindow:
    """The same, scrolled to who asks."""
    window = inviting(stage)
    page: Any = window.current()
    wait_for(lambda: page.step.verticalScrollBar().maximum() > 0)
    page.step.verticalScrollBar().setValue(page.step.verticalScrollBar().maximum())
    return window


def line(stage: Any) -> MainWindow:
    """The exchange of a laptop whose line costs by the amount, and which met another list of members."""
    admin, _, _ = _at_a_hub()
    sync.set_metered(admin, metered=True)
    with admin.write("sync.receive") as work:
        frames.raise_alarm(work, custody.LOG_FORK, frames.Link(bytes(16), bytes(16), 1), at=0)
    window, page = _window(stage, admin, "exchange")
    wait_for(page.stick.give_way.isVisible)
    return window


def vouching(stage: Any) -> MainWindow:
    """What a removed computer handed over too late."""
    window, page = _window(stage, two_laptops())
    wait_for(lambda: page.shown is not None)
    page.home.vouching_wanted.emit("Chan Sophea", "", 3)
    return window


def asking(stage: Any) -> MainWindow:
    """The code is typed."""
    window, _, step = _at_step(stage, _lone(), "join")
    step.code.set_value(_at_a_hub()[2].split()[1])
    step.hub.set_value("https://hub.example.org")
    return window


def comparing(stage: Any) -> MainWindow:
    """Both people compare."""
    _, new, text = _at_a_hub()
    joining_online.ask(new, text)
    return _at_step(stage, new, "join")[0]


def letting_in(stage: Any) -> MainWindow:
    """An administrator compares and chooses."""
    third_laptop()
    window, _, step = _at_step(stage, two_laptops(), "let_in")
    step.show_request(enrolment_files.open_request(two_laptops(), _folder() / "request"))
    step.choices.same.box.setChecked(True)
    return window


def choosing(stage: Any) -> MainWindow:
    """The choices themselves, an administrator's among them."""
    window = letting_in(stage)
    page: Any = window.current()
    page.step.choices.roles["administrator"].box.setChecked(True)
    page.step.ensureWidgetVisible(page.step.choices.answer)
    wait_for(lambda: page.step.verticalScrollBar().maximum() > 0)
    page.step.verticalScrollBar().setValue(page.step.verticalScrollBar().maximum())
    return window


def member(stage: Any) -> MainWindow:
    """Who belongs, as an administrator sees it."""
    window, page = _window(stage, two_laptops())
    wait_for(lambda: page.shown is not None)
    return window


def removing(stage: Any) -> MainWindow:
    """Whom a removal concerns."""
    window, page = _window(stage, two_laptops())
    wait_for(lambda: page.shown is not None)
    (other,) = [one for one in devices.list_devices(two_laptops()) if not one["this_computer"]]
    page.home.removal_wanted.emit(other["name"], [other["device"]])
    page.step.reason.set_value("lost")
    wait_for(lambda: page.step.people)
    return window


def recovering(stage: Any) -> MainWindow:
    """The seed from the paper."""
    return _at_step(stage, two_laptops(), "recover")[0]


def recovering_alone(stage: Any) -> MainWindow:
    """Every computer is gone: the hub and the seed."""
    return _at_step(stage, _lone(), "recover")[0]


def in_settings(stage: Any) -> MainWindow:
    """The state in words, among the settings."""
    window, page = _window(stage, two_laptops(), "settings")
    page.open("organisation")
    wait_for(page.current().standing.plain)
    return window


SCENES = {
    "organisation-alone": alone,
    "organisation-founding": founding,
    "organisation-seed": seed,
    "organisation-shares": shares,
    "organisation-hub": hub,
    "organisation-joining": joining,
    "organisation-inviting": inviting,
    "organisation-at-the-door": at_the_door,
    "organisation-line": line,
    "organisation-vouching": vouching,
    "organisation-asking": asking,
    "organisation-comparing": comparing,
    "organisation-letting-in": letting_in,
    "organisation-choosing": choosing,
    "organisation-member": member,
    "organisation-removing": removing,
    "organisation-recovering": recovering,
    "organisation-recovering-alone": recovering_alone,
    "organisation-settings": in_settings,
}
