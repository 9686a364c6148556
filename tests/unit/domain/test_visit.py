# SPDX-License-Identifier: Apache-2.0
"""A visit goes only where it may, its numbers are reckoned by source, and one row stands for one question."""

from uuid import UUID

import pytest

from legalaid.domain.interview import Interview, Risk, Use, may
from legalaid.domain.record import build
from legalaid.domain.visit import Population, VisitMoveNotAllowed, VisitStatus, check_visit_move, visit_moves
from legalaid.domain.visit_figures import figures
from legalaid.domain.vocabulary import codes
from legalaid.ids import derived_record_id

NOBODY = UUID(int=0)
FIXED = {"id": NOBODY, "space_id": b"s" * 16, "visit": NOBODY}
LEGAL = {
    ("planned", "done"),
    ("planned", "cancelled"),
    ("done", "drafted"),
    ("drafted", "done"),
    ("drafted", "fact_check_sent"),
    ("drafted", "sent"),
    ("fact_check_sent", "sent"),
    ("fact_check_sent", "drafted"),
    ("sent", "closed"),
    ("sent", "drafted"),
    ("closed", "sent"),
    ("cancelled", "planned"),
}


def test_every_move_is_either_in_the_table_or_refused():
    for start in VisitStatus:
        for end in VisitStatus:
            if (start, end) in LEGAL:
                check_visit_move(start, end)
            else:
                with pytest.raises(VisitMoveNotAllowed):
                    check_visit_move(start, end)
    assert visit_moves("a_newer_status") == frozenset()


def test_lists_and_code_name_the_same_things():
    assert codes("visit_status") == set(VisitStatus)
    assert codes("interview_consent") == set(Use)
    assert codes("reprisal_risk") == set(Risk)


def population(**numbers):
    return build(Population, **FIXED, source="counted", **numbers)


def test_figures_follow_from_one_source_alone():
    found = figures(population(female=40, male=60, unsentenced=25, places=50, cell_area_m2=250, toilets=5))
    assert (found.held, found.occupancy, found.unsentenced_share) == (100, 2.0, 0.25)
    assert (found.square_metres_per_person, found.persons_per_toilet, found.toilets_per_person) == (2.5, 20.0, 0.05)
    assert (found.places_from, found.contradictions) == ("population", ())


def test_what_is_not_known_stays_empty():
    found = figures(population(male=60))
    assert (found.held, found.occupancy, found.unsentenced_share) == (None, None, None)
    borrowed = figures(population(held=60, toilets=0), capacity=30, capacity_source="A newspaper, 2017")
    assert (borrowed.occupancy, borrowed.places_from, borrowed.persons_per_toilet) == (2.0, "A newspaper, 2017", None)


def test_numbers_that_cannot_be_true_together_are_named():
    found = figures(population(held=90, female=40, male=60, unsentenced=95, pregnant=41, over_limit=91))
    assert set(found.contradictions) == {"held", "unsentenced", "pregnant", "over_limit"}


def test_nothing_is_allowed_but_what_was_allowed_freely_at_a_risk_that_is_not_high():
    def talk(**values):
        return build(Interview, **FIXED, pseudonym="A1", **values)

    asked = {"consents": ("quote",), "free_to_refuse": "yes", "reprisal_risk": "low"}
    assert may(talk(**asked), Use.QUOTE)
    assert not may(talk(**asked), Use.NAMED)
    for spoilt in ({"free_to_refuse": "no"}, {"free_to_refuse": None}, {"reprisal_risk": "high"}, {"consents": ()}):
        assert not may(talk(**(asked | spoilt)), Use.QUOTE)
    assert not may(talk(consents=("quote",), free_to_refuse="yes"), Use.QUOTE), "a risk that nobody judged"
    assert not any(may(talk(), use) for use in Use)


def test_one_question_of_one_visit_has_one_row_id_wherever_it_is_made():
    first = derived_record_id(b"a" * 16, 54, "GEN01")
    assert derived_record_id(b"a" * 16, 54, "GEN01") == first
    others = [(b"b" * 16, 54, "GEN01"), (b"a" * 16, 53, "GEN01"), (b"a" * 16, 54, "GEN02")]
    assert first not in {derived_record_id(*other) for other in others}
    assert (first.version, first.variant) == (8, "specified in RFC 4122")
