# SPDX-License-Identifier: Apache-2.0
"""What is told of an exchange with a hub while it runs, and after it?"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come: frames sent so far and in all, others' changes taken in."""

    sent: int
    to_send: int
    received: int


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run did: frames that the hub has now and had not before, changes of others, requests."""

    sent: int
    received: int
    requests: int

    def __add__(self, other: "Ran") -> "Ran":
        return Ran(self.sent + other.sent, self.received + other.received, self.requests + other.requests)


Report = Callable[[Progress], None]
