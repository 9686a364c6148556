# SPDX-License-Identifier: Apache-2.0
"""Do enough shares give the secret back, and fewer or wrong ones nothing?"""

from itertools import combinations

import pytest

from legalaid.crypto.shares import BadShares, divide, join

SECRET = bytes(range(32))


def test_any_two_of_three():
    shares = divide(SECRET, needed=2, of=3)
    assert len(set(shares)) == 3
    for pair in combinations(shares, 2):
        assert join(pair) == SECRET


def test_one_or_a_mistyped_or_a_strange_one_gives_nothing():
    one, two, _ = divide(SECRET, needed=2, of=3)
    other = divide(SECRET, needed=2, of=3)[0]
    first, *rest = one.split()
    for shares in ([one], [one, one], [one, other], [one, "zz " + two], [" ".join(["academic", *rest]), two], []):
        with pytest.raises(BadShares):
            join(shares)
    assert first
