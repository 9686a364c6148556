# SPDX-License-Identifier: Apache-2.0
"""How does what is typed get into the vault while it is being typed?

Writes run one after the other beside the window, always with the newest content; on leaving, locking and closing the
last one is made on the spot. When the form is saved, its draft goes in the same unit of work: from the moment of
saving on nothing is written any more.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from threading import Lock
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal

from legalaid.services import drafts
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft, Typed
from ui.tasks import Lane, Tasks

_in_hand: WeakKeyDictionary[Desk, dict[tuple[str, str], UUID]] = WeakKeyDictionary()
"""The draft that somebody is working on, by the kind of form and the record: a form that is built anew (another
language, another size) goes on with it unasked."""


_AGAIN_MS = 2000
"""After a draft could not be written."""


class DraftKeeper(QObject):
    """Keeps the draft of one form."""

    kept = Signal(object)
    """The draft is in the vault: the moment when it was written."""
    failed = Signal(object)
    """It could not be written: the error."""

    def __init__(self, desk: Desk, tasks: Tasks, kind: str, record: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._key = (kind, record)
        self._lock = Lock()
        self._draft = self._fresh()
        self._waiting: FormDraft | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(lambda: self._ask(self._wait_on))

    def _fresh(self) -> FormDraft:
        return FormDraft(drafts.new_draft(self._desk), self._key[0], {})

    # --- which draft -------------------------------------------------------------------------------------------------

    def in_hand(self) -> UUID | None:
        """The draft that was being worked on when this form was built anew."""
        return _in_hand.get(self._desk, {}).get(self._key)

    def begin(self, *, target: UUID | None = None, shown: Mapping[str, Any] | None = None, seen: Any = None) -> None:
        """A form without a draft; the first word typed makes one."""
        with self._lock:
            self._draft = replace(self._fresh(), target=target, shown=shown or {}, seen=seen or {})
            self._waiting = None

    def go_on(self, draft: FormDraft) -> None:
        """Go on with a draft that was taken up."""
        with self._lock:
            self._draft, self._waiting = draft, None
        self._hold()

    def _hold(self) -> None:
        _in_hand.setdefault(self._desk, {})[self._key] = self._draft.id

    @property
    def id(self) -> UUID:
        """The draft's id, whether it has been written yet or not."""
        return self._draft.id

    @property
    def shown(self) -> Mapping[str, Any]:
        """What the form showed when it was opened."""
        return self._draft.shown

    # --- keeping -----------------------------------------------------------------------------------------------------

    def note(self, typed: Mapping[str, Typed]) -> None:
        """Have this kept soon; `kept` or `failed` follows."""
        with self._lock:
            self._waiting = replace(self._draft, typed=typed)
        self._hold()
        self._ask(self._refuse)

    def keep_now(self, typed: Mapping[str, Typed]) -> None:
        """Keep this before going on: the page is left, the vault locks."""
        with self._lock:
            self._waiting = replace(self._draft, typed=typed)
        self._hold()
        self._tell(self._write())

    def stop(self) -> UUID:
        """The form is being saved: write nothing any more. The id of the draft that goes with it."""
        with self._lock:
            self._waiting = None
        _in_hand.get(self._desk, {}).pop(self._key, None)
        return self._draft.id

    def drop(self, then: Callable[[object], object]) -> None:
        """Give the draft up."""
        gone = self.stop()
        self._tasks.run(lambda: drafts.drop_draft(self._desk, gone), owner=self, then=then, failed=self.failed.emit)

    def _ask(self, failed: Callable[[Exception], object]) -> None:
        """Have what waits written beside the window."""
        self._tasks.run(self._write, owner=self, then=self._tell, failed=failed, lane=Lane.DRAFT)

    def _refuse(self, error: Exception) -> None:
        self.failed.emit(error)
        self._wait_on(error)

    def _wait_on(self, _error: Exception) -> None:
        """Try again by itself: the stick may be back soon, and nobody should have to type another letter for that."""
        if self._waiting is not None:
            self._again.start()

    def _write(self) -> datetime | None:
        """Write what waits, if anything still does; in the order of typing, because the lock is held meanwhile.

        What could not be written goes on waiting.
        """
        with self._lock:
            if self._waiting is None:
                return None
            at = drafts.keep_draft(self._desk, self._waiting)
            self._waiting = None
            return at

    def _tell(self, at: datetime | None) -> None:
        if at is not None:
            self.kept.emit(at)
