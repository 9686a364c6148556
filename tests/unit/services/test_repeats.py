# SPDX-License-Identifier: Apache-2.0
"""A finding counts as found again where an earlier visit to the place found the same, and never because of a later."""

from uuid import UUID

import pytest

from legalaid.services.repeats import times_found
from legalaid.store.queries.visits import FindingRow


def row(no, visit, *questions, severity="serious", repeats=None):
    told = ("CC1", UUID(int=visit), f"V-{visit}", UUID(int=100 + no), no, questions, None, "text", severity)
    return FindingRow(*told, repeats)


ROWS = (
    row(1, 1, "FOD01", "FOD02"),
    row(2, 1, "MED01", severity="good_practice"),
    row(3, 2, "FOD02"),
    row(4, 2, "MED01"),
    row(5, 3, "FOD01"),
    row(6, 3, "LIB01", repeats=UUID(int=104)),
    row(7, 3, "FOD02", severity="good_practice"),
)


@pytest.mark.parametrize(
    ("visit", "times"),
    [(1, {}), (2, {3: 2}), (3, {5: 2, 6: 2}), (9, {})],
    ids=["the first visit", "one question in common", "named by its author", "a visit without findings"],
)
def test_findings_of_earlier_visits_count(visit, times):
    assert times_found(ROWS, UUID(int=visit)) == {UUID(int=100 + no): found for no, found in times.items()}
