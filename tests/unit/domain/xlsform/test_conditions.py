# SPDX-License-Identifier: Apache-2.0
"""A condition and the relevance of a row say the same, both ways; what only one can say is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain import condition
from legalaid.domain.condition import All, Any, Comparison, Not, Selected, Sign
from legalaid.domain.xlsform.conditions import as_relevance, read_relevance, written

COUNTS = frozenset({"GEN04"})

SAME = {
    "${GEN01} = 'yes'": "GEN01 = 'yes'",
    "${ GEN01 }!='no'": "GEN01 != 'no'",
    '${GEN01} = "yes"': "GEN01 = 'yes'",
    "${GEN04_female} > 0": "GEN04.female > 0",
    "(${GEN04_female} + ${GEN04_male}) >= 10": "GEN04.total >= 10",
    "selected(${VOC02}, 'sewing')": "selected(VOC02, 'sewing')",
    "not(${MED05} < 2.5)": "not(MED05 < 2.5)",
    "${A} = 'x' and (${B} = 1 or ${C} = 2)": "A = 'x' and (B = 1 or C = 2)",
    "${A} = '${B} or C'": "A = '${B} or C'",
}


@pytest.mark.parametrize(("relevance", "own"), SAME.items(), ids=SAME)
def test_a_relevance_is_read_as_a_condition(relevance, own):
    assert read_relevance(relevance) == own


@pytest.mark.parametrize(
    "relevance",
    [
        "GEN01 = 'yes'",
        "${A} = ${B}",
        "${A} + 1 > 2",
        "count(${A}) > 1",
        ". > 3",
        "${A}",
        "true()",
        "regex(${A}, '(a+)+')",
        "jr:choice-name(${A}, '${A}') = 'x'",
        "${last-saved#A} = 1",
        "/data/A = 1",
        "(${A_female} + ${B_male}) > 1",
        "${A} = 'x' and",
        "(" * 200 + "${A} = 1" + ")" * 200,
        "",
    ],
)
def test_what_a_condition_cannot_say_is_refused(relevance):
    with pytest.raises(ValueError):  # noqa: PT011  any
        read_relevance(relevance)


codes = st.sampled_from(["GEN01", "MED05"])
leaves = st.one_of(
    st.builds(
        Comparison,
        codes,
        st.just(""),
        st.sampled_from(Sign),
        st.one_of(st.decimals(-1000, 1000, places=2), st.sampled_from(["yes", "a b", "and", "${X}"])),
    ),
    st.builds(
        Comparison,
        st.just("GEN04"),
        st.sampled_from(["female", "male", "total"]),
        st.sampled_from(Sign),
        st.decimals(0, 99, places=0),
    ),
    st.builds(Selected, codes, st.sampled_from(["gas", "wood"])),
)
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(All, st.tuples(inner, inner)),
        st.builds(Any, st.tuples(inner, inner, inner)),
    ),
    max_leaves=8,
)


@given(trees)
def test_a_condition_survives_the_spreadsheet(tree):
    own = written(tree)
    assert condition.parse(own) == tree
    assert read_relevance(as_relevance(own, COUNTS)) == own


def test_a_count_as_a_whole_is_the_sum_of_both_sides():
    assert as_relevance("GEN04 > 3", COUNTS) == "(${GEN04_female} + ${GEN04_male}) > 3"
