# SPDX-License-Identifier: Apache-2.0
"""The side of a line holds every value, in numbers that people read at a glance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain.scale import scale, step_words


@pytest.mark.parametrize(
    ("values", "limits", "steps"),
    [
        ([1950, 2520], (), (0, 1000, 2000, 3000, 4000)),
        ([3], (8,), (0, 2, 4, 6, 8)),
        ([], (), (0, 0.25, 0.5, 0.75, 1)),
        ([-2, 2], (), (-2, -1, 0, 1, 2)),
    ],
)
def test_the_steps_are_round(values, limits, steps):
    assert scale(values, limits) == steps


@given(st.lists(st.floats(min_value=-1e6, max_value=1e6, allow_nan=False), max_size=6))
def test_every_value_lies_between_the_lowest_and_the_highest_step(values):
    steps = scale(values)
    assert all(steps[0] <= value <= steps[-1] for value in values)
    assert list(steps) == sorted(steps)


def test_a_step_is_written_as_short_as_it_can_be():
    assert [step_words(value) for value in (4000.0, 0.5, 0.25)] == ["4,000", "0.5", "0.25"]
