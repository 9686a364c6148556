# SPDX-License-Identifier: Apache-2.0
"""Which search rows follow from the rows that a unit of work changed?"""

from collections.abc import Collection
from uuid import UUID

from legalaid.store.reader import Reader


def touch(work: Reader, changed: Collection[tuple[str, UUID]]) -> None:
    """Bring the search tables up to date with these rows."""
