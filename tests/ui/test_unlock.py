# SPDX-License-Identifier: Apache-2.0
"""The first page of the day: whose vault, which passphrase, and the two ways back into one."""

import re
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.services.backups import back_up
from legalaid.services.cases import add_case
from legalaid.services.vaults import Door
from tests.helpers.desks import FLOOR, PASSPHRASE, StandingClock, consultation, new_vault, reopened
from tests.helpers.screen import activate, unnamed
from ui.screens.recover import RecoverScreen
from ui.screens.restore import RestoreScreen
from ui.screens.unlock import UnlockScreen
from ui.widgets.code_sheet import CodePanel

pytestmark = [pytest.mark.usefixtures("khmer")]

NEW = "nine bamboo bridges over the river"


@pytest.fixture(scope="module")
def pattern(tmp_path_factory):
    """A locked vault to copy: its folder and its recovery code."""
    folder = tmp_path_factory.mktemp("pattern") / "btb-dara"
    created = new_vault(folder)
    created.desk.lock()
    return folder, created.recovery_code


@pytest.fixture
def vault(pattern, tmp_path):
    """The folder of a locked vault."""
    return shutil.copytree(pattern[0], tmp_path / "btb-dara")


@pytest.fixture
def show(qtbot):
    """Shows a screen as a window with the keyboard."""

    def shown(screen):
        qtbot.addWidget(screen)
        activate(screen)
        screen.first_focus().setFocus()
        return screen

    return shown


@pytest.fixture
def page(tasks, show):
    """The unlock page for known folders; doors are kept from one page to the next, as the program does."""
    doors = {}

    def door(path):
        return doors.setdefault(path, Door(path, clock=StandingClock()))

    return lambda *known: show(UnlockScreen(known, door, tasks))


def test_typing_the_passphrase_and_enter_opens_the_vault(qtbot, page, vault):
    screen = page(vault)
    with qtbot.waitSignal(screen.opened, timeout=10_000) as opened:
        QTest.keyClicks(screen.secret.line, PASSPHRASE)
        QTest.keyClick(screen.secret.line, Qt.Key.Key_Return)
    desk = opened.args[0]
    assert desk.office_code == "BTB"
    assert screen.secret.line.text() == ""
    desk.lock()


def test_a_wrong_passphrase_says_what_next_and_makes_wait(qtbot, page, vault):
    screen = page(vault)
    QTest.keyClicks(screen.secret.line, "not this one at all")
    qtbot.mouseClick(screen.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.page.banner.isVisible, timeout=10_000)
    assert "ឃ្លាសម្ងាត់" in screen.page.banner.accessibleName()
    assert screen.wait.isVisible()
    assert "១ វិនាទី" in screen.wait.plain()
    assert not screen.button.isEnabled()
    qtbot.waitUntil(screen.button.isEnabled, timeout=5_000)
    assert not screen.wait.isVisible()
    assert screen.secret.line.selectedText()


def test_the_wait_is_not_shortened_by_building_the_page_anew(qtbot, page, vault):
    screen = page(vault)
    screen.secret.line.setText("not this one at all")
    screen.unlock()
    qtbot.waitUntil(screen.wait.isVisible, timeout=10_000)
    again = page(vault)
    assert not again.button.isEnabled()


def test_several_people_find_their_vault_by_its_folder(page, vault, tmp_path):
    gone = tmp_path / "stick" / "kpc-sreymom"
    screen = page(gone, vault)
    assert [screen.list.item(row).text() for row in range(2)] == ["kpc-sreymom", "btb-dara"]
    assert screen.list.chosen().path == vault
    assert unnamed(screen) == []
    screen.list.setCurrentRow(0)
    assert not screen.button.isEnabled()
    assert screen.drop.isVisible()


def test_a_stick_that_is_plugged_in_is_seen_and_what_was_typed_stays(qtbot, page, vault, tmp_path):
    away = vault.rename(tmp_path / "away")
    screen = page(tmp_path / "other", vault)
    assert not screen.secret.line.isEnabled()
    away.rename(vault)
    qtbot.waitUntil(screen.button.isEnabled, timeout=20_000)
    assert screen.list.chosen().path == vault
    assert screen.secret.line.hasFocus()
    QTest.keyClicks(screen.secret.line, PASSPHRASE)
    shutil.copytree(vault, tmp_path / "other")
    qtbot.waitUntil(lambda: all(known.is_there for known in screen._vaults), timeout=20_000)
    assert (screen.list.chosen().path, screen.secret.value()) == (vault, PASSPHRASE)


def test_a_vanished_vault_can_be_taken_off_the_list(qtbot, page, tmp_path):
    screen = page(tmp_path / "gone")
    with qtbot.waitSignal(screen.dropped) as dropped:
        qtbot.mouseClick(screen.drop, Qt.MouseButton.LeftButton)
    assert dropped.args == [tmp_path / "gone"]


def test_with_no_vault_known_the_page_offers_to_make_one(qtbot, page):
    screen = page()
    assert screen.first_focus() is screen.new
    with qtbot.waitSignal(screen.go) as went:
        QTest.keyClick(screen.new, Qt.Key.Key_Space)
    assert went.args == ["first-run", ""]
    assert unnamed(screen) == []


def test_a_folder_without_a_vault_is_said_to_be_none(qtbot, page, vault, tmp_path):
    screen = page()
    screen.take_folder(tmp_path)
    assert screen.page.banner.isVisible()
    with qtbot.waitSignal(screen.found) as found:
        screen.take_folder(vault)
    assert found.args == [vault]


def test_capitals_without_shift_are_pointed_out(page, vault):
    screen = page(vault)
    QTest.keyClick(screen.secret.line, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert screen.secret.message() == ""
    QTest.sendKeyEvent(QTest.KeyAction.Click, screen.secret.line, Qt.Key.Key_A, "A", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock" in screen.secret.message()
    QTest.sendKeyEvent(QTest.KeyAction.Click, screen.secret.line, Qt.Key.Key_A, "A", Qt.KeyboardModifier.ShiftModifier)
    assert screen.secret.message() == ""


def test_the_eye_shows_and_hides_the_passphrase(qtbot, page, vault):
    screen = page(vault)
    line = screen.secret.line
    for mode in (line.EchoMode.Normal, line.EchoMode.Password):
        qtbot.mouseClick(screen.secret._eye, Qt.MouseButton.LeftButton)
        assert line.echoMode() == mode


# --- the two ways back -----------------------------------------------------------------------------------------------


class CheapDoor(Door):
    """A door whose new passphrase slot is made at the Argon2 floor, so that the test is quick."""

    def recover(self, code, *, new_passphrase, cost=FLOOR):
        return super().recover(code, new_passphrase=new_passphrase, cost=cost)


def test_the_recovery_code_opens_and_gives_a_new_code_that_must_be_kept(qtbot, tasks, show, vault, pattern):
    screen = show(RecoverScreen(CheapDoor(vault, clock=StandingClock()), tasks))
    assert unnamed(screen) == []
    QTest.keyClicks(screen.code.line, pattern[1])
    for field in (screen.chosen.first, screen.chosen.second):
        QTest.keyClicks(field.line, NEW)
    qtbot.mouseClick(screen.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: hasattr(screen, "proof"), timeout=15_000)
    screen.proof.fields[0].line.setText("000000")
    qtbot.mouseClick(screen.finish, Qt.MouseButton.LeftButton)
    assert screen.proof.fields[0].message()
    groups = shown_code(screen)
    for field, number in zip(screen.proof.fields, screen.proof._asked.numbers, strict=True):
        field.line.setText(groups[number - 1])
    with qtbot.waitSignal(screen.opened) as opened:
        qtbot.mouseClick(screen.finish, Qt.MouseButton.LeftButton)
    opened.args[0].lock()
    Door(vault).open(NEW).lock()


def shown_code(screen):
    """The groups of the code in sight, as a screen reader says them."""
    said = screen.findChild(CodePanel).face.accessibleName()
    return re.findall(r"\d{6}", said)


def test_a_mistyped_code_names_the_group_and_keeps_what_was_typed(qtbot, tasks, show, vault, pattern):
    screen = show(RecoverScreen(CheapDoor(vault), tasks))
    typed = pattern[1][:-1] + str((int(pattern[1][-1]) + 1) % 10)
    screen.code.line.setText(typed)
    for field in (screen.chosen.first, screen.chosen.second):
        field.line.setText(NEW)
    screen.begin()
    qtbot.waitUntil(screen.page.banner.isVisible, timeout=10_000)
    assert screen.code.line.text() == typed
    assert "8" in screen.page.banner.accessibleName()


def test_a_backup_comes_back_as_a_vault(qtbot, tasks, show, vault, tmp_path):
    with reopened(vault) as desk:
        add_case(desk, consultation())
        back_up(desk, tmp_path / "backup")
    screen = show(RestoreScreen(tmp_path / "home", tasks))
    assert unnamed(screen) == []
    screen.take_folder(tmp_path)
    assert screen.page.banner.isVisible()
    assert not screen.start.isEnabled()
    screen.take_folder(tmp_path / "backup")
    assert not screen.page.banner.isVisible()
    QTest.keyClicks(screen.secret.line, PASSPHRASE)
    with qtbot.waitSignal(screen.restored, timeout=20_000) as restored:
        QTest.keyClick(screen.secret.line, Qt.Key.Key_Return)
    assert restored.args[0] == tmp_path / "home" / "legalaid-restored"
    with reopened(restored.args[0]) as desk:
        assert desk.info().cases == 1
        assert desk.info().restored_from


def test_a_backup_with_a_wrong_passphrase_leaves_nothing(qtbot, tasks, show, vault, tmp_path):
    with reopened(vault) as desk:
        back_up(desk, tmp_path / "backup")
    screen = show(RestoreScreen(tmp_path / "home", tasks))
    screen.take_folder(tmp_path / "backup")
    screen.secret.line.setText("not this one at all")
    screen.begin()
    qtbot.waitUntil(screen.page.banner.isVisible, timeout=10_000)
    assert not (tmp_path / "home").exists()
    assert screen.start.isEnabled()
