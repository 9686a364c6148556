# SPDX-License-Identifier: Apache-2.0
"""How does a list of the services become the source of a `PagedModel`?"""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from legalaid.services.lists import Batch
from ui.models.pages import Page

R = TypeVar("R")


class Listing(Protocol[R]):
    """A list as the services give it."""

    def page(self, after: R | None, stopped: Callable[[], bool]) -> Batch[R]:
        """The rows behind `after`, or the first ones."""
        ...

    def count(self, stopped: Callable[[], bool]) -> int:
        """How many there are in all."""
        ...


class Listed(Generic[R]):
    """A list on its way to the screen."""

    def __init__(self, listing: Listing[R]) -> None:
        self._listing = listing

    def page(self, after: R | None, stopped: Callable[[], bool]) -> Page[R]:
        """The next rows."""
        batch = self._listing.page(after, stopped)
        return Page(batch.rows, batch.has_more)

    def count(self, stopped: Callable[[], bool]) -> int:
        """All of them."""
        return self._listing.count(stopped)
