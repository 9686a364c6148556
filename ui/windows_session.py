# SPDX-License-Identifier: Apache-2.0
"""Has Windows been locked, left or put to sleep?

Windows tells windows, not programs: one that is never shown asks to be told, and what it is told is read before Qt sees
it. Loaded on Windows alone.
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QTimer
from PySide6.QtGui import QWindow

TITLE: Final = "legalaid: told of the session"
"""By which the test under wine finds the window."""

_MESSAGE = b"windows_generic_MSG"
_THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION

_SESSION_CHANGED, _POWER_CHANGED = 0x02B1, 0x0218  # WM_WTSSESSION_CHANGE, WM_POWERBROADCAST
_LEFT: Final = {
    (_SESSION_CHANGED, 0x2),  # WTS_CONSOLE_DISCONNECT: another person's session is in front
    (_SESSION_CHANGED, 0x4),  # WTS_REMOTE_DISCONNECT
    (_SESSION_CHANGED, 0x6),  # WTS_SESSION_LOGOFF
    (_SESSION_CHANGED, 0x7),  # WTS_SESSION_LOCK: Win+L, or Windows' own minutes
    (_POWER_CHANGED, 0x4),  # PBT_APMSUSPEND
}
"""Messages, each with its first word, that say that nobody is in front of the screen any more."""


class WindowsSession(QAbstractNativeEventFilter):
    """Calls `left` once Windows says so."""

    def __init__(self, left: Callable[[], object]) -> None:
        super().__init__()
        self._left = left
        self._window: QWindow | None = None

    def listen(self) -> bool:
        """Hear Windows from now on; tells whether it promised to say that it is locked."""
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)
        self._window = QWindow()
        self._window.setTitle(TITLE)
        return _ask_to_be_told(int(self._window.winId()))

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int, /
    ) -> tuple[bool, int]:
        """Look at a message on its way; it goes on to Qt in any case, and the lock begins after it."""
        if QByteArray(kind) == _MESSAGE:
            told = wintypes.MSG.from_address(int(message))
            if (told.message, told.wParam) in _LEFT:
                QTimer.singleShot(0, self._left)
        return False, 0


def _ask_to_be_told(window: int) -> bool:
    """Windows tells a locked session to those alone that asked."""
    if sys.platform == "win32":  # pragma: no cover - wine runs it, in the test of the installer
        return bool(ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window), _THIS_SESSION))
    return False
