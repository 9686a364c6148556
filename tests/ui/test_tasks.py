# SPDX-License-Identifier: Apache-2.0
"""Does work leave the GUI thread, and come back to it exactly once, or not at all?"""

import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from ui.tasks import Lane, Tasks


class Ends:
    """Notes which of the two ends was reached, and on which thread."""

    def __init__(self) -> None:
        self.values, self.errors, self.threads = [], [], []

    def then(self, value):
        self.values.append(value)
        self.threads.append(threading.current_thread())

    def failed(self, error):
        self.errors.append(error)
        self.threads.append(threading.current_thread())

    @property
    def reached(self):
        return bool(self.values or self.errors)


@pytest.fixture
def owner(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    return label


def go(tasks, owner, work, ends, **more):
    return tasks.run(work, owner=owner, then=ends.then, failed=ends.failed, **more)


@pytest.mark.parametrize("lane", Lane)
def test_work_runs_on_its_lane_and_comes_back_on_the_gui_thread(qtbot, tasks, owner, lane):
    ends = Ends()
    go(tasks, owner, lambda: threading.current_thread().name, ends, lane=lane)
    qtbot.waitUntil(lambda: ends.reached)
    assert ends.values[0].startswith(lane)
    assert ends.threads == [threading.main_thread()]


def test_a_failure_reaches_failed_and_not_then(qtbot, tasks, owner):
    ends = Ends()
    go(tasks, owner, lambda: 1 // 0, ends)
    qtbot.waitUntil(lambda: ends.reached)
    assert [type(error) for error in ends.errors] == [ZeroDivisionError]
    assert ends.values == []


def test_work_on_the_vault_keeps_its_order(qtbot, tasks, owner):
    ends = Ends()
    for number in range(200):
        go(tasks, owner, lambda number=number: number, ends)
    qtbot.waitUntil(lambda: len(ends.values) == 200)
    assert ends.values == list(range(200))


def test_a_stuck_network_does_not_delay_a_save(qtbot, tasks, owner):
    answer = threading.Event()
    network, vault = Ends(), Ends()
    for _ in range(4):
        go(tasks, owner, answer.wait, network, lane=Lane.NETWORK)
    go(tasks, owner, lambda: "saved", vault)
    qtbot.waitUntil(lambda: vault.reached)
    assert not network.reached
    answer.set()
    qtbot.waitUntil(lambda: len(network.values) == 4)


def test_a_cancelled_search_is_never_shown(qtbot, tasks, owner):
    begun, go_on = threading.Event(), threading.Event()

    def search():
        begun.set()
        go_on.wait()
        return "stale"

    stale, fresh = Ends(), Ends()
    task = go(tasks, owner, search, stale)
    begun.wait()
    task.cancel()
    go_on.set()
    go(tasks, owner, lambda: "fresh", fresh)
    qtbot.waitUntil(lambda: fresh.reached)
    assert not stale.reached


def test_what_waits_when_cancelled_never_begins(qtbot, tasks, owner):
    hold, begun = threading.Event(), []
    first, second, last = Ends(), Ends(), Ends()
    go(tasks, owner, hold.wait, first)
    go(tasks, owner, lambda: begun.append(1), second).cancel()
    go(tasks, owner, lambda: "last", last)
    hold.set()
    qtbot.waitUntil(lambda: last.reached)
    assert begun == []


def test_a_screen_that_is_gone_receives_nothing(qtbot, tasks, owner):
    go_on = threading.Event()
    screen = QObject()
    gone, later = Ends(), Ends()
    go(tasks, screen, go_on.wait, gone)
    with qtbot.waitSignal(screen.destroyed):
        screen.deleteLater()
    go_on.set()
    go(tasks, owner, lambda: 1, later)
    qtbot.waitUntil(lambda: later.reached)
    assert not gone.reached


def test_long_work_tells_how_far_it_is_and_stops_when_asked(qtbot, tasks, owner):
    told, ends, waiting = [], Ends(), threading.Event()

    def print_pages(task):
        task.report(1, 3, "Page 1 of 3")
        waiting.wait()
        task.report(2, 3, "Page 2 of 3")
        ends.values.append("printed on")

    task = tasks.run_long(print_pages, owner=owner, then=ends.then, failed=ends.failed)
    task.progress.connect(lambda *progress: told.append(progress))
    after = Ends()
    task.cancel()
    waiting.set()
    go(tasks, owner, lambda: 1, after, lane=Lane.NETWORK)
    qtbot.waitUntil(lambda: after.reached)
    assert not ends.reached


def test_progress_arrives_and_the_last_step_is_always_told(qtbot, tasks, owner):
    told, ends, follows = [], Ends(), threading.Event()

    def export(task):
        follows.wait()
        for step in range(1, 1001):
            task.report(step, 1000, "rows")

    task = tasks.run_long(export, owner=owner, then=ends.then, failed=ends.failed)
    task.progress.connect(lambda done, total, _phrase: told.append((done, total)))
    follows.set()
    qtbot.waitUntil(lambda: ends.reached)
    assert told[-1] == (1000, 1000)
    assert len(told) < 100


def test_the_bar_shows_while_anything_runs(qtbot, tasks, owner):
    heard, ends = [], Ends()
    tasks.busy.connect(heard.append)
    go(tasks, owner, lambda: 1, ends)
    go(tasks, owner, lambda: 2, ends)
    qtbot.waitUntil(lambda: len(ends.values) == 2)
    assert heard == [True, False]


def test_closing_waits_for_begun_work_and_delivers_nothing(qtbot, owner):
    for _ in range(20):
        tasks, ends, begun, written = Tasks(), Ends(), threading.Event(), []

        def write(begun=begun, written=written):
            begun.set()
            written.append("whole")

        go(tasks, owner, write, ends)
        begun.wait()
        tasks.close()
        assert written == ["whole"]
        qtbot.wait(1)
        assert not ends.reached
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(tuple(Lane))]


def test_what_begins_after_the_end_is_dropped(qtbot, owner):
    """A clock of a page may strike once more before the page is taken apart."""
    tasks, ends, done = Tasks(), Ends(), []
    tasks.close()
    late = go(tasks, owner, lambda: done.append(1), ends)
    assert late.is_cancelled
    qtbot.wait(1)
    assert done == []
    assert not ends.reached


def test_closing_makes_the_saves_that_wait_and_drops_the_rest(owner):
    tasks, ends, begun, go_on, done = Tasks(), Ends(), threading.Event(), threading.Event(), []

    def save():
        begun.set()
        go_on.wait()
        done.append("first save")

    go(tasks, owner, save, ends)
    go(tasks, owner, lambda: done.append("second save"), ends)
    go(tasks, owner, lambda: done.append("draft"), ends, lane=Lane.DRAFT)
    tasks.run_long(lambda _task: done.append("print"), owner=owner, then=ends.then, failed=ends.failed, lane=Lane.VAULT)
    begun.wait()
    closing = threading.Timer(0.05, go_on.set)
    closing.start()
    tasks.close()
    assert sorted(done) == ["draft", "first save", "second save"]
    assert not ends.reached


class Held:
    """Something that work refers to, as a page is; tells which thread let it go."""

    def __init__(self, ends) -> None:
        self._ends = ends

    def __del__(self) -> None:
        self._ends.append(threading.current_thread())


def test_a_worker_never_lets_go_of_what_its_work_refers_to(qtbot, tasks, owner):
    ends, reached = [], Ends()

    def go_with(held):
        go(tasks, owner, lambda: held and None, reached, lane=Lane.NETWORK)

    for _ in range(500):
        go_with(Held(ends))
    qtbot.waitUntil(lambda: len(ends) == 500, timeout=20_000)
    assert set(ends) == {threading.main_thread()}


def test_a_library_that_panics_is_a_crash_on_the_gui_thread(qtbot, tasks, owner):
    class Panic(BaseException):
        pass

    def panic():
        raise Panic

    ends = Ends()
    with qtbot.captureExceptions() as caught:
        go(tasks, owner, panic, ends)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, *_ in caught] == [Panic]
    assert not ends.reached
