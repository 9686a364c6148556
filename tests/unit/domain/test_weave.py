# SPDX-License-Identifier: Apache-2.0
"""Two people worked on one text: nothing of either is lost, and no sentence comes out that nobody wrote."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain.weave import Take, weave

units = st.lists(st.sampled_from("abcdef"), max_size=8).map(tuple)


def joined(*versions, take=Take.BOTH):
    return "".join(chain.from_iterable(piece.taken(take) for piece in weave(*versions)))


@given(units, units, units)
def test_the_pieces_are_what_stood_there_and_what_each_wrote(base, one, other):
    pieces = weave(base, one, other)
    assert tuple(chain.from_iterable(piece.base for piece in pieces)) == base
    assert tuple(chain.from_iterable(piece.one for piece in pieces)) == one
    assert tuple(chain.from_iterable(piece.other for piece in pieces)) == other


@given(units, units)
def test_who_worked_alone_gets_what_he_wrote(base, one):
    assert joined(base, one, base) == "".join(one) == joined(base, base, one) == joined(base, one, one)


@given(units, units, units)
def test_what_either_added_is_there(base, one, other):
    """Every unit as often as its author has it more often than it stood there before."""
    both = joined(base, one, other)
    for unit in set(one + other):
        added = max(version.count(unit) - base.count(unit) for version in (one, other))
        assert both.count(unit) >= added


@given(units, units)
def test_without_a_base_nothing_of_either_is_taken_out(one, other):
    both = joined(None, one, other)
    assert all(both.count(unit) >= max(one.count(unit), other.count(unit)) for unit in set(one + other))


def test_changes_in_different_places_stand_together():
    assert joined(tuple("abcd"), tuple("aXcd"), tuple("abcdY")) == "aXcdY"


def test_changes_of_neighbouring_sentences_stand_together():
    assert joined(tuple("abc"), tuple("aXc"), tuple("abY")) == "aXY"


def test_what_one_took_out_is_gone():
    assert joined(tuple("abc"), tuple("ac"), tuple("abcd")) == "acd"


def test_where_both_changed_the_same_sentence_somebody_chooses():
    versions = tuple("abc"), tuple("aXc"), tuple("aYc")
    assert [piece.is_parted for piece in weave(*versions)] == [False, True, False]
    assert joined(*versions) == "aXYc"
    assert joined(*versions, take=Take.ONE) == "aXc"
    assert joined(*versions, take=Take.OTHER) == "aYc"


def test_what_both_added_at_the_end_stands_one_after_the_other():
    assert joined(("a",), tuple("aX"), tuple("aY")) == "aXY"


def test_the_same_change_by_both_is_one_change():
    assert joined(tuple("abc"), tuple("aXc"), tuple("aXc")) == "aXc"
