# SPDX-License-Identifier: Apache-2.0
"""What does the program know before a vault is open, and when must it lock by itself?

Preferences lie outside the vault, so they hold nothing about any record. `IdleWatch` asks for the lock after a time
without a key or the mouse, by the wall clock too: timers stand still while a laptop sleeps.
"""

import hashlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from time import time
from typing import Any, TypeVar

from PySide6.QtCore import SLOT, QEvent, QObject, QProcess, QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication, QInputEvent, QInputMethodEvent

from legalaid.i18n import Language
from ui.theme.look import LEAST_PERCENT, MOST_PERCENT, Look

LOCK_MINUTES = (1, 2, 5, 10, 15)
"""What may be chosen; the longest that a lock may wait."""

_DEFAULT_MINUTES = 5

BACKUP_DAYS = (1, 3, 7, 14, 30)
"""What may be chosen: after so many days without a backup the program says so."""

_DEFAULT_BACKUP_DAYS = 7

_VAULTS = "vaults"

Choice = TypeVar("Choice", bound=StrEnum)


class ThemeChoice(StrEnum):
    """Light, dark, or whatever the desktop around us is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person chose for this computer."""

    language: Language = Language.KM
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_percent: int = 100
    lock_minutes: int = _DEFAULT_MINUTES
    backup_days: int = _DEFAULT_BACKUP_DAYS
    is_neutral: bool = False
    """A name and an icon that say nothing about legal aid."""

    def look(self, *, system_is_dark: bool) -> Look:
        """The look that follows."""
        is_dark = system_is_dark if self.theme is ThemeChoice.SYSTEM else self.theme is ThemeChoice.DARK
        return Look(language=self.language, is_dark=is_dark, text_percent=self.text_percent)


def load(settings: QSettings, first: Preferences | None = None) -> Preferences:
    """Read the preferences; whatever is missing or strange falls back to `first`, or to the default."""
    first = first or Preferences()
    return Preferences(
        language=_one_of(Language, settings.value("language"), first.language),
        theme=_one_of(ThemeChoice, settings.value("theme"), ThemeChoice.SYSTEM),
        text_percent=_within(settings.value("text_percent"), LEAST_PERCENT, MOST_PERCENT, 100),
        lock_minutes=_within(settings.value("lock_minutes"), LOCK_MINUTES[0], LOCK_MINUTES[-1], first.lock_minutes),
        backup_days=_within(settings.value("backup_days"), BACKUP_DAYS[0], BACKUP_DAYS[-1], _DEFAULT_BACKUP_DAYS),
        is_neutral=settings.value("is_neutral") in {True, "true"},
    )


def save(settings: QSettings, preferences: Preferences) -> None:
    """Write them down."""
    settings.setValue("language", str(preferences.language))
    settings.setValue("theme", str(preferences.theme))
    settings.setValue("text_percent", preferences.text_percent)
    settings.setValue("lock_minutes", preferences.lock_minutes)
    settings.setValue("backup_days", preferences.backup_days)
    settings.setValue("is_neutral", preferences.is_neutral)
    settings.sync()


def known_vaults(settings: QSettings) -> tuple[Path, ...]:
    """The vault folders that were opened on this computer, the last one first."""
    stored = settings.value(_VAULTS)
    listed = stored if isinstance(stored, list) else [stored] if stored else []
    return tuple(Path(str(path)) for path in listed)


def keep_vaults(settings: QSettings, vaults: Sequence[Path]) -> None:
    """Write the list down: folders, and nothing about what is in them."""
    settings.setValue(_VAULTS, [str(path) for path in vaults])
    settings.sync()


def _one_of(kind: type[Choice], stored: object, default: Choice) -> Choice:
    return next((choice for choice in kind if choice == stored), default)


def _within(stored: object, least: int, most: int, default: int) -> int:
    text = str(stored)
    return min(max(int(text), least), most) if text.isascii() and text.isdigit() else default


# --- idle ------------------------------------------------------------------------------------------------------------


class IdleWatch(QObject):
    """Counts the minutes in which nobody touched the program."""

    expired = Signal()

    _ACTIVE = frozenset(
        {
            QEvent.Type.KeyPress,
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseMove,
            QEvent.Type.Wheel,
            QEvent.Type.TouchBegin,
            QEvent.Type.InputMethod,
        }
    )

    def __init__(self, seconds: float, *, now: Callable[[], float] = time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds, self._now = seconds, now
        self._last = now()
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_EVERY_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def set_seconds(self, seconds: float) -> None:
        """Another time from now on."""
        self._seconds = seconds

    def look(self) -> None:
        """Ask for the lock if the time is over, or if the clock was put back (then nobody can tell)."""
        passed = self._now() - self._last
        if passed >= self._seconds or passed < -_CLOCK_SLACK:
            self._last = self._now()
            self.expired.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Installed on the application: whatever a person does starts the count anew, unless it is already over."""
        if (
            isinstance(event, _BY_HAND) and event.type() in self._ACTIVE
        ):  # the first is quick, and there are many events
            self.look()
            self._last = self._now()
        return False


_BY_HAND = (QInputEvent, QInputMethodEvent)
_LOOK_EVERY_MS = 1000
_CLOCK_SLACK = 60
"""Seconds by which a time server may put the clock back without locking."""


# --- the clipboard --------------------------------------------------------------------------------------------------


class ClipboardWatch(QObject):
    """Takes back what was copied here, a minute later: whatever is copied out of a vault may be private.

    What another program put there since is left alone. Only a digest of the copied text is kept.
    """

    def __init__(self, seconds: float = 60, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._ours: bytes | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(round(1000 * seconds))
        self._clock.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._look)

    def clear(self) -> None:
        """Empty it if it still holds what was copied here; also what the mouse has marked."""
        if self._ours is not None and self._ours == self._digest():
            self._clipboard.clear()
        self._ours = None
        self._clock.stop()
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _look(self) -> None:
        """A change while one of our windows has the keyboard is ours; not every system says who owns the clipboard."""
        if self._clipboard.ownsClipboard() or QGuiApplication.focusWindow() is not None:
            self._ours = self._digest()
            self._clock.start()
        else:
            self._ours = None
            self._clock.stop()

    def _digest(self) -> bytes:
        return hashlib.sha256(self._clipboard.text().encode("utf-8", "surrogatepass")).digest()


# --- sleep and the desktop's own lock --------------------------------------------------------------------------------


class SleepWatch(QObject):
    """Notices that the laptop goes to sleep, that its desktop is locked, or that it has slept.

    The first two are told on D-Bus where there is one, and by Windows itself. The third is seen by the wall clock on
    every system: between two looks, one second apart, much more time has passed.
    """

    left = Signal()
    """Nobody is in front of the screen any more."""

    def __init__(self, *, now: Callable[[], float] = time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._looked = now()
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_EVERY_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def listen(self) -> None:
        """Hear what the system says; without D-Bus or Windows this does nothing."""
        if sys.platform == "win32":
            from ui.windows_session import WindowsSession  # noqa: PLC0415 - of Windows

            self._session = WindowsSession(self.left.emit)
            self._session.listen()
            return
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - not needed before the window stands

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        switched: Any = SLOT("switched(bool)")  # PySide6 wants what SLOT gives; its stub wants bytes
        told: Any = SLOT("told()")
        for service, path, interface, name in _SWITCHES:
            bus = system if service == _LOGIN else session
            bus.connect(service, path, interface, name, self, switched)
        system.connect(_LOGIN, "", "org.freedesktop.login1.Session", "Lock", self, told)

    @Slot(bool)
    def switched(self, is_on: bool) -> None:  # noqa: FBT001 - a slot
        """The screen was locked or let free, the machine falls asleep or wakes: each first half counts."""
        if is_on:
            self.left.emit()

    @Slot()
    def told(self) -> None:
        """The session is to be locked."""
        self.left.emit()

    def look(self) -> None:
        """Ask for the lock if this process stood still for a while."""
        passed, self._looked = self._now() - self._looked, self._now()
        if passed > _SLEPT_SECONDS:
            self.left.emit()


_SLEPT_SECONDS = 30
"""A busy machine may hold a window up for some seconds; what is longer was sleep."""

_LOGIN = "org.freedesktop.login1"
_SWITCHES = (
    (_LOGIN, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"),
    ("org.freedesktop.ScreenSaver", "", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("org.gnome.ScreenSaver", "", "org.gnome.ScreenSaver", "ActiveChanged"),
    ("org.cinnamon.ScreenSaver", "", "org.cinnamon.ScreenSaver", "ActiveChanged"),
    ("org.mate.ScreenSaver", "", "org.mate.ScreenSaver", "ActiveChanged"),
    ("org.xfce.ScreenSaver", "", "org.xfce.ScreenSaver", "ActiveChanged"),
)
"""Service, path, interface and signal, each with one truth value."""


# --- the successor ---------------------------------------------------------------------------------------------------


def start_successor() -> bool:
    """Start this program anew, with nothing in its arguments; only a new process has forgotten everything.

    Python cannot wipe what it once held in memory, so a locked window is never the process that was open.
    """
    own = [] if getattr(sys, "frozen", False) else ["-m", "ui"]
    return bool(QProcess.startDetached(sys.executable, own)[0])
