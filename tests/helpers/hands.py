# SPDX-License-Identifier: Apache-2.0
"""How do the hands of a person reach a program on a stage: by keys of a Khmer keyboard, and by a mouse?

Events go to the X server by its XTEST extension, as from real devices. The keyboard has two layouts, the Latin one and
the official Khmer one (NiDA); each letter is typed on the key where it is, with Shift and the right Alt as needed.
"""

import ctypes
import ctypes.util
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import pytest

_CORE_KEYBOARD: Final = 0x100
_LAYOUTS, _LEVELS = 2, 4
_UNICODE: Final = 0x01000000
"""Key symbols above this are code points."""

_NAMED: Final = {
    "Tab": 0xFF09,
    "Backtab": 0xFF09,
    "Return": 0xFF0D,
    "Escape": 0xFF1B,
    "Space": 0x20,
    "Home": 0xFF50,
    "Left": 0xFF51,
    "Up": 0xFF52,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "PgUp": 0xFF55,
    "PgDn": 0xFF56,
    "End": 0xFF57,
    "Delete": 0xFFFF,
    "Shift": 0xFFE1,
    "Ctrl": 0xFFE3,
    "Alt": 0xFFE9,
    "AltGr": 0xFE03,
} | {f"F{number}": 0xFFBD + number for number in range(1, 13)}

_WHEEL_UP, _WHEEL_DOWN = 4, 5


@dataclass(frozen=True, slots=True)
class _Stroke:
    """The key of a letter: its number, the layout it is in, and what is held with it."""

    key: int
    layout: int
    level: int

    def held(self) -> list[str]:
        return [name for bit, name in enumerate(("Shift", "AltGr")) if self.level >> bit & 1]


class Hands:
    """A keyboard and a mouse on one screen."""

    def __init__(self, display: str) -> None:
        self._x, self._test = _library("libX11.so.6", "libx11-6"), _library("libXtst.so.6", "libxtst6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            pytest.fail(f"there is no screen {display}")
        self._display = ctypes.c_void_p(opened)
        self._strokes = self._read_keyboard()

    def _read_keyboard(self) -> dict[int, _Stroke]:
        """Where each symbol is; the plainest place wins."""
        found: dict[int, _Stroke] = {}
        for level in range(_LEVELS):
            for layout in range(_LAYOUTS):
                for key in range(8, 256):
                    symbol = self._x.XkbKeycodeToKeysym(self._display, key, layout, level)
                    if symbol:
                        found.setdefault(symbol, _Stroke(key, layout, level))
        return found

    # --- keys --------------------------------------------------------------------------------------------------------

    def write(self, text: str) -> None:
        """Type a text, letter by letter."""
        for letter in text:
            point = ord(letter)
            stroke = self._strokes.get(point if point < 0x100 else _UNICODE | point)
            if stroke is None:
                pytest.fail(f"no key types U+{point:04X}")
            self._lay_out(stroke.layout)
            with self._holding(stroke.held()):
                self._tap(stroke.key)
        self._lay_out(0)
        self._flush()

    def press(self, *chord: str, times: int = 1) -> None:
        """Press a key, by its name or letter, while those before it are held: `press("Ctrl", "s")`."""
        *held, last = chord
        for _ in range(times):
            with self._holding(held):
                self._tap(self._key(last))
        self._flush()

    def _key(self, name: str) -> int:
        return self._strokes[_NAMED.get(name) or ord(name)].key

    @contextmanager
    def _holding(self, names: list[str]) -> Iterator[None]:
        keys = [self._key(name) for name in names]
        for key in keys:
            self._test.XTestFakeKeyEvent(self._display, key, 1, 0)
        yield
        for key in reversed(keys):
            self._test.XTestFakeKeyEvent(self._display, key, 0, 0)

    def _tap(self, key: int) -> None:
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, key, is_down, 0)

    def _lay_out(self, layout: int) -> None:
        self._x.XkbLockGroup(self._display, _CORE_KEYBOARD, layout)

    # --- mouse -------------------------------------------------------------------------------------------------------

    def point(self, x: int, y: int) -> None:
        """Move the mouse."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._flush()

    def click(self, x: int, y: int, *, times: int = 1) -> None:
        """Move there and press the left button."""
        self.point(x, y)
        for _ in range(times):
            self._button(1)

    def roll(self, notches: int) -> None:
        """Turn the wheel: down for positive numbers."""
        for _ in range(abs(notches)):
            self._button(_WHEEL_DOWN if notches > 0 else _WHEEL_UP)

    def _button(self, button: int) -> None:
        for is_down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, button, is_down, 0)
        self._flush()

    def _flush(self) -> None:
        self._x.XSync(self._display, 0)

    def rest(self) -> None:
        """Let go of the screen."""
        self._x.XCloseDisplay(self._display)


def _library(name: str, package: str) -> ctypes.CDLL:
    try:
        return ctypes.CDLL(name)
    except OSError:
        pytest.fail(f"{name} is not installed: sudo apt-get install --yes {package}", pytrace=False)
