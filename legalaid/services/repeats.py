# SPDX-License-Identifier: Apache-2.0
"""Which findings of a visit were made at the same place before?"""

from collections.abc import Iterable
from uuid import UUID

from legalaid.store.queries.visits import FindingRow

GOOD = "good_practice"


def times_found(rows: Iterable[FindingRow], visit: UUID) -> dict[UUID, int]:
    """The findings of a visit that earlier visits made too, each with the number of visits that made it.

    `rows` are those of one place, oldest visit first. Two findings are the same where they share a question, or where
    the later one names the earlier; what is good is no repeated finding.
    """
    earlier: list[FindingRow] = []
    here: list[FindingRow] = []
    for row in rows:
        if row.visit == visit:
            here.append(row)
        elif here:
            break
        elif row.severity != GOOD:
            earlier.append(row)
    counted = {
        row.id: len({one.visit for one in earlier if _is_same(row, one)}) for row in here if row.severity != GOOD
    }
    return {finding: before + 1 for finding, before in counted.items() if before}


def _is_same(row: FindingRow, earlier: FindingRow) -> bool:
    return row.repeats == earlier.id or bool(set(row.questions) & set(earlier.questions))
