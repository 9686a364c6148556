# SPDX-License-Identifier: Apache-2.0
"""Who opens the program again when it was killed or fell over?

A small process beside it, which loads no Qt and knows nothing but whether the program said goodbye. The program holds
the other end of a pipe: whatever ends it, the system closes the pipe. Without a goodbye the watcher starts the program
anew with nothing in its arguments; the unlock page stands there, and the draft waits in the vault.
"""

import contextlib
import os
import subprocess
import sys
import time

FLAG = "--watch"
"""How the packaged program is told to be the watcher."""

_BYE = b"bye"
_SHORT_LIFE = 10.0
"""Seconds: a program that falls over sooner will do so again."""
_SHORT_LIVES = 3
"""How often in a row it is opened again all the same."""
_COUNT = "LEGALAID_REOPENED"

_IS_PACKAGED = bool(getattr(sys, "frozen", False))


class Watched:
    """The program's side."""

    def __init__(self) -> None:
        self._watcher: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Be watched from now on; a system that starts no process for it is no reason not to work."""
        words = [sys.executable, FLAG] if _IS_PACKAGED else [sys.executable, "-m", "ui.watch"]
        with contextlib.suppress(OSError):
            self._watcher = _start(words, stdin=subprocess.PIPE)

    def end(self) -> None:
        """Say goodbye: this end is wanted."""
        watcher, self._watcher = self._watcher, None
        if watcher is not None:
            with contextlib.suppress(OSError, subprocess.TimeoutExpired):
                watcher.communicate(_BYE, timeout=1)


def main() -> None:
    """The watcher's side: wait, and open the program again unless it said goodbye."""
    began, count = time.monotonic(), os.environ.get(_COUNT, "0")
    if sys.stdin.buffer.read() == _BYE:
        return
    is_short = time.monotonic() - began < _SHORT_LIFE
    lives = int(count) + 1 if is_short and count.isdigit() else 0
    if lives <= _SHORT_LIVES:
        words = [sys.executable] if _IS_PACKAGED else [sys.executable, "-m", "ui"]
        _start(words, stdin=subprocess.DEVNULL, **{_COUNT: str(lives)})


def _start(words: list[str], *, stdin: int, **more: str) -> "subprocess.Popen[bytes]":
    """A process of its own, which a signal to the terminal does not reach."""
    return subprocess.Popen(  # noqa: S603 - this very program
        words,
        stdin=stdin,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | more,
        start_new_session=True,
    )


if __name__ == "__main__":
    main()
