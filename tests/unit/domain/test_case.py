# SPDX-License-Identifier: Apache-2.0
"""From where to where may a case go, and when must somebody say why?"""

from itertools import product

import pytest

from legalaid.domain.case import ENDED, CaseStatus, MoveNeedsReason, MoveNotAllowed, check_move, legal_moves
from legalaid.domain.vocabulary import codes

# from: {to: must a reason be given?}
MOVES = {
    "new": {"triage": False, "open": False},
    "triage": {"assigned": False, "declined": True, "referred_out": False},
    "assigned": {"open": False, "triage": True},
    "open": {"waiting": True, "resolved": False},
    "waiting": {"open": True, "resolved": False},
    "resolved": {"closed": False, "open": True},
    "closed": {"open": True},
    "declined": {"open": True},
    "referred_out": {"open": True},
}
EVERY_PAIR = list(product(MOVES, repeat=2))
EARLY_ENDS = ("withdrawn", "lost_contact", "died", "duplicate")


@pytest.mark.parametrize(("old", "new"), EVERY_PAIR)
@pytest.mark.parametrize("reason", [None, "", "court", "mistake"])
def test_a_case_moves_as_tabled_and_no_other_way(old, new, reason):
    if new not in MOVES[old]:
        with pytest.raises(MoveNotAllowed) as refused:
            check_move(old, new, reason=reason)
    elif MOVES[old][new] and not reason:
        with pytest.raises(MoveNeedsReason) as refused:
            check_move(old, new, reason=reason)
    else:
        check_move(old, new, reason=reason)
        return
    assert refused.value.facts == {"from_status": old, "to_status": new}


@pytest.mark.parametrize("old", MOVES)
@pytest.mark.parametrize("reason", EARLY_ENDS)
def test_any_case_that_goes_on_may_end_early(old, reason):
    if CaseStatus(old) in ENDED:
        with pytest.raises(MoveNotAllowed):
            check_move(old, "closed", reason=reason)
    else:
        check_move(old, "closed", reason=reason)


@pytest.mark.parametrize("old", MOVES)
def test_only_legal_moves_are_offered(old):
    early = set() if CaseStatus(old) in ENDED else {"closed"}
    assert legal_moves(old) == set(MOVES[old]) | early


@pytest.mark.parametrize("old", MOVES)
def test_what_is_offered_can_be_made_with_some_reason(old):
    for new in legal_moves(old):
        reasons = [reason for reason in sorted(codes("status_reason")) if _passes(old, new, reason)]
        assert reasons


def _passes(old: str, new: str, reason: str) -> bool:
    try:
        check_move(old, new, reason=reason)
    except MoveNotAllowed:
        return False
    return True


@pytest.mark.parametrize("pair", [("frozen", "open"), ("open", "frozen")])
def test_a_status_that_only_a_newer_version_knows_is_left_alone(pair):
    assert legal_moves("frozen") == frozenset()
    with pytest.raises(MoveNotAllowed):
        check_move(*pair, reason="mistake")
