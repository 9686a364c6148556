# SPDX-License-Identifier: Apache-2.0
"""Is what only refers to itself thrown away on the GUI thread, and on no other?"""

import gc
import threading
from threading import Thread

import pytest
from PySide6.QtCore import QTimer

from ui.garbage import Sweeper


class Page:
    """A circle with a timer in it, as a page is; tells which thread took it apart."""

    def __init__(self, ends) -> None:
        self.itself, self.timer, self._ends = self, QTimer(), ends
        self.timer.start(1000)

    def __del__(self) -> None:
        self._ends.append(threading.current_thread())


def litter():
    """Far more than it takes to set off Python's own collector on this thread."""
    return [[[]] for _ in range(100_000)]


@pytest.fixture
def sweeper(qapp):
    made = Sweeper()
    yield made
    made.end()
    gc.disable()  # as this folder's tests have it


@pytest.mark.usefixtures("sweeper")
def test_a_worker_takes_no_page_apart():
    ends = []
    Page(ends)
    worker = Thread(target=litter)
    worker.start()
    worker.join()
    assert ends == []


def test_the_gui_thread_does_while_it_is_at_work(qtbot, sweeper):
    ends = []
    Page(ends)
    kept = litter()
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
    assert ends == [threading.main_thread()]
    assert kept


def test_nothing_is_swept_while_nothing_is_allocated(sweeper):
    ends = []
    gc.collect()
    Page(ends)
    sweeper.look()
    assert ends == []


def test_what_is_loaded_is_spared_until_the_end(sweeper):
    sweeper.spare_what_is_loaded()
    assert gc.get_freeze_count() > 10_000
    sweeper.end()
    assert gc.get_freeze_count() == 0
    assert gc.isenabled()
