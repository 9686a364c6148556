# SPDX-License-Identifier: Apache-2.0
"""How does work leave the GUI thread, and how does its outcome come back?

- `then` and `failed` run on the GUI thread, and exactly one of them runs ...
- ... unless the task was cancelled or its owner is gone: then neither does.
- `Lane.VAULT` is one thread: work on the open vault never overlaps and keeps its order.
- `Lane.DRAFT` is one thread for what is being typed: it waits for no other work, or more of it could be lost.
- `Lane.READER` is one thread: a list never waits for a save.
- `Lane.NETWORK` is two threads for whatever is slow: the hub, exports, PDF pages, printing.
- After `close` has returned no work runs and nothing is delivered. A save that was waiting has been made.
- What work, `then` and `failed` refer to is let go on the GUI thread, never by a worker: Qt takes widgets apart there
  only.

```
self.tasks.run(lambda: cases.open_case(desk, ref), owner=self, then=self.show_case, failed=self.show_failure)
```
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import count
from threading import Event
from time import monotonic
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")

_Ending = Callable[[], object]
"""What is left to do on the GUI thread when work has ended."""

_REPORT_EVERY: Final = 0.05
"""Seconds between two reports of progress: more could not be seen and would only fill the event queue."""


class Lane(StrEnum):
    """Where work runs."""

    VAULT = "vault"
    DRAFT = "draft"
    READER = "reader"
    NETWORK = "network"


_THREADS: Final = {Lane.VAULT: 1, Lane.DRAFT: 1, Lane.READER: 1, Lane.NETWORK: 2}

_SAVING: Final = frozenset({Lane.VAULT, Lane.DRAFT})
"""Where short work may be a save, which somebody takes for made: it is, even if the window goes meanwhile."""


class Cancelled(Exception):
    """Raised inside work by `Task.check`; it reaches nobody."""


class Task(QObject):
    """Work in progress; keep it to cancel what is no longer wanted."""

    progress = Signal(int, int, str)
    """done, total (0 where it is not known), and a phrase in the reader's language."""

    def __init__(self, owner: QObject) -> None:
        super().__init__()
        self._owner = owner
        self._cancelled = Event()
        self._reported = 0.0

    def cancel(self) -> None:
        """Drop the outcome. Work not yet begun is skipped; work begun ends at its next `check`, or unseen."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody wants the outcome any more; may be asked on any thread."""
        return self._cancelled.is_set()

    @property
    def is_wanted(self) -> bool:
        """Whether somebody is still there to receive the outcome; asked on the GUI thread."""
        return not self.is_cancelled and isValid(self._owner)

    def check(self) -> None:
        """Called by long work between its steps. Raises `Cancelled`."""
        if self.is_cancelled:
            raise Cancelled

    def report(self, done: int, total: int, phrase: str = "") -> None:
        """Called by long work between its steps: tell how far it is. Raises `Cancelled`."""
        self.check()
        now = monotonic()
        if done >= total or now - self._reported >= _REPORT_EVERY:
            self._reported = now
            self.progress.emit(done, total, phrase)


@dataclass(slots=True)
class _Flight:
    """One piece of work on its way to a lane and back."""

    task: Task
    work: Callable[[Task], Any]
    then: Callable[[Any], object]
    failed: Callable[[Exception], object]
    is_due: bool
    """Done in any case, also when the window goes before its turn has come."""

    ending: _Ending | None = None

    def fly(self) -> None:
        """On the worker: do the work and note what is left to do with its result, or with its failure."""
        if not self.task.is_cancelled:
            self.ending = _outcome(lambda: self.work(self.task), self.then, self.failed)


class Tasks(QObject):
    """Runs work on its lanes and delivers each outcome on the thread that made this object."""

    busy = Signal(bool)
    """Whether anything is under way; for the one quiet bar under the top bar."""

    _settled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._numbers = count()
        self._under_way: dict[int, _Flight] = {}
        self._lanes = {
            lane: ThreadPoolExecutor(max_workers=threads, thread_name_prefix=lane) for lane, threads in _THREADS.items()
        }
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        then: Callable[[T], object],
        failed: Callable[[Exception], object],
        lane: Lane = Lane.VAULT,
    ) -> Task:
        """Run `work` on `lane`; `owner` is the widget whose end makes the outcome pointless."""
        return self._send(_Flight(Task(owner), lambda _task: work(), then, failed, is_due=lane in _SAVING), lane)

    def run_long(
        self,
        work: Callable[[Task], T],
        *,
        owner: QObject,
        then: Callable[[T], object],
        failed: Callable[[Exception], object],
        lane: Lane = Lane.NETWORK,
    ) -> Task:
        """Like `run`, for work that reports how far it is and can be cancelled on the way.

        Work is handed its own task: it calls `task.report(done, total, phrase)` between its steps.
        """
        return self._send(_Flight(Task(owner), work, then, failed, is_due=False), lane)

    def close(self) -> None:
        """Make the saves that wait, ask what else runs to stop and wait for it, deliver nothing more."""
        self._closed = True
        for flight in self._under_way.values():
            if not flight.is_due:
                flight.task.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True)
        self._under_way.clear()

    def _send(self, flight: _Flight, lane: Lane) -> Task:
        if self._closed:  # such as a clock that strikes while the program ends
            flight.task.cancel()
            return flight.task
        number = next(self._numbers)
        self._begin(number, flight)
        self._lanes[lane].submit(self._fly, number).add_done_callback(lambda _future: self._settle(number))
        return flight.task

    def _fly(self, number: int) -> None:
        """On the worker, which knows the number alone: its last reference to the work is gone when this returns."""
        self._under_way[number].fly()

    def _settle(self, number: int) -> None:
        if not self._closed:
            self._settled.emit(number)

    @Slot(object)
    def _deliver(self, number: int) -> None:
        if self._closed:
            return
        flight = self._end(number)
        if flight.ending is not None and flight.task.is_wanted:
            flight.ending()

    def _begin(self, number: int, flight: _Flight) -> None:
        self._under_way[number] = flight
        if len(self._under_way) == 1:
            self.busy.emit(True)  # noqa: FBT003 - a signal has no keywords

    def _end(self, number: int) -> _Flight:
        flight = self._under_way.pop(number)
        if not self._under_way:
            self.busy.emit(False)  # noqa: FBT003 - a signal has no keywords
        return flight


def _outcome(
    work: Callable[[], T], then: Callable[[T], object], failed: Callable[[Exception], object]
) -> _Ending | None:
    """Do the work and say what is left to do with its result, or with its failure."""
    try:
        result = work()
    except Cancelled:
        return None
    except Exception as error:  # noqa: BLE001 - the screen decides; ui.errors tells expected errors from defects
        caught = error
        return lambda: failed(caught)
    except BaseException as error:  # noqa: BLE001 - a library that panics: for the report of a crash, as if it were here
        return partial(_raise, error)
    return lambda: then(result)


def _raise(error: BaseException) -> None:
    raise error
