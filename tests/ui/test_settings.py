# SPDX-License-Identifier: Apache-2.0
"""What does each part of the settings do to the vault, and does it say so?"""

import re
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from legalaid import assets
from legalaid.errors import NoPrinter, UpdateNotNewer, WrongPassphrase, WrongRecoveryCode
from legalaid.i18n import Language
from legalaid.services import backups, office, recovery, updates
from legalaid.services.wording import words_of
from tests.helpers.desks import FLOOR, PASSPHRASE, StandingClock, new_vault, reopened
from tests.helpers.screen import activate, unnamed
from tests.helpers.updates import RELEASE, update
from ui.screens.settings import SettingsScreen
from ui.session import Preferences, ThemeChoice
from ui.widgets.code_sheet import CodePanel
from ui.widgets.printing import Outlets
from ui.widgets.text import Label

pytestmark = [pytest.mark.usefixtures("khmer")]

NEW = "nine bamboo bridges over the river"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)
"""One red pixel."""


@pytest.fixture(scope="module")
def pattern(tmp_path_factory):
    """A locked vault to copy: its folder and its recovery code."""
    folder = tmp_path_factory.mktemp("pattern") / "vault"
    created = new_vault(folder)
    created.desk.lock()
    return folder, created.recovery_code


@pytest.fixture(scope="module")
def shared(pattern, tmp_path_factory):
    """One open vault for all tests that leave its secrets alone."""
    folder = tmp_path_factory.mktemp("shared") / "vault"
    with reopened(shutil.copytree(pattern[0], folder), clock=StandingClock()) as opened:
        yield opened


@pytest.fixture
def desk(request, shared):
    """The vault, open; one of its own for a test that asks for `own_vault`."""
    if "own_vault" not in request.fixturenames:
        return shared
    return request.getfixturevalue("own_vault")


@pytest.fixture
def own_vault(pattern, tmp_path):
    """A vault whose secrets may be changed."""
    with reopened(shutil.copytree(pattern[0], tmp_path / "vault"), clock=StandingClock()) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch):
    """New slots at the Argon2 floor: what calibrating finds on a fast machine."""
    monkeypatch.setattr("legalaid.crypto.kdf.calibrate", lambda: FLOOR)


class Chosen:
    """What the program does with preferences."""

    def __init__(self) -> None:
        self.now = Preferences()

    def use(self, preferences):
        self.now = preferences


@pytest.fixture
def chosen():
    return Chosen()


@pytest.fixture
def screen(qtbot, tasks, desk, chosen):
    """The settings in a window with the keyboard."""
    made = SettingsScreen(desk, tasks, preferences=lambda: chosen.now, use=chosen.use, remembered=[])
    qtbot.addWidget(made)
    made.resize(1100, 800)
    activate(made)
    return made


@pytest.fixture
def part(qtbot, screen, tasks):
    """Goes to a part and waits until it shows what it asked for."""

    def go(name):
        screen.open(name)
        qtbot.waitUntil(lambda: not tasks._under_way, timeout=10_000)
        return screen.current()

    return go


def plain_text(panel):
    return " ".join(label.plain() for label in panel.findChildren(Label) if label.isVisible())


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_part_names_all_it_has(screen, part):
    for row in range(screen.list.count()):
        part(screen.list.item(row).data(Qt.ItemDataRole.UserRole))
        assert unnamed(screen) == []


def test_the_letterhead_is_saved_and_a_logo_kept(qtbot, screen, part, desk, tmp_path):
    panel = part("office")
    assert panel.form.field("name_en").value() == "Test Office"
    assert not panel.save.isEnabled()
    panel.form.field("heading_km").set_value("រដ្ឋបាល\nមន្ទីរ")
    line = panel.form.field("email").line
    QTest.keyClicks(line, "office@example.org")
    (tmp_path / "logo.png").write_bytes(PNG)
    panel.form.logo.take_file(tmp_path / "logo.png")
    assert not panel.form.logo.is_changed, "it is read beside the window"
    qtbot.waitUntil(lambda: panel.form.logo.is_changed, timeout=60_000)
    with qtbot.waitSignal(screen.said, timeout=10_000):
        press(qtbot, panel.save)
    shown = office.show_office(desk)
    assert (shown["email"], shown["heading_km"], shown["logo"]) == ("office@example.org", ["រដ្ឋបាល", "មន្ទីរ"], True)
    assert not panel.save.isEnabled()
    press(qtbot, panel.form.logo.clear)
    with qtbot.waitSignal(screen.said, timeout=10_000):
        press(qtbot, panel.save)
    assert office.logo_of(desk) is None


def test_a_file_that_is_no_picture_is_refused_in_its_place(qtbot, part, tmp_path):
    panel = part("office")
    (tmp_path / "logo.png").write_text("no picture", encoding="utf-8")
    panel.form.logo.take_file(tmp_path / "logo.png")
    qtbot.waitUntil(lambda: panel.form.logo._words.property("role") == "error", timeout=60_000)
    assert panel.form.logo.choose.isEnabled()
    assert panel.form.logo.image is None


def test_what_does_not_fit_a_field_is_said_under_it_and_kept(qtbot, screen, part):
    panel = part("office")
    field = panel.form.field("name_en")
    field.line.setText("Test\u202eOffice")
    field.edited.emit()
    press(qtbot, panel.save)
    qtbot.waitUntil(screen.page.banner.isVisible, timeout=10_000)
    assert field.message()
    assert "Office" in field.line.text()


def test_a_colleague_is_added_and_changed(qtbot, screen, part, desk):
    panel = part("staff")
    press(qtbot, panel.add)
    press(qtbot, panel.form.save)
    assert panel.form.fields[0].message()
    panel.form.fields[1].line.setText("Sok Sreymom")
    panel.form.signs.box.toggle()
    with qtbot.waitSignal(screen.said, timeout=10_000):
        press(qtbot, panel.form.save)
    added = next(person for person in office.list_staff(desk) if person.get("name_en") == "Sok Sreymom")
    assert added["signs"] is True
    panel._open(added)
    panel.form.fields[3].line.setText("Lawyer")
    with qtbot.waitSignal(screen.said, timeout=10_000):
        press(qtbot, panel.form.save)
    assert "Lawyer" in [person.get("title_en") for person in office.list_staff(desk)]


def test_a_template_is_read_and_ticked(qtbot, screen, part, desk):
    panel = part("templates")
    press(qtbot, panel.rows["advice"])
    qtbot.waitUntil(lambda: panel.read is not None, timeout=10_000)
    with qtbot.waitSignal(screen.said, timeout=10_000):
        press(qtbot, panel.read)
    read = {template["code"]: template["reviewed"] for template in office.list_templates(desk)}
    assert [code for code, is_read in read.items() if is_read] == ["advice"]


def test_the_office_writes_a_letter_in_its_own_words_and_goes_back(qtbot, screen, part, own_vault):
    panel = part("templates")
    press(qtbot, panel.rows["advice"])
    qtbot.waitUntil(lambda: panel.read is not None)
    press(qtbot, panel.change)
    qtbot.waitUntil(lambda: panel.form is not None)
    assert unnamed(panel) == []
    body = panel.form.bodies["body_en"]
    body.set_value(body.value().replace("{advice}", ""))
    press(qtbot, panel.form.save)
    qtbot.waitUntil(screen.page.banner.isVisible)
    body.set_value("Dear client,\n\n{advice}\n\nOn {consulted_on} about {matter}.")
    with qtbot.waitSignal(screen.said, timeout=10_000):
        press(qtbot, panel.form.save)
    qtbot.waitUntil(lambda: panel.read is not None)
    assert words_of(own_vault, "advice").body.en.startswith("Dear client")
    with qtbot.waitSignal(screen.said, timeout=10_000):
        press(qtbot, panel.retire)
    assert not words_of(own_vault, "advice").body.en.startswith("Dear client")


def test_an_office_key_is_made_enrolled_and_opens_the_vault(qtbot, screen, part, own_vault, tmp_path):
    panel = part("secrets")
    assert panel.office_key.count.plain().endswith("០")
    with qtbot.waitSignal(screen.said, timeout=10_000):
        panel.office_key.make_key(tmp_path / "office.key")
    with qtbot.waitSignal(screen.said, timeout=10_000):
        panel.office_key.enrol_key(tmp_path / "office.key.pub")
    assert panel.office_key.count.plain().endswith("១")
    panel.office_key.make_key(tmp_path / "office.key")
    qtbot.waitUntil(screen.page.banner.isVisible)
    panel.office_key.enrol_key(tmp_path / "office.key")
    qtbot.waitUntil(lambda: "office_key" in screen.page.banner._code.plain())
    assert len([slot for slot in own_vault.info().slots if "office" in slot]) == 1


def test_a_template_is_added_from_another(qtbot, screen, part, own_vault):
    panel = part("templates")
    press(qtbot, panel.rows["advice"])
    qtbot.waitUntil(lambda: panel.read is not None)
    press(qtbot, panel.copy)
    qtbot.waitUntil(lambda: panel.form is not None)
    panel.form.lines["title_km"].set_value("")
    press(qtbot, panel.form.save)
    assert panel.form.lines["title_km"].message()
    panel.form.lines["title_km"].set_value("លិខិតខ្លី")
    with qtbot.waitSignal(screen.said, timeout=10_000):
        press(qtbot, panel.form.save)
    assert [one["title_km"] for one in office.list_templates(own_vault)][-1] == "លិខិតខ្លី"


def test_language_colours_and_size_are_in_force_at_once(qtbot, part, chosen):
    panel = part("display")
    press(qtbot, panel.language.segments["en"])
    press(qtbot, panel.colours.segments["dark"])
    press(qtbot, panel.larger)
    assert chosen.now == Preferences(language=Language.EN, theme=ThemeChoice.DARK, text_percent=110)


def test_lock_minutes_and_the_neutral_name(qtbot, part, chosen):
    panel = part("safety")
    press(qtbot, panel.minutes.segments["2"])
    QTest.keyClick(panel.neutral.box, Qt.Key.Key_Space)
    assert (chosen.now.lock_minutes, chosen.now.is_neutral) == (2, True)


@pytest.mark.usefixtures("own_vault")
def test_a_backup_is_made_dated_and_tried(qtbot, screen, part, desk, tmp_path):
    panel = part("backup")
    assert backups.last_backup(desk) is None
    with qtbot.waitSignal(screen.said, timeout=20_000):
        panel.begin(tmp_path)
    assert panel._warning.isVisible()
    made = next(path for path in tmp_path.iterdir() if path.name.startswith("legalaid-backup-BTB"))
    qtbot.waitUntil(lambda: "២០២៦" in panel._last.plain(), timeout=10_000)
    panel.take_source(tmp_path)
    assert screen.page.banner.isVisible()
    panel.take_source(made)
    panel.secret.line.setText("not this one at all")
    press(qtbot, panel.test)
    qtbot.waitUntil(panel.test.isEnabled, timeout=10_000)
    assert not panel.result.isVisible()
    panel.secret.line.setText(PASSPHRASE)
    press(qtbot, panel.test)
    qtbot.waitUntil(panel.result.isVisible, timeout=20_000)


def test_a_stopped_backup_leaves_nothing(qtbot, part, tasks, tmp_path):
    panel = part("backup")
    place = tmp_path / "stick"
    place.mkdir()
    panel.begin(place)
    panel.progress.cancelled.emit()
    qtbot.waitUntil(lambda: not tasks._under_way, timeout=20_000)
    assert panel.make.isEnabled()
    assert not [path for path in place.iterdir() if path.name.endswith(".partial")]


@pytest.mark.usefixtures("own_vault")
def test_the_passphrase_changes_only_for_who_knows_it(qtbot, screen, part, desk):
    panel = part("secrets")
    for line in (panel.new.first.line, panel.new.second.line):
        line.setText(NEW)
    panel.old.line.setText("not this one at all")
    panel.change.click()
    qtbot.waitUntil(screen.page.banner.isVisible, timeout=10_000)
    recovery.check_passphrase(desk, PASSPHRASE)
    panel.old.line.setText(PASSPHRASE)
    with qtbot.waitSignal(screen.said, timeout=20_000):
        panel.change.click()
    recovery.check_passphrase(desk, NEW)
    with pytest.raises(WrongPassphrase):
        recovery.check_passphrase(desk, PASSPHRASE)


def test_the_drill_tries_the_paper_and_changes_nothing(qtbot, screen, part, desk, pattern):
    panel, header = part("secrets"), desk.vault.header
    panel.typed.line.setText(pattern[1][:-1])
    panel.drill.click()
    qtbot.waitUntil(screen.page.banner.isVisible, timeout=10_000)
    panel.typed.line.setText(pattern[1])
    panel.drill.click()
    qtbot.waitUntil(panel.result.isVisible, timeout=10_000)
    assert desk.vault.header == header


@pytest.mark.parametrize("way", ["lost paper", "leak"])
@pytest.mark.usefixtures("own_vault")
def test_a_new_code_is_shown_until_it_is_kept(qtbot, screen, part, pattern, way):
    panel = part("secrets")
    desk, key = panel.bench.desk, panel.bench.desk.vault.db_key
    if way == "leak":
        for line in (panel.fresh.first.line, panel.fresh.second.line):
            line.setText(NEW)
        panel.rekey.click()
    else:
        panel.renew.click()
    qtbot.waitUntil(lambda: panel.code is not None, timeout=30_000)
    groups = re.findall(r"\d{6}", panel.code.findChild(CodePanel).face.accessibleName())
    panel.code.done.click()
    assert panel.code is not None
    for field, number in zip(panel.code.proof.fields, panel.code.proof._asked.numbers, strict=True):
        field.line.setText(groups[number - 1])
    with qtbot.waitSignal(screen.said):
        panel.code.done.click()
    recovery.check_code(desk, "-".join(groups))
    with pytest.raises(WrongRecoveryCode):
        recovery.check_code(desk, pattern[1])
    assert (desk.vault.db_key == key) == (way != "leak")
    if way == "leak":
        assert office.show_office(desk)["name_en"] == "Test Office"


def test_the_trail_is_checked_with_a_plain_answer(qtbot, part):
    panel = part("trail")
    panel.check.click()
    qtbot.waitUntil(panel._words.isVisible, timeout=10_000)
    assert panel.result.accessibleName() == "ល្អទាំងស្រុង"


def test_the_page_for_a_stolen_laptop_prints(part, tmp_path):
    document = part("stolen").document()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    document.print_(printer)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert "Ctrl+L" in document.toPlainText()


def test_without_a_printer_the_page_for_a_stolen_laptop_says_so(screen, part):
    def nowhere(_panel):
        raise NoPrinter

    panel = part("stolen")
    panel.outlets = Outlets(printer=nowhere)
    panel.print.click()
    assert screen.page.banner.isVisible()


def test_the_works_of_others_are_named_with_their_licences(qtbot, screen, part):
    panel = part("about")
    for _name, path in panel.texts:
        panel.show_text(path)
        assert len(panel.shown.plain()) > 500
    with qtbot.waitSignal(screen.go) as went:
        press(qtbot, panel.limits_wanted)
    assert went.args == ["limits", ""]


@pytest.mark.parametrize("language", list(Language))
def test_the_page_of_limits_says_what_the_document_says(language, pytestconfig):
    page = (pytestconfig.rootpath / "docs" / "limits.md").read_text(encoding="utf-8")
    plain = " ".join(re.sub(r"[*`#'-]", " ", page).split())
    for line in assets.read_text(f"help/limits.{language}.txt").splitlines():
        words = " ".join(re.sub(r"[*`#'-]", " ", line).split())
        assert words in plain, line


def test_the_notice_in_the_program_is_the_one_of_the_project(pytestconfig):
    assert assets.read_text("help/notice.txt") == (pytestconfig.rootpath / "NOTICE").read_text(encoding="utf-8")


# --- updates ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def trusting(monkeypatch):
    """A release that trusts the keys of the tests."""
    monkeypatch.setattr(updates, "this_release", lambda: RELEASE)


def test_a_release_without_keys_says_so_and_offers_no_button(part):
    panel = part("updates")
    assert not panel.open.isVisible()
    assert updates.this_release().installed.release in plain_text(panel)


@pytest.mark.usefixtures("trusting")
def test_an_update_is_looked_at_backed_up_for_and_handed_over(qtbot, screen, part, tmp_path):
    panel = part("updates")
    panel.look_at(update(tmp_path / "legalaid.lau", brings="The page of a visit is quicker."))
    qtbot.waitUntil(panel.install.isVisible, timeout=10_000)
    told = plain_text(panel)
    assert all(fact in told for fact in ("1.3.0", "1.2.0", "The page of a visit is quicker."))
    assert unnamed(screen) == []
    panel.begin(tmp_path)
    qtbot.waitUntil(panel.leave.isVisible, timeout=20_000)
    assert not panel.install.isVisible()
    command = panel.command.plain()
    assert command.startswith("sudo apt install ")
    assert backups.holds_backup(next(path for path in tmp_path.iterdir() if path.is_dir()))
    press(qtbot, panel.copy)
    assert QGuiApplication.clipboard().text() == command


@pytest.mark.usefixtures("trusting")
def test_a_file_that_is_refused_is_named_and_another_may_be_chosen(qtbot, screen, part, tmp_path):
    panel = part("updates")
    with qtbot.waitSignal(panel.failed, timeout=10_000) as failed:
        panel.look_at(update(tmp_path / "old.lau", serial=1))
    assert isinstance(failed.args[0], UpdateNotNewer)
    assert screen.page.banner.isVisible()
    assert panel.open.isEnabled()
    assert not panel.install.isVisible()
