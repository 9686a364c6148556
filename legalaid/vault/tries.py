# SPDX-License-Identifier: Apache-2.0
"""How long must one wait after a wrong secret?

One second after the first wrong try, doubling up to five minutes. Kept in memory only, by whoever shows the unlock
screen: it hinders somebody who guesses at an open laptop, never somebody with a copy of the files. Nothing is ever
wiped, since then anybody could destroy a defender's work by guessing.
"""

import math
import time
from collections.abc import Callable

from legalaid.errors import TooManyTries

_LONGEST_SECONDS = 300


class Tries:
    """The wrong tries of one unlock screen."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._wrong = 0
        self._next_at = 0.0

    @property
    def seconds_to_wait(self) -> int:
        """Whole seconds until the next try is let through."""
        return max(0, math.ceil(self._next_at - self._now()))

    def begin(self) -> None:
        """Raise `TooManyTries` if it is too early for another try."""
        if self.seconds_to_wait:
            raise TooManyTries(seconds=self.seconds_to_wait)

    def fail(self) -> None:
        """Count a wrong secret."""
        self._next_at = self._now() + min(2**self._wrong, _LONGEST_SECONDS)
        self._wrong += 1

    def succeed(self) -> None:
        """Forget the wrong ones."""
        self._wrong = 0
        self._next_at = 0.0
