# SPDX-License-Identifier: Apache-2.0
"""Does a list of any length come page by page, drop what is out of date, and show its rows whole?"""

import threading
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QLineEdit, QWidget

from legalaid.errors import StoreBusy
from tests.helpers.screen import activate, tab_order, unnamed
from ui import theme
from ui.models.kept import PAGES, KeptRows
from ui.models.pages import Column, Page, PagedModel
from ui.theme.roles import MARK_ROLE, ROW_ROLE, TONE_ROLE
from ui.widgets.table import ROW, RowTable, TableCard, Want, fit, widest_pill

PAGE = 50


@dataclass(frozen=True)
class Row:
    number: int
    name: str


class Shelf:
    """Rows in memory, asked like the services are."""

    def __init__(self, rows, *, gate=None, fault=None) -> None:
        self.rows, self.gate, self.fault = rows, gate, fault
        self.asked = []
        self.stopped = False

    def page(self, after, stopped):
        self.asked.append(after.number if after else None)
        if self.gate:
            self.gate.wait()
            self.stopped = stopped()
        if self.fault:
            raise self.fault
        start = next((at + 1 for at, row in enumerate(self.rows) if after and row.number == after.number), 0)
        return Page(self.rows[start : start + PAGE], start + PAGE < len(self.rows))

    def count(self, _stopped):
        return len(self.rows)


def rows(count, name="Sok"):
    return [Row(number, f"{name} {number}") for number in range(count)]


COLUMNS = [
    Column("Case no.", 10, lambda row: f"BA-2026-{row.number:06d}", can_sort=True),
    Column("Client", 12, lambda row: row.name, marks=lambda row: [("split", "warn", "conflict")] if row.number else []),
    Column("Status", 8, lambda _row: "New", tone=lambda _row: "info"),
]


@pytest.fixture
def owner(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def model(qtbot, tasks, owner, english):
    return PagedModel(COLUMNS, tasks, owner)


def filled(qtbot, model, source):
    with qtbot.waitSignal(model.counted):
        model.ask(source)


def test_the_first_page_comes_before_the_count(qtbot, model):
    order = []
    model.arrived.connect(lambda _rows: order.append("rows"))
    model.counted.connect(order.append)
    filled(qtbot, model, Shelf(rows(120)))
    assert order == ["rows", 120]
    assert model.rowCount() == PAGE


def test_qt_finds_no_fault_in_it(qtbot, model, owner):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, owner)
    for count in (120, 3, 0, 60):
        filled(qtbot, model, Shelf(rows(count)))
        qtbot.waitUntil(
            lambda count=count: model.rowCount() == count or model.canFetchMore() or model.rowCount() > PAGE
        )


def test_scrolling_brings_the_rest_once_and_in_order(qtbot, model):
    shelf = Shelf(rows(170))
    filled(qtbot, model, shelf)
    while model.canFetchMore():
        with qtbot.waitSignal(model.rowsInserted):
            model.fetchMore()
            model.fetchMore()
    assert [row.number for row in model.rows()] == list(range(170))
    assert shelf.asked == [None, 49, 99, 149]


def test_a_stale_answer_is_dropped_and_its_work_told_to_stop(qtbot, model):
    gate = threading.Event()
    slow, quick = Shelf(rows(5, "old"), gate=gate), Shelf(rows(7, "new"))
    model.ask(slow)
    qtbot.waitUntil(lambda: slow.asked == [None])
    model.ask(quick)
    gate.set()
    qtbot.waitUntil(lambda: model.rowCount() == 7)
    qtbot.wait(10)
    assert model.rows()[0].name == "new 0"
    assert slow.stopped


def test_old_rows_stay_until_the_new_ones_are_here(qtbot, model):
    filled(qtbot, model, Shelf(rows(3, "old")))
    gate = threading.Event()
    model.ask(Shelf(rows(4, "new"), gate=gate))
    assert model.rowCount() == 3
    gate.set()
    qtbot.waitUntil(lambda: model.rowCount() == 4)


def test_a_burst_of_questions_ends_with_the_last(qtbot, model):
    for number in range(1, 21):
        model.ask(Shelf(rows(number)))
    qtbot.waitUntil(lambda: model.rowCount() == 20)
    qtbot.wait(10)
    assert model.rowCount() == 20


def test_a_failure_leaves_the_rows_and_asking_again_works(qtbot, model):
    filled(qtbot, model, Shelf(rows(3)))
    broken = Shelf(rows(9), fault=StoreBusy())
    with qtbot.waitSignal(model.failed) as failed:
        model.ask(broken)
    assert isinstance(failed.args[0], StoreBusy)
    assert model.rowCount() == 3
    broken.fault = None
    with qtbot.waitSignal(model.arrived):
        model.ask_again()
    assert model.rowCount() == 9


def test_a_cell_says_in_words_what_it_shows_in_marks(qtbot, model):
    filled(qtbot, model, Shelf(rows(2)))
    cell = model.index(1, 1)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Sok 1, conflict"
    assert cell.data(MARK_ROLE) == [("split", "warn")]
    assert cell.data(ROW_ROLE) == Row(1, "Sok 1")
    assert model.index(0, 2).data(TONE_ROLE) == "info"


@pytest.fixture
def table(qtbot, model, owner):
    shown = RowTable("Cases")
    shown.setModel(model)
    shown.fit_columns()
    row = QHBoxLayout(owner)
    before, after = QLineEdit(), QLineEdit()
    for line in (before, after):
        line.setAccessibleName("x")
    for widget in (before, TableCard(shown), after):
        row.addWidget(widget)
    owner.resize(1200, 500)
    activate(owner)
    filled(qtbot, model, Shelf(rows(120)))
    return shown


def test_enter_opens_the_row_and_tab_leaves_the_table(qtbot, table, owner):
    opened = []
    table.opened.connect(opened.append)
    table.selectRow(2)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Enter)
    assert [row.number for row in opened] == [2, 3]
    assert len(tab_order(owner, table)) == 3
    assert unnamed(owner) == []


@pytest.mark.parametrize("height", range(400, 500, 9))
def test_the_last_row_is_never_cut_in_half(qtbot, table, owner, height):
    owner.resize(1200, height)
    qtbot.wait(1)
    assert table.viewport().height() % theme.px(ROW) == 0


def test_the_ring_is_around_the_row_and_the_header_over_its_cells(qtbot, table):
    table.selectRow(1)
    table.setFocus()
    picture = table.viewport().grab().toImage()
    ring = theme.color("focus").name()
    middle = table.row_top(1).center().y()
    assert ring in {picture.pixelColor(x, middle).name() for x in range(4)}
    assert ring in {picture.pixelColor(picture.width() - 1 - x, middle).name() for x in range(4)}
    assert ring not in {picture.pixelColor(x, table.row_top(3).center().y()).name() for x in range(4)}
    assert first_ink(table.head.viewport().grab().toImage()) == pytest.approx(first_ink(picture, from_x=5), abs=2)


def first_ink(picture, from_x=0):
    """The leftmost column with something as dark as muted text."""
    for x in range(from_x, picture.width()):
        if any(picture.pixelColor(x, y).lightness() < 120 for y in range(6, min(picture.height(), 30))):
            return x
    raise AssertionError


def test_a_click_on_a_title_sorts_and_a_second_one_turns_it(qtbot, table):
    wanted = []
    table.sort_wanted.connect(lambda column, descending: wanted.append((column, descending)))
    for _ in range(2):
        table.head.sectionClicked.emit(0)
    table.head.sectionClicked.emit(1)
    assert wanted == [(0, False), (0, True)]
    table.head.grab()


WANTS = [Want(10, 8), Want(6, 4, 1), Want(6, 5, 2), Want(4, 4)]


@pytest.mark.parametrize(
    ("room", "widths"),
    [
        (40, [10, 6, 6, 4]),
        (23.5, [9, 5, 5.5, 4]),
        (21, [8, 4, 5, 4]),
        (20, [10, 6, None, 4]),
        (16, [8, 4, None, 4]),
        (15, [10, None, None, 4]),
        (3, [8, None, None, 4]),
    ],
)
def test_where_there_is_little_room_columns_shrink_and_then_yield(room, widths):
    assert fit(WANTS, room) == widths


def test_a_status_column_is_as_wide_as_its_widest_pill(english):
    assert widest_pill(["New", "In progress"]) > widest_pill(["New"]) > 2
    assert widest_pill([]) > 0


def test_a_model_without_a_question_is_quiet(model):
    model.ask_again()
    model.fetchMore()
    assert model.rowCount() == 0
    assert isinstance(model, QObject)


@pytest.fixture
def long_table(qtbot, table):
    """A list of many pages."""
    filled(qtbot, table.model(), Shelf(rows(300)))
    table.setFocus()
    table.selectRow(0)
    return table


def current_row(table):
    return table.currentIndex().row()


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_End])
def test_a_key_that_is_held_down_reaches_the_last_row(qtbot, long_table, key):
    def last_after_another_press():
        qtbot.keyPress(long_table, key)
        return current_row(long_table) == 299

    qtbot.waitUntil(last_after_another_press, timeout=60_000)
    assert [row.number for row in long_table.model().rows()] == list(range(300))


def test_one_press_of_end_goes_on_until_the_last_row_is_there(qtbot, long_table):
    qtbot.keyClick(long_table, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: current_row(long_table) == 299, timeout=60_000)
    bar = long_table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_a_bar_that_is_held_at_the_bottom_brings_row_after_row(qtbot, long_table):
    bar, model = long_table.verticalScrollBar(), long_table.model()

    def all_after_another_move():
        bar.setValue(bar.maximum())
        return model.rowCount() == 300

    qtbot.waitUntil(all_after_another_move, timeout=60_000)


@pytest.mark.parametrize("turn", ["key", "bar", "question"])
def test_whoever_turns_back_on_the_way_to_the_end_stays_where_they_are(qtbot, long_table, turn):
    model, bar, shelf = long_table.model(), long_table.verticalScrollBar(), Shelf(rows(300))
    filled(qtbot, model, shelf)
    shelf.gate = threading.Event()
    qtbot.keyClick(long_table, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(shelf.asked) == 2)
    if turn == "key":
        qtbot.keyClick(long_table, Qt.Key.Key_Home)
    elif turn == "bar":
        bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    else:
        model.ask(Shelf(rows(400, "new")))
    shelf.gate.set()
    known = PAGE if turn == "question" else 2 * PAGE
    qtbot.waitUntil(lambda: model.rowCount() >= known and model.canFetchMore())
    QCoreApplication.processEvents()
    assert model.canFetchMore(), "nobody asks for more"
    assert model.rowCount() <= 2 * PAGE
    assert turn == "question" or bar.value() == 0


# --- rows that are let go --------------------------------------------------------------------------------------------


def test_the_pages_farthest_from_the_last_one_are_let_go_but_for_their_last_row():
    kept = KeptRows(list(range(10)), pages=2)
    for start in range(10, 40, 10):
        kept.append(list(range(start, start + 10)))
    assert len(kept) == 40
    assert kept.here() == (9, 19, *range(20, 40))
    assert (kept[5], kept[9], kept[25]) == (None, 9, 25)
    assert (kept.page_of(5), kept.page_of(10), kept.before(0), kept.before(1)) == (0, 1, None, 9)
    assert kept.put_back(0, list(range(10)))
    assert kept.here() == (*range(10), 19, *range(20, 30), 39), "the farthest from the one put back"


@pytest.mark.parametrize("changed", [range(9), range(1, 11), []])
def test_a_page_that_has_changed_is_not_put_back(changed):
    kept = KeptRows(list(range(10)), pages=1)
    kept.append(list(range(10, 20)))
    assert not kept.put_back(0, list(changed))
    assert kept[0] is None


@pytest.fixture
def shelf(qtbot, model):
    """A list of more pages than are kept, fetched to its end."""
    source = Shelf(rows((PAGES + 4) * PAGE))
    filled(qtbot, model, source)
    fetch_all(qtbot, model)
    return source


def fetch_all(qtbot, model):
    while model.canFetchMore():
        with qtbot.waitSignal(model.rowsInserted):
            model.fetchMore()


def first_cell(model):
    return model.index(0, 1).data()


def test_a_row_that_was_let_go_comes_back_when_somebody_looks(qtbot, model, shelf):
    assert model.rowCount() == len(shelf.rows)
    assert len(model.rows()) == PAGES * PAGE + 4
    assert first_cell(model) is None
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.index(1, 0).data(ROW_ROLE)
    assert (changed.args[0].row(), changed.args[1].row()) == (0, PAGE - 1)
    assert first_cell(model) == "Sok 0"
    assert model.rowCount() == len(shelf.rows)
    assert len(model.rows()) == PAGES * PAGE + 4, "another page went"


def test_who_looks_elsewhere_meanwhile_sees_that_too(qtbot, model, shelf):
    asked = len(shelf.asked)
    seen = (model.index(0, 0), model.index(PAGE, 0), model.index(2 * PAGE, 0))
    for cell in seen:
        assert cell.data() is None
    qtbot.waitUntil(lambda: seen[-1].data() is not None)
    assert len(shelf.asked) - asked <= 2, "what was only passed is not fetched"


def test_where_the_list_has_changed_meanwhile_it_is_asked_for_anew(qtbot, model, shelf):
    del shelf.rows[3]
    with qtbot.waitSignal(model.arrived):
        first_cell(model)
    assert (model.rowCount(), first_cell(model)) == (PAGE, "Sok 0")


def test_what_was_missed_in_the_old_list_is_forgotten_with_it(qtbot, model, shelf):
    shelf.gate = threading.Event()
    model.ask(shelf)
    assert first_cell(model) is None, "of the rows that stay in sight"
    with qtbot.waitSignal(model.arrived):
        shelf.gate.set()
    fetch_all(qtbot, model)
    with qtbot.waitSignal(model.dataChanged):
        assert first_cell(model) is None
    assert first_cell(model) == "Sok 0"


def test_a_row_that_cannot_be_fetched_again_is_said_once(qtbot, model, shelf):
    failures = []
    model.failed.connect(failures.append)
    shelf.fault = StoreBusy()
    for _ in range(3):
        first_cell(model)
        qtbot.waitUntil(lambda: len(failures) == 1)
        QCoreApplication.processEvents()
    assert len(failures) == 1
    assert model.rowCount() == len(shelf.rows)


def test_enter_on_a_row_that_is_on_its_way_opens_nothing(qtbot, table, shelf):
    opened = []
    table.opened.connect(opened.append)
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: first_cell(table.model()) is not None)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [row.number for row in opened] in ([0], [0, 0])
