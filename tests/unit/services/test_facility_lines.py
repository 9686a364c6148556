# SPDX-License-Identifier: Apache-2.0
"""A question is a line from its second number on, whatever version of the checklist asked it."""

from datetime import date
from decimal import Decimal

import pytest

from legalaid.domain.checklist import Question, QuestionType
from legalaid.services.facility_history import Mark
from legalaid.services.facility_lines import drawn_line


def marks(*numbers):
    return [Mark(f"V{at}", date(2026 + at, 1, 1), "2026.1", str(n), n) for at, n in enumerate(numbers)]


def question(kind=QuestionType.NUMBER, **limits):
    return Question(code="A01", type=kind, km="", en="", rules=(), **limits)


def test_an_answer_that_is_no_number_is_left_out():
    line = drawn_line(question(), marks(Decimal(3), None, Decimal(3), Decimal(4)))
    assert (line.numbers, [mark.visit for mark in line.marks]) == ((3, 3, 4), ["V0", "V2", "V3"])


@pytest.mark.parametrize("numbers", [(), (Decimal(1),), (None, Decimal(1), None)])
def test_one_point_is_no_line(numbers):
    assert drawn_line(question(), marks(*numbers)) is None


def test_words_are_never_drawn():
    assert drawn_line(question(QuestionType.TEXT), marks(Decimal(1), Decimal(2))) is None


def test_a_line_has_moved_where_its_last_two_points_differ():
    assert not drawn_line(question(), marks(Decimal(1), Decimal(2), Decimal(2))).has_moved
    assert drawn_line(question(), marks(Decimal(2), Decimal(2), Decimal(1))).has_moved


def test_the_steps_of_a_judgement_are_words_and_the_limits_are_those_of_the_rules():
    line = drawn_line(question(QuestionType.COMPLIANCE, most=2.0), marks(Decimal(0), Decimal(1)))
    assert [(at, term.code) for at, term in line.steps] == [(0, "no"), (Decimal("0.5"), "partial"), (1, "yes")]
    assert line.limits == (2.0,)
