# SPDX-License-Identifier: Apache-2.0
"""Which round numbers stand at the side of a line of numbers, and how are they written?"""

from collections.abc import Iterable

_STEPS = 4
_ROUND = (1, 2, 4, 5, 8, 10)


def scale(values: Iterable[float], limits: Iterable[float] = ()) -> tuple[float, ...]:
    """Five numbers at equal distances, the lowest first, that hold every value and limit, and zero."""
    held = [*values, *limits]
    top, bottom = _round_up(max([*held, 1.0])), min([*held, 0.0])
    return tuple(bottom + (top - bottom) * n / _STEPS for n in range(_STEPS + 1))


def _round_up(value: float) -> float:
    """The next number of the kind 1, 2, 4, 5, 8 or 10, times a power of ten; at least 1."""
    power = 1.0
    while value > _ROUND[-1] * power:
        power *= 10
    return next(step * power for step in _ROUND if step * power >= value)


def step_words(value: float) -> str:
    """A step in Latin digits: whole where it is whole, else with at most two places."""
    return f"{value:,.0f}" if value == int(value) else f"{value:.2f}".rstrip("0")
