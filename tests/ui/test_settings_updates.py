# SPDX-License-Identifier: Apache-2.0
"""Does the page of updates offer what came through the exchange, and send it from head office?"""

import pytest
from PySide6.QtCore import Qt

from legalaid import limits
from legalaid.hub.serving import embedded
from legalaid.services import organisation, sync, update_offers, updates
from legalaid.services.bundles import export_bundle, import_bundle
from tests.helpers.desks import open_desk
from tests.helpers.hubs import HubAt
from tests.helpers.joined import founded, hand, joined
from tests.helpers.screen import activate, unnamed
from tests.helpers.updates import RELEASE, update
from tests.unit.sync.test_client import settings_in
from ui.screens.settings import SettingsScreen
from ui.screens.today import TodayScreen
from ui.session import Preferences
from ui.widgets.buttons import Button
from ui.widgets.text import Label

pytestmark = [pytest.mark.usefixtures("english")]


@pytest.fixture(autouse=True)
def _trusting(monkeypatch):
    """A release that trusts the keys of the tests."""
    monkeypatch.setattr(updates, "this_release", lambda: RELEASE)


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Head office, an administrator's computer; updates go in small pieces."""
    monkeypatch.setattr(limits, "UPDATE_PIECE_BYTES", 100)
    opened, _ = founded(tmp_path / "head-office")
    with opened:
        yield opened


@pytest.fixture
def page_of(qtbot, tasks):
    """The page of updates of some vault."""

    def shown(desk):
        made = SettingsScreen(desk, tasks, preferences=Preferences, use=lambda _chosen: None, remembered=[])
        qtbot.addWidget(made)
        made.resize(1100, 800)
        activate(made)
        made.open("updates")
        panel = made.current()
        qtbot.waitUntil(lambda: panel.arrived.isVisible() and not tasks._under_way, timeout=20_000)
        return made, panel

    return shown


def plain_text(panel):
    return " ".join(label.plain() for label in panel.findChildren(Label) if label.isVisible())


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_head_office_sends_an_update_to_every_computer_and_takes_it_back(qtbot, tasks, office, page_of, tmp_path):
    screen, panel = page_of(office)
    assert unnamed(screen) == []
    assert not panel.arrived.withdraw.isVisible()
    with qtbot.waitSignal(panel.said, timeout=20_000) as said:
        panel.send(update(tmp_path / "new.lau"))
    assert "1.3.0" in said.args[0]
    qtbot.waitUntil(panel.arrived.look.isVisible, timeout=20_000)
    assert "A new version has arrived: 1.3.0." in plain_text(panel)
    press(qtbot, panel.arrived.look)
    qtbot.waitUntil(panel.install.isVisible, timeout=20_000)
    panel.begin(tmp_path)
    qtbot.waitUntil(panel.leave.isVisible, timeout=20_000)
    with qtbot.waitSignal(panel.said, timeout=20_000):
        press(qtbot, panel.arrived.withdraw)
    qtbot.waitUntil(lambda: not panel.arrived.look.isVisible(), timeout=20_000)
    assert update_offers.arrived(office) == ()


def test_a_laptop_is_told_what_arrived_what_is_missing_and_what_is_refused(qtbot, tasks, office, page_of, tmp_path):
    laptop = joined(office, open_desk(tmp_path / "laptop", which=1))
    hand(laptop, office)
    update_offers.send(office, update(tmp_path / "new.lau"))
    import_bundle(laptop, export_bundle(office, tmp_path, files=False).path)
    with laptop:
        screen, panel = page_of(laptop)
        words = plain_text(panel)
        assert "A new version has arrived: 1.3.0." in words
        assert "It comes with the next stick of the office." in words
        buttons = (panel.arrived.fetch, panel.arrived.look, panel.arrived.send, panel.arrived.withdraw)
        assert not any(button.isVisible() for button in buttons)
        update_offers.send(office, update(tmp_path / "step.lau", serial=9, release="2.0.0", oldest="1.3.0"))
        import_bundle(laptop, export_bundle(office, tmp_path).path)
        screen.open("display")
        screen.open("updates")
        qtbot.waitUntil(panel.arrived.look.isVisible, timeout=20_000)
        assert "Version 2.0.0 came too and is not taken" in plain_text(panel)
        assert unnamed(screen) == []


def test_files_are_fetched_over_a_line_that_costs_only_when_somebody_says_so(qtbot, tasks, office, page_of, tmp_path):
    laptop = joined(office, open_desk(tmp_path / "laptop", which=1))
    hand(laptop, office)
    settings = settings_in(tmp_path)
    with embedded(settings) as url, laptop:
        organisation.connect(office, url, invite=HubAt(url, settings).invite())
        organisation.connect(laptop, url)
        sync.set_metered(laptop, metered=True)
        update_offers.send(office, update(tmp_path / "new.lau"))
        sync.run(office)
        sync.run(laptop)
        _, panel = page_of(laptop)
        assert "This line costs by the amount." in plain_text(panel)
        press(qtbot, panel.arrived.fetch)
        qtbot.waitUntil(panel.arrived.look.isVisible, timeout=30_000)
        assert not panel.arrived.fetch.isVisible()
        qtbot.waitUntil(lambda: not tasks._under_way, timeout=20_000)


def test_the_page_of_the_day_says_that_a_new_version_has_arrived(qtbot, tasks, office, tmp_path):
    screen = TodayScreen(office, tasks, backup_days=lambda: 7)
    qtbot.addWidget(screen)
    activate(screen)
    qtbot.waitUntil(lambda: bool(screen.date.text()), timeout=20_000)
    assert not screen.update_line.isVisible()
    update_offers.send(office, update(tmp_path / "new.lau"))
    screen.refresh()
    qtbot.waitUntil(screen.update_line.isVisible, timeout=20_000)
    assert screen.update_words.plain() == "A new version has arrived: 1.3.0."
    with qtbot.waitSignal(screen.go, timeout=20_000) as gone:
        press(qtbot, screen.update_line.findChild(Button))
    assert gone.args == ["settings", "updates"]
