# SPDX-License-Identifier: Apache-2.0
"""Two laptops and a real hub: both write into one field without a line, see it on the page, and settle it by a click.

Then the same by stick, with the hub switched off.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from legalaid.services import organisation
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form, show_case
from legalaid.services.conflicts import list_conflicts
from tests.helpers.desks import consultation, open_desk
from tests.helpers.hubs import hub_process
from tests.helpers.joined import founded, joined, refs
from tests.helpers.screen import activate
from ui.models.exchange import Exchange
from ui.screens.exchange import ExchangeScreen
from ui.tasks import Tasks
from ui.widgets.text import Label

PATIENCE = 60_000


class Laptop:
    """A laptop with the page of its exchange in sight, and a person who clicks on it."""

    def __init__(self, qtbot, desk) -> None:
        self.qtbot, self.desk, self.tasks = qtbot, desk, Tasks()
        self.exchange = Exchange(desk, self.tasks, self.tasks)
        self.exchange.end()  # no round begins by itself: what a click does is what is tried
        self.page = ExchangeScreen(desk, self.tasks, self.exchange)
        self.exchange.ended.connect(lambda _received: self.page.refresh())
        qtbot.addWidget(self.page)
        self.page.resize(1200, 900)
        activate(self.page)
        self.wait(self.page.state.now.isVisible)

    def wait(self, condition):
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    def click(self, button):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def told(self):
        return {label.plain() for label in self.page.findChildren(Label) if label.isVisibleTo(self.page)}

    def meets_the_hub(self):
        self.wait(self.page.state.now.isEnabled)
        with self.qtbot.waitSignal(self.exchange.ended, timeout=PATIENCE):
            self.click(self.page.state.now)

    def finds_no_hub(self):
        self.wait(self.page.state.now.isEnabled)
        with self.qtbot.waitSignal(self.exchange.failed, timeout=PATIENCE):
            self.click(self.page.state.now)

    def writes_a_stick(self, monkeypatch, stick):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
        with self.qtbot.waitSignal(self.page.said, timeout=PATIENCE):
            self.click(self.page.stick.write)

    def reads_the_stick(self, monkeypatch, stick):
        (file,) = stick.iterdir()
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        with self.qtbot.waitSignal(self.page.said, timeout=PATIENCE):
            self.click(self.page.stick.read)
        file.unlink()

    def types(self, ref, value):
        save_form(self.desk, open_form(self.desk, ref), {"summary": value})

    def summary(self, ref):
        return show_case(self.desk, ref)["summary"]

    def sees_both_and_keeps(self, value, *, among):
        """Both values stand on the page, and the button beside one of them keeps it."""
        self.wait(lambda: among <= self.told())
        [card] = self.page.decisions.cards
        self.wait(card.isVisible)
        [take] = [button for button in card.takes if button.accessibleDescription().startswith(f"{value}, ")]
        with self.qtbot.waitSignal(self.page.said, timeout=PATIENCE):
            self.click(take)
        self.wait(lambda: not self.page.decisions.cards)

    def goes_home(self):
        self.tasks.close()
        self.desk.lock()


@pytest.mark.usefixtures("english")
def test_they_meet_at_a_hub_and_then_by_stick(qtbot, tmp_path, monkeypatch):
    founder, _ = founded(tmp_path / "one")
    stick = tmp_path / "stick"
    stick.mkdir()
    with hub_process(tmp_path) as hub:
        organisation.connect(founder, hub.url, invite=hub.invite)
        second = joined(founder, open_desk(tmp_path / "two", which=1))
        ref = add_case(founder, consultation(summary="as it was"))
        one, other = Laptop(qtbot, founder), Laptop(qtbot, second)
        for laptop in (one, other):
            laptop.meets_the_hub()
        assert ref in refs(second), "the answer told the new laptop where the hub is"

        one.types(ref, "by the first")
        other.types(ref, "by the second")
        for laptop in (one, other, one):
            laptop.meets_the_hub()
        one.sees_both_and_keeps("by the second", among={"by the first", "by the second", "Before: as it was"})
        for laptop in (one, other):
            laptop.meets_the_hub()
        assert [laptop.summary(ref) for laptop in (one, other)] == ["by the second"] * 2
        assert list_conflicts(founder) == list_conflicts(second) == []
        hub.stop()

    other.finds_no_hub()
    one.types(ref, "again by the first")
    other.types(ref, "again by the second")
    one.writes_a_stick(monkeypatch, stick)
    other.reads_the_stick(monkeypatch, stick)
    other.sees_both_and_keeps("again by the second", among={"again by the first", "again by the second"})
    other.writes_a_stick(monkeypatch, stick)
    one.reads_the_stick(monkeypatch, stick)
    assert [laptop.summary(ref) for laptop in (one, other)] == ["again by the second"] * 2
    assert list_conflicts(founder) == list_conflicts(second) == []
    for laptop in (one, other):
        laptop.goes_home()
