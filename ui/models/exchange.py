# SPDX-License-Identifier: Apache-2.0
"""When does this computer exchange with the others, and what may be said about where its work is?

A round is tried soon after the unlock, then every few minutes, and at once when somebody asks for it. Without a line
nothing is said but the truth: the work is kept here. Saving never waits for any of it. A computer that has asked to
join, and whose fingerprint two people compared, looks for its answer meanwhile.
"""

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from legalaid.errors import LegalAidError
from legalaid.services import joining_online, sync
from legalaid.services.desk import Desk
from legalaid.services.sync import State, Status
from ui.language import clock_time, day, digits
from ui.tasks import Lane, Task, Tasks

_FIRST_MS = 5_000
_EVERY_MS = 5 * 60_000
_ANSWER_EVERY_MS = 30_000


class Exchange(QObject):
    """The rounds with the hub, one at a time."""

    told = Signal(object)
    """A `Status` of this moment."""
    progressed = Signal(int, int)
    """Frames sent so far and in all."""
    ended = Signal(int)
    """A round is over; how many changes of others it brought."""
    failed = Signal(object)
    """No round was possible: an error with its next step. Only after somebody asked for the round."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._round: Task | None = None
        self._is_asked_for = False
        self._awaits_answer = self._wants_files = False
        self.status: Status | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._by_the_clock)
        self._timer.start(_FIRST_MS)

    @property
    def is_running(self) -> bool:
        """Whether a round is under way."""
        return self._round is not None

    def look(self) -> None:
        """Ask where the work is now; `told` answers."""
        self._tasks.run(
            lambda: (sync.status(self._desk), joining_online.awaits_answer(self._desk)),
            owner=self,
            then=lambda found: self._tell(*found),
            failed=lambda _error: None,
            lane=Lane.READER,
        )

    def see_alarms(self) -> None:
        """The person has read the alarms; they stay on record."""
        self._tasks.run(
            lambda: sync.see_alarms(self._desk),
            owner=self,
            then=lambda _new: self.look(),
            failed=self.failed.emit,
        )

    def run_now(self, *, with_files: bool = False) -> None:
        """Somebody wants a round; one that is under way is theirs too. `with_files`: files too where the line costs."""
        self._is_asked_for = True
        self._wants_files |= with_files
        self._start()

    def stop(self) -> None:
        """Break the round off; what was exchanged stays, and the next one goes on from there."""
        if self._round is not None:
            self._round.cancel()
            self._round, self._is_asked_for, self._wants_files = None, False, False
            self.ended.emit(0)
            self.look()

    def end(self) -> None:
        """The vault is put away: no round begins any more."""
        self._timer.stop()

    def _by_the_clock(self) -> None:
        self._timer.setInterval(_ANSWER_EVERY_MS if self._awaits_answer else _EVERY_MS)
        if self.status is None or self.status.hub is not None or self._awaits_answer:
            self._start()
        else:
            self.look()

    def _start(self) -> None:
        if self._round is None:
            originals, self._wants_files = True if self._wants_files else None, False
            self._round = self._tasks.run_long(
                lambda task: self._work(task, originals=originals), owner=self, then=self._end, failed=self._fail
            )
            self._round.progress.connect(lambda done, total, _phrase: self.progressed.emit(done, total))

    def _work(self, task: Task, *, originals: bool | None) -> int:
        joining_online.join_when_answered(self._desk)
        if sync.status(self._desk).hub is None:
            return 0
        return sync.run(self._desk, report=lambda at: task.report(at.sent, at.to_send), originals=originals).received

    def _end(self, received: int) -> None:
        self._round, self._is_asked_for = None, False
        self.ended.emit(received)
        self.look()
        if self._wants_files:  # asked for while the round was under way
            self.run_now()

    def _fail(self, error: Exception) -> None:
        was_asked_for, self._round, self._is_asked_for = self._is_asked_for, None, False
        if was_asked_for or not isinstance(error, LegalAidError):
            self.failed.emit(error)
        self.look()

    def _tell(self, status: Status, awaits_answer: bool) -> None:  # noqa: FBT001 - of a pair
        if awaits_answer and not self._awaits_answer:
            self._timer.setInterval(_ANSWER_EVERY_MS)
        self.status, self._awaits_answer = status, awaits_answer
        self.told.emit(status)


def state_words(status: Status) -> str:
    """Where the work is, never more than is known."""
    if status.state is State.NEEDS_YOU:
        items = status.conflicts + status.quarantined + len(status.alarms) + status.erasures
        told = QCoreApplication.translate("exchange", "Items that need your decision: {n}")
        return told.format(n=digits(items))
    if status.state is State.LOCAL:
        told = QCoreApplication.translate("exchange", "Saved on this computer only. Changes not sent yet: {n}")
        return told.format(n=digits(status.waiting))
    if status.state is State.HELD:
        return QCoreApplication.translate("exchange", "Also on other computers.")
    if status.synced_at is None:
        return QCoreApplication.translate("exchange", "Sent. No other computer has confirmed it yet.")
    told = QCoreApplication.translate(
        "exchange", "Sent to the hub {day}, {time}. No other computer has confirmed it yet."
    )
    at = status.synced_at
    return told.format(day=day(at.date()), time=clock_time(at))


def state_icon(status: Status) -> str:
    """The drawing beside the words."""
    return {
        State.NEEDS_YOU: "split",
        State.LOCAL: "hard-drive",
        State.SENT: "upload",
        State.HELD: "users",
    }[status.state]


def alarm_words(kind: str) -> str:
    """What was noticed that honest computers and an honest hub never do."""
    return {
        "forged": QCoreApplication.translate("exchange", "Something came with a false signature"),
        "fork": QCoreApplication.translate("exchange", "One computer told two different stories"),
        "copy": QCoreApplication.translate("exchange", "A copy of this vault works elsewhere"),
        "content": QCoreApplication.translate("exchange", "A change could not be read"),
        "flood": QCoreApplication.translate("exchange", "The hub did not come to an end"),
        "rolled_back": QCoreApplication.translate("exchange", "The hub forgot what it had confirmed"),
        "hub_restored": QCoreApplication.translate("exchange", "The hub was put back to an older state"),
        "omitted": QCoreApplication.translate("exchange", "The hub left something out"),
        "diverged": QCoreApplication.translate("exchange", "Two computers differed; what differed was made again"),
        "log_fork": QCoreApplication.translate("exchange", "Two different lists of the organisation's members exist"),
        "too_large": QCoreApplication.translate("exchange", "One save is too large to be sent"),
        "refused_by_hub": QCoreApplication.translate("exchange", "The hub refused a change"),
    }.get(kind, kind)
