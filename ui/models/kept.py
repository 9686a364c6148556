# SPDX-License-Identifier: Apache-2.0
"""Which rows of a long list are in memory?

A list of 100,000 cases would take 57 MB. The pages nearest to the one that came last are kept whole; of the others only
the last row is, since a page is asked for by the row before it. Whoever looks at a row that was let go has its page
fetched once more.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, Generic, TypeVar

R = TypeVar("R")

PAGES: Final = 50
"""So many pages are kept whole: hundreds of screens."""


class KeptRows(Generic[R]):
    """The rows of one answer, as far as they were fetched."""

    def __init__(self, rows: Sequence[R] = (), *, pages: int = PAGES) -> None:
        self._most = pages
        self._rows: list[R | None] = []
        self._starts: list[int] = []
        self._whole: set[int] = set()
        self.append(rows)

    def __len__(self) -> int:
        """How many were fetched, whether they are here or not."""
        return len(self._rows)

    def __getitem__(self, row: int) -> R | None:
        """The row, nothing if it was let go."""
        return self._rows[row]

    def here(self) -> tuple[R, ...]:
        """The rows that are here, in their order."""
        return tuple(row for row in self._rows if row is not None)

    def append(self, rows: Sequence[R]) -> None:
        """The next page."""
        if rows:
            self._starts.append(len(self._rows))
            self._rows.extend(rows)
            self._keep(len(self._starts) - 1)

    def page_of(self, row: int) -> int:
        """The page on which a row stands."""
        return bisect_right(self._starts, row) - 1

    def span(self, page: int) -> range:
        """The rows of a page."""
        end = self._starts[page + 1] if page + 1 < len(self._starts) else len(self._rows)
        return range(self._starts[page], end)

    def before(self, page: int) -> R | None:
        """The row behind which a page begins; nothing for the first page."""
        return self._rows[self._starts[page] - 1] if page else None

    def put_back(self, page: int, rows: Sequence[R]) -> bool:
        """A page that had been let go is here again. Tells whether it still fits: the list may have changed since."""
        span = self.span(page)
        if len(rows) != len(span) or rows[-1] != self._rows[span[-1]]:
            return False
        self._rows[span.start : span.stop] = rows
        self._keep(page)
        return True

    def _keep(self, page: int) -> None:
        """Let go of the farthest page if there are too many; its last row stays."""
        self._whole.add(page)
        if len(self._whole) > self._most:
            farthest = max(self._whole, key=lambda one: abs(one - page))
            self._whole.remove(farthest)
            span = self.span(farthest)
            self._rows[span.start : span.stop - 1] = [None] * (len(span) - 1)
