# SPDX-License-Identifier: Apache-2.0
"""Does the merge state of a row come back from its bytes, and are they few?"""

from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain.merge import Dot, RowState, Sibling
from legalaid.domain.values import encode
from legalaid.store.versions import from_blob, to_blob

DOTS = st.builds(Dot, st.binary(min_size=16, max_size=16), st.integers(1, 2**40))
SIBLINGS = st.builds(
    Sibling, st.integers(0, 2**63 - 1), DOTS, st.none(), st.lists(DOTS, max_size=2, unique=True).map(sorted).map(tuple)
)
STATES = st.builds(
    RowState,
    st.dictionaries(
        st.integers(0, 300),
        st.lists(SIBLINGS, min_size=1, max_size=3, unique_by=lambda one: one.dot).map(
            lambda many: tuple(sorted(many, key=lambda one: one.precedence))
        ),
        max_size=4,
    ),
    st.frozensets(st.tuples(DOTS, DOTS), max_size=2),
)


@given(STATES)
def test_a_state_comes_back_from_its_bytes(state):
    assert from_blob(to_blob(state)) == state


def test_one_save_of_many_registers_is_one_entry():
    made = Sibling(117_657_602_617_507_840, Dot(b"A" * 16, 5))
    state = RowState(dict.fromkeys((3, 4, 9, 21), (made,)))
    assert to_blob(state) == encode([[made.hlc, b"A" * 16, 5, [3, 4, 9, 21]]])
    assert len(to_blob(state)) < 40
    assert to_blob(RowState()) == b"\x90"
