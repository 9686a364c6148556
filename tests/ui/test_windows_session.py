# SPDX-License-Identifier: Apache-2.0
"""Does what Windows tells a window lead to the lock, and nothing else? The message itself is Windows' own form."""

import ctypes
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray

from ui.windows_session import WindowsSession


def told(watch, message, word, *, kind=b"windows_generic_MSG"):
    """Hand a message over as Qt does: its kind, and where it lies."""
    made = wintypes.MSG(message=message, wParam=word)
    return watch.nativeEventFilter(QByteArray(kind), ctypes.addressof(made))


@pytest.mark.parametrize(
    ("message", "word"),
    [(0x02B1, 7), (0x02B1, 2), (0x02B1, 4), (0x02B1, 6), (0x0218, 4)],
    ids=["locked", "another person", "remote ended", "signed out", "sleep"],
)
def test_whoever_leaves_the_screen_is_heard_after_the_message(qtbot, message, word):
    left = []
    watch = WindowsSession(lambda: left.append(message))
    assert told(watch, message, word) == (False, 0)
    assert left == []
    qtbot.waitUntil(lambda: left == [message], timeout=20_000)


def test_what_says_nothing_of_it_is_passed_over(qtbot):
    left = []
    watch = WindowsSession(lambda: left.append(1))
    told(watch, 0x02B1, 8)  # unlocked
    told(watch, 0x0218, 7)  # awake again
    told(watch, 0x0100, 7)  # a key
    told(watch, 0x02B1, 7, kind=b"xcb_generic_event_t")
    told(watch, 0x02B1, 7)
    qtbot.waitUntil(lambda: bool(left), timeout=20_000)
    assert left == [1]


def test_its_window_is_never_shown_and_elsewhere_nothing_is_promised(qtbot):
    watch = WindowsSession(lambda: None)
    assert watch.listen() is False
    assert not watch._window.isVisible()
