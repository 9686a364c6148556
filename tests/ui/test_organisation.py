# SPDX-License-Identifier: Apache-2.0
"""Two people found, join, let in, remove and recover on the screen, with real vaults: what do these hold afterwards?"""

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from legalaid.khmer.digits import to_khmer
from legalaid.services import bundles, devices, organisation
from legalaid.services.cases import add_case
from legalaid.services.organisation_page import Stand, organisation_page
from legalaid.services.seed_sheet import parts_of
from tests.helpers.desks import consultation, open_desk
from tests.helpers.joined import as_restored, hand, refs
from tests.helpers.organisation_screen import fingerprints, press, shown, step, told
from tests.helpers.pdfs import poppler_text
from tests.helpers.screen import type_text, unnamed
from ui.widgets.buttons import Button


def at_home(qtbot, screen):
    qtbot.waitUntil(lambda: screen.step is None)
    qtbot.waitUntil(lambda: not screen.states.is_loading)


@pytest.fixture
def vaults(tmp_path):
    """Two vaults that worked alone, each with a case."""
    made = [open_desk(tmp_path / name, which=n) for n, name in enumerate(("dara", "sophea"))]
    yield made, {add_case(desk, consultation()) for desk in made}
    for desk in made:
        desk.lock()


@pytest.fixture
def files(monkeypatch, tmp_path):
    """Every file dialog answers with the file that is named here."""
    chosen = {}
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen["to"]), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen["from"]), ""))
    return chosen


def printer(path):
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    made.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    return made


@pytest.mark.usefixtures("english")
def test_found_let_in_join_exchange_remove_and_recover(qtbot, vaults, tasks, files, tmp_path):
    """The whole story in two windows, none of which is ever opened again."""
    (dara, sophea), cases = vaults
    admin = shown(qtbot, dara, tasks)
    code = _founded(qtbot, admin, files, tmp_path)
    following = add_case(dara, consultation())
    assert following.startswith("BTB-2026-001-"), "by the number of the organisation, in the window that was open"

    new = shown(qtbot, sophea, tasks)
    _joined(qtbot, new, admin, files, tmp_path)
    for giver, taker in ((dara, sophea), (sophea, dara)):
        bundles.import_bundle(taker, bundles.export_bundle(giver, tmp_path).path)
    assert cases | {following} <= refs(dara) == refs(sophea)
    assert sophea.office_space == dara.office_space
    assert add_case(sophea, consultation()).startswith("BTB-2026-002-")

    _removed(qtbot, admin, sophea)
    late = add_case(sophea, consultation())
    hand(sophea, dara)
    _vouched(qtbot, admin)
    assert late in refs(dara)
    hand(dara, sophea)
    new.refresh()
    qtbot.waitUntil(lambda: any("was removed from Legal Aid Union" in line for line in told(new)))
    _recovered(qtbot, admin, code)


def _founded(qtbot, screen, files, folder):
    assert screen.home.alone.isVisible()
    press(screen.home.found)
    found = step(qtbot, screen, "FoundStep")
    press(found.go_on)
    assert found.name.message()
    assert found.papers.message()
    type_text(found.name.line, "Legal Aid Union")
    press(found.papers.row.segments["one"])
    press(found.go_on)
    seed = step(qtbot, screen, "SeedStep")
    assert unnamed(screen) == []
    files["to"] = sheet = folder / "seed.pdf"
    with qtbot.waitSignal(screen.said):
        press(seed.save)
    groups = seed.faces[0].parts
    assert poppler_text(sheet.read_bytes()).count(f"{groups[4][:3]} {groups[4][3:]}") >= 2
    with qtbot.waitSignal(screen.said, timeout=20_000):
        seed.print_on(printer(folder / "printed.pdf"))
    assert (folder / "printed.pdf").stat().st_size > 1000
    press(seed.done)
    assert all(field.message() for field in seed.fields)
    assert organisation_page(screen._desk).stand is Stand.ALONE, "nothing rests on it before it is on paper"
    for field, (_, number) in zip(seed.fields, seed._asked.places, strict=True):
        type_text(field.line, to_khmer(groups[number - 1]))
    press(seed.done)
    connect = step(qtbot, screen, "ConnectStep")
    press(connect.connect_)
    assert connect.hub.message()
    press(connect.without)
    at_home(qtbot, screen)
    qtbot.waitUntil(screen.home.let_in.isVisible)
    assert any("You read cases only where you are a member" in line for line in told(screen))
    return "-".join(groups)


def _joined(qtbot, new, admin, files, folder):
    files["to"] = files["from"] = folder / "request"
    press(new.home.join_by_file)
    joining = step(qtbot, new, "JoinStep")
    with qtbot.waitSignal(new.said):
        press(joining.ask_)
    asked = devices.asked(new._desk)
    assert fingerprints(joining) == [asked.fingerprint]
    qtbot.waitUntil(lambda: asked.fingerprint[:5] in told(new))
    press(admin.home.let_in)
    letting = step(qtbot, admin, "LetInStep")
    press(letting.open)
    qtbot.waitUntil(letting.choices.isVisible)
    assert asked.fingerprint in fingerprints(letting)
    assert unnamed(admin) == []
    assert not letting.choices.answer.isEnabled(), "not before two people compared"
    files["from"] = folder / "nothing"
    with qtbot.waitSignal(letting.failed, timeout=20_000):
        press(letting.open)
    assert not letting.choices.answer.isEnabled(), "nor because another file was none"
    letting.choices.same.box.click()
    press(letting.choices.answer)
    assert letting.choices.office.message()
    assert "Choose at least one role." in told(admin)
    letting.choices.roles["lawyer"].box.click()
    letting.choices.office.set_value("BTB")
    letting.choices.person.set_value("new")
    files["to"] = folder / "answer"
    with qtbot.waitSignal(admin.said):
        press(letting.choices.answer)
    assert "answer is written, for computer 2 of the office BTB." in told(admin)
    files["to"] = folder / "again"
    with qtbot.waitSignal(admin.said):
        press(letting.again)
    assert (folder / "again").read_bytes() == (folder / "answer").read_bytes()
    press(letting.back)
    at_home(qtbot, admin)
    files["from"] = folder / "answer"
    press(joining.open)
    qtbot.waitUntil(joining.join.isVisible)
    assert organisation.status(admin._desk)["fingerprint"] in fingerprints(joining)
    assert not joining.join.isEnabled(), "not before two people compared"
    joining.same.box.click()
    assert unnamed(new) == []
    press(joining.join)
    at_home(qtbot, new)
    said = "This computer belongs to the organisation: office BTB, computer 2"
    qtbot.waitUntil(lambda: any(said in line for line in told(new)))
    assert not new.home.let_in.isVisible()


def _removed(qtbot, admin, sophea):
    admin.refresh()
    at_home(qtbot, admin)
    admin.home.removal_wanted.emit("Sophea", [sophea.store.device.hex()])
    removing = step(qtbot, admin, "RemoveStep")
    qtbot.waitUntil(lambda: any(line.startswith("People, as far as they are known") for line in told(admin)))
    name = "ចាន់ សុភា"
    qtbot.waitUntil(lambda: name in told(admin))
    admin.set_private(True)
    assert name not in told(admin)
    admin.set_private(False)
    assert unnamed(admin) == []
    press(removing.remove)
    assert removing.reason.message()
    removing.reason.set_value("left")
    press(removing.remove)
    at_home(qtbot, admin)
    qtbot.waitUntil(lambda: "Computer 2 of BTB" in told(admin))
    (gone,) = [one for one in devices.list_devices(admin._desk) if one["removed"]]
    assert gone["device"] == sophea.store.device.hex()
    with qtbot.waitSignal(admin.said) as said:
        press(admin.home.renew)
    assert said.args[0].startswith("Groups with a new key: ")


def _vouched(qtbot, admin):
    """What the removed computer handed over too late is let in, once its person was asked."""
    admin.refresh()
    at_home(qtbot, admin)

    def ways_in():
        return [button for button in admin.home.findChildren(Button) if button.text() == "Let in what it wrote"]

    qtbot.waitUntil(lambda: any(button.isVisible() for button in ways_in()))
    press(ways_in()[0])
    vouching = step(qtbot, admin, "VouchStep")
    assert not vouching.let_in.isEnabled()
    assert unnamed(admin) == []
    vouching.honest.box.click()
    with qtbot.waitSignal(admin.said) as said:
        press(vouching.let_in)
    assert said.args[0].startswith("Parts let in: ")
    at_home(qtbot, admin)


def _recovered(qtbot, admin, code):
    admin.home.wanted.emit("recover")
    recovering = step(qtbot, admin, "RecoverStep")
    press(recovering.recover)
    assert recovering.seed.message()
    recovering.seed.set_value(code[:-1] + ("1" if code[-1] != "1" else "2"))
    press(recovering.recover)
    qtbot.waitUntil(admin.states.banner.isVisible)
    recovering.seed.set_value(to_khmer(code))
    press(recovering.recover)
    at_home(qtbot, admin)
    assert organisation.status(admin._desk)["recoveries"]


def test_three_papers_are_proven_word_by_word_and_two_of_them_bring_a_restored_laptop_back(
    qtbot, khmer, tmp_path, tasks
):
    desk = open_desk(tmp_path / "vault")
    screen = shown(qtbot, desk, tasks)
    _without_a_hub(qtbot, screen)
    screen.wish("found")
    found = step(qtbot, screen, "FoundStep")
    type_text(found.name.line, "សហភាព")
    press(found.papers.row.segments["three"])
    press(found.go_on)
    seed = step(qtbot, screen, "SeedStep")
    papers = seed._drawn.papers
    assert len(seed.faces) == len(seed.fields) == 3
    for field, (paper, number) in zip(seed.fields, seed._asked.places, strict=True):
        type_text(field.line, parts_of(papers[paper - 1])[number - 1])
    press(seed.done)
    press(step(qtbot, screen, "ConnectStep").without)
    at_home(qtbot, screen)
    assert organisation.status(desk)["papers"] == "2-of-3"
    _restored(qtbot, as_restored(desk), tasks, papers[1:])


def _restored(qtbot, desk, tasks, papers):
    """The laptop broke; its backup goes on elsewhere, by two of the three papers."""
    screen = shown(qtbot, desk, tasks)
    qtbot.waitUntil(screen.home.recovery.isVisible)
    press(screen.home.join_by_file)
    press(step(qtbot, screen, "JoinStep").back)
    at_home(qtbot, screen)
    press(screen.home.recover)
    recovering = step(qtbot, screen, "RecoverStep")
    recovering.seed.set_value("\n".join(papers))
    press(recovering.recover)
    at_home(qtbot, screen)
    qtbot.waitUntil(screen.home.let_in.isVisible)
    assert organisation.status(desk)["administrator"]
    desk.lock()


def _without_a_hub(qtbot, screen):
    """Every computer is gone, and the hub cannot be reached: this is said, and nothing has changed."""
    press(screen.home.recover)
    recovering = step(qtbot, screen, "RecoverStep")
    press(recovering.recover)
    assert recovering.seed.message()
    assert recovering.hub.message()
    recovering.seed.set_value("-".join(["000011"] * 16))
    recovering.hub.set_value("http://127.0.0.1:9")
    press(recovering.recover)
    qtbot.waitUntil(screen.states.banner.isVisible)
    qtbot.waitUntil(recovering.recover.isEnabled)
    assert organisation_page(screen._desk).stand is Stand.ALONE
    press(recovering.back)
    at_home(qtbot, screen)
