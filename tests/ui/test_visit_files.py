# SPDX-License-Identifier: Apache-2.0
"""Photos of a visit are sealed, looked at in memory, and leave without what the camera wrote into them."""

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest

from legalaid.services import visits
from legalaid.services.visit_page import visit_page
from tests.helpers.desks import open_desk
from tests.helpers.screen import activate, unnamed
from ui.screens.visit import VisitScreen


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("files") / "vault") as opened:
        yield opened


@pytest.fixture
def screen(qtbot, english, desk, tasks):
    shown = VisitScreen(desk, tasks, visits.start_visit(desk, "CC1"))
    qtbot.addWidget(shown)
    activate(shown)
    shown.turn_to("files")
    qtbot.waitUntil(lambda: shown.visit is not None)
    return shown


@pytest.fixture
def part(screen):
    return screen.part("files")


def dropped(path):
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path))])
    return given


def photo(path):
    """A photo with the name of its maker in it."""
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAM"
    Image.new("RGB", (40, 30), "#336699").save(path, exif=exif)
    return path


def test_a_photo_is_dropped_looked_at_copied_out_bare_and_taken_back(qtbot, screen, part, tmp_path):
    with qtbot.waitSignal(part.said) as said:
        part.files.take(dropped(photo(tmp_path / "cell.jpg")))
    qtbot.waitUntil(lambda: "cell.jpg" in part.files.looks)
    assert unnamed(screen) == []
    QTest.mouseClick(part.files.looks["cell.jpg"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.files.viewer is not None and part.files.viewer.isVisible())
    QTest.keyClick(part.files.viewer, Qt.Key.Key_Escape)
    with qtbot.waitSignal(part.said):
        part.files.write_to(screen.visit.files[0], tmp_path / "out.jpg")
    assert b"SECRETCAM" in (tmp_path / "cell.jpg").read_bytes()
    assert b"SECRETCAM" not in (tmp_path / "out.jpg").read_bytes()
    screen.set_private(True)
    assert not any("cell" in told for told in part.told())
    screen.set_private(False)
    said.args[1]()
    qtbot.waitUntil(lambda: visit_page(part.desk, part.ref).files == ())


def test_what_is_no_photo_is_refused_with_a_word(qtbot, part, tmp_path):
    (tmp_path / "false.jpg").write_bytes(b"MZ not a picture")
    with qtbot.waitSignal(part.failed) as failed:
        part.files.take(dropped(tmp_path / "false.jpg"))
    assert failed.args[0].code
    assert visit_page(part.desk, part.ref).files == ()
