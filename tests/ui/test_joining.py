# SPDX-License-Identifier: Apache-2.0
"""Two windows and a real hub: does a laptop join by a code and one comparison, and is each wrong turn said?"""

import pytest
from PySide6.QtGui import QGuiApplication

from legalaid.hub.serving import embedded
from legalaid.services import joining_codes, joining_online, organisation
from legalaid.services.organisation_page import Stand, organisation_page
from tests.helpers.desks import open_desk
from tests.helpers.hubs import HubAt
from tests.helpers.joined import founded
from tests.helpers.organisation_screen import fingerprints, press, shown, step, told
from tests.helpers.screen import type_text, unnamed
from tests.unit.sync.test_client import settings_in
from ui.models.exchange import Exchange


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    """An administrator's vault with a hub, and an untouched one; neither is open in a window."""
    folder = tmp_path_factory.mktemp("joining")
    settings, (dara, _) = settings_in(folder), founded(folder / "dara")
    with embedded(settings) as url:
        organisation.connect(dara, url, invite=HubAt(url, settings).invite())
        yield dara, url
    dara.lock()


def until(qtbot, is_so):
    qtbot.waitUntil(is_so, timeout=20_000)


def test_a_laptop_joins_by_a_code_and_one_comparison(qtbot, english, union, tasks, tmp_path):
    dara, url = union
    with open_desk(tmp_path / "new", which=1) as sophea:
        admin, new = shown(qtbot, dara, tasks), shown(qtbot, sophea, tasks)
        press(admin.home.let_in)
        inviting = step(qtbot, admin, "InviteStep")
        type_text(inviting.label.line, "Sophea")
        press(inviting.make)
        until(qtbot, lambda: inviting.invited is not None and inviting.copy.isVisible())
        assert unnamed(admin) == []
        press(inviting.copy)
        assert QGuiApplication.clipboard().text() == inviting.invited.text

        asked = _asks(qtbot, new, inviting.invited)
        press(inviting.again)
        until(qtbot, lambda: bool(fingerprints(inviting._entries)))
        assert fingerprints(inviting._entries) == [asked.fingerprint]
        until(qtbot, lambda: "Sophea" in told(admin))
        admin.set_private(True)
        until(qtbot, lambda: "Sophea" not in told(admin))
        admin.set_private(False)
        _lets_in(qtbot, admin, inviting, asked)

        joining = new.step
        assert not joining.again.isEnabled(), "not before two people compared"
        joining.same.box.click()
        until(qtbot, lambda: new.step is None or joining.again.isEnabled())
        if new.step is not None:
            press(joining.again)
        until(qtbot, lambda: new.step is None)
        said = "This computer belongs to the organisation: office BTB, computer 2"
        until(qtbot, lambda: any(said in line for line in told(new)))
        assert organisation.status(sophea)["hub"] == url


def _asks(qtbot, new, invited):
    press(new.home.join)
    joining = step(qtbot, new, "JoinOnlineStep")
    press(joining.ask_)
    assert joining.code.message()
    type_text(joining.code.line, invited.code)
    press(joining.ask_)
    assert joining.hub.message()
    joining.code.set_value(invited.text)
    press(joining.ask_)
    until(qtbot, joining.comparing.isVisible)
    asked = joining_online.asked(new._desk)
    assert fingerprints(joining) == [asked.fingerprint]
    assert unnamed(new) == []
    return asked


def _lets_in(qtbot, admin, inviting, asked):
    (waiting,) = joining_codes.waiting(admin._desk).requests
    assert waiting.fingerprint == asked.fingerprint
    inviting.let_in(waiting)
    letting = step(qtbot, admin, "LetInStep")
    assert asked.fingerprint in fingerprints(letting)
    assert not letting.choices.answer.isEnabled(), "not before two people compared"
    letting.choices.same.box.click()
    letting.choices.roles["lawyer"].box.click()
    letting.choices.office.set_value("BTB")
    letting.choices.person.set_value("new")
    with qtbot.waitSignal(admin.said, timeout=20_000) as said:
        press(letting.choices.answer)
    assert said.args[0] == "The computer belongs to the organisation: computer 2 of the office BTB."
    until(qtbot, lambda: admin.step is None)


def test_digits_that_differ_and_a_code_that_was_withdrawn_are_said(qtbot, khmer, union, tasks, tmp_path):
    dara, _ = union
    with open_desk(tmp_path / "new", which=2) as desk:
        new, invited = shown(qtbot, desk, tasks), joining_codes.invite(dara)
        asked = _asks(qtbot, new, invited)
        joining = new.step
        joining_codes.decline(dara, asked.fingerprint)
        joining.same.box.click()
        until(qtbot, new.states.banner.isVisible)
        until(qtbot, joining.asking.isVisible)
        assert joining_online.asked(desk) is None
        joining.code.set_value(joining_codes.invite(dara).text)
        press(joining.ask_)
        until(qtbot, joining.comparing.isVisible)
        assert not joining.same.box.isChecked()
        press(joining.differs)
        until(qtbot, joining.asking.isVisible)
        assert joining_online.asked(desk) is None
        assert organisation_page(desk).stand is Stand.ALONE
        press(joining.by_file)
        step(qtbot, new, "JoinStep")


def test_a_laptop_that_waits_joins_by_itself_whatever_page_is_open(qtbot, english, union, tasks, tmp_path):
    dara, _ = union
    with open_desk(tmp_path / "new", which=3) as desk:
        asked = joining_online.ask(desk, joining_codes.invite(dara).text)
        exchange = Exchange(desk, tasks, tasks)
        joining_codes.approve(dara, asked.fingerprint, roles=["lawyer"], office="BTB")
        with qtbot.waitSignal(exchange.ended, timeout=20_000):
            exchange.run_now()
        assert organisation_page(desk).stand is Stand.ALONE, "nobody has compared"
        joining_online.compared(desk)

        def has_joined():
            exchange.run_now()
            return organisation_page(desk).stand is Stand.MEMBER

        until(qtbot, has_joined)
        until(qtbot, lambda: exchange.status is not None and exchange.status.joined)
