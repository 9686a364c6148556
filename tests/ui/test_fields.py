# SPDX-License-Identifier: Apache-2.0
"""Does each field take what people type, in either script, keep it, and say what is odd about it?"""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from legalaid.domain.values import PartialDate, Precision
from legalaid.domain.vocabulary import NON_ANSWERS, codes
from legalaid.i18n import Language
from legalaid.khmer.text import ZWSP
from tests.helpers.screen import activate, spoken_name, unnamed, wear
from ui.theme import Look
from ui.widgets.choice import ChoiceField, Combo, SegmentField
from ui.widgets.date import DateField
from ui.widgets.field import Severity
from ui.widgets.lines import FindBox, LineField, NumberField, PhoneField, SecretField
from ui.widgets.month import MonthGrid, MonthPopup, holidays_around
from ui.widgets.place import ChosenPlace, PlaceField, PlacePicker, warm_up
from ui.widgets.prose import TextField
from ui.widgets.tags import ChipsField, TagsField
from ui.widgets.text import Label, tooltip

TODAY = date(2026, 11, 21)
LONG = "អង្គហេតុតាមការរៀបរាប់របស់អតិថិជនដែលបានមកជួបនៅការិយាល័យ"


@pytest.fixture
def shown(qtbot, english):
    """Shows fields in a window that has the keyboard."""

    windows = []

    def show(*fields):
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for field in fields:
            column.addWidget(field)
        window.resize(700, 300)
        activate(window)
        return fields[0] if len(fields) == 1 else fields

    yield show
    for window in windows:
        window.deleteLater()


def heard(field):
    """Counts what a field tells."""
    told = []
    field.edited.connect(lambda: told.append(1))
    return told


# --- what all share --------------------------------------------------------------------------------------------------


def test_the_message_line_is_always_there_so_that_rows_stay_aligned(shown):
    one, other = shown(LineField("a", "A"), LineField("b", "B"))
    before = one.height()
    other.show_error("This must change.")
    one.show_warning("Look twice.")
    assert one.height() == before
    assert one.sizeHint().height() == other.sizeHint().height()


def test_a_message_is_heard_and_goes_again(shown):
    field = shown(LineField("a", "A", help="As on the card."))
    field.show_error("This must change.")
    assert field.editor.accessibleDescription() == field.message() == "This must change."
    assert field.editor.property("state") == Severity.ERROR
    field.clear_message()
    assert field.message() == "As on the card."


def test_a_field_is_named_by_its_label_without_its_access_key(shown):
    field = shown(LineField("family_name", "&Family name", required=True))
    assert spoken_name(field.editor) == field.label() == "Family name"
    label = field.findChild(QLabel)
    assert label.buddy() is field.editor
    assert label.text().endswith("*")


def test_markup_stays_text(qtbot, english):
    label = Label("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "&lt;b&gt;" in tooltip("<b>")


# --- lines -----------------------------------------------------------------------------------------------------------


def test_a_name_is_kept_without_outer_spaces_and_break_marks(qtbot, shown):
    field = shown(LineField("given_name", "Given name"))
    told = heard(field)
    qtbot.keyClicks(field.line, "  Sok ")
    assert len(told) == 6
    field.line.insert(ZWSP)
    assert field.value() == "Sok"
    assert ZWSP not in field.draft()


@pytest.mark.parametrize("typed", ["123", "១២៣"])
def test_numbers_are_taken_in_both_scripts_and_shown_in_one(shown, english, typed):
    field = shown(NumberField("children", "Children"))
    field.line.setText(typed)
    assert field.value() == 123
    wear(english, Look(language=Language.KM))
    field.set_value(123)
    assert field.line.text() == "១២៣"
    field.line.setText("many")
    assert field.is_unreadable
    assert field.value() is None


def test_an_odd_telephone_is_pointed_out_and_kept(shown):
    field = shown(PhoneField("phone", "Telephone"))
    field.set_value("012 345 67")
    field.left.emit()
    assert field.message()
    assert field.value() == "012 345 67"
    field.restore("០១២ ៣៤៥ ៦៧៨")
    field.left.emit()
    assert field.message() == ""
    assert field.value() == "012 345 678"


def test_a_passphrase_is_hidden_exact_and_in_no_draft(shown):
    field = shown(SecretField("passphrase", "Passphrase"))
    field.line.setText(" ឃ្លា ")
    assert field.value() == " ឃ្លា "
    assert field.draft() is None
    assert field.line.displayText() != field.line.text()
    field.reveal(shown=True)
    assert field.line.displayText() == " ឃ្លា "
    field.wipe()
    assert field.value() == ""


def test_escape_empties_the_find_box(qtbot, english):
    box = FindBox("search")
    qtbot.addWidget(box)
    activate(box)
    qtbot.keyClicks(box, "sok")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


# --- long text -------------------------------------------------------------------------------------------------------


def test_long_khmer_breaks_on_the_screen_and_nowhere_else(shown):
    field = shown(TextField("facts", "Facts"))
    field.set_value(LONG)
    assert ZWSP in field.prose.toPlainText()
    assert field.value() == field.draft() == LONG
    field.prose.selectAll()
    field.prose.copy()
    assert QGuiApplication.clipboard().text() == LONG


def test_pasting_a_hundred_thousand_characters_takes_a_moment_and_no_markup(qtbot, shown):
    field = shown(TextField("facts", "Facts"))
    told = heard(field)
    pasted = QMimeData()
    text = "\n".join([LONG] * (100_000 // len(LONG)))
    pasted.setText(text)
    pasted.setHtml(f"<h1>{text}</h1>")
    field.prose.insertFromMimeData(pasted)
    assert field.value() == text
    assert told
    more = QMimeData()
    more.setText("x" * 200_000)
    field.prose.insertFromMimeData(more)
    assert field.value() == text, "what does not fit whole is refused whole"


def test_the_cursor_needs_no_extra_press_for_a_break_mark(qtbot, shown):
    field = shown(TextField("facts", "Facts"))
    field.prose.show_plain("ab")
    field.prose.setPlainText(f"a{ZWSP}b")
    prose = field.prose
    prose.setFocus()
    qtbot.keyClick(prose, Qt.Key.Key_Right)
    qtbot.keyClick(prose, Qt.Key.Key_Right)
    assert prose.textCursor().position() == 3
    qtbot.keyClick(prose, Qt.Key.Key_Left)
    qtbot.keyClick(prose, Qt.Key.Key_Left)
    assert prose.textCursor().position() == 0
    qtbot.keyClick(prose, Qt.Key.Key_Delete)
    assert field.value() == "b"
    prose.setPlainText(f"a{ZWSP}b")
    prose.moveCursor(prose.textCursor().MoveOperation.End)
    qtbot.keyClick(prose, Qt.Key.Key_Backspace)
    qtbot.keyClick(prose, Qt.Key.Key_Backspace)
    assert field.value() == ""


def test_what_is_shown_is_no_edit(shown):
    field = shown(TextField("facts", "Facts"))
    told = heard(field)
    field.set_value("x")
    field.restore("y")
    assert told == []


# --- choices ---------------------------------------------------------------------------------------------------------


def test_nothing_is_preset_and_the_non_answers_stand_last(shown):
    field = shown(ChoiceField("sex", "Sex", "sex"))
    assert field.value() is None
    offered = [field.combo.itemData(row) for row in range(field.combo.count())]
    assert [code for code in offered if code][-3:] == list(NON_ANSWERS)


def test_a_code_of_a_newer_version_is_shown_and_kept(shown):
    field = shown(ChoiceField("sex", "Sex", "sex"))
    field.set_value("minted_later")
    assert field.value() == "minted_later"
    assert field.combo.currentText() == "minted_later"


def test_the_wheel_over_a_page_rewrites_nothing(shown):
    field = shown(ChoiceField("sex", "Sex", "sex"))
    field.set_value("female")
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own
    )
    QApplication.sendEvent(field.combo, wheel)
    assert field.value() == "female"


def test_choosing_is_an_edit(qtbot, shown):
    field = shown(ChoiceField("sex", "Sex", choices=[("f", "Female"), ("m", "Male")]))
    told = heard(field)
    field.combo.setFocus()
    qtbot.keyClick(field.combo, Qt.Key.Key_Down)
    assert field.value() == "f"
    assert told
    field.offer([("f", "Woman")])
    assert field.value() == "f"


def test_segments_are_one_stop_and_arrows_move(qtbot, shown):
    field = shown(SegmentField("seen", "Seen?", choices=[("y", "Yes"), ("p", "Partly"), ("n", "No")], keys="YPN"))
    told = heard(field)
    first = field.row.segments["y"]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert field.value() == "p"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_N)
    assert field.value() == "n"
    stops = [code for code, segment in field.row.segments.items() if segment.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["n"]
    qtbot.mouseClick(field.row.segments["n"], Qt.MouseButton.LeftButton)
    assert field.value() is None
    assert len(told) == 3
    assert spoken_name(first) == "Seen?: Yes"


def test_chips_hold_several_codes(qtbot, shown):
    field = shown(ChipsField("vulnerability", "Vulnerability", "vulnerability"))
    code = next(iter(codes("vulnerability") - set(NON_ANSWERS)))
    qtbot.mouseClick(field.chips[code], Qt.MouseButton.LeftButton)
    assert field.value() == (code,)
    field.restore([])
    assert field.value() == ()


def test_tags_are_added_and_taken_out_by_keys(qtbot, shown):
    field = shown(TagsField("documents", "Documents seen"))
    qtbot.keyClicks(field.line, "family book,ID")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.keyClicks(field.line, "ID")
    assert field.draft() == ["family book", "ID", "ID"]
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == ("family book", "ID")
    field._remove("ID")
    assert field.value() == ("family book",)
    field.restore(["a", "b"])
    assert field.value() == ("a",)
    assert field.line.text() == "b"


# --- dates -----------------------------------------------------------------------------------------------------------


def test_a_date_is_written_out_with_its_lunar_line(qtbot, shown):
    field = shown(DateField("born", "Date of birth", today=TODAY))
    qtbot.keyClicks(field.line, "14/4/1988")
    field.line.clearFocus()
    assert field.line.text() == "14 April 1988"
    assert field.value() == PartialDate(date(1988, 4, 14), Precision.DAY)
    assert "ឆ្នាំ" in field.message()
    assert "14 April 1988" in field.line.accessibleDescription()


def test_a_date_that_cannot_be_read_stays_and_is_pointed_out(qtbot, shown):
    field = shown(DateField("born", "Date of birth", today=TODAY))
    qtbot.keyClicks(field.line, "31/2/1988")
    field.line.clearFocus()
    assert field.is_unreadable
    assert field.value() is None
    assert field.draft() == field.line.text() == "31/2/1988"
    assert field.editor.property("state") == Severity.ERROR


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("written", ["1988-04-14", "1988-04", "1988", "~1988"])
def test_a_date_survives_draft_and_display(shown, english, language, written):
    wear(english, Look(language=language))
    field = shown(DateField("born", "Date of birth", today=TODAY))
    value = PartialDate.parse(written)
    field.set_value(value)
    draft = field.draft()
    other = DateField("born", "Date of birth", today=TODAY)
    other.restore(draft)
    assert other.value() == value
    other._retype()
    assert other.value() == value


def test_a_buddhist_year_is_taken_and_asked_about(qtbot, shown):
    field = shown(DateField("born", "Date of birth", today=TODAY))
    qtbot.keyClicks(field.line, "21/11/2570")
    field.line.clearFocus()
    assert field.value().first == TODAY
    assert "2570" in field.message()


def nothing_off(_year):
    return {}


def test_the_month_is_walked_by_keys(qtbot, english):
    grid = MonthGrid(date(2026, 1, 31), TODAY, nothing_off)
    qtbot.addWidget(grid)
    picked = []
    grid.picked.connect(picked.append)
    for key, day in (
        (Qt.Key.Key_PageDown, date(2026, 2, 28)),
        (Qt.Key.Key_Right, date(2026, 3, 1)),
        (Qt.Key.Key_Up, date(2026, 2, 22)),
        (Qt.Key.Key_PageUp, date(2026, 1, 22)),
        (Qt.Key.Key_T, TODAY),
    ):
        qtbot.keyClick(grid, key)
        assert grid.at() == day
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert picked == [TODAY]
    assert "21 November 2026" in spoken_name(grid)


def test_the_month_never_leaves_the_calendar(qtbot, english):
    grid = MonthGrid(date(1, 12, 31), TODAY, holidays_around)
    qtbot.addWidget(grid)
    grid.move_months(-24)
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    grid.move_to(date(9998, 12, 31))
    for _ in range(3):
        grid.move_months(12)
        qtbot.keyClick(grid, Qt.Key.Key_Down)


def test_a_day_is_picked_by_mouse_and_marked_when_free(qtbot, english):
    page = QWidget()
    qtbot.addWidget(page)
    popup = MonthPopup(TODAY, TODAY, holidays_around, page)
    popup.grid.move_to(date(2026, 11, 9))
    assert "Independence Day" in spoken_name(popup.grid)
    picked = []
    popup.picked.connect(picked.append)
    popup.grid.resize(popup.grid.sizeHint())
    popup.grab()
    qtbot.mouseClick(popup.grid, Qt.MouseButton.LeftButton, pos=popup.grid._cell(0).center())
    assert picked == [date(2026, 11, 1)]


def test_the_arrow_down_opens_the_month(qtbot, shown):
    field = shown(DateField("born", "Date of birth", today=TODAY))
    told = heard(field)
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    popup = field.findChild(MonthPopup)
    popup.grid.picked.emit(date(2026, 11, 5))
    assert field.value().first == date(2026, 11, 5)
    assert told
    assert unnamed(popup) == []


# --- places ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module", autouse=True)
def _gazetteer():
    warm_up()


@pytest.mark.parametrize("typed", ["battambang", "បាត់ដំបង"])
def test_a_place_is_offered_in_either_script(qtbot, shown, typed):
    field = shown(PlaceField("place", "Address"))
    field.suggestions.refresh(typed)
    assert field.suggestions.offered()[0].endswith("Battambang")
    field.suggestions.chosen.emit("02")
    assert field.value() == "02"


def test_a_place_that_is_typed_whole_is_taken_and_nonsense_is_pointed_out(qtbot, shown):
    field = shown(PlaceField("place", "Address"))
    qtbot.keyClicks(field.line, "Kantueu Muoy, Banan, Battambang")
    field.left.emit()
    assert field.value() == "020101"
    qtbot.keyClicks(field.line, "zzz")
    assert field.value() is None
    field.left.emit()
    assert field.is_unreadable
    assert field.message()
    other = PlaceField("place", "Address")
    other.restore(field.draft())
    assert other.line.text() == field.line.text()


def test_a_village_is_free_text_with_offers_of_its_commune(qtbot, shown):
    picker = shown(PlacePicker("home", "Address"))
    told = heard(picker)
    assert picker._villages_like("a") == []
    picker.set_value(ChosenPlace("020101", ""))
    assert picker._villages_like("")
    qtbot.keyClicks(picker.village.line, "Phum Thmei")
    assert picker.value() == ChosenPlace("020101", "Phum Thmei")
    assert told
    other = PlacePicker("home", "Address")
    other.restore(picker.draft())
    assert other.value() == picker.value()
    assert unnamed(picker) == []


def test_the_label_that_names_a_drop_down_list_is_heard_and_not_seen(qtbot):
    bar = QWidget()
    row = QHBoxLayout(bar)
    combo = Combo("Status", choices=[("open", "Open")])
    row.addWidget(combo)
    qtbot.addWidget(bar)
    activate(bar)
    (spoken,) = (label for label in bar.findChildren(QLabel) if label.buddy() is combo)
    assert (spoken.text(), spoken.isVisible()) == ("Status", False)
    assert bar.childAt(combo.geometry().center()) is combo
