# SPDX-License-Identifier: Apache-2.0
"""A letter at the screen: filled from the record, previewed, made, printed, saved, handed over, declared void."""

import pypdfium2
import pytest
from PIL import ImageChops
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from legalaid.domain.case import LetterCopy
from legalaid.errors import NoPrinter
from legalaid.i18n import Language
from legalaid.services import letters
from legalaid.services.cases import add_case
from legalaid.services.drafts import list_drafts
from tests.helpers.desks import consultation, open_desk
from tests.helpers.screen import activate, type_text, unnamed
from ui.main_window import Destination, MainWindow
from ui.screens.letter import LetterScreen
from ui.screens.today import TodayScreen
from ui.session import Preferences
from ui.widgets.printing import Outlets

pytestmark = [pytest.mark.usefixtures("english")]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("letters") / "vault") as opened:
        yield opened


@pytest.fixture
def ref(desk):
    return add_case(desk, consultation())


def no_printer(_screen):
    raise NoPrinter


@pytest.fixture
def open_screen(qtbot, tasks, desk, ref, tmp_path):
    def printer(_screen):
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "paper.pdf"))
        return made

    def make(printer=printer):
        outlets = Outlets(printer=printer, file=lambda _screen, name: tmp_path / name)
        made = LetterScreen(desk, tasks, ref, outlets=outlets)
        qtbot.addWidget(made)
        made.resize(1200, 760)
        activate(made)
        qtbot.waitUntil(lambda: made.view.pages() > 0, timeout=15_000)
        return made

    return make


@pytest.fixture
def screen(open_screen):
    return open_screen()


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def make_one(qtbot, screen):
    """The letter that the button makes."""
    press(screen.compose.make)
    qtbot.waitUntil(lambda: bool(screen.shelf.cards), timeout=15_000)
    return screen.shelf.cards[0]


def test_a_test_page_goes_to_paper_and_is_no_letter(qtbot, desk, ref, screen, tmp_path):
    with qtbot.waitSignal(screen.said, timeout=15_000):
        press(screen.trial_button)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF-")
    assert letters.list_letters(desk, ref) == []


def pictures(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=1).to_pil().convert("L") for page in document]


def test_a_letter_is_made_printed_and_saved_as_the_very_bytes_that_are_kept(qtbot, desk, ref, screen, tmp_path):
    assert unnamed(screen) == []
    assert screen.compose.mark.isVisible()
    assert screen.compose.texts()["advice_en"] == "Ask for a free lawyer."
    card = make_one(qtbot, screen)
    kept = letters.look_at_letter(desk, card.number)
    assert letters.list_letters(desk, ref)[0]["number"] == card.number

    with qtbot.waitSignal(screen.printing.printed, timeout=15_000):
        press(card.buttons["print"])
    with desk.read() as reader:
        letter = letters.find_letter(reader, card.number).record
        assert reader.count(LetterCopy, letter=letter.id) == 1
    (printed, *more), (archived, *others) = pictures((tmp_path / "paper.pdf").read_bytes()), pictures(kept)
    assert len(more) == len(others)
    assert max(abs(one - other) for one, other in zip(printed.size, archived.size, strict=True)) <= 1
    both = tuple(map(min, printed.size, archived.size))
    small = [picture.crop((0, 0, *both)).reduce(4) for picture in (printed, archived)]
    assert ImageChops.difference(*small).getextrema()[1] < 60
    assert small[0].getextrema()[0] < 200

    with qtbot.waitSignal(screen.said, timeout=15_000):
        press(screen.shelf.card(card.number).buttons["save"])
    assert (tmp_path / f"{card.number}.pdf").read_bytes() == kept
    qtbot.waitUntil(lambda: letters.list_letters(desk, ref)[0]["copies"] == 2)


def test_what_is_typed_is_seen_kept_and_said_by_the_letter(qtbot, desk, ref, tasks, screen):
    before = screen.view._buffer.data().data()
    field = screen.compose.form.field("advice_en").editor
    field.setFocus()
    type_text(field, "Bring papers. ")
    qtbot.waitUntil(lambda: screen.view._buffer.data().data() != before, timeout=15_000)
    screen.keep_draft()
    (draft,) = list_drafts(desk, "letter")
    assert "Bring papers." in draft.typed["advice_en"]
    other = LetterScreen(desk, tasks, ref)
    qtbot.addWidget(other)
    activate(other)
    qtbot.waitUntil(lambda: other.compose.form is not None, timeout=15_000)
    assert "Bring papers." in other.compose.texts()["advice_en"]
    make_one(qtbot, other)
    assert list_drafts(desk, "letter") == ()


def test_what_is_missing_is_said_at_its_field(qtbot, desk, ref, screen):
    form = screen.compose.form
    form.field("matter_en").set_value("")
    press(screen.compose.make)
    qtbot.waitUntil(lambda: form.field("matter_en").message() == "The letter needs this.", timeout=15_000)
    assert letters.list_letters(desk, ref) == []
    assert screen.compose.isEnabled()
    form.field("matter_en").set_value("land")
    type_text(form.field("next_date").editor, "tomorrow")
    qtbot.waitUntil(lambda: "whole date" in form.field("next_date").message(), timeout=15_000)


def test_another_template_and_language_keep_what_was_written(qtbot, screen):
    screen.compose.form.field("matter_en").restore("a plot of land")
    screen.compose.template.setCurrentIndex(screen.compose.template.findData("acknowledgement"))
    screen.compose.template.activated.emit(0)
    qtbot.waitUntil(lambda: "received_on" in (screen.compose.form.asked if screen.compose.form else {}))
    assert screen.compose.texts()["matter_en"] == "a plot of land"
    press(screen.compose.languages.segments["both"])
    qtbot.waitUntil(lambda: "matter_km" in screen.compose.form.asked)
    assert screen.compose.texts()["matter_en"] == "a plot of land"


def test_a_template_that_was_asked_for_is_in_front_and_keeps_what_was_written(qtbot, tasks, desk, ref):
    screen = LetterScreen(desk, tasks, ref)
    qtbot.addWidget(screen)
    screen.wish("receipt")
    activate(screen)
    qtbot.waitUntil(lambda: screen.compose.form is not None, timeout=15_000)
    assert screen.compose.code == "receipt"
    field = next(field for field in screen.compose.form.fields() if field.draft() == "")
    type_text(field.editor, "Chan")
    screen.wish("advice")
    qtbot.waitUntil(lambda: field.name not in screen.compose.form.asked, timeout=15_000)
    assert screen.compose.carried()[field.name] == "Chan"


def test_a_letter_is_handed_over_and_another_declared_void(qtbot, desk, ref, screen):
    card = make_one(qtbot, screen)
    press(card.buttons["hand"])
    press(card.hand_over.finish)
    assert "Choose how" in card.hand_over.how.message()
    card.hand_over.how.set_value("by_hand")
    card.hand_over.aloud.set_value("yes")
    with qtbot.waitSignal(screen.said):
        press(card.hand_over.finish)
    qtbot.waitUntil(lambda: screen.shelf.cards[0] is not card)
    with desk.read() as reader:
        letter = letters.find_letter(reader, card.number).record
        (copy,) = reader.where(LetterCopy, letter=letter.id)
        assert (copy.handed, copy.read_aloud) == ("by_hand", "yes")
    card = screen.shelf.cards[0]
    press(card.buttons["void"])
    type_text(card.void.reason.editor, "Wrong name")
    with qtbot.waitSignal(screen.said):
        press(card.void.finish)
    qtbot.waitUntil(lambda: screen.shelf.cards[0].is_void)
    (listed,) = letters.list_letters(desk, ref)
    assert (listed["status"], listed["void_reason"]) == ("void", "Wrong name")
    assert set(screen.shelf.cards[0].buttons) == {"look", "print", "save"}


def test_without_a_printer_saving_is_offered(qtbot, open_screen):
    screen = open_screen(printer=no_printer)
    card = make_one(qtbot, screen)
    press(card.buttons["print"])
    assert screen.page.banner.isVisible()
    assert "PDF" in screen.page.banner.accessibleName()
    assert card.buttons["save"].hasFocus()


def test_hidden_names_cover_the_letter(screen):
    screen.set_private(True)
    assert not screen.view.isVisible()
    screen.set_private(False)
    assert screen.view.isVisible()


def test_closing_with_the_keyboard_in_a_letter_opens_no_other_page(qtbot, english, tasks, desk, ref):
    window = MainWindow(
        [
            Destination(
                "today", lambda: "Today", lambda _id: TodayScreen(desk, tasks, backup_days=lambda: 7), icon="inbox"
            ),
            Destination("letter", lambda: "Letters", lambda record: LetterScreen(desk, tasks, record)),
        ],
        tasks=tasks,
        translators=english,
        preferences=Preferences(Language.EN),
    )
    qtbot.addWidget(window)
    window.open("letter", ref)
    activate(window)
    screen = window.current()
    qtbot.waitUntil(lambda: screen.view.pages() > 0, timeout=15_000)
    make_one(qtbot, screen)
    press(screen.shelf.cards[0].buttons["hand"])
    window.forget()
    assert window.current() is None
    assert not window._pages
