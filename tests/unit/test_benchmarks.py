# SPDX-License-Identifier: Apache-2.0
"""A missed limit is called missed, and the peers of a letter are given the same words as we."""

import json

import pytest

from benchmarks.figures import Figure, Sheet, as_json, as_page, number, percentile
from benchmarks.letters import check_equal, contents


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        (Figure(what="a", measured=2.5, at_most=2.5), "held"),
        (Figure(what="a", measured=2.51, at_most=2.5), "**missed**"),
        (Figure(what="a", measured=1.0, at_least=1), "held"),
        (Figure(what="a", measured=0.99, at_least=1), "**missed**"),
        (Figure(what="a", measured=7), ""),
    ],
)
def test_a_limit_is_held_or_missed(figure, verdict):
    assert figure.verdict == verdict


def test_page_and_json_say_the_same():
    sheets = [
        Sheet(title="Speed", how="Counted.", figures=(Figure(what="rate", measured=1234.5, unit="/s", at_most=9),))
    ]
    assert "| rate | 1,234 /s | ≤ 9 /s | **missed** |" in as_page("A machine.", sheets)
    (figure,) = json.loads(as_json("A machine.", sheets))["figures"]
    assert (figure["what"], figure["measured"], figure["holds"]) == ("rate", 1234.5, False)


def test_numbers_show_the_digits_that_mean_something():
    assert [number(n) for n in (0.123, 1.5, 12.34, 123.4, 4321.0)] == ["0.12", "1.5", "12.3", "123", "4,321"]
    assert percentile([float(n) for n in range(1, 101)], 0.95) == 95


def test_every_engine_is_given_the_words_of_our_letter():
    first, second = contents(2)
    check_equal(first)
    check_equal(second)
    with pytest.raises(ValueError, match="differ"):
        check_equal(type(first)(letter=first.letter, words=second.words))
