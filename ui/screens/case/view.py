# SPDX-License-Identifier: Apache-2.0
"""What does every part of the page of a case show, and how does it have something done?"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from legalaid.services.case_page import CasePage
from legalaid.services.desk import Desk
from ui.models import words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class View:
    """A case as it is to be shown now."""

    page: CasePage
    is_private: bool

    def veiled(self, text: str | None) -> str:
        """A name, a number or a text that may hold one: dots while names are hidden."""
        if not text:
            return ""
        return words.HIDDEN if self.is_private else text


class Doing(Protocol):
    """What the parts of the page may ask of it."""

    desk: Desk

    def do(
        self,
        work: Callable[[], T],
        said: str,
        undo: Callable[[T], object] | None = None,
        *,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Do a piece of work beside the window, show the case anew, and say so; `undo` gets what the work gave."""
        ...

    def show_failure(self, error: Exception) -> None:
        """Say that something did not work."""
        ...

    def go_to(self, kind: str, record: str) -> None:
        """Show another screen."""
        ...

    def can_go(self, kind: str) -> bool:
        """Whether there is such a screen."""
        ...
