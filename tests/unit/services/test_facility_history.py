# SPDX-License-Identifier: Apache-2.0
"""A place through the years: answers of different versions on one line, and each number with its source."""

from dataclasses import replace
from decimal import Decimal

import pytest

from legalaid.domain.checklist import Question, QuestionType, template
from legalaid.errors import NotFound
from legalaid.services.facility_history import facility_history, number_of, question_line
from legalaid.services.visit_import import import_visit
from legalaid.services.visits import move_visit, open_visit
from tests.helpers.desks import open_desk
from tests.helpers.visits import visit_document


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("visits") / "vault") as opened:
        yield opened


def visit(desk, **changed):
    ref = import_visit(desk, visit_document(**changed))
    move_visit(desk, open_visit(desk, ref), "done")
    return ref


def test_an_answer_of_2026_and_one_of_2029_under_a_changed_checklist_lie_on_one_line(desk, monkeypatch):
    first = visit(desk, start_on="2026-11-20")
    shipped = template()
    newer = replace(shipped, version="2029.1", sections=tuple(reversed(shipped.sections[:-1])))
    monkeypatch.setattr("legalaid.domain.checklist.templates", lambda: (newer, shipped))
    second = visit(desk, start_on="2029-03-01", version="2029.1", answers={"GEN01": "yes", "FOD02": 3600})
    history = facility_history(desk, "cc1")
    marks = history.lines["FOD02"]
    assert [(mark.visit, mark.version, mark.number) for mark in marks] == [
        (first, "2026.1", Decimal(2900)),
        (second, "2029.1", Decimal(3600)),
    ]
    assert [mark.number for mark in history.lines["GEN01"]] == [0, 1]
    assert [line.number for line in history.visits] == [second, first], "newest first"
    assert [code for code, mark in question_line(desk, "FOD02")] == ["CC1", "CC1"]


def test_each_number_of_people_keeps_its_source(desk):
    ref = visit(desk, facility="CC2")
    found = facility_history(desk, "CC2").populations
    assert [(one.visit, one.source, one.figures.held) for one in found] == [
        (ref, "counted", 2400),
        (ref, "stated", 2350),
    ]
    assert found[0].figures.occupancy is None, "nobody has said how many places there are"


def test_a_visit_that_is_only_planned_or_was_cancelled_draws_no_point(desk):
    import_visit(desk, visit_document(facility="CC3"))
    assert facility_history(desk, "CC3").lines == {}
    assert len(facility_history(desk, "CC3").visits) == 1


def test_a_place_that_is_not_known_has_no_history(desk):
    with pytest.raises(NotFound):
        facility_history(desk, "NOWHERE")


@pytest.mark.parametrize(
    ("kind", "text", "number"),
    [
        (QuestionType.COMPLIANCE, "partial", Decimal("0.5")),
        (QuestionType.COMPLIANCE, "na", None),
        (QuestionType.SCALE, "3", Decimal(3)),
        (QuestionType.COUNT_BY_SEX, "3/4", Decimal(7)),
        (QuestionType.COUNT_BY_SEX, "/4", None),
        (QuestionType.TEXT, "ដេរ", None),
        (QuestionType.NUMBER, "words", None),
        (QuestionType.MONEY, "500 KHR", None),
    ],
)
def test_an_answer_lies_on_a_line_where_it_is_a_number(kind, text, number):
    assert number_of(Question(code="A01", type=kind, km="", en="", rules=()), text) == number
