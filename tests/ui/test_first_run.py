# SPDX-License-Identifier: Apache-2.0
"""Does somebody get from nothing to a vault whose passphrase and recovery code are really kept?"""

import re
import subprocess

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from legalaid.domain.preset import Preset
from legalaid.errors import CannotPrint, NoPrinter, PresetWrong
from legalaid.i18n import Language, describe
from legalaid.khmer.digits import to_khmer
from legalaid.services import office
from legalaid.services.desk import open_vault
from legalaid.services.founding import found_office
from tests.helpers.desks import FLOOR, StandingClock
from tests.helpers.screen import activate, unnamed
from ui.screens.first_run import FirstRunScreen, Plan, Step
from ui.screens.first_run.code import CodeStep
from ui.widgets.code_sheet import CodePanel
from ui.widgets.printing import Outlets
from ui.widgets.secret import NewPassphrase
from ui.widgets.text import Label

pytestmark = [pytest.mark.usefixtures("khmer")]

PASSPHRASE = "seven lotus ponds behind the pagoda"


def found(folder, founding, passphrase):
    """As the program does, at the Argon2 floor."""
    return found_office(folder, founding, passphrase=passphrase, clock=StandingClock(), cost=FLOOR)


@pytest.fixture
def plan(tmp_path):
    made = Plan(tmp_path)
    yield made
    if made.created is not None:
        made.created.desk.lock()


@pytest.fixture
def screen(qtbot, tasks, plan):
    """The wizard in a window with the keyboard."""
    made = FirstRunScreen(plan, tasks, found)
    qtbot.addWidget(made)
    activate(made)
    return made


def type_into(field, text):
    field.line.setFocus()
    field.line.clear()
    QTest.keyClicks(field.line, text)


def name_office(screen):
    """The office step, filled in as a person in Battambang would."""
    step = screen.step
    step.province.combo.setCurrentIndex(step.province.combo.findData("02"))
    step.province.combo.activated.emit(step.province.combo.currentIndex())
    type_into(step.office_en, "Test Office")
    step.office_km.line.setText("ការិយាល័យសាកល្បង")
    type_into(step.person_en, "Keo Dara")


def shown_code(screen):
    return re.findall(r"\d{6}", screen.findChild(CodePanel).face.accessibleName())


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_the_organisation_suggests_stands_in_the_fields(qtbot, tasks, tmp_path):
    office = {"code": "PVH", "province": "13", "name_en": "Northern Office"}
    preset = Preset(lock_minutes=2, hub="https://hub.example.org", office=office, letterhead={"email": "a@example.org"})
    plan = Plan(tmp_path, preset=preset)
    screen = FirstRunScreen(plan, tasks, found)
    qtbot.addWidget(screen)
    activate(screen)
    told = " ".join(label.plain() for label in screen.step.findChildren(Label))
    assert all(fact in told for fact in ("Northern Office", to_khmer("2"), "https://hub.example.org"))
    assert unnamed(screen) == []
    press(qtbot, screen.next)
    assert (screen.step.code.value(), screen.step.office_en.value()) == ("PVH", "Northern Office")
    type_into(screen.step.office_en, "Office of the North")
    type_into(screen.step.person_en, "Keo Dara")
    press(qtbot, screen.next)
    assert (plan.founding.office_en, plan.founding.province) == ("Office of the North", "13")
    assert plan.typed["email"] == "a@example.org"


def test_a_file_that_does_not_fit_is_told_and_the_first_run_goes_on(qtbot, tasks, tmp_path):
    screen = FirstRunScreen(Plan(tmp_path, no_preset=PresetWrong(field="office.code")), tasks, found)
    qtbot.addWidget(screen)
    activate(screen)
    assert screen.page.banner.isVisible()
    assert "office.code" in " ".join(label.plain() for label in screen.page.banner.findChildren(Label))
    press(qtbot, screen.next)
    assert screen.step.code.value() == ""
    assert not screen.page.banner.isVisible()


def test_an_office_begins(qtbot, screen, plan, tmp_path):
    press(qtbot, screen.next)
    name_office(screen)
    assert screen.step.code.value() == "BTB"
    assert unnamed(screen) == []
    press(qtbot, screen.next)
    type_into(screen.step.chosen.first, PASSPHRASE)
    type_into(screen.step.chosen.second, PASSPHRASE)
    assert unnamed(screen) == []
    QTest.keyClick(screen.step.chosen.second.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: plan.step is Step.CODE, timeout=20_000)

    groups = shown_code(screen)
    assert "-".join(groups) == plan.created.recovery_code
    assert not screen.back.isVisible()
    press(qtbot, screen.next)

    for field, number in zip(screen.step.proof.fields, plan.asked.numbers, strict=True):
        type_into(field, "000000")
        press(qtbot, screen.next)
        assert field.message()
        field.line.setText(to_khmer(groups[number - 1]))
    type_into(screen.step.secret, "something else entirely")
    press(qtbot, screen.next)
    qtbot.waitUntil(screen.page.banner.isVisible, timeout=10_000)
    type_into(screen.step.secret, PASSPHRASE)
    press(qtbot, screen.next)
    qtbot.waitUntil(lambda: plan.step is Step.LETTERHEAD, timeout=10_000)

    assert unnamed(screen) == []
    form = screen.step.form
    assert form.field("place_en").value() == "Battambang"
    form.field("phones").set_value("012 000 111\n\n 077 222 333 ")
    form.national.box.toggle()
    with qtbot.waitSignal(screen.opened, timeout=10_000) as opened:
        press(qtbot, screen.next)
    opened.args[0].lock()
    plan.created = None
    with open_vault(tmp_path / "legalaid-btb", passphrase=PASSPHRASE) as desk:
        shown = office.show_office(desk)
    assert (shown["code"], shown["name_km"], shown["name_en"]) == ("BTB", "ការិយាល័យសាកល្បង", "Test Office")
    assert shown["phones"] == ["012 000 111", "077 222 333"]
    assert shown["national_heading"] is True


def test_what_is_missing_is_said_and_nothing_is_written(qtbot, screen, plan, tmp_path):
    press(qtbot, screen.next)
    type_into(screen.step.code, "B1")
    press(qtbot, screen.next)
    assert plan.step is Step.OFFICE
    assert all(field.message() for field in (screen.step.code, screen.step.office_km, screen.step.person_km))
    assert list(tmp_path.iterdir()) == []


def test_a_page_built_anew_keeps_what_was_typed_but_no_passphrase(qtbot, screen, plan, tasks):
    press(qtbot, screen.next)
    name_office(screen)
    screen.keep_draft()
    again = FirstRunScreen(plan, tasks, found)
    qtbot.addWidget(again)
    assert (again.step.code.value(), again.step.person_en.value()) == ("BTB", "Keo Dara")
    assert not any("lotus" in str(value) for value in plan.typed.values())


def test_going_back_loses_nothing_and_ends_at_the_unlock_page(qtbot, screen, plan):
    press(qtbot, screen.next)
    name_office(screen)
    press(qtbot, screen.next)
    assert plan.step is Step.PASSPHRASE
    press(qtbot, screen.back)
    assert screen.step.office_en.value() == "Test Office"
    press(qtbot, screen.back)
    with qtbot.waitSignal(screen.go) as went:
        press(qtbot, screen.back)
    assert went.args == ["unlock", ""]


def test_a_folder_of_ones_own_is_taken_and_a_full_one_gets_a_folder_in_it(qtbot, screen, plan, tmp_path):
    press(qtbot, screen.next)
    empty, full = tmp_path / "empty", tmp_path / "full"
    empty.mkdir()
    full.mkdir()
    (full / "letter.txt").write_text("x", encoding="utf-8")
    screen.step.take_folder(empty)
    assert plan.folder == empty
    screen.step.take_folder(full)
    assert plan.folder == full / "legalaid"


# --- passphrase and paper --------------------------------------------------------------------------------------------


def test_advice_tells_what_is_known_and_no_more(qtbot):
    panel = NewPassphrase(lambda: ("Keo Dara",))
    qtbot.addWidget(panel)
    for typed, words in (
        ("short", "៥ ក្នុងចំណោម ១៥"),
        ("Keo Dara walks by the river", "ឈ្មោះ"),
        ("passwordpasswordpassword", "គេ"),
        (PASSPHRASE, "គ្មានអ្វីអាចដឹង"),
    ):
        panel.first.line.setText(typed)
        assert words in panel.advice.plain()
        assert not panel.is_fit
    panel.second.line.setText(PASSPHRASE + "x")
    assert not panel.complain()
    assert panel.second.message()
    panel.second.line.setText(PASSPHRASE)
    assert panel.value() == PASSPHRASE


def test_a_suggestion_is_seen_and_must_be_typed_once(qtbot):
    panel = NewPassphrase()
    qtbot.addWidget(panel)
    press(qtbot, panel.suggest)
    assert len(panel.first.value().split()) == 5
    assert panel.first.line.echoMode() == panel.first.line.EchoMode.Normal
    assert not panel.is_fit
    panel.second.line.setText(panel.first.value())
    assert panel.is_fit


def test_the_square_on_the_screen_is_read_by_a_telephone(qtbot, tmp_path):
    code = "-".join(["000011", "720885", *["123453"] * 6])
    panel = CodePanel(code, vault="ab12cd34")
    qtbot.addWidget(panel)
    panel.face.grab().save(str(tmp_path / "face.png"))
    read = subprocess.run(["zbarimg", "-q", "--raw", str(tmp_path / "face.png")], capture_output=True, check=True)
    assert read.stdout.decode().strip() == code


def test_the_sheet_goes_to_the_printer_in_the_digits_chosen(qtbot, tmp_path):
    step = CodeStep("-".join(["000011"] * 8), "ab12cd34")
    qtbot.addWidget(step)
    activate(step)
    panel = step.panel
    assert panel.face.is_khmer
    qtbot.mouseClick(panel.digits.segments[Language.EN], Qt.MouseButton.LeftButton)
    assert not panel.face.is_khmer
    qtbot.mouseClick(panel.digits.segments[Language.EN], Qt.MouseButton.LeftButton)
    assert panel.digits.chosen() == Language.EN
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    with qtbot.waitSignal(panel.printed):
        panel.print_on(printer)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def nowhere(_parent):
    raise NoPrinter


def broken(_parent):
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName("/nowhere/at/all/sheet.pdf")
    return made


@pytest.mark.qt_log_ignore("QPdfEngine::begin|QPainter::begin")
@pytest.mark.parametrize(("printer", "error"), [(nowhere, NoPrinter), (broken, CannotPrint)])
def test_where_nothing_prints_the_code_can_still_be_copied_and_the_reason_is_said(qtbot, printer, error):
    panel = CodePanel("-".join(["000011"] * 8), vault="ab12cd34", outlets=Outlets(printer=printer))
    qtbot.addWidget(panel)
    activate(panel)
    gone = []
    panel.printed.connect(lambda: gone.append("printed"))
    press(qtbot, panel.print)
    told = describe(error(), Language.KM)
    assert panel.message.words() == f"{told.what} {told.next}"
    assert panel.face.isVisible()
    assert gone == []
