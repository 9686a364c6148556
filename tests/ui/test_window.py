# SPDX-License-Identifier: Apache-2.0
"""Does the shell lead everywhere by mouse and keys, change its language without a leak, and cover itself?"""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from legalaid.errors import StoreBusy
from legalaid.i18n import Language
from tests.helpers.screen import activate, cut_off, type_text, unnamed, wear
from ui import theme
from ui.language import current
from ui.main_window import FIND, Destination, MainWindow
from ui.session import Preferences, ThemeChoice
from ui.widgets.bars import Breadcrumb, SearchBox, StepIndicator, Toolbar
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.card import Card, Line, Pill
from ui.widgets.form import FormPage
from ui.widgets.lines import LineField
from ui.widgets.screen import Screen
from ui.widgets.states import BAR_AFTER_MS, EmptyState, ProgressLine
from ui.widgets.text import Label
from ui.widgets.toast import Toast

NAME = "សុខ ស្រីមុំ"


class Desk(Screen):
    """A screen with a form, the way every screen is built."""

    made = 0

    def __init__(self, record, kept) -> None:
        super().__init__("Cases" if current() is Language.EN else "សំណុំរឿង")
        Desk.made += 1
        self.record, self.kept = record, kept
        self.refreshed = 0
        self.is_private = False
        self.searched, self.wished = [], []
        self.top.add(Label("BA-2026-000001", "h2"))
        self.top.add_end(Button("Finish", ButtonKind.PRIMARY, icon="check"))
        self.form = FormPage()
        self.form.section("One").add(LineField("name", "Name"))
        if kept:
            self.form.restore(kept)
        self.show_content(self.form)

    def crumbs(self):
        who = "BA-2026-000001" if self.is_private else NAME
        return [(self.name, "cases"), (who, "")] if self.record else [(self.name, "")]

    def refresh(self):
        self.refreshed += 1

    def search(self, text):
        self.searched.append(text)

    def wish(self, what):
        self.wished.append(what)

    def set_private(self, is_private):
        self.is_private = is_private

    def keep_draft(self):
        if self.form.is_edited:
            self.kept.update(self.form.draft())

    def first_focus(self):
        return self.form.field("name").line


@pytest.fixture
def kept():
    return {}


@pytest.fixture
def window(qtbot, english, tasks, kept):
    titles = {Language.EN: ("Today", "Cases", "Find"), Language.KM: ("ថ្ងៃនេះ", "សំណុំរឿង", "ស្វែងរក")}
    places = [
        Destination("today", lambda: titles[current()][0], lambda record: Desk(record, kept), icon="house"),
        Destination("cases", lambda: titles[current()][1], lambda record: Desk(record, kept), "folder-open", "Ctrl+N"),
        Destination("case", lambda: titles[current()][1], lambda record: Desk(record, kept)),
        Destination(FIND, lambda: titles[current()][2], lambda record: Desk(record, kept)),
    ]
    preferences = Preferences(Language.EN, ThemeChoice.LIGHT)
    made = MainWindow(places, tasks=tasks, translators=english, preferences=preferences, office="Battambang")
    qtbot.addWidget(made)
    made.open("today")
    activate(made)
    return made


def change(qtbot, window, action):
    """Do what changes the look and wait until it is done."""
    with qtbot.waitSignal(window.preferences_changed):
        action()


def crumb(window):
    return window.crumbs.findChildren(Label)[-1].plain()


def test_keys_and_the_side_bar_lead_to_the_sections(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert crumb(window) == "Cases"
    window.nav.setCurrentRow(0)
    assert window.nav.currentItem().text() == "Today"
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.nav.currentItem().text() == "Cases"


def test_a_page_below_a_list_marks_that_list_which_leads_back(qtbot, window):
    window.open("cases")
    cases = window.current()
    window.open("today")
    window.open("case", "7")
    assert window.nav.currentItem().text() == "Cases"
    middle = window.nav.visualItemRect(window.nav.currentItem()).center()
    qtbot.mouseClick(window.nav.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert window.current() is cases
    window.open("case", "7")
    window.nav.setFocus()
    qtbot.keyClick(window.nav, Qt.Key.Key_Return)
    assert window.current() is cases


def test_the_path_gives_way_to_the_title_step_by_step(qtbot):
    """Outer steps first, then one arrow that leads up; the title is cut last of all."""
    crumbs = Breadcrumb()
    qtbot.addWidget(crumbs)
    crumbs.show_path([("Cases", "cases/"), ("BTB-2026-003-0341-7", "case/7"), ("Change the consultation", "")])
    crumbs.show()
    whole = crumbs.sizeHint().width()
    seen = []
    for width in (whole, whole - 8, whole // 2, crumbs.minimumSizeHint().width()):
        crumbs.resize(width, crumbs.height())
        seen.append([button.accessibleName() for button in crumbs.findChildren(Button) if button.isVisible()])
    assert seen == [["Cases", "BTB-2026-003-0341-7"], *[["BTB-2026-003-0341-7"]] * 3]
    arrow = next(button for button in crumbs.findChildren(IconButton) if button.isVisible())
    with qtbot.waitSignal(crumbs.went) as went:
        arrow.click()
    assert went.args == ["case/7"]


def test_a_title_that_is_too_long_is_written_smaller_before_it_is_cut(qtbot, english):
    """Two cases may differ in the last digit of their numbers alone."""
    crumbs = Breadcrumb()
    qtbot.addWidget(crumbs)
    crumbs.show_path([("Cases", "cases/"), ("BTB-2026-925-0025-8", "")])
    crumbs.show()
    (title,) = (label for label in crumbs.findChildren(Label) if label.property("role") == "h1")
    crumbs.resize(title.sizeHint().width() - 20, crumbs.height())
    qtbot.waitUntil(lambda: title.width() >= title.sizeHint().width(), timeout=20_000)
    assert title.property("role") == "h2"
    crumbs.resize(crumbs.sizeHint())
    assert title.property("role") == "h1"


def test_a_short_title_squeezes_no_step(qtbot):
    crumbs = Breadcrumb()
    qtbot.addWidget(crumbs)
    crumbs.show_path([("Cases", "cases/"), ("BTB-2026-003-0341-7", "case/7"), ("x", "")])
    crumbs.show()
    for width in range(crumbs.sizeHint().width() + 20, crumbs.minimumSizeHint().width(), -7):
        crumbs.resize(width, crumbs.height())
        squeezed = [
            one for one in crumbs.findChildren(Button) if one.isVisible() and one.width() < one.sizeHint().width()
        ]
        assert squeezed == []


def test_a_screen_asks_for_another_and_there_is_a_way_back(qtbot, window):
    window.open("cases")
    window.current().go.emit("case", "7")
    assert window.current().record == "7"
    qtbot.wait(1)
    step = next(button for button in window.crumbs.findChildren(Button) if button.isVisible())
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert window.current().record == ""
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current().record == "7"
    window.open("nowhere")
    assert window.current().record == "7"


class Windows(QObject):
    """Notes every widget that appears as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and watched.isWidgetType() and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_a_wish_reaches_the_screen_of_its_record(qtbot, window):
    window.open("case", "7|advice")
    first = window.current()
    assert (first.record, first.wished) == ("7", ["advice"])
    window.open("case", "7|receipt")
    assert window.current() is first
    assert first.wished == ["advice", "receipt"]


def test_no_piece_of_a_page_flashes_up_as_a_window_of_its_own(qtbot, qapp, window):
    watch = Windows()
    qapp.installEventFilter(watch)
    window.open("cases")
    window.current().page.show_empty(EmptyState("inbox", "Nothing yet", "Words."))
    window.current().show_failure(StoreBusy())
    window.say("Done.")
    change(qtbot, window, window.switch_language)
    qapp.removeEventFilter(watch)
    assert watch.seen == []


def test_a_page_is_built_once_and_its_draft_is_kept_when_it_is_left(qtbot, window, kept):
    before = Desk.made
    window.open("cases")
    qtbot.keyClicks(QApplication.focusWidget(), "Sok")
    window.open("today")
    window.open("cases")
    assert Desk.made == before + 1
    assert kept["name"] == "Sok"


def test_the_keyboard_starts_where_the_screen_says_and_f6_goes_around(qtbot, window):
    start = window.current().first_focus()
    assert QApplication.focusWidget() is start
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [window.nav, window.search_box, start]
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is window.search_box


def test_find_everywhere_goes_on_while_typing(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.search_box, "sok")
    qtbot.waitUntil(lambda: bool(window.current().searched))
    assert window.current().searched == ["sok"]
    assert window.search_box.hasFocus()


def test_refresh_reaches_the_screen(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.current().refreshed == 1


def test_names_are_hidden_at_once_and_everywhere(qtbot, window):
    window.open("case", "7")
    assert crumb(window) == NAME
    qtbot.keyClick(window, Qt.Key.Key_F9)
    shown = [label.text() for label in window.findChildren(Label)] + [window.windowTitle()]
    assert not [text for text in shown if "ស្រីមុំ" in text]
    window.open("case", "8")
    assert window.current().is_private
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert crumb(window) == NAME


def test_the_lock_covers_keeps_the_draft_and_leaves_nothing(qtbot, window, kept):
    window.open("case", "7")
    type_text(QApplication.focusWidget(), "ស្រីមុំ")
    window.say("ស្រីមុំ")
    with qtbot.waitSignal(window.lock_wanted):
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert kept["name"] == "ស្រីមុំ"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.current() is None
    assert window.findChildren(Screen) == []
    assert not [label for label in window.findChildren(Label) if "ស្រីមុំ" in label.text()]
    assert window.childAt(window.rect().center()).objectName() == "side"


def test_closing_keeps_the_draft_and_locks(qtbot, window, kept):
    qtbot.keyClicks(QApplication.focusWidget(), "x")
    with qtbot.waitSignal(window.closed):
        window.close()
    assert kept["name"] == "x"


def test_the_side_bar_opens_nothing_by_getting_the_keyboard(qtbot, window):
    """Built anew while a case is open, it had nothing marked, took its first row, and the case was gone."""
    window.open("cases")
    window.open("case", "7")
    change(qtbot, window, window.switch_language)
    window.nav.setFocus()
    assert window.current().record == "7"
    assert window.nav.currentItem().text() == "សំណុំរឿង"


def test_the_language_changes_and_what_was_typed_stays(qtbot, window):
    window.open("cases")
    qtbot.keyClicks(QApplication.focusWidget(), "Sok")
    change(qtbot, window, window.switch_language)
    assert window.preferences.language is Language.KM
    assert crumb(window) == "សំណុំរឿង"
    assert window.nav.item(0).text() == "ថ្ងៃនេះ"
    assert window.current().form.field("name").value() == "Sok"


def test_the_theme_changes_and_comes_back(qtbot, window):
    change(qtbot, window, window.switch_theme)
    assert theme.look().is_dark
    change(qtbot, window, window.switch_theme)
    assert not theme.look().is_dark


def test_the_window_follows_the_desktop_around_it_only_when_asked(qtbot, window):
    with qtbot.assertNotEmitted(window.preferences_changed, wait=20):
        window._follow_system()
    change(qtbot, window, lambda: window.use(Preferences(Language.EN, ThemeChoice.SYSTEM)))
    with qtbot.waitSignal(window.preferences_changed):
        window._follow_system()


def test_changes_of_language_leave_nothing_behind(qtbot, window):
    def objects():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(window.findChildren(QObject))

    for _ in range(2):
        change(qtbot, window, window.switch_language)
    before = objects()
    for _ in range(15):
        change(qtbot, window, window.switch_language)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert objects() == before


def test_no_key_is_taken_twice_and_all_are_named_in_both_languages(qtbot, window):
    english = window.keys()
    change(qtbot, window, window.switch_language)
    khmer = window.keys()
    sequences = [sequence for sequence, _ in english]
    assert len(set(sequences)) == len(sequences)
    assert [sequence for sequence, _ in khmer] == sequences
    for (_, one), (_, other) in zip(english, khmer, strict=True):
        assert one
        assert other
        assert one != other
    window.show_keys()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("percent", "size"), [(100, (1360, 860)), (150, (1360, 860)), (200, (1280, 720))])
def test_everything_fits_and_has_a_name(qtbot, window, language, percent, size):
    change(qtbot, window, lambda: window.use(Preferences(language, ThemeChoice.LIGHT, percent)))
    window.resize(*size)
    window.set_status("Kept on this computer")
    qtbot.wait(1)
    assert unnamed(window) == []
    assert cut_off(window) == []


def test_a_page_that_needs_more_than_the_screen_scrolls_and_is_walked_through(qtbot, window):
    """The window grew with it, beyond the edge of an old laptop's screen, where nobody could reach its buttons."""
    window.resize(1360, 700)
    tall = [LineField(f"line{number}", f"Line {number}") for number in range(20)]
    for field in tall:
        window.current().column.addWidget(field)
    tall[-1].editor.setMinimumWidth(1500)
    qtbot.waitUntil(lambda: window.current().width() > 1500, timeout=20_000)
    assert (window.width(), window.height()) == (1360, 700)
    tall[-2].editor.setFocus()
    qtbot.keyClick(tall[-2].editor, Qt.Key.Key_Tab)
    last = tall[-1].editor
    qtbot.waitUntil(lambda: window.rect().contains(last.mapTo(window, last.rect().topLeft())), timeout=20_000)
    for field in tall:
        field.hide()
    qtbot.waitUntil(lambda: window.current().height() < 700, timeout=20_000)


def test_a_page_that_can_scroll_inside_does_not_scroll_as_a_whole(qtbot, window):
    form = window.current().form
    tools = [Button(f"Tool number {number}") for number in range(30)]
    window.current().top.add(*tools)
    form.section("Two").add(*[LineField(f"more{number}", "More") for number in range(30)])
    qtbot.waitUntil(lambda: form.area.verticalScrollBar().maximum() > 0, timeout=20_000)
    room = window.current().parentWidget().parentWidget()
    assert room.verticalScrollBar().maximum() == 0
    assert tools[-1].visibleRegion().boundingRect() == tools[-1].rect(), "several lines of tools are seen whole"


def test_a_page_goes_through_its_states(qtbot, window):
    page = window.current().page
    page.show_loading()
    assert page.is_loading
    assert not page._bar.isVisible()
    qtbot.wait(BAR_AFTER_MS + 60)
    assert page._bar.isVisible()
    assert page.content.isVisible()
    page.show_filled()
    assert not page.is_loading
    retried = []
    window.current().show_failure(StoreBusy(), retry=lambda: retried.append(1))
    assert page.content.isVisible()
    assert page.banner.isVisible()
    assert "store.busy" in [label.plain() for label in page.banner.findChildren(Label)]
    qtbot.mouseClick(page.banner.retry, Qt.MouseButton.LeftButton)
    assert retried == [1]
    assert not page.banner.isVisible()
    page.show_empty(EmptyState("inbox", "Nothing yet", "Words.", Button("New")))
    page.show_empty(EmptyState("inbox", "No match"))
    assert not page.content.isVisible()
    page.show_filled()
    assert page.content.isVisible()


def test_a_toast_undoes_once_and_goes(qtbot, window):
    undone = []
    window.current().said.emit("Done.", lambda: undone.append(1))
    toast = window.toast
    assert toast.isVisible()
    window.resize(1200, 800)
    assert window.rect().contains(toast.geometry())
    qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    toast.undo()
    assert undone == [1]
    assert not toast.isVisible()
    window.say("Done.")
    assert not toast.button.isVisible()


def test_the_small_pieces_say_what_they_show(qtbot, english):
    page = QWidget()
    qtbot.addWidget(page)
    steps = StepIndicator(["Language", "Office", "Passphrase"])
    steps.go_to(1)
    assert steps.accessibleName() == "Step 2 of 3: Office"
    pill = Pill("New", "info")
    pill.say("Closed", "muted")
    assert pill.accessibleName() == "Closed"
    card = Card("Letters")
    card.put(pill)
    card.put(Toolbar())
    card.put(Line())
    assert card.accessibleName() == "Letters"
    progress = ProgressLine()
    progress.follow(2, 5, "Page 2 of 5")
    crumbs = Breadcrumb()
    crumbs.show_path([("Cases", "cases"), ("BA-1", "")])
    crumbs.show_path([("Cases", "")])
    for piece in (steps, card, progress, crumbs, Toast(page)):
        piece.setParent(page)
        piece.grab()
    box = SearchBox("Find")
    box.setParent(page)
    with qtbot.waitSignal(box.searched) as searched:
        box.setText(" x ")
        box.returnPressed.emit()
    assert searched.args == ["x"]


@pytest.mark.parametrize("kind", ButtonKind)
@pytest.mark.parametrize("is_dark", [False, True])
def test_a_focused_button_shows_a_ring(qtbot, english, kind, is_dark):
    wear(english, theme.Look(language=Language.EN, is_dark=is_dark))
    button = Button("Finish", kind, icon="check")
    qtbot.addWidget(button)
    activate(button)
    button.setFocus()
    picture = button.grab().toImage()
    ring = theme.color("nav_focus" if kind is ButtonKind.NAV else "focus").name()
    middle = picture.height() // 2
    assert ring in {picture.pixelColor(x, middle).name() for x in range(4)}
    button.setEnabled(False)
    button.grab()
