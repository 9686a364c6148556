# SPDX-License-Identifier: Apache-2.0
"""Which window is in sight, and what happens between them: unlock, work, lock, leave?

The lock: the window is covered, drafts are kept, workers end, the desk closes the store and drops the keys. Then a new
process shows the unlock page and this one ends, since Python cannot wipe what it once held. Nothing about a record is
handed over.
"""

import contextlib
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from legalaid.clock import Clock
from legalaid.errors import LegalAidError
from legalaid.services.vaults import Door, forget, is_vault, remember
from ui import session, theme
from ui.application import Application, home
from ui.entry_window import EntryWindow
from ui.errors import CrashDialog
from ui.first_window import FirstWindow
from ui.garbage import Sweeper
from ui.language import current, digits
from ui.screens.unlock import UnlockScreen
from ui.session import ClipboardWatch, IdleWatch, Preferences, SleepWatch
from ui.tasks import Lane, Tasks
from ui.watch import Watched
from ui.widgets.screen import Screen

if TYPE_CHECKING:
    from legalaid.services.desk import Created, Desk
    from legalaid.services.founding import Founding
    from ui.later import Exchange, MainWindow
    from ui.screens.first_run import Plan

_BEAT_MS = 500

_SOON_MS = 2000
"""After a window stands, before work begins that nobody waits for."""


_BREATH_MS = 100
"""After the first window is in sight, before the rest of the program is loaded beside it."""


def _office_name(shown: Mapping[str, Any]) -> str:
    """What the office is called, in the language of the window if it has such a name."""
    first, second = ("name_km", "name_en") if current() == "km" else ("name_en", "name_km")
    return str(shown.get(first) or shown.get(second) or "")


def _load_the_rest() -> None:
    from ui import later  # noqa: F401, PLC0415 - to have it loaded is all that is wanted


def product_name(preferences: Preferences) -> str:
    """What the windows are called; a neutral name says nothing to who looks over a shoulder."""
    if preferences.is_neutral:
        return QCoreApplication.translate("program", "Office notes")
    return QCoreApplication.translate("program", "Legal Aid")


class Program(QObject):
    """One run of the program: from the unlock page to the lock, never back."""

    ended = Signal()
    """Everything secret is put away: the process may end."""

    def __init__(self, app: Application, first: FirstWindow, *, clock: Clock) -> None:
        super().__init__(app.qt)
        self._app, self._first, self._clock = app, first, clock
        self.preferences = app.preferences
        self._sweeper = Sweeper(self)
        self.tasks = Tasks(self)
        self.desk: Desk | None = None
        self.entry: EntryWindow | None = None
        self.main: MainWindow | None = None
        self.exchange: Exchange | None = None
        self._plan: Plan | None = None
        self._doors: dict[Path, Door] = {}
        self._ended = False
        self._watched = Watched()
        self._clipboard = ClipboardWatch(parent=self)
        self._heartbeat = QTimer(self)  # Python hears signals of the system only while it runs
        self._heartbeat.timeout.connect(lambda: None)
        self._heartbeat.start(_BEAT_MS)
        first.raised.connect(self._raise)
        app.crashes.show_with(self._after_crash)
        app.qt.aboutToQuit.connect(self.leave)

    def run(self) -> int:
        """Until the window is closed or the vault is locked; the exit code."""
        self.ended.connect(lambda: QCoreApplication.exit(0))
        QTimer.singleShot(_SOON_MS, self, self._be_watched)
        return 0 if self._ended else self._app.qt.exec()

    def _be_watched(self) -> None:
        """Not before the first window stands: it is what somebody waits for."""
        if not self._ended:
            self._watched.begin()

    # --- before a vault is open --------------------------------------------------------------------------------------

    def begin(self, vault: Path | None = None) -> None:
        """Show the unlock page, with the vault that was named in front."""
        if vault is not None and is_vault(vault):
            self._remember(vault)
        self.entry = EntryWindow(
            self._entry_pages(),
            translators=self._app.translators,
            preferences=self.preferences,
            name=lambda: product_name(self.preferences),
        )
        self.entry.preferences_changed.connect(self._keep_preferences)
        self.entry.closed.connect(self.leave)
        self.tasks.busy.connect(self.entry.rest)
        self._wear_icon()
        self.entry.open("unlock")
        self.entry.show()
        QTimer.singleShot(_BREATH_MS, self, lambda: Thread(target=_load_the_rest, name="load", daemon=True).start())

    def _entry_pages(self) -> dict[str, Callable[[str], Screen]]:
        return {
            "unlock": lambda _what: self._unlock_page(),
            "first-run": lambda _what: self._first_run_page(),
            "restore": lambda _what: self._restore_page(),
            "recover": self._recover_page,
            "limits": lambda _what: self._limits_page(),
        }

    def _unlock_page(self) -> Screen:
        page = UnlockScreen(session.known_vaults(self._app.settings), self._door, self.tasks)
        page.opened.connect(self.enter)
        page.found.connect(self._list_vault)
        page.dropped.connect(self._drop_vault)
        return page

    def _first_run_page(self) -> Screen:
        from ui.screens.first_run import FirstRunScreen, Plan  # noqa: PLC0415 - see ui.later

        self._plan = self._plan or Plan(home(), preset=self._app.preset, no_preset=self._app.no_preset)
        page = FirstRunScreen(self._plan, self.tasks, self._found)
        page.opened.connect(self._begin_work)
        page.language_wanted.connect(lambda language: self.entry.speak(language) if self.entry else None)
        return page

    def _begin_work(self, desk: "Desk") -> None:
        """What the organisation suggested was seen in the first run: from now on it is this person's own choice."""
        self._keep_preferences(self.preferences)
        self.enter(desk)

    def _found(self, folder: Path, founding: "Founding", passphrase: str) -> "Created":
        from legalaid.services.founding import found_office  # noqa: PLC0415 - see ui.later

        return found_office(folder, founding, passphrase=passphrase, clock=self._clock)

    def _restore_page(self) -> Screen:
        from ui.screens.restore import RestoreScreen  # noqa: PLC0415 - see ui.later

        page = RestoreScreen(home(), self.tasks)
        page.restored.connect(self._list_vault)
        return page

    def _limits_page(self) -> Screen:
        from ui.screens.limits import LimitsScreen  # noqa: PLC0415 - see ui.later

        return LimitsScreen()

    def _recover_page(self, path: str) -> Screen:
        from ui.screens.recover import RecoverScreen  # noqa: PLC0415 - see ui.later

        page = RecoverScreen(self._door(Path(path)), self.tasks)
        page.opened.connect(self.enter)
        return page

    def _door(self, path: Path) -> Door:
        """The door of a vault, the same each time, so that wrong tries are counted on."""
        return self._doors.setdefault(path, Door(path, clock=self._clock))

    def _remember(self, path: Path) -> None:
        session.keep_vaults(self._app.settings, remember(session.known_vaults(self._app.settings), path))

    def _list_vault(self, path: Path) -> None:
        self._remember(path)
        self._show_unlock()

    def _drop_vault(self, path: Path) -> None:
        session.keep_vaults(self._app.settings, forget(session.known_vaults(self._app.settings), path))
        self._show_unlock()

    def _show_unlock(self) -> None:
        if self.entry is not None:
            self.entry.open("unlock")
            self.entry.renew()

    # --- while it is open --------------------------------------------------------------------------------------------

    def enter(self, desk: "Desk") -> None:
        """A vault is open: show the working window in place of the unlock page."""
        from ui.later import Exchange, MainWindow, destinations, office  # noqa: PLC0415 - see there

        self._sweeper.spare_what_is_loaded()
        self.desk = desk
        self._plan = None
        self._remember(desk.vault.folder)
        self.exchange = exchange = Exchange(desk, self.tasks, self)
        exchange.told.connect(lambda _status: self.tell_status())
        exchange.ended.connect(self._refresh_after)
        self.main = main = MainWindow(
            destinations(desk, self.tasks, exchange, preferences=self._in_force, use=self._use),
            tasks=self.tasks,
            translators=self._app.translators,
            preferences=self.preferences,
            office=_office_name(office.show_office(desk)),
        )
        main.done.connect(self.tell_status)
        main.preferences_changed.connect(self._take_preferences)
        main.lock_wanted.connect(self.lock)
        main.closed.connect(self.leave)
        self._watch()
        main.open(main.kinds()[0])
        main.show()
        if self.entry is not None:
            self.tasks.busy.disconnect(self.entry.rest)
            self.entry.retire()
            self.entry = None
        exchange.look()

    def _refresh_after(self, received: int) -> None:
        """What others changed shows at once on the open page; a form that is being filled is left alone."""
        page = self.main.current() if self.main is not None else None
        if received and page is not None:
            page.refresh()

    def tell_status(self) -> None:
        """Say on the side bar whose office this is, where the records are, and whether a backup is due."""
        desk, main = self.desk, self.main
        if desk is None or main is None:
            return
        from ui.later import backups, office  # noqa: PLC0415 - see there

        days = self.preferences.backup_days
        self.tasks.run(
            lambda: (backups.last_backup(desk) is None, backups.is_due(desk, days=days), office.show_office(desk)),
            owner=main,
            then=lambda told: self._show_status(has_none=told[0], is_due=told[1], office=told[2]),
            failed=lambda _error: None,
            lane=Lane.READER,
        )

    def _show_status(self, *, has_none: bool, is_due: bool, office: Mapping[str, Any]) -> None:
        """What needs somebody comes first, then a missing backup, then where the work is."""
        if self.main is None:
            return
        self.main.show_office(_office_name(office))
        from ui.later import State, state_icon, state_words  # noqa: PLC0415 - see there

        status = self.exchange.status if self.exchange is not None else None
        if status is not None and status.state is State.NEEDS_YOU:
            self.main.set_status(state_words(status), state_icon(status))
        elif has_none:
            self.main.set_status(self.tr("Kept on this computer only. There is no backup yet."), "triangle-alert")
        elif is_due:
            words = self.tr("Kept on this computer. The last backup is older than {days} days.")
            self.main.set_status(words.format(days=digits(self.preferences.backup_days)), "triangle-alert")
        elif status is not None and status.joined:
            self.main.set_status(state_words(status), state_icon(status))
        else:
            self.main.set_status(self.tr("Kept on this computer. The backup is recent."), "hard-drive")

    def _watch(self) -> None:
        self._idle = IdleWatch(60 * self.preferences.lock_minutes, parent=self)
        self._idle.expired.connect(self._lock_window)
        self._app.qt.installEventFilter(self._idle)
        self._sleep = SleepWatch(parent=self)
        self._sleep.left.connect(self._lock_window)
        self._sleep.listen()

    def _in_force(self) -> Preferences:
        """What the window shows now; while it is built anew, already the new choice."""
        return self.main.preferences if self.main is not None else self.preferences

    def _use(self, preferences: Preferences) -> None:
        """The settings screen changes a preference."""
        if self.main is not None:
            self.main.use(preferences)

    def _take_preferences(self, preferences: Preferences) -> None:
        self._keep_preferences(preferences)
        self._idle.set_seconds(60 * preferences.lock_minutes)
        self._wear_icon()
        self.tell_status()

    def _keep_preferences(self, preferences: Preferences) -> None:
        self.preferences = preferences
        session.save(self._app.settings, preferences)

    def _wear_icon(self) -> None:
        self._app.qt.setWindowIcon(theme.icon("file-text" if self.preferences.is_neutral else "scale", "primary"))

    # --- lock and leave ----------------------------------------------------------------------------------------------

    def _lock_window(self) -> None:
        if self.main is not None:
            self.main.lock()

    def lock(self) -> None:
        """The pages are covered and gone: end the work, drop the keys, hand over to a new process."""
        if self._put_away():
            self._first.close()
            session.start_successor()
            self.ended.emit()

    def leave_soon(self) -> None:
        """Leave between two events: Python hears a signal of the system within any, no moment to take pages away."""
        QTimer.singleShot(0, self, self.leave)

    def leave(self) -> None:
        """The window was closed, or the system wants us to end: the same, without a successor."""
        if self.main is not None and not self._ended:
            self.main.forget()
        if self._put_away():
            self._first.close()
            self.ended.emit()

    def _put_away(self) -> bool:
        """Everything secret, once; tells whether it was still there."""
        if self._ended:
            return False
        self._ended = True
        for window in QApplication.topLevelWidgets():
            if window is not self.main:
                window.hide()
        self._clipboard.clear()
        if self.exchange is not None:
            self.exchange.end()
        self.tasks.close()
        for desk in filter(None, (self.desk, self._plan.created.desk if self._plan and self._plan.created else None)):
            with contextlib.suppress(LegalAidError):  # the keys are dropped whatever the disk says
                desk.lock()
        self._watched.end()
        self._sweeper.end()
        return True

    def _after_crash(self, report: str) -> None:
        """Show the report; after a defect only a new process is trusted, and the draft waits for it in the vault."""
        CrashDialog(report).exec()
        if self.desk is not None and not self._ended:
            with contextlib.suppress(Exception):
                self._lock_window()
            self.lock()

    def _raise(self) -> None:
        window = self.main or self.entry
        if window is not None:
            window.show()
            window.raise_()
            window.activateWindow()
