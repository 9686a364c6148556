# SPDX-License-Identifier: Apache-2.0
"""What is an answer, in what one form is it kept, and when does it call for attention?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain.answers import Alert, Score, alert, as_json, kept, score, value_of
from legalaid.domain.checklist import Question, QuestionType, template
from legalaid.domain.vocabulary import Term
from legalaid.errors import WrongValue


def question(kind, **more):
    return Question(code="ABC01", type=kind, km="", en="", rules=(), **more)


TRADES = (Term("sewing", "", ""), Term("farming", "", ""))

GOOD = [
    (question(QuestionType.COMPLIANCE), "yes", "yes", "yes"),
    (question(QuestionType.SCALE), 3, "3", "3"),
    (question(QuestionType.SCALE), "៣", "3", "3"),
    (question(QuestionType.NUMBER), "៣៥០០", "3500", 3500),
    (question(QuestionType.NUMBER), 1.250, "1.25", 1.25),
    (question(QuestionType.NUMBER), "0010", "10", 10),
    (question(QuestionType.COUNT_BY_SEX), {"female": 12, "male": 340}, "12/340", {"female": 12, "male": 340}),
    (question(QuestionType.COUNT_BY_SEX), "១២ / 340", "12/340", {"female": 12, "male": 340}),
    (question(QuestionType.COUNT_BY_SEX), {"male": 7}, "/7", {"female": None, "male": 7}),
    (question(QuestionType.TIME), "6:05", "06:05", "06:05"),
    (question(QuestionType.MONEY), "3500 KHR", "3500 KHR", {"minor": 3500, "currency": "KHR"}),
    (question(QuestionType.MONEY), {"minor": 90, "currency": "USD"}, "90 USD", {"minor": 90, "currency": "USD"}),
    (question(QuestionType.CHOICE, options=TRADES), "sewing", "sewing", "sewing"),
    (
        question(QuestionType.CHOICES, options=TRADES),
        ["sewing", "farming", "sewing"],
        "farming sewing",
        ["farming", "sewing"],
    ),
    (question(QuestionType.TEXT), "sewing, ដេរ", "sewing, ដេរ", "sewing, ដេរ"),
]


@pytest.mark.parametrize(("asked", "typed", "text", "shown"), GOOD)
def test_an_answer_has_one_form_and_reads_back(asked, typed, text, shown):
    assert kept(asked, typed) == text
    assert kept(asked, text) == text
    assert as_json(asked, text) == shown
    assert kept(asked, as_json(asked, text)) == text


BAD = [
    (QuestionType.COMPLIANCE, ["maybe", True, None, "", 1]),
    (QuestionType.SCALE, ["5", "-1", 2.5]),
    (QuestionType.NUMBER, ["many", "1e5", "", "1/2", float("nan"), True, [1], "9" * 40]),
    (QuestionType.COUNT_BY_SEX, ["12", "/", {"women": 3}, {"female": -1}, {"female": "x"}, 12, {}]),
    (QuestionType.TIME, ["25:00", "noon", "6", 6]),
    (QuestionType.MONEY, ["3500", "3500 riel", {"minor": 1}, 3500]),
    (QuestionType.TEXT, ["", "   ", 7, None]),
]


@pytest.mark.parametrize(("kind", "typed"), [(kind, typed) for kind, many in BAD for typed in many])
def test_what_is_no_answer_is_refused_with_the_question(kind, typed):
    with pytest.raises(WrongValue) as refusal:
        kept(question(kind), typed)
    assert refusal.value.facts == {"field": "ABC01"}


@pytest.mark.parametrize("typed", ["begging", [], ["sewing", "begging"], [7]])
def test_only_the_questions_own_options_can_be_chosen(typed):
    with pytest.raises(WrongValue):
        kept(question(QuestionType.CHOICES, options=TRADES), typed)


@given(st.text(max_size=30))
def test_a_kept_text_that_does_not_fit_is_shown_as_it_is(text):
    for kind in (QuestionType.NUMBER, QuestionType.COUNT_BY_SEX, QuestionType.COMPLIANCE, QuestionType.MONEY):
        as_json(question(kind), text)
        alert(question(kind, critical=True), text)


def test_a_number_is_no_value_of_another_kind_of_question():
    with pytest.raises(ValueError, match="count"):
        value_of(question(QuestionType.COUNT_BY_SEX), "12")


CALLS = [
    ("GEN01", "no", Alert.CRITICAL),
    ("GEN01", "partial", Alert.WARNING),
    ("GEN01", "yes", None),
    ("SEP03", "no", None),
    ("REG03", "1", Alert.CRITICAL),
    ("REG03", "0", None),
    ("FOD02", "3499.5", Alert.OUTSIDE),
    ("FOD02", "3500", None),
    ("DIS03", "16", Alert.CRITICAL),
    ("LEG01", "1", Alert.CRITICAL),
    ("LEG01", "0", None),
    ("GEN04", "1/2", None),
    ("GEN01", None, None),
]


@pytest.mark.parametrize(("code", "text", "calls"), CALLS)
def test_the_shipped_questions_call_where_their_rule_is_broken(code, text, calls):
    assert alert(template().find(code), text) is calls


def test_every_critical_question_can_call():
    critical = [asked for asked in template().questions if asked.critical]
    assert len(critical) == 24
    for asked in critical:
        worst = "no" if asked.type is QuestionType.COMPLIANCE else "1" if asked.least is not None else "99"
        assert alert(asked, worst) is Alert.CRITICAL, asked.code


def test_a_section_is_scored_over_what_was_assessed():
    assert score(["yes", "partial", "no", "na", "yes"]) == Score(2.5 / 4, 4)
    assert score(["na"]) == Score(None, 0)
